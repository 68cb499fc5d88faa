"""Type on a page: sizes and styles by role, and text set in them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from infographic.graphics import arrange
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Color, Frame, Text, walk
from infographic.text import TextStyle, Typesetter, plain
from infographic.theme.palettes import Palette
from infographic.theme.type_scale import TypeScale

UNBOUNDED = 1e6
"""A width at which nothing is broken."""

MAX_CHARACTERS = 68
"""A line of more characters is hard to come back from (Bringhurst 2.1.2: 66 is ideal)."""

RAGGED = 0.85
"""How much of its column a line of several fills, on average."""

SHARES: Mapping[str, float] = {"start": arrange.START, "center": arrange.CENTER, "end": arrange.END}

BALANCED = {"h1", "h2", "h3", "display", "display_max", "item", "lead"}
"""Roles whose lines are made equally long."""


class Typography(NamedTuple):
    """The type of one theme at one page width, in the inks of one ground."""

    scale: TypeScale
    palette: Palette
    typesetter: Typesetter

    def size(self, role: str) -> float:
        """The font size of a type role in pixels."""
        return self.scale.size(role)

    def style(
        self, role: str, *, weight: int | None = None, face: str | None = None, size: float | None = None
    ) -> TextStyle:
        """The text style of a type role; `weight`, `face` (display, heading, text) and `size` override it."""
        style = self.scale.style(role, weight=weight, face=face)
        return style if size is None else style._replace(size=size)

    def text(
        self,
        text: str,
        role: str | TextStyle,
        width: float = UNBOUNDED,
        *,
        fill: Color | None = None,
        align: Literal["start", "center", "end"] = "start",
        weight: int | None = None,
        balance: bool | None = None,
        max_lines: int | None = None,
    ) -> Frame:
        """Text set in a role and broken to a width; headings are balanced, paragraphs without widows."""
        style = self.style(role, weight=weight) if isinstance(role, str) else role
        heading = isinstance(role, str) and role in BALANCED
        measure = self._measure(text, style, width)
        set_ = self.typesetter.paragraph(
            text,
            style,
            measure,
            fill or self.palette.ink,
            align=align,
            balance=heading if balance is None else balance,
            max_lines=max_lines,
        )
        return set_ if measure == width else arrange.within(set_, width, set_.height, SHARES[align])

    def _measure(self, text: str, style: TextStyle, width: float) -> float:
        """The width for a text that takes several lines: never more than the eye can follow."""
        if len(text) <= MAX_CHARACTERS or width >= UNBOUNDED:
            return width
        whole = self.typesetter.measure(text, style)
        if whole <= width:
            return width
        read = len(plain(text))  # an address behind a link is not read
        return min(width, whole / read * MAX_CHARACTERS) if read > MAX_CHARACTERS else width

    def fitted(self, text: str, role: str, width: float, smallest: str, *, weight: int | None = None) -> TextStyle:
        """The role's style, by steps smaller where the text does not fit on a line, but not under `smallest`."""
        return self.shrink(text, self.style(role, weight=weight), width, self.size(smallest))

    def fitted_words(self, text: str, role: str, width: float, smallest: str) -> TextStyle:
        """The role's style, by steps smaller where a word does not fit on a line, but not under `smallest`."""
        style = self.style(role)
        return self.step_down(style, self.typesetter.longest_word(text, style), width, self.size(smallest))

    def measure(self, text: str, role: str | TextStyle) -> float:
        """The width of a text on one line."""
        return self.typesetter.measure(text, self.style(role) if isinstance(role, str) else role)

    def within_lines(self, text: str, role: str | TextStyle, width: float, lines: int) -> bool:
        """Whether a text takes about that many lines at most; an estimate from its width, with ragged ends."""
        whole = self.measure(text, role)
        return whole <= width if lines == 1 else whole <= width * lines * RAGGED

    def longest_word(self, text: str, role: str | TextStyle) -> float:
        """The width of the longest part of a text that is never broken."""
        return self.typesetter.longest_word(text, self.style(role) if isinstance(role, str) else role)

    def widest_word(self, texts: Iterable[str], role: str | TextStyle) -> float:
        """The width of the widest word of some texts, none of them divided."""
        style = self.style(role) if isinstance(role, str) else role
        return max((self.typesetter.measure(word, style) for text in texts for word in text.split()), default=0.0)

    def shrink(self, text: str, style: TextStyle, width: float, smallest: float) -> TextStyle:
        """The style, by steps smaller where the text does not fit on a line, but not under `smallest` pixels."""
        return self.step_down(style, self.measure(text, style), width, smallest)

    def step_down(self, style: TextStyle, measured: float, room: float, smallest: float) -> TextStyle:
        """The style, by steps smaller where what is `measured` pixels long in it is longer than `room`.

        Not under `smallest` pixels.
        """
        if measured <= room:
            return style
        # Lengths grow with sizes; the last digit is given up so that rounding does not break the line after all.
        return style._replace(size=self.scale.step(style.size * room / measured * (1 - 1e-9), smallest))

    def optical(self, frame: Frame) -> Frame:
        """A text frame cut to the height of its glyphs, so that its middle is where the eye sees it.

        A number is as high as its figures and stands on its baseline: a comma or a sign moves nothing.
        """
        box = self._box(
            frame, lambda line: self.typesetter.figures(line) if _is_number(line) else self.typesetter.ink(line)
        )
        baseline = None if frame.baseline is None else frame.baseline - box.y
        return Frame(frame.width, box.height, (frame.at(0, -box.y),), baseline)

    def ink(self, frame: Frame) -> Box:
        """The box of the glyphs in a frame, for optical centring."""
        return self._box(frame, self.typesetter.ink)

    def _box(self, frame: Frame, measure: Callable[[Text], Box]) -> Box:
        """The box around all lines of a frame, each as it is measured."""
        boxes = [
            measure(item).moved(x, y) for inner, x, y in walk(frame) for item in inner.items if isinstance(item, Text)
        ]
        box = boxes[0] if boxes else Box(0, 0, frame.width, frame.height)
        for other in boxes[1:]:
            box = box.union(other)
        return box

    def label(
        self,
        text: str,
        width: float = UNBOUNDED,
        fill: Color | None = None,
        role: str = "caption",
        like: Sequence[str] = (),
    ) -> Frame:
        """A small label in spaced capitals; in plain letters where a word of it, or of others `like` it, would be
        divided.
        """
        kind = self.scale.theme.look.label
        plain_style = style = self.style(role, weight=self.scale.theme.fonts.text.strong)
        if kind == "caps":
            style = style._replace(caps=True, tracking=0.1)
            if width < UNBOUNDED and self.widest_word([text, *like], style) > width:
                style = plain_style
        elif kind == "italic":
            larger = style.size * 1.12  # italics look smaller
            style = self.style(role, face="heading", weight=400, size=larger)._replace(italic=True, tracking=0)
        return self.text(text, style, width, fill=fill or self.palette.ink3)


_NUMBER = re.compile(r"[^\w]*\d")
"""How a number begins: a sign or a currency may stand before it."""


def _is_number(line: Text) -> bool:
    """Whether a line is a number, perhaps with its unit behind it."""
    return bool(_NUMBER.match("".join(run.text for run in line.runs)))
