import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import (
    Block,
    Box,
    Circle,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Item,
    Length,
    Path,
    Point,
    Problem,
    Quantity,
    Range,
    Space,
    SpecPath,
    Stroke,
    amount,
    arrange,
    messages,
)
from infographic.solve import label_spacing

SHARE, SHARE_OF_NARROW = 0.5, 0.44
"""How much of the width the rings take beside their names, on a wide page and on a narrow one."""

WIDE = 480

MOST = 620
"""The greatest diameter, in px at 1200."""

UNDER = 300
"""Narrower than this many pixels, the names stand under the rings."""


class Ring(Colored):
    """What lies around the rings before it."""

    shorthand = "label"

    label: str
    """What it is."""
    text: str = ""
    """A sentence about it."""
    value: Annotated[float, Quantity, Range(0)] | None = None
    """How much it holds, with all that lies within: where every ring says so, areas are in proportion."""
    icon: Annotated[str, IconName] = ""
    """A sign before its label."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Rings(Block):
    """What lies within what, from the core outwards; with values, circles that are as large as these.

    ```yaml
    type: rings
    title: The water that we can drink
    unit: "%"
    items:
      - {label: Rivers and lakes, value: 1, text: All that we drink and water with, highlight: true}
      - {label: Ground water and rivers, value: 31, text: Some of it too deep to reach}
      - {label: All fresh water, value: 100, text: Most of it is ice}
    ```
    """

    type: Literal["rings"] = "rings"
    other_names: ClassVar[tuple[str, ...]] = (
        "concentric",
        "onion",
        "nested-circles",
        "tam-sam-som",
        "circles-of-influence",
    )
    items: Annotated[tuple[Ring, ...], Length(1, 7)]
    """The rings from the innermost to the outermost."""
    unit: str = ""
    """What stands behind each number."""

    min_width: ClassVar[float] = 220

    def faults(self, path: SpecPath) -> list[Problem]:
        values = [item.value for item in self.items]
        known = [value for value in values if value is not None]
        if not known:
            return []
        if len(known) < len(values):
            return [messages.missing_key((*path, "items", values.index(None)), "value", "each ring, or none,")]
        if not known[-1]:
            return [messages.all_zero((*path, "items"))]
        return [
            messages.smaller_ring((*path, "items", i, "value"), value, before)
            for i, (before, value) in enumerate(pairwise(known), 1)
            if value < before
        ]

    def layout(self, space: Space, ctx: Context) -> Frame:
        under = space.width < UNDER
        share = SHARE if space.width >= WIDE else SHARE_OF_NARROW
        diameter = min(space.width * (0.9 if under else share), ctx.space(MOST))
        colors = _colors(self.items, ctx)
        circles = _circles(self.items, diameter)
        drawn = _drawn(self.items, circles, colors, diameter, ctx)
        if under:
            pairs = zip(self.items, colors, strict=True)
            names = [_name(item, self, color, space.width, True, ctx) for item, color in pairs]
            rings = arrange.within(drawn, space.width, drawn.height)
            body = arrange.stack([rings, arrange.stack(names, ctx.space(16), space.width)], ctx.space(24), space.width)
        else:
            body = _beside(self, circles, colors, drawn, space.width, ctx)
        return arrange.within(body, space.width, max(body.height, space.height or 0.0))


class Disc(NamedTuple):
    """A circle around a place."""

    center: Point
    radius: float


def _circles(items: Sequence[Ring], diameter: float) -> list[Disc]:
    """One around the other: of values, standing on one foot; else around one middle, equally far apart."""
    whole = diameter / 2
    most = items[-1].value
    if most:
        radii = [whole * math.sqrt((item.value or 0.0) / most) for item in items]
        return [Disc(Point(whole, diameter - radius), radius) for radius in radii]
    return [Disc(Point(whole, whole), whole * (i + 1) / len(items)) for i in range(len(items))]


def _colors(items: Sequence[Ring], ctx: Context) -> Sequence[Color]:
    """Shades from the core in the full colour outwards; or the loud one among greys."""
    if any(item.highlight for item in items):
        loud, quiet = ctx.color.emphasis()
        greys = iter(ctx.color.shades(quiet, max(1, sum(not item.highlight for item in items)), 0.4))
        fills = [loud if item.highlight else next(greys) for item in items]
    else:
        fills = list(ctx.color.ramp(ctx.color.neutral, len(items)))
    return ctx.color.own(items, fills)


def _drawn(items: Sequence[Ring], circles: Sequence[Disc], colors: Sequence[Color], size: float, ctx: Context) -> Frame:
    """The circles, the outermost at the back, each with the claim of its area."""
    line = Stroke(ctx.palette.ground, ctx.space(5))
    drawn: list[Item] = []
    claims = []
    for item, disc, color in reversed(list(zip(items, circles, colors, strict=True))):
        if disc.radius > 0:
            drawn.append(Circle(*disc.center, disc.radius, ctx.surface.paint(color), line))
        if item.value is not None:
            claims.append(ctx.claim(item, "area", item.value, math.pi * disc.radius**2, "circles"))
    return Frame(size, size, tuple(drawn), claims=tuple(claims))


def _name(item: Ring, block: Rings, color: Color, width: float, keyed: bool, ctx: Context) -> Frame:
    """What a ring is: its figure, its name, and a sentence; with its colour where it stands apart."""
    size, gap = ctx.type.size("item") * 0.7, ctx.space(12)
    sign = Frame(size, size, (Circle(size / 2, size / 2, size / 2, ctx.surface.paint(color)),)) if keyed else None
    icon = ctx.icon(item.icon, ctx.type.size("item") * 1.2) if item.icon else None
    before = [frame for frame in (sign, icon) if frame]
    room = width - sum(frame.width + gap for frame in before)
    strong = ctx.theme.fonts.text.strong
    lines = []
    if item.value is not None:
        figure = amount(item.value, block.unit, ctx.lang)
        style = ctx.type.fitted(figure, "h3", room, "item")
        lines.append(arrange.trimmed(ctx.type.text(figure, style)))
    label = ctx.cite(item.label, item)
    lines.append(arrange.trimmed(ctx.type.text(label, "item", room, weight=strong, balance=True)))
    if item.text:
        lines.append(arrange.trimmed(ctx.type.text(item.text, "small", room, fill=ctx.palette.ink2)))
    words = arrange.stack(lines, ctx.space(4))
    return ctx.named(arrange.beside([*before, words], gap) if before else words, item, "point")


def _beside(
    block: Rings, circles: Sequence[Disc], colors: Sequence[Color], drawn: Frame, width: float, ctx: Context
) -> Frame:
    """The rings at the left, and the names at the right with a line from each to its ring."""
    lead, gap = ctx.space(56), ctx.space(14)
    left = drawn.width + lead
    names = [
        _name(item, block, color, width - left - gap, False, ctx)
        for item, color in zip(block.items, colors, strict=True)
    ]
    anchors = [_anchor(circles, i) for i in range(len(circles))]
    order = sorted(range(len(names)), key=lambda i: anchors[i].y)
    heights = [names[i].height for i in order]
    needed = sum(heights) + ctx.space(18) * (len(heights) - 1)
    height = max(drawn.height, needed)
    shift = (height - drawn.height) / 2
    wanted = [anchors[i].y + shift - names[i].height / 2 for i in order]
    tops = dict(zip(order, label_spacing.apart(wanted, heights, ctx.space(18), 0, height), strict=True))
    items: list[Item] = [drawn.at(0, shift)]
    for i, name in enumerate(names):
        start = Point(anchors[i].x, anchors[i].y + shift)
        dot = min(ctx.space(6), circles[i].radius * 0.4)
        items += _leader(start, Point(left, tops[i] + name.height / 2), drawn.width + lead / 3, dot, ctx)
        items.append(name.at(left + gap, tops[i]))
    return Frame(width, height, tuple(items))


def _anchor(circles: Sequence[Disc], index: int) -> Point:
    """The middle of what is seen of a ring over the one within it; the middle of the core."""
    disc = circles[index]
    top = disc.center.y - disc.radius
    if index == 0:
        return disc.center
    within = circles[index - 1].center.y - circles[index - 1].radius
    return Point(disc.center.x, (top + within) / 2)


def _leader(start: Point, end: Point, bend: float, radius: float, ctx: Context) -> list[Item]:
    """A line from a dot on a ring to its name: level, and then to the name's height."""
    ink = ctx.palette.ink
    line = Stroke(ink, ctx.space(ctx.theme.stroke.hair) * 1.2, "round", "round")
    dot = Circle(*start, radius, ctx.palette.ground, Stroke(ink, line.width))
    box = Box(start.x, min(start.y, end.y), end.x - start.x, abs(end.y - start.y))
    d = f"M{start.x:.2f} {start.y:.2f}L{bend:.2f} {start.y:.2f}L{end.x:.2f} {end.y:.2f}"
    return [Path(d, box, None, line), dot]
