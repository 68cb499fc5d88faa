"""The colours of a chart's series: a side's own, shades of one colour, and grey beside what is highlighted."""

from typing import NamedTuple

from infographic.block import Context
from infographic.blocks.chart import Chart, Series
from infographic.color import blend, contrast
from infographic.scene import Color

FAINTEST = 0.36
"""How much of the colour is left in the last shade of a series of shades."""

QUIET = 0.34
"""The same for a series beside one that is highlighted."""


class Look(NamedTuple):
    """The colour of a series, of words about it, of words on it, and whether it is the one to notice."""

    color: Color
    text: Color
    over: Color
    loud: bool
    hatched: bool = False


def looks(chart: Chart, ctx: Context) -> list[Look]:
    """The look of each series, in their order."""
    sides = [_side_of(item, ctx) for item in chart.items]
    chosen = any(item.highlight for item in chart.items)
    own = ctx.together().side(0).solid
    free = [i for i, side in enumerate(sides) if side is None and not (chosen and chart.items[i].highlight)]
    shades = dict(zip(free, _shades(len(free), ctx.palette.ink if chosen else own, chosen, ctx), strict=True))
    found = []
    for i, item in enumerate(chart.items):
        color = shades.get(i, own) if sides[i] is None else ctx.side(sides[i] or 0).solid
        loud = item.highlight or not chosen
        if not loud and sides[i] is not None:
            color = blend(color, ctx.palette.ground, 0.5)
        found.append(_look(color, loud, sides[i] == 1 and ctx.theme.look.hatch, ctx))
    return found


def _look(color: Color, loud: bool, hatched: bool, ctx: Context) -> Look:
    over = max((ctx.palette.ground, ctx.palette.ink), key=lambda text: contrast(text, color))
    return Look(color, ctx.legible(color), over, loud, hatched)


def _side_of(item: Series, ctx: Context) -> int | None:
    """The side that a series names, by its key or as its own name."""
    for side in ctx.sides:
        if side.key and (item.side == side.key or (not item.side and item.label in (side.key, side.label, side.short))):
            return side.index
    return None


def _shades(count: int, color: Color, quiet: bool, ctx: Context) -> list[Color]:
    """So many shades of one colour, from full to faint, none of them lost on the ground."""
    most = QUIET if quiet else 1.0
    least = QUIET / 2 if quiet else FAINTEST
    step = (most - least) / max(count - 1, 1)
    return [blend(color, ctx.palette.ground, most - step * i) for i in range(count)]
