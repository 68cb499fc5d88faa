"""What stands along an axis: names, years, numbers or dates, where each lies and how it is printed."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from infographic.i18n.number_format import ATTACHED, CURRENCIES, locale_of, short
from infographic.spec.numbers import NotANumber, to_number

DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")
FIRST_YEAR, LAST_YEAR = 1000, 2999


class AxisScale(NamedTuple):
    """Texts as places: names at 0, 1, 2 …, dates at their day number, years and numbers at themselves."""

    kind: Literal["names", "years", "numbers", "dates"]
    names: tuple[str, ...] = ()

    def at(self, text: str) -> float | None:
        """Where a text lies; None where it is nothing that stands along this axis."""
        if self.kind == "names":
            return float(self.names.index(text)) if text in self.names else None
        return day_number(text) if self.kind == "dates" else finite(text)


def scale_of(texts: Sequence[str]) -> AxisScale:
    """The kind of scale on which all these texts have a place."""
    numbers = [finite(text) for text in texts]
    if all(n is not None for n in numbers):
        years = all(n is not None and n == int(n) and FIRST_YEAR <= n <= LAST_YEAR for n in numbers)
        return AxisScale("years" if years and all(len(t) == 4 for t in texts) else "numbers")
    if all(day_number(text) is not None for text in texts):
        return AxisScale("dates")
    return AxisScale("names", tuple(dict.fromkeys(texts)))


def finite(text: str) -> float | None:
    try:
        return float(to_number(text))
    except NotANumber:
        return None


def day_number(text: str) -> float | None:
    """The day of a date such as `2024-05-01`, or of the first of a month such as `2024-05`; None for other text."""
    if not DATE.fullmatch(text):
        return None
    try:
        return float(date.fromisoformat(text if len(text) > 7 else f"{text}-01").toordinal())
    except ValueError:
        return None


# ---------------------------------------------------------------- printing


def is_attached(unit: str) -> bool:
    """Whether a unit is so short that every number of an axis can carry it."""
    return not unit or unit in ATTACHED or unit in CURRENCIES


def printed(value: float, unit: str, lang: str) -> str:
    """A number on an axis; a long unit is left out, because the axis says it once."""
    rounded = float(f"{value:.10g}")
    return short(rounded, unit if is_attached(unit) else "", lang).replace("-", "−")


def dates_printed(places: Sequence[float], lang: str) -> list[str]:
    """Days as years, months or days, whichever tells them apart; the year stands where it begins."""
    days = [date.fromordinal(round(place)) for place in places]
    if all((day.month, day.day) == (1, 1) for day in days):
        return [str(day.year) for day in days]
    skeleton = "MMM" if all(day.day == 1 for day in days) else "MMMd"
    found, year = [], 0
    for day in days:
        text = _formatted(day, skeleton, lang)
        found.append(f"{text}\n{day.year}" if day.year != year else text)
        year = day.year
    return found


@lru_cache(maxsize=512)
def _formatted(day: date, skeleton: str, lang: str) -> str:
    from babel.dates import format_skeleton  # slow to load, and only charts of dates need it

    return str(format_skeleton(skeleton, day, locale=locale_of(lang)))
