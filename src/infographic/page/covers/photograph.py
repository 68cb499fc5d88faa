"""A photograph from edge to edge above the title, with a line in the colours of the sides under it."""

from itertools import pairwise

from infographic.document import Document
from infographic.graphics import arrange
from infographic.graphics.scene import Frame, Rect
from infographic.images.placing import framed
from infographic.layout.block import Context
from infographic.layout.covers import Room
from infographic.theme.type_scale import COLUMNS_FROM

ABOVE = True

SHARE, SHARE_OF_WIDE = 0.58, 0.4
"""How high the picture is against its width, and on a wide page."""

EDGE = 12
"""The line under the picture, in px at 1200."""


def lacks(page: Document) -> str:
    given = page.cover and page.cover.photograph
    return "" if given else "needs a file: `cover: {photograph: pictures/sea.jpg, alt: …}`"


def height(page: Document, width: float, ctx: Context) -> float:
    return round(width * (SHARE if width < COLUMNS_FROM else SHARE_OF_WIDE))


def draw(page: Document, room: Room, ctx: Context) -> Frame:
    cover = page.cover
    assert cover, "a cover is drawn of what it does not lack"
    path = ("cover", "photograph")
    picture = ctx.picture(cover.photograph, path)
    if picture is None:
        return arrange.empty(room.width, room.height)
    thick = round(ctx.space(EDGE))
    shown = framed(picture, room.width, room.height - thick, cover.alt, focus=(cover.focus[0], cover.focus[1]))
    colors = [ctx.color.side(i).solid for i in range(max(1, len(ctx.sides)))]
    ends = [round(room.width * i / len(colors)) for i in range(len(colors) + 1)]
    top = room.height - thick
    edge = (Rect(a, top, b - a, thick, 0, fill) for (a, b), fill in zip(pairwise(ends), colors, strict=True))
    return Frame(room.width, room.height, (shown.at(0, 0), *edge), name="cover photograph", origin=path)
