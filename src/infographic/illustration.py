"""Named illustrations for the head of a page, drawn in the colours of the sides.

Each is a file of data in the folder `art`, and only the one that is asked for is read.  It holds drawings,
each for a number of sides and for pages of at least so many pixels.  A drawing has units of its own and
shapes, painted in roles (`solid`, `tint`, `ink`, `side.0.deep` …):

    path: M, L, C and Z, in one or more texts     circle: [x, y, radius]     rect: [x, y, width, height, radius]
    sign: the side's icon (0) or its further ones (1, 2 …), `at` a place, `size` units wide
    else: shapes beside a sign, drawn where the side has no such icon
    each: shapes drawn once for each side, at `places` of [x, y, scale]; a negative scale mirrors
    side: a number, whose colours and icons `shapes` are drawn with, at one place
    bands: [top, bottom], the sides' grounds from edge to edge, `gap` units apart

Shapes that several drawings share stand under `parts`, with a YAML anchor each.
"""

import math
import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from infographic import icons, outline
from infographic.geometry import Box
from infographic.outline import Outline, Placing
from infographic.scene import Circle, Color, Frame, Item, Path, Rect, Stroke
from infographic.solve import tracks
from infographic.solve.tracks import Track

FOLDER = os.path.join(os.path.dirname(__file__), "art")

ICON_GRID = 256.0

SIDE_ROLES = ("solid", "deep", "tint", "on")
PAGE_ROLES = ("ground", "ink", "accent", "on_accent")


class SideInk(NamedTuple):
    """What a side brings to a picture: its colours, its icon, and further icons."""

    solid: Color
    deep: Color
    tint: Color
    on: Color
    icon: str | None
    icons: tuple[str, ...]


class ArtColors(NamedTuple):
    """The colours of the page around the sides."""

    ground: Color
    ink: Color
    accent: Color
    on_accent: Color


# ---------------------------------------------------------------- what a file says


class Look(NamedTuple):
    """How a shape is painted, in roles; the line's `width` is in the drawing's units."""

    fill: str = ""
    stroke: str = ""
    width: float = 0
    dash: Sequence[float] = ()
    opacity: float = 1


class Curve(NamedTuple):
    outline: Outline
    look: Look


class Disc(NamedTuple):
    x: float
    y: float
    radius: float
    look: Look


class Slab(NamedTuple):
    box: Box
    radius: float
    look: Look


class Bands(NamedTuple):
    """The grounds of all sides next to each other."""

    top: float
    bottom: float
    gap: float


class Sign(NamedTuple):
    """A place for a side's icon, and what is drawn with it or instead of it."""

    number: int
    x: float
    y: float
    size: float
    look: Look
    under: tuple["Shape", ...]
    instead: tuple["Shape", ...]


class Figure(NamedTuple):
    """Shapes of one side at one place."""

    side: int
    placing: Placing
    shapes: tuple["Shape", ...]


Shape = Curve | Disc | Slab | Bands | Sign | Figure


class Drawing(NamedTuple):
    """A picture for a number of sides, from a width in pixels upwards."""

    sides: int
    least: float
    width: float
    height: float
    shapes: tuple[Shape, ...]


class Illustration(NamedTuple):
    alt: str
    drawings: tuple[Drawing, ...]


# ---------------------------------------------------------------- what others ask


@cache
def names() -> tuple[str, ...]:
    """The illustrations that come with the package."""
    return tuple(sorted(f.removesuffix(".yaml") for f in os.listdir(FOLDER) if f.endswith(".yaml")))


def describe(name: str) -> str:
    """What is to be seen, for those who do not see it."""
    return load(name).alt


def side_counts(name: str) -> tuple[int, ...]:
    """For how many sides there is a drawing."""
    return tuple(sorted({drawing.sides for drawing in load(name).drawings}))


def draw(
    name: str,
    width: float,
    sides: Sequence[SideInk],
    colors: ArtColors,
    icon_style: str,
    grounds: Sequence[Track] = (),
) -> Frame:
    """The illustration from edge to edge of a page `width` pixels wide.

    `grounds` are the bands of the sides below it, where they are not equally wide.
    """
    fitting = [d for d in load(name).drawings if d.sides == len(sides) and d.least <= width]
    if not fitting:
        raise ValueError(f"the illustration `{name}` has no drawing for {len(sides)} sides")
    drawing = max(fitting, key=lambda d: d.least)
    scale = width / drawing.width
    height = math.ceil(drawing.height * scale)
    pen = _Pen(width, sides, colors, icon_style, grounds or tracks.columns(width, len(sides), 0))
    on_the_floor = Placing(0, height - drawing.height * scale, scale)
    return Frame(width, height, tuple(pen.items(drawing.shapes, on_the_floor, None)))


