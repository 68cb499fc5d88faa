"""Figures in the manner of matplotlib's gallery: each function draws one on an empty figure."""

from collections.abc import Callable

import numpy as np
from matplotlib import colormaps
from matplotlib.dates import ConciseDateFormatter
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Ellipse, FancyArrowPatch, FancyBboxPatch, Wedge

Picture = Callable[[Figure], None]

PICTURES: dict[str, Picture] = {}


def picture(draw: Picture) -> Picture:
    PICTURES[draw.__name__] = draw
    return draw


def _noise(seed: int, *shape: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=shape)


@picture
def bars_grouped(figure: Figure) -> None:
    axes = figure.add_subplot()
    x = np.arange(3)
    for i, (name, heights) in enumerate({"Bill depth": (18.4, 18.4, 15), "Bill length": (38.8, 48.8, 47.5)}.items()):
        drawn = axes.bar(x + i * 0.35, heights, 0.35, label=name, edgecolor="black")
        axes.bar_label(drawn, padding=3)
    axes.set(ylabel="Length (mm)", title="Penguin attributes by species", ylim=(0, 60))
    axes.set_xticks(x + 0.175, ("Adelie", "Chinstrap", "Gentoo"))
    axes.legend(loc="upper left", ncols=2)


@picture
def bars_across(figure: Figure) -> None:
    axes = figure.add_subplot()
    axes.barh(["Tom", "Dick", "Harry", "Slim", "Jim"], [3.1, 12, 6, 9.4, 4], xerr=[0.5, 1, 0.2, 0.8, 0.4], capsize=4)
    axes.invert_yaxis()
    axes.set(xlabel="Performance", title="How fast do you want to go today?")


@picture
def bars_hatched(figure: Figure) -> None:
    axes = figure.add_subplot()
    for i, hatch in enumerate(("/", "\\", "|", "-", "+", "x", "o", "O", ".", "*", "//", "xx")):
        axes.bar(i, 3 + i % 4, hatch=hatch, facecolor="#ffd8a8" if i % 2 else "none", edgecolor="#1c3b70")
    axes.add_patch(Ellipse((6, 8.5), 8, 2, hatch="\\\\", facecolor="lightblue", edgecolor="red", linewidth=2))
    axes.set_ylim(0, 10)


@picture
def lines(figure: Figure) -> None:
    axes = figure.add_subplot()
    x = np.linspace(0, 10, 500)
    for i, style in enumerate(("-", "--", "-.", ":", (3, (5, 1, 1, 1)))):
        axes.plot(x, np.sin(x - i / 2), linestyle=style, linewidth=1 + i / 2, label=f"shift {i}", dash_capstyle="round")
    axes.plot(x, np.where((x > 4) & (x < 5), np.nan, x / 10), color="0.3", label="with a gap")
    axes.grid(True, linestyle=":")
    axes.legend(title="Lines", framealpha=0.6)


@picture
def dense_line(figure: Figure) -> None:
    axes = figure.add_subplot()
    axes.plot(_noise(1, 5000).cumsum(), linewidth=0.8)
    axes.set(xlabel="Step", ylabel="Distance", title="A walk of 5000 steps")


@picture
def fills(figure: Figure) -> None:
    axes = figure.add_subplot()
    x = np.arange(0.0, 4, 0.01)
    y1, y2 = np.sin(2 * np.pi * x), 0.8 * np.sin(4 * np.pi * x)
    axes.fill_between(x, y1, y2, where=y1 > y2, facecolor="C0", alpha=0.4)
    axes.fill_between(x, y1, y2, where=y1 <= y2, facecolor="#ffcf9f", hatch="..", edgecolor="C3")
    axes.axvspan(1.2, 1.7, color="0.85", zorder=0)
    axes.axhline(0, color="black", linewidth=1)


@picture
def stackplot(figure: Figure) -> None:
    axes = figure.add_subplot()
    years = [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2018]
    people = {
        "Africa": [0.228, 0.284, 0.365, 0.477, 0.631, 0.814, 1.044, 1.275],
        "the Americas": [0.340, 0.425, 0.519, 0.619, 0.727, 0.840, 0.943, 1.006],
        "Asia": [1.394, 1.686, 2.120, 2.625, 3.202, 3.714, 4.169, 4.560],
    }
    axes.stackplot(years, people.values(), labels=people.keys(), alpha=0.8)
    axes.legend(loc="upper left", reverse=True)
    axes.set(title="World population", xlabel="Year", ylabel="Number of people (billions)")


@picture
def markers(figure: Figure) -> None:
    axes = figure.add_subplot()
    for i, marker in enumerate("os^vD*p+xP8h"):
        axes.plot(np.arange(5), np.full(5, i), marker=marker, markersize=5 + i, linewidth=0.5, markeredgecolor="black")
    axes.margins(0.1)


