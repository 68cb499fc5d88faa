"""Rows with a large rank, the first of them on a tile: for any ranking, and for each side.

```yaml
type: ranked-list
form: rows
items:
  - {label: India, value: 1.45 billion, icon: flag-in}
  - {label: China, value: 1.42 billion, icon: flag-cn}
  - {label: United States, value: 345 million, icon: flag-us}
  - {label: Indonesia, value: 283 million, icon: flag-id}
```
"""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from infographic.blocks.ranked_list import RankedItem, RankedList, key, ranks
from infographic.blocks.ranked_list._links import links
from infographic.ext import (
    Color,
    Context,
    Frame,
    Insets,
    Rect,
    Side,
    SidePalette,
    Space,
    Stroke,
    TextStyle,
    arrange,
)
from infographic.graphics.color import stand_out

EDGE, GAP, DISC = 22, 18, 64
"""What is left free at both ends of a row and between its parts, and the disc of a sign, in px at 1200."""

NUMERAL_STRENGTH = 45.0
"""The APCA lightness contrast that large text needs, bronze level (https://github.com/Myndex/apca-w3)."""


def layout(block: RankedList, space: Space, ctx: Context) -> Frame:
    shared = ctx.together() if block.sides is None else ctx
    answers = dict(block.answers(shared))
    linked = block.linked_labels(list(answers.values()))
    least = shared.space(92)
    lists = {side: _entries(block, items or (), linked, shared) for side, items in answers.items()}
    figures = {side: _rank_width(entries, shared) for side, entries in lists.items()}

    def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
        def row(entry: RankedEntry, s: Space) -> Frame:
            crowded = any(_crowded(entries, figures[other], s, shared) for other, entries in lists.items())
            return _row(entry, side, s, half, 0.0 if crowded else figures[side], least)

        return [partial(row, entry) for entry in lists[side]]

    frame = shared.halves(space, rows, shared.space(12) if ctx.theme.look.rows == "cards" else 0)
    if shared.stacks or not linked:
        return frame
    keys = [[key(item) for item in items or ()] for items in answers.values()]
    return arrange.overlay(frame, links(frame, keys, linked, shared))


class RankedEntry(NamedTuple):
    """An item with its place, and whether it is filled or outlined."""

    item: RankedItem
    numeral: str
    rank: int
    first: bool
    outlined: bool

    @property
    def valued(self) -> bool:
        """Whether its figure stands where the rank would."""
        return self.numeral != str(self.rank)


def _entries(block: RankedList, items: Sequence[RankedItem], linked: frozenset[str], ctx: Context) -> list[RankedEntry]:
    entries = []
    for i, (item, rank) in enumerate(ranks(items)):
        numeral = block.printed(item, ctx.lang) or str(rank)
        entries.append(RankedEntry(item, numeral, rank, not i, item.highlight or key(item) in linked))
    return entries


def _rank_width(entries: Sequence[RankedEntry], ctx: Context) -> float:
    return max((ctx.type.measure(e.numeral, _numeral_style(e, ctx)) for e in entries), default=0.0)


def _crowded(entries: Sequence[RankedEntry], figures: float, space: Space, ctx: Context) -> bool:
    """Whether a word would be divided beside the figures, so that these stand under the labels.

    A rank alone is narrow, and stays where it is.
    """
    if not any(entry.valued for entry in entries):
        return False
    strong = ctx.type.style("item", weight=ctx.theme.fonts.text.strong)
    words = max(ctx.type.longest_word(ctx.cite(entry.item.label, entry.item), strong) for entry in entries)
    signs = ctx.space(DISC + GAP) if any(entry.item.icon for entry in entries) else 0.0
    return words > space.width - figures - signs - ctx.space(GAP + 2 * EDGE)


def _numeral_style(entry: RankedEntry, ctx: Context) -> TextStyle:
    """A rank is large; a value, which is longer, is smaller."""
    return ctx.type.style("h3" if entry.valued else "rank", face="display")


# ---------------------------------------------------------------- a row


