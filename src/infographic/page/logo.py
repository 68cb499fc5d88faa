"""The publisher's logo, from the spec or the theme, at the head or the foot of a page."""

import os
from typing import Literal

from infographic.document import Document
from infographic.graphics import arrange
from infographic.graphics.color import contrast, luminance
from infographic.graphics.geometry import Insets
from infographic.graphics.scene import Color, Frame
from infographic.layout.block import Context
from infographic.theme.model import Logo

WIDEST = 0.4
"""The largest share of the content's width that a logo takes."""

DARK = 0.18
"""The luminance of a ground on which white is read better than black."""


def logo(place: Literal["header", "footer"], infographic: Document, content: float, ctx: Context) -> Frame | None:
    """The logo on the present ground, if it belongs here; a file that cannot be shown is reported."""
    mark = infographic.logo or ctx.theme.logo
    return _drawn(mark, infographic.logo is not None, content, ctx) if mark and mark.place == place else None


def _drawn(mark: Logo, own: bool, content: float, ctx: Context) -> Frame | None:
    """A logo that the spec names itself (`own`) lies in the folders of the spec, a theme's in the theme's folder."""
    from infographic.images.placing import framed, whole  # only for pages with a logo
    from infographic.images.visibility import colors

    key = "on_dark" if mark.on_dark and luminance(ctx.palette.ground) < DARK else "file"
    folder, name = os.path.split(getattr(mark, key))
    file, path = (getattr(mark, key), ("logo", key)) if own else (name, ("theme",))
    picture = ctx.picture(file, path, folder=None if own else folder)
    if picture is None:
        return None
    size = whole(picture.width, picture.height, content * WIDEST, ctx.space(mark.height))
    alt = mark.alt or os.path.splitext(name)[0].replace("-", " ")
    frame = framed(picture, *size, alt, fit="contain")._replace(name="logo")
    return _on_plate(frame, colors(picture), ctx)


def _on_plate(frame: Frame, inks: list[Color], ctx: Context) -> Frame:
    """The logo on a plate, where colours of it would not be seen on the ground itself."""
    from infographic.images.visibility import SEEN, plate  # only for pages with a logo

    if not inks or min(contrast(ink, ctx.palette.ground) for ink in inks) >= SEEN:
        return frame
    padded = arrange.pad(frame, Insets.even(ctx.space(14)))
    return arrange.backed(padded, plate(inks, ctx.theme.colors.ink), min(ctx.surface.radius, padded.height / 4))
