"""Stations on a way that swings, the words beside it: an order without numbers.

```yaml
type: tips
form: path
items:
  - {title: Plant for all seasons, icon: flower-tulip, text: Crocus in March and ivy in October}
  - {title: Mow less, icon: leaf, text: Clover and dandelions are food}
  - {title: Leave some bare soil, icon: shovel, text: Most wild bees nest in the ground}
  - {title: No poison, icon: prohibit, text: Above all not on what is in bloom}
```
"""

from infographic.blocks import _list_forms
from infographic.blocks.tips import Tips
from infographic.ext import Context, Frame, Space


def has_room(block: Tips, space: Space, ctx: Context) -> bool:
    return _list_forms.path_fits(block.entries(), space, ctx.together())


def suits(block: Tips, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    return 3 <= len(block.items) <= 7


def layout(block: Tips, space: Space, ctx: Context) -> Frame:
    return _list_forms.path(block.entries(), space, ctx.together())
