"""A drawing made of our own shapes."""

from typing import NamedTuple

from infographic.graphics.scene import Color, Item


class Cost(NamedTuple):
    """What drawing it takes: elements, those that are used several times each time, and points of their outlines."""

    elements: int = 0
    points: int = 0

    def plus(self, other: "Cost") -> "Cost":
        return Cost(self.elements + other.elements, self.points + other.points)


class Drawing(NamedTuple):
    """Shapes in a box from (0, 0) to (width, height), in units of their own."""

    width: float
    height: float
    items: tuple[Item, ...]
    dropped: tuple[str, ...] = ()
    """What of the file is not drawn, as a sentence names it."""
    inks: tuple[Color, ...] = ()
    """Its colours."""
    plain: bool = False
    """Whether the file names no colour, so that it is drawn in the ink of the page."""
    cost: Cost = Cost()
