"""How a theme draws a bar: one way for each value of a theme's `bars`.

A bar always begins at its zero and ends at its value: what a theme adds keeps inside of that length, but for the dot
of `dots`, whose middle is the value.
"""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from infographic.graphics import shapes
from infographic.graphics.color import WHITE, blend
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Color, Gradient, Hatch, Paint, Rect, Shape, Stop, Stroke

Way = Literal["right", "left", "up", "down"]
"""Where a bar grows to."""

FAINTEST = 0.16
"""How much of its colour a bar that fades has at its zero."""

WOOD = 0.3
"""How much of the accent is in the wood of a pencil."""


class BarShape(NamedTuple):
    """A bar before it is drawn."""

    box: Box
    color: Color
    way: Way = "right"
    quiet: bool = False
    """Whether it stands back behind another one, which is to be noticed."""
    loud: bool = False
    """Whether it is the one to notice."""
    each: float = 0
    """The pixels of one counted unit along it; 0 where nothing is counted."""


class Means(NamedTuple):
    """What a theme draws bars with, in pixels of the page."""

    ink: Color
    ground: Color
    accent: Color
    paint: Paint
    """The fill of the bar: its colour, or that colour hatched."""
    outline: Stroke | None
    line: float
    """The width of the theme's rules."""
    radius: float
    """How round its corners are."""


DrawBar = Callable[[BarShape, Means], tuple[Shape, ...]]


def overshoot(look: str, thick: float) -> float:
    """How far a bar of this thickness reaches beyond its value."""
    return _dot_radius(thick) if look == "dots" else 0.0


def _plain(bar: BarShape, means: Means) -> tuple[Shape, ...]:
    """One rectangle."""
    inset = means.outline.width / 2 if means.outline else 0.0
    inner = bar.box.grown(-inset)
    corner = max(0.0, means.radius - inset)
    size = max(0.0, inner.width), max(0.0, inner.height)
    return (Rect(inner.x, inner.y, *size, corner, means.paint, means.outline),)


def _fading(bar: BarShape, means: Means) -> tuple[Shape, ...]:
    """From a dark foot to a lit end, with a bright cap on the one to notice."""
    box = bar.box
    faint = blend(bar.color, means.ground, FAINTEST)
    end = blend(bar.color, means.ground, 0.55) if bar.quiet else bar.color
    x1, y1, x2, y2 = _from_zero(box, bar.way)
    body = Rect(*box, 0, Gradient(x1, y1, x2, y2, (Stop(0, faint), Stop(1, end))))
    cap = _slice(box, bar.way, _along(box, bar.way) - means.line * 2, means.line * 2)
    return (body, Rect(*cap, 0, means.ink if bar.loud else end))


def _hatched(bar: BarShape, means: Means) -> tuple[Shape, ...]:
    """Full where it is to be noticed, stripes in an outline where it stands back: black and white tell them apart."""
    if not bar.quiet:
        return _plain(bar, means)
    stripes = Hatch(means.ink, means.ground, means.line * 3.4, means.line * 0.8, -45)
    return _plain(bar, means._replace(paint=stripes))


def _dotted(bar: BarShape, means: Means) -> tuple[Shape, ...]:
    """A hairline from zero with a dot at the value."""
    box, thin = bar.box, means.line * (1.6 if bar.loud else 0.9)
    color = means.ink if bar.quiet else bar.color
    middle = box.center
    stem = (
        Rect(box.x, middle.y - thin / 2, box.width, thin, 0, color)
        if bar.way in ("right", "left")
        else Rect(middle.x - thin / 2, box.y, thin, box.height, 0, color)
    )
    x, y = {"right": (box.right, middle.y), "left": (box.x, middle.y), "up": (middle.x, box.y)}.get(
        bar.way, (middle.x, box.bottom)
    )
    return (stem, Circle(x, y, _dot_radius(_across(box, bar.way)), color))


def _dot_radius(thick: float) -> float:
    return min(thick * 0.3, 9.0 + thick * 0.05)


def _pencil(bar: BarShape, means: Means) -> tuple[Shape, ...]:
    """A pencil whose point is the value; a bar too short for one stays plain."""
    thick, length = _across(bar.box, bar.way), _along(bar.box, bar.way)
    tip = min(thick * 0.72, means.line * 24)
    if length < tip * 1.6 or means.outline is None:
        return _plain(bar, means)
    half, line = means.outline.width / 2, means.outline
    near, far, low, high = length - tip, length - half, half, thick - half
    lead = 0.34
    wood = blend(means.accent, WHITE, WOOD)
    at = _placed(bar.box, bar.way)
    top = thick / 2
    cut = far - (far - near) * lead
    spread = (high - low) / 2 * lead
    shaft = [(half, low), (near, low), (near, high), (half, high)]
    point = [(near, low), (cut, top - spread), (far, top), (cut, top + spread), (near, high)]
    core = [(cut, top - spread), (far, top), (cut, top + spread)]
    gleam = [(half * 3, thick * 0.3), (near - half * 2, thick * 0.3)]
    light = Stroke(blend(WHITE, bar.color, 0.45), line.width * 0.8, "round")
    parts = [
        shapes.polyline([at(*p) for p in shaft], closed=True)._replace(fill=means.paint, stroke=line),
        shapes.polyline([at(*p) for p in point], closed=True)._replace(fill=wood, stroke=line),
        shapes.polyline([at(*p) for p in core], closed=True)._replace(fill=bar.color, stroke=line),
    ]
    if near > half * 8:
        parts.insert(1, shapes.polyline([at(*p) for p in gleam])._replace(stroke=light))
    return tuple(parts)


