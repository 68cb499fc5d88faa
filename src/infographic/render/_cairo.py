"""CairoSVG with our own handlers for what makes a page slow to draw: the outlines of its texts and icons.

CairoSVG spends most of its time reading numbers in path data.  The handlers remember outlines as cairo's
own path structures and hand them over whole.  The pixels are CairoSVG's, to the last bit.

Importing this module raises OSError where the cairo library is not installed.
"""

import re
import struct
from array import array
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, NamedTuple

import cairocffi
from cairocffi import cairo, ffi

from infographic.render._later import importing_later

with importing_later({"urllib.request": ("Request", "urlopen")}):  # with which CairoSVG fetches what we never name
    from cairosvg.colors import color
    from cairosvg.helpers import PointError, quadratic_points, transform
    from cairosvg.parser import Tree
    from cairosvg.path import path as plain_path
    from cairosvg.shapes import circle, rect
    from cairosvg.surface import TAGS, PNGSurface, Surface

_OUTLINE = "infographic-outline"
"""Our entry in CairoSVG's table of tags; `path` stays as it is for others who use CairoSVG in this process."""

_MOVED = re.compile(r"translate\((-?[\d.]+) (-?[\d.]+)\)(?: scale\(([\d.]+)\))?")
_CONTOUR = re.compile(r"M(-?\d+) (-?\d+)([hvlqc][^M]*)")
_STEPS = re.compile(r"(?:[hvlqc][\d -]+)+z")
_STEP = re.compile(r"([hvlqcz])([\d -]*)")
_NUMBER = re.compile(r"-?\d+")

_ARITY = {"h": 1, "v": 1, "l": 2, "q": 4, "c": 6, "z": 1}
"""Numbers that a command takes; more of them repeat it."""

_SUBPIXEL = 256
"""cairo keeps paths in steps of 1/256 pixel (`cairo-fixed-type-private.h`)."""

_REMEMBERED = 8192
"""Contours at one size each; a page has about a thousand, of 0.5 KB."""


_MOVE, _LINE, _CURVE, _CLOSE = (
    struct.unpack("d", struct.pack("ii", *head))[0] for head in ((0, 2), (1, 2), (2, 4), (3, 1))
)
"""Headers of cairo's path data (the kind of a command, and how many elements it takes with its points) as they
lie in memory where other elements have an x."""

Offset = tuple[float, float]


class Remembered(NamedTuple):
    """A contour as cairo's path structure, in pixels from where it starts."""

    path: Any
    data: Any
    """What `path` points to, kept alive."""


class Quick(Surface):  # type: ignore[misc]
    """CairoSVG's surface, which draws filled shapes and whole lines of glyphs quickly."""

    def draw(self, node: Any) -> None:
        shape = _SHAPES.get(node.tag)
        fill = node.get("fill", "black")
        if shape and self.stroke_and_fill and node.keys() <= _FILLED and not fill.startswith("url"):
            self._fill(node, shape, fill)
            return
        if node.tag == "path":
            node.tag = _OUTLINE
        super().draw(node)

    def _fill(self, node: Any, shape: Callable[[Any, Any], None], fill: str) -> None:
        """What `draw` does to a shape without stroke, mask, clip and children: three of its thirty steps."""
        context = self.context
        context.save()
        _transform(self, node.get("transform", ""))
        context.new_path()
        shape(self, node)
        if node.get("fill-rule") == "evenodd":
            context.set_fill_rule(cairocffi.FILL_RULE_EVEN_ODD)
        opacity = float(node.get("opacity", 1)) * float(node.get("fill-opacity", 1))
        context.set_source_rgba(*color(fill, opacity))
        context.fill()
        context.restore()


class Picture(Quick, PNGSurface):  # type: ignore[misc]
    """A surface of pixels."""


def picture(svg: str, scale: float) -> cairocffi.ImageSurface:
    """The pixels of an SVG document, `scale` of them for each of its own along both axes."""
    return Picture(Tree(bytestring=svg.encode()), None, 96, scale=scale).cairo


def _transform(surface: Any, text: str) -> None:
    """CairoSVG's `transform`, quick for what `render.svg` writes most."""
    if moved := _MOVED.fullmatch(text):
        x, y, scale = moved.groups(default="1")
        matrix = cairocffi.Matrix(float(scale), 0, 0, float(scale), float(x), float(y))
        matrix.invert()
        matrix.invert()  # CairoSVG does so, and rounds
        surface.context.transform(matrix)
    else:
        transform(surface, text)


def _outline(surface: Any, node: Any) -> None:
    """CairoSVG's handler of paths, quick where a path is made of glyphs as `render.svg` writes them."""
    d = node.get("d", "")
    contours = _CONTOUR.findall(d)
    if len(contours) != d.count("M") or not _append(surface.context, contours):
        pointer = surface.context._pointer  # noqa: SLF001 (documented, for use through cffi)
        for function, arguments in _calls(d):
            function(pointer, *arguments)


class _Recorder:
    """Takes down what CairoSVG calls while it reads a path, instead of a context without a current point."""

    def __init__(self) -> None:
        self.calls: list[tuple[Callable[..., None], tuple[float, ...]]] = []

    def has_current_point(self) -> bool:
        return False

    def __getattr__(self, name: str) -> Callable[..., None]:
        function = getattr(cairo, f"cairo_{name}")
        return lambda *arguments: self.calls.append((function, arguments))


