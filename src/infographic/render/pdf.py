"""PDF: the SVG drawn by CairoSVG, with text that can be selected and searched."""

import math
from xml.etree.ElementTree import Element, SubElement

from infographic import errors
from infographic.errors import EnvironmentProblem
from infographic.geometry import Box
from infographic.render import Options, svg
from infographic.render._text import printable
from infographic.render._values import number
from infographic.scene import Circle, Frame, Group, Hatch, Path, Rect, Run, Shape, Stroke, Text
from infographic.text.fonts import FontLibrary


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """One page of the picture's size, 1/96 inch to a pixel.

    Text is drawn with fonts made of its glyphs, or as plain outlines where the options want `outlines`.
    Raises EnvironmentProblem where the cairo library is missing.
    """
    try:
        from infographic.render import _page  # slow to import, and the library may be missing
    except OSError as error:
        raise EnvironmentProblem(errors.pdf_needs_cairo()) from error
    writer = _Writer(options, fonts)
    document = svg.document(frame, options._replace(text="outlines"), fonts, writer)
    return _page.drawn(document, writer.runs, fonts, printable(options.title), printable(options.description))


class _Writer(svg.Writer):
    """Writes runs as elements that only our page knows, and hatches stroke by stroke."""

    def __init__(self, options: Options, fonts: FontLibrary) -> None:
        super().__init__(options._replace(text="outlines"), fonts)
        self.runs: list[Run] = []
        self._outlined = options.text == "outlines"

    def outline(self, text: Text, run: Run, parent: Element) -> None:
        if self._outlined:
            super().outline(text, run, parent)
            return
        place = f"translate({number(text.x + run.x)} {number(text.y)})"
        SubElement(parent, "run", {"number": str(len(self.runs)), "transform": place, "fill": run.fill})
        self.runs.append(run)

    def shape(self, shape: Shape, parent: Element, dx: float, dy: float) -> None:
        if isinstance(shape.fill, Hatch):
            self.items((hatched(shape, shape.fill),), parent, dx, dy)
        else:
            super().shape(shape, parent, dx, dy)


def hatched(shape: Shape, hatch: Hatch) -> Group:
    """The same picture of plain strokes: viewers show the seams between the tiles of a turned pattern."""
    plain = shape._replace(fill=None, stroke=None, opacity=1)
    stripes = _stripes(_bounds(shape), hatch)
    ground = plain._replace(fill=hatch.ground)
    edge = (plain._replace(stroke=shape.stroke),) if shape.stroke else ()
    return Group((ground, Group((stripes,), clip=plain), *edge), opacity=shape.opacity)


def _bounds(shape: Shape) -> Box:
    match shape:
        case Rect():
            return Box(shape.x, shape.y, shape.width, shape.height)
        case Circle():
            return Box(shape.cx - shape.r, shape.cy - shape.r, 2 * shape.r, 2 * shape.r)
        case Path():
            return shape.bounds


def _stripes(box: Box, hatch: Hatch) -> Path:
    """Strokes counter-clockwise by the angle from the x axis where the SVG's pattern has them, all over the box."""
    center, reach = box.center, math.hypot(box.width, box.height) / 2
    cos, sin = math.cos(math.radians(hatch.angle)), math.sin(math.radians(hatch.angle))
    across, along = center.x * sin + center.y * cos, center.x * cos - center.y * sin
    lines = []
    for i in range(math.floor((across - reach) / hatch.gap), math.ceil((across + reach) / hatch.gap) + 1):
        v = i * hatch.gap + hatch.width / 2
        ends = [(u * cos + v * sin, v * cos - u * sin) for u in (along - reach, along + reach)]
        lines.append("M{} {}L{} {}".format(*(number(n) for point in ends for n in point)))
    return Path("".join(lines), box, None, Stroke(hatch.color, hatch.width))
