import math
from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks._places import tell_places
from infographic.ext import (
    Block,
    Box,
    Circle,
    Claim,
    Colored,
    Context,
    Frame,
    Gradient,
    Item,
    Length,
    Measures,
    Path,
    Point,
    Problem,
    Quantity,
    Side,
    Space,
    SpecPath,
    Stop,
    Stroke,
    TextStyle,
    amount,
    arrange,
    messages,
    tracks,
)
from infographic.solve import label_spacing

MAX_PLACES = 60
"""The places of a ranking of which each has its dot."""


class SlopeItem(Colored):
    """One line: something that stands at another place on each side."""

    label: str
    """What it is."""
    values: Annotated[tuple[Annotated[float, Quantity], ...], Length(2, 8)]
    """Its rank or value on each side, in the order of the sides."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Slope(Block):
    """Lines between the sides: what rises, what falls, what changes place.

    ```yaml
    type: slope
    scale: rank
    title: Bread overtakes
    items:
      - {label: Bread, values: [4, 1], highlight: true}
      - {label: Coffee, values: [1, 2]}
      - {label: Cheese, values: [2, 4]}
      - {label: Fruit, values: [3, 3]}
    ```
    """

    type: Literal["slope"] = "slope"
    other_names: ClassVar[tuple[str, ...]] = (
        "slope-chart",
        "bump",
        "bump-chart",
        "slopegraph",
    )
    items: Annotated[tuple[SlopeItem, ...], Length(1, 12)]
    """The lines."""
    scale: Literal["rank", "value", "own"] = "value"
    """`rank`: 1 stands at the top, and every place has its dot; `own`: slopes beside it are not compared with it."""
    unit: str = ""
    """What stands behind each value."""
    points: tuple[str, ...] = ()
    """What the lines run between, such as two years; the sides where it is left out."""

    min_width: ClassVar[float] = 240
    stretch: ClassVar[float] = 0.6

    def faults(self, path: SpecPath) -> list[Problem]:
        wanted = len(self.points) or len(self.items[0].values)
        miscounted = [
            messages.wrong_count((*path, "items", i, "values"), len(item.values), wanted, "points")
            for i, item in enumerate(self.items)
            if len(item.values) != wanted
        ]
        return miscounted or [
            messages.out_of_range((*path, "items", i, "values", k), value, 1, None)
            for i, item in enumerate(self.items)
            for k, value in enumerate(item.values)
            if self.scale == "rank" and value < 1
        ]

    def measures(self) -> Measures | None:
        found = [v for item in self.items for v in item.values]
        return Measures(("slope", self.unit), min(found), max(found)) if self.scale == "value" else None

    def layout(self, space: Space, ctx: Context) -> Frame:
        if self.scale == "value":
            tell_places(self, [item.values for item in self.items], self.unit, ctx)
        axes = _axes(self, ctx)
        single = len(self.items) == 1 and len(self.items[0].values) == 2
        head = ctx.type.text(ctx.cite(self.items[0].label, self.items[0]), "item", space.width, balance=True)
        gap = ctx.space(16)
        space = space.less(head.height + gap) if single else space
        plot = _single_plot(self, axes, space, ctx) if single else _plot(self, axes, space, ctx)
        drawn = [_tracks(plot, ctx)] if self.scale == "rank" else []
        items: list[Item] = [item for group in drawn for item in group]
        for item in sorted(self.items, key=lambda item: item.highlight):
            items += _line(item, plot, ctx, loud=single or item.highlight)
        texts = _single_texts(self, plot, space.width, ctx) if single else _texts(self, plot, space.width, ctx)
        frame = Frame(space.width, plot.height, (*items, *texts))
        frame = frame._replace(claims=tuple(m for i in self.items for m in _claims(i, plot, ctx)))
        return arrange.stack([ctx.named(head, self.items[0]), frame], gap, space.width) if single else frame


class Axis(NamedTuple):
    """One upright of the plot: what it is called and, where it is a side, which."""

    label: str
    side: Side | None


class SlopePlot(NamedTuple):
    """Where values lie: the x of each axis, and the y of the least and the greatest value."""

    axes: tuple[Axis, ...]
    xs: tuple[float, ...]
    top: float
    bottom: float
    first: float
    last: float
    height: float

    def y(self, value: float) -> float:
        """From the value at the top to the one at the foot."""
        return self.top + (value - self.first) / ((self.last - self.first) or 1) * (self.bottom - self.top)


def _axes(block: Slope, ctx: Context) -> tuple[Axis, ...]:
    count = len(block.items[0].values)
    if block.points or len(ctx.sides) != count:
        names = block.points or ("",) * count
        return tuple(Axis(name, None) for name in names)
    return tuple(Axis(side.short, side) for side in ctx.sides)


def _ends(block: Slope, ctx: Context) -> tuple[float, float]:
    """The values at the top and at the foot."""
    values = [*ctx.common_scale(block).ends, *(v for item in block.items for v in item.values)]
    return (1.0, max(values)) if block.scale == "rank" else (max(values), min(values))


def _foot(top: float, bottom: float, span: float, block: Slope, ctx: Context) -> float:
    """Where the scale ends: no further than on like slopes beside it."""
    unit = ctx.common_scale(block).unit
    return min(bottom, top + span * unit) if unit < math.inf else bottom


def _color(axis: Axis, ctx: Context) -> str:
    return ctx.color.side(axis.side.index).solid if axis.side else ctx.palette.ink


# ---------------------------------------------------------------- one line, told large


LABEL_SHARE = 0.34
"""The labels of one end take at most this share of the width."""

MAX_LABEL_SHARE = 0.44
"""The same where a value, in the smallest type, needs it."""

BOLD = 1.1
"""Values are set in strong letters, which are at most this much wider."""

END_SHARE = 0.4
"""An end of a line that is told large takes at most this share of the width for its numeral and name."""


def _single_plot(block: Slope, axes: tuple[Axis, ...], space: Space, ctx: Context) -> SlopePlot:
    """Room at both ends for a numeral that is as large as it deserves."""
    pad = ctx.space(42)
    most = (space.width - 2 * pad) * END_SHARE
    ends = [_end_width(block, i, most, ctx) for i in (0, -1)]
    left, right = ends[0] + pad, space.width - ends[1] - pad
    height = max(space.height or 0, ctx.space(300), space.width * 0.42)
    xs = tuple(t.start for t in tracks.columns(right - left, len(axes), (right - left) / (len(axes) - 1)))
    margin = ctx.type.size("number") * 0.55
    first, last = _ends(block, ctx)
    foot = _foot(margin, height - margin, first - last, block, ctx)
    return SlopePlot(axes, tuple(left + x for x in xs), margin, foot, first, last, height)


def _end_width(block: Slope, i: int, most: float, ctx: Context) -> float:
    """The room for an end's numeral and name, at most so much."""
    name = ctx.type.measure(_axes(block, ctx)[i].label, _name_style(ctx)) + 1
    return min(most, max(ctx.type.measure(_numeral(block, i, ctx), _numeral_style(block, most, ctx)), name))


