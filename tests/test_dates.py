"""Dates as writers write them."""

import pytest

from infographic.i18n.date_format import moment, printed


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
    ],
)
def test_earlier_is_less(earlier, later):
    assert moment(earlier) < moment(later)


def test_words_alone_say_no_time():
    assert moment("soon") is None


@pytest.mark.parametrize(
    ("text", "lang", "wanted"),
    [
        ("1969-07-20", "nl", "20 juli 1969"),
        ("1969-07", "de", "Juli 1969"),
        ("1969", "en", "1969"),
        ("2023-02-31", "en", "2023-02-31"),
        ("Summer of 1969", "nl", "Summer of 1969"),
    ],
)
def test_digits_are_printed_in_the_language(text, lang, wanted):
    assert printed(text, lang) == wanted
