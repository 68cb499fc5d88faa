"""Boxes on a way that swings, the words beside it: one thing after the other.

```yaml
type: checklist
form: path
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
    return _list_forms.path_fits(block.entries(), space, ctx.together())


def suits(block: Checklist, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    return 3 <= len(block.items) <= 7


def layout(block: Checklist, space: Space, ctx: Context) -> Frame:
    return _list_forms.path(block.entries(), space, ctx.together())
