"""A stem from zero with a disc around the value."""

from collections.abc import Sequence

from infographic.blocks.chart.marks import dot
from infographic.ext import BarShape, Context, Item, Rect

CLAIM = "length"
"""What V22 asks of it: its length."""


def draw(shape: BarShape, ctx: Context) -> Sequence[Item]:
    box, thick = shape.box, ctx.space(6)
    stem = (
        Rect(box.x, box.center.y - thick / 2, box.width, thick, 0, shape.color)
        if shape.way in ("right", "left")
        else Rect(box.center.x - thick / 2, box.y, thick, box.height, 0, shape.color)
    )
    return (stem, *dot.draw(shape, ctx))


def overshoot(thick: float, ctx: Context) -> float:
    return dot.overshoot(thick, ctx)
