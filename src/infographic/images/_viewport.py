"""How a `viewBox` lies in the room that it is given (SVG 2, 8.6)."""

from collections.abc import Mapping
from typing import NamedTuple

from infographic.graphics import curves
from infographic.graphics.scene import Matrix
from infographic.images._values import length
from infographic.images._xml import XmlNode

LONGEST, SHORTEST = 1e6, 1e-6
"""The side of a viewBox, in its own units."""


class Viewport(NamedTuple):
    """The map from a viewBox to its room, and the size that percentages are of."""

    matrix: Matrix
    size: tuple[float, float]


def natural_size(root: XmlNode) -> tuple[float, float] | None:
    """The size of a drawing: its width and height, or those of its viewBox; None where it has neither."""
    box = view_box(root.attributes)
    wide, tall = (_side(root.attributes.get(name, "")) for name in ("width", "height"))
    if wide and tall:
        return wide, tall
    if box is None:
        return None
    if wide or tall:  # the other side follows
        return (wide, wide * box[3] / box[2]) if wide else (tall * box[2] / box[3], tall)
    return box[2], box[3]


def _side(text: str) -> float:
    """A width or height; 0 for a share of something else, and for one beyond measure."""
    side = 0.0 if text.strip().endswith("%") else length(text, 0)
    return side if SHORTEST <= side <= LONGEST else 0.0


def view_box(said: Mapping[str, str]) -> tuple[float, float, float, float] | None:
    """Left, top, width and height of a `viewBox`; None where there is none to be used."""
    found = curves.numbers(said.get("viewBox", ""))
    if len(found) != 4 or not all(abs(n) <= LONGEST for n in found) or min(found[2:]) < SHORTEST:
        return None
    return found[0], found[1], found[2], found[3]


def viewport(said: Mapping[str, str], width: float, height: float) -> Viewport:
    """How a `viewBox` is drawn in a room of this size."""
    box = view_box(said)
    if box is None:
        return Viewport((1, 0, 0, 1, 0, 0), (width, height))
    left, top, wide, tall = box
    across, down = width / wide, height / tall
    align, _, how = said.get("preserveAspectRatio", "").strip().removeprefix("defer ").partition(" ")
    if align != "none":
        across = down = max(across, down) if how.strip() == "slice" else min(across, down)
    x, y = (_share(align, axis) for axis in "xY")
    dx, dy = (width - wide * across) * x - left * across, (height - tall * down) * y - top * down
    return Viewport((across, 0, 0, down, dx, dy), (wide, tall))


def _share(align: str, axis: str) -> float:
    """How much of the free room is before the drawing, along an axis as `xMidYMid` says it."""
    word = align.partition(axis)[2][:3]
    return {"Min": 0.0, "Max": 1.0}.get(word, 0.5)
