"""The names of series at their ends: moved apart where these are close, and then led to their ends."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks.chart.axes import AxisLimits, Label, PlotArea
from infographic.blocks.chart.series import Draft
from infographic.ext import Box, Context, Item, Path, Stroke
from infographic.solve import label_spacing

MOVED = 0.4
"""From this share of its line's height on, a name that had to move is led to its end."""


class EndNames(NamedTuple):
    """The names in their places, and the lines from the ends of those that had to move."""

    labels: list[Label]
    leaders: Sequence[Item]


def room_for(draft: Draft, tall: float, up: AxisLimits, ctx: Context) -> float:
    """The width that the names take, with the room before them."""
    if not draft.names:
        return 0.0
    plot = PlotArea(Box(0, 0, 1, tall), AxisLimits(0, 1), up)
    widest = max(name.width for name in draft.names)
    return widest + _gap(_moved(draft, plot, _tops(draft, plot, ctx), ctx), draft, ctx) + ctx.space(4)


def end_names(draft: Draft, plot: PlotArea, width: float, ctx: Context) -> EndNames:
    """Each series' name where it ends, in a chart of this width."""
    if not draft.names:
        return EndNames([], [])
    tops = _tops(draft, plot, ctx)
    moved = _moved(draft, plot, tops, ctx)
    x = min(plot.area.right + _gap(moved, draft, ctx), width - max(name.width for name in draft.names))
    labels = [Label(name, x, top) for name, top in zip(draft.names, tops, strict=True)]
    ends = _ends(draft, plot)
    leaders = [_leader(plot, ends[i], labels[i], draft.rows[i].look.color, ctx) for i in moved]
    return EndNames(sorted(labels, key=lambda label: label.y), leaders)


def _gap(moved: Sequence[int], draft: Draft, ctx: Context) -> float:
    """From the end of the plot to the names: wider where lines have to be seen in it."""
    return ctx.space(72 if moved else 10 if draft.only_bars() else 24)


def _ends(draft: Draft, plot: PlotArea) -> list[float]:
    """The heights at which the series end: their last values, or the middles of their last parts."""
    found = []
    for row in draft.rows:
        i = max((i for i, v in enumerate(row.values) if v is not None), default=0)
        value = row.values[i] or 0.0
        in_the_middle = draft.chart.stacked or row.ranged
        found.append(plot.y(row.bases[i] + (value / 2 if in_the_middle else value)))
    return found


def _tops(draft: Draft, plot: PlotArea, ctx: Context) -> list[float]:
    """The top of each name, at the height of its end or as near as the others allow."""
    ends = _ends(draft, plot)
    order = sorted(range(len(ends)), key=lambda i: ends[i])
    heights = [draft.names[i].height for i in order]
    wanted = [ends[i] - draft.names[i].height / 2 for i in order]
    highest = plot.area.y - ctx.type.size("small")
    placed = label_spacing.apart(wanted, heights, ctx.space(4), highest, plot.area.bottom)
    tops = dict(zip(order, placed, strict=True))
    return [tops[i] for i in range(len(ends))]


def _moved(draft: Draft, plot: PlotArea, tops: Sequence[float], ctx: Context) -> list[int]:
    """The series whose names stand away from their ends."""
    least = ctx.type.size("small") * MOVED
    pairs = enumerate(zip(_ends(draft, plot), draft.names, tops, strict=True))
    return [i for i, (end, name, top) in pairs if abs(top + name.height / 2 - end) > least]


def _leader(plot: PlotArea, end: float, label: Label, color: str, ctx: Context) -> Path:
    """A line from the end of a series to the middle of its name."""
    start, stop = plot.area.right + ctx.space(12), label.x - ctx.space(8)
    middle = label.box.center.y
    bounds = Box(start, min(end, middle), max(stop - start, 0.0), abs(middle - end))
    d = f"M{start:.2f} {end:.2f}L{stop:.2f} {middle:.2f}"
    return Path(d, bounds, None, Stroke(color, ctx.space(3), "round", "round"))
