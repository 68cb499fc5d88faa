"""Cards in columns, each with its box.

```yaml
type: checklist
form: cards
items:
  - {label: Passport valid for six months, value: yes}
  - {label: Liquids under 100 ml, value: yes}
  - {label: Seat chosen, value: partly, text: Only on the way out}
  - {label: Plants watered, value: no}
```
"""

from infographic.blocks import _list_forms
from infographic.blocks.checklist import Checklist
from infographic.ext import Context, Frame, Space


def lacks(block: Checklist) -> str:
    return _list_forms.ONE_LIST if block.sides is not None else ""


def has_room(block: Checklist, space: Space, ctx: Context) -> bool:
    return _list_forms.cards_fit(block.entries(), space, ctx.together())


def suits(block: Checklist, space: Space, ctx: Context) -> bool:
    return _list_forms.cards_suit(block.entries(), space, ctx.together())


def layout(block: Checklist, space: Space, ctx: Context) -> Frame:
    return _list_forms.cards(block.entries(), space, ctx.together())
