from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic import compose
from infographic.block import Block, Context, IconName
from infographic.errors import Problem, SpecPath, either_of, wrong_count
from infographic.geometry import Box, Space
from infographic.model import Length, Model, PerSide
from infographic.numerals import amount, number
from infographic.scene import Color, Frame, Item, Mark, Rect
from infographic.solve import bars, labels, tracks
from infographic.solve.bars import Axis
from infographic.text import TextStyle

LABEL_SHARE = 0.38
"""The most of the width that labels may take before they go above their bars."""

THIN = 0.62
"""A column's width for the distance to the next one."""


class Bar(Model):
    """One bar, or one group or stack of bars with one for each side or series."""

    label: str
    """What was measured."""
    value: float | None = None
    """How much."""
    values: tuple[float, ...] | PerSide[float] | None = None
    """How much on each side, or of each of the `series`, instead of `value`."""
    text: str = ""
    """How the value is printed, where that differs from the number with its unit."""
    icon: Annotated[str, IconName] = ""
    """A sign before its label."""
    side: str = ""
    """The side that it belongs to, and in whose colour it is drawn."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""

    def faults(self, path: SpecPath) -> list[Problem]:
        return [] if (self.value is None) != (self.values is None) else [either_of(path, "values", "value")]


class Bars(Block):
    """Bars from one zero line: how much, of one thing after another.

    ```yaml
    type: bars
    unit: "%"
    items:
      - {label: Walks, value: 41, highlight: true}
      - {label: Rides a bicycle, value: 33}
      - {label: Drives, value: 26}
    ```
    """

    type: Literal["bars"] = "bars"
    items: Annotated[tuple[Bar, ...], Length(1, 60)]
    """The bars in their order."""
    unit: str = ""
    """What stands behind each number."""
    direction: Literal["right", "up"] = "right"
    """`up` draws columns, as long as they and their labels have room beside each other."""
    stacked: bool = False
    """Whether the values of an item are parts of one bar, instead of bars of their own."""
    series: Annotated[tuple[str, ...], Length(0, 8)] = ()
    """What the values of each item are, such as two years; the sides where it is left out."""

    min_width: ClassVar[float] = 220

    def faults(self, path: SpecPath) -> list[Problem]:
        return [
            wrong_count((*path, "items", i, "values"), len(item.values), len(self.series), "series")
            for i, item in enumerate(self.items)
            if self.series and isinstance(item.values, tuple) and len(item.values) != len(self.series)
        ]

    def layout(self, space: Space, ctx: Context) -> Frame:
        groups = [_group(item, self, ctx) for item in self.items]
        upright = _columns(groups, self, space, ctx) if self.direction == "up" else None
        body = upright or _lying(groups, self, space.width, ctx)
        key = _key(self, space.width, ctx) if any(len(group.levels) > 1 for group in groups) else None
        if key:
            body = compose.stack([key, body], ctx.space(24), space.width)
        return compose.pad(body, compose.NONE, space.width, space.height)


# ---------------------------------------------------------------- values and colours


class Level(NamedTuple):
    """One bar of a group: from where to where it reaches, its value, what is printed, and its colour."""

    start: float
    end: float
    value: float
    text: str
    color: Color


class Group(NamedTuple):
    """An item with its bars, and what is printed behind a whole stack."""

    item: Bar
    levels: tuple[Level, ...]
    total: str


def _group(item: Bar, block: Bars, ctx: Context) -> Group:
    if item.values is None:
        value = item.value or 0.0
        printed = item.text or amount(value, block.unit, ctx.lang)
        return Group(item, (Level(0, value, value, printed, _own_color(item, block, ctx)),), "")
    found = [
        (v, color) for v, color in zip(_values(item, ctx), _colors(item, block, ctx), strict=False) if v is not None
    ]
    values = [value for value, _ in found]
    reach = bars.stacked(values) if block.stacked else [(0.0, value) for value in values]
    levels = tuple(
        Level(start, end, value, amount(value, block.unit, ctx.lang), color)
        for (start, end), (value, color) in zip(reach, found, strict=True)
    )
    return Group(item, levels, item.text if block.stacked else "")


def _values(item: Bar, ctx: Context) -> list[float | None]:
    if isinstance(item.values, PerSide):
        return [value for _, value in ctx.answers(item.values)]
    return list(item.values or ())


def _colors(item: Bar, block: Bars, ctx: Context) -> tuple[Color, ...]:
    """The sides' colours, or shades of one for a series of something else."""
    count = len(_values(item, ctx))
    if not block.series and count == len(ctx.sides):
        solids = tuple(ctx.side(i).solid for i in range(count))
    else:
        solids = _shades(block, count, ctx)
    quiet = any(other.highlight for other in block.items) and not item.highlight
    return tuple(ctx.shades(solid, 3, 0.3)[1] for solid in solids) if quiet else solids


