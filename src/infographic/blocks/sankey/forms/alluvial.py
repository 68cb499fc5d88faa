"""Places as blocks that bear their names, streams in the colour of where all begins.

```yaml
type: sankey
form: alluvial
title: Who voted for whom, twice
unit: "%"
items:
  - {label: Reds in 2021, to: Reds in 2025, value: 31}
  - {label: Reds in 2021, to: Blues in 2025, value: 7}
  - {label: Blues in 2021, to: Blues in 2025, value: 28}
  - {label: Blues in 2021, to: Stayed at home, value: 6}
  - {label: Stayed away, to: Stayed at home, value: 19}
  - {label: Stayed away, to: Reds in 2025, value: 9}
```
"""

from collections.abc import Sequence

from infographic.blocks.sankey import Sankey, _plot
from infographic.blocks.sankey._plot import Plot
from infographic.ext import Color, Context, Frame, Item, Space, amount, arrange, tracks

BLOCK_SHARE = 0.62
"""The most of a layer's share of the width that its blocks take."""

LYING, STANDING = 0.6, 1.2
"""The height for a width, on a wide page and on a narrow one."""

WIDE = 480

ROLE = "small"


def has_room(block: Sankey, space: Space, ctx: Context) -> bool:
    """Whether the longest word of each place, and the greatest figure, fit into its block."""
    columns = _plot.layers(block)
    names = [name for names in columns for name in names]
    most = space.width / len(columns) * BLOCK_SHARE - 2 * ctx.space(14)
    total = amount(sum(item.value for item in block.items), block.unit, ctx.lang)
    strong = ctx.type.style(ROLE, weight=ctx.theme.fonts.text.strong)
    return max(ctx.type.widest_word(names, ROLE), ctx.type.measure(total, strong)) <= most


def suits(block: Sankey, *_: object) -> bool:
    """Where everything goes on from layer to layer, and each layer is whole."""
    columns = _plot.layers(block)
    places = {name: i for i, names in enumerate(columns) for name in names}
    return len(columns) > 1 and all(places[item.to] == places[item.label] + 1 for item in block.items)


def layout(block: Sankey, space: Space, ctx: Context) -> Frame:
    columns, pad = _plot.layers(block), ctx.space(14)
    names = [name for names in columns for name in names]
    widest = max(ctx.type.measure(name, ROLE) for name in names) + 2 * pad
    width = max(min(widest, space.width / len(columns) * BLOCK_SHARE), ctx.space(120))
    starts = tracks.stacked([width] * len(columns), (space.width - width * len(columns)) / (len(columns) - 1))
    natural = space.width * (LYING if space.width >= WIDE else STANDING)
    line = ctx.type.size(ROLE) * 2 * 1.36 + ctx.space(12)
    height = max(natural, space.height or 0.0, max(map(len, columns)) * line)
    made = _plot.laid_out(block, height, ctx.space(12))
    plot = Plot(block, made, block.places(), _bearing(block, ctx), [track.start for track in starts], width)
    items = [*_plot.ribbons(plot, ctx), *_plot.bars(plot, ctx)]
    for layer in range(len(columns)):
        items += _labels(layer, plot, height, ctx)
    return Frame(space.width, height, tuple(items))


def _bearing(block: Sankey, ctx: Context) -> Sequence[Color]:
    """The colours of places on which words can be read."""
    return [ctx.color.bearing(color) for color in _plot.colors(block, ctx)]


def _labels(layer: int, plot: Plot, height: float, ctx: Context) -> list[Item]:
    """The names of a layer: in their blocks, or on plates over blocks too thin for them."""
    nodes = [node for node in plot.layout.nodes if node.layer == layer]
    pad, room = ctx.space(14), plot.width - 2 * ctx.space(14)
    frames = [_words(plot, node.index, room, ctx) for node in nodes]
    at = _plot.tops(nodes, frames, height, ctx.space(6))
    return [
        ctx.named(frame, plot.stream_of(node), "point").at(plot.lefts[layer] + pad, y)
        for frame, node, y in zip(frames, nodes, at, strict=True)
    ]


def _words(plot: Plot, index: int, room: float, ctx: Context) -> Frame:
    """A name under its figure, or on one line with it; over a block that is too thin for either, on a plate."""
    node, fill = plot.layout.nodes[index], plot.colors[index]
    ink, high = ctx.color.ink_on(fill), node.foot - node.top
    figure, strong = amount(node.value, plot.block.unit, ctx.lang), ctx.theme.fonts.text.strong
    label = ctx.type.text(plot.said(index, ctx), ROLE, room, fill=ink, balance=True)
    both = arrange.stack([ctx.type.text(figure, ROLE, room, fill=ink, weight=strong), label], 0, room)
    if both.height <= high:
        return both
    said = f"**{figure}** {plot.said(index, ctx)}"
    line = ctx.type.text(said, "caption", room, fill=ink)
    if line.height <= high:
        return line
    plain = arrange.trimmed(ctx.type.text(said, "caption", room))
    return arrange.backed(plain, ctx.palette.ground)
