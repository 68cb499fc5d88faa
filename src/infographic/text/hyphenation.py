"""Where words may be hyphenated: Liang's patterns, from the dictionaries that pyphen ships.

pyphen itself parses all patterns of a language first, which for German takes longer than drawing a page; here
a file is only split, and a pattern is parsed when it is met in a word.
"""

import re
from functools import lru_cache
from itertools import pairwise

LEFT, RIGHT, PART = 2, 3, 2
"""Fewest letters before the first hyphen of a word, after its last, and at the ends of a compound's parts."""

LONGEST = 40
"""No pattern has more letters."""

_WORD = r"[^\W\d_]{5,}"
_ADDRESS = r"://|www\.|@|_|\w\.\w+/|\d"
_VALUE = r"(\d?)(?:\D|$)"
"""What a pattern says about the place before each of its letters, and after the last."""
_ENCODINGS = {b"microsoft-cp1251": b"cp1251"}

Patterns = dict[str, str]


def is_address(text: str) -> bool:
    """Whether it looks like what would be another address, or number, with a hyphen in it."""
    return re.search(_ADDRESS, text) is not None


@lru_cache(maxsize=1000)
def hyphenated(text: str, lang: str) -> tuple[int, ...]:
    """The offsets in a text without spaces before which a hyphen may be set; none in a language without patterns."""
    return tuple(
        word.start() + offset
        for word in re.finditer(_WORD, text)
        for offset in _points(word[0].lower(), lang)
        if LEFT <= offset <= len(word[0]) - RIGHT
    )


def _points(word: str, lang: str) -> list[int]:
    """The hyphenation points of a word in small letters that can be trusted.

    A dictionary of two levels, such as the German one, finds the parts of a compound with the first, and the
    points within each part with the second.
    """
    *compounding, last = _levels(lang)
    joints = sorted({joint for level in compounding for joint in _odd(word, level)})
    found = set(joints)
    for start, stop in pairwise([0, *joints, len(word)]):
        inside = _odd(word[start:stop], last)
        found |= {start + point for point in inside if PART <= point <= stop - start - PART}
    return sorted(found - _disputed(found))


def _disputed(points: set[int]) -> set[int]:
    """Points beside one another, three or more: there, patterns disagree, as in `Zusamme-n-a-rbeit`."""
    return {place + step for place in points for step in (0, 1, 2) if {place, place + 1, place + 2} <= points}


def _odd(word: str, patterns: Patterns) -> list[int]:
    """The places in a word where the greatest value of all patterns that occur in it is odd."""
    dotted = f".{word}."
    values = [0] * (len(dotted) + 1)
    for start in range(len(dotted)):
        for stop in range(start + 1, min(start + LONGEST, len(dotted)) + 1):
            pattern = patterns.get(dotted[start:stop])
            if pattern:
                for place, value in enumerate(re.findall(_VALUE, pattern), start):
                    values[place] = max(values[place], int(value or 0))
    return [place - 1 for place, value in enumerate(values) if value % 2 and 1 < place <= len(word)]


@lru_cache(maxsize=8)
def _levels(lang: str) -> tuple[Patterns, ...]:
    """The patterns of a language by their letters, in one or two levels; an empty one where it has no file."""
    import pyphen  # only for words that do not fit

    code = pyphen.language_fallback(lang)
    if code is None:
        return ({},)
    name, _, data = pyphen.LANGUAGES[code].read_bytes().replace(b"\r", b"").partition(b"\n")
    encoding = _ENCODINGS.get(name.lower(), name).decode().strip()
    return tuple(_by_letters(level, encoding) for level in data.split(b"\nNEXTLEVEL\n"))


def _by_letters(patterns: bytes, encoding: str) -> Patterns:
    letters = patterns.translate(None, b"0123456789").decode(encoding).split("\n")
    return dict(zip(letters, patterns.decode(encoding).split("\n"), strict=True))
