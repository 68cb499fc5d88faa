from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import (
    Box,
    Circle,
    Claim,
    Color,
    Context,
    Frame,
    IconName,
    Insets,
    Item,
    Length,
    Listing,
    Model,
    Path,
    PerSide,
    Rect,
    Side,
    Space,
    Stroke,
    TextStyle,
    Tone,
    arrange,
)
from infographic.i18n import date_format
from infographic.solve import label_spacing

LANES = 2
"""So many sides have a lane each, either side of the spine; more share one lane."""

DATE_SHARE = 0.3
"""The most of the width that dates may take before they stand over their events."""

LEAST_LANE = 8.5
"""Narrower than this many ems of its text a lane is none: the sides share one."""

LEAST_BESIDE = 22
"""Narrower than this many ems dates stand over their events, not beside them."""


class Event(Model):
    """Something that happened."""

    date: str
    """When: a year, `1969-07-20`, or any words; days and months in digits are printed in the page's language."""
    label: str
    """What happened, in a few words."""
    text: str = ""
    """A sentence about it."""
    icon: Annotated[str, IconName] = ""
    """Its sign on the line."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Timeline(Listing):
    """Dated events along a line, earliest first; a lane for each side, or one for all.

    ```yaml
    type: timeline
    items:
      - {date: "1876", label: Telephone, text: Bell patents a telephone in Boston.}
      - {date: "1969-10-29", label: First message, text: Two letters cross the ARPANET before it crashes.}
      - {date: "1989-03", label: World Wide Web, text: Tim Berners-Lee proposes it at CERN., highlight: true}
      - {date: "2007", label: iPhone}
    ```
    """

    type: Literal["timeline"] = "timeline"
    other_names: ClassVar[tuple[str, ...]] = (
        "history",
        "chronology",
        "milestones",
        "roadmap",
    )
    sides: PerSide[Annotated[tuple[Event, ...], Length(1, 40)]] | None = None
    """Each side's events, in any order."""
    items: Annotated[tuple[Event, ...], Length(0, 60)] = ()
    """The events of one lane, in any order, instead of `sides`."""
    scale: Literal["even", "time"] = "even"
    """`time`: the distances between events are those between their dates."""

    min_width: ClassVar[float] = 220
    stretch: ClassVar[float] = 0.3
    ground: ClassVar[Tone | None] = "split"
    interleaved: ClassVar[bool] = True

    def divides(self) -> bool:
        return self.sides is not None and len(self.sides.answers) == LANES

    def layout(self, space: Space, ctx: Context) -> Frame:
        shared = ctx.together() if self.sides is None else ctx
        happenings = _in_order(self.answers(shared))
        two = self.divides() and space.width / 2 - _reach(ctx) >= LEAST_LANE * ctx.type.size("item")
        lanes = (_two_lanes if two else _one_lane)(happenings, space.width, shared)
        places = _places(happenings, lanes, self.scale, shared)
        frame = _drawn(happenings, lanes, places, self.scale, shared)
        return arrange.pad(frame, arrange.NONE, space.width, space.height)


# ---------------------------------------------------------------- the order of events


class Happening(NamedTuple):
    """An event of a side, and when it is in years; None where its date does not say."""

    event: Event
    side: Side
    when: float | None


def _in_order(answers: Sequence[tuple[Side, Sequence[Event] | None]]) -> list[Happening]:
    """All events by date; where one has no date that can be read, as they were written, the sides in turn."""
    turns = [
        (i, Happening(event, side, date_format.moment(event.date)))
        for side, events in answers
        for i, event in enumerate(events or ())
    ]
    found = [happening for _, happening in sorted(turns, key=lambda turn: turn[0])]
    dated = all(h.when is not None for h in found)
    return sorted(found, key=lambda h: h.when or 0.0) if dated else found


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
    style = _shared_style(happenings, width * DATE_SHARE, ctx)
    dated = [arrange.trimmed(ctx.type.text(_printed(h, ctx), style, fill=_ink(h, ctx))) for h in happenings]
    widest = max(frame.width for frame in dated)
    beside = width >= LEAST_BESIDE * ctx.type.size("item") and widest <= width * DATE_SHARE + 1
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


def _shared_style(happenings: Sequence[Happening], width: float, ctx: Context) -> TextStyle:
    """One size for all dates: the largest at which the longest fits on its line."""
    setter, style = ctx.type.typesetter, _date_style(ctx)
    sizes = [setter.fit(_printed(h, ctx), style, width, ctx.type.size("item")).size for h in happenings]
    return style._replace(size=min(sizes))


def _printed(happening: Happening, ctx: Context) -> str:
    return date_format.printed(happening.event.date, ctx.lang)


def _date_style(ctx: Context) -> TextStyle:
    return ctx.type.style("h3", face="display")


def _ink(happening: Happening, ctx: Context) -> Color:
    return ctx.color.side(happening.side.index).deep


