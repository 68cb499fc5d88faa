"""Where words end in Thai, Lao, Khmer and Burmese, which are written without blanks.

Only a dictionary tells.  ICU has one for each; it is asked where PyICU is installed (the extra `dictionaries`).
Without it lines break at blanks and at U+200B, and within a word only where it is wider than its line.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

UNSPACED = re.compile(
    "[\u0e01-\u0e3a\u0e40-\u0e4e\u0e80-\u0eff\u1000-\u109f\u1780-\u17d3\u17d7-\u17dd\ua9e0-\ua9ff\uaa60-\uaa7f]+"
)
"""Stretches of such letters: those of class SA in UAX #14, of which a dictionary decides."""


def word_ends(text: str) -> Iterator[int]:
    """The offsets at which another word begins in a stretch without blanks; none where there is no dictionary."""
    for stretch in UNSPACED.finditer(text):
        yield from (stretch.start() + end for end in _ends(stretch.group()))


@lru_cache(maxsize=1024)
def _ends(stretch: str) -> tuple[int, ...]:
    icu = _library()
    if icu is None:
        return ()
    lines = icu.BreakIterator.createLineInstance(icu.Locale.getRoot())
    lines.setText(stretch)  # its offsets are Python's, since none of these letters is written as two code units
    return tuple(lines)[:-1]


@cache
def _library() -> Any:
    try:
        import icu  # only for these scripts
    except ImportError:
        return None
    return icu