@picture
def scatter(figure: Figure) -> None:
    axes = figure.add_subplot()
    x, y, c = _noise(2, 3, 80)
    drawn = axes.scatter(x, y, s=np.abs(c) * 300 + 5, c=c, cmap="viridis", alpha=0.5)
    axes.scatter([2], [2], marker="*", s=400, c="gold", edgecolors="black", linewidths=1.5)
    axes.legend(*drawn.legend_elements("sizes", num=4), title="Size", loc="lower right")


@picture
def error_bars(figure: Figure) -> None:
    axes = figure.add_subplot()
    x = np.arange(0.1, 4, 0.5)
    axes.errorbar(x, np.exp(-x), yerr=0.1 + 0.2 * np.sqrt(x), xerr=0.1, fmt="-o", capsize=3)
    axes.errorbar(x, np.exp(-x) + 1, yerr=0.2, uplims=True, lolims=[True, False] * 4, fmt="s--", color="C3")


@picture
def boxes(figure: Figure) -> None:
    axes = figure.add_subplot()
    axes.boxplot(list(_noise(3, 4, 60)), notch=True, patch_artist=True, tick_labels=["a", "b", "c", "d"])
    axes.violinplot(list(_noise(4, 3, 60) + 6), showmedians=True)


@picture
def histogram(figure: Figure) -> None:
    axes = figure.add_subplot()
    axes.hist([_noise(5, 500), _noise(6, 500) + 1], bins=20, histtype="stepfilled", alpha=0.5, label=["one", "two"])
    axes.hist(_noise(7, 500), bins=20, histtype="step", linewidth=2, color="black")
    axes.legend()


@picture
def steps(figure: Figure) -> None:
    axes = figure.add_subplot()
    x = np.arange(14)
    for i, where in enumerate(("pre", "mid", "post")):
        axes.step(x, np.sin(x / 2) + i, "o-", where=where, label=where)
    axes.stem(x, np.cos(x / 2) - 2, bottom=-2)
    axes.legend()


@picture
def log_axes(figure: Figure) -> None:
    left, right = figure.subplots(1, 2)
    x = np.logspace(0, 4, 50)
    left.loglog(x, x**1.5, "-o", markersize=3)
    left.grid(True, which="both", linewidth=0.4)
    right.semilogy(x, np.exp(x / 2000))
    right.set_title("semilogy")
    figure.subplots_adjust(wspace=0.4)


@picture
def formulas(figure: Figure) -> None:
    axes = figure.add_subplot()
    axes.set_title(r"$\mathcal{R}\prod_{i=\alpha}^\infty a_i\sin(2 \pi f x_i)$", fontsize=16)
    axes.text(0.1, 0.6, r"$W^{3\beta}_{\delta_1 \rho_1} = \frac{1}{8 \pi} \int^{\alpha_2}_{\beta_1} d x$", fontsize=18)
    axes.text(0.1, 0.2, r"plain and $\sqrt{x^2 + y^2}$ mixed", color="C3", rotation=10)
    axes.set(xlabel=r"$\Delta t$ (s)", ylabel=r"$\hat{y} \pm \sigma$")


@picture
def polar(figure: Figure) -> None:
    axes = figure.add_subplot(projection="polar")
    r = np.arange(0, 2, 0.01)
    axes.plot(2 * np.pi * r, r)
    axes.bar(np.arange(0, 6, 1), [0.5, 1.2, 0.8, 1.6, 0.4, 1.1], width=0.5, color=colormaps["plasma"](0.6), alpha=0.5)
    axes.set(rmax=2, rticks=[0.5, 1, 1.5, 2], title="A line on a polar axis")


@picture
def pie(figure: Figure) -> None:
    axes = figure.add_subplot()
    axes.pie(
        [15, 30, 45, 10], explode=(0, 0.1, 0, 0), labels=["Frogs", "Hogs", "Dogs", "Logs"], autopct="%1.1f%%",
        startangle=90, hatch=["", "o", "", "//"], shadow=False, wedgeprops={"edgecolor": "white", "linewidth": 2},
    )  # fmt: skip


@picture
def image(figure: Figure) -> None:
    left, right = figure.subplots(1, 2)
    y, x = np.mgrid[-3:3:40j, -3:3:40j]
    z = np.exp(-(x**2) - y**2) - np.exp(-((x - 1) ** 2) - (y - 1) ** 2)
    drawn = left.imshow(z, cmap="RdYlGn", interpolation="nearest", extent=(-3, 3, -3, 3))
    figure.colorbar(drawn, ax=left, shrink=0.6)
    clipped = right.imshow(z, cmap="gray", interpolation="bilinear", extent=(-3, 3, -3, 3), origin="lower")
    clipped.set_clip_path(Circle((0, 0), 2.4, transform=right.transData))


@picture
def heatmap(figure: Figure) -> None:
    axes = figure.add_subplot()
    values = np.arange(20).reshape(4, 5)
    drawn = axes.pcolormesh(values, edgecolors="white", linewidth=1, cmap="magma")
    for (row, column), value in np.ndenumerate(values):
        axes.text(column + 0.5, row + 0.5, str(value), ha="center", va="center", color="w" if value < 12 else "k")
    figure.colorbar(drawn, label="value")


