"""Boxes and arrows in layers, so that arrows lead on: which layer, in which order, at which place.

The method of Sugiyama, Tagawa and Toda (1981): turn back what leads in a circle, give each box the layer after
its last predecessor, put a stand-in where an arrow crosses a layer, order each layer by the mean place of its
neighbours, and place each as near to that mean as the others allow.
"""

from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from infographic.solve import label_spacing

Edge = tuple[int, int]

SWEEPS = 4
"""So often the layers are ordered down and up; more changes nothing in small graphs."""


STRAIGHT = 0.5
"""Arrows that lead aside by fewer pixels than this are straight."""


CROOKED = 0.15
"""Boxes out of line by less than this share of their size look like a mistake."""


class Layers(NamedTuple):
    """Layers of boxes and stand-ins (numbers from `count` on), the way of each edge over them, and what turns back."""

    rows: tuple[tuple[int, ...], ...]
    ways: Mapping[Edge, tuple[int, ...]]
    back: frozenset[Edge]


def layered(count: int, edges: Sequence[Edge]) -> Layers:
    """The layers of `count` boxes that edges join."""
    back = turning_back(count, edges)
    ahead = [edge for edge in dict.fromkeys(edges) if edge not in back]
    ranks = ranked(count, ahead)
    rows: list[list[int]] = [[] for _ in range(max(ranks, default=0) + 1)]
    for node, rank in enumerate(ranks):
        rows[rank].append(node)
    ways: dict[Edge, tuple[int, ...]] = {}
    fresh = count
    for a, b in ahead:
        between = range(ranks[a] + 1, ranks[b])
        stand_ins = tuple(range(fresh, fresh + len(between)))
        for node, rank in zip(stand_ins, between, strict=True):
            rows[rank].append(node)
        ways[a, b] = (a, *stand_ins, b)
        fresh += len(between)
    return Layers(_ordered(rows, _neighbours(ways)), ways, back)


def turning_back(count: int, edges: Sequence[Edge]) -> frozenset[Edge]:
    """The edges that lead back to where the way to them came from, and those from a box to itself."""
    after: dict[int, list[int]] = {node: [b for a, b in edges if a == node] for node in range(count)}
    found: set[Edge] = set()
    done: set[int] = set()
    for start in range(count):
        way: list[tuple[int, int]] = [(start, 0)] if start not in done else []
        while way:
            node, i = way.pop()
            done.add(node)
            if i < len(after[node]):
                way.append((node, i + 1))
                target = after[node][i]
                if any(target == other for other, _ in way):
                    found.add((node, target))
                elif target not in done:
                    way.append((target, 0))
    return frozenset(found)


def ranked(count: int, edges: Sequence[Edge]) -> tuple[int, ...]:
    """The layer of each box: the one after its last predecessor."""
    ranks = [0] * count
    for _ in range(count):
        for a, b in edges:
            ranks[b] = max(ranks[b], ranks[a] + 1)
    return tuple(ranks)


def placed(layers: Layers, sizes: Mapping[int, float], gap: float, whole: float) -> dict[int, float] | None:
    """The middle of each box across the layers; None where a layer is longer than the whole."""
    if any(sum(sizes[n] for n in row) + gap * (len(row) - 1) > whole + 0.5 for row in layers.rows):
        return None
    middles: dict[int, float] = {}
    for row in layers.rows:
        _place(row, dict.fromkeys(row, whole / 2), sizes, gap, whole, middles)
    around = _neighbours(layers.ways)
    for sweep in range(2 * SWEEPS):
        for row in layers.rows if sweep % 2 else layers.rows[::-1]:
            others = {n: [m for m in around.get(n, ()) if m not in row] for n in row}
            wanted = {n: sum(middles[m] for m in ms) / len(ms) if ms else middles[n] for n, ms in others.items()}
            _place(row, wanted, sizes, gap, whole, middles)
    for way in layers.ways.values():
        for a, b in pairwise(way):
            _straighten(a, b, layers.rows, around, sizes, whole, gap, middles)
    return middles


