"""The type scale: sizes by role, from px at 1200 to pixels of the page at hand."""

from collections.abc import Mapping
from typing import NamedTuple

from infographic.graphics.page_size import BLOG_WIDTH, PHONE_WIDTH
from infographic.text import TextStyle
from infographic.theme.model import FontRole, Theme

REFERENCE_WIDTH = 1200
"""The page width at which the sizes of a theme file are measured."""


class TypeRole(NamedTuple):
    """One step of the type scale: px at 1200, px on a phone of 390, line height in ems, its face and weight."""

    size: float
    phone: float
    line_height: float
    face: str = "text"
    weight: int | None = None


TYPE: Mapping[str, TypeRole] = {
    "caption": TypeRole(22, 13.5, 1.42),
    "small": TypeRole(26, 15.5, 1.36),
    "body": TypeRole(28, 17, 1.36),
    "item": TypeRole(30, 17.5, 1.18, weight=500),
    "lead": TypeRole(34, 19, 1.34),
    "h3": TypeRole(40, 22, 1.12, "heading"),
    "rank": TypeRole(48, 26, 1.0, "display"),
    "h2": TypeRole(56, 28, 1.08, "heading"),
    "h1": TypeRole(88, 38, 1.02, "display"),
    "number": TypeRole(104, 48, 0.98, "display"),
    "big_number": TypeRole(128, 60, 0.98, "display"),
    "display": TypeRole(148, 54, 0.98, "display"),
    "display_max": TypeRole(281, 120, 0.98, "display"),
}
"""The scale of VISUAL rule 7: no two steps look alike, and nothing falls under 13 px."""

SPACES = (4, 8, 12, 16, 24, 32, 48, 64, 96, 128)
"""Distances in px at 1200; everything stands at one of them from its neighbour."""


class TypeScale(NamedTuple):
    """A theme at one page width: sizes in pixels of that page."""

    theme: Theme
    width: float

    @property
    def unit(self) -> float:
        """Pixels of this page for one pixel at 1200; a narrow page keeps the gaps of a blog column."""
        return max(self.width, BLOG_WIDTH * 0.9) / REFERENCE_WIDTH

    @property
    def margin(self) -> float:
        """Left and right margin: 6 % of the page."""
        return round(self.width * 0.06, 1)

    def space(self, px: float) -> float:
        """A distance given in px at 1200."""
        return round(px * self.unit, 2)

    def size(self, role: str) -> float:
        """The size of a type role: in proportion from a blog column upwards, towards its phone size below."""
        step = TYPE[role]
        size = self.theme.type.get(role, step.size)
        if self.width >= BLOG_WIDTH:
            return round(size * self.width / REFERENCE_WIDTH, 2)
        blog = size * BLOG_WIDTH / REFERENCE_WIDTH
        phone = step.phone * size / step.size
        along = max(0.0, (self.width - PHONE_WIDTH) / (BLOG_WIDTH - PHONE_WIDTH))
        return round(phone + (blog - phone) * along, 2)

    def style(self, role: str, *, weight: int | None = None, face: str | None = None) -> TextStyle:
        """The text style of a role."""
        step = TYPE[role]
        font: FontRole = getattr(self.theme.fonts, face or step.face)
        return TextStyle(
            font.families(), weight or step.weight or font.weight, self.size(role), step.line_height, font.tracking,
            strong=font.strong,
        )  # fmt: skip
