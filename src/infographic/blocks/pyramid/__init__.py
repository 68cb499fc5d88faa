from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from infographic.ext import (
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Length,
    Listing,
    PerSide,
    Side,
    Space,
    Tone,
    WithForms,
    arrange,
)

SEEN = 1.2
"""The least contrast between the palest band and the ground."""


class Level(Colored):
    """One level."""

    shorthand = "label"

    label: str
    """What stands at this level."""
    text: str = ""
    """What it means, in a sentence."""
    value: str = ""
    """Its figure, as it is to be printed."""
    icon: Annotated[str, IconName] = ""
    """A sign in its band."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Pyramid(WithForms, Listing):
    """Levels that rest on each other: the order counts, the size of a band means nothing.

    ```yaml
    type: pyramid
    title: What a body needs
    items:
      - {label: Self-fulfilment, icon: star, text: Becoming what one can be}
      - {label: Esteem, icon: trophy, text: Being good at something}
      - {label: Belonging, icon: users-three, text: Friends and family}
      - {label: Safety, icon: house-line, text: A roof and some savings}
      - {label: Bodily needs, icon: bowl-food, text: "Food, water, sleep"}
    source: Abraham Maslow, A theory of human motivation, 1943
    ```
    """

    type: Literal["pyramid"] = "pyramid"
    other_names: ClassVar[tuple[str, ...]] = (
        "pyramid-chart",
        "hierarchy-of-needs",
        "levels",
    )
    sides: PerSide[Annotated[tuple[Level, ...], Length(1, 9)]] | None = None
    """Each side's levels from top to bottom."""
    items: Annotated[tuple[Level, ...], Length(0, 9)] = ()
    """The levels from top to bottom, instead of `sides`."""
    direction: Literal["up", "down"] = "up"
    """Where the tip points."""

    min_width: ClassVar[float] = 200
    ground: ClassVar[Tone | None] = "split"
    forms: ClassVar[tuple[str, ...]] = ("inside", "beside")
    other_forms: ClassVar[Mapping[str, str]] = {"labelled": "beside", "triangle": "inside", "words": "inside"}

    def told(self) -> tuple[Level, ...]:
        """All its levels, whichever side's they are."""
        if self.sides is None:
            return self.items
        return tuple(level for _, levels in self.sides.items() for level in levels)


Draw = Callable[[Sequence[Level], Sequence[Color], float, float, Context], Frame]
"""What draws one pyramid: its levels with their colours, in a width, at least so high."""


def drawn(block: Pyramid, space: Space, ctx: Context, draw: Draw, *, words: bool) -> Frame:
    """The pyramid, or one for each side, all of one height; whether `words` stand on its bands."""
    if block.sides is None:
        colors = _colors(block.items, ctx.color.neutral, ctx, words=words)
        body = draw(block.items, colors, space.width, 0, ctx)
        return arrange.within(body, space.width, max(body.height, space.height or 0))
    answers = dict(ctx.sides.answers(block.sides))
    width = ctx.column_width(space.width)

    def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
        levels = answers[side]
        if not levels:
            return []
        colors = _colors(levels, half.color.side(side.index).solid, half, words=words)
        return [lambda s: draw(levels, colors, s.width, least, half)]

    lists = [levels for levels in answers.values() if levels]
    least = max(draw(levels, [ctx.palette.ink] * len(levels), width, 0, ctx).height for levels in lists)
    return ctx.halves(space, rows, 0)


def room(block: Pyramid, space: Space, ctx: Context) -> float:
    """The width of one pyramid."""
    return space.width if block.sides is None else ctx.column_width(space.width)


def _colors(levels: Sequence[Level], color: Color, ctx: Context, *, words: bool) -> tuple[Color, ...]:
    """The tip in full colour and paler towards the foot; where one level is to be noticed, all others are pale.

    `words` stand on all of them.
    """
    if any(level.highlight for level in levels):
        loud = ctx.color.emphasis()[0] if color == ctx.palette.ink else color
        pale = ctx.color.shades(color, 4)[2]
        return ctx.color.own(levels, [loud if level.highlight else pale for level in levels])
    shades = ctx.color.ramp(color, len(levels), words=True, least=SEEN) if words else None
    return ctx.color.own(levels, shades or ctx.color.shades(color, len(levels), 0.35))
