from collections.abc import Mapping, Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import (
    Block,
    Box,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Insets,
    Item,
    Length,
    Path,
    Point,
    Problem,
    Rect,
    SidePalette,
    Space,
    SpecPath,
    Stroke,
    TextStyle,
    arrange,
    messages,
    tracks,
)
from infographic.graphics.tracks import Track
from infographic.layout.status import told
from infographic.solve import polygons

MAX_LINES = 4
"""A message of more lines has more room in a list."""

MIN_PITCH = 5.0
"""The least distance of two lifelines, in ems of their names."""


class Lane(Colored):
    """Somebody or something that takes part."""

    shorthand = "label"

    label: str
    """What it is called, by which messages name it."""
    icon: Annotated[str, IconName] = ""
    """A sign over its name."""


class Message(Colored):
    """What one of them says to another, or does by itself."""

    naming: ClassVar[str] = "by"

    label: str
    """What is said or done."""
    by: str
    """Who says it: the name of a lane, or the key of a side."""
    to: str = ""
    """Who hears it; left out where somebody does something alone."""
    text: str = ""
    """A few words under it."""
    reply: bool = False
    """Whether it answers an earlier message, and so is drawn dashed."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Interaction(Block):
    """Who says what to whom, in the order of time: a lifeline for each, and an arrow for every message.

    ```yaml
    type: interaction
    title: How a page comes into a browser
    lanes:
      - {label: Browser, icon: browser}
      - {label: Name server, icon: signpost}
      - {label: Web server, icon: hard-drives}
    items:
      - {by: Browser, to: Name server, label: "Where is example.org?"}
      - {by: Name server, to: Browser, label: At 192.0.2.1, reply: true}
      - {by: Browser, to: Web server, label: Asks for the page, highlight: true}
      - {by: Web server, label: Puts it together}
      - {by: Web server, to: Browser, label: Sends the page, reply: true}
      - {by: Browser, label: Draws it}
    ```
    """

    type: Literal["interaction"] = "interaction"
    other_names: ClassVar[tuple[str, ...]] = (
        "sequence-diagram",
        "sequence",
        "lifelines",
        "message-flow",
        "swimlane-messages",
        "conversation",
    )
    ordered: ClassVar[bool] = True
    items: Annotated[tuple[Message, ...], Length(1, 60)]
    """The messages from first to last."""
    lanes: Annotated[tuple[Lane, ...], Length(0, 10)] = ()
    """Who takes part, from left to right; where it is left out, all that messages name, in that order."""

    min_width: ClassVar[float] = 220
    stretch: ClassVar[float] = 0.4

    def faults(self, path: SpecPath) -> list[Problem]:
        names = [lane.label for lane in self.lanes]
        if not names:
            return []
        return [
            messages.unknown_name((*path, "items", i, key), "lane", name, names)
            for i, item in enumerate(self.items)
            for key, name in (("by", item.by), ("to", item.to))
            if name and name not in names
        ]

    def described(self, lang: str, sides: Mapping[str, str]) -> Sequence[Sequence[str]]:
        rows = []
        for item in self.items:
            names = dict.fromkeys(sides.get(name, name) for name in (item.by, item.to) if name)
            rows.append((" → ".join(names), " – ".join(filter(None, [told(item.label, item.status, lang), item.text]))))
        return [("", ""), *rows]

    def layout(self, space: Space, ctx: Context) -> Frame:
        parties = _parties(self, ctx)
        drawn = (_lifelines(self, parties, role, space, ctx) for role in ("small", "caption"))
        body = next(filter(None, drawn), None) or _listed(self, parties, space, ctx)
        return arrange.pad(body, arrange.NONE, space.width, space.height)


class Party(NamedTuple):
    """One of those who take part."""

    label: str
    icon: str
    colors: SidePalette
    model: Lane | None


def _parties(block: Interaction, ctx: Context) -> dict[str, Party]:
    """Those who take part by the names that messages have for them; a side's key stands for the side."""
    shared = ctx.together().color.shared
    if block.lanes:
        return {lane.label: Party(lane.label, lane.icon, _own(lane, shared, ctx), lane) for lane in block.lanes}
    sides = {name: side for side in ctx.sides for name in (side.key, side.label)}
    named = dict.fromkeys(name for item in block.items for name in (item.by, item.to) if name)
    order = [*(name for name in sides if name in named), *(name for name in named if name not in sides)]
    found = {}
    for name in order:
        side = sides.get(name)
        if side:
            found[name] = Party(side.short, side.icon, ctx.color.side(side.index), None)
        else:
            place = ctx.color.swatches.category(name)
            found[name] = Party(name, "", shared if place is None else ctx.palette.sides[place], None)
    return found


