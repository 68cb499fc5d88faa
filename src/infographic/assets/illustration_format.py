"""What the file of an illustration says: drawings made of shapes, and the reading of them from plain data.

A file holds drawings, each for a number of sides and for pages of a minimum width in pixels.  A drawing
has units of its own and shapes, painted in roles (`solid`, `tint`, `ink`, `side.0.deep` …), in the page's colour
(`page.solid`) or, where a thing has a colour of its own, in the shade of a hue (`green.solid`, `yellow.bright`).
`ground` and `ink` are those of the header, `pale` and `dark` the lighter and the darker one of the page.  A drawing is
`size` large, or shows a `view` of what is drawn: left, top, width and height.

The head of the file, before its first empty line, says in `alt` what is to be seen and, each on one line, in `topics`
and `icons` what it stands for: words in the singular, and names of icons.  The shapes are

    path: M, L, C and Z, in one or more texts     circle: [x, y, radius]     rect: [x, y, width, height, radius]
    sign: the side's icon (0) or its further ones (1, 2 …), `at` a place, `size` units wide
    under, else: shapes below a sign, and shapes where the side has no such icon
    each: shapes drawn once for each side, at `places` of [x, y, scale]; a negative scale mirrors
    side: a number, whose colours and icons `shapes` are drawn with, at one place; or a hue, or `page`
    copies: places of [x, y, scale], at which `shapes` are drawn
    bands: [top, bottom], the sides' grounds from edge to edge, `gap` units apart

A list of shapes may stand wherever a shape may.  Shapes that several drawings share stand under `parts`,
with a YAML anchor each.  Every mistake is a ValueError that names file and place: the data is our own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from infographic.graphics import path_data
from infographic.graphics.geometry import Box
from infographic.graphics.path_data import Outline, Placing, bounds

SIDE_ROLES = ("solid", "deep", "tint", "on", "bright")
HUE_NAMES = frozenset(
    (
        "red", "orange", "amber", "yellow", "lime", "green", "teal", "cyan", "blue", "indigo", "violet", "purple",
        "magenta", "pink", "brown", "grey",
    )
)  # fmt: skip
"""The hues that a theme makes; see `theme/hues.py`."""
PAGE_ROLES = ("ground", "ink", "accent", "on_accent", "pale", "dark")
PAGE = "page"
"""The owner of the shades of the page's own colour."""


class ShapeStyle(NamedTuple):
    """How a shape is painted, in roles; lengths are in the drawing's units."""

    fill: str = ""
    stroke: str = ""
    width: float = 0
    dash: Sequence[float] = ()
    opacity: float = 1


class Curve(NamedTuple):
    """An outline, and the same as a path in the drawing's units with its bounds."""

    look: ShapeStyle
    outline: Outline
    d: str
    bounds: Box


class Disc(NamedTuple):
    look: ShapeStyle
    x: float
    y: float
    radius: float


class Slab(NamedTuple):
    look: ShapeStyle
    box: Box
    radius: float


class Bands(NamedTuple):
    """The grounds of all sides next to each other."""

    top: float
    bottom: float
    gap: float


class Sign(NamedTuple):
    """A place for a side's icon, what is drawn below it, and what is drawn in its stead."""

    look: ShapeStyle
    number: int
    x: float
    y: float
    size: float
    under: tuple["Shape", ...]
    instead: tuple["Shape", ...]


class Figure(NamedTuple):
    """Shapes at one place, of one side, of a hue or the page's colour, or of whatever they stand in."""

    side: int | str | None
    placing: Placing
    shapes: tuple["Shape", ...]


Shape = Curve | Disc | Slab | Bands | Sign | Figure


class Drawing(NamedTuple):
    """A picture for a number of sides, from a width in pixels upwards; `view` is what of its plane is seen."""

    sides: int
    least: float
    view: Box
    shapes: tuple[Shape, ...]
    spreads: bool
    """Whether what ends at its left or right edge runs on to that of a wider page; a view shows what lies there."""
    hues: tuple[str, ...] = ()
    """The hues of what has a colour of its own, by name."""


class Artwork(NamedTuple):
    """Drawings of one subject, and what is to be seen on them."""

    alt: str
    drawings: tuple[Drawing, ...]


def _hues(shapes: Iterable[Shape]) -> Iterator[str]:
    """The hues that shapes are painted in."""
    for shape in shapes:
        if isinstance(shape, Figure):
            yield from (shape.side,) if isinstance(shape.side, str) and shape.side in HUE_NAMES else ()
            yield from _hues(shape.shapes)
        elif not isinstance(shape, Bands):
            yield from (role.partition(".")[0] for role in (shape.look.fill, shape.look.stroke) if _is_hue(role))
            if isinstance(shape, Sign):
                yield from _hues((*shape.under, *shape.instead))


def _is_hue(role: str) -> bool:
    owner, _, shade = role.partition(".")
    return owner in HUE_NAMES and shade in SIDE_ROLES


# ---------------------------------------------------------------- reading

_LOOK = frozenset(ShapeStyle._fields)

_KEYS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "path": (frozenset(), _LOOK),
    "circle": (frozenset(), _LOOK),
    "rect": (frozenset(), _LOOK),
    "sign": (frozenset({"at", "size", "fill"}), frozenset({"under", "else"})),
    "side": (frozenset({"at", "shapes"}), frozenset()),
    "each": (frozenset({"places"}), frozenset()),
    "copies": (frozenset({"shapes"}), frozenset()),
    "bands": (frozenset(), frozenset({"gap"})),
}
"""For each kind of shape the further keys that it needs, and those that it may have."""


