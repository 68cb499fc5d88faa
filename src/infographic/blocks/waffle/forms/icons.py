"""A hundred signs of one kind.

```yaml
type: waffle
form: icons
icon: user
of: 100
items: [{value: 62, label: of a hundred people are of working age}]
```
"""

from infographic.blocks.waffle import Waffle
from infographic.blocks.waffle._cells import drawn
from infographic.ext import Context, Frame, Space


def lacks(block: Waffle) -> str:
    return "" if block.icon else "needs an `icon`"


def layout(block: Waffle, space: Space, ctx: Context) -> Frame:
    return drawn(block, space, ctx, block.icon)
