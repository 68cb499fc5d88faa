"""Colour arithmetic: contrast, perceptual shades, colour-vision simulation and difference.

A colour is an opaque sRGB colour written `#rrggbb`.  Everything that is asked for often is cached: a page
has few colours and many questions about them.
"""

import math
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

Triple = tuple[float, float, float]
Direction = Literal["darker", "lighter"]

WHITE = "#ffffff"
BLACK = "#000000"

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})", re.ASCII)


# Notation


def is_color(text: str) -> bool:
    """Whether `text` is `#rgb` or `#rrggbb`."""
    return _HEX.fullmatch(text) is not None


@lru_cache(4096)
def parse(color: str) -> Triple:
    """Red, green and blue from 0 to 1 of `#rgb` or `#rrggbb`; ValueError for anything else."""
    if not is_color(color):
        raise ValueError(f"not a colour like #1a2b3c: {color!r}")
    digits = color[1:] if len(color) == 7 else "".join(d + d for d in color[1:])
    return int(digits[0:2], 16) / 255, int(digits[2:4], 16) / 255, int(digits[4:6], 16) / 255


def to_hex(rgb: Triple) -> str:
    """`#rrggbb`, in lower case, of red, green and blue from 0 to 1; values outside are clipped."""
    red, green, blue = (int(min(max(v, 0.0), 1.0) * 255 + 0.5) for v in rgb)
    return f"#{red:02x}{green:02x}{blue:02x}"


def _to_linear(value: float) -> float:
    """Light of a coded sRGB value, IEC 61966-2-1."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _to_coded(light: float) -> float:
    """The inverse of `_to_linear`; light below zero counts as none."""
    if light <= 0.0031308:
        return 12.92 * max(light, 0.0)
    return float(1.055 * light ** (1 / 2.4) - 0.055)


_LIGHT = tuple(_to_linear(step / 255) for step in range(256))


@lru_cache(4096)
def linear(color: str) -> Triple:
    red, green, blue = parse(color)
    return _LIGHT[round(red * 255)], _LIGHT[round(green * 255)], _LIGHT[round(blue * 255)]


def from_linear(light: Triple) -> str:
    red, green, blue = light
    return to_hex((_to_coded(red), _to_coded(green), _to_coded(blue)))


def times(matrix: tuple[Triple, Triple, Triple], v: Triple) -> Triple:
    (a, b, c), (d, e, f), (g, h, i) = matrix
    x, y, z = v
    return a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z


# Contrast


@lru_cache(4096)
def luminance(color: str) -> float:
    """Relative luminance from 0 to 1, WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    red, green, blue = linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(16384)
