"""Where labels go beside the points that they name."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.graphics.geometry import Box, Point

SWEEPS = 6
"""How often every label may look for a better place."""

OUTSIDE = 10.0
"""How much worse it is to leave the bounds than to cover another label."""

DIRECTIONS = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
"""The places about a point, the best first: right, left, above, below, and the corners (Imhof, 1975)."""


FURTHER = (1.0, 2.4, 4.0, 6.0)
"""How far a label may stand from its point, as multiples of the nearest distance; further out it needs a line."""

FAR = 0.12
"""What each step outwards costs, as a share of the label's own area."""


class Settled(NamedTuple):
    """A box for each label, and the area in square pixels by which boxes are still covered."""

    boxes: tuple[Box, ...]
    covered: float


def around(
    points: Sequence[Point],
    sizes: Sequence[tuple[float, float]],
    clear: Sequence[float],
    taken: Sequence[Box],
    bounds: Box,
) -> Settled:
    """A box for each label beside its point.

    `clear` is the distance of each label from its point, `taken` what no label should cover.  Each label in turn
    moves to the place that costs least while the others stay (iterated local search: Christensen, Marks and
    Shieber, 1995), until none moves.
    """
    dots = [Box(p.x - d, p.y - d, 2 * d, 2 * d) for p, d in zip(points, (c * 0.8 for c in clear), strict=True)]
    places = [
        [_inside(_beside(point, size, distance * step, way), bounds) for step in FURTHER for way in DIRECTIONS]
        for point, size, distance in zip(points, sizes, clear, strict=True)
    ]
    covered = [[_covered(box, dots, taken, bounds) for box in boxes] for boxes in places]
    fixed = [
        [cost + FAR * (k // len(DIRECTIONS)) * wide * high for k, cost in enumerate(costs)]
        for costs, (wide, high) in zip(covered, sizes, strict=True)
    ]
    chosen = [costs.index(min(costs)) for costs in fixed]
    for _ in range(SWEEPS):
        before = list(chosen)
        for i, boxes in enumerate(places):
            others = [places[j][k] for j, k in enumerate(chosen) if j != i]
            costs = [fixed[i][k] + sum(_shared(box, other) for other in others) for k, box in enumerate(boxes)]
            chosen[i] = costs.index(min(costs))
        if chosen == before:
            break
    settled = tuple(places[i][k] for i, k in enumerate(chosen))
    among = sum(_shared(a, b) for i, a in enumerate(settled) for b in settled[:i])
    return Settled(settled, among + sum(covered[i][k] for i, k in enumerate(chosen)))


def _beside(point: Point, size: tuple[float, float], distance: float, way: tuple[int, int]) -> Box:
    wide, high = size
    across, down = way
    # A corner is as far away as a side, so each of its two steps is shorter
    step = distance * 0.71 if across and down else distance
    x = point.x + across * (step + wide / 2) - wide / 2
    y = point.y + down * (step + high / 2) - high / 2
    return Box(x, y, wide, high)


def _inside(box: Box, bounds: Box) -> Box:
    """The box moved inwards where it would leave the bounds."""
    x = max(bounds.x, min(box.x, bounds.right - box.width))
    y = max(bounds.y, min(box.y, bounds.bottom - box.height))
    return box._replace(x=x, y=y)


def _covered(box: Box, dots: Sequence[Box], taken: Sequence[Box], bounds: Box) -> float:
    """What a place covers that never moves, and what of it lies outside."""
    covered = sum(_shared(box, dot) for dot in dots)
    outside = box.width * box.height - _shared(box, bounds)
    return covered + sum(_shared(box, other) for other in taken) + OUTSIDE * outside


def _shared(a: Box, b: Box) -> float:
    common = a.intersection(b)
    return common.width * common.height if common else 0.0
