"""A chart's series made ready: their places, values and looks, and how they are named."""

import math
from itertools import combinations, pairwise
from typing import NamedTuple

from infographic.blocks.chart import marks
from infographic.blocks.chart.axes import places_of, texts_of, title_above
from infographic.blocks.chart.axis_scale import AxisScale, names_of, scale_of
from infographic.blocks.chart.colors import DIRECT, looks
from infographic.blocks.chart.marks import DataRow
from infographic.blocks.chart.spec import ChartSpec
from infographic.ext import Context, Frame, TextStyle, arrange, messages
from infographic.graphics.color_difference import delta_e
from infographic.i18n import date_reading

MIN_APART = 10.0
"""The least distance of colours in a chart (CIEDE2000), so that a line can be followed by its colour."""

WIDEST_NAME = 0.3
"""The most of the width that names at the ends of series may take."""


class Draft(NamedTuple):
    """What a chart shows, before it is known where."""

    chart: ChartSpec
    scale: AxisScale
    rows: list[DataRow]
    edges: list[float]
    """Between which values a histogram counts; nothing for other charts."""
    names: list[Frame]
    """What stands at the end of each series; nothing where a key says it."""

    def tops(self) -> list[float]:
        """Every value, upon those that it stands on."""
        return [b + v for row in self.rows for v, b in zip(row.values, row.bases, strict=True) if v is not None]

    def crowded(self, width: float, ctx: Context) -> bool:
        """Whether the names of bars have words that are wider than their places."""
        place = width * 0.92 / max(len(self.scale.names), 1) - ctx.space(8)
        words = ctx.type.longest_word
        return any(words(name, ctx.type.style("caption")) > place for name in self.scale.labels(ctx.lang))


def drafted(chart: ChartSpec, width: float, ctx: Context) -> Draft:
    _report_half_dates(chart, ctx)
    _report_doubts(chart, ctx)
    edges = marks.bin_edges(chart) if chart.kind == "histogram" else []
    draft = Draft(chart, _scale(chart, ctx.lang), _rows(chart, edges, ctx), edges, [])
    names = _names(draft, width, ctx)
    draft = draft._replace(names=names) if names else draft._replace(rows=_rows(chart, edges, ctx.with_key()))
    _report_alike(draft, ctx)
    return draft


def _scale(chart: ChartSpec, lang: str) -> AxisScale:
    if chart.kind == "histogram":
        return AxisScale("numbers")
    texts = texts_of(chart)
    return (names_of if chart.kind == "bars" else scale_of)(texts, lang)


def _rows(chart: ChartSpec, edges: list[float], ctx: Context) -> list[DataRow]:
    """The series, each standing on those before it where they are stacked."""
    scale = _scale(chart, ctx.lang)
    rows: list[DataRow] = []
    for item, look in zip(chart.items, looks(chart, ctx), strict=True):
        values: list[float | None] = [*marks.counts(item.values, edges)] if edges else [*item.values]
        places = [(a + b) / 2 for a, b in pairwise(edges)] or places_of(item, chart, scale)
        order = _rising(places) if chart.kind in ("line", "area") and scale.kind != "names" else range(len(places))
        values, places = [values[i] for i in order], [places[i] for i in order]
        bases = _bases(rows, values) if chart.stacked else [0.0] * len(values)
        rows.append(DataRow(places, values, bases, look))
    return rows


def _report_half_dates(chart: ChartSpec, ctx: Context) -> None:
    """Tells of an axis of which half are dates: the others make all of them names, at equal distances."""
    if chart.kind in ("bars", "histogram") or not chart.x:
        return
    others = [i for i, text in enumerate(chart.x) if not date_reading.is_date(text, ctx.lang)]
    if 0 < len(others) <= len(chart.x) / 2:
        ctx.report(
            messages.half_dates((*ctx.origin(chart), "x", others[0]), chart.x[others[0]], len(chart.x) - len(others))
        )


def _report_doubts(chart: ChartSpec, ctx: Context) -> None:
    """Tells of a date that is read as it is only because of the page's language."""
    for dates, text in chart.doubts(ctx.lang):
        moment = dates.moments[dates.doubt]
        chosen = moment.iso() if moment else text
        others = [other for other in date_reading.readings(text, ctx.lang) if other != chosen]
        ctx.report(messages.date_as_in((*ctx.origin(chart), "x", dates.doubt), text, chosen, others, ctx.lang))


def _report_alike(draft: Draft, ctx: Context) -> None:
    """Tells of two series whose colours no eye tells apart; names at their ends are enough for what stands back."""
    told = [i for i, row in enumerate(draft.rows) if row.look.loud or not draft.names]
    colors = [draft.rows[i].look.color for i in told]
    pairs = ((delta_e(a, b), i, j) for (i, a), (j, b) in combinations(zip(told, colors, strict=True), 2))
    distance, one, other = min(pairs, default=(math.inf, 0, 0))
    if distance < MIN_APART:
        items = draft.chart.items
        ctx.report(
            messages.alike_series((*ctx.origin(draft.chart), "items", other), items[one].label, items[other].label)
        )


def _rising(places: list[float]) -> list[int]:
    """The order in which a line goes through its points: from left to right, however they are listed."""
    return sorted(range(len(places)), key=places.__getitem__)


def _bases(rows: list[DataRow], values: list[float | None]) -> list[float]:
    """On what each part stands: on those before it that go the same way from zero."""
    found = []
    for i, value in enumerate(values):
        before = [row.values[i] or 0.0 for row in rows]
        found.append(sum(v for v in before if (v < 0) == ((value or 0.0) < 0)))
    return found


# ---------------------------------------------------------------- names


def _names(draft: Draft, width: float, ctx: Context) -> list[Frame]:
    """The series' names for where they end, if they are few and their words fit there."""
    chart = draft.chart
    most = DIRECT.get(chart.kind, 0) if chart.kind != "bars" or chart.stacked else 0
    untold = len(chart.items) == 1 and chart.title and not chart.items[0].source
    if len(chart.items) > most or untold:
        return []
    style = ctx.type.style("small", weight=ctx.theme.fonts.text.strong)
    room = width * WIDEST_NAME
    names = [ctx.cite(item.label, item) for item in chart.items]
    if any(ctx.type.longest_word(name, style) > room for name in names):
        return []
    fills = [row.look.text for row in draft.rows]
    if any(row.look.text == ctx.palette.ink != row.look.color for row in draft.rows):
        fills = [ctx.palette.ink] * len(names)
    return [
        arrange.trimmed(ctx.type.text(name, style, room, fill=fill)) for name, fill in zip(names, fills, strict=True)
    ]


def head(draft: Draft, width: float, ctx: Context) -> Frame:
    """What the values are, and a key where the series are not named at their ends."""
    parts = []
    if not draft.names and len(draft.chart.items) > 1:
        parts.append(_key(draft, width, ctx))
    if title := title_above(draft.chart):
        parts.append(ctx.type.text(title, "caption", width, fill=ctx.palette.ink2))
    return arrange.stack(parts, ctx.space(14), width)


def _key(draft: Draft, width: float, ctx: Context) -> Frame:
    """The names of the series with their colours, the one to notice in bold."""
    names = [ctx.cite(item.label, item) for item in draft.chart.items]
    loud = {name for name, item in zip(names, draft.chart.items, strict=True) if item.highlight}
    return ctx.key(zip(names, (row.look.color for row in draft.rows), strict=True), width, loud=loud)


def value_style(ctx: Context) -> TextStyle:
    """How values stand on bars."""
    return ctx.type.style("caption", weight=ctx.theme.fonts.text.strong)
