"""Boxes in layers from top to bottom, each after those that lead to it.

```yaml
type: flow
form: down
items:
  - {label: A dead battery, to: [{label: Replace it, text: swollen}, {label: Charge it, text: flat}]}
  - {label: Charge it, to: [It works]}
  - {label: Replace it, to: [It works]}
  - It works
```
"""

from infographic.blocks.flow import Flow, _layers
from infographic.blocks.flow._graph import graph_of
from infographic.ext import Context, Frame, Space, arrange


def has_room(block: Flow, space: Space, ctx: Context) -> bool:
    return ctx.once(_drawn, block, space) is not None


def layout(block: Flow, space: Space, ctx: Context) -> Frame:
    body = ctx.once(_drawn, block, space) or Frame(space.width, 0)
    return arrange.within(body, space.width, max(body.height, space.height or 0))


def _drawn(block: Flow, space: Space, ctx: Context) -> Frame | None:
    return _layers.down(graph_of(block), space.width, ctx)
