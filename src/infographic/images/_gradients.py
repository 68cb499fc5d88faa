"""Gradients of foreign SVG as ours: linear ones in the drawing's own units, round ones with their map."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from infographic.graphics import affine
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Color, Gradient, Matrix, Radial, Stop
from infographic.images import _matrix, _values
from infographic.images._curves import REACH
from infographic.images._xml import XmlNode

MAX_STOPS = 256

MAX_REPEATS = 64
"""Times that a gradient is repeated beyond its ends."""

Corners = Sequence[tuple[float, float]]
"""The corners of the box that is painted, as it is drawn."""

SMALLEST = 1e-9
"""The radius of a round gradient that is none."""

LONGEST_CHAIN = 16
"""How many gradients may lend each other their stops."""

Look = Callable[[XmlNode], Mapping[str, str]]
"""Finds what an element says about its own looks."""


class Source(NamedTuple):
    """A gradient as its file has it, with what it takes from others."""

    kind: str
    attributes: Mapping[str, str]
    stops: tuple[Stop, ...]


def source(node: XmlNode, ids: Mapping[str, XmlNode], look: Look, current: Color) -> Source:
    """A gradient with what it takes from those to which it points."""
    attributes: dict[str, str] = {}
    stops: tuple[Stop, ...] = ()
    kind = node.name
    for _ in range(LONGEST_CHAIN):
        attributes = {**node.attributes, **attributes}
        stops = stops or _stops(node, look, current)
        other = ids.get(_values.reference(node.attributes.get("href", "")))
        if other is None or other.name not in ("linearGradient", "radialGradient"):
            break
        node = other
    return Source(kind, attributes, stops)


def _stops(node: XmlNode, look: Look, current: Color) -> tuple[Stop, ...]:
    stops: list[Stop] = []
    for child in node.children[:MAX_STOPS]:
        if child.name == "stop":
            said = look(child)
            color, opacity = _values.color(_or_current(said.get("stop-color", "black"), current)) or ("#000000", 1.0)
            opacity *= _values.share(said.get("stop-opacity", "1"))
            offset = _values.share(child.attributes.get("offset", "0"), 0)
            offset = max(offset, stops[-1].offset if stops else 0.0)
            stops.append(Stop(offset, color, round(opacity, 3)))
    return tuple(stops)


def _or_current(text: str, current: Color) -> str:
    return current if text.lower() == "currentcolor" else text


def paint(found: Source, box: Box, viewport: tuple[float, float], matrix: Matrix) -> Gradient | Radial | Stop | None:
    """The paint for a shape with this box; a stop where it is all of one colour, None where there is none.

    `matrix` leads from the shape's coordinates to those in which it is drawn.
    """
    if not found.stops:
        return None
    inside = matrix
    per_box = found.attributes.get("gradientUnits") != "userSpaceOnUse"
    if per_box:
        if not box.width or not box.height:
            return None
        inside = affine.times(matrix, (box.width, 0, 0, box.height, box.x, box.y))
    own = _matrix.read(found.attributes.get("gradientTransform", ""))
    inside = affine.times(inside, own) if own else inside
    if len(found.stops) == 1 or not affine.area(inside):
        return found.stops[-1]
    wholes = (1.0, 1.0) if per_box else viewport
    made = _linear if found.kind == "linearGradient" else _radial
    corners = [affine.apply(matrix, x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    return made(found, wholes, inside, corners) or found.stops[-1]


def _linear(found: Source, whole: tuple[float, float], matrix: Matrix, corners: Corners) -> Gradient | None:
    """Lines of one colour stay lines of one colour; the way across them is the gradient's."""
    width, height = whole
    x1, x2 = (_values.length(found.attributes.get(n, d), width) for n, d in (("x1", "0%"), ("x2", "100%")))
    y1, y2 = (_values.length(found.attributes.get(n, d), height) for n, d in (("y1", "0%"), ("y2", "0%")))
    (ax, ay), (bx, by) = affine.apply(matrix, x1, y1), affine.apply(matrix, x2, y2)
    a, b, c, d = matrix[:4]
    along = -a * (y2 - y1) + c * (x2 - x1), -b * (y2 - y1) + d * (x2 - x1)
    nx, ny = -along[1], along[0]
    square = nx * nx + ny * ny
    if not square:
        return None
    far = ((bx - ax) * nx + (by - ay) * ny) / square
    wx, wy = far * nx, far * ny
    length = wx * wx + wy * wy
    if not SMALLEST < length <= REACH**2 or max(abs(ax), abs(ay)) > REACH:
        return None
    places = [((x - ax) * wx + (y - ay) * wy) / length for x, y in corners]
    first, last, stops = _spread(found, min(places), max(places))
    ends = (ax + first * wx, ay + first * wy, ax + last * wx, ay + last * wy)
    return Gradient(*ends, stops) if all(abs(n) <= REACH for n in ends) else None


def _radial(found: Source, whole: tuple[float, float], matrix: Matrix, corners: Corners) -> Radial | None:
    """A circle of radius 1 whose map holds where it lies and how large it is."""
    width, height = whole
    said = found.attributes
    cx, cy = _values.length(said.get("cx", "50%"), width), _values.length(said.get("cy", "50%"), height)
    r = _values.length(said.get("r", "50%"), math.hypot(width, height) / math.sqrt(2))
    if r < SMALLEST:
        return None
    fx = (_values.length(said["fx"], width) - cx) / r if "fx" in said else 0.0
    fy = (_values.length(said["fy"], height) - cy) / r if "fy" in said else 0.0
    out = math.hypot(fx, fy)
    if out > 0.99:  # at or beyond the edge it is drawn back into the circle
        fx, fy = fx / out * 0.99, fy / out * 0.99
    placed = affine.times(matrix, (r, 0, 0, r, cx, cy))
    if not (all(abs(n) <= REACH for n in placed) and abs(affine.area(placed)) > 1e-4):
        return None
    back = affine.inverse(placed)
    far = max(math.dist(affine.apply(back, *corner), (fx, fy)) for corner in corners) / (1 - math.hypot(fx, fy))
    _, last, stops = _spread(found, 1, far)  # never before its middle
    grown = affine.times(placed, (last, 0, 0, last, fx * (1 - last), fy * (1 - last)))
    fits = all(abs(n) <= REACH for n in grown)
    return Radial(0, 0, 1, fx, fy, stops, grown) if fits else Radial(0, 0, 1, fx, fy, found.stops, placed)


def _spread(found: Source, first: float, last: float) -> tuple[int, int, tuple[Stop, ...]]:
    """From which to which length of itself a gradient goes on, to reach so far, and its stops on all of that way."""
    how = found.attributes.get("spreadMethod")
    if how not in ("reflect", "repeat"):
        return 0, 1, found.stops
    start, end = min(math.floor(first) - 1, 0), max(math.ceil(last) + 1, 1)
    if end - start > MAX_REPEATS:
        start, end = max(start, -MAX_REPEATS // 2) if start < 0 else 0, min(end, MAX_REPEATS // 2)
    stops: list[Stop] = []
    for i in range(start, end):
        own = found.stops
        if how == "reflect" and i % 2:
            own = tuple(stop._replace(offset=1 - stop.offset) for stop in reversed(own))
        padded = (own[0]._replace(offset=0), *own, own[-1]._replace(offset=1))
        stops += [stop._replace(offset=(i + stop.offset - start) / (end - start)) for stop in padded]
    return start, end, tuple(stops)
