"""A drawing made of our own shapes."""

from typing import NamedTuple

from infographic.graphics.scene import Color, Item


class Cost(NamedTuple):
    """What showing a picture takes, of what a page may have so much of."""

    elements: int = 0
    """Of a drawing, those that are used several times each time."""
    points: int = 0
    """Of their outlines."""
    pixels: int = 0
    bytes: int = 0


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
