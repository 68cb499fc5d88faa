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

from collections.abc import Mapping, Sequence

from infographic.blocks import _numbered
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
    columns = _plot.layers(block)
    outside = space.width >= OUTSIDE_FROM
    ends = [_margin(names, block, space.width, ctx) if outside else 0.0 for names in (columns[0], columns[-1])]
    plot = _planned(block, columns, space.width, space.height, ends, ctx)
    if _words_fit(plot, space.width, outside, ctx):
        return _drawn(plot, space.width, outside, None, ctx)
    order = [n.index for n in sorted(plot.layout.nodes, key=lambda n: (n.layer, n.top))]
    by_index = {node.index: node for node in plot.layout.nodes}
    strong = [f"{plot.said(i, ctx)} **{amount(by_index[i].value, block.unit, ctx.lang)}**" for i in order]
    places = [(plot.stream_of(by_index[i]), said) for i, said in zip(order, strong, strict=True)]
    key = _numbered.key(places, space.width, ctx)
    gap = ctx.space(16)
    numbered = _planned(block, columns, space.width, space.less(key.height + gap).height, [0.0, 0.0], ctx)
    body = _drawn(numbered, space.width, False, {index: str(i) for i, index in enumerate(order, 1)}, ctx)
    return arrange.stack([body, key], gap, space.width)


def _planned(
    block: Sankey,
    columns: Sequence[Sequence[str]],
    width: float,
    height: float | None,
    ends: Sequence[float],
    ctx: Context,
) -> Plot:
    """Places and streams, with room for names at both ends; as high as there is to fill, or as suits the width."""
    left, right = ends
    bar = ctx.space(20)
    between = (width - left - right - bar * len(columns)) / (len(columns) - 1)
    lefts = [left + track.start for track in tracks.stacked([bar] * len(columns), between)]
    line = ctx.type.size("small") * 2 * 1.36 + ctx.space(10)
    natural = max(width * (LYING if left else STANDING), max(map(len, columns)) * line)
    made = _plot.laid_out(block, max(natural, height or 0.0), ctx.space(26))
    return Plot(block, made, block.places(), _plot.colors(block, ctx), lefts, bar)


def _drawn(plot: Plot, width: float, outside: bool, numbers: Mapping[int, str] | None, ctx: Context) -> Frame:
    """The diagram with the names of its places, or with their numbers."""
    height = max(node.foot for node in plot.layout.nodes)
    items = [*_plot.ribbons(plot, ctx), *_plot.bars(plot, ctx)]
    for layer in range(len(plot.lefts)):
        items += _labels(layer, plot, width, height, outside, numbers, ctx)
    return Frame(width, height, tuple(items))


def _words_fit(plot: Plot, width: float, outside: bool, ctx: Context) -> bool:
    """Whether every place has room beside it for its figure, and for the longest word of its name."""
    strong = ctx.type.style("small", weight=ctx.theme.fonts.text.strong)
    for node in plot.layout.nodes:
        figure = ctx.type.measure(amount(node.value, plot.block.unit, ctx.lang), strong)
        needed = max(figure, ctx.type.widest_word([plot.names[node.index]], "small"))
        if needed > _room(node.layer, plot, width, outside, ctx):
            return False
    return True


def _margin(names: Sequence[str], block: Sankey, width: float, ctx: Context) -> float:
    """The room for the names at one side."""
    most = width * LABEL_SHARE
    strong = ctx.type.style("small", weight=ctx.theme.fonts.text.strong)
    total = sum(item.value for item in block.items)
    widest = max(ctx.type.measure(name, "small") for name in names)
    figure = ctx.type.measure(amount(total, block.unit, ctx.lang), strong)
    return min(max(widest, figure), most) + ctx.space(14)


def _labels(
    layer: int,
    plot: Plot,
    width: float,
    height: float,
    outside: bool,
    numbers: Mapping[int, str] | None,
    ctx: Context,
) -> list[Item]:
    """The names, or numbers, of a layer: outside at the ends; on the streams, towards the middle, elsewhere."""
    nodes = [node for node in plot.layout.nodes if node.layer == layer]
    pad, last = ctx.space(12), layer == plot.layout.layers - 1
    first = layer == 0
    before = (first and outside) or (last and not outside)
    room = _room(layer, plot, width, outside, ctx)
    align = arrange.END if before else arrange.START
    if numbers is None:
        frames = [_plot.words(plot.said(n.index, ctx), n.value, room, plot, ctx, align) for n in nodes]
    else:
        strong = ctx.theme.fonts.text.strong
        frames = [arrange.trimmed(ctx.type.text(numbers[n.index], "small", weight=strong)) for n in nodes]
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
