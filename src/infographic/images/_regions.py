"""Outlines that say where something is: each point lies in them once or not at all.

Whatever rule an outline was filled by, one like this is filled alike by both, because its holes run the other way
round: a program that knows only one rule draws it right, and what lies outside of it is an outline of this kind, too.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from infographic.graphics import curves
from infographic.graphics.geometry import Box, Point
from infographic.graphics.path_data import Outline, Segment

STEPS = 8
"""Straight lines for a curve, where it is asked what lies in what."""

LINES = 61
"""Lines across an outline along which it is proved to be filled as before; a prime, so that they miss most grids."""

Crossing = tuple[float, int]


class _Ring(NamedTuple):
    """A closed part of an outline: its segments, and its corners when it is drawn in straight lines."""

    segments: Outline
    corners: tuple[Point, ...]

    @property
    def area(self) -> float:
        """Positive where it runs clockwise on a page."""
        pairs = zip(self.corners, (*self.corners[1:], self.corners[0]), strict=True)
        return sum(a.x * b.y - b.x * a.y for a, b in pairs) / 2


def turned(outline: Outline, even_odd: bool) -> Outline | None:
    """The outline with every part clockwise and every hole the other way; None where its parts cross each other."""
    rings = [ring for ring in _rings(outline) if ring.area]
    result = [segments for i in range(len(rings)) for segments in _directed(rings, i, even_odd)]
    flat = [ring for segments in result for ring in _rings(segments)]
    if not all(_alike(rings, flat, y, even_odd) for y in _heights(rings)):
        return None
    return tuple(segment for segments in result for segment in segments)


def outside(outline: Outline, box: Box) -> Outline:
    """What of a box does not lie in an outline that was `turned`."""
    edge = curves.rectangle(box.x, box.y, box.width, box.height)
    return (*edge, *(segment for ring in _rings(outline) for segment in _reversed(ring.segments)))


def _directed(rings: Sequence[_Ring], i: int, even_odd: bool) -> list[Outline]:
    """A ring in the direction that it needs; nothing where both sides of it are filled alike."""
    point = _within(rings[i].corners)
    winding = [_direction(other) for k, other in enumerate(rings) if k != i and _holds(other.corners, point)]
    own = _direction(rings[i])
    before, after = (
        _filled(sum(winding), len(winding), even_odd),
        _filled(sum(winding) + own, len(winding) + 1, even_odd),
    )
    if before == after:
        return []
    return [rings[i].segments if own == (1 if after else -1) else _reversed(rings[i].segments)]


def _filled(winding: int, count: int, even_odd: bool) -> bool:
    return count % 2 == 1 if even_odd else winding != 0


def _direction(ring: _Ring) -> int:
    return 1 if ring.area > 0 else -1


# ---------------------------------------------------------------- rings


def _rings(outline: Outline) -> list[_Ring]:
    parts: list[list[Segment]] = []
    for segment in outline:
        if segment.command == "M":
            parts.append([])
        parts[-1].append(segment)
    closed = [tuple(part if part[-1].command == "Z" else [*part, Segment("Z", ())]) for part in parts if len(part) > 1]
    return [_Ring(part, tuple(_corners(part))) for part in closed]


def _corners(segments: Outline) -> Iterator[Point]:
    last = Point(0, 0)
    for command, points in segments:
        if command == "C":
            for i in range(1, STEPS):
                yield _on_curve(last, points, i / STEPS)
        if points:
            last = points[-1]
            yield last


def _on_curve(start: Point, points: Sequence[Point], t: float) -> Point:
    weights = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
    ends = (start, *points)
    return Point(
        sum(w * p.x for w, p in zip(weights, ends, strict=True)),
        sum(w * p.y for w, p in zip(weights, ends, strict=True)),
    )


def _reversed(segments: Outline) -> Outline:
    """A closed ring run through the other way."""
    points = [point for segment in segments for point in segment.points]
    back = [Segment("M", (points[-1],))]
    end = len(points) - 1
    for command, own in reversed(segments[1:-1]):
        back.append(Segment(command, tuple(points[end - len(own) : end][::-1])))
        end -= len(own)
    return (*back, Segment("Z", ()))


# ---------------------------------------------------------------- what lies in what


def _within(corners: Sequence[Point]) -> Point:
    """A point just inside of a ring, near the middle of its longest side."""
    pairs = zip(corners, (*corners[1:], corners[0]), strict=True)
    a, b = max(pairs, key=lambda pair: math.dist(*pair))
    across = (-(b.y - a.y) * 1e-4, (b.x - a.x) * 1e-4)
    middle = Point((a.x + b.x) / 2, (a.y + b.y) / 2)
    inside, other = (Point(middle.x + s * across[0], middle.y + s * across[1]) for s in (1, -1))
    return inside if _holds(corners, inside) else other


def _holds(corners: Sequence[Point], point: Point) -> bool:
    """Whether a ring holds a point, by the even-odd rule."""
    crossings = [x for x, _ in _crossings(corners, point.y) if x > point.x]
    return len(crossings) % 2 == 1


def _crossings(corners: Sequence[Point], y: float) -> Iterator[Crossing]:
    """Where a ring crosses a height, and whether downwards (1) or upwards (-1)."""
    ax, ay = corners[-1]
    for bx, by in corners:
        if (ay <= y) != (by <= y):
            yield ax + (y - ay) / (by - ay) * (bx - ax), 1 if by > ay else -1
        ax, ay = bx, by


def _heights(rings: Sequence[_Ring]) -> list[float]:
    ys = [corner.y for ring in rings for corner in ring.corners]
    top, bottom = min(ys, default=0.0), max(ys, default=0.0)
    return [top + (bottom - top) * (i + 0.37) / LINES for i in range(LINES)]


def _alike(rings: Sequence[_Ring], turned: Sequence[_Ring], y: float, even_odd: bool) -> bool:
    """Whether at a height both are filled in the same places, the second nowhere more than once."""
    before = _spans(rings, y, even_odd)
    crossings = sorted(crossing for ring in turned for crossing in _crossings(ring.corners, y))
    winding = 0
    for _, step in crossings:
        winding += step
        if winding not in {0, -1}:  # a clockwise ring is entered where it goes up
            return False
    after = _spans(turned, y, even_odd=False)
    return len(before) == len(after) and all(
        math.dist(a, b) < 1e-6 * (1 + abs(a[0])) for a, b in zip(before, after, strict=True)
    )


def _spans(rings: Sequence[_Ring], y: float, even_odd: bool) -> list[tuple[float, float]]:
    """From where to where rings are filled at a height."""
    spans: list[tuple[float, float]] = []
    winding = count = 0
    start = 0.0
    for x, step in sorted(crossing for ring in rings for crossing in _crossings(ring.corners, y)):
        was = _filled(winding, count, even_odd)
        winding, count = winding + step, count + 1
        now = _filled(winding, count, even_odd)
        if now and not was:
            start = x
        elif was and not now and x > start:
            spans.append((start, x))
    return spans
