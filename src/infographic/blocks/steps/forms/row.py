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

from typing import NamedTuple

from infographic.blocks import _symbols
from infographic.blocks._marks import Mark, disc, marks, own
from infographic.blocks.steps import ONE_PROCESS, Steps
from infographic.blocks.steps._words import (
    NumberedStep,
    badge,
    figure,
    label_room,
    label_size,
    line_color,
    numbered,
    words,
)
from infographic.ext import Context, Frame, Item, Space, arrange, tracks

MIN_COLUMN = 8
"""Narrower than this many ems of its text a step stands under the one before it."""

MIN_BRIEF = 6.7
BRIEF = 2
"""The same where no text takes more than this many widths of its column."""


def lacks(block: Steps) -> str:
    return "" if block.sides is None else ONE_PROCESS


def has_room(block: Steps, space: Space, ctx: Context) -> bool:
    room = _columns(block, space, ctx)[0].length
    return room >= ctx.space(150) and room >= label_room(block.items, ctx) + _hanging(block, room, ctx)


def suits(block: Steps, space: Space, ctx: Context) -> bool:
    room, em = _columns(block, space, ctx)[0].length, ctx.type.size("item")
    if not MIN_BRIEF * em <= room < MIN_COLUMN * em:
        return room >= MIN_COLUMN * em
    return all(ctx.type.measure(step.text, "small") <= BRIEF * room for step in block.items)


def layout(block: Steps, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    row = _row(block, space, ctx)
    colors = own(block.items, marks([step.highlight for step in block.items], ctx), ctx)
    items: list[Item] = []
    for place, mark, column in zip(numbered(block, block.items), colors, row.columns, strict=True):
        parts = [_disc(place, mark, row, ctx), _words(place, column.length, row, ctx)]
        drawn = arrange.stack(parts, ctx.space(24), column.length, row.share)
        items.append(ctx.named(drawn, place.step).at(column.start, 0))
    height = max(item.frame.height for item in items)  # type: ignore[union-attr]
    return Frame(space.width, max(height, space.height or 0.0), (*items, *_arrows(row, ctx)))


class Row(NamedTuple):
    """The measures of a row: its columns, its discs, the size of its labels, and where in a column they stand.

    `hanging` is the room for numbers before the labels: none where they stand on the discs.
    """

    columns: tuple[tracks.Track, ...]
    diameter: float
    size: float
    share: float
    hanging: float


def _row(block: Steps, space: Space, ctx: Context) -> Row:
    columns = _columns(block, space, ctx)
    room = columns[0].length
    hanging = _hanging(block, room, ctx)
    size = label_size(block.items, room - hanging, ctx, "lead" if len(columns) > 2 else "h3")
    share = arrange.CENTER if ctx.centred else arrange.START
    return Row(columns, min(ctx.space(144), room * 0.62), size, share, hanging)


def _columns(block: Steps, space: Space, ctx: Context) -> tuple[tracks.Track, ...]:
    return tracks.columns(space.width, len(block.items), ctx.space(28))


def _hanging(block: Steps, room: float, ctx: Context) -> float:
    """The room for numbers before the labels: where all discs carry signs, and the words have room behind an edge."""
    if ctx.centred or not all(step.icon for step in block.items):
        return 0.0
    last = block.first + len(block.items) - 1
    wide = ctx.type.measure(str(last), ctx.type.style("lead", face="heading")) + ctx.space(14)
    return wide if room - wide >= MIN_BRIEF * ctx.type.size("item") else 0.0


def _disc(place: NumberedStep, mark: Mark, row: Row, ctx: Context) -> Frame:
    """The sign or the number on a disc; the number at its edge where it stands nowhere else."""
    if not place.step.icon:
        return disc(figure(place.number, row.diameter * 0.5, mark.ink, ctx), row.diameter, mark, ctx)
    drawn = disc(ctx.icon(place.step.icon, row.diameter * 0.52, mark.ink), row.diameter, mark, ctx)
    if row.hanging:
        return drawn
    small = badge(place.number, ctx.palette.ink, ctx)
    at = row.diameter * 0.86 - small.width / 2
    return arrange.overlay(drawn, [small.at(at, row.diameter * 0.14 - small.height / 2)])


def _words(place: NumberedStep, width: float, row: Row, ctx: Context) -> Frame:
    said = words(place.step, width - row.hanging, row.size, ctx, "center" if row.share else "start")
    if not row.hanging:
        return said
    style = ctx.type.style("h3", size=row.size)
    number = ctx.type.text(str(place.number), style, fill=ctx.color.side(0).deep)
    return Frame(width, said.height, (number.at(0, 0), said.at(row.hanging, 0)), said.baseline)


def _arrows(row: Row, ctx: Context) -> list[Item]:
    """An arrow from each disc to the next."""
    clear = ctx.space(18)
    indent = (row.columns[0].length - row.diameter) * row.share
    length = row.columns[0].length + ctx.space(28) - row.diameter - 2 * clear
    arrow = _symbols.arrow(length, ctx.space(5), line_color(ctx))
    starts = [column.start + indent + row.diameter + clear for column in row.columns[:-1]]
    return [arrow.at(start, (row.diameter - arrow.height) / 2) for start in starts]
