"""Gradients of foreign SVG as ours: linear ones in the drawing's own units, round ones with their map."""

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

from infographic.graphics import affine
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Color, Gradient, Matrix, Radial, Stop
from infographic.images import _matrix, _style
from infographic.images._curves import REACH
from infographic.images._xml import XmlNode

MOST_STOPS = 256
LONGEST_CHAIN = 16
"""How many gradients may lend each other their stops."""

Declared = Callable[[XmlNode], Mapping[str, str]]
"""Finds what an element says about its own looks."""


class GradientSource(NamedTuple):
    """A gradient as its file has it, with what it takes from others."""

    kind: str
    attributes: Mapping[str, str]
    stops: tuple[Stop, ...]


def source(node: XmlNode, ids: Mapping[str, XmlNode], look: Declared, current: Color) -> GradientSource:
    """A gradient with what it takes from those to which it points."""
    attributes: dict[str, str] = {}
    stops: tuple[Stop, ...] = ()
    kind = node.name
    for _ in range(LONGEST_CHAIN):
        attributes = {**node.attributes, **attributes}
        stops = stops or _stops(node, look, current)
        other = ids.get(_style.reference(node.attributes.get("href", "")))
        if other is None or other.name not in ("linearGradient", "radialGradient"):
            break
        node = other
    return GradientSource(kind, attributes, stops)


def _stops(node: XmlNode, look: Declared, current: Color) -> tuple[Stop, ...]:
    stops: list[Stop] = []
    for child in node.children[:MOST_STOPS]:
        if child.name == "stop":
            said = look(child)
            color, opacity = _style.color(_or_current(said.get("stop-color", "black"), current)) or ("#000000", 1.0)
            opacity *= _style.share(said.get("stop-opacity", "1"))
            offset = _style.share(child.attributes.get("offset", "0"), 0)
            offset = max(offset, stops[-1].offset if stops else 0.0)
            stops.append(Stop(offset, color, round(opacity, 3)))
    return tuple(stops)


def _or_current(text: str, current: Color) -> str:
    return current if text.lower() == "currentcolor" else text


def paint(
    found: GradientSource, box: Box, viewport: tuple[float, float], matrix: Matrix
) -> Gradient | Radial | Stop | None:
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
    return made(found, wholes, inside) or found.stops[-1]


def _linear(found: GradientSource, whole: tuple[float, float], matrix: Matrix) -> Gradient | None:
    """Lines of one colour stay lines of one colour; the way across them is the gradient's."""
    width, height = whole
    x1, x2 = (_style.length(found.attributes.get(n, d), width) for n, d in (("x1", "0%"), ("x2", "100%")))
    y1, y2 = (_style.length(found.attributes.get(n, d), height) for n, d in (("y1", "0%"), ("y2", "0%")))
    (ax, ay), (bx, by) = affine.apply(matrix, x1, y1), affine.apply(matrix, x2, y2)
    a, b, c, d = matrix[:4]
    along = -a * (y2 - y1) + c * (x2 - x1), -b * (y2 - y1) + d * (x2 - x1)
    nx, ny = -along[1], along[0]
    square = nx * nx + ny * ny
    if not square:
        return None
    far = ((bx - ax) * nx + (by - ay) * ny) / square
    ends = (ax, ay, ax + far * nx, ay + far * ny)
    return Gradient(*ends, found.stops) if far and all(abs(n) <= REACH for n in ends) else None


def _radial(found: GradientSource, whole: tuple[float, float], matrix: Matrix) -> Radial | None:
    """A circle of radius 1 whose map holds where it lies and how large it is."""
    width, height = whole
    said = found.attributes
    cx, cy = _style.length(said.get("cx", "50%"), width), _style.length(said.get("cy", "50%"), height)
    r = _style.length(said.get("r", "50%"), math.hypot(width, height) / math.sqrt(2))
    if r <= 0:
        return None
    fx = (_style.length(said["fx"], width) - cx) / r if "fx" in said else 0.0
    fy = (_style.length(said["fy"], height) - cy) / r if "fy" in said else 0.0
    out = math.hypot(fx, fy)
    if out > 0.99:  # at or beyond the edge it is drawn back into the circle
        fx, fy = fx / out * 0.99, fy / out * 0.99
    placed = affine.times(matrix, (r, 0, 0, r, cx, cy))
    fits = all(abs(n) <= REACH for n in placed) and abs(affine.area(placed)) > 1e-4
    return Radial(0, 0, 1, fx, fy, found.stops, placed) if fits else None
