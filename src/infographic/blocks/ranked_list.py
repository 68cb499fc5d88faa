from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import (
    Box,
    Circle,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Insets,
    Item,
    Length,
    Listing,
    Path,
    PerSide,
    Placed,
    Point,
    Range,
    Rect,
    Side,
    SidePalette,
    Space,
    Stroke,
    TextStyle,
    Tone,
    arrange,
)
from infographic.graphics.color import stand_out

NUMERAL_STRENGTH = 45.0
"""The APCA lightness contrast that large text needs, bronze level (https://github.com/Myndex/apca-w3)."""


class RankedItem(Colored):
    """One place of a ranking."""

    shorthand = "label"

    label: str
    """What stands at this place."""
    icon: Annotated[str, IconName] = ""
    """Its sign, at the outer edge."""
    value: str = ""
    """Its figure, as it is to be printed; it stands where the rank would."""
    rank: Annotated[int, Range(0)] | None = None
    """Its place, where it is not the one after the item before it."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class RankedList(Listing):
    """A ranking for each side, best first; equal items can be joined across the divide.

    ```yaml
    type: ranked-list
    link: same
    note: Saving time is on both lists
    sides:
      train:
        - {label: Room to work, icon: laptop}
        - {label: Saving time, icon: clock}
        - {label: The view, icon: mountains}
      car:
        - {label: From door to door, icon: house-line}
        - {label: Carrying things, icon: suitcase}
        - {label: Saving time, icon: clock}
    ```
    """

    type: Literal["ranked-list"] = "ranked-list"
    other_names: ClassVar[tuple[str, ...]] = (
        "top-list",
        "leaderboard",
        "ranking",
        "ranked",
    )
    sides: PerSide[Annotated[tuple[RankedItem, ...], Length(1, 100)]] | None = None
    """Each side's ranking, best first."""
    items: Annotated[tuple[RankedItem, ...], Length(0, 100)] = ()
    """One ranking for all sides together, instead of `sides`."""
    link: Literal["same", "none"] = "none"
    """`same` joins items with equal labels on neighbouring sides."""

    min_width: ClassVar[float] = 240
    stretch: ClassVar[float] = 0.5
    ground: ClassVar[Tone | None] = "split"

    def layout(self, space: Space, ctx: Context) -> Frame:
        shared = ctx.together() if self.sides is None else ctx
        answers = dict(self.answers(shared))
        linked = self._linked_labels(list(answers.values()))
        heights = shared.space(92)

        def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
            entries = _entries(answers[side] or (), linked)
            widest = _rank_width(entries, half)

            def row(entry: RankedEntry) -> arrange.RowBuilder:
                return lambda s: _row(entry, side, s, half, widest, heights)

            return [row(entry) for entry in entries]

        frame = shared.halves(space, rows, shared.space(12) if ctx.theme.look.rows == "cards" else 0)
        if shared.stacks or not linked:
            return frame
        return arrange.overlay(frame, _links(frame, list(answers.values()), linked, shared))

    def footing(self, width: float, ctx: Context) -> Frame | None:
        """The note on a plate, with the sign of the links that it explains."""
        if not (self.note and self.link == "same" and ctx.divided):
            return super().footing(width, ctx)
        note = self.note if self.title else ctx.cite(self.note, self)
        return ctx.plate(note, width, sign=_dot_sign(ctx))

    def _linked_labels(self, lists: Sequence[Sequence[RankedItem]]) -> frozenset[str]:
        if self.link == "none":
            return frozenset()
        labels = [{_key(item) for item in items or ()} for items in lists]
        return frozenset(label for a, b in pairwise(labels) for label in a & b)


class RankedEntry(NamedTuple):
    """An item with its place, and whether it is filled or outlined."""

    item: RankedItem
    numeral: str
    first: bool
    outlined: bool


def _key(item: RankedItem) -> str:
    return item.label.casefold().strip()


def _entries(items: Sequence[RankedItem], linked: frozenset[str]) -> list[RankedEntry]:
    entries: list[RankedEntry] = []
    rank = 0
    for item in items:
        rank = item.rank if item.rank is not None else rank + 1
        entries.append(RankedEntry(item, item.value or str(rank), not entries, item.highlight or _key(item) in linked))
    return entries


