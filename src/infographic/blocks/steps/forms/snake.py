"""Discs in rows on a winding way, read there and back, the label under each: for many short steps.

```yaml
type: steps
form: snake
items:
  - {label: "Call 112, loudspeaker on", icon: phone-call}
  - {label: "Does the person react?", icon: chat-circle-dots}
  - {label: "Does the person breathe?", icon: wind}
  - {label: "If not: kneel beside the chest", icon: person-simple}
  - {label: Heel of one hand on the chest, icon: hand-palm}
  - {label: Five centimetres deep, icon: arrow-line-down}
  - {label: Do not stop, icon: repeat, highlight: true}
```
"""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks._marks import Mark, disc, hairline, marks, own, ruled
from infographic.blocks.steps import Steps, lacks_count
from infographic.blocks.steps._words import NumberedStep, badge, figure, label_room, label_size, numbered, words
from infographic.ext import Box, Context, Frame, Item, Path, Space, Stroke, arrange, blend

MIN_STEPS, MAX_STEPS = 4, 18
MIN_COLUMN = 6.8
"""The least width of a step in ems of its text."""
PER_ROW = (2, 6)


def lacks(block: Steps) -> str:
    return lacks_count(block, MIN_STEPS, MAX_STEPS)


def has_room(block: Steps, space: Space, ctx: Context) -> bool:
    way = _way(block, space.width, ctx)
    return way.per_row >= PER_ROW[0] and way.pitch - way.gap >= label_room(block.items, ctx)


def suits(block: Steps, space: Space, ctx: Context) -> bool:
    way = _way(block, space.width, ctx)
    if not len(block.items) > way.per_row >= 3 or any(step.text for step in block.items):
        return False
    return all(ctx.type.within_lines(step.label, "lead", way.pitch - way.gap, 3) for step in block.items)


def layout(block: Steps, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    way = _way(block, space.width, ctx)
    places = numbered(block, block.items)
    size = label_size(block.items, way.pitch - way.gap, ctx, "lead")
    colors = own(block.items, marks([step.highlight for step in block.items], ctx), ctx)
    stops = [_stop(place, mark, way, size, ctx) for place, mark in zip(places, colors, strict=True)]
    rows = [stops[i : i + way.per_row] for i in range(0, len(stops), way.per_row)]
    heights = [max(stop.height for stop in row) + ctx.space(48) for row in rows]
    more = max(0.0, (space.height or 0.0) - sum(heights) + ctx.space(48)) / len(rows)
    tops = [sum(heights[:i]) + more * i for i in range(len(rows))]
    items: list[Item] = [*_track(way, [len(row) for row in rows], tops, ctx)]
    for i, (row, top) in enumerate(zip(rows, tops, strict=True)):
        items += [stop.at(_left(way, i, j), top) for j, stop in enumerate(row)]
    height = tops[-1] + heights[-1] - ctx.space(48)
    return Frame(space.width, max(height, space.height or 0.0), tuple(items))


class Way(NamedTuple):
    """The measures of the way: steps in a row, their distance, discs, gaps, and the room of a turn at each end."""

    per_row: int
    pitch: float
    diameter: float
    gap: float
    before: float
    after: float


def _way(block: Steps, width: float, ctx: Context) -> Way:
    """As few rows as have room, as even as can be; a way of three rows turns at both ends."""
    gap, turn = ctx.space(24), ctx.space(72)
    count = len(block.items)
    fitting = min(PER_ROW[1], int((width - turn) // (MIN_COLUMN * ctx.type.size("item"))))
    rows = -(-count // max(fitting, 1))
    per_row = -(-count // max(rows, 2))
    before = turn if rows > 2 else 0.0
    pitch = (width - turn - before) / max(per_row, 1)
    return Way(per_row, pitch, min(ctx.space(124), pitch * 0.62), gap, before, turn)


def _left(way: Way, row: int, place: int) -> float:
    """Where a step begins; every second row is read backwards."""
    at = way.per_row - 1 - place if row % 2 else place
    return way.before + at * way.pitch


def _stop(place: NumberedStep, mark: Mark, way: Way, size: float, ctx: Context) -> Frame:
    """The disc of a step, its words in the middle under it."""
    drawn = _disc(place, mark, way.diameter, ctx)
    said = words(place.step, way.pitch - way.gap, size, ctx, "center")
    stop = arrange.stack([drawn, said], ctx.space(18), way.pitch, arrange.CENTER)
    return ctx.named(stop, place.step)


def _disc(place: NumberedStep, mark: Mark, diameter: float, ctx: Context) -> Frame:
    """The sign on a disc with the number at its edge; the number alone where there is no sign."""
    if not place.step.icon:
        return disc(figure(place.number, diameter * 0.5, mark.ink, ctx), diameter, mark, ctx)
    drawn = disc(ctx.icon(place.step.icon, diameter * 0.5, mark.ink), diameter, mark, ctx)
    small = badge(place.number, ctx.palette.ink, ctx)
    return arrange.overlay(drawn, [small.at(diameter * 0.12 - small.width / 2, diameter * 0.14 - small.height / 2)])


def _track(way: Way, counts: Sequence[int], tops: Sequence[float], ctx: Context) -> list[Item]:
    """The way from the first disc to the last, round at its turns."""
    middle = way.diameter / 2
    ends = [_left(way, i, j) + way.pitch / 2 for i, count in enumerate(counts) for j in (0, count - 1)]
    turn = way.after * 0.5
    d = f"M{ends[0]:.2f} {tops[0] + middle:.2f}"
    for i in range(len(counts) - 1):
        y, below = tops[i] + middle, tops[i + 1] + middle
        right = i % 2 == 0
        out = way.before + way.per_row * way.pitch if right else way.before
        r = min(turn, (below - y) / 2) * (1 if right else -1)
        sweep = 1 if right else 0
        d += f"H{out:.2f}A{abs(r):.2f} {abs(r):.2f} 0 0 {sweep} {out + r:.2f} {y + abs(r):.2f}"
        d += f"V{below - abs(r):.2f}A{abs(r):.2f} {abs(r):.2f} 0 0 {sweep} {out:.2f} {below:.2f}"
    d += f"H{ends[-1]:.2f}"
    width = way.before + way.per_row * way.pitch + (turn if len(counts) > 1 else 0)
    box = Box(way.before - (turn if len(counts) > 2 else 0), tops[0] + middle, width, tops[-1] - tops[0])
    return [Path(d, box, None, stroke) for stroke in _strokes(ctx)]


def _strokes(ctx: Context) -> list[Stroke]:
    """How the way is drawn: a hairline, a cased road, or a broad quiet band."""
    if ruled(ctx):
        return [hairline(ctx)]
    band = blend(ctx.color.side(0).solid, ctx.palette.ground, 0.2)
    if not ctx.theme.look.outline:
        return [Stroke(band, ctx.space(30))]
    ink, line = ctx.theme.colors.ink, ctx.space(ctx.theme.stroke.rule)
    center = Stroke(ctx.palette.ground, ctx.space(5), "round", dash=(ctx.space(8), ctx.space(14)))
    return [Stroke(ink, ctx.space(30) + line), Stroke(band, ctx.space(30) - line), center]
