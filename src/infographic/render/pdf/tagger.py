"""Which stretch of a page's content belongs to which tag, while it is painted."""

from collections.abc import Iterator
from contextlib import contextmanager

from infographic.errors import SpecPath
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Frame, Group, Item, Text
from infographic.render.pdf.document import Page
from infographic.render.pdf.structure import TEXT_TAGS, Element, tag_of


class Untagged:
    """Content that is drawn as one, and belongs to one tag as a whole."""

    @contextmanager
    def frame(self, frame: Frame) -> Iterator[None]:
        """What is drawn inside is in a frame, which may be a part of the page or a paragraph."""
        yield

    @contextmanager
    def figure(self, alt: str, box: Box) -> Iterator[None]:
        """What is drawn inside is a picture; boxes are in the page's units."""
        yield

    @contextmanager
    def link(self, target: str, box: Box) -> Iterator[None]:
        """What is drawn inside leads somewhere."""
        yield

    def text(self, said: str, *, plain: bool) -> None:
        """What is drawn next is text; it is `plain` where its content says it as it is read."""

    def shape(self) -> None:
        """What is drawn next says nothing by itself."""

    def end(self) -> None:
        """Nothing more is drawn."""


class Tagger(Untagged):
    """The tags of one page.  Its content is divided into stretches, each of them one tag's or nobody's."""

    def __init__(self, page: Page, content: list[str]) -> None:
        self._page = page
        self._content = content
        self._element = page.document.tree.root
        self._open: Element | str | None = None

    @contextmanager
    def frame(self, frame: Frame) -> Iterator[None]:
        role = tag_of(frame) or ("P" if _is_paragraph(frame) else None)
        if role is None or self._element.role in TEXT_TAGS:
            yield
        else:
            with self._within(role, frame.origin):
                yield

    @contextmanager
    def figure(self, alt: str, box: Box) -> Iterator[None]:
        with self._within("Figure") as element:
            element.show(alt, box)
            yield

    @contextmanager
    def link(self, target: str, box: Box) -> Iterator[None]:
        if self._element.is_in("Link"):  # a link holds no other
            yield
            return
        with self._within("Link") as element:
            yield
        if element.kids:
            self._page.link(element, box, target)

    @contextmanager
    def _within(self, role: str, origin: SpecPath | None = None) -> Iterator[Element]:
        outer = self._element
        self._element = outer.add(role, origin, self._page.dictionary)
        yield self._element
        self._element = outer

    def text(self, said: str, *, plain: bool) -> None:
        in_text = self._element.role in TEXT_TAGS
        element = self._element if in_text else self._element.add("P", None, self._page.dictionary)
        element.hear(said, plain)
        self._mark(element)

    def shape(self) -> None:
        self._mark(self._element if self._element.role == "Figure" else "Artifact")

    def end(self) -> None:
        self._mark(None)

    def _mark(self, owner: Element | str | None) -> None:
        """Ends the stretch that is open, unless it goes on."""
        if owner is self._open:
            return
        if self._open is not None:
            self._content.append("EMC")
        self._open = owner
        if isinstance(owner, Element):
            number = self._page.document.tree.mark(owner, self._page.key)
            self._content.append(f"/{owner.role} <</MCID {number}>> BDC")
        elif owner:
            self._content.append(f"/{owner} BMC")


def _is_paragraph(frame: Frame) -> bool:
    """Whether a frame is lines of text and nothing else."""
    return bool(frame.items) and all(map(_is_line, frame.items))


def _is_line(item: Item) -> bool:
    if isinstance(item, Group):
        return item.matrix is None and item.clip is None and item.opacity == 1 and all(map(_is_line, item.items))
    return isinstance(item, Text)