def _rank_width(entries: Sequence[RankedEntry], ctx: Context) -> float:
    return max((ctx.type.measure(e.numeral, _numeral_style(e, ctx)) for e in entries), default=0.0)


def _numeral_style(entry: RankedEntry, ctx: Context) -> TextStyle:
    """A rank is large; a value, which is longer, is smaller."""
    return ctx.type.style("h3" if entry.item.value else "rank", face="display")


# ---------------------------------------------------------------- a row


def _row(entry: RankedEntry, side: Side, space: Space, ctx: Context, widest: float, least: float) -> Frame:
    """Rank nearest the spine, icon at the outer edge, the label between them."""
    ctx = ctx.about(entry.item)
    cards = ctx.theme.look.rows == "cards"
    colors = ctx.color.side(side.index)
    filled = entry.first and ctx.theme.look.tile == "solid"
    surface = _surface(entry, colors, cards, ctx)
    on = ctx.on_card(surface) if surface else ctx
    inks = colors._replace(deep=colors.on) if filled else colors
    gap, edge = ctx.space(18), ctx.space(22)
    share = arrange.END if entry.item.value else arrange.CENTER
    rank = arrange.within(_numeral(entry, inks, filled, on), widest, ctx.type.size("rank"), share)
    disc = _disc(entry.item, inks, filled, on)
    fixed = [frame.width + gap for frame in (rank, disc) if frame]
    room = space.width - sum(fixed) - 2 * edge
    words = ctx.cite(entry.item.label, entry.item)
    weight = on.theme.fonts.text.strong if entry.first and not filled else None
    label = on.type.text(words, "item", room, fill=inks.on if filled else on.palette.ink, weight=weight)
    inward = (rank, label, disc)
    # A value stands at the end of a line that belongs to all sides, as in a table
    outward = bool(entry.item.value) if not side.key else len(ctx.sides) == 2 and side.index == 0
    parts = [part for part in (reversed(inward) if outward else inward) if part]
    height = max(label.height + ctx.space(20), disc.height + ctx.space(20) if disc else 0.0, least, space.height or 0.0)
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
    size = on.space(64)
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


# ---------------------------------------------------------------- links across the divide


def _links(frame: Frame, lists: Sequence[Sequence[RankedItem]], linked: frozenset[str], ctx: Context) -> Iterator[Item]:
    """A curve between equal items of neighbouring sides."""
    boxes = _boxes(frame, lists)
    for left, right in pairwise(boxes):
        for label in (label for label in left if label in right and label in linked):
            a, b = left[label], right[label]
            yield from _curve(Point(a.right, a.center.y), Point(b.x, b.center.y), ctx)


def _boxes(frame: Frame, lists: Sequence[Sequence[RankedItem]]) -> list[dict[str, Box]]:
    placed = iter(item for item in frame.items if isinstance(item, Placed))
    return [
        {_key(item): Box(p.x, p.y, p.frame.width, p.frame.height) for item, p in zip(items, placed, strict=False)}
        for items in lists
    ]


def _curve(start: Point, end: Point, ctx: Context) -> Iterator[Item]:
    """A line that leaves both items level and crosses the spine upright, with a dot at each end."""
    accent, ink = ctx.palette.accent, ctx.on_tone("plain").palette.ink
    middle = (start.x + end.x) / 2
    bounds = Box(start.x, min(start.y, end.y), end.x - start.x, abs(end.y - start.y))
    d = f"M{start.x:.2f} {start.y:.2f}C{middle:.2f} {start.y:.2f} {middle:.2f} {end.y:.2f} {end.x:.2f} {end.y:.2f}"
    yield Path(d, bounds, stroke=Stroke(ink, ctx.space(12), "round"))
    yield Path(d, bounds, stroke=Stroke(accent, ctx.space(5.5), "round"))
    for point in (start, end):
        yield _dot(point, accent, ink, ctx)


def _dot(at: Point, accent: str, ink: str, ctx: Context) -> Circle:
    return Circle(at.x, at.y, ctx.space(11), accent, Stroke(ink, ctx.space(4)))


def _dot_sign(ctx: Context) -> Frame:
    size = ctx.space(26)
    dot = _dot(Point(size / 2, size / 2), ctx.palette.accent, ctx.on_tone("plain").palette.ink, ctx)
    return Frame(size, size, (dot,))
