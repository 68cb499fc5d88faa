import pytest
from hypothesis import given
from hypothesis import strategies as st

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
