"""A page as if drawn by hand: every line a little uneven, strokes drawn twice.

The last step before a picture is written: no point moves by more than `MAX_JITTER`, so that what was measured and
checked on the straight page holds.  One generator with a fixed seed goes through the page in drawing order; the same
page is always drawn the same.
"""

import math
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from infographic.graphics import curves, path_data
from infographic.graphics.geometry import Point
from infographic.graphics.path_data import Outline, Placing, Segment
from infographic.graphics.scene import Circle, Frame, Group, Item, Path, Placed, Rect, Stroke

SEED = 2012

MAX_JITTER = 1.6
"""The farthest that a point moves, in pixels of a page of 728."""

PIECE = 56.0
"""Straight lines are bent in pieces of about this many pixels: a little more than half of a tremor's wave."""

SMALL = 72.0
"""A shape up to this size is drawn the same wherever it stands again, so that a picture holds it once."""

DECIMALS = 1
"""Of coordinates: a tenth of a pixel is far less than a tremor."""

MAX_TWICE = 6
"""A path of more strokes than this, such as a hatching, is drawn once."""

THIN = 5.0
"""A rectangle at most this thick is a rule, drawn as one stroke."""

GROUNDS = ("page", "header", "footer", "cover", "sides", "row")
"""Frames whose own shapes are grounds, which meet without a gap."""

GROUND = 0.48
"""A plain rectangle of at least this share of the page's width is a ground, wherever it is."""


def hand_drawn(frame: Frame, unit: float) -> Frame:
    """The frame with uneven lines; `unit` is the page's pixels for each of a page of 728."""
    return _Hand(Random(SEED), MAX_JITTER * unit, frame.width * GROUND, {}).frame(frame)  # noqa: S311 - a pen, not a secret


class _Hand(NamedTuple):
    """A pen with a tremor."""

    random: Random
    jitter: float
    widest: float
    """A plain rectangle as wide as this is a ground."""
    drawn: dict[object, str]
    """What small shapes became when they were first drawn."""

    def frame(self, frame: Frame) -> Frame:
        grounds = frame.name in GROUNDS or frame.name.startswith("band ")
        kept = (item if grounds and not isinstance(item, Placed | Group) else self.item(item) for item in frame.items)
        return frame._replace(items=tuple(kept))

    def item(self, item: Item) -> Item:
        match item:
            case Placed(frame, x, y):
                return Placed(self.frame(frame), x, y)
            case Group():
                return item._replace(items=tuple(map(self.item, item.items)))
            case Rect(width=width, height=height, radius=0, stroke=None) if width >= self.widest and height > THIN:
                return item
            case Rect():
                return self._shape(_rule(item) or _as_path(item))
            case Circle():
                return self._shape(_as_path(item))
            case Path():
                return self._shape(item)
            case _:
                return item

    def _shape(self, path: Path) -> Item:
        """A shape whose fill and strokes do not quite agree."""
        again = max(path.bounds.width, path.bounds.height) <= SMALL and isinstance(path.fill, str | None)
        place = Placing(0, 0, path.scale) if again else Placing(path.x, path.y, path.scale)
        outline = path_data.placed(curves.read(path.d), place)
        straight = path._replace(scale=1) if again else path._replace(x=0, y=0, scale=1)
        if path.stroke is None:
            return self._drawn(straight, outline)
        stroke = path.stroke._replace(cap="round", join="round") if not path.stroke.dash else path.stroke
        once = path.stroke.dash or sum(s.command == "M" for s in outline) > MAX_TWICE
        lines = [self._drawn(straight._replace(fill=None, stroke=s), outline) for s in _strokes(stroke, bool(once))]
        fill = [self._drawn(straight._replace(stroke=None), outline)] if path.fill else []
        return Group((*fill, *lines)) if len(fill) + len(lines) > 1 else lines[0]

    def _drawn(self, path: Path, outline: Outline) -> Path:
        size = max(path.bounds.width, path.bounds.height)
        reach = self.jitter * min(1.0, 0.25 + size / 160)
        known = (path.d, outline, path.stroke is None, reach)
        if path.x == path.y == 0 or known not in self.drawn:
            phases = tuple(self.random.uniform(0, 2 * math.pi) for _ in range(4))
            self.drawn[known] = path_data.written(tuple(_bent(outline, Tremor(reach, phases))), DECIMALS)
        return path._replace(d=self.drawn[known])


class Tremor(NamedTuple):
    """A smooth field by which points move: at most `reach` pixels."""

    reach: float
    phases: tuple[float, ...]

    def moved(self, p: Point) -> Point:
        a, b, c, d = self.phases
        across = 0.6 * math.sin(0.071 * p.x + 0.043 * p.y + a) + 0.4 * math.sin(0.113 * p.y - 0.029 * p.x + b)
        down = 0.6 * math.sin(0.063 * p.y - 0.051 * p.x + c) + 0.4 * math.sin(0.097 * p.x + 0.037 * p.y + d)
        return Point(p.x + across * self.reach / math.sqrt(2), p.y + down * self.reach / math.sqrt(2))


def _strokes(stroke: Stroke, once: bool) -> tuple[Stroke, ...]:
    """A stroke, or two thinner ones in its place."""
    return (stroke,) if once else (stroke._replace(width=stroke.width * 0.8), stroke._replace(width=stroke.width * 0.5))


def _bent(outline: Outline, tremor: Tremor) -> Iterator[Segment]:
    """The outline with every point moved, and long straight lines as curves."""
    start = last = Point(0, 0)
    for command, points in outline:
        if command == "Z":
            yield from _line(last, start, tremor)
            yield Segment("Z", ())
            last = start
            continue
        if command == "L":
            yield from _line(last, points[0], tremor)
        else:
            yield Segment(command, tuple(map(tremor.moved, points)))
        last = points[-1]
        start = last if command == "M" else start


def _line(a: Point, b: Point, tremor: Tremor) -> Iterator[Segment]:
    length = math.dist(a, b)
    if length < PIECE / 2:
        yield Segment("L", (tremor.moved(b),))
        return
    count = math.ceil(length / PIECE)
    for i in range(count):
        steps = (i + share for share in (1 / 3, 2 / 3, 1))
        places = (Point(a.x + (b.x - a.x) * s / count, a.y + (b.y - a.y) * s / count) for s in steps)
        yield Segment("C", tuple(map(tremor.moved, places)))


def _rule(rect: Rect) -> Path | None:
    """A thin rectangle as one stroke through its middle; None for a thicker one."""
    thick = min(rect.width, rect.height)
    if rect.stroke or thick > THIN or not isinstance(rect.fill, str) or max(rect.width, rect.height) < 3 * thick:
        return None
    y, x = rect.y + rect.height / 2, rect.x + rect.width / 2
    lying = rect.width >= rect.height
    d = f"M{rect.x} {y}H{rect.x + rect.width}" if lying else f"M{x} {rect.y}V{rect.y + rect.height}"
    return Path(d, path_data.bounds(curves.read(d)), None, Stroke(rect.fill, thick, "round"), rect.opacity)


def _as_path(shape: Rect | Circle) -> Path:
    if isinstance(shape, Circle):
        outline = curves.ellipse(shape.cx, shape.cy, shape.r, shape.r)
    else:
        outline = curves.rectangle(shape.x, shape.y, shape.width, shape.height, shape.radius, shape.radius)
    return Path(path_data.written(outline), path_data.bounds(outline), shape.fill, shape.stroke, shape.opacity)
