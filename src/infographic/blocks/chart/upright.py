"""A chart on two axes: where everything stands, and the words in and around it."""

import math
from itertools import pairwise
from typing import NamedTuple

from infographic.blocks.chart import marks
from infographic.blocks.chart.annotations import Dots, Noted, listed, numbered, remarks
from infographic.blocks.chart.axes import (
    AxisLimits,
    Label,
    PlotArea,
    Tick,
    crosswise,
    labelled,
    labels_below,
    labels_beside,
    title_below,
    upwards,
)
from infographic.blocks.chart.axis_scale import printed
from infographic.blocks.chart.end_names import end_names, room_for
from infographic.blocks.chart.lines import areas, lines
from infographic.blocks.chart.series import Draft, head, value_style
from infographic.blocks.chart.spec import Remark
from infographic.ext import Box, Circle, Claim, Context, Frame, Item, Point, Rect, Space, Stroke, arrange
from infographic.matplotlib_backend import Lettering, draw

MIN_WIDTH = 20.0
"""The minimum width of a plot in pixels, whatever stands beside it."""


class Laid(NamedTuple):
    """A chart whose parts have their places."""

    plot: PlotArea
    head: Frame
    below: list[Label]
    foot: Frame
    foot_top: float
    height: float
    values: list[Label]
    axis: bool
    """Whether the values have an axis; bars that carry their values need none."""


def upright(draft: Draft, space: Space, ctx: Context) -> Frame:
    """The frame of a chart whose values grow upwards; remarks without room in it stand below it."""
    return (
        _drawn(draft, space, Frame(0, 0), ctx)
        or _drawn(draft, space, _list(draft, space.width, ctx), ctx)
        or Frame(0, 0)
    )


def _drawn(draft: Draft, space: Space, below: Frame, ctx: Context) -> Frame | None:
    """The chart over the remarks that stand below it; None where the others have no room."""
    bars = draft.chart.kind == "bars" and not draft.chart.stacked
    laid = _laid(draft, space, below, ctx, axis=not bars)
    if bars and not laid.values:
        laid = _laid(draft, space, below, ctx, axis=True)
    plot = laid.plot
    beside = labels_beside(plot, ctx) if laid.axis else []
    names = end_names(draft, plot, space.width, ctx)
    words = [*beside, *laid.below, *laid.values, *names.labels]
    top = laid.head.height
    room = Box(plot.area.x, top, space.width - plot.area.x, plot.area.bottom - top)
    points = _noted(draft, plot, laid.values)
    boxes = [word.box for word in words]
    if draft.chart.kind == "bars":
        boxes += [box for row in marks.bar_boxes(draft.chart, draft.rows, plot) for box in row if box]
    noted = (
        numbered(points, ctx)
        if below.items
        else remarks(points, boxes, _dots(draft, plot, ctx), room, _ring(draft, ctx), ctx)
    )
    if noted is None:
        return None
    data = _data(draft, laid, space.width, ctx)
    items: list[Item] = [
        laid.head.at(0, 0),
        *data.items,
        *names.leaders,
        *(w.frame.at(w.x, w.y) for w in words),
        *noted,
    ]
    items.append(laid.foot.at(0, laid.foot_top))
    return Frame(space.width, laid.height, tuple(items), claims=tuple(_claims(draft, plot, ctx)))


def _list(draft: Draft, width: float, ctx: Context) -> Frame:
    return listed(draft.chart.notes, width, ctx)


# ---------------------------------------------------------------- places


def _laid(draft: Draft, space: Space, below_it: Frame, ctx: Context, *, axis: bool) -> Laid:
    """Everything in its place; a given height is filled by a taller plot."""
    top = head(draft, space.width, ctx)
    title = title_below(draft.chart)
    feet = [ctx.type.text(title, "caption", space.width, fill=ctx.palette.ink2, align="center")] if title else []
    foot = arrange.stack([*feet, *([below_it] if below_it.items else [])], ctx.space(14), space.width)
    gap = ctx.space(8 if title else 14) if foot.items else 0.0
    plot = _plot(draft, top.height + ctx.space(18) if top.items else 0.0, space.width, ctx, axis=axis)
    deep = ctx.type.size("caption") * 1.2 if not axis and plot.up.low < 0 else 0.0  # for values under bars
    below = [
        label._replace(y=label.y + deep) for label in labels_below(draft.chart, draft.scale, plot, space.width, ctx)
    ]
    end = max((label.box.bottom for label in below), default=plot.area.bottom) + gap + foot.height
    more = max(0.0, (space.height or 0.0) - end)
    plot = _no_longer(plot._replace(area=plot.area._replace(height=plot.area.height + more)), draft, ctx)
    below = [label._replace(y=label.y + more) for label in below]
    values = _values(draft, plot, ctx) if draft.chart.kind == "bars" else []
    return Laid(plot, top, below, foot, end + more - foot.height, end + more, values, axis)


