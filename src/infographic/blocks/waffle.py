from collections.abc import Sequence
from typing import ClassVar, Literal

from infographic.blocks._figure import figure
from infographic.blocks._legend import entry_rows, least_entry_width
from infographic.blocks._part_to_whole import Share, Shares, listed
from infographic.ext import Claim, Color, Context, Frame, Group, Insets, Item, Rect, Side, Space, arrange
from infographic.solve import unit_grid

ROW = 10
"""How many squares a row has, and how many rows there are."""

BESIDE_WIDTH = 430
"""From this many pixels on the names stand beside the squares, if no word of theirs has to be divided there."""

LEAST_SHARE = 0.3
"""Beside their names the squares take at least this share of the width."""


class Waffle(Shares):
    """A hundred squares, of which each is one hundredth of the whole.

    ```yaml
    type: waffle
    unit: "%"
    title: What a watermelon is made of
    items:
      - {label: Water, value: 91}
      - {label: Carbohydrates, value: 8}
      - {label: All else, value: 1}
    ```
    """

    type: Literal["waffle"] = "waffle"
    other_names: ClassVar[tuple[str, ...]] = (
        "grid-of-squares",
        "square-pie",
        "hundred",
        "waffle-chart",
    )
    text: str = ""
    """What is counted, under the squares."""

    min_width: ClassVar[float] = 160

    def layout(self, space: Space, ctx: Context) -> Frame:
        if self.sides is None:
            body = self._single(space.width, ctx)
            return arrange.within(body, space.width, max(body.height, space.height or 0))
        answers = {side: listed(answer) for side, answer in ctx.sides.answers(self.sides)}

        def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
            shares, color = answers[side], half.color.side(side.index).solid
            if not shares:
                return []
            return [lambda s: self._on_top(shares, color, s.width, half), *self._names(shares, color, half)]

        return ctx.halves(space, rows, ctx.space(14))

    def _on_top(self, shares: Sequence[Share], color: Color, width: float, ctx: Context) -> Frame:
        """The squares with room for names under them."""
        squares = self._squares(shares, color, width, ctx)
        return arrange.pad(squares, Insets(bottom=ctx.space(16)))

    def _single(self, width: float, ctx: Context) -> Frame:
        """The squares with the names beside them, or under them on a narrow page."""
        gap = ctx.space(56)
        needed = least_entry_width(self.entries(self.items, ctx.color.neutral, ctx), ctx)
        free = min((width - gap) / 2, width - gap - needed)
        beside = width >= BESIDE_WIDTH and free >= width * LEAST_SHARE
        edge = min(ctx.space(480), free) if beside else width
        squares = self._squares(self.items, ctx.color.neutral, edge, ctx)
        room = width - edge - gap if beside else width
        names = [row(Space(room)) for row in self._names(self.items, ctx.color.neutral, ctx)]
        listing = arrange.stack(names, ctx.space(18), room)
        return arrange.beside([squares, listing], gap) if beside else arrange.stack([squares, listing], ctx.space(28))

    def _names(self, shares: Sequence[Share], color: Color, ctx: Context) -> list[arrange.RowBuilder]:
        """What the squares mean: one share is told large, several are listed."""
        entries = self.entries(shares, color, ctx)
        words: list[arrange.RowBuilder] = []
        if self.text:
            words = [lambda s: ctx.type.text(self.text, "body", s.width, fill=ctx.palette.ink2)]
        if len(entries) > 1:
            return [*entry_rows(entries, ctx), *words]
        return [lambda s: _told(entries[0].figure, entries[0].label, color, shares[0], s.width, ctx), *words]

    def _squares(self, shares: Sequence[Share], color: Color, width: float, ctx: Context) -> Frame:
        whole = self.whole(shares) or 1.0
        colors = [entry.color for entry in self.entries(shares, color, ctx)]
        pitch = width / ROW
        size = pitch * 0.86
        step = (width - size) / (ROW - 1)
        radius = min(ctx.surface.bar_radius / 2, size * 0.2)
        filled: dict[int, list[unit_grid.CellPart]] = {}
        for piece in unit_grid.pieces([share.value / whole for share in shares], ROW * ROW):
            filled.setdefault(piece.cell, []).append(piece)
        drawn: list[Item] = []
        empty = ctx.color.quiet(color)
        for cell in range(ROW * ROW):
            box = Rect(cell % ROW * step, cell // ROW * step, size, size, radius)
            drawn += _cell(box, filled.get(cell, []), colors, empty)
        return Frame(width, width, tuple(drawn), claims=_claims(shares, whole, ctx))


def _told(printed: str, label: str, color: Color, share: Share, width: float, ctx: Context) -> Frame:
    """One figure with its words under it."""
    style = ctx.type.style("number")
    number = ctx.type.optical(
        figure(printed, style, ctx.type.size("h3"), width, ctx, ctx.color.legible(color, ratio=3))
    )
    words = ctx.type.text(ctx.cite(label, share), "lead", width)
    return ctx.named(arrange.stack([number, words], ctx.space(18), width), share)


def _cell(box: Rect, pieces: Sequence[unit_grid.CellPart], colors: Sequence[Color], empty: Color) -> list[Item]:
    """One square; where shares divide it, their stretches from left to right within its outline."""
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
