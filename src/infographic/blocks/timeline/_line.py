"""A level line of time: its scale with its cuts, and the periods on it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from infographic.blocks._marks import hairline, ruled
from infographic.blocks.timeline._events import Happening, time_scale
from infographic.ext import Box, Claim, Color, Context, Item, Path, Stroke, TextStyle, arrange, tracks
from infographic.i18n.date_format import duration
from infographic.solve.broken_scale import BrokenScale


class Line(NamedTuple):
    """A level line of time: all its events, its scale, where it begins, and half the height of its bands."""

    happenings: tuple[Happening, ...]
    scale: BrokenScale
    start: float
    half: float

    def x(self, value: float | None) -> float:
        return self.start + self.scale.at(value or 0.0)


def line_of(happenings: Sequence[Happening], width: float, ctx: Context) -> Line:
    radius = ctx.space(16)
    scale = time_scale(happenings, width - 2 * radius, ctx.space(150))
    if scale is None:
        raise AssertionError("`lacks` has seen to it that there are two dates")
    return Line(tuple(happenings), scale, radius, ctx.space(29))


def in_band(happening: Happening, happenings: Sequence[Happening], line: Line, ctx: Context) -> bool:
    """Whether a period's band says all there is to say about it."""
    event = happening.event
    if happening.ends is None or event.text:
        return False
    free = _free(happening, happenings, line)
    text = _band_text(happening, happenings, ctx)
    return ctx.type.measure(text, _band_style(ctx)) + ctx.space(64) <= free.length


def _band_text(happening: Happening, happenings: Sequence[Happening], ctx: Context) -> str:
    """The label of a period, and its dates where no other events tell them."""
    told = {h.when for h in happenings if h is not happening}
    label = ctx.cite(happening.event.label, happening.event)
    return label if {happening.when, happening.ends} <= told else f"{label} · {happening.printed}"


def _band_style(ctx: Context) -> TextStyle:
    return ctx.type.style("small", weight=ctx.theme.fonts.text.strong)


def _free(happening: Happening, happenings: Sequence[Happening], line: Line) -> tracks.Track:
    """The longest stretch of a band on which no dot of its side lies."""
    left, right = line.x(happening.when), line.x(happening.ends)
    dots = sorted(line.x(h.when) for h in happenings if h is not happening and h.side == happening.side)
    ends = [left, *(x for x in dots if left < x < right), right]
    return max((tracks.Track(a, b - a) for a, b in pairwise(ends)), key=lambda track: track.length)


def axis(line: Line, y: float, width: float, ctx: Context, color: Color = "") -> list[Item]:
    """The line from edge to edge, with a sign at each cut and how long it is."""
    thick = hairline(ctx).width if ruled(ctx) else ctx.space(5)
    stroke = Stroke(color or ctx.color.legible(ctx.palette.ink2, ratio=3), thick, join="round")
    d = f"M{line.start:.2f} {y:.2f}"
    items: list[Item] = []
    for cut in line.scale.cuts:
        middle, step = line.start + (cut.start + cut.end) / 2, ctx.space(11)
        d += f"H{middle - 2 * step:.2f}l{step / 2:.2f} {-step:.2f}"
        d += "".join(f"l{step:.2f} {2 * step * (1 if i % 2 == 0 else -1):.2f}" for i in range(3))
        d += f"l{step / 2:.2f} {-step:.2f}"
        said = arrange.trimmed(
            ctx.type.text(duration(cut.last - cut.first, ctx.lang), "caption", fill=ctx.palette.ink2)
        )
        items.append(said.at(middle - said.width / 2, y + ctx.space(18)))
    d += f"H{width - line.start:.2f}"
    return [Path(d, Box(line.start, y - ctx.space(11), width - 2 * line.start, ctx.space(22)), None, stroke), *items]


def bands(happenings: Sequence[Happening], line: Line, y: float, ctx: Context) -> list[Item]:
    """A band for each period, with its label in it where that is told nowhere else."""
    items: list[Item] = []
    for happening in happenings:
        event = happening.event
        if happening.ends is None:
            continue
        left, right = line.x(happening.when), line.x(happening.ends)
        colors = ctx.color.of(happening.event, happening.side.index)
        fill, on = (colors.solid, colors.on) if event.highlight or not ruled(ctx) else (colors.tint, colors.deep)
        box = Box(left, y - line.half, max(right - left, ctx.space(4)), 2 * line.half)
        items += ctx.surface.filled(box, fill, ctx.surface.bar_radius)
        if in_band(happening, happenings, line, ctx):
            said = ctx.type.text(_band_text(happening, happenings, ctx), _band_style(ctx), fill=on)
            free = _free(happening, happenings, line)
            said = arrange.within(ctx.type.optical(arrange.trimmed(said)), free.length, box.height)
            items.append(ctx.named(said, event).at(free.start, box.y))
    return items


def claims(happenings: Sequence[Happening], line: Line, ctx: Context) -> tuple[Claim, ...]:
    """What the places claim: years, on each piece of the scale."""
    return tuple(
        ctx.claim(h.event, "position", h.when or 0.0, line.x(h.when), f"time {line.scale.piece(h.when or 0.0)}")
        for h in happenings
    )
