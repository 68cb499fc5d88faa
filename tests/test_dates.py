"""Dates as writers write them."""

import re
from datetime import date

import pytest
from babel.dates import format_date, get_date_format
from hypothesis import given
from hypothesis import strategies as st

from infographic.i18n import date_reading, phrases
from infographic.i18n.date_format import chronology
from infographic.i18n.number_format import locale_of


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("1969-07-20", "1969-10-29"),
        ("1969", "1969-07"),
        ("c. 500 BC", "300 v. Chr."),
        ("300 BC", "79"),
        ("12,000 BC", "3000 BC"),
        ("20 July 1969", "3 March 1970"),
        ("1914–1918", "1939–1945"),
        ("8:30", "17.05"),
        ("1980s", "1990s"),
        ("2 July 1969", "20 July 1969"),
        ("3 June", "12 June"),
        ("31 May", "June 1"),
        ("Jan 2023", "2023-W07"),
        ("2023 Q1", "15.04.2023"),
        ("13/5/2023", "6/5/2024"),
        ("2023-01-15 08:00", "2023-01-15 12:30"),
        ("2023-01-15T10:00+02:00", "2023-01-15T09:00Z"),
    ],
)
def test_earlier_is_less(earlier, later):
    dates = chronology((earlier, later), "en")
    assert dates.when(earlier) < dates.when(later)


def test_words_alone_say_no_time():
    assert chronology(("soon",), "en").when("soon") is None


@pytest.mark.parametrize(
    ("text", "lang", "wanted"),
    [
        ("1969-07-20", "nl", "20 juli 1969"),
        ("1969-07", "de", "Juli 1969"),
        ("1969", "en", "1969"),
        ("15.01.2023", "en", "January 15, 2023"),
        ("3/4/2023", "nl", "3 april 2023"),
        ("2023-01-15 08:00:00", "de", "15. Januar 2023, 08:00"),
        ("2023-W07", "en", "2023-W07"),
        ("2026-Q3", "nl", "3e kwartaal 2026"),
        ("2026-H2", "en", "July – December 2026"),
        ("Q3 2026", "nl", "Q3 2026"),
        ("2023-02-31", "en", "2023-02-31"),
        ("Summer of 1969", "nl", "Summer of 1969"),
    ],
)
def test_digits_are_printed_in_the_language(text, lang, wanted):
    assert chronology((text,), lang).printed(text) == wanted


@pytest.mark.parametrize("text", ["May ¹", "May ①", "2 May ²⁰²³"])
def test_signs_that_look_like_digits_are_no_days(text):
    assert date_reading.day_of_year(text, "en") is None


LENGTHS = ("short", "medium", "long", "full", "MMM y", "MMMM y", "QQQ y")


def written(day, length, lang):
    """A day as the CLDR has it in a language; a year always with four digits."""
    pattern = get_date_format("short", locale_of(lang)).pattern
    form = re.sub("y+", "y", pattern) if length == "short" else length
    return format_date(day, form, locale=locale_of(lang))


@pytest.mark.parametrize("lang", phrases.languages())
@given(st.lists(st.dates(date(1000, 1, 1)), min_size=1, max_size=12), st.sampled_from(LENGTHS))
def test_what_a_language_writes_is_read_back(lang, days, length):
    """All days of a column, in every length; months and quarters where a form says no more."""
    grain = {"MMM y": "month", "MMMM y": "month", "QQQ y": "quarter"}.get(length, "day")
    found = date_reading.read_column([written(day, length, lang) for day in days], lang, lang).moments
    assert [moment and moment.iso() for moment in found] == [
        date_reading.Moment(date_reading.datetime(day.year, day.month, day.day), grain).iso() for day in days
    ]