def _no_longer(plot: PlotArea, draft: Draft, ctx: Context) -> PlotArea:
    """The plot with no more pixels for a unit than those of like charts beside it, on the same foot."""
    height = min(plot.area.height, ctx.common_scale(draft.chart).unit * (plot.up.high - plot.up.low))
    return plot._replace(area=plot.area._replace(y=plot.area.bottom - height, height=height))


def _plot(draft: Draft, top: float, width: float, ctx: Context, *, axis: bool) -> PlotArea:
    """The axes in the frame: beside the widest printed value, before the names at the right."""
    noted = [note.y for note in draft.chart.notes if note.y is not None]
    tall = max(ctx.space(300), width * 0.3 + 105)
    common = ctx.common_scale(draft.chart).ends
    up = upwards(draft.chart, [*draft.tops(), *noted, *common], 4 if tall < 260 else 5, ctx)
    widest = max(ctx.type.measure(tick.text, "caption") for tick in up.ticks)
    left = widest + ctx.space(14) if axis else 0.0
    right = room_for(draft, tall, up, ctx) if draft.names else _overhang(draft, ctx) if axis else 0.0
    above = ctx.type.size("caption") * (0.8 if axis else 1.5)
    area = Box(left, top + above, max(width - left - right, MIN_WIDTH), tall)
    return PlotArea(area, _across(draft, area.width, ctx), up)


def _overhang(draft: Draft, ctx: Context) -> float:
    """How far the last label below an axis reaches beyond it."""
    least = ctx.space(10)
    if draft.edges or draft.scale.kind == "names" or draft.chart.kind == "scatter":
        return least
    last = max(place for row in draft.rows for place in row.places)
    text = labelled(draft.chart, draft.scale, [last], ctx)[0].text
    return max(least, max(ctx.type.measure(line, "caption") for line in text.split("\n")) / 2)


