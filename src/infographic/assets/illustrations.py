"""Named illustrations for the head of a page, drawn in the colours of the sides.

Each is a file of data in the folder `art`, and only the one that is asked for is read.
"""

import math
import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from infographic.assets import icons, illustration_format
from infographic.assets.illustration_format import (
    SIDE_ROLES,
    Artwork,
    Bands,
    Curve,
    Disc,
    Drawing,
    Figure,
    Shape,
    ShapeStyle,
    Sign,
    Slab,
)
from infographic.graphics import path_data, tracks
from infographic.graphics.color import from_oklch, to_oklch
from infographic.graphics.geometry import Box, Point
from infographic.graphics.path_data import Outline, Placing
from infographic.graphics.scene import Circle, Color, Frame, Group, Item, Path, Rect, Stroke
from infographic.graphics.tracks import Track

FOLDER = os.path.join(os.path.dirname(__file__), "art")

ICON_GRID = 256.0


class SideInk(NamedTuple):
    """What a side brings to a picture: its colours, its icon, and further icons."""

    solid: Color
    deep: Color
    tint: Color
    on: Color
    icon: str | None
    icons: tuple[str, ...]

    @property
    def bright(self) -> Color:
        """A light and vivid shade, for faces that are lit and carry no words."""
        light, chroma, hue = to_oklch(self.solid)
        return from_oklch(light + (BRIGHT - light) * 0.75, chroma * 1.5, hue)

    def shaded(self) -> "SideInk":
        """The same where a theme's full colours are light, as on a dark page, with shades below them for depth."""
        light, chroma, hue = to_oklch(self.solid)
        if to_oklch(self.deep)[0] < light:
            return self
        return self._replace(solid=from_oklch(light - 0.12, chroma, hue), deep=from_oklch(light - 0.3, chroma, hue))


BRIGHT = 0.84
"""The OKLCH lightness that the bright shades of all hues approach; a dark amber has chroma to gain on the way."""


class ArtColors(NamedTuple):
    """The colours around the sides: the header's, and the lighter and darker one of the page's ground and ink."""

    ground: Color
    ink: Color
    accent: Color
    on_accent: Color
    pale: Color
    dark: Color


@cache
def names() -> tuple[str, ...]:
    """The illustrations that come with the package."""
    return tuple(sorted(f.removesuffix(".yaml") for f in os.listdir(FOLDER) if f.endswith(".yaml")))


class Head(NamedTuple):
    """What an illustration stands for: words in the singular, and names of icons."""

    topics: tuple[str, ...]
    icons: tuple[str, ...]


@cache
def head(name: str) -> Head:
    """What stands before the first empty line of an illustration's file: all that a choice between them needs."""
    with open(os.path.join(FOLDER, f"{name}.yaml"), encoding="utf-8") as text:
        lines = takewhile(str.strip, text)
        listed = dict(line.split(":", 1) for line in lines if line.startswith(("topics:", "icons:")))
    return Head(*(tuple(listed.get(key, "").strip(" []\n").split(", ")) for key in Head._fields))


def describe(name: str) -> str:
    """What is to be seen, for those who do not see it."""
    return load(name).alt


def side_counts(name: str) -> tuple[int, ...]:
    """For how many sides there is a drawing; one without sides suits any number of them."""
    return tuple(sorted({drawing.sides for drawing in load(name).drawings}))


def suits(name: str, sides: int) -> bool:
    """Whether there is a drawing for a page of so many sides."""
    return bool({0, sides}.intersection(side_counts(name)))


def drawings(name: str, sides: int) -> list[Drawing]:
    """The drawings for so many sides, else those of the subject alone."""
    every = load(name).drawings
    return [d for d in every if d.sides == sides] or [d for d in every if d.sides == 0]


@cache
def hues(name: str, sides: int) -> tuple[str, ...]:
    """The hues, by name, that the drawings for so many sides are painted in beside the colours of page and sides."""
    return tuple(dict.fromkeys(hue for drawing in drawings(name, sides) for hue in drawing.hues))


