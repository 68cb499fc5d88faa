"""Where labels go that want the same place."""

from collections.abc import Sequence


def apart(
    wanted: Sequence[float], heights: Sequence[float], gap: float, least: float, most: float
) -> tuple[float, ...]:
    """The tops of labels, in order, as near to where they want to be as they can without touching.

    Pools of touching labels are moved to the mean of what their members want (the pool-adjacent-violators
    algorithm of isotonic regression: Barlow et al., 1972), then kept between `least` and `most`.
    """
    # 1. take off the room that the labels before need, so that "not touching" is "not decreasing"
    offsets, used = [], 0.0
    for height in heights:
        offsets.append(used)
        used += height + gap
    # 2. pool neighbours that are out of order
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        pools.append((want - offset, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (a, m), (b, n) = pools[-2:]
            pools[-2:] = [((a * m + b * n) / (m + n), m + n)]
    starts = [start for start, count in pools for _ in range(count)]
    # 3. keep them inside, and give the room back
    highest = most - (used - gap if heights else 0)
    return tuple(min(max(s, least), max(highest, least)) + o for s, o in zip(starts, offsets, strict=True))


def outward(wanted: Sequence[float], heights: Sequence[float], gap: float, middle: float) -> tuple[float, ...]:
    """The tops of labels beside a round thing, in order: those over its middle give way upwards, the others down.

    So a line from a label to its place on the round thing never runs over the thing itself.
    """
    tops = [want - height / 2 for want, height in zip(wanted, heights, strict=True)]
    upper = [i for i, want in enumerate(wanted) if want <= middle]
    lower = [i for i, want in enumerate(wanted) if want > middle]
    foot = float("inf")
    for i in reversed(upper):
        tops[i] = min(tops[i], foot - heights[i])
        foot = tops[i] - gap
    head = tops[upper[-1]] + heights[upper[-1]] + gap if upper else -float("inf")
    for i in lower:
        tops[i] = max(tops[i], head)
        head = tops[i] + heights[i] + gap
    return tuple(tops)
