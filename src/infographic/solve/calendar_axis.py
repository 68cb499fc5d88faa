"""Round places on a line of time: the days on which weeks, months, quarters and years begin.

The steps are those of d3-scale's `scaleTime` (Bostock 2011), by the calendar: months have their own lengths.
"""

import math
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

Unit = Literal["hour", "day", "month", "year", "one"]

WEEK = 7


class Step(NamedTuple):
    """How far ticks are apart: a number of hours, days, months or years; or ones, where time is counted."""

    unit: Unit
    number: int


STEPS = (
    Step("hour", 1), Step("hour", 3), Step("hour", 6), Step("hour", 12), Step("day", 1), Step("day", 2),
    Step("day", WEEK), Step("day", 2 * WEEK), Step("month", 1), Step("month", 3), Step("month", 6),
    *(Step("year", count * 10**power) for power in range(4) for count in (1, 2, 5)),
)  # fmt: skip
"""Steps of the calendar from the finest to the coarsest."""

COUNTED = tuple(Step("one", count * 10**power) for power in range(7) for count in (1, 2, 5))
"""Steps where weeks, days or sprints are only counted."""

DAYS = {"hour": 1 / 24, "day": 1.0, "month": 30.44, "year": 365.24, "one": 1.0}
"""About how long each unit is, in days."""


def step_for(span: float, most: int, steps: Sequence[Step] = STEPS) -> Step:
    """The finest step of which at most this many fit into a span of days (or of ones, where these are counted)."""
    return next((step for step in steps if span / (DAYS[step.unit] * step.number) <= most), steps[-1])


def ticks(first: float, last: float, step: Step) -> tuple[float, ...]:
    """Every place from `first` to `last` at which a step begins; days are proleptic ordinals, as `date` has them."""
    if step.unit in ("month", "year"):
        months = step.number * (12 if step.unit == "year" else 1)
        return tuple(at for at in _months(first, last, months) if first <= at <= last)
    size = step.number / 24 if step.unit == "hour" else float(step.number)
    start = 1 if step.unit == "day" and step.number % WEEK == 0 else 0  # ordinal 1 is a Monday
    number = math.ceil((first - start) / size - 1e-6)
    found = []
    while (at := start + number * size) <= last + 1e-9:
        found.append(at)
        number += 1
    return tuple(found)


def _months(first: float, last: float, months: int) -> Iterator[float]:
    start = date.fromordinal(min(max(1, int(first)), date.max.toordinal()))
    number = (start.year * 12 + start.month - 1) // months * months
    while number // 12 <= date.max.year and (number < 12 or date(number // 12, number % 12 + 1, 1).toordinal() <= last):
        if number >= 12:
            yield float(date(number // 12, number % 12 + 1, 1).toordinal())
        number += months


def floor(at: float, step: Step) -> float:
    """The last beginning of a step at or before a place."""
    reach = DAYS[step.unit] * step.number * 1.1 + 1
    return max((tick for tick in ticks(max(1.0, at - reach), at, step)), default=at)


def ceiling(at: float, step: Step) -> float:
    """The first beginning of a step at or after a place."""
    reach = DAYS[step.unit] * step.number * 1.1 + 1
    return min((tick for tick in ticks(at, at + reach, step)), default=at)


def day(at: float) -> date:
    """The day of a place."""
    return date.min + timedelta(days=min(int(at + 1e-9), date.max.toordinal()) - 1)
