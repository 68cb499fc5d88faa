"""How high a shape is filled, so that a share of its area is: a level found from the outline itself."""

from collections.abc import Sequence

from infographic.graphics.geometry import Point
from infographic.graphics.path_data import Outline

STEPS = 12
"""Straight pieces for each curve: a disc's area is off by 0.1 %."""

HALVINGS = 30
"""So often the height is halved: a thousandth of a millionth of it remains."""


def level(outline: Outline, share: float) -> float:
    """The y above which 1 − `share` of the outline's area lies; the share itself lies below it.

    Areas are signed, so that holes wound the other way count for nothing.  Polygons are cut by Sutherland and Hodgman
    1974 (doi:10.1145/360767.360802), measured by the shoelace formula, and the level is found by bisection.
    """
    rings = polygons(outline)
    ys = [point.y for ring in rings for point in ring]
    top, foot = min(ys), max(ys)
    whole = abs(sum(map(_area, rings)))
    for _ in range(HALVINGS):
        middle = (top + foot) / 2
        filled = abs(sum(_area(_below(ring, middle)) for ring in rings))
        top, foot = (middle, foot) if filled > share * whole else (top, middle)
    return (top + foot) / 2


def area(outline: Outline) -> float:
    """The area of an outline in square pixels, without its holes."""
    return abs(sum(map(_area, polygons(outline))))


def polygons(outline: Outline) -> list[list[Point]]:
    """The outline as closed rings of straight lines."""
    rings: list[list[Point]] = []
    for command, points in outline:
        if command == "M":
            rings.append([points[0]])
        elif command == "L":
            rings[-1].append(points[0])
        elif command == "C":
            start = rings[-1][-1]
            rings[-1] += [_on_curve((start, *points), step / STEPS) for step in range(1, STEPS + 1)]
    return rings


def _on_curve(points: Sequence[Point], t: float) -> Point:
    a, b, c, d = points
    shares = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
    x, y = (sum(share * p[axis] for share, p in zip(shares, (a, b, c, d), strict=True)) for axis in (0, 1))
    return Point(x, y)


def _area(ring: Sequence[Point]) -> float:
    """Twice the signed area would be enough to compare, but an area is what it says."""
    return sum(a.x * b.y - b.x * a.y for a, b in zip(ring, (*ring[1:], *ring[:1]), strict=True)) / 2


def _below(ring: Sequence[Point], y: float) -> list[Point]:
    """The part of a ring that lies under a level."""
    kept = []
    for a, b in zip(ring, (*ring[1:], *ring[:1]), strict=True):
        if a.y >= y:
            kept.append(a)
        if (a.y >= y) != (b.y >= y):
            kept.append(Point(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y))
    return kept
