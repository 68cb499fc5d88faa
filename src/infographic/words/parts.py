"""What a description is made of, whatever it is written as; texts keep the marks of a spec (`text/markup.py`)."""

from collections.abc import Sequence
from typing import NamedTuple


class Heading(NamedTuple):
    """A heading, from level 1, the title of the page."""

    level: int
    text: str


class Paragraph(NamedTuple):
    """A line of text."""

    text: str


class Entry(NamedTuple):
    """An item of a list, and the items below it."""

    text: str
    below: tuple["Entry", ...] = ()


class Listing(NamedTuple):
    """Items, numbered where they are ranked or follow each other."""

    entries: Sequence[Entry]
    ordered: bool = False


class Table(NamedTuple):
    """Rows of as many cells as the head has; the first cell of a row is its name."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]


Part = Heading | Paragraph | Listing | Table
