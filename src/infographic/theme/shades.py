"""Ramps: shades of a colour for the parts of a whole and the steps of an order, each told from the next."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from infographic.graphics.color import contrast, from_oklch, luminance, mix, to_oklch
from infographic.graphics.color_difference import delta_e
from infographic.graphics.scene import Color
from infographic.theme.side_colors import carries_words

APART = 10.0
"""CIEDE2000 between shades that stand beside each other, or in one key."""

FROM_GROUND = 13.0
"""CIEDE2000 between the palest shade and what it stands on."""

FROM_INK = 20.0
"""CIEDE2000 from the ink: what is nearer looks black."""

LENGTHS = {True: (0.24, 0.955), False: (0.32, 0.97)}
"""The OKLCH lightness of a ramp's ends, on a bright ground and on a dark one: neither black nor white."""

GREYS = {True: (0.5, 0.93), False: (0.72, 0.3)}
"""The OKLCH lightness of the loudest and the quietest grey, on a bright ground and on a dark one."""

FADING = 0.5
"""How much of its chroma a colour has lost at the pale end: less would be gaudy, more would be grey."""

TURNS = (0.0, 50.0, 100.0, 150.0, 200.0, 250.0)
"""By how many degrees the hue of a ramp may turn from end to end, the least that is needed."""

YELLOW = 100.0
"""The OKLCH hue that light shades turn towards: it is the brightest."""

MIN_CHROMA = 0.09
"""The chroma of a grey whose hue has to turn."""

WIDEST = 26.0
"""The most by which neighbours differ: fewer shades keep clear of the ground instead."""

SAMPLES = 96
"""How finely a ramp is looked at."""


@lru_cache(maxsize=512)
def sequential(
    color: Color, count: int, ground: Color, ink: Color, *, words: bool = False, least: float = 0
) -> tuple[Color, ...]:
    """Shades of a colour in one order, from the full colour towards the ground.

    Neighbours differ by a CIEDE2000 of 10: for as many as need it they begin deeper than the colour, and for more
    their hue turns on the way.  Where `words` stand on the shades, all of them carry words; each has a contrast of at
    `least` so much with the ground.
    """
    if count == 1:
        return (color,)
    best: tuple[Color, ...] = ()
    for turn in TURNS:
        ramp = _ramp(color, ground, ink, turn)
        fit = [
            shade for shade in ramp
            if contrast(shade, ground) >= least and (not words or carries_words(shade, ground, ink))
        ]  # fmt: skip
        for part in (fit[_nearest(color, fit) :], fit) if not turn else (fit,):
            shown = _spread(part, count)
            best = max(best, shown, key=_closest)
            if _closest(shown) >= APART:
                return shown
    return best


@lru_cache(maxsize=128)
def greys(count: int, ground: Color, ink: Color) -> tuple[Color, ...]:
    """Greys for what stands beside the one thing to notice: none is near the ink, or louder than a middle grey."""
    light, chroma, hue = to_oklch(mix(ink, ground, 0.5))
    first, last = GREYS[luminance(ground) > luminance(ink)]
    best: tuple[Color, ...] = ()
    for start in (light, first):  # the quieter ones where they are enough
        steps = (start + (last - start) * i / SAMPLES for i in range(SAMPLES + 1))
        shades = [from_oklch(step, chroma, hue) for step in steps]
        seen = [s for s in shades if delta_e(s, ground) >= FROM_GROUND and delta_e(s, ink) >= FROM_INK]
        best = _spread(seen, count) if count > 1 else ()
        if _closest(best) >= APART:
            break
    return best or (from_oklch(light, chroma, hue),)[:count]


@lru_cache(maxsize=128)
def diverging(one: Color, other: Color, count: int, ground: Color, ink: Color) -> tuple[Color, ...]:
    """Shades from one colour to another through a quiet middle, for what goes two ways."""
    half = count // 2
    middle = (mix(ink, ground, 0.82),) if count % 2 else ()
    first, second = (sequential(end, half + 1, ground, ink)[:half] for end in (one, other))
    return (*first, *middle, *reversed(second))


def _ramp(color: Color, ground: Color, ink: Color, turn: float) -> list[Color]:
    """All shades of a colour, the deepest first; on a dark ground the brightest.  Their hue turns by some degrees."""
    light, chroma, hue = to_oklch(color)
    bright = luminance(ground) > luminance(ink)
    low, high = LENGTHS[bright]
    steps = [low + (high - low) * i / SAMPLES for i in range(SAMPLES + 1)]
    own = max(chroma, MIN_CHROMA if turn else 0.0)
    way = turn / (high - low) * (1 if (YELLOW - hue) % 360 < 180 else -1)
    shades = [from_oklch(L, own * _kept(L, light, high if bright else low), hue + way * (L - light)) for L in steps]
    seen = [shade for shade in shades if delta_e(shade, ground) >= FROM_GROUND]
    return seen if bright else seen[::-1]


def _kept(lightness: float, own: float, pale: float) -> float:
    """The share of its chroma that a colour keeps on its way to the pale end."""
    way = (lightness - own) / (pale - own) if pale != own else 0.0
    return 1 - FADING * min(max(way, 0.0), 1.0)


def _nearest(color: Color, shades: Sequence[Color]) -> int:
    return min(range(len(shades)), key=lambda i: delta_e(shades[i], color))


def _closest(shades: Sequence[Color]) -> float:
    """How far the two nearest neighbours are from each other."""
    return min((delta_e(a, b) for a, b in pairwise(shades)), default=0.0)


def _spread(ramp: Sequence[Color], count: int) -> tuple[Color, ...]:
    """As many shades of a ramp, equally far from each other, from its first to its last."""
    if len(ramp) < count:
        return tuple(ramp[min(i, len(ramp) - 1)] for i in range(count))
    low, high = 0.0, WIDEST
    best = tuple(ramp[round(i * (len(ramp) - 1) / (count - 1))] for i in range(count))
    for _ in range(14):
        step = (low + high) / 2
        found = _walk(ramp, step, count)
        if found:
            low, best = step, found
        else:
            high = step
    return best


def _walk(ramp: Sequence[Color], step: float, count: int) -> tuple[Color, ...] | None:
    """The first shade, and each next one that is a step away from the one before."""
    found = [ramp[0]]
    for shade in ramp:
        if len(found) < count and delta_e(shade, found[-1]) >= step:
            found.append(shade)
    return tuple(found) if len(found) == count else None
