"""The few marks that a writer may set inside a text.

`**bold**`, `*emphasis*`, `` `code` ``, `[label](https://…)`, `^1` after a word for a note, a line feed (or a
backslash before it) for a forced break, and a backslash before a mark that stands for itself.
Whatever does not fit these rules is text: `5 * 3`, `10^6`, a lonely `**`.
"""

import re
from itertools import accumulate
from typing import NamedTuple


class Emphasis(NamedTuple):
    """How a stretch of text stands out."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    note: bool = False
    href: str | None = None


PLAIN = Emphasis()


class StyledSpan(NamedTuple):
    """A stretch of text with one look."""

    text: str
    look: Emphasis = PLAIN


_MARKS = re.compile(r"[*`\[^\\]")
"""Without these a text is plain."""

_TOKEN = re.compile(
    r"""
    \\(?P<escaped>[*`\[\]()^\\])            # a mark that stands for itself
  | [ ]?\\(?P<newline>\n)                  # a forced break
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


def spans(text: str) -> tuple[StyledSpan, ...]:
    """The stretches of a text with their looks, in order, none of them empty."""
    if not _MARKS.search(text):
        return (StyledSpan(text),) if text else ()
    return _joined(_emphasized(_pieces(text, PLAIN)))


def plain(text: str) -> str:
    """The text without its marks and notes, as it is read aloud."""
    return "".join(span.text for span in spans(text) if not span.look.note)


def _pieces(text: str, look: Emphasis) -> list[StyledSpan | _Stars]:
    found: list[StyledSpan | _Stars] = []
    position = 0
    for token in _TOKEN.finditer(text):
        found.append(StyledSpan(text[position : token.start()], look))
        found += _meaning(token, text, look)
        position = token.end()
    found.append(StyledSpan(text[position:], look))
    return found


def _meaning(token: re.Match[str], text: str, look: Emphasis) -> list[StyledSpan | _Stars]:
    value = token.group(token.lastgroup or 0)
    match token.lastgroup:
        case "stars":
            return [_stars(value, text[: token.start()][-1:], text[token.end() :][:1])]
        case "code":
            return [StyledSpan(value, look._replace(code=True))]
        case "href":
            return list(_emphasized(_pieces(token["label"], look._replace(href=value))))
        case "note":
            return [StyledSpan(value, look._replace(note=True))]
    return [StyledSpan(value, look)]


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


def _emphasized(pieces: list[StyledSpan | _Stars]) -> list[StyledSpan]:
    """Pieces between matching asterisks made bold, italic or both; unmatched asterisks become text."""
    pairs = _pairs(pieces)
    marks = {place for pair in pairs for place in pair}
    bold, italic = (_depths(pairs, pieces, stars) for stars in (("**", "***"), ("*", "***")))
    found = []
    for place, piece in enumerate(pieces):
        if place not in marks:
            look = piece.look if isinstance(piece, StyledSpan) else PLAIN
            look = look._replace(bold=look.bold or bold[place] > 0, italic=look.italic or italic[place] > 0)
            found.append(StyledSpan(piece.text, look))
    return found


def _pairs(pieces: list[StyledSpan | _Stars]) -> list[tuple[int, int]]:
    """The places of asterisks that open and close emphasis; those that it encloses unmatched are forgotten."""
    pairs: list[tuple[int, int]] = []
    openers: dict[str, list[tuple[int, int]]] = {"*": [], "**": [], "***": []}
    length = 0
    for place, piece in enumerate(pieces):
        if isinstance(piece, _Stars):
            waiting = openers[piece.text]
            if piece.closes and waiting and waiting[-1][1] < length:
                opener = waiting[-1][0]
                pairs.append((opener, place))
                for others in openers.values():
                    while others and others[-1][0] >= opener:
                        others.pop()
                continue
            if piece.opens:
                waiting.append((place, length + len(piece.text)))
        length += len(piece.text)
    return pairs


def _depths(pairs: list[tuple[int, int]], pieces: list[StyledSpan | _Stars], stars: tuple[str, ...]) -> list[int]:
    """How many pairs of such asterisks enclose each piece."""
    steps = [0] * (len(pieces) + 1)
    for opener, closer in pairs:
        if pieces[opener].text in stars:
            steps[opener] += 1
            steps[closer] -= 1
    return list(accumulate(steps))


def _joined(found: list[StyledSpan]) -> tuple[StyledSpan, ...]:
    """Neighbours of one look as one span."""
    joined: list[StyledSpan] = []
    for span in found:
        if joined and joined[-1].look == span.look and not span.look.note:
            joined[-1] = StyledSpan(joined[-1].text + span.text, span.look)
        elif span.text:
            joined.append(span)
    return tuple(joined)