def _shades(block: Bars, count: int, ctx: Context) -> tuple[Color, ...]:
    """From the full colour for the parts of a stack; towards it for bars beside each other: the last one counts."""
    if block.stacked:
        return tuple(ctx.bearing(shade) for shade in ctx.shades(ctx.neutral, count))
    return ctx.shades(ctx.neutral, count)[::-1]


def _own_color(item: Bar, block: Bars, ctx: Context) -> Color:
    """Loud for the one to notice and quiet for the rest; one colour where none stands out."""
    if item.side:
        return ctx.side(ctx.side_index(item.side)).solid
    if any(other.highlight for other in block.items):
        loud, quiet = ctx.emphasis()
        return loud if item.highlight else quiet
    return ctx.neutral


def _key(block: Bars, width: float, ctx: Context) -> Frame:
    """What the colours mean."""
    if not block.series:
        return ctx.key(width)
    size = ctx.size("small") * 0.7
    entries = []
    for name, color in zip(block.series, _shades(block, len(block.series), ctx), strict=True):
        swatch = Frame(size, size, (Rect(0, 0, size, size, ctx.bar_radius / 2, color),))
        entries.append(compose.beside([swatch, ctx.text(name, "small")], ctx.space(10)))
    return ctx.flow(entries, width, ctx.space(28), ctx.space(6))


def _value_style(ctx: Context, role: str = "item") -> TextStyle:
    return ctx.style(role, weight=ctx.theme.fonts.text.strong)


def _mark(item: Bar, level: Level, axis: Axis, ctx: Context) -> Mark:
    return ctx.mark(item, "length", abs(level.value), abs(level.value) * axis.unit, "bars")


# ---------------------------------------------------------------- bars to the right


class Plot(NamedTuple):
    """What lying bars share: where labels end, the scale, and how thick a bar is."""

    width: float
    label_width: float
    axis: Axis
    thick: float
    above: bool
    stacked: bool


def _lying(groups: Sequence[Group], block: Bars, width: float, ctx: Context) -> Frame:
    plot = _plot(groups, block, width, ctx)
    frames = [_row(group, plot, ctx) for group in groups]
    body = compose.stack(frames, ctx.space(24 if plot.above else 16), width)
    if not any(level.value < 0 for group in groups for level in group.levels):
        return body
    hair = ctx.space(ctx.theme.stroke.rule)
    return compose.overlay(body, [Rect(plot.axis.zero - hair / 2, 0, hair, body.height, 0, ctx.palette.ink2)])


def _plot(groups: Sequence[Group], block: Bars, width: float, ctx: Context) -> Plot:
    widest = max(_label(group.item, width, ctx).width for group in groups)
    above = widest > width * LABEL_SHARE
    left = 0.0 if above else widest + ctx.space(20)
    levels = [level for group in groups for level in group.levels]
    if block.stacked:
        before, after = 0.0, _room([group.total for group in groups if group.total], ctx)
    else:
        before = _room([level.text for level in levels if level.value < 0], ctx)
        after = _room([level.text for level in levels if level.value >= 0], ctx)
    axis = bars.axis([end for level in levels for end in (level.start, level.end)], left + before, width - after)
    grouped = not block.stacked and any(len(group.levels) > 1 for group in groups)
    return Plot(width, widest, axis, ctx.size("item") * (1.15 if grouped else 1.9), above, block.stacked)


def _room(texts: Sequence[str], ctx: Context) -> float:
    """What the longest of some texts takes behind a bar."""
    return max((ctx.measure(text, _value_style(ctx)) + ctx.space(14) for text in texts), default=0.0)


def _label(item: Bar, width: float, ctx: Context) -> Frame:
    text = ctx.marked(item.label, item)
    weight = ctx.theme.fonts.text.strong if item.highlight and item.values is not None else None
    if not item.icon:
        return compose.trimmed(ctx.text(text, "item", width, balance=True, weight=weight))
    size = ctx.size("item") * 1.3
    words = compose.trimmed(ctx.text(text, "item", width - size - ctx.space(12), balance=True, weight=weight))
    return compose.beside([ctx.icon(item.icon, size), words], ctx.space(12))


def _row(group: Group, plot: Plot, ctx: Context) -> Frame:
    """The label and its bars; the label above where it would leave too little room."""
    drawn = _stack(group, plot, ctx) if plot.stacked else _bars(group, plot, ctx)
    drawn = drawn._replace(marks=tuple(_mark(group.item, level, plot.axis, ctx) for level in group.levels))
    label = _label(group.item, plot.width if plot.above else plot.label_width, ctx)
    if plot.above:
        return ctx.named(compose.stack([label, drawn], ctx.space(8), plot.width), group.item)
    # Values over a stack do not count when the label is centred on it
    middle = drawn.height - _height(group, plot, ctx) / 2
    top = max(0.0, label.height / 2 - middle)
    height = max(top + drawn.height, top + middle + label.height / 2)
    both = (label.at(0, top + middle - label.height / 2), drawn.at(0, top))
    return ctx.named(Frame(plot.width, height, both), group.item)


