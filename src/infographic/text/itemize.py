"""A text made ready for setting: marks read, capitals applied, and divided into what one face can shape."""

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from infographic.i18n.phrases import language
from infographic.text import bidi, markup
from infographic.text.fonts import Face
from infographic.text.markup import Emphasis
from infographic.text.shaping import JOINED, LATIN, clusters, is_covered, scripts, stretches

Chain = Callable[[Emphasis], tuple[Face, ...]]
"""The faces to try for a look, one after the other; at least one."""

_LINE_END = r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]"
_HYPHENS = {0x2010: "-", 0x2011: "-\u2060"}
"""Many faces have no such hyphens; a word joiner keeps the second from ending a line."""
_CONTROLS = dict.fromkeys((*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0xFFF9, 0xFFFC)))
"""Characters that are taken away; as a regular expression they took longer to compile than all others of ours."""
_SURROGATES = r"[\ud800-\udfff]"


class Stretch(NamedTuple):
    """Part of a text that is shaped in one go: one look, face, script and level of direction."""

    start: int
    stop: int
    look: Emphasis
    face: Face
    script: str
    level: int

    @property
    def rtl(self) -> bool:
        return self.level % 2 == 1

    @property
    def spaced(self) -> bool:
        """Whether its letters may be spaced."""
        return self.script not in JOINED


class Content(NamedTuple):
    """A text as it is set, and its looks: each with the offset at which it ends."""

    text: str
    looks: tuple[tuple[int, Emphasis], ...]

    def parts(self) -> list["Content"]:
        """The paragraphs between line feeds."""
        if "\n" not in self.text:
            return [self] if self.text else []
        found, start = [], 0
        for line in self.text.split("\n"):
            stop = start + len(line)
            inside = [(min(end, stop) - start, look) for end, look in self.looks if end > start]
            full = next((place for place, (end, _) in enumerate(inside) if end == len(line)), -1)
            found.append(Content(line, tuple(inside[: full + 1])))
            start = stop + 1
        return found


def read(text: str, lang: str, *, caps: bool) -> Content:
    """The text without its marks and without characters that cannot be shown."""
    parts, looks, length = [], [], 0
    for span in markup.spans(cleaned(text)):
        part = capitals(span.text, lang) if caps else span.text
        parts.append(part)
        length += len(part)
        looks.append((length, span.look))
    return Content("".join(parts), tuple(looks))


def cleaned(text: str) -> str:
    """The text composed (NFC), with line feeds as its only control characters, without half surrogate pairs."""
    text = text.strip()
    if text.isascii() and text.isprintable():
        return text
    lines = [line.strip(" \t") for line in re.split(_LINE_END, text)]
    shown = "\n".join(lines).replace("\t", " ").translate(_CONTROLS)
    return unicodedata.normalize("NFC", re.sub(_SURROGATES, "\ufffd", shown)).translate(_HYPHENS)


def capitals(text: str, lang: str) -> str:
    """The text in capitals by the rules of its language (Unicode's SpecialCasing, CLDR for Greek)."""
    match language(lang):
        case "tr" | "az":
            text = text.replace("i", "İ")
        case "de":
            text = text.replace("ß", "ẞ")
        case "lt":
            text = text.replace("i\u0307", "i")
        case "el":
            return _without_accents(text.upper())
    return text.upper()


def _without_accents(text: str) -> str:
    """Greek capitals carry no accents and breathings, but keep a diaeresis."""
    kept = "".join(c for c in unicodedata.normalize("NFD", text) if c not in "\u0300\u0301\u0313\u0314\u0342")
    return unicodedata.normalize("NFC", kept)


UNSEEN = "\u200c"
"""Stands for a mark that no face has: a non-joiner, which is drawn by none."""


def divided(content: Content, chain: Chain, *, rtl: bool) -> tuple[str, list[Stretch], list[str]]:
    """The text with a space for what no face can show, its stretches, and the characters that are missing."""
    text, looks = content
    if not text:
        return "", [], []
    if len(looks) == 1 and not rtl and LATIN.fullmatch(text):
        face = chain(looks[0][1])[0]
        if is_covered(text, face):
            return text, [Stretch(0, len(text), looks[0][1], face, "Latn", 0)], []
    marks: list[Emphasis] = []
    for end, look in looks:
        marks += [look] * (end - len(marks))
    faces, missing = _faces(text, marks, chain)
    text = "".join(_standing_in(character, face) for character, face in zip(text, faces, strict=True))
    shown = [face or chain(look)[0] for face, look in zip(faces, marks, strict=True)]
    written = scripts(text)
    depths = bidi.levels(text, rtl) if rtl or bidi.is_needed(text) else [0] * len(text)
    found = [
        Stretch(start, stop, marks[start], shown[start], written[start], depths[start])
        for start, stop in stretches(marks, shown, written, depths)
    ]
    return text, found, missing


def _standing_in(character: str, face: Face | None) -> str:
    """The character, or what is drawn in its place: room for a letter, nothing for a mark."""
    if face is None:
        return " "
    return character if face.covers(character) or not _is_mark(character) else UNSEEN


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M" or character == "\ufe0f"


def _faces(text: str, looks: list[Emphasis], chain: Chain) -> tuple[list[Face | None], list[str]]:
    """The face of every character, and the clusters that no face has.

    It is the first that has the character's whole cluster; but signs and spaces stay in the face of the
    word before them, so that a word in a fallback face keeps its own comma.
    """
    faces: list[Face | None] = []
    missing: list[str] = []
    last: Face | None = None
    for cluster in clusters(text):
        wanted = chain(looks[len(faces)])
        stays = last is not None and last in wanted and not cluster[0].isalnum() and is_covered(cluster, last)
        if not stays:
            last = next((face for face in wanted if is_covered(cluster, face)), None)
        if last is None:
            missing.append(cluster)
            base = next((face for face in wanted if is_covered(cluster[0], face)), None)
            faces += [base] * len(cluster)  # a letter is shown without its mark rather than not at all
            continue
        faces += [last] * len(cluster)
    return faces, missing
