"""A hundred cells, of which each is one hundredth of the whole, with the names of its parts."""

from collections.abc import Sequence

from infographic.blocks._figure import figure
from infographic.blocks._legend import entry_rows, least_entry_width
from infographic.blocks._part_to_whole import Share, listed
from infographic.blocks.waffle import Waffle
from infographic.ext import Claim, Color, Context, Frame, Group, Insets, Item, Rect, Side, Space, arrange
from infographic.solve import unit_grid

ROW = 10
"""How many squares a row has, and how many rows there are."""

BESIDE_WIDTH = 430
"""From this many pixels on the names stand beside the squares, if no word of theirs has to be divided there."""

LEAST_SHARE = 0.3
"""Beside their names the squares take at least this share of the width."""


def drawn(block: Waffle, space: Space, ctx: Context, icon: str = "") -> Frame:
    """A hundred cells, or as many for each side; `icon` is the sign of one, instead of a square."""
    if block.sides is None:
        body = _single(block, icon, space.width, ctx)
        return arrange.within(body, space.width, max(body.height, space.height or 0))
    answers = {side: listed(answer) for side, answer in ctx.sides.answers(block.sides)}

    def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
        shares, color = answers[side], half.color.side(side.index).solid
        if not shares:
            return []
        return [lambda s: _on_top(block, icon, shares, color, s.width, half), *_names(block, shares, color, half)]

    return ctx.halves(space, rows, ctx.space(14))


def _on_top(block: Waffle, icon: str, shares: Sequence[Share], color: Color, width: float, ctx: Context) -> Frame:
    """The squares with room for names under them."""
    squares = _squares(block, icon, shares, color, width, ctx)
    return arrange.pad(squares, Insets(bottom=ctx.space(16)))


def _single(block: Waffle, icon: str, width: float, ctx: Context) -> Frame:
    """The squares with the names beside them, or under them on a narrow page."""
    gap = ctx.space(56)
    needed = least_entry_width(block.entries(block.items, ctx.color.neutral, ctx), ctx)
    free = min((width - gap) / 2, width - gap - needed)
    beside = width >= BESIDE_WIDTH and free >= width * LEAST_SHARE
    edge = min(ctx.space(480), free) if beside else width
    squares = _squares(block, icon, block.items, ctx.color.neutral, edge, ctx)
    room = width - edge - gap if beside else width
    names = [row(Space(room)) for row in _names(block, block.items, ctx.color.neutral, ctx)]
    listing = arrange.stack(names, ctx.space(18), room)
    return arrange.beside([squares, listing], gap) if beside else arrange.stack([squares, listing], ctx.space(28))


def _names(block: Waffle, shares: Sequence[Share], color: Color, ctx: Context) -> list[arrange.RowBuilder]:
    """What the squares mean: one share is told large, several are listed."""
    entries = block.entries(shares, color, ctx)
    words: list[arrange.RowBuilder] = []
    if block.text:
        words = [lambda s: ctx.type.text(block.text, "body", s.width, fill=ctx.palette.ink2)]
    if len(entries) > 1:
        return [*entry_rows(entries, ctx), *words]
    return [lambda s: _told(entries[0].figure, entries[0].label, color, shares[0], s.width, ctx), *words]


def _squares(block: Waffle, icon: str, shares: Sequence[Share], color: Color, width: float, ctx: Context) -> Frame:
    whole = block.whole(shares) or 1.0
    colors = [entry.color for entry in block.entries(shares, color, ctx)]
    pitch = width / ROW
    size = pitch * 0.86
    step = (width - size) / (ROW - 1)
    radius = min(ctx.surface.bar_radius / 2, size * 0.2)
    filled: dict[int, list[unit_grid.CellPart]] = {}
    for piece in unit_grid.pieces([share.value / whole for share in shares], ROW * ROW):
        filled.setdefault(piece.cell, []).append(piece)
    cells: list[Item] = []
    empty = ctx.color.quiet(color)
    for cell in range(ROW * ROW):
        box = Rect(cell % ROW * step, cell // ROW * step, size, size, radius)
        cells += _cell(icon, box, filled.get(cell, []), colors, empty, ctx)
    return Frame(width, width, tuple(cells), claims=_claims(shares, whole, ctx))


def _told(printed: str, label: str, color: Color, share: Share, width: float, ctx: Context) -> Frame:
    """One figure with its words under it."""
    style = ctx.type.style("number")
    number = ctx.type.optical(
        figure(printed, style, ctx.type.size("h3"), width, ctx, ctx.color.legible(color, ratio=3))
    )
    words = ctx.type.text(ctx.cite(label, share), "lead", width)
    return ctx.named(arrange.stack([number, words], ctx.space(18), width), share)


def _cell(
    icon: str, box: Rect, pieces: Sequence[unit_grid.CellPart], colors: Sequence[Color], empty: Color, ctx: Context
) -> list[Item]:
    """One cell; where shares divide it, their stretches from left to right within its outline."""
    if icon:
        return _sign(icon, box, pieces, colors, empty, ctx)
    if not pieces:
        return [box._replace(fill=empty)]
    if pieces[0].start == 0 and pieces[0].end == 1:
        return [box._replace(fill=colors[pieces[0].share])]
    parts = tuple(
        Rect(box.x + p.start * box.width, box.y, (p.end - p.start) * box.width, box.height, 0, colors[p.share])
        for p in pieces
    )
    under = () if sum(p.end - p.start for p in pieces) > 1 - 1e-9 else (box._replace(radius=0, fill=empty),)
    return [Group((*under, *parts), clip=box)]


def _claims(shares: Sequence[Share], whole: float, ctx: Context) -> tuple[Claim, ...]:
    return tuple(
        ctx.claim(share, "count", share.value, share.value / whole * ROW * ROW, f"squares of {whole:g}", whole)
        for share in shares
    )


def _sign(
    icon: str, box: Rect, pieces: Sequence[unit_grid.CellPart], colors: Sequence[Color], empty: Color, ctx: Context
) -> list[Item]:
    """A sign in the place of a square; where shares divide it, each colours its stretch."""
    if pieces and pieces[0].start == 0 and pieces[0].end == 1:
        return [ctx.icon(icon, box.width, colors[pieces[0].share], "fill").at(box.x, box.y)]
    signs: list[Item] = [ctx.icon(icon, box.width, empty, "fill").at(box.x, box.y)]
    for piece in pieces:
        part = Rect(box.x + piece.start * box.width, box.y, (piece.end - piece.start) * box.width, box.height)
        own = ctx.icon(icon, box.width, colors[piece.share], "fill").at(box.x, box.y)
        signs.append(Group((own,), clip=part))
    return signs