def read(data: Any, file: str) -> Artwork:
    """An artwork from plain data; `file` is what errors call it."""
    reader = _Reader(file)
    reader.keys(data, {"alt", "topics", "drawings"}, {"icons", "parts"})
    drawings = (reader.at(f": drawings[{i}]").drawing(d) for i, d in enumerate(data["drawings"]))
    return Artwork(" ".join(data["alt"].split()), tuple(drawings))


class _Reader(NamedTuple):
    """Reads what stands at one place; `own` tells whether that belongs to one of the sides."""

    where: str
    sides: int = 0
    own: bool = False

    def at(self, step: str, own: bool = False) -> "_Reader":
        return self._replace(where=self.where + step, own=self.own or own)

    def wrong(self, message: str) -> ValueError:
        return ValueError(f"{self.where}: {message}")

    def drawing(self, data: Any) -> Drawing:
        seen = "view" if isinstance(data, Mapping) and "view" in data else "size"
        self.keys(data, {"sides", seen, "shapes"}, {"least"})
        view = Box(*self.numbers(data["view"], 4)) if seen == "view" else Box(0, 0, *self.numbers(data["size"], 2))
        shapes = self._replace(sides=data["sides"]).at(".shapes").shapes(data["shapes"])
        hues = tuple(dict.fromkeys(_hues(shapes)))
        return Drawing(data["sides"], data.get("least", 0), view, shapes, seen == "size", hues)

    def shapes(self, data: Any) -> tuple[Shape, ...]:
        if not isinstance(data, list):
            return self.shape(data)
        return tuple(shape for i, item in enumerate(data) for shape in self.at(f"[{i}]").shapes(item))

    def shape(self, data: Any) -> tuple[Shape, ...]:
        kind = next((k for k in _KEYS if isinstance(data, Mapping) and k in data), None)
        if kind is None:
            raise self.wrong(f"a shape is one of {', '.join(_KEYS)}")
        needed, allowed = _KEYS[kind]
        self.keys(data, {kind, *needed}, allowed)
        match kind:
            case "each":
                return self.each(data)
            case "copies":
                shapes = self.at(".shapes").shapes(data["shapes"])
                return tuple(Figure(None, self.placing(place), shapes) for place in data["copies"])
            case "side":
                return (self.figure(data),)
            case "sign":
                return (self.sign(data),)
            case "bands":
                top, bottom = self.numbers(data["bands"], 2)
                return (Bands(top, bottom, data.get("gap", 0)),)
            case _:
                return (self.plain(kind, data[kind], self.look(data)),)

    def plain(self, kind: str, value: Any, look: ShapeStyle) -> Shape:
        """A path, circle or rectangle."""
        match kind:
            case "path":
                outline = self.outline(value)
                return Curve(look, outline, " ".join([value] if isinstance(value, str) else value), bounds(outline))
            case "circle":
                return Disc(look, *self.numbers(value, 3))
            case _:
                x, y, width, height, *radius = self.numbers(value, 4, 5)
                return Slab(look, Box(x, y, width, height), radius[0] if radius else 0.0)

    def sign(self, data: Mapping[str, Any]) -> Sign:
        x, y = self.numbers(data["at"], 2)
        under, instead = (self.at(f".{key}").shapes(data.get(key, [])) for key in ("under", "else"))
        return Sign(self.look(data), data["sign"], x, y, data["size"], under, instead)

    def figure(self, data: Mapping[str, Any]) -> Figure:
        side = data["side"]
        if side not in range(self.sides) and side not in HUE_NAMES and side != PAGE:
            raise self.wrong(f"there is no side {side} of {self.sides}")
        return Figure(side, self.placing(data["at"]), self.at(".shapes", own=True).shapes(data["shapes"]))

    def each(self, data: Mapping[str, Any]) -> tuple[Figure, ...]:
        places = data["places"]
        if len(places) != self.sides:
            raise self.wrong(f"{len(places)} places for {self.sides} sides")
        shapes = self.at(".each", own=True).shapes(data["each"])
        return tuple(Figure(i, self.placing(place), shapes) for i, place in enumerate(places))

    def look(self, data: Mapping[str, Any]) -> ShapeStyle:
        look = ShapeStyle(**{key: data[key] for key in ShapeStyle._fields if key in data})
        owners = (PAGE, *(f"side.{i}" for i in range(self.sides)))
        known = {*PAGE_ROLES, *(f"{owner}.{role}" for owner in owners for role in SIDE_ROLES)}
        for role in filter(None, (look.fill, look.stroke)):
            if role not in known and not _is_hue(role) and not (self.own and role in SIDE_ROLES):
                raise self.wrong(f"`{role}` is not a paint here")
        return look

    def outline(self, data: str | list[str]) -> Outline:
        try:
            return path_data.read(data if isinstance(data, str) else " ".join(data))
        except ValueError as error:
            raise self.wrong(str(error)) from None

    def placing(self, data: Any) -> Placing:
        x, y, *rest = self.numbers(data, 2, 3)
        scale = rest[0] if rest else 1.0
        return Placing(x, y, abs(scale), 1 if scale > 0 else -1)

    def numbers(self, data: Any, least: int, most: int | None = None) -> list[Any]:
        """As many numbers as are asked for; of any type, because they are spread over fields of their own."""
        numeric = isinstance(data, list) and all(isinstance(n, int | float) for n in data)
        if not numeric or not least <= len(data) <= (most or least):
            raise self.wrong(f"expected {least} numbers, not {data!r}")
        return [float(n) for n in data]

    def keys(self, data: Any, needed: set[str], allowed: set[str] | frozenset[str]) -> None:
        if not isinstance(data, Mapping):
            raise self.wrong("expected a mapping")
        if missing := sorted(needed - set(data)):
            raise self.wrong(f"`{missing[0]}` is missing")
        if unknown := sorted(set(data) - needed - allowed):
            raise self.wrong(f"unknown key `{unknown[0]}`")
