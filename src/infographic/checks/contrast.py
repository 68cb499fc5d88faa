"""Text on what lies under it: contrast on the real ground, at the worst place."""

from collections.abc import Iterator
from typing import NamedTuple

from infographic.checks._check import Check, Finding
from infographic.checks._sheet import Line, Sheet
from infographic.checks._sketch import Sketch
from infographic.color import apca, contrast
from infographic.errors import shown
from infographic.geometry import Box
from infographic.scene import Color, Frame, Run

LEAST, LEAST_LARGE = 4.5, 3.0
"""WCAG 2.2, 1.4.3 Contrast (Minimum), level AA."""

LARGE, LARGE_BOLD, BOLD = 24.0, 18.66, 700
"""WCAG 2.2 calls text large from 18 pt, or 14 pt in bold: pixels, and the weight that counts as bold."""

LC_BODY, LC_LABEL, LC_HEAD = 75.0, 60.0, 45.0
"""APCA lightness contrast for text read in lines, for short text, and for heads (bronze level)."""

READ_AT_LENGTH = 60
"""Letters from which on a text is body text: it is read, not glanced at."""


class Seen(NamedTuple):
    """A run as it is seen: its colour, and the ground on which it stands out least."""

    line: Line
    run: Run
    fill: Color
    ground: Color
    large: bool


def _seen(sheet: Sheet) -> Iterator[Seen]:
    for line, run, fill, colors in sheet.inked:
        if run.text.strip():
            ground = min(colors, key=lambda ground: contrast(fill, ground))
            yield Seen(line, run, fill, ground, _is_large(sheet, line, run))


def _is_large(sheet: Sheet, line: Line, run: Run) -> bool:
    size = sheet.size(line, run)
    return size >= LARGE or (size >= LARGE_BOLD and sheet.face(run).weight >= BOLD)


class Contrast(Check):
    """Text has a contrast of 4.5 with whatever is painted under its glyphs, large text 3, at the worst place."""

    code = "V05"
    title = "too little contrast"
    reason = (
        "One person in four has lost contrast sensitivity by the age of sixty, and everyone reads in the sun. What "
        "counts is the ground that is really there: through tints, solids, gradients and pictures."
    )
    source = "WCAG 2.2, 1.4.3 Contrast (Minimum)"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        for seen in _seen(sheet):
            ratio = contrast(seen.fill, seen.ground)
            least = LEAST_LARGE if seen.large else LEAST
            if round(ratio, 2) < least:
                _, text = sheet.source_of(seen.line)
                message = f"{shown(text)} has a contrast of {ratio:.2f} with its ground"
                yield self.about(sheet, seen.line, message, _help(seen, least))

    def wrong(self, sketch: Sketch) -> Frame:
        card = Box(30, 35, 260, 80)
        return sketch.paper(sketch.card(card, "#f4c542", sketch.line("Half of them", 24, 48, 22, "#ffffff")))

    def right(self, sketch: Sketch) -> Frame:
        card = Box(30, 35, 260, 80)
        return sketch.paper(sketch.card(card, "#f4c542", sketch.line("Half of them", 24, 48, 22, "#1d1d1f")))


def _help(seen: Seen, least: float) -> str:
    if seen.fill == seen.ground:
        return "something is drawn over it, or in its own colour: give one of them another place or colour"
    return f"it is {seen.fill} on {seen.ground} and needs {least:g}: choose a darker or lighter colour in the theme"


class Lightness(Check):
    """Text at length stands out from its ground by Lc 75, short text by 60 and heads by 45."""

    code = "V06"
    title = "too little lightness contrast"
    severity = "warning"
    reason = (
        "The ratio of WCAG overrates dark pairs of colours; the perceptual measure does not, and asks more of text "
        "that is read at length than of a large word."
    )
    source = "APCA-W3 0.1.9, bronze level (https://git.apcacontrast.com/documentation/APCA_in_a_Nutshell)"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        lengths = {line.area: sum(len(part.words) for part in lines) for lines in sheet.paragraphs for line in lines}
        for seen in _seen(sheet):
            body = lengths[seen.line.area] >= READ_AT_LENGTH
            least = LC_HEAD if seen.large else LC_BODY if body else LC_LABEL
            strength = abs(apca(seen.fill, seen.ground))
            if round(strength) < least:
                _, text = sheet.source_of(seen.line)
                message = f"{shown(text)} stands out by Lc {strength:.0f} only"
                help = f"it is {seen.fill} on {seen.ground} and needs {least:g}: choose colours further apart in the theme"
                yield self.about(sheet, seen.line, message, help)

    def wrong(self, sketch: Sketch) -> Frame:
        card = Box(0, 0, 320, 150)
        return sketch.paper(sketch.card(card, "#1b1b1f", sketch.line("A quiet caption", 24, 80, 16, "#75757a")))

    def right(self, sketch: Sketch) -> Frame:
        card = Box(0, 0, 320, 150)
        return sketch.paper(sketch.card(card, "#1b1b1f", sketch.line("A quiet caption", 24, 80, 16, "#c4c4cc")))
