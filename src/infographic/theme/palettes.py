"""Palettes: the colours of every role on one ground, moved within their hue until they read there."""

from functools import lru_cache
from typing import NamedTuple

from infographic.graphics import color
from infographic.graphics.color_difference import lightness
from infographic.graphics.scene import Color
from infographic.theme import side_colors as side_palettes
from infographic.theme.model import Look, SideColors, Theme


class SidePalette(NamedTuple):
    """One side's colours on one ground."""

    solid: Color
    deep: Color
    tint: Color
    on: Color


class Palette(NamedTuple):
    """Every colour role, as it must be on one ground to be read there."""

    ground: Color
    card: Color
    ink: Color
    ink2: Color
    ink3: Color
    rule: Color
    accent: Color
    on_accent: Color
    sides: tuple[SidePalette, ...]


TEXT_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3, for text of body size."""

LARGE_STRENGTH, TEXT_STRENGTH, READING_STRENGTH = 45.5, 60.5, 75.5
"""APCA lightness contrast (bronze level) for large text, short text, and text that is read at length."""


PATTERN = {"grid": 0.07, "dots": 0.105}
"""How much of the ink is in a pattern: seen from near, and no word is harder to read on it."""


def pattern_ink(look: Look, palette: Palette) -> Color | None:
    """The colour of the pattern on the page; None where there is none."""
    share = PATTERN.get(look.backdrop)
    return color.blend(palette.ink, palette.ground, share) if share else None


@lru_cache(maxsize=64)
def sides_of(theme: Theme) -> tuple[SidePalette, ...]:
    """The theme's colours for sides on its page, with what it leaves to be derived."""
    return tuple(_side_palette(side, theme) for side in theme.sides)


def _side_palette(side: SideColors, theme: Theme) -> SidePalette:
    c, solid = theme.colors, side.solid
    deep, tint, on = side_palettes.side_colors(solid, c.bg, c.ink)
    readable = color.reach(side.on or on, solid, TEXT_CONTRAST)
    return SidePalette(solid, side.deep or deep, side.tint or tint, readable)


@lru_cache(maxsize=256)
def palette_on(theme: Theme, ground: str) -> Palette:
    """The palette on `plain`, `tint`, `card` or `ink` ground."""
    c = theme.colors
    sides = sides_of(theme)
    if ground == "ink":
        night = palette_of_surface(theme, night_of(theme))
        return night if night.card != c.bg else night._replace(card=c.surface)
    if ground == "tint" and theme.look.backdrop != "plain":
        ground = "plain"
    bg, card = {"plain": (c.bg, c.surface), "tint": (c.surface, c.bg), "card": (c.surface, c.bg)}[ground]
    return _ordinary(theme, bg, card, sides)


@lru_cache(maxsize=256)
def palette_of_half(theme: Theme, tone: str, index: int) -> Palette:
    """The palette on one side's half of a `split` (its tint) or `solid` panel."""
    sides = sides_of(theme)
    side, look = sides[index], theme.look
    if look.grounds == "paper":
        return palette_on(theme, "plain")
    c = theme.colors
    if tone == "split" or look.grounds == "glow":
        card = max(c.bg, c.surface, key=lambda surface: color.contrast(surface, c.ink))
        return _ordinary(theme, side.tint, card, sides)
    return palette_of_tile(theme, index, sides)


@lru_cache(maxsize=64)
def palette_of_tile(theme: Theme, index: int, sides: tuple[SidePalette, ...]) -> Palette:
    """The palette on one side's full colour, where that side's own colour is the one of text on it."""
    c = theme.colors
    side = sides[index]
    faint = color.blend(side.on, side.solid, 0.2)
    inverse = SidePalette(side.on, side.on, faint, side.solid)
    own = tuple(inverse if i == index else _on_tile(s, side.solid) for i, s in enumerate(sides))
    return Palette(side.solid, faint, side.on, side.on, side.on, faint, c.accent, c.on_accent, own)


def _on_tile(side: SidePalette, ground: Color) -> SidePalette:
    """Another side's colours on a full colour: its words move until they read there."""
    return side._replace(deep=_readable(side.deep, (ground,), TEXT_STRENGTH))


@lru_cache(maxsize=256)
def palette_of_surface(theme: Theme, surface: Color) -> Palette:
    """The palette for text on a card of the given colour."""
    sides = sides_of(theme)
    if color.contrast(theme.colors.ink, surface) < TEXT_CONTRAST:
        return _inverse(theme, surface, sides)
    return _ordinary(theme, surface, theme.colors.bg, sides)


def night_of(theme: Theme) -> Color:
    """The ground of `ink` panels and the footer: dark, unless the theme says otherwise."""
    c = theme.colors
    if c.night:
        return c.night
    return c.ink if lightness(c.ink) < 50 else c.surface


def _ordinary(theme: Theme, ground: Color, card: Color, sides: tuple[SidePalette, ...]) -> Palette:
    """The theme's own colours, on a ground that its ink reads on."""
    c = theme.colors
    return _legible(Palette(ground, card, c.ink, c.ink2, c.ink3, c.rule, c.accent, c.on_accent, sides))


def _inverse(theme: Theme, ground: Color, sides: tuple[SidePalette, ...]) -> Palette:
    """Paper's colour as ink, on a ground that ink does not read on; sides are moved until they read there."""
    c = theme.colors
    paper = max((c.bg, c.ink), key=lambda text: color.contrast(text, ground))
    bright = []
    for side in sides:
        solid = color.stand_out(color.reach(side.solid, ground, 6.5), ground, LARGE_STRENGTH + 6)
        deep = color.stand_out(solid, ground, TEXT_STRENGTH)
        bright.append(SidePalette(solid, deep, color.blend(solid, ground, 0.16), _on_bright(solid, ground, paper)))
    return Palette(
        ground,
        color.blend(paper, ground, 0.08),
        color.blend(paper, ground, 0.98),
        color.stand_out(color.blend(paper, ground, 0.84), ground, READING_STRENGTH),
        color.stand_out(color.blend(paper, ground, 0.72), ground, TEXT_STRENGTH),
        color.blend(paper, ground, 0.22),
        c.accent,
        c.on_accent,
        tuple(bright),
    )


def _on_bright(solid: Color, ground: Color, paper: Color) -> Color:
    """Text on a brightened solid: the dark ground, unless white stands out more by both measures."""
    if abs(color.apca(ground, solid)) >= TEXT_STRENGTH:
        return ground
    return side_palettes.side_colors(solid, ground, paper).on


def _legible(palette: Palette) -> Palette:
    """The palette with every text colour moved within its hue until it reads on its ground."""
    grounds = (palette.ground, palette.card)
    return palette._replace(
        ink=_readable(palette.ink, grounds, READING_STRENGTH),
        ink2=_readable(palette.ink2, grounds, READING_STRENGTH),
        ink3=_readable(palette.ink3, grounds, TEXT_STRENGTH),
        sides=tuple(s._replace(deep=_readable(s.deep, (*grounds, s.tint), TEXT_STRENGTH)) for s in palette.sides),
    )


def _readable(shade: Color, grounds: tuple[Color, ...], strength: float) -> Color:
    """The nearest shade that reads on all of the grounds, by both measures."""
    return color.stand_out(color.reach(shade, grounds, TEXT_CONTRAST), grounds, strength)
