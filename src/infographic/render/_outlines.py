"""Outlines as cairo's own paths, each read once: most of a page's drawing time would go into reading them."""

from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

import cairocffi
import uharfbuzz as hb
from cairocffi import cairo, ffi
from cairosvg.helpers import quadratic_points

from infographic.graphics import curves
from infographic.graphics.scene import Run
from infographic.render._text import places
from infographic.render._values import path_data
from infographic.text.fonts import Face

CairoPath = Any
"""A `cairo_path_t *`, freed with the last reference to it."""

_DRAWN: WeakKeyDictionary[Face, dict[int, CairoPath]] = WeakKeyDictionary()
"""Glyphs by face.  They are kept here and not with their faces, so that cairo is still there when they are freed."""

_FINER = 16
"""cairo keeps 1/256 of a pixel; outlines are kept precise enough to be drawn at this multiple of their size."""


def append_shape(context: cairocffi.Context, d: str, scale: float) -> None:
    """Adds path data to the path of a context, where its shapes are drawn `scale` times as large."""
    cairo.cairo_append_path(context._pointer, shape_outline(d, scale))  # noqa: SLF001 (documented, for use through cffi)


def append_run(context: cairocffi.Context, run: Run, face: Face) -> None:
    """Adds the glyphs of a run to the path of a context whose coordinates are font units; moves these."""
    pointer = context._pointer  # noqa: SLF001 (as above)
    x = y = 0
    for glyph, left, top in places(run, face):
        cairo.cairo_translate(pointer, left - x, top - y)
        cairo.cairo_append_path(pointer, glyph_outline(face, glyph))
        x, y = left, top


def glyph_outline(face: Face, glyph: int) -> CairoPath:
    """A glyph in whole font units, y downwards."""
    drawn = _DRAWN.setdefault(face, {})
    path = drawn.get(glyph)
    if path is None:
        context = _blank(1)
        face.font.draw_glyph(glyph, _DRAW, context)
        path = drawn[glyph] = _copied(context)
    return path


@lru_cache(maxsize=2048)
def shape_outline(d: str, scale: float) -> CairoPath:
    """Path data, as far as it makes sense, for a shape drawn `scale` times as large.

    ValueError for what is no path, or reaches too far.
    """
    context = _blank(_FINER * scale)
    for command, points in curves.read(path_data(d)):
        match command, points:
            case "M", [point]:
                context.move_to(*point)
            case "L", [point]:
                context.line_to(*point)
            case "C", [first, second, end]:
                context.curve_to(*first, *second, *end)
            case "Z", []:
                context.close_path()
    return _copied(context)


def _blank(scale: float) -> cairocffi.Context:
    context = cairocffi.Context(cairocffi.ImageSurface(cairocffi.FORMAT_A8, 1, 1))
    context.scale(scale)
    return context


def _copied(context: cairocffi.Context) -> CairoPath:
    path = cairo.cairo_copy_path(context._pointer)  # noqa: SLF001 (as above)
    return ffi.gc(path, cairo.cairo_path_destroy)


def _glyph_drawing() -> hb.DrawFuncs:
    """Callbacks that draw a glyph on a context; points are as whole as in `Face.outline`."""
    draw = hb.DrawFuncs()
    draw.set_move_to_func(lambda x, y, c: c.move_to(round(x), round(-y)))
    draw.set_line_to_func(lambda x, y, c: c.line_to(round(x), round(-y)))
    draw.set_quadratic_to_func(
        lambda x1, y1, x, y, c: c.curve_to(
            *quadratic_points(*c.get_current_point(), round(x1), round(-y1), round(x), round(-y))
        )
    )
    draw.set_cubic_to_func(
        lambda x1, y1, x2, y2, x, y, c: c.curve_to(round(x1), round(-y1), round(x2), round(-y2), round(x), round(-y))
    )
    draw.set_close_path_func(lambda c: c.close_path())
    return draw


_DRAW = _glyph_drawing()
