"""Events down a line: one lane with the dates before it, or a lane for each of two sides."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks._prose import remark
from infographic.blocks.timeline import Event, Timeline
from infographic.blocks.timeline._events import Happening, date_style, in_order, ink, time_scale
from infographic.ext import (
    Box,
    Circle,
    Claim,
    Context,
    Frame,
    Insets,
    Item,
    Path,
    Rect,
    Space,
    Stroke,
    arrange,
)
from infographic.i18n.date_format import duration
from infographic.solve import label_spacing
from infographic.solve.broken_scale import BrokenScale

DATE_SHARE = 0.3
"""The most of the width that dates may take before they stand over their events."""

MIN_LANE = 9
"""Narrower than this many ems of its text a lane is none: the sides share one."""

MIN_BESIDE = 22
"""Narrower than this many ems dates stand over their events, not beside them."""


def draw(block: Timeline, space: Space, ctx: Context, *, scaled: bool) -> Frame:
    """The events down a line: as close as they can stand, or `scaled` to the time between them."""
    shared = ctx.together() if block.sides is None else ctx
    happenings = in_order(block, shared)
    two = block.divides() and space.width / 2 - _reach(ctx) >= MIN_LANE * ctx.type.size("item")
    lanes = (_two_lanes if two else _one_lane)(happenings, space.width, shared)
    frame = _drawn(happenings, lanes, _scale(happenings, lanes, shared) if scaled else None, shared)
    return arrange.pad(frame, arrange.NONE, space.width, space.height)


# ---------------------------------------------------------------- lanes


class Lanes(NamedTuple):
    """Where everything stands across: the spine, and each event's frame with its x and the y of its dot within."""

    width: float
    spine: float
    frames: tuple[Frame, ...]
    xs: tuple[float, ...]
    dots: tuple[float, ...]
    keys: tuple[int, ...]
    """The lane of each event: those of one lane may not touch."""
    reach: float
    """From the spine to the edge of an event's frame."""


def _reach(ctx: Context) -> float:
    """From the spine to the cards of two lanes."""
    return ctx.space(44)


def _two_lanes(happenings: Sequence[Happening], width: float, ctx: Context) -> Lanes:
    """A card for each event, on its side's half of the ground."""
    reach = _reach(ctx)
    spine = width / 2
    drawn = [_card(h, spine - reach, ctx.half(h.side.index)) for h in happenings]
    xs = tuple(0.0 if h.side.index == 0 else spine + reach for h in happenings)
    frames, dots = tuple(frame for frame, _ in drawn), tuple(dot for _, dot in drawn)
    return Lanes(width, spine, frames, xs, dots, tuple(h.side.index for h in happenings), reach)


def _one_lane(happenings: Sequence[Happening], width: float, ctx: Context) -> Lanes:
    """The dates before the spine and the events behind it; without room, the dates over the events."""
    radius = max(_dot_radius(h.event, ctx) for h in happenings)
    gap = ctx.space(26)
    style = date_style(happenings, width * DATE_SHARE, "h3", ctx)
    dated = [arrange.trimmed(ctx.type.text(h.printed, style, fill=ink(h, ctx))) for h in happenings]
    widest = max(frame.width for frame in dated)
    beside = width >= MIN_BESIDE * ctx.type.size("item") and widest <= width * DATE_SHARE + 1
    spine = widest + gap + radius if beside else radius
    reach = radius + gap
    frames, dots = [], []
    for happening, date in zip(happenings, dated, strict=True):
        words = _words(happening, width - spine - reach, ctx, own_date=not beside, named=bool(happening.side.key))
        line = words.baseline or 0.0
        if beside:
            lead = date.at(widest - date.width, line - (date.baseline or 0.0))
            words = Frame(width, max(words.height, lead.y + date.height), (lead, words.at(spine + reach, 0)), line)
        frames.append(ctx.named(words, happening.event))
        dots.append(line - ctx.type.size("h3") * 0.34)
    count = len(frames)
    starts = (0.0 if beside else spine + reach,) * count
    return Lanes(width, spine, tuple(frames), starts, tuple(dots), (0,) * count, reach)


