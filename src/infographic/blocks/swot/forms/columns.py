"""Four cards beside each other, each in a colour of its own with the first letter of its name.

```yaml
type: swot
form: columns
strengths: [Nobody has to know the zones, One price to remember]
weaknesses: [The state pays the difference, Of little use where no bus runs]
opportunities: [Fewer cars in towns, "Neighbours join: one ticket beyond the border"]
threats: [Full trains at weekends, Less money for tracks]
```
"""

from infographic.blocks.swot import Swot
from infographic.blocks.swot._cards import cards, columns, hold
from infographic.ext import Context, Frame, Space

MIN_COLUMN, COMFORTABLE = 7.0, 9.5
"""The least width of a card in ems, and that from which it looks well."""


def has_room(block: Swot, space: Space, ctx: Context) -> bool:
    width = columns(space, 4, ctx)[0].length
    return width >= MIN_COLUMN * ctx.type.size("item") and hold(block, width, ctx)


def suits(block: Swot, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    return columns(space, 4, ctx)[0].length >= COMFORTABLE * ctx.type.size("item")


def layout(block: Swot, space: Space, ctx: Context) -> Frame:
    return cards(block, space, 4, ctx)
