"""Colours that a page asks for: the hue is the page's, lightness and chroma are the theme's."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from infographic.errors import Problem, SpecPath, messages
from infographic.graphics import color
from infographic.graphics.color_difference import delta_e
from infographic.i18n.hue_names import every_hue_name, hue_called, hue_names
from infographic.spec.model import Named
from infographic.theme import side_colors
from infographic.theme.model import SideColors, Theme
from infographic.theme.shades import FROM_INK


class Hue(NamedTuple):
    """A hue in OKLCH degrees; shares of the theme's chroma and lightness make browns and greys of it."""

    angle: float
    chroma: float = 1
    lift: float = 0


HUES: Mapping[str, Hue] = {
    "red": Hue(27), "orange": Hue(54), "amber": Hue(75), "yellow": Hue(98), "lime": Hue(122), "green": Hue(145),
    "teal": Hue(185), "cyan": Hue(212), "blue": Hue(257), "indigo": Hue(277), "violet": Hue(294), "purple": Hue(311),
    "magenta": Hue(334), "pink": Hue(357, 0.9, 0.05), "brown": Hue(55, 0.45, -0.07), "grey": Hue(260, 0.06),
}  # fmt: skip
"""Where the basic colour terms of English stand in OKLCH, as dark as a fill on paper has to be."""

FULL_CHROMA = 0.09
"""The OKLCH chroma from which a colour that is given in hex counts as full: duller ones stay duller in proportion."""

GREYEST = 0.015
"""Under this chroma a colour given in hex has no hue."""

BASIC = ("blue", "orange", "green", "purple", "red", "teal", "pink", "yellow")
"""The hues that are proposed, the best told apart first."""

ONE = 7.0
"""Degrees under which two hues are one."""

SAME = 14.0
"""Degrees within which a colour of the theme's own is the one that a hue asks for."""

DULL = 0.6
"""Colours of less than this share of the middle chroma say nothing about how a theme makes other hues."""

APART = 12.0
"""CIEDE2000 between colours that a page tells things apart by."""

CLEAR = 15.0
"""CIEDE2000 that a colour nobody asked for keeps from those that were asked for."""

ON_PAPER, LARGE = 3.0, 45.0
"""WCAG 2.2, success criterion 1.4.11, for fills on the page; APCA's lightness contrast for large words."""


def color_problem(text: str, path: SpecPath) -> Problem | None:
    """What is wrong with a colour as a spec has it: neither the name of a hue nor `#rrggbb`."""
    if color.is_color(text) or hue_called(text):
        return None
    return messages.unknown_hue(path, text, hue_names())


HueName = Named("colour", color_problem, every_hue_name, "^#([0-9a-fA-F]{3}){1,2}$")
"""A hue by its name in any language, or `#rrggbb`: the theme keeps its own lightness and chroma."""


def canonical(text: str) -> str:
    """One spelling for each colour: the English name of a hue, or `#rrggbb` in lower case."""
    return color.to_hex(color.parse(text)) if color.is_color(text) else hue_called(text) or ""


def hue_of(text: str) -> Hue:
    """The hue of a name or of `#rrggbb`."""
    if not color.is_color(text):
        return HUES[canonical(text)]
    _, chroma, angle = color.to_oklch(text)
    return Hue(angle, 0.0 if chroma < GREYEST else min(1.0, chroma / FULL_CHROMA))


def alike(one: str, other: str) -> bool:
    """Whether two colours of a spec are one to the eye, once a theme has made them."""
    a, b = hue_of(one), hue_of(other)
    if not a.chroma or not b.chroma:
        return a.chroma == b.chroma
    return _turn(a.angle, b.angle) < ONE and abs(a.chroma - b.chroma) < DULL / 2 and a.lift == b.lift


def free_hue(taken: Sequence[str]) -> str:
    """The basic hue that is furthest from all that are taken."""
    angles = [hue_of(color).angle for color in taken]
    return max(BASIC, key=lambda name: min(_turn(HUES[name].angle, angle) for angle in angles))


