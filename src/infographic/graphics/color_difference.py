"""How colours differ to the eye: to colour-blind eyes, in grey print, and by CIEDE2000."""

import math
from functools import lru_cache
from typing import Literal

from infographic.graphics.color import Triple, from_linear, linear, luminance, times

Deficiency = Literal["protan", "deutan", "tritan"]

DEFICIENCIES: tuple[Deficiency, ...] = ("protan", "deutan", "tritan")

# Colour vision and grey print

# Machado, Oliveira & Fernandes 2009, severity 1.0, on linear sRGB (doi:10.1109/TVCG.2009.113, and
# https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html).
_MACHADO: dict[Deficiency, tuple[Triple, Triple, Triple]] = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}

# Brettel, Viénot & Mollon 1997 (doi:10.1364/JOSAA.14.002647) with the cones of Smith & Pokorny 1975,
# multiplied out to linear sRGB: two half planes that meet in the greys, and the plane between them.
_TRITAN_RED = (
    (1.01277, 0.13548, -0.14826),
    (-0.01243, 0.86812, 0.14431),
    (0.07589, 0.80500, 0.11911),
)
_TRITAN_GREEN = (
    (0.93678, 0.18979, -0.12657),
    (0.06154, 0.81526, 0.12320),
    (-0.37562, 1.12767, 0.24796),
)
_TRITAN_PLANE = (0.03901, -0.02788, -0.01113)


@lru_cache(4096)
def simulate(color: str, kind: Deficiency) -> str:
    """How a colour looks to someone who lacks one kind of cone.

    Machado 2009 at full severity for protan and deutan; Brettel 1997 for tritan, because Machado's
    shift of the cones does not describe the loss of the short-wave cone.
    """
    light = linear(color)
    if kind != "tritan":
        return from_linear(times(_MACHADO[kind], light))
    side = sum(n * v for n, v in zip(_TRITAN_PLANE, light, strict=True))
    return from_linear(times(_TRITAN_RED if side > 0 else _TRITAN_GREEN, light))


def grey(color: str) -> str:
    """The grey of the same luminance: the colour in a black-and-white print."""
    light = luminance(color)
    return from_linear((light, light, light))


# Difference


@lru_cache(4096)
def _lab(color: str) -> Triple:
    """CIE L*a*b* under D65, 2 degrees: CIE 15, with the sRGB primaries of IEC 61966-2-1."""
    red, green, blue = linear(color)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (math.cbrt(v) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def lightness(color: str) -> float:
    """CIE L* from 0 to 100, D65."""
    return _lab(color)[0]


@lru_cache(16384)
def delta_e(a: str, b: str) -> float:
    """CIEDE2000 difference of two colours; about 1 is just seen.

    Source: Sharma, Wu & Dalal 2005, "The CIEDE2000 color-difference formula" (doi:10.1002/col.20070).
    """
    (l1, a1, b1), (l2, a2, b2) = _lab(a), _lab(b)
    mean7 = ((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2) ** 7
    stretch = 1.5 - 0.5 * math.sqrt(mean7 / (mean7 + 25**7))
    c1, c2 = math.hypot(a1 * stretch, b1), math.hypot(a2 * stretch, b2)
    h1 = math.degrees(math.atan2(b1, a1 * stretch)) % 360
    h2 = math.degrees(math.atan2(b2, a2 * stretch)) % 360
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = h1 + turn / 2 if c1 * c2 else h1 + h2
    chroma, light = (c1 + c2) / 2, (l1 + l2) / 2
    dl = (l2 - l1) / (1 + 0.015 * (light - 50) ** 2 / math.sqrt(20 + (light - 50) ** 2))
    dc = (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    dh /= 1 + 0.015 * chroma * _hue_weight(hue)
    blue = 60 * math.exp(-(((hue % 360 - 275) / 25) ** 2))
    rotation = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7)) * math.sin(math.radians(blue))
    return math.sqrt(max(dl * dl + dc * dc + dh * dh + rotation * dc * dh, 0.0))


def _hue_weight(hue: float) -> float:
    """T of CIEDE2000, for a mean hue in degrees."""
    return (
        1
        - 0.17 * math.cos(math.radians(hue - 30))
        + 0.24 * math.cos(math.radians(2 * hue))
        + 0.32 * math.cos(math.radians(3 * hue + 6))
        - 0.20 * math.cos(math.radians(4 * hue - 63))
    )


def apart(a: str, b: str) -> float:
    """The least CIEDE2000 difference of two colours among ordinary sight and the three deficiencies."""
    seen = (delta_e(simulate(a, kind), simulate(b, kind)) for kind in DEFICIENCIES)
    return min(delta_e(a, b), *seen)
