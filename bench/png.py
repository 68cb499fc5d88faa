"""How near drawing a PNG comes to cairo itself, and how far it is from plain CairoSVG.

`direct` is the same page drawn by hand on cairo, with every outline already parsed and nothing rounded: hardly
anything that draws with cairo from Python is faster.  All are timed in turn in one run, and the least time of
each counts.
"""

from collections.abc import Iterator
from functools import cache
from types import SimpleNamespace
from typing import Any

import cairocffi
from cairocffi.context import _encode_path
from cairosvg.parser import Tree
from cairosvg.path import path as parse_path
from cairosvg.surface import PNGSurface

from bench.figures import TIMES, Figure, least
from infographic import load
from infographic.graphics.color import parse
from infographic.graphics.scene import (
    Circle,
    Frame,
    Gradient,
    Group,
    Hatch,
    Item,
    Paint,
    Path,
    Placed,
    Rect,
    Shape,
    Text,
)
from infographic.render import Options, _cairo, _png, svg
from infographic.text.fonts import FontLibrary

FONTS = FontLibrary()


# ---------------------------------------------------------------- the page, directly


class Node(dict[str, str]):
    """As much of a node as CairoSVG's reader of paths asks for."""

    vertices: object = ()


@cache
def outline(d: str) -> Any:
    """Path data as cairo's own path, parsed by CairoSVG."""
    context = cairocffi.Context(cairocffi.RecordingSurface(cairocffi.CONTENT_ALPHA, None))
    parse_path(SimpleNamespace(context=context), Node(d=d))
    return _encode_path(context.copy_path())


def direct(frame: Frame, scale: float) -> cairocffi.ImageSurface:
    """A frame drawn with cairo's own calls."""
    size = round(frame.width * scale), round(frame.height * scale)
    surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, *size)
    context = cairocffi.Context(surface)
    context.scale(scale)
    for item in frame.items:
        _draw(item, context)
    return surface


def _draw(item: Item, context: cairocffi.Context) -> None:
    context.save()
    match item:
        case Placed(frame, x, y):
            context.translate(x, y)
            for inner in frame.items:
                _draw(inner, context)
        case Group():
            _group(item, context)
        case Text():
            _text(item, context)
        case Rect() | Circle() | Path():
            _shape(item, context)
    context.restore()


def _group(group: Group, context: cairocffi.Context) -> None:
    if group.matrix:
        context.transform(cairocffi.Matrix(*group.matrix))
    if group.clip:
        context.save()
        _trace(group.clip, context)
        context.restore()
        context.clip()
    if group.opacity < 1:
        context.push_group()
    for item in group.items:
        _draw(item, context)
    if group.opacity < 1:
        context.pop_group_to_source()
        context.paint_with_alpha(group.opacity)


def _text(text: Text, context: cairocffi.Context) -> None:
    append, pointer = cairocffi.cairo.cairo_append_path, context._pointer  # noqa: SLF001 (documented, for use through cffi)
    for run in text.runs:
        face = FONTS.face(run.face)
        unit = run.size / face.upem
        context.save()
        context.translate(text.x + run.x, text.y)
        context.scale(unit)
        matrix = context.get_matrix()
        for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True):
            if d := face.outline(glyph):
                context.set_matrix(matrix)
                context.translate(x / unit, y / unit)
                append(pointer, outline(d)[0])
        context.restore()
        _paint(run.fill, 1, context)
        context.fill()


def _trace(shape: Shape, context: cairocffi.Context) -> None:
    match shape:
        case Circle():
            context.arc(shape.cx, shape.cy, shape.r, 0, 6.283185307179586)
        case Rect() if shape.radius:
            _rounded(shape, context)
        case Rect():
            context.rectangle(shape.x, shape.y, shape.width, shape.height)
        case Path():
            context.translate(shape.x, shape.y)
            context.scale(shape.scale)
            cairocffi.cairo.cairo_append_path(context._pointer, outline(shape.d)[0])  # noqa: SLF001 (as above)


def _rounded(rect: Rect, context: cairocffi.Context) -> None:
    r = min(rect.radius, rect.width / 2, rect.height / 2)
    quarter = 1.5707963267948966
    corners = (
        (rect.x + rect.width - r, rect.y + r, -quarter),
        (rect.x + rect.width - r, rect.y + rect.height - r, 0),
        (rect.x + r, rect.y + rect.height - r, quarter),
        (rect.x + r, rect.y + r, 2 * quarter),
    )
    for x, y, angle in corners:
        context.arc(x, y, r, angle, angle + quarter)
    context.close_path()


def _shape(shape: Shape, context: cairocffi.Context) -> None:
    _trace(shape, context)
    if isinstance(shape, Path) and shape.even_odd:
        context.set_fill_rule(cairocffi.FILL_RULE_EVEN_ODD)
    if shape.fill:
        _paint(shape.fill, shape.opacity, context)
        context.fill_preserve()
    if shape.stroke:
        scale = shape.scale if isinstance(shape, Path) else 1
        context.set_line_width(shape.stroke.width / scale)
        context.set_dash([length / scale for length in shape.stroke.dash])
        context.set_line_cap({"butt": 0, "round": 1, "square": 2}[shape.stroke.cap])
        context.set_line_join({"miter": 0, "round": 1, "bevel": 2}[shape.stroke.join])
        _paint(shape.stroke.paint, shape.opacity, context)
        context.stroke()
    context.new_path()


def _paint(paint: Paint, opacity: float, context: cairocffi.Context) -> None:
    match paint:
        case Gradient():
            source = cairocffi.LinearGradient(paint.x1, paint.y1, paint.x2, paint.y2)
            for stop in paint.stops:
                source.add_color_stop_rgba(stop.offset, *parse(stop.color), opacity)
            context.set_source(source)
        case Hatch():
            context.set_source_rgba(*parse(paint.color), opacity)
        case color:
            context.set_source_rgba(*parse(color), opacity)


# ---------------------------------------------------------------- timing


def measured(spec: str, rounds: int) -> Iterator[Figure]:
    """One page: its drawing and encoding against what cairo itself takes, and against plain CairoSVG."""
    frame = load(spec).page().frame
    document = svg.document(frame, Options(text="outlines"), FONTS).encode()
    pixels, surface = _cairo.picture(frame, FONTS, 2), direct(frame, 2)
    times = least(
        rounds,
        {
            "direct at 1×": lambda: direct(frame, 1),
            "direct at 2×": lambda: direct(frame, 2),
            "drawing at 1×": lambda: _cairo.picture(frame, FONTS, 1),
            "drawing at 2×": lambda: _cairo.picture(frame, FONTS, 2),
            "plain": lambda: PNGSurface(Tree(bytestring=document), None, 96, scale=2),
            "encoding": lambda: _png.flat(pixels),
            "cairo's": surface.write_to_png,
        },
    )
    for scale in ("1×", "2×"):
        took = times[f"drawing at {scale}"]
        share = took / times[f"direct at {scale}"]
        yield Figure(f"drawing at {scale}, of cairo directly", share, TIMES, 1.1, f"{1000 * took:.0f} ms")
    yield Figure("drawing at 2×, of plain CairoSVG", times["drawing at 2×"] / times["plain"], TIMES)
    encoding = times["encoding"]
    yield Figure("encoding at 2×, of cairo's", encoding / times["cairo's"], TIMES, None, f"{1000 * encoding:.0f} ms")
