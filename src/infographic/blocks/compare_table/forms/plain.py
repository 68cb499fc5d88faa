"""Signs, words and numbers as they are, the winner of a row in full colour.

```yaml
type: compare-table
form: plain
order: {side: train}
total: {label: Together}
items:
  - {label: Heating, values: {train: 310, plane: 120}, unit: kg}
  - {label: Travel, values: {train: 60, plane: 980}, unit: kg, side: train}
  - {label: Food, values: {train: 700, plane: 700}, unit: kg}
```
"""

from infographic.blocks.compare_table import CompareTable
from infographic.blocks.compare_table._rows import drawn
from infographic.ext import Context, Frame, Space


def layout(block: CompareTable, space: Space, ctx: Context) -> Frame:
    return drawn(block, {}, space, ctx)
