"""Dates as writers write them: when they are, and how a language prints them."""

import re

from infographic.i18n.number_format import locale_of

ISO = re.compile(r"(-?\d{1,6})-(\d{2})(?:-(\d{2}))?")
CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
YEAR = re.compile(r"-?\d{1,3}(?:[,.]\d{3})+|-?\d+")
BEFORE = re.compile(r"\b(b\.?\s?c\.?(\s?e\.?)?|v\.\s?chr\.|av\.\s?j\.-c\.|a\.\s?c\.)", re.IGNORECASE)
"""What stands behind a year before the common era, in English, German and Dutch, French, Spanish and Italian."""

DAYS_OF_MONTH = 31
"""Two digits up to this, before a longer number, are a day and not the year."""


def moment(text: str) -> float | None:
    """When it is, in years; None where nothing in the text says so.

    Understands `1969-07-20`, `1969-07`, `1969`, `c. 500 BC`, `20 July 1969`, `1914–1918` (its start) and `8:30`.
    """
    text = text.strip()
    if found := ISO.fullmatch(text):
        year, month, day = (int(part or 1) for part in found.groups())
        return year + (month - 1) / 12 + (day - 1) / 372
    if found := CLOCK.fullmatch(text):
        return (int(found[1]) + int(found[2]) / 60) / (24 * 372)
    numbers = [int(re.sub(r"[,.]", "", n)) for n in YEAR.findall(text)]
    if not numbers:
        return None
    year = next((n for n in numbers if abs(n) > DAYS_OF_MONTH), numbers[0])
    return float(-year if BEFORE.search(text) else year)


def printed(text: str, lang: str) -> str:
    """A date of digits with the month's name, in the order of a language; any other text as it stands."""
    found = ISO.fullmatch(text.strip())
    if not found or int(found[1]) < 1:
        return text
    import datetime as dt  # only where a date is written in digits

    from babel.dates import format_date, format_skeleton  # slow to load, and most pages do without

    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return text
    locale = locale_of(lang)
    shown = format_date(date, "long", locale) if found[3] else format_skeleton("yMMMM", date, locale=locale)
    return str(shown)


def duration(years: float, lang: str) -> str:
    """A length of time in the words of a language: `163 years`, `4 months`; empty beyond what a calendar can count."""
    import datetime as dt  # only where a scale of time is cut

    from babel.dates import format_timedelta  # slow to load, and most pages do without

    days = round(years) * 365 if years >= 1 else max(1, round(years * 365))
    if days > dt.timedelta.max.days:
        return ""
    return str(format_timedelta(dt.timedelta(days=days), granularity="day", threshold=1, locale=locale_of(lang)))
