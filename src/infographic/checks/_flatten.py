"""Outlines as polygons: what of a box an outline covers, or its stroke touches."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from infographic.graphics import curves
from infographic.graphics.geometry import Box

Vertex = tuple[float, float]
Polygon = tuple[Vertex, ...]

CURVE_STEPS = 12
"""Straight pieces for one curve: at the size of a page off by far less than a stroke's width."""


@lru_cache(maxsize=2048)
def polygons(d: str) -> tuple[Polygon, ...]:
    """The outlines of a path in SVG syntax, one for each of its subpaths."""
    found: list[list[Vertex]] = []
    for command, points in curves.read(d):
        match command:
            case "M":
                found.append([points[0]])
            case "Z":
                found[-1].append(found[-1][0])
            case "L":
                found[-1].append(points[0])
            case _:
                hull = [found[-1][-1], *points]
                found[-1] += [_along(hull, step / CURVE_STEPS) for step in range(1, CURVE_STEPS + 1)]
    return tuple(tuple(outline) for outline in found if len(outline) > 1)


def _along(hull: Sequence[Vertex], t: float) -> Vertex:
    """The point at `t` of the Bézier curve with these control points (de Casteljau)."""
    while len(hull) > 1:
        hull = [(a + (c - a) * t, b + (d - b) * t) for (a, b), (c, d) in pairwise(hull)]
    return hull[0]


def inside(outlines: Sequence[Polygon], x: float, y: float, even_odd: bool) -> bool:
    """Whether a point is in the filled area, by the winding number or by even and odd crossings."""
    winding = crossings = 0
    for outline in outlines:
        px, py = outline[-1]
        for qx, qy in outline:
            if (py > y) != (qy > y) and x < (qx - px) * (y - py) / (qy - py) + px:
                crossings += 1
                winding += 1 if qy > py else -1
            px, py = qx, qy
    return crossings % 2 == 1 if even_odd else winding != 0


def crosses(outlines: Sequence[Polygon], box: Box, reach: float, closed: bool) -> bool:
    """Whether an outline comes nearer than `reach` to a box."""
    near = box.grown(reach)
    for outline in outlines:
        ends = pairwise(outline)
        if any(_meets(a, b, near) for a, b in ends):
            return True
        if closed and _meets(outline[-1], outline[0], near):
            return True
    return False


def _meets(a: Vertex, b: Vertex, box: Box) -> bool:
    """Whether a straight line enters a box (Liang and Barsky 1984)."""
    t0, t1 = 0.0, 1.0
    for start, step, low, high in ((a[0], b[0] - a[0], box.x, box.right), (a[1], b[1] - a[1], box.y, box.bottom)):
        if abs(step) < 1e-12:
            if start < low or start > high:
                return False
            continue
        one, other = (low - start) / step, (high - start) / step
        t0, t1 = max(t0, min(one, other)), min(t1, max(one, other))
    return t0 <= t1
