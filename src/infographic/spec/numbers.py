"""Numbers as writers write them."""

import math
import re
from typing import Any, Self

from infographic.i18n import number_reading
from infographic.limits import limit

NUMBER = re.compile(r"[+\-−]?(?:\d+(?:_\d{3})*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")
"""Digits of any script, `_` between thousands, a point, an exponent; also the true minus sign."""

TIMES = {"k": 1e3, "m": 1e6, "mio": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "mrd": 1e9}
"""What short words behind a number multiply it by."""

LARGEST = 1e300
"""The greatest number that a picture shows: the distance of two of them, and the sum of many, is still a number."""

SMALLEST = 1e-250
"""The number nearest to zero that a picture shows: pixels for one unit of it, and of its last digit, are a number."""

EXACT = 2**53
"""Whole numbers below this are those that they are as floating-point numbers."""

DIGITS = "write digits, such as `12` or `3.5`"


class Reckoned(str):
    """A number that is already printed: a text where a text is wanted, the number where a number is."""

    __slots__ = ("number", "unit")
    number: int | float
    unit: str
    """What the number counts, where its text says so: `%`, `€`, `km`."""

    def __new__(cls, text: str, number: float, unit: str = "") -> Self:
        self = super().__new__(cls, text)
        self.number = number
        self.unit = unit
        return self


class Rows(tuple[Any, ...]):
    """Items that were made of a table's rows, for a program that builds a block of them."""

    __slots__ = ()


class Refused(str):
    """A cell that is no number where one is wanted, and why: what is wrong, and what to do about it."""

    __slots__ = ("help", "message")
    message: str
    help: str

    def __new__(cls, text: str, message: str, help: str) -> Self:
        self = super().__new__(cls, text)
        self.message = message
        self.help = help
        return self


class NotANumber(ValueError):
    """What was given is no number; `help` says how to write it as one, `message` why where that is known."""

    def __init__(self, help: str, message: str = "") -> None:
        super().__init__(help)
        self.help = help
        self.message = message


def to_number(value: str | float) -> int | float:
    """The number that a text or a number stands for.

    Raises NotANumber for anything else, and for numbers that are not finite.
    """
    if type(value) is int and -EXACT < value < EXACT:  # as most are
        return value
    if isinstance(value, Reckoned):
        return value.number
    if isinstance(value, Refused):
        raise NotANumber(value.help, value.message)
    text = value.strip() if isinstance(value, str) else value
    if isinstance(text, str):
        if len(text) > limit("number-digits"):
            raise NotANumber(f"a number has at most {limit('number-digits')} digits")
        if not NUMBER.fullmatch(text):
            raise NotANumber(help_with(text))
        text = text.replace("_", "").replace("−", "-")
    try:
        number = float(text)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise NotANumber("a number that can be drawn is finite")
    whole = isinstance(text, int) or (isinstance(text, str) and text.lstrip("+-").isdigit())
    return int(text) if whole else number


def help_with(text: str) -> str:
    """How to write what a text seems to mean; never with a number that it may not mean."""
    reading = number_reading.read(text)
    if reading is None:
        return DIGITS
    times = TIMES.get(reading.unit.lower().rstrip("."), 1)
    wanted = [value for value in (reading.point, reading.comma) if value is not None]
    numbers = [f"`{printed(value * times)}`" for value in dict.fromkeys(wanted)]
    if len(numbers) > 1:
        return f"write {' or '.join(numbers)}, whichever is meant"
    if times > 1:
        return f"write it in full: {numbers[0]}"
    if reading.unit:
        return f'write the number alone, {numbers[0]}, and its unit apart: `unit: "{reading.unit}"`'
    if isinstance(wanted[0], float):
        return f"decimals are written with a point: {numbers[0]}"
    return f"write thousands without a separator: {numbers[0]}"


def printed(number: float) -> str:
    """A number as a spec has it, with at most 15 significant digits."""
    return str(number) if isinstance(number, int) else f"{number:.15g}"
