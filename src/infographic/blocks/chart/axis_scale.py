"""What stands along an axis: names, years, numbers or moments, where each lies and how it is printed."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from infographic.i18n import date_reading
from infographic.i18n.date_reading import Grain, Moment
from infographic.i18n.number_format import ATTACHED, CURRENCIES, locale_of, short
from infographic.spec.numbers import NotANumber, to_number

FIRST_YEAR, LAST_YEAR = 1000, 2999

ANY_DAY = date(2000, 1, 1)
"""The day of times that have none."""


class AxisScale(NamedTuple):
    """Texts as places: names at 0, 1, 2 …, dates at their day and its part, years and numbers at themselves.

    Names may be dates, as below bars.
    """

    kind: Literal["names", "years", "numbers", "dates"]
    names: tuple[str, ...] = ()
    moments: Mapping[str, float] = {}
    """When each date is, in days."""
    grain: Grain = "day"
    """How long the shortest of the dates lasts."""
    lang: str = "en"
    """In which language months may be named."""

    def at(self, text: str) -> float | None:
        """Where a text lies; None where it is nothing that stands along this axis."""
        if self.kind == "names":
            name = text if text in self.names else self._same_date(text)
            return None if name is None else float(self.names.index(name))
        return self._moment(text) if self.kind == "dates" else finite(text)

    def _same_date(self, text: str) -> str | None:
        """The name that is the same date in another form."""
        place = self._moment(text) if self.moments else None
        return None if place is None else next((n for n, at in self.moments.items() if at == place), None)

    def labels(self, lang: str, *, full: bool = False) -> Sequence[str]:
        """The names as they are printed: dates in a language, each in `full` or as far as it differs from the last."""
        if not self.moments:
            return self.names
        return (dates_in_full if full else dates_printed)([self.moments[n] for n in self.names], self.grain, lang)

    def _moment(self, text: str) -> float | None:
        if text in self.moments:
            return self.moments[text]
        places = {place_of(moment) for moment in date_reading.read(text, self.lang) or () if moment}
        meant = places & set(self.moments.values()) if len(places) > 1 else places
        return meant.pop() if len(meant) == 1 else None


GRAINS: tuple[Grain, ...] = ("second", "minute", "clock", "day", "week", "month", "quarter", "half", "year")
"""From the shortest to the longest."""


def scale_of(texts: Sequence[str], lang: str = "en") -> AxisScale:
    """The kind of scale on which all these texts have a place; dates may have the months' names of a language."""
    if all(date_reading.is_date(text, lang) for text in texts):
        moments = date_reading.read_column(texts, lang).moments
        known = [moment for moment in moments if moment]
        if len(known) == len(texts) and len({moment.grain == "clock" for moment in known}) == 1:
            grain = min((moment.grain for moment in known), key=GRAINS.index)
            at = date_reading.instants(known)
            places = [place_of(moment._replace(at=when)) for moment, when in zip(known, at, strict=True)]
            return AxisScale("dates", (), dict(zip(texts, places, strict=True)), grain, lang)
    numbers = [finite(text) for text in texts]
    if all(n is not None for n in numbers):
        years = all(n is not None and n == int(n) and FIRST_YEAR <= n <= LAST_YEAR for n in numbers)
        return AxisScale("years" if years and all(len(t) == 4 for t in texts) else "numbers")
    return AxisScale("names", tuple(dict.fromkeys(texts)))


def names_of(texts: Sequence[str], lang: str = "en") -> AxisScale:
    """A scale on which all texts are names, at equal distances; it knows when those are that are dates."""
    found = scale_of(texts, lang)
    names = tuple(dict.fromkeys(texts))
    return found._replace(kind="names", names=names) if found.kind == "dates" else AxisScale("names", names)


def place_of(moment: Moment) -> float:
    """The number of a day, and the part of it that has passed."""
    day = ANY_DAY if moment.grain == "clock" else moment.at.date()
    passed = timedelta(hours=moment.at.hour, minutes=moment.at.minute, seconds=moment.at.second)
    return day.toordinal() + passed / timedelta(days=1)


