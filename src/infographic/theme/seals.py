"""What a theme draws behind its one large number: one way for each value of a theme's `number`."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from infographic.graphics import curves, path_data, shapes
from infographic.graphics.color import blend
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Color, Path, Radial, Shape, Stop, Stroke
from infographic.theme.palettes import SidePalette


class Seal(NamedTuple):
    """Shapes around a number that stands in the middle of a box, and the colour in which it is read there."""

    box: Box
    shapes: tuple[Shape, ...]
    ink: Color
    centred: bool = True
    """Whether number and words stand in the middle; without, as where nothing is behind them."""


class Number(NamedTuple):
    """How large a number is, and what it is drawn with, in pixels of the page."""

    width: float
    height: float
    colors: SidePalette
    ground: Color
    ink: Color
    line: float
    """The width of the theme's rules."""
    outlined: bool


DrawSeal = Callable[[Number], Seal]


def _burst(number: Number) -> Seal:
    """A star of many points, filled."""
    radius = _radius(number) * 1.24
    star = shapes.star(radius, radius, radius, 16, 0.84)
    line = Stroke(number.ink, number.line, join="round") if number.outlined else None
    return Seal(_square(radius), (star._replace(fill=number.colors.solid, stroke=line),), number.colors.on)


def _rosette(number: Number) -> Seal:
    """A round badge with small teeth and a fine ring within."""
    radius = _radius(number) * 1.2
    teeth = shapes.star(radius, radius, radius, 30, 0.93)._replace(fill=number.colors.solid)
    fine = blend(number.colors.on, number.colors.solid, 0.6)
    dots = Stroke(fine, number.line, "round", dash=(0.1, number.line * 2.6))
    return Seal(_square(radius), (teeth, Circle(radius, radius, radius * 0.83, None, dots)), number.colors.on)


def _ringed(number: Number) -> Seal:
    """An oval around it, as with a pen."""
    rx, ry = number.width * 0.64, max(number.height * 1.15, number.width * 0.36)
    outline = curves.ellipse(rx, ry, rx, ry)
    ring = Stroke(number.colors.solid, number.line * 1.7, "round")
    return Seal(
        Box(0, 0, 2 * rx, 2 * ry),
        (Path(path_data.written(outline), Box(0, 0, 2 * rx, 2 * ry), None, ring),),
        number.colors.deep,
    )


def _halo(number: Number) -> Seal:
    """A light behind it that fades into the ground."""
    r = min(number.width * 0.72, number.height * 1.7)
    x, y = number.width / 2, number.height / 2
    stops = (Stop(0, number.colors.solid, 0.3), Stop(0.55, number.colors.solid, 0.1), Stop(1, number.colors.solid, 0))
    light = Circle(x, y, r, Radial(x, y, r, x, y, stops))
    return Seal(Box(0, 0, number.width, number.height), (light,), number.colors.deep, centred=False)


def _radius(number: Number) -> float:
    """Of the circle around the number."""
    return max(number.width, number.height * 1.9) / 2 + number.height * 0.28


def _square(radius: float) -> Box:
    return Box(0, 0, 2 * radius, 2 * radius)


SEALS: Mapping[str, DrawSeal] = {"burst": _burst, "rosette": _rosette, "ring": _ringed, "halo": _halo}
