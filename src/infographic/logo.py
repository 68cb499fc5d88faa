"""The maker's logo, from the theme's own file, at the head or the foot of a page."""

import os
from typing import Literal

from infographic import pictures
from infographic.block import Context
from infographic.color import lightness
from infographic.pictures.placing import framed
from infographic.scene import Frame

WIDEST = 0.4
"""The largest share of the content's width that a logo takes."""


def logo(place: Literal["header", "footer"], content: float, ctx: Context) -> Frame | None:
    """The logo on the present ground, if it belongs here; raises SpecError where its file is no picture."""
    mark = ctx.theme.logo
    if mark is None or mark.place != place:
        return None
    dark = lightness(ctx.palette.ground) < 50
    folder, name = os.path.split(mark.night if dark and mark.night else mark.file)
    picture = pictures.load(name, [folder], ctx.palette.ink, ("theme",))
    height = ctx.space(mark.height)
    width = height * picture.width / picture.height
    scale = min(1.0, content * WIDEST / width)
    return framed(picture, width * scale, height * scale, mark.alt, fit="contain")._replace(name="logo")
