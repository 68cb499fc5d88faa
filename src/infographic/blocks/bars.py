from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks._bar import Bar, BarGroup, BarLevel, claims, counted_step, sign_key, value_style
from infographic.blocks._columns import columns
from infographic.blocks._places import tell_places
from infographic.ext import (
    Box,
    Color,
    Context,
    Frame,
    Item,
    Length,
    Measures,
    PerSide,
    Problem,
    Rect,
    Scaled,
    Shaded,
    Space,
    SpecPath,
    amount,
    arrange,
    messages,
)
from infographic.layout.telling import Amount, Amounts
from infographic.solve import bars, label_spacing
from infographic.solve.bars import Axis

THICKER = 0.9
"""By how much of its thickness a bar grows at most."""

LABEL_SHARE = 0.38
"""The most of the width that labels may take before they go above their bars."""


class Bars(Shaded, Scaled):
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
    other_names: ClassVar[tuple[str, ...]] = (
        "bar",
        "bar-chart",
        "column-chart",
        "grouped-bars",
        "stacked-bars",
    )
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
    stretch: ClassVar[float] = 0.8

    def shaded(self) -> Sequence[Bar]:
        return self.items

    def shaded_names(self) -> tuple[str, ...]:
        return self.series or super().shaded_names()

    def faults(self, path: SpecPath) -> list[Problem]:
        return [
            messages.wrong_count((*path, "items", i, "values"), len(item.values), len(self.series), "series")
            for i, item in enumerate(self.items)
            if self.series and isinstance(item.values, tuple) and len(item.values) != len(self.series)
        ]

    def tells(self, lang: str) -> Amounts | None:
        if any(item.value is None or item.value < 0 for item in self.items):
            return None
        known = (
            Amount(item.label, item.value, item.text or amount(item.value, self.unit, lang), item.highlight)
            for item in self.items
            if item.value is not None
        )
        return Amounts(tuple(known))

    def measures(self) -> Measures | None:
        if self.scale == "own":
            return None
        ends = [end for item in self.items for pair in self._reach(item) for end in pair]
        return Measures(("bars", self.direction, self.unit), min(0.0, *ends), max(0.0, *ends)) if ends else None

    def _reach(self, item: Bar) -> Sequence[tuple[float, float]]:
        """From where to where each of an item's bars reaches."""
        held = [item.value] if item.values is None else [value for _, value in _given(item)]
        values = [value for value in held if value is not None]
        return bars.stacked(values) if self.stacked else [(0.0, value) for value in values]

    def layout(self, space: Space, ctx: Context) -> Frame:
        tell_places(self, [_values(item, ctx) for item in self.items], self.unit, ctx)
        keyed = any(item.values is not None and len(_values(item, ctx)) > 1 for item in self.items)
        ctx = ctx.with_key() if keyed else ctx
        groups = [_group(item, self, ctx) for item in self.items]
        standing = self.direction == "up"
        common = ctx.common_scale(self)
        upright = columns(groups, self.unit, common, space, ctx, stacked=self.stacked) if standing else None
        key = _key(self, space.width, ctx) if keyed else None
        below = space.less(key.height + ctx.space(24)) if key else space
        body = upright or _lying(groups, self, below, ctx)
        if key:
            body = arrange.stack([key, body], ctx.space(24), space.width)
        if step := counted_step(groups, common, ctx, stacked=self.stacked):
            body = arrange.stack([body, sign_key(step, self.unit, ctx)], ctx.space(20), space.width)
        return arrange.pad(body, arrange.NONE, space.width, space.height)


# ---------------------------------------------------------------- values and colours


def _group(item: Bar, block: Bars, ctx: Context) -> BarGroup:
    if item.values is None and item.value is None:
        return BarGroup(item, (BarLevel(0, 0, 0, item.text, ctx.color.neutral, known=False),), "")
    if item.values is None:
        value = item.value or 0.0
        printed = item.text or amount(value, block.unit, ctx.lang)
        level = BarLevel(0, value, value, printed, _own_color(item, block, ctx))
        return BarGroup(item, (level._replace(quiet=_is_quiet(item, block), loud=item.highlight),), "")
    found = [
        (v, color) for v, color in zip(_values(item, ctx), _colors(item, block, ctx), strict=False) if v is not None
    ]
    values = [value for value, _ in found]
    reach = bars.stacked(values) if block.stacked else [(0.0, value) for value in values]
    levels = tuple(
        BarLevel(start, end, value, amount(value, block.unit, ctx.lang), color)
        for (start, end), (value, color) in zip(reach, found, strict=True)
    )
    return BarGroup(item, levels, item.text if block.stacked else "")


def _given(item: Bar) -> Sequence[tuple[object, float | None]]:
    """The values of an item, each with its side or place."""
    return list(item.values.items()) if isinstance(item.values, PerSide) else list(enumerate(item.values or ()))


