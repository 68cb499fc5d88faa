"""Numbers as writers write them."""

import math
import re
from typing import Self

NUMBER = re.compile(r"[+\-−]?(?:\d+(?:_\d{3})*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")
"""Digits of any script, `_` between thousands, a point, an exponent; also the true minus sign."""

GROUPED = r"[+\-−]?\d{1,3}(?:[,.’' \u00a0\u202f]\d{3})+"
DECIMAL_COMMA = r"[+\-−]?\d+,\d+"
WITH_UNIT = rf"(?s)({NUMBER.pattern})\s*([^\d\s].*)"
THOUSANDS = {"k": 1e3, "m": 1e6, "mio": 1e6, "bn": 1e9, "b": 1e9}


class Reckoned(str):
    """A number that is already printed: a text where a text is wanted, the number where a number is."""

    __slots__ = ("number",)
    number: int | float

    def __new__(cls, text: str, number: float) -> Self:
        self = super().__new__(cls, text)
        self.number = number
        return self


class NotANumber(ValueError):
    """What was given is no number; `help` says how to write it as one."""

    def __init__(self, help: str) -> None:
        super().__init__(help)
        self.help = help


def to_number(value: str | float) -> int | float:
    """The number that a text or a number stands for.

    Raises NotANumber for anything else, and for numbers that are not finite.
    """
    if isinstance(value, Reckoned):
        return value.number
    text = value.strip() if isinstance(value, str) else value
    if isinstance(text, str):
        if not NUMBER.fullmatch(text):
            raise NotANumber(_help(text))
        text = text.replace("_", "").replace("−", "-")
    try:
        number = float(text)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise NotANumber("a number that can be drawn is finite")
    whole = isinstance(text, int) or (isinstance(text, str) and text.lstrip("+-").isdigit())
    return int(text) if whole else number


def _help(text: str) -> str:
    if not text:
        return "write digits, such as `12` or `3.5`"
    if re.fullmatch(DECIMAL_COMMA, text) and not re.fullmatch(GROUPED, text):
        return f"decimals are written with a point: `{text.replace(',', '.')}`"
    if re.fullmatch(GROUPED, text):
        return f"write thousands without a separator: `{re.sub(r'[^0-9+−-]', '', text)}`"
    if found := re.fullmatch(WITH_UNIT, text):
        return _unit_help(found[1], found[2])
    return "write digits, such as `12` or `3.5`"


def _unit_help(number: str, unit: str) -> str:
    if times := THOUSANDS.get(unit.lower()):
        return f"write it in full: `{float(number.replace('−', '-')) * times:.12g}`"
    return f'write the number alone, `{number}`, and its unit apart: `unit: "{unit}"`'
