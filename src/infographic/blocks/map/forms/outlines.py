"""Countries as they lie, with their outlines.

```yaml
type: map
form: outlines
region: europe
unit: "%"
items:
  - {country: "NO", value: 98}
  - {country: AT, value: 87}
  - {country: SE, value: 69}
  - {country: DE, value: 59}
  - {country: ES, value: 57}
  - {country: PL, value: 27}
```
"""

from infographic.blocks.map import Map, drawing
from infographic.ext import Context, Frame, Space


def layout(block: Map, space: Space, ctx: Context) -> Frame:
    return drawing.drawn(block, space, ctx)
