"""A ring of which the share is in full colour, the number in its middle and the words beside it.

```yaml
type: big-number
form: ring
value: 60%
share: 60
text: of all food that is thrown away is thrown away at home
icon: house-line
```
"""

from infographic.blocks import _number_pictures
from infographic.blocks.big_number import BigNumber
from infographic.blocks.big_number._words import BESIDE_WIDTH, in_room, line, number
from infographic.ext import Context, Frame, Space, arrange


def lacks(block: BigNumber) -> str:
    return block.lacks_share()


def layout(block: BigNumber, space: Space, ctx: Context) -> Frame:
    colors = ctx.together().color.of(block)
    beside = space.width >= ctx.legible(BESIDE_WIDTH) and bool(block.text)
    diameter = min(ctx.space(400), space.width * (0.42 if beside else 0.8))
    room = _number_pictures.hole(diameter)
    inside = [number(block, room, colors.deep, ctx, diameter * 0.3)]
    if block.icon:
        inside.insert(0, ctx.icon(block.icon, diameter * 0.2, colors.deep))
    ring = _number_pictures.ring(block, diameter, colors.solid, inside, ctx)
    gap = ctx.space(56)
    if beside:
        return in_room(arrange.beside([ring, *line(block, space.width - diameter - gap, ctx)], gap), space)
    return in_room(arrange.stack([ring, *line(block, space.width, ctx)], ctx.space(28), space.width), space)
