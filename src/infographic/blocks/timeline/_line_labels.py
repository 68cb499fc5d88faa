"""What is told along a level line of time: labels over it and under it, each led to its dot."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from infographic.blocks._marks import hairline, ruled
from infographic.blocks.timeline._events import Happening, date_style, dates_fit, labels_fit, ring, words
from infographic.blocks.timeline._line import Line
from infographic.ext import Box, Context, Frame, Item, Path, Stroke, Text, TextStyle, arrange, walk
from infographic.solve.line_labels import LineLabel, along, levels

WIDTHS = (11.0, 9.5, 8.2, 7.2)
"""Widths of labels in ems, of which the widest that moves them little is taken."""

MOVED = 0.08
"""How far a label may be moved on average, as a share of the width, before a narrower one is tried."""


def gap(ctx: Context) -> float:
    return ctx.space(28)


# ---------------------------------------------------------------- one line


class LabelRow(NamedTuple):
    """Labels over or under a line: their frames and places, how far each leader bends, and the room of the bends."""

    happenings: tuple[Happening, ...]
    frames: tuple[Frame, ...]
    places: tuple[LineLabel, ...]
    bends: tuple[int, ...]
    room: float
    moved: float = 0.0
    """How far they stand from their dots, together."""

    @property
    def height(self) -> float:
        return max((frame.height for frame in self.frames), default=0.0)


def label_row(happenings: Sequence[Happening], line: Line, width: float, ctx: Context) -> LabelRow:
    """The labels as wide as they can be without being moved far from their dots."""
    if not happenings:
        return LabelRow((), (), (), (), ctx.space(24))
    found = [_placed(happenings, line, room, width, ctx) for room in rooms(happenings, width, ctx)]
    return next((row for row in found if row.moved <= MOVED * width), found[-1])


def rooms(happenings: Sequence[Happening], width: float, ctx: Context) -> list[float]:
    """Widths that labels can have beside each other, widest first: no date and no word of theirs is divided."""
    events = [h.event for h in happenings]
    em, between = ctx.type.size("item"), gap(ctx)
    beside = (width + between) / max(len(events), 1) - between
    fitting = [wide * em for wide in WIDTHS if wide * em <= beside]
    return [room for room in fitting if dates_fit(happenings, room, ctx) and labels_fit(events, room, ctx)]


def _placed(happenings: Sequence[Happening], line: Line, room: float, width: float, ctx: Context) -> LabelRow:
    """Labels of this width at their dots, or as near as they can stand to them."""
    anchors = [line.x(h.when) for h in happenings]
    style = date_style(line.happenings, room, "h3", ctx)
    frames = [_label(h, room, style, "start", ctx) for h in happenings]
    places = along(anchors, [frame.width for frame in frames], gap(ctx), width)
    turned = [
        _label(h, room, style, "end", ctx) if place.ends else frame
        for h, frame, place in zip(happenings, frames, places, strict=True)
    ]
    edges = [place.edge for place in places]
    bends = levels(anchors, edges)
    moved = sum(abs(edge - anchor) for edge, anchor in zip(edges, anchors, strict=True))
    deep = ctx.space(64) + max(bends) * ctx.space(16)
    return LabelRow(tuple(happenings), tuple(turned), tuple(places), tuple(bends), deep, moved)


def _label(happening: Happening, width: float, style: TextStyle, way: Literal["start", "end"], ctx: Context) -> Frame:
    """Date, label and text, narrowed to what they take."""
    event = happening.event
    loud = event.highlight or bool(happening.side.key)
    fill = ctx.color.of(happening.event, happening.side.index).deep if loud else ctx.palette.ink
    date = ctx.type.text(happening.printed, style, width, fill=fill, align=way)
    said = arrange.stack([date, words(event, width, ctx, way)], ctx.space(2), width)
    hugged = _hugged(said)
    left = width - hugged if way == "end" else 0.0
    return ctx.named(Frame(hugged, said.height, (said.at(-left, 0),)), event)


def _hugged(frame: Frame) -> float:
    """The width that the widest line of a frame takes."""
    return max(item.width for inner, _, _ in walk(frame) for item in inner.items if isinstance(item, Text))


def labels(row: LabelRow, line: Line, y: float, way: int, happenings: Sequence[Happening], ctx: Context) -> list[Item]:
    """The labels of a row, each with its dot and the line between them."""
    items: list[Item] = []
    for h, frame, place, bend in zip(row.happenings, row.frames, row.places, row.bends, strict=True):
        x = line.x(h.when)
        dot = y + way * (line.half if _covered(h, happenings) else 0.0)
        half = line.half if any(other.ends for other in happenings) else ctx.space(16)
        end = y + way * (half + row.room - ctx.space(10))
        turn = y + way * (half + ctx.space(26) + bend * ctx.space(16))
        items.append(_leader(h, x, dot, place.edge, turn, end, ctx))
        mark = ring(h.event, h.side.index, ctx)
        items.append(mark.at(x - mark.width / 2, dot - mark.height / 2))
        top = y + way * (half + row.room)
        items.append(frame.at(place.left, top - frame.height if way < 0 else top))
    return items


def _covered(happening: Happening, happenings: Sequence[Happening]) -> bool:
    """Whether an event's dot lies on a band, and so on its edge."""
    when = happening.when or 0.0
    periods = ((h.when or 0.0, h.ends) for h in happenings if h.side == happening.side)
    return any(end is not None and start <= when <= end for start, end in periods)


def _leader(h: Happening, x: float, dot: float, edge: float, turn: float, end: float, ctx: Context) -> Path:
    """A line from a dot to the edge of its label, straight where that stands at the dot."""
    thick = hairline(ctx).width if ruled(ctx) else ctx.space(4)
    loud = h.event.highlight or bool(h.side.key)
    color = ctx.color.of(h.event, h.side.index).solid if loud else ctx.color.legible(ctx.palette.ink3, ratio=3)
    across = f"V{turn:.2f}H{edge:.2f}" if abs(edge - x) > 1 else ""
    box = Box(min(x, edge), min(dot, end), abs(edge - x), abs(end - dot))
    return Path(f"M{x:.2f} {dot:.2f}{across}V{end:.2f}", box, None, Stroke(color, thick, join="round"))
