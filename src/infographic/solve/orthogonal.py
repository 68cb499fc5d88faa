"""Lines with right angles between the cells of a grid, so that none lies on another and few cross.

Each line is the cheapest way over a lattice of cells and the channels between them (Lee 1961, An algorithm for path
connections; by Dijkstra's order, since bends and crossings have a price).  The lattice has a line through the middle
of each row and column of cells, at odd numbers, and one through each channel, at even numbers.
"""

import heapq
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

Knot = tuple[int, int]
"""A crossing of two lines of the lattice: along the rows, and across them."""

BEND, CROSSING, CHANNEL = 2.0, 8.0, 0.5
"""What a bend, a crossing and a step along a channel cost, in steps."""

STEPS: Sequence[Knot] = ((1, 0), (0, 1), (0, -1), (-1, 0))


class Grid(NamedTuple):
    """How many rows and columns there are, and the cells that are taken, each by its row and column."""

    rows: int
    columns: int
    taken: Collection[Knot]


def knot(cell: Knot) -> Knot:
    """The middle of a cell on the lattice."""
    return 2 * cell[0] + 1, 2 * cell[1] + 1


def routes(grid: Grid, ends: Mapping[Knot, tuple[Knot, Knot]]) -> dict[Knot, tuple[Knot, ...]] | None:
    """The corners of the line of each edge, from cell to cell, the shortest first; None where one has no way."""
    order = sorted(ends, key=lambda edge: (_distance(*ends[edge]), edge))
    used: set[frozenset[Knot]] = set()
    passed: set[Knot] = set()
    found = {}
    for edge in order:
        way = _way(grid, knot(ends[edge][0]), knot(ends[edge][1]), used, passed)
        if way is None:
            return None
        used |= {frozenset(step) for step in pairwise(way)}
        passed |= set(way[1:-1])
        found[edge] = _corners(way)
    return {edge: found[edge] for edge in ends}


def _distance(a: Knot, b: Knot) -> int:
    return abs(a[0] - b[0]) + abs(a[1] - b[1]) + (2 if a[0] != b[0] and a[1] != b[1] else 0)


def _way(
    grid: Grid, start: Knot, end: Knot, used: Collection[frozenset[Knot]], passed: Collection[Knot]
) -> list[Knot] | None:
    """The cheapest way from one middle of a cell to another, over no taken cell and no step of another line."""
    first = (start, (0, 0))
    costs: dict[tuple[Knot, Knot], float] = {first: 0.0}
    before: dict[tuple[Knot, Knot], tuple[Knot, Knot]] = {}
    queue = [(0.0, first)]
    while queue:
        cost, state = heapq.heappop(queue)
        at, heading = state
        if at == end:
            return [at for at, _ in _traced(state, before)]
        if cost > costs[state]:
            continue
        for step in STEPS:
            there = at[0] + step[0], at[1] + step[1]
            if not _open(grid, there, end) or frozenset((at, there)) in used:
                continue
            price = cost + 1 + (BEND if heading not in ((0, 0), step) else 0) + (CROSSING if there in passed else 0)
            price += CHANNEL if (at[0] == there[0] and at[0] % 2 == 0) or (at[1] == there[1] and at[1] % 2 == 0) else 0
            if price < costs.get((there, step), price + 1):
                costs[there, step] = price
                before[there, step] = state
                heapq.heappush(queue, (price, (there, step)))
    return None


def _open(grid: Grid, at: Knot, end: Knot) -> bool:
    """Whether a line may pass here: within the grid, and over no cell that is taken but the one where it ends."""
    inside = 0 <= at[0] <= 2 * grid.rows and 0 <= at[1] <= 2 * grid.columns
    cell = at[0] % 2 == 1 and at[1] % 2 == 1
    return inside and (at == end or not cell or (at[0] // 2, at[1] // 2) not in grid.taken)


def _traced(
    state: tuple[Knot, Knot], before: Mapping[tuple[Knot, Knot], tuple[Knot, Knot]]
) -> Iterator[tuple[Knot, Knot]]:
    """The states from the first to this one."""
    way = [state]
    while way[-1] in before:
        way.append(before[way[-1]])
    return reversed(way)


def _corners(way: Sequence[Knot]) -> tuple[Knot, ...]:
    """The ends and turns of a way."""
    inner = (
        b
        for a, b, c in zip(way, way[1:], way[2:], strict=False)
        if (b[0] - a[0], b[1] - a[1]) != (c[0] - b[0], c[1] - b[1])
    )
    return (way[0], *inner, way[-1])


def crossings(ways: Collection[Sequence[Knot]]) -> int:
    """How often lines cross each other."""
    seen: set[Knot] = set()
    count = 0
    for way in ways:
        inner = set(_knots(way)[1:-1])
        count += len(inner & seen)
        seen |= inner
    return count


def _knots(corners: Sequence[Knot]) -> list[Knot]:
    """All knots of a line with these corners."""
    found = [corners[0]]
    for a, b in pairwise(corners):
        steps = max(abs(b[0] - a[0]), abs(b[1] - a[1]))
        found += [(a[0] + (b[0] - a[0]) * i // steps, a[1] + (b[1] - a[1]) * i // steps) for i in range(1, steps + 1)]
    return found
