"""Where numbered discs stand on a picture, and the labels beside it to which lines lead from them."""

import math
from collections.abc import Sequence

from infographic.graphics.geometry import Point
from infographic.solve.label_spacing import apart

MAX_ROUNDS = 60
"""Rounds in which discs that touch push each other away."""


def spread(places: Sequence[Point], diameter: float, width: float, height: float) -> list[Point]:
    """The centres of discs, as near to their places as they can without touching, within a picture of this size.

    Each pair that touches parts by half of what is lacking, as in position-based dynamics (Müller et al., 2007).
    """
    reach = Point(min(diameter, width) / 2, min(diameter, height) / 2)
    found = [_inside(place, reach, width, height) for place in places]
    pairs = [(i, j) for j in range(len(found)) for i in range(j)]
    for _ in range(MAX_ROUNDS):
        moved = False
        for i, j in pairs:
            a, b = found[i], found[j]
            lacking = diameter - math.dist(a, b)
            if lacking > 1e-6:
                turn = math.atan2(b.y - a.y, b.x - a.x) if a != b else 0.0
                dx, dy = math.cos(turn) * lacking / 2, math.sin(turn) * lacking / 2
                found[i] = _inside(Point(a.x - dx, a.y - dy), reach, width, height)
                found[j] = _inside(Point(b.x + dx, b.y + dy), reach, width, height)
                moved = True
        if not moved:
            break
    return found


def _inside(place: Point, reach: Point, width: float, height: float) -> Point:
    return Point(min(max(place.x, reach.x), width - reach.x), min(max(place.y, reach.y), height - reach.y))


def tops(
    discs: Sequence[Point], heights: Sequence[float], edge: float, anchor: float, gap: float, length: float
) -> list[float]:
    """The tops of labels whose lines end at x = `edge`, `anchor` under each top: none over another.

    Labels stand in the order of their discs.  Two of them whose lines cross change places, which makes the lines
    shorter in all, until none cross: with labels of one height that always ends.
    """
    order = sorted(range(len(discs)), key=lambda i: (discs[i].y, abs(discs[i].x - edge)))
    placed = _placed(order, discs, heights, anchor, gap, length)
    for _ in range(len(order) ** 2):
        ends = [top + anchor for top in placed]
        pairs = ((a, b) for b in range(len(order)) for a in range(b))
        crossing = next((pair for pair in pairs if _cross(order[pair[0]], order[pair[1]], discs, ends, edge)), None)
        if crossing is None:
            break
        a, b = crossing
        order[a], order[b] = order[b], order[a]
        placed = _placed(order, discs, heights, anchor, gap, length)
    return placed


def _placed(
    order: Sequence[int], discs: Sequence[Point], heights: Sequence[float], anchor: float, gap: float, length: float
) -> list[float]:
    """The top of each label, stacked in this order."""
    found = [0.0] * len(order)
    stacked = apart([discs[i].y - anchor for i in order], [heights[i] for i in order], gap, 0.0, length)
    for i, top in zip(order, stacked, strict=True):
        found[i] = top
    return found


def _cross(one: int, other: int, discs: Sequence[Point], ends: Sequence[float], edge: float) -> bool:
    """Whether the lines from two discs to their ends on the edge cross."""
    near, far = sorted((one, other), key=lambda i: abs(discs[i].x - edge))
    reach = discs[far].x - edge
    if not reach:
        return False
    passing = ends[far] + (discs[far].y - ends[far]) * (discs[near].x - edge) / reach
    return (ends[near] < ends[far]) != (discs[near].y < passing) and abs(discs[near].y - passing) > 1e-6
