"""A shape filled from its foot, so that the share of its area is: that of the icon, or a disc.

```yaml
type: big-number
form: fill
value: 71%
share: 71
text: of the Earth is covered with water
icon: drop
```
"""

from infographic.blocks import _number_pictures
from infographic.blocks.big_number import BigNumber
from infographic.blocks.big_number._words import BESIDE_WIDTH, in_room, line, number
from infographic.ext import Context, Frame, Space, arrange

LEAST, MOST = 0.1, 0.95
"""Shares between which the level is seen in a shape."""


def lacks(block: BigNumber) -> str:
    return block.lacks_share()


def suits(block: BigNumber, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    return bool(block.icon) and LEAST <= _number_pictures.portion(block) <= MOST


def layout(block: BigNumber, space: Space, ctx: Context) -> Frame:
    colors = ctx.together().color.of(block)
    beside = space.width >= ctx.legible(BESIDE_WIDTH)
    size = min(ctx.space(400), space.width * (0.38 if beside else 0.6))
    shape = _number_pictures.filled(block, block.icon, size, colors.solid, ctx)
    gap = ctx.space(48)
    room = space.width - size - gap if beside else space.width
    words = arrange.stack([number(block, room, colors.deep, ctx), *line(block, room, ctx)], ctx.space(24), room)
    if beside:
        return in_room(arrange.beside([shape, words], gap), space)
    return in_room(arrange.stack([shape, words], ctx.space(28), space.width), space)
