"""How much a foreign SVG would draw, calculated before anything of it is drawn.

A few lines of elements that use each other ten times each may ask for millions; what is used is counted once and
multiplied, so that the answer takes no longer than the file is.
"""

from collections.abc import Iterator

from infographic.graphics.affine import IDENTITY
from infographic.images._file import GROUPS, SHAPES, UNSEEN, File, Place, shown_of, too_deep, too_much
from infographic.images._style import Style
from infographic.images._xml import XmlNode
from infographic.images.drawing import Cost
from infographic.limits import limit

_USED = frozenset({"symbol", "clipPath", "mask"})
"""Elements that draw something only where others use them."""


def cost(file: File) -> Cost:
    """What a file draws, at least.  Raises Refused where that is too much."""
    whole = _Reckoning(file).children(file.root, 0)
    for what, count in (("elements", whole.elements), ("points", whole.points)):
        if count > limit(f"drawing-{what}"):
            raise too_much(what)
    return whole


class _Reckoning:
    """Counts each element once, with all that it leads to."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._known: dict[tuple[int, bool], Cost] = {}
        self._place = Place(IDENTITY, {}, (300.0, 150.0))

    def children(self, node: XmlNode, depth: int) -> Cost:
        if depth > 2 * limit("drawing-depth"):
            raise too_deep()
        whole = Cost()
        for child in shown_of(node):
            whole = _sum(whole, self._element(child, depth + 1))
        return whole

    def _element(self, node: XmlNode, depth: int, used: bool = False) -> Cost:
        """What an element draws where it stands, or where it is `used`."""
        key = id(node), used and node.name in _USED
        if key not in self._known:
            self._known[key] = Cost()  # what leads to itself is not drawn
            self._known[key] = self.children(node, depth) if key[1] else self._counted(node, depth)
        return self._known[key]

    def _counted(self, node: XmlNode, depth: int) -> Cost:
        own = self._file.own(node)
        if node.name in UNSEEN or own.get("display") == "none":
            return Cost()
        whole = Cost(1, self._file.points(node, self._place._replace(said=own)) if node.name in SHAPES else 0)
        if node.name in GROUPS or node.name == "svg":
            whole = _sum(whole, self.children(node, depth))
        for target in self._targets(node, own):
            whole = _sum(whole, self._element(target, depth + 1, used=True))
        return whole

    def _targets(self, node: XmlNode, own: Style) -> Iterator[XmlNode]:
        """What an element draws that stands elsewhere."""
        links = [(node.attributes.get("href", ""), "")] if node.name == "use" else []
        for text, *kinds in (*links, (own.get("clip-path", ""), "clipPath"), (own.get("mask", ""), "mask")):
            target = self._file.referred(text, *filter(None, kinds))
            if target is not None:
                yield target


def _sum(one: Cost, other: Cost) -> Cost:
    return Cost(one.elements + other.elements, one.points + other.points)
