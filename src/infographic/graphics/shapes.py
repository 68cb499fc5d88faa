"""Outlines that are neither circles nor upright rectangles: blobs, polygons, tilted stickers, stars, pen strokes."""

import math
from collections.abc import Callable, Sequence
from functools import lru_cache

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Paint, Path

RADII = (
    (1.0, 0.9, 0.97, 0.88, 1.0, 0.92, 0.86),
    (0.92, 1.0, 0.86, 0.98, 0.9, 1.0),
    (0.96, 0.86, 1.0, 0.94, 0.88, 1.0, 0.9, 0.95),
    (1.0, 0.94, 0.84, 0.96, 1.0, 0.88),
    (0.88, 0.98, 0.92, 1.0, 0.85, 0.96, 0.93),
)
"""Blobs: distances from the middle in equal turns, as shares of half the width."""

GROWTH = 1.12
"""A blob's widest reach, so that it covers as much as the circle in its place."""


def blob(name: str, diameter: float, paint: Paint) -> Path:
    """An irregular round shape in a square of `diameter`; the same icon always gets the same one."""
    number = sum(map(ord, name))
    d = _blob(number % len(RADII), number % 12)
    reach = diameter * GROWTH / 2
    edge = diameter / 2 - reach
    return Path(d, Box(edge, edge, 2 * reach, 2 * reach), paint, x=diameter / 2, y=diameter / 2, scale=reach)


@lru_cache(maxsize=64)
def _blob(shape: int, turn: int) -> str:
    """A closed Catmull-Rom curve through the points of a shape, as Bézier curves around (0, 0)."""
    radii = RADII[shape]
    angles = [2 * math.pi * (i / len(radii) + turn / 12) for i in range(len(radii))]
    points = [(r * math.cos(a), r * math.sin(a)) for r, a in zip(radii, angles, strict=True)]
    count = len(points)
    d = "M{:.4f} {:.4f}".format(*points[0])
    for i in range(count):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        d += (
            f"C{x1 + (x2 - x0) / 6:.4f} {y1 + (y2 - y0) / 6:.4f} "
            f"{x2 - (x3 - x1) / 6:.4f} {y2 - (y3 - y1) / 6:.4f} {x2:.4f} {y2:.4f}"
        )
    return d + "Z"


def polygon(number: int, diameter: float, paint: Paint) -> Path:
    """The shape of the third side (a rhombus), the fourth (a hexagon), and so on, around the middle of a square."""
    corners = 2 + number if number < 3 else 3 + number
    reach = diameter / 2 * 1.12
    points = [
        (math.cos(2 * math.pi * i / corners - math.pi / 2), math.sin(2 * math.pi * i / corners - math.pi / 2))
        for i in range(corners)
    ]
    d = "M" + "L".join(f"{x:.4f} {y:.4f}" for x, y in points) + "Z"
    edge = diameter / 2 - reach
    return Path(d, Box(edge, edge, 2 * reach, 2 * reach), paint, x=diameter / 2, y=diameter / 2, scale=reach)


TILT = math.radians(1.6)
"""The most that a sticker is turned."""


def tilted(width: float, height: float, radius: float, lift: float) -> Path:
    """A rectangle with rounded corners around the middle of a box, turned; its ends rise by `lift` pixels at most."""
    angle = -min(TILT, lift / width)
    across, down = width / 2, height / 2
    cos, sin = math.cos(angle), math.sin(angle)

    def at(x: float, y: float) -> str:
        return f"{across + x * cos - y * sin:.2f} {down + x * sin + y * cos:.2f}"

    inner_x, inner_y = across - radius, down - radius
    sides = (
        ((inner_x, -down), (across, -down), (across, -inner_y)),
        ((across, inner_y), (across, down), (inner_x, down)),
        ((-inner_x, down), (-across, down), (-across, inner_y)),
        ((-across, -inner_y), (-across, -down), (-inner_x, -down)),
    )
    d = f"M{at(-inner_x, -down)}" + "".join(f"L{at(*end)}Q{at(*corner)} {at(*next_)}" for end, corner, next_ in sides)
    rise = abs(across * sin)
    return Path(d + "Z", Box(0, -rise, width, height + 2 * rise))


Place = Callable[[float, float], tuple[float, float]]
"""From coordinates of a shape to a place on the page."""


def polyline(points: Sequence[tuple[float, float]], *, closed: bool = False) -> Path:
    """Straight lines through some points, without fill and stroke."""
    d = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points) + ("Z" if closed else "")
    return Path(d, around(points))


def around(points: Sequence[tuple[float, float]]) -> Box:
    """The smallest box around some points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def cut_disc(at: Place, along: float, across: float, radius: float, share: float, paint: Paint) -> Path:
    """The first part of a disc, up to a share of its diameter along."""
    first = math.acos(max(-1.0, min(1.0, 2 * share - 1)))
    turns = [first + (2 * math.pi - 2 * first) * i / 24 for i in range(25)]
    points = [at(along + radius * math.cos(turn), across + radius * math.sin(turn)) for turn in turns]
    return polyline(points, closed=True)._replace(fill=paint)


def star(x: float, y: float, radius: float, points: int = 5, inner: float = 0.45) -> Path:
    """A star around a place, one point up; `inner` is the share of the radius at which its arms meet."""
    turns = ((i, -math.pi / 2 + math.pi * i / points) for i in range(2 * points))
    reach = ((radius * (inner if i % 2 else 1), turn) for i, turn in turns)
    return polyline([(x + r * math.cos(turn), y + r * math.sin(turn)) for r, turn in reach], closed=True)


def hachure(box: Box, pitch: float) -> Path | None:
    """Parallel strokes at 45° that fill a box, `pitch` pixels apart; None for a box too small for one."""
    if min(box.width, box.height) < pitch / 2:
        return None
    step = pitch * math.sqrt(2)
    lines = []
    offset = step / 2
    while offset < box.width + box.height:
        start = (box.x + max(0.0, offset - box.height), box.y + min(offset, box.height))
        end = (box.x + min(offset, box.width), box.y + max(0.0, offset - box.width))
        lines.append(f"M{start[0]:.2f} {start[1]:.2f}L{end[0]:.2f} {end[1]:.2f}")
        offset += step
    return Path("".join(lines), box)
