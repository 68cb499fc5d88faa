"""Small pictures of one number: a bar of proportion, a ring, a shape filled to a level, a course of values."""

from collections.abc import Sequence
from itertools import pairwise

from infographic.assets import icons
from infographic.blocks._marks import ruled
from infographic.blocks._measures import Measured, Trend
from infographic.ext import (
    Box,
    Circle,
    Claim,
    Color,
    Context,
    Frame,
    Gradient,
    Group,
    Item,
    Path,
    Point,
    Rect,
    Stop,
    Stroke,
    amount,
    arrange,
)
from infographic.graphics import curves, path_data
from infographic.graphics.path_data import Placing
from infographic.solve import arcs, fill_level
from infographic.solve.arcs import Ring

THICK = 0.22
"""The width of a ring for its radius."""


def portion(thing: Measured) -> float:
    """The share of the whole, from 0 to 1."""
    return (thing.share or 0.0) / thing.of


def _claim(thing: Measured, kind: str, extent: float, ctx: Context) -> tuple[Claim, ...]:
    return (ctx.claim(thing, kind, thing.share or 0.0, extent, f"of {thing.of:g}", thing.of),)


# ---------------------------------------------------------------- bars and rings


def bar(
    thing: Measured, width: float, height: float, color: Color, ctx: Context, words: Sequence[str] = ("", "")
) -> Frame:
    """A bar for the whole with the share in full colour; `words` name the share and the rest."""
    track = ctx.color.quiet(color)
    length = width * portion(thing)
    radius = min(ctx.surface.bar_radius, height / 2)
    parts: list[Item] = [Rect(0, 0, width, height, radius, track)]
    if length > 0:
        full = Rect(0, 0, length, height, 0, ctx.surface.paint(color))
        parts.append(Group((full,), clip=Rect(0, 0, width, height, radius)))
    claims = _claim(thing, "length", length, ctx)
    drawn = Frame(width, height, tuple(parts), claims=claims)
    named = [_inside(words[0], length, color, ctx), _inside(words[1], width - length, track, ctx)]
    inside = [frame.at(x, (height - frame.height) / 2) for frame, x in zip(named, (0.0, length), strict=True) if frame]
    drawn = arrange.overlay(drawn, inside)
    outside = [word for word, frame in zip(words, named, strict=True) if word and not frame]
    if not outside:
        return drawn
    style = ctx.type.style("small", weight=ctx.theme.fonts.text.strong)
    head = ctx.type.text(" · ".join(outside), style, width, fill=ctx.color.legible(color))
    return arrange.stack([head, drawn], ctx.space(8), width)


def _inside(word: str, length: float, fill: Color, ctx: Context) -> Frame | None:
    """A word on a part of the bar; None where it has no room there."""
    style = ctx.type.style("item", weight=ctx.theme.fonts.text.strong)
    pad = ctx.space(20)
    if not word or ctx.type.measure(word, style) + 2 * pad > length:
        return None
    drawn = ctx.type.optical(ctx.type.text(word, style, fill=ctx.color.ink_on(fill)))
    return arrange.pad(drawn, arrange.NONE._replace(left=pad))


def ring(thing: Measured, diameter: float, color: Color, inside: Sequence[Frame], ctx: Context) -> Frame:
    """A ring of which the share is in full colour, with what stands in its hole."""
    radius = diameter / 2
    whole = Ring(Point(radius, radius), radius, radius * (1 - THICK))
    share, rest = arcs.arcs([portion(thing), 1 - portion(thing)], 1)
    slices = [(share, ctx.surface.paint(color)), (rest, ctx.color.quiet(color))]
    drawn = [Path(arcs.outline(whole, arc), arcs.bounds(whole, arc), fill) for arc, fill in slices if arc.sweep > 0]
    claims = _claim(thing, "area", whole.area(share.sweep), ctx)
    told = arrange.stack(inside, ctx.space(10), None, arrange.CENTER)
    middle = told.at(radius - told.width / 2, radius - told.height / 2)
    return Frame(diameter, diameter, (*drawn, middle), claims=claims)


def hole(diameter: float) -> float:
    """The width of what stands in the hole of a ring."""
    return diameter * (1 - THICK) * 0.8


# ---------------------------------------------------------------- shapes filled to a level


