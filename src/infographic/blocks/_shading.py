"""Shades for numbers, from the least to the greatest or two ways from a middle, and the strip that tells them."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from infographic.ext import Color, Context, Frame, Rect, amount, arrange, tracks
from infographic.graphics.color_difference import delta_e
from infographic.theme.shades import diverging

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


TwoWays = Literal["", "sequential", "diverging"]


def shading(values: Sequence[float], middle: float | None, ctx: Context, shades: TwoWays = "") -> Shading:
    """The shades of one hue; of two from a middle, where values lie on both sides of it or both are asked for."""
    least, most = min(values), max(values)
    if not two_ways(values, middle, shades):
        return Shading(least, most, ctx.color.ramp(ctx.color.neutral, STEPS, words=True)[::-1])
    between = _middle(values, middle)
    reach = max(between - least, most - between)
    fills = diverging(*_ends(ctx), STEPS, ctx.palette.ground, ctx.palette.ink)
    return Shading(between - reach, between + reach, fills)


def _ends(ctx: Context) -> tuple[Color, Color]:
    """The theme's pair where the page has it for kinds; else the main colour, and what differs most from it."""
    if len(ctx.color.swatches.kinds) > 1:
        return ctx.color.kind(1).solid, ctx.color.kind(0).solid
    main, palette = ctx.color.neutral, ctx.palette
    others = [*(side.solid for side in palette.sides), palette.accent, palette.ink2]
    return max(others, key=lambda color: delta_e(color, main)), main


def two_ways(values: Sequence[float], middle: float | None, shades: TwoWays) -> tuple[str, ...]:
    """The hues of both ways, which are the theme's; none where shades go but one way.

    Without a `middle` it is zero where some values are negative, and else halfway.
    """
    if not values:
        return ()
    both = min(values) < _middle(values, middle) < max(values) and (middle is not None or min(values) < 0)
    return ("", "") if shades == "diverging" or (both and not shades) else ()


def _middle(values: Sequence[float], middle: float | None) -> float:
    if middle is not None:
        return middle
    least, most = min(values), max(values)
    return 0.0 if least < 0 < most else (least + most) / 2


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
