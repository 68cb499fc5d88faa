"""Texts to glyphs: which face shows which character, and where HarfBuzz puts its glyphs."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

import uharfbuzz as hb

from infographic.text import bidi
from infographic.text.fonts import Face
from infographic.text.markup import Look

_IGNORED = frozenset("\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff")
"""Characters that no face need have, because nothing is drawn for them."""

_UNSPACED = frozenset({"Arab", "Syrc", "Nkoo", "Mong", "Deva", "Beng", "Guru", "Mand", "Adlm", "Rohg"})
"""Scripts whose letters join, so that letter spacing would tear words apart."""

_LATIN_END = "\u0250"


class Item(NamedTuple):
    """A stretch of a paragraph that is shaped in one go: one look, face, script and direction."""

    start: int
    stop: int
    look: Look
    face: Face
    script: str
    level: int

    @property
    def rtl(self) -> bool:
        return self.level % 2 == 1

    @property
    def tracked(self) -> bool:
        """Whether letter spacing may be applied."""
        return self.script not in _UNSPACED


class Glyphs(NamedTuple):
    """Shaped text in font units: glyphs from the left, the characters they belong to, and their places.

    `xs` are the pens' places, `dx` and `dy` (upwards) the offsets from them.
    """

    glyphs: tuple[int, ...]
    clusters: tuple[int, ...]
    xs: tuple[int, ...]
    dx: tuple[int, ...]
    dy: tuple[int, ...]
    advance: int


@lru_cache(maxsize=20_000)
def shape(text: str, face: Face, script: str, rtl: bool, lang: str, ligatures: bool) -> Glyphs:
    """The glyphs of a text in one face, in the order in which they are displayed."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.script = script
    buffer.language = lang
    hb.shape(face.font, buffer, {} if ligatures else {"liga": False, "clig": False})
    glyphs, clusters, xs, dx, dy = [], [], [], [], []
    pen = 0
    for info, (x_offset, y_offset, x_advance, _) in zip(
        buffer.glyph_infos, (p.position for p in buffer.glyph_positions), strict=True
    ):
        glyphs.append(info.codepoint)
        clusters.append(info.cluster)
        xs.append(pen)
        dx.append(x_offset)
        dy.append(y_offset)
        pen += x_advance
    return Glyphs(tuple(glyphs), tuple(clusters), tuple(xs), tuple(dx), tuple(dy), pen)


def is_covered(text: str, face: Face) -> bool:
    return all(character in _IGNORED or face.covers(character) for character in text)


def levels(text: str, rtl: bool) -> list[int] | None:
    """The bidirectional levels of a paragraph, or None where all of it runs from left to right."""
    return bidi.levels(text, rtl) if rtl or bidi.RIGHT_TO_LEFT.search(text) else None


def clusters(text: str) -> list[str]:
    """The text in pieces that must not be torn: characters with their marks, joined pictographs."""
    found: list[str] = []
    for character in text:
        if found and (_extends(character) or found[-1][-1] == "\u200d"):
            found[-1] += character
        else:
            found.append(character)
    return found


def _extends(character: str) -> bool:
    return (
        character in "\u200c\u200d"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or unicodedata.category(character)[0] == "M"
    )


def scripts(text: str) -> list[str]:
    """The script of every character; common ones take that of their neighbours."""
    if text < _LATIN_END and max(text) < _LATIN_END:
        return ["Latn"] * len(text)
    found: list[str] = []
    current = ""
    for character in text:
        current = _script(character) or current
        found.append(current)
    first = next((script for script in found if script), "Latn")
    return [script or first for script in found]


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    """The ISO 15924 code of a character's script, empty for common and inherited ones."""
    buffer = hb.Buffer()
    buffer.add_str(character)
    buffer.guess_segment_properties()
    script = buffer.script or ""
    return "" if script in {"Zyyy", "Zinh", "Zzzz"} else script


def stretches(*columns: Sequence[object]) -> list[tuple[int, int]]:
    """Where all of several columns stay the same: start and stop of each stretch."""
    found, start = [], 0
    for _, group in groupby(zip(*columns, strict=True)):
        stop = start + sum(1 for _ in group)
        found.append((start, stop))
        start = stop
    return found
