"""A description as Markdown: CommonMark, with GitHub's tables."""

from collections.abc import Iterable, Iterator, Sequence

from infographic.words.parts import Entry, Heading, Listing, Paragraph, Part, Table


def written(parts: Iterable[Part]) -> str:
    """The parts, an empty line between them."""
    return "\n\n".join(map(_part, parts)) + "\n"


def _part(part: Part) -> str:
    match part:
        case Heading(level, text):
            return f"{'#' * min(level, 6)} {text}"
        case Paragraph(text):
            return text
        case Listing(entries, ordered):
            return "\n".join(_listed(entries, ordered, ""))
        case Table(head, rows):
            lines = [_row(row) for row in (head, *rows)]
            return "\n".join([lines[0], "|" + " --- |" * len(head), *lines[1:]])


def _listed(entries: Iterable[Entry], ordered: bool, indent: str) -> Iterator[str]:
    for number, entry in enumerate(entries, 1):
        yield f"{indent}{f'{number}.' if ordered else '-'} {entry.text}"
        yield from _listed(entry.below, False, indent + "    ")


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
