"""Where words may be hyphenated, by the dictionaries of LibreOffice that pyphen brings."""

from functools import lru_cache
from typing import Any


@lru_cache(maxsize=8)
def _dictionary(lang: str) -> Any:
    """The dictionary of a language, or None."""
    import pyphen  # only when a word is wider than its line

    code = pyphen.language_fallback(lang.replace("-", "_"))
    return pyphen.Pyphen(lang=code, left=2, right=3) if code else None


@lru_cache(maxsize=1000)
def hyphenated(word: str, lang: str) -> tuple[int, ...]:
    """The offsets at which a hyphen may divide a word; none for a language without a dictionary."""
    dictionary = _dictionary(lang)
    return tuple(int(offset) for offset in dictionary.positions(word)) if dictionary else ()
