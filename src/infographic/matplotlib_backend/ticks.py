"""Round numbers and days for an axis, by matplotlib's rules."""

import math
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from infographic.matplotlib_backend.imported import AutoDateLocator, LogLocator, MaxNLocator

STEPS = (1, 2, 2.5, 5, 10)
"""What the distance of two ticks may be, times a power of ten."""


def round_numbers(
    low: float, high: float, count: int, *, whole: bool = False, steps: Sequence[float] = STEPS
) -> list[float]:
    """At most about `count` steps from a number at or below `low` to one at or above `high`."""
    return [float(n) for n in MaxNLocator(count, steps=steps, integer=whole).tick_values(low, high)]


def round_ratios(low: float, high: float, count: int) -> list[float]:
    """At most about `count` numbers of equal ratios, from one at or below `low` to one at or above `high`.

    They are powers of ten, with 2 and 5 times those between them where these are few; both numbers are above zero.
    """
    decades = math.log10(high / low)
    subs = (1.0, 2.0, 5.0) if decades * 3 <= count + 1 else (1.0, 3.0) if decades * 2 <= count + 1 else (1.0,)
    places = [float(n) for n in LogLocator(subs=subs, numticks=count + 1).tick_values(low, high)]
    first = max((i for i, place in enumerate(places) if place <= low * (1 + 1e-9)), default=0)
    last = min((i for i, place in enumerate(places) if place >= high * (1 - 1e-9)), default=len(places) - 1)
    return places[first : last + 1]


EPOCH = date(1970, 1, 1).toordinal()
"""The day from which matplotlib counts."""


def round_days(low: float, high: float, count: int) -> list[float]:
    """Days and their parts between two of them: firsts of years or months, or other moments evenly apart."""
    locator = AutoDateLocator(minticks=2, maxticks=count, tz=UTC)
    kept = (min(max(day, 1.0), date.max.toordinal()) for day in (low, high))
    first, last = (datetime.fromordinal(int(day)).replace(tzinfo=UTC) + timedelta(days=day % 1) for day in kept)
    return [float(n) + EPOCH for n in locator.tick_values(first, last)]
