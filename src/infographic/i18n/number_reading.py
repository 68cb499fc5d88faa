"""Numbers as people write them in tables: `1.234.567,80 €`, `(1,234.50)`, `12,34,567`, `41,5 %`, `1’234.–`.

A text alone often leaves open whether its point begins the decimals or parts the thousands.  So a text is read
both ways, and a column decides.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal, NamedTuple

_new = tuple.__new__
"""Makes a named tuple without the call of its constructor, of which a table needs hundreds of thousands."""

DecimalSign = Literal[".", ","]

SIGNS: tuple[DecimalSign, DecimalSign] = (".", ",")


class Reading(NamedTuple):
    """A text as a number: its value where a point begins the decimals, and where a comma does; None where neither."""

    point: int | float | None
    comma: int | float | None
    unit: str = ""
    """What stands before or behind it: a currency, a per cent sign, `km`."""

    def under(self, sign: DecimalSign) -> int | float | None:
        """The value where this sign begins the decimals."""
        return self.point if sign == "." else self.comma

    @property
    def ambiguous(self) -> bool:
        """Whether the sign makes a difference, and the text allows both."""
        return self.point != self.comma and self.point is not None and self.comma is not None


MISSING = frozenset([
    "-", "–", "—", "−", "--", "---", ".", "..", "...", "…", "/", ":", "na", "n/a", "n.a.", "n.a", "n/d", "nd",
    "n.d.", "#n/a", "#n/a!", "#na", "<na>", "null", "nul", "nil", "none", "nan", "-nan", "nat", "k.a.", "k.a", "k.w.",
    "s.d.", "s.o.", "s/o", "n.v.t.", "nvt", "b.d.", "brak", "n.b.", "n/b",
])  # fmt: skip
"""Texts that stand for no value in a column of numbers, in lower case (pandas, Excel, statistical offices)."""

INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
"""What other programs leave in a cell and nobody sees: a byte-order mark, joiners, marks of direction."""

PLAIN = re.compile(r"-?(\d+)(?:\.(\d+))?", re.ASCII)
"""What most cells hold, and a program writes."""

GROUPED = r"(?:[1-9]\d{{0,2}}(?:{0}\d{{3}})+|[1-9]\d?(?:{0}\d{{2}})+{0}\d{{3}})"
"""Groups of three digits; or of two and a last one of three, as in India."""

CURRENCY_WORDS = frozenset([
    "kr", "rs", "fr", "sfr", "zł", "kč", "ft", "lei", "tl", "r", "din", "руб", "р", "грн", "лв",
])  # fmt: skip
"""Short words for money that may stand before an amount."""

LONGEST = 64
"""No number is longer."""


@cache
def _written() -> re.Pattern[str]:
    """Sign, currency, digits, exponent and unit; brackets around all, or around the digits, mean less than zero.

    Compiling it takes a millisecond, and most specs hold no such text.
    """
    return re.compile(
        r"""(?P<open>\()?\ *(?P<sign>[+-]?)\ *
        (?P<before>(?:[^\W\d_]{1,4}\.?)?[^\w\s().,'+\-*/:;\#<>=~&@!?\[\]{}"|\\^`]?|%)\ *
        (?P<inner>\()?\ *(?P<second>[+-]?)\ *
        (?!0[xX])(?P<digits>\d[\d.,' _٫]*|[.,٫]\d+)(?P<power>(?<=\d)[eE][+-]?\d+(?!\w))?
        (?P<dash>(?<=[.,])-{1,2})?(?P<trailing>[+-]?)\ *
        (?P<shut>\))?\ *
        (?P<after>(?:[^\W\d]|[^\w\s().,'+\-*/:;\#<>=~&@!?\[\]{}"|\\^`])(?:[^\d()+]|(?<=[^\W\d])\d(?!\d))*?)?\ *
        (?P<close>\))?""",
        re.VERBOSE,
    )


def read(text: str) -> Reading | None:
    """The number that a text stands for, in every way in which it can be read; None where it is none."""
    if found := PLAIN.fullmatch(text):
        return _plain(text, *found.groups())
    text = tidied(text)
    found = _written().fullmatch(text) if len(text) <= LONGEST else None
    if not found or not _balanced(found):
        return None
    before, after = found["before"] or "", (found["after"] or "").strip()
    if (before and (after or not is_currency(before))) or not is_unit(after):
        return None
    negative = "-" in found["sign"] + found["second"] + found["trailing"] or bool(found["open"] or found["inner"])
    digits, power = found["digits"].rstrip(" "), found["power"] or ""
    point, comma = (_value(digits, power, sign, negative, bool(found["dash"])) for sign in SIGNS)
    return None if point is None and comma is None else Reading(point, comma, before or after)


def is_missing(text: str) -> bool:
    """Whether a text in a column of numbers says that there is none."""
    return not text or text.casefold().replace(". ", ".") in MISSING


def signs_of(readings: Iterable[Reading]) -> frozenset[DecimalSign]:
    """The decimal signs with which all these can be read."""
    points, commas = True, True
    for point, comma, _ in readings:
        points &= point is not None
        commas &= comma is not None
    return frozenset(sign for sign, stands in zip(SIGNS, (points, commas), strict=True) if stands)


def sign_of(lang: str) -> DecimalSign:
    """The decimal sign of a language or region, such as `de` or `de-CH`."""
    from babel.numbers import get_decimal_symbol  # slow to load, and most pages do without

    from infographic.i18n.number_format import locale_of

    return "," if get_decimal_symbol(locale_of(lang)) == "," else "."


# ---------------------------------------------------------------- one text


def _plain(text: str, whole: str, fraction: str | None) -> Reading:
    if fraction is None:
        number = int(text) if len(text) <= LONGEST else float(text)
        return _new(Reading, (number, number, ""))
    grouped = len(fraction) == 3 and len(whole) <= 3 and whole[0] != "0"
    return _new(Reading, (float(text), int(text.replace(".", "")) if grouped else None, ""))


class _Alike(dict[int, str | None]):
    """Characters that mean the same as one of ASCII; digits of other scripts are found when they are met."""

    def __missing__(self, code: int) -> str:
        import unicodedata  # few tables have other digits

        digit = unicodedata.decimal(chr(code), None)
        self[code] = found = chr(code) if digit is None else str(digit)
        return found


def _each(characters: str, meant: str | None) -> dict[int, str | None]:
    return dict.fromkeys(map(ord, characters), meant)


ALIKE = _Alike(
    _each(INVISIBLE, None)
    | _each("−–‒﹣－⁻", "-")
    | _each("’‘ʼ´′`＇٬", "'")
    | _each("\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
    | _each("％٪﹪", "%")
    | {ord(wide): narrow for wide, narrow in zip("，．＋（）￥￡＄￦", ",.+()¥£$₩", strict=True)}
)


def tidied(text: str) -> str:
    """A text with single blanks, ASCII digits and signs, and without what nobody sees."""
    return " ".join((text if text.isascii() else text.translate(ALIKE)).split())


def _balanced(found: re.Match[str]) -> bool:
    """Whether brackets open and close, once, without a sign beside them; and a sign stands once."""
    signs = bool(found["sign"]) + bool(found["second"]) + bool(found["trailing"])
    opened = bool(found["open"]) + bool(found["inner"])
    shut = bool(found["shut"]) + bool(found["close"])
    if found["inner"] and not found["shut"]:
        return False
    return opened == shut <= 1 and signs + opened <= 1


def is_currency(text: str) -> bool:
    """Whether a text before a number is money's: a sign, its code of three letters, or a short word for it."""
    import unicodedata

    bare = text.rstrip(".")
    return (
        text == "%"
        or any(unicodedata.category(character) == "Sc" for character in text)
        or (len(bare) == 3 and bare.isalpha() and bare.isupper())
        or bare.casefold() in CURRENCY_WORDS
    )


def is_unit(text: str) -> bool:
    """Whether a text behind a number is its unit, and no mark of a note such as `²`."""
    import unicodedata

    return not text or unicodedata.category(text[0])[0] in "LS" or text[0] in "%‰°′″µ·"


def _value(digits: str, power: str, sign: DecimalSign, negative: bool, dashed: bool) -> int | float | None:
    """The value of digits where this sign begins the decimals; None where they are not written so."""
    if dashed:  # a price such as `5,–`
        return _signed(_whole(digits[:-1], sign), negative) if digits[-1] == sign else None
    whole, stands, fraction = digits.replace("٫", sign).partition(sign)
    if not stands:
        number = _whole(whole, sign) if not power else whole if whole.isdigit() else None
        if number is None:
            return None
        return float(f"{'-' * negative}{number}{power}") if power else _signed(number, negative)
    whole_digits = _whole(whole, sign) if whole and not power else whole or "0"
    if whole_digits is None or not whole_digits.isdigit() or not (fraction.isdigit() or not fraction):
        return None
    if not fraction and sign == ",":  # a comma at the end belongs to a sentence
        return None
    return float(f"{'-' * negative}{whole_digits}.{fraction}{power}")


def _signed(digits: str | None, negative: bool) -> int | float | None:
    if digits is None:
        return None
    number = int(digits) if len(digits) <= LONGEST else float(digits)
    return -number if negative else number


@lru_cache(maxsize=8)
def _groups(separator: str) -> re.Pattern[str]:
    return re.compile(GROUPED.format(re.escape(separator)))


def _whole(text: str, sign: DecimalSign) -> str | None:
    """The digits before the decimals, without what parts the thousands; None where that is no order."""
    if text.isdigit():
        return text
    other = "," if sign == "." else "."
    used = {character for character in text if not character.isdigit()}
    if len(used) != 1 or not used <= {other, "'", " ", "_"}:
        return None
    (separator,) = used
    return text.replace(separator, "") if _groups(separator).fullmatch(text) else None
