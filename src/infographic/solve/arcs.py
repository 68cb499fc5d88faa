"""Rings, pies and gauges: where slices lie and what their outlines are.

Angles are in degrees, clockwise from twelve o'clock, as one reads a clock.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from infographic.graphics.geometry import Box, Point

FULL = 360.0

LARGEST_GAP = 0.3
"""The most of a slice's own length that the gap beside it may take."""


class Arc(NamedTuple):
    """A stretch of a circle: where it starts and how far it reaches, in degrees."""

    start: float
    sweep: float

    @property
    def end(self) -> float:
        return self.start + self.sweep

    @property
    def middle(self) -> float:
        return self.start + self.sweep / 2


class Ring(NamedTuple):
    """Two circles around one centre; the inner radius of a pie is 0."""

    center: Point
    outer: float
    inner: float = 0.0

    @property
    def middle(self) -> float:
        return (self.outer + self.inner) / 2

    def area(self, sweep: float) -> float:
        """The area of a slice, in square pixels."""
        return math.pi * (self.outer**2 - self.inner**2) * sweep / FULL


def arcs(values: Sequence[float], whole: float, start: float = 0.0, sweep: float = FULL) -> tuple[Arc, ...]:
    """One arc after another, each as long as its share of the whole."""
    found, at = [], start
    for value in values:
        length = sweep * value / whole if whole else 0.0
        found.append(Arc(at, length))
        at += length
    return tuple(found)


def point(center: Point, radius: float, angle: float) -> Point:
    """The place on a circle at an angle."""
    turn = math.radians(angle)
    return Point(center.x + radius * math.sin(turn), center.y - radius * math.cos(turn))


def outline(ring: Ring, arc: Arc, gap: float = 0.0) -> str:
    """A slice in SVG path syntax, set off from its neighbours by a gap that is equally wide all along."""
    if arc.sweep >= FULL - 1e-6:
        return _circle(ring.center, ring.outer) + (_circle(ring.center, ring.inner, back=True) if ring.inner else "")
    gap = min(gap, LARGEST_GAP * ring.middle * math.radians(arc.sweep))
    a, b = _trimmed(arc, ring.outer, gap)
    from_outer, to_outer = point(ring.center, ring.outer, a), point(ring.center, ring.outer, b)
    edge = f"M{_at(from_outer)}A{_radius(ring.outer)} 0 {int(b - a > 180)} 1 {_at(to_outer)}"
    if not ring.inner:
        return f"{edge}L{_at(_tip(ring.center, arc, gap))}Z"
    c, d = _trimmed(arc, ring.inner, gap)
    from_inner, to_inner = point(ring.center, ring.inner, d), point(ring.center, ring.inner, c)
    return f"{edge}L{_at(from_inner)}A{_radius(ring.inner)} 0 {int(d - c > 180)} 0 {_at(to_inner)}Z"


def bounds(ring: Ring, arc: Arc) -> Box:
    """The box of a slice."""
    radii = (ring.inner, ring.outer)
    turns = (90.0 * i for i in range(math.ceil(arc.start / 90), math.floor(arc.end / 90) + 1))
    angles = [arc.start, arc.end, *turns]
    found = [point(ring.center, radius, angle) for angle in angles for radius in radii]
    left, top = min(p.x for p in found), min(p.y for p in found)
    return Box(left, top, max(p.x for p in found) - left, max(p.y for p in found) - top)


def _trimmed(arc: Arc, radius: float, gap: float) -> tuple[float, float]:
    """Both ends of a slice's edge at a radius, without half a gap each."""
    cut = math.degrees(math.asin(min(1.0, gap / 2 / radius)))
    cut = min(cut, arc.sweep / 2)
    return arc.start + cut, arc.end - cut


def _tip(center: Point, arc: Arc, gap: float) -> Point:
    """The point of a slice of a pie, where its two edges meet beside the centre."""
    if arc.sweep >= FULL / 2:
        return center
    return point(center, gap / 2 / math.sin(math.radians(arc.sweep / 2)), arc.middle)


def _circle(center: Point, radius: float, *, back: bool = False) -> str:
    top, foot = point(center, radius, 0), point(center, radius, FULL / 2)
    half = f"A{_radius(radius)} 0 0 {int(not back)} "
    return f"M{_at(top)}{half}{_at(foot)}{half}{_at(top)}Z"


def _at(p: Point) -> str:
    return f"{p.x:.2f} {p.y:.2f}"


def _radius(radius: float) -> str:
    return f"{radius:.2f} {radius:.2f}"
