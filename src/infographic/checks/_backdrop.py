"""What lies under the words: the colours that are painted there, through tints, gradients and pictures."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from infographic.checks._flatten import Polygon, crosses, inside, polygons
from infographic.graphics.color import WHITE, blend, contrast, mix, to_hex
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Color, Gradient, Hatch, Image, Paint, Path, Radial, Rect, Run, Text

Matrix = tuple[float, float, float, float, float, float]

NONE, PART, WHOLE = range(3)
"""How much of a box a shape covers."""

TOUCH = 0.01
"""Pixels by which edges may differ and still be one."""

CORE = 0.12
"""The share of a glyph's box at each edge that is left out: few letters have ink in the corners."""

BAND = 128
"""The height in pixels of the strips by which painted shapes are looked up."""

MAX_HEIGHT = 4096
"""Pixels of a line of text that are looked at, however high it is."""

STEM = 5.0
"""Pixels of the page over which a picture's colours are averaged: about the stem of a letter and what is beside it."""

MAX_SAMPLES = 96
"""The maximum number of samples along a side of a box."""

MAX_COLORS = 24
"""The maximum number of colours followed under one text; the extremes are among the first."""


class Inked(Protocol):
    """A line of text with its place in the order of painting."""

    @property
    def text(self) -> Text: ...
    @property
    def ink(self) -> Box: ...
    @property
    def order(self) -> int: ...
    @property
    def opacity(self) -> float: ...


class PaintedShape(NamedTuple):
    """Something painted: its shape, how it came to the page, its visible box there, and its opacity."""

    item: Rect | Circle | Path | Image
    matrix: Matrix
    box: Box
    opacity: float


BackdropLayer = tuple[int, float, float, float, float, PaintedShape]
"""Something painted with its place in the order and the edges of its box."""


class Layer(NamedTuple):
    """Colours that cover a box wholly or partly."""

    colors: tuple[Color, ...]
    opacity: float
    whole: bool


