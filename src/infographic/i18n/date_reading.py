"""Dates as people write them in tables: `15.01.2023`, `1/15/2023`, `Jan 2023`, `2023 Q1`, `2023-W07`, timestamps.

Whether the day or the month stands first is seldom told by one text.  So a text is read in every order, and a
column decides.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from infographic.i18n import date_names
from infographic.i18n.date_names import NamedDate
from infographic.i18n.number_format import locale_of
from infographic.i18n.number_reading import tidied

Grain = Literal["year", "half", "quarter", "month", "week", "day", "minute", "second", "clock"]

Order = Literal["dmy", "mdy", "ymd"]

ORDERS: tuple[Order, ...] = ("dmy", "mdy", "ymd")
PIVOT = 69
"""Two digits from here on are a year of the last century (POSIX, strptime's `%y`)."""


class Moment(NamedTuple):
    """When a date begins, and how long it lasts."""

    at: datetime
    grain: Grain
    offset: int | None = None
    """Minutes east of UTC, where a zone is written."""

    def iso(self) -> str:
        """As ISO 8601 writes it; quarters and halves in the same manner."""
        at = self.at
        match self.grain:
            case "year":
                return f"{at.year:04}"
            case "half":
                return f"{at.year:04}-H{(at.month + 5) // 6}"
            case "quarter":
                return f"{at.year:04}-Q{(at.month + 2) // 3}"
            case "month":
                return f"{at.year:04}-{at.month:02}"
            case "week":
                year, week, _ = at.isocalendar()
                return f"{year:04}-W{week:02}"
            case "day":
                return f"{at:%Y-%m-%d}".zfill(10)
        clock = f"{at:%H:%M:%S}" + (f".{at.microsecond:06}".rstrip("0") if at.microsecond else "")
        clock = clock.removesuffix(":00")
        return clock if self.grain == "clock" else f"{at.date().isoformat()} {clock}{self._zone()}"

    def end(self) -> datetime:
        """When it is over: a month when the next one begins, a time of day at once, the last year with the calendar."""
        months = {"year": 12, "half": 6, "quarter": 3, "month": 1}.get(self.grain)
        try:
            if months:
                count = self.at.year * 12 + self.at.month - 1 + months
                return self.at.replace(year=count // 12, month=count % 12 + 1)
            return self.at + timedelta(days={"week": 7, "day": 1}.get(self.grain, 0))
        except (ValueError, OverflowError):
            return datetime.max  # noqa: DTZ901  # a day has no zone

    def _zone(self) -> str:
        if self.offset is None:
            return ""
        return f"{'-' if self.offset < 0 else '+'}{abs(self.offset) // 60:02}:{abs(self.offset) % 60:02}"


class Reading(NamedTuple):
    """A text as a date: with the day, the month, or the year first."""

    dmy: Moment | None
    mdy: Moment | None
    ymd: Moment | None

    def under(self, order: Order) -> Moment | None:
        return self[ORDERS.index(order)]

    @property
    def ambiguous(self) -> bool:
        """Whether the order makes a difference, and the text allows more than one."""
        return len({moment for moment in self if moment}) > 1


class Dates(NamedTuple):
    """A column of dates."""

    moments: tuple[Moment | None, ...]
    """Each of them; None for what is none."""
    order: Order | None = None
    """What decided between two readings; None where there was nothing to decide, or nothing decided."""
    doubt: int = -1
    """The first text whose two readings nothing but a language tells apart."""
    settled: bool = True
    """Whether there is one reading."""


def read(text: str, lang: str = "en") -> Reading | None:
    """The date that a text stands for, in both orders; None where it is none.

    Names of months are those of a language and of English.
    """
    text = tidied(text) if not text.isascii() else text.strip()
    if not any(character.isdigit() for character in text) or len(text) > LONGEST:
        return None
    if found := CLOCK.fullmatch(text):
        clock = _time(found)
        return None if clock is None else _both(Moment(_at(FIRST_DAY, clock), "clock"))
    day, clock, zone = _parted(text)
    reading = _day(day, lang)
    if clock is None or reading is None:
        return reading if clock is None and text == day else None
    return Reading(*(_with_time(moment, clock, zone) for moment in reading))


def read_column(texts: Sequence[str], lang: str = "", first: str = "") -> Dates:
    """Texts as the dates of one column.

    The texts themselves decide the order; then `first`, a language that says how they are written; then `lang`.
    """
    readings = [read(text, lang or "en") for text in texts]
    known = [reading for reading in readings if reading]
    possible = [order for order in ORDERS if all(reading.under(order) for reading in known)]
    columns = {tuple(r.under(order) if r else None for r in readings): order for order in reversed(possible)}
    if len(columns) == 1:
        ((moments, order),) = columns.items()
        return Dates(moments, order if len(possible) < len(ORDERS) else None)
    said = order_of(first) if first else None
    wish = said or (order_of(lang) if lang and lang != "en" else None)
    fits = wish if wish in columns.values() else None
    doubt = -1 if said else next((i for i, r in enumerate(readings) if r and r.ambiguous), -1)
    return Dates(tuple(r.under(fits or ORDERS[0]) if r else None for r in readings), fits, doubt, fits is not None)


def readings(text: str, lang: str = "") -> list[str]:
    """What a text may mean, as ISO 8601 has it."""
    return list(dict.fromkeys(moment.iso() for moment in read(text, lang or "en") or () if moment))


@lru_cache(maxsize=64)
def order_of(lang: str) -> Order:
    """Which of day, month and year a language writes first."""
    from babel.dates import get_date_format  # slow to load, and seldom needed

    pattern = str(get_date_format("short", locale_of(lang)).pattern)
    day, month, year = (pattern.find(letter) for letter in ("d", "M", "y"))
    return "ymd" if year < min(day, month) else "dmy" if day < month else "mdy"


def is_date(text: str, lang: str = "en") -> bool:
    return read(text, lang) is not None


# ---------------------------------------------------------------- the time of day

LONGEST = 60

FIRST_DAY = date(1, 1, 1)
"""The day of a time without one."""

TIME = r"(\d{1,2})[:h](\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?)?"

ZONE = r"Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?"

CLOCK = re.compile(TIME, re.IGNORECASE)

TIMED = re.compile(rf"(.*?\d.*?)(?:T|,? +){TIME}(?: ?({ZONE}))?", re.IGNORECASE)


def _parted(text: str) -> tuple[str, time | None, str]:
    """A text as its day, its time and its zone."""
    found = TIMED.fullmatch(text)
    if not found:
        return text, None, ""
    return found[1], _time(found, 2), found[7] or ""


def _time(found: re.Match[str], first: int = 1) -> time | None:
    hour, minute, second, part, half = (found[i] for i in range(first, first + 5))
    h = int(hour)
    if half:
        if not 1 <= h <= 12:
            return None
        h = h % 12 + (12 if half.lower() == "p" else 0)
    try:
        return time(h, int(minute), int(second or 0), int((part or "0").ljust(6, "0")[:6]))
    except ValueError:
        return None


def _with_time(moment: Moment | None, clock: time, zone: str) -> Moment | None:
    if moment is None or moment.grain != "day":
        return None
    grain: Grain = "second" if clock.second or clock.microsecond else "minute"
    return Moment(_at(moment.at.date(), clock), grain, _offset(zone))


def _at(day: date, clock: time = time()) -> datetime:
    return datetime.combine(day, clock)


def _offset(zone: str) -> int | None:
    if not zone:
        return None
    if zone[0] not in "+-":
        return 0
    digits = zone[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
    return -minutes if zone[0] == "-" else minutes


# ---------------------------------------------------------------- the day

YEAR = r"(\d{4}|'?\d\d)"

Maker = Callable[[re.Match[str]], Reading | None]


def _both(moment: Moment | None) -> Reading | None:
    return Reading(moment, moment, moment) if moment else None


def _moment(year: int, month: int = 1, day: int = 1, grain: Grain = "day") -> Moment | None:
    try:
        return Moment(_at(date(year, month, day)), grain)
    except ValueError:
        return None


def _year(text: str) -> int:
    digits = text.lstrip("'")
    return int(digits) if len(digits) > 2 else int(digits) + (1900 if int(digits) >= PIVOT else 2000)


def _numeric(found: re.Match[str]) -> Reading | None:
    one, sign, other, year = int(found[1]), found[2], int(found[3]), _year(found[4])
    dmy = _moment(year, other, one)
    mdy = None if sign == "." else _moment(year, one, other)  # nobody ends a month that comes first with a point
    short = sign == "-" and len(found[0]) == len("23-01-15")
    ymd = _moment(_year(found[1]), other, int(found[4])) if short else None
    return Reading(dmy, mdy, ymd) if dmy or mdy or ymd else None


def _compact(found: re.Match[str]) -> Reading | None:
    return _both(_moment(int(found[1]), int(found[2]), int(found[3])))


def _month(year: str, month: str) -> Reading | None:
    return _both(_moment(_year(year), int(month), grain="month"))


def _week(year: str, week: str, day: str | None = None) -> Reading | None:
    try:
        first = date.fromisocalendar(_year(year), int(week), int(day or 1))
    except ValueError:
        return None
    return _both(Moment(_at(first), "day" if day else "week"))


def _part(year: str, part: str, months: int, grain: Grain) -> Reading | None:
    return _both(_moment(_year(year), (int(part) - 1) * months + 1, grain=grain))


WEEK = r"(?:W|KW|wk|week|sem|semaine|semana|settimana|uge|uke|v)\.?"

FORMS: tuple[tuple[str, Maker], ...] = (
    (r"(\d{4}) ?([-/.]) ?(\d\d?) ?\2 ?(\d\d?)\.?", lambda m: _both(_moment(int(m[1]), int(m[3]), int(m[4])))),
    (r"(\d{4})[-/](\d\d?)", lambda m: _month(m[1], m[2])),
    (r"((?:1[89]|2[01])\d\d)(\d\d)(\d\d)", _compact),
    (r"(\d\d?) ?([-/.]) ?(\d\d?) ?\2 ?(\d{4}|\d\d)\.?", _numeric),
    (r"(\d\d?)[-/.]((?:1[89]|2[01])\d\d)", lambda m: _month(m[2], m[1])),
    (rf"(\d{{4}})[- ]?{WEEK} ?(\d\d?)(?:-?([1-7]))?", lambda m: _week(m[1], m[2], m[3])),
    (rf"{WEEK} ?(\d\d?)[-/ ] ?(\d{{4}})", lambda m: _week(m[2], m[1])),
    (r"(\d{4})[-/ .]? ?Q ?([1-4])", lambda m: _part(m[1], m[2], 3, "quarter")),
    (rf"Q ?([1-4])[-/ .]? ?{YEAR}", lambda m: _part(m[2], m[1], 3, "quarter")),
    (rf"([1-4]) ?Q[-/ .]? ?{YEAR}", lambda m: _part(m[2], m[1], 3, "quarter")),
    (r"(\d{4})[-/ .]? ?[HS] ?([12])", lambda m: _part(m[1], m[2], 6, "half")),
    (rf"[HS] ?([12])[-/ .]? ?{YEAR}", lambda m: _part(m[2], m[1], 6, "half")),
    (r"(\d{4}) ?[年년] ?(\d\d?) ?[月월] ?(\d\d?) ?[日일]", lambda m: _both(_moment(int(m[1]), int(m[2]), int(m[3])))),
    (r"(\d{4}) ?[年년] ?(\d\d?) ?[月월]", lambda m: _month(m[1], m[2])),
)
"""Dates of digits, and how each is read."""


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[re.Pattern[str], Maker], ...]:
    return tuple((re.compile(form, re.IGNORECASE), make) for form, make in FORMS)


def _day(text: str, lang: str) -> Reading | None:
    found = _of_digits(text)
    if found or not any(character.isalpha() for character in text):
        return found
    return _named(text, lang) or _of_digits(date_names.without_weekday(text, lang))


def _of_digits(text: str) -> Reading | None:
    for form, make in _forms():
        if found := form.fullmatch(text):
            return make(found)
    return None


# ---------------------------------------------------------------- months and quarters by name


LEAP_YEAR = 2000
"""A year that has every day."""


def _named(text: str, lang: str) -> Reading | None:
    """A date whose month, or whose quarter, is a name."""
    if quarter := date_names.quarter(text, lang):
        return _part(*quarter, 3, "quarter")
    found = date_names.parts(text, lang)
    return _of_numbers(found, text) if found and len(found.numbers) <= 2 else None


def day_of_year(text: str, lang: str) -> int | None:
    """How many days of a leap year have passed before a day without a year: `5 May`, `May 5`; None for other texts."""
    if not any(character.isalpha() for character in text):
        return None
    named = date_names.parts(text, lang)
    if named is None or len(named.numbers) > 1 or any(len(number) > 2 for number in named.numbers):
        return None
    day = int(named.numbers[0]) if named.numbers else 1
    found = _moment(LEAP_YEAR, named.month, day)
    return found.at.timetuple().tm_yday - 1 if found else None


def _of_numbers(named: NamedDate, text: str) -> Reading | None:
    """A date of a month among one or two numbers: `15 Jan 2023`, `Jan 15, 2023`, `2023 Jan`, `Jan-23`."""
    numbers, month, at = named
    years = [number for number in numbers if len(number) == 4]
    if len(numbers) == 1:
        short = re.search(r"['’-]\d\d$", text)  # `Jan 23` may be a day as well
        year = years[0] if years else numbers[0] if short and at == 0 else ""
        return _both(_moment(_year(year), month, grain="month")) if year else None
    if len(numbers) != 2 or (not years and at != 1):
        return None
    year = years[0] if years else numbers[1]
    day = numbers[1 - numbers.index(year)] if years else numbers[0]
    return _both(_moment(_year(year), month, int(day))) if len(day) <= 2 else None


# ---------------------------------------------------------------- places in time


def instants(moments: Sequence[Moment]) -> Iterator[datetime]:
    """When each begins, by the clock of the first that names a zone."""
    zone = next((moment.offset for moment in moments if moment.offset is not None), None)
    for moment in moments:
        shift = 0 if zone is None or moment.offset is None else zone - moment.offset
        yield moment.at + timedelta(minutes=shift)
