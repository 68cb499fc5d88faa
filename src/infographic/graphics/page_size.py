"""The sizes for which a page can be laid out, by name: widths, cards of social networks, slides and paper.

A preview, a file name, the command line and a spec all mean the same by `og` or `a4`.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

PHONE_WIDTH, BLOG_WIDTH, POSTER_WIDTH = 390.0, 728.0, 1200.0
"""A phone, a blog's column, a page for a wall."""

PHONE_BREAK = 500
"""The width of a window, in pixels, up to which the page for phones is shown where there is one as well."""

NARROWEST, WIDEST = 200, 10_000
"""Widths and heights in pixels: a watch, and a wall."""

NARROWEST_CARD = 1000
"""A page of a given height that is at least this wide is a card: shown much smaller than it is, in a list of others."""

MIN_MARGIN = 48
"""Left and right margin of a low card."""

INCH = 96.0
"""Pixels to an inch (CSS Values 4, 6.2)."""

POINT, MILLIMETRE = INCH / 72, INCH / 25.4


class Medium(NamedTuple):
    """Where pages of a kind are read, and what that asks of them; lengths in pixels."""

    least: float
    """The least size of type."""
    least_source: float
    """The least size of sources and credits."""
    zoom: float | None = None
    """Pixels for one pixel of the scale at 1200; None where it follows the page's width."""
    margin: float = 0.06
    """Left and right margin, as a share of the shorter side."""
    head: float = 0
    """What is kept free above, for the bars of the programs that show it."""
    foot: float = 0
    """The same below."""
    scale: float = 2
    """Pixels of a PNG for each pixel of the page."""


MEDIA = {
    "screen": Medium(13, 13, margin=0.047),
    "card": Medium(28, 24, 1, scale=1),
    "story": Medium(32, 26, 32 / 28, head=250, foot=250, scale=1),
    "slide": Medium(28, 24, 1, scale=1),
    "paper": Medium(9 * POINT, 7 * POINT, 0.5, scale=2),
}
"""28 px of a card are 10 px on a phone of 390 px, and of a slide 1/39 of its height.  On paper 9 pt, and 7 pt for
sources, as in newspapers."""


class PageSize(NamedTuple):
    """What a page is laid out for: its width in pixels, and its height where that is fixed."""

    width: float
    height: float | None = None
    name: str = ""
    """What it is called in names of files; empty for a plain width."""
    kind: str = "screen"
    millimetres: tuple[float, float] | None = None
    """The sheet of paper that it is printed on."""

    @property
    def medium(self) -> Medium:
        return MEDIA[self.kind]

    @property
    def margin(self) -> float:
        """Left and right margin in pixels: 10 mm on paper."""
        if self.kind == "paper":
            return 10 * MILLIMETRE
        share = self.medium.margin * min(self.width, self.height or self.width)
        return max(share, MIN_MARGIN) if self.medium.zoom else share


def _sheet(name: str, width: float, height: float) -> Iterable[PageSize]:
    """A sheet of paper upright and across, from its millimetres."""
    for label, wide, high in ((name, width, height), (f"{name}-landscape", height, width)):
        pixels = round(wide * MILLIMETRE), round(high * MILLIMETRE)
        yield PageSize(*pixels, label, "paper", (wide, high))


SIZES = {
    size.name: size
    for size in (
        PageSize(BLOG_WIDTH, None, "blog"),
        PageSize(PHONE_WIDTH, None, "phone"),
        PageSize(POSTER_WIDTH, None, "poster"),
        PageSize(1200, 630, "og", "card"),
        PageSize(1080, 1080, "square", "card"),
        PageSize(1080, 1350, "portrait", "card"),
        PageSize(1080, 1920, "story", "story"),
        PageSize(1000, 1500, "pinterest", "card"),
        PageSize(1920, 1080, "slide", "slide"),
        *_sheet("a4", 210, 297),
        *_sheet("a3", 297, 420),
        *_sheet("letter", 215.9, 279.4),
    )
}
"""Every size that has a name."""


def find(text: str) -> PageSize | None:
    """The size that a text names, as in `og` or `1600x900`; None where there is none, or it is beyond the limits."""
    if text in SIZES:
        return SIZES[text]
    sides = re.fullmatch(r"(\d{1,5})[x×](\d{1,5})", text)
    if not sides:
        return None
    width, height = int(sides[1]), int(sides[2])
    if not all(NARROWEST <= side <= WIDEST for side in (width, height)):
        return None
    return PageSize(width, height, f"{width}x{height}", "card" if width >= NARROWEST_CARD else "screen")


def file_name(
    stem: str, suffix: str, *, size: str = "", lang: str = "", dark: bool = False, scale: float | None = None
) -> str:
    """The name of a picture: `stem[-size][.lang][-dark][@2x].suffix`."""
    parts = [stem, f"-{size}" if size else "", f".{lang}" if lang else "", "-dark" if dark else ""]
    return "".join([*parts, f"@{scale:g}x" if scale else "", f".{suffix}"])
