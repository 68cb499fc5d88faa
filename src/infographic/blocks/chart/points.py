"""Points of a chart: alike, or as large as what they stand for."""

import math
from collections.abc import Iterator, Sequence

from infographic.blocks.chart.axes import AxisLimits
from infographic.blocks.chart.rows import DataRow
from infographic.blocks.chart.spec import ChartSpec, Series
from infographic.ext import Circle, Claim, Context, Frame, Stroke, amount, arrange
from infographic.matplotlib_backend import Axes, round_numbers

LARGEST = 0.065
"""The greatest radius of a point, for the width of the chart."""


def points(axes: Axes, rows: Sequence[DataRow], width: float, ctx: Context) -> None:
    """A disc for each pair of values, with a rim of the ground so that those which overlap can be counted."""
    each = radius_of_one(rows, width)
    for row in sorted(rows, key=lambda row: row.look.loud):
        size = ctx.space(22 if row.look.loud else 18)
        known = [(x, y, 4 * each**2 * size) for (x, y), size in zip(row.known(), _known_sizes(row), strict=False)]
        known = sorted(known, key=lambda point: -point[2]) or [(x, y, size**2) for x, y in row.known()]
        axes.scatter(
            [x for x, _, _ in known], [y for _, y, _ in known], s=[area for _, _, area in known], marker="o",
            c=row.look.color, alpha=0.85, edgecolors=ctx.palette.ground, linewidths=ctx.space(2),
            zorder=3 + row.look.loud, clip_on=False,
        )  # fmt: skip


def _known_sizes(row: DataRow) -> list[float]:
    return [size for size, value in zip(row.sizes, row.values, strict=False) if value is not None]


def radius_of_one(rows: Sequence[DataRow], width: float) -> float:
    """The radius of a point that stands for 1, in a chart of this width; 0 where points stand for nothing more."""
    greatest = max((size for row in rows for size in row.sizes), default=0.0)
    return width * LARGEST / math.sqrt(greatest) if greatest else 0.0


def with_room(limits: AxisLimits, rows: Sequence[DataRow], width: float, long: float) -> AxisLimits:
    """An axis of this length on which the largest points reach over no end; without such points as it is."""
    if not radius_of_one(rows, width):
        return limits
    reach = min(width * LARGEST / long, 0.3)
    more = reach / (1 - 2 * reach)
    if limits.log:
        ratio = (limits.high / limits.low) ** more
        return limits._replace(low=limits.low / ratio, high=limits.high * ratio)
    span = (limits.high - limits.low) * more
    return limits._replace(low=limits.low - span, high=limits.high + span)


def claims(item: Series, row: DataRow, rows: Sequence[DataRow], width: float, ctx: Context) -> Iterator[Claim]:
    """The area of each point that stands for something."""
    each = radius_of_one(rows, width)
    for size in row.sizes:
        yield ctx.claim(item, "area", size, math.pi * size * each**2, "points")


def size_key(chart: ChartSpec, rows: Sequence[DataRow], width: float, ctx: Context) -> Frame | None:
    """What areas of points stand for: two of them with their numbers."""
    each = radius_of_one(rows, width)
    if not each:
        return None
    greatest = max(size for row in rows for size in row.sizes)
    steps = round_numbers(0, greatest, 4)
    shown = sorted({steps[1], max(step for step in steps if step <= greatest)})
    line = Stroke(ctx.palette.ink3, ctx.space(ctx.theme.stroke.rule))
    parts = [ctx.type.text(chart.size_title, "caption", width, fill=ctx.palette.ink2)] if chart.size_title else []
    for value in shown:
        r = each * math.sqrt(value)
        ring = Frame(2 * r, 2 * r, (Circle(r, r, max(0.0, r - line.width / 2), None, line),))
        words = ctx.type.text(amount(value, chart.size_unit, ctx.lang), "caption", fill=ctx.palette.ink2)
        parts.append(arrange.beside([ring, words], ctx.space(8)))
    return ctx.flow(parts, width, ctx.space(20), ctx.space(6))