def _words(happening: Happening, width: float, ctx: Context, *, own_date: bool, named: bool = False) -> Frame:
    """The event in words, under its date where that does not stand at the spine."""
    event = happening.event
    name = arrange.trimmed(ctx.type.label(happening.side.short, width, ink(happening, ctx))) if named else None
    text = ctx.cite(event.label, event)
    if own_date:
        date = arrange.trimmed(
            ctx.type.text(happening.printed, ctx.type.style("h3", face="display"), width, fill=ink(happening, ctx))
        )
        label = ctx.type.text(text, "item", width, weight=ctx.theme.fonts.text.strong, balance=True)
        lines = [_with_name(date, name, width, ctx), label]
    else:
        lines = [_with_name(arrange.trimmed(ctx.type.text(text, "h3", width, balance=True)), name, width, ctx)]
    if event.text:
        lines.append(remark(event.text, "small", width, ctx, fill=ctx.palette.ink2))
    return arrange.stack(lines, ctx.space(4), width)


def _with_name(line: Frame, name: Frame | None, width: float, ctx: Context) -> Frame:
    """A line and behind it, or under it, the name of the side whose event it is."""
    if not name:
        return line
    fits = line.width + name.width + ctx.space(16) <= width
    return arrange.on_baseline([line, name], ctx.space(16)) if fits else arrange.stack([line, name], 0)


def _card(happening: Happening, width: float, ctx: Context) -> tuple[Frame, float]:
    """An event on a card; also where its dot stands."""
    on = ctx.on_card(ctx.paper)
    insets = Insets(ctx.space(20), ctx.space(26), ctx.space(22), ctx.space(26))
    words = _words(happening, width - insets.horizontal, on, own_date=True)
    card = ctx.surface.card(arrange.pad(words, insets, width), ctx.paper)
    if happening.event.highlight:
        edge = ctx.space(5)
        wide, high = card.width - edge, card.height - edge
        outline = Rect(edge / 2, edge / 2, wide, high, ctx.surface.radius, None, Stroke(ctx.palette.accent, edge))
        card = arrange.overlay(card, [outline])
    dot = insets.top + (words.baseline or 0.0) - ctx.type.size("h3") * 0.34
    return ctx.named(card, happening.event), dot


# ---------------------------------------------------------------- down the spine


def _scale(happenings: Sequence[Happening], lanes: Lanes, ctx: Context) -> BrokenScale | None:
    """The time down the spine: as long together as events that stand as close as they can."""
    packed = _packed(happenings, lanes, _gap(lanes, ctx), ctx.space(76))
    return time_scale(happenings, max(packed[-1] - packed[0], ctx.space(76)), ctx.space(150))


def _gap(lanes: Lanes, ctx: Context) -> float:
    return ctx.space(20 if max(lanes.keys) else 36)


def _packed(happenings: Sequence[Happening], lanes: Lanes, gap: float, step: float) -> list[float]:
    """Each event under the last of its lane, and its dot under the last dot; equal dates stand level."""
    ends: dict[int, float] = {}
    ys: list[float] = []
    for i, (frame, dot, lane) in enumerate(zip(lanes.frames, lanes.dots, lanes.keys, strict=True)):
        level = i > 0 and _level(happenings, lanes, i)
        least = ys[-1] + (0 if level else step) if ys else 0.0
        ys.append(max(ends.get(lane, 0.0) + dot, least))
        ends[lane] = ys[-1] - dot + frame.height + gap
    return ys


def _level(happenings: Sequence[Happening], lanes: Lanes, i: int) -> bool:
    """Whether an event has the date of the one before it, on the other side of the spine."""
    before, this = happenings[i - 1], happenings[i]
    return this.when is not None and this.when == before.when and lanes.keys[i - 1] != lanes.keys[i]


