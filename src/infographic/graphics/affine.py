"""Affine maps: (a, b, c, d, e, f) as in SVG."""

import math

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