@lru_cache(maxsize=1024)
def _calls(d: str) -> list[tuple[Callable[..., None], tuple[float, ...]]]:
    """CairoSVG's calls for path data, as far as it makes sense."""
    recorder = _Recorder()
    with suppress(PointError):
        plain_path(SimpleNamespace(context=recorder), PathNode(d=d))
    return recorder.calls


class PathNode(dict[str, str]):
    """As much of a node as CairoSVG's handler of paths asks for."""

    vertices: object = ()


def _append(context: cairocffi.Context, contours: list[tuple[str, str, str]]) -> bool:
    """Appends contours to the path, each moved to its start; False where one is not made as glyphs are.

    A contour is relative to its start, so its steps depend on size but not on place: cairo transforms
    each step, rounds it to a subpixel and adds it to the last point.  Whole subpixels can be moved by
    whole subpixels without any rounding, which is what happens here.
    """
    matrix = context.get_matrix()
    linear = matrix.xx, matrix.yx, matrix.xy, matrix.yy
    outlines = [outline for _, _, steps in contours if (outline := _remembered(steps, linear))]
    if len(outlines) < len(contours):
        return False
    pointer, user = context._pointer, matrix._pointer  # noqa: SLF001 (as above)
    place = ffi.new("cairo_matrix_t *", {"xx": 1, "yy": 1})
    point = ffi.new("double[2]")
    for (x, y, _), outline in zip(contours, outlines, strict=True):
        point[0], point[1] = int(x), int(y)
        cairo.cairo_matrix_transform_point(user, point, point + 1)
        place.x0, place.y0 = round(point[0] * _SUBPIXEL) / _SUBPIXEL, round(point[1] * _SUBPIXEL) / _SUBPIXEL
        cairo.cairo_set_matrix(pointer, place)
        cairo.cairo_append_path(pointer, outline.path)
    context.set_matrix(matrix)
    return True


@lru_cache(maxsize=_REMEMBERED)
def _remembered(steps: str, linear: tuple[float, float, float, float]) -> Remembered | None:
    """A contour's steps as cairo adds them up under the linear part of a matrix: in whole subpixels."""
    x = y = 0
    values = [_MOVE, 0, 0, 0]
    for head, offsets in _cubics(steps):
        values += head, 0
        start_x, start_y = x, y
        for right, down in _transformed(offsets, linear):
            x, y = start_x + round(right * _SUBPIXEL), start_y + round(down * _SUBPIXEL)
            values += x / _SUBPIXEL, y / _SUBPIXEL
    if len(values) == 4:
        return None
    data = ffi.from_buffer("cairo_path_data_t[]", array("d", values))
    return Remembered(ffi.new("cairo_path_t *", {"data": data, "num_data": len(data)}), data)


def _transformed(offsets: list[Offset], linear: tuple[float, float, float, float]) -> list[Offset]:
    xx, yx, xy, yy = linear
    if yx == xy == 0:
        return [(xx * dx, yy * dy) for dx, dy in offsets]
    # Sums of products are cairo's to round: compilers differ in how.
    matrix = cairocffi.Matrix(*linear)
    return [matrix.transform_distance(dx, dy) for dx, dy in offsets]


@lru_cache(maxsize=_REMEMBERED)
def _cubics(steps: str) -> list[tuple[float, list[Offset]]]:
    """Relative commands as cairo's headers and offsets; nothing where they are not as in a glyph."""
    found: list[tuple[float, list[Offset]]] = []
    if not _STEPS.fullmatch(steps):
        return found
    for letter, arguments in _STEP.findall(steps):
        numbers = [float(n) for n in _NUMBER.findall(arguments)]
        arity = _ARITY[letter]
        if len(numbers) % arity:
            return []
        found += [_cubic(letter, numbers[i : i + arity]) for i in range(0, max(1, len(numbers)), arity)]
    return found


def _cubic(letter: str, numbers: list[float]) -> tuple[float, list[Offset]]:
    """One command; quadratic curves are raised in CairoSVG's own arithmetic."""
    match letter, numbers:
        case "h", [x]:
            return _LINE, [(x, 0)]
        case "v", [y]:
            return _LINE, [(0, y)]
        case "l", [x, y]:
            return _LINE, [(x, y)]
        case "q", [x2, y2, x3, y3]:
            xq1, yq1, xq2, yq2, *_ = quadratic_points(0, 0, x2, y2, x3, y3)
            return _CURVE, [(xq1, yq1), (xq2, yq2), (x3, y3)]
        case "c", [x1, y1, x2, y2, x3, y3]:
            return _CURVE, [(x1, y1), (x2, y2), (x3, y3)]
    return _CLOSE, []


TAGS[_OUTLINE] = _outline

_SHAPES = {"path": _outline, "rect": rect, "circle": circle}

_FILLED = {"fill", "fill-rule", "fill-opacity", "opacity", "transform", "d", "cx", "cy", "r"}
_FILLED |= {"x", "y", "width", "height", "rx", "id", "lang", "role", "aria-labelledby", "data-name", "version"}
_FILLED |= {"baseProfile", "viewBox"}
"""Attributes, inherited ones included, of a shape that is filled and nothing else."""
