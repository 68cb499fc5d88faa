"""A picture's items as the shapes of a slide: one `match` over the primitives."""

import io
import math
from contextlib import contextmanager
from typing import Any, assert_never

from lxml.etree import SubElement
from pptx.opc.constants import RELATIONSHIP_TYPE

from infographic.graphics import curves
from infographic.graphics.affine import IDENTITY, apply, area, around, growth, times
from infographic.graphics.geometry import Box, Point
from infographic.graphics.path_data import Outline
from infographic.graphics.scene import Circle, Frame, Group, Image, Item, Matrix, Path, Placed, Rect, Run, Shape, Text
from infographic.render import Options, _pixels
from infographic.render._extent import extent, outline_box
from infographic.render._text import in_reading_order, outline, printable
from infographic.render._values import LINKED, VANISHING
from infographic.render.pptx import drawing_ml as dml
from infographic.render.pptx.drawing_ml import Node, P, Place, R
from infographic.text.fonts import Face, FontLibrary

BOLD = 600
"""The weight from which text is bold: slides know two."""

POINTS = 75
"""Hundredths of a point to a pixel."""

SHEAR = 1e-3
"""How far a map may be from turning and scaling alike, for text to stay text."""

WORD_JOINER = "\u2060"
"""Keeps our own lines in one piece; whoever edits a text needs none, and many faces show a box for it."""

CENTERED = 1
"""How far, in pixels, the middle of a centred line is from the middle of its frame."""

FINENESS = 2
"""Pixels for each of the picture's where something has to become a bitmap."""


