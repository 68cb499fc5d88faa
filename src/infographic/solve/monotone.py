"""A smooth curve through points that never goes beyond two neighbours.

Steffen, "A simple method for monotonic interpolation in one dimension" (Astronomy & Astrophysics 239, 1990): cubic
pieces whose slopes at the points are bounded by those of the chords beside them, so that the curve has no maximum or
minimum that the points have not.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

STEPS = 8
"""The number of straight pieces between two points: on a page they cannot be told from the curve."""


def sampled(xs: Sequence[float], ys: Sequence[float]) -> tuple[list[float], list[float]]:
    """Points along the curve, those given among them; `xs` never falls, and equal ones stay a straight step."""
    slopes = _slopes(xs, ys)
    found_x, found_y = [xs[0]], [ys[0]]
    for i in range(len(xs) - 1):
        wide = xs[i + 1] - xs[i]
        for step in range(1, STEPS) if wide > 0 else ():
            t = step / STEPS
            found_x.append(xs[i] + wide * t)
            found_y.append(_cubic(ys[i], ys[i + 1], slopes[i] * wide, slopes[i + 1] * wide, t))
        found_x.append(xs[i + 1])
        found_y.append(ys[i + 1])
    return found_x, found_y


def _cubic(y0: float, y1: float, m0: float, m1: float, t: float) -> float:
    """Hermite's cubic between two values with slopes `m0` and `m1` for a step of 1, at `t` of it."""
    u = 1 - t
    return y0 * u * u * (1 + 2 * t) + y1 * t * t * (3 - 2 * t) + m0 * t * u * u - m1 * t * t * u


def _slopes(xs: Sequence[float], ys: Sequence[float]) -> list[float]:
    wides = [b - a for a, b in pairwise(xs)]
    chords = [(d - c) / wide if wide > 0 else 0.0 for wide, (c, d) in zip(wides, pairwise(ys), strict=True)]
    inner = [_inner(wides[i], wides[i + 1], chords[i], chords[i + 1]) for i in range(len(chords) - 1)]
    return [chords[0], *inner, chords[-1]] if chords else [0.0]


def _inner(before: float, after: float, left: float, right: float) -> float:
    """The slope at a point between two chords: none where they turn, else that of a parabola, within bounds."""
    if left * right <= 0 or before + after <= 0:
        return 0.0
    parabola = (left * after + right * before) / (before + after)
    return math.copysign(min(2 * abs(left), 2 * abs(right), abs(parabola)), left)
