"""Turning a finished page over for scripts that are read from the right.

Layout always works from left to right.  A page in Arabic is the same page seen in a mirror, in which
glyphs, pictures and signs are moved but not themselves turned over.
"""

from typing import assert_never

from infographic.graphics.scene import (
    Circle,
    Frame,
    Gradient,
    Group,
    Image,
    Item,
    Paint,
    Path,
    Placed,
    Radial,
    Rect,
    Text,
)


def mirrored(frame: Frame) -> Frame:
    """The frame with left and right exchanged."""
    if frame.upright:
        return frame
    return frame._replace(items=tuple(_item(item, frame.width) for item in frame.items))


def _item(item: Item, width: float) -> Item:
    match item:
        case Placed(frame, x, _):
            return item._replace(frame=mirrored(frame), x=width - x - frame.width)
        case Rect() | Image():
            turned = item._replace(x=width - item.x - item.width)
            return turned if isinstance(turned, Image) else turned._replace(fill=_paint(turned.fill, width))
        case Circle():
            return item._replace(cx=width - item.cx)
        case Text():
            return item._replace(x=width - item.x - item.width)
        case Path():
            return _path(item, width)
        case Group():
            return _group(item, width)
        case _:
            assert_never(item)


def _paint(paint: Paint | None, width: float) -> Paint | None:
    if isinstance(paint, Gradient):
        return paint._replace(x1=width - paint.x1, x2=width - paint.x2)
    if isinstance(paint, Radial):
        a, b, c, d, e, f = paint.matrix
        return paint._replace(matrix=(-a, b, -c, d, width - e, f))
    return paint


def _path(path: Path, width: float) -> Item:
    left = width - path.bounds.right
    if path.upright:
        return path._replace(x=path.x + left - path.bounds.x, bounds=path.bounds._replace(x=left))
    return Group((path,), (-1, 0, 0, 1, width, 0))


def _group(group: Group, width: float) -> Item:
    """A group that only links or fades, and a sign in a frame, is turned inside; any other is moved as a picture."""
    turned = tuple(_item(item, width) for item in group.items) if group.matrix is None else ()
    if group.matrix is None and group.clip is None:
        return group._replace(items=turned)
    if turned and isinstance(group.clip, Rect) and all(isinstance(i, Path) and i.upright for i in group.items):
        clip = group.clip
        return group._replace(items=turned, clip=clip._replace(x=width - clip.x - clip.width))
    return Group((group,), (-1, 0, 0, 1, width, 0))
