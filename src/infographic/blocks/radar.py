import math
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _numbered
from infographic.ext import (
    Box,
    Circle,
    Claim,
    Color,
    Colored,
    Context,
    Frame,
    Item,
    Length,
    Measures,
    Path,
    Placed,
    Point,
    Problem,
    Quantity,
    Range,
    Scaled,
    Space,
    SpecPath,
    Stroke,
    amount,
    arrange,
    messages,
)
from infographic.graphics.color import apca

MAX_READ = 3
"""Of more shapes over each other none is seen any more."""

RATIOS, LIGHTER = (6, 7.5, 9, 11), 68.0
"""Contrasts of small bold figures with their ground (WCAG 2.2), of which the first is taken that APCA finds enough."""

RINGS = 4
"""Into how many steps the scale is divided."""

SMALLEST_SHARE = 0.26
"""The least radius, for the width: below it names of axes are set smaller."""

MOST = 460
"""The greatest diameter, in px at 1200 for each 1200."""


class Profile(Colored):
    """One thing with its place on each axis."""

    label: str
    """What it is."""
    values: Annotated[tuple[Annotated[float, Quantity, Range(0)], ...], Length(3, 12)]
    """How much on each axis."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Radar(Scaled):
    """Profiles on axes around a middle: whether a thing is even or lopsided, and where two differ.

    It reads badly: areas grow with the square of the values and with the order of the axes, and lengths in different
    directions are hard to compare. `bars`, `dumbbell` and `heatmap` show the same numbers better; take it for the shape
    of one to three things of which readers know what is good.

    ```yaml
    type: radar
    title: Two cheeses
    axes: [Salt, Cream, Sharpness, Nuttiness, Funk, Sweetness]
    most: 10
    items:
      - {label: Comté, values: [5, 6, 5, 9, 4, 7], highlight: true}
      - {label: Young Gouda, values: [4, 7, 2, 3, 1, 6]}
    ```
    """

    type: Literal["radar"] = "radar"
    other_names: ClassVar[tuple[str, ...]] = (
        "radar-chart",
        "spider",
        "spider-chart",
        "star-plot",
        "web",
    )
    items: Annotated[tuple[Profile, ...], Length(1, 6)]
    """The things, those first that lie behind."""
    axes: Annotated[tuple[str, ...], Length(3, 12)]
    """What the axes are, clockwise from the top."""
    unit: str = ""
    """What stands behind each number."""
    most: Annotated[float, Range(0)] | None = None
    """The number at the outer end of every axis; the greatest value where it is left out."""

    min_width: ClassVar[float] = 240
    stretch: ClassVar[float] = 0.3

    def faults(self, path: SpecPath) -> list[Problem]:
        found = [
            messages.wrong_count((*path, "items", i, "values"), len(item.values), len(self.axes), "axes")
            for i, item in enumerate(self.items)
            if len(item.values) != len(self.axes)
        ]
        beyond = [
            messages.out_of_range((*path, "items", i, "values", j), value, 0, self.most)
            for i, item in enumerate(self.items)
            for j, value in enumerate(item.values)
            if self.most is not None and value > self.most
        ]
        nothing = not any(value for item in self.items for value in item.values)
        return found or beyond or ([messages.all_zero((*path, "items"))] if nothing else [])

    def measures(self) -> Measures | None:
        if self.scale == "own":
            return None
        most = self.most or max(value for item in self.items for value in item.values)
        return Measures(("radar", self.unit, *self.axes), 0.0, most)

    def layout(self, space: Space, ctx: Context) -> Frame:
        if len(self.items) > MAX_READ:
            many = f"{len(self.items)} shapes are too many for a `radar`"
            ctx.report(messages.reads_badly(ctx.origin(self), many, ("heatmap", "dumbbell")))
        ctx = ctx.with_key() if len(self.items) > 1 else ctx
        colors = _colors(self, ctx)
        key = [_key(self, colors, space.width, ctx)] if len(self.items) > 1 else []
        gap = ctx.space(20)
        room = space.less(sum(frame.height + gap for frame in key))
        web, names = _web(self, self.axes, colors, room, ctx), []
        if not _names_stand_apart(web, self.axes, ctx):
            names = [_numbered.key([(self, name) for name in self.axes], space.width, ctx)]
            numerals = [str(i) for i in range(1, len(self.axes) + 1)]
            web = _web(self, numerals, colors, room.less(names[0].height + gap), ctx)
        body = arrange.stack([*key, web.frame, *names], gap, space.width)
        return arrange.pad(body, arrange.NONE, space.width, space.height)


def _colors(block: Radar, ctx: Context) -> Sequence[Color]:
    """Their own colours, else the sides' one after another; or the loud one among greys."""
    if any(item.highlight for item in block.items):
        loud, quiet = ctx.color.emphasis()
        fills = [loud if item.highlight else quiet for item in block.items]
    elif len(block.items) == 1:
        fills = [ctx.color.neutral]
    else:
        fills = list(ctx.color.ramp(ctx.color.neutral, len(block.items), least=3))
    return ctx.color.own(block.items, fills)


