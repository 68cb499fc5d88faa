"""Texts set in lines: measured, broken, shaped and placed."""

from collections.abc import Iterator
from typing import Literal

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Color, Frame, Group, Item, Path, Run, Text
from infographic.i18n.phrases import language, right_to_left
from infographic.text import itemize
from infographic.text.fonts import Face, FontLibrary
from infographic.text.markup import PLAIN, Emphasis
from infographic.text.paragraph import Line, LinkedRun, Paragraph
from infographic.text.style import TextStyle

Align = Literal["start", "center", "end"]

ENDLESS = 1e5
"""Widths from here on are no limit, in pixels."""

MEMORY = 5000
"""How many texts, and how many frames of them, a typesetter remembers."""

_SHARES: dict[Align, float] = {"start": 0.0, "center": 0.5, "end": 1.0}


TALL = {
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ug", "sd", "ckb"), 1.5),
    **dict.fromkeys(("hi", "mr", "ne", "bn", "ta", "te", "kn", "ml", "th", "km", "my", "si"), 1.4),
}
"""The least line height, in ems, of languages whose letters carry marks above and below."""


class Typesetter:
    """Sets texts in the faces of a library by the customs of a language.

    Lines are set as on a page that is read from the left: `start` is the left.  `missing` maps every
    character that no face has to the first text in which it was met; a space stands in its place.
    """

    def __init__(self, library: FontLibrary, lang: str) -> None:
        self.library = library
        self.lang = lang
        self.rtl = right_to_left(lang)
        self.missing: dict[str, str] = {}
        self._texts: dict[tuple[object, ...], list[Paragraph]] = {}
        self._frames: dict[tuple[object, ...], Frame] = {}

    def begin(self) -> None:
        """Begins a page: what was missing on the one before is forgotten, and met anew where it is set again."""
        if self.missing:
            self.missing = {}
            self._texts.clear()
            self._frames.clear()

    def line(self, text: str, style: TextStyle, fill: Color) -> Text:
        """The text on one line that starts at (0, 0)."""
        paragraphs = self._paragraphs(text.strip().replace("\n", " "), style)
        if not paragraphs:
            return Text(0, 0, 0, ())
        whole = Line(0, len(paragraphs[0].text))
        runs = paragraphs[0].runs(whole, style.size, fill)
        return Text(0, 0, _width(runs), tuple(run for run, _ in runs))

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
            if len(self._frames) >= MEMORY:
                self._frames.clear()
            lines = self._lines(text, style, width, balance, max_lines)
            frame = self._frames[key] = self._frame(lines, style, width, fill, align)
        return frame

    def measure(self, text: str, style: TextStyle) -> float:
        """The width of the text in pixels, broken nowhere but at its own line feeds."""
        return max((part.width for part in self._paragraphs(text, style)), default=0.0) * style.size

    def longest_word(self, text: str, style: TextStyle) -> float:
        """The width in pixels of the widest piece between break opportunities."""
        return max((part.longest for part in self._paragraphs(text, style)), default=0.0) * style.size

    def ink(self, text: Text) -> Box:
        """The box around the glyphs of a line, in the coordinates in which the line is placed."""
        edges = [glyph for run in text.runs for glyph in self._edges(run)]
        if not edges:
            return Box(text.x, text.y, 0, 0)
        lefts, tops, rights, bottoms = zip(*edges, strict=True)
        left, top = min(lefts), min(tops)
        return Box(text.x + left, text.y + top, max(rights) - left, max(bottoms) - top)

    def outlines(self, text: Text, fill: Color) -> Iterator[Path]:
        """The glyphs of a line as shapes, where letters are a picture: they are read no more."""
        for run in text.runs:
            face = self.library.face(run.face)
            scale = run.size / face.upem
            for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True):
                left, top = text.x + run.x + x, text.y + y
                box, d = face.glyph_box(glyph), face.outline(glyph)
                ink = Box(left + box.x * scale, top + box.y * scale, box.width * scale, box.height * scale)
                if d:
                    yield Path(d, ink, fill, None, 1, left, top, scale, upright=True)

    def figures(self, text: Text) -> Box:
        """The box of a number: from its baseline to the height of its figures, whatever marks it has."""
        ink = self.ink(text)
        heights = [self._figure_height(run) for run in text.runs if any(map(str.isdecimal, run.text))]
        return Box(ink.x, text.y - max(heights), ink.width, max(heights))

    def _figure_height(self, run: Run) -> float:
        """How high a one is in a run's face; it is flat at both ends, as a zero is not."""
        face = self.library.face(run.face)
        glyph = face.font.get_nominal_glyph(ord("1"))
        return -face.glyph_box(glyph).y * run.size / face.upem if glyph else face.cap_height * run.size

    def cap_height(self, style: TextStyle) -> float:
        """The height of its capitals in pixels."""
        return self._chain(style, PLAIN)[0].cap_height * style.size

    def _edges(self, run: Run) -> list[tuple[float, float, float, float]]:
        """Left, top, right and bottom of every glyph that shows, from the start of the line and its baseline."""
        face = self.library.face(run.face)
        scale = run.size / face.upem
        drawn = [
            (*face.glyph_box(glyph), run.x + dx, dy) for glyph, dx, dy in zip(run.glyphs, run.xs, run.ys, strict=True)
        ]
        return [
            (left + x * scale, top + y * scale, left + (x + width) * scale, top + (y + height) * scale)
            for x, y, width, height, left, top in drawn
            if width and height
        ]

    def _chain(self, style: TextStyle, look: Emphasis) -> tuple[Face, ...]:
        """The faces for a look: bold has the style's strong weight, code a little more than its normal one."""
        weight = max(style.weight, style.strong) if look.bold else style.weight
        italic = style.italic != look.italic
        chain = self.library.resolve(style.families, weight + 100 * look.code, italic)
        if italic and not chain[0].italic:  # families without italics emphasize by weight
            return self.library.resolve(style.families, max(weight, style.strong), italic)
        return chain

    def _paragraphs(self, text: str, style: TextStyle) -> list[Paragraph]:
        """The text between its line feeds, shaped once for all sizes of a style."""
        key = text, style.families, style.weight, style[4:]
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) >= MEMORY:
                self._texts.clear()
            parts = itemize.read(text, self.lang, caps=style.caps).parts()
            found = self._texts[key] = [self._shaped(part, style) for part in parts]
        return found

    def _shaped(self, part: itemize.Content, style: TextStyle) -> Paragraph:
        text, stretches, missing = itemize.divided(part, lambda look: self._chain(style, look), rtl=self.rtl)
        for cluster in missing:
            self.missing.setdefault(cluster, part.text)
        return Paragraph(text, stretches, self.lang, style.tracking, part.text)

    def _lines(
        self, text: str, style: TextStyle, width: float, balance: bool, max_lines: int | None
    ) -> list[tuple[Paragraph, Line]]:
        paragraphs = self._paragraphs(text, style)
        measure = width / style.size if width < ENDLESS else float("inf")
        found = [(part, line) for part in paragraphs for line in part.lines(measure, balance=balance)]
        if max_lines is None or len(found) <= max_lines:
            return found
        found = [(part, line) for part in paragraphs for line in part.lines(measure, even=False)][:max_lines]
        part, line = found[-1]
        return [*found[:-1], (part, part.shortened(line, measure))]

    def _frame(
        self, lines: list[tuple[Paragraph, Line]], style: TextStyle, width: float, fill: Color, align: Align
    ) -> Frame:
        runs = [part.runs(line, style.size, fill) for part, line in lines]
        widths = [_width(line) for line in runs]
        whole = max(widths, default=0.0) if width >= ENDLESS else width
        leading = self._line_height(style) * style.size
        first = self._first_baseline(style)
        items = [
            self._item(line, (whole - length) * _SHARES[align], first + place * leading, length)
            for place, (line, length) in enumerate(zip(runs, widths, strict=True))
        ]
        return Frame(whole, len(lines) * leading, tuple(items), first)

    def _first_baseline(self, style: TextStyle) -> float:
        """How far the first baseline is from the top: what the face reaches up and down stands centred in the line."""
        face = self._chain(style, PLAIN)[0]
        return (self._line_height(style) + face.ascender - face.descender) / 2 * style.size

    def _line_height(self, style: TextStyle) -> float:
        """The style's, or more for a script whose letters reach farther down and up than Latin ones."""
        return max(style.line_height, TALL.get(language(self.lang), 0.0))

    def _item(self, runs: list[LinkedRun], x: float, y: float, width: float) -> Item:
        """A line at (x, y); as a group of its runs where some of them are links."""
        if not any(href for _, href in runs):
            return Text(x, y, width, tuple([run for run, _ in runs]))
        parts: list[Item] = []
        for run, href in runs:
            # A page that is read from the right will be mirrored, and with it the order of the parts.
            left = width - run.x - run.width if self.rtl else run.x
            part = Text(x + left, y, run.width, (run._replace(x=0.0),))
            parts.append(Group((part,), href=href) if href else part)
        return Group(tuple(parts))


def _width(runs: list[LinkedRun]) -> float:
    return runs[-1][0].x + runs[-1][0].width if runs else 0.0
