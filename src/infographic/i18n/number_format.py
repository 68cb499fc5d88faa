"""Numbers as they are printed in a language."""

import re
from typing import Literal

ATTACHED = {"%", "×", "x", "°", "‰", "″", "′"}
"""Units that stand at the number without a space, in English."""

CURRENCIES = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
    "zł": "PLN",
    "kr": "SEK",
    "Kč": "CZK",
    "Ft": "HUF",
    "US$": "USD",
    "R$": "BRL",
    "EUR": "EUR",
    "USD": "USD",
    "GBP": "GBP",
    "CHF": "CHF",
    "JPY": "JPY",
}

NO_BREAK_SPACE = "\u00a0"

MINUS = "\u2212"
"""As wide as a plus, and as high as it stands among digits; a hyphen is neither."""

SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")

PRECISION = 15
"""How many digits of a binary number are certain (IEEE 754, double precision)."""

WRITTEN = 9
"""A person writes no more significant digits; more of them were calculated."""

TOLD = 4
"""How many significant digits of a calculated number are printed: nobody compares more."""

AS_IN_PYTHON = ("en", "en-GB", "en-US")
"""Languages whose numbers are written with `,` and `.` as Python does, which needs no tables of a language."""

TINY_IN_PYTHON = 1e-4
"""Below, Python writes powers of ten."""

COUNTED_OUT, TINY = 1e15, 1e-6
"""From here on, and below there, a number is printed as a power of ten."""


def number(value: float, lang: str, *, exact: bool = False) -> str:
    """A number with the separators of a language: 1234.5 is `1,234.5` in English and `1.234,5` in Dutch.

    What was calculated is rounded to what can be read, unless it is `exact`; its whole part is kept.
    """
    if value == int(value) and 0 <= value < 1000:
        return str(int(value))
    if abs(value) >= COUNTED_OUT or abs(value) < TINY:
        return _power_of_ten(value, lang)
    shown = certain(value) if exact else told(value)
    if lang in AS_IN_PYTHON and abs(shown) >= TINY_IN_PYTHON:
        return f"{int(shown) if shown == int(shown) else shown:,}".replace("-", MINUS)
    from babel.numbers import format_decimal  # slow to load, and most pages do without

    printed = str(format_decimal(_plain(shown), locale=locale_of(lang), decimal_quantization=False))
    return printed.replace("-", MINUS)


def certain(value: float) -> float:
    """A number without the digits that a binary one cannot hold."""
    return value if value == int(value) else float(f"{value:.{PRECISION}g}")


def told(value: float) -> float:
    """A number without the digits that only a calculation gave it."""
    value = certain(value)
    digits = f"{abs(value):.{PRECISION}g}".partition("e")[0].replace(".", "").strip("0")
    if len(digits) <= WRITTEN or value == int(value):
        return value
    whole = len(str(int(abs(value)))) if abs(value) >= 1 else 0
    return float(f"{value:.{max(TOLD, whole)}g}")


def _power_of_ten(value: float, lang: str) -> str:
    """A number as a person writes it who has no room for its zeros: `1.989 × 10³⁰`."""
    from babel.numbers import get_decimal_symbol

    digits, power = f"{value:.{TOLD - 1}e}".split("e")
    digits = digits.rstrip("0").rstrip(".").replace(".", get_decimal_symbol(locale_of(lang))).replace("-", MINUS)
    return f"{digits}{NO_BREAK_SPACE}×{NO_BREAK_SPACE}10{str(int(power)).translate(SUPERSCRIPT)}"


def amount(value: float, unit: str, lang: str, *, exact: bool = False) -> str:
    """A number with its unit, placed as the language wants it."""
    counted = value == 0 or TINY <= abs(value) < COUNTED_OUT
    shown = value if not counted else certain(value) if exact else told(value)
    if counted and unit in CURRENCIES:
        return _money(shown, unit, lang)
    if counted and unit == "%" and not lang.startswith(("en", "nl", "zh", "ja")):
        return _percent(shown, lang)
    printed = number(shown, lang, exact=True)
    if not unit:
        return printed
    return f"{printed}{unit}" if unit in ATTACHED else f"{printed}{NO_BREAK_SPACE}{unit}"