def _key(block: Radar, colors: Sequence[Color], width: float, ctx: Context) -> Frame:
    names = [ctx.cite(item.label, item) for item in block.items]
    loud = {name for name, item in zip(names, block.items, strict=True) if item.highlight}
    return ctx.key(zip(names, colors, strict=True), width, loud=loud)


class Web(NamedTuple):
    """The middle, the radius, the value at the outer end, and how many axes there are."""

    center: Point
    radius: float
    most: float
    axes: int

    def at(self, axis: int, value: float) -> Point:
        angle = math.tau * axis / self.axes - math.pi / 2
        reach = self.radius * value / self.most
        return Point(self.center.x + reach * math.cos(angle), self.center.y + reach * math.sin(angle))


class DrawnWeb(NamedTuple):
    """The finished drawing, the boxes of its names, and how wide each of these may have been."""

    frame: Frame
    names: Sequence[Box]
    rooms: Sequence[float]


def _web(block: Radar, axes: Sequence[str], colors: Sequence[Color], space: Space, ctx: Context) -> DrawnWeb:
    """The axes with their names, or numbers, around them, and the shapes."""
    width, height = space
    count, pad = len(axes), ctx.space(18)
    common = ctx.common_scale(block)
    most = max(0.0, *common.ends, block.most or max(value for item in block.items for value in item.values))
    room = width * (0.5 - SMALLEST_SHARE) - pad
    rooms = [room if _beside(i, count) else width * 0.6 for i in range(count)]
    names = [_name(i, axes[i], block, colors, rooms[i], ctx) for i in range(count)]
    sides = max((name.width for i, name in enumerate(names) if _beside(i, count)), default=0.0) + pad
    radius = max(width * SMALLEST_SHARE, min(width / 2 - sides, ctx.space(MOST) / 2 * 1.3))
    head = max((n.height for i, n in enumerate(names) if not _beside(i, count)), default=0.0) + pad
    if height is not None:
        radius = max(radius, min(width / 2 - sides, (height - 2 * head) / 2))
    radius = min(radius, common.unit * most)
    web = Web(Point(width / 2, head + radius), radius, most, count)
    items: list[Item] = [*_lines(web, ctx), *_shapes(block, colors, web, ctx)]
    placed = [_placed(i, name, web, pad) for i, name in enumerate(names)]
    items += placed
    claims = tuple(claim for item in block.items for claim in _claims(item, web, ctx))
    top = min(name.y for name in placed)
    foot = max(web.center.y + radius, *(name.y + name.frame.height for name in placed))
    shifted = Frame(width, foot - top, (Frame(width, foot, tuple(items)).at(0, -top),), claims=claims)
    frame = arrange.within(shifted, width, max(shifted.height, height or 0.0))
    return DrawnWeb(frame, [Box(name.x, name.y, name.frame.width, name.frame.height) for name in placed], rooms)


def _names_stand_apart(web: DrawnWeb, axes: Sequence[str], ctx: Context) -> bool:
    """Whether no name covers another one, and none has a word that is wider than its room."""
    apart = not any(a.intersection(b) for a, b in combinations(web.names, 2))
    fits = (ctx.type.widest_word([name], "caption") <= room for name, room in zip(axes, web.rooms, strict=True))
    return apart and all(fits)


