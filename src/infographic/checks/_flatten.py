"""Outlines as polygons: what of a box an outline covers, or its stroke touches."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from infographic.graphics.geometry import Box

Vertex = tuple[float, float]
Polygon = tuple[Vertex, ...]

CURVE_STEPS = 12
"""Straight pieces for one curve: at the size of a page off by far less than a stroke's width."""

_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


@lru_cache(maxsize=2048)
def polygons(d: str) -> tuple[Polygon, ...]:
    """The outlines of a path in SVG syntax, one for each of its subpaths (SVG 2, chapter 9)."""
    pen = _Pen()
    for command, numbers in _commands(d):
        pen.draw(command, numbers)
    return tuple(tuple(outline) for outline in pen.outlines if len(outline) > 1)


def _commands(d: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; numbers that follow without a command repeat the last one."""
    tokens = _TOKEN.findall(d)
    command, at = "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        count = _NUMBERS[command.upper()]
        yield command, [float(t) for t in tokens[at : at + count]]
        at += count
        command = {"M": "L", "m": "l"}.get(command, command)


class _Pen:
    """Follows the commands of a path and notes the vertices."""

    def __init__(self) -> None:
        self.outlines: list[list[Vertex]] = []
        self.x = self.y = 0.0
        self.control: Vertex | None = None

    def draw(self, command: str, numbers: list[float]) -> None:
        kind = command.upper()
        dx, dy = (self.x, self.y) if command.islower() else (0.0, 0.0)
        match kind:
            case "M":
                self.x, self.y = numbers[0] + dx, numbers[1] + dy
                self.outlines.append([(self.x, self.y)])
            case "Z":
                self._line(*self.outlines[-1][0])
            case "H":
                self._line(numbers[0] + dx, self.y)
            case "V":
                self._line(self.x, numbers[0] + dy)
            case "L":
                self._line(numbers[0] + dx, numbers[1] + dy)
            case "A":
                self._arc(
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    numbers[3] != numbers[4],
                    numbers[4] > 0,
                    (numbers[5] + dx, numbers[6] + dy),
                )
            case _:
                points = [(x + dx, y + dy) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
                self._curve(kind, points)
                return
        self.control = None

    def _line(self, x: float, y: float) -> None:
        self.x, self.y = x, y
        self.outlines[-1].append((x, y))

    def _curve(self, kind: str, points: list[Vertex]) -> None:
        """A Bézier curve of degree 2 or 3; a smooth one begins with the mirrored control point."""
        start = (self.x, self.y)
        if kind in "ST":
            cx, cy = self.control or start
            points = [(2 * self.x - cx, 2 * self.y - cy), *points]
        hull = [start, *points]
        for step in range(1, CURVE_STEPS + 1):
            self._line(*_along(hull, step / CURVE_STEPS))
        self.control = points[-2]

    def _arc(self, rx: float, ry: float, turn: float, unlike: bool, sweep: bool, end: Vertex) -> None:
        """An elliptical arc by its end points (SVG 2, B.2.4); `unlike` where its two flags differ."""
        x, y = end
        x0, y0 = self.x, self.y
        if not rx or not ry or (x0, y0) == (x, y):
            self._line(x, y)
            return
        cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        mx, my = (x0 - x) / 2, (y0 - y) / 2
        px, py = cos * mx + sin * my, cos * my - sin * mx
        grow = max(1.0, math.sqrt((px / rx) ** 2 + (py / ry) ** 2))
        rx, ry = abs(rx) * grow, abs(ry) * grow
        under = max(0.0, (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2)
        root = math.sqrt(under / ((rx * py) ** 2 + (ry * px) ** 2)) * (1 if unlike else -1)
        cx, cy = root * rx * py / ry, -root * ry * px / rx
        first = math.atan2((py - cy) / ry, (px - cx) / rx)
        swept = (math.atan2((-py - cy) / ry, (-px - cx) / rx) - first) % (2 * math.pi)
        swept -= 0 if sweep else 2 * math.pi
        steps = max(2, math.ceil(abs(swept) / math.pi * 2 * CURVE_STEPS))
        for step in range(1, steps + 1):
            angle = first + swept * step / steps
            ex, ey = cx + rx * math.cos(angle), cy + ry * math.sin(angle)
            self._line(cos * ex - sin * ey + (x0 + x) / 2, sin * ex + cos * ey + (y0 + y) / 2)


def _along(hull: Sequence[Vertex], t: float) -> Vertex:
    """The point at `t` of the Bézier curve with these control points (de Casteljau)."""
    while len(hull) > 1:
        hull = [(a + (c - a) * t, b + (d - b) * t) for (a, b), (c, d) in pairwise(hull)]
    return hull[0]


def inside(outlines: Sequence[Polygon], x: float, y: float, even_odd: bool) -> bool:
    """Whether a point is in the filled area, by the winding number or by even and odd crossings."""
    winding = crossings = 0
    for outline in outlines:
        px, py = outline[-1]
        for qx, qy in outline:
            if (py > y) != (qy > y) and x < (qx - px) * (y - py) / (qy - py) + px:
                crossings += 1
                winding += 1 if qy > py else -1
            px, py = qx, qy
    return crossings % 2 == 1 if even_odd else winding != 0


def crosses(outlines: Sequence[Polygon], box: Box, reach: float, closed: bool) -> bool:
    """Whether an outline comes nearer than `reach` to a box."""
    near = box.grown(reach)
    for outline in outlines:
        ends = pairwise(outline)
        if any(_meets(a, b, near) for a, b in ends):
            return True
        if closed and _meets(outline[-1], outline[0], near):
            return True
    return False


def _meets(a: Vertex, b: Vertex, box: Box) -> bool:
    """Whether a straight line enters a box (Liang and Barsky 1984)."""
    t0, t1 = 0.0, 1.0
    for start, step, low, high in ((a[0], b[0] - a[0], box.x, box.right), (a[1], b[1] - a[1], box.y, box.bottom)):
        if abs(step) < 1e-12:
            if start < low or start > high:
                return False
            continue
        one, other = (low - start) / step, (high - start) / step
        t0, t1 = max(t0, min(one, other)), min(t1, max(one, other))
    return t0 <= t1
