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

MAX_TRIES = 6000


def cloud(sizes: Sequence[tuple[float, float]], gap: float, flat: float = FLAT) -> list[Box]:
    """The boxes of words, in their order, around (0, 0) and a `gap` apart; the largest in the middle."""
    order = sorted(range(len(sizes)), key=lambda i: -sizes[i][1] * sizes[i][0])
    placed: list[Box] = []
    found: dict[int, Box] = {}
    pitch = max(min((height for _, height in sizes), default=1.0) * 0.3, 1e-3)
    for i in order:
        box = _first_free(*sizes[i], placed, gap, pitch, flat)
        placed.append(box)
        found[i] = box
    return [found[i] for i in range(len(sizes))]


def _first_free(width: float, height: float, placed: Sequence[Box], gap: float, pitch: float, flat: float) -> Box:
    """The first place along the spiral on which nothing stands yet; beyond its end, under everything."""
    for step in range(MAX_TRIES):
        angle = step * STEP
        reach = pitch * angle / math.tau
        x, y = reach * math.cos(angle), reach * flat * math.sin(angle)
        box = Box(x - width / 2, y - height / 2, width, height)
        if all(box.grown(gap / 2).intersection(other.grown(gap / 2)) is None for other in placed):
            return box
    foot = max(other.bottom for other in placed)
    return Box(-width / 2, foot + gap, width, height)
