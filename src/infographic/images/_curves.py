"""Outlines of foreign SVG placed, measured and written as short as they can be."""

import math
from functools import lru_cache

from infographic.graphics.geometry import Box, Point
from infographic.graphics.path_data import Outline, Segment, bounds
from infographic.graphics.scene import Matrix

REACH = 1e5
"""How far from its corner a drawing reaches, in units of which the drawing has a thousand; on a page 10⁶ px at most."""

FINE = 20
"""Steps of a unit to which points are rounded: in a picture of 1,000 px off by a fortieth of a pixel."""


def placed(outline: Outline, matrix: Matrix) -> Outline:
    """The outline after a map; points beyond `REACH` are drawn back to it."""
    a, b, c, d, e, f = matrix

    def moved(x: float, y: float) -> Point:
        across, down = a * x + c * y + e, b * x + d * y + f
        return Point(min(max(across, -REACH), REACH), min(max(down, -REACH), REACH))

    return tuple([Segment(command, tuple([moved(x, y) for x, y in points])) for command, points in outline])


def written(outline: Outline) -> str:
    """The outline as path data, each curve from where the last one ended, because that is shorter."""
    parts: list[str] = []
    x = y = startx = starty = 0
    last = ""
    for command, points in outline:
        numbers: list[int] = []
        end = startx, starty  # where Z leads
        for point in points:
            end = round(point.x * FINE), round(point.y * FINE)
            numbers += end if command == "M" else (end[0] - x, end[1] - y)
        x, y = end
        if command == "M":
            startx, starty = x, y
        text = " ".join([_short(n) for n in numbers]).replace(" -", "-")
        if command == last and command in "LC":
            parts.append(text if text[0] == "-" else f" {text}")
        else:
            parts.append((command if command == "M" else command.lower()) + text)
        last = command
    return "".join(parts)


@lru_cache(maxsize=4096)
def _short(steps: int) -> str:
    """A number of steps of 1/`FINE` as a decimal."""
    return f"{steps / FINE:.8g}".replace("0.", ".", 1) if abs(steps) < FINE else f"{steps / FINE:.8g}"


def length(outline: Outline) -> float:
    """How long an outline is at most: along its control points."""
    total, last, start = 0.0, Point(0, 0), Point(0, 0)
    for command, points in outline:
        for point in points or (start,):
            total += 0 if command == "M" else math.dist(last, point)
            last = point
        start = points[-1] if command == "M" else start
    return total


def box(outline: Outline) -> Box:
    """The box around an outline; an empty one where there is none."""
    return bounds(outline) if any(points for _, points in outline) else Box(0, 0, 0, 0)
