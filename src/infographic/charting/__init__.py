"""Charts with axes: matplotlib draws the data and the axes, our typesetter every word around them."""

from typing import NamedTuple

from infographic import compose, plot
from infographic.axis import Scale, scale_of
from infographic.block import Context
from infographic.blocks.chart import Chart, Remark
from infographic.charting import marks
from infographic.charting.frame import (
    Label,
    Limits,
    Plot,
    Tick,
    crosswise,
    labels_below,
    labels_beside,
    places_of,
    texts_of,
    title_above,
    title_below,
    upwards,
)
from infographic.charting.looks import looks
from infographic.charting.marks import Row
from infographic.charting.remarks import remarks
from infographic.geometry import Box, Point, Space
from infographic.numerals import amount
from infographic.scene import Frame, Item, Mark, Rect
from infographic.solve import labels

DIRECT = 3
"""So many series are named where they end; more of them in a key."""

WIDEST_NAME = 0.3
"""The most of the width that such names may take."""


class Draft(NamedTuple):
    """A chart's series, ready to be placed: what they show, where they stand, and their names beside them."""

    chart: Chart
    scale: Scale
    rows: list[Row]
    edges: list[float]
    names: list[Frame]
    """What stands at the end of each series; nothing where a key says it."""


def drawn(chart: Chart, space: Space, ctx: Context) -> Frame:
    """The chart with its axes, its words and what its lengths stand for."""
    draft = _draft(chart, space.width, ctx)
    head = _head(draft, space.width, ctx)
    placed = _placed(draft, head.height + ctx.space(18) if head.items else 0.0, space, ctx)
    below = labels_below(chart, draft.scale, placed, space.width, ctx)
    foot = _foot(chart, space.width, ctx)
    under = max((label.box.bottom for label in below), default=placed.area.bottom)
    height = under + (foot.height + ctx.space(6) if foot.items else 0)
    if space.height and space.height > height:
        more = space.height - height
        placed = placed._replace(area=placed.area._replace(height=placed.area.height + more))
        below = [label._replace(y=label.y + more) for label in below]
        under, height = under + more, space.height
    boxes = marks.bar_boxes(chart, draft.rows, placed) if chart.kind == "bars" else []
    values = _values(draft, boxes, ctx)
    beside = [] if values and not chart.stacked else labels_beside(placed, ctx)
    named = _named(draft, placed, ctx)
    data = _data(draft, placed, space.width, height, ctx, grid=bool(beside))
    words = [*beside, *below, *values, *named]
    noted = remarks(_points(draft, placed), [w.box for w in words], _dots(draft, placed), _room(placed, space.width), ctx)
    items: list[Item] = [head.at(0, 0), *data.items, *(w.frame.at(w.x, w.y) for w in words), *noted]
    items.append(foot.at(0, under + ctx.space(6)))
    return Frame(space.width, height, tuple(items), marks=tuple(_claims(draft, placed, ctx)))


# ---------------------------------------------------------------- series


def _draft(chart: Chart, width: float, ctx: Context) -> Draft:
    edges = marks.bin_edges(chart) if chart.kind == "histogram" else []
    scale = scale_of(texts_of(chart)) if not edges else Scale("numbers")
    if chart.kind == "bars":
        scale = Scale("names", tuple(dict.fromkeys(texts_of(chart))))
    rows, base = [], [0.0] * 2000
    for item, look in zip(chart.items, looks(chart, ctx), strict=True):
        values = marks.counts(item.values, edges) if edges else list(item.values)
        places = [(a + b) / 2 for a, b in zip(edges, edges[1:], strict=False)] or places_of(item, chart, scale)
        bases = base[: len(values)] if chart.stacked else [0.0] * len(values)
        base = [b + (v or 0.0) for b, v in zip(base, values, strict=False)]
        rows.append(Row(places, values, bases, look))
    draft = Draft(chart, scale, rows, edges, [])
    return draft._replace(names=_names(draft, width, ctx))