@cache
def load(name: str) -> Artwork:
    """An illustration's data.  Raises ValueError, with file and place, for data that cannot be drawn."""
    import yaml  # only for pages with an illustration

    with open(os.path.join(FOLDER, f"{name}.yaml"), encoding="utf-8") as text:
        data = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506, both are safe
    return illustration_format.read(data, f"{name}.yaml")


def draw(
    name: str,
    width: float,
    sides: Sequence[SideInk],
    colors: ArtColors,
    icon_style: str,
    grounds: Sequence[Track] = (),
    height: float | None = None,
    hues: Mapping[str, SideInk] | None = None,
) -> Frame:
    """The illustration from edge to edge of a page `width` pixels wide.

    `grounds` are the bands of the sides below it, where they are not equally wide.  Where a `height` is given, the
    drawing fills it as far as its shape allows: on a low one it is smaller, and what touches its edges runs on to
    those of the page; on a high one sky is left above it.  `hues` are the colours of what has a hue of its own.
    """
    drawing = _drawing(name, len(sides), width, height)
    view = drawing.view
    scale = min(width / view.width, (height or math.inf) / view.height)
    # Whole pixels, with the rest at the top: what stands on the floor meets the panel below without a seam
    high = math.ceil(view.height * scale if height is None else height)
    start, top = (width - view.width * scale) / 2, high - view.height * scale
    reach = _Reach(start, width - start, width, EDGE * scale if drawing.spreads else -1)
    pen = _Pen(sides, colors, icon_style, grounds or tracks.columns(width, len(sides), 0), reach, hues or {})
    on_the_floor = Placing(start - view.x * scale, top - view.y * scale, scale)
    shapes = Group(tuple(pen.items(drawing.shapes, on_the_floor, None)), clip=Rect(0, 0, width, high))
    return Frame(width, high, (shapes,))


def natural_height(name: str, sides: int, width: float, largest: float | None = None) -> float:
    """How high the illustration is across a width, or in the drawing that suits a height of `largest` best."""
    view = _drawing(name, sides, width, largest).view
    return math.ceil(view.height * width / view.width)


def _drawing(name: str, sides: int, width: float, height: float | None) -> Drawing:
    """The most detailed drawing that a width allows, or the one whose shape is nearest to the room."""
    fitting = [d for d in drawings(name, sides) if d.least <= width]
    if not fitting:
        raise ValueError(f"the illustration `{name}` has no drawing for {sides} sides")
    if height is None:
        return max(fitting, key=lambda d: d.least)
    return min(fitting, key=lambda d: abs(math.log(d.view.width * height / (d.view.height * width))))


EDGE = 1.0
"""What comes this near to a drawing's left or right edge, in units of the drawing, touches it."""


class _Reach(NamedTuple):
    """The left and right edge of a drawing on a page that may be wider than it."""

    left: float
    right: float
    width: float
    edge: float

    def across(self, x: float) -> float:
        """Where a point comes to lie: on the page's edge, where it lies on the drawing's."""
        if abs(x - self.left) <= self.edge:
            return min(x, 0.0)
        return max(x, self.width) if abs(x - self.right) <= self.edge else x

    def outline(self, outline: Outline) -> Outline:
        return tuple(s._replace(points=tuple(Point(self.across(x), y) for x, y in s.points)) for s in outline)

    def box(self, box: Box) -> Box:
        left, right = self.across(box.x), self.across(box.right)
        return Box(left, box.y, right - left, box.height)


