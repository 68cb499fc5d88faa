"""A chart's lines and areas as matplotlib draws them, in the manner of the theme."""

import math
from collections.abc import Sequence
from typing import Any

from infographic.blocks.chart.axes import PlotArea
from infographic.blocks.chart.canvas import hatching
from infographic.blocks.chart.curves import through
from infographic.blocks.chart.rows import DataRow
from infographic.blocks.chart.spec import ChartSpec
from infographic.ext import Context, blend
from infographic.matplotlib_backend import Axes
from infographic.theme.line_marks import DASHES, LINE_MARKS, POINTS, LineMark

GLOW = ((5.5, 0.05), (3.6, 0.08), (2.1, 0.14))
"""Widths of the layers of a glow, in widths of the line, and their opacities."""

UNDER_WORDS = 0.2
"""How much of its colour the ground under a line has where words may stand on it."""

MAX_POINTS = 16
"""A line of more values than this does not mark each of them."""

BAND = 0.28
"""How much of a line's colour is in the band around it."""

ROUND: dict[str, Any] = {
    "solid_capstyle": "round",
    "solid_joinstyle": "round",
    "dash_capstyle": "butt",
    "clip_on": False,
}


def lines(axes: Axes, chart: ChartSpec, rows: Sequence[DataRow], plot: PlotArea, ctx: Context) -> None:
    """Lines with gaps where nothing is known, the one to notice on top, its last value marked."""
    mark = LINE_MARKS[ctx.theme.look.lines]
    if chart.notes:  # their words may stand there
        mark = mark._replace(filled=min(mark.filled, UNDER_WORDS))
    if plot.up.low <= 0 and (mark.filled or mark.hatched):
        _ground(axes, chart, [row for row in rows if not row.ranged], mark, ctx)
    order = sorted(range(len(rows)), key=lambda i: rows[i].look.loud)
    for above, i in enumerate(order):
        order_of = 3 + above / (len(rows) + 1) + rows[i].look.loud
        _band(axes, chart, rows[i], ctx)
        if not rows[i].ranged:
            _line(axes, chart, rows[i], i, mark, order_of, ctx)


def _band(axes: Axes, chart: ChartSpec, row: DataRow, ctx: Context) -> None:
    """From where to where the values may lie; a range in its full colour."""
    if not row.low:
        return
    xs, low = through(row.places, row.low, chart.curve)
    _, high = through(row.places, row.high, chart.curve)
    fill = row.look.color if row.ranged else blend(row.look.color, ctx.palette.ground, BAND)
    axes.fill_between(xs, low, high, facecolor=fill, edgecolor="none", linewidth=0, zorder=2.5, clip_on=False)


def _line(axes: Axes, chart: ChartSpec, row: DataRow, number: int, mark: LineMark, order: float, ctx: Context) -> None:
    width = ctx.space(mark.loud if row.look.loud else mark.quiet)
    color = row.look.color
    xs, top = _through(row, chart)
    for wide, faint in GLOW if mark.glow and row.look.loud else ():
        axes.plot(xs, top, color=color, alpha=faint, linewidth=width * wide, zorder=order, **_solid())
    if mark.cased:
        casing = 2 * ctx.space(ctx.theme.stroke.rule)
        axes.plot(xs, top, color=ctx.palette.ink, linewidth=width + casing, zorder=order, **_solid())
    dashes = DASHES[number % len(DASHES)] if mark.dashed else ()
    style: Any = (0, dashes) if dashes else "-"
    axes.plot(xs, top, color=color, linewidth=width, linestyle=style, marker="", zorder=order + 0.01, **ROUND)
    if mark.points and len(row.values) <= MAX_POINTS:
        _dots(axes, row.known(), color, width * 2.3, order + 0.02, POINTS[number % len(POINTS)])
    _end(axes, row, mark, width, order + 0.03, ctx)


def _through(row: DataRow, chart: ChartSpec) -> tuple[list[float], list[float]]:
    """What a line is drawn through; straight lines keep a place for values that are not known."""
    if chart.curve == "straight":
        return row.places, [math.nan if top is None else top for top in row.tops()]
    return through(row.places, row.tops(), chart.curve)


def _solid() -> dict[str, Any]:
    return {"linestyle": "-", "marker": "", **ROUND}


