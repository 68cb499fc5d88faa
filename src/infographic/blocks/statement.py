from collections.abc import Callable
from typing import Annotated, ClassVar, Literal

from infographic.ext import Block, Context, Frame, IconName, Model, PerSide, Side, Space, TextStyle, Tone, arrange

StatementRow = Callable[[Space], Frame]


MAX_LINES = 2
"""A title of more lines is set smaller."""


class Stance(Model):
    """What one side says."""

    shorthand = "title"

    title: str
    """Two or three words, set large."""
    text: str = ""
    """One sentence under them."""
    icon: Annotated[str, IconName] = ""
    """A sign above them."""


class Statement(Block):
    """Each side in a few large words: the headline of a comparison.

    ```yaml
    type: statement
    sides:
      home: {title: Slow mornings, text: Breakfast at the table and no commute at all}
      office: {title: Quick answers, text: Everyone you need is a few desks away}
    ```
    """

    type: Literal["statement"] = "statement"
    other_names: ClassVar[tuple[str, ...]] = (
        "versus",
        "vs",
        "headline",
    )
    sides: PerSide[Stance]
    """What each side says."""

    min_width: ClassVar[float] = 280
    stretch: ClassVar[float] = 0.4
    ground: ClassVar[Tone | None] = "solid"

    def divides(self) -> bool:
        return True

    def layout(self, space: Space, ctx: Context) -> Frame:
        stances = dict(ctx.sides.answers(self.sides))
        width = ctx.column_width(space.width)
        size = min((_size(s.title, width, ctx) for s in stances.values() if s), default=ctx.type.size("h1"))
        signed = any(s.icon for s in stances.values() if s)

        def rows(side: Side, half: Context) -> list[StatementRow]:
            stance = stances[side]
            return _rows(side, stance, half, size, signed) if stance else []

        return ctx.halves(space, rows, ctx.space(12))


def _size(title: str, width: float, ctx: Context) -> float:
    """The size at which a title stands on one line, or on two where it is long; all sides share the smallest."""
    fitted = (
        ctx.type.fitted_words(title, "h1", width, "h2")
        if len(title) > 18
        else ctx.type.fitted(title, "h1", width, "h2")
    )
    while fitted.size > ctx.type.size("h3") and not _stands(title, fitted, width, ctx):
        fitted = fitted._replace(size=ctx.type.scale.step(fitted.size * 0.99, ctx.type.size("h3")))
    return fitted.size


def _stands(title: str, style: TextStyle, width: float, ctx: Context) -> bool:
    """Whether a title stands on two lines, with no word divided."""
    return (
        ctx.type.widest_word([title], style) <= width
        and len(ctx.type.text(title, style, width, balance=True).items) <= MAX_LINES
    )


def _called(side: Side, width: float, ctx: Context) -> str:
    """A side's full name where it fits on a line."""
    return side.label if len(ctx.type.label(side.label, width).items) < 2 else side.short


def _rows(side: Side, stance: Stance, ctx: Context, size: float, signed: bool) -> list[StatementRow]:
    style = ctx.type.style("h1", size=size)
    ink = ctx.color.side(side.index).deep
    rows: list[StatementRow] = []
    if signed:
        rows.append(lambda s: _sign(stance.icon, s.width, ctx))
    if not ctx.stacks:
        names = [other.short for other in ctx.sides]
        rows.append(lambda s: ctx.type.label(_called(side, s.width, ctx), s.width, ctx.palette.ink2, like=names))
    rows.append(
        lambda s: ctx.named(ctx.type.text(stance.title, style, s.width, fill=ink, balance=True), stance, "title")
    )
    if stance.text:
        words = ctx.cite(stance.text, stance)
        rows.append(lambda s: ctx.named(ctx.type.text(words, "body", s.width, fill=ctx.palette.ink), stance, "text"))
    return rows


def _sign(icon: str, width: float, ctx: Context) -> Frame:
    size = ctx.space(96)
    if not icon:
        return arrange.empty(width, size)
    return arrange.within(ctx.icon(icon, size, ctx.palette.ink), width, size, arrange.START)