# ---------------------------------------------------------------- drawing


class _Pen(NamedTuple):
    """Draws shapes in the colours of one page."""

    width: float
    sides: Sequence[SideInk]
    colors: ArtColors
    icon_style: str
    grounds: Sequence[Track]

    def items(self, shapes: Sequence[Shape], at: Placing, side: SideInk | None) -> Iterator[Item]:
        for shape in shapes:
            match shape:
                case Curve(drawn, look):
                    placed = outline.placed(drawn, at)
                    fill, stroke = self._fill(look, side), self._stroke(look, at, side)
                    yield Path(outline.written(placed), outline.bounds(placed), fill, stroke, look.opacity)
                case Disc(x, y, radius, look):
                    center, fill, stroke = at.point(x, y), self._fill(look, side), self._stroke(look, at, side)
                    yield Circle(*center, radius * at.scale, fill, stroke, look.opacity)
                case Slab(box, radius, look):
                    fill, stroke = self._fill(look, side), self._stroke(look, at, side)
                    yield Rect(*at.box(box), radius * at.scale, fill, stroke, look.opacity)
                case Bands():
                    yield from self._bands(shape, at)
                case Sign():
                    yield from self._sign(shape, at, side)
                case Figure(number, placing, parts):
                    yield from self.items(parts, at.of(placing), self.sides[number])

    def _bands(self, bands: Bands, at: Placing) -> Iterator[Item]:
        top, bottom = at.point(0, bands.top).y, at.point(0, bands.bottom).y
        gap = bands.gap * at.scale
        for ground, side in zip(self.grounds, self.sides, strict=True):
            yield Rect(ground.start, top, ground.length, bottom - top, 0, side.solid)
        for ground in self.grounds[1:] if gap else ():
            yield Rect(ground.start - gap / 2, top, gap, bottom - top, 0, self.colors.ground)

    def _sign(self, sign: Sign, at: Placing, side: SideInk | None) -> Iterator[Item]:
        name = icon_of(side, sign.number) if side else None
        yield from self.items(sign.under if name else sign.instead, at, side)
        if not name:
            return
        drawn = icons.icon(name, self.icon_style)
        scale = sign.size * at.scale / ICON_GRID
        center, ink = at.point(sign.x, sign.y), drawn.bounds
        dx, dy = center.x - ink.center.x * scale, center.y - ink.center.y * scale
        bounds = Box(ink.x * scale + dx, ink.y * scale + dy, ink.width * scale, ink.height * scale)
        fill = self._fill(sign.look, side)
        for part in drawn.parts:
            yield Path(part.d, bounds, fill, None, part.opacity, dx, dy, scale, upright=True)

    def _fill(self, look: Look, side: SideInk | None) -> Color | None:
        return self._color(look.fill, side) if look.fill else None

    def _stroke(self, look: Look, at: Placing, side: SideInk | None) -> Stroke | None:
        if not look.stroke:
            return None
        dash = tuple(length * at.scale for length in look.dash)
        return Stroke(self._color(look.stroke, side), look.width * at.scale, "round", "round", dash)

    def _color(self, role: str, side: SideInk | None) -> Color:
        first, *rest = role.split(".")
        if rest:
            return str(getattr(self.sides[int(rest[0])], rest[1]))
        return str(getattr(side if first in SIDE_ROLES else self.colors, first))


def icon_of(side: SideInk, number: int) -> str | None:
    """A side's own icon (0) or, counted from 1, one of the others; without an own one the first stands in."""
    first = (side.icon,) if side.icon else ()
    every = tuple(dict.fromkeys((*first, *side.icons)))
    return every[number] if number < len(every) else None


# ---------------------------------------------------------------- reading


@cache
def load(name: str) -> Illustration:
    """An illustration by its name.  Raises ValueError, with file and place, for data that cannot be drawn."""
    import yaml  # only for pages with an illustration

    file = os.path.join(FOLDER, f"{name}.yaml")
    with open(file, encoding="utf-8") as text:
        data = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return read(data, os.path.basename(file))


def read(data: Any, file: str) -> Illustration:
    """An illustration from plain data; `file` is what errors call it."""
    _keys(data, {"alt", "drawings"}, {"parts"}, file)
    drawings = [_drawing(d, f"{file}: drawings[{i}]") for i, d in enumerate(data["drawings"])]
    return Illustration(" ".join(data["alt"].split()), tuple(drawings))


def _drawing(data: Any, where: str) -> Drawing:
    _keys(data, {"sides", "size", "shapes"}, {"least"}, where)
    width, height = _numbers(data["size"], 2, 2, f"{where}.size")
    shapes = _shapes(data["shapes"], data["sides"], False, f"{where}.shapes")
    return Drawing(data["sides"], data.get("least", 0), width, height, shapes)


