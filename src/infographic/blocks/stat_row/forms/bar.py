"""The number, its words, and between them a thin bar for the whole with the share in full colour.

```yaml
type: stat-row
form: bar
items:
  - {value: 60%, share: 60, text: Households, highlight: true}
  - {value: 28%, share: 28, text: Restaurants and canteens}
  - {value: 12%, share: 12, text: Shops and markets}
```
"""

from collections.abc import Sequence

from infographic.blocks import _number_pictures
from infographic.blocks._measures import lacks_share
from infographic.blocks.stat_row import Stat, StatRow
from infographic.blocks.stat_row._strip import columns, fill_of, number, size_of, strip
from infographic.ext import Context, Frame, Space, arrange

MIN_COLUMN = 6.4
"""The least width of a column in ems of text."""


def lacks(block: StatRow) -> str:
    return lacks_share(*block.items)


def layout(block: StatRow, space: Space, ctx: Context) -> Frame:
    width = columns(len(block.items), space.width, MIN_COLUMN, ctx)[0].length
    size = min(size_of(stat, width, ctx) for stat in block.items)

    def build(stat: Stat, width: float) -> Sequence[Frame]:
        fill = fill_of(stat, block.items, ctx)
        figure = number(stat, width, size, ctx.color.legible(fill, ratio=3), ctx)
        text = ctx.type.text(ctx.cite(stat.text, stat), "small", width, fill=ctx.palette.ink2) if stat.text else None
        sign = [ctx.icon(stat.icon, ctx.space(60), fill)] if stat.icon else [arrange.empty()]
        head = [arrange.pad(frame, arrange.NONE, width) for frame in (*sign, figure)]
        return [*head, _number_pictures.bar(stat, width, ctx.space(22), fill, ctx), text or arrange.empty()]

    return strip(block.items, MIN_COLUMN, ctx.space(20), space, ctx, build)
