import math
from collections.abc import Mapping, Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.ext import (
    Block,
    Box,
    Circle,
    Claim,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Item,
    Length,
    Model,
    Path,
    Point,
    Problem,
    Quantity,
    Range,
    Rect,
    Space,
    SpecPath,
    Stroke,
    amount,
    arrange,
    messages,
)
from infographic.solve import stress

RADII = (26, 64)
"""The radii of the least and the greatest node without values, in px at 1200; with values the greatest's."""

MAX_HEIGHT = 2.4
"""A network that needs more height for its width is a list."""

LABEL = 8.5
"""How wide names may be before they are broken, in ems."""

UPRIGHT = 500
"""Narrower than this many pixels a network stands upright."""

THICK = 26
"""The width of the thickest line, in px at 1200."""

TALLEST, TALLEST_UPRIGHT = 0.7, 1.5
"""The height for a width in which nodes are spread; they may need more of it."""


class Node(Colored):
    """One of those that are connected."""

    shorthand = "label"

    label: str
    """What it is called, by which links name it."""
    value: Annotated[float, Quantity, Range(0)] | None = None
    """How much it is, which its area says."""
    icon: Annotated[str, IconName] = ""
    """A sign on it."""
    highlight: bool = False
    """Whether it, with its links, is the one to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class Link(Model):
    """A connection of two nodes."""

    label: str
    """The one of them."""
    to: str
    """The other."""
    value: Annotated[float, Quantity, Range(0)] | None = None
    """How strong it is, which its width says."""


class Network(Block):
    """Who is connected with whom: nodes near to each other that few links part, by a method without chance.

    ```yaml
    type: network
    title: Who talked to whom in the expedition
    items:
      - {label: Leader, icon: compass, highlight: true}
      - {label: Doctor, icon: first-aid-kit}
      - {label: Radio, icon: radio}
      - {label: Cook, icon: cooking-pot}
      - {label: Pilot, icon: airplane}
      - {label: Geologist, icon: mountains}
      - {label: Biologist, icon: fish}
    links:
      - {label: Leader, to: Doctor}
      - {label: Leader, to: Radio}
      - {label: Leader, to: Pilot}
      - {label: Leader, to: Geologist}
      - {label: Radio, to: Pilot}
      - {label: Geologist, to: Biologist}
      - {label: Cook, to: Doctor}
      - {label: Cook, to: Leader}
    ```
    """

    type: Literal["network"] = "network"
    other_names: ClassVar[tuple[str, ...]] = (
        "graph",
        "node-link",
        "force-directed",
        "social-network",
        "relations",
        "connections",
    )
    links: Annotated[tuple[Link, ...], Length(1, 200)]
    """The connections, in any order."""
    items: Annotated[tuple[Node, ...], Length(0, 60)] = ()
    """The nodes; where they are left out, all that links name."""
    unit: str = ""
    """What stands behind the values of nodes."""

    min_width: ClassVar[float] = 240

    def faults(self, path: SpecPath) -> list[Problem]:
        names = [item.label for item in self.items]
        doubled = [
            messages.two_boxes((*path, "items", i), name, (*path, "items", names.index(name)))
            for i, name in enumerate(names)
            if names.index(name) < i
        ]
        unknown = [
            messages.unknown_name((*path, "links", i, key), "node", name, names)
            for i, link in enumerate(self.links)
            for key, name in (("label", link.label), ("to", link.to))
            if names and name not in names
        ]
        return doubled + unknown or self._unvalued(path)

    def _unvalued(self, path: SpecPath) -> list[Problem]:
        """Values that some of a kind have and others have not."""
        return [
            messages.missing_key((*path, key, values.index(None)), "value", f"each of the {key}, or none,")
            for key, values in (
                ("items", [item.value for item in self.items]),
                ("links", [link.value for link in self.links]),
            )
            if None in values and any(value is not None for value in values)
        ]

    def described(self, lang: str, sides: Mapping[str, str]) -> Sequence[Sequence[str]]:
        net = _net(self)
        values = ["" if node.value is None else amount(node.value, self.unit, lang) for node in net.nodes]
        near = [", ".join(_told(net, i, j, lang) for j in net.near(i)) for i in range(len(net.nodes))]
        rows = [
            (node.label, *([value] if any(values) else []), others)
            for node, value, others in zip(net.nodes, values, near, strict=True)
        ]
        return [("",) * len(rows[0]), *rows]

    def layout(self, space: Space, ctx: Context) -> Frame:
        ctx = ctx.together()
        net = _net(self)
        body = _drawn(net, space.width, ctx) or _listed(net, space.width, ctx)
        return arrange.within(body, space.width, max(body.height, space.height or 0.0))


class Net(NamedTuple):
    """The nodes, and the links by their places; a link of a node with itself says nothing."""

    nodes: Sequence[Node]
    links: Sequence[tuple[Link, int, int]]
    unit: str

    def near(self, node: int) -> list[int]:
        """The nodes that one is connected with, in the order of the links."""
        pairs = ((b if a == node else a) for _, a, b in self.links if node in (a, b))
        return list(dict.fromkeys(pairs))


def _net(block: Network) -> Net:
    names = [item.label for item in block.items]
    names = names or list(dict.fromkeys(name for link in block.links for name in (link.label, link.to)))
    nodes = block.items or tuple(Node(label=name) for name in names)
    placed = [(link, names.index(link.label), names.index(link.to)) for link in block.links]
    return Net(nodes, [(link, a, b) for link, a, b in placed if a != b], block.unit)


# ---------------------------------------------------------------- nodes


class Spot(NamedTuple):
    """A node as it is drawn: its disc, and its name under it."""

    radius: float
    name: Frame
    color: Color

    @property
    def size(self) -> tuple[float, float]:
        return max(2 * self.radius, self.name.width), 2 * self.radius + self.name.height


def _spots(net: Net, ctx: Context) -> list[Spot]:
    colors = _colors(net, ctx)
    radii = _radii(net, ctx)
    widest = LABEL * ctx.type.size("small")
    spots = []
    for node, radius, color in zip(net.nodes, radii, colors, strict=True):
        weight = ctx.theme.fonts.text.strong if node.highlight else None
        style = ctx.type.style("small", weight=weight)
        room = max(widest, ctx.type.widest_word([node.label], style))
        lines = [ctx.type.text(ctx.cite(node.label, node), style, room, align="center", balance=True)]
        if node.value is not None:
            value = amount(node.value, net.unit, ctx.lang)
            lines.append(ctx.type.text(value, "caption", room, fill=ctx.palette.ink2, align="center"))
        words = arrange.stack([arrange.trimmed(line) for line in lines], 0, None, arrange.CENTER)
        spots.append(Spot(radius, words, color))
    return spots


def _colors(net: Net, ctx: Context) -> list[Color]:
    loud, quiet = ctx.color.emphasis()
    some = any(node.highlight for node in net.nodes)
    own = [ctx.color.swatches.of(node) for node in net.nodes]
    fills = [loud if node.highlight else quiet if some else ctx.color.neutral for node in net.nodes]
    sides = ctx.palette.sides
    return [fill if place is None else sides[place].solid for fill, place in zip(fills, own, strict=True)]


def _radii(net: Net, ctx: Context) -> list[float]:
    """By their values in proportion of areas; else the larger, the more links a node has."""
    least, most = (ctx.space(radius) for radius in RADII)
    values = [node.value for node in net.nodes]
    if all(value is not None for value in values) and any(values):
        return [most * math.sqrt((value or 0.0) / max(v or 0.0 for v in values)) for value in values]
    degrees = [len(net.near(i)) for i in range(len(net.nodes))]
    signed = 1.3 if any(node.icon for node in net.nodes) else 1.0
    return [min(most, signed * (least + (most - least) * 0.5 * d / (max(degrees) or 1))) for d in degrees]


# ---------------------------------------------------------------- the picture


def _drawn(net: Net, width: float, ctx: Context) -> Frame | None:
    """Nodes and links; None where the names have no room beside each other."""
    spots = _spots(net, ctx)
    sizes = [spot.size for spot in spots]
    if max(wide for wide, _ in sizes) > width:
        return None
    middles = _spread(net, sizes, width)
    found = stress.parted(middles, sizes, ctx.space(26), width)
    if found is None:
        return None
    top = min(p.y - high / 2 for p, (_, high) in zip(found, sizes, strict=True))
    boxes = [
        Box(p.x - wide / 2, p.y - high / 2 - top, wide, high) for p, (wide, high) in zip(found, sizes, strict=True)
    ]
    foot = max(box.bottom for box in boxes)
    if foot > width * MAX_HEIGHT:
        return None
    centers = [Point(box.center.x, box.y + spot.radius) for box, spot in zip(boxes, spots, strict=True)]
    lines, claims = _links(net, spots, centers, ctx)
    items: list[Item] = [*lines]
    for node, spot, box in zip(net.nodes, spots, boxes, strict=True):
        items.append(_node(node, spot, box, ctx).at(box.x, box.y))
    return Frame(width, foot, tuple(items), claims=claims)


def _spread(net: Net, sizes: Sequence[tuple[float, float]], width: float) -> list[Point]:
    """The places of a network turned so that its long way lies along the page, and as large as the page is wide."""
    raw = stress.places(len(net.nodes), tuple((a, b) for _, a, b in net.links))
    turned = _turned(raw, upright=width < UPRIGHT)
    wide = max(p.x for p in turned) - min(p.x for p in turned)
    high = max(p.y for p in turned) - min(p.y for p in turned)
    room = width - max(w for w, _ in sizes)
    scale_x = room / wide if wide > 1e-6 else 1.0
    tallest = width * (TALLEST_UPRIGHT if width < UPRIGHT else TALLEST) - max(h for _, h in sizes)
    scale_y = min(scale_x, tallest / high) if high > 1e-6 else scale_x
    left, top = min(p.x for p in turned), min(p.y for p in turned)
    middle = max(w for w, _ in sizes) / 2 if wide > 1e-6 else width / 2
    return [Point((p.x - left) * scale_x + middle, (p.y - top) * scale_y) for p in turned]


def _turned(places: Sequence[Point], *, upright: bool) -> list[Point]:
    """The places turned by their principal axis, which lies level, or upright."""
    xx, yy, xy = (sum(values) for values in zip(*((p.x * p.x, p.y * p.y, p.x * p.y) for p in places), strict=True))
    angle = -math.atan2(2 * xy, xx - yy) / 2 + (math.pi / 2 if upright else 0.0)
    c, s = math.cos(angle), math.sin(angle)
    return [Point(p.x * c - p.y * s, p.x * s + p.y * c) for p in places]


def _links(
    net: Net, spots: Sequence[Spot], centers: Sequence[Point], ctx: Context
) -> tuple[list[Item], tuple[Claim, ...]]:
    """The lines, those of what is to be noticed on top, and the claims of their widths."""
    most = max((link.value or 0.0 for link, _, _ in net.links), default=0.0)
    loud = ctx.color.emphasis()[0]
    items: list[tuple[bool, Item]] = []
    claims: list[Claim] = []
    for link, a, b in net.links:
        noticed = net.nodes[a].highlight or net.nodes[b].highlight
        thick = ctx.space(THICK) * (link.value or 0.0) / most if most else ctx.space(4)
        if most and link.value is not None:
            claims.append(ctx.claim(link, "area", link.value, thick, "links", key="value"))  # of a pixel along it
        if thick <= 0:
            continue
        line = ctx.color.legible(loud, ratio=3) if noticed else ctx.color.legible(ctx.color.grid, ratio=1.8)
        items.append((noticed, _line(a, b, thick, line, spots, centers)))
    return [item for _, item in sorted(items, key=lambda pair: pair[0])], tuple(claims)


def _line(a: int, b: int, thick: float, color: Color, spots: Sequence[Spot], centers: Sequence[Point]) -> Path:
    """A straight line from middle to middle; bent around a node that it does not mean."""
    start, end = centers[a], centers[b]
    stroke = Stroke(color, thick, "round")
    for i, (spot, center) in enumerate(zip(spots, centers, strict=True)):
        if i in (a, b):
            continue
        away, share = _passing(start, end, center)
        near = spot.radius + thick
        if abs(away) < near and 0.05 < share < 0.95:
            bend = (near * 1.5 - abs(away)) * 2 * (-1 if away >= 0 else 1)
            length = math.dist(start, end) or 1.0
            nx, ny = -(end.y - start.y) / length, (end.x - start.x) / length
            over = Point((start.x + end.x) / 2 + nx * bend, (start.y + end.y) / 2 + ny * bend)
            box = Box(min(start.x, end.x, over.x), min(start.y, end.y, over.y), 0, 0)
            wide = max(start.x, end.x, over.x) - box.x
            high = max(start.y, end.y, over.y) - box.y
            d = f"M{start.x:.2f} {start.y:.2f}Q{over.x:.2f} {over.y:.2f} {end.x:.2f} {end.y:.2f}"
            return Path(d, box._replace(width=wide, height=high), None, stroke)
    return arrange.line(*start, *end, stroke)


def _passing(start: Point, end: Point, point: Point) -> tuple[float, float]:
    """How far a point lies to the left of a line, and at which share of its length."""
    dx, dy = end.x - start.x, end.y - start.y
    length = math.hypot(dx, dy) or 1.0
    px, py = point.x - start.x, point.y - start.y
    return (px * -dy + py * dx) / length, (px * dx + py * dy) / (length * length)


def _node(node: Node, spot: Spot, box: Box, ctx: Context) -> Frame:
    """A disc with its sign, and the name under it on a plate that no line runs through."""
    middle, radius = box.width / 2, spot.radius
    edge = Stroke(ctx.palette.ground, ctx.space(5))
    items: list[Item] = []
    ink = ctx.type.ink(spot.name)
    pad = ctx.space(5)
    left, top = middle - spot.name.width / 2, 2 * radius
    plate = Rect(
        left + ink.x - pad, top + ink.y - pad, ink.width + 2 * pad, ink.height + 2 * pad, pad, ctx.palette.ground
    )
    items.append(plate)
    if radius > 0:
        items.append(Circle(middle, radius, radius, ctx.surface.paint(spot.color), edge))
    if node.icon and radius > ctx.space(14):
        size = radius * 1.1
        icon = ctx.icon(node.icon, size, ctx.color.legible(ctx.color.ink_on(spot.color), spot.color, 3))
        items.append(icon.at(middle - size / 2, radius - size / 2))
    items.append(spot.name.at(left, top))
    claims: tuple[Claim, ...] = ()
    if node.value is not None:
        claims = (ctx.claim(node, "area", node.value, math.pi * radius**2, "nodes", key="value"),)
    return ctx.named(Frame(box.width, box.height, tuple(items), claims=claims), node, "point")


# ---------------------------------------------------------------- a list


def _listed(net: Net, width: float, ctx: Context) -> Frame:
    """Each node with those that it is connected with."""
    rows = []
    for i, node in enumerate(net.nodes):
        strong = ctx.theme.fonts.text.strong
        name = ctx.type.text(ctx.cite(node.label, node), "item", width, weight=strong, balance=True)
        others = ", ".join(_told(net, i, j, ctx.lang) for j in net.near(i))
        if node.value is not None:
            others = " · ".join(filter(None, [amount(node.value, net.unit, ctx.lang), others]))
        lines = [name, *([ctx.type.text(others, "small", width, fill=ctx.palette.ink2)] if others else [])]
        rows.append(ctx.named(arrange.stack(lines, ctx.space(4), width), node, "row"))
    return arrange.stack(rows, ctx.space(20), width)


def _told(net: Net, node: int, other: int, lang: str) -> str:
    """The name of a node at the other end, with how strong the link is."""
    values = [link.value for link, a, b in net.links if {a, b} == {node, other} and link.value is not None]
    strength = "".join(f" ({amount(value, '', lang)})" for value in values)
    return net.nodes[other].label + strength