def moment_at(place: float) -> datetime:
    """The moment at a place, to the second."""
    seconds = round((place - int(place)) * 86400)
    return datetime.combine(date.fromordinal(int(place)), datetime.min.time()) + timedelta(seconds=seconds)


def finite(text: str) -> float | None:
    try:
        return float(to_number(text))
    except NotANumber:
        return None


# ---------------------------------------------------------------- printing


def is_attached(unit: str) -> bool:
    """Whether a unit is so short that every number of an axis can carry it."""
    return not unit or unit in ATTACHED or unit in CURRENCIES


def printed(value: float, unit: str, lang: str) -> str:
    """A number on an axis; a long unit is left out, because the axis says it once."""
    rounded = float(f"{value:.10g}")
    return short(rounded, unit if is_attached(unit) else "", lang).replace("-", "−")


def dates_printed(places: Sequence[float], grain: Grain, lang: str) -> list[str]:
    """Moments as years, quarters, months, days or times; what is longer stands where it changes."""
    moments = [moment_at(place) for place in places]
    if grain == "clock":
        return [f"{moment:%H:%M}" for moment in moments]
    if any(moment.time() != datetime.min.time() for moment in moments):
        skeleton = "MMMd" if len({moment.year for moment in moments}) == 1 else "yMMMd"
        return _changing(moments, [_clock(moment) for moment in moments], [_day(m, skeleton, lang) for m in moments])
    if grain in ("month", "day", "minute", "second") and all((m.month, m.day) == (1, 1) for m in moments):
        return [str(moment.year) for moment in moments]
    if grain == "week":
        weeks = [moment.isocalendar() for moment in moments]
        return _changing(moments, [f"W{week.week:02}" for week in weeks], [str(week.year) for week in weeks])
    match grain:
        case "quarter":
            texts = [_day(moment, "QQQ", lang) for moment in moments]
        case "half":
            texts = [f"H{(moment.month + 5) // 6}" for moment in moments]
        case _:
            skeleton = "MMM" if all(moment.day == 1 for moment in moments) else "MMMd"
            texts = [_day(moment, skeleton, lang) for moment in moments]
    return _changing(moments, texts, [str(moment.year) for moment in moments])


def dates_in_full(places: Sequence[float], grain: Grain, lang: str) -> list[str]:
    """Moments as they are printed where each stands alone."""
    return [_in_full(moment_at(place), grain, lang) for place in places]


def _in_full(moment: datetime, grain: Grain, lang: str) -> str:
    match grain:
        case "clock":
            return f"{moment:%H:%M}"
        case "minute" | "second":
            return f"{_day(moment, 'yMMMd', lang)}, {_clock(moment)}"
        case "week":
            week = moment.isocalendar()
            return f"W{week.week:02} {week.year}"
        case "half":
            return f"H{(moment.month + 5) // 6} {moment.year}"
        case "quarter":
            return f"{_day(moment, 'QQQ', lang)} {moment.year}"
    return _day(moment, "yMMM" if grain == "month" else "yMMMd", lang)


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"


def _changing(moments: Sequence[datetime], texts: Sequence[str], longer: Sequence[str]) -> list[str]:
    """Texts, and under them what is longer, where it is not that of the one before."""
    return [
        f"{text}\n{longer[i]}" if not i or longer[i] != longer[i - 1] else text
        for i, (text, _) in enumerate(zip(texts, moments, strict=True))
    ]


def _day(moment: datetime, skeleton: str, lang: str) -> str:
    return _formatted(moment.date(), skeleton, lang)


@lru_cache(maxsize=512)
def _formatted(day: date, skeleton: str, lang: str) -> str:
    from babel.dates import format_date, format_skeleton  # slow to load, and only charts of dates need it

    if skeleton == "QQQ":
        return str(format_date(day, skeleton, locale=locale_of(lang)))
    return str(format_skeleton(skeleton, day, locale=locale_of(lang)))
