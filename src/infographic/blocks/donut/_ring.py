"""Rings, pies and half rings: their slices, what their centre tells, and their labels."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from infographic.blocks._figure import parts
from infographic.blocks._legend import Entry, entry_rows
from infographic.blocks._part_to_whole import Share, listed
from infographic.blocks.donut import Donut
from infographic.ext import Claim, Color, Context, Frame, Item, Path, Point, Side, Space, Stroke, arrange
from infographic.solve import arcs, label_spacing
from infographic.solve.arcs import Arc, Ring

Look = Literal["ring", "pie", "half-ring"]

HOLE = 0.64
"""The inner radius of a ring for its outer one."""

AROUND_WIDTH = 460
"""Narrower than this many pixels the labels stand in a list under the ring."""

MAX_AROUND = 8
"""More slices than this are told in a list."""


def drawn(block: Donut, look: Look, space: Space, ctx: Context) -> Frame:
    """The whole, or one for each side, in one of its looks."""
    if block.sides is None:
        return _single(block, look, space, ctx)
    answers = {side: listed(answer) for side, answer in ctx.sides.answers(block.sides)}
    told = _in_common(list(answers.values()))
    diameter = min(ctx.column_width(space.width), ctx.space(420))

    def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
        whole = _whole(answers[side], block, look, half.color.side(side.index).solid, told, half)
        if not answers[side]:
            return []
        names = entry_rows(whole.entries, half) if len(whole.slices) > 1 or look == "pie" else []
        return [lambda s: _centred(_ring(whole, diameter, half), s.width, half.space(20)), *names]

    return ctx.halves(space, rows, ctx.space(14))


def _told_beside(block: Donut, ctx: Context) -> str | None:
    """The part that its centre tells, as those of donuts beside it do."""
    peers = [peer for peer in ctx.peers if isinstance(peer, Donut) and peer.sides is None and not peer.text]
    alike = [peer.items for peer in peers if len(peer.items) > 1 and peer.form != "pie"]
    return _in_common(alike if block.items in alike else [block.items])


def _single(block: Donut, look: Look, space: Space, ctx: Context) -> Frame:
    whole = _whole(block.items, block, look, ctx.color.neutral, _told_beside(block, ctx), ctx)
    if len(whole.slices) == 1 and look != "pie":
        body = _centred(_ring(whole, min(space.width, ctx.space(440)), ctx), space.width, 0)
    elif space.width >= ctx.legible(AROUND_WIDTH) and len(whole.slices) <= MAX_AROUND:
        body = _around(whole, space.width, ctx)
    else:
        body = _listed(whole, space.width, ctx)
    return arrange.within(body, space.width, max(body.height, space.height or 0))


class Whole(NamedTuple):
    """One ring: its slices with their arcs, printed values and colours, and what it claims."""

    block: Donut
    look: Look
    slices: tuple[Share, ...]
    arcs: tuple[Arc, ...]
    rest: Arc
    entries: tuple[Entry, ...]
    track: Color

    told: str | None
    """The label of the slice that the centre tells; None where it tells none."""

    @property
    def central(self) -> int | None:
        """The slice that the centre tells."""
        return next((i for i, part in enumerate(self.slices) if part.label == self.told), None)


def _in_common(wholes: Sequence[tuple[Share, ...]]) -> str | None:
    """The part that the centres of rings beside each other tell: the highlighted one, else the largest of all together.

    None where no part is in all of them, so that readers would compare different things.
    """
    labels = [{part.label for part in slices} for slices in wholes if slices]
    common = set.intersection(*labels) if labels else set()
    loud, sizes = Counter[str](), Counter[str]()
    for part in (part for slices in wholes for part in slices if part.label in common):
        loud[part.label] += part.highlight
        sizes[part.label] += part.value  # type: ignore[assignment]  # counters add any numbers
    return max(sizes, key=lambda label: (loud[label], sizes[label]), default=None)


def _whole(slices: tuple[Share, ...], block: Donut, look: Look, color: Color, told: str | None, ctx: Context) -> Whole:
    whole = block.whole(slices)
    rest = whole - sum(part.value for part in slices)
    start, sweep = (-90.0, 180.0) if look == "half-ring" else (0.0, arcs.FULL)
    *parts_of, track = arcs.arcs([*(part.value for part in slices), rest], whole, start, sweep)
    return Whole(
        block,
        look,
        slices,
        tuple(parts_of),
        track,
        tuple(block.entries(slices, color, ctx)),
        ctx.color.quiet(color),
        told,
    )


# ---------------------------------------------------------------- the ring


def _ring(whole: Whole, diameter: float, ctx: Context) -> Frame:
    """The ring with what its centre tells."""
    radius = diameter / 2
    hole = 0.0 if whole.look == "pie" else radius * HOLE
    ring = Ring(Point(radius, radius), radius, hole)
    gap = ctx.space(6)
    drawn: list[Item] = [
        Path(arcs.outline(ring, arc, gap), arcs.bounds(ring, arc), color)
        for arc, color in zip((*whole.arcs, whole.rest), (*(e.color for e in whole.entries), whole.track), strict=True)
        if arc.sweep > 0
    ]
    claims = _claims(whole, ring, ctx)
    if not hole:
        return Frame(diameter, diameter, tuple(drawn), claims=claims)
    if whole.look == "half-ring":
        return _half_ring(Frame(diameter, radius, tuple(drawn), claims=claims), whole, hole, ctx)
    told = arrange.stack(_centre(whole, 2 * hole, ctx), ctx.space(12), None, arrange.CENTER)
    return arrange.overlay(
        Frame(diameter, diameter, tuple(drawn), claims=claims),
        [told.at(radius - told.width / 2, radius - told.height / 2)],
    )


def _half_ring(ring: Frame, whole: Whole, hole: float, ctx: Context) -> Frame:
    """Half a ring over its figure, with the words under both."""
    number, *words = _centre(whole, hole * 1.5, ctx, ring.width)
    drawn = arrange.overlay(ring, [number.at((ring.width - number.width) / 2, ring.height - number.height)])
    under = [arrange.within(frame, ring.width, frame.height) for frame in words]
    return arrange.stack([drawn, *under], ctx.space(16), ring.width)


def _claims(whole: Whole, ring: Ring, ctx: Context) -> tuple[Claim, ...]:
    scale = f"slices of {sum(arc.sweep for arc in whole.arcs):.0f} for {sum(s.value for s in whole.slices):g}"
    total = whole.block.whole(whole.slices)
    return tuple(
        ctx.claim(part, "area", part.value, ring.area(arc.sweep), scale, total)
        for part, arc in zip(whole.slices, whole.arcs, strict=True)
    )


def _centre(whole: Whole, hole: float, ctx: Context, wide: float | None = None) -> list[Frame]:
    """A figure and its words, within the hole; `wide` is the room for words that stand elsewhere."""
    number, words = _told(whole)
    room = hole * 0.8
    lines = []
    if number:
        style = ctx.type.fitted(number, "number", room, "caption")
        shown = None if whole.block.text else whole.central
        fill = ctx.palette.ink if shown is None else ctx.color.legible(whole.entries[shown].color, ratio=3)
        size = min(style.size, ctx.type.scale.step(hole * 0.4))
        lines.append(arrange.trimmed(ctx.type.optical(ctx.type.text(number, style._replace(size=size), fill=fill))))
    if words:
        room = wide or room
        style = ctx.type.fitted_words(words, "body" if number else "lead", room, "caption")
        quiet = ctx.palette.ink2 if number else None
        lines.append(ctx.type.text(words, style, room, fill=quiet, align="center", balance=True))
    return lines


def _told(whole: Whole) -> tuple[str, str]:
    """The figure of the centre and its words."""
    i = 0 if len(whole.slices) == 1 else None if whole.block.text else whole.central
    if i is not None:
        return whole.entries[i].figure, " ".join(filter(None, (whole.slices[i].label, whole.block.text)))
    pieces = parts(whole.block.text)
    figure = next((p.text for p in pieces if p.large and any(c.isdigit() for c in p.text)), "")
    return figure, whole.block.text.replace(figure, "", 1).strip() if figure else whole.block.text


def _centred(frame: Frame, width: float, below: float) -> Frame:
    return arrange.within(frame, width, frame.height + below, arrange.CENTER, arrange.START)


def _listed(whole: Whole, width: float, ctx: Context) -> Frame:
    """The ring, and under it a list of its slices."""
    ring = _ring(whole, min(width, ctx.space(440)), ctx)
    rows = arrange.stack([row(Space(width)) for row in entry_rows(whole.entries, ctx)], ctx.space(14), width)
    return arrange.stack([_centred(ring, width, 0), rows], ctx.space(32), width)


# ---------------------------------------------------------------- labels around the ring


class Beside(NamedTuple):
    """The labels of one half of the ring: which slices, their frames, and where their tops are wanted."""

    right: bool
    slices: tuple[int, ...]
    frames: tuple[Frame, ...]
    anchors: tuple[Point, ...]
    tops: tuple[float, ...]


def _around(whole: Whole, width: float, ctx: Context) -> Frame:
    """The ring in the middle and each label at the height of its slice, as near as the others allow."""
    told = None if whole.block.text or whole.look == "pie" else whole.central
    shown = [i for i in range(len(whole.slices)) if i != told]
    room = min(max(_label(i, whole, width * 0.25, ctx).width for i in shown), width * 0.25)
    lead = ctx.space(64)
    diameter = min(width - 2 * (room + lead), ctx.space(600))
    ring = _ring(whole, diameter, ctx)
    center = Point(width / 2, diameter / 2)
    halves = [_beside(whole, shown, right, center, room, ctx) for right in (True, False)]
    top = min(0.0, *(t for half in halves for t in half.tops))
    ends = (t + f.height for half in halves for t, f in zip(half.tops, half.frames, strict=True))
    foot = max(ring.height, *ends)
    items: list[Item] = [ring.at((width - diameter) / 2, -top)]
    items += [item for half in halves for item in _labels(half, -top, center, diameter / 2 + lead, ctx)]
    return Frame(width, foot - top, tuple(items))


def _beside(whole: Whole, shown: Sequence[int], right: bool, center: Point, room: float, ctx: Context) -> Beside:
    found = [i for i in shown if (whole.arcs[i].middle < arcs.FULL / 2) == right]
    order = tuple(found if right else found[::-1])
    frames = tuple(_label(i, whole, room, ctx) for i in order)
    anchors = tuple(arcs.point(center, center.y, whole.arcs[i].middle) for i in order)
    # The line meets a label at its figure, which is wanted at the height of the slice
    head = _head(ctx)
    wanted = [a.y - head + f.height / 2 for a, f in zip(anchors, frames, strict=True)]
    tops = label_spacing.outward(wanted, [f.height for f in frames], ctx.space(20), center.y)
    return Beside(right, order, frames, anchors, tops)


def _head(ctx: Context) -> float:
    """From a label's top to the middle of its figure."""
    return ctx.type.size("h3") * 0.36


