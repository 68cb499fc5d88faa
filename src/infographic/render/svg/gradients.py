"""Gradients as elements of SVG."""

from xml.etree.ElementTree import Element, SubElement

from infographic.graphics.scene import Gradient, Radial
from infographic.render._values import factor, number
from infographic.render.svg.shades import Shades


def gradient(gradient: Gradient | Radial, dx: float, dy: float, shades: Shades) -> Element:
    element = _radial(gradient, dx, dy) if isinstance(gradient, Radial) else _linear(gradient, dx, dy)
    element.set("gradientUnits", "userSpaceOnUse")
    for stop in gradient.stops:
        attributes = {"offset": factor(round(stop.offset, 4))}
        shades.paint(attributes, "stop-color", stop.color)
        if stop.opacity != 1:
            attributes["stop-opacity"] = number(stop.opacity)
        SubElement(element, "stop", attributes)
    return element


def _linear(gradient: Gradient, dx: float, dy: float) -> Element:
    ends = {"x1": gradient.x1 + dx, "y1": gradient.y1 + dy, "x2": gradient.x2 + dx, "y2": gradient.y2 + dy}
    return Element("linearGradient", {name: number(value) for name, value in ends.items()})


def _radial(gradient: Radial, dx: float, dy: float) -> Element:
    """A circle in its own coordinates, which may be as small as a unit."""
    cx, cy, r, fx, fy = gradient[:5]
    attributes = {"cx": cx, "cy": cy, "r": r} | ({"fx": fx, "fy": fy} if (fx, fy) != (cx, cy) else {})
    element = Element("radialGradient", {name: factor(value) for name, value in attributes.items()})
    a, b, c, d, e, f = gradient.matrix
    if (a, b, c, d, e + dx, f + dy) != (1, 0, 0, 1, 0, 0):
        parts = " ".join(map(factor, (a, b, c, d, e + dx, f + dy)))
        element.set("gradientTransform", f"matrix({parts})")
    return element
