"""Bars from left to right, each group under its name: for names that have no room under upright bars."""

from infographic.blocks.chart import bars, canvas
from infographic.blocks.chart.axes import AxisLimits, PlotArea
from infographic.blocks.chart.axis_scale import printed
from infographic.blocks.chart.series import Draft, head, value_style
from infographic.ext import Box, Claim, Context, Frame, Item, Space, arrange
from infographic.matplotlib_backend import Lettering, draw


def across(draft: Draft, space: Space, ctx: Context) -> Frame:
    """The frame of a chart of bars that lie on their side."""
    chart = draft.chart
    draft = draft._replace(names=[])
    top = head(draft, space.width, ctx)
    thick = ctx.type.size("item") * (1.3 if chart.stacked or len(draft.rows) == 1 else 1.05)
    y = top.height + (ctx.space(24) if top.items else 0)
    items: list[Item] = [top.at(0, 0)]
    middles: list[list[float]] = [[] for _ in draft.rows]
    for name, text in zip(draft.scale.names, draft.scale.labels(ctx.lang, full=True), strict=True):
        label = ctx.type.text(text, "small", space.width)
        items.append(label.at(0, y))
        y += label.height + ctx.space(4)
        for series in middles:
            series.append(y + thick / 2)
            y += 0 if chart.stacked else thick + ctx.space(3)
        y += thick if chart.stacked else 0
        for note in (note for note in chart.notes if draft.scale.at(note.x) == draft.scale.at(name)):
            words = ctx.named(ctx.type.text(note.text, "caption", space.width, fill=ctx.palette.ink2), note)
            items.append(words.at(0, y + ctx.space(4)))
            y += words.height + ctx.space(4)
        y += ctx.space(20)
    height = y - ctx.space(20)
    plot = _plot(draft, space.width, height, ctx)
    items += _bars(draft, plot, middles, thick, ctx).items
    items += _values(draft, plot, middles, ctx)
    frame = arrange.pad(Frame(space.width, height, tuple(items)), arrange.NONE, space.width, space.height)
    return frame._replace(claims=tuple(_claims(draft, plot, ctx)))


def _plot(draft: Draft, width: float, height: float, ctx: Context) -> PlotArea:
    """Values from zero along the width, with room for the printed ones before and behind; pixels down the height."""
    tops, common = draft.tops() or [0.0], ctx.common_scale(draft.chart)
    low, high = min(0.0, *tops, *common.ends), max(0.0, *tops, *common.ends)
    room = 0.0 if draft.chart.stacked else max(_printed(draft, v, ctx).width for v in tops) + ctx.space(12)
    left = room if low < 0 else 0.0
    long = min(max(1.0, width - room - left), common.unit * ((high or 1.0) - low))
    area = Box(left, 0, long, height)
    return PlotArea(area, AxisLimits(low, high or 1.0), AxisLimits(-height, 0.0))


def _printed(draft: Draft, value: float, ctx: Context) -> Frame:
    return ctx.type.text(printed(value, draft.chart.unit, ctx.lang), value_style(ctx))


def _bars(draft: Draft, plot: PlotArea, middles: list[list[float]], thick: float, ctx: Context) -> Frame:
    width = plot.area.right + plot.area.x
    figure, axes = canvas.figure(plot, width, plot.area.height, ctx)
    axes.grid(False)
    turned = [[-middle for middle in own] for own in middles]
    bars.bars_across(axes, draft.chart, draft.rows, turned, thick, ctx)
    return draw(canvas.plain(figure), width, Lettering(ctx.type.typesetter, ctx.type.style("caption").families))


def _values(draft: Draft, plot: PlotArea, middles: list[list[float]], ctx: Context) -> list[Item]:
    """Each value behind its bar, or on its part of a stacked one where there is room."""
    found: list[Item] = []
    for row, own in zip(draft.rows, middles, strict=True):
        for value, base, middle in zip(row.values, row.bases, own, strict=True):
            if value is None:
                continue
            frame = _printed(draft, value, ctx)
            start, end = plot.x(base), plot.x(base + value)
            x = end + ctx.space(10) if value >= 0 else end - ctx.space(10) - frame.width
            if draft.chart.stacked:
                if frame.width + ctx.space(8) > abs(end - start):
                    continue
                frame = ctx.type.text(printed(value, draft.chart.unit, ctx.lang), value_style(ctx), fill=row.look.over)
                x = (start + end - frame.width) / 2
            found.append(frame.at(x, middle - frame.height / 2))
    return found


def _claims(draft: Draft, plot: PlotArea, ctx: Context) -> list[Claim]:
    unit = plot.x(1) - plot.x(0)
    return [
        ctx.claim(item, "length", value, abs(value) * unit, "chart")
        for item, row in zip(draft.chart.items, draft.rows, strict=True)
        for value in row.values
        if value is not None
    ]
