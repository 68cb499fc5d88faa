"""Bars in the middle, each as long as its number; what lies between two stages leads from one to the next.

```yaml
type: funnel
form: scaled
unit: "%"
rates: previous
items:
  - {label: All water, value: 100}
  - {label: Fresh water, value: 2.5}
  - {label: Not frozen, value: 0.8}
```
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from infographic.blocks.funnel import Funnel, Stage
from infographic.ext import Box, Claim, Color, Context, Frame, Insets, Item, Path, Space, amount, arrange, mix, tracks
from infographic.solve import polygons

LABEL_SHARE = 0.34
"""The most of the width that labels may take before they go above their stages."""

BESIDE_WIDTH = 480
"""Narrower than this many pixels the labels always go above their stages."""

SLIDE = 0.16
"""How much of a stage's colour is left in what lies between it and the next."""


def lacks(block: Funnel) -> str:
    return "" if block.is_measured() else "needs a value for each stage"


def layout(block: Funnel, space: Space, ctx: Context) -> Frame:
    plot = _plot(block, space.width, ctx)
    ctx = ctx.with_key() if plot.funnels > 1 else ctx
    levels = [_levels(stage, block, ctx) for stage in block.items]
    rows = [_row(stage, block, plot, ctx) for stage in block.items]
    rates = [_rates(before, stage, plot, ctx) for before, stage in _compared(levels, block.rates)]
    gap = max([ctx.space(34), *(frame.height + ctx.space(20) for pair in rates for frame, _ in pair)])
    names = [ctx.side_key(space.width)] if plot.funnels > 1 else []
    body = arrange.stack([row for row, _ in rows], gap, space.width)
    body = arrange.over(body, *_slides(rows, levels, plot, gap, ctx))
    body = arrange.overlay(body, _between(rows, rates, plot, gap))
    body = arrange.stack([*names, body], ctx.space(24), space.width)
    claims = tuple(claim for stage in block.items for claim in _claims(stage, plot, ctx))
    return arrange.pad(body, arrange.NONE, space.width, space.height)._replace(claims=claims)


class FunnelLevel(NamedTuple):
    """One bar of a stage: its value, what is printed, and its colour."""

    value: float
    printed: str
    color: Color


class FunnelPlot(NamedTuple):
    """What all stages share: where labels end, the middle and room of each funnel, one unit, how thick a bar is."""

    width: float
    label_width: float
    middles: tuple[float, ...]
    unit_length: float
    thick: float
    above: bool
    funnels: int

    def bar(self, i: int, value: float) -> tuple[float, float]:
        """From where to where a bar reaches: two funnels share a spine, others have a middle of their own."""
        length = value * self.unit_length
        middle = self.middles[i]
        if self.funnels == 2:
            return (middle - length, middle) if i == 0 else (middle, middle + length)
        return middle - length / 2, middle + length / 2


def _levels(stage: Stage, block: Funnel, ctx: Context) -> list[FunnelLevel | None]:
    if stage.values is None:
        value = stage.value or 0.0
        return [FunnelLevel(value, stage.text or amount(value, block.unit, ctx.lang), _color(stage, block, ctx))]
    return [
        None
        if value is None
        else FunnelLevel(value, amount(value, block.unit, ctx.lang), ctx.color.side(side.index).solid)
        for side, value in ctx.sides.answers(stage.values)
    ]


def _color(stage: Stage, block: Funnel, ctx: Context) -> Color:
    if stage.is_colored() or ctx.color.swatches.of(stage) is not None:
        return ctx.color.of(stage).solid
    if not any(other.highlight for other in block.items):
        return ctx.color.neutral
    loud, quiet = ctx.color.emphasis()
    return loud if stage.highlight else quiet


def _plot(block: Funnel, width: float, ctx: Context) -> FunnelPlot:
    widest = max(_label(stage, width, ctx).width for stage in block.items)
    count = max(len(_levels(stage, block, ctx)) for stage in block.items)
    above = count > 1 or width < ctx.legible(BESIDE_WIDTH) or widest > width * LABEL_SHARE
    left = 0.0 if above else widest + ctx.space(32)
    room = width - left
    common = ctx.common_scale(block)
    most = max(0.0, *common.ends, *(value for stage in block.items for value in stage.held())) or 1.0
    seam = ctx.space(4)
    pitch = room / count
    middles = tuple(left + pitch * (i + 0.5) for i in range(count))
    length = pitch * (1 if count == 1 else 0.9)
    if count == 2:
        middles, length = (width / 2 - seam, width / 2 + seam), room / 2 - seam
    unit = min(common.unit, length / most)
    return FunnelPlot(width, widest, middles, unit, ctx.type.size("item") * 2.3, above, count)


def _label(stage: Stage, width: float, ctx: Context) -> Frame:
    text = ctx.cite(stage.label, stage)
    weight = ctx.theme.fonts.text.strong if stage.highlight else None
    if not stage.icon:
        return arrange.trimmed(ctx.type.text(text, "item", width, balance=True, weight=weight))
    size = ctx.type.size("item") * 1.3
    words = arrange.trimmed(ctx.type.text(text, "item", width - size - ctx.space(12), balance=True, weight=weight))
    return arrange.beside([ctx.icon(stage.icon, size), words], ctx.space(12))


