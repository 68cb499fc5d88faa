"""A row of the page: one panel from edge to edge, or several beside each other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from infographic.graphics import arrange
from infographic.graphics.scene import Frame, Placed
from infographic.page import panel as panels
from infographic.page.panel import Around, Part
from infographic.solve import spare_room

Column = tuple[Part, ...]
"""Panels under each other in one part of a row."""

Row = tuple[Column, ...]


def drawn(row: Row, around: Around, height: float | None = None) -> list[Frame]:
    """The row as frames under each other, all as wide as the page; equal heads and feet where there are several."""
    if len(row) == 1:
        return _column(row[0], around, height)
    natural = [sum(_heights(column, around)) for column in row]
    tall = max(*natural, height or 0.0)
    frames = [arrange.stack(_column(column, around, tall)) for column in row]
    return [arrange.beside(frames)._replace(name="row")]


def _column(column: Column, around: Around, height: float | None) -> list[Frame]:
    """Panels under each other, together `height` high where that is given."""
    heights: Sequence[float | None] = [None] * len(column)
    arounds = _arounds(column, around)
    if height is not None:
        natural = _heights(column, around)
        limits = [panels.stretch(part) for part in column]
        spare = height - sum(natural)
        forms, space = spare_room.in_turn(spare, [limits, [max(0.0, spare)] * len(limits)])
        heights = [sum(parts) for parts in zip(natural, forms, space, strict=True)]
    placed = zip(column, arounds, heights, strict=True)
    return [frame for part, own, tall in placed for frame in panels.drawn(part, own, tall)]


def _arounds(column: Column, around: Around) -> list[Around]:
    """What the neighbours of each panel do to it: one under another on the same ground shares the room between them."""
    follows = [one.bands[-1].tone == other.bands[0].tone for one, other in pairwise(column)]
    return [around, *(around._replace(follows=same) for same in follows)]


def _heights(column: Column, around: Around) -> list[float]:
    placed = zip(column, _arounds(column, around), strict=True)
    return [panels.height(part, own) for part, own in placed]


def height(row: Row, around: Around) -> float:
    """How high the row is without anything being stretched."""
    return max(sum(_heights(column, around)) for column in row)


def reach(row: Row) -> float:
    """How far the names of a row reach up over the row above it."""
    return max(panels.over_seam(column[0].title) for column in row)


def names_on_seams(row: Row, y: float) -> Iterator[Placed]:
    """The names that stand on the upper seam of a row, `y` pixels down the page."""
    x = 0.0
    for column in row:
        first = column[0]
        if first.title and first.title.on_seam:
            yield panels.on_seam(first.title, x, y, first.ctx)
        x += first.ctx.scale.width
