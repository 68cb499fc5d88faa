"""Where the words of a cloud stand: sizes in, places out.

The method of Wordle (Feinberg 2010, in Beautiful Visualization; d3-cloud does the same): the largest first, each at the
first free place along a spiral of Archimedes from the middle.  Nothing is left to chance: the spiral always begins to
the right.
"""

import math
from collections.abc import Sequence

from infographic.graphics.geometry import Box

STEP = 0.22
"""How far the spiral turns between two tries, in radians."""

FLAT = 0.55
"""How much lower than wide the cloud is."""

PITCH = 0.5
"""How far the turns of the spiral lie apart, for the height of the smallest word."""

MAX_TRIES = 3000

Edges = tuple[float, float, float, float]
"""Left, top, right and foot."""


def cloud(sizes: Sequence[tuple[float, float]], gap: float, flat: float = FLAT) -> list[Box]:
    """The boxes of words, in their order, around (0, 0) and a `gap` apart; the largest in the middle."""
    order = sorted(range(len(sizes)), key=lambda i: -sizes[i][1] * sizes[i][0])
    pitch = max(min((height for _, height in sizes), default=1.0) * PITCH, 1e-3)
    way = _spiral(pitch, flat)
    taken: list[Edges] = []
    found: dict[int, Box] = {}
    for i in order:
        width, height = sizes[i]
        x, y = _first_free(width + gap, height + gap, taken, way)
        taken.append((x - (width + gap) / 2, y - (height + gap) / 2, x + (width + gap) / 2, y + (height + gap) / 2))
        found[i] = Box(x - width / 2, y - height / 2, width, height)
    return [found[i] for i in range(len(sizes))]


def _spiral(pitch: float, flat: float) -> list[tuple[float, float]]:
    """The places that are tried, from the middle outwards."""
    turns = [(step * STEP, pitch * step * STEP / math.tau) for step in range(MAX_TRIES)]
    return [(reach * math.cos(angle), reach * flat * math.sin(angle)) for angle, reach in turns]


def _first_free(
    width: float, height: float, taken: Sequence[Edges], way: Sequence[tuple[float, float]]
) -> tuple[float, float]:
    """The middle of the first place along the spiral on which nothing stands yet; beyond its end, under everything.

    What was in the way of one place is mostly in the way of the next, so it is asked first.
    """
    hit = 0
    for x, y in way:
        left, top, right, foot = x - width / 2, y - height / 2, x + width / 2, y + height / 2
        if taken:
            a, b, c, d = taken[hit]
            if a < right and left < c and b < foot and top < d:
                continue
        for i, (a, b, c, d) in enumerate(taken):
            if a < right and left < c and b < foot and top < d:
                hit = i
                break
        else:
            return x, y
    return 0.0, max(edges[3] for edges in taken) + height / 2
