"""Which pieces of a text share a line: numbers only.

A text is given as pieces between break opportunities.  `starts[i]` is where piece i begins on one endless
line and `ends[i]` where it ends if a line ends with it (without its spaces, with its hyphen).
"""

from collections.abc import Sequence

SHORTEST_LAST = 0.25
SHORTEST_WORD = 0.35
"""A last line shorter than this share of the measure looks lost; one of a single piece sooner."""
WIDOW = 0.5
"""The cost of a last line of next to no width, in squares of a measure's slack."""

_TOLERANCE = 1e-6


def greedy(starts: Sequence[float], ends: Sequence[float], width: float) -> list[int]:
    """The index after the last piece of every line, each line taking what fits."""
    stops = []
    first = 0
    for index in range(1, len(starts)):
        if ends[index] - starts[first] > width + _TOLERANCE:
            stops.append(index)
            first = index
    return [*stops, len(starts)]


def best(
    starts: Sequence[float], ends: Sequence[float], width: float, penalties: Sequence[float], *, balance: bool
) -> list[int]:
    """The breaks into the fewest lines that are most even, by dynamic programming from the end.

    A line costs the square of its slack (a share of the measure) and its last piece's penalty.  The last
    line's slack is free unless lines are balanced or it would be next to empty.
    """
    count = len(starts)
    lines = [0] * (count + 1)
    costs = [0.0] * (count + 1)
    after = [count] * (count + 1)
    for first in range(count - 1, -1, -1):
        found: tuple[int, float] | None = None
        for stop in range(first + 1, count + 1):
            used = ends[stop - 1] - starts[first]
            if used > width + _TOLERANCE and stop > first + 1:
                break
            if stop == count and not balance:
                least = (SHORTEST_WORD if stop == first + 1 else SHORTEST_LAST) * width
                cost = WIDOW * max(0.0, 1 - used / least) if first else 0.0
            else:
                cost = (1 - used / width) ** 2 + (penalties[stop - 1] if stop < count else 0.0)
            total = lines[stop] + 1, costs[stop] + cost
            if found is None or total < found:
                found = total
                after[first] = stop
        lines[first], costs[first] = found or (1, 0.0)
    stops = []
    stop = 0
    while stop < count:
        stop = after[stop]
        stops.append(stop)
    return stops
