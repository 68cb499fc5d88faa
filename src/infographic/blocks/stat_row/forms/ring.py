"""A ring for each share, the number in its middle and the words under it.

```yaml
type: stat-row
form: ring
items:
  - {value: 60%, share: 60, text: Households, icon: house-line, highlight: true}
  - {value: 28%, share: 28, text: Restaurants and canteens, icon: fork-knife}
  - {value: 12%, share: 12, text: Shops and markets, icon: storefront}
```
"""

from collections.abc import Sequence

from infographic.blocks import _number_pictures
from infographic.blocks._measures import lacks_share
from infographic.blocks.stat_row import Stat, StatRow
from infographic.blocks.stat_row._strip import columns, fill_of, number, size_of, strip, words
from infographic.ext import Context, Frame, Space

MIN_COLUMN = 6.2
"""The least width of a ring in ems of text."""


def lacks(block: StatRow) -> str:
    return lacks_share(*block.items)


def layout(block: StatRow, space: Space, ctx: Context) -> Frame:
    width = columns(len(block.items), space.width, MIN_COLUMN, ctx)[0].length
    diameter = min(width, ctx.space(340))
    room = _number_pictures.hole(diameter)
    size = min(diameter * 0.24, *(size_of(stat, room, ctx) for stat in block.items))

    def build(stat: Stat, width: float) -> Sequence[Frame]:
        fill = fill_of(stat, block.items, ctx)
        color = ctx.color.legible(fill) if stat.highlight or stat.is_colored() else ctx.palette.ink
        inside = [number(stat, room, size, color, ctx)]
        if stat.icon:
            inside.insert(0, ctx.icon(stat.icon, diameter * 0.2, color))
        return [_number_pictures.ring(stat, diameter, fill, inside, ctx), words(stat, width, ctx)]

    return strip(block.items, MIN_COLUMN, ctx.space(28), space, ctx, build)
