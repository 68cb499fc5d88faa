"""Numbers as each language prints them; the examples are those of its style guides."""

import pytest

from infographic.i18n.number_format import amount, compact, number

S, N = "\u00a0", "\u202f"  # no-break spaces: the common one, and the narrow one


@pytest.mark.parametrize(
    ("lang", "decimal", "percent", "price"),
    [
        ("en", "1,234,567.5", "12.5%", "€1,234.50"),
        ("nl", "1.234.567,5", "12,5%", f"€{S}1.234,50"),
        ("de", "1.234.567,5", f"12,5{S}%", f"1.234,50{S}€"),
        ("de-CH", "1’234’567.5", "12.5%", f"€{S}1’234.50"),
        ("fr", f"1{N}234{N}567,5", f"12,5{S}%", f"1{N}234,50{S}€"),
        ("es", "1.234.567,5", f"12,5{S}%", f"1.234,50{S}€"),
        ("pl", f"1{S}234{S}567,5", "12,5%", f"1{S}234,50{S}€"),
        ("hi", "12,34,567.5", "12.5%", "€1,234.50"),
        ("ja", "1,234,567.5", "12.5%", "€1,234.50"),
        ("tlh", "1,234,567.5", "12.5%", "€1,234.50"),
    ],
)
def test_separators_and_units(lang, decimal, percent, price):
    assert number(1234567.5, lang) == decimal
    assert amount(12.5, "%", lang) == percent
    assert amount(1234.5, "€", lang) == price


@pytest.mark.parametrize(
    ("lang", "one", "some", "many", "money"),
    [
        ("en", "1 million", "1.52 million", "8.16 billion", "€1.52M"),
        ("nl", "1 miljoen", "1,52 miljoen", "8,16 miljard", f"€{S}1,52{S}mln."),
        ("de", "1 Million", "1,52 Millionen", "8,16 Milliarden", f"1,52{S}Mio.{S}€"),
        ("fr", "1 million", "1,52 million", "8,16 milliards", f"1,52{S}M{S}€"),
        ("es", "1 millón", "1,52 millones", "8,16 mil millones", f"1,52{S}M€"),
        ("ar", "1 مليون", "1.52 مليون", "8.16 مليار", f"1.52{S}مليون{S}€"),
        ("ja", "100万", "152万", "81.6億", "€152万"),
    ],
)
def test_large_numbers_with_their_word(lang, one, some, many, money):
    assert [compact(n, "", lang) for n in (999_999, 1_519_000, 8_161_972_573)] == [one, some, many]
    assert compact(1_519_000, "€", lang) == money


@pytest.mark.parametrize(
    "printed", [number, lambda n, lang: amount(n, "%", lang), lambda n, lang: amount(n, "€", lang)]
)
@pytest.mark.parametrize("lang", ["en", "nl", "de", "fr", "ar"])
def test_less_than_nothing_has_a_true_minus(printed, lang):
    assert "−" in printed(-5.25, lang) and "-" not in printed(-5.25, lang)


def test_a_currency_keeps_the_sign_that_was_written():
    assert [amount(99, "$", lang) for lang in ("en", "nl", "es", "zh")] == ["$99", f"${S}99", f"99{S}$", "$99"]


def test_percentages_have_no_more_digits_than_their_number():
    assert all(amount(n / 10, "%", "de") == f"{n // 10},{n % 10}{S}%" for n in range(1, 1000) if n % 10)


def test_numbers_that_are_read_faster_in_digits_stay_so():
    assert compact(9_999, "", "en") == "9,999"
    assert compact(12_345, "km", "en") == f"12.3 thousand{S}km"
