"""A ring whose centre tells the largest part, or what the parts make together: for any parts of a whole.

```yaml
type: donut
form: ring
title: Where the bones are
text: 206 bones
items:
  - {label: Arms and hands, value: 64}
  - {label: Legs and feet, value: 62}
  - {label: Head, value: 29}
  - {label: Spine, value: 26}
  - {label: Chest, value: 25}
```
"""

from infographic.blocks.donut import Donut
from infographic.blocks.donut._ring import drawn
from infographic.ext import Context, Frame, Space


def layout(block: Donut, space: Space, ctx: Context) -> Frame:
    return drawn(block, "ring", space, ctx)
