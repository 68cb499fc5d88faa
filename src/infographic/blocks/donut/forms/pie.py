"""A full disc, each slice with its figure and its name beside it.

```yaml
type: donut
form: pie
items:
  - {label: Water, value: 91}
  - {label: Carbohydrates, value: 8}
  - {label: All else, value: 1}
unit: "%"
```
"""

from infographic.blocks.donut import Donut
from infographic.blocks.donut._ring import drawn
from infographic.ext import Context, Frame, Space


def lacks(block: Donut) -> str:
    return "has no middle, where its `text` could stand" if block.text else ""


def suits(block: Donut, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    return block.sides is None and len(block.items) > 1


def layout(block: Donut, space: Space, ctx: Context) -> Frame:
    return drawn(block, "pie", space, ctx)
