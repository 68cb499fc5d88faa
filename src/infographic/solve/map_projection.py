"""Where places of the globe lie on a map: degrees in, numbers out, y downwards and in radii of the globe.

Both projections are equal-area, so that a country is as large as it is: Equal Earth for the world (Šavrič, Patterson
and Jenny 2018, doi:10.1080/13658816.2018.1504949) and Lambert's azimuthal one for a part of it (Snyder 1987, Map
Projections: A Working Manual, USGS 1395, p. 185).
"""

import math
from collections.abc import Callable, Iterable, Sequence

from infographic.graphics.geometry import Box, Point

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
"""The polynomial of Equal Earth."""

M = math.sqrt(3) / 2

Projection = Callable[[float, float], Point]
"""Longitude and latitude, in degrees, to a point."""


def equal_earth(longitude: float) -> Projection:
    """The world with a meridian in its middle; places are told from 180 degrees before it to 180 behind it."""

    def project(east: float, north: float) -> Point:
        along = math.radians(east - longitude)
        theta = math.asin(M * math.sin(math.radians(north)))
        square = theta * theta
        sixth = square * square * square
        x = along * math.cos(theta) / (M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)))
        return Point(x, -theta * (A1 + A2 * square + sixth * (A3 + A4 * square)))

    return project


def azimuthal(longitude: float, latitude: float) -> Projection:
    """A part of the globe around a place."""
    sin_middle, cos_middle = math.sin(math.radians(latitude)), math.cos(math.radians(latitude))

    def project(east: float, north: float) -> Point:
        along = math.radians(east - longitude)
        sin_north, cos_north = math.sin(math.radians(north)), math.cos(math.radians(north))
        near = sin_middle * sin_north + cos_middle * cos_north * math.cos(along)
        stretch = math.sqrt(2 / max(1 + near, 1e-9))
        x = stretch * cos_north * math.sin(along)
        return Point(x, -stretch * (cos_middle * sin_north - sin_middle * cos_north * math.cos(along)))

    return project


def bounds(points: Iterable[Point]) -> Box:
    """The box around some points; raises ValueError where there are none."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def thinned(points: Sequence[Point], apart: float) -> list[Point]:
    """A line without the points that lie nearer to the last one than `apart`; its ends stay."""
    kept = [points[0]]
    for point in points[1:-1]:
        if abs(point.x - kept[-1].x) >= apart or abs(point.y - kept[-1].y) >= apart:
            kept.append(point)
    return [*kept, points[-1]]


def area(ring: Sequence[Point]) -> float:
    """The area of a ring (the shoelace formula)."""
    return abs(sum(a.x * b.y - b.x * a.y for a, b in zip(ring, (*ring[1:], ring[0]), strict=True))) / 2


def inside(point: Point, rings: Iterable[Sequence[Point]]) -> bool:
    """Whether a point lies within rings, of which inner ones are holes (even-odd rule)."""
    found = False
    for ring in rings:
        for a, b in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (a.y > point.y) != (b.y > point.y) and point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x:
                found = not found
    return found


GRID = 14
"""Into how many columns and rows a country is divided to look for room in it."""


def roomiest(ring: Sequence[Point], width: float, height: float) -> Point | None:
    """The middle of a box of some size that lies wholly in a ring, as near to the ring's middle as any; or None.

    Boxes are tried on a grid (as the pole of inaccessibility is sought by Garcia-Castellanos and Lombardo 2007).
    """
    box = bounds(ring)
    if box.width < width or box.height < height:
        return None
    places = [
        Point(box.x + width / 2 + (box.width - width) * i / GRID, box.y + height / 2 + (box.height - height) * j / GRID)
        for i in range(GRID + 1)
        for j in range(GRID + 1)
    ]
    for place in sorted(places, key=lambda p: math.hypot((p.x - box.center.x), (p.y - box.center.y) * 1.6)):
        edges = [
            Point(place.x + width * across / 4, place.y + height * down / 2)
            for across in (-2, -1, 0, 1, 2)
            for down in (-1, 0, 1)
        ]
        if all(inside(edge, [ring]) for edge in edges):
            return place
    return None
