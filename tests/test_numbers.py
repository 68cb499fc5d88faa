import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from infographic.i18n.number_format import MINUS, TINY, _plain, number, told
from infographic.spec.numbers import NotANumber, to_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12), ("-3.5", -3.5), ("+26", 26), (".5", 0.5), ("2.", 2.0), ("1e3", 1000.0), ("1_000_000", 1_000_000),
        ("−5", -5), (" 7 ", 7), ("007", 7), ("٣", 3), ("9" * 30, int("9" * 30)), (3, 3), (2.5, 2.5),
    ],
)  # fmt: skip
def test_what_is_a_number(text, number):
    assert to_number(text) == number
    assert type(to_number(text)) is type(number)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("12%", 'unit: "%"'), ("3×", "`3`"), ("1,234", "`1234`"), ("1,234,567", "`1234567`"), ("1 000", "`1000`"),
        ("12,5", "`12.5`"), ("3k", "`3000`"), ("1.5M", "`1500000`"), ("many", "digits"), ("", "digits"),
        ("$5", 'unit: "$"'), ("41,5 %", "`41.5`"), ("1.234.567,80 €", "`1234567.8`"), ("1.234 km", "`1.234` or `1234`"),
        ("1e999", "finite"), (".nan", "digits"), ("9" * 5000, "400 digits"), (float("inf"), "finite"),
            (10**400, "finite"),
        ("1_00", "digits"), ("0x1F", "digits"), ("1/2", "digits"), ("3:20", "digits"),
    ],
)  # fmt: skip
def test_what_is_none_and_how_to_write_it(text, advice):
    with pytest.raises(NotANumber) as caught:
        to_number(text)
    assert advice in caught.value.help


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_survives_its_text(number):
    assert to_number(repr(number)) == number


@given(st.one_of(st.floats(-1e14, 1e14), st.integers(-(10**14), 10**14), st.decimals(-9999, 9999, places=2).map(float)))
def test_english_numbers_without_tables_are_those_of_the_tables(value):
    if value and abs(value) < TINY:
        return
    by_tables = format_decimal(_plain(told(value)), locale="en", decimal_quantization=False)
    assert number(value, "en") == by_tables.replace("-", MINUS)
