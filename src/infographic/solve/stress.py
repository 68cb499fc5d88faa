"""Where the nodes of a network stand, so that their distances in the picture are those in the network."""

import math
from collections import deque
from collections.abc import Sequence
from functools import lru_cache

from infographic.graphics.geometry import Point

Edge = tuple[int, int]

ROUNDS = 120
"""The most passes over all nodes; pictures of forty nodes settle in half of them."""

STILL = 1e-4
"""A pass that moves nodes by less of an edge's length, all together, is the last."""


@lru_cache(maxsize=16)
def places(count: int, edges: tuple[Edge, ...]) -> tuple[Point, ...]:
    """Places for nodes, in units of an edge's length, around (0, 0).

    Stress majorization: E. Gansner, Y. Koren, S. North, Graph Drawing by Stress Majorization (Graph Drawing 2004),
    with the weights 1/d² of Kamada and Kawai (1989) and nodes moved one after the other.  It begins with a circle in
    the order of a walk through the network, so that the same network always gets the same picture.  Parts that nothing
    connects are as far apart as the longest way within one of them, and one more.
    """
    if count == 1:
        return (Point(0.0, 0.0),)
    apart = _distances(count, edges)
    order = _walk(count, edges)
    radius = max(map(max, apart)) / 2
    at = [(0.0, 0.0)] * count
    for i, node in enumerate(order):
        angle = 2 * math.pi * i / count - math.pi / 2
        at[node] = radius * math.cos(angle), radius * math.sin(angle)
    for _ in range(ROUNDS):
        moved = 0.0
        for i in range(count):
            new = _pulled(i, at, apart[i])
            moved += math.dist(at[i], new)
            at[i] = new
        if moved < STILL * count:
            break
    x, y = (sum(axis) / count for axis in zip(*at, strict=True))
    return tuple(Point(px - x, py - y) for px, py in at)


def _pulled(i: int, at: Sequence[tuple[float, float]], apart: Sequence[float]) -> tuple[float, float]:
    """Where the stress of one node is least, the others kept where they are (formula 10 of the paper)."""
    x = y = total = 0.0
    px, py = at[i]
    for j, (qx, qy) in enumerate(at):
        if j == i:
            continue
        wanted = apart[j]
        weight = 1 / (wanted * wanted)
        length = math.hypot(px - qx, py - qy)
        share = wanted / length if length > 1e-9 else 0.0
        x += weight * (qx + (px - qx) * share)
        y += weight * (qy + (py - qy) * share)
        total += weight
    return x / total, y / total


def _neighbours(count: int, edges: Sequence[Edge]) -> list[list[int]]:
    near: list[list[int]] = [[] for _ in range(count)]
    for a, b in edges:
        if a != b and b not in near[a]:
            near[a].append(b)
            near[b].append(a)
    return near


def _distances(count: int, edges: Sequence[Edge]) -> list[list[float]]:
    """How many edges the shortest way between two nodes has."""
    near = _neighbours(count, edges)
    found: list[list[float]] = []
    for start in range(count):
        steps = [math.inf] * count
        steps[start] = 0.0
        queue = deque([start])
        while queue:
            node = queue.popleft()
            for other in near[node]:
                if steps[other] == math.inf:
                    steps[other] = steps[node] + 1
                    queue.append(other)
        found.append(steps)
    longest = max((step for row in found for step in row if step < math.inf), default=0.0)
    return [[step if step < math.inf else longest + 1 for step in row] for row in found]


def _walk(count: int, edges: Sequence[Edge]) -> list[int]:
    """All nodes, each after one that it is connected to, as far as there is one (depth first)."""
    near = _neighbours(count, edges)
    order: list[int] = []
    seen: set[int] = set()
    for start in range(count):
        waiting = [start]
        while waiting:
            node = waiting.pop()
            if node not in seen:
                seen.add(node)
                order.append(node)
                waiting += reversed(near[node])
    return order


# ---------------------------------------------------------------- room for what stands there


def parted(
    middles: Sequence[Point], sizes: Sequence[tuple[float, float]], gap: float, width: float, rounds: int = 160
) -> tuple[Point, ...] | None:
    """The middles of boxes moved apart, each pair along the axis in which they overlap least; x stays in the width.

    In the second half of the rounds they move up and down alone, where there is always room.  None where they still
    touch after all rounds.  Widths and heights in pixels.
    """
    at = [[p.x, p.y] for p in middles]
    for turn in range(rounds):
        worst, level = 0.0, 2 * turn < rounds
        for i in range(len(at)):
            for j in range(i):
                worst = max(worst, _push(at[i], at[j], sizes[i], sizes[j], gap, level))
        for place, (wide, _) in zip(at, sizes, strict=True):
            inside = min(max(place[0], wide / 2), width - wide / 2)
            worst, place[0] = max(worst, abs(inside - place[0])), inside
        if worst < 0.5:
            return tuple(Point(x, y) for x, y in at)
    return None


def _push(
    a: list[float], b: list[float], one: tuple[float, float], other: tuple[float, float], gap: float, level: bool
) -> float:
    """Moves two places apart, half the way each; answers by how much they overlapped."""
    dx, dy = a[0] - b[0], a[1] - b[1]
    over_x = (one[0] + other[0]) / 2 + gap - abs(dx)
    over_y = (one[1] + other[1]) / 2 + gap - abs(dy)
    if over_x <= 0 or over_y <= 0:
        return 0.0
    axis, over, away = (0, over_x, dx) if level and over_x < over_y else (1, over_y, dy)
    step = over / 2 * (1 if away >= 0 else -1)
    a[axis] += step
    b[axis] -= step
    return min(over_x, over_y)