class _Pen(NamedTuple):
    """Draws shapes in the colours of one page."""

    sides: Sequence[SideInk]
    colors: ArtColors
    icon_style: str
    grounds: Sequence[Track]
    reach: _Reach
    hues: Mapping[str, SideInk]

    def items(self, shapes: Sequence[Shape], at: Placing, side: SideInk | None) -> Iterator[Item]:
        """The shapes as they stand at a place, in the colours of a side where they belong to one."""
        for shape in shapes:
            match shape:
                case Figure(owner, placing, parts):
                    yield from self.items(parts, at.of(placing), side if owner is None else self.owner(owner))
                case Sign():
                    yield from self.sign(shape, at, side)
                case Bands():
                    yield from self.bands(shape, at)
                case _:
                    yield self.plain(shape, at, side)

    def plain(self, shape: Curve | Disc | Slab, at: Placing, side: SideInk | None) -> Item:
        fill, stroke = self.fill(shape.look, side), self.stroke(shape.look, at, side)
        match shape:
            case Curve(look, drawn, d, bounds):
                if self.reach.edge < 0 and stroke is None and at.across > 0:  # no point of it has a place of its own
                    return Path(d, at.box(bounds), fill, None, look.opacity, at.x, at.y, at.scale)
                placed = self.reach.outline(path_data.placed(drawn, at))
                return Path(path_data.written(placed), path_data.bounds(placed), fill, stroke, look.opacity)
            case Disc(look, x, y, radius):
                return Circle(*at.point(x, y), radius * at.scale, fill, stroke, look.opacity)
            case Slab(look, box, radius):
                return Rect(*self.reach.box(at.box(box)), radius * at.scale, fill, stroke, look.opacity)

    def bands(self, bands: Bands, at: Placing) -> Iterator[Item]:
        top, bottom = at.point(0, bands.top).y, at.point(0, bands.bottom).y
        gap = bands.gap * at.scale
        for ground, side in zip(self.grounds, self.sides, strict=True):
            yield Rect(ground.start, top, ground.length, bottom - top, 0, side.solid)
        for ground in self.grounds[1:] if gap else ():
            yield Rect(ground.start - gap / 2, top, gap, bottom - top, 0, self.colors.ground)

    def sign(self, sign: Sign, at: Placing, side: SideInk | None) -> Iterator[Item]:
        name = icon_of(side, sign.number) if side else None
        yield from self.items(sign.under if name else sign.instead, at, side)
        if not name:
            return
        drawn = icons.icon(name, self.icon_style)
        scale = sign.size * at.scale / ICON_GRID
        center, ink = at.point(sign.x, sign.y), drawn.bounds
        dx, dy = center.x - ink.center.x * scale, center.y - ink.center.y * scale
        bounds = Box(ink.x * scale + dx, ink.y * scale + dy, ink.width * scale, ink.height * scale)
        fill = self.fill(sign.look, side)
        for part in drawn.parts:
            yield Path(part.d, bounds, fill, None, part.opacity, dx, dy, scale, upright=True)

    def fill(self, look: ShapeStyle, side: SideInk | None) -> Color | None:
        return self.color(look.fill, side) if look.fill else None

    def stroke(self, look: ShapeStyle, at: Placing, side: SideInk | None) -> Stroke | None:
        if not look.stroke:
            return None
        dash = tuple(length * at.scale for length in look.dash)
        return Stroke(self.color(look.stroke, side), look.width * at.scale, "round", "round", dash)

    def owner(self, name: int | str) -> SideInk:
        """What a side brings by its number, or a hue or the page's colour by its name."""
        return self.sides[name] if isinstance(name, int) else self.hues[name]

    def color(self, role: str, side: SideInk | None) -> Color:
        owner, _, shade = role.rpartition(".")
        if owner:
            side, role = self.owner(int(n) if (n := owner.removeprefix("side.")) != owner else owner), shade
        return str(getattr(side if role in SIDE_ROLES else self.colors, role))


def icon_of(side: SideInk, number: int) -> str | None:
    """A side's own icon (0) or, counted from 1, one of the others; without an own one the first stands in."""
    own = (side.icon,) if side.icon else ()
    every = tuple(dict.fromkeys((*own, *side.icons)))
    return every[number] if number < len(every) else None
