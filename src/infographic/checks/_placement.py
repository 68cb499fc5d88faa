"""Where boxes of a page lie once everything around them is placed: arithmetic that a page needs thousands of times."""

from collections.abc import Sequence

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Frame, Item, Matrix, Path, Rect

_new = tuple.__new__
"""Makes a named tuple without the call of its constructor, of which a page needs thousands."""

EDGE = 4
"""Pixels of an outline, by which a box may be smaller than its frame."""

BODY = 0.7
"""The share of a frame's height from which on a filled box in it is its ground."""


def shift(matrix: Matrix, x: float, y: float) -> Matrix:
    a, b, c, d, e, f = matrix
    if b == c == 0:
        return a, b, c, d, a * x + e, d * y + f
    return a, b, c, d, a * x + c * y + e, b * x + d * y + f


def box_around(box: tuple[float, float, float, float], matrix: Matrix) -> Box:
    """The upright box around a box that a matrix has moved."""
    a, b, c, d, e, f = matrix
    x, y, width, height = box
    if b == c == 0:
        if a == d == 1:
            return _new(Box, (x + e, y + f, width, height))
        left, top = a * x + e, d * y + f
        wide, tall = a * width, d * height
        return Box(min(left, left + wide), min(top, top + tall), abs(wide), abs(tall))
    xs = [a * u + c * v + e for u in (x, x + width) for v in (y, y + height)]
    ys = [b * u + d * v + f for u in (x, x + width) for v in (y, y + height)]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def has_middle_in(inner: Box, outer: Box) -> bool:
    """Whether the middle of a box is in another."""
    left, top, width, height = outer
    x, y = inner[0] + inner[2] / 2, inner[1] + inner[3] / 2
    return left - 1 <= x <= left + width + 1 and top - 1 <= y <= top + height + 1


def clip_to(box: Box, clip: Box | None) -> Box:
    return box if clip is None else box.intersection(clip) or Box(clip.x, clip.y, 0, 0)


def outer_box(shape: Rect | Circle | Path) -> Box:
    """The box of a shape with its stroke, in its own coordinates."""
    if isinstance(shape, Rect):
        box = _new(Box, shape[:4])
    elif isinstance(shape, Circle):
        box = Box(shape.cx - shape.r, shape.cy - shape.r, 2 * shape.r, 2 * shape.r)
    else:
        box = shape.bounds
    return box.grown(shape.stroke.width / 2) if shape.stroke else box


def ground_of(items: Sequence[Item], frame: Frame) -> Box | None:
    """The filled box that a frame stands on: a card, a bar, a pill, a band; a bubble's without its tail."""
    for item in items[:3]:
        if isinstance(item, Rect) and item.fill is not None and _is_under(item, frame):
            return Box(item.x, item.y, item.width, item.height)
    return None


def _is_under(rect: Rect, frame: Frame) -> bool:
    """Whether a rectangle begins at the frame's corner, is as wide, and lies under most of it."""
    return (
        abs(rect.x) < EDGE
        and abs(rect.y) < EDGE
        and abs(rect.width - frame.width) < 2 * EDGE
        and rect.height > frame.height * BODY
    )