def _numeral(block: Slope, i: int, ctx: Context) -> str:
    return amount(block.items[0].values[i], block.unit, ctx.lang)


def _numeral_style(block: Slope, most: float, ctx: Context) -> TextStyle:
    """The style of both numerals: smaller where one of them would be wider than `most`."""
    style = ctx.type.style("number")
    widest = max(ctx.type.measure(_numeral(block, i, ctx), style) for i in (0, -1))
    return ctx.type.step_down(style, widest, most, ctx.type.size("caption"))


def _name_style(ctx: Context) -> TextStyle:
    return ctx.type.style("small", weight=ctx.theme.fonts.text.strong)


def _single_texts(block: Slope, plot: SlopePlot, width: float, ctx: Context) -> list[Item]:
    """Each end's numeral with its name: under it where the line comes down to it, over it where it rises from it."""
    items: list[Item] = []
    values = block.items[0].values
    shift = ctx.space(42)
    for i, (axis, value, x) in enumerate(zip(plot.axes, values, plot.xs, strict=True)):
        color = ctx.color.side(axis.side.index).deep if axis.side else ctx.palette.ink
        numeral = ctx.type.optical(
            ctx.type.text(
                amount(value, block.unit, ctx.lang),
                _numeral_style(block, (width - 2 * shift) * END_SHARE, ctx),
                fill=ctx.color.legible(_color(axis, ctx), ratio=3),
            )
        )
        room = (x if i == 0 else width - x) - shift
        name = arrange.trimmed(ctx.type.text(axis.label, _name_style(ctx), room + 1, fill=color))
        y = plot.y(value)
        low = y > plot.height / 2
        parts = [name, numeral] if low else [numeral, name]
        share = arrange.END if i == 0 else arrange.START
        stacked = arrange.stack(parts, ctx.space(14), max(name.width, numeral.width), share)
        at_x = x - shift - stacked.width if i == 0 else x + shift
        at_y = y - stacked.height + numeral.height / 2 if low else y - numeral.height / 2
        items.append(stacked.at(at_x, min(max(0.0, at_y), plot.height - stacked.height)))
    return items


