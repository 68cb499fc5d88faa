"""Marks on a way: discs and fields in the colours of one hue, of which one stands out.

Solid marks what is to be noticed, or the last; the others are quiet.  A theme that draws lines instead of fills gets
hairlines, and one that outlines its fills in ink gets white ones.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from infographic.ext import Circle, Color, Colored, Context, Frame, Stroke, arrange, blend, contrast

FAINTEST, FULLEST = 0.14, (0.5, 0.42, 0.34, 0.26)
"""The share of the full colour in the first quiet mark of a ramp; and in the last, the first that is legible."""

FULL = 1.8
"""A fill with this contrast to its ground is a full colour, on which second text has no shade of its own."""

MIN_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3."""


class Mark(NamedTuple):
    """The colours of a mark: what it is filled with, what stands on it, and its outline where it has one of its own."""

    fill: Color
    ink: Color
    stroke: Stroke | None = None


def loud(highlights: Sequence[bool]) -> list[bool]:
    """Which of some marks stand out: those to notice, or else the last."""
    return list(highlights) if any(highlights) else [i + 1 == len(highlights) for i in range(len(highlights))]


def ruled(ctx: Context) -> bool:
    """Whether the theme draws lines where others fill."""
    return ctx.theme.look.tile == "rule"


def hairline(ctx: Context) -> Stroke:
    """The finest line that is an outline."""
    return Stroke(ctx.palette.ink, ctx.space(ctx.theme.stroke.hair) * 1.5, join="round")


def strong(highlight: bool, ctx: Context, side: int = 0) -> Mark:
    """The mark that stands out: in the accent where it is said to, else in the full colour of its side."""
    if highlight:
        return Mark(ctx.palette.accent, ctx.palette.on_accent)
    colors = ctx.color.side(side)
    return Mark(colors.solid, colors.on)


def quiet(ctx: Context, side: int = 0) -> Mark:
    """A mark that does not stand out."""
    colors = ctx.color.side(side)
    if ruled(ctx):
        return Mark(ctx.palette.ground, ctx.palette.ink, hairline(ctx))
    if ctx.theme.look.outline:
        return Mark(ctx.palette.card, ctx.palette.ink)
    wash = (
        colors.tint
        if contrast(colors.tint, ctx.palette.ground) > 1.06
        else blend(colors.solid, ctx.palette.ground, FAINTEST)
    )
    return Mark(wash, ctx.color.legible(colors.deep, wash))


def marks(highlights: Sequence[bool], ctx: Context, side: int = 0) -> list[Mark]:
    """A mark for each place of a way."""
    standing = loud(highlights)
    pairs = zip(highlights, standing, strict=True)
    return [strong(highlight, ctx, side) if stands else quiet(ctx, side) for highlight, stands in pairs]


def own(things: Sequence[Colored], drawn: Sequence[Mark], ctx: Context) -> list[Mark]:
    """The marks of things, in the colours of those that have one of their own."""
    places = [ctx.color.swatches.of(thing) for thing in things]
    sides = ctx.palette.sides
    return [mark if at is None else Mark(sides[at].solid, sides[at].on) for at, mark in zip(places, drawn, strict=True)]


def ramp(highlights: Sequence[bool], ctx: Context) -> list[Mark]:
    """Marks whose colour grows from place to place."""
    if ruled(ctx):
        return marks(highlights, ctx)
    standing = loud(highlights)
    shades, ink = _shades(len(highlights), ctx)
    drawn = zip(highlights, standing, shades, strict=True)
    return [strong(highlight, ctx) if stands else Mark(shade, ink) for highlight, stands, shade in drawn]


def _shades(count: int, ctx: Context) -> tuple[list[Color], Color]:
    """Shades of the first side's colour, from faint to half full, and the one ink that is read on all of them."""
    colors, ground = ctx.color.side(0), ctx.palette.ground
    for fullest in FULLEST:
        step = (fullest - FAINTEST) / max(count - 1, 1)
        shades = [blend(colors.solid, ground, FAINTEST + step * i) for i in range(count)]
        for ink in (colors.deep, ctx.palette.ink):
            if all(contrast(ink, shade) >= MIN_CONTRAST for shade in (shades[0], shades[-1])):
                return shades, ink
    return [ctx.color.bearing(colors.tint)] * count, ctx.color.ink_on(ctx.color.bearing(colors.tint))


def on_mark(mark: Mark, ctx: Context) -> Context:
    """The context of words that stand on a mark: all of them in its ink where it is a full colour."""
    on = ctx.on_card(mark.fill)
    if contrast(mark.fill, ctx.palette.ground) < FULL:
        return on
    inked = on.palette._replace(ink=mark.ink, ink2=mark.ink, ink3=mark.ink)
    return replace(on, palette=inked)


def disc(content: Frame, diameter: float, mark: Mark, ctx: Context) -> Frame:
    """What stands on a round mark, with the theme's outline and shadow."""
    line = mark.stroke or (
        Stroke(ctx.theme.colors.ink, ctx.space(ctx.theme.stroke.rule)) if ctx.theme.look.outline else None
    )
    radius = diameter / 2
    inner = radius - (line.width / 2 if line else 0.0)
    backs = [Circle(radius, radius, inner, ctx.surface.paint(mark.fill), line)]
    if ctx.theme.look.shadow == "hard":
        backs.insert(0, Circle(radius, radius + ctx.space(7), inner, ctx.theme.colors.ink))
    return arrange.over(arrange.within(content, diameter, diameter), *backs)
