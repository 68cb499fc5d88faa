"""The band of the sides: each by its name and icon on its colour, across the foot of the header."""

import math
from collections.abc import Sequence

from infographic.graphics import arrange, tracks
from infographic.graphics.scene import Frame, Rect
from infographic.graphics.tracks import Track
from infographic.layout.block import Context, Side


def side_names(width: float, ctx: Context, covered: float) -> Frame:
    """The sides by name on their colours, from edge to edge, clear of what covers the foot."""
    margin = ctx.scale.margin
    places = columns(width, ctx)
    grounds = tracks.grounds(width, margin, places)
    pad = ctx.space(28)
    room = places[0].length
    beside = room - (ctx.type.size("h2") + ctx.space(16) if any(side.icon for side in ctx.sides) else 0.0)
    over = _name_size(ctx.sides, beside, ctx) < ctx.type.size("h3")
    size = _name_size(ctx.sides, room if over else beside, ctx)
    named = [_name(side, room, size, over, ctx) for side in ctx.sides]
    free = max(f.height for f in named) + 2 * pad
    height = math.ceil(free + (max(0.0, covered - pad / 2) if covered else 0.0))  # no seam under the illustration
    solid = ctx.on_tone("solid")
    backs = [
        Rect(g.start, 0, g.length, height, 0, ctx.surface.paint(solid.half(i).palette.ground))
        for i, g in enumerate(grounds)
    ]
    spine = ctx.space(ctx.theme.stroke.spine)
    lines = [Rect(g.start - spine / 2, 0, spine, height, 0, ctx.palette.ground) for g in grounds[1:]]
    items = [f.at(margin + c.start, (free - f.height) / 2) for f, c in zip(named, places, strict=True)]
    return Frame(width, height, (*backs, *lines, *items), name="sides")


def columns(width: float, ctx: Context) -> tuple[Track, ...]:
    return tracks.columns(width - 2 * ctx.scale.margin, len(ctx.sides), ctx.space(40))


def _name(side: Side, width: float, size: float, over: bool, ctx: Context) -> Frame:
    """A side's name beside or under its icon."""
    on = ctx.on_tone("solid").half(side.index).color.side(side.index).deep
    style = ctx.type.style("h3", size=size)
    if not side.icon:
        return ctx.type.text(_called(side, width, ctx), style, width, fill=on)
    sign = ctx.icon(side.icon, ctx.type.size("h2") * (0.8 if over else 1), on)
    gap = ctx.space(8 if over else 16)
    room = width if over else width - sign.width - gap
    text = ctx.type.text(_called(side, room, ctx), style, room, fill=on)
    return arrange.stack([sign, text], gap) if over else arrange.beside([sign, text], gap)


def _called(side: Side, width: float, ctx: Context) -> str:
    """The full name where it fits on a line."""
    return side.label if ctx.type.measure(side.label, "h3") <= width else side.short


def _name_size(sides: Sequence[Side], width: float, ctx: Context) -> float:
    """One size for all names: the largest at which no word of theirs is broken."""
    return min(ctx.type.fitted_words(_called(side, width, ctx), "h3", width, "small").size for side in sides)
