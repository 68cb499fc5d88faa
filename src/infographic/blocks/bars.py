from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic import compose
from infographic.block import Block, Context, IconName
from infographic.errors import Problem, SpecPath, either_of
from infographic.geometry import Box, Space
from infographic.model import Length, Model, PerSide
from infographic.numerals import amount
from infographic.scene import Color, Frame, Item, Mark
from infographic.text import TextStyle

LABEL_SHARE = 0.38
"""The most of the width that labels may take before they go above their bars."""


class Bar(Model):
    """One bar, or one group of bars with one for each side."""

    label: str
    """What was measured."""
    value: float | None = None
    """How much."""
    values: PerSide[float] | None = None
    """How much on each side, instead of `value`."""
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
    """The bars from top to bottom."""
    unit: str = ""
    """What stands behind each number."""

    min_width: ClassVar[float] = 220

    def layout(self, space: Space, ctx: Context) -> Frame:
        plot = _plot(self, space.width, ctx)
        groups = [_group(item, plot, ctx) for item in self.items]
        body = compose.stack(groups, ctx.space(24 if plot.above else 16), space.width)
        if plot.grouped:
            body = compose.stack([ctx.key(space.width), body], ctx.space(20), space.width)
        return compose.pad(body, compose.NONE, space.width, space.height)


class Level(NamedTuple):
    """One bar of a group: its value, what is printed, and its colour."""

    value: float
    text: str
    color: Color


class Plot(NamedTuple):
    """What all bars share: where labels end, where zero lies, the pixels of one unit, how thick a bar is."""

    width: float
    label_width: float
    zero: float
    unit_length: float
    thick: float
    unit: str
    above: bool
    grouped: bool
    among: bool


def _plot(block: Bars, width: float, ctx: Context) -> Plot:
    labels = max(_label(item, width, ctx).width for item in block.items)
    above = labels > width * LABEL_SHARE
    gap = ctx.space(20)
    left = 0.0 if above else labels + gap
    grouped = any(item.values for item in block.items)
    among = any(item.highlight for item in block.items)
    levels = [level for item in block.items for level in _levels(item, block.unit, among, ctx)]
    greatest, least = max(0.0, *(v.value for v in levels)), min(0.0, *(v.value for v in levels))
    before = _value_room([v for v in levels if v.value < 0], ctx)
    after = _value_room([v for v in levels if v.value >= 0], ctx)
    span = (greatest - least) or 1.0
    unit_length = max(0.0, width - left - before - after) / span
    thick = ctx.size("item") * (1.15 if grouped else 1.9)
    return Plot(
        width, labels, left + before - least * unit_length, unit_length, thick, block.unit, above, grouped, among
    )


def _value_room(levels: list[Level], ctx: Context) -> float:
    return max((ctx.measure(level.text, _value_style(ctx)) + ctx.space(14) for level in levels), default=0.0)


def _value_style(ctx: Context) -> TextStyle:
    return ctx.style("item", weight=ctx.theme.fonts.text.strong)


def _levels(item: Bar, unit: str, among: bool, ctx: Context) -> list[Level]:
    if item.values is None:
        value = item.value or 0.0
        return [Level(value, item.text or amount(value, unit, ctx.lang), _own_color(item, among, ctx))]
    return [
        Level(value, amount(value, unit, ctx.lang), ctx.side(side.index).solid)
        for side, value in ctx.answers(item.values)
        if value is not None
    ]


def _own_color(item: Bar, among: bool, ctx: Context) -> Color:
    """Loud for the one to notice and quiet for the rest; one colour where none stands out."""
    if item.side:
        return ctx.side(ctx.side_index(item.side)).solid
    if among:
        loud, quiet = ctx.emphasis()
        return loud if item.highlight else quiet
    return ctx.palette.ink if ctx.sides else ctx.together().side(0).solid


def _label(item: Bar, width: float, ctx: Context) -> Frame:
    text = ctx.marked(item.label, item)
    if not item.icon:
        return compose.trimmed(ctx.text(text, "item", width, balance=True))
    size = ctx.size("item") * 1.3
    words = compose.trimmed(ctx.text(text, "item", width - size - ctx.space(12), balance=True))
    return compose.beside([ctx.icon(item.icon, size), words], ctx.space(12))


def _group(item: Bar, plot: Plot, ctx: Context) -> Frame:
    """The label and its bars; the label above where it would leave too little room."""
    levels = _levels(item, plot.unit, plot.among, ctx)
    bars = compose.stack([_bar(level, plot, ctx) for level in levels], ctx.space(5), plot.width)
    bars = bars._replace(marks=tuple(_mark(item, level, plot, ctx) for level in levels))
    label = _label(item, plot.width if plot.above else plot.label_width, ctx)
    if plot.above:
        return ctx.named(compose.stack([label, bars], ctx.space(8), plot.width), item)
    height = max(label.height, bars.height)
    both = (label.at(0, (height - label.height) / 2), bars.at(0, (height - bars.height) / 2))
    return ctx.named(Frame(plot.width, height, both), item)


def _bar(level: Level, plot: Plot, ctx: Context) -> Frame:
    length = abs(level.value) * plot.unit_length
    start = plot.zero - (length if level.value < 0 else 0)
    radius = min(ctx.bar_radius, length / 2, plot.thick / 2)
    items: list[Item] = [*ctx.filled(Box(start, 0, length, plot.thick), level.color, radius)]
    value = ctx.optical(ctx.text(level.text, _value_style(ctx)))
    pad = ctx.space(14)
    x = start - pad - value.width if level.value < 0 else start + length + pad
    items.append(value.at(x, (plot.thick - value.height) / 2))
    return Frame(plot.width, plot.thick, tuple(items))


def _mark(item: Bar, level: Level, plot: Plot, ctx: Context) -> Mark:
    return ctx.mark(item, "length", abs(level.value), abs(level.value) * plot.unit_length, "bars")
