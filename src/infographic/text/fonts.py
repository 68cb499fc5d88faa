"""Faces: the bundled ones, a person's own files, and what each of them can show.

`fonts/index.json` says of every bundled face which characters it covers, so that no font file is opened
before a glyph of it is needed.  System fonts are never looked at: a page is the same everywhere.
"""

import json
import os
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import uharfbuzz as hb

from infographic.errors import EnvironmentProblem, messages
from infographic.graphics.geometry import Box
from infographic.limits import limit

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUNDLED = (os.path.join(_PACKAGE, "fonts"), os.path.normpath(os.path.join(_PACKAGE, "..", "..", "fonts")))
"""Where the bundled faces lie: inside an installed package, or beside the sources."""


OUTLINES = ("glyf", "CFF ", "CFF2")
"""Tables of which a font has one, unless it holds nothing but pictures of its letters."""

SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
"""How the names of font files end."""

MAX_FACES = 64
"""Faces of a collection; the largest that is widely used has 45."""


class Coverage(NamedTuple):
    """The characters of a face, as ranges: the k-th goes from `firsts[k]` to `lasts[k]`, both included."""

    firsts: tuple[int, ...]
    lasts: tuple[int, ...]

    def has(self, code: int) -> bool:
        k = bisect_right(self.firsts, code) - 1
        return k >= 0 and code <= self.lasts[k]


@lru_cache(maxsize=64)
def listed(ranges: str) -> Coverage:
    """A coverage as the index writes it: `20-7e,a0`, in hexadecimal."""
    pairs = [part.partition("-") for part in ranges.split(",")]
    return Coverage(tuple(int(p[0], 16) for p in pairs), tuple(int(p[2] or p[0], 16) for p in pairs))


def gathered(codes: Iterable[int]) -> Coverage:
    """The coverage of single characters."""
    ordered = sorted(codes)
    firsts = [b for a, b in pairwise([-2, *ordered]) if b != a + 1]
    lasts = [a for a, b in pairwise([*ordered, 0]) if b != a + 1]
    return Coverage(tuple(firsts), tuple(lasts))


class FontFile(NamedTuple):
    """What is known of a font file before it is opened; `lightest` and `heaviest` differ in a variable font."""

    family: str
    lightest: int
    heaviest: int
    italic: bool
    path: str
    ranges: str = ""
    """What the index says about its characters; empty where the file itself is asked."""
    license: str = ""
    number: int = 0
    """Which face of a collection."""

    def weight(self, wanted: int) -> int:
        """The nearest weight that this file has."""
        return min(max(wanted, self.lightest), self.heaviest)

    def distance(self, weight: int, italic: bool) -> tuple[bool, int, int]:
        """How far it is from what is wanted; of two weights equally near, bold text takes the heavier."""
        got = self.weight(weight)
        return self.italic != italic, abs(got - weight), -got if weight > 500 else got