def _words(happening: Happening, width: float, ctx: Context, *, own_date: bool, named: bool = False) -> Frame:
    """The event in words, under its date where that does not stand at the spine."""
    event = happening.event
    name = arrange.trimmed(ctx.type.label(happening.side.short, width, _ink(happening, ctx))) if named else None
    text = ctx.cite(event.label, event)
    if own_date:
        date = arrange.trimmed(
            ctx.type.text(_printed(happening, ctx), _date_style(ctx), width, fill=_ink(happening, ctx))
        )
        label = ctx.type.text(text, "item", width, weight=ctx.theme.fonts.text.strong, balance=True)
        lines = [_with_name(date, name, width, ctx), label]
    else:
        lines = [_with_name(arrange.trimmed(ctx.type.text(text, "h3", width, balance=True)), name, width, ctx)]
    if event.text:
        lines.append(ctx.type.text(event.text, "small", width, fill=ctx.palette.ink2))
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


def _places(happenings: Sequence[Happening], lanes: Lanes, scale: str, ctx: Context) -> list[float]:
    """The y of each dot: as close as the frames allow, or in proportion to time."""
    gap = ctx.space(20 if max(lanes.keys) else 36)
    ys = _packed(happenings, lanes, gap, ctx.space(76))
    span = _span(happenings, scale)
    if not span:
        return ys
    first, last = span
    return [ys[0] + ((h.when or 0.0) - first) / (last - first) * (ys[-1] - ys[0]) for h in happenings]


def _span(happenings: Sequence[Happening], scale: str) -> tuple[float, float] | None:
    """The first and the last date, where distances are to be those of time."""
    whens = [h.when for h in happenings if h.when is not None]
    known = scale == "time" and len(whens) == len(happenings) and whens[-1] > whens[0]
    return (whens[0], whens[-1]) if known else None


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
        own = [i for i, k in enumerate(lanes.keys) if k == key]
        wanted = [ys[i] - lanes.dots[i] for i in own]
        heights = [lanes.frames[i].height for i in own]
        for i, top in zip(own, label_spacing.apart(wanted, heights, gap, 0.0, 1e6), strict=True):
            tops[i] = top
    return tops


def _drawn(happenings: Sequence[Happening], lanes: Lanes, ys: Sequence[float], scale: str, ctx: Context) -> Frame:
    tops = _tops(lanes, ys, ctx.space(16))
    height = max(top + frame.height for top, frame in zip(tops, lanes.frames, strict=True))
    items: list[Item] = [_spine(lanes, ys, ctx)]
    for i, happening in enumerate(happenings):
        items += _tie(happening, lanes, i, ys[i], tops[i] + lanes.dots[i], ctx)
    items += [frame.at(x, top) for frame, x, top in zip(lanes.frames, lanes.xs, tops, strict=True)]
    for i, (happening, y) in enumerate(zip(happenings, ys, strict=True)):
        dot = _dot(happening, ctx)
        items.append(dot.at(lanes.spine - dot.width / 2 + _aside(happenings, lanes, i, ctx), y - dot.height / 2))
    claims = _claims(happenings, ys, _span(happenings, scale), ctx)
    return Frame(lanes.width, max(height, ys[-1]), tuple(items), claims=claims)


def _aside(happenings: Sequence[Happening], lanes: Lanes, i: int, ctx: Context) -> float:
    """How far a dot moves towards its lane, so that two of one date are both seen."""
    twice = (i > 0 and _level(happenings, lanes, i)) or (i + 1 < len(happenings) and _level(happenings, lanes, i + 1))
    return _dot_radius(happenings[i].event, ctx) * (2 * lanes.keys[i] - 1) * 0.8 if twice else 0.0


def _spine(lanes: Lanes, ys: Sequence[float], ctx: Context) -> Rect:
    """The line of time, from the first dot to the last; over a divided ground in the page's ink."""
    thick = ctx.space(6)
    color = ctx.on_tone("plain").palette.ink if ctx.divided else ctx.color.quiet(ctx.palette.ink)
    return Rect(lanes.spine - thick / 2, ys[0], thick, ys[-1] - ys[0], thick / 2, color)


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
    p, colors = ctx.palette, ctx.color.side(happening.side.index)
    color, on = (p.accent, p.on_accent) if event.highlight else (colors.solid, colors.on)
    r = _dot_radius(event, ctx)
    edge = ctx.space(5)
    back = Circle(r, r, r - edge / 2, color, Stroke(ctx.palette.ground, edge))
    if not event.icon:
        return Frame(2 * r, 2 * r, (back,))
    return arrange.over(arrange.within(ctx.icon(event.icon, r * 1.15, on), 2 * r, 2 * r), back)


def _claims(
    happenings: Sequence[Happening], ys: Sequence[float], span: tuple[float, float] | None, ctx: Context
) -> tuple[Claim, ...]:
    """What the distances claim: years since the first date."""
    if not span:
        return ()
    return tuple(
        ctx.claim(h.event, "position", (h.when or 0.0) - span[0], y - ys[0], "time")
        for h, y in zip(happenings, ys, strict=True)
    )
