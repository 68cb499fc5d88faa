"""Sizes, boxes and the space a block is given.

Units are CSS pixels at the page's own width.  The origin of every frame is its top left corner,
x grows to the right and y grows downwards.  A baseline is a distance from the frame's top.
"""

from typing import NamedTuple, Self


class Point(NamedTuple):
    """A place, in pixels from the frame's top left corner."""

    x: float
    y: float


class Box(NamedTuple):
    """An upright rectangle: left, top, width and height in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def center(self) -> Point:
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def moved(self, dx: float, dy: float) -> Self:
        return self._replace(x=self.x + dx, y=self.y + dy)

    def grown(self, by: float) -> Self:
        """The box with every edge moved outwards by `by` pixels."""
        return self._replace(x=self.x - by, y=self.y - by, width=self.width + 2 * by, height=self.height + 2 * by)

    def union(self, other: "Box") -> "Box":
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def intersection(self, other: "Box") -> "Box | None":
        """What both boxes cover, or None where they do not meet."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        width = min(self.right, other.right) - x
        height = min(self.bottom, other.bottom) - y
        return Box(x, y, width, height) if width > 0 and height > 0 else None


class Insets(NamedTuple):
    """Distances from the four edges of a box, in pixels."""

    top: float = 0
    right: float = 0
    bottom: float = 0
    left: float = 0

    @classmethod
    def even(cls, all_round: float) -> "Insets":
        return cls(all_round, all_round, all_round, all_round)

    @property
    def horizontal(self) -> float:
        return self.left + self.right

    @property
    def vertical(self) -> float:
        return self.top + self.bottom


class Space(NamedTuple):
    """What a parent offers a child: a width to fill, and a height where one is already agreed."""

    width: float
    height: float | None = None

    def less(self, height: float) -> "Space":
        """The space below something that takes a height."""
        return self if self.height is None else Space(self.width, max(0.0, self.height - height))

    def inside(self, insets: Insets) -> "Space":
        height = None if self.height is None else max(0.0, self.height - insets.vertical)
        return Space(max(0.0, self.width - insets.horizontal), height)
