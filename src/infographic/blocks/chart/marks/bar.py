"""A bar, as the theme draws bars."""

from collections.abc import Sequence

from infographic.ext import BarShape, Context, Item

CLAIM = "length"
"""What V22 asks of it: its length."""


def draw(shape: BarShape, ctx: Context) -> Sequence[Item]:
    return (ctx.surface.bar(shape),)


def overshoot(thick: float, ctx: Context) -> float:
    return ctx.surface.bar_overshoot(thick)
