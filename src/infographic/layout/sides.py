"""The sides of a comparison, in their declared order."""

from collections.abc import Iterable
from typing import NamedTuple, Self, TypeVar

from infographic.spec.model import PerSide

T = TypeVar("T")


class Side(NamedTuple):
    """One side of the comparison."""

    key: str
    label: str
    short: str
    icon: str
    index: int  # type: ignore[assignment]  # hides a method of tuples that nobody needs here


class Sides(tuple[Side, ...]):
    """All sides; empty where a page compares nothing."""

    __slots__ = ()

    def __new__(cls, sides: Iterable[Side] = ()) -> Self:
        return super().__new__(cls, sides)

    def answers(self, per_side: PerSide[T] | None) -> list[tuple[Side, T | None]]:
        """Each declared side with its answer, in the declared order."""
        if per_side is None:
            return [(side, None) for side in self]
        return [(side, per_side.get(side.key, side.index)) for side in self]

    def position(self, key: str) -> int:
        """The position of a side by its key."""
        return next(side.index for side in self if side.key == key)


ALL_TOGETHER = Sides([Side("", "", "", "", 0)])
"""What belongs to all sides, laid out as if it were one side without a name."""
