"""Pictures as frames: cut, fitted and shaped."""

from typing import Literal

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Frame, Group, Image, Item, Rect, Shape
from infographic.images import Bitmap, Drawing, Picture
from infographic.images._fit import Fit, Focus, seen
from infographic.images._fit import whole as whole

Mask = Literal["plain", "card", "circle"]
"""The shape of a picture's edge."""


def framed(
    picture: Picture,
    width: float,
    height: float,
    alt: str,
    *,
    fit: Fit = "cover",
    focus: Focus = (0.5, 0.5),
    edge: Shape | None = None,
) -> Frame:
    """The picture in a frame of this size, cut along `edge`; it is not turned over for scripts from the right."""
    if fit == "contain":
        wide, tall = whole(picture.width, picture.height, width, height)
        box, part = Box((width - wide) / 2, (height - tall) / 2, wide, tall), Box(0, 0, picture.width, picture.height)
    else:
        box, part = Box(0, 0, width, height), seen(picture.width, picture.height, width, height, focus)
    item = _drawing(picture, part, box, alt) if isinstance(picture, Drawing) else _bitmap(picture, part, box, alt)
    items = (Group((item,), clip=edge),) if edge else (item,)
    return Frame(width, height, items, name="picture", upright=True)


def _bitmap(picture: Bitmap, part: Box, box: Box, alt: str) -> Item:
    cut = picture.cut(part, box.width, box.height)
    return Image(*box, cut.data, cut.media_type, alt)


def _drawing(picture: Drawing, part: Box, box: Box, alt: str) -> Item:
    """The drawing at its size; what lies outside of the part that is seen is cut off."""
    scale = box.width / part.width
    matrix = (scale, 0.0, 0.0, scale, box.x - part.x * scale, box.y - part.y * scale)
    uncut = part == Box(0, 0, picture.width, picture.height)
    drawn = Group(picture.items, matrix, alt=alt)
    return drawn if uncut else Group((drawn,), clip=Rect(*box))


def edge_of(mask: Mask, width: float, height: float, radius: float) -> Shape | None:
    """The outline along which a picture of this size is cut; None for its own edges."""
    if mask == "circle":
        return Circle(width / 2, height / 2, min(width, height) / 2)
    return Rect(0, 0, width, height, min(radius, width / 2, height / 2)) if mask == "card" and radius > 0 else None
