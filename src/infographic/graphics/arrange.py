"""Putting frames together: pure functions from frames to one frame.

Nothing here knows a theme; gaps and sizes come from the caller, in pixels.
"""

import math
from collections.abc import Callable, Iterable, Sequence

from infographic.graphics.geometry import Box, Insets, Space
from infographic.graphics.scene import Frame, Item, Paint, Path, Placed, Rect, Stroke, Text
from infographic.graphics.tracks import stacked

RowBuilder = Callable[[Space], Frame]
"""What draws a row once its width, and perhaps its height, are known."""

NONE = Insets()

START, CENTER, END = 0.0, 0.5, 1.0
"""Shares of the free room that lie before a frame when it is aligned."""


def stack(frames: Sequence[Frame], gap: float = 0, width: float | None = None, align: float = START) -> Frame:
    """Frames under each other; the baseline is that of the first that has one."""
    wide = max((f.width for f in frames), default=0.0) if width is None else width
    tracks = stacked([f.height for f in frames], gap)
    items = tuple(f.at((wide - f.width) * align, t.start) for f, t in zip(frames, tracks, strict=True))
    first = next((t.start + f.baseline for f, t in zip(frames, tracks, strict=True) if f.baseline is not None), None)
    return Frame(wide, tracks[-1].end if tracks else 0.0, items, first)


def wider(frames: Sequence[Frame], gap: float, height: float | None) -> float:
    """The gap at which frames under each other fill a height; at least the given one."""
    if height is None or len(frames) < 2:
        return gap
    return max(gap, (height - sum(frame.height for frame in frames)) / (len(frames) - 1))


def beside(frames: Sequence[Frame], gap: float = 0, align: float = CENTER, height: float | None = None) -> Frame:
    """Frames next to each other, aligned across by a share of the free height."""
    tall = max((f.height for f in frames), default=0.0) if height is None else height
    tracks = stacked([f.width for f in frames], gap)
    places = [(t.start, (tall - f.height) * align) for f, t in zip(frames, tracks, strict=True)]
    items = tuple(f.at(x, y) for f, (x, y) in zip(frames, places, strict=True))
    lines = (y + f.baseline for f, (_, y) in zip(frames, places, strict=True) if f.baseline is not None)
    return Frame(tracks[-1].end if tracks else 0.0, tall, items, next(lines, None))


def on_baseline(frames: Sequence[Frame], gap: float = 0) -> Frame:
    """Frames next to each other on one shared baseline."""
    lines = [f.height if f.baseline is None else f.baseline for f in frames]
    above = max(lines, default=0.0)
    below = max((f.height - line for f, line in zip(frames, lines, strict=True)), default=0.0)
    tracks = stacked([f.width for f in frames], gap)
    items = tuple(f.at(t.start, above - line) for f, t, line in zip(frames, tracks, lines, strict=True))
    return Frame(tracks[-1].end if tracks else 0.0, above + below, items, above)


def pad(frame: Frame, insets: Insets, width: float | None = None, height: float | None = None) -> Frame:
    """The frame with room around it; a larger width or height than needed is added at the end."""
    wide = frame.width + insets.horizontal if width is None else width
    tall = frame.height + insets.vertical if height is None else max(height, frame.height + insets.vertical)
    baseline = None if frame.baseline is None else frame.baseline + insets.top
    return Frame(wide, tall, (frame.at(insets.left, insets.top),), baseline)


def within(frame: Frame, width: float, height: float, across: float = CENTER, down: float = CENTER) -> Frame:
    """The frame inside a larger one, at shares of the free room."""
    x, y = (width - frame.width) * across, (height - frame.height) * down
    return Frame(width, height, (frame.at(x, y),), None if frame.baseline is None else frame.baseline + y)


def over(frame: Frame, *under: Item) -> Frame:
    """The frame with items drawn under its own."""
    return frame._replace(items=(*under, *frame.items))


def overlay(frame: Frame, items: Iterable[Item]) -> Frame:
    """The frame with items drawn over its own."""
    return frame._replace(items=(*frame.items, *items))


def whole(frame: Frame) -> Frame:
    """The frame at a whole number of pixels in height, standing at the foot, so that grounds meet without a seam."""
    tall = float(math.ceil(frame.height - 1e-6))
    return within(frame, frame.width, tall, START, END)._replace(origin=frame.origin, name=frame.name)


def at_least(frame: Frame, height: float | None) -> Frame:
    """The frame made as high as was agreed, with what it holds at its top."""
    return frame if height is None or frame.height >= height else frame._replace(height=height)


def trimmed(text: Frame) -> Frame:
    """A frame of text lines narrowed to the widest of them."""
    lines = [item for item in text.items if isinstance(item, Text)]
    left = min((line.x for line in lines), default=0.0)
    wide = max((line.x + line.width for line in lines), default=text.width) - left
    return Frame(wide, text.height, (text.at(-left, 0),), text.baseline)


def backed(frame: Frame, fill: Paint | None, radius: float = 0, stroke: Stroke | None = None) -> Frame:
    """The frame on a rectangle of its own size; a stroke is drawn inside the edge."""
    inset = stroke.width / 2 if stroke else 0
    back = Rect(inset, inset, frame.width - 2 * inset, frame.height - 2 * inset, max(0.0, radius - inset), fill, stroke)
    return over(frame, back)


def empty(width: float = 0, height: float = 0) -> Frame:
    """Room with nothing in it."""
    return Frame(width, height)


def line(x1: float, y1: float, x2: float, y2: float, stroke: Stroke) -> Path:
    """A straight line."""
    from_x, from_y = min(x1, x2), min(y1, y2)
    bounds = Box(from_x, from_y, abs(x2 - x1), abs(y2 - y1))
    return Path(f"M{x1:.2f} {y1:.2f}L{x2:.2f} {y2:.2f}", bounds, stroke=stroke)


def placed(items: Iterable[tuple[Frame, float, float]]) -> tuple[Placed, ...]:
    return tuple(frame.at(x, y) for frame, x, y in items)