@lru_cache(maxsize=128)
def page_theme(theme: Theme, wishes: tuple[str, ...]) -> Theme:
    """The theme with one colour for each wish, and no other; an empty wish takes what the theme has next.

    What is asked for twice is one colour.  Colours that are near each other are parted in lightness.
    """
    asked: dict[str, SideColors] = {}
    for wish in wishes:
        if wish and wish not in asked:
            asked[wish] = _apart(_made(theme, hue_of(wish)), [c.solid for c in asked.values()], theme)
    free = _free(theme, [c.solid for c in asked.values()], sum(not wish for wish in wishes))
    return theme.with_sides(asked[wish] if wish else next(free) for wish in wishes)


def _free(theme: Theme, taken: Sequence[str], count: int) -> Iterator[SideColors]:
    """As many of the theme's own colours as are needed, clear of those taken; further ones are derived."""
    clear = [c for c in theme.sides if all(delta_e(c.solid, other) >= CLEAR for other in taken)][:count]
    used = (*taken, *(c.solid for c in clear))
    more = side_colors.extra_sides(used, count - len(clear), theme.colors.bg)
    return iter([*clear, *(SideColors(solid=solid) for solid in more)])


# ---------------------------------------------------------------- one hue, as the theme has it


def _made(theme: Theme, hue: Hue) -> SideColors:
    """The theme's own colour of this hue, else the one that it would have there."""
    if hue.chroma == 1 and not hue.lift:
        near = min(_vivid(theme), key=lambda own: _turn(_angle(own), hue.angle))
        if _turn(_angle(near), hue.angle) <= SAME:
            return near
    light, chroma = _between(theme, hue.angle)
    start = (light + hue.lift, chroma * hue.chroma, hue.angle)
    shades = _shades(start, theme) or [color.from_oklch(*start)]
    return SideColors(solid=shades[0])


def _apart(own: SideColors, others: Sequence[str], theme: Theme) -> SideColors:
    """The colour, or its nearest shade that is apart from all others."""

    def least(solid: str) -> float:
        return min((delta_e(solid, other) for other in others), default=APART)

    if least(own.solid) >= APART:
        return own
    shades = _shades(color.to_oklch(own.solid), theme) or [own.solid]
    return SideColors(solid=next((s for s in shades if least(s) >= APART), max(shades, key=least)))


def _shades(start: color.Triple, theme: Theme) -> list[str]:
    """The shades of a colour that are seen on the page and carry words, the nearest first."""
    light, chroma, angle = start
    steps = sorted((step / 100 for step in range(25, 95)), key=lambda step: (abs(step - light), step))
    shades = (color.from_oklch(shade, chroma, angle) for shade in (light, *steps))
    c = theme.colors
    return [s for s in shades if _is_seen(s, theme) and side_colors.carries_words(s, c.bg, c.ink)]


def _is_seen(solid: str, theme: Theme) -> bool:
    """Whether a fill stands out from the ink and, by itself or by its outline, from the page."""
    c = theme.colors
    plain = color.contrast(solid, c.bg) >= ON_PAPER and abs(color.apca(solid, c.bg)) >= LARGE
    return delta_e(solid, c.ink) >= FROM_INK and (plain or theme.look.outline)


def _vivid(theme: Theme) -> list[SideColors]:
    """The theme's colours that are of full chroma."""
    chromas = sorted(color.to_oklch(own.solid)[1] for own in theme.sides)
    return [own for own in theme.sides if color.to_oklch(own.solid)[1] >= DULL * chromas[len(chromas) // 2]]


def _between(theme: Theme, angle: float) -> tuple[float, float]:
    """Lightness and chroma at an angle: on the line between the theme's colours at either side of it."""
    ring = (color.to_oklch(own.solid) for own in _vivid(theme))
    around = sorted(((h - angle) % 360, light, chroma) for light, chroma, h in ring)
    ahead, behind = around[0], around[-1]
    away, back = ahead[0], 360 - behind[0]
    share = back / (away + back)
    return behind[1] + (ahead[1] - behind[1]) * share, behind[2] + (ahead[2] - behind[2]) * share


def _angle(own: SideColors) -> float:
    return color.to_oklch(own.solid)[2]


def _turn(one: float, other: float) -> float:
    """How far two hues are from each other, in degrees."""
    return abs((one - other + 180) % 360 - 180)
