"""How a theme draws the lines of charts: one record for each value of a theme's `lines`."""

from collections.abc import Mapping
from typing import Literal, NamedTuple


class LineMark(NamedTuple):
    """How lines are drawn; widths in px at 1200."""

    loud: float = 7
    """The width of a line that is to be noticed, or of all lines where none is."""
    quiet: float = 4.5
    """The width of the others."""
    glow: bool = False
    """Whether a soft light surrounds it."""
    cased: bool = False
    """Whether it is a tube with an outline in ink."""
    dashed: bool = False
    """Whether lines differ by their dashes as well."""
    points: bool = False
    """Whether each value is marked, by a shape of its own for each series."""
    filled: float = 0
    """The opacity of the ground under it, down to zero."""
    hatched: bool = False
    """Whether that ground is filled with fine strokes."""
    end: Literal["dot", "ring", "light", "star", "none"] = "dot"
    """What stands at the last value."""


LINE_MARKS: Mapping[str, LineMark] = {
    "plain": LineMark(),
    "glow": LineMark(loud=5, quiet=4, glow=True, end="light"),
    "points": LineMark(loud=6, quiet=5, dashed=True, points=True, end="none"),
    "fine": LineMark(loud=4, quiet=2.5, hatched=True, end="none"),
    "tubes": LineMark(loud=15, quiet=11, cased=True, end="star"),
    "hills": LineMark(loud=5, quiet=5, filled=0.85, end="ring"),
    "pen": LineMark(loud=6, quiet=4, hatched=True, end="ring"),
}

DASHES = ((), (3.0, 1.6), (1.0, 1.4), (5.0, 1.4, 1.0, 1.4))
"""The dashes of each series where lines differ by them, in widths of the line."""

POINTS = ("o", "s", "^", "D", "v", "P", "X", "*")
"""The shape of each series' values, as matplotlib names them."""
