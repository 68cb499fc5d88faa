"""A text made ready for setting: marks read, capitals applied, and divided into what one face can shape."""

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from infographic.text import markup
from infographic.text.fonts import Face
from infographic.text.markup import Look
from infographic.text.shaping import Item, clusters, is_covered, levels, scripts, stretches

SOFT_HYPHEN = "\u00ad"

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u2028\u2029]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


class Content(NamedTuple):
    """The text as it is set, and the look of every stretch of it: where the stretch ends, and the look."""

    text: str
    looks: tuple[tuple[int, Look], ...]

    def parts(self) -> list["Content"]:
        """The paragraphs between line feeds."""
        if "\n" not in self.text:
            return [self] if self.text else []
        found, start = [], 0
        for line in self.text.split("\n"):
            stop = start + len(line)
            inside = [(min(end, stop) - start, look) for end, look in self.looks if end > start]
            reached = next((i for i, (end, _) in enumerate(inside) if end == len(line)), 0)
            found.append(Content(line, tuple(inside[: reached + 1])))
            start = stop + 1
        return found


def read(text: str, lang: str, caps: bool) -> Content:
    """The text without its marks and without characters that cannot be shown."""
    parts, looks, length = [], [], 0
    for span in markup.spans(clean(text)):
        part = capitals(span.text, lang) if caps else span.text
        parts.append(part)
        length += len(part)
        looks.append((length, span.look))
    return Content("".join(parts), tuple(looks))


def clean(text: str) -> str:
    """The text with line feeds as its only control characters and without half surrogate pairs."""
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\u2028", "\n")
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text.replace("\t", " ")))


def capitals(text: str, lang: str) -> str:
    """The text in capitals by the rules of its language (Unicode's SpecialCasing, and Greek without accents)."""
    match lang.partition("-")[0]:
        case "tr" | "az":
            return text.replace("i", "İ").upper()
        case "de":
            return text.replace("ß", "ẞ").upper()
        case "el":
            return _without_accents(text.upper())
        case "lt":
            return text.replace("i\u0307", "i").upper()
    return text.upper()


def _without_accents(text: str) -> str:
    """Greek capitals lose their accents but keep their diaeresis."""
    kept = "".join(c for c in unicodedata.normalize("NFD", text) if c not in "\u0301\u0300\u0342\u0313\u0314")
    return unicodedata.normalize("NFC", kept)


def itemize(
    content: Content, rtl: bool, chain: Callable[[Look], tuple[Face, ...]]
) -> tuple[str, list[Item], list[str]]:
    """The text's items, the text with a space for each character that no face has, and those characters."""
    text, looks = content
    face = chain(looks[0][1])[0] if looks else None
    if face and len(looks) == 1 and not rtl and max(text) < "\u0250" and is_covered(text, face):
        return text, [Item(0, len(text), looks[0][1], face, "Latn", 0)], []
    marks = [look for (stop, look), start in zip(looks, _starts(looks), strict=True) for _ in range(stop - start)]
    faces, missing = _faces(text, marks, chain)
    text = "".join(" " if face is None else c for c, face in zip(text, faces, strict=True))
    shown = [face or chain(mark)[0] for face, mark in zip(faces, marks, strict=True)]
    written, depth = scripts(text), levels(text, rtl) or [0] * len(text)
    items = [
        Item(start, stop, marks[start], shown[start], written[start], depth[start])
        for start, stop in stretches(marks, shown, written, depth)
    ]
    return text, items, missing


def _starts(looks: tuple[tuple[int, Look], ...]) -> list[int]:
    return [0, *(stop for stop, _ in looks[:-1])]


def _faces(
    text: str, looks: list[Look], chain: Callable[[Look], tuple[Face, ...]]
) -> tuple[list[Face | None], list[str]]:
    """The face of every character: the first that has all of its cluster; marks and spaces stay with the last."""
    faces: list[Face | None] = []
    missing: list[str] = []
    last: Face | None = None
    for cluster in clusters(text):
        wanted = chain(looks[len(faces)])
        if not (last in wanted and last and not cluster[0].isalnum() and is_covered(cluster, last)):
            last = next((face for face in wanted if is_covered(cluster, face)), None)
        if last is None:
            missing.append(cluster)
        faces += [last] * len(cluster)
    return faces, missing
