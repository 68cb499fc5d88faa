"""What a value of `kind: bars` is drawn as: one file for each.

Each has `draw(shape, ctx) -> items`, whose extent from zero is the length of the shape's box, `overshoot(thick, ctx)`:
how far it reaches beyond its value; and `CLAIM`, the kind of its claims.
"""

from collections.abc import Sequence

from infographic.blocks.chart.marks import bar, dot, lollipop, triangle
from infographic.ext import BarShape, Context, Item

MARKS = {"bar": bar, "dot": dot, "lollipop": lollipop, "triangle": triangle}


def draw(mark: str, shape: BarShape, ctx: Context) -> Sequence[Item]:
    """A value as this mark."""
    drawn: Sequence[Item] = MARKS[mark].draw(shape, ctx)
    return drawn


def overshoot(mark: str, thick: float, ctx: Context) -> float:
    """How far a mark of this thickness reaches beyond its value."""
    reach: float = MARKS[mark].overshoot(thick, ctx)
    return reach


def claimed(mark: str) -> str:
    """What is claimed of a mark: its length, or its position."""
    kind: str = MARKS[mark].CLAIM
    return kind
