"""A chart on two axes: where everything stands, and the words in and around it."""

from collections.abc import Iterator
from typing import NamedTuple

from infographic.blocks.chart import bars, canvas, error_bars, histogram, marks, points
from infographic.blocks.chart.annotations import listed, numbered, remarks
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
from infographic.blocks.chart.noted import dots, lines_across, noted_points
from infographic.blocks.chart.series import Draft, head
from infographic.blocks.chart.spec import Series
from infographic.blocks.chart.value_labels import value_labels
from infographic.ext import Box, Claim, Context, Frame, Item, Rect, Space, arrange
from infographic.matplotlib_backend import Axes, Figure, Lettering, draw

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
    alone = draft.carries_values()
    laid = _laid(draft, space, below, ctx, axis=not alone)
    if alone and not laid.values:
        laid = _laid(draft, space, below, ctx, axis=True)
    plot = laid.plot
    beside = labels_beside(plot, ctx) if laid.axis else []
    names = end_names(draft, plot, space.width, ctx)
    across = lines_across(draft, plot, [label.box for label in laid.values], ctx)
    words = [*beside, *laid.below, *laid.values, *names.labels, *(one.words for one in across)]
    top = laid.head.height
    room = Box(plot.area.x, top, space.width - plot.area.x, plot.area.bottom - top)
    noticed = noted_points(draft, plot, laid.values, space.width, ctx)
    boxes = [*(word.box for word in words), *(one.line.bounds.grown(2) for one in across)]
    boxes += [box for row in bars.bar_boxes(draft.chart, draft.of("bars"), plot) for box in row if box]
    noted = (
        numbered(noticed, ctx)
        if below.items
        else remarks(noticed, boxes, dots(draft, plot, space.width, ctx), room, ctx)
    )
    if noted is None:
        return None
    data = _data(draft, laid, space.width, ctx)
    items: list[Item] = [
        laid.head.at(0, 0),
        *data.items,
        *names.leaders,
        *(one.line for one in across),
        *(w.frame.at(w.x, w.y) for w in words),
        *noted,
    ]
    items.append(laid.foot.at(0, laid.foot_top))
    return Frame(space.width, laid.height, tuple(items), claims=tuple(_claims(draft, plot, space.width, ctx)))


def _list(draft: Draft, width: float, ctx: Context) -> Frame:
    return listed([note for note in draft.chart.notes if note.x], width, ctx)


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
    deep += marks.overshoot(draft.chart.mark, plot.area.width, ctx) if deep and draft.chart.mark != "bar" else 0.0
    below = [
        label._replace(y=label.y + deep) for label in labels_below(draft.chart, draft.scale, plot, space.width, ctx)
    ]
    end = max((label.box.bottom for label in below), default=plot.area.bottom) + gap + foot.height
    more = max(0.0, (space.height or 0.0) - end)
    plot = _no_longer(plot._replace(area=plot.area._replace(height=plot.area.height + more)), draft, ctx)
    below = [label._replace(y=label.y + more) for label in below]
    values = value_labels(draft, plot, ctx)
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
    up = points.with_room(up, draft.rows, width, tall)
    widest = max(ctx.type.measure(tick.text, "caption") for tick in up.ticks)
    left = widest + ctx.space(14) if axis else 0.0
    right = room_for(draft, tall, up, ctx) if draft.names else _overhang(draft, ctx) if axis else 0.0
    above = ctx.type.size("caption") * (0.8 if axis else 1.5)
    area = Box(left, top + above, max(width - left - right, MIN_WIDTH), tall)
    across = points.with_room(_across(draft, area.width, ctx), draft.rows, width, area.width)
    return PlotArea(area, across, up)


def _overhang(draft: Draft, ctx: Context) -> float:
    """How far the last label below an axis reaches beyond it."""
    least = ctx.space(10)
    if draft.edges or draft.scale.kind == "names" or draft.of("scatter"):
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


# ---------------------------------------------------------------- data


def _data(draft: Draft, laid: Laid, width: float, ctx: Context) -> Frame:
    """Axes and data, drawn by matplotlib; bars beside each other by the theme, behind lines and points."""
    chart, plot = draft.chart, laid.plot
    standing = draft.of("bars")
    figure, axes = canvas.figure(plot, width, laid.height, ctx)
    axes.grid(laid.axis, axis="y")
    if not draft.only_bars() or chart.stacked:
        canvas.baseline(axes, plot, ctx, ticks=not standing)
    areas(axes, chart, draft.of("area"), plot, ctx)
    if draft.edges:
        histogram.histogram(axes, draft.rows, draft.edges, ctx)
    if chart.stacked:
        bars.bars_stacked(axes, chart, standing, ctx)
    if not standing:
        _front(axes, draft, plot, width, ctx)
    drawn = _scene(figure, width, ctx)
    if standing and not chart.stacked:
        drawn = arrange.overlay(drawn, [*bars.bars_beside(chart, standing, plot, ctx), _foot(plot, ctx)])
    if draft.of("line", "scatter") and standing:
        figure, axes = canvas.figure(plot, width, laid.height, ctx)
        axes.grid(False)
        _front(axes, draft, plot, width, ctx)
        drawn = arrange.overlay(drawn, _scene(figure, width, ctx).items)
    return arrange.overlay(drawn, [*error_bars.upright(chart, draft.rows, plot, ctx)])


def _front(axes: Axes, draft: Draft, plot: PlotArea, width: float, ctx: Context) -> None:
    """What stands before bars."""
    lines(axes, draft.chart, draft.of("line"), plot, ctx)
    points.points(axes, draft.of("scatter"), width, ctx)


def _scene(figure: Figure, width: float, ctx: Context) -> Frame:
    return draw(canvas.plain(figure), width, Lettering(ctx.type.typesetter, ctx.type.style("caption").families))


def _foot(plot: PlotArea, ctx: Context) -> Rect:
    """The line that bars stand on."""
    thick = ctx.space(ctx.theme.stroke.rule)
    zero = plot.y(min(max(0.0, plot.up.low), plot.up.high))
    return Rect(plot.area.x, zero - thick / 2, plot.area.width, thick, 0, ctx.palette.ink)


def _claims(draft: Draft, plot: PlotArea, width: float, ctx: Context) -> Iterator[Claim]:
    """What each bar's length, each point's height and area, and each bound's height stands for."""
    for item, row in zip(draft.chart.items, draft.rows, strict=True):
        kind = "tally" if draft.edges else marks.claimed(draft.chart.mark) if row.kind == "bars" else "position"
        for value in row.values if not row.ranged else ():
            if value is not None and kind != "position":
                yield ctx.claim(item, kind, value, abs(value) * plot.unit, "chart")
            elif value is not None:
                yield _height(item, value, plot, ctx)
        for bound in (*row.low, *row.high):
            if bound is not None:
                yield _height(item, bound, plot, ctx)
        yield from points.claims(item, row, draft.of("scatter"), width, ctx)


def _height(item: Series, value: float, plot: PlotArea, ctx: Context) -> Claim:
    """How high a value stands; on an axis of ratios by its logarithm."""
    if plot.up.log:
        return ctx.claim(item, "ratio", value, plot.area.bottom - plot.y(value), "chart")
    return ctx.claim(item, "position", value, value * plot.unit, "chart")
