"""A peak on the zero line, as high as its value: its area is in proportion as well, since all stand as broad."""

from collections.abc import Sequence

from infographic.ext import BarShape, Context, Item
from infographic.graphics import shapes

CLAIM = "position"
"""What V22 asks of it: how far from zero it stands."""


def draw(shape: BarShape, _: Context) -> Sequence[Item]:
    x, y, right, foot = shape.box.x, shape.box.y, shape.box.right, shape.box.bottom
    middle = shape.box.center
    corners = {
        "right": ((x, y), (right, middle.y), (x, foot)),
        "left": ((right, y), (x, middle.y), (right, foot)),
        "up": ((x, foot), (middle.x, y), (right, foot)),
        "down": ((x, y), (middle.x, foot), (right, y)),
    }[shape.way]
    return (shapes.polyline(corners, closed=True)._replace(fill=shape.color),)


def overshoot(_: float, __: Context) -> float:
    return 0.0