class Face:
    """One face at one weight, read when it is first used.

    Outlines and boxes are in font units, y downwards from the baseline; heights are fractions of an em.
    """

    def __init__(self, file: FontFile, weight: int) -> None:
        self.file = file
        self.id = face_id(file, weight)
        self.family = file.family
        self.weight = weight
        self.italic = file.italic
        self.path = file.path
        self.license = file.license
        self.seen: set[str] = set()
        """Characters that it is known to have."""
        self.shaped: dict[tuple[object, ...], Any] = {}
        """What texts are in it, for `shape`."""
        self._outlines: dict[int, str] = {}
        self._boxes: dict[int, Box] = {}

    def __repr__(self) -> str:
        return f"Face({self.id})"

    @cached_property
    def bundled(self) -> bool:
        """Whether it is one of ours, of which the name is known."""
        return self.path.startswith(bundled())

    @property
    def variable(self) -> bool:
        return self.file.lightest != self.file.heaviest

    @cached_property
    def data(self) -> bytes:
        return read(self.path)

    @cached_property
    def font(self) -> hb.Font:
        """The HarfBuzz font, set to this weight; one of its units is one font unit."""
        font = hb.Font(opened(self.path, self.file.number))
        if self.variable:
            font.set_variations({"wght": float(self.weight)})
        return font

    @cached_property
    def upem(self) -> int:
        return int(self.font.face.upem)

    @cached_property
    def ascender(self) -> float:
        return float(self.font.get_font_extents("ltr").ascender) / self.upem

    @cached_property
    def descender(self) -> float:
        """How far the face reaches under the baseline; positive."""
        return -float(self.font.get_font_extents("ltr").descender) / self.upem

    @cached_property
    def cap_height(self) -> float:
        return self._metric(hb.OTMetricsTag.CAP_HEIGHT)

    @cached_property
    def x_height(self) -> float:
        return self._metric(hb.OTMetricsTag.X_HEIGHT)

    def _metric(self, tag: hb.OTMetricsTag) -> float:
        return float(self.font.get_metric_position_with_fallback(tag)) / self.upem

    @cached_property
    def coverage(self) -> Coverage:
        return listed(self.file.ranges) if self.file.ranges else gathered(self.font.face.unicodes)

    def covers(self, character: str) -> bool:
        """Whether the face has a glyph for this one character."""
        return self.coverage.has(ord(character))

    def outline(self, glyph: int) -> str:
        """A glyph's outline as an SVG path, in font units, y downwards; empty for a space."""
        outline = self._outlines.get(glyph)
        if outline is None:
            parts: list[str] = []
            self.font.draw_glyph(glyph, _PATH, parts)
            outline = self._outlines[glyph] = "".join(parts).replace(" -", "-")
        return outline

    def glyph_box(self, glyph: int) -> Box:
        """The box around a glyph's ink, in font units, y downwards from the baseline."""
        box = self._boxes.get(glyph)
        if box is None:
            ink = self.font.get_glyph_extents(glyph)
            box = Box(ink.x_bearing, -ink.y_bearing, ink.width, -ink.height) if ink else Box(0, 0, 0, 0)
            self._boxes[glyph] = box
        return box


def face_id(file: FontFile, weight: int) -> str:
    """A name for a face that CSS can use without quotes, such as `Figtree-400i`."""
    family = "".join(c for c in file.family if c.isalnum())
    return f"{family}-{weight}{'i' if file.italic else ''}"


class FontLibrary:
    """The faces that a page may use: a person's own files, the bundled ones, and further folders like theirs.

    Raises EnvironmentProblem where one of the files is missing or is not a font.
    """

    def __init__(self, files: tuple[str, ...] = (), folders: tuple[str, ...] = ()) -> None:
        own = [file for path in files for file in described(path)]
        indexed = [file for folder in (bundled(), *folders) for file in index(folder)]
        self._families: dict[str, list[FontFile]] = {}
        for file in own + indexed:
            self._families.setdefault(file.family.casefold(), []).append(file)
        self._faces: dict[str, Face] = {}
        self._chains: dict[tuple[tuple[str, ...], int, bool], tuple[Face, ...]] = {}

    def families(self) -> list[str]:
        """The names of all families, in the order of fallback."""
        return [files[0].family for files in self._families.values()]

    def find(self, family: str, weight: int, italic: bool = False) -> Face | None:
        """The family's face nearest to what is wanted, or None for a family that is not here."""
        files = self._families.get(family.casefold())
        if not files:
            return None
        file = min(files, key=lambda file: file.distance(weight, italic))
        return self._remembered(file, file.weight(weight))

    def resolve(self, families: tuple[str, ...], weight: int, italic: bool = False) -> tuple[Face, ...]:
        """The faces to try for a character, one after the other: those wanted first, then all others."""
        key = families, weight, italic
        if key not in self._chains:
            found = [self.find(family, weight, italic) for family in (*families, *self._families)]
            self._chains[key] = tuple(dict.fromkeys(face for face in found if face))
        return self._chains[key]

    def face(self, id: str) -> Face:
        """The face with this id.  Raises KeyError where there is none."""
        if id not in self._faces:
            stem, _, style = id.rpartition("-")
            weight = int(style.rstrip("i") or 0)
            files = [f for files in self._families.values() for f in files if face_id(f, f.weight(weight)) == id]
            if not stem or not files:
                raise KeyError(id)
            return self._remembered(files[0], weight)
        return self._faces[id]

    def _remembered(self, file: FontFile, weight: int) -> Face:
        return self._faces.setdefault(face_id(file, weight), (_listed_face if file.ranges else Face)(file, weight))


@lru_cache(maxsize=256)
def _listed_face(file: FontFile, weight: int) -> Face:
    """A face of a folder with an index: one for all libraries, so that what is known of it is known to all."""
    return Face(file, weight)


# ---------------------------------------------------------------- files