def _row(entry: RankedEntry, side: Side, space: Space, ctx: Context, figures: float, least: float) -> Frame:
    """Rank nearest the spine, icon at the outer edge, the label between them; lists under each other begin with it.

    The column of ranks is as wide as `figures`; where that is 0 they stand under the labels.
    """
    ctx = ctx.about(entry.item)
    cards = ctx.theme.look.rows == "cards"
    colors = ctx.color.side(side.index)
    filled = entry.first and ctx.theme.look.tile == "solid"
    surface = _surface(entry, colors, cards, ctx)
    on = ctx.on_card(surface) if surface else ctx
    inks = colors._replace(deep=colors.on) if filled else colors
    gap, edge = ctx.space(GAP), ctx.space(EDGE)
    share = arrange.END if entry.valued else arrange.CENTER
    numeral = _numeral(entry, inks, filled, on)
    rank = arrange.within(numeral, figures, ctx.type.size("rank"), share) if figures else None
    disc = _disc(entry.item, inks, filled, on)
    fixed = [frame.width + gap for frame in (rank, disc) if frame]
    room = space.width - sum(fixed) - 2 * edge
    words = ctx.cite(entry.item.label, entry.item)
    weight = on.theme.fonts.text.strong if entry.first and not filled else None
    label = on.type.text(words, "item", room, fill=inks.on if filled else on.palette.ink, weight=weight)
    if not rank:
        label = arrange.pad(arrange.stack([label, numeral], ctx.space(8), room), Insets(0, 0, ctx.space(10), 0))
    inward = (rank, label, disc)
    # A value stands at the end of a line that has the width to itself, as in a table; nothing is mirrored there
    across = not side.key or (ctx.stacks and not ctx.carded)
    outward = entry.valued if across else len(ctx.sides) == 2 and side.index == 0
    parts = [part for part in (reversed(inward) if outward else inward) if part]
    around = ctx.space(20)
    tallest = max(label.height + around * (1 if rank else 1.4), disc.height + around if disc else 0.0)
    height = max(tallest, least, space.height or 0.0)
    line = arrange.beside(parts, gap, arrange.CENTER, height)
    body = arrange.pad(line, Insets(0, edge, 0, edge), space.width)
    return ctx.named(_backed(body, entry, inks, ctx, cards), entry.item, "row")


def _surface(entry: RankedEntry, colors: SidePalette, cards: bool, ctx: Context) -> Color | None:
    """The colour of what the row stands on; None where it stands on the panel's ground."""
    if entry.first and ctx.theme.look.tile != "rule":
        return colors.solid if ctx.theme.look.tile == "solid" else colors.tint
    mark, _ = ctx.surface.notice() if entry.outlined else (None, None)
    return mark or (ctx.surface.card_color if cards else None)


def _numeral(entry: RankedEntry, inks: SidePalette, filled: bool, on: Context) -> Frame:
    legible = on.color.legible(inks.solid, ratio=4.5 if entry.outlined else 3)
    color = inks.on if filled else stand_out(legible, on.palette.ground, NUMERAL_STRENGTH)
    return on.type.optical(on.type.text(entry.numeral, _numeral_style(entry, on), fill=color))


def _disc(item: RankedItem, inks: SidePalette, filled: bool, on: Context) -> Frame | None:
    if not item.icon:
        return None
    size = on.space(DISC)
    if filled:
        return on.disc(item.icon, size, on.color.faint(inks.solid, inks.on), inks.on)
    return on.disc(item.icon, size, inks.tint, on.color.legible(inks.solid, inks.tint, 3))


def _backed(body: Frame, entry: RankedEntry, inks: SidePalette, ctx: Context, cards: bool) -> Frame:
    mark, outline = ctx.surface.notice() if entry.outlined else (None, None)
    if entry.first and ctx.theme.look.tile != "rule":
        around = Stroke(ctx.palette.accent, ctx.space(5)) if entry.outlined else None
        return ctx.surface.tile(body, inks, ctx.surface.row_radius, around)
    if cards:
        return ctx.surface.card(body, mark, radius=ctx.surface.row_radius, stroke=outline or ctx.surface.card_stroke())
    if outline:
        return arrange.backed(body, None, ctx.surface.row_radius, outline)
    thick = ctx.space(ctx.theme.stroke.rule) * (2 if entry.first else 1)
    color = inks.solid if entry.first else ctx.palette.rule
    marked = arrange.backed(body, mark) if mark else body
    return arrange.overlay(marked, [Rect(0, body.height - thick, body.width, thick, 0, color)])
