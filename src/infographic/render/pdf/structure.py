"""The tags of a PDF: what a page consists of and in which order it is read (ISO 32000-1, 14.7 and 14.8).

The tree follows the frames: a panel is a section, its name a heading, a frame of lines a paragraph, frames of rows
or items are a list.  What says nothing (grounds, icons, lines) is no part of it.
"""

from collections.abc import Iterator
from itertools import groupby

import pydyf

from infographic.errors import SpecPath
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Frame

TEXT_TAGS = ("H1", "H2", "H3", "P", "Link", "Figure")
"""Tags that hold text themselves; in all others it stands in paragraphs."""

_HEADINGS = {"title": "H3", "heading": "H2"}
_SECTIONS = ("header", "footer")
_ENTRIES = ("row", "item")


def tag_of(frame: Frame) -> str | None:
    """The tag for a frame that is one of the page's parts; None for one that only arranges."""
    if frame.name in _HEADINGS:
        return "H1" if frame.origin == ("title",) else _HEADINGS[frame.name]
    if frame.name in _ENTRIES and frame.origin is not None and "blocks" not in frame.origin[-2:]:
        return "LI"  # what stands in `blocks` is a block that is called so
    if frame.name in _SECTIONS or (frame.name.startswith("band ") and frame.origin is not None):
        return "Sect"
    return None


class Element(pydyf.Dictionary):  # type: ignore[misc]
    """One tag on a page: what is in it, and what it says where its content does not say it."""

    def __init__(self, role: str, parent: "Element | None" = None, page: pydyf.Dictionary | None = None) -> None:
        super().__init__({"Type": "/StructElem"})
        self.role = role
        self.parent = parent
        self.page = page
        self.origin: SpecPath | None = None
        self.kids: list[Element | pydyf.Dictionary | int] = []
        self.words: list[str] = []
        self.plain = True

    def add(self, role: str, origin: SpecPath | None, page: pydyf.Dictionary) -> "Element":
        """A new last element in this one."""
        kid = Element(role, self, page)
        kid.origin = origin
        self.kids.append(kid)
        return kid

    def is_in(self, role: str) -> bool:
        """Whether it, or an element around it, has a role."""
        return self.role == role or (self.parent is not None and self.parent.is_in(role))

    def hear(self, said: str, plain: bool) -> None:
        """Notes what its content says, and whether it says it in the order in which it is read."""
        self.words.append(said)
        self.plain &= plain

    def show(self, alt: str, box: Box) -> None:
        """Notes what it is a picture of, and where."""
        edges = pydyf.Array(round(n, 2) for n in (box.x, box.y, box.right, box.bottom))
        self.update({"Alt": pydyf.String(alt), "A": pydyf.Dictionary({"O": "/Layout", "BBox": edges})})

    def elements(self) -> "list[Element]":
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def every(self) -> "Iterator[Element]":
        """This and all elements in it, in the order in which they are read."""
        yield self
        for kid in self.elements():
            yield from kid.every()


class Tree:
    """The tags of a whole document."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._owners: list[list[Element] | Element] = []

    def begin_page(self) -> int:
        """The number under which a page finds its elements."""
        self._owners.append([])
        return len(self._owners) - 1

    def mark(self, element: Element, key: int) -> int:
        """The number that marks the next stretch of a page's content as an element's."""
        stretches = self._owners[key]
        assert isinstance(stretches, list)
        stretches.append(element)
        element.kids.append(len(stretches) - 1)
        return len(stretches) - 1

    def annotate(self, element: Element, annotation: pydyf.Dictionary) -> int:
        """The number under which an annotation finds its element."""
        self._owners.append(element)
        element.kids.append(annotation)
        return len(self._owners) - 1

    def finish(self, pdf: pydyf.PDF, title: str) -> pydyf.Dictionary:
        """The root of the tree, with all that is in it added to the document, which has a title."""
        _put_in_order(self.root)
        top, parents = pydyf.Dictionary({"Type": "/StructTreeRoot"}), pydyf.Dictionary()
        every = list(self.root.every())
        for thing in (top, parents, *every):
            pdf.add_object(thing)
        self.root["P"] = top.reference
        for element in every:
            _fill(element, title)
        parents["Nums"] = pydyf.Array(n for key, owner in enumerate(self._owners) for n in (key, _owned_by(owner)))
        top.update({"K": self.root.reference, "ParentTree": parents.reference, "ParentTreeNextKey": len(self._owners)})
        return top


def _fill(element: Element, title: str) -> None:
    """Says what an element is, what is in it, and of what is in it that it is."""
    said = title if element.role == "H1" and title else " ".join(element.words)
    if not element.elements() and element.words and (said != " ".join(element.words) or not element.plain):
        element["ActualText"] = pydyf.String(said)
    element["S"] = f"/{element.role}"
    if element.page is not None:
        element["Pg"] = element.page.reference
    element["K"] = pydyf.Array(map(_kid, element.kids))
    for kid in element.elements():
        kid["P"] = element.reference


def _kid(kid: Element | pydyf.Dictionary | int) -> object:
    if isinstance(kid, Element):
        return kid.reference
    return kid if isinstance(kid, int) else pydyf.Dictionary({"Type": "/OBJR", "Obj": kid.reference})


def _owned_by(owner: list[Element] | Element) -> object:
    return owner.reference if isinstance(owner, Element) else pydyf.Array(element.reference for element in owner)


# ---------------------------------------------------------------- putting in order


def _put_in_order(root: Element) -> None:
    _prune(root)
    _place_headings(root)
    for element in list(root.every()):
        _gather_entries(element)


def _prune(element: Element) -> None:
    """Drops elements with nothing in them."""
    for kid in element.elements():
        _prune(kid)
    element.kids = [kid for kid in element.kids if not isinstance(kid, Element) or kid.kids]


def _place_headings(root: Element) -> None:
    """Puts names that lie over the seam of two panels, and are drawn last, at the head of their own.

    In a section without a name, titles of blocks are headings of the second level.
    """
    sections = {(id(kid.page), kid.origin): kid for kid in root.elements() if kid.role == "Sect"}
    for kid in root.elements():
        own = sections.get((id(kid.page), kid.origin))
        if kid.role == "H2" and own:
            root.kids = [other for other in root.kids if other is not kid]
            own.kids.insert(0, kid)
    for section in root.elements():
        parts = list(section.every())
        if not any(part.role == "H2" for part in parts):
            for part in parts:
                part.role = "H2" if part.role == "H3" else part.role


def _gather_entries(element: Element) -> None:
    """Makes a list of the entries that follow each other in an element."""
    kids: list[Element | pydyf.Dictionary | int] = []
    for is_entry, run in groupby(element.kids, key=lambda kid: isinstance(kid, Element) and kid.role == "LI"):
        if is_entry:
            gathered = Element("L", element, element.page)
            gathered.kids = list(run)
            kids.append(gathered)
        else:
            kids += run
    element.kids = kids
    if element.role == "LI":
        body = Element("LBody", element, element.page)
        body.kids, element.kids = element.kids, [body]
