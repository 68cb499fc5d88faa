from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import (
    Box,
    Color,
    Colored,
    Context,
    Frame,
    Item,
    Length,
    Measures,
    Problem,
    Quantity,
    Rect,
    Scaled,
    Space,
    SpecPath,
    TextStyle,
    amount,
    arrange,
    messages,
    tracks,
)
from infographic.graphics.tracks import Track
from infographic.layout.common_scale import CommonScale
from infographic.solve import bars
from infographic.solve.bars import Axis

LABEL_SHARE = 0.36
"""The most of the width that labels may take beside lying bars."""

BAR_SHARE = 0.25
"""The least of the width that is left for lying bars between their values."""

THICK = 0.66
"""How much of a column its bar takes."""

MOST = 200
"""The greatest width of a bar, in px at 1200."""

HEIGHT = 0.5
"""How high the columns stand, for their width."""

SLACK = 0.005
"""By which share of the greatest sum a given total may differ from the calculated one: figures are rounded."""


class Change(Colored):
    """What comes to a sum or is taken off it; or the sum so far."""

    label: str
    """What it is."""
    value: Annotated[float, Quantity] | None = None
    """How much comes to the sum, or with a minus is taken off it; of a total the sum itself, which may be left out."""
    total: bool = False
    """Whether it is the sum so far."""
    highlight: bool = False
    """Whether it is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""

    def faults(self, path: SpecPath) -> list[Problem]:
        return [] if self.total or self.value is not None else [messages.missing_key(path, "value", "a change")]


class Waterfall(Scaled):
    """How a sum comes about: what is added and taken off, one after another, and the sums between.

    ```yaml
    type: waterfall
    title: Where a ticket of €40 goes
    unit: €
    items:
      - {label: Ticket, value: 40, total: true}
      - {label: Taxes, value: -6.4}
      - {label: Artists, value: -17.5}
      - {label: Hall and crew, value: -9.2}
      - {label: Bar and shop, value: 3.1}
      - {label: Left, total: true, highlight: true}
    ```
    """

    type: Literal["waterfall"] = "waterfall"
    other_names: ClassVar[tuple[str, ...]] = (
        "waterfall-chart",
        "bridge",
        "bridge-chart",
        "cascade",
    )
    items: Annotated[tuple[Change, ...], Length(1, 24)]
    """The changes in their order."""
    unit: str = ""
    """What stands behind each number."""

    min_width: ClassVar[float] = 220
    stretch: ClassVar[float] = 0.6

    def faults(self, path: SpecPath) -> list[Problem]:
        steps = _steps(self)
        slack = SLACK * max(max(abs(step.start), abs(step.end)) for step in steps)
        so_far = 0.0
        found = []
        for i, (item, step) in enumerate(zip(self.items, steps, strict=True)):
            if i and item.total and item.value is not None and abs(item.value - so_far) > slack:
                found.append(messages.other_total((*path, "items", i, "value"), item.value, so_far))
            so_far = step.end
        return found

    def measures(self) -> Measures | None:
        ends = [at for step in _steps(self) for at in (step.start, step.end)]
        return None if self.scale == "own" else Measures(("waterfall", self.unit), min(ends), max(ends))

    def layout(self, space: Space, ctx: Context) -> Frame:
        steps = _steps(self)
        body = _standing(self, steps, space, ctx) or _lying(self, steps, space, ctx)
        return arrange.pad(body, arrange.NONE, space.width, space.height)


class Step(NamedTuple):
    """From where to where a bar reaches, and what is claimed of its length."""

    start: float
    end: float
    value: float


def _steps(block: Waterfall) -> list[Step]:
    found, so_far = [], 0.0
    for item in block.items:
        if item.total:
            so_far = so_far if item.value is None else item.value
            found.append(Step(0.0, so_far, so_far))
        else:
            value = item.value or 0.0
            found.append(Step(so_far, so_far + value, value))
            so_far += value
    return found


def _printed(item: Change, step: Step, unit: str, ctx: Context) -> str:
    """A sum as it is, a change with its sign."""
    text = amount(step.value, unit, ctx.lang)
    return text if item.total or step.value <= 0 else f"+{text}"


def _style(ctx: Context) -> TextStyle:
    return ctx.type.style("small", weight=ctx.theme.fonts.text.strong)


def _color(item: Change, step: Step, block: Waterfall, ctx: Context) -> Color:
    """Sums in full, what comes in the page's colour, what goes in a paler shade; or loud and quiet."""
    if item.is_colored():
        return ctx.color.of(item).solid
    if any(other.highlight for other in block.items):
        loud, quiet = ctx.color.emphasis()
        return loud if item.highlight else quiet
    if item.total:
        return ctx.color.neutral
    return ctx.color.shades(ctx.color.neutral, 3, 0.4)[1 if step.value >= 0 else 2]


