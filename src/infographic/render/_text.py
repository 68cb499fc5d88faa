"""What formats share about text: the path, the words and the underline of a run."""

import re
from functools import lru_cache
from typing import NamedTuple

from infographic.scene import Rect, Run, Text
from infographic.text.fonts import Face

_UNDERLINE_BELOW, _UNDERLINE_WIDTH = 0.14, 0.06
"""Where a link's line stands below the baseline and how thick it is, in ems: clear of letters without descenders."""

_COMMAND = re.compile(r"([MLQCZ])([-\d ]*)")
_NUMBER = re.compile(r"-?\d+")
_UNPRINTABLE = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """The text without control characters, lone surrogates and what else XML cannot hold."""
    return _UNPRINTABLE.sub("", text)


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
    rest: list[str] = []
    for letter, arguments in _COMMAND.findall(outline):
        numbers = list(map(int, _NUMBER.findall(arguments)))
        if letter == "M":
            x, y = numbers
            rest = []
            start = x, y
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


def outline(run: Run, face: Face) -> str:
    """All glyphs of a run as one SVG path in font units, from the start of the run and its baseline."""
    unit = face.upem / run.size
    parts: list[str] = []
    for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True):
        left, top = round(x * unit), round(y * unit)
        parts += [f"M{c.x + left} {c.y + top}{c.rest}" for c in _contours(face.outline(glyph))]
    return "".join(parts)


class Word(NamedTuple):
    """A piece of a run with the spaces that follow it, and where it starts from the start of the run."""

    text: str
    x: float


def words(run: Run, face: Face) -> list[Word]:
    """The words of a run; the run as one piece where its spaces cannot be told from its glyphs."""
    spaces = run.text.count(" ")
    if spaces and not run.rtl:
        space = face.font.get_nominal_glyph(ord(" "))
        after = [i + 1 for i, glyph in enumerate(run.glyphs) if glyph == space]
        if len(after) == spaces:
            return _split(run, after)
    return [Word(run.text, 0)] if run.text else []


def _split(run: Run, after: list[int]) -> list[Word]:
    found: list[Word] = []
    for piece, glyph in zip(run.text.split(" "), [0, *after], strict=True):
        if piece or not found:
            found.append(Word(piece + " ", run.xs[glyph] if glyph else 0))
        else:
            found[-1] = found[-1]._replace(text=found[-1].text + " ")
    last = found.pop()
    found.append(last._replace(text=last.text[:-1]))
    return found


def underline(text: Text, run: Run) -> Rect:
    """The line under a run, in the coordinates of its frame."""
    top = text.y + run.size * (_UNDERLINE_BELOW - _UNDERLINE_WIDTH / 2)
    return Rect(text.x + run.x, top, run.width, run.size * _UNDERLINE_WIDTH, fill=run.fill)
