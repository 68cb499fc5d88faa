"""Which words of a chart go together: every combination without a meaning is an error at its key."""

from collections.abc import Iterator, Sequence

from infographic.blocks.chart.axis_scale import finite
from infographic.blocks.chart.spec import ChartSpec, Series
from infographic.ext import Problem, SpecPath, messages

MEANT_FOR = {
    "stacked": ("area", "bars"),
    "bins": ("histogram",),
    "x": ("line", "area", "bars", "scatter"),
    "curve": ("line", "area"),
    "mark": ("bars",),
    "facet": ("line", "area", "bars", "scatter"),
    "log": ("line", "scatter"),
    "value_labels": ("line", "area", "bars", "scatter"),
}
"""Keys that mean something for some kinds only."""


def faults(chart: ChartSpec, path: SpecPath) -> list[Problem]:
    """Keys that say nothing beside the others, and bounds that do not fit their values."""
    kinds = {chart.kind_of(item) for item in chart.items}
    found = [
        messages.only_for((*path, key), meant)
        for key, meant in MEANT_FOR.items()
        if not kinds & set(meant) and getattr(chart, key) != chart.fields()[key].default
    ]
    if found:
        return found
    if chart.mark != "bar" and (chart.stacked or any(not item.values for item in chart.items)):
        reason = "parts of stacks and ranges begin elsewhere than at zero, and only bars show that"
        return [messages.no_meaning((*path, "mark"), reason, "leave it out")]
    if chart.facet and (chart.stacked or chart.notes):
        reason = "plots of one series each have no stacks and no remarks in common"
        return [messages.no_meaning((*path, "facet"), reason, "leave it out, or `stacked` and `notes`")]
    own = (p for i, item in enumerate(chart.items) for p in _series(chart, item, (*path, "items", i)))
    return [*own, *_axes(chart, path)]


def _series(chart: ChartSpec, item: Series, path: SpecPath) -> Iterator[Problem]:
    kind = chart.kind_of(item)
    if item.kind and chart.kind == "histogram":
        yield messages.no_meaning((*path, "kind"), "a histogram counts all of its series in one way", "leave it out")
    if item.size and kind != "scatter":
        yield messages.only_for((*path, "size"), ("scatter",))
    elif item.size and len(item.size) != len(item.values):
        yield messages.wrong_count((*path, "size"), len(item.size), len(item.values), "values")
    if bool(item.low) != bool(item.high):
        given, missing = ("low", "high") if item.low else ("high", "low")
        yield messages.missing_key((*path, given), missing, f"a series with `{given}`")
    elif item.low:
        yield from _bounds(chart, item, path)
    elif not item.values:
        yield messages.missing_key(path, "values", "a series without `low` and `high`")


def _bounds(chart: ChartSpec, item: Series, path: SpecPath) -> Iterator[Problem]:
    if chart.stacked or chart.kind == "histogram":
        what = "parts of a stack" if chart.stacked else "columns of a histogram"
        yield messages.no_meaning((*path, "low"), f"{what} have no bounds of their own", "leave `low` and `high` out")
        return
    if chart.kind_of(item) == "scatter" and not item.values:
        yield messages.missing_key(path, "values", "a series of points")
        return
    wanted = len(item.values or item.x or chart.x)
    for key in ("low", "high"):
        if len(getattr(item, key)) != wanted:
            yield messages.wrong_count((*path, key), len(getattr(item, key)), wanted, "values" if item.values else "x")
            return
    values: Sequence[float | None] = item.values or (None,) * wanted
    for i, (low, value, high) in enumerate(zip(item.low, values, item.high, strict=True)):
        if low is not None and high is not None and low > high:
            yield messages.out_of_range((*path, "high", i), high, low, None)
        elif value is not None and low is not None and value < low:
            yield messages.out_of_range((*path, "low", i), low, None, value)
        elif value is not None and high is not None and value > high:
            yield messages.out_of_range((*path, "high", i), high, value, None)


def _axes(chart: ChartSpec, path: SpecPath) -> Iterator[Problem]:
    """Ends of axes that leave a bar without its zero, or a value outside; ratios of what has none."""
    if "y" in chart.log and chart.from_zero():
        reason = "bars and areas are as large as their values from zero, and an axis of ratios has no zero"
        yield messages.no_meaning((*path, "log"), reason, "draw them as `kind: line` or `kind: scatter`")
        return
    if chart.range and chart.range[0] >= chart.range[1]:
        yield messages.out_of_range((*path, "range", 1), chart.range[1], chart.range[0], None)
    elif chart.range and chart.from_zero() and not chart.range[0] <= 0 <= chart.range[1]:
        reason = "bars and areas are as large as their values from zero, which is not between these ends"
        yield messages.no_meaning((*path, "range"), reason, "let it begin at 0, or draw them as `kind: line`")
    else:
        yield from _outside(chart, path)


def _outside(chart: ChartSpec, path: SpecPath) -> Iterator[Problem]:
    low, high = chart.range or (None, None)
    for i, item in enumerate(chart.items):
        for key in ("values", "low", "high"):
            for j, value in enumerate(getattr(item, key)):
                at = (*path, "items", i, key, j)
                if value is not None and "y" in chart.log and value <= 0:
                    yield messages.no_ratio(at, value)
                elif value is not None and low is not None and high is not None and not low <= value <= high:
                    yield messages.out_of_range(at, value, low, high)
    if "y" in chart.log and low is not None and low <= 0:
        yield messages.no_ratio((*path, "range", 0), low)
    if "x" in chart.log:
        wrong = (i for i, text in enumerate(chart.x) if (finite(text) or 0.0) <= 0)
        if (first := next(wrong, None)) is not None:
            yield messages.no_ratio((*path, "x", first), chart.x[first])
