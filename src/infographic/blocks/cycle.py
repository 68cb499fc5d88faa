import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _symbols
from infographic.ext import (
    Box,
    Circle,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Item,
    Length,
    Listing,
    Path,
    PerSide,
    Point,
    Side,
    Space,
    Stroke,
    Tone,
    arrange,
    tracks,
)
from infographic.solve import arcs, polygons

RING_WIDTH = 520
"""Narrower than this many pixels the steps stand under each other."""

MAX_IN_RING = 8

MIN_WORDS = 4.6
"""Fewer ems than this beside the ring do not hold its words."""

UPRIGHT = 0.35
"""Nearer than this to the ring's axis, in radii, words stand over or under their disc, not beside it."""


class Phase(Colored):
    """One step of the circle."""

    shorthand = "label"

    label: str
    """What happens, in a few words."""
    text: str = ""
    """How, in a sentence."""
    icon: Annotated[str, IconName] = ""
    """Its sign, instead of its number."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Cycle(Listing):
    """Steps that lead back to the first: in a circle, or in a list with a way back.

    ```yaml
    type: cycle
    title: The way of water
    items:
      - {label: Evaporation, icon: sun, text: Warmth lifts water from sea and land.}
      - {label: Condensation, icon: cloud, text: It cools and forms clouds.}
      - {label: Precipitation, icon: cloud-rain, text: It falls as rain or snow.}
      - {label: Run-off, icon: waves, text: Rivers carry it to the sea.}
    ```
    """

    type: Literal["cycle"] = "cycle"
    other_names: ClassVar[tuple[str, ...]] = (
        "loop",
        "circle",
        "wheel",
        "circular",
    )
    sides: PerSide[Annotated[tuple[Phase, ...], Length(2, 12)]] | None = None
    """Each side's steps."""
    items: Annotated[tuple[Phase, ...], Length(0, 12)] = ()
    """The steps clockwise from the top, instead of `sides`."""
    text: str = ""
    """What stands in the middle of the circle."""

    min_width: ClassVar[float] = 200
    ground: ClassVar[Tone | None] = "split"

    def layout(self, space: Space, ctx: Context) -> Frame:
        if self.sides is None:
            whole = ctx.together()
            body = _ring(self, space.width, whole) or _list(self.items, 0, space.width, whole)
            return arrange.within(body, space.width, max(body.height, space.height or 0))
        answers = dict(ctx.sides.answers(self.sides))

        def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
            phases = answers[side]
            return [lambda s: _list(phases, side.index, s.width, half)] if phases else []

        return ctx.halves(space, rows, 0)


def _diameter(ctx: Context) -> float:
    return ctx.space(104)


def _line_color(ctx: Context) -> Color:
    return ctx.color.legible(ctx.palette.ink3, ratio=3)


def _disc(phase: Phase, number: int, side: int, diameter: float, ctx: Context) -> Frame:
    """The sign or the number of a step, on a disc in full colour."""
    colors, p = ctx.color.of(phase, side), ctx.palette
    color, on = (p.accent, p.on_accent) if phase.highlight else (colors.solid, colors.on)
    back = Circle(diameter / 2, diameter / 2, diameter / 2, ctx.surface.paint(color))
    if phase.icon:
        sign = ctx.icon(phase.icon, diameter * 0.56, on)
    else:
        sign = arrange.trimmed(ctx.type.optical(ctx.type.text(str(number), "rank", fill=on)))
    return arrange.over(arrange.within(sign, diameter, diameter), back)


def _label_size(phases: Sequence[Phase], width: float, ctx: Context) -> float:
    """One size for all labels: the largest at which no word of theirs is broken."""
    return min(ctx.type.fitted_words(phase.label, "h3", width, "small").size for phase in phases)


def _words(phase: Phase, width: float, size: float, align: Literal["start", "center", "end"], ctx: Context) -> Frame:
    style = ctx.type.style("h3", size=size)
    lines = [ctx.type.text(ctx.cite(phase.label, phase), style, width, balance=True, align=align)]
    if phase.text:
        lines.append(ctx.type.text(phase.text, "small", width, fill=ctx.palette.ink2, balance=True, align=align))
    return arrange.stack(lines, ctx.space(6), width)


# ---------------------------------------------------------------- in a circle


class PlacedPhase(NamedTuple):
    """A step on the ring: its angle, its disc's middle, and its words with their place, from the ring's middle."""

    phase: Phase
    angle: float
    middle: Point
    words: Frame
    x: float
    y: float


def _ring(block: Cycle, width: float, ctx: Context) -> Frame | None:
    """The steps on a ring with their words around it; None where these have no room."""
    if width < ctx.legible(RING_WIDTH) or len(block.items) > MAX_IN_RING:
        return None
    radius = min(width * 0.23, ctx.space(290))
    size = _label_size(block.items, width / 2 - radius - _diameter(ctx) / 2 - ctx.space(22), ctx)
    turn = 360 / len(block.items)
    places = [_place(phase, turn * i, radius, width, size, ctx) for i, phase in enumerate(block.items)]
    if any(place is None for place in places):
        return None
    placed = [place for place in places if place]
    if _touch(placed):
        return None
    top = min(p.y for p in placed)
    foot = max(p.y + p.words.height for p in placed)
    top, foot = min(top, -radius - _diameter(ctx) / 2), max(foot, radius + _diameter(ctx) / 2)
    center = Point(width / 2, -top)
    items: list[Item] = [*_arrows([p.angle for p in placed], center, radius, ctx)]
    for i, p in enumerate(placed, 1):
        disc = _disc(p.phase, i, 0, _diameter(ctx), ctx)
        both = Frame(width, foot - top, (
            disc.at(center.x + p.middle.x - disc.width / 2, center.y + p.middle.y - disc.height / 2),
            p.words.at(center.x + p.x, center.y + p.y),
        ))  # fmt: skip
        items.append(ctx.named(both, p.phase).at(0, 0))
    if block.text:
        room = (radius - _diameter(ctx) / 2) * 1.5
        told = ctx.type.text(
            block.text, ctx.type.fitted_words(block.text, "h2", room, "small"), room, align="center", balance=True
        )
        items.append(told.at(center.x - room / 2, center.y - told.height / 2))
    return Frame(width, foot - top, tuple(items))


