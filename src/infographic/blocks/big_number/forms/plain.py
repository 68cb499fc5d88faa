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
from infographic.blocks.big_number._words import size_of, told
from infographic.ext import Context, Frame, Side, Space, arrange


def layout(block: BigNumber, space: Space, ctx: Context) -> Frame:
    if block.sides is None:
        shown = Figure(value=block.value, text=block.words(ctx), **({"icon": block.icon} if block.icon else {}))
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
