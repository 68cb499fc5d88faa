"""Path data of SVG and its basic shapes, as straight lines and cubic Béziers."""

import math
import re
from collections.abc import Iterator, Sequence

from infographic.graphics.affine import apply
from infographic.graphics.geometry import Point
from infographic.graphics.path_data import Outline, Segment

KAPPA = 4 / 3 * (math.sqrt(2) - 1)
"""The length of a quarter circle's control arms, in radii; off by 0.03 % at most."""

FARTHEST = 1e9
"""A number beyond this is taken for it: what is drawn so far away is out of sight, and its square is finite."""

THINNEST = 1e-9
"""The radius of an arc below which it is a straight line."""

NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
"""A number as SVG writes it."""

_COMMAND = re.compile(r"[\s,]*([MmLlHhVvCcSsQqTtAaZz])")
_NUMBER = re.compile(rf"[\s,]*({NUMBER})")
_FLAG = re.compile(r"[\s,]*([01])")
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def number(text: str) -> float:
    """A number of a file, clamped to a range in which arithmetic stays finite."""
    return min(max(float(text), -FARTHEST), FARTHEST)


def read(d: str) -> Outline:
    """The outline of path data up to its first mistake, as browsers draw it (SVG 2, 9.5.4)."""
    pen = _Pen()
    for command, numbers in _commands(d):
        pen.draw(command, numbers)
    return tuple(pen.segments)