def _names(draft: Draft, width: float, ctx: Context) -> list[Frame]:
    """The series' names for where they end, if they are few and their words fit there."""
    chart = draft.chart
    ends = chart.kind == "line" or chart.kind == "area" or (chart.kind == "bars" and chart.stacked)
    if not ends or len(chart.items) > DIRECT or (len(chart.items) == 1 and chart.title):
        return []
    style = ctx.style("small", weight=ctx.theme.fonts.text.strong)
    room = width * WIDEST_NAME
    if any(ctx.shared.typesetter.longest_word(item.label, style) > room for item in chart.items):
        return []
    return [
        compose.trimmed(ctx.text(ctx.marked(item.label, item), style, room, fill=row.look.text))
        for item, row in zip(chart.items, draft.rows, strict=True)
    ]


# ---------------------------------------------------------------- places


def _head(draft: Draft, width: float, ctx: Context) -> Frame:
    """What the values are, and a key where the series are not named at their ends."""
    parts = []
    if not draft.names and len(draft.chart.items) > 1:
        parts.append(_key(draft, width, ctx))
    if title := title_above(draft.chart):
        parts.append(ctx.text(title, "caption", width, fill=ctx.palette.ink2))
    return compose.stack(parts, ctx.space(14), width)


def _key(draft: Draft, width: float, ctx: Context) -> Frame:
    size = ctx.size("small") * 0.7
    entries = []
    for item, row in zip(draft.chart.items, draft.rows, strict=True):
        swatch = Frame(size, size, (Rect(0, 0, size, size, ctx.bar_radius / 2, row.look.color),))
        words = ctx.text(ctx.marked(item.label, item), "small", width - size - ctx.space(10))
        entries.append(compose.beside([swatch, compose.trimmed(words)], ctx.space(10)))
    return ctx.flow(entries, width, ctx.space(28), ctx.space(6))


def _foot(chart: Chart, width: float, ctx: Context) -> Frame:
    title = title_below(chart)
    return ctx.text(title, "caption", width, fill=ctx.palette.ink2, align="center") if title else Frame(width, 0)


def _placed(draft: Draft, top: float, space: Space, ctx: Context) -> Plot:
    """The axes in the frame: beside the widest printed value, before the names at the right."""
    chart = draft.chart
    values = [b + v for row in draft.rows for v, b in zip(row.values, row.bases, strict=True) if v is not None]
    noted = [note.y for note in chart.notes if note.y is not None]
    tall = max(ctx.space(300), space.width * 0.3 + 105)
    up = upwards(chart, [*values, *noted], 4 if tall < 260 else 5, ctx)
    caption = ctx.size("caption")
    left = max(ctx.measure(tick.text, "caption") for tick in up.ticks) + ctx.space(12)
    right = max((name.width + ctx.space(24) for name in draft.names), default=ctx.space(10))
    area = Box(left, top + caption * 0.7, space.width - left - right, tall)
    across = _across(draft, area.width, ctx)
    return Plot(area, across, up)


