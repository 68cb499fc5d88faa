"""A description as HTML, for the details of a figure."""

from collections.abc import Iterable, Iterator
from html import escape

from infographic.text.markup import spans
from infographic.words.parts import Entry, Heading, Listing, Paragraph, Part, Table


def written(parts: Iterable[Part], level: int = 1) -> str:
    """The parts, one to a line; headings start at a level from 1 to 6."""
    return "\n".join(_part(part, level - 1) for part in parts)


def inline(text: str) -> str:
    """A text of a spec, its marks as elements."""
    return "".join(_span(span.text, *span.look) for span in spans(text))


def _span(text: str, bold: bool, italic: bool, code: bool, note: bool, href: str | None) -> str:
    if note:
        return ""
    made = escape(text)
    for tag, wanted in (("code", code), ("em", italic), ("strong", bold)):
        made = f"<{tag}>{made}</{tag}>" if wanted else made
    return f'<a href="{escape(href)}">{made}</a>' if href else made


def _part(part: Part, deeper: int) -> str:
    match part:
        case Heading(level, text):
            tag = f"h{min(level + deeper, 6)}"
            return f"<{tag}>{inline(text)}</{tag}>"
        case Paragraph(text):
            return f"<p>{inline(text)}</p>"
        case Listing(entries, ordered):
            return "".join(_listed(entries, "ol" if ordered else "ul"))
        case Table(head, rows):
            return f"<table><thead>{_row(head, 'col')}</thead><tbody>{''.join(map(_row, rows))}</tbody></table>"


def _listed(entries: Iterable[Entry], tag: str) -> Iterator[str]:
    yield f"<{tag}>"
    for entry in entries:
        yield f"<li>{inline(entry.text)}"
        yield from _listed(entry.below, "ul") if entry.below else ()
        yield "</li>"
    yield f"</{tag}>"


def _row(cells: Iterable[str], scope: str = "row") -> str:
    first, *others = map(inline, cells)
    tag = 'th scope="col"' if scope == "col" else "td"
    named = [f'<th scope="{scope}">{first}</th>' if first else "<td></td>"]  # an empty corner names nothing
    named += [f"<{tag}>{cell}</{tag[:2]}>" for cell in others]
    return f"<tr>{''.join(named)}</tr>"
