"""The number beside the course of the values that led to it.

```yaml
type: big-number
form: sparkline
value: 425 ppm
text: of carbon dioxide in the air, a third more than in 1960
trend:
  first: "1960"
  last: "2024"
  points: [317, 320, 326, 331, 339, 346, 354, 361, 370, 380, 390, 401, 414, 425]
```
"""

from infographic.blocks import _number_pictures
from infographic.blocks._measures import Trend
from infographic.blocks.big_number import BigNumber
from infographic.blocks.big_number._words import BESIDE_WIDTH, in_room, signed
from infographic.ext import Context, Frame, Space, arrange

WORDS = 0.48
"""The share of the width that number and words take."""


def lacks(block: BigNumber) -> str:
    return block.lacks_trend()


def layout(block: BigNumber, space: Space, ctx: Context) -> Frame:
    colors = ctx.together().color.of(block)
    gap = ctx.space(48)
    beside = space.width >= ctx.legible(BESIDE_WIDTH)
    room = (space.width - gap) * WORDS if beside else space.width
    words = signed(block, room, colors.deep, ctx)
    trend = block.trend or Trend(points=(0, 0, 0))
    wide = space.width - room - gap if beside else space.width
    high = max(ctx.space(300), words.height) if beside else ctx.space(300)
    line = _number_pictures.sparkline(trend, wide, high, colors.solid, ctx)
    drawn = arrange.beside([words, line], gap) if beside else arrange.stack([words, line], ctx.space(28), space.width)
    return in_room(drawn, space)
