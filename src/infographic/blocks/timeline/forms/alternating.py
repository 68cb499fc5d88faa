"""Cards over and under a level line in turn, each tied to its dot.

```yaml
type: timeline
form: alternating
items:
  - {date: "2020-02-29", label: Luxembourg makes it free, text: The first country to do so., highlight: true}
  - {date: "2021-10-26", label: Austria starts the Klimaticket, text: "All trains, one card."}
  - {date: "2022-06", label: Germany tries 9 euros a month, text: 52 million tickets are sold.}
  - {date: "2022-10-01", label: Malta makes buses free, text: For residents with a card.}
  - {date: "2023-05-01", label: Germany starts a ticket of its own, text: "For 49 euros, and 58 from 2025."}
```
"""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks._marks import hairline, on_mark, quiet, ruled, strong
from infographic.blocks.timeline import Timeline, lacks_line
from infographic.blocks.timeline._events import Happening, dates_fit, in_order, labels_fit, ring, words
from infographic.ext import Context, Frame, Insets, Item, Rect, Space, arrange, blend

MIN_CARD = 8.6
"""The least width of what a card says, in ems of its text."""


def lacks(block: Timeline) -> str:
    return lacks_line(block, 3, 9)


def has_room(block: Timeline, space: Space, ctx: Context) -> bool:
    room = _row(block, space, ctx).card - _insets(ctx).horizontal
    if room < MIN_CARD * ctx.type.size("item"):
        return False
    return dates_fit(in_order(block, ctx.together()), room, ctx) and labels_fit(block.items, room, ctx)


def suits(block: Timeline, space: Space, ctx: Context) -> bool:
    room = _row(block, space, ctx).card - _insets(ctx).horizontal
    labels = all(ctx.type.within_lines(event.label, "item", room, 3) for event in block.items)
    texts = all(ctx.type.within_lines(event.text, "small", room, 4) for event in block.items)
    return labels and texts and len(block.items) >= 4


def layout(block: Timeline, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    row = _row(block, space, ctx)
    happenings = in_order(block, ctx)
    above, below = (_height(happenings[i::2], row, ctx) for i in (0, 1))
    spare = max(0.0, (space.height or 0.0) - above - below - 2 * row.tie)
    above += spare / 2
    below += spare - spare / 2
    line = above + row.tie
    items: list[Item] = [_line(space.width, line, ctx)]
    for i, happening in enumerate(happenings):
        up = i % 2 == 0
        card = _card(happening, Space(row.card, above if up else below), ctx)
        items.append(card.at(row.center(i) - row.card / 2, 0 if up else line + row.tie))
        items += _tie(happening, row.center(i), line, row.tie if not up else -row.tie, ctx)
    return Frame(space.width, line + row.tie + below, tuple(items))


class Row(NamedTuple):
    """The measures of both rows: the width of a card, from one to the next of the other row, and of their ties."""

    card: float
    pitch: float
    tie: float

    def center(self, i: int) -> float:
        """The middle of a card, and the place of its dot."""
        return self.card / 2 + i * self.pitch


def _row(block: Timeline, space: Space, ctx: Context) -> Row:
    gap = ctx.space(26)
    both = (space.width + gap) / ((len(block.items) + 1) / 2)
    return Row(both - gap, both / 2, ctx.space(72))


def _insets(ctx: Context) -> Insets:
    return Insets(ctx.space(22), ctx.space(22), ctx.space(24), ctx.space(22))


def _height(happenings: Sequence[Happening], row: Row, ctx: Context) -> float:
    """One height for the cards of a row."""
    return max(_card(happening, Space(row.card), ctx).height for happening in happenings)


def _card(happening: Happening, space: Space, ctx: Context) -> Frame:
    event = happening.event
    mark = strong(False, ctx) if event.highlight else quiet(ctx)
    on = on_mark(mark, ctx)
    insets = _insets(ctx)
    room = space.width - insets.horizontal
    fill = on.palette.ink if event.highlight else on.color.legible(ctx.color.side(0).deep)
    style = on.type.style("small", weight=on.theme.fonts.text.strong)
    date = on.type.text(happening.printed, on.type.shrink(happening.printed, style, room, 0), room, fill=fill)
    said = arrange.stack([date, words(event, room, on)], ctx.space(6), room)
    body = arrange.pad(said, insets, space.width, space.height)
    plain = None if ruled(ctx) and not event.highlight else mark.fill
    return ctx.named(ctx.surface.card(body, plain, stroke=None if plain is None else ctx.surface.card_stroke()), event)


def _line(width: float, y: float, ctx: Context) -> Rect:
    """The line of time, from edge to edge."""
    thick = hairline(ctx).width if ruled(ctx) else ctx.space(14)
    color = ctx.palette.ink if ruled(ctx) else blend(ctx.color.side(0).solid, ctx.palette.ground, 0.45)
    return Rect(0, y - thick / 2, width, thick, 0, color)


def _tie(happening: Happening, x: float, line: float, tie: float, ctx: Context) -> list[Item]:
    """The dot on the line, tied to its card."""
    dot = ring(happening.event, 0, ctx)
    thick = hairline(ctx).width if ruled(ctx) else ctx.space(4)
    color = ctx.palette.ink if ruled(ctx) else ctx.color.side(0).solid
    start, end = sorted((line, line + tie))
    return [Rect(x - thick / 2, start, thick, end - start, 0, color), dot.at(x - dot.width / 2, line - dot.height / 2)]
