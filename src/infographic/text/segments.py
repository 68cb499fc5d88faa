"""The pieces of a paragraph between which lines may be broken."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from infographic.i18n.phrases import articles, compounds, language, leaning_words
from infographic.text import dictionaries, phrases
from infographic.text.breaks import breaks
from infographic.text.hyphenation import hyphenated, is_address
from infographic.text.shaping import clusters

SOFT_HYPHEN = "\u00ad"

HYPHEN_COST = 0.15
TORN_COST = 0.3
LEANING_COST = 0.03
ARTICLE_COST = 0.5
RANGE_COST = 0.05
"""What a line costs that ends with a hyphen, within a word, with a word or an article that leans on the next one, or
after the dash of a range.

In squares of slack, as a share of the measure: 0.03 is as bad as a line that is 17 % too short.
"""

LONG_WORD = 12
WIDE_WORD = 0.5
"""From this many letters and this share of the measure on, a word may be hyphenated where compounds are one word."""

_UNIT = re.compile(r"(?<=\d) +(?=[%‰€£$¥₹°])|(?<=[–—]) +(?=\d)")
_RANGE = re.compile(r"(?<=\d)[-–—/](?=\d)")
_NUMBER = re.compile(r"\d(?:[.,'’]?\d)*(?:[^\W\d_]{1,3}(?![^\W\d_])|[%‰°])?")
_SHORT = re.compile(r"(?<![\w./:-])(?:\w{1,3}/(?=\w)|\w+/(?=\w{1,3}\b))(?![\w-]*[./:])")
_SYLLABLES = r"(?<=[\uac00-\ud7a3])(?=[\uac00-\ud7a3])"
"""Not compiled before there is Korean."""

UNHYPHENATED = frozenset(map(chr, [*range(0x0E00, 0x0F00), *range(0x1000, 0x10A0), *range(0x1780, 0x1800)]))
"""Letters of Thai, Lao, Burmese and Khmer, which have no hyphen."""

LEADING = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
"""Vowels of Thai and Lao that are written before the letter after which they are said."""

TRAILING = frozenset("\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\u0eaf\u0eb0\u0eb2\u0eb3\u0ec6")
"""Signs of Thai and Lao that belong to the letter before them."""


class Piece(NamedTuple):
    """Where a piece starts and its visible part ends; what a line that it ends has added, and costs."""

    start: int
    stop: int
    added: str = ""
    cost: float = 0.0


Pieces = list[Piece]


def pieces(text: str, kept: Container[int], lang: str) -> Pieces:
    """The pieces between break opportunities, except at the offsets that are `kept`."""
    together = _together(text, lang)
    places = breaks(text)
    if dictionaries.UNSPACED.search(text):
        places = sorted({*places, *dictionaries.word_ends(text)})
    offsets = [offset for offset in places if offset not in kept and offset not in together]
    leaning, article = leaning_words(lang), articles(lang)
    ends = pairwise([0, *offsets, len(text)])
    return [_piece(text, start, end, leaning, article, language(lang)) for start, end in ends]


def _together(text: str, lang: str) -> set[int]:
    """Where custom does not break, though UAX #14 might: before units, in `km/h`, within Korean words."""
    found = {match.end() for pattern in (_UNIT, _SHORT) for match in pattern.finditer(text)}
    if language(lang) == "ko":
        found |= {match.start() for match in re.finditer(_SYLLABLES, text)}
    return found


def _piece(text: str, start: int, end: int, leaning: Container[str], article: Container[str], lang: str) -> Piece:
    word = text[start:end].rstrip(" \t\u2002\u2003\u2009\u200a\u200b\u3000")
    if word.endswith(SOFT_HYPHEN):
        return Piece(start, start + len(word), "-", HYPHEN_COST)
    if word.lower() in article:
        return Piece(start, start + len(word), "", ARTICLE_COST)
    if lang == "ja" and end < len(text) and (cost := phrases.cost(text[end - 1], text[end])):
        return Piece(start, start + len(word), "", cost)
    leans = word.isalnum() and (word.lower() in leaning or (word.isdigit() and len(word) < 4))
    before_dash = text[end : end + 1] in {"–", "—"}
    return Piece(start, start + len(word), "", LEANING_COST if leans or before_dash else 0.0)


class Narrow(NamedTuple):
    """What pieces must fit in: the measure, the width of a hyphen and of the text before each character."""

    measure: float
    hyphen: float
    reach: Sequence[float]

    def has_room(self, piece: Piece, share: float = 1.0) -> bool:
        added = self.hyphen if piece.added else 0.0
        return self.reach[piece.stop] - self.reach[piece.start] + added <= self.measure * share + 1e-9


def narrowed(whole: Pieces, text: str, lang: str, narrow: Narrow) -> Pieces:
    """The pieces, those divided that are wider than the measure, or long compounds."""
    return [part for piece in whole for part in _parts(piece, text, lang, narrow)]


def _parts(piece: Piece, text: str, lang: str, narrow: Narrow) -> Iterator[Piece]:
    long = piece.stop - piece.start >= LONG_WORD and compounds(lang)
    if narrow.has_room(piece, WIDE_WORD if long else 1.0):
        yield piece
        return
    word = text[text.rfind(" ", 0, piece.start) + 1 : piece.stop + len(text[piece.stop :].partition(" ")[0])]
    is_word = not is_address(word)
    plain = UNHYPHENATED.isdisjoint(text[piece.start : piece.stop])
    offsets = hyphenated(text[piece.start : piece.stop], lang) if is_word and plain else ()
    ranges = [(match.end(), "", RANGE_COST) for match in _RANGE.finditer(text[piece.start : piece.stop])]
    for part in _cut(piece, sorted([*((offset, "-", HYPHEN_COST) for offset in offsets), *ranges])):
        if narrow.has_room(part):
            yield part
        else:
            yield from _cut(part, _tears(text[part.start : part.stop], is_word))


def glued(parts: Pieces, narrow: Narrow) -> Pieces:
    """The pieces, every article joined to its word where both fit on one line."""
    found: Pieces = []
    for part in parts:
        before = found[-1] if found else None
        if before and before.cost == ARTICLE_COST and narrow.has_room(part._replace(start=before.start)):
            found[-1] = part._replace(start=before.start)
        else:
            found.append(part)
    return found


def _cut(piece: Piece, places: Iterable[tuple[int, str, float]]) -> Iterator[Piece]:
    """The piece cut at offsets from its start, each with what is added there and what it costs."""
    start = piece.start
    for offset, added, cost in places:
        yield Piece(start, piece.start + offset, added, cost)
        start = piece.start + offset
    yield piece._replace(start=start)


def _tears(text: str, is_word: bool) -> Iterator[tuple[int, str, float]]:
    """All places between the letters of a text; alphabets show by a hyphen that a word goes on.

    No number is torn, or parted from the unit behind it.
    """
    numbers = {at for match in _NUMBER.finditer(text) for at in range(match.start() + 1, match.end())}
    stops = list(accumulate(len(cluster) for cluster in clusters(text)))
    for stop in stops[:-1]:
        if text[stop - 1] in LEADING or text[stop] in TRAILING or stop in numbers:
            continue
        hyphen = is_word and _is_alphabetic(text[stop - 1]) and _is_alphabetic(text[stop])
        yield stop, "-" if hyphen else "", TORN_COST


def _is_alphabetic(character: str) -> bool:
    """Whether it is a letter of the Latin, Greek, Cyrillic or Armenian alphabet."""
    return character < "\u0590" and character.isalpha()
