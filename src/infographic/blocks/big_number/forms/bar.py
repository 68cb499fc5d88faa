"""The number beside its words, and under both a bar for the whole with the share in full colour.

```yaml
type: big-number
form: bar
value: 19%
share: 19
text: of the food that reaches shops, kitchens and homes is thrown away
part: Wasted
rest: Eaten
```
"""

from infographic.blocks import _number_pictures
from infographic.blocks.big_number import BigNumber
from infographic.blocks.big_number._words import in_room, line, number, signed
from infographic.ext import Context, Frame, Space, arrange

MOST_BESIDE = 0.45
"""The share of the width up to which a number has its words beside it."""


def lacks(block: BigNumber) -> str:
    return block.lacks_share()


def layout(block: BigNumber, space: Space, ctx: Context) -> Frame:
    colors = ctx.together().color.of(block)
    bar = _number_pictures.bar(block, space.width, ctx.space(92), colors.solid, ctx, (block.part, block.rest))
    return in_room(arrange.stack([_head(block, space.width, ctx), bar], ctx.space(36), space.width), space)


def _head(block: BigNumber, width: float, ctx: Context) -> Frame:
    """The number with its words beside it where both have room, else under it."""
    color = ctx.together().color.of(block).deep
    large = number(block, width, color, ctx)
    gap = ctx.space(44)
    if block.icon or large.width > width * MOST_BESIDE:
        return signed(block, width, color, ctx)
    return arrange.beside([large, *line(block, width - large.width - gap, ctx)], gap)
