"""Circles and ellipses that overlap: where they lie, what regions they make, and how much text a region holds."""

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

    def reach(self, top: float, foot: float) -> tuple[float, float] | None:
        """From where to where the disc reaches within a stretch of heights."""
        return self.span(min(max(self.y, top), foot))

    @property
    def box(self) -> Box:
        return Box(self.x - self.r, self.y - self.r, 2 * self.r, 2 * self.r)


class VennEllipse(NamedTuple):
    """An ellipse in numbers: its middle, its half axes, and the angle of the first one, in degrees from the right,
    downwards.
    """

    x: float
    y: float
    a: float
    b: float
    angle: float

    def span(self, y: float) -> tuple[float, float] | None:
        """From where to where the ellipse reaches at a height."""
        c, s = self._turn
        dy = y - self.y
        square = (c / self.a) ** 2 + (s / self.b) ** 2
        linear = dy * c * s * (self.a**-2 - self.b**-2)
        rest = dy**2 * ((s / self.a) ** 2 + (c / self.b) ** 2) - 1
        root = linear**2 - square * rest
        if root <= 0:
            return None
        half = math.sqrt(root) / square
        middle = self.x - linear / square
        return middle - half, middle + half

    def reach(self, top: float, foot: float) -> tuple[float, float] | None:
        """From where to where the ellipse reaches within a stretch of heights."""
        c, s = self._turn
        box = self.box
        top, foot = max(top, box.y), min(foot, box.bottom)
        if top >= foot:
            return None
        tilt = (self.a**2 - self.b**2) * s * c / (box.width / 2)  # its rightmost point lies so far under the middle
        left, right = self.span(min(max(self.y - tilt, top), foot)), self.span(min(max(self.y + tilt, top), foot))
        return (left[0], right[1]) if left and right else None

    @property
    def box(self) -> Box:
        c, s = self._turn
        wide, high = math.hypot(self.a * c, self.b * s), math.hypot(self.a * s, self.b * c)
        return Box(self.x - wide, self.y - high, 2 * wide, 2 * high)

    @property
    def top(self) -> Point:
        """Its highest point."""
        c, s = self._turn
        high = self.box.height / 2
        return Point(self.x - (self.a**2 - self.b**2) * s * c / high, self.y - high)

    def outline(self) -> list[Point]:
        """Its edge, as a polygon whose corners are not seen."""
        c, s = self._turn
        turns = [math.tau * i / CORNERS for i in range(CORNERS)]
        along = [(self.a * math.cos(turn), self.b * math.sin(turn)) for turn in turns]
        return [Point(self.x + u * c - v * s, self.y + u * s + v * c) for u, v in along]

    @property
    def _turn(self) -> tuple[float, float]:
        turn = math.radians(self.angle)
        return math.cos(turn), math.sin(turn)


VennShape = VennDisc | VennEllipse

CORNERS = 96
"""At this many corners a polygon is no more than a fifth of a pixel off an ellipse of 350 pixels."""

FOUR = ((0.35, 0.53, 0.35, 0.2, 45), (0.5, 0.43, 0.33, 0.15, 45), (0.5, 0.43, 0.33, 0.15, -45),
        (0.65, 0.53, 0.35, 0.2, -45))  # fmt: skip
"""Four ellipses with all their fifteen regions, in the unit square (Chen and Boutros 2011, VennDiagram)."""


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


def quadruple(width: float) -> tuple[VennEllipse, ...]:
    """Four ellipses in a box of this width, from left to right by where their tops are."""
    unit = [VennEllipse(*numbers) for numbers in FOUR]
    left, top = min(e.box.x for e in unit), min(e.box.y for e in unit)
    scale = width / (max(e.box.right for e in unit) - left)
    return tuple(
        VennEllipse((e.x - left) * scale, (e.y - top) * scale, e.a * scale, e.b * scale, e.angle) for e in unit
    )


def to_scale(first: float, second: float, shared: float, width: float) -> tuple[VennDisc, VennDisc]:
    """Two discs beside each other, `width` pixels wide, whose areas and whose common area are as the three numbers."""
    a, b = math.sqrt(first / math.pi), math.sqrt(second / math.pi)
    near, far = abs(a - b), a + b
    for _ in range(60):
        middle = (near + far) / 2
        near, far = (middle, far) if common_area(a, b, middle) > shared else (near, middle)
    distance = far if shared else a + b
    left, right = min(-a, distance - b), max(a, distance + b)
    scale, high = width / (right - left), max(a, b)
    return (
        VennDisc(-left * scale, high * scale, a * scale),
        VennDisc((distance - left) * scale, high * scale, b * scale),
    )


def common_area(a: float, b: float, distance: float) -> float:
    """What two discs of radii a and b share (Weisstein, Circle-Circle Intersection, MathWorld, equation 14)."""
    if distance >= a + b:
        return 0.0
    if distance <= abs(a - b):
        return math.pi * min(a, b) ** 2
    along = _foot(a, b, distance)
    chord = math.sqrt(max(0.0, a**2 - along**2))
    first, second = math.acos(_within(along / a)), math.acos(_within((distance - along) / b))
    return a**2 * first + b**2 * second - distance * chord


def _foot(a: float, b: float, distance: float) -> float:
    """How far from the first middle the line through the crossings of two circles cuts that of the middles."""
    return (distance**2 + a**2 - b**2) / (2 * distance)


