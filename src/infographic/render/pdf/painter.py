"""A page's items as the content of a PDF: one `match` over the primitives."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import lru_cache
from typing import assert_never
from urllib.parse import quote

from infographic.graphics import curves
from infographic.graphics.affine import IDENTITY, area, around, times
from infographic.graphics.geometry import Box
from infographic.graphics.path_data import Outline
from infographic.graphics.scene import (
    Circle,
    Frame,
    Gradient,
    Group,
    Hatch,
    Image,
    Item,
    Matrix,
    Path,
    Placed,
    Radial,
    Rect,
    Run,
    Shape,
    SmoothPaint,
    Stroke,
    Text,
)
from infographic.render._extent import extent, painted_box
from infographic.render._hatch import hatched
from infographic.render._text import in_reading_order, outline, printable, rise, underline
from infographic.render._values import LINKED, VANISHING, factor, number, path_data
from infographic.render.pdf.document import Document
from infographic.render.pdf.paints import fill_color, placed, stroke_color
from infographic.render.pdf.tagger import Untagged

_CAPS, _JOINS = ("butt", "round", "square"), ("miter", "round", "bevel")
"""Caps and joins in the order of their numbers (ISO 32000-1, tables 54 and 55)."""

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}

_URL = ":/?#[]@!$&()*+,;=%~"
"""Characters of a link that stay as they are; all others but letters and digits are coded."""


class Painter:
    """Writes items into a stretch of content; `matrix` leads from their pixels to the content's own units."""

    def __init__(self, document: Document, matrix: Matrix, content: list[str], tagger: Untagged) -> None:
        self._document = document
        self._resources = document.resources
        self._matrix = matrix
        self._content = content
        self._tagger = tagger

    def frame(self, frame: Frame, dx: float = 0, dy: float = 0) -> None:
        with self._tagger.frame(frame):
            self._items(frame.items, dx, dy)

    def _items(self, items: tuple[Item, ...], dx: float, dy: float) -> None:
        for item in items:
            self._item(item, dx, dy)

    def _item(self, item: Item, dx: float, dy: float) -> None:
        match item:  # the commonest kinds first
            case Placed(frame, x, y):
                self.frame(frame, dx + x, dy + y)
            case Rect() | Circle() | Path():
                self._shape(item, dx, dy)
            case Text():
                self._text(item, dx, dy)
            case Image():
                self._image(item, dx, dy)
            case Group():
                self._group(item, dx, dy)
            case _:
                assert_never(item)

    def _write(self, *operators: str) -> None:
        self._content.extend(operators)

    @contextmanager
    def _kept(self, *operators: str) -> Iterator[None]:
        """What operators change of the state is as it was afterwards."""
        self._write("q", *operators)
        yield
        self._write("Q")

    # -- groups

    def _group(self, group: Group, dx: float, dy: float) -> None:
        if group.matrix and abs(area(group.matrix)) < VANISHING:
            return
        box = extent((group,))
        if box is None:
            return
        box = around(self._matrix, box.moved(dx, dy))
        leads = group.href is not None and group.href.lower().startswith(LINKED)
        link = self._tagger.link(quote(printable(group.href or ""), safe=_URL), box) if leads else nullcontext()
        figure = self._tagger.figure(printable(group.alt), box) if group.alt else nullcontext()
        with link, figure:
            if group.opacity != 1:
                self._faded(group, dx, dy)
            else:
                self._placed(group, dx, dy)

    def _placed(self, group: Group, dx: float, dy: float) -> None:
        """A group in its own coordinates, within its clip."""
        if group.matrix is None and group.clip is None:
            self._items(group.items, dx, dy)
            return
        outer = self._matrix
        with self._kept():
            if group.matrix:
                moved = times((1, 0, 0, 1, dx, dy), group.matrix)
                self._write(placed(moved))
                self._matrix = times(outer, moved)
                dx = dy = 0
            if group.clip:
                even_odd = isinstance(group.clip, Path) and group.clip.even_odd
                self._write(*_outline(group.clip, dx, dy), "W* n" if even_odd else "W n")
            self._items(group.items, dx, dy)
        self._matrix = outer

    def _faded(self, group: Group, dx: float, dy: float) -> None:
        """A group drawn as one, and then so opaque as it is."""
        box = extent((group,))
        if box is None:
            return
        content: list[str] = []
        whole = Painter(self._document, IDENTITY, content, Untagged())
        whole._placed(group, dx, dy)
        self._say(group)
        with self._kept(f"/{self._resources.opacity(group.opacity)} gs"):
            self._write(f"/{self._resources.whole(content, box.moved(dx, dy))} Do")

    def _say(self, group: Group) -> None:
        """Tags what is drawn as one: as text where there is some in it."""
        lines = [self._said(text) for text in _texts(group)]
        if lines:
            self._tagger.text(" ".join(lines), plain=False)
        else:
            self._tagger.shape()

    # -- shapes

    def _shape(self, shape: Shape, dx: float, dy: float) -> None:
        if isinstance(shape, Path) and shape.scale**2 < VANISHING:
            return
        if isinstance(shape.fill, Hatch):
            self._group(hatched(shape, shape.fill), dx, dy)
        elif shape.fill is None or shape.stroke is None:
            self._painted(shape, dx, dy)
        elif shape.opacity != 1:
            self._group(Group((shape._replace(opacity=1),), opacity=shape.opacity), dx, dy)
        elif _is_opaque(shape.fill) and _is_opaque(shape.stroke.paint):
            self._painted(shape, dx, dy)
        else:
            self._painted(shape._replace(stroke=None), dx, dy)
            self._painted(shape._replace(fill=None), dx, dy)

    def _painted(self, shape: Shape, dx: float, dy: float) -> None:
        """A shape that is filled, or stroked, or both where neither is seen through."""
        fill, stroke = shape.fill, shape.stroke
        paint = fill or (stroke.paint if stroke else None)
        if paint is None or isinstance(fill, Hatch) or isinstance(paint, Hatch):  # hatches are strokes by now
            return
        own = _placing(shape, dx, dy)
        states = self._states(paint, shape.opacity, own, painted_box(shape).moved(dx, dy))
        self._tagger.shape()
        with self._kept(*states) if states else nullcontext():
            if fill:
                self._write(self._color(fill, own, "scn"))
            if stroke:
                self._write(self._color(stroke.paint, own, "SCN"), *_pen(stroke))
            self._write(*_outline(shape, dx, dy), _painting(shape))

    def _states(self, paint: SmoothPaint, opacity: float, own: Matrix, box: Box) -> list[str]:
        """What makes a paint so opaque as it is; nothing where it is wholly."""
        states = []
        if isinstance(paint, Gradient | Radial):
            first = paint.stops[0].opacity
            if all(stop.opacity == first for stop in paint.stops):
                opacity *= first
            else:
                states.append(self._resources.mask(paint, own, box))
        if opacity != 1:
            states.append(self._resources.opacity(opacity))
        return [f"/{state} gs" for state in states]

    def _color(self, paint: SmoothPaint, own: Matrix, operator: str) -> str:
        """Sets a paint by `scn` for what is filled, by `SCN` for what is stroked."""
        if isinstance(paint, str):
            return fill_color(paint) if operator == "scn" else stroke_color(paint)
        space = "cs" if operator == "scn" else "CS"
        return f"/Pattern {space} /{self._resources.gradient(paint, times(self._matrix, own))} {operator}"

    def _image(self, image: Image, dx: float, dy: float) -> None:
        box = Box(image.x + dx, image.y + dy, image.width, image.height)
        figure = self._tagger.figure(printable(image.alt), around(self._matrix, box)) if image.alt else nullcontext()
        states = [f"/{self._resources.opacity(image.opacity)} gs"] if image.opacity != 1 else []
        with figure:
            self._tagger.shape()
            with self._kept(*states, placed((box.width, 0, 0, -box.height, box.x, box.bottom))):
                self._write(f"/{self._resources.image(image)} Do")

    # -- text

    def _text(self, text: Text, dx: float, dy: float) -> None:
        if not text.runs:
            return
        text = text._replace(x=text.x + dx, y=text.y + dy)
        for run in text.runs:
            if run.underline:
                self._shape(underline(text, run), 0, 0)
        outlined = self._document.options.text == "outlines"
        self._tagger.text(self._said(text), plain=not outlined and not any(run.rtl for run in text.runs))
        for run in text.runs:
            self._write(*(self._outlined(run, text) if outlined else self._run(run, text)))

    def _said(self, text: Text) -> str:
        """What a line says, as it is read."""
        return printable("".join(run.text for run in in_reading_order(text.runs, self._document.options.rtl)))

    def _run(self, run: Run, text: Text) -> list[str]:
        name, font = self._document.font(run.face)
        place = f"1 0 0 -1 {number(text.x + run.x)} {number(text.y + rise(run))} Tm"
        shown = f"{font.written(run)} TJ"
        return ["BT", fill_color(run.fill), f"/{name} {factor(run.size)} Tf", place, shown, "ET"]

    def _outlined(self, run: Run, text: Text) -> list[str]:
        """A run as one shape."""
        face = self._document.fonts.face(run.face)
        scale = run.size / face.upem
        path = Path(outline(run, face), Box(0, 0, 0, 0), x=text.x + run.x, y=text.y, scale=scale)
        return [fill_color(run.fill), *_outline(path, 0, 0), "f"] if path.d else []