# ---------------------------------------------------------------- several lines


def _plot(block: Slope, axes: tuple[Axis, ...], space: Space, ctx: Context) -> SlopePlot:
    names = max(name.height for name in _axis_names(axes, space.width, ctx))
    head = names + ctx.type.size("small") * 0.84 if any(axis.label for axis in axes) else 0.0
    widths = [_label_width(block, i, ctx, space.width) for i in (0, -1)]
    labels_high = max(_labels_height(block, i, width, ctx) for i, width in zip((0, -1), widths, strict=True))
    count = len(block.items)
    height = max(
        space.height or 0, head + ctx.type.size("item") * 1.9 * count, head + ctx.space(260), head + labels_high
    )
    pad = ctx.space(24)
    left, right = widths[0] + pad, space.width - widths[1] - pad
    xs = tuple(left + t.start for t in tracks.columns(right - left, len(axes), (right - left) / (len(axes) - 1)))
    half = ctx.type.size("item") * 0.9
    first, last = _ends(block, ctx)
    foot = _foot(head + half, height - half, first - last, block, ctx)
    return SlopePlot(axes, xs, head + half, foot, first, last, height)


def _entry(block: Slope, item: SlopeItem, i: int, ctx: Context) -> str:
    value = amount(item.values[i], block.unit, ctx.lang)
    label = ctx.cite(item.label, item)
    return f"{label}  **{value}**" if i == 0 else f"**{value}**  {label}"


def _label_width(block: Slope, i: int, ctx: Context, width: float) -> float:
    """As much as the labels need, but never so much that no room is left for the lines."""
    style = _entry_style(block, width, ctx)
    widest = max(ctx.type.text(_entry(block, item, i, ctx), style).width for item in block.items)
    value = max(ctx.type.measure(amount(item.values[i], block.unit, ctx.lang), style) for item in block.items)
    return min(widest, max(width * LABEL_SHARE, min(value * BOLD, width * MAX_LABEL_SHARE)))


def _entry_style(block: Slope, width: float, ctx: Context) -> TextStyle:
    """The style of all labels: smaller where a value, which is never divided, would be wider than its room."""
    style = ctx.type.style("item", weight=ctx.theme.fonts.text.strong)
    values = (
        amount(value, block.unit, ctx.lang) for item in block.items for value in (item.values[0], item.values[-1])
    )
    widest = max(ctx.type.longest_word(value, style) for value in values)
    size = ctx.type.step_down(style, widest, width * LABEL_SHARE, ctx.type.size("caption")).size
    return ctx.type.style("item")._replace(size=size)


def _labels_height(block: Slope, i: int, width: float, ctx: Context) -> float:
    """How high the labels of one end are under each other, with the gaps between them."""
    style = _entry_style(block, width / LABEL_SHARE, ctx)
    high = sum(ctx.type.text(_entry(block, item, i, ctx), style, width + 0.5).height for item in block.items)
    return high + ctx.space(2) * (len(block.items) - 1) + ctx.type.size("item")


def _axis_names(axes: Sequence[Axis], width: float, ctx: Context) -> list[Frame]:
    """What the uprights are called; none is so wide that it meets the next."""
    colors = [ctx.color.side(axis.side.index).deep if axis.side else ctx.palette.ink2 for axis in axes]
    room, strong = width / len(axes) - ctx.space(24), ctx.theme.fonts.text.strong
    return [
        arrange.trimmed(ctx.type.text(axis.label, "small", room, fill=color, weight=strong, align="center"))
        for axis, color in zip(axes, colors, strict=True)
    ]