def _across(draft: Draft, width: float, ctx: Context) -> AxisLimits:
    if not draft.edges:
        return crosswise(draft.chart, draft.scale, width, ctx)
    edges = draft.edges
    texts = [printed(edge, draft.chart.x_unit, ctx.lang) for edge in edges]
    each = max(ctx.type.measure(text, "caption") for text in texts) + ctx.type.size("caption")
    step = max(1, -int(-each * (len(edges) - 1) // width))
    ticks = tuple(Tick(edge, text) for edge, text in zip(edges, texts, strict=True))
    return AxisLimits(edges[0], edges[-1], ticks[::step])


# ---------------------------------------------------------------- words in the plot


def _values(draft: Draft, plot: PlotArea, ctx: Context) -> list[Label]:
    """The value on each bar, if there is room for all of them; on parts of stacked bars, where there is."""
    chart, found = draft.chart, []
    over = 0.0 if chart.stacked or len(draft.rows) > 1 else ctx.space(16)
    for row, boxes in zip(draft.rows, marks.bar_boxes(chart, draft.rows, plot), strict=True):
        for value, box in zip(row.values, boxes, strict=True):
            if value is None or box is None:
                continue
            fill = row.look.over if chart.stacked else ctx.palette.ink
            frame = ctx.type.text(printed(value, chart.unit, ctx.lang), value_style(ctx), fill=fill)
            if frame.width > box.width + over:
                return []
            if chart.stacked and frame.height > box.height:
                continue
            clear = 0.0 if chart.stacked else ctx.surface.bar_overshoot(box.width)
            outside = box.y - frame.height - clear if value >= 0 else box.bottom + clear
            y = box.center.y - frame.height / 2 if chart.stacked else outside
            found.append(Label(frame, box.center.x - frame.width / 2, y))
    return found


def _noted(draft: Draft, plot: PlotArea, values: list[Label]) -> list[Noted]:
    """Each remark with the point that it is about: on a line, or over a bar and its value."""
    found = []
    for note in draft.chart.notes:
        place = draft.scale.at(note.x)
        if place is None:
            continue
        point = Point(plot.x(place), plot.y(_height(note, place, draft)))
        found.append((note, _over_bar(draft, plot, values, place) if draft.chart.kind == "bars" else point))
    return found


def _over_bar(draft: Draft, plot: PlotArea, values: list[Label], place: float) -> Point:
    """The middle of the top of the loudest bar at a place, or of what is printed over it."""
    rows = list(zip(draft.rows, marks.bar_boxes(draft.chart, draft.rows, plot), strict=True))
    loud = [(row, boxes) for row, boxes in rows if row.look.loud] or rows
    boxes = [box for row, own in loud for at, box in zip(row.places, own, strict=True) if box and at == place]
    bar = min(boxes, key=lambda box: box.y, default=Box(plot.x(place), plot.area.bottom, 0, 0))
    above = [label.y for label in values if abs(label.box.center.x - bar.center.x) < 1 and label.y < bar.y]
    return Point(bar.center.x, min(above, default=bar.y))


def _ring(draft: Draft, ctx: Context) -> Circle:
    """What marks the point of a remark: a dot on a line, a ring around one of many points, nothing over a bar."""
    if draft.chart.kind == "bars":
        return Circle(0, 0, 0)
    cloud = draft.chart.kind == "scatter"
    stroke = Stroke(ctx.palette.ink, ctx.space(4))
    return Circle(0, 0, ctx.space(17 if cloud else 9), None if cloud else ctx.palette.ground, stroke)


def _height(note: Remark, place: float, draft: Draft) -> float:
    """The height that a remark names, or that of the loudest series at its place."""
    if note.y is not None:
        return note.y
    row = max(draft.rows, key=lambda row: row.look.loud)
    known = row.known() or [(place, 0.0)]
    after = next((i for i, (x, _) in enumerate(known) if x >= place), len(known) - 1)
    (x1, y1), (x0, y0) = known[after], known[max(0, after - 1)]
    return y1 if x1 == x0 else y0 + (y1 - y0) * min(max((place - x0) / (x1 - x0), 0), 1)


def _dots(draft: Draft, plot: PlotArea, ctx: Context) -> Dots:
    """Points all along what is drawn, and inside of areas, which words keep clear of."""
    found: list[Point] = []
    for row in draft.rows:
        known = [Point(plot.x(x), plot.y(y)) for x, y in row.known()]
        found += known
        if draft.chart.kind in ("line", "area"):
            found += [dot for a, b in pairwise(known) for dot in _between(a, b)]
    if draft.chart.kind == "area":
        foot = plot.y(max(plot.up.low, 0.0))
        found += [dot for top in found[::3] for dot in _between(top, Point(top.x, foot))]
    return Dots(found, ctx.space(13) if draft.chart.kind == "scatter" else 0.0)


def _between(a: Point, b: Point) -> list[Point]:
    """Points on a line, a few pixels apart."""
    steps = max(1, round(math.dist(a, b) / 6))
    return [Point(a.x + (b.x - a.x) * i / steps, a.y + (b.y - a.y) * i / steps) for i in range(steps)]


# ---------------------------------------------------------------- data


def _data(draft: Draft, laid: Laid, width: float, ctx: Context) -> Frame:
    """Axes and data, drawn by matplotlib; bars beside each other by the theme."""
    chart = draft.chart
    figure, axes = marks.figure(laid.plot, width, laid.height, ctx)
    axes.grid(laid.axis, axis="y")
    if chart.kind != "bars" or chart.stacked:
        marks.baseline(axes, laid.plot, ctx, ticks=chart.kind != "bars")
    match chart.kind:
        case "line":
            lines(axes, chart, draft.rows, laid.plot, ctx)
        case "area":
            areas(axes, chart, draft.rows, laid.plot, ctx)
        case "bars" if chart.stacked:
            marks.bars_stacked(axes, chart, draft.rows, ctx)
        case "scatter":
            marks.points(axes, draft.rows, ctx)
        case "histogram":
            marks.histogram(axes, draft.rows, draft.edges, ctx)
    drawn = draw(marks.plain(figure), width, Lettering(ctx.type.typesetter, ctx.type.style("caption").families))
    if chart.kind == "bars" and not chart.stacked:
        return arrange.overlay(drawn, [*marks.bars_beside(chart, draft.rows, laid.plot, ctx), _foot(laid.plot, ctx)])
    return drawn


def _foot(plot: PlotArea, ctx: Context) -> Rect:
    """The line that bars stand on."""
    thick = ctx.space(ctx.theme.stroke.rule)
    zero = plot.y(min(max(0.0, plot.up.low), plot.up.high))
    return Rect(plot.area.x, zero - thick / 2, plot.area.width, thick, 0, ctx.palette.ink)


def _claims(draft: Draft, plot: PlotArea, ctx: Context) -> list[Claim]:
    """What each bar's length, and each point's height, stands for; in a histogram how many values a column counts."""
    kind = "tally" if draft.edges else "length" if draft.chart.kind == "bars" else "position"
    return [
        ctx.claim(item, kind, v, (v if kind == "position" else abs(v)) * plot.unit, "chart")
        for item, row in zip(draft.chart.items, draft.rows, strict=True)
        for v in row.values
        if v is not None
    ]
