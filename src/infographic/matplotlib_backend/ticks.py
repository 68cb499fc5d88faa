"""Round numbers and days for an axis, by matplotlib's rules."""

from collections.abc import Sequence
from datetime import UTC, datetime

from infographic.matplotlib_backend.imported import AutoDateLocator, MaxNLocator, num2date

STEPS = (1, 2, 2.5, 5, 10)
"""What the distance of two ticks may be, times a power of ten."""


def round_numbers(
    low: float, high: float, count: int, *, whole: bool = False, steps: Sequence[float] = STEPS
) -> list[float]:
    """At most about `count` steps from a number at or below `low` to one at or above `high`."""
    return [float(n) for n in MaxNLocator(count, steps=steps, integer=whole).tick_values(low, high)]


def round_days(low: float, high: float, count: int) -> list[float]:
    """The numbers of days between two of them: firsts of years or months, or other days evenly apart."""
    locator = AutoDateLocator(minticks=2, maxticks=count, tz=UTC)
    first, last = (datetime.fromordinal(round(day)).replace(tzinfo=UTC) for day in (low, high))
    return [float(num2date(n, tz=UTC).toordinal()) for n in locator.tick_values(first, last)]
