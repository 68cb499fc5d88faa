"""A hundred squares: for any parts of a whole.

```yaml
type: waffle
form: squares
unit: "%"
items:
  - {label: Water, value: 91}
  - {label: Carbohydrates, value: 8}
  - {label: All else, value: 1}
```
"""

from infographic.blocks.waffle import Waffle
from infographic.blocks.waffle._cells import drawn
from infographic.ext import Context, Frame, Space


def layout(block: Waffle, space: Space, ctx: Context) -> Frame:
    return drawn(block, space, ctx)
