"""A line of source with marks under a part of it, as a terminal shows it."""

import re
import unicodedata

TAB = 4
"""Columns from one tab stop to the next."""

MAX_COLUMNS = 100
"""A longer line is shown in part."""

LEAD = 30
"""Columns kept before the marks where a line is shown in part."""

UNSAFE = "[\0-\x08\x0a-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
"""Characters that would steer the terminal, break the line, or reorder it."""


def safe(text: str) -> str:
    """The text in one line, with nothing in it that a terminal would obey."""
    return re.sub(UNSAFE, "\N{REPLACEMENT CHARACTER}", " ".join(text.split("\n")))


def columns(text: str) -> int:
    """How many columns of a terminal the text takes (Unicode Standard Annex 11)."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


def _columns_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _expanded(text: str, start: int = 0) -> str:
    """The text with its tabs as spaces, where it begins at a column."""
    parts = text.split("\t")
    shown = parts[0]
    for part in parts[1:]:
        shown += " " * (TAB - (start + columns(shown)) % TAB) + part
    return shown


def excerpt(line: str, column: int, length: int) -> tuple[str, str]:
    """The line and the marks under it; `column` and `length` count characters, the first from 1."""
    line = re.sub(UNSAFE, "\N{REPLACEMENT CHARACTER}", line.rstrip())
    start, end = column - 1, column - 1 + length
    before, marked, after = line[:start], line[start:end], line[end:]
    if columns(line) > MAX_COLUMNS:
        before, marked, after = _cropped(before, marked, after)
    before = _expanded(before)
    marked = _expanded(marked, columns(before))
    shown = before + _expanded(marked + after, columns(before))
    return shown, " " * columns(before) + "^" * max(1, columns(marked))


def _cropped(before: str, marked: str, after: str) -> tuple[str, str, str]:
    if len(before) > LEAD:
        before = "…" + before[-LEAD:]
    room = MAX_COLUMNS - len(before)
    if len(marked) > room:
        return before, marked[:room], "…"
    room -= len(marked)
    return before, marked, after if len(after) <= room else after[:room] + "…"
