"""For developers: an outline of boxes that can be read in a diff, what a page consists of and where it stands.

One line for each frame and primitive, indented by nesting, in drawing order.  Coordinates are those of the
frame around it, so that what moves as a whole differs in one line; lengths are rounded to half a pixel.
"""

import math
from collections.abc import Iterator
from typing import assert_never

from infographic.graphics.scene import (
    Circle,
    Claim,
    Frame,
    Gradient,
    Group,
    Hatch,
    Image,
    Item,
    Paint,
    Path,
    Placed,
    Radial,
    Rect,
    Run,
    Shape,
    Stroke,
    Text,
)
from infographic.render import Options
from infographic.render._text import printable
from infographic.text.fonts import FontLibrary


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:  # noqa: ARG001 as all formats
    """The outline as UTF-8 text."""
    return "".join(f"{line}\n" for line in _frame(frame, 0, 0)).encode()


def _frame(frame: Frame, x: float, y: float) -> Iterator[str]:
    yield _words(frame.name or "frame", _at(x, y, frame.width, frame.height), *map(_claim, frame.claims))
    yield from _items(frame.items)


def _items(items: tuple[Item, ...]) -> Iterator[str]:
    return (f"  {line}" for item in items for line in _item(item))


def _item(item: Item) -> Iterator[str]:
    match item:
        case Rect() | Circle() | Path():
            yield _shape(item)
        case Text():
            yield from _text(item)
        case Image(x, y, width, height, data, media_type, alt, opacity):
            kind = f"{len(data)} bytes of {media_type}"
            yield _words("image", _at(x, y, width, height), kind, f'"{printable(alt)}"', _faded(opacity))
        case Group(items):
            yield _group(item)
            yield from _items(items)
        case Placed(frame, x, y):
            yield from _frame(frame, x, y)
        case _:
            assert_never(item)


def _shape(shape: Shape) -> str:
    looks = _paint(shape.fill), _stroke(shape.stroke), _faded(shape.opacity)
    match shape:
        case Rect(x, y, width, height, radius):
            return _words("rect", _at(x, y, width, height), f"r{_half(radius)}" if radius else "", *looks)
        case Circle(cx, cy, r):
            return _words("circle", f"{_half(cx)},{_half(cy)}", f"r{_half(r)}", *looks)
        case Path(d, bounds):
            commands = f"{sum(c.isalpha() for c in d)} commands"
            return _words("path", _at(*bounds), commands, *looks)
        case _:
            assert_never(shape)


def _text(text: Text) -> Iterator[str]:
    """A line of text with its look, or with a line below for each of several runs."""
    said = printable("".join(run.text for run in text.runs))
    looks = [_run(run) for run in text.runs]
    one = looks[0] if len(set(looks)) == 1 else ""
    yield _words("text", f"{_half(text.x)},{_half(text.y)}", f"{_half(text.width)} wide", f'"{said}"', one)
    if not one:
        for run, look in zip(text.runs, looks, strict=True):
            yield _words(f'  run "{printable(run.text)}"', f"at {_half(run.x)}", look)


def _run(run: Run) -> str:
    tracking = f"tracking {run.tracking:.3g}" if run.tracking else ""
    return _words(
        run.face, f"{run.size:.4g}", run.fill, tracking, "rtl" if run.rtl else "", "underline" if run.underline else ""
    )


def _group(group: Group) -> str:
    matrix = f"matrix {' '.join(f'{n:.4g}' for n in group.matrix)}" if group.matrix else ""
    clip = f"clip {_shape(group.clip)}" if group.clip else ""
    return _words("group", matrix, clip, f"link {group.href}" if group.href else "", group.alt, _faded(group.opacity))


def _paint(paint: Paint | None) -> str:
    match paint:
        case None:
            return ""
        case Gradient(x1, y1, x2, y2, stops):
            ends = f"{_half(x1)},{_half(y1)} to {_half(x2)},{_half(y2)}"
            return f"gradient {ends} ({' '.join(stop.color for stop in stops)})"
        case Radial(cx, cy, r, _, _, stops):
            return f"radial {_half(cx)},{_half(cy)} r {_half(r)} ({' '.join(stop.color for stop in stops)})"
        case Hatch(color, ground, gap, width, angle):
            return f"hatch {color} on {ground}, {width:g} every {gap:g} at {angle:g}°"
        case _:
            return paint


def _stroke(stroke: Stroke | None) -> str:
    if stroke is None:
        return ""
    cap = stroke.cap if stroke.cap != "butt" else ""
    join = stroke.join if stroke.join != "miter" else ""
    dash = f"dashed {' '.join(f'{n:g}' for n in stroke.dash)}" if stroke.dash else ""
    return _words("stroke", f"{stroke.width:g}", _paint(stroke.paint), cap, join, dash)


def _claim(claim: Claim) -> str:
    return f"[{claim.scale} {claim.value:g}: {claim.kind} {_half(claim.extent)}]"


def _faded(opacity: float) -> str:
    return f"{opacity:.0%}" if opacity != 1 else ""


def _at(x: float, y: float, width: float, height: float) -> str:
    return f"{_half(x)},{_half(y)} {_half(width)}x{_half(height)}"


def _half(length: float) -> str:
    """A length to half a pixel, halves of halves upwards."""
    return f"{math.floor(length * 2 + 0.5) / 2:g}"


def _words(*words: str) -> str:
    return " ".join(word for word in words if word)
