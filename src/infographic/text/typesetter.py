"""Texts set in lines: measured, broken, shaped and placed."""

from typing import Literal, NamedTuple

from infographic.geometry import Box
from infographic.scene import Color, Frame, Group, Item, Run, Text
from infographic.text import lines
from infographic.text.bidi import visual_order
from infographic.text.content import Content, itemize, read
from infographic.text.content import SOFT_HYPHEN as SOFT
from infographic.text.fonts import Face, FontLibrary
from infographic.text.markup import PLAIN, Look
from infographic.text.pieces import Pieces, divided, pieces
from infographic.text.shaping import Glyphs, clusters, shape
from infographic.text.shaping import Item as Stretch
from infographic.text.style import TextStyle
from infographic.words import right_to_left

Align = Literal["start", "center", "end"]

ENDLESS = 1e5
"""Widths from here on are no limit."""

NOTE_SIZE = 0.62
NOTE_RISE = 0.36
"""Note numbers, as fractions of the size of the text that they stand in."""

ELLIPSIS = "…"
MEMORY = 5000
"""How many paragraphs and texts a typesetter remembers."""


class Prepared(NamedTuple):
    """A paragraph without line feeds, its stretches and pieces, and `reach`: the width before each character."""

    text: str
    stretches: list[Stretch]
    pieces: Pieces
    reach: list[float]
    style: TextStyle


class Slice(NamedTuple):
    """The characters of a line, and what is added to its end: nothing, a hyphen or an ellipsis."""

    start: int
    stop: int
    added: str = ""


