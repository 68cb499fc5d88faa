"""The values that are printed in a plot: on bars, at both ends of ranges, at points."""

from collections.abc import Sequence

from infographic.blocks.chart import marks
from infographic.blocks.chart.axes import Label, PlotArea
from infographic.blocks.chart.axis_scale import printed
from infographic.blocks.chart.bars import bar_boxes
from infographic.blocks.chart.rows import DataRow
from infographic.blocks.chart.series import Draft, value_style
from infographic.ext import Box, Context, Frame, Point

LINES = 2.6
"""How many lines of type a part of a range is high in which both of its ends are printed."""


def value_labels(draft: Draft, plot: PlotArea, ctx: Context) -> list[Label]:
    """All values that are printed, in their places."""
    if draft.chart.value_labels == "none":
        return []
    asked = draft.chart.value_labels == "all"
    found = _on_bars(draft, plot, ctx) if draft.only_bars() or asked else []
    for row, boxes in zip(draft.of("bars"), bar_boxes(draft.chart, draft.of("bars"), plot), strict=True):
        if row.ranged:
            found += _at_ends(row, boxes, draft.chart.unit, ctx)
    if asked:
        found += _at_points(draft, plot, found, ctx)
    return found


def _on_bars(draft: Draft, plot: PlotArea, ctx: Context) -> list[Label]:
    """The value on each bar, if there is room for all of them; on parts of stacked bars, where there is."""
    chart, found = draft.chart, []
    rows = draft.of("bars")
    over = 0.0 if chart.stacked or len(rows) > 1 else ctx.space(16)
    for row, boxes in zip(rows, bar_boxes(chart, rows, plot), strict=True):
        bounds = [*zip(row.low, row.high, strict=True)] or [(None, None)] * len(boxes)
        for value, box, (low, high) in zip(row.values, boxes, bounds, strict=True):
            if value is None or box is None or row.ranged:
                continue
            fill = row.look.over if chart.stacked else ctx.palette.ink
            frame = ctx.type.text(printed(value, chart.unit, ctx.lang), value_style(ctx), fill=fill)
            if frame.width > box.width + over:
                return []
            if chart.stacked and frame.height > box.height:
                continue
            clear = 0.0 if chart.stacked else marks.overshoot(chart.mark, box.width, ctx)
            bound = low if value < 0 else high  # beyond its bar of error
            end = plot.y(bound) if bound is not None else box.bottom if value < 0 else box.y
            outside = end - frame.height - clear if value >= 0 else end + clear
            y = box.center.y - frame.height / 2 if chart.stacked else outside
            found.append(Label(frame, box.center.x - frame.width / 2, y))
    return found


def _at_ends(row: DataRow, boxes: Sequence[Box | None], unit: str, ctx: Context) -> list[Label]:
    """Both ends of each range: inside of it where they fit, otherwise over and under it."""
    found = []
    for low, high, box in zip(row.low, row.high, boxes, strict=True):
        if box is None or low is None or high is None:
            continue
        ends = [(end, _value(end, unit, row.look.over, ctx)) for end in (high, low)]
        line = ends[0][1].height
        if max(frame.width for _, frame in ends) <= box.width and box.height >= LINES * line:
            ys = [box.y, box.bottom - line]
        else:
            ends = [(end, _value(end, unit, ctx.palette.ink, ctx)) for end in (high, low)]
            ys = [box.y - line, box.bottom]
        found += [Label(frame, box.center.x - frame.width / 2, y) for (_, frame), y in zip(ends, ys, strict=True)]
    return found


def _value(value: float, unit: str, fill: str, ctx: Context) -> Frame:
    return ctx.type.text(printed(value, unit, ctx.lang), value_style(ctx), fill=fill)


def _at_points(draft: Draft, plot: PlotArea, taken: Sequence[Label], ctx: Context) -> list[Label]:
    """The value at each point, over or under it as the line leaves room; none on another one."""
    boxes = [label.box for label in taken]
    found: list[Label] = []
    for row in draft.of("line", "area", "scatter"):
        points = [Point(plot.x(x), plot.y(y)) for x, y in row.known()]
        values = [value for value in row.values if value is not None] if not row.ranged else []
        for i, value in enumerate(values):
            frame = _value(value, draft.chart.unit, row.look.text, ctx)
            gap = ctx.space(12)
            left = points[i].x + gap if draft.chart.curve == "step" else points[i].x - frame.width / 2
            x = min(max(left, plot.area.x), plot.area.right - frame.width / 2)
            places = [points[i].y - gap - frame.height, points[i].y + gap]
            if _in_valley(points, i) and draft.chart.curve != "step":
                places.reverse()
            tried = (Label(frame, x, y) for y in places)
            free = (one for one in tried if one.box.bottom <= plot.area.bottom)
            label = next((one for one in free if not any(one.box.intersection(box) for box in boxes)), None)
            if label:
                found.append(label)
                boxes.append(label.box)
    return found


def _in_valley(points: Sequence[Point], i: int) -> bool:
    """Whether a line rises on both sides of a point."""
    beside = [points[j].y for j in (i - 1, i + 1) if 0 <= j < len(points)]
    return bool(beside) and all(y < points[i].y for y in beside)
