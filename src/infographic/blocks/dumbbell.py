from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks._places import tell_places
from infographic.ext import (
    Circle,
    Claim,
    Color,
    Colored,
    Context,
    Frame,
    Gradient,
    Group,
    IconName,
    Item,
    Length,
    Measures,
    PerSide,
    Placed,
    Problem,
    Quantity,
    Rect,
    Scaled,
    Space,
    SpecPath,
    Stop,
    Stroke,
    TextStyle,
    amount,
    arrange,
    messages,
)
from infographic.solve import label_spacing

LABEL_SHARE = 0.32
"""The most of the width that labels may take before they go above their rows."""

BESIDE_WIDTH = 480
"""Narrower than this many pixels the labels always go above their rows."""


PALEST = 0.45
"""How much of the full colour is in the dot of the first of the `points`."""


class Range(Colored):
    """One thing that stands at another place on each side."""

    label: str
    """What was measured."""
    values: Annotated[tuple[Annotated[float, Quantity], ...] | PerSide[Annotated[float, Quantity]], Length(2, 8)]
    """How much on each side, or at each of the `points`."""
    icon: Annotated[str, IconName] = ""
    """A sign before its label."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Dumbbell(Scaled):
    """How far apart the sides are, of one thing after another: a dot for each side on one scale.

    ```yaml
    type: dumbbell
    title: Hours of daylight
    points: [December, June]
    unit: h
    items:
      - {label: Reykjavík, values: [4, 21]}
      - {label: London, values: [8, 17]}
      - {label: Rome, values: [9, 15]}
      - {label: Singapore, values: [12, 12]}
    ```
    """

    type: Literal["dumbbell"] = "dumbbell"
    other_names: ClassVar[tuple[str, ...]] = (
        "range-plot",
        "dot-plot",
        "range",
        "gap-chart",
        "dots",
    )
    items: Annotated[tuple[Range, ...], Length(1, 40)]
    """The rows from top to bottom."""
    unit: str = ""
    """What stands behind each number."""
    points: tuple[str, ...] = ()
    """What the dots stand for, such as two years; the sides where it is left out."""

    min_width: ClassVar[float] = 240
    stretch: ClassVar[float] = 0.4

    def faults(self, path: SpecPath) -> list[Problem]:
        first = self.items[0].values
        wanted = len(self.points) or (len(first) if isinstance(first, tuple) else 0)
        return [
            messages.wrong_count((*path, "items", i, "values"), len(item.values), wanted, "points")
            for i, item in enumerate(self.items)
            if wanted and isinstance(item.values, tuple) and len(item.values) != wanted
        ]

    def measures(self) -> Measures | None:
        if self.scale == "own":
            return None
        found = [v for item in self.items for v in _held(item)]
        return Measures(("dumbbell", self.unit), min(found), max(found))

    def layout(self, space: Space, ctx: Context) -> Frame:
        tell_places(self, [_values(item, ctx) for item in self.items], self.unit, ctx)
        plot = _plot(self, space.width, ctx)
        rows = [_row(item, plot, ctx) for item in self.items]
        names = _names(plot, _dots(self.items[0], plot.ends, plot, ctx), ctx)
        gap = ctx.space(34 if plot.above else 24)
        body = arrange.stack([*names, arrange.stack(rows, gap, space.width)], ctx.space(10), space.width)
        claims = tuple(claim for item in self.items for claim in _claims(item, plot, ctx))
        return arrange.pad(body, arrange.NONE, space.width, space.height)._replace(claims=claims)


class Ends(NamedTuple):
    """What a dot stands for: its name, its colour, and the shade of that colour for text."""

    name: str
    color: Color
    deep: Color


class Dot(NamedTuple):
    """One value in its place: its x, what is printed, and its colours."""

    x: float
    value: float
    printed: str
    end: Ends


class DumbbellPlot(NamedTuple):
    """What all rows share: where labels end, from where to where the scale lies, its least value, and its unit."""

    width: float
    label_width: float
    left: float
    right: float
    least: float
    unit_length: float
    ends: tuple[Ends, ...]
    unit: str
    above: bool
    among: bool
    pointed: bool
    """Whether the dots are points in shades of one colour, instead of sides in theirs."""

    def x(self, value: float) -> float:
        return self.left + (value - self.least) * self.unit_length


def _is_pointed(block: Dumbbell, ctx: Context) -> bool:
    first = block.items[0].values
    return bool(block.points) or (isinstance(first, tuple) and len(first) != len(ctx.sides))


def _ends(block: Dumbbell, ctx: Context) -> tuple[Ends, ...]:
    """The sides, or the points: the first of them pale, the last in full colour."""
    first = block.items[0].values
    if not _is_pointed(block, ctx):
        palettes = [ctx.color.side(side.index) for side in ctx.sides]
        return tuple(Ends(s.short, p.solid, p.deep) for s, p in zip(ctx.sides, palettes, strict=True))
    count = len(first) if isinstance(first, tuple) else len(block.points)
    shades = ctx.color.shades(ctx.color.neutral, count, PALEST)[::-1]
    names = block.points or ("",) * count
    return tuple(
        Ends(name, shade, ctx.color.legible(ctx.color.neutral)) for name, shade in zip(names, shades, strict=True)
    )


def _ends_of(item: Range, plot: DumbbellPlot, ctx: Context) -> tuple[Ends, ...]:
    """The ends of one row: in shades of its own colour where it has one and the dots are not in those of sides."""
    at = ctx.color.swatches.of(item)
    if at is None or not plot.pointed:
        return plot.ends
    own = ctx.palette.sides[at]
    shades = ctx.color.shades(own.solid, len(plot.ends), PALEST)[::-1]
    return tuple(Ends(end.name, shade, own.deep) for end, shade in zip(plot.ends, shades, strict=True))


def _values(item: Range, ctx: Context) -> list[float | None]:
    if isinstance(item.values, tuple):
        return list(item.values)
    return [item.values.get(side.key, side.index) for side in ctx.sides]


def _held(item: Range) -> list[float]:
    """The values of an item on all sides."""
    return [v for _, v in item.values.items()] if isinstance(item.values, PerSide) else list(item.values)


def _plot(block: Dumbbell, width: float, ctx: Context) -> DumbbellPlot:
    widest = max(_label(item, width, False, ctx).width for item in block.items)
    above = width < ctx.legible(BESIDE_WIDTH) or widest > width * LABEL_SHARE
    start = 0.0 if above else widest + ctx.space(32)
    found = [v for item in block.items for v in _values(item, ctx) if v is not None]
    room = max(ctx.type.measure(amount(v, block.unit, ctx.lang), _style(ctx)) for v in found)
    room += ctx.space(16) + _radius(ctx)
    common = ctx.common_scale(block)
    least, greatest = _scale(min(*found, *common.ends), max(*found, *common.ends))
    unit_length = min(common.unit, max(0.0, width - start - 2 * room) / ((greatest - least) or 1.0))
    among = any(item.highlight for item in block.items)
    right = start + room + (greatest - least) * unit_length if common.ends else width - room
    return DumbbellPlot(
        width,
        widest,
        start + room,
        right,
        least,
        unit_length,
        _ends(block, ctx),
        block.unit,
        above,
        among,
        _is_pointed(block, ctx),
    )


def _scale(least: float, greatest: float) -> tuple[float, float]:
    """The ends of the scale: from zero where zero is not far away."""
    if least >= 0 and least < greatest * 0.4:
        return 0.0, greatest
    return least, greatest


def _radius(ctx: Context) -> float:
    return ctx.space(17)


def _style(ctx: Context) -> TextStyle:
    return ctx.type.style("item", weight=ctx.theme.fonts.text.strong)


def _label(item: Range, width: float, quiet: bool, ctx: Context) -> Frame:
    text, fill = ctx.cite(item.label, item), ctx.color.named(item, ctx.palette.ink2 if quiet else ctx.palette.ink)
    weight = ctx.theme.fonts.text.strong if item.highlight else None
    if not item.icon:
        return arrange.trimmed(ctx.type.text(text, "item", width, fill=fill, weight=weight))
    size = ctx.type.size("item") * 1.3
    words = arrange.trimmed(ctx.type.text(text, "item", width - size - ctx.space(12), fill=fill, weight=weight))
    return arrange.beside([ctx.icon(item.icon, size, fill), words], ctx.space(12))


# ---------------------------------------------------------------- names of the dots


def _names(plot: DumbbellPlot, dots: Sequence[Dot], ctx: Context) -> list[Frame]:
    """The name of each side over its first dot; a key where they would touch."""
    if not any(end.name for end in plot.ends):
        return []
    frames = [
        ctx.type.text(dot.end.name, "small", fill=dot.end.deep, weight=ctx.theme.fonts.text.strong) for dot in dots
    ]
    places = sorted(
        (min(max(0.0, dot.x - frame.width / 2), plot.width - frame.width), frame)
        for dot, frame in zip(dots, frames, strict=True)
    )
    if len(dots) == len(plot.ends) and all(a + f.width + ctx.space(16) <= b for (a, f), (b, _) in pairwise(places)):
        return [Frame(plot.width, frames[0].height, tuple(frame.at(x, 0) for x, frame in places), frames[0].baseline)]
    size = ctx.type.size("small") * 0.8
    gap = ctx.space(10)
    swatches = [Frame(size, size, (Circle(size / 2, size / 2, size / 2, end.color),)) for end in plot.ends]
    names = [arrange.trimmed(ctx.type.text(end.name, "small", plot.width - size - gap)) for end in plot.ends]
    entries = [arrange.beside(pair, gap) for pair in zip(swatches, names, strict=True)]
    return [ctx.flow(entries, plot.width, ctx.space(28), ctx.space(6))]


# ---------------------------------------------------------------- a row


def _dots(item: Range, ends: Sequence[Ends], plot: DumbbellPlot, ctx: Context) -> list[Dot]:
    return [
        Dot(plot.x(value), value, amount(value, plot.unit, ctx.lang), end)
        for value, end in zip(_values(item, ctx), ends, strict=True)
        if value is not None
    ]


def _row(item: Range, plot: DumbbellPlot, ctx: Context) -> Frame:
    """The label and, beside or under it, the dots on their line."""
    quiet = plot.among and not item.highlight
    label = _label(item, plot.width if plot.above else plot.label_width, quiet, ctx)
    dots = _dots(item, _ends_of(item, plot, ctx), plot, ctx)
    line = _line(sorted(dots, key=lambda dot: dot.x), plot, quiet, ctx)
    if plot.above:
        return ctx.named(arrange.stack([label, line], ctx.space(12), plot.width), item)
    axis = line.baseline or line.height / 2
    top = max(0.0, label.height / 2 - axis)
    height = max(top + line.height, axis + top + label.height / 2)
    return ctx.named(Frame(plot.width, height, (label.at(0, axis + top - label.height / 2), line.at(0, top))), item)


def _line(dots: Sequence[Dot], plot: DumbbellPlot, quiet: bool, ctx: Context) -> Frame:
    """A row's dots with what lies between them and their values; its baseline is the dots' axis."""
    radius = _radius(ctx)
    inner = _inner_values(dots[1:-1], plot, ctx)
    head = inner.height + ctx.space(4) if inner else 0.0
    axis, height = head + radius, head + 2 * radius
    values = list(_outer_values(dots, axis, radius, quiet, ctx))
    items: list[Item] = [
        *_track(dots, values, plot, axis, ctx),
        *_between(dots, axis, quiet, ctx),
        *_circles(dots, axis, radius, quiet, ctx),
        *values,
    ]
    if inner:
        items.append(inner.at(0, 0))
    return Frame(plot.width, height, tuple(items), axis)


def _track(
    dots: Sequence[Dot], values: Sequence[Placed], plot: DumbbellPlot, axis: float, ctx: Context
) -> Iterator[Rect]:
    """The scale at both sides of the values, which it does not run through."""
    gap, hair = ctx.space(12), ctx.space(ctx.theme.stroke.rule)
    first = min(dots[0].x, *(v.x for v in values)) - gap
    last = max(dots[-1].x, *(v.x + v.frame.width for v in values)) + gap
    for start, end in ((plot.left, first), (last, plot.right)):
        if end > start:
            yield Rect(start, axis - hair / 2, end - start, hair, 0, ctx.color.grid)


def _between(dots: Sequence[Dot], axis: float, quiet: bool, ctx: Context) -> Iterator[Rect]:
    """The distance itself, from the colour of one dot to that of the next."""
    thick = ctx.space(12)
    for a, b in pairwise(dots):
        stops = tuple(Stop(i, ctx.color.shades(d.end.color, 3)[2 if quiet else 1]) for i, d in enumerate((a, b)))
        yield Rect(a.x, axis - thick / 2, b.x - a.x, thick, 0, Gradient(a.x, axis, b.x, axis, stops))


def _circles(dots: Sequence[Dot], axis: float, radius: float, quiet: bool, ctx: Context) -> Iterator[Item]:
    """A dot for each value; where two are equal they share one, each its half."""
    edge = Stroke(ctx.palette.ground, ctx.space(4))
    for i, dot in enumerate(dots):
        color = ctx.color.shades(dot.end.color, 3, 0.4)[1] if quiet else dot.end.color
        circle = Circle(dot.x, axis, radius, color)
        if i and abs(dots[i - 1].x - dot.x) < 0.5:
            yield Group((circle,), clip=Rect(dot.x, axis - radius, radius, 2 * radius))
        else:
            yield circle._replace(stroke=edge, r=radius + edge.width / 2)


def _outer_values(dots: Sequence[Dot], axis: float, radius: float, quiet: bool, ctx: Context) -> Iterator[Placed]:
    """The least and the greatest value, outside their dots."""
    pad = radius + ctx.space(12)
    ends = [(dots[0], -1), (dots[-1], 1)] if abs(dots[-1].x - dots[0].x) >= 0.5 else [(dots[-1], 1)]
    for dot, way in ends:
        fill = ctx.palette.ink2 if quiet else dot.end.deep
        text = ctx.type.optical(ctx.type.text(dot.printed, _style(ctx), fill=fill))
        x = dot.x + pad if way > 0 else dot.x - pad - text.width
        yield text.at(x, axis - text.height / 2)


def _inner_values(dots: Sequence[Dot], plot: DumbbellPlot, ctx: Context) -> Frame | None:
    """The values between the outer ones, over their dots."""
    if not dots:
        return None
    texts = [ctx.type.text(dot.printed, "small", fill=dot.end.deep, weight=700) for dot in dots]
    wanted = [dot.x - text.width / 2 for dot, text in zip(dots, texts, strict=True)]
    xs = label_spacing.apart(wanted, [text.width for text in texts], ctx.space(8), plot.left, plot.width)
    return Frame(plot.width, texts[0].height, tuple(text.at(x, 0) for text, x in zip(texts, xs, strict=True)))


def _claims(item: Range, plot: DumbbellPlot, ctx: Context) -> list[Claim]:
    values = (value for value in _values(item, ctx) if value is not None)
    return [ctx.claim(item, "position", value, value * plot.unit_length, "dots") for value in values]
