"""The steps under each other, and a line from the last one back to the first: for any cycle.

```yaml
type: cycle
form: list
items:
  - {label: Evaporation, icon: sun, text: Warmth lifts water from sea and land.}
  - {label: Condensation, icon: cloud, text: It cools and forms clouds.}
  - {label: Precipitation, icon: cloud-rain, text: It falls as rain or snow.}
  - {label: Run-off, icon: waves, text: Rivers carry it to the sea.}
```
"""

from collections.abc import Sequence
from itertools import pairwise

from infographic.blocks import _symbols
from infographic.blocks.cycle import Cycle, Phase
from infographic.blocks.cycle._phases import disc, label_size, line_color, words
from infographic.ext import Box, Context, Frame, Item, Path, Point, Side, Space, Stroke, arrange, tracks
from infographic.solve import polygons


def layout(block: Cycle, space: Space, ctx: Context) -> Frame:
    if block.sides is None:
        whole = ctx.together()
        body = _list(block.items, 0, space.width, whole)
        if block.text:
            body = arrange.stack([whole.type.text(block.text, "h3", space.width), body], whole.space(32), space.width)
        return arrange.within(body, space.width, max(body.height, space.height or 0))
    answers = dict(ctx.sides.answers(block.sides))

    def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
        phases = answers[side]
        return [lambda s: _list(phases, side.index, s.width, half)] if phases else []

    return ctx.halves(space, rows, 0)


def _list(phases: Sequence[Phase], side: int, width: float, ctx: Context) -> Frame:
    """The steps under each other, and a line from the last one back to the first."""
    diameter, gap, back = ctx.space(90), ctx.space(26), ctx.space(52)
    room = width - back - diameter - gap
    size = label_size(phases, room, ctx)
    said = [words(phase, room, size, "start", ctx) for phase in phases]
    heights = [max(diameter, w.height + ctx.space(8)) for w in said]
    between = ctx.space(52)
    lines = tracks.stacked(heights, between)
    items: list[Item] = []
    for i, (phase, text, line) in enumerate(zip(phases, said, lines, strict=True)):
        mark = disc(phase, i + 1, side, diameter, ctx)
        down = max(0.0, (diameter - text.height) / 2)
        row = Frame(width, line.length, (mark.at(back, 0), text.at(back + diameter + gap, down)))
        items.append(ctx.named(row, phase).at(0, line.start))
    clear = ctx.space(10)
    for line, after in pairwise(lines):
        top = line.start + diameter + clear
        arrow = _symbols.arrow(after.start - clear - top, ctx.space(5), line_color(ctx), down=True)
        items.append(arrow.at(back + (diameter - arrow.width) / 2, top))
    first, last = diameter / 2, lines[-1].start + diameter / 2
    return Frame(width, lines[-1].end, (_way_back(back - clear, first, last, ctx), *items))


def _way_back(right: float, top: float, foot: float, ctx: Context) -> Path:
    """A line from the last step, along the edge, to the first."""
    thick = ctx.space(5)
    left = thick / 2
    points = [Point(right, foot), Point(left, foot), Point(left, top), Point(right, top)]
    tip, one, other = polygons.arrowhead(points[-1], 90, thick * 3)
    d = polygons.wire(points, ctx.space(28)) + f"M{_at(one)}L{_at(tip)}L{_at(other)}"
    return Path(d, Box(left, top, right - left, foot - top), None, Stroke(line_color(ctx), thick, "round", "round"))


def _at(p: Point) -> str:
    return f"{p.x:.2f} {p.y:.2f}"