def _shapes(data: Any, sides: int, own: bool, where: str) -> tuple[Shape, ...]:
    """The shapes of a list; `own` tells whether they belong to one side.  Lists within the list are shapes too."""
    if not isinstance(data, list):
        raise ValueError(f"{where}: expected a list of shapes")
    found: list[Shape] = []
    for i, item in enumerate(data):
        place = f"{where}[{i}]"
        found += _shapes(item, sides, own, place) if isinstance(item, list) else _shape(item, sides, own, place)
    return tuple(found)


_LOOK = {"fill", "stroke", "width", "dash", "opacity"}
_KINDS: dict[str, tuple[set[str], set[str]]] = {
    "path": (set(), _LOOK),
    "circle": (set(), _LOOK),
    "rect": (set(), _LOOK),
    "sign": ({"at", "size", "fill"}, {"under", "else"}),
    "side": ({"at", "shapes"}, set()),
    "each": ({"places"}, set()),
    "bands": (set(), {"gap"}),
}
"""For each kind of shape the further keys that it needs, and those that it may have."""


def _shape(data: Any, sides: int, own: bool, where: str) -> tuple[Shape, ...]:
    kind = next((k for k in _KINDS if isinstance(data, Mapping) and k in data), None)
    if kind is None:
        raise ValueError(f"{where}: a shape is one of {', '.join(_KINDS)}")
    needed, allowed = _KINDS[kind]
    _keys(data, {kind, *needed}, allowed, where)
    look = _look(data, sides, own, where)
    value = data[kind]
    match kind:
        case "path":
            return (Curve(_outline(value, where), look),)
        case "circle":
            return (Disc(*_numbers(value, 3, 3, where), look),)
        case "rect":
            box = _numbers(value, 4, 5, where)
            return (Slab(Box(*box[:4]), *(box[4:] or (0.0,)), look),)
        case "bands":
            return (Bands(*_numbers(value, 2, 2, where), data.get("gap", 0)),)
        case "sign":
            at = _numbers(data["at"], 2, 2, where)
            around = (_shapes(data.get(key, []), sides, own, f"{where}.{key}") for key in ("under", "else"))
            return (Sign(value, *at, data["size"], look, *around),)
        case "side":
            return (Figure(value, _placing(data["at"], where), _shapes(data["shapes"], sides, True, where)),)
        case _:
            return _each(data, sides, where)


def _each(data: Any, sides: int, where: str) -> tuple[Shape, ...]:
    if len(data["places"]) != sides:
        raise ValueError(f"{where}: {len(data['places'])} places for {sides} sides")
    shapes = _shapes(data["each"], sides, True, f"{where}.each")
    return tuple(Figure(i, _placing(place, where), shapes) for i, place in enumerate(data["places"]))


def _look(data: Mapping[str, Any], sides: int, own: bool, where: str) -> Look:
    look = Look(*(data.get(key, default) for key, default in Look._field_defaults.items()))
    known = {*PAGE_ROLES, *(f"side.{i}.{role}" for i in range(sides) for role in SIDE_ROLES)}
    for role in filter(None, (look.fill, look.stroke)):
        if role not in known and not (own and role in SIDE_ROLES):
            raise ValueError(f"{where}: `{role}` is not a paint here")
    return look


def _outline(data: str | list[str], where: str) -> Outline:
    """An outline from one text, or from pieces of which some are shared."""
    try:
        return outline.read(data if isinstance(data, str) else " ".join(data))
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from None


def _placing(data: Any, where: str) -> Placing:
    x, y, *scale = _numbers(data, 2, 3, where)
    size = scale[0] if scale else 1.0
    return Placing(x, y, abs(size), 1 if size > 0 else -1)


def _numbers(data: Any, least: int, most: int, where: str) -> list[float]:
    numeric = isinstance(data, list) and all(isinstance(n, int | float) for n in data)
    if not numeric or not least <= len(data) <= most:
        count = str(least) if least == most else f"{least} to {most}"
        raise ValueError(f"{where}: expected {count} numbers, not {data!r}")
    return [float(n) for n in data]


def _keys(data: Any, needed: set[str], allowed: set[str], where: str) -> None:
    if not isinstance(data, Mapping):
        raise ValueError(f"{where}: expected a mapping")
    if missing := sorted(needed - set(data)):
        raise ValueError(f"{where}: `{missing[0]}` is missing")
    if unknown := sorted(set(data) - needed - allowed):
        raise ValueError(f"{where}: unknown key `{unknown[0]}`")
