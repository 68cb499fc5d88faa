"""Bars of a chart: where they stand, and how they are drawn."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from infographic.blocks.chart import marks
from infographic.blocks.chart.axes import PlotArea
from infographic.blocks.chart.canvas import hatching
from infographic.blocks.chart.colors import SeriesStyle
from infographic.blocks.chart.rows import DataRow
from infographic.blocks.chart.spec import ChartSpec
from infographic.ext import BarShape, Box, Context, Item
from infographic.matplotlib_backend import Axes
from infographic.theme.bar_marks import Way

GROUP = 0.78
"""The share of its place that a group of bars takes."""


class Thickness(NamedTuple):
    """How thick each bar is and how far the first lies from its place, as shares of a place."""

    each: float
    first: float
    step: float


def thickness(chart: ChartSpec, count: int) -> Thickness:
    if chart.stacked or chart.mark == "dot" or count <= 1:
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
                drawn += marks.draw(chart.mark, BarShape(box, row.look.color, way, not row.look.loud, loud), ctx)
    return drawn


def bars_stacked(axes: Axes, chart: ChartSpec, rows: Sequence[DataRow], ctx: Context) -> None:
    """Bars on each other, parted by the ground."""
    thick = thickness(chart, len(rows))
    for i, row in enumerate(rows):
        axes.bar(row.places, _lengths(row), thick.each, row.bases, **filled(row.look, ctx))
        if i:
            starts, ends = ([place + half for place in row.places] for half in (-thick.each / 2, thick.each / 2))
            axes.hlines(row.bases, starts, ends, **seam(ctx))


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
        axes.barh(own, _lengths(row), thick, row.bases, **filled(row.look, ctx))
        if chart.stacked and i:
            low, high = ([middle + half for middle in own] for half in (-thick / 2, thick / 2))
            axes.vlines(row.bases, low, high, **seam(ctx))


def _lengths(row: DataRow) -> list[float]:
    return [value or 0.0 for value in row.values]


def filled(look: SeriesStyle, ctx: Context) -> dict[str, Any]:
    fill = {"facecolor": look.color, "edgecolor": "none", "linewidth": 0, "zorder": 3, "clip_on": False}
    return fill | hatching(look, ctx)


def seam(ctx: Context) -> dict[str, Any]:
    """A line of the ground between stacked bars."""
    return {"color": ctx.palette.ground, "linewidth": ctx.space(2.5), "linestyle": "-", "zorder": 3, "clip_on": False}
