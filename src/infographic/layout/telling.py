"""What a block's data say in one breath, so that a cover can show it large."""

from typing import NamedTuple


class ToldShare(NamedTuple):
    """A share of a whole, between 0 and 1: how it is printed, and what it is a share of."""

    share: float
    number: str
    text: str


class Amount(NamedTuple):
    """One of several amounts; `printed` as it is written."""

    label: str
    value: float
    printed: str
    highlight: bool = False


class Amounts(NamedTuple):
    """Amounts of one unit, in the order of the page."""

    each: tuple[Amount, ...]


class Course(NamedTuple):
    """Values in the order of their places, all of them zero or more."""

    places: tuple[str, ...]
    values: tuple[float, ...]
    printed: tuple[str, str]
    """The first and the last value, as they are written."""
    about: str
    remarks: tuple[tuple[str, str], ...] = ()
    """Words at single places."""


Told = ToldShare | Amounts | Course