class Grounds:
    """Everything that is painted on a page, found by place."""

    def __init__(self, painted: Sequence[PaintedShape], paper: Color, high: float) -> None:
        """`high` is the height of the page; what is painted above or below it is not seen."""
        self.paper = paper
        self._bands: dict[int, list[BackdropLayer]] = {}
        for order, thing in enumerate(painted):
            left, top, width, height = thing.box
            if thing.opacity <= 0 or not width or not height:
                continue
            foot = top + height
            entry = order, left, top, left + width, foot, thing
            for band in range(int(max(top, 0) // BAND), int(min(foot, high) // BAND) + 1):
                self._bands.setdefault(band, []).append(entry)

    def under(
        self, line: Inked, glyphs: Callable[[], Iterable[tuple[Run, Box]]]
    ) -> Iterator[tuple[Run, Color, tuple[Color, ...]]]:
        """Each run of a line with its colour as it is seen, and the colours under its glyphs."""
        near = self._near(line.ink)
        if near and near[-1][0] < line.order and (color := _plain_ground(near[-1][1], line.ink)):
            for run in line.text.runs:
                yield run, _faded(run.fill, (color,), line.opacity), (color,)
            return
        below = [thing for order, thing in near if order < line.order]
        above = [thing for _, thing in near[len(below) :]]
        layers = self._layers(below, line.ink)
        covered = above and any(_coverage(thing, line.ink) for thing in above)
        if not covered and all(layer.whole for layer in layers):
            colors = self._seen(layers)
            for run in line.text.runs:
                yield run, _faded(run.fill, colors, line.opacity), colors
            return
        yield from self._by_glyph(below, above if covered else [], line, glyphs())

    def _by_glyph(
        self,
        below: Sequence[PaintedShape],
        above: Sequence[PaintedShape],
        line: Inked,
        glyphs: Iterable[tuple[Run, Box]],
    ) -> Iterator[tuple[Run, Color, tuple[Color, ...]]]:
        """The same for a line that stands on several things, or under one: glyph by glyph."""
        found: dict[tuple[Run, Color], set[Color]] = {}
        for run, box in glyphs:
            core = Box(
                box.x + box.width * CORE, box.y + box.height * CORE,
                box.width * (1 - 2 * CORE), box.height * (1 - 2 * CORE),
            )  # fmt: skip
            colors = self._seen(self._layers(below, core))
            fill = _faded(run.fill, colors, line.opacity)
            for layer in self._layers(above, core):
                colors = _over(layer, colors)
                if layer.whole or layer.opacity >= 1:
                    fill = blend(layer.colors[0], fill, layer.opacity)
            found.setdefault((run, fill), set()).update(colors)
        for (run, fill), colors_under in found.items():
            yield run, fill, tuple(sorted(colors_under))

    def _near(self, box: Box) -> list[tuple[int, PaintedShape]]:
        """What is painted on the box or beside it, in drawing order."""
        x, y, width, height = box
        right, bottom = x + width, y + height
        first, last = int(max(y, 0) // BAND), int(min(bottom, y + MAX_HEIGHT) // BAND)
        found = self._bands.get(first, [])
        if last > first:
            found = sorted(
                {pair[0]: pair for band in range(first, last + 1) for pair in self._bands.get(band, ())}.values()
            )
        return [
            (order, thing)
            for order, left, top, end, foot, thing in found
            if left < right and end > x and top < bottom and foot > y
        ]

    def _layers(self, things: Sequence[PaintedShape], box: Box) -> list[Layer]:
        """What covers a box, from the topmost thing down to the first that hides all below it."""
        layers: list[Layer] = []
        for thing in reversed(things):
            for layer in _painted_on(thing, box):
                layers.append(layer)
                if layer.whole and layer.opacity >= 1 and len(layer.colors) == 1:
                    return layers
        return layers

    def _seen(self, layers: Sequence[Layer]) -> tuple[Color, ...]:
        """The colours that are seen where layers lie on each other, topmost first."""
        colors: tuple[Color, ...] = (self.paper,)
        for layer in reversed(layers):
            colors = _over(layer, colors)
        return colors


def _over(layer: Layer, colors: tuple[Color, ...]) -> tuple[Color, ...]:
    """The colours that are seen when a layer lies on others."""
    if layer.opacity >= 1 and layer.whole:
        return layer.colors
    mixed = [blend(top, under, layer.opacity) for top in layer.colors for under in colors]
    kept = dict.fromkeys(mixed if layer.whole else [*mixed, *colors])
    return tuple(kept)[:MAX_COLORS]


def _faded(fill: Color, under: tuple[Color, ...], opacity: float) -> Color:
    """A text's colour as it is seen: at the place where it stands out least."""
    if opacity >= 1:
        return fill
    return min((blend(fill, ground, opacity) for ground in under), key=lambda c: min(contrast(c, u) for u in under))


# ---------------------------------------------------------------- shapes


def _plain_ground(thing: PaintedShape, box: Box) -> Color | None:
    """The colour of a box that lies wholly on a plain rectangle, as most words do."""
    item = thing.item
    if not isinstance(item, Rect) or item.stroke or thing.opacity < 1 or not isinstance(item.fill, str):
        return None
    return item.fill if _holds(thing.box, box) and _in_rect(thing, item, box) == WHOLE else None


def _painted_on(thing: PaintedShape, box: Box) -> Iterator[Layer]:
    """What a thing paints on a box: its stroke over its fill."""
    item = thing.item
    if isinstance(item, Rect) and item.stroke is None and isinstance(item.fill, str):
        covered = _in_rect(thing, item, box)
        if covered:
            yield Layer((item.fill,), thing.opacity, covered == WHOLE and _holds(thing.box, box))
        return
    cover = thing.box.intersection(box)
    if cover is None:
        return
    if isinstance(item, Image):
        yield Layer(_pixels(item, thing.box, cover), thing.opacity, _holds(thing.box, box))
        return
    clipped = not _holds(thing.box, box)
    if item.stroke and _touched(thing, item.stroke.width, box):
        yield Layer(_colors(item.stroke.paint, thing, box), thing.opacity, whole=False)
    if item.fill is not None and (covered := _filled(thing, box)):
        dense = max((stop.opacity for stop in getattr(item.fill, "stops", ())), default=1.0)
        whole = covered == WHOLE and not clipped and dense == 1
        yield Layer(_colors(item.fill, thing, box), thing.opacity * dense, whole)


def _coverage(thing: PaintedShape, box: Box) -> bool:
    return next(_painted_on(thing, box), None) is not None


def _holds(outer: Box, inner: Box) -> bool:
    x, y, width, height = inner
    left, top, wide, tall = outer
    return (
        left <= x + TOUCH and top <= y + TOUCH and left + wide >= x + width - TOUCH and top + tall >= y + height - TOUCH
    )


def _filled(thing: PaintedShape, box: Box) -> int:
    """How much of a box the filled area covers."""
    item = thing.item
    a, b, c, d, e, f = thing.matrix
    if isinstance(item, Rect) and b == c == 0:
        return _in_upright(thing, item, box)
    if isinstance(item, Circle) and b == c == 0 and a == d:
        return _in_circle(item.cx * a + e, item.cy * a + f, item.r * abs(a), box)
    outlines = _outlines(thing)
    corners = [(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    center = (box.x + box.width / 2, box.y + box.height / 2)
    even_odd = isinstance(item, Path) and item.even_odd
    found = [inside(outlines, x, y, even_odd) for x, y in (*corners, center)]
    if crosses(outlines, box, 0, closed=True):
        return PART
    return WHOLE if all(found) else NONE


def _in_rect(thing: PaintedShape, item: Rect, box: Box) -> int:
    return _in_upright(thing, item, box) if thing.matrix[1] == thing.matrix[2] == 0 else _filled(thing, box)


def _in_upright(thing: PaintedShape, item: Rect, box: Box) -> int:
    """For an upright rectangle: corners count only as far as they are not rounded away."""
    edge = _fill_box(thing, item)
    if not _holds(edge, box):
        return PART if edge.intersection(box) else NONE
    radius = min(item.radius * abs(thing.matrix[0]), edge.width / 2, edge.height / 2)
    if radius <= 0:
        return WHOLE
    for x in (box.x, box.right):
        for y in (box.y, box.bottom):
            dx = max(edge.x + radius - x, x - edge.right + radius, 0.0)
            dy = max(edge.y + radius - y, y - edge.bottom + radius, 0.0)
            if math.hypot(dx, dy) > radius + 0.5:
                return PART
    return WHOLE


def _fill_box(thing: PaintedShape, item: Rect) -> Box:
    a, _, _, d, e, f = thing.matrix
    if a == d == 1:
        return Box(item.x + e, item.y + f, item.width, item.height)
    left, top = item.x * a + e, item.y * d + f
    wide, tall = item.width * a, item.height * d
    return Box(min(left, left + wide), min(top, top + tall), abs(wide), abs(tall))


def _in_circle(cx: float, cy: float, r: float, box: Box) -> int:
    nearest = math.hypot(max(box.x - cx, cx - box.right, 0.0), max(box.y - cy, cy - box.bottom, 0.0))
    if nearest >= r:
        return NONE
    farthest = math.hypot(max(cx - box.x, box.right - cx), max(cy - box.y, box.bottom - cy))
    return WHOLE if farthest <= r else PART


def _touched(thing: PaintedShape, width: float, box: Box) -> bool:
    """Whether the stroke of an outline reaches into a box."""
    item = thing.item
    a, b, c, d, e, f = thing.matrix
    half = width / 2 * abs(a * d - b * c) ** 0.5
    if isinstance(item, Circle):
        r = item.r * abs(a * d - b * c) ** 0.5
        x, y = a * item.cx + c * item.cy + e, b * item.cx + d * item.cy + f
        return _in_circle(x, y, r + half, box) != NONE and _in_circle(x, y, r - half, box) != WHOLE
    return crosses(_outlines(thing), box, half, closed=isinstance(item, Rect))


def _outlines(thing: PaintedShape) -> list[Polygon]:
    """The outlines of a shape in the page's coordinates."""
    item = thing.item
    a, b, c, d, e, f = thing.matrix
    outlines: tuple[Polygon, ...]
    scale, dx, dy = 1.0, 0.0, 0.0
    if isinstance(item, Path):
        outlines, scale, dx, dy = polygons(item.d), item.scale, item.x, item.y
    elif isinstance(item, Circle):
        turns = [i * math.pi / 16 for i in range(32)]
        outlines = (tuple((item.cx + item.r * math.cos(t), item.cy + item.r * math.sin(t)) for t in turns),)
    else:
        right, bottom = item.x + item.width, item.y + item.height
        outlines = (((item.x, item.y), (right, item.y), (right, bottom), (item.x, bottom)),)
    return [
        tuple(
            (a * (x * scale + dx) + c * (y * scale + dy) + e, b * (x * scale + dx) + d * (y * scale + dy) + f)
            for x, y in outline
        )
        for outline in outlines
    ]


# ---------------------------------------------------------------- paints


def _colors(paint: Paint, thing: PaintedShape, box: Box) -> tuple[Color, ...]:
    """The colours that a paint shows within a box."""
    match paint:
        case Gradient():
            return _of_gradient(paint, thing, box)
        case Radial(stops=stops):
            return tuple(dict.fromkeys(stop.color for stop in stops))
        case Hatch(color, ground):
            return color, ground
        case _:
            return (paint,)


def _of_gradient(paint: Gradient, thing: PaintedShape, box: Box) -> tuple[Color, ...]:
    """Both ends of the stretch of a gradient that a box shows, and the stops between them."""
    a, _, _, d, e, f = thing.matrix
    (x1, y1), (x2, y2) = (a * paint.x1 + e, d * paint.y1 + f), (a * paint.x2 + e, d * paint.y2 + f)
    dx, dy = x2 - x1, y2 - y1
    square = dx * dx + dy * dy or 1.0
    along = [
        min(1.0, max(0.0, ((x - x1) * dx + (y - y1) * dy) / square))
        for x in (box.x, box.right)
        for y in (box.y, box.bottom)
    ]
    first, last = min(along), max(along)
    between = [stop.color for stop in paint.stops if first < stop.offset < last]
    return tuple(dict.fromkeys([_at(paint, first), *between, _at(paint, last)]))


def _at(paint: Gradient, offset: float) -> Color:
    stops = sorted(paint.stops, key=lambda stop: stop.offset)
    before = [stop for stop in stops if stop.offset <= offset] or stops[:1]
    after = [stop for stop in stops if stop.offset >= offset] or stops[-1:]
    one, other = before[-1], after[0]
    span = other.offset - one.offset
    return blend(other.color, one.color, (offset - one.offset) / span) if span else one.color


def _pixels(image: Image, box: Box, part: Box) -> tuple[Color, ...]:
    """The darkest, the lightest and the middle colour of a part of a picture."""
    colors = _sampled(
        image.data,
        (part.x - box.x) / box.width, (part.y - box.y) / box.height,
        (part.right - box.x) / box.width, (part.bottom - box.y) / box.height,
        _samples(part.width), _samples(part.height),
    )  # fmt: skip
    dark = max(colors, key=lambda color: contrast(color, WHITE))
    light = min(colors, key=lambda color: contrast(color, WHITE))
    return tuple(dict.fromkeys((dark, mix(dark, light, 0.5), light)))


def _samples(length: float) -> int:
    return max(1, min(MAX_SAMPLES, round(length / STEM)))


@lru_cache(maxsize=64)
def _sampled(
    data: bytes, left: float, top: float, right: float, bottom: float, across: int, down: int
) -> tuple[Color, ...]:
    """Mean colours of a PNG or JPEG on an even grid within shares of its width and height, on white."""
    from io import BytesIO  # only for pages with pictures under words

    from PIL import Image as Bitmap

    with Bitmap.open(BytesIO(data)) as bitmap:
        wide, tall = bitmap.size
        box = (left * wide, top * tall, max(right * wide, left * wide + 1), max(bottom * tall, top * tall + 1))
        part = bitmap.convert("RGBA").resize((across, down), Bitmap.Resampling.BOX, box=box)
    levels = part.tobytes()
    return tuple(
        blend(to_hex((red / 255, green / 255, blue / 255)), WHITE, alpha / 255)
        for red, green, blue, alpha in zip(*(levels[i::4] for i in range(4)), strict=True)
    )
