"""The room of a chart: its limits, its ticks, and where numbers lie on the page."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from infographic.blocks.chart.axis_scale import AxisScale, dates_printed, is_attached, moment_at, printed
from infographic.blocks.chart.spec import ChartSpec, Series
from infographic.ext import UNBOUNDED, Box, Context, Frame, arrange
from infographic.matplotlib_backend import STEPS, round_days, round_numbers, round_ratios

FEW_DAYS = 31
"""The maximum number of single days that are labelled every second or third day; longer spans at firsts of months."""

FROM_ZERO = 0.45
"""A line whose least value is under this share of its greatest stands on a scale from zero."""


class Tick(NamedTuple):
    """A number on an axis and how it is printed."""

    at: float
    text: str


class AxisLimits(NamedTuple):
    """From where to where an axis goes, and its ticks."""

    low: float
    high: float
    ticks: tuple[Tick, ...] = ()
    log: bool = False
    """Whether equal ratios are equal steps."""

    def share(self, value: float) -> float:
        """How far from the low end to the high end a number lies: between 0 and 1."""
        if self.log:
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)


class PlotArea(NamedTuple):
    """Where the axes lie in the frame, and what they measure."""

    area: Box
    across: AxisLimits
    up: AxisLimits

    def x(self, value: float) -> float:
        return self.area.x + self.across.share(value) * self.area.width

    def y(self, value: float) -> float:
        if self.up.log:
            return self.area.bottom - self.up.share(value) * self.area.height
        return self.area.bottom - (value - self.up.low) * self.unit

    @property
    def unit(self) -> float:
        """The pixels of one unit upwards."""
        return self.area.height / (self.up.high - self.up.low)


# ---------------------------------------------------------------- upwards


def upwards(chart: ChartSpec, values: Iterable[float], count: int, ctx: Context) -> AxisLimits:
    """The axis of the values: from zero for what is measured by its length, with about `count` ticks."""
    found = list(values) or [0.0]
    low, high = min(found), max(found)
    if chart.range:
        return _asked(chart, count, ctx)
    if "y" in chart.log:
        return _by_ratios(chart, *widened_ratio(low, high), count, ctx)
    if chart.from_zero() or (chart.has("line") and 0 <= low <= FROM_ZERO * high):
        low, high = min(low, 0.0), max(high, 0.0)
    if chart.has("scatter") and not chart.from_zero():
        low, high = low - (high - low) * 0.05, high + (high - low) * 0.05
    if low == high:
        low, high = min(low, 0.0), max(high, 0.0) or float(low == 0)
    low, high = widened(low, high)
    whole = all(value == int(value) for value in found)
    places = round_numbers(low, high, count, whole=whole)
    step = places[1] - places[0]
    # a whole step of empty room above the data would say nothing
    if places[-1] - high > step * 0.55 and len(places) > 2:
        places.pop()
    if low - places[0] > step * 0.55 and len(places) > 2:
        places.pop(0)
    ticks = tuple(Tick(place, printed(place, chart.unit, ctx.lang)) for place in places)
    return AxisLimits(min(places[0], low), max(places[-1], high), ticks)


def _asked(chart: ChartSpec, count: int, ctx: Context) -> AxisLimits:
    """The axis between the numbers that the spec gives."""
    low, high = chart.range
    if "y" in chart.log:
        return _by_ratios(chart, low, high, count, ctx)._replace(low=low, high=high)
    places = [place for place in round_numbers(low, high, count) if low <= place <= high]
    return AxisLimits(low, high, tuple(Tick(place, printed(place, chart.unit, ctx.lang)) for place in places))


def _by_ratios(chart: ChartSpec, low: float, high: float, count: int, ctx: Context) -> AxisLimits:
    """An axis of equal steps for equal ratios, from one of its round numbers to another."""
    places = round_ratios(low, high, count)
    within = [place for place in places if not chart.range or low <= place <= high]
    ticks = tuple(Tick(place, printed(place, chart.unit, ctx.lang)) for place in within)
    return AxisLimits(min(places[0], low), max(places[-1], high), ticks, log=True)


def widened_ratio(low: float, high: float) -> tuple[float, float]:
    """The ends of an axis of ratios, apart by more than nothing."""
    return (low, high) if high > low * (1 + 1e-9) else (low / 2, high * 2)


STEPS_OF_TYPE = 64
"""The minimum length of an axis in floating-point steps of its numbers, so that its ticks differ."""


def widened(low: float, high: float) -> tuple[float, float]:
    """The ends of an axis, apart by more than the last digit of its numbers."""
    step = math.ulp(max(abs(low), abs(high))) * STEPS_OF_TYPE
    return (low, high) if high - low >= step else (low - step, high + step)


def title_above(chart: ChartSpec) -> str:
    """What the values are, with a unit that is too long for each number."""
    if is_attached(chart.unit):
        return chart.y_title
    return f"{chart.y_title} ({chart.unit})" if chart.y_title else chart.unit


def title_below(chart: ChartSpec) -> str:
    if is_attached(chart.x_unit):
        return chart.x_title
    return f"{chart.x_title} ({chart.x_unit})" if chart.x_title else chart.x_unit


# ---------------------------------------------------------------- across


def texts_of(chart: ChartSpec) -> tuple[str, ...]:
    """Everything that stands along the x axis."""
    return (*chart.x, *(text for item in chart.items for text in item.x))


def places_of(item: Series, chart: ChartSpec, scale: AxisScale) -> list[float]:
    """Where the values of a series stand."""
    return [scale.at(text) or 0.0 for text in item.x or chart.x]


def crosswise(chart: ChartSpec, scale: AxisScale, width: float, ctx: Context) -> AxisLimits:
    """The axis of `x`: to the ends of lines, half a place further for bars, a little further for points."""
    places = sorted({p for item in chart.items for p in places_of(item, chart, scale)})
    low, high = places[0], places[-1]
    if "x" in chart.log:
        low, high = widened_ratio(low, high)
        margin = (high / low) ** 0.04 if chart.has("scatter") else 1.0
        limits = AxisLimits(low / margin, high * margin, log=True)
        return limits._replace(ticks=_ticks_across(chart, scale, places, limits, width, ctx))
    pad = 0.5 if chart.has("bars") else (high - low) * 0.04 if chart.has("scatter") else 0.0
    if low == high and not pad:
        pad = 0.5
    limits = AxisLimits(*widened(max(low - pad, 1.0) if scale.kind == "dates" else low - pad, high + pad))
    if scale.kind == "names":
        return limits._replace(ticks=tuple(Tick(i, text) for i, text in enumerate(scale.labels(ctx.lang))))
    return limits._replace(ticks=_ticks_across(chart, scale, places, limits, width, ctx))


def _ticks_across(
    chart: ChartSpec, scale: AxisScale, places: Sequence[float], limits: AxisLimits, width: float, ctx: Context
) -> tuple[Tick, ...]:
    """Ticks at the data's own places where their labels fit beside each other; otherwise at round ones."""
    own = labelled(chart, scale, places, ctx)
    if len(places) == 1:
        return own
    if not chart.has("scatter") and _fits(own, limits, width, ctx):
        return own
    if scale.kind == "dates" and any(moment_at(place).day != 1 for place in places):
        some = (labelled(chart, scale, places[::step], ctx) for step in range(2, max(len(places) // 2, 3)))
        if (ticks := next((t for t in some if _fits(t, limits, width, ctx)), None)) and len(places) <= FEW_DAYS:
            return ticks
    for count in range(9, 1, -1):
        ticks = labelled(chart, scale, _round_places(scale, limits, count), ctx)
        if _fits(ticks, limits, width, ctx):
            return ticks
    return labelled(chart, scale, (places[0], places[-1]), ctx)


def labelled(chart: ChartSpec, scale: AxisScale, places: Sequence[float], ctx: Context) -> tuple[Tick, ...]:
    """Places with their printed values."""
    if scale.kind == "dates":
        texts = dates_printed(places, scale.grain, ctx.lang)
    elif scale.kind == "years":
        texts = [str(round(place)) for place in places]
    else:
        texts = [printed(place, chart.x_unit, ctx.lang) for place in places]
    return tuple(Tick(place, text) for place, text in zip(places, texts, strict=True))


def _round_places(scale: AxisScale, limits: AxisLimits, count: int) -> list[float]:
    low, high = limits.low, limits.high
    if limits.log:
        found = round_ratios(low, high, count)
    elif scale.kind == "dates":
        found = round_days(low, high, count)
    else:
        years = scale.kind == "years"
        found = round_numbers(low, high, count, whole=years, steps=(1, 2, 5, 10) if years else STEPS)
    return [place for place in found if low - 1e-9 <= place <= high + 1e-9]


def _fits(ticks: Sequence[Tick], limits: AxisLimits, width: float, ctx: Context) -> bool:
    """Whether the labels stand beside each other with room between them."""
    gap = ctx.type.size("caption") * 0.9
    end = -math.inf
    for tick in ticks:
        half = max(ctx.type.measure(line, "caption") for line in tick.text.split("\n")) / 2
        x = limits.share(tick.at) * width
        if x - half < end + gap:
            return False
        end = x + half
    return len(ticks) > 1


# ---------------------------------------------------------------- labels of the axes


class Label(NamedTuple):
    """Words at a place of the frame."""

    frame: Frame
    x: float
    y: float

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.frame.width, self.frame.height)


def labels_beside(plot: PlotArea, ctx: Context) -> list[Label]:
    """The printed values at the left of their lines."""
    found = []
    for tick in plot.up.ticks:
        frame = ctx.type.text(tick.text, "caption", fill=ctx.palette.ink3)
        middle = plot.y(tick.at) - frame.height / 2
        found.append(Label(frame, plot.area.x - ctx.space(12) - frame.width, middle))
    return found


def labels_below(chart: ChartSpec, scale: AxisScale, plot: PlotArea, width: float, ctx: Context) -> list[Label]:
    """The printed `x` below the axis, kept inside the frame."""
    top = plot.area.bottom + ctx.space(14)
    named = scale.kind == "names" or chart.has("bars")
    ticks, room = _named(plot, ctx) if named else (plot.across.ticks, UNBOUNDED)
    found = []
    for tick in ticks:
        text = ctx.type.text(
            tick.text, "caption", room, fill=ctx.palette.ink3, align="center", balance=room < UNBOUNDED
        )
        frame = arrange.trimmed(text)
        x = plot.x(tick.at) - frame.width / 2
        found.append(Label(frame, min(max(0.0, x), width - frame.width), top))
    return found


def _named(plot: PlotArea, ctx: Context) -> tuple[Sequence[Tick], float]:
    """Names and the width that each has: broken where their words fit, otherwise only some of them."""
    slot = max(plot.area.width / max(plot.across.high - plot.across.low, 1) - ctx.space(8), 1.0)
    words = ctx.type.longest_word
    if all(words(tick.text, ctx.type.style("caption")) <= slot for tick in plot.across.ticks):
        return plot.across.ticks, slot
    widest = max(ctx.type.measure(tick.text, "caption") for tick in plot.across.ticks) + ctx.space(16)
    return plot.across.ticks[:: math.ceil(widest / slot)], UNBOUNDED
