"""Cards in columns, each with its sign.

```yaml
type: icon-list
form: cards
items:
  - {label: Dikes, icon: wall, text: Keep the water out}
  - {label: Dunes, icon: wind, text: Are fed with sand}
  - {label: Pumps, icon: drop-half-bottom, text: Empty the polders}
  - {label: Room, icon: waves, text: Rivers may be wider}
```
"""

from infographic.blocks import _list_forms
from infographic.blocks.icon_list import IconList
from infographic.ext import Context, Frame, Space


def lacks(block: IconList) -> str:
    return _list_forms.ONE_LIST if block.sides is not None else _list_forms.lacks_icons(block.entries())


def has_room(block: IconList, space: Space, ctx: Context) -> bool:
    return _list_forms.cards_fit(block.entries(), space, ctx.together())


def suits(block: IconList, space: Space, ctx: Context) -> bool:
    return _list_forms.cards_suit(block.entries(), space, ctx.together())


def layout(block: IconList, space: Space, ctx: Context) -> Frame:
    return _list_forms.cards(block.entries(), space, ctx.together())
