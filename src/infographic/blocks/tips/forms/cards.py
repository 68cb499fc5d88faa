"""Cards in columns, each with its sign or number.

```yaml
type: tips
form: cards
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
    return _list_forms.cards_fit(block.entries(), space, ctx.together())


def suits(block: Tips, space: Space, ctx: Context) -> bool:
    return _list_forms.cards_suit(block.entries(), space, ctx.together())


def layout(block: Tips, space: Space, ctx: Context) -> Frame:
    return _list_forms.cards(block.entries(), space, ctx.together())
