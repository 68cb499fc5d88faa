"""How numbers, colours and paths are written: short, and nothing that a renderer could choke on."""

import math
import re
from functools import lru_cache

from infographic.graphics.scene import Frame, Matrix

LIMIT = 1e6
"""The greatest length, in pixels, that every renderer draws in finite time."""

VANISHING = 1e-12
"""What makes areas smaller by this factor leaves nothing to see, and cannot be inverted."""

LINKED = ("https://", "http://", "mailto:")
"""Where a link may lead."""

_FOREIGN = re.compile(r"[^MLHVCSQTAZmlhvcsqtazeE0-9.,+\-\s]|[eE]\+?\d|(?<![.\d])\d{7}")
_DECIMAL = re.compile(r"-?\d*\.\d+(?=(\.?))")
_LONG_FRACTION = re.compile(r"(\.\d{3})\d+")

# A page has the same numbers and the same icons again and again.
_remembering = lru_cache(maxsize=4096)


@_remembering
def length(value: float) -> float:
    """A length to a hundredth of a pixel, as all formats draw it; ValueError where no renderer could."""
    if not -LIMIT <= value <= LIMIT:
        raise ValueError(f"{value} cannot be drawn")
    return round(value, 2)


@_remembering
def number(value: float) -> str:
    """A length as it is written."""
    rounded = length(value)
    whole = int(rounded)
    return str(whole) if whole == rounded else str(rounded)


@_remembering
def factor(value: float, digits: int = 7) -> str:
    """A part of a matrix or a scale; five digits do for what is as large as it is drawn."""
    if not -LIMIT <= value <= LIMIT:
        raise ValueError(f"{value} cannot be drawn")
    written = f"{value:.{digits}g}"
    return written.replace("0.", ".", 1) if abs(value) < 1 else written


@_remembering
def ratio(value: float, digits: int = 7) -> float:
    """A part of a matrix or a scale as `factor` writes it."""
    return float(factor(value, digits))


def whole_size(frame: Frame) -> tuple[int, int]:
    """Width and height of a picture in whole pixels: a browser would stretch it to them."""
    width, height = length(frame.width), length(frame.height)
    return math.ceil(width - 0.01), math.ceil(height - 0.01)


def vanishes(matrix: Matrix) -> bool:
    """Whether a matrix leaves nothing to see."""
    a, b, c, d = map(ratio, matrix[:4])
    return abs(a * d - b * c) < VANISHING


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


@_remembering
def short_path(d: str, scale: float) -> str:
    """Path data that is drawn at a scale, to a twentieth of a pixel or finer, as short as that can be written."""
    digits = 1 if scale <= 0.5 else 2
    data = path_data(d)
    return data if "e" in data else _DECIMAL.sub(lambda found: _rounded(found[0], found[1], digits), data)


def _rounded(decimal: str, following: str, digits: int) -> str:
    """A decimal without zeros at its ends; its sign stays, because it divides numbers as a point does."""
    text = f"{float(decimal):.{digits}f}".rstrip("0").rstrip(".")
    short = text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
    return short + " " if following and "." not in short else short