def contrast(fg: str, bg: str) -> float:
    """Contrast ratio from 1 to 21, WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    one, other = luminance(fg), luminance(bg)
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@lru_cache(4096)
def _apca_luminance(color: str) -> float:
    red, green, blue = parse(color)
    y = 0.2126729 * red**2.4 + 0.7151522 * green**2.4 + 0.0721750 * blue**2.4
    return float(y + (0.022 - y) ** 1.414) if y < 0.022 else y


@lru_cache(16384)
def apca(fg: str, bg: str) -> float:
    """Lightness contrast Lc of text on a ground, APCA-W3 0.1.9 (https://github.com/Myndex/apca-w3).

    From 0 to about 106 for dark text on a light ground and to about -108 for light text on a dark one.
    """
    text, ground = _apca_luminance(fg), _apca_luminance(bg)
    if abs(ground - text) < 0.0005:
        return 0.0
    if ground > text:
        strength = (ground**0.56 - text**0.57) * 1.14
        return 0.0 if strength < 0.1 else float(strength - 0.027) * 100
    strength = (ground**0.65 - text**0.62) * 1.14
    return 0.0 if strength > -0.1 else float(strength + 0.027) * 100


def blend(top: str, bottom: str, opacity: float) -> str:
    """What is seen of `top` at `opacity` (0 to 1) over `bottom`.

    Source-over on coded sRGB values, as SVG renderers do it
    (https://www.w3.org/TR/compositing-1/#porterduffcompositingoperators_srcover).
    """
    share = min(max(opacity, 0.0), 1.0)
    over, under = parse(top), parse(bottom)
    red, green, blue = (o * share + u * (1 - share) for o, u in zip(over, under, strict=True))
    return to_hex((red, green, blue))


# OKLab and OKLCH


# Linear sRGB to cones and cones to OKLab: https://bottosson.github.io/posts/oklab/
_LMS_FROM_RGB = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LAB_FROM_LMS = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_LMS_FROM_LAB = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_RGB_FROM_LMS = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)


@lru_cache(4096)
def _oklab(color: str) -> Triple:
    long, middle, short = times(_LMS_FROM_RGB, linear(color))
    return times(_LAB_FROM_LMS, (math.cbrt(long), math.cbrt(middle), math.cbrt(short)))


def _light_of_oklab(lab: Triple) -> Triple:
    long, middle, short = times(_LMS_FROM_LAB, lab)
    return times(_RGB_FROM_LMS, (long**3, middle**3, short**3))


@lru_cache(4096)
def to_oklch(color: str) -> Triple:
    """OKLCH of a colour: lightness 0 to 1, chroma 0 to about 0.32, hue in degrees (0 for a grey).

    Source: https://bottosson.github.io/posts/oklab/
    """
    lightness_, a, b = _oklab(color)
    chroma = math.hypot(a, b)
    if chroma < 1e-6:
        return lightness_, 0.0, 0.0
    return lightness_, chroma, math.degrees(math.atan2(b, a)) % 360


def _light_of_oklch(L: float, h: float) -> Callable[[float], Triple]:
    """The light of a lightness and hue, by its chroma."""
    cosine, sine = math.cos(math.radians(h)), math.sin(math.radians(h))
    long, middle, short = (a * cosine + b * sine for _, a, b in _LMS_FROM_LAB)

    def light(C: float) -> Triple:
        return times(_RGB_FROM_LMS, ((L + C * long) ** 3, (L + C * middle) ** 3, (L + C * short) ** 3))

    return light


_SLACK = 1e-4


def _shown(light: Triple) -> bool:
    """Whether sRGB can show the light, give or take less than half a step of its 8 bits."""
    red, green, blue = light
    return -_SLACK <= red <= 1 + _SLACK and -_SLACK <= green <= 1 + _SLACK and -_SLACK <= blue <= 1 + _SLACK


@lru_cache(8192)
def from_oklch(L: float, C: float, h: float) -> str:
    """The colour of an OKLCH lightness (0 to 1), chroma and hue (degrees).

    What sRGB cannot show keeps its lightness and hue and loses chroma, as in CSS Color 4
    (https://www.w3.org/TR/css-color-4/#gamut-mapping), without its step of local clipping.
    """
    if L <= 0 or L >= 1:
        return BLACK if L <= 0 else WHITE
    light = _light_of_oklch(L, h)
    if _shown(light(C)):
        return from_linear(light(C))
    shown, beyond = 0.0, C
    for _ in range(14):
        middle = (shown + beyond) / 2
        if _shown(light(middle)):
            shown = middle
        else:
            beyond = middle
    return from_linear(light(shown))


def with_lightness(color: str, L: float) -> str:
    """The shade of the same OKLCH hue, and chroma where sRGB has it, at lightness `L` (0 to 1)."""
    _, chroma, hue = to_oklch(color)
    return from_oklch(L, chroma, hue)


def mix(a: str, b: str, t: float) -> str:
    """The colour at `t` (0: `a`, 1: `b`) on the straight line between two colours in OKLab."""
    (l1, a1, b1), (l2, a2, b2) = _oklab(a), _oklab(b)
    return from_linear(_light_of_oklab((l1 + (l2 - l1) * t, a1 + (a2 - a1) * t, b1 + (b2 - b1) * t)))


# Healing

_HALVINGS = 14
"""How often a range of lightness is halved at most."""


def reach(color: str, ground: str | Sequence[str], ratio: float, direction: Direction | None = None) -> str:
    """The nearest shade of a colour whose contrast with every ground is at least `ratio`.

    The colour itself (in `#rrggbb`) where it already is; else the shade of the same OKLCH hue whose
    lightness differs least, down to black and up to white, and to one side only with a `direction`.
    Where no shade reaches the ratio, the end of the scale with the greatest least contrast.
    """
    grounds = (ground,) if isinstance(ground, str) else tuple(ground)
    return _reach(color, Goal(contrast, grounds, ratio), direction)


def stand_out(color: str, ground: str | Sequence[str], strength: float) -> str:
    """The nearest shade of a colour that stands out from every ground by an APCA lightness contrast of `strength`."""
    grounds = (ground,) if isinstance(ground, str) else tuple(ground)
    return _reach(color, Goal(_apca_strength, grounds, strength), None)


def _apca_strength(fg: str, bg: str) -> float:
    return abs(apca(fg, bg))


class Goal(NamedTuple):
    """What a colour has to be: so far from every one of its grounds, by a measure."""

    measure: Callable[[str, str], float]
    grounds: tuple[str, ...]
    least: float

    def of(self, color: str) -> float:
        """How far the colour is from the nearest of the grounds."""
        return min((self.measure(color, ground) for ground in self.grounds), default=math.inf)

    def met(self, color: str) -> bool:
        return self.of(color) >= self.least


@lru_cache(2048)
def _reach(color: str, goal: Goal, direction: Direction | None) -> str:
    if goal.met(color):
        return to_hex(parse(color))
    start = to_oklch(color)[0]
    ends = {"darker": (0.0,), "lighter": (1.0,), None: (0.0, 1.0)}[direction]
    shades = [shade for end in ends if (shade := _first(color, goal, end))]
    if shades:
        return min(shades, key=lambda shade: abs(to_oklch(shade)[0] - start))
    return max((WHITE if end else BLACK for end in ends), key=goal.of)


def _first(color: str, goal: Goal, end: float) -> str | None:
    """The first shade that passes on the way from a colour to black or white.

    The further a shade is beyond a ground, the more it differs from it, and the nearer to one that lies ahead, the
    less.  So between two grounds the first shade that passes by those behind is the only one worth trying.
    """
    start = to_oklch(color)[0]
    lightness_ = {ground: to_oklch(ground)[0] for ground in goal.grounds}
    between = [L for L in lightness_.values() if min(start, end) < L < max(start, end)]
    for near, far in pairwise([start, *sorted(between, reverse=end < start), end]):
        behind = goal._replace(grounds=tuple(g for g, L in lightness_.items() if abs(L - end) >= abs(near - end)))
        shade = _crossing(color, behind, near, far)
        if shade and goal.met(shade):
            return shade
    return None


def _crossing(color: str, goal: Goal, fails: float, passes: float) -> str | None:
    """The first shade that passes between two lightnesses; None where the second does not pass."""
    found, beyond = with_lightness(color, passes), with_lightness(color, fails)
    if not goal.met(found):
        return None
    for _ in range(_HALVINGS):
        if found == beyond:
            break
        middle = (passes + fails) / 2
        shade = with_lightness(color, middle)
        if goal.met(shade):
            passes, found = middle, shade
        else:
            fails, beyond = middle, shade
    return found
