"""Places as cells of a grid, so that each has the same size and keeps to its neighbours."""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from infographic.graphics.geometry import Point

Cell = tuple[int, int]
"""Column and row."""

SLACK = 1.35
"""Cells for each place: with fewer, places are pushed far away; with more, the grid falls apart."""


@lru_cache(maxsize=16)
def cells(points: tuple[Point, ...]) -> tuple[Cell, ...]:
    """A cell for each point, no two in one, with the least sum of squared distances.

    D. Eppstein, M. van Kreveld, B. Speckmann, F. Staals: Improved grid map layout by point set matching (International
    Journal of Computational Geometry and Applications 25, 2015): the points are scaled to the grid, and matched with
    its cells at the least cost.
    """
    left, top = min(p.x for p in points), min(p.y for p in points)
    wide = max(p.x for p in points) - left or 1e-9
    high = max(p.y for p in points) - top or 1e-9
    aspect = min(max(wide / high, 1 / 8), 8.0)
    columns = max(1, round(math.sqrt(len(points) * SLACK * aspect)))
    rows = max(1, math.ceil(len(points) * SLACK / columns))
    grid = [(column, row) for row in range(rows) for column in range(columns)]
    scaled = [((p.x - left) / wide * (columns - 1), (p.y - top) / high * (rows - 1)) for p in points]
    costs = [[(x - column) ** 2 + (y - row) ** 2 for column, row in grid] for x, y in scaled]
    chosen = [grid[j] for j in _matched(costs)]
    first_column, first_row = min(c for c, _ in chosen), min(r for _, r in chosen)
    return tuple((column - first_column, row - first_row) for column, row in chosen)


def _matched(costs: Sequence[Sequence[float]]) -> list[int]:
    """The column of each row in the matching of least cost; there are at least as many columns as rows.

    By shortest augmenting paths (R. Jonker, A. Volgenant, Computing 38, 1987); rows and columns count from 1.
    """
    wide = len(costs[0])
    matching = _Matching(costs, [0.0] * (len(costs) + 1), [0.0] * (wide + 1), [0] * (wide + 1))
    for row in range(1, len(costs) + 1):
        matching.add(row)
    found = [0] * len(costs)
    for column, row in enumerate(matching.owner[1:]):
        if row:
            found[row - 1] = column
    return found


class _Matching(NamedTuple):
    """A matching while it grows: the prices of rows and columns, and the row that each column belongs to."""

    costs: Sequence[Sequence[float]]
    rows: list[float]
    columns: list[float]
    owner: list[int]

    def add(self, row: int) -> None:
        """Gives a row a column, moving others along the cheapest path."""
        wide = len(self.columns)
        self.owner[0], at = row, 0
        least, used, before = [math.inf] * wide, [False] * wide, [0] * wide
        while self.owner[at] or not at:
            used[at] = True
            self._reach(at, least, used, before)
            following = min((j for j in range(1, wide) if not used[j]), key=least.__getitem__)
            self._pay(least[following], least, used)
            at = following
        while at:
            self.owner[at], at = self.owner[before[at]], before[at]

    def _reach(self, at: int, least: list[float], used: Sequence[bool], before: list[int]) -> None:
        """What it costs to go on from a column that is taken."""
        row = self.owner[at]
        for j in range(1, len(least)):
            reduced = self.costs[row - 1][j - 1] - self.rows[row] - self.columns[j]
            if not used[j] and reduced < least[j]:
                least[j], before[j] = reduced, at

    def _pay(self, step: float, least: list[float], used: Sequence[bool]) -> None:
        """Raises the prices along the path, so that reduced costs stay positive."""
        for j in range(len(least)):
            if used[j]:
                self.rows[self.owner[j]] += step
                self.columns[j] -= step
            else:
                least[j] -= step
