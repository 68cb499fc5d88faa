"""Squares in rows that stand for shares of a whole: numbers in, numbers out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class CellPart(NamedTuple):
    """A stretch of one cell that belongs to one share: the cell, the share, and from where to where (0 to 1)."""

    cell: int
    share: int
    start: float
    end: float


def pieces(shares: Sequence[float], cells: int) -> Iterator[CellPart]:
    """The cells that shares of one whole fill, one share after another; a cell may be divided between some.

    `shares` sum to 1 at most; nothing is rounded, so that the drawn area is as large as the share.
    """
    at = 0.0
    for i, share in enumerate(shares):
        end = min(at + share * cells, float(cells))
        cell = int(at + 1e-9)
        while cell < end - 1e-9:
            yield CellPart(cell, i, max(at - cell, 0.0), min(end - cell, 1.0))
            cell += 1
        at = end
