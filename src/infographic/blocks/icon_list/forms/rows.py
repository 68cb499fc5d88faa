"""Large words with a sign before each: for any things, and for each side.

```yaml
type: icon-list
form: rows
items:
  - {label: Dikes, icon: wall, text: Keep the water out}
  - {label: Dunes, icon: wind, text: Are fed with sand}
  - {label: Pumps, icon: drop-half-bottom, text: Empty the polders}
```
"""

from collections.abc import Sequence

from infographic.blocks._prose import remark
from infographic.blocks.icon_list import IconItem, IconList
from infographic.ext import Context, Frame, Side, Space, arrange, tracks

MANY = 4
"""The minimum number of things that stand in two columns where no side divides them."""

MIN_COLUMN = 12
"""Narrower than this many ems of a heading, a column has no room for a thing with its sign."""


def layout(block: IconList, space: Space, ctx: Context) -> Frame:
    if block.sides is None and len(block.items) >= MANY and space.width >= 2 * MIN_COLUMN * ctx.type.size("h3"):
        return _grid(block.items, space, ctx.together())
    shared = ctx.together() if block.sides is None else ctx
    answers = dict(block.answers(shared))
    everything = [item for items in answers.values() for item in items or ()]
    size = _word_size(everything, shared.column_width(space.width), shared)

    def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
        def row(item: IconItem) -> arrange.RowBuilder:
            return lambda s: _row(item, side, s, half, size)

        return [row(item) for item in answers[side] or ()]

    return shared.halves(space, rows, shared.space(16))


def _grid(items: Sequence[IconItem], space: Space, ctx: Context) -> Frame:
    """One list in two columns, read line by line; all lines are equally high."""
    gap = ctx.space(40)
    columns = tracks.columns(space.width, 2, gap)
    size = _word_size(items, columns[0].length, ctx)
    side = ctx.sides[0]
    high = max(_row(item, side, Space(columns[0].length), ctx, size).height for item in items)
    lines = tracks.stacked([high] * -(-len(items) // 2), gap)
    placed = [
        _row(item, side, Space(columns[0].length, high), ctx, size).at(columns[i % 2].start, lines[i // 2].start)
        for i, item in enumerate(items)
    ]
    return arrange.pad(Frame(space.width, lines[-1].end, tuple(placed)), arrange.NONE, space.width, space.height)


def _disc_size(ctx: Context) -> float:
    return ctx.space(88)


def _gap(ctx: Context) -> float:
    return ctx.space(22)


def _word_size(items: Sequence[IconItem], width: float, ctx: Context) -> float:
    """One size for all words: the largest at which no word of theirs is broken."""
    room = width - _disc_size(ctx) - _gap(ctx)
    return min(
        (ctx.type.fitted_words(item.label, "h2", room, "lead").size for item in items), default=ctx.type.size("h2")
    )


def _row(item: IconItem, side: Side, space: Space, ctx: Context, size: float) -> Frame:
    ctx = ctx.about(item)
    colors = ctx.color.side(side.index)
    diameter = _disc_size(ctx)
    room = space.width - (diameter + _gap(ctx) if item.icon else 0)
    style = ctx.type.style("h2", size=size)
    words = ctx.type.text(ctx.cite(item.label, item), style, room, fill=colors.deep, balance=True)
    lines = [words]
    if item.text:
        lines.append(remark(item.text, "body", room, ctx, fill=ctx.palette.ink))
    text = arrange.stack(lines, ctx.space(4))
    disc = [ctx.disc(item.icon, diameter, colors.solid, colors.on, filled=True)] if item.icon else []
    line = arrange.beside([*disc, text], _gap(ctx), arrange.CENTER, space.height)
    return ctx.named(arrange.pad(line, arrange.NONE, space.width), item, "row")
