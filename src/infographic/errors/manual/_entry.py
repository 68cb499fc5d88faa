"""What the manual says about one code."""

from typing import NamedTuple


class Entry(NamedTuple):
    """What is wrong, why that is an error and what to do, and how it looks in a spec: a block, or a whole file."""

    title: str
    text: str
    wrong: str = ""
    right: str = ""
