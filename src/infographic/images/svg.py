"""Foreign SVG rebuilt from our own shapes.

Nothing of the file reaches the page: what is known (shapes, paths, gradients, clips, transforms, styles) is
understood and drawn anew, in numbers that every renderer can draw; what is not known is left out and named.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from infographic.graphics import affine, curves
from infographic.graphics.color import luminance
from infographic.graphics.geometry import Box
from infographic.graphics.path_data import Outline
from infographic.graphics.scene import Color, Group, Item, Matrix, Path, Rect, Stop, Stroke
from infographic.images import _curves, _gradients, _markers, _matrix, _style, _xml
from infographic.images._forms import Drawn, Painted, diagonal, outline_of, path_of
from infographic.images._kinds import LARGEST_TEXT
from infographic.images._style import Style, length
from infographic.images._viewport import natural_size, viewport
from infographic.images._xml import XmlNode
from infographic.images.drawing import Drawing
from infographic.images.refused import Refused

UNIT = 1000.0
"""The longer side of a rebuilt drawing, so that a hundredth is precise enough."""

LIMITS = {"elements": 10_000, "points": 300_000, "clips": 2_000, "faded groups": 300}
"""How many there may be in what is drawn, those that `use` repeats counted each time.

A map of all 3,200 counties of the United States is far below; at the limits a page takes seconds to draw.
"""

INTRICATE = 4e6
"""The squared lengths of all outlines, in sides of the drawing, together: how often they may cross themselves.

Of 2,600 logos and flags the most intricate has 2,900; a hundred times the limit takes minutes to draw.
"""

DEEPEST = 48
"""How deep drawn elements may lie in each other, through `use` as well."""

THINNEST = 200
"""How many times longer than the other a side may be."""

MOST_DASHES = 5_000
"""Dashes of one outline; one with more is drawn whole."""

SIMPLIFY = "simplify it in a drawing program"

_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_GROUPS = frozenset({"g", "a", "switch"})
_UNSEEN = frozenset({
    "title", "desc", "metadata", "defs", "style", "script", "symbol", "clipPath", "mask", "marker", "pattern",
    "linearGradient", "radialGradient", "filter", "view", "animate", "animateTransform", "animateMotion", "set",
})  # fmt: skip
_DROPPED = {
    "text": "text", "image": "a bitmap", "foreignObject": "HTML", "video": "a film", "audio": "sound",
    "iframe": "a page of the web", "canvas": "a canvas", "use": "a part of another file",
}  # fmt: skip

_LIGHTS = frozenset({
    "overlay", "soft-light", "hard-light", "color-dodge", "color-burn", "difference", "exclusion", "hue", "saturation",
    "color", "luminosity", "plus-lighter",
})  # fmt: skip

_UNITS = {"clip-path": "clipPathUnits", "mask": "maskContentUnits"}


def rebuilt(data: bytes, ink: Color) -> Drawing:
    """The drawing that a file holds; one without colours of its own is drawn in `ink`.

    Raises Refused for a file that is not well formed, too large, or empty.
    """
    if len(data) > LARGEST_TEXT:
        raise Refused(f"has more than {LARGEST_TEXT // 2**20} MB of text", SIMPLIFY)
    root = _xml.parse(data)
    builder = _Builder(root, ink)
    drawing = builder.drawing()
    if not drawing.items:
        dropped = f" but {', '.join(drawing.dropped)}" if drawing.dropped else ""
        raise Refused(f"shows nothing{dropped}", "turn text and pictures into outlines in a drawing program")
    return drawing


class _Place(NamedTuple):
    """Where the walk is: the map to the drawing, inherited looks, the viewport's size, and what is being used."""

    matrix: Matrix
    style: Style
    port: tuple[float, float]
    depth: int = 0
    used: frozenset[str] = frozenset()


class _Outlined(NamedTuple):
    """A shape of a clip or mask; of what is under it a mask shows so much there (-1: not everywhere alike)."""

    outline: Outline
    even_odd: bool
    light: float = 1.0