def _is_quiet(item: Bar, block: Bars) -> bool:
    """Whether it stands back behind one that is to be noticed."""
    return not item.highlight and any(other.highlight for other in block.items)


def _values(item: Bar, ctx: Context) -> list[float | None]:
    if isinstance(item.values, PerSide):
        return [value for _, value in ctx.sides.answers(item.values)]
    return list(item.values or ())


def _colors(item: Bar, block: Bars, ctx: Context) -> tuple[Color, ...]:
    """The sides' colours, or shades of one for a series of something else."""
    count = len(_values(item, ctx))
    if not block.series and count == len(ctx.sides):
        solids = tuple(ctx.color.side(i).solid for i in range(count))
    else:
        solids = _shades(block, count, ctx)
    return tuple(ctx.color.shades(solid, 3, 0.3)[1] for solid in solids) if _is_quiet(item, block) else solids


def _shades(block: Bars, count: int, ctx: Context) -> tuple[Color, ...]:
    """From the full colour for the parts of a stack; towards it for bars beside each other: the last one counts."""
    if block.stacked:
        shades = ctx.color.ramp(ctx.color.neutral, count, words=True)
    else:
        shades = ctx.color.ramp(ctx.color.neutral, count)[::-1]
    places = [ctx.color.swatches.category(name) for name in block.series] or [None] * count
    sides = ctx.palette.sides
    return tuple(s if place is None else sides[place].solid for s, place in zip(shades, places, strict=False))


def _own_color(item: Bar, block: Bars, ctx: Context) -> Color:
    """Loud for the one to notice and quiet for the rest; one colour where none stands out."""
    if ctx.color.swatches.of(item) is not None:
        return ctx.color.of(item).solid
    noticed = block.noticed(block.items, [other.value or 0.0 for other in block.items])
    if any(noticed):
        loud, quiet = ctx.color.emphasis()
        return loud if noticed[block.items.index(item)] else quiet
    return ctx.color.neutral


def _key(block: Bars, width: float, ctx: Context) -> Frame:
    """What the colours mean."""
    if not block.series:
        return ctx.side_key(width)
    return ctx.key(zip(block.series, _shades(block, len(block.series), ctx), strict=True), width)


# ---------------------------------------------------------------- bars to the right


class BarsPlot(NamedTuple):
    """What lying bars share: where labels end, the scale, and how thick a bar is."""

    width: float
    label_width: float
    axis: Axis
    thick: float
    above: bool
    stacked: bool
    step: float
    """The value of each sign where the theme draws signs to be counted; 0 elsewhere."""


def _lying(groups: Sequence[BarGroup], block: Bars, space: Space, ctx: Context) -> Frame:
    """Bars under each other; thicker, and then further apart, where there is more height than they need."""
    width = space.width
    plot = _plot(groups, block, width, ctx)
    gap = ctx.space(24 if plot.above else 16)
    frames = [_row(group, plot, ctx) for group in groups]
    spare = (space.height or 0.0) - arrange.stack(frames, gap).height
    if spare > 1:
        count = sum(1 if block.stacked else len(group.levels) for group in groups)
        plot = plot._replace(thick=plot.thick + min(plot.thick * THICKER, spare / count))
        frames = [_row(group, plot, ctx) for group in groups]
        gap = arrange.wider(frames, gap, space.height)
    body = arrange.stack(frames, gap, width)
    if not any(level.value < 0 for group in groups for level in group.levels):
        return body
    hair = ctx.space(ctx.theme.stroke.rule)
    return arrange.over(body, Rect(plot.axis.zero - hair / 2, 0, hair, body.height, 0, ctx.palette.ink2))


def _plot(groups: Sequence[BarGroup], block: Bars, width: float, ctx: Context) -> BarsPlot:
    widest = max(_label(group.item, width, ctx).width for group in groups)
    above = widest > width * LABEL_SHARE
    left = 0.0 if above else widest + ctx.space(20)
    levels = [level for group in groups for level in group.levels]
    grouped = not block.stacked and any(len(group.levels) > 1 for group in groups)
    thick = ctx.type.size("item") * (1.15 if grouped else 1.9)
    if block.stacked:
        before, after = 0.0, _room([group.total for group in groups if group.total], ctx)
    else:
        beyond = ctx.surface.bar_overshoot(thick * (1 + THICKER))
        before = _room([level.text for level in levels if level.value < 0], ctx, beyond)
        after = _room([level.text for level in levels if level.value >= 0], ctx, beyond)
    common = ctx.common_scale(block)
    ends = [*common.ends, *(end for level in levels for end in (level.start, level.end))]
    axis = bars.axis(ends, left + before, width - after, common.unit)
    step = counted_step(groups, common, ctx, stacked=block.stacked)
    return BarsPlot(width, widest, axis, thick, above, block.stacked, step)


