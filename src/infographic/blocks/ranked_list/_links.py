"""Curves between equal items of neighbouring sides."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from infographic.ext import Box, Circle, Context, Frame, Item, Path, Placed, Point, Stroke


def links(frame: Frame, lists: Sequence[Sequence[str]], linked: frozenset[str], ctx: Context) -> Iterator[Item]:
    """A curve between equal items of neighbouring sides; the lists hold what items are equal by."""
    boxes = _boxes(frame, lists)
    for left, right in pairwise(boxes):
        for label in (label for label in left if label in right and label in linked):
            a, b = left[label], right[label]
            yield from _curve(Point(a.right, a.center.y), Point(b.x, b.center.y), ctx)


def _boxes(frame: Frame, lists: Sequence[Sequence[str]]) -> list[dict[str, Box]]:
    placed = iter(item for item in frame.items if isinstance(item, Placed))
    return [
        {key: Box(p.x, p.y, p.frame.width, p.frame.height) for key, p in zip(keys, placed, strict=False)}
        for keys in lists
    ]


def _curve(start: Point, end: Point, ctx: Context) -> Iterator[Item]:
    """A line that leaves both items level and crosses the spine upright, with a dot at each end."""
    accent, ink = ctx.palette.accent, ctx.on_tone("plain").palette.ink
    middle = (start.x + end.x) / 2
    bounds = Box(start.x, min(start.y, end.y), end.x - start.x, abs(end.y - start.y))
    d = f"M{start.x:.2f} {start.y:.2f}C{middle:.2f} {start.y:.2f} {middle:.2f} {end.y:.2f} {end.x:.2f} {end.y:.2f}"
    yield Path(d, bounds, stroke=Stroke(ink, ctx.space(12), "round"))
    yield Path(d, bounds, stroke=Stroke(accent, ctx.space(5.5), "round"))
    for point in (start, end):
        yield _dot(point, accent, ink, ctx)


def _dot(at: Point, accent: str, ink: str, ctx: Context) -> Circle:
    return Circle(at.x, at.y, ctx.space(11), accent, Stroke(ink, ctx.space(4)))


def dot_sign(ctx: Context) -> Frame:
    """What stands at both ends of a link."""
    size = ctx.space(26)
    dot = _dot(Point(size / 2, size / 2), ctx.palette.accent, ctx.on_tone("plain").palette.ink, ctx)
    return Frame(size, size, (dot,))
