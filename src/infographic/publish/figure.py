"""A picture with the words around it: what every target makes its snippet of."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic import pipeline
from infographic.api import Infographic
from infographic.graphics.page_size import file_name
from infographic.i18n.phrases import phrase
from infographic.pipeline import Page
from infographic.render import BITMAPS
from infographic.render._values import whole_size
from infographic.words import html
from infographic.words.alt import title_line
from infographic.words.description import parts
from infographic.words.parts import Part

DENSITIES = (1, 2)
"""Pixels of a bitmap for each of a page: for screens of both kinds."""


class Picture(NamedTuple):
    """A layout in one format, as one file, or one for each density."""

    width: int
    height: int
    files: Sequence[tuple[str, bytes]]
    """Names without a folder, and what is in them, the least dense first."""


class Figure(NamedTuple):
    """What stands in a post: pictures, and their words."""

    picture: Picture
    narrow: Picture | None
    """The layout for phones, where there is one."""
    alt: str
    caption: str
    lang: str
    summary: str
    """The word that opens the description."""
    description: Sequence[Part]
    """All that the picture says, without its title and its `alt`."""
    base: str = ""
    """What stands before the names of files, such as the address of their folder."""
    inline: str = ""
    """The picture itself as HTML, where it is to stand in the page."""

    def address(self, picture: Picture, place: int = 0) -> str:
        """Where a file of a picture is found from the post."""
        return self.base + picture.files[place][0]

    @property
    def files(self) -> list[tuple[str, bytes]]:
        """All files beside the post."""
        return [file for picture in (self.picture, self.narrow) if picture for file in picture.files]


def figure(
    infographic: Infographic, stem: str, suffix: str, *, base: str = "", caption: str = "", inline: bool = False
) -> Figure:
    """The figure of an infographic; its files are called `stem[-phone][@2x].suffix`.

    Raises SpecError for what cannot be drawn.
    """
    page = infographic.page()
    small = None if inline else pipeline.narrowed(page)
    return Figure(
        _picture(page, stem, "" if inline else suffix),
        _picture(small, stem, suffix, "phone") if small else None,
        infographic.alt_text(),
        caption or infographic.subtitle or title_line(infographic),
        infographic.lang,
        phrase(infographic.lang, "description")[0],
        parts(infographic)[bool(infographic.title) + bool(infographic.alt) :],
        base,
        pipeline.fragment(page) if inline else "",
    )


def _picture(page: Page, stem: str, suffix: str, size: str = "") -> Picture:
    """A page in one format, in each density where it has pixels; without a suffix only its size."""
    width, height = whole_size(page.frame)
    if suffix not in BITMAPS:
        files = [(file_name(stem, suffix, size=size), pipeline.draw(page, suffix))] if suffix else []
        return Picture(width, height, files)
    named = {d: file_name(stem, suffix, size=size, scale=d if d > 1 else None) for d in DENSITIES}
    return Picture(width, height, [(named[d], pipeline.draw(page, suffix, scale=d)) for d in DENSITIES])


def details(figure: Figure) -> str:
    """The description as HTML that opens by a click."""
    summary = html.inline(figure.summary)
    return f"<details>\n<summary>{summary}</summary>\n{html.written(figure.description, 2)}\n</details>"
