"""Texts to glyphs: which script a character is written in, and where HarfBuzz puts its glyphs."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, groupby
from operator import add
from typing import NamedTuple

import uharfbuzz as hb

from infographic.text.fonts import Face

UNASKED = frozenset(
    "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
"""Characters that no face need have: nothing is drawn for them, or HarfBuzz puts a space."""

LATIN = re.compile("[\0-\u024f\u2000-\u200b\u2010-\u2027\u202f-\u205e\u20a0-\u20c0\u2190-\u22ff]*")
"""Texts of Latin letters and of signs that are common to all scripts, none of them a direction's mark."""

JOINED = frozenset({"Arab", "Syrc", "Nkoo", "Mong", "Deva", "Beng", "Guru", "Mand", "Adlm", "Rohg"})
"""Scripts whose letters join, so that letter spacing would tear words apart."""

MAX_SHAPED = 5000
"""Shaped texts that are remembered, of 2 kB each: several times those of a large page at three widths."""

_SEPARATE = {"liga": False, "clig": False}
"""Features of spaced letters."""


class Glyphs(NamedTuple):
    """Shaped text, in font units: glyphs from the left, and the index of the character that each belongs to.

    Glyph i stands at (`xs[i]`, `ys[i]`), upwards; its advance begins at `pens[i]`.
    """

    glyphs: tuple[int, ...]
    clusters: tuple[int, ...]
    pens: tuple[int, ...]
    xs: tuple[int, ...]
    ys: tuple[int, ...]
    advance: int

    def steps(self) -> list[int]:
        """How many letters, ligatures counted once, stand before each glyph and its own letter."""
        found, step, last = [], -1, -1
        for cluster in self.clusters:
            step, last = step + (cluster != last), cluster
            found.append(step)
        return found


def shape(text: str, face: Face, script: str, *, rtl: bool, lang: str, ligatures: bool) -> Glyphs:
    """The glyphs of a text, which is not empty, in one face and in the order in which they are displayed."""
    if face.bundled:
        return _remembered(text, face, script, rtl, lang, ligatures)
    # What is known of a person's own face goes when the face does
    key = text, script, rtl, lang, ligatures
    found = face.shaped.get(key)
    if found is None:
        if len(face.shaped) >= MAX_SHAPED:
            face.shaped.clear()
        found = face.shaped[key] = _shaped(text, face, script, rtl, lang, ligatures)
    return found


def _shaped(text: str, face: Face, script: str, rtl: bool, lang: str, ligatures: bool) -> Glyphs:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.script = script
    buffer.language = lang
    hb.shape(face.font, buffer, None if ligatures else _SEPARATE)
    glyphs, clusters = zip(*[(info.codepoint, info.cluster) for info in buffer.glyph_infos], strict=True)
    dx, dy, advances, _ = zip(*[place.position for place in buffer.glyph_positions], strict=True)
    *pens, advance = accumulate(advances, initial=0)
    xs = tuple(map(add, pens, dx)) if any(dx) else tuple(pens)
    return Glyphs(glyphs, clusters, tuple(pens), xs, dy, advance)


_remembered = lru_cache(MAX_SHAPED)(_shaped)


def is_covered(text: str, face: Face) -> bool:
    """Whether a face has all characters of a text that need a glyph."""
    asked = set(text) - UNASKED
    new = [character for character in asked - face.seen if face.covers(character)]
    face.seen.update(new)
    return face.seen.issuperset(asked)


def clusters(text: str) -> list[str]:
    """The text in pieces that must not be torn: characters with their marks, joined pictographs, flags."""
    found: list[str] = []
    for character in text:
        if found and (_extends(character) or found[-1][-1] == "\u200d" or _completes_flag(found[-1], character)):
            found[-1] += character
        else:
            found.append(character)
    return found


def _extends(character: str) -> bool:
    if character < "\u0300":
        return False
    return (
        character in "\u200c\u200d\uff9e\uff9f"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
        or unicodedata.category(character)[0] == "M"
    )


def _completes_flag(cluster: str, character: str) -> bool:
    return len(cluster) == 1 and all("\U0001f1e6" <= c <= "\U0001f1ff" for c in cluster + character)


def scripts(text: str) -> list[str]:
    """The script of every character; common ones take that of the text before them, or after at the start."""
    if LATIN.fullmatch(text):
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
    return buffer.script or ""


def stretches(*columns: Sequence[object]) -> list[tuple[int, int]]:
    """Where all of several columns stay the same: start and stop of each stretch."""
    found, start = [], 0
    for _, group in groupby(zip(*columns, strict=True)):
        stop = start + sum(1 for _ in group)
        found.append((start, stop))
        start = stop
    return found
