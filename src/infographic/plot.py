"""A matplotlib backend: figures drawn into our scene, their text shaped and measured by our typesetter.

This module, and no other, imports matplotlib: only a page with a chart pays for that.
"""

import math
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from threading import RLock
from typing import Any, NamedTuple

import matplotlib as mpl
import numpy as np

from infographic.geometry import Box
from infographic.scene import Circle, Color, Frame, Group, Image, Item, Path, Rect, Shape, Stroke
from infographic.text import TextStyle, Typesetter


@contextmanager
def _own_fonts_only() -> Iterator[None]:
    """While matplotlib lists the fonts, it sees only those that it brings itself.

    Its list of all system fonts takes a second to make, and would make pictures depend on the machine.  The
    short list is kept in a folder of its own, so that the list of other programs stays as it is.
    """
    if "matplotlib.font_manager" in sys.modules:
        yield
        return
    switch, get_folder = "MPL_IGNORE_SYSTEM_FONTS", mpl.get_cachedir
    folder = os.path.join(get_folder(), "without-system-fonts")
    os.makedirs(folder, exist_ok=True)
    before = os.environ.get(switch)
    os.environ[switch] = "1"
    mpl.get_cachedir = lambda: folder
    try:
        yield
    finally:
        mpl.get_cachedir = get_folder
        os.environ.pop(switch)
        if before is not None:
            os.environ[switch] = before


with _own_fonts_only():
    from matplotlib.backend_bases import FigureCanvasBase, GraphicsContextBase, RendererBase
    from matplotlib.figure import Figure as Figure
    from matplotlib.font_manager import FontProperties, weight_dict
    from matplotlib.path import Path as Outline
    from matplotlib.transforms import Affine2D, Transform
    from PIL import Image as Bitmap

FAR = 99_999.0
"""Further out, in pixels, nothing is drawn."""

CAPS = {"butt": "butt", "projecting": "square", "round": "round"}
GENERIC = {"sans-serif", "sans", "serif", "monospace", "cursive", "fantasy"}
"""Families that name no font: the lettering's own stand for them."""

IMAGE_SCALE = 2
"""Pixels of a bitmap for each pixel of the page."""

_LETTERS = {1: "M", 2: "L", 3: "Q", 4: "C"}
_CORNERS = {3: 2, 4: 3}
"""How many vertices a curve takes."""

_MARKS = re.compile(r"[*`\[^\\]")


class Lettering(NamedTuple):
    """What a figure's text is set with: the families stand for matplotlib's generic ones."""

    typesetter: Typesetter
    families: tuple[str, ...]

    def style(self, font: FontProperties, pixels: float) -> TextStyle:
        """Our style for a font as matplotlib describes it, at `pixels` for each point."""
        named = tuple(family for family in font.get_family() if family.lower() not in GENERIC)
        weight = font.get_weight()
        return TextStyle(
            (*named, *self.families),
            weight_dict[weight] if isinstance(weight, str) else int(weight),
            font.get_size_in_points() * pixels,
            italic=font.get_style() in ("italic", "oblique"),
        )


def draw(figure: Figure, width: float, lettering: Lettering) -> Frame:
    """The figure at its own aspect, `width` pixels wide; the figure itself is left as it was."""
    wide, high = figure.get_size_inches()
    canvas, dpi = figure.canvas, figure.dpi
    renderer = Renderer(width, width * high / wide, width / wide, lettering)
    with _DRAWING:
        try:
            _Canvas(figure, renderer)
            figure.dpi = renderer.dpi
            figure.draw(_mixed(figure, renderer))
        finally:
            figure.set_canvas(canvas)
            figure.dpi = dpi
    return Frame(width, renderer.height, renderer.items())


def _mixed(figure: Figure, renderer: "Renderer") -> RendererBase:
    """The renderer, drawing artists that ask to be bitmaps as such (wide colour bars do)."""
    if not figure.findobj(lambda artist: artist.get_rasterized()):
        return renderer
    from matplotlib.backends.backend_mixed import MixedModeRenderer  # loads matplotlib's rasterizer

    return MixedModeRenderer(figure, *figure.get_size_inches(), IMAGE_SCALE * renderer.dpi, renderer)


_DRAWING = RLock()
"""A figure keeps what it measured while it is drawn: one is drawn at a time."""


class _Canvas(FigureCanvasBase):
    """Where layout engines find the renderer that measures for them."""

    def __init__(self, figure: Figure, renderer: "Renderer") -> None:
        super().__init__(figure)
        self.renderer = renderer

    def get_renderer(self) -> "Renderer":
        return self.renderer


