"""What SVG has no word for: matplotlib's hatching, and triangles whose colours run into each other."""

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Path
from infographic.matplotlib_backend.imported import Affine2D, Outline


class FillContour(NamedTuple):
    """One stroke or ring of a pattern: its start, the rest of it as relative path commands, and its box."""

    x: float
    y: float
    rest: str
    box: Box


def tiled(pattern: Outline, area: Box, size: float) -> Path | None:
    """A pattern of the unit square repeated over an area, in tiles of `size` pixels from the page's corner."""
    contours = _contours(pattern, size)
    parts = []
    for row in range(math.floor(area.y / size), math.ceil(area.bottom / size)):
        for column in range(math.floor(area.x / size), math.ceil(area.right / size)):
            for contour in contours:
                if area.intersection(contour.box.moved(column * size, row * size)):
                    x, y = _short(contour.x + column * size), _short(contour.y + row * size)
                    parts.append(f"M{x} {y}{contour.rest}")
    return Path("".join(parts), area) if parts else None


def _contours(pattern: Outline, size: float) -> list[FillContour]:
    """The contours of one tile; straight strokes end at its edge, as those of the next tile go on from there."""
    straight = pattern.codes is None or bool(np.isin(pattern.codes, (Outline.MOVETO, Outline.LINETO)).all())
    place = Affine2D().scale(size, -size).translate(0, size)
    drawn = pattern.cleaned(place, True, (0, 0, size, size) if straight else None, curves=True)
    codes = np.asarray(drawn.codes)
    starts = [*np.flatnonzero(codes == Outline.MOVETO).tolist(), len(codes)]
    parts = [(drawn.vertices[a:b], codes[a:b]) for a, b in pairwise(starts)]
    return [_ring(points) if Outline.CURVE4 in own else _strokes(points, own) for points, own in parts]


def _strokes(points: Any, codes: Any) -> FillContour:
    """Straight lines from point to point."""
    kept = points[np.isin(codes, (Outline.MOVETO, Outline.LINETO))]
    steps = np.diff(np.round(kept, 3), axis=0)
    rest = "".join(f"l{_short(x)} {_short(y)}" for x, y in steps.tolist())
    return FillContour(*kept[0].tolist(), rest + ("z" if Outline.CLOSEPOLY in codes else ""), _around(kept))


def _ring(points: Any) -> FillContour:
    """A circle, which is all that matplotlib's patterns have curves for, as two arcs in its own direction."""
    box = _around(points[:-2])
    radius = box.width / 2
    (x1, y1), (x2, y2) = points[0] - box.center, points[3] - box.center
    r, sweep = _short(radius), int(x1 * y2 - y1 * x2 > 0)
    rest = f"a{r} {r} 0 1 {sweep} {_short(2 * radius)} 0a{r} {r} 0 1 {sweep} {_short(-2 * radius)} 0z"
    return FillContour(box.x, box.center.y, rest, box)


def _around(points: Any) -> Box:
    low, high = points.min(axis=0), points.max(axis=0)
    return Box(*low.tolist(), *np.maximum(high - low, 0.01).tolist())


def _short(number: float) -> str:
    return f"{round(number, 2) + 0.0:.8g}"


LEVELS = 4
"""How often a triangle of running colours is divided at most."""


def facets(corners: Any, colors: Any, level: int = 0) -> Iterator[tuple[Any, Any]]:
    """A triangle divided into four until its pieces are small or of one colour."""
    size = np.ptp(corners, axis=0).max()
    if level == LEVELS or size < 3 or np.ptp(colors, axis=0).max() < 0.02:
        yield corners, colors.mean(axis=0)
        return
    a, b, c = corners
    p, q, r = colors
    ab, bc, ca = (a + b) / 2, (b + c) / 2, (c + a) / 2
    pq, qr, rp = (p + q) / 2, (q + r) / 2, (r + p) / 2
    parts = (
        ((a, ab, ca), (p, pq, rp)),
        ((ab, b, bc), (pq, q, qr)),
        ((ca, bc, c), (rp, qr, r)),
        ((ab, bc, ca), (pq, qr, rp)),
    )
    for inner, shades in parts:
        yield from facets(np.array(inner), np.array(shades), level + 1)