def _across(draft: Draft, width: float, ctx: Context) -> Limits:
    if not draft.edges:
        return crosswise(draft.chart, draft.scale, width, ctx)
    edges = draft.edges
    each = max(ctx.measure(amount(e, draft.chart.x_unit, ctx.lang), "caption") for e in edges) + ctx.size("caption")
    step = max(1, -int(-each * (len(edges) - 1) // width))
    ticks = tuple(Tick(e, amount(e, draft.chart.x_unit, ctx.lang)) for e in edges[::step])
    return Limits(edges[0], edges[-1], ticks)


# ---------------------------------------------------------------- words in the plot


def _named(draft: Draft, placed: Plot, ctx: Context) -> list[Label]:
    """Each series' name where it ends, moved apart where they end close together."""
    if not draft.names:
        return []
    middles = []
    for row in draft.rows:
        i = max((i for i, v in enumerate(row.values) if v is not None), default=0)
        value = row.values[i] or 0.0
        middles.append(placed.y(row.bases[i] + (value / 2 if draft.chart.stacked else value)))
    order = sorted(range(len(middles)), key=lambda i: middles[i])
    heights = [draft.names[i].height for i in order]
    wanted = [middles[i] - draft.names[i].height / 2 for i in order]
    ys = labels.apart(wanted, heights, ctx.space(4), placed.area.y - ctx.size("small"), placed.area.bottom)
    x = placed.area.right + ctx.space(20 if draft.chart.kind != "bars" else 10)
    return [Label(draft.names[i], x, y) for i, y in zip(order, ys, strict=True)]


def _values(draft: Draft, boxes: list[list[Box | None]], ctx: Context) -> list[Label]:
    """The value on each bar, if there is room for all of them."""
    chart, found = draft.chart, []
    style = ctx.style("caption", weight=ctx.theme.fonts.text.strong)
    for row, own in zip(draft.rows, boxes, strict=False):
        for value, box in zip(row.values, own, strict=True):
            if value is None or box is None:
                continue
            fill = row.look.over if chart.stacked else ctx.palette.ink
            frame = ctx.text(amount(value, chart.unit, ctx.lang), style, fill=fill)
            if frame.width > box.width + ctx.space(4 if chart.stacked else 12):
                return []
            if chart.stacked and frame.height > box.height:
                continue
            y = box.center.y - frame.height / 2 if chart.stacked else box.y - frame.height
            found.append(Label(frame, box.center.x - frame.width / 2, box.bottom if value < 0 and not chart.stacked else y))
    return found


def _points(draft: Draft, placed: Plot) -> list[tuple[Remark, Point]]:
    """Each remark with the point that it is about."""
    return [(note, Point(placed.x(x), placed.y(_height(note, x, draft)))) for note, x in _noted(draft)]


def _noted(draft: Draft) -> list[tuple[Remark, float]]:
    places = [(note, draft.scale.at(note.x)) for note in draft.chart.notes]
    return [(note, x) for note, x in places if x is not None]


def _height(note: Remark, x: float, draft: Draft) -> float:
    """The height that a remark names, or that of the loudest series at its place."""
    if note.y is not None:
        return note.y
    row = max(draft.rows, key=lambda row: row.look.loud)
    known = row.known() or [(x, 0.0)]
    after = next((i for i, (p, _) in enumerate(known) if p >= x), len(known) - 1)
    (x1, y1), (x0, y0) = known[after], known[max(0, after - 1)]
    return y1 if x1 == x0 else y0 + (y1 - y0) * min(max((x - x0) / (x1 - x0), 0), 1)


def _dots(draft: Draft, placed: Plot) -> list[Point]:
    """Points all along what is drawn, which words keep clear of."""
    found = []
    for row in draft.rows:
        known = [Point(placed.x(x), placed.y(y)) for x, y in row.known()]
        found += known
        if draft.chart.kind in ("line", "area"):
            for a, b in zip(known, known[1:], strict=False):
                steps = max(1, round(abs(b.x - a.x) / 6))
                found += [Point(a.x + (b.x - a.x) * i / steps, a.y + (b.y - a.y) * i / steps) for i in range(steps)]
    return found


def _room(placed: Plot, width: float) -> Box:
    return Box(placed.area.x, 0, width - placed.area.x, placed.area.bottom)


# ---------------------------------------------------------------- data


def _data(draft: Draft, placed: Plot, width: float, height: float, ctx: Context, *, grid: bool) -> Frame:
    """Axes and data, drawn by matplotlib."""
    chart = draft.chart
    figure, axes = marks.figure(placed, width, height, ctx)
    if not grid:
        axes.grid(False, axis="y")
    marks.baseline(axes, placed, ctx, ticks=chart.kind != "bars")
    match chart.kind:
        case "line":
            marks.lines(axes, draft.rows, ctx)
        case "area":
            marks.areas(axes, chart, draft.rows, ctx)
        case "bars":
            marks.bars(axes, chart, draft.rows, ctx)
        case "scatter":
            marks.points(axes, draft.rows, ctx)
        case "histogram":
            marks.histogram(axes, draft.rows, draft.edges, ctx)
    families = ctx.style("caption").families
    return plot.draw(figure, width, plot.Lettering(ctx.shared.typesetter, families))


def _claims(draft: Draft, placed: Plot, ctx: Context) -> list[Mark]:
    """What each length and height stands for."""
    kind = "length" if draft.chart.kind in ("bars", "histogram", "area") else "position"
    return [
        ctx.mark(item, kind, value, abs(value) * placed.unit if kind == "length" else value * placed.unit, "chart")
        for item, row in zip(draft.chart.items, draft.rows, strict=True)
        for value in row.values
        if value is not None
    ]
