"""Where labels go beside the points that they name."""

from collections.abc import Sequence

from infographic.geometry import Box, Point

SWEEPS = 6
"""How often every label may look for a better place."""

OUTSIDE = 10.0
"""How much worse it is to leave the bounds than to cover another label."""

DIRECTIONS = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
"""The places about a point, the best first: right, left, above, below, and the corners (Imhof, 1975)."""


def around(
    points: Sequence[Point],
    sizes: Sequence[tuple[float, float]],
    clear: Sequence[float],
    taken: Sequence[Box],
    bounds: Box,
) -> tuple[tuple[Box, ...], float]:
    """A box for each label at its point, and the area, in square pixels, by which boxes are still covered.

    `clear` is the distance of each label from its point, `taken` what no label should cover.  Each label in turn
    moves to the place that costs least while the others stay (iterated local search: Christensen, Marks and
    Shieber, 1995), until none moves.
    """
    places = [
        [_beside(point, size, distance, way) for way in DIRECTIONS]
        for point, size, distance in zip(points, sizes, clear, strict=True)
    ]
    dots = [Box(p.x - d, p.y - d, 2 * d, 2 * d) for p, d in zip(points, (c * 0.8 for c in clear), strict=True)]
    fixed = [[_cost(box, i, dots, taken, bounds) for box in boxes] for i, boxes in enumerate(places)]
    chosen = [costs.index(min(costs)) for costs in fixed]
    for _ in range(SWEEPS):
        before = list(chosen)
        for i, boxes in enumerate(places):
            others = [places[j][k] for j, k in enumerate(chosen) if j != i]
            costs = [fixed[i][k] + sum(_shared(box, other) for other in others) for k, box in enumerate(boxes)]
            chosen[i] = costs.index(min(costs))
        if chosen == before:
            break
    boxes = tuple(places[i][k] for i, k in enumerate(chosen))
    among = sum(_shared(a, b) for i, a in enumerate(boxes) for b in boxes[:i])
    return boxes, among + sum(fixed[i][k] for i, k in enumerate(chosen))


def _beside(point: Point, size: tuple[float, float], distance: float, way: tuple[int, int]) -> Box:
    wide, high = size
    across, down = way
    # A corner is as far away as a side, so each of its two steps is shorter
    step = distance * 0.71 if across and down else distance
    x = point.x + across * (step + wide / 2) - wide / 2
    y = point.y + down * (step + high / 2) - high / 2
    return Box(x, y, wide, high)


def _cost(box: Box, own: int, dots: Sequence[Box], taken: Sequence[Box], bounds: Box) -> float:
    """What a place covers that never moves, and what of it lies outside."""
    covered = sum(_shared(box, dot) for i, dot in enumerate(dots) if i != own)
    outside = box.width * box.height - _shared(box, bounds)
    return covered + sum(_shared(box, other) for other in taken) + OUTSIDE * outside


def _shared(a: Box, b: Box) -> float:
    common = a.intersection(b)
    return common.width * common.height if common else 0.0
