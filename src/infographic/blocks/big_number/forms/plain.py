"""The number over what it counts, under its sign: for any number, and for each side.

```yaml
type: big-number
form: plain
value: 1 in 3
text: trips under five kilometres is made by bicycle
icon: bicycle
```
"""

from infographic.blocks.big_number import BigNumber, Figure
from infographic.blocks.big_number._words import is_alone, number, size_of, told
from infographic.ext import Context, Frame, Side, Space, arrange


def layout(block: BigNumber, space: Space, ctx: Context) -> Frame:
    if block.sides is None:
        shown = Figure(value=block.value, text=block.words(ctx), **({"icon": block.icon} if block.icon else {}))
        if (sealed := _sealed(block, space, ctx)) and sealed.height <= (space.height or sealed.height):
            return sealed
        color = ctx.together().color.of(block).deep
        return told(shown, color, space, ctx, size_of(shown.value, space.width, ctx))
    figures = dict(ctx.sides.answers(block.sides))
    width = ctx.column_width(space.width)
    size = min(size_of(shown.value, width, ctx) for shown in figures.values() if shown)

    def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
        shown = figures[side]
        if not shown:
            return []
        return [lambda s: told(shown, half.color.side(side.index).deep, s, half, size, arrange.START)]

    return ctx.halves(space, rows, 0)


SEALED = 0.58
"""The share of a column's width that a number with something around it may take."""


def _sealed(block: BigNumber, space: Space, ctx: Context) -> Frame | None:
    """The number with what the theme draws around it, and its words; None where that is nothing, or has no place."""
    colors = ctx.together().color.of(block)
    if block.icon or ctx.carded or not is_alone(ctx):
        return None
    shown = number(block, space.width * SEALED, colors.on, ctx)
    seal = ctx.surface.seal(shown.width, shown.height, colors)
    if seal is None or seal.box.width > space.width:
        return None
    figure = number(block, space.width * SEALED, seal.ink, ctx)
    body = arrange.over(arrange.within(figure, seal.box.width, seal.box.height), *seal.shapes)
    across = arrange.CENTER if seal.centred else arrange.START
    words = ctx.type.text(block.words(ctx), "body", space.width, align="center" if seal.centred else "start")
    parts = [body, *([words] if block.text else [])]
    stacked = arrange.stack(parts, ctx.space(24), space.width, across)
    return arrange.within(stacked, space.width, max(stacked.height, space.height or 0.0))
