"""What the examples of the checks are drawn with: a small sheet of paper, words and shapes on it."""

from typing import NamedTuple

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Color, Frame, Item, Rect, Text
from infographic.text import Typesetter
from infographic.theme.model import Theme
from infographic.theme.palettes import SidePalette, sides_of
from infographic.theme.type_scale import TypeScale

WIDTH, HEIGHT = 320.0, 150.0
"""The size of an example in pixels."""


class Sketch(NamedTuple):
    """Paper in a theme's colours, and its type."""

    theme: Theme
    typesetter: Typesetter

    @property
    def sides(self) -> tuple[SidePalette, ...]:
        return sides_of(self.theme)

    def paper(self, *items: Item, height: float = HEIGHT) -> Frame:
        """An example: the items on a sheet of the theme's paper."""
        return Frame(WIDTH, height, (Rect(0, 0, WIDTH, height, 0, self.theme.colors.bg), *items), origin=())

    def words(self, text: str, size: float = 17, width: float = WIDTH, fill: Color = "", weight: int = 500) -> Frame:
        """Text in a size, broken to a width."""
        style = TypeScale(self.theme, WIDTH).style("body", weight=weight)._replace(size=size)
        return self.typesetter.paragraph(text, style, width, fill or self.theme.colors.ink)

    def line(self, text: str, x: float, y: float, size: float = 17, fill: Color = "", weight: int = 500) -> Text:
        """A line of text that nothing breaks, its baseline at `y`."""
        style = TypeScale(self.theme, WIDTH).style("body", weight=weight)._replace(size=size)
        return self.typesetter.line(text, style, fill or self.theme.colors.ink)._replace(x=x, y=y)

    def card(self, box: Box, fill: Color, *items: Item) -> Item:
        """A filled box with items on it, in the box's own coordinates."""
        return Frame(box.width, box.height, (Rect(0, 0, box.width, box.height, 8, fill), *items)).at(box.x, box.y)
