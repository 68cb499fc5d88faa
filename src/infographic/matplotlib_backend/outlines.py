"""matplotlib's outlines as our shapes, in pixels from the top left corner."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Path, Rect, Shape
from infographic.matplotlib_backend.imported import Outline, Transform

FAR = 99_999.0
"""Further out, in pixels, nothing is drawn."""

_LETTERS = {1: "M", 2: "L", 3: "Q", 4: "C"}
_CORNERS = {3: 2, 4: 3}
"""How many vertices a curve takes."""


def shape_of(
    path: Outline,
    transform: Transform,
    clip: tuple[float, float, float, float] | None = None,
    simplify: bool = False,
    sketch: Any = None,
) -> Shape | None:
    """The outline as the simplest shape that it is; None where nothing of it is to be drawn."""
    if sketch is None and transform.is_affine:
        matrix = transform.get_matrix()
        if simple := _rect(path, matrix) or _circle(path, matrix):
            return simple
    cleaned = path.cleaned(transform, True, clip, simplify=simplify, curves=True, sketch=sketch)
    return svg_path(cleaned)


def _rect(path: Outline, matrix: Any) -> Rect | None:
    if path is not Outline.unit_rectangle() or matrix[0, 1] or matrix[1, 0]:
        return None
    xs = sorted(_near((matrix[0, 2], matrix[0, 2] + matrix[0, 0])))
    ys = sorted(_near((matrix[1, 2], matrix[1, 2] + matrix[1, 1])))
    return Rect(xs[0], ys[0], xs[1] - xs[0], ys[1] - ys[0])


def _circle(path: Outline, matrix: Any) -> Circle | None:
    """The circle that a path is: matplotlib's own, at any place and size."""
    unit = Outline.unit_circle().vertices
    if path.codes is None or len(path.vertices) != len(unit) or path.codes[1] != Outline.CURVE4:
        return None
    vertices = np.asarray(path.vertices)[:-1] @ matrix[:2, :2].T + matrix[:2, 2]
    low, high = vertices.min(axis=0), vertices.max(axis=0)
    radius, center = (high[0] - low[0]) / 2, (high + low) / 2
    off = np.abs(np.hypot(*(vertices - center).T) - np.hypot(*unit[:-1].T) * radius).max()
    if not radius or off > 1e-6 * radius or not np.isfinite(off):
        return None
    x, y, r = _near((*center, radius))
    return Circle(x, y, r)


def svg_path(path: Outline) -> Path | None:
    """An outline that needs no further transform as an SVG path, with the box around its points."""
    vertices = np.clip(np.round(np.asarray(path.vertices, dtype=float), 3), -FAR, FAR) + 0.0
    codes = [1, *[2] * (len(vertices) - 1)] if path.codes is None else path.codes.tolist()
    points = vertices.tolist()
    parts: list[str] = []
    drawn: list[int] = []
    i = 0
    while i < len(codes) and codes[i] != Outline.STOP:
        count = _CORNERS.get(codes[i], 1)
        if codes[i] == Outline.CLOSEPOLY:
            parts.append("Z")
        else:
            numbers = [f"{n:.8g}" for point in points[i : i + count] for n in point]
            parts.append(_LETTERS[codes[i]] + " ".join(numbers))
            drawn += range(i, i + count)
        i += count
    if len(drawn) < 2:
        return None
    low, high = vertices[drawn].min(axis=0), vertices[drawn].max(axis=0)
    return Path("".join(parts), Box(*low.tolist(), *(high - low).tolist()))


def moved(shape: Shape, x: float, y: float) -> Shape:
    match shape:
        case Rect():
            return shape._replace(x=shape.x + x, y=shape.y + y)
        case Circle():
            return shape._replace(cx=shape.cx + x, cy=shape.cy + y)
    return shape._replace(x=shape.x + x, y=shape.y + y, bounds=shape.bounds.moved(x, y))


def bounds(shape: Shape) -> Box:
    match shape:
        case Rect():
            return Box(shape.x, shape.y, shape.width, shape.height)
        case Circle():
            return Box(shape.cx - shape.r, shape.cy - shape.r, 2 * shape.r, 2 * shape.r)
    return shape.bounds


def within(box: Box, rect: Rect) -> bool:
    return (
        box.x >= rect.x and box.y >= rect.y and box.right <= rect.x + rect.width and box.bottom <= rect.y + rect.height
    )


def _near(numbers: Iterable[Any]) -> list[float]:
    return [min(max(float(n), -FAR), FAR) for n in numbers]
