"""Events as far apart as their dates, periods as bands, long gaps cut; two sides on one scale.

```yaml
type: timeline
form: to-scale
items:
  - {date: "1796", label: Edward Jenner vaccinates a boy of eight, text: With matter from a cowpox sore.}
  - {date: "1959", label: The world agrees to try, text: The World Health Assembly calls for it.}
  - {date: "1967", until: "1980", label: Thirteen years, highlight: true}
  - {date: "1975", label: Asia is free, text: The last patient is a girl in Bangladesh.}
  - {date: "1977", label: The last case in nature, text: A hospital cook in Somalia recovers.}
```
"""

from collections.abc import Sequence
from itertools import pairwise

from infographic.blocks.timeline import LANES, Timeline, _spine
from infographic.blocks.timeline._events import Happening, in_order
from infographic.blocks.timeline._line import Line, axis, bands, claims, in_band, line_of
from infographic.blocks.timeline._line_labels import label_row, labels, rooms
from infographic.ext import Context, Frame, Item, Space, arrange
from infographic.i18n.date_format import Chronology
from infographic.layout.context import side_name

TICKS = 8
"""The most ticks between two sides."""


def lacks(block: Timeline) -> str:
    dates = block.chronology()
    silent = next((event for event in block.events() if dates.when(event.date) is None), None)
    if silent:
        return f"needs dates that say when, and `{silent.date}` does not"
    if len({event.date for event in block.events()}) < 2:
        return "needs two different dates"
    return "shows periods one after another, and two of these overlap" if _overlap(block, dates) else ""


def suits(block: Timeline, space: Space, ctx: Context) -> bool:
    return _runs_across(block, space, ctx) and block.sides is None


def layout(block: Timeline, space: Space, ctx: Context) -> Frame:
    """Across where the labels have room, else down."""
    if not _runs_across(block, space, ctx):
        return _spine.draw(block, space, ctx, scaled=True)
    return _one_line(block, space, ctx.together()) if block.sides is None else _two_lines(block, space, ctx)


def _overlap(block: Timeline, dates: Chronology) -> bool:
    """Whether two periods of one side share some time."""
    lists = [block.items] if block.sides is None else [events for _, events in block.sides.items()]
    found = [
        sorted((dates.when(e.date) or 0.0, end) for e in events if e.until and (end := dates.when(e.until)) is not None)
        for events in lists
    ]
    return any(end > start for periods in found for (_, end), (start, _) in pairwise(periods))


def _runs_across(block: Timeline, space: Space, ctx: Context) -> bool:
    """Whether the labels have room beside each other, over the line and under it."""
    if block.sides is not None and len(ctx.sides) != LANES:
        return False
    happenings = in_order(block, ctx.together() if block.sides is None else ctx)
    line = line_of(happenings, space.width, ctx)
    rows = _rows(happenings, line, block.sides is not None, ctx)
    return all(rooms(row, space.width, ctx) for row in rows if row)


def _rows(happenings: Sequence[Happening], line: Line, by_side: bool, ctx: Context) -> list[list[Happening]]:
    """What is told over the line and what under it; bands that say all themselves are left out."""
    told = [h for h in happenings if not in_band(h, happenings, line, ctx)]
    return [[h for h in told if h.side.index == i] for i in range(LANES)] if by_side else [told[::2], told[1::2]]


def _one_line(block: Timeline, space: Space, ctx: Context) -> Frame:
    happenings = in_order(block, ctx)
    line = line_of(happenings, space.width, ctx)
    rows = _rows(happenings, line, False, ctx)
    above, below = (label_row(row, line, space.width, ctx) for row in rows)
    half = line.half if any(h.ends for h in happenings) else ctx.space(16)
    spare = max(0.0, (space.height or 0.0) - above.height - below.height - above.room - below.room - 2 * half)
    y = above.height + above.room + half + spare / 2
    items: list[Item] = [*axis(line, y, space.width, ctx), *bands(happenings, line, y, ctx)]
    items += labels(above, line, y, -1, happenings, ctx)
    items += labels(below, line, y, 1, happenings, ctx)
    height = y + half + below.room + below.height
    return Frame(space.width, max(height, space.height or 0.0), tuple(items), claims=claims(happenings, line, ctx))


# ---------------------------------------------------------------- two sides on one scale


def _two_lines(block: Timeline, space: Space, ctx: Context) -> Frame:
    """A line for each side, the labels of one over it and of the other under it, the years between."""
    happenings = in_order(block, ctx)
    line = line_of(happenings, space.width, ctx)
    first, second = ([h for h in happenings if h.side.index == i] for i in range(LANES))
    above, below = (label_row(row, line, space.width, ctx) for row in _rows(happenings, line, True, ctx))
    names = [side_name(ctx, side, space.width) for side in ctx.sides]
    head = names[0].height + ctx.space(24)
    y = head + above.height + above.room + line.half
    ticks = _ticks(line, ctx)
    between = 2 * line.half + max((tick.height for tick, _ in ticks), default=0.0) + ctx.space(28)
    items: list[Item] = [names[0].at(0, 0)]
    for hs, row, at, way in ((first, above, y, -1), (second, below, y + between, 1)):
        items += axis(line, at, space.width, ctx, ctx.color.quiet(ctx.color.side(hs[0].side.index).solid))
        items += bands(hs, line, at, ctx)
        items += labels(row, line, at, way, hs, ctx)
    middle = y + between / 2
    items += [tick.at(x - tick.width / 2, middle - tick.height / 2) for tick, x in ticks]
    foot = y + between + line.half + below.room + below.height + ctx.space(24)
    items.append(names[1].at(0, foot))
    height = foot + names[1].height
    return Frame(space.width, max(height, space.height or 0.0), tuple(items), claims=claims(happenings, line, ctx))


def _ticks(line: Line, ctx: Context) -> list[tuple[Frame, float]]:
    """Round years with their places, those on cuts left out."""
    first, last = line.scale.values[0], line.scale.values[-1]
    whole = last - first - sum(cut.last - cut.first for cut in line.scale.cuts)
    steps = (step * 10**power for power in range(6) for step in (1, 2, 5))
    step = next((step for step in steps if whole / step <= TICKS), 0)
    if not step or whole < step:
        return []
    years = range(-int(-first // step) * step, int(last) + 1, step)
    kept = [year for year in years if not any(cut.first < year < cut.last for cut in line.scale.cuts)]
    return [(_tick(year, ctx), line.x(year)) for year in kept if first <= year <= last]


def _tick(year: int, ctx: Context) -> Frame:
    return arrange.trimmed(ctx.type.text(str(year), "caption", fill=ctx.palette.ink2))