def _own(lane: Lane, shared: SidePalette, ctx: Context) -> SidePalette:
    place = ctx.color.swatches.of(lane)
    return shared if place is None else ctx.palette.sides[place]


# ---------------------------------------------------------------- lifelines


class Stage(NamedTuple):
    """Where the lifelines stand, and what of a message is drawn with what."""

    parties: dict[str, Party]
    columns: Sequence[Track]
    width: float
    role: str
    """The size of what is said."""

    def at(self, name: str) -> float:
        return self.columns[list(self.parties).index(name)].middle

    def room(self, item: Message, ctx: Context) -> float:
        """The width of the words of a message: between its lifelines, or around the one that it stays at."""
        if not item.to or item.to == item.by:
            return self.columns[0].length - 2 * ctx.space(18)
        return abs(self.at(item.to) - self.at(item.by)) - 2 * ctx.space(16)


def _lifelines(block: Interaction, parties: dict[str, Party], role: str, space: Space, ctx: Context) -> Frame | None:
    """The messages between lifelines; None where there is no room for their words."""
    stage = Stage(parties, tracks.columns(space.width, len(parties), ctx.space(16)), space.width, role)
    strong = _style(role, ctx)
    names = ctx.type.widest_word([party.label for party in parties.values()], strong) + 2 * ctx.space(14)
    if len(parties) < 2 or stage.columns[0].length < max(names, MIN_PITCH * ctx.type.size(role)):
        return None
    if not all(_fits(item, stage, ctx) for item in block.items):
        return None
    heads = [
        _head(party, role, column.length, 0, ctx) for party, column in zip(parties.values(), stage.columns, strict=True)
    ]
    top = max(frame.height for frame in heads)
    heads = [
        _head(party, role, column.length, top, ctx)
        for party, column in zip(parties.values(), stage.columns, strict=True)
    ]
    rows = [_message(item, stage, ctx) for item in block.items]
    lead = ctx.space(32)
    gap = arrange.wider(rows, ctx.space(26), space.less(top + 2 * lead).height)
    lines = tracks.stacked([row.height for row in rows], gap)
    foot = top + lead + lines[-1].end + lead
    thin = ctx.space(3)
    items: list[Item] = []
    for party, column in zip(parties.values(), stage.columns, strict=True):
        dashes = Stroke(ctx.color.legible(party.colors.solid, ratio=1.6), thin, dash=(thin * 3, thin * 2.4))
        items.append(arrange.line(column.middle, top, column.middle, foot, dashes))
    items += [head.at(column.start, 0) for head, column in zip(heads, stage.columns, strict=True)]
    items += [row.at(0, top + lead + line.start) for row, line in zip(rows, lines, strict=True)]
    return Frame(space.width, foot, tuple(items))


def _fits(item: Message, stage: Stage, ctx: Context) -> bool:
    """Whether the words of a message stand between its lifelines without many short lines."""
    room = stage.room(item, ctx)
    if ctx.type.widest_word([item.label, item.text], _style(stage.role, ctx)) > room:
        return False
    return len(ctx.type.text(ctx.cite(item.label, item), _style(stage.role, ctx), room).items) <= MAX_LINES


def _style(role: str, ctx: Context) -> TextStyle:
    return ctx.type.style(role, weight=ctx.theme.fonts.text.strong)


def _head(party: Party, role: str, width: float, height: float, ctx: Context) -> Frame:
    """Who takes part, in the box in which a lifeline begins."""
    colors = party.colors
    strong = _style(role, ctx)
    pad = ctx.space(14)
    words = ctx.type.text(_cited(party, ctx), strong, width - 2 * pad, fill=colors.on, align="center", balance=True)
    parts = [words]
    if party.icon:
        parts.insert(0, ctx.icon(party.icon, ctx.type.size("item") * 1.5, colors.on))
    body = arrange.stack(parts, ctx.space(8), width - 2 * pad, arrange.CENTER)
    tall = max(body.height + 2 * pad, height)
    box = ctx.surface.filled(Box(0, 0, width, tall), colors.solid, ctx.surface.row_radius, raised=True)
    frame = arrange.over(arrange.within(body, width, tall), *box)
    return ctx.named(frame, party.model) if party.model else frame


def _cited(party: Party, ctx: Context) -> str:
    return ctx.cite(party.label, party.model) if party.model else party.label


def _color(item: Message, party: Party, ctx: Context) -> Color:
    """The colour of an arrow: that of the message, or of who says it."""
    if item.highlight:
        return ctx.color.legible(ctx.color.emphasis()[0], ratio=3)
    own = ctx.color.swatches.of(item)
    colors = party.colors if own is None or not item.is_colored() else ctx.palette.sides[own]
    return ctx.color.legible(colors.solid, ratio=3)


