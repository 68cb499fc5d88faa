"""Shades for numbers, from the least to the greatest or two ways from a middle, and the strip that tells them."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.ext import Color, Context, Frame, Rect, amount, arrange, tracks
from infographic.graphics.color_difference import delta_e
from infographic.theme import shades

STEPS = 7
"""How many shades there are: more are not told apart (Brewer 1994), fewer waste what is known."""


class Shading(NamedTuple):
    """The numbers at the ends, and the shades from the one to the other."""

    least: float
    most: float
    shades: Sequence[Color]

    def of(self, value: float) -> Color:
        span = (self.most - self.least) or 1.0
        return self.shades[min(int((value - self.least) / span * len(self.shades)), len(self.shades) - 1)]


def shading(values: Sequence[float], middle: float | None, ctx: Context) -> Shading:
    """The shades of one hue; of two from a middle between the values, which is zero where some are negative."""
    least, most = min(values), max(values)
    middle = 0.0 if middle is None and least < 0 < most else middle
    if middle is None or not least < middle < most:
        return Shading(least, most, ctx.color.ramp(ctx.color.neutral, STEPS, words=True)[::-1])
    reach = max(middle - least, most - middle)
    return Shading(middle - reach, middle + reach, _two_ways(ctx))


def _two_ways(ctx: Context) -> Sequence[Color]:
    """Shades of two hues through a quiet middle."""
    main, palette = ctx.color.neutral, ctx.palette
    others = [*(side.solid for side in palette.sides), palette.accent, palette.ink2]
    other = max(others, key=lambda color: delta_e(color, main))
    return shades.diverging(other, main, STEPS, palette.ground, palette.ink)


def strip(shading: Shading, unit: str, width: float, ctx: Context) -> Frame:
    """The shades in their order, with the numbers at both ends."""
    ends = [
        ctx.type.text(amount(value, unit, ctx.lang), "caption", fill=ctx.palette.ink2)
        for value in (shading.least, shading.most)
    ]
    first, last = map(arrange.trimmed, ends)
    gap, high = ctx.space(12), ctx.type.size("caption")
    room = min(width - first.width - last.width - 2 * gap, ctx.space(420))
    places = tracks.columns(room, len(shading.shades), 0)
    rects = (Rect(t.start, 0, t.length, high, 0, color) for t, color in zip(places, shading.shades, strict=True))
    whole = arrange.beside([first, Frame(room, high, tuple(rects)), last], gap)
    return arrange.within(whole, width, whole.height, arrange.START)._replace(name="key")