def filled(thing: Measured, icon: str, size: float, color: Color, ctx: Context) -> Frame:
    """An icon's shape, or a disc, filled from its foot so that the share of its area is."""
    outline = _silhouette(icon, size)
    box = path_data.bounds(outline)
    d = path_data.written(outline)
    share = portion(thing)
    level = fill_level.level(outline, share) if 0 < share < 1 else box.y if share else box.bottom
    line = ctx.space(ctx.theme.stroke.rule) * 2
    edge = Path(d, box, None, Stroke(color, line, join="round"))
    back = Path(d, box, ctx.color.quiet(color))
    under = Rect(box.x, level, box.width, box.bottom - level)
    full = Group((Path(d, box, ctx.surface.paint(color)),), clip=under)
    claims = _claim(thing, "area", fill_level.area(outline) * share, ctx)
    return Frame(size, size, (back, *((full,) if share else ()), edge), claims=claims)


def _silhouette(icon: str, size: float) -> path_data.Outline:
    """The outer outline of an icon's filled style, as large as its square allows; a disc where there is no icon."""
    if not icon or not icons.exists(icon):
        return curves.read(f"M{size / 2} 0A{size / 2} {size / 2} 0 1 1 {size / 2} {size}"
                           f"A{size / 2} {size / 2} 0 1 1 {size / 2} 0Z")  # fmt: skip
    sign = icons.icon(icon, "fill")
    outline = tuple(segment for part in sign.parts for segment in curves.read(part.d))
    ink = path_data.bounds(outline)
    scale = size * 0.96 / max(ink.width, ink.height)
    x, y = size / 2 - ink.center.x * scale, size / 2 - ink.center.y * scale
    return path_data.placed(outline, Placing(x, y, scale))


# ---------------------------------------------------------------- a course of values


def sparkline(trend: Trend, width: float, height: float, color: Color, ctx: Context) -> Frame:
    """A line through the values with a dot at the last, over a fill that fades; the first is told in figures."""
    values = trend.points
    low, high = min(values), max(values)
    dot = ctx.space(12)
    first = ctx.type.optical(
        ctx.type.text(amount(values[0], "", ctx.lang), ctx.type.style("small", weight=ctx.theme.fonts.text.strong))
    )
    feet = [ctx.type.text(word, "caption", fill=ctx.palette.ink2) for word in (trend.first, trend.last) if word]
    foot = max((frame.height for frame in feet), default=0.0) + (ctx.space(10) if feet else 0.0)
    top, floor = dot + ctx.space(4), height - foot
    head = top if values[0] < high - (high - low) * 0.4 else top + first.height + ctx.space(16)
    rise = (floor - ctx.space(16) - head) / ((high - low) or 1.0)
    step = (width - 2 * dot) / (len(values) - 1)
    points = [Point(dot + i * step, head + (high - value) * rise) for i, value in enumerate(values)]
    line = "".join(f"{'L' if i else 'M'}{p.x:.2f} {p.y:.2f}" for i, p in enumerate(points))
    box = Box(points[0].x, head, points[-1].x - points[0].x, (high - low) * rise)
    under = Box(box.x, box.y, box.width, floor - box.y)
    fade = Gradient(0, box.y, 0, floor, (Stop(0, color, 0.35), Stop(1, color, 0)))
    area = Path(f"{line}L{points[-1].x:.2f} {floor:.2f}L{points[0].x:.2f} {floor:.2f}Z", under, fade)
    stroke = Stroke(color, ctx.space(7), "round", "round")
    start, end = points[0], points[-1]
    ring = Circle(start.x, start.y, dot * 0.6, ctx.palette.ground, Stroke(color, ctx.space(4)))
    items: list[Item] = [] if ruled(ctx) else [area]
    items += [Path(line, box, None, stroke), ring, Circle(end.x, end.y, dot, color)]
    over = _highest(points, first.width + ctx.space(8))
    items.append(first.at(0, over - dot - ctx.space(6) - first.height))
    if trend.first:
        items.append(feet[0].at(0, height - feet[0].height))
    if trend.last:
        items.append(feet[-1].at(width - feet[-1].width, height - feet[-1].height))
    claims = tuple(
        ctx.claim(trend, "position", value, point.y, "trend") for value, point in zip(values, points, strict=True)
    )
    return Frame(width, height, tuple(items), claims=claims)


def _highest(points: Sequence[Point], reach: float) -> float:
    """The y of the highest place of a line up to an x."""
    ys = [points[0].y]
    for a, b in pairwise(points):
        if a.x < reach:
            ys.append(a.y + (b.y - a.y) * min(1.0, (reach - a.x) / (b.x - a.x)))
    return min(ys)
