"""Numbers beside each other with a picture each, their parts on common lines."""

from collections.abc import Callable, Sequence

from infographic.blocks._figure import figure, figure_size
from infographic.blocks.stat_row import Stat
from infographic.ext import Color, Context, Frame, Placed, Space, arrange, blend, tracks

MAX_COLUMNS = 5

Build = Callable[[Stat, float], Sequence[Frame]]
"""What draws the parts of a number in a width, from top to foot; the same count of them for each."""


def size_of(stat: Stat, width: float, ctx: Context) -> float:
    """The size at which a number stands on one line."""
    return figure_size(stat.value, ctx.type.style("number"), ctx.type.size("h3"), width, ctx)


def columns(count: int, width: float, least: float, ctx: Context) -> tuple[tracks.Track, ...]:
    """Columns of at least this many ems of text."""
    gap = ctx.space(48)
    fitting = tracks.per_row(width, least * ctx.type.size("body"), gap, count, MAX_COLUMNS)
    return tracks.columns(width, fitting, gap)


def strip(stats: Sequence[Stat], least: float, gap: float, space: Space, ctx: Context, build: Build) -> Frame:
    """The parts of all numbers, each kind of part on one line; a line that is not full stands in the middle."""
    places = columns(len(stats), space.width, least, ctx)
    lines = [stats[i : i + len(places)] for i in range(0, len(stats), len(places))]
    body = arrange.stack([_line(line, places, gap, ctx, build) for line in lines], ctx.space(56), space.width)
    return arrange.within(body, space.width, max(body.height, space.height or 0.0))


def _line(stats: Sequence[Stat], places: Sequence[tracks.Track], gap: float, ctx: Context, build: Build) -> Frame:
    used = places[: len(stats)]
    aside = (places[-1].end - used[-1].end) / 2
    drawn = [list(build(stat, place.length)) for stat, place in zip(stats, used, strict=True)]
    heights = [max(part.height for part in parts) for parts in zip(*drawn, strict=True)]
    kept = [i for i, height in enumerate(heights) if height]
    rows = tracks.stacked([heights[i] for i in kept], gap)
    items: list[Placed] = []
    for stat, parts, place in zip(stats, drawn, used, strict=True):
        placed = [(parts[i], (place.length - parts[i].width) / 2, row.start) for i, row in zip(kept, rows, strict=True)]
        frame = Frame(place.length, rows[-1].end, arrange.placed(placed))
        items.append(ctx.named(frame, stat).at(aside + place.start, 0))
    return Frame(places[-1].end, rows[-1].end, tuple(items))


def fill_of(stat: Stat, stats: Sequence[Stat], ctx: Context) -> Color:
    """The full colour of a number; a grey where another one is to be noticed."""
    colors = ctx.together().color.of(stat)
    others = any(other.highlight for other in stats) and not stat.highlight and not stat.is_colored()
    return blend(ctx.palette.ink, ctx.palette.ground, 0.62) if others else colors.solid


def ink_of(stat: Stat, ctx: Context) -> Color:
    """The colour of a number's figures."""
    return ctx.together().color.of(stat).deep


def number(stat: Stat, width: float, size: float, color: Color, ctx: Context) -> Frame:
    """A number, cut to its glyphs."""
    style = ctx.type.style("number", size=size)
    return arrange.trimmed(ctx.type.optical(figure(stat.value, style, ctx.type.size("item"), width, ctx, color)))


def words(stat: Stat, width: float, ctx: Context) -> Frame:
    """What a number counts, in the middle."""
    if not stat.text:
        return arrange.empty()
    style = ctx.type.style("item", weight=ctx.theme.fonts.text.strong)
    long = ctx.type.measure(stat.text, style) > 3 * width
    text = ctx.cite(stat.text, stat)
    return ctx.type.text(text, "small" if long else style, width, align="center", balance=True)
