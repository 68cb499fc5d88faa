from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _schedule
from infographic.blocks._schedule import Span, Ticks
from infographic.ext import (
    Block,
    Box,
    Color,
    Colored,
    Context,
    Frame,
    Group,
    IconName,
    Item,
    Length,
    Model,
    Problem,
    Quantity,
    Range,
    Rect,
    Space,
    SpecPath,
    amount,
    arrange,
    messages,
)
from infographic.layout.status import told
from infographic.solve import label_spacing

BESIDE_WIDTH = 520
"""Narrower than this many pixels, labels stand over their bars."""

LABEL_SHARE = 0.36
"""The most of the width that labels may take beside their bars."""


HALF = 0.46
"""Half the height of a milestone, for the thickness of a bar."""


class Task(Colored):
    """A task from its first day to its last; a milestone where it has but one date."""

    label: str
    """What is done."""
    date: str
    """When it begins: `2026-01-31`, `2026-01`, `2026-W05`, `2026-Q1`, `2026`, or a counted week such as `3`."""
    until: str = ""
    """The last day, week, month or year that belongs to it."""
    text: str = ""
    """A few words about it, such as who does it."""
    done: Annotated[float, Range(0, 100), Quantity] | None = None
    """How much of it is done, in per cent."""
    group: str = ""
    """The phase or team that it belongs to; tasks of a group stand under its name."""
    icon: Annotated[str, IconName] = ""
    """A sign before its label."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""

    def faults(self, path: SpecPath) -> list[Problem]:
        for key in ("date", "until"):
            text = getattr(self, key)
            if text and _schedule.span(text, "") is None:
                return [messages.not_a_date((*path, key), text)]
        found = _schedule.span(self.date, self.until)
        if found is None:
            return [messages.other_line_of_time((*path, "until"), self.until)]
        backwards = self.until and found.end <= found.start
        return [messages.ends_before((*path, "until"), self.until, self.date)] if backwards else []

    @property
    def span(self) -> Span:
        return _schedule.certain(self.date, self.until)

    @property
    def is_milestone(self) -> bool:
        return not self.until


class Mark(Model):
    """A date that counts for all tasks: a deadline, a holiday, today."""

    date: str
    """When."""
    label: str
    """What it is, in a word or two."""

    def faults(self, path: SpecPath) -> list[Problem]:
        return [] if _schedule.span(self.date, "") else [messages.not_a_date((*path, "date"), self.date)]


class Gantt(Block):
    """Who does what when: a bar for each task on one calendar, milestones, and how far each has come.

    ```yaml
    type: gantt
    title: A bridge in fourteen months
    items:
      - {label: Survey, date: 2026-01, until: 2026-03, done: 100, group: Plan}
      - {label: Design, date: 2026-02-15, until: 2026-06-15, done: 80, group: Plan}
      - {label: Permit granted, date: 2026-07-01, group: Plan}
      - {label: Foundations, date: 2026-07, until: 2026-09, group: Build}
      - {label: Steel and deck, date: 2026-09-15, until: 2027-01-15, group: Build, highlight: true}
      - {label: Load tests, date: 2027-01-16, until: 2027-02-10, group: Build}
      - {label: Open to traffic, date: 2027-02-28, group: Build}
    marks:
      - {date: 2026-05-04, label: Today}
    ```
    """

    type: Literal["gantt"] = "gantt"
    other_names: ClassVar[tuple[str, ...]] = (
        "gantt-chart",
        "schedule",
        "project-plan",
        "planning",
    )
    items: Annotated[tuple[Task, ...], Length(1, 40)]
    """The tasks from top to bottom."""
    marks: Annotated[tuple[Mark, ...], Length(0, 4)] = ()
    """Dates that count for all tasks, as lines from top to bottom."""
    unit: str = ""
    """What is counted where dates are numbers, such as `Week`."""

    min_width: ClassVar[float] = 240
    stretch: ClassVar[float] = 0.4

    def faults(self, path: SpecPath) -> list[Problem]:
        counted = self.items[0].span.moments is None
        dated = [((*path, "items", i, "date"), item.date, item.span) for i, item in enumerate(self.items)]
        dated += [((*path, "marks", i, "date"), mark.date, _at(mark)) for i, mark in enumerate(self.marks)]
        return [messages.other_line_of_time(at, text) for at, text, span in dated if (span.moments is None) != counted]

    @property
    def years(self) -> int:
        """In how many years something begins or ends."""
        return len({moment.at.year for item in self.items for moment in item.span.moments or ()})

    def described(self, lang: str, sides: Mapping[str, str]) -> Sequence[Sequence[str]]:
        rows = [("", "")]
        for item in self.items:
            share = "" if item.done is None else amount(item.done, "%", lang)
            when = _schedule.told(item.date, item.until, self.unit, lang)
            owner = sides.get(item.side, item.category)
            said = (when, share, item.text, item.group, owner, told("", item.status, lang))
            rows.append((item.label, "; ".join(filter(None, said))))
        return rows + [(mark.label, _schedule.told(mark.date, "", self.unit, lang)) for mark in self.marks]

    def layout(self, space: Space, ctx: Context) -> Frame:
        plot = _plot(self, space.width, ctx)
        rows = [_row(item, plot, ctx) for item in self.items]
        head = _head(self, plot, ctx)
        gap = ctx.space(30 if plot.above else 18)
        frames = list(_grouped(self.items, rows, space.width, ctx))
        left = space.less(head.height + ctx.space(16)).height
        body = arrange.stack(frames, arrange.wider(frames, gap, left), space.width)
        if not plot.above:
            body = arrange.over(body, *_grid(plot, body.height, ctx.space(16), ctx))
        whole = arrange.stack([head, body], ctx.space(16), space.width)
        return arrange.pad(whole, arrange.NONE, space.width, space.height)


def _at(mark: Mark) -> Span:
    return _schedule.certain(mark.date, "")


class GanttPlot(NamedTuple):
    """What all rows share: where labels end, the calendar, and where it lies."""

    block: Gantt
    width: float
    label_width: float
    left: float
    axis: Ticks
    above: bool
    thick: float

    def x(self, at: float) -> float:
        share = (at - self.axis.first) / (self.axis.last - self.axis.first)
        return self.left + (self.width - self.left) * share

    @property
    def among(self) -> bool:
        return any(item.highlight for item in self.block.items)

    @property
    def told(self) -> bool:
        """Whether any bar tells how much of it is done."""
        return any(item.done is not None for item in self.block.items)


def _plot(block: Gantt, width: float, ctx: Context) -> GanttPlot:
    spans = [*(item.span for item in block.items), *(_at(mark) for mark in block.marks)]
    labels = [_label(item, block, width * LABEL_SHARE, "", ctx) for item in block.items]
    widest = max(label.width for label in labels)
    above = width < BESIDE_WIDTH
    left = 0.0 if above else widest + ctx.space(28)
    most = max(2, int((width - left) / (ctx.type.size("caption") * 4)))
    thick = ctx.type.size("item") * (1.1 if above else 1.5)
    return GanttPlot(block, width, widest, left, _schedule.ticks(spans, most, ctx), above, thick)


# ---------------------------------------------------------------- the calendar


def _head(block: Gantt, plot: GanttPlot, ctx: Context) -> Frame:
    """The years or months over the months or days, each at the line at which it begins, and the names of marks."""
    quiet = ctx.palette.ink2
    lines = [ctx.type.text(block.unit, "caption", fill=quiet)] if block.unit and plot.above else []
    strong = ctx.theme.fonts.text.strong
    if plot.axis.heads:
        heads = [(at, ctx.type.text(name, "small", weight=strong)) for at, name in plot.axis.heads]
        lines.append(_names(heads, plot, ctx, ctx.space(16)))
    names = [(at, ctx.type.text(name, "caption", fill=quiet)) for at, name in plot.axis.ticks]
    line = _names(names, plot, ctx, ctx.space(8))
    if block.unit and not plot.above:
        unit = ctx.type.text(block.unit, "caption", plot.left, fill=quiet, align="end", max_lines=1)
        line = arrange.overlay(line, [unit.at(-ctx.space(16), 0)])
    marks = [_marks(block, plot, ctx)] if block.marks else []
    return arrange.stack([arrange.stack([*lines, line], ctx.space(2), plot.width), *marks], ctx.space(8), plot.width)


def _names(names: Sequence[tuple[float, Frame]], plot: GanttPlot, ctx: Context, gap: float) -> Frame:
    """Names that begin at their places; one that has no room before the next is left out."""
    if not names:
        return arrange.empty(plot.width)
    trimmed = [(plot.x(at), arrange.trimmed(frame)) for at, frame in names]
    ends = [x for x, _ in trimmed[1:]] + [plot.width + gap]
    shown = [(x, name) for (x, name), end in zip(trimmed, ends, strict=True) if x + name.width + gap / 2 <= end]
    height = max((name.height for _, name in trimmed), default=0.0)
    return Frame(plot.width, height, tuple(name.at(x + ctx.space(4), 0) for x, name in shown))


def _marks(block: Gantt, plot: GanttPlot, ctx: Context) -> Frame:
    """The names of marks over their lines."""
    strong = ctx.theme.fonts.text.strong
    ordered = sorted(block.marks, key=lambda mark: _at(mark).start)
    names = [
        ctx.named(arrange.trimmed(ctx.type.text(mark.label, "small", plot.width / 2, weight=strong)), mark)
        for mark in ordered
    ]
    wanted = [plot.x(_at(mark).start) - name.width / 2 for mark, name in zip(ordered, names, strict=True)]
    lefts = label_spacing.apart(wanted, [name.width for name in names], ctx.space(16), 0, plot.width)
    height = max(name.height for name in names)
    return Frame(plot.width, height, tuple(n.at(x, height - n.height) for n, x in zip(names, lefts, strict=True)))


def _grid(plot: GanttPlot, height: float, up: float, ctx: Context) -> Iterator[Rect]:
    """A line at each tick, a stronger one where a longer unit begins, and one for each mark, from `up` above."""
    hair = ctx.space(ctx.theme.stroke.hair)
    heads = {at for at, _ in plot.axis.heads[1:]}
    for at, _ in plot.axis.ticks:
        width = hair * (2 if at in heads else 1)
        yield Rect(
            plot.x(at) - width / 2, -up if at in heads else 0, width, height + up * (at in heads), 0, ctx.color.grid
        )
    thick, color = ctx.space(4), ctx.color.legible(ctx.palette.accent, ratio=3)
    for mark in plot.block.marks:
        yield Rect(plot.x(_at(mark).start) - thick / 2, -up, thick, height + up, 0, color)


# ---------------------------------------------------------------- rows


def _grouped(items: Sequence[Task], rows: Sequence[Frame], width: float, ctx: Context) -> Iterator[Frame]:
    """The rows, with the name of each group over its first."""
    pairs = zip(items, rows, strict=True)
    for number, (name, group) in enumerate(groupby(pairs, key=lambda pair: pair[0].group)):
        first, *others = (row for _, row in group)
        if name:
            label = ctx.type.label(name, width)
            above = ctx.space(14) if number else 0.0
            headed = arrange.stack([arrange.empty(width, above), label, first], ctx.space(8), width)
            yield headed._replace(origin=first.origin, name=first.name)
        else:
            yield first
        yield from others


def _label(item: Task, block: Gantt, width: float, share: str, ctx: Context) -> Frame:
    """What is done and, under it, the share of it that is done already, when, and by whom."""
    strong = ctx.theme.fonts.text.strong if item.highlight else None
    when = _schedule.printed(item.span, block.unit, ctx, year=block.years > 1)
    sign = ctx.icon(item.icon, ctx.type.size("item") * 1.3) if item.icon else None
    room = width - (sign.width + ctx.space(12) if sign else 0.0)
    name = arrange.trimmed(ctx.type.text(ctx.cite(item.label, item), "item", room, weight=strong, balance=True))
    about = " · ".join(part for part in (share, when, item.text) if part)
    words = arrange.trimmed(ctx.type.text(about, "caption", room, fill=ctx.palette.ink2))
    both = arrange.stack([name, words], ctx.space(4))
    return arrange.beside([sign, both], ctx.space(12)) if sign else both


def _row(item: Task, plot: GanttPlot, ctx: Context) -> Frame:
    """The label beside its bar; on a narrow page over it, where the bar begins if there is room."""
    outside = item.done is not None and not _has_room(item, plot, ctx)
    share = amount(item.done or 0, "%", ctx.lang) if outside else ""
    label = _label(item, plot.block, plot.width if plot.above else plot.label_width, share, ctx)
    bar = _milestone(item, plot, ctx) if item.is_milestone else _bar(item, plot, ctx)
    if plot.above:
        pad = ctx.space(8)
        grid = _grid(plot, bar.height + 2 * pad, 0, ctx)
        bar = arrange.over(arrange.within(bar, plot.width, bar.height + 2 * pad), *grid)
        start = plot.x(item.span.start) - (plot.thick * HALF if item.is_milestone else 0)
        left = max(0.0, min(start, plot.width - label.width))
        beside = Frame(plot.width, label.height, (label.at(left, 0),), label.baseline)
        return ctx.named(arrange.stack([beside, bar], ctx.space(4), plot.width), item)
    height = max(label.height, bar.height)
    both = (label.at(0, (height - label.height) / 2), bar.at(0, (height - bar.height) / 2))
    return ctx.named(Frame(plot.width, height, both), item)


def _color(item: Task, plot: GanttPlot, ctx: Context) -> Color:
    if plot.among and not item.is_colored():
        loud, quiet = ctx.color.emphasis()
        return loud if item.highlight else quiet
    return ctx.color.of(item).solid


def _bar(item: Task, plot: GanttPlot, ctx: Context) -> Frame:
    """The bar, what is done of it in the full colour, and how much that is."""
    color, start, end = _color(item, plot, ctx), plot.x(item.span.start), plot.x(item.span.end)
    box = Box(start, 0, end - start, plot.thick)
    radius = min(ctx.surface.bar_radius, box.width / 2, box.height / 2)
    claim = ctx.claim(item, "length", item.span.end - item.span.start, box.width, "time", key="date")
    shade = ctx.color.shades(color, 3, 0.34)[2]
    if item.done is None:  # beside bars that tell what is done, a full one would say that all of it is
        own = shade if plot.told else color
        return Frame(plot.width, plot.thick, ctx.surface.filled(box, own, radius), claims=(claim,))
    color = ctx.color.bearing(color) if _has_room(item, plot, ctx) else color
    full = Group(ctx.surface.filled(box, color, radius), clip=Rect(start, 0, box.width * item.done / 100, box.height))
    items: list[Item] = [*ctx.surface.filled(box, shade, radius), full]
    if _has_room(item, plot, ctx):
        said = _share(item, ctx, ctx.color.ink_on(color))
        items.append(said.at(start + ctx.space(12), (plot.thick - said.height) / 2))
    part = ctx.claim(
        item, "length", item.done, box.width * item.done / 100, f"done of {box.width:.2f}", 100, key="done"
    )
    return Frame(plot.width, plot.thick, tuple(items), claims=(claim, part))


def _share(item: Task, ctx: Context, fill: Color | None = None) -> Frame:
    style = ctx.type.style("small", weight=ctx.theme.fonts.text.strong)
    printed = amount(item.done or 0, "%", ctx.lang)
    return ctx.type.optical(arrange.trimmed(ctx.type.text(printed, style, fill=fill)))


def _has_room(item: Task, plot: GanttPlot, ctx: Context) -> bool:
    """Whether how much is done can stand in the part of the bar that is."""
    length = (plot.x(item.span.end) - plot.x(item.span.start)) * (item.done or 0) / 100
    return _share(item, ctx).width + ctx.space(24) <= length


def _milestone(item: Task, plot: GanttPlot, ctx: Context) -> Frame:
    """A lozenge at its date."""
    half = plot.thick * HALF
    x = min(max(plot.x(item.span.start), plot.left + half), plot.width - half)
    y = plot.thick / 2
    d = f"M{x:.2f} {y - half:.2f}L{x + half:.2f} {y:.2f}L{x:.2f} {y + half:.2f}L{x - half:.2f} {y:.2f}Z"
    shape = ctx.surface.cut(d, Box(x - half, y - half, 2 * half, 2 * half), _color(item, plot, ctx))
    claim = ctx.claim(item, "position", item.span.start, plot.x(item.span.start), "milestones", key="date")
    return Frame(plot.width, plot.thick, tuple(shape), claims=(claim,))