def _claimed(item: Change, step: Step, axis: Axis, frame: Frame, ctx: Context) -> Frame:
    """The frame of a bar with what its length claims; a sum that is calculated claims nothing of the spec."""
    if item.value is None:
        return ctx.named(frame, item)
    claim = ctx.claim(item, "length", abs(step.value), abs(step.value) * axis.unit, "changes")
    return ctx.named(frame._replace(claims=(claim,)), item)


# ---------------------------------------------------------------- columns


def _standing(block: Waterfall, steps: Sequence[Step], space: Space, ctx: Context) -> Frame | None:
    """Columns with their names under them; None where these, or the values, have no room beside each other."""
    gap = ctx.space(12)
    columns = tracks.columns(space.width, len(steps), gap)
    room = columns[0].length
    pairs = list(zip(block.items, steps, strict=True))
    values = [_printed(item, step, block.unit, ctx) for item, step in pairs]
    widest = max(ctx.type.measure(text, _style(ctx)) for text in values)
    if max(widest, ctx.type.widest_word([item.label for item in block.items], "small")) > room:
        return None
    names = [ctx.type.text(ctx.cite(i.label, i), "small", room, align="center", balance=True) for i in block.items]
    line = ctx.type.size("small") * 1.5
    foot = max(name.height for name in names) + ctx.space(12)
    high = max(space.width * HEIGHT, (space.height or 0.0) - foot)
    axis = _upwards(steps, ctx.common_scale(block), line, high)
    items: list[Item] = list(_joints(steps, columns, axis, room, ctx))
    hair = ctx.space(ctx.theme.stroke.rule)
    for (item, step), text, column in zip(pairs, values, columns, strict=True):
        items.append(
            _claimed(item, step, axis, _column(item, step, text, room, high, axis, block, ctx), ctx).at(column.start, 0)
        )
    items.append(Rect(0, axis.zero - hair / 2, space.width, hair, 0, ctx.palette.ink2))
    items += [name.at(column.start, high + ctx.space(12)) for name, column in zip(names, columns, strict=True)]
    return Frame(space.width, high + foot, tuple(items))


def _upwards(steps: Sequence[Step], common: CommonScale, line: float, high: float) -> Axis:
    """The scale on which all bars, and a line for the values over and under them, have room."""
    ends = [*common.ends, *(at for step in steps for at in (step.start, step.end))]
    below = line if min(ends) < 0 else 0.0
    flat = bars.axis(ends, line, high - below, common.unit)
    return Axis(high - below - (flat.zero - line), -flat.unit)


def _column(
    item: Change, step: Step, text: str, room: float, high: float, axis: Axis, block: Waterfall, ctx: Context
) -> Frame:
    """A bar in its column, its value over it; under it where it goes down."""
    start, length = axis.stretch(step.start, step.end)
    wide = _thick(room, ctx)
    radius = min(ctx.surface.bar_radius, ctx.space(8), length / 2, wide / 2)
    shape = ctx.surface.filled(Box((room - wide) / 2, start, wide, length), _color(item, step, block, ctx), radius)
    value = ctx.type.optical(arrange.trimmed(ctx.type.text(text, _style(ctx))))
    pad = ctx.space(8)
    under = step.end < 0
    y = start + length + pad if under else start - pad - value.height
    return Frame(room, high, (*shape, value.at((room - value.width) / 2, y)))


