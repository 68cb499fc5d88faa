"""A chart's series made ready: their places, values and looks, and how they are named."""

import math
import re
from itertools import combinations, pairwise
from typing import NamedTuple

from infographic.blocks.chart import histogram, points
from infographic.blocks.chart.axes import places_of, texts_of, title_above
from infographic.blocks.chart.axis_scale import AxisScale, names_of, scale_of
from infographic.blocks.chart.colors import DIRECT, SeriesStyle, looks
from infographic.blocks.chart.pills import pill
from infographic.blocks.chart.rows import DataRow
from infographic.blocks.chart.spec import ChartSpec, Series
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
    """What stands at the end of each series, if anything does."""
    keyed: bool = False
    """Whether a key over the plot says what the series are."""

    def tops(self) -> list[float]:
        """Every value, upon those that it stands on, and every bound."""
        return [number for row in self.rows for number in row.reach()]

    def of(self, *kinds: str) -> list[DataRow]:
        """The series that are drawn in one of these ways."""
        return [row for row in self.rows if row.kind in kinds]

    def only_bars(self) -> bool:
        """Whether all series are bars."""
        return all(row.kind == "bars" for row in self.rows)

    def carries_values(self) -> bool:
        """Whether all series are bars beside each other, which need no axis when their values stand on them."""
        plain = self.only_bars() and not self.chart.stacked and not any(row.ranged for row in self.rows)
        return plain and self.chart.value_labels != "none"

    def crowded(self, width: float, ctx: Context) -> bool:
        """Whether the names of bars have words that are wider than their places."""
        place = width * 0.92 / max(len(self.scale.names), 1) - ctx.space(8)
        words = ctx.type.longest_word
        return any(words(name, ctx.type.style("caption")) > place for name in self.scale.labels(ctx.lang))


def drafted(chart: ChartSpec, width: float, ctx: Context) -> Draft:
    _report_half_dates(chart, ctx)
    _report_doubts(chart, ctx)
    edges = histogram.bin_edges(chart) if chart.kind == "histogram" else []
    draft = Draft(chart, _scale(chart, ctx.lang), _rows(chart, edges, ctx), edges, [])
    names = _names(draft, width, ctx)
    keyed = not is_told(chart) and not _fit_at_ends(chart, width, ctx)
    rows = draft.rows if names and not keyed else _rows(chart, edges, ctx.with_key())
    draft = draft._replace(rows=rows, names=names, keyed=keyed)
    _report_alike(draft, ctx)
    return draft


def _scale(chart: ChartSpec, lang: str) -> AxisScale:
    if chart.kind == "histogram":
        return AxisScale("numbers")
    texts = texts_of(chart)
    return (names_of if chart.has("bars") else scale_of)(texts, lang)


def _rows(chart: ChartSpec, edges: list[float], ctx: Context) -> list[DataRow]:
    """The series, each standing on those before it where they are stacked."""
    scale = _scale(chart, ctx.lang)
    rows: list[DataRow] = []
    for item, look in zip(chart.items, looks(chart, ctx), strict=True):
        if edges:
            counts: list[float | None] = [*histogram.counts(item.values, edges)]
            middles = [(a + b) / 2 for a, b in pairwise(edges)]
            rows.append(DataRow(middles, counts, [0.0] * len(counts), look, "histogram"))
            continue
        row = _row(item, places_of(item, chart, scale), look, chart, names=scale.kind == "names")
        rows.append(row._replace(bases=_bases(rows, row.values)) if _stands(chart, row) else row)
    return rows


def _stands(chart: ChartSpec, row: DataRow) -> bool:
    return chart.stacked and row.kind in ("area", "bars")