class Typesetter:
    """Sets texts in the faces of a library by the customs of a language.

    `missing` maps every character that no face has to the first text in which it was met.
    """

    def __init__(self, library: FontLibrary, lang: str) -> None:
        self.library = library
        self.lang = lang
        self.rtl = right_to_left(lang)
        self.missing: dict[str, str] = {}
        self._prepared: dict[tuple[str, TextStyle], list[Prepared]] = {}
        self._frames: dict[object, Frame] = {}

    # ------------------------------------------------------------ setting

    def line(self, text: str, style: TextStyle, fill: Color) -> Text:
        """The text on one line that starts at (0, 0)."""
        prepared = self._prepare(text.replace("\n", " "), style)
        return self._set(prepared[0], Slice(0, len(prepared[0].text)), fill) if prepared else Text(0, 0, 0, ())

    def paragraph(
        self,
        text: str,
        style: TextStyle,
        width: float,
        fill: Color,
        *,
        align: Align = "start",
        balance: bool = False,
        max_lines: int | None = None,
    ) -> Frame:
        """The text broken to a width; as wide as that, or as its widest line where the width is endless."""
        key = text, style, width, fill, align, balance, max_lines
        frame = self._frames.get(key)
        if frame is None:
            if len(self._frames) > MEMORY:
                self._frames.clear()
            frame = self._frames[key] = self._paragraph(text, style, width, fill, align, balance, max_lines)
        return frame

    def _paragraph(
        self, text: str, style: TextStyle, width: float, fill: Color, align: Align, balance: bool, max_lines: int | None
    ) -> Frame:
        broken = [
            (part, line)
            for part in self._prepare(text, style)
            for line in self._broken(part, width, balance and max_lines is None)
        ]
        if max_lines is not None and len(broken) > max_lines:
            broken = broken[:max_lines]
            part, line = broken[-1]
            broken[-1] = part, self._shortened(part, line, width)
        placed = [self._set(part, line, fill) for part, line in broken]
        whole = max((line.width for line in placed), default=0.0) if width >= ENDLESS else width
        share = {"start": 0.0, "center": 0.5, "end": 1.0}[align]
        leading = style.line_height * style.size
        first = self._first_baseline(style)
        items = tuple(
            self._linked(line._replace(x=(whole - line.width) * share, y=first + index * leading), part)
            for index, (line, (part, _)) in enumerate(zip(placed, broken, strict=True))
        )
        return Frame(whole, len(placed) * leading, items, first)

    # ------------------------------------------------------------ measuring

    def measure(self, text: str, style: TextStyle) -> float:
        """The width of the text in pixels without breaks but its own."""
        return max((self._width(part, 0, len(part.text)) for part in self._prepare(text, style)), default=0.0)

    def longest_word(self, text: str, style: TextStyle) -> float:
        """The width of the widest piece that is not broken."""
        return max(
            (
                self._width(part, start, stop, added)
                for part in self._prepare(text, style)
                for start, stop, added, _ in zip(*part.pieces, strict=True)
            ),
            default=0.0,
        )

    def fit(self, text: str, style: TextStyle, width: float, smallest: float) -> TextStyle:
        """The style in the largest size, from its own down to `smallest`, at which the text stands on one line."""
        wide = self.measure(text, style)
        if wide <= width:
            return style
        return style._replace(size=min(style.size, max(smallest, style.size * width / wide * (1 - 1e-9))))

    def ink(self, text: Text) -> Box:
        """The box around the glyphs of a line, in the coordinates in which the line is placed."""
        found: Box | None = None
        for run in text.runs:
            face = self.library.face(run.face)
            scale = run.size / face.upem
            for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True):
                box = face.glyph_box(glyph)
                if box.width > 0 and box.height > 0:
                    left, top = text.x + run.x + x + box.x * scale, text.y + y + box.y * scale
                    drawn = Box(left, top, box.width * scale, box.height * scale)
                    found = drawn if found is None else found.union(drawn)
        return found or Box(text.x, text.y, 0, 0)

    def cap_height(self, style: TextStyle) -> float:
        """The height of capitals in pixels."""
        return self._face(style).cap_height * style.size

    # ------------------------------------------------------------ faces

    def _face(self, style: TextStyle) -> Face:
        return self._chain(style, PLAIN)[0]

    def _chain(self, style: TextStyle, look: Look) -> tuple[Face, ...]:
        weight = max(style.weight, style.strong) if look.bold else style.weight
        return self.library.resolve(style.families, weight, style.italic != look.italic)

    def _first_baseline(self, style: TextStyle) -> float:
        """How far the first baseline is from the top: the face's height stands centred in the line's."""
        face = self._face(style)
        return (style.line_height + face.ascender - face.descender) / 2 * style.size

    # ------------------------------------------------------------ preparing

    def _prepare(self, text: str, style: TextStyle) -> list[Prepared]:
        key = text, style
        prepared = self._prepared.get(key)
        if prepared is None:
            if len(self._prepared) > MEMORY:
                self._prepared.clear()
            whole = read(text.strip(), self.lang, style.caps)
            prepared = self._prepared[key] = [self._prepare_part(part, style) for part in whole.parts()]
        return prepared

    def _prepare_part(self, part: Content, style: TextStyle) -> Prepared:
        text, stretches, missing = itemize(part, self.rtl, lambda look: self._chain(style, look))
        for cluster in missing:
            self.missing.setdefault(cluster, part.text)
        notes = {stretch.start for stretch in stretches if stretch.look.note}
        return Prepared(text, stretches, pieces(text, notes, self.lang), self._reach(text, stretches, style), style)

    def _reach(self, text: str, stretches: list[Stretch], style: TextStyle) -> list[float]:
        advances = [0.0] * (len(text) + 1)
        for stretch in stretches:
            shaped = self._shaped(text[stretch.start : stretch.stop], stretch, style)
            scale = _size(stretch, style) / stretch.face.upem
            for cluster, left, right in zip(shaped.clusters, shaped.xs, (*shaped.xs[1:], shaped.advance), strict=True):
                advances[stretch.start + cluster + 1] += (right - left) * scale
            for cluster in set(shaped.clusters):
                advances[stretch.start + cluster + 1] += _tracking(stretch, style)
        for index in range(len(text)):
            advances[index + 1] += advances[index]
        return advances

    def _shaped(self, text: str, stretch: Stretch, style: TextStyle) -> Glyphs:
        return shape(text, stretch.face, stretch.script, stretch.rtl, self.lang, not style.tracking)

    # ------------------------------------------------------------ breaking

    def _broken(self, part: Prepared, width: float, balance: bool) -> list[Slice]:
        whole = Slice(0, len(part.text))
        if width >= ENDLESS or part.reach[-1] - part.style.tracking * part.style.size <= width:
            return [whole]
        measure = width
        for _ in range(4):
            found = self._search(part, measure, balance)
            excess = max(self._width(part, *line) for line in found) - width
            # widths between breaks leave out what a break changes in the shape of the letters at it
            if excess <= 1e-6 or excess > part.style.size:
                break
            measure -= excess + 1e-3
        return found

    def _search(self, part: Prepared, width: float, balance: bool) -> list[Slice]:
        found = self._narrowed(part, width)
        reach, spacing = part.reach, part.style.tracking * part.style.size
        starts = [reach[start] for start in found.starts]
        ends = [
            reach[stop] - spacing + (self._added_width(part, stop, added) if added else 0)
            for stop, added in zip(found.stops, found.added, strict=True)
        ]
        stops = lines.best(starts, ends, width, found.penalties, balance=balance)
        return [
            Slice(found.starts[first], found.stops[stop - 1], found.added[stop - 1] if stop < len(starts) else "")
            for first, stop in zip([0, *stops], stops, strict=False)
        ]

    def _narrowed(self, part: Prepared, width: float) -> Pieces:
        """The pieces, those wider than the width divided."""
        if all(part.reach[b] - part.reach[a] <= width for a, b in zip(part.pieces.starts, part.pieces.stops, strict=True)):
            return part.pieces
        found = Pieces([], [], [], [])
        for start, stop, added, penalty in zip(*part.pieces, strict=True):
            places = divided(part.text[start:stop], self.lang) if part.reach[stop] - part.reach[start] > width else []
            bounds = [0, *(offset for offset, _ in places)]
            for offset, (end, hyphen) in zip(bounds, places, strict=False):
                found.starts.append(start + offset)
                found.stops.append(start + end)
                found.added.append(hyphen)
                found.penalties.append(0.15)
            found.starts.append(start + bounds[-1])
            found.stops.append(stop)
            found.added.append(added)
            found.penalties.append(penalty)
        return found

    def _added_width(self, part: Prepared, stop: int, added: str) -> float:
        stretch = next(s for s in part.stretches if s.stop >= stop)
        return self._shaped(added, stretch, part.style).advance * _size(stretch, part.style) / stretch.face.upem

    def _shortened(self, part: Prepared, line: Slice, width: float) -> Slice:
        """The line with as much of the text as leaves room for an ellipsis."""
        stop = len(part.text)
        ends = [offset for offset in part.pieces.stops if offset > line.start]
        every = line.start
        for cluster in clusters(part.text[line.start :]):
            every += len(cluster)
            ends.append(every)
        for stop in sorted(set(part.pieces.stops), reverse=True) + sorted(set(ends), reverse=True):
            cut = Slice(line.start, stop, ELLIPSIS)
            if stop > line.start and self._width(part, *cut) <= width:
                return cut
        return Slice(line.start, line.start, ELLIPSIS)

    # ------------------------------------------------------------ lines

    def _width(self, part: Prepared, start: int, stop: int, added: str = "") -> float:
        return self._set(part, Slice(start, stop, added), "#000000").width

    def _set(self, part: Prepared, line: Slice, fill: Color) -> Text:
        """A line shaped as a whole, its runs in the order in which they are displayed."""
        shown = [s for s in part.stretches if s.start < line.stop and s.stop > line.start]
        order = visual_order([s.level for s in shown]) if len(shown) > 1 else range(len(shown))
        runs: list[Run] = []
        x = 0.0
        for index in order:
            stretch = shown[index]
            text = part.text[max(stretch.start, line.start) : min(stretch.stop, line.stop)].replace(SOFT, "")
            if index == len(shown) - 1:
                text += line.added
            run = self._run(text, stretch, part.style, x, fill)
            if run.glyphs:
                runs.append(run)
                x += run.width
        if runs and runs[-1].tracking:
            runs[-1] = runs[-1]._replace(width=runs[-1].width - runs[-1].tracking)
            x -= runs[-1].tracking
        return Text(0, 0, x, tuple(runs))

    def _run(self, text: str, stretch: Stretch, style: TextStyle, x: float, fill: Color) -> Run:
        shaped = self._shaped(text, stretch, style)
        size = _size(stretch, style)
        scale, spacing = size / stretch.face.upem, _tracking(stretch, style)
        rise = NOTE_RISE * style.size if stretch.look.note else 0.0
        xs: list[float] = []
        steps, last = -1, -1
        for pen, cluster, offset in zip(shaped.xs, shaped.clusters, shaped.dx, strict=True):
            steps += cluster != last
            last = cluster
            xs.append((pen + offset) * scale + max(0, steps) * spacing)
        ys = tuple(-dy * scale - rise for dy in shaped.dy)
        width = shaped.advance * scale + (steps + 1) * spacing
        linked = stretch.look.href is not None
        return Run(
            text, stretch.face.id, size, shaped.glyphs, tuple(xs), ys, x, width, fill, spacing, stretch.rtl, linked
        )

    def _linked(self, line: Text, part: Prepared) -> Item:
        """The line, or a group in which its linked stretches are links."""
        if all(stretch.look.href is None for stretch in part.stretches):
            return line
        hrefs = {s.look.href for s in part.stretches if s.look.href}
        if any(run.underline for run in line.runs):
            return Group((line,), href=sorted(hrefs)[0])
        return line


def _size(stretch: Stretch, style: TextStyle) -> float:
    return style.size * NOTE_SIZE if stretch.look.note else style.size


def _tracking(stretch: Stretch, style: TextStyle) -> float:
    return style.tracking * style.size if stretch.tracked else 0.0