def _place(phase: Phase, angle: float, radius: float, width: float, size: float, ctx: Context) -> PlacedPhase | None:
    """Where a step and its words lie; None where the words have no room."""
    middle = arcs.point(Point(0, 0), radius, angle)
    reach, gap = _diameter(ctx) / 2, ctx.space(22)
    if abs(middle.x) < radius * UPRIGHT:
        room = width * 0.44
        words = _words(phase, room, size, "center", ctx)
        y = middle.y - reach - gap - words.height if middle.y < 0 else middle.y + reach + gap
        return PlacedPhase(phase, angle, middle, words, middle.x - room / 2, y)
    room = width / 2 - abs(middle.x) - reach - gap
    longest = ctx.type.longest_word(phase.label, ctx.type.style("h3", size=size))
    if room < max(longest, MIN_WORDS * ctx.type.size("small")):
        return None
    words = _words(phase, room, size, "start" if middle.x > 0 else "end", ctx)
    x = middle.x + reach + gap if middle.x > 0 else middle.x - reach - gap - room
    return PlacedPhase(phase, angle, middle, words, x, middle.y - words.height / 2)


def _touch(placed: Sequence[PlacedPhase]) -> bool:
    """Whether words of one half of the ring run into each other."""
    for right in (True, False):
        beside = sorted(
            (p.y, p.y + p.words.height) for p in placed if abs(p.middle.x) > 1 and (p.middle.x > 0) == right
        )
        if any(end > start for (_, end), (start, _) in pairwise(beside)):
            return True
    return False


def _arrows(angles: Sequence[float], center: Point, radius: float, ctx: Context) -> Iterator[Item]:
    """An arrow along the ring from each disc to the next."""
    clear = math.degrees((_diameter(ctx) / 2 + ctx.space(20)) / radius)
    thick = ctx.space(5)
    stroke = Stroke(_line_color(ctx), thick, "round", "round")
    for angle in angles:
        start, end = angle + clear, angle + 360 / len(angles) - clear
        if end <= start:
            continue
        a, b = arcs.point(center, radius, start), arcs.point(center, radius, end)
        tip, left, right = polygons.arrowhead(b, end + 90 - clear * 0.12, thick * 3)
        box = arcs.bounds(arcs.Ring(center, radius, radius), arcs.Arc(start, end - start))
        arc = f"M{_at(a)}A{radius:.2f} {radius:.2f} 0 {int(end - start > 180)} 1 {_at(b)}"
        yield Path(f"{arc}M{_at(left)}L{_at(tip)}L{_at(right)}", box, None, stroke)


def _at(p: Point) -> str:
    return f"{p.x:.2f} {p.y:.2f}"


# ---------------------------------------------------------------- in a list


def _list(phases: Sequence[Phase], side: int, width: float, ctx: Context) -> Frame:
    """The steps under each other, and a line from the last one back to the first."""
    diameter, gap, back = _diameter(ctx) * 0.86, ctx.space(26), ctx.space(52)
    room = width - back - diameter - gap
    words = [_words(phase, room, _label_size(phases, room, ctx), "start", ctx) for phase in phases]
    heights = [max(diameter, w.height + ctx.space(8)) for w in words]
    between = ctx.space(52)
    lines = tracks.stacked(heights, between)
    items: list[Item] = []
    for i, (phase, text, line) in enumerate(zip(phases, words, lines, strict=True)):
        disc = _disc(phase, i + 1, side, diameter, ctx)
        down = max(0.0, (diameter - text.height) / 2)
        row = Frame(width, line.length, (disc.at(back, 0), text.at(back + diameter + gap, down)))
        items.append(ctx.named(row, phase).at(0, line.start))
    clear = ctx.space(10)
    for line, after in pairwise(lines):
        top = line.start + diameter + clear
        arrow = _symbols.arrow(after.start - clear - top, ctx.space(5), _line_color(ctx), down=True)
        items.append(arrow.at(back + (diameter - arrow.width) / 2, top))
    first, last = diameter / 2, lines[-1].start + diameter / 2
    return Frame(width, lines[-1].end, (_way_back(back - clear, first, last, ctx), *items))


def _way_back(right: float, top: float, foot: float, ctx: Context) -> Path:
    """A line from the last step, along the edge, to the first."""
    thick = ctx.space(5)
    left = thick / 2
    points = [Point(right, foot), Point(left, foot), Point(left, top), Point(right, top)]
    tip, one, other = polygons.arrowhead(points[-1], 90, thick * 3)
    d = polygons.wire(points, ctx.space(28)) + f"M{_at(one)}L{_at(tip)}L{_at(other)}"
    return Path(d, Box(left, top, right - left, foot - top), None, Stroke(_line_color(ctx), thick, "round", "round"))
