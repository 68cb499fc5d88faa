"""Foreign SVG rebuilt from our own shapes.

Nothing of the file reaches the page: what is known (shapes, paths, gradients, clips, transforms, styles) is
understood and drawn anew, in numbers that every renderer can draw; what is not known is left out and named.
"""

from collections.abc import Iterator, Mapping

from infographic.graphics import affine, curves
from infographic.graphics.geometry import Box
from infographic.graphics.path_data import Outline
from infographic.graphics.scene import Color, Group, Item, Matrix, Path, Rect
from infographic.images import _curves, _markers, _matrix, _style, _values, _xml
from infographic.images._cost import cost
from infographic.images._cuts import Cuts
from infographic.images._file import GROUPS, SHAPES, UNIT, UNSEEN, File, Place, shown_of
from infographic.images._forms import Drawn, diagonal, path_of
from infographic.images._paints import Paints, stroke
from infographic.images._values import length
from infographic.images._viewport import natural_size, viewport
from infographic.images._xml import XmlNode
from infographic.images.drawing import Drawing
from infographic.images.refused import Refused, beyond
from infographic.limits import limit

THINNEST = 200
"""How many times longer than the other a side may be."""

_DROPPED = {
    "text": "text", "image": "a bitmap", "foreignObject": "HTML", "video": "a film", "audio": "sound",
    "iframe": "a page of the web", "canvas": "a canvas", "use": "a part of another file",
}  # fmt: skip

_LIGHTS = frozenset({
    "overlay", "soft-light", "hard-light", "color-dodge", "color-burn", "difference", "exclusion", "hue", "saturation",
    "color", "luminosity", "plus-lighter",
})  # fmt: skip


def rebuilt(data: bytes, ink: Color) -> Drawing:
    """The drawing that a file holds; one without colours of its own is drawn in `ink`.

    Raises Refused for a file that is not well formed, too large, or empty.
    """
    return Foreign(data).drawing(ink)


