"""Boxes in lanes: the row and track of each, and the ways of the arrows between them."""

from collections.abc import Mapping, Sequence
from itertools import permutations
from typing import NamedTuple

from infographic.blocks.flow._graph import Graph
from infographic.solve import orthogonal
from infographic.solve.layered import Edge
from infographic.solve.orthogonal import Grid, Knot

MAX_REORDERED, MAX_CROSSINGS = 4, 1
"""The most lanes whose order is tried, and the most crossings of arrows that are read."""

TRACKS = 2
"""The most boxes of a lane that stand in one row: a way on, and a way out at its side."""


class LaneGrid(NamedTuple):
    """The lanes in their order, how many tracks each has, the cell of each box, and the corners of each arrow."""

    lanes: tuple[str, ...]
    tracks: tuple[int, ...]
    cells: Mapping[int, Knot]
    ways: Mapping[Edge, tuple[Knot, ...]]

    @property
    def rows(self) -> int:
        return 1 + max(row for row, _ in self.cells.values())


def lane_grid(graph: Graph, names: Sequence[str]) -> LaneGrid | None:
    """Boxes in lanes, `names` saying which is whose; in their declared order where few arrows cross.

    None where arrows would lie on each other, or cross too often.
    """
    declared = tuple(dict.fromkeys(names))
    orders = permutations(declared) if len(declared) <= MAX_REORDERED else [declared]
    best, least = None, MAX_CROSSINGS + 1
    for order in orders:
        grid = _routed(graph, names, order)
        count = orthogonal.crossings(grid.ways.values()) if grid else least
        if count < least:
            best, least = grid, count
        if not least:
            break
    return best


def _routed(graph: Graph, names: Sequence[str], order: tuple[str, ...]) -> LaneGrid | None:
    placed = _placed(graph, names, order)
    tracks = tuple(1 + max(track for node, (_, track) in placed.items() if names[node] == lane) for lane in order)
    starts = {lane: sum(tracks[:i]) for i, lane in enumerate(order)}
    cells = {node: (row, starts[names[node]] + track) for node, (row, track) in placed.items()}
    ends = {(a, b): (cells[a], cells[b]) for a, b in (*graph.layers.ways, *sorted(graph.layers.back)) if a != b}
    rows = 1 + max(row for row, _ in cells.values())
    ways = orthogonal.routes(Grid(rows, sum(tracks), set(cells.values())), ends)
    return LaneGrid(order, tracks, cells, ways) if ways is not None else None


def _placed(graph: Graph, names: Sequence[str], order: Sequence[str]) -> dict[int, Knot]:
    """The row of each box and its track within its lane; each comes after those that lead to it."""
    found: dict[int, Knot] = {}
    ranks = {node: i for i, row in enumerate(graph.layers.rows) for node in row}
    for node in sorted(range(len(graph.stops)), key=lambda node: (ranks[node], node)):
        sources = [a for a, b in graph.layers.ways if b == node]
        row = max((found[a][0] for a in sources), default=0)
        while True:
            track = _track(graph, node, row, names, order, found)
            if track is not None:
                break
            row += 1
        found[node] = row, track
    return found


def _track(
    graph: Graph, node: int, row: int, names: Sequence[str], order: Sequence[str], found: Mapping[int, Knot]
) -> int | None:
    """The track on which a box may stand in a row of its lane; None where it has to stand in a later one."""
    taken = {track for other, (at, track) in found.items() if at == row and names[other] == names[node]}
    level = [a for a, b in graph.layers.ways if b == node and found[a][0] == row]
    if not level:
        return next((track for track in range(TRACKS) if track not in taken), None)
    if len(level) > 1:
        return None
    (source,) = level
    if names[source] == names[node]:
        side_way = not _leads_to(graph, node) and len(_leads_to(graph, source)) > 1 and found[source][1] == 0
        return 1 if side_way and 1 not in taken else None
    return 0 if 0 not in taken and _beside(source, node, row, names, order, found, graph) else None


def _leads_to(graph: Graph, node: int) -> list[int]:
    return [b for a, b in (*graph.layers.ways, *graph.layers.back) if a == node]


def _beside(
    source: int,
    node: int,
    row: int,
    names: Sequence[str],
    order: Sequence[str],
    found: Mapping[int, Knot],
    graph: Graph,
) -> bool:
    """Whether nothing stands in the row between the lanes of two boxes, and no arrow leads that way."""
    a, b = order.index(names[source]), order.index(names[node])
    low, high = min(a, b), max(a, b)
    between = [
        other
        for other, (at, track) in found.items()
        if at == row
        and (low < order.index(names[other]) < high or (other != source and track and low == order.index(names[other])))
    ]
    along = [
        other
        for other in _leads_to(graph, source)
        if other in found and found[other][0] == row and (order.index(names[other]) > a) == (b > a)
    ]
    return not between and not along
