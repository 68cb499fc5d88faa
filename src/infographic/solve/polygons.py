"""Polygons and lines with rounded corners, and a triangle cut into bands."""

import math
from collections.abc import Sequence

from infographic.graphics import tracks
from infographic.graphics.geometry import Box, Point


def rounded(points: Sequence[Point], radius: float) -> str:
    """The outline of a polygon in SVG path syntax; a corner is rounded as far as its shorter edge allows."""
    path: list[str] = []
    for i, corner in enumerate(points):
        before, after = points[i - 1], points[(i + 1) % len(points)]
        room = min(math.dist(corner, before), math.dist(corner, after)) / 2
        cut = min(radius, room)
        start, end = _towards(corner, before, cut), _towards(corner, after, cut)
        path.append(f"{'L' if path else 'M'}{_at(start)}Q{_at(corner)} {_at(end)}" if cut > 0 else
                    f"{'L' if path else 'M'}{_at(corner)}")  # fmt: skip
    return "".join(path) + "Z"


def wire(points: Sequence[Point], radius: float) -> str:
    """A line through points in SVG path syntax, rounded where it turns."""
    path = [f"M{_at(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        cut = min(radius, math.dist(corner, before) / 2, math.dist(corner, after) / 2)
        path.append(f"L{_at(_towards(corner, before, cut))}Q{_at(corner)} {_at(_towards(corner, after, cut))}")
    return "".join(path) + f"L{_at(points[-1])}"


def arrowhead(tip: Point, angle: float, size: float) -> tuple[Point, Point, Point]:
    """A triangle whose tip points at an angle, in degrees clockwise from upwards."""
    turn = math.radians(angle)
    back = Point(tip.x - size * math.sin(turn), tip.y + size * math.cos(turn))
    dx, dy = size * 0.55 * math.cos(turn), size * 0.55 * math.sin(turn)
    return tip, Point(back.x + dx, back.y + dy), Point(back.x - dx, back.y - dy)


def bounds(points: Sequence[Point]) -> Box:
    """The box of a polygon."""
    left, top = min(p.x for p in points), min(p.y for p in points)
    return Box(left, top, max(p.x for p in points) - left, max(p.y for p in points) - top)


def trapezium(top: tuple[float, float], foot: tuple[float, float], y: float, height: float) -> tuple[Point, ...]:
    """A band between two levels: from where to where it reaches at its top and at its foot."""
    corners = (Point(top[0], y), Point(top[1], y), Point(foot[1], y + height), Point(foot[0], y + height))
    if foot[1] - foot[0] < 1e-6:
        return corners[:3]
    return corners if top[1] - top[0] >= 1e-6 else (corners[0], *corners[2:])


def bands(width: float, heights: Sequence[float], gap: float, *, down: bool = False) -> tuple[tuple[Point, ...], ...]:
    """A triangle of a width, cut level into bands of given heights with equal gaps; its tip is up, or down."""
    lines = tracks.stacked(heights, gap)
    whole = lines[-1].end if lines else 0.0

    def reach(y: float) -> tuple[float, float]:
        half = width / 2 * ((whole - y) if down else y) / (whole or 1)
        return width / 2 - half, width / 2 + half

    return tuple(trapezium(reach(line.start), reach(line.end), line.start, line.length) for line in lines)


def _towards(start: Point, end: Point, distance: float) -> Point:
    whole = math.dist(start, end) or 1.0
    return Point(start.x + (end.x - start.x) * distance / whole, start.y + (end.y - start.y) * distance / whole)


def _at(p: Point) -> str:
    return f"{p.x:.2f} {p.y:.2f}"


def widest_square(band: Sequence[Point]) -> Box:
    """The largest upright square in a band, no higher than half of it, or that touches its wide edge in a tip."""
    box = bounds(band)
    if len(band) == 4:
        narrow = min(band[1].x - band[0].x, band[2].x - band[3].x)
        size = min(box.height * 0.5, narrow * 0.75)
        return Box(box.center.x - size / 2, box.center.y - size / 2, size, size)
    # A square of size s whose foot is at 0.9 of the height touches both slopes where (0.9 - s / h) w = s
    size = min(box.height * 0.4, 0.9 * box.width / (1 + box.width / box.height))
    y = box.y + box.height * 0.9 - size if band[1].y > band[0].y else box.y + box.height * 0.1
    return Box(box.center.x - size / 2, y, size, size)


def heading(start: Point, end: Point) -> float:
    """The direction from one point to another, in degrees clockwise from upwards."""
    return math.degrees(math.atan2(end.x - start.x, start.y - end.y))
