"""How a finished page is filled: its figures, read from the frame."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from infographic import pipeline
from infographic.graphics.geometry import Box
from infographic.graphics.page_size import SIZES
from infographic.graphics.scene import Frame, Placed, Rect, Text, walk
from infographic.page.coverage import boxes
from infographic.page.grounds import PARTS

CELL = 6.0
"""Pixels of a square of the raster on which empty places are sought."""

MAX_MARGIN = 0.06
"""Margins, against the shorter side of a page."""

WORDS = ("header", "footer", "cover", "heading", "title")


class Figures(NamedTuple):
    """What a page of a fixed height is judged by."""

    covered: float
    """The share of the area inside the margins that lies within frames of words, pictures and blocks."""
    empty: float
    """The share of the page that the greatest rectangle takes in which nothing is drawn."""
    least: float
    """The smallest text in pixels, but for the raised numbers of notes."""


def figures(page: pipeline.Page, size: str) -> Figures:
    """The figures of a page in a size."""
    frame, medium = page.frame, SIZES[size].medium
    whole = Box(0, 0, frame.width, frame.height)
    edge = MAX_MARGIN * min(frame.width, frame.height)
    inside = Box(edge, max(edge, medium.head), frame.width - 2 * edge, 0)
    inside = inside._replace(height=frame.height - inside.y - max(edge, medium.foot))
    free = whole._replace(y=medium.head, height=frame.height - medium.head - medium.foot)
    hole = _area(greatest_empty(boxes(_ungrounded(frame)), free))
    return Figures(_covered(_frames(frame), inside), hole / _area(whole), _least(frame))


def _least(page: Frame) -> float:
    texts = (item for frame, _, _ in walk(page) for item in frame.items if isinstance(item, Text))
    return min(run.size for text in texts for run in text.runs if not run.text.isdigit())


def _frames(page: Frame) -> Iterator[Box]:
    """The frames of blocks and of what surrounds them."""
    for frame, x, y in walk(page):
        if "blocks" in (frame.origin or ())[-2:] or frame.name.startswith(WORDS):
            yield Box(x, y, frame.width, frame.height)


def _ungrounded(frame: Frame) -> Frame:
    """The frame without the rectangles that its parts stand on; a card within a block is something drawn."""
    if "blocks" in (frame.origin or ()):
        return frame
    items = tuple(
        item._replace(frame=_ungrounded(item.frame)) if isinstance(item, Placed) else item
        for item in frame.items
        if not (isinstance(item, Rect) and frame.name.startswith(PARTS) and item.height >= frame.height - 2)
    )
    return frame._replace(items=items)


def _covered(found: Iterable[Box], inside: Box) -> float:
    rows = _raster(found, inside)
    return sum(map(sum, rows)) / (len(rows) * len(rows[0]))


def _raster(found: Iterable[Box], inside: Box) -> list[bytearray]:
    wide, high = round(inside.width / CELL), round(inside.height / CELL)
    rows = [bytearray(wide) for _ in range(high)]
    for box in found:
        left, right = (min(wide, max(0, round((x - inside.x) / CELL))) for x in (box.x, box.right))
        top, bottom = (min(high, max(0, round((y - inside.y) / CELL))) for y in (box.y, box.bottom))
        for row in rows[top:bottom]:
            row[left:right] = b"\1" * (right - left)
    return rows


def greatest_empty(found: Iterable[Box], inside: Box) -> Box:
    """The largest rectangle that meets no box.

    The free squares above each row of the raster are a histogram; the largest rectangle under one is found with a
    stack.
    """
    best, rows = Box(0, 0, 0, 0), _raster(found, inside)
    free = [0] * len(rows[0])
    for y, row in enumerate(rows, 1):
        free = [0 if full else above + 1 for full, above in zip(row, free, strict=True)]
        open_: list[tuple[int, int]] = []
        for x, high in enumerate((*free, 0)):
            left = x
            while open_ and open_[-1][1] >= high:
                left, tall = open_.pop()
                if (x - left) * tall * CELL * CELL > _area(best):
                    best = Box(inside.x + left * CELL, inside.y + (y - tall) * CELL, (x - left) * CELL, tall * CELL)
            open_.append((left, high))
    return best


def _area(box: Box) -> float:
    return box.width * box.height