def _beside(axis: int, count: int) -> bool:
    """Whether an axis ends at the left or right of the web, not over or under it."""
    return abs(math.sin(math.tau * axis / count)) > 0.3


def _name(axis: int, said: str, block: Radar, colors: Sequence[Color], room: float, ctx: Context) -> Frame:
    """An axis's name and, under it, the value of each thing in its colour."""
    turn = math.sin(math.tau * axis / len(block.axes))
    align = arrange.CENTER if not _beside(axis, len(block.axes)) else arrange.START if turn > 0 else arrange.END
    style = ctx.type.fitted_words(said, "small", room, "caption")
    label = arrange.trimmed(ctx.type.text(said, style, room, balance=True))
    strong = ctx.type.style("small", weight=ctx.theme.fonts.text.strong)
    printed = [amount(item.values[axis], block.unit, ctx.lang) for item in block.items]
    inks = [_ink(color, ctx) for color in colors]
    values = [arrange.trimmed(ctx.type.text(t, strong, fill=ink)) for t, ink in zip(printed, inks, strict=True)]
    figures = ctx.flow(values, max(room, *(v.width for v in values)), ctx.space(14), 0, align)
    return arrange.stack([label, _narrowed(figures, values, ctx)], 0, None, align)


def _ink(color: Color, ctx: Context) -> Color:
    """The shade of a colour in which small figures are read."""
    shades = [ctx.color.legible(color, ratio=ratio) for ratio in RATIOS]
    return next((shade for shade in shades if abs(apca(shade, ctx.palette.ground)) >= LIGHTER), shades[-1])


def _narrowed(figures: Frame, values: Sequence[Frame], ctx: Context) -> Frame:
    """Figures on one line, as wide as they are."""
    line = arrange.beside(values, ctx.space(14))
    return line if line.width <= figures.width else figures


def _placed(axis: int, name: Frame, web: Web, pad: float) -> Placed:
    """A name beyond the end of its axis."""
    end, turn = web.at(axis, web.most), math.tau * axis / web.axes
    across, down = math.sin(turn), -math.cos(turn)
    x = end.x + across * pad + (0 if across > 0.3 else -name.width if across < -0.3 else -name.width / 2)
    y = end.y + down * pad - name.height * (1 - down) / 2
    return name.at(x, y)


def _ring(web: Web, value: float) -> tuple[str, Box]:
    points = [web.at(i, value) for i in range(web.axes)]
    return _polygon(points)


def _polygon(points: Sequence[Point]) -> tuple[str, Box]:
    d = "M" + "L".join(f"{p.x:.2f} {p.y:.2f}" for p in points) + "Z"
    left, top = min(p.x for p in points), min(p.y for p in points)
    return d, Box(left, top, max(p.x for p in points) - left, max(p.y for p in points) - top)


def _lines(web: Web, ctx: Context) -> Iterator[Item]:
    """The rings of the scale, the outermost a bit stronger, and the axes."""
    hair = ctx.space(ctx.theme.stroke.hair)
    for i in range(1, RINGS + 1):
        d, box = _ring(web, web.most * i / RINGS)
        yield Path(d, box, None, Stroke(ctx.color.grid, hair * (1.6 if i == RINGS else 1), join="round"))
    for axis in range(web.axes):
        yield arrange.line(*web.center, *web.at(axis, web.most), Stroke(ctx.color.grid, hair))


def _shapes(block: Radar, colors: Sequence[Color], web: Web, ctx: Context) -> Iterator[Item]:
    """Each thing as a shape through its values, those to notice in front."""
    pairs = sorted(zip(block.items, colors, strict=True), key=lambda pair: pair[0].highlight)
    for item, color in pairs:
        points = [web.at(i, value) for i, value in enumerate(item.values)]
        d, box = _polygon(points)
        yield Path(d, box, color, opacity=0.16)
        yield Path(d, box, None, Stroke(color, ctx.space(5), join="round"))
        for point in points:
            yield Circle(*point, ctx.space(8), color, Stroke(ctx.palette.ground, ctx.space(3)))


def _claims(item: Profile, web: Web, ctx: Context) -> Iterator[Claim]:
    for axis, value in enumerate(item.values):
        point = web.at(axis, value)
        yield ctx.claim(item, "position", value, math.dist(point, web.center), "from the middle")