def _row(item: Series, places: list[float], look: SeriesStyle, chart: ChartSpec, *, names: bool) -> DataRow:
    """A series by itself; of a range the values are how far it reaches from its lower bounds."""
    kind = chart.kind_of(item)
    order = _rising(places) if kind in ("line", "area") and not names else list(range(len(places)))
    low, high = ([column[i] for i in order] if column else [] for column in (item.low, item.high))
    bases = [0.0] * len(places)
    if item.values:
        values = [item.values[i] for i in order]
    else:
        values = [None if a is None or b is None else b - a for a, b in zip(low, high, strict=True)]
        bases = [a or 0.0 for a in low]
    sizes = [size or 0.0 for size in item.size]
    return DataRow([places[i] for i in order], values, bases, look, kind, low, high, sizes, ranged=not item.values)


def _report_half_dates(chart: ChartSpec, ctx: Context) -> None:
    """Tells of an axis of which half are dates: the others make all of them names, at equal distances."""
    if chart.has("bars", "histogram") or not chart.x:
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
        before = [row.values[i] or 0.0 for row in rows if row.kind in ("area", "bars")]
        found.append(sum(v for v in before if (v < 0) == ((value or 0.0) < 0)))
    return found


# ---------------------------------------------------------------- names


def _names(draft: Draft, width: float, ctx: Context) -> list[Frame]:
    """What stands where the series end: their names, if they are few and fit, and their last values in pills."""
    chart = draft.chart
    named = not is_told(chart) and _fit_at_ends(chart, width, ctx)
    if len(chart.items) > _most_named(chart) or not (named or chart.value_labels == "ends"):
        return []
    names = [ctx.cite(item.label, item) for item in chart.items]
    fills = [row.look.text for row in draft.rows]
    if any(row.look.text == ctx.palette.ink != row.look.color for row in draft.rows):
        fills = [ctx.palette.ink] * len(names)
    words = [
        arrange.trimmed(ctx.type.text(name, _name_style(ctx), width * WIDEST_NAME, fill=fill)) if named else Frame(0, 0)
        for name, fill in zip(names, fills, strict=True)
    ]
    if chart.value_labels != "ends":
        return [
            _with_icon(name, item, row, ctx) for name, item, row in zip(words, chart.items, draft.rows, strict=True)
        ]
    return [
        arrange.stack([pill(row, chart.unit, item.icon, ctx), *([name] if name.items else [])], ctx.space(8))
        for name, item, row in zip(words, chart.items, draft.rows, strict=True)
    ]


def is_told(chart: ChartSpec) -> bool:
    """Whether the words around a lone series name it, so that no label has to: as a word, not within another one."""
    if len(chart.items) > 1 or chart.items[0].source:
        return False
    label = re.escape(chart.items[0].label.casefold())
    name = re.compile(f"(?<![a-z0-9]){label}(?![a-z0-9])")  # scripts without spaces have no bounds of words
    return any(name.search(text.casefold()) for text in (chart.title, chart.note, chart.y_title))


def _fit_at_ends(chart: ChartSpec, width: float, ctx: Context) -> bool:
    """Whether the series are few enough, and their words short enough, to be named where they end."""
    longest = (ctx.type.longest_word(ctx.cite(item.label, item), _name_style(ctx)) for item in chart.items)
    return len(chart.items) <= _most_named(chart) and max(longest) <= width * WIDEST_NAME


def _name_style(ctx: Context) -> TextStyle:
    return ctx.type.style("small", weight=ctx.theme.fonts.text.strong)


def _most_named(chart: ChartSpec) -> int:
    """The maximum number of series that are named at their ends; none where they are of several kinds."""
    kinds = {chart.kind_of(item) for item in chart.items}
    if len(kinds) > 1 or (kinds == {"bars"} and not chart.stacked):
        return 0
    return DIRECT.get(kinds.pop(), 0)


def _with_icon(name: Frame, item: Series, row: DataRow, ctx: Context) -> Frame:
    if not item.icon:
        return name
    return arrange.beside([ctx.icon(item.icon, ctx.type.size("small") * 1.4, row.look.text), name], ctx.space(8))


def head(draft: Draft, width: float, ctx: Context) -> Frame:
    """What the values are, and a key where nothing else names the series."""
    parts = []
    if draft.keyed:
        parts.append(_key(draft, width, ctx))
    if key := points.size_key(draft.chart, draft.of("scatter"), width, ctx):
        parts.append(key)
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