class Renderer(RendererBase):
    """Gathers what matplotlib draws as items of our scene; y is turned to grow downwards."""

    def __init__(self, width: float, height: float, dpi: float, lettering: Lettering) -> None:
        super().__init__()
        self.width = width
        self.height = height
        self.dpi = dpi
        self._lettering = lettering
        self._layers: list[tuple[Shape | None, list[Item]]] = []

    def items(self) -> tuple[Item, ...]:
        """What has been drawn; neighbours with one clip are in one group."""
        found: list[Item] = []
        for clip, items in self._layers:
            found += items if clip is None else [Group(tuple(items), clip=clip)]
        return tuple(found)

    # ------------------------------------------------------------ what matplotlib asks

    def get_canvas_width_height(self) -> tuple[float, float]:
        return self.width, self.height

    def points_to_pixels(self, points: Any) -> Any:
        return points * self.dpi / 72

    def get_image_magnification(self) -> float:
        return IMAGE_SCALE

    def option_image_nocomposite(self) -> bool:
        return True

    # ------------------------------------------------------------ shapes

    def draw_path(self, gc: GraphicsContextBase, path: Outline, transform: Transform, rgbFace: Any = None) -> None:
        """An outline, filled, hatched and stroked; an open line is cut at the edge and thinned where it is dense."""
        open_line = rgbFace is None and gc.get_hatch() is None
        simplify = open_line and bool(path.should_simplify)
        clip = (0.0, 0.0, self.width, self.height) if open_line else None
        turned = transform + Affine2D().scale(1, -1).translate(0, self.height)
        shape = _shape(path, turned, clip, simplify, gc.get_sketch_params())
        if shape is not None:
            self._paint(gc, shape, rgbFace)

    def draw_markers(
        self,
        gc: GraphicsContextBase,
        marker_path: Outline,
        marker_trans: Transform,
        path: Outline,
        trans: Transform,
        rgbFace: Any = None,
    ) -> None:
        """One shape at each vertex of a path."""
        shape = _shape(marker_path, marker_trans + Affine2D().scale(1, -1))
        if shape is None:
            return
        reach = (-self.width, -self.height, 2 * self.width, 2 * self.height)
        for vertices, _ in path.iter_segments(trans, clip=reach, simplify=False):
            x, y = vertices[-2:]
            self._paint(gc, _moved(shape, float(x), self.height - float(y)), rgbFace)

    def draw_path_collection(
        self,
        gc: GraphicsContextBase,
        master_transform: Transform,
        paths: Sequence[Outline],
        all_transforms: Any,
        offsets: Any,
        offset_trans: Transform,
        facecolors: Any,
        edgecolors: Any,
        linewidths: Any,
        linestyles: Any,
        antialiaseds: Any,
        urls: Any,
        offset_position: Any,
        *,
        hatchcolors: Any = None,
    ) -> None:
        """Many outlines that share their forms: each form is measured once."""
        turned = Affine2D().scale(1, -1)
        shapes = [
            _shape(path, transform + turned)
            for path, transform in self._iter_collection_raw_paths(master_transform, paths, all_transforms)
        ]
        for x, y, shape, own, face in self._iter_collection(
            gc, shapes, offsets, offset_trans, facecolors, edgecolors, linewidths, linestyles, antialiaseds,
            urls, offset_position, hatchcolors=[] if hatchcolors is None else hatchcolors,
        ):  # fmt: skip
            if shape is not None:
                self._paint(own, _moved(shape, float(x), self.height - float(y)), face)

    def draw_gouraud_triangles(
        self, gc: GraphicsContextBase, triangles_array: Any, colors_array: Any, transform: Transform
    ) -> None:
        """Triangles whose colours run into each other, as small triangles of one colour each."""
        turned = transform + Affine2D().scale(1, -1).translate(0, self.height)
        for corners, colors in zip(triangles_array, colors_array, strict=True):
            for points, color in _facets(turned.transform(corners), np.asarray(colors)):
                self._facet(gc, points, color)

    def _facet(self, gc: GraphicsContextBase, points: Any, rgba: Any) -> None:
        """A small triangle, stroked in its own colour so that no seam shows between neighbours."""
        if path := _path(Outline(points, closed=False)):
            color = _hex(rgba)
            path = path._replace(d=path.d + "Z", fill=color, stroke=Stroke(color, 0.6, join="round"))
            self._add(gc, path._replace(opacity=round(float(rgba[3]), 3)), path.bounds.grown(0.3))

    def _paint(self, gc: GraphicsContextBase, shape: Shape, face: Any) -> None:
        """The shape with its fill, hatch and stroke, as one item where they share their opacity."""
        stroke, stroke_opacity = self._stroke(gc)
        fill, fill_opacity = _fill(gc, face)
        reach = _bounds(shape).grown((stroke.width if stroke else 0) * 1.5)
        whole = bool(gc.get_forced_alpha()) or fill_opacity == stroke_opacity == 1
        if fill and stroke and whole and not gc.get_hatch():
            self._add(gc, shape._replace(fill=fill, stroke=stroke, opacity=fill_opacity), reach)
            return
        if fill and fill_opacity:
            self._add(gc, shape._replace(fill=fill, opacity=fill_opacity), reach)
        if gc.get_hatch():
            self._hatch(gc, shape, reach)
        if stroke and stroke_opacity:
            self._add(gc, shape._replace(stroke=stroke, opacity=stroke_opacity), reach)

    def _stroke(self, gc: GraphicsContextBase) -> tuple[Stroke | None, float]:
        width = float(self.points_to_pixels(gc.get_linewidth()))
        if not width:
            return None, 1
        rgba = gc.get_rgb()
        opacity = gc.get_alpha() if gc.get_forced_alpha() else rgba[3]
        offset, lengths = gc.get_dashes()
        dash = _dash(
            [float(self.points_to_pixels(n)) for n in lengths or ()], float(self.points_to_pixels(offset or 0))
        )
        cap, join = CAPS[gc.get_capstyle()], str(gc.get_joinstyle())
        return Stroke(_hex(rgba), width, cap, join, dash), round(float(opacity), 3)

    def _hatch(self, gc: GraphicsContextBase, shape: Shape, reach: Box) -> None:
        """The strokes of matplotlib's hatching, one inch to a tile, drawn where the shape lets them through."""
        area = reach.intersection(Box(0, 0, self.width, self.height))
        rgba = gc.get_hatch_color()
        pattern = _tiled(gc.get_hatch_path(), area, self.dpi) if area else None
        if pattern is None:
            return
        color = _hex(rgba)
        stroke = Stroke(color, float(self.points_to_pixels(gc.get_hatch_linewidth())))
        opacity = gc.get_alpha() if gc.get_forced_alpha() else rgba[3]
        strokes = pattern._replace(fill=color, stroke=stroke, opacity=round(float(opacity), 3))
        self._add(gc, Group((strokes,), clip=shape._replace(fill=None, stroke=None)), reach)

    # ------------------------------------------------------------ bitmaps

    def draw_image(self, gc: GraphicsContextBase, x: float, y: float, im: Any, transform: Any = None) -> None:
        """A bitmap; its rows come from the foot, its place is that of its lower left corner."""
        height, width = (n / IMAGE_SCALE for n in im.shape[:2])
        if not width or not height:
            return
        file = BytesIO()
        Bitmap.fromarray(np.ascontiguousarray(im[::-1])).save(file, "png")
        box = Box(float(x), self.height - float(y) - height, width, height)
        self._add(gc, Image(*box, file.getvalue(), "image/png"), box)

    # ------------------------------------------------------------ text

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,
        mtext: Any = None,
    ) -> None:
        """A line of text in our type; formulas as the outlines of matplotlib's own."""
        if ismath:
            super().draw_text(gc, x, y, s, prop, angle, ismath, mtext)
            return
        style = self._style(prop)
        line = self._lettering.typesetter.line(_literal(s), style, _hex(gc.get_rgb()))
        if not line.runs:
            return
        indent = self._indent(s, style)
        x, y = float(x), float(y)
        item: Item = line._replace(x=x + indent, y=y)
        if angle:
            turn = math.radians(angle)
            item = Group(
                (line._replace(x=indent),), (math.cos(turn), -math.sin(turn), math.sin(turn), math.cos(turn), x, y)
            )
        opacity = gc.get_alpha() if gc.get_forced_alpha() else gc.get_rgb()[3]
        if opacity != 1:
            item = Group((item,), opacity=round(float(opacity), 3))
        self._add(gc, item, None)

    def get_text_width_height_descent(self, s: str, prop: FontProperties, ismath: Any) -> tuple[float, float, float]:
        """The width of a line, and the height of its ink with how far that reaches below the baseline."""
        if ismath:
            measured = self._text2path.get_text_width_height_descent(s, prop, ismath)
            width, height, descent = (float(self.points_to_pixels(n)) for n in measured)
            return width, height, descent
        style = self._style(prop)
        line = self._lettering.typesetter.line(_literal(s), style, "#000000")
        ink = self._lettering.typesetter.ink(line)
        around = (len(s) - len(s.strip())) * self._space(style)
        return line.width + around, ink.height, ink.bottom

    def _style(self, font: FontProperties) -> TextStyle:
        return self._lettering.style(font, self.dpi / 72)

    def _indent(self, text: str, style: TextStyle) -> float:
        spaces = len(text) - len(text.lstrip())
        return spaces * self._space(style) if spaces else 0.0

    def _space(self, style: TextStyle) -> float:
        """The width of a space, which our typesetter leaves out at the ends of a line."""
        measure = self._lettering.typesetter.measure
        return measure("n n", style) - measure("nn", style)

    # ------------------------------------------------------------ layers

    def _add(self, gc: GraphicsContextBase, item: Item, reach: Box | None) -> None:
        """Adds an item, clipped where it may reach beyond its clip."""
        if url := gc.get_url():
            item = Group((item,), href=url)
        clip = self._clip(gc)
        if reach and isinstance(clip, Rect) and _within(reach, clip):
            clip = None
        if not self._layers or self._layers[-1][0] != clip:
            self._layers.append((clip, []))
        self._layers[-1][1].append(item)

    def _clip(self, gc: GraphicsContextBase) -> Shape | None:
        path, transform = gc.get_clip_path()
        if path is not None:
            return _shape(path, transform + Affine2D().scale(1, -1).translate(0, self.height))
        if (box := gc.get_clip_rectangle()) is None:
            return None
        x, y, width, height = (float(n) for n in box.bounds)
        return Rect(x, self.height - y - height, width, height)


