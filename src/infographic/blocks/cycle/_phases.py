"""What the forms of a cycle share: the marks of its steps, their words, and where these stand around a circle."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from infographic.blocks.cycle import Phase
from infographic.ext import Circle, Color, Context, Frame, Point, arrange
from infographic.solve import arcs

MIN_WORDS = 4.6
"""Fewer ems than this beside the ring do not hold its words."""

UPRIGHT = 0.35
"""Nearer than this to the ring's axis, in radii, words stand over or under their step, not beside it."""


def phase_colors(phase: Phase, side: int, ctx: Context) -> tuple[Color, Color]:
    """The fill of a step's mark and the ink on it: the accent where it is the one to notice."""
    colors, p = ctx.color.of(phase, side), ctx.palette
    return (p.accent, p.on_accent) if phase.highlight else (colors.solid, colors.on)


def sign(phase: Phase, number: int, size: float, ink: Color, ctx: Context) -> Frame:
    """The icon or the number of a step."""
    if phase.icon:
        return ctx.icon(phase.icon, size, ink)
    style = ctx.type.style("rank", size=min(size, ctx.type.size("rank")))
    return arrange.trimmed(ctx.type.optical(ctx.type.text(str(number), style, fill=ink)))


def disc(phase: Phase, number: int, side: int, diameter: float, ctx: Context) -> Frame:
    """The sign of a step, on a disc in full colour."""
    color, on = phase_colors(phase, side, ctx)
    back = Circle(diameter / 2, diameter / 2, diameter / 2, ctx.surface.paint(color))
    return arrange.over(arrange.within(sign(phase, number, diameter * 0.56, on, ctx), diameter, diameter), back)


def line_color(ctx: Context) -> Color:
    """The colour of what leads from step to step."""
    return ctx.color.legible(ctx.palette.ink3, ratio=3)


def label_size(phases: Sequence[Phase], width: float, ctx: Context) -> float:
    """One size for all labels: the largest at which no word of theirs is broken."""
    return min(ctx.type.fitted_words(phase.label, "h3", width, "small").size for phase in phases)


def words(phase: Phase, width: float, size: float, align: Literal["start", "center", "end"], ctx: Context) -> Frame:
    """The label, and under it the text."""
    style = ctx.type.style("h3", size=size)
    lines = [ctx.type.text(ctx.cite(phase.label, phase), style, width, balance=True, align=align)]
    if phase.text:
        lines.append(ctx.type.text(phase.text, "small", width, fill=ctx.palette.ink2, balance=True, align=align))
    return arrange.stack(lines, ctx.space(6), width)


# ---------------------------------------------------------------- around a circle


class PlacedPhase(NamedTuple):
    """A step on a circle: its angle, the middle of its mark, and its words with their place, from the circle's
    middle.
    """

    phase: Phase
    angle: float
    middle: Point
    words: Frame
    x: float
    y: float


def around(
    phases: Sequence[Phase], radius: float, reach: float, width: float, ctx: Context, hull: float = 0.0
) -> list[PlacedPhase]:
    """The steps on a circle, from the top clockwise, with their words `reach` pixels outside of it and outside of a
    disc of radius `hull`; none where these have no room.
    """
    gap = ctx.space(22)
    size = label_size(phases, width / 2 - max(radius + reach, hull) - gap, ctx)
    placed: list[PlacedPhase] = []
    for phase, arc in zip(phases, arcs.arcs([1] * len(phases), len(phases)), strict=True):
        middle = arcs.point(Point(0, 0), radius, arc.start)
        if abs(middle.x) < radius * UPRIGHT:
            room, edge = width * 0.44, max(abs(middle.y) + reach, hull) + gap
            said = words(phase, room, size, "center", ctx)
            y = edge if middle.y > 0 else -edge - said.height
            placed.append(PlacedPhase(phase, arc.start, middle, said, middle.x - room / 2, y))
            continue
        beside = _beside(phase, middle, reach + gap, hull + gap if hull else 0.0, width, size, ctx)
        if beside is None:
            return []
        placed.append(beside._replace(angle=arc.start))
    return [] if _touch(placed) else placed


def _beside(
    phase: Phase, middle: Point, reach: float, hull: float, width: float, size: float, ctx: Context
) -> PlacedPhase | None:
    """A step with its words at its outer side, clear of the hull; None where they have no room."""
    style = ctx.type.style("h3", size=size)
    least = max(ctx.type.widest_word([phase.label], style), MIN_WORDS * ctx.type.size("small"))
    edge = abs(middle.x) + reach
    while (room := width / 2 - edge) >= least:
        said = words(phase, room, size, "start" if middle.x > 0 else "end", ctx)
        nearest = max(0.0, abs(middle.y) - said.height / 2)
        clear = math.sqrt(max(0.0, hull**2 - nearest**2))
        if clear <= edge + 0.5:
            x = edge if middle.x > 0 else -edge - room
            return PlacedPhase(phase, 0.0, middle, said, x, middle.y - said.height / 2)
        edge = clear
    return None


def _touch(placed: Sequence[PlacedPhase]) -> bool:
    """Whether words of one half of the circle run into each other."""
    for right in (True, False):
        beside = sorted(
            (p.y, p.y + p.words.height) for p in placed if abs(p.middle.x) > 1 and (p.middle.x > 0) == right
        )
        if any(end > start for (_, end), (start, _) in pairwise(beside)):
            return True
    return False


def told(text: str, room: float, ctx: Context) -> Frame:
    """What stands in the middle of the circle."""
    style = ctx.type.fitted_words(text, "h2", room, "small")
    return ctx.type.text(text, style, room, align="center", balance=True)


def bounds(placed: Sequence[PlacedPhase], outer: float) -> tuple[float, float]:
    """From where to where the circle and its words reach, from the circle's middle."""
    return min(-outer, *(p.y for p in placed)), max(outer, *(p.y + p.words.height for p in placed))
