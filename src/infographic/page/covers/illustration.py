"""A drawn scene: for two sides or more a figure for each, without sides one picture of the topic."""

import math

from infographic.assets import illustrations
from infographic.assets.illustration_format import PAGE
from infographic.document import Document
from infographic.graphics import arrange, tracks
from infographic.graphics.color import luminance
from infographic.graphics.scene import Frame
from infographic.images import Drawing, Fit, Picture
from infographic.images.placing import framed
from infographic.layout.block import Context, Side
from infographic.layout.covers import Room
from infographic.page.covers._subject import subject
from infographic.page.side_names import columns
from infographic.theme.hues import page_theme
from infographic.theme.palettes import sides_of
from infographic.theme.type_scale import COLUMNS_FROM

SHARE_OF_WIDE = 0.42
"""How high the picture is at most against its width on a wide page: the first panel is seen below it."""


def lacks(page: Document) -> str:
    return "" if _name(page) else "needs the name of an illustration: `cover: {illustration: …}`"


def suits(page: Document) -> bool:
    return True


def _name(page: Document) -> str:
    """The illustration that is asked for, else the one of the page's topic."""
    return page.illustration() or subject(page)


def height(page: Document, width: float, ctx: Context) -> float:
    if _is_own(page):
        own = _own(page, ctx)
        return math.ceil(own.height * width / own.width) if own else 0.0
    natural = illustrations.natural_height(_name(page), len(ctx.sides), width)
    return natural if width < COLUMNS_FROM else min(natural, round(width * SHARE_OF_WIDE))


def draw(page: Document, room: Room, ctx: Context) -> Frame:
    frame = _own_drawing(page, room, ctx) if _is_own(page) else _drawing(page, room, ctx)
    return frame._replace(name=f"art {_name(page)}", origin=_path(page))


def _path(page: Document) -> tuple[str, ...]:
    if page.art:
        return ("art",)
    return ("cover", "illustration") if page.illustration() else ()


def _is_own(page: Document) -> bool:
    return page.illustration().endswith(".svg")


def _own(page: Document, ctx: Context) -> Picture | None:
    """A person's own drawing; None where it cannot be read, which is reported."""
    return ctx.picture(page.illustration(), _path(page), ctx.palette.ink)


def _own_drawing(page: Document, room: Room, ctx: Context) -> Frame:
    own = _own(page, ctx)
    if own is None:
        return arrange.empty(room.width, room.height)
    words = (page.cover.alt if page.cover else "") or page.title
    fit: Fit = "contain" if isinstance(own, Drawing) else "cover"
    wide = min(room.width, own.width * room.height / own.height)
    shown = framed(own, wide, own.height * wide / own.width, words, fit=fit)
    return arrange.within(shown, room.width, room.height, down=arrange.END)


def _drawing(page: Document, room: Room, ctx: Context) -> Frame:
    p, name = ctx.palette, _name(page)
    asked = illustrations.hues(name, len(ctx.sides))
    made = sides_of(page_theme(ctx.shared.theme or ctx.theme, asked)) if asked else ()
    hues = {hue: illustrations.SideInk(*colors, None, ()).shaded() for hue, colors in zip(asked, made, strict=True)}
    hues[PAGE] = illustrations.SideInk(*ctx.color.shared, None, ())
    dark, pale = sorted((ctx.theme.colors.bg, ctx.theme.colors.ink), key=luminance)
    colors = illustrations.ArtColors(p.ground, p.ink, p.accent, p.on_accent, pale, dark)
    inks = [
        illustrations.SideInk(*ctx.color.side(side.index), side.icon or None, _signs(page, side)) for side in ctx.sides
    ]
    grounds = tracks.grounds(room.width, ctx.scale.margin, columns(room.width, ctx))
    return illustrations.draw(name, room.width, inks, colors, ctx.theme.look.icon, grounds, room.height, hues)


def _signs(page: Document, side: Side) -> tuple[str, ...]:
    """The icons around a side's figure: its own, or the first of its lists."""
    shown = (getattr(model, "icon", "") for model, path in page.models() if side.key in path[2:])
    return page.sides[side.key].icons or tuple(dict.fromkeys(icon for icon in shown if icon))[:3]
