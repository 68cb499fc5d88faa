"""The shape of each icon, filled so that the share of its area is, over the number and its words.

```yaml
type: stat-row
form: fill
items:
  - {value: 71%, share: 71, text: of the Earth is water, icon: drop}
  - {value: 31%, share: 31, text: of the land is forest, icon: tree-evergreen}
  - {value: 37%, share: 37, text: of the land is farmed, icon: plant}
```
"""

from collections.abc import Sequence

from infographic.blocks import _number_pictures
from infographic.blocks._measures import lacks_share
from infographic.blocks.stat_row import Stat, StatRow
from infographic.blocks.stat_row._strip import columns, fill_of, ink_of, number, size_of, strip, words
from infographic.ext import Context, Frame, Space

MIN_COLUMN = 6.2
"""The least width of a column in ems of text."""


def lacks(block: StatRow) -> str:
    if found := lacks_share(*block.items):
        return found
    return "" if all(stat.icon for stat in block.items) else "needs an icon for each item"


def layout(block: StatRow, space: Space, ctx: Context) -> Frame:
    width = columns(len(block.items), space.width, MIN_COLUMN, ctx)[0].length
    size = min(size_of(stat, width, ctx) for stat in block.items)

    def build(stat: Stat, width: float) -> Sequence[Frame]:
        fill = fill_of(stat, block.items, ctx)
        shape = _number_pictures.filled(stat, stat.icon, min(width, ctx.space(210)), fill, ctx)
        return [shape, number(stat, width, size, ink_of(stat, ctx), ctx), words(stat, width, ctx)]

    return strip(block.items, MIN_COLUMN, ctx.space(28), space, ctx, build)
