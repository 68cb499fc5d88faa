"""Shapes, paints and text as DrawingML (ECMA-376 part 1, 20.1)."""

import math
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, assert_never

from lxml.etree import Element, SubElement  # python-pptx brings it

from infographic.graphics.geometry import Box
from infographic.graphics.path_data import Outline
from infographic.graphics.scene import Color, Gradient, Hatch, Paint, Radial, Stop, Stroke

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

DEGREE, PERCENT = 60_000, 100_000
"""Units of angles, and of shares."""

_CAPS = {"butt": "flat", "round": "rnd", "square": "sq"}

Node = Any
"""An element of lxml, which ships no types."""


class Place(NamedTuple):
    """Where something stands on a slide: a box in EMU, turned about its middle by degrees."""

    x: int
    y: int
    width: int
    height: int
    turn: float = 0

    @classmethod
    def of(cls, box: Box, unit: float, turn: float = 0) -> "Place":
        """A box in pixels, `unit` EMU to each."""
        left, top = round(box.x * unit), round(box.y * unit)
        return cls(left, top, max(round(box.right * unit) - left, 1), max(round(box.bottom * unit) - top, 1), turn)


def child(parent: Node, tag: str, /, **attributes: object) -> Node:
    """A new element of DrawingML at the end of another."""
    return SubElement(parent, A + tag, {key: str(value) for key, value in attributes.items()})


def shape(number: int, name: str, place: Place, *, text_box: bool = False) -> tuple[Node, Node]:
    """A shape, and its properties, to which geometry and paints are added."""
    element = Element(P + "sp")
    about = SubElement(element, P + "nvSpPr")
    SubElement(about, P + "cNvPr", id=str(number), name=name)
    SubElement(about, P + "cNvSpPr", {"txBox": "1"} if text_box else {})
    SubElement(about, P + "nvPr")
    properties = SubElement(element, P + "spPr")
    transform(properties, place)
    return element, properties


def transform(properties: Node, place: Place) -> Node:
    turned = {"rot": round(place.turn * DEGREE)} if place.turn else {}
    xfrm = child(properties, "xfrm", **turned)
    child(xfrm, "off", x=place.x, y=place.y)
    child(xfrm, "ext", cx=place.width, cy=place.height)
    return xfrm


# ---------------------------------------------------------------- geometry


def preset(properties: Node, name: str, **guides: int) -> None:
    """A geometry that every program knows by name, such as `roundRect`."""
    values = child(child(properties, "prstGeom", prst=name), "avLst")
    for guide, value in guides.items():
        child(values, "gd", name=guide, fmla=f"val {value}")


def outline(properties: Node, drawn: Outline, place: Place, unit: float) -> None:
    """An outline of lines and curves, as a geometry of its own."""
    geometry = child(properties, "custGeom")
    for name in ("avLst", "gdLst", "ahLst", "cxnLst"):
        child(geometry, name)
    child(geometry, "rect", l="0", t="0", r="r", b="b")
    path = child(child(geometry, "pathLst"), "path", w=place.width, h=place.height)
    for command, points in drawn:
        step = child(path, {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}[command])
        for x, y in points:
            child(step, "pt", x=round(x * unit) - place.x, y=round(y * unit) - place.y)


# ---------------------------------------------------------------- paints


def fill(parent: Node, paint: Paint | None, opacity: float, box: Box) -> None:
    """What a shape with this box is filled with."""
    match paint:
        case None:
            child(parent, "noFill")
        case str():
            _color(child(parent, "solidFill"), paint, opacity)
        case Gradient():
            _linear(parent, paint, opacity, box)
        case Radial():
            _radial(parent, paint, opacity, box)
        case Hatch():
            kind = "wdUpDiag" if paint.angle % 180 < 90 else "wdDnDiag"
            pattern = child(parent, "pattFill", prst=kind)
            _color(child(pattern, "fgClr"), paint.color, opacity)
            _color(child(pattern, "bgClr"), paint.ground, opacity)
        case _:
            assert_never(paint)


