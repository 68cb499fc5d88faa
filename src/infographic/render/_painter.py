"""A scene drawn on a context of cairo: one `match` from its primitives.

Everything stands where the SVG has it, rounded by the same functions, so that the two agree.
"""

import io
import math
from typing import assert_never

import cairocffi

from infographic.graphics.color import parse
from infographic.graphics.scene import (
    Circle,
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
from infographic.render._hatch import hatched
from infographic.render._outlines import append_run, append_shape
from infographic.render._text import underline
from infographic.render._values import VANISHING, length, ratio, vanishes
from infographic.text.fonts import FontLibrary

_CAPS = {"butt": cairocffi.LINE_CAP_BUTT, "round": cairocffi.LINE_CAP_ROUND, "square": cairocffi.LINE_CAP_SQUARE}
_JOINS = {"miter": cairocffi.LINE_JOIN_MITER, "round": cairocffi.LINE_JOIN_ROUND, "bevel": cairocffi.LINE_JOIN_BEVEL}

_QUARTER = math.pi / 2
"""A right angle; cairo's grow clockwise from the x axis."""

_ARC_TOLERANCE = 0.02
"""How far in pixels straight pieces leave an arc; cairo's own 0.1 shows at round corners."""


class Painter:
    """Draws items whose frame stands at (dx, dy)."""

    def __init__(self, context: cairocffi.Context, fonts: FontLibrary) -> None:
        self._context = context
        self._fonts = fonts

    def items(self, items: tuple[Item, ...], dx: float, dy: float) -> None:
        for item in items:
            match item:  # the commonest kinds first
                case Placed(frame, x, y):
                    self.items(frame.items, dx + x, dy + y)
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

    def _group(self, group: Group, dx: float, dy: float) -> None:
        if group.matrix and vanishes(group.matrix):
            return
        context = self._context
        context.save()
        if group.matrix:
            context.transform(_moved(group.matrix, dx, dy))
            dx = dy = 0
        if group.clip:
            self._clip(group.clip, dx, dy)
        if group.opacity < 1:
            context.push_group()
        self.items(group.items, dx, dy)
        if group.opacity < 1:
            context.pop_group_to_source()
            context.paint_with_alpha(group.opacity)
        context.restore()

    def _clip(self, shape: Shape, dx: float, dy: float) -> None:
        context = self._context
        context.save()
        self._trace(shape, dx, dy)
        context.restore()
        context.set_fill_rule(_rule(shape))
        context.clip()

    # shapes

    def _shape(self, shape: Shape, dx: float, dy: float) -> None:
        if isinstance(shape, Path) and shape.scale**2 < VANISHING:
            return
        if isinstance(shape.fill, Hatch):
            self._group(hatched(shape, shape.fill), dx, dy)
            return
        context = self._context
        context.save()
        self._trace(shape, dx, dy)
        if isinstance(shape, Path):  # its paint lies in the coordinates of its data, which are not moved
            dx = dy = 0
        if shape.fill:
            context.set_fill_rule(_rule(shape))
            self._source(shape.fill, shape.opacity, dx, dy)
            context.fill_preserve()
        if shape.stroke:
            self._pen(shape.stroke, shape.scale if isinstance(shape, Path) else 1)
            self._source(shape.stroke.paint, shape.opacity, dx, dy)
            context.stroke()
        context.new_path()
        context.restore()

    def _trace(self, shape: Shape, dx: float, dy: float) -> None:
        """Makes a shape the path of the context, and its coordinates those of the context."""
        context = self._context
        match shape:
            case Rect():
                self._trace_rect(shape, dx, dy)
            case Circle(cx, cy, r):
                if r := length(r):
                    context.new_sub_path()
                    context.arc(length(cx + dx), length(cy + dy), r, 0, 4 * _QUARTER)
                    context.close_path()
            case Path(d):
                scale = ratio(shape.scale, 5)
                context.translate(length(shape.x + dx), length(shape.y + dy))
                context.scale(scale)
                append_shape(context, d, scale)
                if "a" in d.lower():
                    context.set_tolerance(_ARC_TOLERANCE)
            case _:
                assert_never(shape)

    def _trace_rect(self, rect: Rect, dx: float, dy: float) -> None:
        """A rectangle, rounded at most to a half circle; nothing where it has no area, as in SVG."""
        x, y, width, height = map(length, (rect.x + dx, rect.y + dy, rect.width, rect.height))
        radius = length(min(rect.radius, width / 2, height / 2))
        if not width or not height:
            return
        context = self._context
        if not radius:
            context.rectangle(x, y, width, height)
            return
        left, top, right, bottom = x + radius, y + radius, x + width - radius, y + height - radius
        context.set_tolerance(_ARC_TOLERANCE)
        context.move_to(left, y)  # where dashes begin
        for i, corner in enumerate(((right, top), (right, bottom), (left, bottom), (left, top))):
            context.arc(*corner, radius, (i - 1) * _QUARTER, i * _QUARTER)
        context.close_path()

    # paints

    def _pen(self, stroke: Stroke, scale: float) -> None:
        """How lines are drawn in coordinates that are `scale` times as large as the stroke's."""
        context = self._context
        context.set_line_width(stroke.width / scale)
        context.set_line_cap(_CAPS[stroke.cap])
        context.set_line_join(_JOINS[stroke.join])
        context.set_miter_limit(stroke.miter)
        if any(stroke.dash):
            context.set_dash([dash / scale for dash in stroke.dash], stroke.offset / scale)

    def _source(self, paint: SmoothPaint, opacity: float, dx: float, dy: float) -> None:
        """Makes a paint what is drawn with."""
        if isinstance(paint, str):
            self._context.set_source_rgba(*parse(paint), opacity)
        elif isinstance(paint, Radial) and vanishes(paint.matrix):
            self._context.set_source_rgba(0, 0, 0, 0)
        else:
            self._context.set_source(_gradient(paint, opacity, dx, dy))

    # text

    def _text(self, text: Text, dx: float, dy: float) -> None:
        text = text._replace(x=text.x + dx, y=text.y + dy)
        for run in text.runs:
            if run.underline:
                self._shape(underline(text, run), 0, 0)
            self._run(text, run)

    def _run(self, text: Text, run: Run) -> None:
        """Glyphs as one path, so that where letters overlap is not drawn twice."""
        context = self._context
        face = self._fonts.face(run.face)
        context.save()
        context.translate(length(text.x + run.x), length(text.y))
        context.scale(ratio(run.size / face.upem))
        append_run(context, run, face)
        context.restore()
        context.set_source_rgb(*parse(run.fill))
        context.fill()

    # pictures

    def _image(self, image: Image, dx: float, dy: float) -> None:
        context = self._context
        bitmap = _bitmap(image.data)
        x, y, width, height = map(length, (image.x + dx, image.y + dy, image.width, image.height))
        if not width or not height:
            return
        context.save()
        context.translate(x, y)
        context.scale(width / bitmap.get_width(), height / bitmap.get_height())
        context.set_source_surface(bitmap)
        context.paint_with_alpha(image.opacity)
        context.restore()


def _rule(shape: Shape) -> int:
    even_odd = isinstance(shape, Path) and shape.even_odd
    return int(cairocffi.FILL_RULE_EVEN_ODD if even_odd else cairocffi.FILL_RULE_WINDING)


def _moved(matrix: Matrix, dx: float, dy: float) -> cairocffi.Matrix:
    return cairocffi.Matrix(*map(ratio, matrix[:4]), length(matrix[4] + dx), length(matrix[5] + dy))


def _gradient(gradient: Gradient | Radial, opacity: float, dx: float, dy: float) -> cairocffi.Gradient:
    pattern: cairocffi.Gradient
    match gradient:
        case Gradient(x1, y1, x2, y2):
            pattern = cairocffi.LinearGradient(*map(length, (x1 + dx, y1 + dy, x2 + dx, y2 + dy)))
        case Radial(cx, cy, r, fx, fy):
            pattern = cairocffi.RadialGradient(fx, fy, 0, cx, cy, r)
            matrix = _moved(gradient.matrix, dx, dy)
            matrix.invert()
            pattern.set_matrix(matrix)
        case _:
            assert_never(gradient)
    pattern.set_extend(cairocffi.EXTEND_PAD)
    offset = 0.0
    for stop in gradient.stops:
        offset = max(offset, stop.offset)  # none may lie before the one that it follows
        pattern.add_color_stop_rgba(offset, *parse(stop.color), stop.opacity * opacity)
    return pattern


def _bitmap(data: bytes) -> cairocffi.ImageSurface:
    """An encoded picture, upright, as cairo reads it."""
    file = io.BytesIO(data)
    if not data.startswith(b"\x89PNG"):
        from PIL import Image as Bitmap  # slow to import
        from PIL import ImageOps

        picture = ImageOps.exif_transpose(Bitmap.open(file)).convert("RGB")
        file = io.BytesIO()
        picture.save(file, "PNG", compress_level=0)
        file.seek(0)
    return cairocffi.ImageSurface.create_from_png(file)