def _tops(lanes: Lanes, ys: Sequence[float], gap: float) -> list[float]:
    """Where the frames go: at their dots, or moved apart where the dots are close."""
    tops = [0.0] * len(ys)
    for key in set(lanes.keys):
        own = sorted((i for i, k in enumerate(lanes.keys) if k == key), key=lambda i: ys[i])
        wanted = [ys[i] - lanes.dots[i] for i in own]
        heights = [lanes.frames[i].height for i in own]
        for i, top in zip(own, label_spacing.apart(wanted, heights, gap, 0.0, 1e6), strict=True):
            tops[i] = top
    return tops


def _drawn(happenings: Sequence[Happening], lanes: Lanes, scale: BrokenScale | None, ctx: Context) -> Frame:
    """The line with its dots, periods and cuts, and what happened at each."""
    packed = _packed(happenings, lanes, _gap(lanes, ctx), ctx.space(76))
    ys = [packed[0] + scale.at(h.when or 0.0) for h in happenings] if scale else packed
    foot = packed[0] + scale.places[-1] if scale else ys[-1]
    lanes, ys = _with_cuts(lanes, ys, packed[0], scale, ctx)
    tops = _tops(lanes, ys, ctx.space(16))
    height = max(top + frame.height for top, frame in zip(tops, lanes.frames, strict=True))
    items: list[Item] = [_spine(lanes, ys[0], foot, ctx)]
    if scale:
        items += _periods(happenings, lanes, scale, packed[0], ctx)
        items += [_zigzag(lanes.spine, packed[0] + (cut.start + cut.end) / 2, ctx) for cut in scale.cuts]
    for i, happening in enumerate(happenings):
        items += _tie(happening, lanes, i, ys[i], tops[i] + lanes.dots[i], ctx)
    items += [frame.at(x, top) for frame, x, top in zip(lanes.frames, lanes.xs, tops, strict=True)]
    for i, (happening, y) in enumerate(zip(happenings, ys, strict=False)):
        dot = _dot(happening, ctx)
        items.append(dot.at(lanes.spine - dot.width / 2 + _aside(happenings, lanes, i, ctx), y - dot.height / 2))
    claims = _claims(happenings, ys, scale, ctx) if scale else ()
    return Frame(lanes.width, max(height, foot), tuple(items), claims=claims)


def _with_cuts(
    lanes: Lanes, ys: Sequence[float], first: float, scale: BrokenScale | None, ctx: Context
) -> tuple[Lanes, list[float]]:
    """The lanes with a remark at each cut, how much time it leaves out."""
    for cut in scale.cuts if scale else ():
        key = lanes.keys[sum(y - first <= cut.start for y in ys) - 1]
        x = lanes.spine + lanes.reach if key or max(lanes.keys) == 0 else 0.0
        room = lanes.width - x if key or max(lanes.keys) == 0 else lanes.spine - lanes.reach
        said = ctx.type.text(duration(cut.last - cut.first, ctx.lang), "caption", room, fill=ctx.palette.ink2)
        lanes = lanes._replace(
            frames=(*lanes.frames, said),
            xs=(*lanes.xs, x),
            dots=(*lanes.dots, said.height / 2),
            keys=(*lanes.keys, key),
        )
        ys = [*ys, first + (cut.start + cut.end) / 2]
    return lanes, list(ys)


def _periods(
    happenings: Sequence[Happening], lanes: Lanes, scale: BrokenScale, first: float, ctx: Context
) -> list[Item]:
    """A thick stretch of the line from when to when a period lasted."""
    thick = ctx.space(22)
    drawn: list[Item] = []
    for happening in happenings:
        begins, ends = happening.when, happening.ends
        if begins is not None and ends is not None and ends > begins:
            top, foot = first + scale.at(begins), first + scale.at(ends)
            color = ctx.color.of(happening.event, happening.side.index).solid
            drawn.append(Rect(lanes.spine - thick / 2, top, thick, foot - top, thick / 2, color, opacity=0.55))
    return drawn


