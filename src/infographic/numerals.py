"""Numbers as they are printed in a language."""

import re

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
    "zł": "PLN",
    "kr": "SEK",
}

NO_BREAK_SPACE = "\u00a0"


def number(value: float, lang: str) -> str:
    """A number with the separators of a language: 1234.5 is `1,234.5` in English and `1.234,5` in Dutch."""
    whole = value == int(value)
    if whole and 0 <= value < 1000:
        return str(int(value))
    from babel.numbers import format_decimal  # slow to load, and most pages do without

    return str(format_decimal(int(value) if whole else value, locale=locale_of(lang), decimal_quantization=False))


def amount(value: float, unit: str, lang: str) -> str:
    """A number with its unit, placed as the language wants it."""
    if unit in CURRENCIES:
        return _money(value, CURRENCIES[unit], lang)
    if unit == "%" and not lang.startswith(("en", "nl", "zh", "ja")):
        return _percent(value, lang)
    printed = number(value, lang)
    if not unit:
        return printed
    return f"{printed}{unit}" if unit in ATTACHED else f"{printed}{NO_BREAK_SPACE}{unit}"


def compact(value: float, unit: str, lang: str) -> str:
    """A number with the word for its thousands, millions or billions: `1.2 million`, `1,2 Millionen`."""
    if abs(value) < COUNTED or unit == "%":
        return amount(value, unit, lang)
    from babel.numbers import format_compact_currency, format_compact_decimal  # slow to load, and seldom needed

    locale = locale_of(lang)
    if unit in CURRENCIES:
        return str(format_compact_currency(value, CURRENCIES[unit], locale=locale, fraction_digits=1))
    printed = str(format_compact_decimal(value, format_type="long", locale=locale, fraction_digits=1))
    return f"{printed}{NO_BREAK_SPACE}{unit}" if unit else printed


COUNTED = 10_000
"""Smaller numbers are read faster in digits than with the word for thousand."""

SHORTENED = 1_000_000
"""From here on a number on an axis is written with a word: `2.5M`, `2,5 mln.`."""


def short(value: float, unit: str, lang: str) -> str:
    """A number as an axis shows it: like `amount`, but millions and more in short."""
    if abs(value) < SHORTENED:
        return amount(value, unit, lang)
    from babel.numbers import format_compact_currency, format_compact_decimal  # slow to load, and seldom needed

    if unit in CURRENCIES:
        return str(format_compact_currency(value, CURRENCIES[unit], locale=locale_of(lang), fraction_digits=2))
    printed = str(format_compact_decimal(value, locale=locale_of(lang), fraction_digits=2))
    return f"{printed}{unit}" if unit in ATTACHED else f"{printed}{NO_BREAK_SPACE}{unit}".strip()


def _percent(value: float, lang: str) -> str:
    from babel.numbers import format_percent  # slow to load, and most pages do without

    return str(format_percent(value / 100, locale=locale_of(lang), decimal_quantization=False))


def _money(value: float, currency: str, lang: str) -> str:
    from babel.numbers import format_currency  # slow to load, and most pages do without

    printed = format_currency(
        value, currency, locale=locale_of(lang), currency_digits=value != int(value), decimal_quantization=False
    )
    return re.sub(r"[.,]00(?!\d)", "", str(printed)) if value == int(value) else str(printed)


def locale_of(lang: str) -> str:
    """The nearest locale that is known; English for a language without one."""
    from babel.core import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(lang.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        base = lang.replace("_", "-").split("-")[0]
        return base if base != lang and locale_of(base) == base else "en"