def _straighten(
    a: int, b: int, rows: Sequence[Sequence[int]], around: Mapping[int, Sequence[int]], sizes: Mapping[int, float],
    whole: float, gap: float, middles: dict[int, float],
) -> None:  # fmt: skip
    """Moves one of two joined boxes that nearly stand in line, and with it what is bound to nothing else beside it."""
    if not 0 < abs(middles[a] - middles[b]) <= CROOKED * min(sizes[a], sizes[b]):
        return
    for node, other in ((b, a), (a, b)):
        row = next(row for row in rows if node in row)
        moved = middles | {
            n: middles[n] + middles[other] - middles[node]
            for n in row
            if n == node or all(abs(middles[n] - middles[m]) > STRAIGHT for m in around.get(n, ()))
        }
        ends = [(moved[n] - sizes[n] / 2, moved[n] + sizes[n] / 2) for n in row]
        apart = all(stop + gap <= start + 0.01 for (_, stop), (start, _) in pairwise(ends))
        if apart and ends[0][0] >= -0.01 and ends[-1][1] <= whole + 0.01:
            middles.update(moved)
            return


class Turn(NamedTuple):
    """The arrows of one box where they turn aside: from which place across the layers, and to which ports.

    A port is a place at a box; arrows to one port meet before it.
    """

    source: float
    ports: Mapping[Hashable, float]

    @property
    def start(self) -> float:
        return min(self.source, *self.ports.values())

    @property
    def end(self) -> float:
        return max(self.source, *self.ports.values())

    def clashes(self, other: "Turn") -> bool:
        """Whether two turns on one line would be read wrongly; where all of one lead to a port of both, they meet."""
        apart = self.end < other.start or self.start > other.end
        meet = any(len(turn.ports) == 1 for turn in (self, other)) and self.ports.keys() & other.ports.keys()
        return not apart and not meet

    def crossings(self, below: "Turn") -> int:
        """How often the arrows cross where this one turns before the other."""
        down = sum(below.start < at < below.end for port, at in self.ports.items() if port not in below.ports)
        return down + (self.start < below.source < self.end)


def tracks(turns: Sequence[Turn]) -> list[int]:
    """On which of several parallel lines each box's arrows turn, so that none lies on another's and few cross.

    The order of two lines is the one with fewer crossings, as in Sander, Layout of Compound Directed Graphs (1996).
    """
    before: dict[int, set[int]] = {i: set() for i in range(len(turns))}
    for (i, one), (j, other) in combinations(enumerate(turns), 2):
        if one.clashes(other):
            first, then = (j, i) if other.crossings(one) < one.crossings(other) else (i, j)
            before[then].add(first)
    found: dict[int, int] = {}
    while len(found) < len(turns):
        left = [i for i in before if i not in found]
        i = min(left, key=lambda i: (len(before[i] - found.keys()), i))  # 0 for one, unless they ask in a circle
        clashing = [found[j] for j in found if turns[i].clashes(turns[j])]
        found[i] = max(clashing, default=-1) + 1
    return [found[i] for i in range(len(turns))]


def _place(
    row: Sequence[int], wanted: Mapping[int, float], sizes: Mapping[int, float], gap: float, whole: float,
    middles: dict[int, float],
) -> None:  # fmt: skip
    starts = [wanted[n] - sizes[n] / 2 for n in row]
    found = label_spacing.apart(starts, [sizes[n] for n in row], gap, 0, whole)
    middles.update({n: start + sizes[n] / 2 for n, start in zip(row, found, strict=True)})


def _neighbours(ways: Mapping[Edge, Sequence[int]]) -> dict[int, list[int]]:
    """What each box or stand-in is joined to, one layer away."""
    found: dict[int, list[int]] = {}
    for way in ways.values():
        for a, b in pairwise(way):
            found.setdefault(a, []).append(b)
            found.setdefault(b, []).append(a)
    return found


def _ordered(rows: list[list[int]], around: Mapping[int, Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    """Each layer in the order of its neighbours' mean places, from the top down and up again."""
    for sweep in range(SWEEPS):
        order = range(1, len(rows)) if sweep % 2 == 0 else range(len(rows) - 2, -1, -1)
        for i in order:
            fixed = rows[i - 1 if sweep % 2 == 0 else i + 1]
            place = {node: at for at, node in enumerate(fixed)}
            rows[i] = _sorted(rows[i], place, around)
    return tuple(tuple(row) for row in rows)


def _sorted(row: Sequence[int], place: Mapping[int, int], around: Mapping[int, Sequence[int]]) -> list[int]:
    means: dict[int, float] = {}
    for at, node in enumerate(row):
        found = [place[other] for other in around.get(node, ()) if other in place]
        means[node] = sum(found) / len(found) if found else at
    return sorted(row, key=lambda node: means[node])
