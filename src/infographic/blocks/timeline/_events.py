"""The events of a timeline in their order, and what the forms have in common: dates, words, dots."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from infographic.blocks.timeline import Event, Timeline
from infographic.ext import Circle, Color, Context, Frame, Side, Stroke, TextStyle, arrange
from infographic.i18n.date_format import Chronology
from infographic.solve.broken_scale import BrokenScale, broken_scale

Align = Literal["start", "center", "end"]

MIN_DATES = 2
"""The minimum number of different dates that make a scale."""


class Happening(NamedTuple):
    """An event of a side, and when it began and ended in years; None where its dates do not say."""

    event: Event
    side: Side
    when: float | None
    ends: float | None
    printed: str
    """The date as it is printed; of a period from when until when."""


def in_order(block: Timeline, ctx: Context) -> list[Happening]:
    """All events by date; where one has no date that can be read, as they were written, the sides in turn."""
    dates = block.chronology(ctx.lang)
    turns = [
        (i, _happening(event, side, dates))
        for side, events in block.answers(ctx)
        for i, event in enumerate(events or ())
    ]
    found = [happening for _, happening in sorted(turns, key=lambda turn: turn[0])]
    dated = all(h.when is not None for h in found)
    return sorted(found, key=lambda h: h.when or 0.0) if dated else found


def _happening(event: Event, side: Side, dates: Chronology) -> Happening:
    begins = dates.printed(event.date)
    if not event.until:
        return Happening(event, side, dates.when(event.date), None, begins)
    ends = dates.printed(event.until)
    text = f"{begins}–{ends}" if begins.isdigit() and ends.isdigit() else f"{begins} – {ends}"
    return Happening(event, side, dates.when(event.date), dates.when(event.until), text)


def time_scale(happenings: Sequence[Happening], length: float, cut: float) -> BrokenScale | None:
    """The scale on which dates lie in proportion to time; None where one of them says nothing or all are the same."""
    periods = [(h.when, h.ends) for h in happenings]
    kept = [(start, end) for start, end in periods if start is not None and end is not None and end > start]
    whens = [h.when for h in happenings if h.when is not None]
    values = [*whens, *(end for _, end in kept)]
    if len(whens) < len(happenings) or len(set(values)) < MIN_DATES:
        return None
    return broken_scale(values, length, cut, kept)


def date_style(happenings: Sequence[Happening], width: float, role: str, ctx: Context) -> TextStyle:
    """One size for all dates: the largest up to that of the role at which the longest fits on its line."""
    style = ctx.type.style(role, face="display")
    sizes = [ctx.type.shrink(h.printed, style, width, ctx.type.size("item")).size for h in happenings]
    return style._replace(size=min(sizes))


def dates_fit(happenings: Sequence[Happening], width: float, ctx: Context) -> bool:
    """Whether every date fits on a line, at its smallest."""
    style = ctx.type.style("h3", face="display")._replace(size=ctx.type.size("item"))
    return all(ctx.type.measure(h.printed, style) <= width for h in happenings)


def labels_fit(events: Sequence[Event], width: float, ctx: Context) -> bool:
    """Whether no word of a label has to be divided."""
    style = ctx.type.style("item", weight=ctx.theme.fonts.text.strong)
    return ctx.type.widest_word((event.label for event in events), style) <= width


def words(event: Event, width: float, ctx: Context, align: Align = "start") -> Frame:
    """The label, and under it the text."""
    strong = ctx.theme.fonts.text.strong
    label = ctx.type.text(ctx.cite(event.label, event), "item", width, weight=strong, balance=True, align=align)
    if not event.text:
        return label
    text = ctx.type.text(event.text, "small", width, fill=ctx.palette.ink2, balance=True, align=align)
    return arrange.stack([label, text], ctx.space(4), width)


def ink(happening: Happening, ctx: Context) -> Color:
    """The colour of a date: its side's."""
    return ctx.color.of(happening.event, happening.side.index).deep


def ring(event: Event, side: int, ctx: Context) -> Frame:
    """A small open dot on the line; the one to notice is full."""
    color = ctx.color.of(event, side).solid
    r, thick = ctx.space(16), ctx.space(7)
    back = Circle(r, r, r + ctx.space(4), ctx.palette.ground)
    fill = color if event.highlight else ctx.palette.ground
    return Frame(2 * r, 2 * r, (back, Circle(r, r, r - thick / 2, fill, Stroke(color, thick))))
