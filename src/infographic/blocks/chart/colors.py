"""The colours of a chart's series: a side's own, shades of one colour, and grey beside what is highlighted."""

from typing import NamedTuple

from infographic.blocks.chart.spec import ChartSpec, Series
from infographic.ext import Color, Context, blend, contrast, mix
from infographic.graphics.color import WHITE, apca, luminance
from infographic.graphics.color_difference import delta_e
from infographic.theme.palettes import TEXT_CONTRAST

DIRECT = {"line": 8, "area": 3, "bars": 3}
"""So many series are named where they end; more of them, and other kinds, have a key."""

PALEST, BRIGHTEST, DEEPEST = 0.68, 0.72, 0.55
"""How much of the page is in the palest of several shades; on a dark page, how much ink; and of ink in the deepest."""

GREYEST = 0.82
"""How much of the page is in the faintest of several shades of ink."""

SAME = 15
"""Under this difference (CIEDE2000) a colour is ink to the eye."""

QUIET = (0.42, 0.2)
"""How much ink is in the first and the last series beside one that is highlighted."""

READABLE = 60
"""The least lightness contrast (APCA's Lc) of names in colour."""

FROM_DEEP = 2
"""More series than this begin with a shade that is deeper than their colour."""

FINE = 40
"""How many shades are tried."""

BLACK = "#000000"


class SeriesStyle(NamedTuple):
    """The colour of a series, of words about it, of words on it, and whether it is the one to notice."""

    color: Color
    text: Color
    over: Color
    loud: bool
    hatched: bool = False


def looks(chart: ChartSpec, ctx: Context) -> list[SeriesStyle]:
    """The look of each series, in their order."""
    sides = [_side_of(item, ctx) for item in chart.items]
    chosen = any(item.highlight for item in chart.items)
    own = ctx.together().color.side(0).solid
    free = [i for i, side in enumerate(sides) if side is None and not chart.items[i].highlight]
    thin = chart.kind in ("line", "scatter")
    colors = _quiet(len(free), chart.kind == "line", ctx) if chosen else _shades(len(free), own, ctx)
    shades = {i: ctx.color.legible(color, ratio=3) if thin else color for i, color in zip(free, colors, strict=True)}
    found = []
    for i, (item, side) in enumerate(zip(chart.items, sides, strict=True)):
        loud = item.highlight or not chosen
        color = shades.get(i, own) if side is None else ctx.color.side(side).solid
        if not loud and side is not None:
            color = blend(color, ctx.palette.ground, 0.5)
        found.append(_look(color, loud, side == 1 and ctx.theme.look.hatch, ctx))
    return found


def _look(color: Color, loud: bool, hatched: bool, ctx: Context) -> SeriesStyle:
    return SeriesStyle(color, _words(color, ctx), _over(color, ctx), loud, hatched)


def _over(color: Color, ctx: Context) -> Color:
    """What is read best on a colour: the page's ground or ink, or else black or white."""
    own = max((ctx.palette.ground, ctx.palette.ink), key=lambda text: abs(apca(text, color)))
    return own if contrast(own, color) >= TEXT_CONTRAST else max((WHITE, BLACK), key=lambda text: contrast(text, color))


def _words(color: Color, ctx: Context) -> Color:
    """The colour of what is named, or ink where that colour is not easy to read."""
    shade = ctx.color.legible(color)
    plain = contrast(color, ctx.palette.ground) < 3 or abs(apca(shade, ctx.palette.ground)) < READABLE
    return ctx.palette.ink if plain else shade


def _side_of(item: Series, ctx: Context) -> int | None:
    """The side that a series names, by its key or as its own name."""
    for side in ctx.sides:
        if side.key and (item.side == side.key or (not item.side and item.label in (side.key, side.label, side.short))):
            return side.index
    return None


def _shades(count: int, color: Color, ctx: Context) -> list[Color]:
    """A colour among so many shades of it on which words can be read: to pale, and where there are many from deep."""
    ground, ink = ctx.palette.ground, ctx.palette.ink
    bright = luminance(ground) > luminance(ink)
    grey = delta_e(color, ink) < SAME
    toward, most = (ground, GREYEST) if grey else (ground, PALEST) if bright else (ink, BRIGHTEST)
    steps = [(most * i / FINE, mix(color, toward, most * i / FINE)) for i in range(1, FINE + 1)]
    if bright and count > FROM_DEEP and not grey:
        steps = [(-DEEPEST * i / FINE, mix(color, ink, DEEPEST * i / FINE)) for i in range(FINE, 0, -1)] + steps
    found = [step for step in steps if abs(apca(_over(step[1], ctx), step[1])) >= READABLE]
    return _evenly([*(found if len(found) >= count else steps), (0.0, color)], count)


def _evenly(shades: list[tuple[float, Color]], count: int) -> list[Color]:
    """So many of the shades as far from each other as they can be, the colour itself (at 0) among them."""
    first, last = min(shades)[0], max(shades)[0]
    wanted = [first + (last - first) * i / max(count - 1, 1) for i in range(count)]
    nearest = min(range(count), key=lambda i: abs(wanted[i]), default=0)
    left, picked = sorted(shades), []
    for i, place in enumerate(wanted):
        shade = min(left, key=lambda shade: abs(shade[0] - (0.0 if i == nearest else place)))
        left.remove(shade)
        picked.append(shade[1])
    return picked


def _quiet(count: int, lines: bool, ctx: Context) -> list[Color]:
    """Greys beside the one colour to notice: one for lines, which are told apart by their names; shades for fills."""
    if lines:
        return [ctx.color.legible(ctx.palette.ink3, ratio=3)] * count
    first, last = QUIET
    step = (first - last) / max(count - 1, 1)
    return [blend(ctx.palette.ink, ctx.palette.ground, first - step * i) for i in range(count)]
