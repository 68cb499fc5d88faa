"""Four cards, two in a row, each in a colour of its own with the first letter of its name.

```yaml
type: swot
form: cards
strengths: [Nobody has to know the zones, One price to remember]
weaknesses: [The state pays the difference, Of little use where no bus runs]
opportunities: [Fewer cars in towns, "Neighbours join: one ticket beyond the border"]
threats: [Full trains at weekends, Less money for tracks]
```
"""

from infographic.blocks.swot import Swot
from infographic.blocks.swot._cards import cards, columns, hold
from infographic.ext import Context, Frame, Space

MIN_COLUMN = 9.5
"""Narrower than this many ems the cards stand under each other."""


def has_room(block: Swot, space: Space, ctx: Context) -> bool:
    return hold(block, columns(space, _count(space, ctx), ctx)[0].length, ctx)


def layout(block: Swot, space: Space, ctx: Context) -> Frame:
    return cards(block, space, _count(space, ctx), ctx)


def _count(space: Space, ctx: Context) -> int:
    return 2 if columns(space, 2, ctx)[0].length >= MIN_COLUMN * ctx.type.size("item") else 1
