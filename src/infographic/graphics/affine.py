"""Affine maps: (a, b, c, d, e, f) as in SVG."""

import math

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Matrix

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


def times(outer: Matrix, inner: Matrix) -> Matrix:
    """The map that applies `inner` first."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f)


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def area(matrix: Matrix) -> float:
    """By how much areas grow; negative where the map turns things over."""
    return matrix[0] * matrix[3] - matrix[1] * matrix[2]


def growth(matrix: Matrix) -> float:
    """By how much lengths grow, in the mean of all directions."""
    return math.sqrt(abs(area(matrix)))


def turned(degrees: float) -> Matrix:
    """A turn, clockwise because y grows downwards."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return (cos, sin, -sin, cos, 0, 0)


def around(matrix: Matrix, box: Box) -> Box:
    """The upright box around a box after a map."""
    corners = [apply(matrix, x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def inverse(matrix: Matrix) -> Matrix:
    """The map back, of one that flattens nothing."""
    a, b, c, d, e, f = matrix
    size = area(matrix)
    return (d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size)
