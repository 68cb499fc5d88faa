"""What formats share about text: the path, the words and the underline of a run."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from infographic.graphics.scene import Rect, Run, Text
from infographic.text.fonts import Face

_UNDERLINE_BELOW, _UNDERLINE_WIDTH = 0.14, 0.06
"""Where a link's line stands below the baseline and how thick it is, in ems: clear of letters without descenders."""

_COMMAND, _NUMBER = r"([MLQCZ])([-\d ]*)", r"-?\d+"
"""Path data of glyphs; not compiled before outlines are asked for."""

_UNPRINTABLE = "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"


def printable(text: str) -> str:
    """The text without control characters, lone surrogates and what else XML cannot hold."""
    return text if text.isprintable() else re.sub(_UNPRINTABLE, "", text)


class Contour(NamedTuple):
    """A closed outline: where it starts, and the rest as relative path commands; font units."""

    x: int
    y: int
    rest: str


@lru_cache(maxsize=4096)
def _contours(outline: str) -> tuple[Contour, ...]:
    """The contours of an outline in absolute commands.

    In relative commands a glyph is moved by moving its starts, and its numbers are shorter.
    """
    contours: list[Contour] = []
    x = y = 0
    start, rest = (0, 0), list[str]()
    for letter, arguments in re.findall(_COMMAND, outline):
        numbers = list(map(int, re.findall(_NUMBER, arguments)))
        if letter == "M":
            x, y = numbers
            start, rest = (x, y), []
        elif letter == "Z":
            contours.append(Contour(*start, "".join(rest) + "z"))
        else:
            offsets = [n - (y if i % 2 else x) for i, n in enumerate(numbers)]
            x, y = numbers[-2:]
            rest.append(_relative(letter.lower(), offsets))
    return tuple(contours)


def _relative(letter: str, offsets: list[int]) -> str:
    if letter == "l" and 0 in offsets:
        letter, offsets = ("h", offsets[:1]) if offsets[1] == 0 else ("v", offsets[1:])
    return (letter + " ".join(map(str, offsets))).replace(" -", "-")


def places(run: Run, face: Face) -> Iterator[tuple[int, int, int]]:
    """Each glyph of a run, and where it stands from the start of the run and its baseline, in whole font units."""
    unit = face.upem / run.size
    return ((glyph, round(x * unit), round(y * unit)) for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True))


def outline(run: Run, face: Face) -> str:
    """All glyphs of a run as one SVG path in font units, from the start of the run and its baseline."""
    parts: list[str] = []
    for glyph, left, top in places(run, face):
        parts += [f"M{c.x + left} {c.y + top}{c.rest}" for c in _contours(face.outline(glyph))]
    return "".join(parts)


def rise(run: Run) -> float:
    """How far a run as a whole stands below its line's baseline; above it, less than zero.

    Marks over letters have a height of their own, but the letters under them have the run's.
    """
    return min(run.ys, key=abs, default=0)


def in_reading_order(runs: tuple[Run, ...], rtl: bool) -> list[Run]:
    """The runs of a line on a page whose own direction is `rtl`, as they are read.

    Undoes rule L2 of UAX #9 (https://www.unicode.org/reports/tr9/#L2): what display reverses from the
    highest level down is reversed here from the lowest level up.
    """
    if len(runs) == 1:
        return list(runs)
    leveled = [(_level(i, runs, rtl), run) for i, run in enumerate(runs)]
    return [run for _, run in _turned(_turned(leveled, 1), 2)]


def _turned(leveled: list[tuple[int, Run]], lowest: int) -> list[tuple[int, Run]]:
    """The runs with every stretch of them at or above a level reversed."""
    stretches = [list(stretch) for _, stretch in groupby(leveled, lambda pair: pair[0] >= lowest)]
    return [pair for s in stretches for pair in (s[::-1] if s[0][0] >= lowest else s)]


def _level(index: int, runs: tuple[Run, ...], rtl: bool) -> int:
    """The embedding level of a run; numbers between words from the right belong to them."""
    if runs[index].rtl:
        return 1
    between = 0 < index < len(runs) - 1 and runs[index - 1].rtl and runs[index + 1].rtl
    return 2 if rtl or (between and not any(map(str.isalpha, runs[index].text))) else 0


def underline(text: Text, run: Run) -> Rect:
    """The line under a run, in the coordinates of its frame."""
    top = text.y + run.size * (_UNDERLINE_BELOW - _UNDERLINE_WIDTH / 2)
    return Rect(text.x + run.x, top, run.width, run.size * _UNDERLINE_WIDTH, fill=run.fill)