def _room(texts: Sequence[str], ctx: Context, beyond: float = 0) -> float:
    """What the longest of some texts takes behind a bar, which may itself reach `beyond` its value."""
    return max((ctx.type.measure(text, value_style(ctx)) + ctx.space(14) + beyond for text in texts), default=0.0)


def _label(item: Bar, width: float, ctx: Context) -> Frame:
    text = ctx.cite(item.label, item)
    weight = ctx.theme.fonts.text.strong if item.highlight and item.values is not None else None
    if not item.icon:
        return arrange.trimmed(ctx.type.text(text, "item", width, balance=True, weight=weight))
    size = ctx.type.size("item") * 1.3
    words = arrange.trimmed(ctx.type.text(text, "item", width - size - ctx.space(12), balance=True, weight=weight))
    return arrange.beside([ctx.icon(item.icon, size), words], ctx.space(12))


def _row(group: BarGroup, plot: BarsPlot, ctx: Context) -> Frame:
    """The label and its bars; the label above where it would leave too little room."""
    drawn = _stack(group, plot, ctx) if plot.stacked else _bars(group, plot, ctx)
    drawn = drawn._replace(claims=claims(group, plot.axis, ctx, plot.step))
    label = _label(group.item, plot.width if plot.above else plot.label_width, ctx)
    if plot.above:
        return ctx.named(arrange.stack([label, drawn], ctx.space(8), plot.width), group.item)
    # Values over a stack do not count when the label is centred on it
    middle = drawn.height - _height(group, plot, ctx) / 2
    top = max(0.0, label.height / 2 - middle)
    height = max(top + drawn.height, top + middle + label.height / 2)
    both = (label.at(0, top + middle - label.height / 2), drawn.at(0, top))
    return ctx.named(Frame(plot.width, height, both), group.item)


def _height(group: BarGroup, plot: BarsPlot, ctx: Context) -> float:
    """How high the bars of an item are together."""
    count = 1 if plot.stacked else len(group.levels)
    return plot.thick * count + ctx.space(5) * (count - 1)


def _bars(group: BarGroup, plot: BarsPlot, ctx: Context) -> Frame:
    return arrange.stack([_bar(level, plot, ctx) for level in group.levels], ctx.space(5), plot.width)


def _bar(level: BarLevel, plot: BarsPlot, ctx: Context) -> Frame:
    start, length = plot.axis.stretch(level.start, level.end)
    bar = level.shape(Box(start, 0, length, plot.thick), "left" if level.value < 0 else "right", plot.axis, plot.step)
    shape = [ctx.surface.bar(bar)] if level.known else []
    value = ctx.type.optical(ctx.type.text(level.text, value_style(ctx)))
    pad = ctx.space(14) + (ctx.surface.bar_overshoot(plot.thick) if level.known else 0.0)
    x = start - pad - value.width if level.value < 0 else start + length + pad
    return Frame(plot.width, plot.thick, (*shape, value.at(x, (plot.thick - value.height) / 2)))


def _stack(group: BarGroup, plot: BarsPlot, ctx: Context) -> Frame:
    """The parts of one bar end to end; a value that does not fit into its part stands over it."""
    segments: list[Item] = []
    seams: list[Item] = []
    over: list[tuple[float, Frame]] = []
    for level in group.levels:
        start, length = plot.axis.stretch(level.start, level.end)
        box = Box(start, 0, length, plot.thick)
        segments += ctx.surface.filled(box, level.color, 0)
        if level.start:
            seams.append(_seam(plot.axis.at(level.start), plot.thick, ctx))
        inside = ctx.type.optical(ctx.type.text(level.text, value_style(ctx), fill=ctx.color.ink_on(level.color)))
        if inside.width + ctx.space(12) <= box.width:
            segments.append(inside.at(box.center.x - inside.width / 2, (plot.thick - inside.height) / 2))
        elif level.value:
            text = ctx.type.text(level.text, value_style(ctx, "small"))
            over.append((box.center.x - text.width / 2, text))
    segments += seams
    if group.total:
        total = ctx.type.optical(ctx.type.text(group.total, value_style(ctx)))
        end = max(plot.axis.at(level.end) for level in group.levels)
        segments.append(total.at(end + ctx.space(14), (plot.thick - total.height) / 2))
    bar = Frame(plot.width, plot.thick, tuple(segments))
    if not over:
        return bar
    xs = label_spacing.apart([x for x, _ in over], [t.width for _, t in over], ctx.space(10), 0, plot.width)
    line = Frame(plot.width, over[0][1].height, tuple(t.at(x, 0) for (_, t), x in zip(over, xs, strict=True)))
    return arrange.stack([line, bar], ctx.space(2), plot.width)


def _seam(x: float, thick: float, ctx: Context) -> Rect:
    """A line in the colour of the ground between two parts of a bar, which keep their full lengths."""
    width = ctx.space(4)
    return Rect(x - width / 2, 0, width, thick, 0, ctx.palette.ground)