# ---------------------------------------------------------------- outlines


def _shape(
    path: Outline,
    transform: Transform,
    clip: tuple[float, float, float, float] | None = None,
    simplify: bool = False,
    sketch: Any = None,
) -> Shape | None:
    """The outline as the simplest shape that it is; None where nothing of it is to be drawn."""
    if sketch is None and transform.is_affine:
        matrix = transform.get_matrix()
        if simple := _rect(path, matrix) or _circle(path, matrix):
            return simple
    cleaned = path.cleaned(transform, True, clip, simplify=simplify, curves=True, sketch=sketch)
    return _path(cleaned)


def _rect(path: Outline, matrix: Any) -> Rect | None:
    if path is not Outline.unit_rectangle() or matrix[0, 1] or matrix[1, 0]:
        return None
    xs = sorted(_near((matrix[0, 2], matrix[0, 2] + matrix[0, 0])))
    ys = sorted(_near((matrix[1, 2], matrix[1, 2] + matrix[1, 1])))
    return Rect(xs[0], ys[0], xs[1] - xs[0], ys[1] - ys[0])


def _circle(path: Outline, matrix: Any) -> Circle | None:
    """The circle that a path is: matplotlib's own, at any place and size."""
    unit = Outline.unit_circle().vertices
    if path.codes is None or len(path.vertices) != len(unit) or path.codes[1] != Outline.CURVE4:
        return None
    vertices = np.asarray(path.vertices)[:-1] @ matrix[:2, :2].T + matrix[:2, 2]
    low, high = vertices.min(axis=0), vertices.max(axis=0)
    radius, center = (high[0] - low[0]) / 2, (high + low) / 2
    off = np.abs(np.hypot(*(vertices - center).T) - np.hypot(*unit[:-1].T) * radius).max()
    if not radius or off > 1e-6 * radius or not np.isfinite(off):
        return None
    x, y, r = _near((*center, radius))
    return Circle(x, y, r)


