"""Bars of error: from where to where the value of a bar or a point may lie."""

from collections.abc import Iterator, Sequence

from infographic.blocks.chart.axes import PlotArea
from infographic.blocks.chart.bars import bar_boxes
from infographic.blocks.chart.rows import DataRow
from infographic.blocks.chart.spec import ChartSpec
from infographic.ext import Context, Item, Path, Stroke, arrange

FOOT = 9
"""Half the length of the feet of a bar of error, in px at 1200."""


def upright(chart: ChartSpec, rows: Sequence[DataRow], plot: PlotArea, ctx: Context) -> Iterator[Item]:
    """An upright line with two feet for each value of bars and points."""
    standing = [row for row in rows if row.kind == "bars"]
    middles = [[box.center.x if box else 0.0 for box in boxes] for boxes in bar_boxes(chart, standing, plot)]
    middle_of = {id(row): own for row, own in zip(standing, middles, strict=True)}
    for row in rows:
        if row.kind in ("bars", "scatter"):
            xs = middle_of.get(id(row)) or [plot.x(place) for place in row.places]
            for x, low, high in _bounded(row, xs):
                yield from _error_bar(plot.y(low), plot.y(high), x, ctx, lying=False)


def lying(rows: Sequence[DataRow], middles: Sequence[Sequence[float]], plot: PlotArea, ctx: Context) -> Iterator[Item]:
    """A level line with two feet for each value of bars that lie, these at their heights in the frame."""
    for row, own in zip(rows, middles, strict=True):
        for y, low, high in _bounded(row, own):
            yield from _error_bar(plot.x(low), plot.x(high), y, ctx, lying=True)


def _bounded(row: DataRow, middles: Sequence[float]) -> Iterator[tuple[float, float, float]]:
    """Where the values with bounds stand, and their bounds; of a range its ends are what is drawn."""
    if row.ranged:
        return
    for middle, value, low, high in zip(middles, row.values, row.low, row.high, strict=False):
        if value is not None and low is not None and high is not None:
            yield middle, low, high


def _error_bar(low: float, high: float, middle: float, ctx: Context, *, lying: bool) -> Iterator[Path]:
    pen, half = Stroke(ctx.palette.ink, ctx.space(3)), ctx.space(FOOT)
    lines = [(low, middle, high, middle), *((end, middle - half, end, middle + half) for end in (low, high))]
    for x0, y0, x1, y1 in lines:
        yield arrange.line(x0, y0, x1, y1, pen) if lying else arrange.line(y0, x0, y1, x1, pen)