MIN_COUNTED = 5.0
"""Signs nearer to each other than this, in pixels, are not counted by anybody."""

NEARLY = 0.02
"""A part of a sign smaller than this is not drawn, and one that lacks less than this is whole."""


def _counted(bar: BarShape, means: Means) -> tuple[Shape, ...]:
    """Discs in a row, or coins on a pile, each for one unit; of the last one is a part as large as what is left."""
    if bar.each < MIN_COUNTED:
        return _plain(bar, means)
    length = _along(bar.box, bar.way)
    count = int(length / bar.each + NEARLY)
    rest = length / bar.each - count
    lying = bar.way in ("right", "left")
    size = min(_across(bar.box, bar.way) * 0.92 if lying else bar.each, bar.each * 0.86)
    whole = [(i * bar.each + (bar.each - size) / 2, size) for i in range(count)]
    if rest > NEARLY:
        whole.append((count * bar.each + (bar.each - size) / 2, size * rest))
    if not lying:
        coins = (_slice(bar.box, bar.way, start, long) for start, long in whole)
        return tuple(Rect(*coin, min(coin.height / 2, means.radius), means.paint) for coin in coins)
    at, middle = _placed(bar.box, bar.way), _across(bar.box, bar.way) / 2
    return tuple(
        Circle(*at(start + size / 2, middle), size / 2, means.paint)
        if long == size
        else shapes.cut_disc(at, start + size / 2, middle, size / 2, long / size, means.paint)
        for start, long in whole
    )


def _hachured(bar: BarShape, means: Means) -> tuple[Shape, ...]:
    """An outline filled with slanted pen strokes, closer together on the one to notice."""
    pen = Stroke(means.ink if bar.quiet else bar.color, means.line, "round", "round")
    pitch = means.line * (3.4 if bar.quiet else 2.6)
    thin = pen._replace(width=means.line * (0.55 if bar.quiet else 0.85))
    inner = bar.box.grown(-means.line)
    strokes = shapes.hachure(inner, pitch)
    outline = Rect(*bar.box.grown(-means.line / 2), 0, None, pen)
    return (strokes._replace(stroke=thin), outline) if strokes else (outline,)


BAR_MARKS: Mapping[str, DrawBar] = {
    "plain": _plain,
    "fade": _fading,
    "hatch": _hatched,
    "dots": _dotted,
    "pencils": _pencil,
    "counted": _counted,
    "hachure": _hachured,
}


# ---------------------------------------------------------------- along and across


def _along(box: Box, way: Way) -> float:
    return box.width if way in ("right", "left") else box.height


def _across(box: Box, way: Way) -> float:
    return box.height if way in ("right", "left") else box.width


def _from_zero(box: Box, way: Way) -> tuple[float, float, float, float]:
    """The line from the zero to the value, for a gradient."""
    ends = {
        "right": (box.x, box.y, box.right, box.y),
        "left": (box.right, box.y, box.x, box.y),
        "up": (box.x, box.bottom, box.x, box.y),
        "down": (box.x, box.y, box.x, box.bottom),
    }
    return ends[way]


def _slice(box: Box, way: Way, start: float, length: float) -> Box:
    """The part of a bar that begins `start` pixels from its zero."""
    start, length = max(0.0, start), min(length, _along(box, way))
    return {
        "right": Box(box.x + start, box.y, length, box.height),
        "left": Box(box.right - start - length, box.y, length, box.height),
        "up": Box(box.x, box.bottom - start - length, box.width, length),
        "down": Box(box.x, box.y + start, box.width, length),
    }[way]


def _placed(box: Box, way: Way) -> shapes.Place:
    """From distances along and across a bar to a place on the page."""
    places: Mapping[Way, shapes.Place] = {
        "right": lambda along, across: (box.x + along, box.y + across),
        "left": lambda along, across: (box.right - along, box.y + across),
        "up": lambda along, across: (box.x + across, box.bottom - along),
        "down": lambda along, across: (box.x + across, box.y + along),
    }
    return places[way]
