"""What a value of `kind: bars` is drawn as: one file for each, found by its name.

Each has `draw(shape, ctx) -> items`, whose extent from zero is the length of the shape's box, and `overshoot(thick,
ctx)`: how far it reaches beyond its value; and `CLAIM`, the kind of its claims.
"""

from collections.abc import Sequence
from importlib import import_module

from infographic.ext import BarShape, Context, Item


def draw(mark: str, shape: BarShape, ctx: Context) -> Sequence[Item]:
    """A value as this mark."""
    drawn: Sequence[Item] = import_module(f"{__name__}.{mark}").draw(shape, ctx)
    return drawn


def overshoot(mark: str, thick: float, ctx: Context) -> float:
    """How far a mark of this thickness reaches beyond its value."""
    reach: float = import_module(f"{__name__}.{mark}").overshoot(thick, ctx)
    return reach


def claimed(mark: str) -> str:
    """What is claimed of a mark: its length, or its position."""
    kind: str = import_module(f"{__name__}.{mark}").CLAIM
    return kind