class _Builder:
    """Walks through a file and draws what it knows."""

    def __init__(self, root: XmlNode, ink: Color) -> None:
        self._root = root
        self._ids: dict[str, XmlNode] = {}
        sheets: list[XmlNode] = []
        for node in _nodes(root):
            if name := node.attributes.get("id"):
                self._ids.setdefault(name, node)
            if node.name == "style":
                sheets.append(node)
        self._sheet = _style.rules(sheets)
        self._own: dict[int, Mapping[str, str]] = {}
        self._plain = not _style.names_colors(root, self._sheet)
        self._ink = ink
        self._gradients: dict[tuple[int, str], _gradients.GradientSource] = {}
        self._spent = dict.fromkeys(LIMITS, 0)
        self._intricacy = 0.0
        self._dropped: dict[str, None] = {}
        self._inks: dict[Color, None] = {}
        self._reach = Box(0, 0, 0, 0)

    def drawing(self) -> Drawing:
        width, height = natural_size(self._root) or self._size_of_content()
        if not height / THINNEST <= width <= height * THINNEST:
            raise Refused(f"is {width:g} wide and {height:g} high", "give it a `viewBox` in a drawing program")
        unit = UNIT / max(width, height)
        first = {**_style.INHERITED, "color": self._ink, "fill": self._ink if self._plain else "#000000"}
        place = _Place((unit, 0, 0, unit, 0, 0), first, (width, height))
        port = viewport(self._root.attributes, width, height)
        style = _style.computed(first, self.own(self._root))
        inner = place._replace(matrix=affine.times(place.matrix, port.matrix), style=style, port=port.size)
        items = self._faded(self._root, list(self._children(self._root, inner)), None, inner)
        wide, tall = width * unit, height * unit
        edge = Box(-0.5, -0.5, wide + 1, tall + 1)
        if items and self._reach.union(edge) != edge:
            items = [Group(tuple(items), clip=Rect(0, 0, wide, tall))]
        return Drawing(wide, tall, tuple(items), tuple(self._dropped), tuple(self._inks), self._plain)

    def _size_of_content(self) -> tuple[float, float]:
        """The size of a drawing that names none: as far as it reaches."""
        place = _Place(affine.IDENTITY, _style.INHERITED, (300, 150))
        for _ in self._children(self._root, place):
            pass
        size = self._reach.right, self._reach.bottom
        self._spent = dict.fromkeys(LIMITS, 0)
        self._intricacy = 0.0
        self._reach = Box(0, 0, 0, 0)
        return (max(size[0], 1.0), max(size[1], 1.0)) if min(size) > 0 else (300.0, 150.0)

    def own(self, node: XmlNode) -> Mapping[str, str]:
        """What an element says about itself, remembered."""
        if id(node) not in self._own:
            self._own[id(node)] = _style.own(node, self._sheet)
        return self._own[id(node)]

    # ------------------------------------------------------------ the walk

    def _children(self, node: XmlNode, place: _Place) -> Iterator[Item]:
        if place.depth > DEEPEST:
            raise Refused(f"is nested more than {DEEPEST} levels deep", _xml.PLAIN)
        inner = place._replace(depth=place.depth + 1)
        for child in node.children:
            yield from self._element(child, inner)
            if node.name == "switch" and child.name not in _UNSEEN:
                return

    def _element(self, node: XmlNode, place: _Place) -> list[Item]:
        """What is drawn of one element."""
        if node.name in _UNSEEN:
            return []
        self._spend()
        said = self.own(node)
        if said.get("display") == "none":
            return []
        matrix = self._moved(node, place.matrix)
        if matrix is None:
            return []
        here = place._replace(matrix=matrix, style=_style.computed(place.style, said))
        if node.name in _SHAPES:
            outline = self._outline(node, here)
            return self._faded(node, self._shape(outline, here), outline, here)
        if node.name in _GROUPS:
            return self._faded(node, list(self._children(node, here)), None, here)
        if node.name == "svg":
            return self._faded(node, self._nested(node, here, {}), None, here)
        if node.name == "use" and (found := self._used(node, here)) is not None:
            return self._faded(node, found, None, here)
        if node.name in _DROPPED:
            self._dropped[_DROPPED[node.name]] = None
        return []

    def _spend(self, what: str = "elements", count: int = 1) -> None:
        """Counts what is drawn.  Raises Refused where it is too much."""
        self._spent[what] += count
        if self._spent[what] > LIMITS[what]:
            raise Refused(f"draws more than {LIMITS[what]:,} {what}", SIMPLIFY)

    def _moved(self, node: XmlNode, matrix: Matrix) -> Matrix | None:
        """The map after an element's own; None where it leaves nothing to see."""
        own = _matrix.read(self.own(node).get("transform", ""))
        if own is None:
            return matrix
        moved = affine.times(matrix, own)
        return moved if _matrix.is_finite(moved) and affine.area(moved) else None

    def _used(self, node: XmlNode, place: _Place) -> list[Item] | None:
        """What a `use` repeats: nothing where it would repeat itself, None where that is not in this file."""
        name = _style.reference(node.attributes.get("href", ""))
        target = self._ids.get(name)
        if target is None or not name:
            return None if node.attributes.get("href", "#").partition("#")[0] else []
        if name in place.used:
            return []
        x, y = (length(node.attributes.get(axis, ""), whole) for axis, whole in zip("xy", place.port, strict=True))
        moved = affine.times(place.matrix, (1, 0, 0, 1, x, y))
        inner = place._replace(matrix=moved, used=place.used | {name}, depth=place.depth + 1)
        if inner.depth > DEEPEST:
            raise Refused(f"is nested more than {DEEPEST} levels deep", _xml.PLAIN)
        if target.name in ("svg", "symbol"):
            size = {name: text for name, text in node.attributes.items() if name in ("width", "height")}
            inner = inner._replace(style=_style.computed(inner.style, self.own(target)))
            return self._nested(target, inner, size)
        return self._element(target, inner)

    def _nested(self, node: XmlNode, place: _Place, size: Mapping[str, str]) -> list[Item]:
        """An `svg` within another, or a symbol: cut off at its edges."""
        said = {**node.attributes, **size}
        x, y = (
            (length(said.get(n, ""), whole) if node.name == "svg" else 0.0)
            for n, whole in zip("xy", place.port, strict=True)
        )
        width, height = (
            length(said.get(n, "100%"), whole, whole) for n, whole in zip(("width", "height"), place.port, strict=True)
        )
        if width <= 0 or height <= 0:
            return []
        port = viewport(said, width, height)
        outer = affine.times(place.matrix, (1, 0, 0, 1, x, y))
        inner = place._replace(matrix=affine.times(outer, port.matrix), port=port.size)
        items = tuple(self._children(node, inner))
        if not items or self.own(node).get("overflow") in ("visible", "auto") or "viewBox" not in said:
            return list(items)
        self._spend("clips")
        edge = _curves.placed(curves.rectangle(0, 0, width, height), outer)
        return [Group(items, clip=path_of(edge))]

    # ------------------------------------------------------------ shapes

    def _outline(self, node: XmlNode, place: _Place) -> Outline:
        """The outline of a shape in its own coordinates."""
        said = {**node.attributes, **self.own(node)}
        outline = outline_of(node.name, said, place.port)
        self._spend("points", sum(len(points) for _, points in outline))
        return outline

    def _placed(self, outline: Outline, matrix: Matrix) -> Outline:
        """An outline in the drawing's units, unless it would cross itself without end."""
        placed = _curves.placed(outline, matrix)
        self._intricacy += (_curves.length(placed) / UNIT) ** 2
        if self._intricacy > INTRICATE:
            raise Refused("is too intricate to be drawn", SIMPLIFY)
        return placed

    def _shape(self, outline: Outline, place: _Place) -> list[Item]:
        """A shape with its fill and stroke."""
        style = place.style
        if not outline or style["visibility"] != "visible":
            return []
        marks = self._marks(outline, place)
        box = _curves.box(outline)
        stroked = style["stroke"] != "none" and length(style["stroke-width"], diagonal(place.port), 1) > 0
        matrix, rest = place.matrix, None
        if stroked and not _matrix.keeps_shapes(matrix):  # a stroke is stretched with what it runs around
            matrix, rest = _matrix.parted(matrix)
        path = path_of(self._placed(outline, matrix), style["fill-rule"] == "evenodd")
        fill = self._paint(style, "fill", box, place, matrix)
        stroke = self._paint(style, "stroke", box, place, matrix) if stroked else None
        drawn = Drawn(path, fill, stroke, self._stroke(style, outline, matrix, place))
        self._reaches(drawn, rest)
        items = drawn.items(style["paint-order"])
        if rest and items:
            items = [Group(tuple(items), matrix=rest)]
        return [*items, *marks]

    def _marks(self, outline: Outline, place: _Place) -> list[Item]:
        """The signs at the corners of a line."""
        nodes = {end: self._ids.get(_style.reference(place.style[f"marker-{end}"])) for end in ("start", "mid", "end")}
        if not any(nodes.values()):
            return []
        width = length(place.style["stroke-width"], diagonal(place.port), 1.0)
        items: list[Item] = []
        for corner in _markers.corners(outline):
            node = nodes[corner.kind]
            if node is None or node.name != "marker" or node.attributes.get("id", "") in place.used:
                continue
            self._spend()
            if found := _markers.placed(node.attributes, corner, width):
                matrix = affine.times(place.matrix, found[0])
                style = _style.computed(_style.INHERITED, self.own(node))
                used = place.used | {node.attributes.get("id", "")}
                items += self._children(node, place._replace(matrix=matrix, style=style, port=found[1], used=used))
        return items

    def _reaches(self, drawn: Drawn, rest: Matrix | None) -> None:
        """Notes how far the drawing reaches."""
        more = drawn.stroke.width * 0.75 if drawn.stroke_paint else 0.0  # a square corner
        box = drawn.path.bounds.grown(more)
        if rest:
            corners = [affine.apply(rest, x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
            xs, ys = zip(*corners, strict=True)
            box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        self._reach = self._reach.union(box)

    def _stroke(self, style: Style, outline: Outline, matrix: Matrix, place: _Place) -> Stroke:
        grown, whole = affine.growth(matrix), diagonal(place.port)
        width = min(length(style["stroke-width"], whole, 1.0) * grown, _curves.REACH)
        dash = tuple(n * grown for n in _style.lengths(style["stroke-dasharray"], whole))
        offset = length(style["stroke-dashoffset"], whole) * grown
        total = sum(dash)
        if (
            total <= 0
            or _curves.length(outline) * grown > MOST_DASHES * total
            or max(*dash, abs(offset)) > _curves.REACH
        ):
            dash, offset = (), 0.0
        cap = style["stroke-linecap"] if style["stroke-linecap"] in ("round", "square") else "butt"
        join = style["stroke-linejoin"] if style["stroke-linejoin"] in ("round", "bevel") else "miter"
        miter = min(max(length(style["stroke-miterlimit"], 1, 4), 1.0), 1000.0)
        return Stroke("#000000", width, cap, join, dash, offset, miter)

    def _paint(self, style: Style, name: str, box: Box, place: _Place, matrix: Matrix) -> Painted | None:
        """The paint of a fill or stroke, with its opacity."""
        text, faded = style[name].strip(), _style.share(style[f"{name}-opacity"])
        if text.startswith("url("):
            found = self._referred(text, box, place, matrix)
            if found is not None:
                return found._replace(opacity=found.opacity * faded) if found.opacity * faded > 0 else None
            text = text.partition(")")[2].strip() or "none"
        if text.lower() == "currentcolor":
            text = style["color"] if style["color"].lower() != "currentcolor" else self._ink
        color = _style.color(text)
        if color is None or not color[1] * faded:
            return None
        self._inks[color[0]] = None
        return Painted(color[0], color[1] * faded)

    def _referred(self, text: str, box: Box, place: _Place, matrix: Matrix) -> Painted | None:
        """A paint that the file describes elsewhere; None where there is none of this name."""
        node = self._ids.get(_style.reference(text))
        if node is None or node.name not in ("linearGradient", "radialGradient"):
            if node is not None and node.name == "pattern":
                self._dropped["a pattern"] = None
            return None
        key = id(node), place.style["color"]
        if key not in self._gradients:
            self._gradients[key] = _gradients.source(node, self._ids, self.own, place.style["color"])
        source = self._gradients[key]
        paint = _gradients.paint(source, box, place.port, matrix)
        if paint is None:
            return Painted("#000000", 0.0)
        if isinstance(paint, Stop):
            self._inks[paint.color] = None
            return Painted(paint.color, paint.opacity)
        self._inks.update({stop.color: None for stop in paint.stops})
        return Painted(paint, 1.0)

    # ------------------------------------------------------------ what is laid over a whole

    def _faded(self, node: XmlNode, items: list[Item], outline: Outline | None, place: _Place) -> list[Item]:
        """What an element draws, clipped and faded as it says."""
        said = self.own(node)
        if not items:
            return []
        for name in ("filter", "mix-blend-mode"):
            if said.get(name, "none") not in ("none", "normal"):
                self._dropped["a filter" if name == "filter" else "a blend"] = None
        if said.get("mix-blend-mode", "normal") in _LIGHTS:  # as plain paint they would hide what they only lighten
            return []
        for name in ("clip-path", "mask"):
            if reference := _style.reference(said.get(name, "")):
                items = self._cut(reference, name, items, outline, place)
        opacity = _style.share(said.get("opacity", "1"))
        if opacity >= 1 or not items:
            return items
        if not opacity:
            return []
        if len(items) == 1 and isinstance(items[0], Path):
            return [items[0]._replace(opacity=round(items[0].opacity * opacity, 4))]
        self._spend("faded groups")
        return [Group(tuple(items), opacity=round(opacity, 4))]

    def _cut(self, name: str, kind: str, items: list[Item], outline: Outline | None, place: _Place) -> list[Item]:
        """Items within a clip, or within a mask that shows all of them alike."""
        node = self._ids.get(name)
        if node is None or node.name != {"clip-path": "clipPath"}.get(kind, kind) or name in place.used:
            return items
        matrix = place.matrix
        if node.attributes.get(_UNITS[kind]) == "objectBoundingBox":
            if outline is None:
                self._dropped["a clip"] = None
                return items
            box = _curves.box(outline)
            matrix = affine.times(matrix, (box.width, 0, 0, box.height, box.x, box.y))
        moved = self._moved(node, matrix)
        style = _style.computed(_style.INHERITED, self.own(node))
        inner = place._replace(matrix=moved or matrix, style=style, used=place.used | {name}, depth=place.depth + 1)
        found = list(self._outlined(node, inner, kind == "mask"))
        lights = {part.light for part in found}
        if len(lights) > 1 or -1 in lights:
            self._dropped["a mask"] = None
            return items
        light = max(lights, default=0.0)
        if not light:
            return []
        clip = path_of(tuple(s for part in found for s in part.outline), len(found) == 1 and found[0].even_odd)
        self._spend("clips" if light == 1 else "faded groups")
        items = [Group(tuple(items), clip=clip, opacity=light)]
        if reference := _style.reference(self.own(node).get("clip-path", "")):
            return self._cut(reference, "clip-path", items, outline, inner)
        return items

    def _outlined(self, node: XmlNode, place: _Place, masking: bool) -> Iterator[_Outlined]:
        """The outlines of the shapes in a clip or mask, as the drawing has them."""
        if place.depth > DEEPEST:
            raise Refused(f"is nested more than {DEEPEST} levels deep", _xml.PLAIN)
        for child in node.children:
            if child.name in _UNSEEN:
                continue
            self._spend()
            said = self.own(child)
            matrix = self._moved(child, place.matrix)
            if matrix is None or said.get("display") == "none":
                continue
            here = place._replace(matrix=matrix, style=_style.computed(place.style, said), depth=place.depth + 1)
            if child.name in _SHAPES:
                outline = self._placed(self._outline(child, here), matrix)
                rule = here.style["fill-rule" if masking else "clip-rule"]
                if outline and here.style["visibility"] == "visible":
                    yield _Outlined(outline, rule == "evenodd", self._light(child, node, here) if masking else 1.0)
            elif child.name == "use":
                yield from self._outlined_use(child, here, masking)
            elif child.name in _GROUPS and masking:
                yield from self._outlined(child, here, masking)

    def _outlined_use(self, node: XmlNode, place: _Place, masking: bool) -> Iterator[_Outlined]:
        name = _style.reference(node.attributes.get("href", ""))
        target = self._ids.get(name)
        if target is None or name in place.used:
            return
        x, y = (length(node.attributes.get(axis, ""), whole) for axis, whole in zip("xy", place.port, strict=True))
        moved = affine.times(place.matrix, (1, 0, 0, 1, x, y))
        inner = place._replace(matrix=moved, used=place.used | {name}, depth=place.depth + 1)
        yield from self._outlined(XmlNode("g", node.attributes, [target], []), inner, masking)

    def _light(self, node: XmlNode, parent: XmlNode, place: _Place) -> float:
        """How much a shape of a mask shows of what is under it: by its light, or by its opacity alone."""
        style, over = place.style, self.own(parent)
        text = style["color"] if style["fill"].lower() == "currentcolor" else style["fill"]
        color = _style.color(text)
        if color is None or style["stroke"] != "none":
            return -1.0
        opacity = color[1] * _style.share(style["fill-opacity"]) * _style.share(self.own(node).get("opacity", "1"))
        by_alpha = over.get("mask-type") == "alpha" or "filter" in over  # a filter here turns one into the other
        return round(opacity if by_alpha else opacity * luminance(color[0]), 2)


def _nodes(root: XmlNode) -> Iterator[XmlNode]:
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        stack += reversed(node.children)
