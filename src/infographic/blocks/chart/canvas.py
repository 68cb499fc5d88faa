"""The figure that matplotlib draws a chart's data into, with the theme's axes."""

from typing import Any

from infographic.blocks.chart.axes import PlotArea
from infographic.blocks.chart.colors import SeriesStyle
from infographic.ext import Context, Hatch
from infographic.matplotlib_backend import Axes, Figure

HATCHES = ("///", "...", "\\\\\\", "---", "|||")
"""Patterns of fills, as matplotlib writes them."""


def figure(plot: PlotArea, width: float, height: float, ctx: Context) -> tuple[Figure, Axes]:
    """An empty figure of the frame's size, a point for each pixel, with the theme's axes and nothing by default."""
    drawn = Figure((width / 72, height / 72), dpi=72, frameon=False)
    drawn.set_layout_engine("none")
    left, bottom = plot.area.x / width, 1 - plot.area.bottom / height
    axes = drawn.add_axes((left, bottom, plot.area.width / width, plot.area.height / height), frameon=False)
    axes.set_xscale("log" if plot.across.log else "linear")
    axes.set_yscale("log" if plot.up.log else "linear")
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
