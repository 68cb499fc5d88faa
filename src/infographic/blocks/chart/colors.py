"""The colours of a chart's series: a side's own, shades of one colour, and grey beside what is highlighted."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks.chart.spec import ChartSpec, Series
from infographic.ext import Color, Context, blend, contrast, mix
from infographic.graphics.color import WHITE, apca
from infographic.theme.palettes import TEXT_CONTRAST

DIRECT = {"line": 8, "area": 3, "bars": 3}
"""The maximum number of series named where they end; more of them, and other kinds, have a key."""

LINES = 3.0
"""WCAG 2.2, success criterion 1.4.11, for lines and points on their ground."""

QUIET = 0.45
"""How much of the ground is in the first of the greys beside a series that is highlighted."""

READABLE = 60
"""The least lightness contrast (APCA's Lc) of names in colour."""

BLACK = "#000000"


class SeriesStyle(NamedTuple):
    """The colour of a series, of words about it, of words on it, and whether it is the one to notice."""

    color: Color
    text: Color
    over: Color
    loud: bool
    pattern: int = 0
    """How its fill is hatched; 0 where it is plain."""


def looks(chart: ChartSpec, ctx: Context) -> list[SeriesStyle]:
    """The look of each series, in their order."""
    owned = [_place(item, ctx) for item in chart.items]
    ends = [next((v for v in reversed(item.values or item.high) if v is not None), 0.0) for item in chart.items]
    louds = chart.noticed(chart.items, ends)
    chosen = any(louds)
    own = ctx.together().color.side(0).solid
    if chosen and own == ctx.palette.ink:  # ink beside greys is one more grey
        own = ctx.color.emphasis()[0]
    free = [i for i, place in enumerate(owned) if place is None and not louds[i]]
    thin = not chart.has("area", "bars", "histogram")
    colors = _quiet(len(free), chart.kind == "line" and thin, ctx) if chosen else _shades(len(free), own, thin, ctx)
    shades = dict(zip(free, colors, strict=True))
    found = []
    for i, place in enumerate(owned):
        loud = louds[i] or not chosen
        color = shades.get(i, own) if place is None else ctx.palette.sides[place].solid
        if not loud and place is not None:
            color = blend(color, ctx.palette.ground, 0.5)
        found.append(_look(color, loud, ctx.with_key().surface.pattern(color), ctx))
    return found


def _look(color: Color, loud: bool, pattern: int, ctx: Context) -> SeriesStyle:
    return SeriesStyle(color, _words(color, ctx), _over(color, ctx), loud, pattern)


def _over(color: Color, ctx: Context) -> Color:
    """What is read best on a colour: its own ink, for which its stripes are made; the page's ground or ink; or else
    black or white.
    """
    if own := next((side.on for side in ctx.palette.sides if side.solid == color), None):
        return own
    best = max((ctx.palette.ground, ctx.palette.ink), key=lambda text: abs(apca(text, color)))
    if contrast(best, color) >= TEXT_CONTRAST:
        return best
    return max((WHITE, BLACK), key=lambda text: contrast(text, color))


def _words(color: Color, ctx: Context) -> Color:
    """The colour of what is named, or ink where that colour is not easy to read."""
    shade = ctx.color.legible(color)
    plain = contrast(color, ctx.palette.ground) < 3 or abs(apca(shade, ctx.palette.ground)) < READABLE
    return ctx.palette.ink if plain else shade


def _place(item: Series, ctx: Context) -> int | None:
    """The place of the colour that a series has by itself, or by the name of a side that it bears."""
    if (place := ctx.color.swatches.of(item)) is not None:
        return place
    return next((s.index for s in ctx.sides if s.key and item.label in (s.key, s.label, s.short)), None)


def _shades(count: int, color: Color, thin: bool, ctx: Context) -> Sequence[Color]:
    """Shades of one colour: thin lines and points are seen on the ground, words are read on fills."""
    return ctx.color.ramp(color, count, words=not thin, least=LINES if thin else 0) if count else ()


def _quiet(count: int, lines: bool, ctx: Context) -> Sequence[Color]:
    """Greys beside the one colour to notice: one for lines, which are told apart by their names; shades for fills."""
    if lines and not ctx.keyed:
        return [ctx.color.legible(ctx.palette.ink3, ratio=LINES)] * count
    grey = mix(ctx.palette.ink, ctx.palette.ground, QUIET)
    return ctx.color.ramp(grey, count, least=LINES if lines else 0) if count else ()
