"""A chart's data as they are drawn: bars by the theme; stacks, points and columns of a histogram by matplotlib."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

from infographic.blocks.chart.axes import PlotArea, widened
from infographic.blocks.chart.colors import SeriesStyle
from infographic.blocks.chart.spec import ChartSpec
from infographic.ext import BarShape, Box, Context, Hatch, Item
from infographic.matplotlib_backend import Axes, Figure, round_numbers
from infographic.theme.bar_marks import Way

HATCHES = ("///", "...", "\\\\\\", "---", "|||")
"""Patterns of fills, as matplotlib writes them."""

GROUP = 0.78
"""The share of its place that a group of bars takes."""


class DataRow(NamedTuple):
    """A series ready to be drawn: its places, its values, on what each of them stands, and its look."""

    places: list[float]
    values: list[float | None]
    bases: list[float]
    look: SeriesStyle

    def known(self) -> list[tuple[float, float]]:
        """Places and tops where there is a value."""
        return [(p, v + b) for p, v, b in zip(self.places, self.values, self.bases, strict=True) if v is not None]


def figure(plot: PlotArea, width: float, height: float, ctx: Context) -> tuple[Figure, Axes]:
    """An empty figure of the frame's size, a point for each pixel, with the theme's axes and nothing by default."""
    drawn = Figure((width / 72, height / 72), dpi=72, frameon=False)
    drawn.set_layout_engine("none")
    left, bottom = plot.area.x / width, 1 - plot.area.bottom / height
    axes = drawn.add_axes((left, bottom, plot.area.width / width, plot.area.height / height), frameon=False)
    axes.set_xlim(plot.across.low, plot.across.high)
    axes.set_ylim(plot.up.low, plot.up.high)
    axes.set_axisbelow(True)
    hair = ctx.space(ctx.theme.stroke.hair)
    axes.set_yticks([tick.at for tick in plot.up.ticks], [""] * len(plot.up.ticks))
    axes.grid(True, axis="y", color=ctx.color.grid, linewidth=hair, linestyle="-", alpha=1, clip_on=False)
    axes.grid(False, axis="x")
    axes.minorticks_off()
    axes.tick_params(axis="both", which="both", length=0, labelleft=False, labelbottom=False)
    return drawn, axes


def baseline(axes: Axes, plot: PlotArea, ctx: Context, *, ticks: bool) -> None:
    """The line that values stand on, and short strokes at the places that are named."""
    foot = min(max(0.0, plot.up.low), plot.up.high)
    width = ctx.space(ctx.theme.stroke.rule)
    axes.axhline(foot, color=ctx.palette.ink, linewidth=width, linestyle="-", zorder=5, clip_on=False)
    if ticks:
        axes.set_xticks([tick.at for tick in plot.across.ticks], [""] * len(plot.across.ticks))
        axes.tick_params(
            axis="x", bottom=True, top=False, length=ctx.space(8), width=width, color=ctx.palette.ink, direction="out"
        )


def plain(drawn: Figure) -> Figure:
    """The figure without what a person's own settings of matplotlib add to everything: sketched lines, effects."""
    for artist in drawn.findobj():
        artist.set_sketch_params(None)
        artist.set_path_effects([])
    return drawn


def hatching(look: SeriesStyle, ctx: Context) -> dict[str, Any]:
    """The pattern of a fill, as matplotlib takes it."""
    paint = ctx.with_key().surface.paint(look.color)
    if not look.pattern or not isinstance(paint, Hatch):
        return {}
    return {
        "hatch": HATCHES[look.pattern % len(HATCHES)],
        "hatchcolor": paint.color,  # words may stand on it
        "hatch_linewidth": ctx.space(2.5),
    }


# ---------------------------------------------------------------- bars


class Thickness(NamedTuple):
    """How thick each bar is and how far the first lies from its place, as shares of a place."""

    each: float
    first: float
    step: float


def thickness(chart: ChartSpec, count: int) -> Thickness:
    if chart.stacked or count == 1:
        return Thickness(GROUP, 0.0, 0.0)
    step = GROUP / count
    return Thickness(step * 0.94, -(count - 1) / 2 * step, step)


def bar_boxes(chart: ChartSpec, rows: Sequence[DataRow], plot: PlotArea) -> list[list[Box | None]]:
    """The bars of each series in the frame, in the order of its values."""
    thick = thickness(chart, len(rows))
    found = []
    for i, row in enumerate(rows):
        boxes: list[Box | None] = []
        for place, value, base in zip(row.places, row.values, row.bases, strict=True):
            middle = place + thick.first + i * thick.step
            left, right = plot.x(middle - thick.each / 2), plot.x(middle + thick.each / 2)
            top, foot = sorted((plot.y(base + (value or 0)), plot.y(base)))
            boxes.append(None if value is None else Box(left, top, right - left, foot - top))
        found.append(boxes)
    return found


