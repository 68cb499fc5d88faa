"""The shapes of foreign SVG as ours, with their fills and strokes."""

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

from infographic.graphics import curves
from infographic.graphics.geometry import Box
from infographic.graphics.path_data import Outline
from infographic.graphics.scene import Item, Path, SmoothPaint, Stroke
from infographic.images import _curves
from infographic.images._values import length


class Painted(NamedTuple):
    """A paint and how opaque it is."""

    paint: SmoothPaint
    opacity: float


class Drawn(NamedTuple):
    """A shape with what it is filled and outlined with."""

    path: Path
    fill: Painted | None
    stroke_paint: Painted | None
    stroke: Stroke

    @property
    def reach(self) -> Box:
        """As far as it reaches, with the square corners of its stroke."""
        return self.path.bounds.grown(self.stroke.width * 0.75 if self.stroke_paint else 0.0)

    def items(self, order: str) -> list[Item]:
        """One shape where fill and stroke are alike opaque, else one for each."""
        fill, line = self.fill, self.stroke_paint
        filled = self.path._replace(fill=fill.paint, opacity=round(fill.opacity, 4)) if fill else None
        stroke = self.stroke._replace(paint=line.paint) if line else None
        outlined = self.path._replace(stroke=stroke, opacity=round(line.opacity, 4)) if line else None
        first_line = order.startswith(("stroke", "markers stroke"))
        if filled and outlined and not first_line and filled.opacity == outlined.opacity == 1:
            return [filled._replace(stroke=stroke)]
        both = (outlined, filled) if first_line else (filled, outlined)
        return [item for item in both if item]


def path_of(outline: Outline, even_odd: bool = False) -> Path:
    return Path(_curves.written(outline), _curves.box(outline), even_odd=even_odd)


def diagonal(port: tuple[float, float]) -> float:
    """What a percentage is one of that is neither along x nor along y (SVG 2, 8.9)."""
    return math.hypot(*port) / math.sqrt(2)


def outline_of(kind: str, said: Mapping[str, str], port: tuple[float, float]) -> Outline:
    """The outline of a basic shape, nothing where its size is none."""

    def number(name: str) -> float:
        wholes = {"x": 0, "cx": 0, "width": 0, "rx": 0, "x1": 0, "x2": 0}
        whole = diagonal(port) if name == "r" else port[wholes.get(name, 1)]
        return length(said.get(name, ""), whole)

    match kind:
        case "path":
            return curves.read(said.get("d", ""))
        case "rect":
            return _rect(number("x"), number("y"), number("width"), number("height"), *_radii(said, number))
        case "circle" | "ellipse":
            rx, ry = (number("r"), number("r")) if kind == "circle" else _radii(said, number)
            return curves.ellipse(number("cx"), number("cy"), rx, ry) if rx > 0 and ry > 0 else ()
        case "line":
            ends = [(number("x1"), number("y1")), (number("x2"), number("y2"))]
            return curves.polygon(ends, closed=False)
    found = curves.numbers(said.get("points", ""))
    corners = list(zip(found[::2], found[1::2], strict=False))
    return curves.polygon(corners, closed=kind == "polygon") if len(corners) > 1 else ()


def _rect(x: float, y: float, width: float, height: float, rx: float, ry: float) -> Outline:
    return curves.rectangle(x, y, width, height, rx, ry) if width > 0 and height > 0 else ()


def _radii(said: Mapping[str, str], number: Callable[[str], float]) -> tuple[float, float]:
    """Radii of which one may be left out because it is as long as the other."""
    given = [name for name in ("rx", "ry") if said.get(name, "auto") != "auto"]
    if len(given) == 1:
        one = max(0.0, number(given[0]))
        return one, one
    return max(0.0, number("rx")), max(0.0, number("ry"))