class Painter:
    """Draws items on a slide, `unit` EMU to a pixel."""

    def __init__(self, slide: Any, unit: float, options: Options, fonts: FontLibrary) -> None:
        self._part = slide.part
        self._tree: Node = slide.shapes._spTree  # noqa: SLF001 (python-pptx's own recipe for shapes that it does not know)
        self._unit = unit
        self._options = options
        self._fonts = fonts
        self._matrix: Matrix = IDENTITY
        self._opacity = 1.0
        self._link = ""
        self._count = 1
        self._width = 0.0

    def frame(self, frame: Frame) -> None:
        """A frame; one that shows a part of the spec is a group, which is moved as one."""
        outer, self._width = self._width, frame.width
        box = extent(frame.items) if frame.name and frame.origin is not None else None
        if box is None:
            self._items(frame.items)
        else:
            with self._grouped(printable(frame.name), box):
                self._items(frame.items)
        self._width = outer

    def _items(self, items: tuple[Item, ...]) -> None:
        for item in items:
            match item:
                case Placed(frame, x, y):
                    with self._moved((1, 0, 0, 1, x, y)):
                        self.frame(frame)
                case Rect() | Circle() | Path():
                    self._shape(item)
                case Text():
                    self._text(item)
                case Image():
                    self._image(item)
                case Group():
                    self._group(item)
                case _:
                    assert_never(item)

    # -- groups

    @contextmanager
    def _moved(self, matrix: Matrix) -> Any:
        outer, self._matrix = self._matrix, times(self._matrix, matrix)
        yield
        self._matrix = outer

    @contextmanager
    def _grouped(self, name: str, box: Box, alt: str = "") -> Any:
        """What is drawn meanwhile, as a group with this box."""
        outer, place = self._tree, self._place(box)
        group = SubElement(outer, P + "grpSp")
        about = SubElement(group, P + "nvGrpSpPr")
        SubElement(about, P + "cNvPr", id=str(self._number()), name=name, **({"descr": alt} if alt else {}))
        SubElement(about, P + "cNvGrpSpPr")
        SubElement(about, P + "nvPr")
        xfrm = dml.transform(SubElement(group, P + "grpSpPr"), place)
        dml.child(xfrm, "chOff", x=place.x, y=place.y)
        dml.child(xfrm, "chExt", cx=place.width, cy=place.height)
        self._tree = group
        yield
        self._tree = outer
        if len(group) == 2:  # nothing was drawn
            outer.remove(group)

    def _group(self, group: Group) -> None:
        if group.matrix and abs(area(group.matrix)) < VANISHING:
            return
        outer = self._opacity, self._link
        self._opacity *= group.opacity
        if group.href and group.href.lower().startswith(LINKED):
            self._link = printable(group.href)
        with self._moved(group.matrix or IDENTITY):
            if group.clip is not None and not _holds(group.clip, extent(group.items)):
                self._flattened(group, group.clip)
            elif group.alt and (box := extent(group.items)):
                with self._grouped("picture", box, printable(group.alt)):
                    self._items(group.items)
            else:
                self._items(group.items)
        self._opacity, self._link = outer

    def _flattened(self, group: Group, clip: Shape) -> None:
        """What is cut to an outline, which slides do to pictures alone, as one."""
        box = extent((group._replace(matrix=None),))
        if box is None or box.width <= 0 or box.height <= 0:
            return
        seen = Group(group.items, (1, 0, 0, 1, -box.x, -box.y), clip)
        scale = FINENESS * growth(self._matrix)
        pixels = _pixels.drawn(Frame(box.width, box.height, (seen,)), self._options._replace(scale=scale), self._fonts)
        from infographic.render._bitmap import bitmap  # loads Pillow

        file = io.BytesIO()
        bitmap(pixels).save(file, "png")
        whole = Box(box.x, box.y, math.ceil(box.width), math.ceil(box.height))
        self._picture(file.getvalue(), whole, group.alt, 1)

    # -- shapes

    def _shape(self, shape: Shape) -> None:
        opacity = self._opacity * shape.opacity
        turns = any(abs(part) > SHEAR for part in self._matrix[1:3])
        box = outline_box(shape)
        if isinstance(shape, Path) or (turns and isinstance(shape, Rect)):
            drawn = self._drawn(_outline(shape))
            points = [point for segment in drawn for point in segment.points]
            if not points:
                return
            place = Place.of(_around(points), self._unit)
            element, properties = dml.shape(self._number(), "outline", place)
            dml.outline(properties, drawn, place, self._unit)
        else:
            element, properties = dml.shape(self._number(), "shape", self._place(box))
            if isinstance(shape, Circle):
                dml.preset(properties, "ellipse")
            elif radius := min(shape.radius, shape.width / 2, shape.height / 2):
                share = round(radius / min(shape.width, shape.height) * dml.PERCENT)
                dml.preset(properties, "roundRect", adj=share)
            else:
                dml.preset(properties, "rect")
        dml.fill(properties, shape.fill, opacity, box)
        dml.line(properties, shape.stroke, opacity, self._unit * growth(self._matrix))
        self._tree.append(element)

    def _drawn(self, drawn: Outline) -> Outline:
        return tuple(s._replace(points=tuple(Point(*apply(self._matrix, *p)) for p in s.points)) for s in drawn)

    # -- text

    def _text(self, text: Text) -> None:
        runs = [run for run in in_reading_order(text.runs, self._options.rtl) if run.text]
        if not runs:
            return
        a, b, c, d = self._matrix[:4]
        if abs(a - d) > SHEAR or abs(b + c) > SHEAR:
            self._outlined(text)
            return
        rise = max(self._face(run).ascender * run.size for run in runs)
        fall = max(self._face(run).descender * run.size for run in runs)
        left = text.x + min(run.x for run in runs)
        width = max(run.x + run.width for run in runs) - min(run.x for run in runs)
        scale, turn = growth(self._matrix), math.degrees(math.atan2(b, a))
        x, y = apply(self._matrix, left + width / 2, text.y + (fall - rise) / 2)
        wide, high = width * scale, (rise + fall) * scale
        place = Place.of(Box(x - wide / 2, y - high / 2, wide, high), self._unit, turn)
        element, properties = dml.shape(self._number(), "text", place, text_box=True)
        dml.preset(properties, "rect")
        dml.child(properties, "noFill")
        body = SubElement(element, P + "txBody")
        dml.child(body, "bodyPr", wrap="none", lIns=0, tIns=0, rIns=0, bIns=0, anchor="ctr", rtlCol="0")
        paragraph = dml.child(body, "p")
        rtl = all(run.rtl for run in runs) or self._options.rtl
        dml.child(paragraph, "pPr", algn=self._alignment(left, width, rtl), **({"rtl": 1} if rtl else {}))
        for run in runs:
            self._run(run, paragraph, scale)
        self._tree.append(element)

    def _alignment(self, left: float, width: float, rtl: bool) -> str:
        """Where a line keeps its place when another face, wider or narrower, stands in for ours.

        In its middle where that is the middle of its frame; otherwise where it starts.
        """
        middle = abs(left + width / 2 - self._width / 2) < CENTERED and width < self._width - CENTERED
        return "ctr" if middle else "r" if rtl else "l"

    def _run(self, run: Run, paragraph: Node, scale: float) -> None:
        face, unit = self._face(run), scale * self._unit / 9525
        written = dml.child(paragraph, "r")
        look: dict[str, object] = {"lang": self._options.lang, "sz": max(round(run.size * unit * POINTS), 100)}
        look |= {"b": int(face.weight >= BOLD), "i": int(face.italic)}
        if run.underline:
            look["u"] = "sng"
        if run.tracking:
            look["spc"] = round(run.tracking * unit * POINTS)
        properties = dml.child(written, "rPr", **look)
        dml.color(properties, run.fill, self._opacity)
        for script in ("latin", "ea", "cs"):
            dml.child(properties, script, typeface=face.family)
        if self._link:
            leads = self._part.relate_to(self._link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            dml.child(properties, "hlinkClick").set(R + "id", leads)
        dml.child(written, "t").text = printable(run.text).replace(WORD_JOINER, "")

    def _outlined(self, text: Text) -> None:
        """A line that is slanted or stretched, which text on slides is not."""
        for run in text.runs:
            face = self._face(run)
            size = run.size / face.upem
            with self._moved((size, 0, 0, size, text.x + run.x, text.y)):
                d = outline(run, face)
                self._shape(Path(d, Box(0, 0, 1, 1), run.fill))

    def _face(self, run: Run) -> Face:
        return self._fonts.face(run.face)

    # -- pictures

    def _image(self, image: Image) -> None:
        self._picture(image.data, Box(image.x, image.y, image.width, image.height), image.alt, image.opacity)

    def _picture(self, data: bytes, box: Box, alt: str, opacity: float) -> None:
        _, leads = self._part.get_or_add_image_part(io.BytesIO(data))
        picture = SubElement(self._tree, P + "pic")
        about = SubElement(picture, P + "nvPicPr")
        SubElement(about, P + "cNvPr", id=str(self._number()), name="picture", descr=printable(alt))
        SubElement(about, P + "cNvPicPr")
        SubElement(about, P + "nvPr")
        filled = SubElement(picture, P + "blipFill")
        blip = dml.child(filled, "blip")
        blip.set(R + "embed", leads)
        if (seen := self._opacity * opacity) < 1:
            dml.child(blip, "alphaModFix", amt=round(seen * dml.PERCENT))
        dml.child(dml.child(filled, "stretch"), "fillRect")
        properties = SubElement(picture, P + "spPr")
        dml.transform(properties, self._turned(box))
        dml.preset(properties, "rect")

    # -- places

    def _place(self, box: Box) -> Place:
        return Place.of(around(self._matrix, box), self._unit)

    def _turned(self, box: Box) -> Place:
        """A box that turns with its contents."""
        scale, turn = growth(self._matrix), math.degrees(math.atan2(self._matrix[1], self._matrix[0]))
        x, y = apply(self._matrix, *box.center)
        wide, high = box.width * scale, box.height * scale
        return Place.of(Box(x - wide / 2, y - high / 2, wide, high), self._unit, turn)

    def _number(self) -> int:
        self._count += 1
        return self._count


def _outline(shape: Shape) -> Outline:
    """A shape as lines and curves in its own coordinates."""
    match shape:
        case Rect(x, y, width, height, radius):
            return curves.rectangle(x, y, width, height, radius, radius)
        case Circle(cx, cy, r):
            return curves.ellipse(cx, cy, r, r)
        case Path():
            place = (shape.scale, 0.0, 0.0, shape.scale, shape.x, shape.y)
            drawn = curves.read(shape.d)
            return tuple(s._replace(points=tuple(Point(*apply(place, *p)) for p in s.points)) for s in drawn)
        case _:
            assert_never(shape)


def _around(points: list[Point]) -> Box:
    left, top = min(p.x for p in points), min(p.y for p in points)
    return Box(left, top, max(p.x for p in points) - left, max(p.y for p in points) - top)


def _holds(clip: Shape, box: Box | None) -> bool:
    """Whether nothing within the box is cut off, as far as that is seen at once."""
    if box is None:
        return True
    inner = outline_box(clip)
    match clip:
        case Rect(radius=radius):
            inset = radius * (1 - math.sqrt(0.5))
            inner = Box(inner.x + inset, inner.y + inset, inner.width - 2 * inset, inner.height - 2 * inset)
        case Circle():
            return False
        case Path():
            return False
    return (
        inner.x <= box.x + 0.01 and inner.y <= box.y + 0.01
        and inner.right >= box.right - 0.01 and inner.bottom >= box.bottom - 0.01
    )  # fmt: skip
