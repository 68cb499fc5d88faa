"""Text on what lies under it: contrast on the real ground, at the worst place."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from infographic.checks._check import Check, Finding
from infographic.checks._page_index import Sheet, TextLine
from infographic.checks._sketch import Sketch
from infographic.errors.messages import shown
from infographic.graphics.color import BLACK, WHITE, apca, contrast
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Color, Frame, Run

MIN_RATIO, MIN_RATIO_LARGE = 4.5, 3.0
"""WCAG 2.2, 1.4.3 Contrast (Minimum), level AA."""

LARGE, LARGE_BOLD, BOLD = 24.0, 18.66, 700
"""WCAG 2.2 calls text large from 18 pt, or 14 pt in bold: pixels, and the weight that counts as bold."""

LC_BODY, LC_LABEL, LC_HEAD = 75.0, 60.0, 45.0
"""APCA lightness contrast for text read in lines, for short text, and for heads (bronze level).

On a bright orange or red no colour that has WCAG's ratio reaches Lc 60, though black has a ratio of 8 there.  A
side may have such a colour: on each ground the limit is the highest of these, up to the one wanted, that any text
can reach.
"""

READ_AT_LENGTH = 60
"""Letters from which on a text is body text: it is read, not glanced at."""


ROUNDED = 1
"""The limits are themselves rounded to fives; one less is not another contrast."""


class Seen(NamedTuple):
    """A run as it is seen: its colour, and the ground on which it stands out least."""

    line: TextLine
    run: Run
    fill: Color
    ground: Color
    large: bool

    @property
    def ratio(self) -> float:
        return round(contrast(self.fill, self.ground), 2)

    @property
    def least(self) -> float:
        """The contrast that it needs."""
        return MIN_RATIO_LARGE if self.large else MIN_RATIO

    @property
    def pair(self) -> str:
        """The cause of what is wrong with it: two colours, and a size."""
        return f"{self.fill} {self.ground} {self.large}"


def _seen(sheet: Sheet) -> list[Seen]:
    return sheet.once("seen", _look_at)


def _look_at(sheet: Sheet) -> list[Seen]:
    found = []
    for line, run, fill, colors in sheet.inked:
        if not run.text.isspace():
            ground = colors[0] if len(colors) == 1 else min(colors, key=lambda ground: contrast(fill, ground))
            found.append(Seen(line, run, fill, ground, _is_large(sheet, line, run)))
    return found


def _is_large(sheet: Sheet, line: TextLine, run: Run) -> bool:
    size = sheet.size(line, run)
    return size >= LARGE or (size >= LARGE_BOLD and sheet.face(run).weight >= BOLD)


class Figures(NamedTuple):
    """What a page's texts measure."""

    least_text: float
    """The size of its smallest text in pixels; 0 where it has none."""
    worst_contrast: float
    """The least contrast of a text with its ground (WCAG's ratio, 1 to 21)."""


def figures(sheet: Sheet) -> Figures:
    """The smallest text of a page, and the least contrast."""
    seen = _seen(sheet)
    sizes = [sheet.size(one.line, one.run) for one in seen]
    return Figures(round(min(sizes, default=0), 1), min((one.ratio for one in seen), default=21))


def _by_cause(seen: Iterable[Seen]) -> Iterator[list[Seen]]:
    """Texts in one pair of colours are one finding: one change of the theme mends them all."""
    found: dict[str, list[Seen]] = {}
    for one in seen:
        found.setdefault(one.pair, []).append(one)
    return iter(found.values())


def _quoted(sheet: Sheet, alike: list[Seen]) -> tuple[str, str]:
    """The first of the texts, how many there are besides, and the verb that agrees."""
    texts = dict.fromkeys(sheet.source_of(seen.line)[1] for seen in alike)
    first, more = shown(next(iter(texts))), len(texts) - 1
    if not more:
        return first, "has"
    return f"{first} and {more} more text{'s' if more > 1 else ''}", "have"


class Contrast(Check):
    """Text has a contrast of 4.5 with whatever is painted under its glyphs, large text 3, at the worst place."""

    code = "V05"
    title = "too little contrast"
    reason = (
        "4.5 makes up for the sight that most people have left at eighty, and for a screen in the sun. What counts is "
        "the ground that is really there: through tints, solids, gradients and pictures."
    )
    source = "WCAG 2.2, 1.4.3 Contrast (Minimum), and its Understanding document on 20/40 vision"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        for alike in _by_cause(seen for seen in _seen(sheet) if seen.ratio < seen.least):
            seen = alike[0]
            texts, has = _quoted(sheet, alike)
            ground = "its ground" if has == "has" else "their ground"
            message = f"{texts} {has} a contrast of {seen.ratio:.2f} with {ground}"
            yield self.about(sheet, seen.line, message, _help(seen), cause=seen.pair)

    def wrong(self, sketch: Sketch) -> Frame:
        card = Box(30, 35, 260, 80)
        return sketch.paper(sketch.card(card, "#f4c542", sketch.line("Half of them", 24, 48, 22, "#ffffff")))

    def right(self, sketch: Sketch) -> Frame:
        card = Box(30, 35, 260, 80)
        return sketch.paper(sketch.card(card, "#f4c542", sketch.line("Half of them", 24, 48, 22, "#1d1d1f")))


def _help(seen: Seen) -> str:
    if seen.fill == seen.ground:
        return "something is drawn over it, or in its own colour: give one of them another place or colour"
    return (
        f"it is {seen.fill} on {seen.ground} and needs {seen.least:g}: choose a darker or lighter colour in the theme"
    )


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
        lengths = {lines[0].area: sum(len(part.words) for part in lines) for lines in sheet.paragraphs}
        weak = [
            seen
            for seen in _seen(sheet)
            if _strength(seen) < _wanted(seen, lengths[seen.line.area]) - ROUNDED and seen.ratio >= seen.least
        ]
        for alike in _by_cause(weak):
            seen = alike[0]
            texts, has = _quoted(sheet, alike)
            message = f"{texts} {has} a lightness contrast of Lc {_strength(seen)} only"
            wanted = _wanted(seen, lengths[seen.line.area])
            help = f"it is {seen.fill} on {seen.ground} and needs {wanted:g}: choose colours further apart"
            yield self.about(sheet, seen.line, message, help, cause=seen.pair)

    def wrong(self, sketch: Sketch) -> Frame:
        card = Box(0, 0, 320, 150)
        return sketch.paper(sketch.card(card, "#0e131c", sketch.line("A quiet caption", 24, 80, 16, "#8a8f96")))

    def right(self, sketch: Sketch) -> Frame:
        card = Box(0, 0, 320, 150)
        return sketch.paper(sketch.card(card, "#0e131c", sketch.line("A quiet caption", 24, 80, 16, "#c4c8d0")))


def _strength(seen: Seen) -> int:
    return round(abs(apca(seen.fill, seen.ground)))


def _wanted(seen: Seen, letters: int) -> float:
    """The lightness contrast that a text of this length needs, as far as its ground allows any text to have it."""
    wanted = LC_HEAD if seen.large else LC_BODY if letters >= READ_AT_LENGTH else LC_LABEL
    return min(wanted, _reachable(seen.ground))


@lru_cache(maxsize=1024)
def _reachable(ground: Color) -> float:
    """The highest of the limits that black or white reaches on a ground, where it also has WCAG's contrast."""
    most = max(abs(apca(end, ground)) for end in (BLACK, WHITE) if contrast(end, ground) >= MIN_RATIO)
    return max((least for least in (LC_HEAD, LC_LABEL, LC_BODY) if least <= most), default=LC_HEAD)
