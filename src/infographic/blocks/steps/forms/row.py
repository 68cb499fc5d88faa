"""Discs on one line with arrows between, the words under each.

```yaml
type: steps
form: row
items:
  - {label: Egg, icon: egg, text: Three days}
  - {label: Larva, icon: spiral, text: "Fed for six days, then sealed in"}
  - {label: Pupa, icon: bug, text: Twelve days in a closed cell}
  - {label: Bee, icon: bug-beetle, text: "Indoors first, then out to the flowers", highlight: true}
```
"""

from infographic.blocks import _symbols
from infographic.blocks.steps import ONE_PROCESS, Steps
from infographic.blocks.steps._words import disc, disc_size, label_size, line_color, numbered, words
from infographic.ext import Context, Frame, Item, Space, arrange, tracks

LEAST_COLUMN = 7.5
"""Narrower than this many ems of its text a step stands under the one before it."""

LEAST_BRIEF = 6.2
BRIEF = 2.2
"""The same where no text takes more than this many widths of its column."""


def lacks(block: Steps) -> str:
    return "" if block.sides is None else ONE_PROCESS


def has_room(block: Steps, space: Space, ctx: Context) -> bool:
    longest = max(ctx.type.longest_word(step.label, "item") for step in block.items)
    return _columns(block, space, ctx)[0].length >= max(longest, disc_size(ctx) + ctx.space(60))


def suits(block: Steps, space: Space, ctx: Context) -> bool:
    room = _columns(block, space, ctx)[0].length
    brief = all(ctx.type.measure(step.text, "small") <= BRIEF * room for step in block.items)
    return room >= (LEAST_BRIEF if brief else LEAST_COLUMN) * ctx.type.size("item")


def layout(block: Steps, space: Space, ctx: Context) -> Frame:
    """Discs on one line with arrows between them, the words under each; centred where headings are."""
    ctx = ctx.together()
    columns = _columns(block, space, ctx)
    share = arrange.CENTER if ctx.centred else arrange.START
    size = label_size(block.items, columns[0].length, ctx)
    diameter = disc_size(ctx)
    items: list[Item] = []
    for i, (place, column) in enumerate(zip(numbered(block, block.items), columns, strict=True)):
        said = words(place.step, column.length, size, ctx, "center" if share else "start")
        parts = arrange.stack([disc(place, 0, ctx), said], ctx.space(20), column.length, share)
        items.append(ctx.named(parts, place.step).at(column.start, 0))
        if not place.last:
            clear = ctx.space(18)
            indent = (column.length - diameter) * share
            start, end = column.start + indent + diameter + clear, columns[i + 1].start + indent - clear
            arrow = _symbols.arrow(end - start, ctx.space(5), line_color(ctx))
            items.append(arrow.at(start, (diameter - arrow.height) / 2))
    height = max(item.frame.height for item in items)  # type: ignore[union-attr]
    return Frame(space.width, max(height, space.height or 0.0), tuple(items))


def _columns(block: Steps, space: Space, ctx: Context) -> tuple[tracks.Track, ...]:
    return tracks.columns(space.width, len(block.items), ctx.space(28))
