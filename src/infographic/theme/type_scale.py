"""The type scale: sizes by role, from px at 1200 to pixels of the page at hand."""

from collections.abc import Mapping
from typing import NamedTuple

from infographic.graphics.page_size import BLOG_WIDTH, PHONE_WIDTH, PageSize
from infographic.text import TextStyle
from infographic.theme.model import FontRole, Theme

REFERENCE_WIDTH = 1200
"""The page width at which the sizes of a theme file are measured."""

COLUMNS_FROM = 1100
"""A page of this many pixels has panels beside each other, not larger type."""

EYE, LARGEST_FOR_EYE = 18 / 28, 20 / 28
"""Pixels for one px at 1200 where type is sized for the eye: body text of 18 px, and of 20 on a page just too narrow
for columns."""


class TypeRole(NamedTuple):
    """One step of the type scale: px at 1200, px on a phone of 390, line height in ems, its face and weight."""

    size: float
    phone: float
    line_height: float
    face: str = "text"
    weight: int | None = None


TYPE: Mapping[str, TypeRole] = {
    "caption": TypeRole(22, 13.5, 1.42),
    "small": TypeRole(28, 17, 1.36),
    "body": TypeRole(28, 17, 1.36),
    "item": TypeRole(28, 17, 1.18, weight=500),
    "lead": TypeRole(34, 20, 1.34),
    "h3": TypeRole(40, 23, 1.12, "heading"),
    "rank": TypeRole(40, 23, 1.0, "display"),
    "h2": TypeRole(56, 28, 1.08, "heading"),
    "h1": TypeRole(88, 38, 1.02, "display"),
    "number": TypeRole(88, 48, 0.98, "display"),
    "big_number": TypeRole(148, 60, 0.98, "display"),
    "display": TypeRole(148, 54, 0.98, "display"),
    "display_max": TypeRole(281, 120, 0.98, "display"),
}
"""Seven sizes from caption to h1, each at least 1.15 times the one before it; titles and one number stand outside.

Roles of one size differ in weight, face and ink.  Nothing falls under 13 px."""

TITLES = ("display", "display_max")
"""The roles of the page's title, whose size is fitted to the page."""

TITLE_ON_CARD, TITLE_ON_PAPER, TITLE_ON_POSTER = 0.64, 0.9, 1.3
"""A title on a card is 95 px, on A4 67 and on a poster 124."""

AIR_OF_FIXED = 0.5
"""A page of a fixed height begins with narrow gaps, which grow where room is left."""


class TypeScale(NamedTuple):
    """A theme at one page width, or on one part of a page: sizes in pixels of that page."""

    theme: Theme
    width: float
    zoom: float | None = None
    """Pixels for one px at 1200, where type has a size of its own; None where it follows the width."""
    margins: tuple[float, float] | None = None
    """Left and right margin; None for 6 % of the width each."""
    least: float = 0
    """The least size of type."""
    least_source: float = 0
    """The least size of sources."""
    title: float = 1
    """How large the page's title is, against its step of the scale."""
    air: float = 1
    """How wide the gaps between header, panels and footer are, against their distances at 1200."""

    @property
    def unit(self) -> float:
        """Pixels of this page for one pixel at 1200; a narrow page keeps the gaps of a blog column."""
        return self.zoom or max(self.width, BLOG_WIDTH * 0.9) / REFERENCE_WIDTH

    @property
    def margin(self) -> float:
        """The left margin."""
        return self.margins[0] if self.margins else round(self.width * 0.06, 1)

    @property
    def end_margin(self) -> float:
        """The right margin."""
        return self.margins[1] if self.margins else self.margin

    @property
    def content(self) -> float:
        """The width between the margins."""
        return self.width - (self.margin + self.end_margin)

    def larger(self, step: float) -> "TypeScale":
        """The scale with larger type on the same part of a page."""
        return self._replace(zoom=self.unit * step) if step > 1 else self

    def space(self, px: float) -> float:
        """A distance given in px at 1200."""
        return round(px * self.unit, 2)

    def gap(self, px: float) -> float:
        """A distance between parts of the page, given in px at 1200."""
        return round(px * self.unit * self.air, 2)

    def size(self, role: str) -> float:
        """The size of a type role: in proportion from a blog column upwards, towards its phone size below."""
        step = TYPE[role]
        size = self.theme.type.get(role, step.size)
        if self.zoom:
            share = self.title if role in TITLES else 1
            return round(max(size * self.zoom * share, self.least), 2)
        if self.width >= BLOG_WIDTH:
            return round(size * self.width / REFERENCE_WIDTH, 2)
        blog = size * BLOG_WIDTH / REFERENCE_WIDTH
        phone = step.phone * size / step.size
        along = max(0.0, (self.width - PHONE_WIDTH) / (BLOG_WIDTH - PHONE_WIDTH))
        return round(phone + (blog - phone) * along, 2)

    def step(self, most: float, smallest: float = 0) -> float:
        """The largest size of the scale up to `most` pixels; between two steps only under the least of them.

        Never under `smallest` pixels.
        """
        fitting = [size for role in TYPE if (size := self.size(role)) <= most + 1e-6]
        return max(smallest, max(fitting, default=most))

    @property
    def source_size(self) -> float:
        """The size of sources and credits."""
        return round(max(TYPE["caption"].size * self.zoom, self.least_source), 2) if self.zoom else self.size("caption")

    def style(self, role: str, *, weight: int | None = None, face: str | None = None) -> TextStyle:
        """The text style of a role."""
        step = TYPE[role]
        font: FontRole = getattr(self.theme.fonts, face or step.face)
        families = (*font.families(), *self.theme.fonts.fallback)
        return TextStyle(
            families, weight or step.weight or font.weight, self.size(role), step.line_height, font.tracking,
            strong=font.strong,
        )  # fmt: skip


def scale_for(theme: Theme, size: PageSize, columns: int | None = None) -> TypeScale:
    """The type scale of a page.  With one column, where that was asked for, type grows with the page."""
    zoom = size.medium.zoom
    if zoom is None and columns != 1:
        zoom = _zoom_for_eye(size.width)
    if zoom is None:
        return TypeScale(theme, size.width)
    margin = round(size.margin, 1)
    title = {"screen": TITLE_ON_POSTER, "paper": TITLE_ON_PAPER}.get(size.kind, TITLE_ON_CARD)
    air = 1.0 if size.height is None else AIR_OF_FIXED
    medium = size.medium
    return TypeScale(theme, size.width, zoom, (margin, margin), medium.least, medium.least_source, title, air)


def _zoom_for_eye(width: float) -> float | None:
    if width >= COLUMNS_FROM:
        return EYE
    return LARGEST_FOR_EYE if width > REFERENCE_WIDTH * LARGEST_FOR_EYE else None
