"""Signs at the corners of a line, such as arrowheads (SVG 2, 11.6)."""

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from infographic.graphics import affine
from infographic.graphics.geometry import Point
from infographic.graphics.path_data import Outline
from infographic.graphics.scene import Matrix
from infographic.images._values import length
from infographic.images._viewport import Viewport, viewport


class Corner(NamedTuple):
    """A corner of a line: whether it is its `start`, `mid` or `end`, where, and where the line leads, in radians."""

    kind: str
    x: float
    y: float
    angle: float


def corners(outline: Outline) -> Iterator[Corner]:
    """The corners of an outline, each between the directions of what leads to it and away from it."""
    points: list[Point] = []
    into: list[float | None] = []
    out: list[float | None] = []
    start = last = Point(0, 0)
    for command, ends in outline:
        hull = [last, *(ends or (start,))]
        if command == "M":
            start = ends[0]
            into.append(None)
        else:
            out[-1:] = [_direction(hull)]
            into.append(_direction(hull[::-1], math.pi))
        out.append(None)
        last = hull[-1]
        points.append(last)
    for i, (point, before, after) in enumerate(zip(points, into, out, strict=True)):
        kind = "start" if i == 0 else "end" if i == len(points) - 1 else "mid"
        yield Corner(kind, point.x, point.y, _between(before, after))


def _direction(hull: list[Point], turn: float = 0) -> float | None:
    """Where a curve leads at its start: to the first point that lies elsewhere."""
    x, y = hull[0]
    away = next((p for p in hull[1:] if p != hull[0]), None)
    return math.atan2(away.y - y, away.x - x) + turn if away else None


def _between(before: float | None, after: float | None) -> float:
    if before is None or after is None:
        return next((angle for angle in (before, after) if angle is not None), 0.0)
    x, y = math.cos(before) + math.cos(after), math.sin(before) + math.sin(after)
    return math.atan2(y, x) if abs(x) + abs(y) > 1e-9 else before + math.pi / 2


class Placed(NamedTuple):
    """A marker at a corner: the maps from what it draws, and from its room, to the line's coordinates."""

    matrix: Matrix
    port: Viewport
    outer: Matrix
    room: tuple[float, float]


def placed(said: Mapping[str, str], corner: Corner, stroke_width: float) -> Placed | None:
    """How a marker with these attributes is drawn at a corner; None for none."""
    wide, tall = (length(said.get(name, "3"), 0, 3) for name in ("markerWidth", "markerHeight"))
    if wide <= 0 or tall <= 0:
        return None
    unit = 1.0 if said.get("markerUnits") == "userSpaceOnUse" else stroke_width
    orient = said.get("orient", "0").strip()
    angle = corner.angle if orient.startswith("auto") else math.radians(length(orient.removesuffix("deg"), 0))
    if orient == "auto-start-reverse" and corner.kind == "start":
        angle += math.pi
    cos, sin = unit * math.cos(angle), unit * math.sin(angle)
    port = viewport(said, wide, tall)
    ref = length(said.get("refX", "0"), port.size[0]), length(said.get("refY", "0"), port.size[1])
    x, y = affine.apply(port.matrix, *ref)
    outer = affine.times((cos, sin, -sin, cos, corner.x, corner.y), (1, 0, 0, 1, -x, -y))
    return Placed(affine.times(outer, port.matrix), port, outer, (wide, tall))
