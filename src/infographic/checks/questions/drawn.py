"""An SVG read back: the lines of text and the boxes that it holds, where they stand, in pixels of the page.

It knows the elements that our own drawings are made of, and nothing of how they were written.
"""

import re
from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring  # a drawing of our own, which holds no entities

from infographic.checks._page_index import TextLine
from infographic.graphics import affine
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Matrix

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"

NEAR = 1.5
"""Pixels by which a line of text may stand elsewhere: coordinates are rounded, and a raised run begins higher."""


class DrawnLine(NamedTuple):
    """A line of text: what it says, and where it begins."""

    words: str
    x: float
    y: float


class Drawn:
    """What a drawing shows."""

    def __init__(self, root: Element) -> None:
        self._ids = {element.get("id"): element for element in root.iter() if element.get("id")}
        self.lines: list[DrawnLine] = []
        self._names: set[str] = set()
        self.boxes: list[Box] = []
        self._walk(root, affine.IDENTITY, None)
        self._by_words: Mapping[str, list[DrawnLine]] = {
            words: list(lines) for words, lines in groupby(sorted(self.lines), key=lambda line: line.words)
        }

    def says(self, line: TextLine) -> bool:
        """Whether a line of the page stands in the drawing, at its place."""
        wanted = _squeezed(line.words)
        x, y = affine.apply(line.matrix, line.text.x, line.text.y)
        if any(run.rtl for run in line.text.runs):
            letters = sorted(wanted)
            return any(sorted(other.words) == letters and abs(other.y - y) <= NEAR for other in self.lines)
        return any(abs(other.x - x) <= NEAR and abs(other.y - y) <= NEAR for other in self._by_words.get(wanted, ()))

    def names(self, words: str) -> bool:
        """Whether a picture in the drawing bears these words as its name."""
        return words in self._names

    def extents(self, box: Box) -> list[float]:
        """How wide and how high the boxes are whose middle lies in a box."""
        inside = [b for b in self.boxes if box.x <= b.center.x <= box.right and box.y <= b.center.y <= box.bottom]
        return [extent for b in inside for extent in (b.width, b.height)]

    def _walk(self, element: Element, matrix: Matrix, clip: Box | None) -> None:
        tag = element.tag.removeprefix(SVG)
        if tag in ("defs", "clipPath", "style", "title", "desc"):
            return
        if name := element.get("aria-label"):
            self._names.add(name)
        if transform := element.get("transform"):
            matrix = affine.times(matrix, _matrix(transform))
        clip = self._clip(element, matrix, clip)
        match tag:
            case "text":
                self.lines.append(_line(element, matrix))
            case "rect":
                x, y, width, height = (float(element.get(key, 0)) for key in ("x", "y", "width", "height"))
                self._box(affine.around(matrix, Box(x, y, width, height)), clip)
            case "circle":
                x, y, r = (float(element.get(key, 0)) for key in ("cx", "cy", "r"))
                self._box(affine.around(matrix, Box(x - r, y - r, 2 * r, 2 * r)), clip)
            case "use":
                used = self._ids.get((element.get("href") or element.get(HREF) or "").removeprefix("#"))
                moved = (1, 0, 0, 1, float(element.get("x", 0)), float(element.get("y", 0)))
                if used is not None:
                    self._walk(used, affine.times(matrix, moved), clip)
            case _:
                for child in element:
                    self._walk(child, matrix, clip)

    def _box(self, box: Box, clip: Box | None) -> None:
        seen = box.intersection(clip) if clip else box
        self.boxes += [seen] if seen else []

    def _clip(self, element: Element, matrix: Matrix, clip: Box | None) -> Box | None:
        """What is shown of an element; of a clip that is no rectangle, all."""
        cut = self._ids.get(element.get("clip-path", "").removeprefix("url(#").removesuffix(")"))
        rect = cut.find(f"{SVG}rect") if cut is not None else None
        if rect is None:
            return clip
        x, y, width, height = (float(rect.get(key, 0)) for key in ("x", "y", "width", "height"))
        box = affine.around(matrix, Box(x, y, width, height))
        return box if clip is None else clip.intersection(box) or box


def read(svg: bytes) -> Drawn:
    """What an SVG of ours shows."""
    return Drawn(fromstring(svg))  # noqa: S314


def _line(element: Element, matrix: Matrix) -> DrawnLine:
    spans = [element, *element]
    starts = [
        (float(x), float(y)) for span in spans if (x := span.get("x")) and (y := span.get("y") or element.get("y"))
    ]
    x, y = affine.apply(matrix, *(starts[0] if starts else (0.0, 0.0)))
    return DrawnLine(_squeezed("".join(element.itertext())), x, y)


def _squeezed(words: str) -> str:
    """Words without blanks, which a drawing may write otherwise."""
    return "".join(words.split())


_STEP = re.compile(r"(\w+)\(([^)]*)\)")


def _matrix(text: str) -> Matrix:
    """The matrix of a `transform`."""
    found = affine.IDENTITY
    for name, numbers in _STEP.findall(text):
        found = affine.times(found, _step(name, [float(n) for n in re.split(r"[ ,]+", numbers.strip())]))
    return found


def _step(name: str, n: list[float]) -> Matrix:
    if name == "matrix":
        return (n[0], n[1], n[2], n[3], n[4], n[5])
    if name == "translate":
        return (1, 0, 0, 1, n[0], n[1] if len(n) > 1 else 0.0)
    if name == "scale":
        return (n[0], 0, 0, n[-1], 0, 0)
    return affine.turned(n[0])
