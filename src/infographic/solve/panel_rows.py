"""Panels set into the rows of a page, as words are set into the lines of a paragraph.

Rows of one to four panels are the lines, unfilled area is their badness, and of all ways to break the panels into
rows the one with the least sum is found (total fit by dynamic programming: Knuth and Plass, *Breaking Paragraphs into
Lines*, 1981).  Widths are spans of a grid of twelve columns (Müller-Brockmann, *Grid Systems*, 1981).
"""

import math
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

COLUMNS = 12
"""Columns of the grid: divided by 1, 2, 3, 4 and 6."""

MAX_IN_ROW = 4
"""Panels in one row: more are not taken in as one."""

UNFILLED = 3.0
"""The badness of a row of which nothing is filled."""

THRIFTS = (0.0, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 100.0)
"""What a height of one page width costs, against badness: from generous to as short as can be."""


class Fit(NamedTuple):
    """A panel at one width: its natural height, the height by which it can be stretched and look as well, and how
    badly it suits that width (0: perfectly).
    """

    height: float
    stretch: float = 0
    badness: float = 0


class Cell(NamedTuple):
    """Consecutive panels under each other in one part of a row: panels `start` to `end`, `span` columns wide."""

    start: int
    end: int
    span: int


Row = tuple[Cell, ...]
"""Parts of a page beside each other, whose spans add up to the grid."""

Measure = Callable[[int, int], Fit]
"""How a panel fits a span.  It is asked again and again, so it should remember."""


class Setting(NamedTuple):
    """What panels are set into: the page's width, the gap between rows and the gap between panels under each other
    within a row, all in pixels, and the spans into which a row may be divided.
    """

    width: float
    gap: float
    inner_gap: float
    splits: tuple[tuple[int, ...], ...]
    joined: frozenset[int] = frozenset()
    """Panels that stand beside the one before them, in a row of nothing else."""
    asked: tuple[tuple[int, ...], ...] = ((6, 6), (7, 5), (5, 7), (8, 4), (4, 8), (4, 4, 4), (3, 3, 3, 3))
    """How such rows may be divided."""


class Arrangement(NamedTuple):
    """Rows from top to bottom, how high each of them is, how high all are with the gaps between them, and how bad."""

    rows: tuple[Row, ...]
    heights: tuple[float, ...]
    height: float
    badness: float


class _Step(NamedTuple):
    """The best rows that end with some panel: what they cost, and the last of them."""

    cost: float
    badness: float = 0
    height: float = 0
    row: Row = ()


def arrange(count: int, measure: Measure, setting: Setting, thrift: float) -> Arrangement:
    """The rows with the least sum of badness, where a height of one page width costs `thrift`.

    Linear in the number of panels, because so are the rows that can end with one.
    """
    best = [_Step(0.0)]
    for end in range(1, count + 1):
        rows = (
            _shifted(row, start) for start in range(max(0, end - MAX_IN_ROW), end) for row in _rows(start, end, setting)
        )
        steps = (_step(best[row[0].start], row, measure, setting, thrift) for row in rows)
        best.append(min(steps, key=lambda step: step.cost, default=_Step(math.inf)))  # no row ends inside of one
    return _unrolled(best, setting.gap)


def arrange_within(count: int, measure: Measure, setting: Setting, height: float) -> Arrangement | None:
    """The best rows that are at most `height` high; None where even the thriftiest are higher.

    The price of height is raised until the rows fit (Everett, *Generalized Lagrange Multiplier Method for Solving
    Problems of Optimum Allocation of Resources*, 1963).
    """
    for thrift in THRIFTS:
        found = arrange(count, measure, setting, thrift)
        if found.height <= height + 1e-6:
            return found
    return None


def _rows(start: int, end: int, setting: Setting) -> Sequence[Row]:
    """Every way to set these panels into one row, of which joined ones stay together."""
    joined = setting.joined
    inside = [i in joined for i in range(start + 1, end)]
    if start in joined or end in joined or len(set(inside)) > 1:
        return ()
    if not any(inside):
        return _ways(end - start, setting.splits)
    return [row for row in _ways(end - start, setting.asked) if len(row) == end - start]


def _step(before: _Step, row: Row, measure: Measure, setting: Setting, thrift: float) -> _Step:
    columns = [_column(cell, measure, setting.inner_gap) for cell in row]
    height = max(column.height for column in columns)
    spare = (
        cell.span * max(0.0, height - column.height - column.stretch) for cell, column in zip(row, columns, strict=True)
    )
    badness = sum(column.badness for column in columns) + UNFILLED * sum(spare) / (COLUMNS * max(height, 1.0))
    cost = before.cost + badness + thrift * (height + setting.gap) / setting.width
    return _Step(cost, badness, height, row)


def _column(cell: Cell, measure: Measure, gap: float) -> Fit:
    """Panels under each other as if they were one."""
    fits = [measure(i, cell.span) for i in range(cell.start, cell.end)]
    heights, stretches, badnesses = zip(*fits, strict=True)
    return Fit(sum(heights) + gap * (len(fits) - 1), sum(stretches), sum(badnesses))


def _unrolled(best: Sequence[_Step], gap: float) -> Arrangement:
    steps: list[_Step] = []
    end = len(best) - 1
    while end > 0:
        steps.append(best[end])
        end = best[end].row[0].start
    steps.reverse()
    heights = tuple(step.height for step in steps)
    whole = sum(heights) + gap * max(0, len(heights) - 1)
    return Arrangement(tuple(step.row for step in steps), heights, whole, sum(step.badness for step in steps))


def _shifted(row: Row, by: int) -> Row:
    return tuple(Cell(start + by, end + by, span) for start, end, span in row)


@cache
def _ways(count: int, splits: tuple[tuple[int, ...], ...]) -> tuple[Row, ...]:
    """Every way to set the first `count` panels into one row; a lone column holds one panel only."""
    return tuple(
        tuple(Cell(a, b, span) for (a, b), span in zip(pairwise((0, *cuts, count)), spans, strict=True))
        for spans in splits
        if len(spans) <= count and (len(spans) > 1 or count == 1)
        for cuts in _cuts(count, len(spans))
    )


def _cuts(count: int, parts: int) -> list[tuple[int, ...]]:
    """Where `count` things in order can be cut into `parts`, none of them empty."""
    if parts == 1:
        return [()]
    return [(*cuts, last) for last in range(parts - 1, count) for cuts in _cuts(last, parts - 1)]
