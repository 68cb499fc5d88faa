"""How numbers, colours and paths are written: short, and nothing that a renderer could choke on."""

import re
from functools import lru_cache

LIMIT = 1e6
"""The greatest length, in pixels, that every renderer draws in finite time."""

VANISHING = 1e-12
"""A matrix that makes areas smaller by this factor leaves nothing to see, and CairoSVG cannot invert it."""

LINKED = ("https://", "http://", "mailto:")
"""Where a link may lead."""

_FOREIGN = re.compile(r"[^MLHVCSQTAZmlhvcsqtazeE0-9.,+\-\s]|[eE]\+?\d|(?<![.\d])\d{7}")
_LONG_FRACTION = re.compile(r"(\.\d{3})\d+")

# A page has the same numbers and the same icons again and again.
_remembering = lru_cache(maxsize=16_384)


@_remembering
def number(value: float) -> str:
    """A length to a hundredth of a pixel; ValueError where no renderer could draw it."""
    if not -LIMIT <= value <= LIMIT:
        raise ValueError(f"{value} cannot be drawn")
    rounded = round(value, 2)
    whole = int(rounded)
    return str(whole) if whole == rounded else str(rounded)


@_remembering
def factor(value: float, digits: int = 7) -> str:
    """A part of a matrix or a scale; five digits do for what is as large as it is drawn."""
    if not -LIMIT <= value <= LIMIT:
        raise ValueError(f"{value} cannot be drawn")
    return f"{value:.{digits}g}"


@_remembering
def color(written: str) -> str:
    """A colour in lower case, with three digits where they say the same."""
    short = written.lower()
    return "#" + short[1::2] if short[1::2] == short[2::2] else short


@_remembering
def path_data(d: str) -> str:
    """Path data with at most three decimals; ValueError for what is no path or reaches too far."""
    if _FOREIGN.search(d):
        raise ValueError(f"not a path that can be drawn: {d[:80]!r}")
    return _LONG_FRACTION.sub(r"\1", d)
