"""What the forms of `sankey` share: the layout, the colours, and the ribbons."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks.sankey import Sankey, Stream
from infographic.ext import Box, Color, Context, Frame, Item, Path, Rect, amount, arrange, blend, contrast
from infographic.graphics.color import apca
from infographic.layout.status import told
from infographic.solve import label_spacing
from infographic.solve import sankey as method
from infographic.solve.sankey import Link, Node

CLEAR, LOUD = (0.34, 0.28, 0.22, 0.17, 0.12), (0.62, 0.52, 0.42, 0.34, 0.28, 0.22)
"""How much of a ribbon's colour is seen, of a quiet one and of one to notice: the first on which names are read."""

READ, LIGHTER = 5.4, 64.0
"""The least contrast of names with two ribbons that cross, by WCAG 2.2 and by APCA, with room for a third."""


class Plot(NamedTuple):
    """The diagram: its layout, the name and the colour of each place, and where each layer's places lie across."""

    block: Sankey
    layout: method.Sankey
    names: Sequence[str]
    colors: Sequence[Color]
    lefts: Sequence[float]
    width: float
    """How wide a place is drawn."""

    def streams(self) -> list[tuple[Link, Stream]]:
        return list(zip(self.layout.links, self.block.items, strict=True))

    def stream_of(self, node: Node) -> Stream:
        """The stream by which a place is named in the spec."""
        return self.block.items[min(link.index for link in (*node.outgoing, *node.incoming))]

    def said(self, index: int, ctx: Context) -> str:
        """A place's name with the numbers of the sources of what leaves it, as streams have no words of their own."""
        own = [item for item in self.block.items if item.label == self.names[index]]
        marks = dict.fromkeys(ctx.cite("", item).removeprefix(told("", item.status, ctx.lang)) for item in own)
        return self.names[index] + "\u202f".join(filter(None, marks))

    def box(self, node: Node) -> Box:
        return Box(self.lefts[node.layer], node.top, self.width, node.foot - node.top)


def laid_out(block: Sankey, height: float, gap: float) -> method.Sankey:
    names = block.places()
    links = [(names.index(item.label), names.index(item.to), item.value) for item in block.items]
    return method.sankey(len(names), links, height, gap)


def layers(block: Sankey) -> list[list[str]]:
    """The names of the places of each layer."""
    names = block.places()
    found = method.layers(len(names), [(names.index(item.label), names.index(item.to)) for item in block.items])
    return [[name for name, at in zip(names, found, strict=True) if at == layer] for layer in range(max(found) + 1)]


def colors(block: Sankey, ctx: Context) -> list[Color]:
    """A place's own colour where it is a category; else shades for where all begins, and ink further on."""
    first = layers(block)[0]
    loud = any(item.highlight for item in block.items)
    quiet = ctx.color.emphasis()[1]
    shades = dict(zip(first, ctx.color.ramp(ctx.color.neutral, len(first), least=1.8), strict=True))
    found = []
    for name in block.places():
        place = ctx.color.swatches.category(name)
        own = None if place is None else ctx.palette.sides[place].solid
        found.append(own or (quiet if loud else shades.get(name, ctx.palette.ink3)))
    return found


def ribbons(plot: Plot, ctx: Context) -> list[Item]:
    """The streams, the thickest at the back, those to notice in front."""
    drawn = sorted(plot.streams(), key=lambda pair: (pair[1].highlight, -pair[0].value))
    return [ribbon(link, stream, plot, ctx) for link, stream in drawn if link.value]


