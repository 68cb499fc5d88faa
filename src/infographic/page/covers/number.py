"""One number from margin to margin, filled to its share as if with water."""

from typing import NamedTuple

from infographic.document import Document
from infographic.graphics import arrange
from infographic.graphics.color import blend, contrast
from infographic.graphics.scene import Color, Frame, Group, Item, Path, Rect, Text
from infographic.layout.block import Context
from infographic.layout.covers import Room
from infographic.layout.telling import ToldShare
from infographic.page.covers._coat import coat
from infographic.page.covers._content import told
from infographic.page.covers._waves import water

TALLEST = 0.5
"""The height of the figure against the width of the picture: a single digit would fill a page."""

MIN_SHARE = 0.7
"""Lower than this, the figure is no larger than a title, or is cut."""

MAX_LETTERS = 9
"""A number of more characters is no longer seen at a glance."""


def lacks(page: Document) -> str:
    return "" if _said(page) else "needs a number: `cover: {number: 1 in 3, share: 0.33}`, or a block with one share"


def suits(page: Document) -> bool:
    """A share of a hundred, or so many out of so many, that the first panel tells."""
    said = told(page, ToldShare, at_first=True)
    if page.sides or said is None:
        return False
    return len(said.number) <= MAX_LETTERS and any(sign in said.number for sign in "%/")


def _said(page: Document) -> ToldShare | None:
    """The number that the cover gives, else that of the first block that tells a share."""
    cover, found = page.cover, told(page, ToldShare)
    if cover and cover.number:
        return ToldShare(cover.share or 0.0, cover.number, cover.text)
    return found


def height(page: Document, width: float, ctx: Context) -> float:
    parts = _parts(page, width, ctx)
    return round(parts.ink_height + parts.caption.height + ctx.space(190))


class _Parts(NamedTuple):
    """The figure as large as the width allows, and the words under it."""

    figure: Frame
    ink_top: float
    ink_height: float
    caption: Frame


def _parts(page: Document, width: float, ctx: Context, tallest: float = 1e6, on: Color | None = None) -> _Parts:
    said = _said(page)
    assert said, "a cover is drawn of what it does not lack"
    content = width - 2 * ctx.scale.margin
    style = ctx.type.style("display_max")
    size = style.size * content / max(1.0, ctx.type.measure(said.number, style))
    figure = ctx.type.text(said.number, style._replace(size=size))
    ink = ctx.type.ink(figure)
    shrunk = min(1.0, width * TALLEST / ink.height, tallest / ink.height)
    if shrunk < 1:
        figure = ctx.type.text(said.number, style._replace(size=size * shrunk))
        ink = ctx.type.ink(figure)
    caption = ctx.type.text(said.text, "h3", content, fill=on, balance=True) if said.text else arrange.empty()
    return _Parts(figure, ink.y, ink.height, caption)


def draw(page: Document, room: Room, ctx: Context) -> Frame:
    colors, said = coat(ctx), _said(page)
    assert said
    margin, foot = ctx.scale.margin, room.height - room.covered
    parts = _parts(page, room.width, ctx, on=colors.on)
    below = parts.caption.height + ctx.space(84)
    if (left := foot - below - ctx.space(60)) < parts.ink_height:
        parts = _parts(page, room.width, ctx, max(left, ctx.type.size("h1")), colors.on)
    bottom = foot - below
    level = bottom - parts.ink_height * min(1.0, said.share) if said.share else bottom + ctx.space(24)
    top = bottom - parts.ink_height - parts.ink_top
    sea = water(room.width, level, room.height, ctx.space(11))._replace(fill=colors.figure)
    back = water(room.width, level - ctx.space(14), room.height, ctx.space(11), 0.4)
    behind = blend(colors.figure, colors.field, 0.45)
    dry = _figure(parts.figure, _dry(colors.figure, colors.field, ctx), ctx)
    wet = _figure(parts.figure, blend(colors.on, colors.figure, 0.72), ctx)
    place = (1.0, 0.0, 0.0, 1.0, margin, top)
    items: list[Item] = [Rect(0, 0, room.width, room.height, 0, colors.field), back._replace(fill=behind)]
    items += [Group(dry, place, alt=said.number), sea]
    items.append(Group((Group(wet, place),), clip=sea._replace(fill=None)))
    up = parts.caption.baseline or 0.0
    # Browsers set letters on whole pixels: pale ones on a full colour show it.
    items.append(parts.caption.at(margin, round(foot - parts.caption.height - ctx.space(36) + up) - up))
    edge = Rect(0, 0, room.width, room.height)
    return Frame(room.width, room.height, (Group(tuple(items), clip=edge),), name="cover number")


def _dry(figure: Color, field: Color, ctx: Context) -> Color:
    """The colour of the figure above the water: deeper than the water, where the theme has such a shade."""
    deep = ctx.color.shared.deep
    return deep if contrast(deep, field) >= contrast(figure, field) else figure


def _figure(frame: Frame, ink: Color, ctx: Context) -> tuple[Path, ...]:
    """A line of text as shapes in one colour."""
    lines = (item for item in frame.items if isinstance(item, Text))
    return tuple(path for line in lines for path in ctx.shared.typesetter.outlines(line, ink))
