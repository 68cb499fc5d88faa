"""How much of a rectangle boxes cover, and the largest rectangle that they leave free."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from infographic.graphics.geometry import Box


class Cover:
    """Boxes on the grid of their own edges: each field of it is covered wholly or not at all."""

    def __init__(self, boxes: Iterable[Box], within: Box) -> None:
        inside = [met for box in boxes if (met := box.intersection(within))]
        self.xs = sorted({within.x, within.right, *(x for box in inside for x in (box.x, box.right))})
        self.ys = sorted({within.y, within.bottom, *(y for box in inside for y in (box.y, box.bottom))})
        self.rows = [bytearray(len(self.xs) - 1) for _ in self.ys[1:]]
        for box in inside:
            left, right = bisect_left(self.xs, box.x), bisect_left(self.xs, box.right)
            for row in self.rows[bisect_left(self.ys, box.y) : bisect_left(self.ys, box.bottom)]:
                row[left:right] = b"\1" * (right - left)


def covered(boxes: Iterable[Box], within: Box) -> float:
    """The share of a rectangle that the boxes cover, however they overlap."""
    cover = Cover(boxes, within)
    widths = [b - a for a, b in zip(cover.xs, cover.xs[1:], strict=False)]
    area = sum(
        (bottom - top) * sum(width for width, full in zip(widths, row, strict=True) if full)
        for top, bottom, row in zip(cover.ys, cover.ys[1:], cover.rows, strict=False)
    )
    return area / (within.width * within.height) if within.width * within.height else 0.0


def largest_empty(boxes: Iterable[Box], within: Box, width: float = 0, height: float = 0) -> Box | None:
    """The largest rectangle that meets no box, of those at least `width` and `height` large; None where none is.

    The problem is that of Chazelle, Drysdale and Lee, *Computing the Largest Empty Rectangle*, 1986.  On the grid of
    the edges it is solved row by row: the free fields above each row are a histogram, and the largest rectangle under
    one is found with a stack.  n boxes cost O(n²).
    """
    cover = Cover(boxes, within)
    tops = [cover.ys[0]] * (len(cover.xs) - 1)
    best: Box | None = None
    for row, bottom in zip(cover.rows, cover.ys[1:], strict=True):
        tops = [bottom if full else top for top, full in zip(tops, row, strict=True)]
        for box in _under(cover.xs, tops, bottom):
            large = box.width >= width and box.height >= height
            if large and (best is None or box.width * box.height > best.width * best.height + 1e-9):
                best = box
    return best


def _under(xs: Sequence[float], tops: Sequence[float], bottom: float) -> Iterable[Box]:
    """The rectangles on the line `bottom` that cannot be made wider or higher below the tops of each field."""
    open_: list[tuple[float, float]] = []  # left edge and top of rectangles that may still grow to the right
    for x, top in zip(xs, (*tops, bottom), strict=True):
        left = x
        while open_ and open_[-1][1] < top:
            left, high = open_.pop()
            yield Box(left, high, x - left, bottom - high)
        if top < bottom and (not open_ or open_[-1][1] > top):
            open_.append((left, top))
