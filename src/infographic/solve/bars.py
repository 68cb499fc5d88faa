"""Bars from one zero line: numbers in, numbers out."""

import math
from collections.abc import Sequence
from typing import NamedTuple

SMALLEST = 1e-30
"""Values that differ by less than this are drawn without a length: their unit would not be finite."""


class Axis(NamedTuple):
    """A scale along one direction: where zero lies, and how many pixels one unit is long."""

    zero: float
    unit: float

    def at(self, value: float) -> float:
        return self.zero + value * self.unit

    def stretch(self, start: float, end: float) -> tuple[float, float]:
        """Where a bar between two values begins, and how long it is."""
        a, b = self.at(start), self.at(end)
        return min(a, b), abs(b - a)


def axis(values: Sequence[float], start: float, end: float, most: float = math.inf) -> Axis:
    """The scale from `start` to `end` on which all values, and zero, have room, with `most` pixels for one unit."""
    greatest, least = max(0.0, *values), min(0.0, *values)
    span = greatest - least
    unit = min(most, max(0.0, end - start) / (span if span > SMALLEST else 1.0))
    return Axis(start - least * unit, unit)


def stacked(values: Sequence[float]) -> tuple[tuple[float, float], ...]:
    """From where to where each part of a stack reaches: what is negative is stacked on the other side of zero."""
    above = below = 0.0
    found = []
    for value in values:
        if value < 0:
            found.append((below, below + value))
            below += value
        else:
            found.append((above, above + value))
            above += value
    return tuple(found)


def counting_step(greatest: float, most: int) -> float:
    """The least of …, 0.5, 1, 2, 5, 10, … of which at most `most` make the greatest value; 0 where that is zero."""
    if greatest <= SMALLEST:
        return 0.0
    power = 10.0 ** math.floor(math.log10(greatest / most))
    return next(step * power for step in (1, 2, 5, 10, 20) if greatest / (step * power) <= most + 1e-9)
