"""A matplotlib backend: figures drawn into our scene, their text shaped and measured by our typesetter."""

import math
import re
from collections.abc import Sequence
from io import BytesIO
from threading import RLock
from typing import Any, NamedTuple
from unicodedata import bidirectional

import numpy as np
from PIL import Image as Bitmap

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Color, Frame, Group, Image, Item, Rect, Shape, Stroke
from infographic.matplotlib_backend.fills import facets, tiled
from infographic.matplotlib_backend.imported import (
    Affine2D,
    Figure,
    FigureCanvasBase,
    FontProperties,
    GraphicsContextBase,
    Outline,
    RendererBase,
    Transform,
    weight_dict,
)
from infographic.matplotlib_backend.outlines import bounds, moved, shape_of, svg_path, within
from infographic.text import TextStyle, Typesetter

CAPS = {"butt": "butt", "projecting": "square", "round": "round"}
GENERIC = {"sans-serif", "sans", "serif", "monospace", "cursive", "fantasy"}
"""Families that name no font: the lettering's own stand for them."""

IMAGE_SCALE = 2
"""Pixels of a bitmap for each pixel of the page."""

LEFT_TO_RIGHT = "\u200e"

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
    wide, high = (float(inches) for inches in figure.get_size_inches())
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
        shape = shape_of(path, turned, clip, simplify, gc.get_sketch_params())
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
        shape = shape_of(marker_path, marker_trans + Affine2D().scale(1, -1))
        if shape is None:
            return
        reach = (-self.width, -self.height, 2 * self.width, 2 * self.height)
        for vertices, _ in path.iter_segments(trans, clip=reach, simplify=False):
            x, y = vertices[-2:]
            self._paint(gc, moved(shape, float(x), self.height - float(y)), rgbFace)

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
            shape_of(path, transform + turned)
            for path, transform in self._iter_collection_raw_paths(master_transform, paths, all_transforms)
        ]
        for x, y, shape, own, face in self._iter_collection(
            gc, shapes, offsets, offset_trans, facecolors, edgecolors, linewidths, linestyles, antialiaseds,
            urls, offset_position, hatchcolors=[] if hatchcolors is None else hatchcolors,
        ):  # fmt: skip
            if shape is not None:
                self._paint(own, moved(shape, float(x), self.height - float(y)), face)

    def draw_gouraud_triangles(
        self, gc: GraphicsContextBase, triangles_array: Any, colors_array: Any, transform: Transform
    ) -> None:
        """Triangles whose colours run into each other, as small triangles of one colour each."""
        turned = transform + Affine2D().scale(1, -1).translate(0, self.height)
        for corners, colors in zip(triangles_array, colors_array, strict=True):
            for points, color in facets(turned.transform(corners), np.asarray(colors)):
                self._facet(gc, points, color)

    def _facet(self, gc: GraphicsContextBase, points: Any, rgba: Any) -> None:
        """A small triangle, stroked in its own colour so that no seam shows between neighbours."""
        if path := svg_path(Outline(points, closed=False)):
            color = _hex(rgba)
            path = path._replace(d=path.d + "Z", fill=color, stroke=Stroke(color, 0.6, join="round"))
            self._add(gc, path._replace(opacity=round(float(rgba[3]), 3)), path.bounds.grown(0.3))

    def _paint(self, gc: GraphicsContextBase, shape: Shape, face: Any) -> None:
        """The shape with its fill, hatch and stroke, as one item where they share their opacity."""
        stroke, stroke_opacity = self._stroke(gc)
        fill, fill_opacity = _fill(gc, face)
        reach = bounds(shape).grown((stroke.width if stroke else 0) * 1.5)
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
        pattern = tiled(gc.get_hatch_path(), area, self.dpi) if area else None
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
        line = self._lettering.typesetter.line(self._literal(s), style, _hex(gc.get_rgb()))
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
        line = self._lettering.typesetter.line(self._literal(s), style, "#000000")
        ink = self._lettering.typesetter.ink(line)
        around = (len(s) - len(s.strip())) * self._space(style)
        return line.width + around, ink.height, ink.bottom

    def _literal(self, text: str) -> str:
        """The text as it stands: marks of ours are no marks, and numbers are read from the left on every page."""
        plain = _MARKS.sub(r"\\\g<0>", text)
        own = self._lettering.typesetter.rtl and not any(bidirectional(c) in ("R", "AL") for c in text)
        return f"{LEFT_TO_RIGHT}{plain}" if own else plain

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
        if reach and isinstance(clip, Rect) and within(reach, clip):
            clip = None
        if not self._layers or self._layers[-1][0] != clip:
            self._layers.append((clip, []))
        self._layers[-1][1].append(item)

    def _clip(self, gc: GraphicsContextBase) -> Shape | None:
        path, transform = gc.get_clip_path()
        if path is not None:
            return shape_of(path, transform + Affine2D().scale(1, -1).translate(0, self.height))
        if (box := gc.get_clip_rectangle()) is None:
            return None
        x, y, width, height = (float(n) for n in box.bounds)
        return Rect(x, self.height - y - height, width, height)


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
