"""A face cut down to what one page shows, packed as WOFF for embedding in an SVG."""

import zlib
from collections.abc import Iterable
from functools import lru_cache
from struct import Struct

import uharfbuzz as hb

from infographic.errors import EnvironmentProblem, messages
from infographic.text.fonts import Face

ASKED_FOR = ("frac", "numr", "dnom", "rand", "cswh", "halt", "palt", "valt", "vert", "vhal", "vkrn", "vpal", "vrt2")
"""Layout features that nobody asks for here; all others that HarfBuzz keeps are on in every browser."""

_FACE = Struct(">4sIIHHIHHIIIII")
_TABLE = Struct(">4sIIII")
_LOCALIZED = int.from_bytes(b"locl")
_ASKED_FOR = [int.from_bytes(tag.encode()) for tag in ASKED_FOR]


def woff(face: Face, glyphs: Iterable[int], characters: Iterable[str], lang: str) -> bytes:
    """The face at its weight with these glyphs and characters, as the bytes of a WOFF file.

    A browser shapes the characters again, as those of a language, and must find the same glyphs, ligatures included.
    """
    return _woff(face, frozenset(glyphs), frozenset(characters), _localized(face, lang.partition("-")[0]))


def _localized(face: Face, lang: str) -> bool:
    """Whether the face has forms of letters for a language; for others those would be bytes that nobody sees."""
    font = face.font.face
    scripts = range(len(font.get_table_script_tags("GSUB")))
    tags = (tag for script in scripts for tag in font.get_script_language_tags("GSUB", script))
    return any(str(hb.ot_tag_to_language(tag) or lang).partition("-")[0] == lang for tag in tags)


@lru_cache(maxsize=64)
def _woff(face: Face, glyphs: frozenset[int], characters: frozenset[str], localized: bool) -> bytes:
    """Remembered, because a page at another width or in another theme mostly shows the same characters."""
    return packed(subset(face, glyphs, characters, localized))


def subset(face: Face, glyphs: Iterable[int], characters: Iterable[str], localized: bool) -> hb.Face:
    """The face with these glyphs and characters alone, without hinting, at its one weight."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.unicode_set.update(map(ord, characters))
    for tag in _ASKED_FOR:
        wanted.layout_feature_tag_set.discard(tag)
    if not localized:
        wanted.layout_feature_tag_set.discard(_LOCALIZED)
    wanted.name_id_set.clear()
    wanted.flags = hb.SubsetFlags.NO_HINTING
    if face.variable:
        wanted.pin_all_axes_to_default(face.font.face)
        wanted.pin_axis_location(face.font.face, "wght", float(face.weight))
    try:
        return hb.subset(face.font.face, wanted)
    except (RuntimeError, hb.HarfBuzzError):
        raise EnvironmentProblem(messages.font_broken(face.path)) from None


def packed(face: hb.Face) -> bytes:
    """A font as WOFF 1.0 (W3C Recommendation of 13 December 2012): each table deflated where that is shorter."""
    whole = bytes(face.blob.data)
    count = int.from_bytes(whole[4:6])
    offset = 44 + 20 * count
    directory, body = [], []
    for at in range(12, 12 + 16 * count, 16):  # an OpenType file lists its tables sorted by tag, as WOFF does
        tag, checksum = whole[at : at + 4], int.from_bytes(whole[at + 4 : at + 8])
        start, length = int.from_bytes(whole[at + 8 : at + 12]), int.from_bytes(whole[at + 12 : at + 16])
        table = whole[start : start + length]
        short = min(table, zlib.compress(table, 9), key=len)  # of equal length it must be the plain one
        directory.append(_TABLE.pack(tag, offset, len(short), length, checksum))
        body.append(short + bytes(-len(short) % 4))
        offset += len(body[-1])
    head = _FACE.pack(b"wOFF", int.from_bytes(whole[:4]), offset, count, 0, len(whole), 1, 0, 0, 0, 0, 0, 0)
    return b"".join((head, *directory, *body))
