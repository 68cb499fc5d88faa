"""A scale of numbers along a line, cut where nothing happens for long."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

LONG = 0.4
"""A gap of more than this share of the whole range is cut."""


class Cut(NamedTuple):
    """A stretch that is not to scale: the values at its ends, and where these lie."""

    first: float
    last: float
    start: float
    end: float


class BrokenScale(NamedTuple):
    """Rising values, where each of them lies, and the stretches that are not to scale."""

    values: tuple[float, ...]
    places: tuple[float, ...]
    cuts: tuple[Cut, ...]

    def at(self, value: float) -> float:
        """Where a value lies, also between those that are known."""
        i = min(max(bisect_right(self.values, value) - 1, 0), len(self.values) - 2)
        (a, b), (x, y) = self.values[i : i + 2], self.places[i : i + 2]
        return x + (value - a) / (b - a) * (y - x)

    def piece(self, value: float) -> int:
        """The number of the unbroken piece that a value lies on."""
        return sum(value >= cut.last for cut in self.cuts)


def gaps(values: Sequence[float], kept: Sequence[tuple[float, float]] = ()) -> list[int]:
    """The gaps that are cut, each by the position of the value before it; none where nothing would remain.

    What is `kept` from one value to another is never cut.
    """
    whole = values[-1] - values[0]
    long = [
        i
        for i, (a, b) in enumerate(pairwise(values))
        if b - a > LONG * whole and not any(start < b and end > a for start, end in kept)
    ]
    remaining = whole - sum(values[i + 1] - values[i] for i in long)
    return long if remaining > 0 else []


def broken_scale(
    values: Sequence[float], length: float, cut: float, kept: Sequence[tuple[float, float]] = ()
) -> BrokenScale:
    """Different values on a line of this length: in proportion, but for long gaps, each of which takes `cut` pixels."""
    rising = sorted(set(values))
    long = gaps(rising, kept)
    remaining = rising[-1] - rising[0] - sum(rising[i + 1] - rising[i] for i in long)
    unit = (length - cut * len(long)) / remaining if remaining > 0 else 0.0
    places, cuts = [0.0], []
    for i, (a, b) in enumerate(pairwise(rising)):
        at = places[-1] + (cut if i in long else (b - a) * unit)
        if i in long:
            cuts.append(Cut(a, b, places[-1], at))
        places.append(at)
    return BrokenScale(tuple(rising), tuple(places), tuple(cuts))