def _row(stage: Stage, block: Funnel, plot: FunnelPlot, ctx: Context) -> tuple[Frame, float]:
    """A stage, and how far under its top its bars begin."""
    bars = _bars(_levels(stage, block, ctx), plot, ctx)
    label = _label(stage, plot.width if plot.above else plot.label_width, ctx)
    if plot.above:
        share = arrange.CENTER
        stacked = arrange.stack([arrange.within(label, plot.width, label.height, share), bars], ctx.space(8))
        return ctx.named(stacked, stage), label.height + ctx.space(8)
    height = max(label.height, bars.height)
    top = (height - bars.height) / 2
    both = (label.at(0, (height - label.height) / 2), bars.at(0, top))
    return ctx.named(Frame(plot.width, height, both), stage), top


def _bars(levels: Sequence[FunnelLevel | None], plot: FunnelPlot, ctx: Context) -> Frame:
    items: list[Item] = []
    for i, level in enumerate(levels):
        if level is None:
            continue
        start, end = plot.bar(i, level.value)
        box = Box(start, 0, end - start, plot.thick)
        items += ctx.surface.filled(box, level.color, min(ctx.surface.bar_radius, box.width / 2))
        items.append(_value(level, i, box, plot, ctx))
    return Frame(plot.width, plot.thick, tuple(items))


def _value(level: FunnelLevel, i: int, box: Box, plot: FunnelPlot, ctx: Context) -> Item:
    """The value in its bar, or beyond the end of one that is too short."""
    style = ctx.type.style("h3", face="display")
    inside = ctx.type.optical(ctx.type.text(level.printed, style, fill=ctx.color.ink_on(level.color)))
    y, gap = (plot.thick - inside.height) / 2, ctx.space(16)
    if inside.width + 2 * gap <= box.width:
        return inside.at(box.center.x - inside.width / 2, y)
    outside = ctx.type.optical(ctx.type.text(level.printed, style))
    left = plot.funnels == 2 and i == 0
    return outside.at(box.x - gap - outside.width if left else box.right + gap, y)


def _slides(
    rows: Sequence[tuple[Frame, float]],
    levels: Sequence[Sequence[FunnelLevel | None]],
    plot: FunnelPlot,
    gap: float,
    ctx: Context,
) -> Iterator[Path]:
    """What lies between two stages: from the width of the one to that of the next."""
    lines = tracks.stacked([row.height for row, _ in rows], gap)
    tops = [line.start + top for line, (_, top) in zip(lines, rows, strict=True)]
    for (above, top), (below, foot) in pairwise(zip(levels, tops, strict=True)):
        for i, (a, b) in enumerate(zip(above, below, strict=True)):
            if a is None or b is None:
                continue
            start = top + plot.thick
            points = polygons.trapezium(plot.bar(i, a.value), plot.bar(i, b.value), start, foot - start)
            fill = mix(ctx.palette.ground, a.color, SLIDE)
            yield Path(polygons.rounded(points, 0), polygons.bounds(points), fill)


def _claims(stage: Stage, plot: FunnelPlot, ctx: Context) -> list[Claim]:
    values = [stage.value] if stage.values is None else [value for _, value in ctx.sides.answers(stage.values)]
    return [ctx.claim(stage, "length", v, v * plot.unit_length, "stages") for v in values if v is not None]


# ---------------------------------------------------------------- shares from stage to stage


def _compared(
    levels: Sequence[Sequence[FunnelLevel | None]], of: str
) -> list[tuple[Sequence[FunnelLevel | None], Sequence[FunnelLevel | None]]]:
    """Each stage from the second on, after the one of which its share is told."""
    if of == "none":
        return []
    return [(levels[0] if of == "first" else before, stage) for before, stage in pairwise(levels)]


def _rates(
    before: Sequence[FunnelLevel | None], stage: Sequence[FunnelLevel | None], plot: FunnelPlot, ctx: Context
) -> list[tuple[Frame, float]]:
    """The share that gets to a stage, for each funnel, with the middle of the place where it is told."""
    found = []
    for i, (whole, part) in enumerate(zip(before, stage, strict=True)):
        if not whole or not part or not whole.value:
            continue
        share = part.value / whole.value * 100
        words = ctx.type.optical(ctx.type.text(f"↓ {amount(_told(share), '%', ctx.lang)}", "caption"))
        plate = arrange.backed(arrange.pad(words, Insets(*[ctx.space(6), ctx.space(14)] * 2)), ctx.palette.ground)
        shift = plate.width / 2 + ctx.space(10) if plot.funnels == 2 else 0.0
        found.append((plate, plot.middles[i] + (shift if i else -shift)))
    return found


def _told(share: float) -> float:
    """A share to two figures that count."""
    return float(f"{share:.2g}") if share < 10 else math.floor(share + 0.5)


def _between(
    rows: Sequence[tuple[Frame, float]], rates: Sequence[Sequence[tuple[Frame, float]]], plot: FunnelPlot, gap: float
) -> Iterator[Item]:
    """The shares in the middle of what lies between two stages."""
    lines = tracks.stacked([row.height for row, _ in rows], gap)
    for i, plates in enumerate(rates):
        foot = lines[i].start + rows[i][1] + plot.thick
        for plate, middle in plates:
            yield plate.at(middle - plate.width / 2, foot + (gap - plate.height) / 2)