def bundled() -> str:
    """The folder of the bundled faces."""
    for folder in BUNDLED:
        if os.path.exists(os.path.join(folder, "index.json")):
            return folder
    raise EnvironmentProblem(messages.fonts_not_installed())


def index(folder: str) -> Iterator[FontFile]:
    """The files of a folder with an index."""
    with open(os.path.join(folder, "index.json"), encoding="utf-8") as file:
        index = json.load(file)
    for family, weight, italic, name, coverage in index["faces"]:
        path = os.path.join(folder, name)
        yield FontFile(family, weight, weight, bool(italic), path, index["coverages"][coverage], index["license"])


def own_files() -> tuple[str, ...]:
    """The font files, and those in the folders, that a person names for all pages with `INFOGRAPHIC_FONTS`."""
    found: list[str] = []
    for name in filter(None, os.environ.get("INFOGRAPHIC_FONTS", "").split(os.pathsep)):
        inside = sorted(os.listdir(name)) if os.path.isdir(name) else []
        found += [os.path.join(name, file) for file in inside if file.lower().endswith(SUFFIXES)] if inside else [name]
    return tuple(found)


def read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise EnvironmentProblem(messages.font_missing(path, error.strerror or str(error))) from error


def opened(path: str, number: int = 0) -> hb.Face:
    """A face of a font file as HarfBuzz sees it.

    Raises EnvironmentProblem where there is no file, no font in it, or none that could be drawn.
    """
    sys.audit("open", path, "rb", os.O_RDONLY)  # as Python does; HarfBuzz would open it unheard
    try:
        blob = hb.Blob.from_file_path(path)  # mapped, not read: of most faces few pages are needed
    except (hb.HarfBuzzError, OSError):
        blob = hb.Blob(read(path))
    face = hb.Face(blob, number)
    if not face.glyph_count:
        raise EnvironmentProblem(messages.font_broken(path))
    if not any(map(len, map(face.reference_table, OUTLINES))):
        raise EnvironmentProblem(messages.font_without_outlines(path))
    return face


def described(path: str) -> list[FontFile]:
    """What a person's own font file says about itself: a collection about each of its faces."""
    if os.path.isfile(path) and os.path.getsize(path) > limit("font-bytes"):
        raise EnvironmentProblem(messages.font_too_large(path))
    first = opened(path)
    try:
        return [_described(path, number) for number in range(max(1, min(first.count, MAX_FACES)))]
    except (UnicodeDecodeError, ValueError, hb.HarfBuzzError):  # names and numbers that are none
        raise EnvironmentProblem(messages.font_broken(path)) from None


def _described(path: str, number: int) -> FontFile:
    face = opened(path, number)
    names = (hb.OTNameIdPredefined.TYPOGRAPHIC_FAMILY, hb.OTNameIdPredefined.FONT_FAMILY)
    family = next(filter(None, map(face.get_name, names)), None) or os.path.splitext(os.path.basename(path))[0]
    font = hb.Font(face)
    weight = round(font.get_style_value(hb.StyleTag.WEIGHT))
    axis = next((a for a in face.axis_infos if a.tag == "wght"), None)
    lightest, heaviest = (round(axis.min_value), round(axis.max_value)) if axis else (weight, weight)
    italic = font.get_style_value(hb.StyleTag.ITALIC) > 0 or font.get_style_value(hb.StyleTag.SLANT_ANGLE) < 0
    license = face.get_name(hb.OTNameIdPredefined.LICENSE) or ""
    return FontFile(family, lightest, heaviest, italic, path, license=license, number=number)


# ---------------------------------------------------------------- outlines


def _path_writer() -> hb.DrawFuncs:
    """Callbacks that append SVG path commands to a list; whole font units are finer than any page."""
    draw = hb.DrawFuncs()
    draw.set_move_to_func(lambda x, y, d: d.append(f"M{round(x)} {round(-y)}"))
    draw.set_line_to_func(lambda x, y, d: d.append(f"L{round(x)} {round(-y)}"))
    draw.set_quadratic_to_func(lambda x1, y1, x, y, d: d.append(f"Q{round(x1)} {round(-y1)} {round(x)} {round(-y)}"))
    draw.set_cubic_to_func(
        lambda x1, y1, x2, y2, x, y, d: d.append(
            f"C{round(x1)} {round(-y1)} {round(x2)} {round(-y2)} {round(x)} {round(-y)}"
        )
    )
    draw.set_close_path_func(lambda d: d.append("Z"))
    return draw


_PATH = _path_writer()