def _within(cosine: float) -> float:
    return min(1.0, max(-1.0, cosine))


def crossings(a: VennDisc, b: VennDisc) -> tuple[Point, Point]:
    """Where two overlapping discs cross."""
    dx, dy = b.x - a.x, b.y - a.y
    distance = math.hypot(dx, dy)
    along = _foot(a.r, b.r, distance)
    half, share = math.sqrt(max(0.0, a.r**2 - along**2)) / distance, along / distance
    x, y = a.x + dx * share, a.y + dy * share
    return Point(x + dy * half, y - dx * half), Point(x - dy * half, y + dx * half)


def lens(a: VennDisc, b: VennDisc) -> str:
    """The outline of what two discs share, in SVG path syntax; nothing where they share nothing."""
    distance = math.hypot(b.x - a.x, b.y - a.y)
    if distance >= a.r + b.r:
        return ""
    if distance <= abs(a.r - b.r):
        small = min(a, b, key=lambda disc: disc.r)
        ends = Point(small.x - small.r, small.y), Point(small.x + small.r, small.y)
        return f"M{_at(ends[0])}{_arc(small.r, ends[1])}{_arc(small.r, ends[0])}Z"
    one, other = crossings(a, b)
    along = _foot(a.r, b.r, distance)
    return f"M{_at(one)}{_arc(a.r, other, along < 0)}{_arc(b.r, one, distance < along)}Z"


def common(outlines: Sequence[Sequence[Point]]) -> list[Point]:
    """What convex polygons share (Sutherland and Hodgman 1974); nothing where they share nothing."""
    first, *others = outlines
    kept = list(first)
    for other in others:
        for start, end in zip(other, (*other[1:], other[0]), strict=True):
            kept = _cut(kept, start, end)
    return kept


def _cut(polygon: Sequence[Point], start: Point, end: Point) -> list[Point]:
    """The part of a polygon on the inner side of a line."""

    def depth(p: Point) -> float:
        return (end.x - start.x) * (p.y - start.y) - (end.y - start.y) * (p.x - start.x)

    kept: list[Point] = []
    for p, q in zip(polygon, (*polygon[1:], *polygon[:1]), strict=True):
        a, b = depth(p), depth(q)
        if a >= 0:
            kept.append(p)
        if (a < 0) != (b < 0):
            share = a / (a - b)
            kept.append(Point(p.x + (q.x - p.x) * share, p.y + (q.y - p.y) * share))
    return kept


def heart(a: VennDisc, b: VennDisc, c: VennDisc) -> str:
    """The outline of what three discs share: their inner crossings, joined by arcs."""
    inner = [_inside(crossings(p, q), r) for p, q, r in ((a, b, c), (b, c, a), (c, a, b))]
    return f"M{_at(inner[0])}{_arc(b.r, inner[1])}{_arc(c.r, inner[2])}{_arc(a.r, inner[0])}Z"


def widest(inside: Sequence[VennShape], outside: Sequence[VennShape], height: float) -> Box | None:
    """The widest box of a height that lies in some discs and in none of the others; None where there is none."""
    top = max(shape.box.y for shape in inside)
    foot = min(shape.box.bottom for shape in inside)
    free = foot - top - height
    if free < 0:
        return None
    middle = sum(shape.y for shape in inside) / len(inside)
    starts = sorted((top + free * i / 24 for i in range(25)), key=lambda y: abs(y + height / 2 - middle))
    found = [(start, _common(inside, outside, start, height)) for start in starts]
    boxes = [Box(b[0], start, b[1] - b[0], height) for start, b in found if b]
    return max(boxes, key=lambda box: round(box.width), default=None)


def roomiest(inside: Sequence[VennShape], outside: Sequence[VennShape], width: float, height: float) -> Point | None:
    """The centre of a box of this size where it has most room on all sides; None where it has no place."""
    top = max(shape.box.y for shape in inside)
    foot = min(shape.box.bottom for shape in inside)
    best, place = -1.0, None
    for i in range(1, 32):
        y = top + (foot - top) * i / 32
        # A place is only looked at more closely where it has more room than the best one so far
        while found := _around(inside, outside, y, width, height, best + 1):
            best, place = best + 1, found
    return place


def _around(
    inside: Sequence[VennShape], outside: Sequence[VennShape], y: float, width: float, height: float, room: float
) -> Point | None:
    """The centre of a box at a height, if it has so much room around it."""
    stretch = _common(inside, outside, y - height / 2 - room, height + 2 * room)
    if stretch is None or stretch[1] - stretch[0] < width + 2 * room:
        return None
    return Point((stretch[0] + stretch[1]) / 2, y)


def _common(
    inside: Sequence[VennShape], outside: Sequence[VennShape], top: float, height: float
) -> tuple[float, float] | None:
    """The interval that is free at every height of a box."""
    left, right = -math.inf, math.inf
    for shape in inside:
        # What is convex is narrowest, within the box, at its top or at its foot
        for y in (top, top + height):
            span = shape.span(y)
            if span is None:
                return None
            left, right = max(left, span[0]), min(right, span[1])
    return _longest_gap(left, right, [span for shape in outside if (span := shape.reach(top, top + height))])


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


def _arc(radius: float, to: Point, large: bool = False) -> str:
    return f"A{radius:.2f} {radius:.2f} 0 {int(large)} 1 {_at(to)}"