@picture
def contours(figure: Figure) -> None:
    left, right = figure.subplots(1, 2)
    y, x = np.mgrid[-3:3:60j, -3:3:60j]
    z = (1 - x / 2 + x**5 + y**3) * np.exp(-(x**2) - y**2)
    lines = left.contour(x, y, z, 8, colors="black", linewidths=0.8)
    left.clabel(lines, fontsize=7)
    figure.colorbar(right.contourf(x, y, z, 8, cmap="PuOr"), ax=right, orientation="horizontal")


@picture
def arrows(figure: Figure) -> None:
    axes = figure.add_subplot()
    y, x = np.mgrid[0:5:9j, 0:6:11j]
    field = axes.quiver(x, y, np.cos(x), np.sin(y), np.hypot(x, y), cmap="cool")
    axes.quiverkey(field, 0.85, 1.03, 1, "1 m/s", labelpos="E")


@picture
def stream(figure: Figure) -> None:
    axes = figure.add_subplot()
    y, x = np.mgrid[-3:3:30j, -3:3:30j]
    axes.streamplot(x[0], y[:, 0], -1 - x**2 + y, 1 + x - y**2, density=0.7, color="#1c7293")


@picture
def hexagons(figure: Figure) -> None:
    axes = figure.add_subplot()
    x, y = _noise(8, 2, 3000)
    drawn = axes.hexbin(x, y + x, gridsize=18, cmap="inferno")
    figure.colorbar(drawn, label="counts")


@picture
def twins(figure: Figure) -> None:
    axes = figure.add_subplot()
    t = np.arange(0.01, 10.0, 0.01)
    axes.plot(t, np.exp(t), color="tab:red")
    axes.set_ylabel("exp", color="tab:red")
    axes.tick_params(axis="y", labelcolor="tab:red")
    other = axes.twinx()
    other.plot(t, np.sin(2 * np.pi * t), color="tab:blue")
    other.set_ylabel("sin", color="tab:blue")
    other.spines["right"].set_position(("axes", 1.02))


@picture
def annotations(figure: Figure) -> None:
    axes = figure.add_subplot()
    x = np.linspace(0, 5, 200)
    axes.plot(x, np.cos(2 * np.pi * x), linewidth=2)
    axes.annotate("local maximum", (2, 1), (3, 1.5), arrowprops={"facecolor": "black", "shrink": 0.05})
    axes.annotate(
        "bent", (1.5, -1), (0.5, -1.8), bbox={"boxstyle": "round4", "fc": "0.9"},
        arrowprops={"arrowstyle": "->", "connectionstyle": "angle3,angleA=0,angleB=-90"},
    )  # fmt: skip
    axes.add_patch(FancyBboxPatch((3.2, -1.8), 1.2, 0.4, boxstyle="round,pad=0.1", facecolor="lightyellow"))
    axes.add_patch(FancyArrowPatch((4, 1.8), (4.8, -1.5), arrowstyle="fancy", mutation_scale=20, color="C2"))
    axes.add_patch(Wedge((0.6, 1.6), 0.3, 20, 300, width=0.1, color="C4"))
    axes.set_ylim(-2, 2)


@picture
def dates(figure: Figure) -> None:
    axes = figure.add_subplot()
    days = np.arange(np.datetime64("2024-01-01"), np.datetime64("2024-07-01"))
    axes.plot(days, _noise(9, len(days)).cumsum())
    axes.xaxis.set_major_formatter(ConciseDateFormatter(axes.xaxis.get_major_locator()))
    axes.tick_params(axis="x", rotation=40)


@picture
def table(figure: Figure) -> None:
    axes = figure.add_subplot()
    axes.set_axis_off()
    drawn = axes.table(
        [["1.5", "2.0"], ["3.25", "4.0"], ["5", "6"]], colLabels=["Freeze", "Wind"], rowLabels=["5 y", "10 y", "20 y"],
        rowColours=["#cfe8cf", "#e8e8cf", "#e8cfcf"], loc="center",
    )  # fmt: skip
    drawn.scale(1, 2)


@picture
def solid(figure: Figure) -> None:
    axes = figure.add_subplot(projection="3d")
    y, x = np.mgrid[-3:3:25j, -3:3:25j]
    axes.plot_surface(x, y, np.sin(np.hypot(x, y)), cmap="coolwarm", linewidth=0.2, edgecolor="black")
    axes.view_init(30, 40)


@picture
def panels(figure: Figure) -> None:
    figure.set_layout_engine("constrained")
    axes = figure.subplot_mosaic("AAB;CDB")
    for name, one in axes.items():
        one.plot(np.sin(np.linspace(0, 6, 50)) * ord(name))
        one.set(title=f"Part {name}", xlabel="time")
    figure.suptitle("A mosaic, laid out by constraints")


@picture
def sketched(figure: Figure) -> None:
    axes = figure.add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    drawn = axes.plot(np.r_[np.ones(70), np.arange(1, -1, -0.067)])[0]
    drawn.set_sketch_params(2, 100, 2)
    axes.set(xticks=[], yticks=[], xlabel="time", ylabel="my overall health")