def _thick(room: float, ctx: Context) -> float:
    """How wide a bar is in its column; never a slab."""
    return min(room * THICK, ctx.space(MOST))


def _joints(steps: Sequence[Step], columns: Sequence[Track], axis: Axis, room: float, ctx: Context) -> list[Item]:
    """Lines from where one bar ends to where the next begins."""
    hair = ctx.space(ctx.theme.stroke.hair)
    over = (room - _thick(room, ctx)) / 2
    return [
        Rect(a.end - over, axis.at(step.end) - hair / 2, b.start + over - (a.end - over), hair, 0, ctx.palette.ink3)
        for (a, b), step in zip(pairwise(columns), steps, strict=False)
    ]


# ---------------------------------------------------------------- bars to the right


def _lying(block: Waterfall, steps: Sequence[Step], space: Space, ctx: Context) -> Frame:
    """Bars under each other, their names beside them or, where these are long, over them."""
    width = space.width
    names = [ctx.cite(item.label, item) for item in block.items]
    texts = [_printed(item, step, block.unit, ctx) for item, step in zip(block.items, steps, strict=True)]
    room = max(ctx.type.measure(text, _style(ctx)) for text in texts) + ctx.space(12)
    before = room if any(step.end < 0 for step in steps) else 0.0
    if width - room - before < width * BAR_SHARE:  # no bar would be left between such values: they stand over it
        names = [f"{name} **{text}**" for name, text in zip(names, texts, strict=True)]
        texts, room, before = ["" for _ in texts], 0.0, 0.0
    labels = [arrange.trimmed(ctx.type.text(name, "item", width, balance=True)) for name in names]
    widest = max(label.width for label in labels)
    above = not any(texts) or widest > width * LABEL_SHARE
    left = 0.0 if above else widest + ctx.space(20)
    common = ctx.common_scale(block)
    ends = [*common.ends, *(at for step in steps for at in (step.start, step.end))]
    axis = bars.axis(ends, left + before, width - room, common.unit)
    thick = ctx.type.size("item") * (1.1 if above else 1.5)
    rows = []
    for item, step, text, label in zip(block.items, steps, texts, labels, strict=True):
        bar = _claimed(item, step, axis, _bar(item, step, text, width, thick, axis, block, ctx), ctx)
        rows.append(
            arrange.stack([label, bar], ctx.space(6), width)
            if above
            else arrange.overlay(bar, [label.at(0, (thick - label.height) / 2)])
        )
    gap = arrange.wider(rows, ctx.space(20 if above else 12), space.height)
    body = arrange.stack(rows, gap, width)
    if above or not any(step.end < 0 for step in steps):
        return body
    hair = ctx.space(ctx.theme.stroke.rule)
    return arrange.over(body, Rect(axis.zero - hair / 2, 0, hair, body.height, 0, ctx.palette.ink2))


def _bar(
    item: Change, step: Step, text: str, width: float, thick: float, axis: Axis, block: Waterfall, ctx: Context
) -> Frame:
    start, length = axis.stretch(step.start, step.end)
    radius = min(ctx.surface.bar_radius, ctx.space(8), length / 2, thick / 2)
    shape = ctx.surface.filled(Box(start, 0, length, thick), _color(item, step, block, ctx), radius)
    if not text:
        return Frame(width, thick, tuple(shape))
    value = ctx.type.optical(arrange.trimmed(ctx.type.text(text, _style(ctx))))
    pad = ctx.space(12)
    x = start - pad - value.width if step.end < 0 else start + length + pad
    return Frame(width, thick, (*shape, value.at(x, (thick - value.height) / 2)))