def _commands(d: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers, repeated as often as there are more of them."""
    at, first = 0, True
    while found := _COMMAND.match(d, at):
        command, at = found[1], found.end()
        if first and command not in "Mm":
            return
        first = False
        if command in "Zz":
            yield command, []
            continue
        numbers, end = _numbers(d, at, command)
        if numbers is None:
            return
        while numbers is not None:
            yield command, numbers
            at = end
            command = {"M": "L", "m": "l"}.get(command, command)
            numbers, end = _numbers(d, at, command)


def _numbers(d: str, at: int, command: str) -> tuple[list[float] | None, int]:
    """The numbers of one command, and where they end; None where there are too few."""
    numbers = []
    for i in range(_COUNT[command.upper()]):
        flag = command in "Aa" and i in (3, 4)  # written without anything behind them
        found = (_FLAG if flag else _NUMBER).match(d, at)
        if not found:
            return None, at
        numbers.append(number(found[1]))
        at = found.end()
    return numbers, at


class _Pen:
    """Follows the commands of a path."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._start = self._last = Point(0, 0)
        self._control: Point | None = None
        self._smooth = ""

    def draw(self, command: str, n: list[float]) -> None:
        kind = command.upper()
        dx, dy = self._last if command.islower() else (0.0, 0.0)
        smooth, control = self._smooth, self._control
        self._smooth, self._control = "", None
        if kind not in "MZ" and self.segments and self.segments[-1].command == "Z":
            self._add("M", self._last)
        match kind:
            case "M":
                self._start = Point(n[0] + dx, n[1] + dy)
                self._add("M", self._start)
            case "Z":
                self.segments.append(Segment("Z", ()))
                self._last = self._start
            case "H":
                self._add("L", Point(n[0] + dx, self._last.y))
            case "V":
                self._add("L", Point(self._last.x, n[0] + dy))
            case "L":
                self._add("L", Point(n[0] + dx, n[1] + dy))
            case "A":
                self._arc(n, Point(n[5] + dx, n[6] + dy))
            case _:
                points = [Point(x + dx, y + dy) for x, y in zip(n[::2], n[1::2], strict=True)]
                if kind in "ST":
                    points.insert(0, self._mirrored(control if smooth == kind else None))
                self._curve(points, "S" if kind in "CS" else "T")

    def _add(self, command: str, *points: Point) -> None:
        self.segments.append(Segment(command, points))
        self._last = points[-1]

    def _mirrored(self, control: Point | None) -> Point:
        """Where a smooth curve's first control point lies: opposite of the last curve's second."""
        x, y = self._last
        return Point(2 * x - control.x, 2 * y - control.y) if control else self._last

    def _curve(self, points: Sequence[Point], smooth: str) -> None:
        self._control, self._smooth = points[-2], smooth
        if len(points) == 3:
            self._add("C", *points)
            return
        (x0, y0), (x, y), (x1, y1) = self._last, *points
        one = Point(x0 + (x - x0) * 2 / 3, y0 + (y - y0) * 2 / 3)
        self._add("C", one, Point(x1 + (x - x1) * 2 / 3, y1 + (y - y1) * 2 / 3), Point(x1, y1))

    def _arc(self, n: Sequence[float], end: Point) -> None:
        """An elliptical arc by its end points (SVG 2, B.2.4), in pieces of a quarter turn at most."""
        rx, ry, turn, large, sweep = abs(n[0]), abs(n[1]), math.radians(n[2] % 360), n[3], n[4]
        (x0, y0), (x1, y1) = self._last, end
        if (x0, y0) == (x1, y1):
            return
        if min(rx, ry) < THINNEST:
            self._add("L", end)
            return
        cos, sin = math.cos(turn), math.sin(turn)
        # In units of the radii the ellipse is a circle, whose centre lies on the middle line of its ends
        px, py = (cos * (x0 - x1) + sin * (y0 - y1)) / 2 / rx, (cos * (y0 - y1) - sin * (x0 - x1)) / 2 / ry
        grow = max(1.0, math.hypot(px, py))
        rx, ry, px, py = rx * grow, ry * grow, px / grow, py / grow
        square = px * px + py * py
        off = math.sqrt(max(0.0, 1 / square - 1)) * (-1 if large == sweep else 1) if square else 0.0
        cx, cy = off * py, -off * px
        first = math.atan2(py - cy, px - cx)
        swept = (math.atan2(-py - cy, -px - cx) - first) % (2 * math.pi) - (0 if sweep else 2 * math.pi)
        middle = ((x0 + x1) / 2, (y0 + y1) / 2)
        place = (rx * cos, rx * sin, -ry * sin, ry * cos, *middle)
        for points in arc(first, swept, cx, cy):
            self._add("C", *(Point(*apply(place, *p)) for p in points))
        self.segments[-1] = self.segments[-1]._replace(points=(*self.segments[-1].points[:2], end))
        self._last = end


def arc(first: float, swept: float, cx: float, cy: float) -> Iterator[list[tuple[float, float]]]:
    """The control points of cubics along a circle of radius 1, from an angle and on by another."""
    count = max(1, math.ceil(abs(swept) / (math.pi / 2) - 1e-9))
    step = swept / count
    arm = 4 / 3 * math.tan(step / 4)
    for i in range(count):
        a, b = first + i * step, first + (i + 1) * step
        yield [
            (cx + math.cos(a) - arm * math.sin(a), cy + math.sin(a) + arm * math.cos(a)),
            (cx + math.cos(b) + arm * math.sin(b), cy + math.sin(b) - arm * math.cos(b)),
            (cx + math.cos(b), cy + math.sin(b)),
        ]


# ---------------------------------------------------------------- the basic shapes


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Outline:
    """An ellipse, begun at the right and drawn clockwise (SVG 2, 10.4)."""
    place = (rx, 0.0, 0.0, ry, cx, cy)
    curves = [Segment("C", tuple(Point(*apply(place, *p)) for p in points)) for points in arc(0, 2 * math.pi, 0, 0)]
    return (Segment("M", (Point(cx + rx, cy),)), *curves, Segment("Z", ()))


def rectangle(x: float, y: float, width: float, height: float, rx: float = 0, ry: float = 0) -> Outline:
    """A rectangle, begun behind its first corner and drawn clockwise (SVG 2, 10.2)."""
    if not rx or not ry:
        return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], closed=True)
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    kx, ky = rx * (1 - KAPPA), ry * (1 - KAPPA)
    r, b = x + width, y + height
    ends = [
        ("M", (x + rx, y)), ("L", (r - rx, y)), ("C", (r - kx, y), (r, y + ky), (r, y + ry)),
        ("L", (r, b - ry)), ("C", (r, b - ky), (r - kx, b), (r - rx, b)),
        ("L", (x + rx, b)), ("C", (x + kx, b), (x, b - ky), (x, b - ry)),
        ("L", (x, y + ry)), ("C", (x, y + ky), (x + kx, y), (x + rx, y)), ("Z",),
    ]  # fmt: skip
    return tuple(Segment(str(command), tuple(Point(*p) for p in points)) for command, *points in ends)


def polygon(corners: Sequence[tuple[float, float]], *, closed: bool) -> Outline:
    if not corners:
        return ()
    lines = [Segment("L", (Point(*corner),)) for corner in corners[1:]]
    return (Segment("M", (Point(*corners[0]),)), *lines, *([Segment("Z", ())] if closed else []))


def numbers(text: str) -> list[float]:
    """Numbers up to the first mistake, such as the `points` of a polygon."""
    found, at = [], 0
    while match := _NUMBER.match(text, at):
        found.append(number(match[1]))
        at = match.end()
    return found