def _end(axes: Axes, row: DataRow, mark: LineMark, width: float, order: float, ctx: Context) -> None:
    """What marks the last value, and values that no line reaches."""
    ends, color = _ends(row), row.look.color
    rim = ctx.space(ctx.theme.stroke.rule)
    match mark.end:
        case "dot":
            _dots(axes, ends, color, width * 2.4, order)
        case "light":
            for size, faint in ((8.5, 0.1), (5.5, 0.2)):
                _dots(axes, ends, color, width * size, order, alpha=faint)
            _dots(axes, ends, ctx.palette.ink if row.look.loud else color, width * 2.4, order)
        case "ring":
            _dots(axes, ends, ctx.palette.ground, width * 2.6, order, rim=(color, width * 0.8))
        case "star":
            fill = ctx.palette.accent if row.look.loud else blend(ctx.palette.accent, ctx.palette.ground, 0.5)
            _dots(axes, ends, fill, width * 2.9, order, "star", rim=(ctx.palette.ink, rim))
        case "none":
            _dots(axes, _alone(row), color, width * 2.4, order)


def _ground(axes: Axes, chart: ChartSpec, rows: Sequence[DataRow], mark: LineMark, ctx: Context) -> None:
    """What lies under lines, down to zero: that of the highest line behind that of the others."""
    order = sorted(range(len(rows)), key=lambda i: -max((y for _, y in rows[i].known()), default=0.0))
    shown = order if mark.filled else [i for i in order if rows[i].look.loud][:1]
    for i in shown:
        row = rows[i]
        xs, tops = _through(row, chart)
        known = [not math.isnan(top) for top in tops]
        high = [0.0 if math.isnan(top) else top for top in tops]
        fill: dict[str, Any] = {
            "facecolor": blend(row.look.color, ctx.palette.ground, mark.filled),
            "edgecolor": "none",
        }
        if mark.hatched:
            strokes = blend(row.look.color, ctx.palette.ground, 0.45)
            fill = {"facecolor": "none", "edgecolor": "none", "hatch": "//", "hatchcolor": strokes}
            fill["hatch_linewidth"] = ctx.space(1.6)
        axes.fill_between(xs, 0, high, where=known, linewidth=0, zorder=2, **fill)


def _ends(row: DataRow) -> list[tuple[float, float]]:
    """The last point, and points that no line reaches because their neighbours are not known."""
    last = max((i for i, value in enumerate(row.values) if value is not None), default=None)
    own = [] if last is None else [(row.places[last], (row.values[last] or 0.0) + row.bases[last])]
    return [*(point for point in _alone(row) if point not in own), *own]


def _alone(row: DataRow) -> list[tuple[float, float]]:
    """Points that no line reaches because their neighbours are not known."""
    known = [False, *(value is not None for value in row.values), False]
    alone = [i for i in range(len(row.values)) if known[i + 1] and not known[i] and not known[i + 2]]
    return [(row.places[i], (row.values[i] or 0.0) + row.bases[i]) for i in alone]


def _dots(
    axes: Axes,
    points: Sequence[tuple[float, float]],
    color: str,
    size: float,
    order: float,
    shape: str = "o",
    *,
    alpha: float = 1,
    rim: tuple[str, float] = ("none", 0),
) -> None:
    marker: Any = _star() if shape == "star" else shape
    axes.plot(
        [x for x, _ in points], [y for _, y in points], linestyle="", marker=marker, markersize=size, alpha=alpha,
        markerfacecolor=color, markeredgecolor=rim[0], markeredgewidth=rim[1], zorder=order, clip_on=False,
    )  # fmt: skip


def _star() -> list[tuple[float, float]]:
    """A star with five points, one of them up, in a circle of radius 1; matplotlib's own is thinner."""
    turns = [(1.0 if i % 2 == 0 else 0.46, math.pi / 2 + math.pi * i / 5) for i in range(11)]
    return [(r * math.cos(turn), r * math.sin(turn)) for r, turn in turns]


def areas(axes: Axes, chart: ChartSpec, rows: Sequence[DataRow], plot: PlotArea, ctx: Context) -> None:
    """Areas on each other, parted by the ground; or one behind the other, each under its own line."""
    for row in rows if chart.stacked else ():
        xs, low = through(row.places, row.bases, chart.curve)
        _, high = through(row.places, [(v or 0.0) + b for v, b in zip(row.values, row.bases, strict=True)], chart.curve)
        axes.fill_between(
            xs, low, high, facecolor=row.look.color, edgecolor=ctx.palette.ground,
            linewidth=ctx.space(3), zorder=2, **hatching(row.look, ctx),
        )  # fmt: skip
    for row in rows if not chart.stacked else ():
        if not row.ranged:
            xs, tops = _through(row, chart)
            shown = [not math.isnan(top) for top in tops]
            high = [0.0 if math.isnan(top) else top for top in tops]
            axes.fill_between(
                xs, 0, high, where=shown, facecolor=row.look.color, edgecolor="none", linewidth=0,
                alpha=0.22, zorder=2,
            )  # fmt: skip
    if not chart.stacked:
        lines(axes, chart, rows, plot, ctx)
