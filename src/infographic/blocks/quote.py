from typing import Annotated, ClassVar, Literal

from infographic.blocks._quotation import opening, quotation
from infographic.ext import (
    Block,
    Box,
    Colored,
    Context,
    Frame,
    Insets,
    Length,
    Path,
    PerSide,
    Problem,
    Side,
    Space,
    SpecPath,
    Tone,
    arrange,
    messages,
)


class Saying(Colored):
    """What somebody said."""

    naming = "by"

    shorthand = "text"

    text: Annotated[str, Length(1)]
    """The words themselves, without quotation marks."""
    by: str = ""
    """Who said it."""
    source: str = ""
    """Where it was said; printed as a numbered note in the footer."""


class Quote(Colored, Block):
    """What people say, in a speech bubble for each side, or one large quotation.

    ```yaml
    type: quote
    sides:
      pen: {text: I remember what I write by hand., by: A student}
      keyboard: {text: I can search everything I ever wrote., by: An editor}
    ```
    """

    type: Literal["quote"] = "quote"
    other_names: ClassVar[tuple[str, ...]] = (
        "pull-quote",
        "blockquote",
        "testimonial",
    )
    sides: PerSide[Saying] | None = None
    """What each side says."""
    text: str = ""
    """One quotation for all sides, instead of `sides`."""
    by: str = ""
    """Who said it."""

    naming: ClassVar[str] = "by"
    min_width: ClassVar[float] = 220
    stretch: ClassVar[float] = 0.3
    ground: ClassVar[Tone | None] = "split"

    def divides(self) -> bool:
        return self.sides is not None

    def wanted_ground(self) -> Tone | None:
        return self.ground if self.divides() else None

    def faults(self, path: SpecPath) -> list[Problem]:
        return [] if (self.sides is None) == bool(self.text) else [messages.either_of(path, "sides", "text")]

    def layout(self, space: Space, ctx: Context) -> Frame:
        if self.sides is None:
            return quotation(self.text, self.by, space, ctx.about(self))
        sayings = dict(ctx.sides.answers(self.sides))

        def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
            saying = sayings[side]
            return [lambda s: _bubble(saying, side, s, half)] if saying else []

        return ctx.halves(space, rows, 0)


def _bubble(saying: Saying, side: Side, space: Space, ctx: Context) -> Frame:
    """A bubble whose tail points outwards, to where the side's people are."""
    tail = ctx.space(32)
    on = ctx.on_card()
    colors = on.color.of(saying, side.index)
    insets = Insets.even(ctx.space(30))
    mark = opening(colors, on)
    gap = ctx.space(26)
    room = space.width - insets.horizontal - mark.width - gap
    lines = [on.type.text(ctx.cite(saying.text, saying), "body", room)]
    if saying.by:
        lines.append(on.type.text(saying.by, "caption", room, fill=colors.deep, weight=on.theme.fonts.text.strong))
    words = arrange.stack(lines, ctx.space(10))
    inner = arrange.beside([mark, words], gap, arrange.START)
    height = max(inner.height + insets.vertical, (space.height or 0) - tail)
    body = ctx.surface.card(arrange.pad(inner, insets, space.width, height))
    if ctx.theme.look.card != "rule":
        right = len(ctx.sides) == 2 and side.index == 1
        body = _with_tail(body, tail, right, ctx)
    return ctx.named(body._replace(height=height + tail), saying, "bubble")


def _with_tail(body: Frame, size: float, right: bool, ctx: Context) -> Frame:
    """The bubble with its tail; where it is outlined, the line runs around both."""
    line = ctx.surface.card_stroke()
    lap = line.width if line else 2.0
    tail = _tail(body.width, body.height, size, lap, right, ctx)
    return arrange.overlay(body, [tail._replace(stroke=line and line._replace(join="round"))])


def _tail(width: float, top: float, size: float, lap: float, right: bool, ctx: Context) -> Path:
    """A short curved tail under one corner, open above, where it laps over the bubble's lower edge."""
    inset = ctx.space(38)
    x = width - inset if right else inset
    turn = -1 if right else 1
    start, tip, end = x, x, x + turn * size * 1.35
    d = (
        f"M{start:.2f} {top - lap:.2f}"
        f"Q{start + turn * size * 0.1:.2f} {top + size * 0.55:.2f} {tip:.2f} {top + size:.2f}"
        f"Q{start + turn * size * 0.75:.2f} {top + size * 0.5:.2f} {end:.2f} {top - lap:.2f}"
    )
    left = min(start, end)
    return Path(d, Box(left, top - lap, abs(end - start), size + lap), ctx.surface.card_color)
