from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic import compose, dates
from infographic.block import Context, IconName, Listing, Side, Tone
from infographic.geometry import Insets, Space
from infographic.model import Length, Model, PerSide
from infographic.scene import Circle, Color, Frame, Item, Mark, Rect, Stroke
from infographic.solve import labels

LANES = 2
"""So many sides have a lane each, either side of the spine; more share one lane."""

DATE_SHARE = 0.3
"""The most of the width that dates may take before they stand over their events."""


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
    sides: PerSide[Annotated[tuple[Event, ...], Length(1, 40)]] | None = None
    """Each side's events, in any order."""
    items: Annotated[tuple[Event, ...], Length(0, 60)] = ()
    """The events of one lane, in any order, instead of `sides`."""
    scale: Literal["even", "time"] = "even"
    """`time`: the distances between events are those between their dates."""

    min_width: ClassVar[float] = 220
    ground: ClassVar[Tone | None] = "split"
    interleaved: ClassVar[bool] = True

    def divides(self) -> bool:
        return self.sides is not None and len(self.sides.answers) == LANES

    def layout(self, space: Space, ctx: Context) -> Frame:
        shared = ctx.together() if self.sides is None else ctx
        happenings = _in_order(self.answers(shared))
        if self.divides() and not (ctx.stacks and not ctx.carded):
            lanes = _two_lanes(happenings, space.width, shared)
        else:
            lanes = _one_lane(happenings, space.width, shared)
        places = _places(happenings, lanes, self.scale, shared)
        frame = _drawn(happenings, lanes, places, shared)
        return compose.pad(frame, compose.NONE, space.width, space.height)


# ---------------------------------------------------------------- the order of events


class Happening(NamedTuple):
    """An event of a side, and when it is in years; None where its date does not say."""

    event: Event
    side: Side
    when: float | None


