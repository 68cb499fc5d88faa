"""The names of months, quarters and days of the week, and what of a date they say: CLDR's, as Babel has them."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from infographic.i18n.number_format import locale_of
from infographic.i18n.number_reading import tidied

PARTS = re.compile(r"\d+|[^\d\s.,;:،、/\-–'’()\[\]]+")
"""Numbers and words.  A word is what stands between signs, since many scripts write vowels as marks, not letters."""

MORE = {"sept": 9, "mrz": 3, "maerz": 3, "jän": 1}
"""Common short forms that the Unicode CLDR has not."""

BETWEEN = frozenset([
    "de", "del", "of", "the", "den", "d", "le", "st", "nd", "rd", "th", "er", "º", "г", "гг", "р", "року", "ta",
    "ی", "د", "טן",
])  # fmt: skip
"""Words that may stand between a day, a month and a year."""

BEFORE, AFTER = "ב", "ی"
"""What a language writes in one word with a month's name: Hebrew's `in`, Sorani's `of`."""

MONTH = "\0"
"""What stands for a month's name once that is found."""


class NamedDate(NamedTuple):
    """The numbers of a date, its month, and how many of the numbers stand before that."""

    numbers: Sequence[str]
    month: int
    at: int


class Names(NamedTuple):
    """The names that a language has for months and quarters, and its days of the week."""

    months: dict[str, int]
    month: re.Pattern[str]
    """Any name of a month as a word."""
    quarters: dict[str, int]
    days: frozenset[str]
    weekday: re.Pattern[str]
    """A day of the week at either end of a date."""


def parts(text: str, lang: str) -> NamedDate | None:
    """The month and the numbers of a text that holds nothing else but a day of the week; None of other texts."""
    names, lowered = _names(lang), text.casefold().replace(".", "")
    for said in (lowered, without_weekday(lowered, lang)):
        found = names.month.findall(said)
        if len(found) == 1:
            words = [w for w in PARTS.findall(names.month.sub(f" {MONTH} ", said)) if w not in BETWEEN | names.days]
            numbers = [word for word in words if word.isdecimal()]
            if len(numbers) + 1 == len(words) and MONTH in words:
                return NamedDate(numbers, names.months[found[0]], words.index(MONTH))
    return None


def quarter(text: str, lang: str) -> tuple[str, str] | None:
    """The year of a text that names a quarter, and the quarter."""
    lowered = text.casefold().replace(".", "")
    for name, number in _names(lang).quarters.items():
        year = re.fullmatch(r"[-/ ]*(\d{4})[-/ ]*", lowered.replace(name, "", 1)) if name in lowered else None
        if year:
            return year[1], str(number)
    return None


def without_weekday(text: str, lang: str) -> str:
    """A date without the day of the week that it may begin or end with."""
    return _names(lang).weekday.sub("", text)


@lru_cache(maxsize=32)
def _names(lang: str) -> Names:
    """The names of a language and, where they mean nothing else in it, of English."""
    from babel.core import Locale  # slow to load, and only names of months need it

    months, quarters, days = dict(MORE), dict[str, int](), set[str]()
    for locale in (Locale.parse("en"), Locale.parse(locale_of(lang))):
        for context, width in ((c, w) for c in ("format", "stand-alone") for w in ("abbreviated", "wide")):
            months |= {_bare(name): number for number, name in locale.months[context][width].items()}
            quarters |= {_bare(name): number for number, name in locale.quarters[context][width].items()}
            days |= {_bare(name) for name in locale.days[context][width].values()}
    month = re.compile(rf"(?<![^\W\d_]){BEFORE}?(?<!\d)({_any(months)}){AFTER}?(?![\w\u0300-\u036f])")
    wide = [day for day in days if len(day) > 1]
    weekday = re.compile(rf"^(?:{_any(wide)})[,،]? |[, ]*(?:{_any(wide)})$", re.IGNORECASE)
    return Names(months, month, quarters, frozenset(days), weekday)


def _any(names: Iterable[str]) -> str:
    """A pattern of any of these, the longest first."""
    return "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))


def _bare(name: str) -> str:
    return tidied(name).casefold().replace(".", "").strip(" ")
