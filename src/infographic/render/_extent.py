"""How far what is drawn reaches."""

from collections.abc import Iterable
from functools import reduce
from typing import assert_never

from infographic.graphics.affine import around
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Group, Image, Item, Path, Placed, Rect, Shape, Stroke, Text

_ABOVE, _BELOW, _BESIDE = 1.3, 0.6, 0.3
"""How far glyphs reach from their line, in ems; more than any of ours does."""


def extent(items: Iterable[Item]) -> Box | None:
    """A box that holds all that is seen of some items, strokes included; None where there is nothing."""
    boxes = [box for item in items if (box := _of(item))]
    return reduce(Box.union, boxes) if boxes else None


def outline_box(shape: Shape) -> Box:
    """The box around a shape's outline, without its stroke."""
    match shape:
        case Rect():
            return Box(shape.x, shape.y, shape.width, shape.height)
        case Circle():
            return Box(shape.cx - shape.r, shape.cy - shape.r, 2 * shape.r, 2 * shape.r)
        case Path():
            return shape.bounds
        case _:
            assert_never(shape)


def painted_box(shape: Shape) -> Box:
    """The box around a shape with its stroke."""
    return outline_box(shape).grown(_reach(shape.stroke) if shape.stroke else 0)


def _reach(stroke: Stroke) -> float:
    """How far a stroke is from its outline at most: at a corner its mitre sticks out, at an end a square cap."""
    return stroke.width / 2 * (max(stroke.miter, 1.5) if stroke.join == "miter" else 1.5)


def _of(item: Item) -> Box | None:
    match item:
        case Placed(frame, x, y):
            box = extent(frame.items)
            return box.moved(x, y) if box else None
        case Rect() | Circle() | Path():
            return painted_box(item)
        case Text():
            return _text(item)
        case Image():
            return Box(item.x, item.y, item.width, item.height)
        case Group():
            return _group(item)
        case _:
            assert_never(item)


def _text(text: Text) -> Box | None:
    if not text.runs:
        return None
    size = max(run.size for run in text.runs)
    left, wide = text.x - _BESIDE * size, text.width + 2 * _BESIDE * size
    return Box(left, text.y - _ABOVE * size, wide, (_ABOVE + _BELOW) * size)


def _group(group: Group) -> Box | None:
    box = extent(group.items)
    if box and group.clip:
        box = box.intersection(outline_box(group.clip))
    return around(group.matrix, box) if box and group.matrix else box