def _zigzag(x: float, y: float, ctx: Context) -> Path:
    """The sign of a cut in a line that goes down."""
    step, wide = ctx.space(9), ctx.space(16)
    color = ctx.color.legible(ctx.palette.ink3, ratio=3)
    d = f"M{x:.2f} {y - 2 * step:.2f}l{wide:.2f} {step:.2f}l{-2 * wide:.2f} {step:.2f}"
    d += f"l{2 * wide:.2f} {step:.2f}l{-wide:.2f} {step:.2f}"
    back = Stroke(color, ctx.space(4), "round", "round")
    return Path(d, Box(x - wide, y - 2 * step, 2 * wide, 4 * step), ctx.palette.ground, back)


def _aside(happenings: Sequence[Happening], lanes: Lanes, i: int, ctx: Context) -> float:
    """How far a dot moves towards its lane, so that two of one date are both seen."""
    twice = (i > 0 and _level(happenings, lanes, i)) or (i + 1 < len(happenings) and _level(happenings, lanes, i + 1))
    return _dot_radius(happenings[i].event, ctx) * (2 * lanes.keys[i] - 1) * 0.8 if twice else 0.0


def _spine(lanes: Lanes, top: float, foot: float, ctx: Context) -> Rect:
    """The line of time, from its first place to its last; over a divided ground in the page's ink."""
    thick = ctx.space(6)
    color = ctx.on_tone("plain").palette.ink if ctx.divided else ctx.color.quiet(ctx.palette.ink)
    return Rect(lanes.spine - thick / 2, top, thick, foot - top, thick / 2, color)


def _tie(happening: Happening, lanes: Lanes, i: int, y: float, at: float, ctx: Context) -> list[Item]:
    """A line from the dot to its event, where there are two lanes or the event had to move."""
    two = max(lanes.keys) > 0
    if not two and abs(y - at) < 1:
        return []
    turn = -1 if two and lanes.keys[i] == 0 else 1
    start, end = lanes.spine, lanes.spine + turn * (lanes.reach - (0 if two else ctx.space(12)))
    middle = (start + end) / 2
    d = f"M{start:.2f} {y:.2f}C{middle:.2f} {y:.2f} {middle:.2f} {at:.2f} {end:.2f} {at:.2f}"
    half = ctx.half(happening.side.index)
    color = half.color.side(happening.side.index).solid if two else ctx.color.quiet(ctx.palette.ink)
    return [Path(d, Box(min(start, end), min(y, at), abs(end - start), abs(at - y)), None, Stroke(color, ctx.space(4)))]


def _dot_radius(event: Event, ctx: Context) -> float:
    return ctx.space(34 if event.icon else 16)


def _dot(happening: Happening, ctx: Context) -> Frame:
    event = happening.event
    p, colors = ctx.palette, ctx.color.of(happening.event, happening.side.index)
    color, on = (p.accent, p.on_accent) if event.highlight else (colors.solid, colors.on)
    r = _dot_radius(event, ctx)
    edge = ctx.space(5)
    back = Circle(r, r, r - edge / 2, color, Stroke(ctx.palette.ground, edge))
    if not event.icon:
        return Frame(2 * r, 2 * r, (back,))
    return arrange.over(arrange.within(ctx.icon(event.icon, r * 1.15, on), 2 * r, 2 * r), back)


def _claims(
    happenings: Sequence[Happening], ys: Sequence[float], scale: BrokenScale, ctx: Context
) -> tuple[Claim, ...]:
    """What the distances claim: years, on each piece of the scale."""
    return tuple(
        ctx.claim(h.event, "position", h.when or 0.0, y, f"time {scale.piece(h.when or 0.0)}")
        for h, y in zip(happenings, ys, strict=False)
    )
