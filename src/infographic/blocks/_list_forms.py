"""Pictures of a list that several blocks have: cards in columns, stations on a path, a checkerboard."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks import _symbols
from infographic.blocks._marks import Mark, disc, hairline, on_mark, own, quiet, ruled, strong
from infographic.blocks._prose import remark
from infographic.ext import (
    Box,
    Colored,
    Context,
    Frame,
    Group,
    Insets,
    Item,
    Path,
    Rect,
    Space,
    Stroke,
    arrange,
    blend,
    tracks,
)

MIN_CARD, MAX_COLUMNS = 9.5, 4
"""The least width of a card in ems of its text, and the most of them in a row."""

MIN_WORDS = 9.5
"""The least width of the words beside a path, in ems."""

MIN_CELL = 6.6
"""The least width of a checkerboard's cell, in ems."""

ONE_LIST = "shows one list, and this has one for each side"


class ListEntry(NamedTuple):
    """One thing of a list: its model and words, whether it is the one to notice, and its sign: a box to tick that has
    a `state`, an icon or a number.
    """

    model: Colored
    label: str
    text: str = ""
    icon: str = ""
    number: str = ""
    highlight: bool = False
    state: _symbols.Answer | None = None


def lacks_icons(entries: Sequence[ListEntry]) -> str:
    """What a form lacks that shows a sign for each thing."""
    return "" if all(entry.icon for entry in entries) else "needs an icon for each item"


def labels_fit(entries: Sequence[ListEntry], width: float, ctx: Context) -> bool:
    """Whether no word of a label has to be divided."""
    return ctx.type.widest_word((entry.label for entry in entries), ctx.type.style("h3", size=_size(ctx))) <= width


def _size(ctx: Context) -> float:
    return ctx.type.size("lead")


def _words(entry: ListEntry, width: float, ctx: Context) -> Frame:
    """The label, and under it the text."""
    style = ctx.type.style("h3", size=_size(ctx))
    lines = [ctx.type.text(ctx.cite(entry.label, entry.model), style, width, balance=True)]
    if entry.text:
        lines.append(remark(entry.text, "small", width, ctx, fill=ctx.palette.ink2, balance=True))
    return arrange.stack(lines, ctx.space(6), width)


def _sign(entry: ListEntry, diameter: float, mark: Mark, ctx: Context) -> Frame:
    """The box, the icon on its disc, or the number."""
    if entry.state:
        return arrange.within(_box(entry, diameter * 0.7, ctx), diameter, diameter)
    if entry.icon:
        return disc(ctx.icon(entry.icon, diameter * 0.54, mark.ink), diameter, mark, ctx)
    style = ctx.type.style("rank", size=min(ctx.type.size("rank"), diameter * 0.5))
    number = ctx.type.optical(arrange.trimmed(ctx.type.text(entry.number, style, fill=mark.ink)))
    return disc(number, diameter, mark, ctx)


def _box(entry: ListEntry, size: float, ctx: Context) -> Frame:
    """The box to tick, through which nothing is seen."""
    colors = ctx.color.of(entry.model, 0)
    box = _symbols.box(entry.state or "no", size, ctx, colors.solid, colors.on)
    return arrange.over(box, Rect(0, 0, size, size, size * 0.24, ctx.palette.ground))


# ---------------------------------------------------------------- cards


def cards_fit(entries: Sequence[ListEntry], space: Space, ctx: Context) -> bool:
    """Whether cards beside each other hold the labels."""
    columns = _card_columns(len(entries), space, ctx)
    return len(columns) > 1 and labels_fit(entries, columns[0].length - _card_insets(ctx).horizontal, ctx)


def cards_suit(entries: Sequence[ListEntry], space: Space, ctx: Context) -> bool:
    """Whether cards make a picture: several full rows or one, each card with more to show than a bare title."""
    columns = len(_card_columns(len(entries), space, ctx))
    return len(entries) >= 3 and len(entries) % columns == 0 and all(e.text or e.icon or e.state for e in entries)