def compact(value: float, unit: str, lang: str) -> str:
    """A large number with the word for its millions or billions, to three digits: `1.52 million`, `1,52 Mio. €`."""
    if not COUNTED <= abs(value) < COUNTED_OUT or unit == "%" or not _has_words(lang):
        return amount(value, unit, lang)
    from babel.numbers import format_compact_currency, format_compact_decimal  # slow to load, and seldom needed

    locale, rounded = locale_of(lang), _plain(float(f"{value:.{DIGITS - 1}e}"))
    if unit in CURRENCIES:
        money = format_compact_currency(rounded, CURRENCIES[unit], locale=locale, fraction_digits=DIGITS - 1)
        return _as_written(str(money), unit, locale)
    form: Literal["long", "short"] = "short" if lang.startswith(IDEOGRAPHIC) else "long"
    printed = _single(rounded, form, locale) or str(
        format_compact_decimal(rounded, format_type=form, locale=locale, fraction_digits=DIGITS - 1)
    )
    return (f"{printed}{NO_BREAK_SPACE}{unit}" if unit else printed).replace("-", MINUS)


def _has_words(lang: str) -> bool:
    """Whether the Unicode CLDR knows how a language shortens millions."""
    from babel.core import Locale

    formats = Locale.parse(locale_of(lang)).compact_decimal_formats
    return "short" in formats and ("long" in formats or lang.startswith(IDEOGRAPHIC))


def _single(value: float, form: Literal["long", "short"], locale: str) -> str:
    """One million, one billion in the singular, for which Babel 2.18 takes the plural in French and Spanish."""
    from babel.core import Locale

    pattern = Locale.parse(locale).compact_decimal_formats[form].get("one", {}).get(str(value))
    return str(pattern.apply(1, locale)) if pattern and pattern.pattern.count("0") == 1 else ""


def _plain(value: float) -> float:
    """A whole number as one, because languages tell `1` from `1.0`."""
    return int(value) if value == int(value) else value


IDEOGRAPHIC = ("ja", "zh", "ko")
"""Languages whose words for large numbers are one character, and so have no longer form."""

DIGITS = 3
"""What remains of a number that is shortened: nobody compares more."""

COUNTED = 10_000
"""Smaller numbers are read faster in digits than with the word for thousand."""

SHORTENED = 1_000_000
"""From here on a number on an axis is written with a word: `2.5M`, `2,5 mln.`."""


def short(value: float, unit: str, lang: str) -> str:
    """A number as an axis shows it: like `amount`, but millions and more in short."""
    if not SHORTENED <= abs(value) < COUNTED_OUT or not _has_words(lang):
        return amount(value, unit, lang)
    from babel.numbers import format_compact_currency, format_compact_decimal  # slow to load, and seldom needed

    if unit in CURRENCIES:
        locale = locale_of(lang)
        money = format_compact_currency(value, CURRENCIES[unit], locale=locale, fraction_digits=2)
        return _as_written(str(money), unit, locale)
    printed = str(format_compact_decimal(value, locale=locale_of(lang), fraction_digits=2))
    return f"{printed}{unit}" if unit in ATTACHED else f"{printed}{NO_BREAK_SPACE}{unit}".strip()


def _percent(value: float, lang: str) -> str:
    from decimal import Decimal  # slow to load, and most pages do without

    from babel.numbers import format_percent

    exact = Decimal(str(value)) / 100  # 0.07 * 100 is not 7
    return str(format_percent(exact, locale=locale_of(lang), decimal_quantization=False)).replace("-", MINUS)


def _money(value: float, unit: str, lang: str) -> str:
    from babel.numbers import format_currency  # slow to load, and most pages do without

    locale, whole = locale_of(lang), value == int(value)
    printed = str(
        format_currency(value, CURRENCIES[unit], locale=locale, currency_digits=not whole, decimal_quantization=False)
    )
    return _as_written(re.sub(r"[.,]00(?!\d)", "", printed) if whole else printed, unit, locale)


def _as_written(printed: str, unit: str, locale: str) -> str:
    """A price with the sign that was asked for, where a language has another, such as `US$`; and a true minus."""
    from babel.numbers import get_currency_symbol

    printed = printed.replace(get_currency_symbol(CURRENCIES[unit], locale), unit).replace("-", MINUS)
    if unit[0].isalpha() and unit[-1].isalpha():  # letters need a blank, where a sign needs none
        printed = re.sub(rf"(?<={unit})(?=\d)|(?<=\d)(?={unit})", NO_BREAK_SPACE, printed)
    return printed


def is_known(lang: str) -> bool:
    """Whether numbers and dates can be written in a language."""
    return locale_of(lang).split("_")[0] == lang.replace("_", "-").split("-")[0].lower()


def locale_of(lang: str) -> str:
    """The nearest locale that is known; English for a language without one."""
    from babel.core import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(lang.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        base = lang.replace("_", "-").split("-")[0]
        return base if base != lang and locale_of(base) == base else "en"