def _texts(item: Item) -> Iterator[Text]:
    match item:
        case Text():
            yield item
        case Placed(frame, _, _):
            yield from (text for inner in frame.items for text in _texts(inner))
        case Group():
            yield from (text for inner in item.items for text in _texts(inner))


def _is_opaque(paint: SmoothPaint) -> bool:
    return not isinstance(paint, Gradient | Radial) or all(stop.opacity == 1 for stop in paint.stops)


def _placing(shape: Shape, dx: float, dy: float) -> Matrix:
    """What leads from the coordinates of a shape's paints to those around it."""
    if isinstance(shape, Path):  # they are those of its data, which are not moved
        return (shape.scale, 0, 0, shape.scale, shape.x + dx, shape.y + dy)
    return (1, 0, 0, 1, dx, dy)


def _painting(shape: Shape) -> str:
    """The operator that fills and strokes (ISO 32000-1, table 60)."""
    if not shape.fill:
        return "S"
    return ("B" if shape.stroke else "f") + ("*" if isinstance(shape, Path) and shape.even_odd else "")


def _pen(stroke: Stroke) -> Iterator[str]:
    """How a stroke is drawn; all of it is said, because the last one may have been drawn in another way."""
    yield f"{factor(stroke.width)} w {_CAPS.index(stroke.cap)} J {_JOINS.index(stroke.join)} j"
    yield f"{factor(stroke.miter)} M [{' '.join(map(factor, stroke.dash))}] {factor(stroke.offset)} d"


def _outline(shape: Shape, dx: float, dy: float) -> Iterator[str]:
    """The operators that draw a shape's outline."""
    match shape:
        case Rect(x, y, width, height, radius) if not radius:
            yield f"{number(x + dx)} {number(y + dy)} {number(width)} {number(height)} re"
        case Rect(x, y, width, height, radius):
            yield from _drawn(curves.rectangle(x, y, width, height, radius, radius), 1, dx, dy)
        case Circle(cx, cy, r):
            yield from _drawn(curves.ellipse(cx, cy, r, r), 1, dx, dy)
        case Path():
            yield from _drawn(_read(path_data(shape.d)), shape.scale, shape.x + dx, shape.y + dy)
        case _:
            assert_never(shape)


@lru_cache(maxsize=2048)
def _read(d: str) -> Outline:
    return curves.read(d)


def _drawn(outline: Outline, scale: float, dx: float, dy: float) -> Iterator[str]:
    for command, points in outline:
        numbers = [f"{number(x * scale + dx)} {number(y * scale + dy)}" for x, y in points]
        yield " ".join([*numbers, _OPERATORS[command]])
