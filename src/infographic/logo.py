"""The maker's logo, of the spec or of its theme, at the head or the foot of a page."""

import os
from typing import Literal

from infographic import compose
from infographic.block import Context
from infographic.color import WHITE, contrast, lightness
from infographic.document import Infographic
from infographic.geometry import Insets
from infographic.pictures import Picture
from infographic.pictures.placing import colors, framed
from infographic.scene import Frame
from infographic.theme import Logo

WIDEST = 0.4
"""The largest share of the content's width that a logo takes."""

SEEN = 1.6
"""The contrast with its ground under which a part of a logo is lost."""


def logo(infographic: Infographic, place: Literal["header", "footer"], content: float, ctx: Context) -> Frame | None:
    """The logo on the present ground, if it belongs here; what cannot be shown is reported."""
    mark = infographic.logo or ctx.theme.logo
    if mark is None or mark.place != place:
        return None
    key = "on_dark" if mark.on_dark and lightness(ctx.palette.ground) < 50 else "file"
    picture = _picture(mark, key, infographic.logo is not None, ctx)
    if picture is None:
        return None
    height = ctx.space(mark.height)
    width = height * picture.width / picture.height
    scale = min(1.0, content * WIDEST / width)
    frame = framed(picture, width * scale, height * scale, mark.alt or _name(mark.file), fit="contain")
    return _on_plate(frame, picture, ctx)._replace(name="logo")


def _picture(mark: Logo, key: str, own: bool, ctx: Context) -> Picture | None:
    """The logo's picture: beside the spec where the spec names it, beside the theme's file where that does."""
    file: str = getattr(mark, key)
    if own:
        return ctx.picture(file, ("logo", key))
    folder, name = os.path.split(file)
    return ctx.picture(name, ("theme",), folder=folder)


def _name(file: str) -> str:
    return os.path.splitext(os.path.basename(file))[0].replace("-", " ")


def _on_plate(frame: Frame, picture: Picture, ctx: Context) -> Frame:
    """The logo on a plate, where colours of it would not be seen on the ground itself."""
    inks, ground = colors(picture), ctx.palette.ground
    if not inks or min(contrast(ink, ground) for ink in inks) >= SEEN:
        return frame
    plate = max((WHITE, ctx.theme.colors.ink), key=lambda color: min(contrast(ink, color) for ink in inks))
    padded = compose.pad(frame, Insets.even(ctx.space(14)))
    return compose.backed(padded, plate, min(ctx.radius, padded.height / 4))
