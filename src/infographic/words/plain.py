"""A description as plain text: what a person would call the text of the page."""

from collections.abc import Iterable, Iterator

from infographic.text.markup import plain
from infographic.words.alt import ENDS
from infographic.words.parts import Entry, Heading, Listing, Paragraph, Part, Table


def written(parts: Iterable[Part]) -> str:
    """The parts as lines, an empty one before each heading but the first."""
    lines: list[str] = []
    for part in parts:
        if isinstance(part, Heading) and lines:
            lines.append("")
        lines += _lines(part)
    return "\n".join(lines) + "\n"


def spoken(parts: Iterable[Part]) -> str:
    """The parts in one paragraph, each a sentence to those who hear it."""
    lines = (line.strip() for part in parts for line in _lines(part))
    return " ".join(line if line.endswith(ENDS) else f"{line}." for line in lines)


def _lines(part: Part) -> Iterator[str]:
    match part:
        case Heading(_, text) | Paragraph(text):
            yield plain(text)
        case Listing(entries, ordered):
            yield from _listed(entries, ordered, "")
        case Table(head, rows):
            for name, *cells in rows:
                named = zip(head[1:], cells, strict=True)
                yield plain(f"{name}: " + ", ".join(f"{column} {cell}" for column, cell in named if cell))


def _listed(entries: Iterable[Entry], ordered: bool, indent: str) -> Iterator[str]:
    for number, entry in enumerate(entries, 1):
        yield indent + (f"{number}. " if ordered else "") + plain(entry.text)
        yield from _listed(entry.below, False, indent + "  ")