def bars_beside(chart: ChartSpec, rows: Sequence[DataRow], plot: PlotArea, ctx: Context) -> list[Item]:
    """Bars beside each other, as the theme draws bars."""
    drawn: list[Item] = []
    for row, boxes in zip(rows, bar_boxes(chart, rows, plot), strict=True):
        loud = row.look.loud and any(not other.look.loud for other in rows)
        for value, box in zip(row.values, boxes, strict=True):
            if box is not None:
                way: Way = "down" if (value or 0) < 0 else "up"
                drawn.append(ctx.surface.bar(BarShape(box, row.look.color, way, not row.look.loud, loud)))
    return drawn


def bars_stacked(axes: Axes, chart: ChartSpec, rows: Sequence[DataRow], ctx: Context) -> None:
    """Bars on each other, parted by the ground."""
    thick = thickness(chart, len(rows))
    for i, row in enumerate(rows):
        axes.bar(row.places, _lengths(row), thick.each, row.bases, **_filled(row.look, ctx))
        if i:
            starts, ends = ([place + half for place in row.places] for half in (-thick.each / 2, thick.each / 2))
            axes.hlines(row.bases, starts, ends, **_seam(ctx))


def bars_across(
    axes: Axes,
    chart: ChartSpec,
    rows: Sequence[DataRow],
    middles: Sequence[Sequence[float]],
    thick: float,
    ctx: Context,
) -> None:
    """Bars from left to right, each series at its own heights."""
    for i, (row, own) in enumerate(zip(rows, middles, strict=True)):
        axes.barh(own, _lengths(row), thick, row.bases, **_filled(row.look, ctx))
        if chart.stacked and i:
            low, high = ([middle + half for middle in own] for half in (-thick / 2, thick / 2))
            axes.vlines(row.bases, low, high, **_seam(ctx))


def _lengths(row: DataRow) -> list[float]:
    return [value or 0.0 for value in row.values]


def _filled(look: SeriesStyle, ctx: Context) -> dict[str, Any]:
    fill = {"facecolor": look.color, "edgecolor": "none", "linewidth": 0, "zorder": 3, "clip_on": False}
    return fill | hatching(look, ctx)


def _seam(ctx: Context) -> dict[str, Any]:
    """A line of the ground between stacked bars."""
    return {"color": ctx.palette.ground, "linewidth": ctx.space(2.5), "linestyle": "-", "zorder": 3, "clip_on": False}


# ---------------------------------------------------------------- points and histograms


def points(axes: Axes, rows: Sequence[DataRow], ctx: Context) -> None:
    """A disc for each pair of values, with a rim of the ground so that those which overlap can be counted."""
    for row in sorted(rows, key=lambda row: row.look.loud):
        size = ctx.space(22 if row.look.loud else 18)
        known = row.known()
        axes.scatter(
            [x for x, _ in known], [y for _, y in known], s=size**2, marker="o", c=row.look.color, alpha=0.85,
            edgecolors=ctx.palette.ground, linewidths=ctx.space(2), zorder=3 + row.look.loud, clip_on=False,
        )  # fmt: skip


def bin_edges(chart: ChartSpec) -> list[float]:
    """Round edges for the bars of a histogram, about as many as its data ask for (numpy's `auto` rule)."""
    values = [v for item in chart.items for v in item.values if v is not None] or [0.0]
    low, high = widened(min(values), max(values))
    shares = [(value - low) / (high - low) for value in values]  # numpy has no room between numbers that are close
    count = chart.bins or min(max(len(np.histogram_bin_edges(shares, "auto", (0, 1))) - 1, 5), 30)
    tried = [round_numbers(low, high, most) for most in range(count, 2 * count + 1)]
    edges = min(tried, key=lambda found: abs(len(found) - 1 - count))
    while len(edges) > 2 and edges[1] <= min(values):
        edges.pop(0)
    while len(edges) > 2 and edges[-2] > max(values):
        edges.pop()
    return edges


def counts(values: Sequence[float | None], edges: Sequence[float]) -> list[float]:
    """How many of the values lie between each pair of edges."""
    found, _ = np.histogram([v for v in values if v is not None], bins=list(edges))
    return [float(n) for n in found]


def histogram(axes: Axes, rows: Sequence[DataRow], edges: Sequence[float], ctx: Context) -> None:
    """Columns that touch; several series one over the other, each with its outline."""
    for row in rows:
        tops = [v or 0.0 for v in row.values]
        alone = len(rows) == 1
        alpha = 1.0 if alone else 0.3
        axes.stairs(
            tops, edges, fill=True, facecolor=row.look.color, edgecolor="none", linewidth=0, alpha=alpha, zorder=2
        )
        if alone:
            heights = [max(pair) for pair in pairwise(tops)]
            axes.vlines(edges[1:-1], 0, heights, **_seam(ctx))
            continue
        first = next((i for i, top in enumerate(tops) if top), 0)
        last = max((i for i, top in enumerate(tops) if top), default=0)
        axes.stairs(
            tops[first : last + 1], edges[first : last + 2], edgecolor=row.look.color, linewidth=ctx.space(5),
            linestyle="-", zorder=3, clip_on=False,
        )  # fmt: skip
