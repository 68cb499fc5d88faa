"""Panels set into the rows of a page, as words are set into the lines of a paragraph.

Rows of one to four panels are the lines, unfilled area is their badness, and of all ways to break the panels into
rows the one with the least sum is found (total fit by dynamic programming: Knuth and Plass, *Breaking Paragraphs into
Lines*, 1981).  Widths are spans of a grid of twelve columns (Müller-Brockmann, *Grid Systems*, 1981).
"""

import math
from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import NamedTuple

from infographic.solve.spare_room import largest_that_fits

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


class _Line(NamedTuple):
    """A row as such, whatever stands above it: how high, and how bad."""

    row: Row
    height: float
    badness: float


class _Step(NamedTuple):
    """The best rows that end with some panel: what they cost, and the last of them."""

    cost: float
    line: _Line | None = None


def arrange(count: int, measure: Measure, setting: Setting, thrift: float) -> Arrangement:
    """The rows with the least sum of badness, where a height of one page width costs `thrift`.

    Linear in the number of panels, because so are the rows that can end with one.
    """
    return _broken(_lines(count, measure, setting), setting, thrift)


def arrange_within(count: int, measure: Measure, setting: Setting, height: float) -> Arrangement | None:
    """The best rows that are at most `height` high; None where even the thriftiest are higher.

    The price of height is raised until the rows fit (Everett, *Generalized Lagrange Multiplier Method for Solving
    Problems of Optimum Allocation of Resources*, 1963); the height falls with it, so that the price is bisected.
    """
    lines = _lines(count, measure, setting)
    tried: dict[float, Arrangement] = {}

    def fits(thrift: float) -> bool:
        tried[thrift] = _broken(lines, setting, thrift)
        return tried[thrift].height <= height + 1e-6

    generous = largest_that_fits(THRIFTS[::-1], fits)
    return None if generous is None else tried[generous]


def _lines(count: int, measure: Measure, setting: Setting) -> list[list[_Line]]:
    """For each panel the rows that can end with it, without those that are both higher and worse than another."""
    fits = [cache(partial(measure, i)) for i in range(count)]
    return [
        [
            line
            for start in range(max(0, end - MAX_IN_ROW), end)
            for line in _best([_line(_shifted(row, start), fits, setting) for row in _rows(start, end, setting)])
        ]
        for end in range(1, count + 1)
    ]


def _best(lines: list[_Line]) -> list[_Line]:
    """The lines that no other one of the same panels outdoes: ever lower, ever worse."""
    kept: list[_Line] = []
    for line in sorted(lines, key=lambda line: (line.badness, line.height)):
        if not kept or line.height < kept[-1].height:
            kept.append(line)
    return kept


def _broken(lines: Sequence[Sequence[_Line]], setting: Setting, thrift: float) -> Arrangement:
    """The panels broken into the rows that cost least."""
    price = thrift / setting.width
    best = [_Step(0.0)]
    for ending in lines:
        steps = (
            _Step(best[line.row[0].start].cost + line.badness + price * (line.height + setting.gap), line)
            for line in ending
        )
        best.append(min(steps, key=lambda step: step.cost, default=_Step(math.inf)))  # no row ends inside of one
    return _unrolled(best, setting.gap)


def _rows(start: int, end: int, setting: Setting) -> Sequence[Row]:
    """Every way to set these panels into one row, of which joined ones stay together."""
    joined = setting.joined
    inside = [i in joined for i in range(start + 1, end)]
    if start in joined or end in joined or len(set(inside)) > 1:
        return ()
    if not any(inside):
        return _ways(end - start, setting.splits)
    return [row for row in _ways(end - start, setting.asked) if len(row) == end - start]


def _line(row: Row, fits: Sequence[Callable[[int], Fit]], setting: Setting) -> _Line:
    columns = [_column(cell, fits, setting.inner_gap) for cell in row]
    height = max(column.height for column in columns)
    spare = (
        cell.span * max(0.0, height - column.height - column.stretch) for cell, column in zip(row, columns, strict=True)
    )
    badness = sum(column.badness for column in columns) + UNFILLED * sum(spare) / (COLUMNS * max(height, 1.0))
    return _Line(row, height, badness)


def _column(cell: Cell, fits: Sequence[Callable[[int], Fit]], gap: float) -> Fit:
    """Panels under each other as if they were one."""
    height, stretch, badness = fits[cell.start](cell.span)
    for fit in fits[cell.start + 1 : cell.end]:
        one = fit(cell.span)
        height, stretch, badness = height + gap + one.height, stretch + one.stretch, badness + one.badness
    return Fit(height, stretch, badness)


def _unrolled(best: Sequence[_Step], gap: float) -> Arrangement:
    lines: list[_Line] = []
    end = len(best) - 1
    while (line := best[end].line) is not None:
        lines.append(line)
        end = line.row[0].start
    lines.reverse()
    heights = tuple(line.height for line in lines)
    whole = sum(heights) + gap * max(0, len(heights) - 1)
    return Arrangement(tuple(line.row for line in lines), heights, whole, sum(line.badness for line in lines))


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