def _words(item: Message, role: str, width: float, align: Literal["start", "center"], ctx: Context) -> Frame:
    style = _style(role, ctx)
    lines = [ctx.type.text(ctx.cite(item.label, item), style, width, align=align, balance=True)]
    if item.text:
        lines.append(ctx.type.text(item.text, "caption", width, fill=ctx.palette.ink2, align=align, balance=True))
    return arrange.stack(lines, ctx.space(2), width, arrange.CENTER if align == "center" else arrange.START)


def _message(item: Message, stage: Stage, ctx: Context) -> Frame:
    """A row of the picture: an arrow with its words over it, or a box on a lifeline."""
    party = stage.parties[item.by]
    color = _color(item, party, ctx)
    room = stage.room(item, ctx)
    words = _words(item, stage.role, room, "center", ctx)
    start = stage.at(item.by)
    if not item.to or item.to == item.by:
        pad = ctx.space(12)
        box = arrange.pad(words, Insets(pad, ctx.space(18), pad, ctx.space(18)))
        stroke = Stroke(color, ctx.space(4 if item.highlight else 2.5))
        fill = ctx.palette.ground
        frame = arrange.backed(box, fill, ctx.surface.row_radius * 0.7, stroke)
        return ctx.named(Frame(stage.width, box.height, (frame.at(start - box.width / 2, 0),)), item)
    end = stage.at(item.to)
    thick = ctx.space(6 if item.highlight else 4)
    reach = thick * 1.6
    tip = end - reach if end > start else end + reach
    y = words.height + ctx.space(10) + thick * 1.6
    left = (start + end) / 2 - words.width / 2
    items: list[Item] = [*_plates(words, left, ctx), words.at(left, 0)]
    items += _arrow(Point(start, y), Point(tip, y), color, thick, dashed=item.reply, ctx=ctx)
    return ctx.named(Frame(stage.width, y + thick * 1.6, tuple(items)), item)


def _plates(words: Frame, left: float, ctx: Context) -> list[Item]:
    """What keeps lifelines from running through words."""
    ink = ctx.type.ink(words)
    pad = ctx.space(6)
    return [Rect(left + ink.x - pad, ink.y - pad / 2, ink.width + 2 * pad, ink.height + pad, 0, ctx.palette.ground)]


def _arrow(start: Point, end: Point, color: Color, thick: float, *, dashed: bool, ctx: Context) -> list[Item]:
    """A line with an open head; dashed for a reply, but never its head."""
    dash = (thick * 2.2, thick * 1.8) if dashed else ()
    line = arrange.line(*start, *end, Stroke(color, thick, "butt" if dashed else "round", dash=dash))
    tip, one, other = polygons.arrowhead(end, polygons.heading(start, end), thick * 3.2)
    d = f"M{one.x:.2f} {one.y:.2f}L{tip.x:.2f} {tip.y:.2f}L{other.x:.2f} {other.y:.2f}"
    dot = ctx.space(7)
    return [
        line,
        Path(d, polygons.bounds([tip, one, other]), None, Stroke(color, thick, "round", "round")),
        Rect(start.x - dot, start.y - dot, 2 * dot, 2 * dot, dot, color),
    ]


# ---------------------------------------------------------------- a list


def _listed(block: Interaction, parties: dict[str, Party], space: Space, ctx: Context) -> Frame:
    """The messages under each other: who to whom, and what."""
    rows = [_entry(i, item, parties, space.width, ctx) for i, item in enumerate(block.items, 1)]
    gap = arrange.wider(rows, ctx.space(22), space.height)
    return arrange.stack(rows, gap, space.width)


def _entry(number: int, item: Message, parties: dict[str, Party], width: float, ctx: Context) -> Frame:
    """A message on a tint with an edge in the colour of who says it."""
    party, other = parties[item.by], parties.get(item.to)
    color = _color(item, party, ctx)
    edge, inset = ctx.space(8), ctx.space(22)
    room = width - edge - inset
    small = ctx.type.style("caption", weight=ctx.theme.fonts.text.strong)
    ink = ctx.palette.ink2
    names = f"{number} · {party.label}" + (f" → {other.label}" if other and other is not party else "")
    head = ctx.type.text(names, small, room, fill=ink)
    words = _words(item, "small", room, "start", ctx)
    body = arrange.stack([head, words], ctx.space(4), room)
    frame = arrange.pad(body, Insets(ctx.space(6), 0, ctx.space(6), edge + inset), width)
    return ctx.named(arrange.over(frame, Rect(0, 0, edge, frame.height, edge / 2, color)), item)
