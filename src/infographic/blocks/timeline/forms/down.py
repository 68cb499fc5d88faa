"""Events down a line, the dates before it: for any events, and for each side.

```yaml
type: timeline
form: down
items:
  - {date: "1932", label: The dam, text: The sea becomes a lake.}
  - {date: "1953-02-01", label: The flood, text: "In one night, the dikes break.", highlight: true}
  - {date: "1958", until: "1997", label: Thirteen works against storms, text: Gates that close when the sea rises.}
```
"""

from infographic.blocks.timeline import Timeline, _spine
from infographic.ext import Context, Frame, Space


def layout(block: Timeline, space: Space, ctx: Context) -> Frame:
    return _spine.draw(block, space, ctx, scaled=False)
