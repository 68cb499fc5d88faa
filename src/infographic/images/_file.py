"""A foreign SVG while it is rebuilt: its elements by name, their looks, and what may still be drawn of it."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from infographic.graphics import affine
from infographic.graphics.path_data import Outline
from infographic.graphics.scene import Color, Matrix
from infographic.images import _css, _curves, _matrix, _style, _values
from infographic.images._forms import outline_of
from infographic.images._style import Style
from infographic.images._values import length
from infographic.images._xml import PLAIN, XmlNode
from infographic.images.refused import Refused, beyond
from infographic.limits import allow_more, limit

UNIT = 1000.0
"""The longer side of a rebuilt drawing, so that a hundredth is precise enough."""

COUNTED = ("elements", "points", "clips", "fades")
"""What is counted while a file is drawn, elements that `use` repeats each time; each has a limit of its own."""

INTRICATE = 4e6
"""The squared lengths of all outlines, in sides of the drawing, together: how often they may cross themselves.

Of 2,600 logos and flags the most intricate has 2,900; a hundred times the limit takes minutes to draw.
"""

SIMPLIFY = "simplify it in a drawing program"

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
GROUPS = frozenset({"g", "a", "switch"})
UNSEEN = frozenset({
    "title", "desc", "metadata", "defs", "style", "script", "symbol", "clipPath", "mask", "marker", "pattern",
    "linearGradient", "radialGradient", "filter", "view", "animate", "animateTransform", "animateMotion", "set",
})  # fmt: skip


class Place(NamedTuple):
    """Where the walk is: the map to the drawing, inherited looks, the viewport's size, and what is being used.

    `said` is what the element that is being drawn says about itself alone.
    """

    matrix: Matrix
    style: Style
    port: tuple[float, float]
    depth: int = 0
    used: frozenset[str] = frozenset()
    said: Style = MappingProxyType({})

    def deeper(self) -> "Place":
        """One level further in.  Raises Refused where that is too deep."""
        if self.depth >= limit("drawing-depth"):
            raise too_deep()
        return self._replace(depth=self.depth + 1)

    def at(self, node: XmlNode) -> "Place":
        """The place moved as `x` and `y` of an element say."""
        x, y = (length(node.attributes.get(axis, ""), whole) for axis, whole in zip("xy", self.port, strict=True))
        return self._replace(matrix=affine.times(self.matrix, (1, 0, 0, 1, x, y)))


class File:
    """What is known of a file, and what has been spent on drawing it."""

    def __init__(self, root: XmlNode) -> None:
        self.root = root
        self.ids: dict[str, XmlNode] = {}
        self._parents: dict[int, XmlNode] = {}
        sheets: list[XmlNode] = []
        for node in _nodes(root):
            self._parents.update({id(child): node for child in node.children})
            if name := node.attributes.get("id"):
                self.ids.setdefault(name, node)
            if node.name == "style":
                sheets.append(node)
        self._looks = _style.looks(root, _css.sheet(sheets))
        self.plain = not _style.names_colors(self._looks)
        self.first: Style = _style.INHERITED
        self._outlines: dict[tuple[int, tuple[float, float]], Outline] = {}
        self.begin()

    def begin(self) -> None:
        """Nothing is drawn yet."""
        self._spent = dict.fromkeys(COUNTED, 0)
        self._intricacy = 0.0
        self.dropped: dict[str, None] = dict.fromkeys(self._looks.strange)
        self.inks: dict[Color, None] = {}

    def own(self, node: XmlNode) -> Style:
        """What an element says about itself, custom properties not yet put in."""
        return self._looks.own.get(id(node)) or {}

    def referred(self, text: str, *kinds: str) -> XmlNode | None:
        """The element to which `#id` or `url(#id)` leads, if it is one of these kinds."""
        node = None if text == "none" else self.ids.get(_values.reference(text))
        return node if node is not None and (not kinds or node.name in kinds) else None

    def spend(self, what: str = "elements", count: int = 1) -> None:
        """Counts what is drawn.  Raises Refused where it is too much."""
        self._spent[what] += count
        if self._spent[what] > limit(f"drawing-{what}"):
            raise too_much(what)

    def entered(self, node: XmlNode, place: Place) -> Place | None:
        """The place of what an element draws; None where that is not seen."""
        said = _style.resolved(self.own(node), place.style)
        if said.get("display") == "none":
            return None
        matrix = moved(said, place.matrix)
        if matrix is None:
            return None
        return place._replace(matrix=matrix, style=_style.computed(place.style, said), said=said)

    def inside(self, node: XmlNode, place: Place) -> Place:
        """The place of what lies in something that is drawn elsewhere than it stands: a clip, a mask, a marker."""
        around = self._around(node)
        said = _style.resolved(self.own(node), around)
        used = place.used | {node.attributes.get("id", "")}
        return place._replace(style=_style.computed(around, said), said=said, used=used)

    def _around(self, node: XmlNode) -> Style:
        """The looks that an element takes from those in which it stands."""
        parent = self._parents.get(id(node))
        if parent is None:
            return self.first
        around = self._around(parent)
        return _style.computed(around, _style.resolved(self.own(parent), around))

    def points(self, node: XmlNode, place: Place) -> int:
        """How many points the outline of a shape has."""
        return sum(len(points) for _, points in self._read(node, place))

    def outline(self, node: XmlNode, place: Place) -> Outline:
        """The outline of a shape in its own coordinates."""
        self.spend("points", self.points(node, place))
        return self._read(node, place)

    def _read(self, node: XmlNode, place: Place) -> Outline:
        """The outline of a shape, read once however often it is drawn."""
        key = id(node), (0.0, 0.0) if node.name == "path" else place.port
        if key not in self._outlines:
            said: Mapping[str, str] = {**node.attributes, **place.said}
            self._outlines[key] = outline_of(node.name, said, place.port)
        return self._outlines[key]

    def placed(self, outline: Outline, matrix: Matrix) -> Outline:
        """An outline in the drawing's units, unless it would cross itself without end."""
        placed = _curves.placed(outline, matrix)
        self._intricacy += (_curves.length(placed) / UNIT) ** 2
        if self._intricacy > INTRICATE:
            raise Refused("is too intricate to be drawn", SIMPLIFY)
        return placed


def too_much(what: str) -> Refused:
    """That a file draws more of what is counted than is allowed."""
    return beyond(f"drawing-{what}", "draws", "faded groups" if what == "fades" else what)


def too_deep() -> Refused:
    return Refused(f"is nested more than {limit('drawing-depth')} levels deep", allow_more("drawing-depth", PLAIN))


def moved(said: Style, matrix: Matrix) -> Matrix | None:
    """The map after an element's own; None where it leaves nothing to see."""
    own = _matrix.read(said.get("transform", ""))
    if own is None:
        return matrix
    together = affine.times(matrix, own)
    return together if _matrix.leads_somewhere(together) else None


def shown_of(node: XmlNode) -> list[XmlNode]:
    """What of an element's children is drawn: of those of a `switch` the first that can be (SVG 2, 5.8.3)."""
    if node.name != "switch":
        return node.children
    fit = [
        child
        for child in node.children
        if child.name not in UNSEEN and not child.attributes.get("requiredExtensions") and child.name != "foreignObject"
    ]
    return fit[:1] or [child for child in node.children if child.name == "foreignObject"][:1]


def _nodes(root: XmlNode) -> Iterator[XmlNode]:
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        stack += reversed(node.children)