def _path(path: Outline) -> Path | None:
    """An outline that needs no further transform as an SVG path, with the box around its points."""
    vertices = np.clip(np.round(np.asarray(path.vertices, dtype=float), 3), -FAR, FAR) + 0.0
    codes = [1, *[2] * (len(vertices) - 1)] if path.codes is None else path.codes.tolist()
    points = vertices.tolist()
    parts: list[str] = []
    drawn: list[int] = []
    i = 0
    while i < len(codes) and codes[i] != Outline.STOP:
        count = _CORNERS.get(codes[i], 1)
        if codes[i] == Outline.CLOSEPOLY:
            parts.append("Z")
        else:
            numbers = [f"{n:.8g}" for point in points[i : i + count] for n in point]
            parts.append(_LETTERS[codes[i]] + " ".join(numbers))
            drawn += range(i, i + count)
        i += count
    if len(drawn) < 2:
        return None
    low, high = vertices[drawn].min(axis=0), vertices[drawn].max(axis=0)
    return Path("".join(parts), Box(*low.tolist(), *(high - low).tolist()))


def _moved(shape: Shape, x: float, y: float) -> Shape:
    match shape:
        case Rect():
            return shape._replace(x=shape.x + x, y=shape.y + y)
        case Circle():
            return shape._replace(cx=shape.cx + x, cy=shape.cy + y)
    return shape._replace(x=shape.x + x, y=shape.y + y, bounds=shape.bounds.moved(x, y))


