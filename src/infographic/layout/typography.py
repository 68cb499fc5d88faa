"""What stands under every context: the page's measures, its type, and text set in it."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from infographic.errors import Problem, SpecPath
from infographic.graphics import arrange
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Color, Frame, Text, walk
from infographic.text import TextStyle, Typesetter, plain
from infographic.theme.model import Palette, Scale, SidePalette, Theme

Tone = Literal["plain", "tint", "split", "solid", "ink"]
"""The ground of a panel: the page, a quiet surface, the sides' tints, the sides' full colours, or dark."""

UNBOUNDED = 1e6
"""A width at which nothing is broken."""

MOST_CHARACTERS = 68
"""A line of more characters is hard to come back from (Bringhurst 2.1.2: 66 is ideal)."""

SHARES: Mapping[str, float] = {"start": arrange.START, "center": arrange.CENTER, "end": arrange.END}

BALANCED = {"h1", "h2", "h3", "display", "display_max", "item", "lead"}
"""Roles whose lines are made equally long."""


class Side(NamedTuple):
    """One side of the comparison."""

    key: str
    label: str
    short: str
    icon: str
    index: int  # type: ignore[assignment]  # hides a method of tuples that nobody needs here


class Shared(NamedTuple):
    """What all contexts of one page have in common."""

    typesetter: Typesetter
    origins: Mapping[int, SpecPath]
    memo: dict[tuple[Any, ...], tuple[object, Frame]]
    problems: list[Problem]
    notes: Mapping[int, int]
    folder: str
    lang: str
    folders: tuple[str, ...] = ()
    """Further folders from which pictures may be read."""


class Lettering(NamedTuple):
    """A page's measures and type, and text set in them."""

    scale: Scale
    palette: Palette
    sides: tuple[Side, ...]
    shared: Shared
    tone: Tone = "plain"
    carded: bool = False
    """Whether the block already stands on a card."""
    in_row: bool = False
    """Whether it stands beside others, of which each takes a card."""
    part: int = 0
    """The side whose part of a block is laid out."""

    @property
    def theme(self) -> Theme:
        return self.scale.theme

    @property
    def lang(self) -> str:
        return self.shared.lang

    def space(self, px: float) -> float:
        """A distance given in px at 1200."""
        return self.scale.space(px)

    def size(self, role: str) -> float:
        """The font size of a type role in pixels."""
        return self.scale.size(role)

    @property
    def radius(self) -> float:
        """The corner radius of a card."""
        return self.scale.space(self.theme.radius.card)

    @property
    def row_radius(self) -> float:
        """The corner radius of a row of a list."""
        return self.scale.space(self.theme.radius.card * 0.85)

    @property
    def bar_radius(self) -> float:
        return self.scale.space(self.theme.radius.bar)

    def side(self, index: int) -> SidePalette:
        """A side's colours on the present ground."""
        return self.palette.sides[index]

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
        set_ = self.shared.typesetter.paragraph(
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
        if len(text) <= MOST_CHARACTERS or width >= UNBOUNDED:
            return width
        whole = self.shared.typesetter.measure(text, style)
        if whole <= width:
            return width
        read = len(plain(text))  # an address behind a link is not read
        return min(width, whole / read * MOST_CHARACTERS) if read > MOST_CHARACTERS else width

    def fitted(self, text: str, role: str, width: float, smallest: str, *, weight: int | None = None) -> TextStyle:
        """The role's style, smaller where the text does not fit on a line, but not under `smallest`."""
        return self.shared.typesetter.fit(text, self.style(role, weight=weight), width, self.size(smallest))

    def fitted_words(self, text: str, role: str, width: float, smallest: str) -> TextStyle:
        """The role's style, smaller where a word does not fit on a line, but not under `smallest`."""
        style = self.style(role)
        longest = self.shared.typesetter.longest_word(text, style)
        size = min(style.size, style.size * width / longest) if longest else style.size
        return style._replace(size=max(size, self.size(smallest)))

    def measure(self, text: str, role: str | TextStyle) -> float:
        """The width of a text on one line."""
        return self.shared.typesetter.measure(text, self.style(role) if isinstance(role, str) else role)

    def optical(self, frame: Frame) -> Frame:
        """A text frame cut to the height of its glyphs, so that its middle is where the eye sees it."""
        box = self.ink(frame)
        baseline = None if frame.baseline is None else frame.baseline - box.y
        return Frame(frame.width, box.height, (frame.at(0, -box.y),), baseline)

    def ink(self, frame: Frame) -> Box:
        """The box of the glyphs in a frame, for optical centring."""
        boxes = [
            self.shared.typesetter.ink(item).moved(x, y)
            for inner, x, y in walk(frame)
            for item in inner.items
            if isinstance(item, Text)
        ]
        box = boxes[0] if boxes else Box(0, 0, frame.width, frame.height)
        for other in boxes[1:]:
            box = box.union(other)
        return box

    def label(self, text: str, width: float = UNBOUNDED, fill: Color | None = None, role: str = "caption") -> Frame:
        """A small label in spaced capitals."""
        kind = self.theme.look.label
        style = self.style(role, weight=self.theme.fonts.text.strong)
        if kind == "caps":
            style = style._replace(caps=True, tracking=0.1)
        elif kind == "italic":
            larger = style.size * 1.12  # italics look smaller
            style = self.style(role, face="heading", weight=400, size=larger)._replace(italic=True, tracking=0)
        return self.text(text, style, width, fill=fill or self.palette.ink3)
