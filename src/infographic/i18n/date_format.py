"""Dates as writers write them: when they are, and how a language prints them."""

import re
from calendar import isleap
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from infographic.i18n import date_reading
from infographic.i18n.date_reading import Grain, Moment
from infographic.i18n.number_format import locale_of

ISO = re.compile(r"(-?\d{1,6})-(\d{2})(?:-(\d{2}))?")
CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
YEAR = re.compile(r"-?\d{1,3}(?:[,.]\d{3})+|-?\d+")
BEFORE = re.compile(r"\b(b\.?\s?c\.?(\s?e\.?)?|v\.\s?chr\.|av\.\s?j\.-c\.|a\.\s?c\.)", re.IGNORECASE)
"""What stands behind a year before the common era, in English, German and Dutch, French, Spanish and Italian."""

DAYS_OF_MONTH = 31
"""Two digits up to this, before a longer number, are a day and not the year."""


class WrittenDate(NamedTuple):
    """When a date is, in years, and how a page prints it; no time where its words do not say."""

    when: float | None
    printed: str


class Chronology(NamedTuple):
    """The dates of one story, by their texts."""

    dates: Mapping[str, WrittenDate]
    doubt: str = ""
    """The first text that two orders of day and month would read differently; nothing where none would."""
    settled: bool = True
    """Whether the texts or the language leave one reading."""

    def when(self, text: str) -> float | None:
        """When a text is, in years; an empty one never."""
        return self.dates[text].when if text else None

    def printed(self, text: str) -> str:
        return self.dates[text].printed if text else ""


@lru_cache(maxsize=64)
def chronology(texts: tuple[str, ...], lang: str) -> Chronology:
    """The dates of a story, read together as a column is: one of them may show whether days stand before months.

    What is no date of a calendar may still say a year: `c. 500 BC`, `1914–1918` (its start).
    """
    read = date_reading.read_column(texts, lang)
    alone = not any(read.moments)  # a day without a year is before or after none that has one
    known = [moment for moment in read.moments if moment]
    at = date_reading.instants(known)
    dates = {
        text: WrittenDate(_year_of(text, lang, yearless=alone), text) if moment is None else WrittenDate(
            _years(next(at), moment.grain), _printed(moment, text, lang) if read.settled else text
        )
        for text, moment in zip(texts, read.moments, strict=True)
    }  # fmt: skip
    return Chronology(dates, texts[read.doubt] if read.doubt >= 0 else "", read.settled)


def _years(at: datetime, grain: Grain) -> float:
    """A moment in years; a time without a day is the part of a year that it is."""
    first = at.replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
    part = (at - first).total_seconds() / ((366 if isleap(at.year) else 365) * 86400)
    return part if grain == "clock" else at.year + part


def _year_of(text: str, lang: str, *, yearless: bool) -> float | None:
    """When it is, in years, as far as its words say; a day without a year only where all are `yearless`."""
    text = text.strip()
    if found := ISO.fullmatch(text):
        year, month, day = (int(part or 1) for part in found.groups())
        return year + (month - 1) / 12 + (day - 1) / 372
    if found := CLOCK.fullmatch(text):
        return (int(found[1]) + int(found[2]) / 60) / (24 * 365)
    if (passed := date_reading.day_of_year(text, lang)) is not None:
        return passed / 366 if yearless else None
    numbers = [int(re.sub(r"[,.]", "", n)) for n in YEAR.findall(text)]
    if not numbers:
        return None
    year = next((n for n in numbers if abs(n) > DAYS_OF_MONTH), numbers[0])
    return float(-year if BEFORE.search(text) else year)


def _printed(moment: Moment, text: str, lang: str) -> str:
    """A date of digits with the month's name, in the order of a language; any other text as it stands."""
    if moment.grain in ("quarter", "half") and text == moment.iso():
        return _part_of_year(moment, lang)
    if any(character.isalpha() for character in text.rstrip("Zz").replace("T", "")):
        return text
    from babel.dates import format_date, format_skeleton  # slow to load, and most pages do without

    locale, day = locale_of(lang), moment.at.date()
    match moment.grain:
        case "day":
            return str(format_date(day, "long", locale))
        case "month":
            return str(format_skeleton("yMMMM", day, locale=locale))
        case "minute" | "second":
            return f"{format_date(day, 'long', locale)}, {moment.iso().split(' ')[1][:5]}"
    return text


def _part_of_year(moment: Moment, lang: str) -> str:
    """A quarter as a language counts it; a half, for which the CLDR has no word, by its first and last month."""
    from babel.dates import format_interval, format_skeleton  # slow to load, and most pages do without

    locale, first = locale_of(lang), moment.at
    if moment.grain == "quarter":
        return str(format_skeleton("yQQQQ", first, locale=locale))
    return str(format_interval(first, first.replace(month=first.month + 5), "yMMMM", locale=locale)).replace(
        "\u2009", " "
    )


def duration(years: float, lang: str) -> str:
    """A length of time in the words of a language: `163 years`, `4 months`; empty beyond what a calendar can count."""
    import datetime as dt  # only where a scale of time is cut

    from babel.dates import format_timedelta  # slow to load, and most pages do without

    days = round(years) * 365 if years >= 1 else max(1, round(years * 365))
    if days > dt.timedelta.max.days:
        return ""
    return str(format_timedelta(dt.timedelta(days=days), granularity="day", threshold=1, locale=locale_of(lang)))