def cards(entries: Sequence[ListEntry], space: Space, ctx: Context) -> Frame:
    """Cards in columns, all of one height, with the sign at the head."""
    gap = ctx.space(28)
    columns = _card_columns(len(entries), space, ctx)
    width = columns[0].length
    count = -(-len(entries) // len(columns))
    high = max(_card(entry, Space(width), ctx).height for entry in entries)
    high = max(high, ((space.height or 0.0) - gap * (count - 1)) / count)
    placed = [
        _card(entry, Space(width, high), ctx).at(columns[i % len(columns)].start, (high + gap) * (i // len(columns)))
        for i, entry in enumerate(entries)
    ]
    return Frame(space.width, high * count + gap * (count - 1), tuple(placed))


def _card_columns(count: int, space: Space, ctx: Context) -> tuple[tracks.Track, ...]:
    least = MIN_CARD * ctx.type.size("item") + _card_insets(ctx).horizontal
    fitting = tracks.per_row(space.width, least, ctx.space(28), count, MAX_COLUMNS)
    return tracks.columns(space.width, fitting, ctx.space(28))


def _card_insets(ctx: Context) -> Insets:
    return Insets.even(ctx.space(36))


def _card(entry: ListEntry, space: Space, ctx: Context) -> Frame:
    mark = strong(False, ctx) if entry.highlight else quiet(ctx)
    on = on_mark(mark, ctx)
    insets = _card_insets(ctx)
    room = space.width - insets.horizontal
    (head,) = own([entry.model], [strong(False, ctx)], ctx)
    turned = Mark(head.ink, head.fill) if entry.highlight else head
    sign = _box(entry, ctx.space(60), on) if entry.state else _sign(entry, ctx.space(88), turned, ctx)
    body = arrange.stack([sign, _words(entry, room, on)], ctx.space(28), room)
    padded = arrange.pad(body, insets, space.width, space.height)
    padded = arrange.over(padded, *_watermark(entry, padded, mark, ctx))
    plain = None if ruled(ctx) and not entry.highlight else mark.fill
    card = ctx.surface.card(padded, plain, stroke=None if plain is None else ctx.surface.card_stroke())
    return ctx.named(card, entry.model)


def _watermark(entry: ListEntry, card: Frame, mark: Mark, ctx: Context) -> list[Item]:
    """The sign once more, large and faint, cut off by the card's corner."""
    if not entry.icon or ruled(ctx) or ctx.theme.look.outline:
        return []
    size = ctx.space(150)
    color = blend(ctx.color.side(0).solid, mark.fill, 0.18) if not entry.highlight else blend(mark.ink, mark.fill, 0.16)
    icon = ctx.icon(entry.icon, size, color, "fill")
    clip = Rect(0, 0, size * 0.86, size * 0.86, 0)
    moved = Frame(size, size, (icon.at(0, -size * 0.14),))
    signs = tuple(
        part._replace(y=part.y - size * 0.14, bounds=part.bounds.moved(0, -size * 0.14))
        for part in icon.items
        if isinstance(part, Path)
    )
    cut = Frame(size * 0.86, size * 0.86, (Group(signs, clip=clip),), name=moved.name)
    return [cut.at(card.width - size * 0.86, 0)]


# ---------------------------------------------------------------- a path


def path_fits(entries: Sequence[ListEntry], space: Space, ctx: Context) -> bool:
    """Whether the words have room beside the path."""
    room = space.width - _path_width(ctx)
    return room >= MIN_WORDS * ctx.type.size("item") and labels_fit(entries, room, ctx)


def path(entries: Sequence[ListEntry], space: Space, ctx: Context) -> Frame:
    """Discs on a way that swings from left to right, the words on one edge beside it, ruled apart."""
    diameter, left = _station(ctx), _path_width(ctx)
    room = space.width - left
    said = [_words(entry, room, ctx) for entry in entries]
    heights = [max(diameter, words.height) + ctx.space(72) for words in said]
    more = max(0.0, (space.height or 0.0) - sum(heights)) / len(entries)
    lines = tracks.stacked([height + more for height in heights], 0)
    swing = left - ctx.space(48) - diameter
    centers = [(diameter / 2 + swing * (i % 2), line.middle) for i, line in enumerate(lines)]
    items: list[Item] = list(_way(centers, ctx))
    for i, (entry, words, line, (x, y)) in enumerate(zip(entries, said, lines, centers, strict=True)):
        loud = entry.highlight or (i + 1 == len(entries) and not any(e.highlight for e in entries))
        (mark,) = own([entry.model], [strong(False, ctx) if loud else quiet(ctx)], ctx)
        sign = _sign(entry, diameter, mark, ctx)
        rule = [Rect(left, line.start - ctx.space(1), room, ctx.space(2), 0, ctx.palette.rule)] if i else []
        row: tuple[Item, ...] = (
            *rule,
            sign.at(x - diameter / 2, y - diameter / 2),
            words.at(left, y - words.height / 2),
        )
        items.append(ctx.named(Frame(space.width, line.end, row), entry.model).at(0, 0))
    return Frame(space.width, lines[-1].end, tuple(items))


def _station(ctx: Context) -> float:
    return ctx.space(108)


def _path_width(ctx: Context) -> float:
    """From the edge to the words: two places for a disc, and the gap."""
    return _station(ctx) * 1.6 + ctx.space(48)


def _way(centers: Sequence[tuple[float, float]], ctx: Context) -> list[Item]:
    """The way through all discs, dotted along its middle."""
    (x, y), *others = centers
    d = f"M{x:.2f} {y:.2f}" + "".join(f"L{x:.2f} {y:.2f}" for x, y in others)
    xs, ys = [x for x, _ in centers], [y for _, y in centers]
    box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    if ruled(ctx):
        return [Path(d, box, None, hairline(ctx))]
    band = blend(ctx.color.side(0).solid, ctx.palette.ground, 0.14)
    dots = Stroke(ctx.color.side(0).solid, ctx.space(8), "round", "round", dash=(0.01, ctx.space(20)))
    return [Path(d, box, None, Stroke(band, ctx.space(32), "round", "round")), Path(d, box, None, dots)]


# ---------------------------------------------------------------- a checkerboard


def checkerboard_fits(entries: Sequence[ListEntry], space: Space, ctx: Context) -> bool:
    """Whether the words have room in a cell."""
    cell = space.width / _cells(entries, space, ctx)
    return labels_fit(entries, cell - ctx.space(56), ctx) and cell - ctx.space(56) >= MIN_CELL * ctx.type.size("item")


def checkerboard(entries: Sequence[ListEntry], space: Space, ctx: Context) -> Frame:
    """Fields with a large sign and fields with the words, by turns."""
    per_row = _cells(entries, space, ctx)
    cell = space.width / per_row
    said = [_words(entry, cell - ctx.space(56), on_mark(quiet(ctx), ctx)) for entry in entries]
    count = -(-2 * len(entries) // per_row)
    high = max(cell * (0.9 if per_row > 2 else 0.42), *(words.height + ctx.space(56) for words in said))
    high = max(high, (space.height or 0.0) / count)
    items: list[Item] = []
    for i, (entry, words) in enumerate(zip(entries, said, strict=True)):
        row, place = divmod(2 * i, per_row)
        first, second = (place, place + 1) if row % 2 == 0 else (place + 1, place)
        field = [_field(entry, Box(first * cell, row * high, cell, high), i, ctx)]
        wash = Rect(second * cell, row * high, cell, high, 0, quiet(ctx).fill)
        text = words.at(second * cell + ctx.space(28), row * high + (high - words.height) / 2)
        drawn = Frame(space.width, (row + 1) * high, (*field, wash, text))
        items.append(ctx.named(drawn, entry.model).at(0, 0))
    return Frame(space.width, high * count, tuple(items))


def _cells(entries: Sequence[ListEntry], space: Space, ctx: Context) -> int:
    """How many fields stand in a row: pairs of sign and words."""
    pair = 2 * (MIN_CELL * ctx.type.size("item") + ctx.space(56))
    return 2 * tracks.per_row(space.width, pair, 0, len(entries), 3)


def _field(entry: ListEntry, box: Box, i: int, ctx: Context) -> Item:
    """A field in full colour with its sign; every second one is deeper."""
    colors = ctx.color.of(entry.model, 0)
    fill = colors.solid if i % 2 == 0 else blend(colors.deep, colors.solid, 0.55)
    ink = ctx.color.legible(colors.on, fill, 3)
    size = min(box.width, box.height) * 0.56
    back = Rect(0, 0, box.width, box.height, 0, ctx.surface.paint(fill))
    sign = ctx.icon(entry.icon, size, ink).at((box.width - size) / 2, (box.height - size) / 2)
    return Frame(box.width, box.height, (back, sign)).at(box.x, box.y)