class Foreign:
    """A foreign SVG that has been read, with what it will `cost` to draw.

    Raises Refused for a file that is not well formed, or would draw too much.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) > limit("drawing-bytes"):
            raise beyond("drawing-bytes", "has", "bytes of text")
        self._file = File(_xml.parse(data))
        self.cost = cost(self._file)

    def drawing(self, ink: Color) -> Drawing:
        """The drawing; one without colours of its own in `ink`.  Raises Refused where nothing is to be seen."""
        drawing = _Builder(self._file, ink).drawing()._replace(cost=self.cost)
        if not drawing.items:
            dropped = f" but {', '.join(drawing.dropped)}" if drawing.dropped else ""
            raise Refused(f"shows nothing{dropped}", "turn text and pictures into outlines in a drawing program")
        return drawing


class _Builder:
    """Walks through a file and draws what it knows."""

    def __init__(self, file: File, ink: Color) -> None:
        self._file = file
        self._ink = ink
        self._paints = Paints(file, ink)
        self._cuts = Cuts(file)
        self._reach = Box(0, 0, 0, 0)

    def drawing(self) -> Drawing:
        file, root = self._file, self._file.root
        width, height = natural_size(root) or self._size_of_content()
        if not height / THINNEST <= width <= height * THINNEST:
            raise Refused(f"is {width:g} wide and {height:g} high", "give it a `viewBox` in a drawing program")
        file.begin()
        self._reach = Box(0, 0, 0, 0)
        unit = UNIT / max(width, height)
        wide, tall = width * unit, height * unit
        items = [*self._ground(wide, tall), *self._whole(unit, width, height)]
        edge = Box(-0.5, -0.5, wide + 1, tall + 1)
        if items and self._reach.union(edge) != edge:
            items = [Group(tuple(items), clip=Rect(0, 0, wide, tall))]
        return Drawing(wide, tall, tuple(items), tuple(file.dropped), tuple(file.inks), file.plain)

    def _whole(self, unit: float, width: float, height: float) -> list[Item]:
        file, root = self._file, self._file.root
        file.first = {**_style.INHERITED, "color": self._ink, "fill": self._ink if file.plain else "#000000"}
        port = viewport(root.attributes, width, height)
        said = _style.resolved(file.own(root), file.first)
        matrix = affine.times((unit, 0, 0, unit, 0, 0), port.matrix)
        place = Place(matrix, _style.computed(file.first, said), port.size, said=said)
        return self._over(list(self._children(root, place)), None, place)

    def _ground(self, wide: float, tall: float) -> Iterator[Item]:
        """What a file has its whole canvas painted with."""
        said = self._file.own(self._file.root)
        color = _values.color(said.get("background-color") or said.get("background", ""))
        if color and color[1]:
            self._file.inks[color[0]] = None
            yield Rect(0, 0, wide, tall, fill=color[0], opacity=round(color[1], 4))

    def _size_of_content(self) -> tuple[float, float]:
        """The size of a drawing that names none: as far as it reaches."""
        for _ in self._children(self._file.root, Place(affine.IDENTITY, _style.INHERITED, (300, 150))):
            pass
        size = self._reach.right, self._reach.bottom
        return (max(size[0], 1.0), max(size[1], 1.0)) if min(size) > 0 else (300.0, 150.0)

    # ------------------------------------------------------------ the walk

    def _children(self, node: XmlNode, place: Place) -> Iterator[Item]:
        inner = place.deeper()
        for child in shown_of(node):
            yield from self._element(child, inner)

    def _element(self, node: XmlNode, place: Place) -> list[Item]:
        """What is drawn of one element."""
        if node.name in UNSEEN:
            return []
        self._file.spend()
        here = self._file.entered(node, place)
        if here is None:
            return []
        if node.name in SHAPES:
            outline = self._file.outline(node, here)
            return self._over(self._shape(outline, here), outline, here)
        if node.name in GROUPS:
            return self._over(list(self._children(node, here)), None, here)
        if node.name == "svg":
            return self._over(self._nested(node, here, {}), None, here)
        if node.name == "use" and (found := self._used(node, here)) is not None:
            return self._over(found, None, here)
        if node.name in _DROPPED:
            self._file.dropped[_DROPPED[node.name]] = None
        return []

    def _used(self, node: XmlNode, place: Place) -> list[Item] | None:
        """What a `use` repeats: nothing where it would repeat itself, None where that is not in this file."""
        link = node.attributes.get("href", "")
        target = self._file.referred(link)
        if target is None:
            return None if link.partition("#")[0] else []
        name = target.attributes["id"]
        if name in place.used:
            return []
        inner = place.at(node).deeper()._replace(used=place.used | {name})
        if target.name not in ("svg", "symbol"):
            return self._element(target, inner)
        entered = self._file.entered(target, inner)
        size = {name: text for name, text in node.attributes.items() if name in ("width", "height")}
        return self._nested(target, entered, size) if entered else []

    def _nested(self, node: XmlNode, place: Place, size: Mapping[str, str]) -> list[Item]:
        """An `svg` within another, or a symbol: cut off at its edges."""
        said = {**node.attributes, **size}
        width, height = (
            length(said.get(n, "100%"), whole, whole) for n, whole in zip(("width", "height"), place.port, strict=True)
        )
        if width <= 0 or height <= 0:
            return []
        port = viewport(said, width, height)
        outer = (place.at(node) if node.name == "svg" else place).matrix
        matrix = affine.times(outer, port.matrix)
        if not _matrix.leads_somewhere(matrix):
            return []
        items = list(self._children(node, place._replace(matrix=matrix, port=port.size)))
        if "viewBox" not in said:
            return items
        return self._edged(items, place, outer, width, height)

    def _edged(self, items: list[Item], place: Place, matrix: Matrix, width: float, height: float) -> list[Item]:
        """What lies in a viewport of this size: cut off at its edges, where it is not let out."""
        if not items or place.said.get("overflow") in ("visible", "auto"):
            return items
        self._file.spend("clips")
        return [Group(tuple(items), clip=path_of(_curves.placed(curves.rectangle(0, 0, width, height), matrix)))]

    # ------------------------------------------------------------ shapes

    def _shape(self, outline: Outline, place: Place) -> list[Item]:
        """A shape with its fill and stroke."""
        style = place.style
        if not outline or style["visibility"] != "visible":
            return []
        stroked = style["stroke"] != "none" and length(style["stroke-width"], diagonal(place.port), 1) > 0
        matrix, rest = place.matrix, None
        if stroked and not _matrix.keeps_shapes(matrix):  # a stroke is stretched with what it runs around
            matrix, rest = _matrix.parted(matrix)
        path = path_of(self._file.placed(outline, matrix), style["fill-rule"] == "evenodd")
        fill = self._paints.paint("fill", outline, place, matrix)
        line = self._paints.paint("stroke", outline, place, matrix) if stroked else None
        drawn = Drawn(path, fill, line, stroke(outline, matrix, place))
        self._reaches(drawn, rest)
        items = drawn.items(style["paint-order"])
        if rest and items:
            items = [Group(tuple(items), matrix=rest)]
        return [*items, *self._marks(outline, place)]

    def _marks(self, outline: Outline, place: Place) -> list[Item]:
        """The signs at the corners of a line."""
        nodes = {end: self._file.referred(place.style[f"marker-{end}"], "marker") for end in ("start", "mid", "end")}
        if not any(nodes.values()):
            return []
        width = length(place.style["stroke-width"], diagonal(place.port), 1.0)
        items: list[Item] = []
        for corner in _markers.corners(outline):
            node = nodes[corner.kind]
            if node is not None and node.attributes["id"] not in place.used:
                self._file.spend()
                items += self._mark(node, corner, width, place)
        return items

    def _mark(self, node: XmlNode, corner: _markers.Corner, width: float, place: Place) -> list[Item]:
        found = _markers.placed(node.attributes, corner, width)
        matrix = affine.times(place.matrix, found.matrix) if found else _matrix.NOTHING
        if found is None or not _matrix.leads_somewhere(matrix):
            return []
        around = {f"context-{name}": self._paints.meant(name, place) for name in ("fill", "stroke")}
        inner = self._file.inside(node, place)._replace(matrix=matrix, port=found.port.size)
        items = list(self._children(node, inner._replace(style={**inner.style, **around})))
        outer = affine.times(place.matrix, found.outer)
        edge = _curves.box(_curves.placed(curves.rectangle(0, 0, *found.room), outer))
        return items if all(_lies_in(item, edge) for item in items) else self._edged(items, inner, outer, *found.room)

    def _reaches(self, drawn: Drawn, rest: Matrix | None) -> None:
        """Notes how far the drawing reaches."""
        box = affine.around(rest, drawn.reach) if rest else drawn.reach
        self._reach = self._reach.union(box)

    # ------------------------------------------------------------ what is laid over a whole

    def _over(self, items: list[Item], outline: Outline | None, place: Place) -> list[Item]:
        """What an element draws, clipped and faded as it says."""
        said = place.said
        if not items:
            return []
        for name in ("filter", "mix-blend-mode"):
            if said.get(name, "none") not in ("none", "normal"):
                self._file.dropped["a filter" if name == "filter" else "a blend"] = None
        if said.get("mix-blend-mode", "normal") in _LIGHTS:  # as plain paint they would hide what they only lighten
            return []
        items = self._cuts.over(items, outline, place)
        opacity = _values.share(said.get("opacity", "1"))
        if opacity >= 1 or not items:
            return items
        if not opacity:
            return []
        if len(items) == 1 and isinstance(items[0], Path) and not (items[0].fill and items[0].stroke):
            return [items[0]._replace(opacity=round(items[0].opacity * opacity, 4))]
        self._file.spend("fades")
        return [Group(tuple(items), opacity=round(opacity, 4))]


def _lies_in(item: Item, box: Box) -> bool:
    """Whether a shape lies within a box, its stroke as well."""
    return isinstance(item, Path) and box.union(item.bounds.grown(item.stroke.width / 2 if item.stroke else 0)) == box