def _texts(block: Slope, plot: SlopePlot, width: float, ctx: Context) -> list[Item]:
    items: list[Item] = []
    share = width / len(plot.axes)
    for i, (name, x) in enumerate(zip(_axis_names(plot.axes, width, ctx), plot.xs, strict=True)):
        items.append(name.at(min(max(i * share, x - name.width / 2), (i + 1) * share - name.width), 0))
    for i in (0, -1):
        items += _end_labels(block, i, plot, width, ctx)
    return items


def _end_labels(block: Slope, i: int, plot: SlopePlot, width: float, ctx: Context) -> list[Item]:
    """The labels of one end, moved apart where their lines end close together."""
    pad = ctx.space(24)
    room = plot.xs[0] - pad if i == 0 else width - plot.xs[-1] - pad
    align: Literal["start", "end"] = "end" if i == 0 else "start"
    order = sorted(block.items, key=lambda item: plot.y(item.values[i]))
    style = _entry_style(block, width, ctx)
    frames = [_end_label(block, item, i, room, align, style, ctx) for item in order]
    wanted = [plot.y(item.values[i]) - f.height / 2 for item, f in zip(order, frames, strict=True)]
    ys = label_spacing.apart(
        wanted, [f.height for f in frames], ctx.space(2), plot.top - ctx.type.size("item"), plot.height
    )
    x = 0.0 if i == 0 else plot.xs[-1] + pad
    return [ctx.named(f, item).at(x, y) for item, f, y in zip(order, frames, ys, strict=True)]


def _end_label(
    block: Slope, item: SlopeItem, i: int, room: float, align: Literal["start", "end"], style: TextStyle, ctx: Context
) -> Frame:
    loud = item.highlight or not any(other.highlight for other in block.items)
    fill = ctx.color.named(item, ctx.palette.ink if loud else ctx.palette.ink2)
    return ctx.type.text(_entry(block, item, i, ctx), style, room, fill=fill, align=align)


# ---------------------------------------------------------------- lines, dots and tracks


def _line(item: SlopeItem, plot: SlopePlot, ctx: Context, *, loud: bool) -> list[Item]:
    points = [Point(x, plot.y(v)) for x, v in zip(plot.xs, item.values, strict=True)]
    width = ctx.space(10 if loud else 5)
    plain = ctx.color.legible(ctx.palette.ink3, ratio=3)
    colors = [ctx.color.own([item], [_color(axis, ctx) if loud else plain])[0] for axis in plot.axes]
    lines: list[Item] = [
        _segment(points[i], points[i + 1], colors[i], colors[i + 1], width) for i in range(len(points) - 1)
    ]
    radius = ctx.space(19 if loud else 10)
    return [*lines, *(Circle(p.x, p.y, radius, c) for p, c in zip(points, colors, strict=True))]


def _segment(a: Point, b: Point, from_color: str, to_color: str, width: float) -> Path:
    paint = from_color if from_color == to_color else Gradient(
        a.x, a.y, b.x, b.y, (Stop(0, from_color), Stop(1, to_color))
    )  # fmt: skip
    bounds = Box(a.x, min(a.y, b.y), b.x - a.x, abs(b.y - a.y))
    return Path(f"M{a.x:.2f} {a.y:.2f}L{b.x:.2f} {b.y:.2f}", bounds, stroke=Stroke(paint, width))


def _tracks(plot: SlopePlot, ctx: Context) -> list[Item]:
    """A dot for every place of a ranking; none where they would run together."""
    places = range(int(plot.first), int(plot.last) + 1)
    if len(places) > MAX_PLACES:
        return []
    return [
        Circle(x, plot.y(place), ctx.space(6), ctx.color.quiet_dot(_color(axis, ctx)))
        for axis, x in zip(plot.axes, plot.xs, strict=True)
        for place in places
    ]


def _claims(item: SlopeItem, plot: SlopePlot, ctx: Context) -> list[Claim]:
    return [ctx.claim(item, "position", v, plot.y(v) - plot.top, "slope") for v in item.values]
