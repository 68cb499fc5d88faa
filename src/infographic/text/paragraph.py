"""One paragraph: its characters' widths, its lines, and the glyphs of a line.  Lengths are in ems."""

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

from infographic.graphics.scene import Color, Run
from infographic.text import lines
from infographic.text.bidi import visual_order
from infographic.text.itemize import Stretch
from infographic.text.segments import SOFT_HYPHEN, Narrow, Piece, Pieces, glued, narrowed, pieces
from infographic.text.shaping import Glyphs, clusters, is_covered, shape

NOTE_SIZE = 0.62
NOTE_RISE = 0.36
"""The size of note numbers, and how far they are raised."""

ROUNDING = 1e-6
LARGEST_KERN = 0.2
"""How much narrower lines are tried, at most, so that all of them fit."""

LinkedRun = tuple[Run, str | None]
"""A run, and the address that it links to."""


class Line(NamedTuple):
    """The characters of a line, and what is added at its end: nothing, a hyphen or an ellipsis."""

    start: int
    stop: int
    added: str = ""


class Paragraph:
    """A text without line feeds, its letters spaced by `tracking`, shaped but not yet broken."""

    def __init__(self, text: str, stretches: list[Stretch], lang: str, tracking: float, said: str = "") -> None:
        self.text = text
        self.said = said or text
        """The text with the characters that no face can show, in whose places others stand in `text`."""
        self.stretches = stretches
        self.lang = lang
        self.tracking = tracking
        self._stops = [stretch.stop for stretch in stretches]

    @cached_property
    def width(self) -> float:
        """The width on one line."""
        return self.width_of(Line(0, len(self.text)))

    @cached_property
    def reach(self) -> list[float]:
        """The width of everything before each character, on one endless line; a ligature is shared by its letters."""
        advances = [0.0]
        for stretch in self.stretches:
            text = self.text[stretch.start : stretch.stop]
            shaped = self._shaped(text, stretch)
            of_cluster = dict.fromkeys(sorted(shaped.clusters), self._spacing(stretch))
            for cluster, (pen, after) in zip(shaped.clusters, pairwise((*shaped.pens, shaped.advance)), strict=True):
                of_cluster[cluster] += (after - pen) * _scale(stretch)
            for (first, advance), stop in zip(of_cluster.items(), [*list(of_cluster)[1:], len(text)], strict=True):
                advances += [advance / (stop - first)] * (stop - first)
        return list(accumulate(advances))

    @cached_property
    def pieces(self) -> Pieces:
        """The pieces between break opportunities; a note number stays with its word."""
        notes = {stretch.start for stretch in self.stretches if stretch.look.note}
        return pieces(self.text, notes, self.lang)

    @cached_property
    def longest(self) -> float:
        """The width of the widest piece."""
        return max(self.width_of(Line(p.start, p.stop, p.added)) for p in self.pieces)

    def width_of(self, line: Line) -> float:
        """The width of a line, shaped as a whole; the spacing after its last letter is none of it."""
        parts = self._parts(line)
        if not parts:
            return 0.0
        return sum(self._advance(stretch, shaped) for _, stretch, shaped in parts) - self._spacing(parts[-1][1])

    # lines

    def lines(self, measure: float, *, balance: bool = False, even: bool = True) -> list[Line]:
        """The lines of the paragraph; filled one after the other if they are not to be `even`."""
        if self.width <= measure + ROUNDING:
            return [Line(0, len(self.text))]
        room = measure
        while True:
            found = self._searched(room, balance, even)
            # What a break changes in the shape of the letters beside it, the search does not see.
            excess = max(self.width_of(line) for line in found) - measure
            if excess <= ROUNDING or room < measure - LARGEST_KERN:
                return found
            room -= excess + ROUNDING

    def _searched(self, measure: float, balance: bool, even: bool) -> list[Line]:
        hyphen = self._added_width(len(self.text), "-")
        narrow = Narrow(measure, hyphen, self.reach)
        found = glued(narrowed(self.pieces, self.text, self.lang, narrow), narrow)
        starts = [self.reach[piece.start] for piece in found]
        ends = [self._end(piece) for piece in found]
        if even:
            stops = lines.best(starts, ends, measure, [piece.cost for piece in found], balance=balance)
        else:
            stops = lines.greedy(starts, ends, measure)
        return [
            Line(found[first].start, found[stop - 1].stop, found[stop - 1].added)
            for first, stop in zip([0, *stops], stops, strict=False)
        ]

    def _end(self, piece: Piece) -> float:
        """Where a line ends that ends with a piece: further on than its reach where a break undoes kerning."""
        if piece.added or self.text[piece.stop : piece.stop + 1] > " ":
            return self.reach[piece.start] + self.width_of(Line(piece.start, piece.stop, piece.added))
        return self.reach[piece.stop] - self._trailing(piece.stop)

    def shortened(self, line: Line, measure: float) -> Line:
        """A line from the same start, with as much of the text as leaves room for an ellipsis."""
        last = self._stretch_before(line.start + 1)
        ellipsis = "…" if last and is_covered("…", last.face) else "..."
        words = [piece.stop for piece in self.pieces if piece.stop > line.start]
        letters = list(accumulate((len(c) for c in clusters(self.text[line.start :])), initial=line.start))
        farthest = bisect_right(self.reach, self.reach[line.start] + measure + LARGEST_KERN)
        for ends, least in ((words, measure / 2), (letters[1:], 0.0)):
            for stop in reversed(ends[: bisect_right(ends, farthest)]):
                kept = self.text[line.start : stop].rstrip(" ,;:.–—-")
                cut = Line(line.start, line.start + len(kept), ellipsis)
                if kept and least <= self.width_of(cut) <= measure + ROUNDING:
                    return cut
        return Line(line.start, line.start, ellipsis)

    # glyphs

    def runs(self, line: Line, size: float, fill: Color) -> list[LinkedRun]:
        """The runs of a line in the order in which they are displayed, with the links that they are part of."""
        parts = self._parts(line)
        found: list[LinkedRun] = []
        x = 0.0
        for place, (text, stretch, shaped) in enumerate(parts, 1):
            spacing = self._spacing(stretch) * size
            width = self._advance(stretch, shaped) * size - (spacing if place == len(parts) else 0.0)
            xs, ys = self._places(stretch, shaped, size)
            href = stretch.look.href
            run = Run(
                text if self.said == self.text else self._said(text, stretch, line),
                stretch.face.id,
                size * _relative(stretch),
                shaped.glyphs,
                xs,
                ys,
                x,
                width,
                fill,
                spacing,
                stretch.rtl,
                href is not None,
                shaped.clusters,
            )
            found.append((run, href))
            x += width
        return found

    def _said(self, shown: str, stretch: Stretch, line: Line) -> str:
        """What a part of a line says, of which this is shown."""
        start, stop = max(stretch.start, line.start), min(stretch.stop, line.stop)
        plain, said = (text[start:stop].replace(SOFT_HYPHEN, "") for text in (self.text, self.said))
        return said + shown[len(plain) :] if plain and shown.startswith(plain) else shown

    def _places(self, stretch: Stretch, shaped: Glyphs, size: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Where glyphs stand from the start of their run and, downwards, from the baseline, in pixels."""
        scale, spacing = _scale(stretch) * size, self._spacing(stretch) * size
        rise = NOTE_RISE * size if stretch.look.note else 0.0
        if spacing:
            xs = tuple([x * scale + step * spacing for x, step in zip(shaped.xs, shaped.steps(), strict=True)])
        else:
            xs = tuple([x * scale for x in shaped.xs])
        return xs, tuple([-y * scale - rise for y in shaped.ys]) if any(shaped.ys) else (-rise,) * len(xs)

    def _parts(self, line: Line) -> list[tuple[str, Stretch, Glyphs]]:
        """What a line shows from the left: text, its stretch, its glyphs."""
        first, last = bisect_right(self._stops, line.start), bisect_left(self._stops, line.stop) + 1
        shown = [
            (self.text[max(s.start, line.start) : min(s.stop, line.stop)].replace(SOFT_HYPHEN, ""), s)
            for s in self.stretches[first:last]
        ]
        if line.added:
            text, stretch = shown.pop() if shown else ("", self.stretches[0])
            if stretch.look.note:
                shown.append((text, stretch))
                text, stretch = "", stretch._replace(look=stretch.look._replace(note=False))
            shown.append((text + line.added, stretch))
        order = visual_order([stretch.level for _, stretch in shown])
        return [(*shown[place], self._shaped(*shown[place])) for place in order if shown[place][0]]

    def _shaped(self, text: str, stretch: Stretch) -> Glyphs:
        ligatures = not (self.tracking and stretch.spaced)
        return shape(text, stretch.face, stretch.script, rtl=stretch.rtl, lang=self.lang, ligatures=ligatures)

    def _advance(self, stretch: Stretch, shaped: Glyphs) -> float:
        spacing = self._spacing(stretch)
        return shaped.advance * _scale(stretch) + (len(set(shaped.clusters)) * spacing if spacing else 0.0)

    def _spacing(self, stretch: Stretch) -> float:
        return self.tracking if stretch.spaced else 0.0

    def _trailing(self, stop: int) -> float:
        """The spacing after the last letter before a place, which ends a line too wide by it."""
        last = self._stretch_before(stop)
        return self._spacing(last) if last and self.tracking else 0.0

    def _added_width(self, stop: int, added: str) -> float:
        last = self._stretch_before(stop)
        if last is None:
            return 0.0
        return self._advance(last, self._shaped(added, last))

    def _stretch_before(self, stop: int) -> Stretch | None:
        place = bisect_left(self._stops, stop)
        return self.stretches[place] if place < len(self.stretches) else None


def _relative(stretch: Stretch) -> float:
    return NOTE_SIZE if stretch.look.note else 1.0


def _scale(stretch: Stretch) -> float:
    """Ems to a font unit."""
    return _relative(stretch) / stretch.face.upem