def line(parent: Node, stroke: Stroke | None, opacity: float, unit: float) -> None:
    """How an outline is drawn; gradients, which few programs draw along lines, by the colour of their middle."""
    if stroke is None:
        child(child(parent, "ln"), "noFill")
        return
    drawn = child(parent, "ln", w=max(round(stroke.width * unit), 1), cap=_CAPS[stroke.cap])
    stops = () if isinstance(stroke.paint, str) else stroke.paint.stops
    paint = stroke.paint if isinstance(stroke.paint, str) else _at(stops, 0.5).color
    _color(child(drawn, "solidFill"), paint, opacity)
    if stroke.dash and stroke.width:
        dashes = child(drawn, "custDash")
        lengths = stroke.dash if len(stroke.dash) % 2 == 0 else stroke.dash * 2
        for dash, gap in zip(lengths[::2], lengths[1::2], strict=True):
            child(dashes, "ds", d=_share(dash / stroke.width), sp=_share(gap / stroke.width))
    if stroke.join == "miter":
        child(drawn, "miter", lim=_share(stroke.miter))
    else:
        child(drawn, stroke.join)


def color(parent: Node, written: Color, opacity: float) -> None:
    """A plain colour as what something is filled with."""
    _color(child(parent, "solidFill"), written, opacity)


def _color(parent: Node, written: Color, opacity: float) -> None:
    mixed = child(parent, "srgbClr", val=written.removeprefix("#").upper())
    if opacity < 1:
        child(mixed, "alpha", val=_share(opacity))


def _linear(parent: Node, gradient: Gradient, opacity: float, box: Box) -> None:
    """A gradient from corner to corner, as DrawingML has them, that is ours where the shape is."""
    dx, dy = gradient.x2 - gradient.x1, gradient.y2 - gradient.y1
    length = math.hypot(dx, dy)
    if not length:
        color(parent, gradient.stops[-1].color, opacity * gradient.stops[-1].opacity)
        return
    corners = [(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    along = [((x - gradient.x1) * dx + (y - gradient.y1) * dy) / length**2 for x, y in corners]
    first, last = min(along), max(along)
    span = (last - first) or 1
    inner = [s._replace(offset=(s.offset - first) / span) for s in gradient.stops if first < s.offset < last]
    ends = (_at(gradient.stops, first)._replace(offset=0), _at(gradient.stops, last)._replace(offset=1))
    drawn = _stops(parent, (ends[0], *inner, ends[1]), opacity)
    child(drawn, "lin", ang=round(math.degrees(math.atan2(dy, dx)) % 360 * DEGREE), scaled="0")


def _radial(parent: Node, radial: Radial, opacity: float, box: Box) -> None:
    """A gradient around a point, which DrawingML always draws to the corners of the box."""
    a, b, c, d, e, f = radial.matrix
    x, y = a * radial.cx + c * radial.cy + e, b * radial.cx + d * radial.cy + f
    reach = max(math.hypot(cx - x, cy - y) for cx in (box.x, box.right) for cy in (box.y, box.bottom)) or 1
    radius = radial.r * math.sqrt(abs(a * d - b * c))
    stops = [s._replace(offset=min(s.offset * radius / reach, 1)) for s in radial.stops]
    path = child(_stops(parent, stops, opacity), "path", path="circle")
    left = min(max((x - box.x) / (box.width or 1), 0), 1)
    top = min(max((y - box.y) / (box.height or 1), 0), 1)
    child(path, "fillToRect", l=_share(left), t=_share(top), r=_share(1 - left), b=_share(1 - top))


def _stops(parent: Node, stops: Iterable[Stop], opacity: float) -> Node:
    drawn = child(parent, "gradFill", rotWithShape="1")
    listed = child(drawn, "gsLst")
    for stop in stops:
        _color(child(listed, "gs", pos=_share(stop.offset)), stop.color, opacity * stop.opacity)
    return drawn


def _at(stops: Sequence[Stop], offset: float) -> Stop:
    """The colour of a gradient at an offset, between the stops around it."""
    before = next((stop for stop in reversed(stops) if stop.offset <= offset), stops[0])
    after = next((stop for stop in stops if stop.offset >= offset), stops[-1])
    share = (offset - before.offset) / (after.offset - before.offset) if after.offset > before.offset else 0
    mixed = (
        round(a + (b - a) * share)
        for a, b in zip(bytes.fromhex(before.color[1:]), bytes.fromhex(after.color[1:]), strict=True)
    )
    return Stop(offset, "#" + bytes(mixed).hex(), before.opacity + (after.opacity - before.opacity) * share)


def _share(value: float) -> int:
    return round(value * PERCENT)
