"""The maps of foreign SVG: reading a `transform`, and telling what a map does to shapes."""

import math
import re
from collections.abc import Sequence

from infographic.graphics.affine import IDENTITY, area, growth, times, turned
from infographic.graphics.curves import NUMBER, number
from infographic.graphics.scene import Matrix

MAX_STRETCH, FARTHEST = 10.0, 1e5
"""How much longer along one axis a stroke may become, and how far a map may move, for it to be drawn so."""

LARGEST = 1e12
"""A map with a number beyond this leaves nothing to see; the product of two such numbers is finite."""

NOTHING: Matrix = (0, 0, 0, 0, 0, 0)
"""The map that leaves nothing to see."""

_FUNCTION = re.compile(
    r"\s*,?\s*(matrix|translate|scale|rotate|skewX|skewY|translateX|translateY|scaleX|scaleY)\s*\(([^()]*)\)\s*"
)
_NUMBER = re.compile(NUMBER)
_BETWEEN = re.compile(r"(?:px|deg|[\s,])*")


def keeps_shapes(matrix: Matrix) -> bool:
    """Whether circles stay circles, so that a stroke is everywhere as wide as anywhere."""
    a, b, c, d, _, _ = matrix
    slack = 1e-4 * (abs(a) + abs(b) + abs(c) + abs(d))
    return (abs(a - d) <= slack and abs(b + c) <= slack) or (abs(a + d) <= slack and abs(b - c) <= slack)


def parted(matrix: Matrix) -> tuple[Matrix, Matrix | None]:
    """A map that keeps shapes, and what is left to be done after it: nothing where that would be without measure."""
    grown = growth(matrix)
    rest = times(matrix, (1 / grown, 0, 0, 1 / grown, 0, 0))
    if max(map(abs, rest[:4])) > MAX_STRETCH or max(map(abs, rest[4:])) > FARTHEST:
        return matrix, None
    return (grown, 0, 0, grown, 0, 0), rest


def leads_somewhere(matrix: Matrix) -> bool:
    """Whether what it maps may be seen: it flattens nothing, and its numbers stay finite."""
    return all(abs(n) <= LARGEST for n in matrix) and area(matrix) != 0


def read(text: str) -> Matrix | None:
    """The map that a `transform` says; None for what a browser ignores (CSS Transforms 1, 8)."""
    matrix, at = IDENTITY, 0
    if text.strip() in ("", "none"):
        return matrix
    while at < len(text):
        found = _FUNCTION.match(text, at)
        if not found or _BETWEEN.sub("", _NUMBER.sub("", found[2])):
            return None
        step = _step(found[1], [number(n) for n in _NUMBER.findall(found[2])])
        if step is None:
            return None
        matrix, at = times(matrix, step), found.end()
    return matrix if all(abs(n) <= LARGEST for n in matrix) else NOTHING


def _step(name: str, n: Sequence[float]) -> Matrix | None:
    """One function; an axis in its name stands for both, with nothing to do along the other."""
    axis = name[-1] if name[-1] in "XY" else ""
    if axis and len(n) == 1 and not name.startswith("skew"):
        nothing = 0.0 if name.startswith("translate") else 1.0
        name, n = name[:-1], [n[0], nothing] if axis == "X" else [nothing, n[0]]
    match name, len(n):
        case "matrix", 6:
            return (n[0], n[1], n[2], n[3], n[4], n[5])
        case "translate", 1 | 2:
            return (1, 0, 0, 1, n[0], n[1] if len(n) > 1 else 0)
        case "scale", 1 | 2:
            return (n[0], 0, 0, n[-1], 0, 0)
        case "rotate", 1:
            return turned(n[0])
        case "rotate", 3:
            return times((1, 0, 0, 1, n[1], n[2]), times(turned(n[0]), (1, 0, 0, 1, -n[1], -n[2])))
        case "skewX", 1:
            return (1, 0, math.tan(math.radians(n[0])), 1, 0, 0)
        case "skewY", 1:
            return (1, math.tan(math.radians(n[0])), 0, 1, 0, 0)
    return None