def _height(group: Group, plot: Plot, ctx: Context) -> float:
    """How high the bars of an item are together."""
    count = 1 if plot.stacked else len(group.levels)
    return plot.thick * count + ctx.space(5) * (count - 1)


def _bars(group: Group, plot: Plot, ctx: Context) -> Frame:
    return compose.stack([_bar(level, plot, ctx) for level in group.levels], ctx.space(5), plot.width)


def _bar(level: Level, plot: Plot, ctx: Context) -> Frame:
    start, length = plot.axis.stretch(level.start, level.end)
    radius = min(ctx.bar_radius, length / 2, plot.thick / 2)
    shape = ctx.filled(Box(start, 0, length, plot.thick), level.color, radius)
    value = ctx.optical(ctx.text(level.text, _value_style(ctx)))
    pad = ctx.space(14)
    x = start - pad - value.width if level.value < 0 else start + length + pad
    return Frame(plot.width, plot.thick, (*shape, value.at(x, (plot.thick - value.height) / 2)))


def _stack(group: Group, plot: Plot, ctx: Context) -> Frame:
    """The parts of one bar end to end; a value that does not fit into its part stands over it."""
    segments: list[Item] = []
    seams: list[Item] = []
    over: list[tuple[float, Frame]] = []
    for level in group.levels:
        start, length = plot.axis.stretch(level.start, level.end)
        box = Box(start, 0, length, plot.thick)
        segments += ctx.filled(box, level.color, 0)
        if level.start:
            seams.append(_seam(plot.axis.at(level.start), plot.thick, ctx))
        inside = ctx.optical(ctx.text(level.text, _value_style(ctx), fill=ctx.ink_on(level.color)))
        if inside.width + ctx.space(12) <= box.width:
            segments.append(inside.at(box.center.x - inside.width / 2, (plot.thick - inside.height) / 2))
        elif level.value:
            text = ctx.text(level.text, _value_style(ctx, "small"))
            over.append((box.center.x - text.width / 2, text))
    segments += seams
    if group.total:
        total = ctx.optical(ctx.text(group.total, _value_style(ctx)))
        end = max(plot.axis.at(level.end) for level in group.levels)
        segments.append(total.at(end + ctx.space(14), (plot.thick - total.height) / 2))
    bar = Frame(plot.width, plot.thick, tuple(segments))
    if not over:
        return bar
    xs = labels.apart([x for x, _ in over], [t.width for _, t in over], ctx.space(10), 0, plot.width)
    line = Frame(plot.width, over[0][1].height, tuple(t.at(x, 0) for (_, t), x in zip(over, xs, strict=True)))
    return compose.stack([line, bar], ctx.space(2), plot.width)


def _seam(x: float, thick: float, ctx: Context) -> Rect:
    """A line in the colour of the ground between two parts of a bar, which keep their full lengths."""
    width = ctx.space(4)
    return Rect(x - width / 2, 0, width, thick, 0, ctx.palette.ground)


# ---------------------------------------------------------------- columns


class Upright(NamedTuple):
    """What columns share: the sizes of their values and labels, their places, and how wide a bar is.

    Where the unit does not fit at every value it stands once, over all of them.
    """

    values: TextStyle
    unit: str
    labels: tuple[Frame, ...]
    places: tuple[tracks.Track, ...]
    thick: float
    stacked: bool


def _columns(groups: Sequence[Group], block: Bars, space: Space, ctx: Context) -> Frame | None:
    """Columns on one line with their labels under it; None where these have no room beside each other."""
    plan = _upright(groups, block, space.width, ctx)
    if plan is None:
        return None
    label_height = max(label.height for label in plan.labels) + ctx.space(14)
    line = plan.values.size * 1.25
    levels = [level for group in groups for level in group.levels]
    below = line if not block.stacked and any(level.value < 0 for level in levels) else 0.0
    above = line if not block.stacked or any(group.total for group in groups) else 0.0
    height = max((space.height or 0.0) - label_height, ctx.space(380), space.width * 0.4)
    axis = bars.axis([-end for level in levels for end in (level.start, level.end)], above, height - below)
    if block.stacked and any(0 < abs(level.value) * axis.unit < line for level in levels):
        return None
    axis = Axis(axis.zero, -axis.unit)
    frames = [
        _column(group, label, place, axis, height, plan, ctx)
        for group, label, place in zip(groups, plan.labels, plan.places, strict=True)
    ]
    hair = ctx.space(ctx.theme.stroke.rule)
    ground = Rect(0, axis.zero - hair / 2, space.width, hair, 0, ctx.palette.ink3)
    body = Frame(space.width, height + label_height, (*(f.at(0, 0) for f in frames), ground))
    if not plan.unit:
        return body
    unit = ctx.text(plan.unit, "small", fill=ctx.palette.ink2)
    return compose.stack([unit, body], ctx.space(8), space.width)


