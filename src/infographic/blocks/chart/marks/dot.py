"""A disc whose middle is the value: several series stand at one place."""

from collections.abc import Sequence

from infographic.ext import BarShape, Circle, Context, Item, Stroke

CLAIM = "position"
"""What V22 asks of it: how far from zero it stands."""

LARGEST = 17
"""The greatest radius, in px at 1200."""


def draw(shape: BarShape, ctx: Context) -> Sequence[Item]:
    box, middle = shape.box, shape.box.center
    lying = shape.way in ("right", "left")
    x = {"right": box.right, "left": box.x}.get(shape.way, middle.x)
    y = {"up": box.y, "down": box.bottom}.get(shape.way, middle.y)
    radius = overshoot(box.height if lying else box.width, ctx)
    return (Circle(x, y, radius, shape.color, Stroke(ctx.palette.ground, ctx.space(2))),)


def overshoot(thick: float, ctx: Context) -> float:
    return min(thick * 0.4, ctx.space(LARGEST))
