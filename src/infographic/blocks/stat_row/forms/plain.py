"""Numbers beside each other, ruled apart: for any of them.

```yaml
type: stat-row
form: plain
items:
  - {value: "384,400 km", text: from the Earth to the Moon on average, icon: moon}
  - {value: 27.3 days, text: for one orbit, icon: arrows-clockwise}
  - {value: "12", text: people have walked on it, icon: footprints}
```
"""

from collections.abc import Sequence
from typing import Literal

from infographic.blocks._figure import figure, least_width, seated
from infographic.blocks.stat_row import Stat, StatRow
from infographic.blocks.stat_row._strip import size_of
from infographic.ext import Color, Context, Frame, Insets, Item, Rect, Space, arrange, tracks

MIN_COLUMN = 6.4
"""Narrower than this many ems of its text a number gets a line of its own."""


def layout(block: StatRow, space: Space, ctx: Context) -> Frame:
    gap = ctx.space(56)
    least = max(MIN_COLUMN * ctx.type.size("body"), *(_least_width(stat, ctx) for stat in block.items))
    count = tracks.per_row(space.width, least, gap, len(block.items), 5)
    columns = tracks.columns(space.width, count, gap)
    size = min(size_of(stat, columns[0].length, ctx) for stat in block.items)
    signed = any(stat.icon for stat in block.items)
    lines = [block.items[i : i + count] for i in range(0, len(block.items), count)]
    rows = [_line(line, columns, size, signed, gap, ctx) for line in lines]
    body = arrange.stack(rows, ctx.space(44), space.width)
    return arrange.within(body, space.width, max(body.height, space.height or 0.0))


def _least_width(stat: Stat, ctx: Context) -> float:
    return least_width(stat.value, ctx.type.style("number"), ctx.type.size("h3"), ctx)


def _line(
    stats: Sequence[Stat], columns: Sequence[tracks.Track], size: float, signed: bool, gap: float, ctx: Context
) -> Frame:
    """Numbers on one line, divided by hairlines; a line that is not full stands in the middle where headings do."""
    used = columns[: len(stats)]
    aside = (columns[-1].end - used[-1].end) / 2 if ctx.centred else 0.0
    numbers = [_number(stat, column.length, size, ctx) for stat, column in zip(stats, used, strict=True)]
    rise = max(number.height for number in numbers)
    frames = [
        _stat(stat, arrange.pad(number, Insets(rise - number.height, 0, 0, 0)), column.length, signed, ctx)
        for stat, number, column in zip(stats, numbers, used, strict=True)
    ]
    height = max(frame.height for frame in frames)
    hair = ctx.space(ctx.theme.stroke.rule)
    items: list[Item] = [
        Rect(aside + c.start - gap / 2 - hair / 2, 0, hair, height, 0, ctx.palette.rule) for c in used[1:]
    ]
    items += [frame.at(aside + column.start, 0) for frame, column in zip(frames, used, strict=True)]
    return Frame(columns[-1].end, height, tuple(items))


def _number(stat: Stat, width: float, size: float, ctx: Context) -> Frame:
    drawn = figure(stat.value, ctx.type.style("number", size=size), ctx.type.size("h3"), width, ctx, _color(stat, ctx))
    return seated(drawn, ctx)


def _stat(stat: Stat, number: Frame, width: float, signed: bool, ctx: Context) -> Frame:
    """Sign, number and words; in the middle where headings are."""
    align: Literal["start", "center"] = "center" if ctx.centred else "start"
    share = arrange.CENTER if align == "center" else arrange.START
    parts = [number]
    if signed:
        side = ctx.type.size("number") * 0.62
        parts.insert(0, ctx.icon(stat.icon, side, _color(stat, ctx)) if stat.icon else arrange.empty(side, side))
    if stat.text:
        text = ctx.cite(stat.text, stat)
        parts.append(ctx.type.text(text, "small", width, fill=ctx.palette.ink2, balance=True, align=align))
    return ctx.named(arrange.stack(parts, ctx.space(18), width, share), stat)


def _color(stat: Stat, ctx: Context) -> Color:
    if stat.highlight and not stat.is_colored():
        return ctx.color.legible(ctx.palette.accent)
    return ctx.together().color.of(stat).deep
