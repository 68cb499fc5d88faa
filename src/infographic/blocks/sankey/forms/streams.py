"""Places as bars with their names beside them, streams as ribbons.

```yaml
type: sankey
form: streams
title: What becomes of a town's rubbish
unit: t
items:
  - {label: Households, to: Recycling, value: 310}
  - {label: Households, to: Incineration, value: 420}
  - {label: Businesses, to: Recycling, value: 260}
  - {label: Businesses, to: Incineration, value: 110}
  - {label: Recycling, to: New goods, value: 480}
  - {label: Recycling, to: Landfill, value: 90}
  - {label: Incineration, to: Heat, value: 450}
  - {label: Incineration, to: Landfill, value: 80}
```
"""

from collections.abc import Sequence

from infographic.blocks.sankey import Sankey, _plot
from infographic.blocks.sankey._plot import Plot
from infographic.ext import Context, Frame, Item, Space, amount, arrange, tracks

OUTSIDE_FROM = 480
"""From this many pixels on the names of the first and last places stand outside."""

LABEL_SHARE = 0.24
"""The most of the width that the names at one side take there."""

MOST_SHARED = 0.62
"""The most of the room between two layers that the names of one of them take."""

LYING, STANDING = 0.56, 1.15
"""The height for a width, outside and inside."""


def layout(block: Sankey, space: Space, ctx: Context) -> Frame:
    outside = space.width >= OUTSIDE_FROM
    gap, bar = ctx.space(26), ctx.space(20)
    columns = _plot.layers(block)
    left, right = (_margin(names, block, space.width, ctx) if outside else 0.0 for names in (columns[0], columns[-1]))
    between = (space.width - left - right - bar * len(columns)) / (len(columns) - 1)
    starts = tracks.stacked([bar] * len(columns), between)
    lefts = [left + track.start for track in starts]
    line = ctx.type.size("small") * 2 * 1.36 + ctx.space(10)
    natural = max(space.width * (LYING if outside else STANDING), max(map(len, columns)) * line)
    height = max(natural, space.height or 0.0)
    plot = Plot(block, _plot.laid_out(block, height, gap), block.places(), _plot.colors(block, ctx), lefts, bar)
    items = [*_plot.ribbons(plot, ctx), *_plot.bars(plot, ctx)]
    for layer in range(len(columns)):
        items += _labels(layer, plot, space.width, height, outside, ctx)
    return Frame(space.width, height, tuple(items))


def _margin(names: Sequence[str], block: Sankey, width: float, ctx: Context) -> float:
    """The room for the names at one side."""
    most = width * LABEL_SHARE
    strong = ctx.type.style("small", weight=ctx.theme.fonts.text.strong)
    total = sum(item.value for item in block.items)
    widest = max(ctx.type.measure(name, "small") for name in names)
    figure = ctx.type.measure(amount(total, block.unit, ctx.lang), strong)
    return min(max(widest, figure), most) + ctx.space(14)


def _labels(layer: int, plot: Plot, width: float, height: float, outside: bool, ctx: Context) -> list[Item]:
    """The names of a layer: outside at the ends; on the streams, towards the middle, elsewhere."""
    nodes = [node for node in plot.layout.nodes if node.layer == layer]
    pad, last = ctx.space(12), layer == plot.layout.layers - 1
    first = layer == 0
    before = (first and outside) or (last and not outside)
    room = _room(layer, plot, width, outside, ctx)
    align = arrange.END if before else arrange.START
    frames = [_plot.words(plot.said(n.index, ctx), n.value, room, plot, ctx, align) for n in nodes]
    at = _plot.tops(nodes, frames, height, ctx.space(8))
    edge = plot.lefts[layer]
    return [
        ctx.named(frame, plot.stream_of(node), "point").at(
            edge - pad - frame.width if before else edge + plot.width + pad, y
        )
        for frame, node, y in zip(frames, nodes, at, strict=True)
    ]


def _room(layer: int, plot: Plot, width: float, outside: bool, ctx: Context) -> float:
    """How wide a name may be: up to the edge of the page, or between two layers, where two names may have to share."""
    last, pad = plot.layout.layers - 1, ctx.space(12)
    if outside and layer == 0:
        return plot.lefts[0] - pad
    if outside and layer == last:
        return width - plot.lefts[last] - plot.width - pad
    between = plot.lefts[1] - plot.lefts[0] - plot.width - 2 * pad
    if outside or layer < last - 1:
        return between
    needs = [ctx.type.widest_word(_names(plot, at), "small") for at in (last - 1, last)]
    share = min(max(needs[0] / sum(needs), 1 - MOST_SHARED), MOST_SHARED)
    return (between - pad) * (share if layer == last - 1 else 1 - share)


def _names(plot: Plot, layer: int) -> list[str]:
    return [plot.names[node.index] for node in plot.layout.nodes if node.layer == layer]
