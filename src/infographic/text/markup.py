"""The few marks that a writer may set inside a text.

`**bold**`, `*emphasis*`, `` `code` ``, `[label](https://…)`, `^1` after a word for a note, a line feed or a
backslash at the end of a line for a forced break, and a backslash before a mark that stands for itself.
Whatever does not fit these rules is text: `5 * 3`, `10^6`, a lonely `**`.
"""

import re
from typing import NamedTuple


class Look(NamedTuple):
    """How a stretch of text stands out."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    note: bool = False
    href: str | None = None


PLAIN = Look()


class Span(NamedTuple):
    """A stretch of text with one look."""

    text: str
    look: Look = PLAIN


_MARKS = re.compile(r"[*`\[^\\]|[ \t]+\n")
"""Without these a text is plain."""

_TOKEN = re.compile(
    r"""
    \\(?P<escaped>[*`\[\]()^\\])            # a mark that stands for itself
  | (?:\\|[ \t]+)(?P<newline>\n)            # a forced break
  | (?P<stars>\*{1,3})
  | `(?P<code>[^`\n]+)`
  | \[(?P<label>(?:\\.|[^\[\]\\])+)\]\((?P<href>(?:https?://|mailto:)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)
  | (?<=[^\s\d^])\^(?P<note>\d{1,2})(?!\d)  # digits before `^` would make it a power
    """,
    re.VERBOSE,
)


class _Stars(NamedTuple):
    """A run of asterisks in the list of pieces, and what it may do."""

    text: str
    opens: bool
    closes: bool


def spans(text: str) -> tuple[Span, ...]:
    """The stretches of a text with their looks, in order, none of them empty."""
    if not _MARKS.search(text):
        return (Span(text),) if text else ()
    return _joined(_emphasized(_pieces(text, PLAIN)))


def plain(text: str) -> str:
    """The text without its marks and notes, as it is read aloud."""
    return "".join(span.text for span in spans(text) if not span.look.note)


def _pieces(text: str, look: Look) -> list[Span | _Stars]:
    found: list[Span | _Stars] = []
    position = 0
    for token in _TOKEN.finditer(text):
        found.append(Span(text[position : token.start()], look))
        found += _meaning(token, text, look)
        position = token.end()
    found.append(Span(text[position:], look))
    return found


def _meaning(token: re.Match[str], text: str, look: Look) -> list[Span | _Stars]:
    value = token.group(token.lastgroup or 0)
    match token.lastgroup:
        case "stars":
            return [_stars(value, text[: token.start()][-1:], text[token.end() :][:1])]
        case "code":
            return [Span(value, look._replace(code=True))]
        case "href":
            return list(_emphasized(_pieces(token["label"], look._replace(href=value))))
        case "note":
            return [Span(value, look._replace(note=True))]
    return [Span(value, look)]


def _stars(stars: str, before: str, after: str) -> _Stars:
    """Left- and right-flanking runs as in CommonMark: a mark clings to the words that it encloses.

    Between two digits an asterisk multiplies.
    """
    if before.isdigit() and after.isdigit():
        return _Stars(stars, False, False)
    left = bool(after.strip()) and (_is_word(after) or not before.strip() or not _is_word(before))
    right = bool(before.strip()) and (_is_word(before) or not after.strip() or not _is_word(after))
    return _Stars(stars, left, right)


def _is_word(character: str) -> bool:
    """Whether it is anything but punctuation, in CommonMark's sense."""
    return character.isalnum() or ord(character) > 0x2BFF


def _emphasized(pieces: list[Span | _Stars]) -> list[Span]:
    """Pieces between matching asterisks made bold, italic or both; unmatched asterisks become text."""
    found: list[Span | _Stars] = []
    for piece in pieces:
        opener = _opener(found, piece) if isinstance(piece, _Stars) and piece.closes else None
        if opener is None or isinstance(piece, Span):
            found.append(piece)
            continue
        inside = [_literal(p) for p in found[opener + 1 :]]
        bold, italic = len(piece.text) > 1, len(piece.text) % 2 == 1
        found[opener:] = [
            Span(s.text, s.look._replace(bold=s.look.bold or bold, italic=s.look.italic or italic)) for s in inside
        ]
    return [_literal(piece) for piece in found]


def _opener(found: list[Span | _Stars], closer: _Stars) -> int | None:
    for index in range(len(found) - 1, -1, -1):
        piece = found[index]
        if isinstance(piece, _Stars) and piece.opens and piece.text == closer.text:
            return index if any(p.text for p in found[index + 1 :]) else None
    return None


def _literal(piece: Span | _Stars) -> Span:
    return piece if isinstance(piece, Span) else Span(piece.text)


def _joined(found: list[Span]) -> tuple[Span, ...]:
    """Neighbours of one look as one span."""
    joined: list[Span] = []
    for span in found:
        if joined and joined[-1].look == span.look and not span.look.note:
            joined[-1] = Span(joined[-1].text + span.text, span.look)
        elif span.text:
            joined.append(span)
    return tuple(joined)
