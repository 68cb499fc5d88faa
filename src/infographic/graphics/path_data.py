"""Outlines of straight lines and cubic Béziers: reading, placing, measuring and writing them.

The syntax is that of SVG paths with the absolute commands M, L, C and Z.  They take nothing but points,
so that placing an outline is placing each of its points.
"""

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from infographic.graphics.geometry import Box, Point

POINTS = {"M": 1, "L": 1, "C": 3, "Z": 0}
"""How many points each command takes."""

_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)")


class Segment(NamedTuple):
    """One command and its points."""

    command: str
    points: tuple[Point, ...]


Outline = tuple[Segment, ...]


class Placing(NamedTuple):
    """Where a drawing's origin comes to lie and how large one of its units is; `across` is -1 where it is mirrored."""

    x: float = 0
    y: float = 0
    scale: float = 1
    across: int = 1

    def point(self, x: float, y: float) -> Point:
        return Point(self.x + self.across * self.scale * x, self.y + self.scale * y)

    def box(self, box: Box) -> Box:
        left = box.x if self.across > 0 else box.right
        x, y = self.point(left, box.y)
        return Box(x, y, box.width * self.scale, box.height * self.scale)

    def of(self, inner: "Placing") -> "Placing":
        """The placing of a drawing that is placed by `inner` within one placed by this."""
        x, y = self.point(inner.x, inner.y)
        return Placing(x, y, self.scale * inner.scale, self.across * inner.across)


def read(text: str) -> Outline:
    """The outline that a path says.  Raises ValueError for anything but M, L, C and Z with their points."""
    if rest := _TOKEN.sub("", text).strip(" ,\n\t"):
        raise ValueError(f"a path cannot hold `{rest[0]}`")
    return tuple(_segments(_TOKEN.findall(text)))


def _segments(tokens: Sequence[str]) -> Iterator[Segment]:
    """Each command with its points; points that follow without a command continue with the last one's."""
    command, at = "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        if command not in POINTS or (command == "Z" and at < len(tokens) and not tokens[at].isalpha()):
            raise ValueError(f"a path is made of M, L, C and Z, not `{command or tokens[at]}`")
        numbers = tokens[at : at + 2 * POINTS[command]]
        if len(numbers) < 2 * POINTS[command] or any(n.isalpha() for n in numbers):
            raise ValueError(f"`{command}` takes {2 * POINTS[command]} numbers")
        at += len(numbers)
        values = [float(n) for n in numbers]
        yield Segment(command, tuple(Point(x, y) for x, y in zip(values[::2], values[1::2], strict=True)))
        command = "L" if command == "M" else command


def placed(outline: Outline, placing: Placing) -> Outline:
    return tuple(Segment(s.command, tuple(placing.point(*p) for p in s.points)) for s in outline)


def written(outline: Outline, decimals: int = 2) -> str:
    """The outline as an SVG path, to a hundredth of a pixel or as many decimals as are asked for."""
    return "".join(s.command + " ".join(f"{p.x:.{decimals}f} {p.y:.{decimals}f}" for p in s.points) for s in outline)


def bounds(outline: Outline) -> Box:
    """The smallest box around the curve itself, which its control points may leave."""
    xs: list[float] = []
    ys: list[float] = []
    last = Point(0, 0)
    for _, points in outline:
        if not points:
            continue
        xs += [points[-1].x, *_turns(last.x, *(p.x for p in points))]
        ys += [points[-1].y, *_turns(last.y, *(p.y for p in points))]
        last = points[-1]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _turns(a: float, *points: float) -> list[float]:
    """Where a cubic turns back along one axis: its values at the zeros of its derivative."""
    if len(points) != 3:
        return []
    b, c, d = points
    if a <= b <= c <= d or a >= b >= c >= d:
        return []
    square, linear, constant = d - 3 * c + 3 * b - a, 2 * (c - 2 * b + a), b - a
    times = [t for t in _zeros(square, linear, constant) if 0 < t < 1]
    return [(1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d for t in times]


def _zeros(square: float, linear: float, constant: float) -> list[float]:
    if abs(square) < 1e-9:
        return [-constant / linear] if linear else []
    under = linear**2 - 4 * square * constant
    if under < 0:
        return []
    root = math.sqrt(under)
    return [(-linear - root) / (2 * square), (-linear + root) / (2 * square)]