def _in_order(answers: Sequence[tuple[Side, Sequence[Event] | None]]) -> list[Happening]:
    """All events by date; where one has no date that can be read, as they were written, the sides in turn."""
    turns = [
        (i, Happening(event, side, dates.moment(event.date)))
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


def _two_lanes(happenings: Sequence[Happening], width: float, ctx: Context) -> Lanes:
    """A card for each event, on its side's half of the ground."""
    reach = ctx.space(44)
    spine = width / 2
    room = spine - reach
    drawn = [_card(h, room, ctx.half(h.side.index)) for h in happenings]
    left = [h.side.index == 0 for h in happenings]
    xs = tuple(0.0 if is_left else spine + reach for is_left in left)
    frames, dots = tuple(frame for frame, _ in drawn), tuple(dot for _, dot in drawn)
    return Lanes(width, spine, frames, xs, dots, tuple(h.side.index for h in happenings), reach)


def _one_lane(happenings: Sequence[Happening], width: float, ctx: Context) -> Lanes:
    """The dates before the spine and the events behind it; without room, the dates over the events."""
    dated = [_date(h, ctx, width * DATE_SHARE) for h in happenings]
    widest = max(frame.width for frame in dated)
    radius = max(_dot_radius(h.event, ctx) for h in happenings)
    gap = ctx.space(28)
    beside = width >= 22 * ctx.size("item") and max(frame.height for frame in dated) < 2 * ctx.size("h3")
    spine = widest + gap + radius if beside else radius
    reach = radius + gap
    room = width - spine - reach
    frames, dots = [], []
    for happening, date in zip(happenings, dated, strict=True):
        words = _words(happening, room, ctx, own_date=not beside)
        line = words.baseline or 0.0
        dot = line - ctx.size("h3") * 0.34
        if beside:
            lead = date.at(-reach - radius - gap - date.width, line - (date.baseline or 0.0))
            words = compose.overlay(words, [lead])
        frames.append(ctx.named(words, happening.event))
        dots.append(dot)
    xs = (spine + reach,) * len(frames)
    return Lanes(width, spine, tuple(frames), xs, tuple(dots), (0,) * len(frames), reach)


def _date(happening: Happening, ctx: Context, width: float) -> Frame:
    return compose.trimmed(ctx.text(_printed(happening, ctx), _date_style(ctx), width, fill=_ink(happening, ctx)))


def _printed(happening: Happening, ctx: Context) -> str:
    return dates.printed(happening.event.date, ctx.lang)


def _date_style(ctx: Context):  # type: ignore[no-untyped-def]
    return ctx.style("h3", face="display")


def _ink(happening: Happening, ctx: Context) -> Color:
    return ctx.side(happening.side.index).deep


def _words(happening: Happening, width: float, ctx: Context, *, own_date: bool) -> Frame:
    """The event in words, under its date where that does not stand at the spine."""
    event = happening.event
    role = "item" if own_date else "h3"
    weight = ctx.theme.fonts.text.strong if own_date else None
    lines = [ctx.text(ctx.marked(event.label, event), role, width, weight=weight, balance=True)]
    if own_date:
        lines.insert(0, _head(happening, width, ctx))
    if event.text:
        lines.append(ctx.text(event.text, "small", width, fill=ctx.palette.ink2))
    return compose.stack(lines, ctx.space(4), width)


def _head(happening: Happening, width: float, ctx: Context) -> Frame:
    """The date and, where sides share a lane, the name of the side."""
    date = _date(happening, ctx, width)
    shares = bool(happening.side.key) and (ctx.stacks or len(ctx.sides) != LANES)
    name = ctx.label(happening.side.short, fill=_ink(happening, ctx)) if shares else None
    if not name or date.width + name.width + ctx.space(14) > width:
        return compose.stack([part for part in (name, date) if part], 0, width)
    return compose.pad(compose.on_baseline([date, name], ctx.space(14)), compose.NONE, width)


def _card(happening: Happening, width: float, ctx: Context) -> tuple[Frame, float]:
    """An event on a card; also where its dot stands."""
    on = ctx.on_card(_paper(ctx))
    insets = Insets(ctx.space(20), ctx.space(26), ctx.space(22), ctx.space(26))
    words = _words(happening, width - insets.horizontal, on, own_date=True)
    card = ctx.card_ground(compose.pad(words, insets, width), _paper(ctx))
    if happening.event.highlight:
        edge = ctx.space(5)
        outline = Rect(
            edge / 2, edge / 2, card.width - edge, card.height - edge, ctx.radius, None, Stroke(ctx.palette.accent, edge)
        )
        card = compose.overlay(card, [outline])
    dot = insets.top + (words.baseline or 0.0) - ctx.size("h3") * 0.34
    return ctx.named(card, happening.event), dot


def _paper(ctx: Context) -> Color | None:
    """On a side's full colour a card is paper, because that colour has to be seen on it."""
    return ctx.on_tone("plain").palette.ground if ctx.tone == "solid" and ctx.divided else None


# ---------------------------------------------------------------- down the spine


def _places(happenings: Sequence[Happening], lanes: Lanes, scale: str, ctx: Context) -> list[float]:
    """The y of each dot: as close as the frames allow, or in proportion to time."""
    gap = ctx.space(24 if max(lanes.keys) else 36)
    ys = _packed(lanes, gap, ctx.space(40))
    whens = [h.when for h in happenings]
    if scale == "even" or any(when is None for when in whens) or len(set(whens)) < LANES:
        return ys
    first, last = whens[0] or 0.0, whens[-1] or 0.0
    return [ys[0] + ((when or 0.0) - first) / (last - first) * (ys[-1] - ys[0]) for when in whens]


def _packed(lanes: Lanes, gap: float, step: float) -> list[float]:
    """Each event under the last of its lane, and its dot under the last dot."""
    ends: dict[int, float] = {}
    ys: list[float] = []
    for frame, dot, key in zip(lanes.frames, lanes.dots, lanes.keys, strict=True):
        top = ends.get(key, 0.0)
        y = max(top + dot, ys[-1] + step if ys else 0.0)
        ys.append(y)
        ends[key] = y - dot + frame.height + gap
    return ys


def _tops(lanes: Lanes, ys: Sequence[float], gap: float) -> list[float]:
    """Where the frames go: at their dots, or moved apart where the dots are close."""
    tops = [0.0] * len(ys)
    for key in set(lanes.keys):
        own = [i for i, k in enumerate(lanes.keys) if k == key]
        wanted = [ys[i] - lanes.dots[i] for i in own]
        heights = [lanes.frames[i].height for i in own]
        for i, top in zip(own, labels.apart(wanted, heights, gap, 0.0, 1e6), strict=True):
            tops[i] = top
    return tops


def _drawn(happenings: Sequence[Happening], lanes: Lanes, ys: Sequence[float], ctx: Context) -> Frame:
    tops = _tops(lanes, ys, ctx.space(16))
    height = max(top + frame.height for top, frame in zip(tops, lanes.frames, strict=True))
    items: list[Item] = [_spine(lanes, ys, height, ctx)]
    for i, happening in enumerate(happenings):
        items += _tie(happening, lanes, i, ys[i], tops[i] + lanes.dots[i], ctx)
    items += [f.at(x, top) for f, x, top in zip(lanes.frames, lanes.xs, tops, strict=True)]
    items += [_dot(h, ctx).at(lanes.spine - _dot_radius(h.event, ctx), y - _dot_radius(h.event, ctx)) for h, y in zip(happenings, ys, strict=True)]
    return Frame(lanes.width, height, tuple(items), marks=_marks(happenings, ys, ctx))


def _spine(lanes: Lanes, ys: Sequence[float], height: float, ctx: Context) -> Rect:
    thick = ctx.space(6)
    whole = ctx.on_tone("plain") if ctx.divided else ctx
    color = whole.palette.ink if ctx.divided else ctx.quiet(ctx.palette.ink)
    return Rect(lanes.spine - thick / 2, ys[0], thick, max(height, ys[-1]) - ys[0], thick / 2, color)


def _tie(happening: Happening, lanes: Lanes, i: int, y: float, at: float, ctx: Context) -> list[Item]:
    """A line from the dot to its event, where there are two lanes or the event had to move."""
    return []


def _dot_radius(event: Event, ctx: Context) -> float:
    return ctx.space(34 if event.icon else 16)


def _dot(happening: Happening, ctx: Context) -> Frame:
    event = happening.event
    p, colors = ctx.palette, ctx.side(happening.side.index)
    color, on = (p.accent, p.on_accent) if event.highlight else (colors.solid, colors.on)
    r = _dot_radius(event, ctx)
    edge = ctx.space(5)
    back = Circle(r, r, r - edge / 2, color, Stroke(ctx.palette.ground, edge))
    if not event.icon:
        return Frame(2 * r, 2 * r, (back,))
    return compose.over(compose.within(ctx.icon(event.icon, r * 1.15, on), 2 * r, 2 * r), back)


def _marks(happenings: Sequence[Happening], ys: Sequence[float], ctx: Context) -> tuple[Mark, ...]:
    return ()
