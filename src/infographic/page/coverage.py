"""How much of a frame is drawn on."""

from collections.abc import Iterator

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Frame, Group, Image, Item, Path, Placed, Rect, Text


def boxes(frame: Frame, x: float = 0, y: float = 0) -> Iterator[Box]:
    """The box of everything that is drawn in a frame."""
    for item in frame.items:
        yield from _of(item, x, y)


def _of(item: Item, x: float, y: float) -> Iterator[Box]:
    match item:
        case Placed(frame, dx, dy):
            yield from boxes(frame, x + dx, y + dy)
        case Text(left, base, width, runs):
            size = max((run.size for run in runs), default=0.0)
            yield Box(x + left, y + base - size * 0.8, width, size)
        case Rect(left, top, width, height) | Image(left, top, width, height):
            yield Box(x + left, y + top, width, height)
        case Circle(cx, cy, r):
            yield Box(x + cx - r, y + cy - r, 2 * r, 2 * r)
        case Path():
            yield item.bounds.moved(x, y)
        case Group(items, matrix):
            a, b, c, d, e, f = matrix or (1, 0, 0, 1, 0, 0)
            for inner in (box for each in items for box in _of(each, 0, 0)):
                corners = [
                    (a * u + c * v + e, b * u + d * v + f)
                    for u in (inner.x, inner.right)
                    for v in (inner.y, inner.bottom)
                ]
                left, top = min(u for u, _ in corners), min(v for _, v in corners)
                right, bottom = max(u for u, _ in corners), max(v for _, v in corners)
                yield Box(x + left, y + top, right - left, bottom - top)


def bare(frame: Frame, reach: float) -> float:
    """The share of a frame that is further than `reach` pixels from everything that is drawn in it.

    Counted on a raster of squares of half that size, a row of it as the bits of a number.
    """
    cell = max(reach / 2, 1.0)
    wide, high = max(1, round(frame.width / cell)), max(1, round(frame.height / cell))
    full = [0] * high
    for box in boxes(frame):
        left, right = (box.x - reach) / cell, (box.right + reach) / cell
        first, last = max(0, round(left)), min(wide, round(right))
        if last <= first:
            continue
        bits = (1 << last) - (1 << first)
        for row in range(max(0, round((box.y - reach) / cell)), min(high, round((box.bottom + reach) / cell))):
            full[row] |= bits
    return 1 - sum(row.bit_count() for row in full) / (wide * high)
