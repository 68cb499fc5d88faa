"""What a page has for a cover to show: its signs, and what its blocks tell."""

from collections.abc import Iterator
from typing import TypeVar

from infographic.assets import flags
from infographic.document import Document
from infographic.layout.block import Block

T = TypeVar("T")


def told(page: Document, kind: type[T], *, at_first: bool = False) -> T | None:
    """What the first block tells that tells something of this kind; `at_first` only one of the first panel."""
    return next(_told(page, kind, at_first), None)


def _told(page: Document, kind: type[T], at_first: bool) -> Iterator[T]:
    for model, path in page.models():
        if not isinstance(model, Block) or (at_first and path[:2] != ("panels", 0)):
            continue
        if isinstance(found := model.tells(page.lang), kind) and found:
            yield found


def signs(page: Document) -> tuple[str, ...]:
    """The icons of the page in reading order, each once and without flags; those of its sides first."""
    sides = [side.icon for side in page.sides.values()]
    shown = [str(getattr(model, "icon", "")) for model, path in page.models() if path and path[0] == "panels"]
    return tuple(dict.fromkeys(name for name in (*sides, *shown) if name and not flags.code_of(name)))
