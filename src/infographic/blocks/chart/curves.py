"""How a line goes from value to value."""

import math
from collections.abc import Sequence
from typing import Literal

from infographic.solve import monotone

Curve = Literal["straight", "smooth", "step"]


def through(places: Sequence[float], tops: Sequence[float | None], curve: Curve) -> tuple[list[float], list[float]]:
    """The points that a line is drawn through, left to right; where a value is not known it has a gap (NaN)."""
    xs: list[float] = []
    ys: list[float] = []
    for start, end in _stretches(tops):
        own = [top for top in tops[start:end] if top is not None]
        x, y = _drawn(list(places[start:end]), own, curve)
        if xs:
            xs.append(x[0])
            ys.append(math.nan)
        xs += x
        ys += y
    return xs, ys


def _stretches(tops: Sequence[float | None]) -> list[tuple[int, int]]:
    """From where to where values are known without a gap."""
    found: list[tuple[int, int]] = []
    start = None
    for i, top in enumerate([*tops, None]):
        if top is None and start is not None:
            found.append((start, i))
            start = None
        elif top is not None and start is None:
            start = i
    return found


def _drawn(places: list[float], tops: list[float], curve: Curve) -> tuple[list[float], list[float]]:
    match curve:
        case "smooth" if len(places) > 2:
            return monotone.sampled(places, tops)
        case "step":
            xs, ys = [places[0]], [tops[0]]
            for i in range(1, len(places)):
                xs += [places[i], places[i]]
                ys += [tops[i - 1], tops[i]]
            return xs, ys
    return places, tops
