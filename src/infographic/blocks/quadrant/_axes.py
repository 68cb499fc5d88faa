"""The limits of the two axes, and in which field a point lies."""

import sys
from collections.abc import Sequence

from infographic.blocks.quadrant import Axis, Quadrant, Spot

PADDING = 0.14
"""The share of an axis that is left free at either end, where the writer sets no limits."""

LARGEST = sys.float_info.max


def share_of(value: float, least: float, most: float) -> float:
    """How far a value lies between two limits; the middle where they are one."""
    span = most / 2 - least / 2  # halves, because the whole may be more than a number can hold
    return (value / 2 - least / 2) / span if span else 0.5


def limits(axis: Axis, values: Sequence[float]) -> tuple[float, float]:
    """The ends of an axis: those that are given, as long as every value lies between them."""
    least, most = min(values), max(values)
    pad = (most / 2 - least / 2) * (2 * PADDING / (1 - 2 * PADDING)) or 1.0
    low = least - pad if axis.least is None else min(axis.least, least)
    high = most + pad if axis.most is None else max(axis.most, most)
    return max(low, -LARGEST), min(high, LARGEST)


def fields(block: Quadrant) -> list[list[Spot]]:
    """The points of each field: top left, top right, bottom left, bottom right; half-way counts as much."""
    left, right = limits(block.x, [spot.x for spot in block.items])
    foot, top = limits(block.y, [spot.y for spot in block.items])
    found: list[list[Spot]] = [[], [], [], []]
    for spot in block.items:
        across, up = share_of(spot.x, left, right) >= 0.5, share_of(spot.y, foot, top) >= 0.5
        found[int(across) + (0 if up else 2)].append(spot)
    return found
