from typing import Annotated, ClassVar, Literal

from infographic.blocks._figure import figure, figure_size
from infographic.errors.messages import either_of
from infographic.ext import (
    Block,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Model,
    PerSide,
    Problem,
    Side,
    Space,
    SpecPath,
    arrange,
)

LOOSE = 108
"""Farther than this, in px at 1200, a sign and its number are not seen as one."""


class Figure(Model):
    """One number and what it counts."""

    shorthand = "value"

    value: str
    """The number as it is to be printed, such as `+26%`, `1 in 3` or `over 3×`."""
    text: str = ""
    """What it counts."""
    icon: Annotated[str, IconName] = ""
    """A sign above it."""


class BigNumber(Colored, Block):
    """One number, as large as it deserves; `side` puts it on a tile in that side's colour.

    ```yaml
    type: big-number
    value: 1 in 3
    text: trips under five kilometres is made by bicycle
    icon: bicycle
    ```
    """

    type: Literal["big-number"] = "big-number"
    other_names: ClassVar[tuple[str, ...]] = (
        "stat",
        "kpi",
        "callout-number",
        "number",
        "metric",
        "figure",
    )
    value: str = ""
    """The number as it is to be printed, such as `+26%`, `1 in 3` or `over 3×`."""
    text: str = ""
    """What it counts."""
    icon: Annotated[str, IconName] = ""
    """A sign above it."""
    sides: PerSide[Figure] | None = None
    """One number for each side, instead of `value`."""

    min_width: ClassVar[float] = 160
    stretch: ClassVar[float] = 0.4

    def divides(self) -> bool:
        return self.sides is not None

    def faults(self, path: SpecPath) -> list[Problem]:
        return [] if (self.sides is None) == bool(self.value) else [either_of(path, "sides", "value")]

    def footing(self, width: float, ctx: Context) -> Frame | None:
        return None if self._mark_in_text() else super().footing(width, ctx)

    def _mark_in_text(self) -> bool:
        """Whether the mark of its source stands behind its own words, and not alone below them."""
        return bool(self.sides is None and self.text and not (self.title or self.note))

    def stands_out(self) -> bool:
        return self.is_colored()

    def dressed(self, space: Space, ctx: Context) -> Frame:
        if self.is_colored() and not ctx.carded and (ctx.in_row or ctx.divided):
            return ctx.tile(self._with_captions, space, self)
        return super().dressed(space, ctx)

    def layout(self, space: Space, ctx: Context) -> Frame:
        if self.sides is None:
            text = ctx.cite(self.text, self) if self._mark_in_text() else self.text
            return _single(self, text, space, ctx)
        figures = dict(ctx.sides.answers(self.sides))
        width = ctx.column_width(space.width)
        size = min(_size(shown.value, width, ctx) for shown in figures.values() if shown)

        def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
            shown = figures[side]
            if not shown:
                return []
            return [lambda s: _figure(shown, half.color.side(side.index).deep, s, half, size, arrange.START)]

        return ctx.halves(space, rows, 0)


def _single(block: BigNumber, text: str, space: Space, ctx: Context) -> Frame:
    shown = Figure(value=block.value, text=text, **({"icon": block.icon} if block.icon else {}))
    color = ctx.together().color.of(block).deep
    return _figure(shown, color, space, ctx, _size(shown.value, space.width, ctx))


def _size(value: str, width: float, ctx: Context) -> float:
    return figure_size(value, ctx.type.style("big_number"), ctx.type.size("h3"), width, ctx)


def _figure(shown: Figure, color: Color, space: Space, ctx: Context, size: float, down: float | None = None) -> Frame:
    """Sign, number and words; with a little room to spare the sign keeps to the top and the words to the foot.

    `down` says where number and words stand instead, as a share of that room: the same for all of a line.
    """
    sign = ctx.icon(shown.icon, ctx.space(84), color) if shown.icon else None
    style = ctx.type.style("big_number", size=size)
    number = ctx.type.optical(figure(shown.value, style, ctx.type.size("h3"), space.width, ctx, color))
    words = [ctx.type.text(shown.text, "body", space.width)] if shown.text else []
    foot = arrange.stack([number, *words], ctx.space(20), space.width)
    head = sign.height + ctx.space(28) if sign else 0.0
    room = max(0.0, (space.height or 0) - foot.height - head)
    apart = bool(sign) and down is None and room <= ctx.space(LOOSE)
    free = room * (arrange.END if apart else arrange.CENTER if down is None else down)
    items = [foot.at(0, head + free), *([sign.at(0, 0 if apart or down is not None else free)] if sign else [])]
    baseline = None if foot.baseline is None else head + free + foot.baseline
    return Frame(space.width, head + foot.height + room, tuple(items), baseline)
