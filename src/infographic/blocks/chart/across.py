"""Bars from left to right, each group under its name: for names that have no room under upright bars."""

from collections.abc import Iterator

from infographic.blocks.chart import bars, canvas, error_bars, marks
from infographic.blocks.chart.axes import AxisLimits, PlotArea
from infographic.blocks.chart.axis_scale import printed
from infographic.blocks.chart.series import Draft, head, is_told, value_style
from infographic.ext import BarShape, Box, Claim, Context, Frame, Item, Point, Space, Stroke, arrange
from infographic.matplotlib_backend import Lettering, draw


def across(draft: Draft, space: Space, ctx: Context) -> Frame:
    """The frame of a chart of bars that lie on their side."""
    chart = draft.chart
    draft = draft._replace(names=[], keyed=not is_told(chart))
    top = head(draft, space.width, ctx)
    thick = ctx.type.size("item") * (1.3 if chart.stacked or len(draft.rows) == 1 else 1.05)
    y = first = top.height + (ctx.space(24) if top.items else 0)
    y += ctx.type.size("caption") * 2 if any(not note.x for note in chart.notes) else 0
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
        for note in (note for note in chart.notes if note.x and draft.scale.at(note.x) == draft.scale.at(name)):
            words = ctx.named(ctx.type.text(note.text, "caption", space.width, fill=ctx.palette.ink2), note)
            items.append(words.at(0, y + ctx.space(4)))
            y += words.height + ctx.space(4)
        y += ctx.space(20)
    height = y - ctx.space(20)
    plot = _plot(draft, space.width, height, ctx)
    items += _bars(draft, plot, middles, thick, ctx).items
    items += error_bars.lying(draft.rows, middles, plot, ctx)
    items += _values(draft, plot, middles, thick, ctx)
    items += _lines_across(draft, plot, middles, thick, first, ctx)
    frame = arrange.pad(Frame(space.width, height, tuple(items)), arrange.NONE, space.width, space.height)
    return frame._replace(claims=tuple(_claims(draft, plot, ctx)))


def _plot(draft: Draft, width: float, height: float, ctx: Context) -> PlotArea:
    """Values from zero along the width, with room for the printed ones before and behind; pixels down the height."""
    named = [note.y for note in draft.chart.notes if not note.x and note.y is not None]
    tops, common = [*draft.tops(), *named] or [0.0], ctx.common_scale(draft.chart)
    low, high = min(0.0, *tops, *common.ends), max(0.0, *tops, *common.ends)
    room = 0.0 if draft.chart.stacked else max(_printed(draft, v, ctx).width for v in tops) + ctx.space(12)
    room += marks.overshoot(draft.chart.mark, ctx.type.size("item") * 1.3, ctx) if draft.chart.mark != "bar" else 0.0
    left = room if low < 0 or any(row.ranged for row in draft.rows) else 0.0
    long = min(max(1.0, width - room - left), common.unit * ((high or 1.0) - low))
    area = Box(left, 0, long, height)
    return PlotArea(area, AxisLimits(low, high or 1.0), AxisLimits(-height, 0.0))


def _printed(draft: Draft, value: float, ctx: Context) -> Frame:
    return ctx.type.text(printed(value, draft.chart.unit, ctx.lang), value_style(ctx))


def _bars(draft: Draft, plot: PlotArea, middles: list[list[float]], thick: float, ctx: Context) -> Frame:
    if draft.chart.mark != "bar":
        return Frame(plot.area.right, plot.area.height, tuple(_marks(draft, plot, middles, thick, ctx)))
    width = plot.area.right + plot.area.x
    figure, axes = canvas.figure(plot, width, plot.area.height, ctx)
    axes.grid(False)
    turned = [[-middle for middle in own] for own in middles]
    bars.bars_across(axes, draft.chart, draft.rows, turned, thick, ctx)
    return draw(canvas.plain(figure), width, Lettering(ctx.type.typesetter, ctx.type.style("caption").families))