def _label(i: int, whole: Whole, room: float, ctx: Context) -> Frame:
    """A slice's value over its name."""
    part = whole.slices[i]
    figure = whole.entries[i].figure
    sized = ctx.type.shrink(figure, ctx.type.style("h3", face="display"), room, ctx.type.size("caption"))
    value = arrange.trimmed(ctx.type.optical(ctx.type.text(figure, sized)))
    style = ctx.type.fitted_words(part.label, "small", room, "caption")
    name = ctx.type.text(ctx.cite(part.label, part), style, room, fill=ctx.palette.ink2, balance=True)
    share = arrange.START if whole.arcs[i].middle < arcs.FULL / 2 else arrange.END
    return ctx.named(arrange.stack([value, arrange.trimmed(name)], ctx.space(8), None, share), part)


def _labels(half: Beside, shift: float, center: Point, reach: float, ctx: Context) -> Iterator[Item]:
    """Each label, `reach` pixels away from the ring's axis, with a line from its slice."""
    gap, way = ctx.space(12), 1 if half.right else -1
    for frame, anchor, top in zip(half.frames, half.anchors, half.tops, strict=True):
        edge = center.x + way * reach
        yield frame.at(edge if half.right else edge - frame.width, top + shift)
        yield _leader(
            Point(anchor.x, anchor.y + shift),
            Point(edge - way * gap, top + shift + _head(ctx)),
            way * ctx.space(24),
            ctx,
        )


def _leader(start: Point, end: Point, level: float, ctx: Context) -> Path:
    """A line from a slice to its label, level for its last pixels."""
    bend = end.x - level if (end.x - level - start.x) * level > 0 else start.x
    box = arrange.line(*start, *end, Stroke(ctx.palette.rule, 1)).bounds
    d = f"M{start.x:.2f} {start.y:.2f}L{bend:.2f} {end.y:.2f}L{end.x:.2f} {end.y:.2f}"
    return Path(d, box, stroke=Stroke(ctx.palette.ink3, ctx.space(ctx.theme.stroke.hair), "round", "round"))
