"""Circles that overlap: where they lie, what regions they make, and how much text a region holds."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from infographic.graphics.geometry import Box, Point


class VennDisc(NamedTuple):
    """A circle in numbers."""

    x: float
    y: float
    r: float

    def span(self, y: float) -> tuple[float, float] | None:
        """From where to where the disc reaches at a height."""
        half = self.r**2 - (y - self.y) ** 2
        return None if half <= 0 else (self.x - math.sqrt(half), self.x + math.sqrt(half))

    @property
    def box(self) -> Box:
        return Box(self.x - self.r, self.y - self.r, 2 * self.r, 2 * self.r)


def pair(radius: float, distance: float, *, upright: bool = False) -> tuple[VennDisc, VennDisc]:
    """Two equal discs beside each other, or one over the other."""
    far = radius + distance
    return VennDisc(radius, radius, radius), VennDisc(radius, far, radius) if upright else VennDisc(far, radius, radius)


def triple(radius: float, distance: float) -> tuple[VennDisc, VennDisc, VennDisc]:
    """Three equal discs, two over one."""
    low = radius + distance * math.sqrt(3) / 2
    return (
        VennDisc(radius, radius, radius),
        VennDisc(radius + distance, radius, radius),
        VennDisc(radius + distance / 2, low, radius),
    )


def crossings(a: VennDisc, b: VennDisc) -> tuple[Point, Point]:
    """Where two overlapping discs of one size cross."""
    dx, dy = b.x - a.x, b.y - a.y
    distance = math.hypot(dx, dy)
    half = math.sqrt(max(0.0, a.r**2 - (distance / 2) ** 2)) / distance
    x, y = (a.x + b.x) / 2, (a.y + b.y) / 2
    return Point(x + dy * half, y - dx * half), Point(x - dy * half, y + dx * half)


def lens(a: VennDisc, b: VennDisc) -> str:
    """The outline of what two discs share, in SVG path syntax."""
    one, other = crossings(a, b)
    return f"M{_at(one)}{_arc(a.r, other)}{_arc(b.r, one)}Z"


def heart(a: VennDisc, b: VennDisc, c: VennDisc) -> str:
    """The outline of what three discs share: their inner crossings, joined by arcs."""
    inner = [_inside(crossings(p, q), r) for p, q, r in ((a, b, c), (b, c, a), (c, a, b))]
    return f"M{_at(inner[0])}{_arc(b.r, inner[1])}{_arc(c.r, inner[2])}{_arc(a.r, inner[0])}Z"


def widest(inside: Sequence[VennDisc], outside: Sequence[VennDisc], height: float) -> Box | None:
    """The widest box of a height that lies in some discs and in none of the others; None where there is none."""
    top = max(disc.y - disc.r for disc in inside)
    foot = min(disc.y + disc.r for disc in inside)
    free = foot - top - height
    if free < 0:
        return None
    middle = sum(disc.y for disc in inside) / len(inside)
    starts = sorted((top + free * i / 24 for i in range(25)), key=lambda y: abs(y + height / 2 - middle))
    found = [(start, _common(inside, outside, start, height)) for start in starts]
    boxes = [Box(b[0], start, b[1] - b[0], height) for start, b in found if b]
    return max(boxes, key=lambda box: round(box.width), default=None)


def roomiest(inside: Sequence[VennDisc], outside: Sequence[VennDisc], width: float, height: float) -> Point | None:
    """The centre of a box of this size where it has most room on all sides; None where it has no place."""
    top = max(disc.y - disc.r for disc in inside)
    foot = min(disc.y + disc.r for disc in inside)
    best, place = -1.0, None
    for i in range(1, 32):
        y = top + (foot - top) * i / 32
        # A place is only looked at more closely where it has more room than the best one so far
        while found := _around(inside, outside, y, width, height, best + 1):
            best, place = best + 1, found
    return place


def _around(
    inside: Sequence[VennDisc], outside: Sequence[VennDisc], y: float, width: float, height: float, room: float
) -> Point | None:
    """The centre of a box at a height, if it has so much room around it."""
    stretch = _common(inside, outside, y - height / 2 - room, height + 2 * room)
    if stretch is None or stretch[1] - stretch[0] < width + 2 * room:
        return None
    return Point((stretch[0] + stretch[1]) / 2, y)


def _common(
    inside: Sequence[VennDisc], outside: Sequence[VennDisc], top: float, height: float
) -> tuple[float, float] | None:
    """The interval that is free at every height of a box."""
    left, right = -math.inf, math.inf
    for disc in inside:
        # A disc is narrowest, within the box, at its top or at its foot
        for y in (top, top + height):
            span = disc.span(y)
            if span is None:
                return None
            left, right = max(left, span[0]), min(right, span[1])
    # One outside reaches furthest where the box is nearest to its middle
    nearest = ((disc, min(max(disc.y, top), top + height)) for disc in outside)
    return _longest_gap(left, right, [span for disc, y in nearest if (span := disc.span(y))])


def _longest_gap(left: float, right: float, barred: Sequence[tuple[float, float]]) -> tuple[float, float] | None:
    """The longest stretch between two ends that no barred interval touches."""
    gaps, at = [], left
    for start, end in sorted(barred):
        gaps.append((at, min(start, right)))
        at = max(at, end)
    gaps.append((at, right))
    best = max(gaps, key=lambda gap: gap[1] - gap[0])
    return best if best[1] > best[0] else None


def _inside(points: tuple[Point, Point], disc: VennDisc) -> Point:
    return min(points, key=lambda p: math.hypot(p.x - disc.x, p.y - disc.y))


def _at(p: Point) -> str:
    return f"{p.x:.2f} {p.y:.2f}"


def _arc(radius: float, to: Point) -> str:
    return f"A{radius:.2f} {radius:.2f} 0 0 1 {_at(to)}"