def _marks(draft: Draft, plot: PlotArea, middles: list[list[float]], thick: float, ctx: Context) -> Iterator[Item]:
    for row, own in zip(draft.rows, middles, strict=True):
        for value, middle in zip(row.values, own, strict=True):
            if value is not None:
                start, end = sorted((plot.x(0), plot.x(value)))
                box = Box(start, middle - thick / 2, end - start, thick)
                shape = BarShape(box, row.look.color, "left" if value < 0 else "right", not row.look.loud)
                yield from marks.draw(draft.chart.mark, shape, ctx)


def _lines_across(
    draft: Draft, plot: PlotArea, middles: list[list[float]], thick: float, top: float, ctx: Context
) -> Iterator[Item]:
    """The lines of remarks that name a value, their words over the first bar."""
    pen = Stroke(ctx.palette.ink, ctx.space(3), dash=(ctx.space(9), ctx.space(7)))
    for note in draft.chart.notes:
        if not note.x and note.y is not None:
            words = ctx.named(arrange.trimmed(ctx.type.text(note.text, "caption", plot.area.width)), note)
            x = plot.x(note.y)
            left = min(max(0.0, x - words.width / 2), max(0.0, plot.area.right - words.width))
            yield words.at(left, top)
            for own in zip(*middles, strict=True):  # beside the bars alone: no name is crossed
                yield arrange.line(x, min(own) - thick * 0.7, x, max(own) + thick * 0.7, pen)


def _values(draft: Draft, plot: PlotArea, middles: list[list[float]], thick: float, ctx: Context) -> Iterator[Item]:
    """Each value behind its bar, or on its part of a stacked one where there is room; both ends of a range."""
    for row, own in zip(draft.rows, middles, strict=True):
        bounds = [*zip(row.low, row.high, strict=True)] or [(None, None)] * len(own)
        for value, base, middle, (low, high) in zip(row.values, row.bases, own, bounds, strict=True):
            if value is None:
                continue
            start, end = plot.x(base), plot.x(base + value)
            if draft.chart.stacked:
                yield from _on_part(
                    draft, value, Point((start + end) / 2, middle), abs(end - start), row.look.over, ctx
                )
            elif row.ranged:
                yield _beyond(draft, base, start, middle, ctx.space(-10), ctx)
                yield _beyond(draft, base + value, end, middle, ctx.space(10), ctx)
            else:
                bound = low if value < 0 else high  # a value stands behind its bar of error
                clear = ctx.space(10) + marks.overshoot(draft.chart.mark, thick, ctx) * (draft.chart.mark != "bar")
                at = end if bound is None else plot.x(bound)
                yield _beyond(draft, value, at, middle, clear if value >= 0 else -clear, ctx)


def _beyond(draft: Draft, value: float, end: float, middle: float, clear: float, ctx: Context) -> Item:
    """A value so far behind an end, or before it."""
    frame = _printed(draft, value, ctx)
    return frame.at(end + clear - (frame.width if clear < 0 else 0), middle - frame.height / 2)


def _on_part(draft: Draft, value: float, center: Point, room: float, fill: str, ctx: Context) -> Iterator[Item]:
    """A value on its part of a stack, if it is long enough."""
    frame = ctx.type.text(printed(value, draft.chart.unit, ctx.lang), value_style(ctx), fill=fill)
    if frame.width + ctx.space(8) <= room:
        yield frame.at(center.x - frame.width / 2, center.y - frame.height / 2)


def _claims(draft: Draft, plot: PlotArea, ctx: Context) -> Iterator[Claim]:
    unit = plot.x(1) - plot.x(0)
    kind = marks.claimed(draft.chart.mark)
    for item, row in zip(draft.chart.items, draft.rows, strict=True):
        for value in row.values if not row.ranged else ():
            if value is not None:
                yield ctx.claim(item, kind, value, (value if kind == "position" else abs(value)) * unit, "chart")
        for bound in (*row.low, *row.high):
            if bound is not None:
                yield ctx.claim(item, "position", bound, bound * unit, "chart")