def ribbon(link: Link, stream: Stream, plot: Plot, ctx: Context) -> Path:
    """A band of one thickness from place to place (the two edges are one cubic, moved)."""
    x1, x2 = plot.lefts[link.source.layer] + plot.width, plot.lefts[link.target.layer]
    half, middle = link.width / 2, (x1 + x2) / 2
    a, b = link.start, link.end
    d = (
        f"M{x1:.2f} {a - half:.2f}C{middle:.2f} {a - half:.2f} {middle:.2f} {b - half:.2f} {x2:.2f} {b - half:.2f}"
        f"V{b + half:.2f}C{middle:.2f} {b + half:.2f} {middle:.2f} {a + half:.2f} {x1:.2f} {a + half:.2f}Z"
    )
    top = min(a, b) - half
    box = Box(x1, top, x2 - x1, max(a, b) + half - top)
    color = stream_color(link, stream, plot, ctx)
    return Path(d, box, color, opacity=_clear(color, LOUD if stream.highlight else CLEAR, ctx))


def _clear(color: Color, shares: Sequence[float], ctx: Context) -> float:
    return next((share for share in shares if _is_read(color, share, ctx)), shares[-1])


def _is_read(color: Color, share: float, ctx: Context) -> bool:
    """Whether names can be read on a ribbon, and on two of its colour that cross."""
    ink, ground = ctx.palette.ink, ctx.palette.ground
    crossed = blend(color, blend(color, ground, share), share)
    return contrast(ink, crossed) >= READ and abs(apca(ink, crossed)) >= LIGHTER


def stream_color(link: Link, stream: Stream, plot: Plot, ctx: Context) -> Color:
    """Its own colour, else that of where it comes from."""
    own = ctx.color.swatches.of(stream)
    if own is not None:
        return ctx.palette.sides[own].solid
    return ctx.color.emphasis()[0] if stream.highlight else plot.colors[link.source.index]


def bars(plot: Plot, ctx: Context) -> list[Item]:
    """The places, and on each the ends of its streams, which claim how much flows."""
    items: list[Item] = []
    for node in plot.layout.nodes:
        box, color = plot.box(node), plot.colors[node.index]
        if box.height > 0:
            items.append(Rect(*box, 0, ctx.surface.paint(color)))
        for link in node.outgoing:
            stream = plot.block.items[link.index]
            claim = ctx.claim(stream, "length", stream.value, link.width, "streams")
            end = Rect(0, 0, box.width, link.width, 0, ctx.surface.paint(color))
            frame = Frame(box.width, link.width, (end,) if link.width else (), claims=(claim,))
            items.append(ctx.named(frame, stream, "point of a stream").at(box.x, link.start - link.width / 2))
    return items


def words(name: str, value: float, width: float, plot: Plot, ctx: Context, align: float = arrange.START) -> Frame:
    """A place's name with how much passes through it."""
    label = arrange.trimmed(ctx.type.text(name, "small", width, balance=True))
    strong = ctx.theme.fonts.text.strong
    figure = arrange.trimmed(ctx.type.text(amount(value, plot.block.unit, ctx.lang), "small", width, weight=strong))
    return arrange.stack([figure, label], 0, None, align)


def ratings(block: Sankey, width: float, ctx: Context) -> Frame | None:
    """The streams that have a status, from where to where and how rated; None where none has."""
    entries = []
    for item in block.items:
        if item.status:
            way = f"{item.label}\u00a0→ {item.to}"
            said = ctx.type.text(told(way, item.status, ctx.lang), "small", width)
            entries.append(ctx.named(arrange.trimmed(said), item))
    return ctx.flow(entries, width, ctx.space(28), ctx.space(8)) if entries else None


def tops(nodes: Sequence[Node], frames: Sequence[Frame], height: float, gap: float) -> list[float]:
    """Where the labels of a layer stand: at the middle of their places, as near as the others allow."""
    order = sorted(range(len(nodes)), key=lambda i: nodes[i].top)
    wanted = [(nodes[i].top + nodes[i].foot - frames[i].height) / 2 for i in order]
    placed = label_spacing.apart(wanted, [frames[i].height for i in order], gap, 0, height)
    found = dict(zip(order, placed, strict=True))
    return [found[i] for i in range(len(nodes))]