def _bounds(shape: Shape) -> Box:
    match shape:
        case Rect():
            return Box(shape.x, shape.y, shape.width, shape.height)
        case Circle():
            return Box(shape.cx - shape.r, shape.cy - shape.r, 2 * shape.r, 2 * shape.r)
    return shape.bounds


def _within(box: Box, rect: Rect) -> bool:
    return (
        box.x >= rect.x and box.y >= rect.y and box.right <= rect.x + rect.width and box.bottom <= rect.y + rect.height
    )


def _near(numbers: Iterable[Any]) -> list[float]:
    return [min(max(float(n), -FAR), FAR) for n in numbers]


def _tiled(pattern: Outline, area: Box, size: float) -> Path | None:
    """A pattern of the unit square repeated over an area, in tiles of `size` pixels from the page's corner."""
    lines = pattern.codes is None or bool(np.isin(pattern.codes, (Outline.MOVETO, Outline.LINETO)).all())
    tiles = []
    for row in range(math.floor(area.y / size), math.ceil(area.bottom / size)):
        for column in range(math.floor(area.x / size), math.ceil(area.right / size)):
            place = Affine2D().scale(size, -size).translate(column * size, (row + 1) * size)
            edges = (column * size, row * size, (column + 1) * size, (row + 1) * size)
            tiles.append(_path(pattern.cleaned(place, True, edges if lines else None, curves=True)))
    found = [tile for tile in tiles if tile]
    return Path("".join(tile.d for tile in found), area) if found else None


LEVELS = 4
"""How often a triangle of running colours is divided at most."""


def _facets(corners: Any, colors: Any, level: int = 0) -> Iterator[tuple[Any, Any]]:
    """A triangle divided into four until its pieces are small or of one colour."""
    size = np.ptp(corners, axis=0).max()
    if level == LEVELS or size < 3 or np.ptp(colors, axis=0).max() < 0.02:
        yield corners, colors.mean(axis=0)
        return
    a, b, c = corners
    p, q, r = colors
    ab, bc, ca = (a + b) / 2, (b + c) / 2, (c + a) / 2
    pq, qr, rp = (p + q) / 2, (q + r) / 2, (r + p) / 2
    parts = (
        ((a, ab, ca), (p, pq, rp)),
        ((ab, b, bc), (pq, q, qr)),
        ((ca, bc, c), (rp, qr, r)),
        ((ab, bc, ca), (pq, qr, rp)),
    )
    for inner, shades in parts:
        yield from _facets(np.array(inner), np.array(shades), level + 1)


# ---------------------------------------------------------------- paints


def _hex(rgba: Any) -> Color:
    red, green, blue = (round(min(max(float(n), 0.0), 1.0) * 255) for n in rgba[:3])
    return f"#{red:02x}{green:02x}{blue:02x}"


def _fill(gc: GraphicsContextBase, face: Any) -> tuple[Color | None, float]:
    if face is None:
        return None, 1
    opacity = gc.get_alpha() if gc.get_forced_alpha() else (face[3] if len(face) > 3 else 1)
    return _hex(face), round(float(opacity), 3)


def _dash(lengths: list[float], offset: float) -> tuple[float, ...]:
    """A dash pattern that starts `offset` pixels in: turned round, because our strokes start at its beginning."""
    if not any(lengths):
        return ()
    if len(lengths) % 2:
        lengths = lengths * 2
    offset %= sum(lengths)
    if not offset:
        return tuple(lengths)
    i = 0
    while offset >= lengths[i]:
        offset -= lengths[i]
        i += 1
    turned = [lengths[i] - offset, *lengths[i + 1 :], *lengths[:i], offset]
    return tuple([*turned, 0.0] if i % 2 == 0 else [0.0, *turned])


def _literal(text: str) -> str:
    """The text with a backslash before what would be a mark in ours."""
    return _MARKS.sub(r"\\\g<0>", text)
