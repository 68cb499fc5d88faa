"""Whether a picture is seen on the ground that it is to stand on, and which plate would help it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from infographic.graphics.color import WHITE, contrast, to_hex
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Color, Group, Item, Path, Rect, Shape
from infographic.images import Bitmap, Drawing, Picture

SEEN = 1.6
"""The contrast with its ground under which a part of a picture is lost."""

MAX_PARTS = 400
"""Parts of a drawing up to which it is looked at: whoever draws more does not draw a sign."""


class _Part(NamedTuple):
    """A shape of a drawing: its colour, its box, and whether it is filled and covers what lies under it."""

    color: Color
    box: Box
    covers: bool


def colors(picture: Picture) -> list[Color]:
    """The colours that must be told from the ground: none where a picture brings one, or takes the page's ink."""
    if isinstance(picture, Drawing):
        return [] if picture.plain else list(picture.inks)
    pixels = picture.colors()
    if min(opacity for *_, opacity in pixels) > 250:
        return []
    return [to_hex((r / 255, g / 255, b / 255)) for r, g, b, opacity in pixels if opacity > 128]


def plate(inks: Sequence[Color], dark: Color) -> Color:
    """White or this dark colour: the ground on which the least visible of the colours is seen best."""
    return max((WHITE, dark), key=lambda color: min(contrast(ink, color) for ink in inks))


def plate_for(picture: Picture, ground: Color, dark: Color) -> Color | None:
    """The ground that a picture needs because parts of it would vanish on its own; None where it needs none.

    None as well where no ground would show all of it.
    """
    lost = _lost(picture, ground)
    if not lost:
        return None
    inks = colors(picture)
    better = plate(inks, dark)
    return better if min(contrast(ink, better) for ink in inks) >= SEEN else None


def _lost(picture: Picture, ground: Color) -> list[Color]:
    """The colours of what is not seen on a ground: of a bitmap all or nothing."""
    if isinstance(picture, Bitmap):
        inks = colors(picture)
        return inks if all(contrast(ink, ground) < SEEN for ink in inks) else []
    parts = [] if picture.plain else list(_parts(picture.items))
    if len(parts) > MAX_PARTS:
        return []
    return [part.color for i, part in enumerate(parts) if _is_lost(part, parts[:i], parts[i + 1 :], ground)]


def _is_lost(part: _Part, under: Sequence[_Part], over: Sequence[_Part], ground: Color) -> bool:
    """Whether a part vanishes: it lies on nothing that is seen, and is no ground of others itself."""
    if contrast(part.color, ground) >= SEEN:
        return False
    if any(_holds(other.box, part.box) and contrast(other.color, ground) >= SEEN for other in under if other.covers):
        return False
    return not any(_holds(part.box, other.box) for other in over)


def _holds(outer: Box, inner: Box) -> bool:
    return outer.grown(1).union(inner) == outer.grown(1)


def _parts(items: Sequence[Item]) -> Iterator[_Part]:
    for item in items:
        match item:
            case Group():
                yield from _parts(item.items)
            case Path() | Rect() | Circle():
                yield from _painted(item)


def _painted(shape: Shape) -> Iterator[_Part]:
    if isinstance(shape.fill, str):
        yield _Part(shape.fill, _box(shape), shape.opacity > 0.9)
    elif shape.stroke and isinstance(shape.stroke.paint, str):
        yield _Part(shape.stroke.paint, _box(shape), False)


def _box(shape: Shape) -> Box:
    if isinstance(shape, Path):
        return shape.bounds
    if isinstance(shape, Rect):
        return Box(shape.x, shape.y, shape.width, shape.height)
    return Box(shape.cx - shape.r, shape.cy - shape.r, 2 * shape.r, 2 * shape.r)