def _upright(groups: Sequence[Group], block: Bars, width: float, ctx: Context) -> Upright | None:
    """The largest sizes at which values and labels fit over and under their columns."""
    count = max(len(group.levels) for group in groups)
    side_by_side = 1 if block.stacked else count
    places = tracks.columns(width, len(groups), 0)
    pitch = places[0].length
    thick = min(pitch * (THIN if side_by_side == 1 else 0.84) / side_by_side, ctx.space(150))
    room = pitch * 0.94 if side_by_side == 1 and not block.stacked else thick * 0.94
    printed = [level.text for group in groups for level in group.levels]
    bare = [number(level.value, ctx.lang) for group in groups for level in group.levels]
    values = _largest(printed, ("h3", "item"), room, ctx)
    unit = "" if values else block.unit
    values = values or _largest(bare if unit else printed, ("item", "small", "caption"), room, ctx)
    words = [word for group in groups for word in group.item.label.split()]
    sized = _largest(words, ("item", "small", "caption"), pitch * 0.92, ctx)
    if values is None or sized is None:
        return None
    style = ctx.style("item")._replace(size=sized.size)
    drawn = tuple(_label_under(group.item, style, pitch * 0.94, ctx) for group in groups)
    return Upright(values, unit, drawn, places, thick, block.stacked)


def _largest(texts: Sequence[str], roles: Sequence[str], room: float, ctx: Context) -> TextStyle | None:
    """The first of some roles in which every text fits on a line."""
    for role in roles:
        style = _value_style(ctx, role)
        if all(ctx.measure(text, style) <= room for text in texts):
            return style
    return None


def _label_under(item: Bar, style: TextStyle, width: float, ctx: Context) -> Frame:
    weight = ctx.theme.fonts.text.strong if item.highlight else style.weight
    words = ctx.text(ctx.marked(item.label, item), style._replace(weight=weight), width, align="center", balance=True)
    if not item.icon:
        return words
    return compose.stack([ctx.icon(item.icon, style.size * 1.6), words], ctx.space(6), width, compose.CENTER)


def _column(
    group: Group, label: Frame, place: tracks.Track, axis: Axis, height: float, plan: Upright, ctx: Context
) -> Frame:
    """The bars of one item with their values, and its label at the foot."""
    count = 1 if plan.stacked else len(group.levels)
    first = place.middle - plan.thick * count / 2
    items: list[Item] = []
    for i, level in enumerate(group.levels):
        x = first if plan.stacked else first + i * plan.thick
        items += _standing(level, x, axis, plan, ctx)
    if group.total:
        total = ctx.optical(ctx.text(group.total, plan.values))
        top = min(axis.at(level.end) for level in group.levels)
        items.append(total.at(place.middle - total.width / 2, top - ctx.space(8) - total.height))
    items.append(label.at(place.middle - label.width / 2, height + ctx.space(14)))
    marks = tuple(_mark(group.item, level, axis._replace(unit=-axis.unit), ctx) for level in group.levels)
    return ctx.named(Frame(place.end, height + label.height, tuple(items), marks=marks), group.item)


def _standing(level: Level, x: float, axis: Axis, plan: Upright, ctx: Context) -> list[Item]:
    """One column with its value: over it, under it where it hangs, or within it in a stack."""
    top, length = axis.stretch(level.start, level.end)
    thick = plan.thick - (0 if plan.stacked else ctx.space(3))
    box = Box(x, top, thick, length)
    radius = 0.0 if plan.stacked else min(ctx.bar_radius, thick / 4, length / 2)
    items: list[Item] = [*ctx.filled(box, level.color, radius)]
    if plan.stacked and level.start:
        seam = ctx.space(4)
        items.append(Rect(x, axis.at(level.start) - seam / 2, thick, seam, 0, ctx.palette.ground))
    fill = ctx.ink_on(level.color) if plan.stacked else None
    printed = number(level.value, ctx.lang) if plan.unit else level.text
    value = ctx.optical(ctx.text(printed, plan.values, fill=fill))
    if plan.stacked:
        y = box.center.y - value.height / 2
    else:
        y = box.bottom + ctx.space(8) if level.value < 0 else top - ctx.space(8) - value.height
    items.append(value.at(box.center.x - value.width / 2, y))
    return items
