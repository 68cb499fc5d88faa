"""Points where their values put them, their names beside them.

```yaml
type: quadrant
form: points
x: {low: Near the Sun, high: Far away, least: 0, most: 32}
y: {low: Light, high: Dense, least: 0, most: 6.2}
items:
  - {label: Mercury, x: 0.39, y: 5.4}
  - {label: Earth, x: 1, y: 5.5, highlight: true}
  - {label: Mars, x: 1.52, y: 3.9}
  - {label: Jupiter, x: 5.2, y: 1.3}
  - {label: Saturn, x: 9.5, y: 0.7}
  - {label: Uranus, x: 19.2, y: 1.3}
  - {label: Neptune, x: 30.1, y: 1.6}
```
"""

import math
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from infographic.blocks import _numbered
from infographic.blocks.quadrant import Quadrant, Spot
from infographic.blocks.quadrant._axes import limits, share_of
from infographic.ext import (
    Box,
    Circle,
    Claim,
    Color,
    Context,
    Frame,
    Item,
    Path,
    Point,
    Rect,
    Space,
    Stroke,
    TextStyle,
    arrange,
)
from infographic.solve.point_labels import around

FEW = 8
"""The maximum number of points whose names are as large as items of a list."""

COVERED = 14.0
"""The maximum overlap of labels in square pixels; beyond it the points are numbered instead."""


def _needs_key(block: Quadrant, ctx: Context) -> bool:
    """Whether the colours say more than the names at the points: not where each point is a side itblock."""
    names = {side.key: (side.label, side.short) for side in ctx.sides}
    return any(spot.side and spot.label not in names.get(spot.side, ()) for spot in block.items)


def layout(block: Quadrant, space: Space, ctx: Context) -> Frame:
    keyed = _needs_key(block, ctx)
    ctx = ctx.with_key() if keyed else ctx
    shared = ctx if ctx.sides else ctx.together()
    ends = _vertical_ends(block, space.width, shared)
    around_it = [*ends, *([ctx.side_key(space.width)] if keyed else [])]
    room = None if space.height is None else space.height - sum(f.height + _gap(ctx) for f in around_it)
    plot = _plot(block, space.width, room, shared)
    field, *names = _drawn(block, plot, shared)
    if names and room is not None:  # a key takes its room from the field
        plot = plot._replace(height=plot.height - sum(frame.height + _gap(ctx) for frame in names))
        field, *names = _drawn(block, plot, shared, numbered=True)
    parts = [*around_it[2:], ends[0], field, ends[1], *names]
    body = arrange.stack(parts, _gap(ctx), space.width)
    claims = tuple(claim for spot in block.items for claim in _claims(spot, plot, shared))
    return arrange.pad(body, arrange.NONE, space.width, space.height)._replace(claims=claims)


def _gap(ctx: Context) -> float:
    return ctx.space(12)


# ---------------------------------------------------------------- the plot


class QuadrantPlot(NamedTuple):
    """The size of the field, what is kept free along its edges for whole dots, and the limits of both axes."""

    width: float
    height: float
    edge: float
    left: float
    right: float
    foot: float
    top: float

    def at(self, spot: Spot) -> Point:
        """Where a point lies, from the field's top left corner."""
        across = share_of(spot.x, self.left, self.right)
        up = share_of(spot.y, self.foot, self.top)
        wide, high = self.width - 2 * self.edge, self.height - 2 * self.edge
        return Point(self.edge + across * wide, self.edge + (1 - up) * high)


def _plot(block: Quadrant, width: float, height: float | None, ctx: Context) -> QuadrantPlot:
    natural = width * (0.72 if width >= 22 * ctx.type.size("item") else 0.98)
    left, right = limits(block.x, [spot.x for spot in block.items])
    foot, top = limits(block.y, [spot.y for spot in block.items])
    edge = max(_radius(spot, ctx) for spot in block.items) + ctx.space(6)
    return QuadrantPlot(width, max(natural, height or 0.0), edge, left, right, foot, top)


def _vertical_ends(block: Quadrant, width: float, ctx: Context) -> tuple[Frame, Frame]:
    """What the top and the foot mean, over and under the middle of the field."""
    top, foot = (
        ctx.type.text(text, _end_style(ctx), width, fill=ctx.palette.ink2, align="center")
        for text in (block.y.high, block.y.low)
    )
    return top, foot


def _end_style(ctx: Context) -> TextStyle:
    return ctx.type.style("small", weight=ctx.theme.fonts.text.strong)


def _drawn(block: Quadrant, plot: QuadrantPlot, ctx: Context, *, numbered: bool = False) -> list[Frame]:
    """The field with its points, and a key where names would cover each other or points are to be numbered."""
    ground = Rect(0, 0, plot.width, plot.height, ctx.surface.row_radius, ctx.palette.card)
    names = _field_names(block, plot, ctx)
    ends = _horizontal_ends(block, plot, ctx)
    line = ctx.space(6)
    crossing = [Box((plot.width - line) / 2, 0, line, plot.height), Box(0, (plot.height - line) / 2, plot.width, line)]
    taken = [*crossing, *(_box(frame, x, y) for frame, x, y in (*names, *ends))]
    axes = _axes(plot, ctx)
    fixed: list[Item] = [ground, *axes, *arrange.placed([*names, *ends])]
    if not numbered:
        labels = [_label(spot, plot, len(block.items), ctx) for spot in block.items]
        named, covered = _labelled(block, plot, fixed, labels, taken, ctx)
        if covered <= COVERED * len(block.items):
            return [named]
    numbers = [_number(i, ctx) for i in range(1, len(block.items) + 1)]
    field, _ = _labelled(block, plot, fixed, numbers, taken, ctx)
    return [field, _key(block, plot.width, ctx)]


def _labelled(
    block: Quadrant,
    plot: QuadrantPlot,
    fixed: Sequence[Item],
    labels: Sequence[Frame],
    taken: Sequence[Box],
    ctx: Context,
) -> tuple[Frame, float]:
    """The field with its points and a label beside each, and the area by which labels cover something."""
    points = [plot.at(spot) for spot in block.items]
    clear = [_radius(spot, ctx) + ctx.space(10) for spot in block.items]
    bounds = Box(0, 0, plot.width, plot.height).grown(-ctx.space(6))
    settled = around(points, [(label.width, label.height) for label in labels], clear, taken, bounds)
    items = [*fixed]
    for point, box, distance in zip(points, settled.boxes, clear, strict=True):
        items += _leader(point, box, distance, ctx)
    # A name that has to cross an axis interrupts it
    items += [Rect(box.x, box.y, box.width, box.height, 0, ctx.palette.card) for box in settled.boxes]
    items += [_dot(s, ctx).at(p.x - _radius(s, ctx), p.y - _radius(s, ctx)) for s, p in _pairs(block, points)]
    items += [
        ctx.named(label, spot, "point label").at(box.x, box.y)
        for label, spot, box in zip(labels, block.items, settled.boxes, strict=True)
    ]
    return Frame(plot.width, plot.height, tuple(items)), settled.covered


def _leader(point: Point, box: Box, distance: float, ctx: Context) -> list[Item]:
    """A thin line from a point to its label, where that had to stand apart."""
    x = min(max(point.x, box.x), box.right)
    y = min(max(point.y, box.y), box.bottom)
    if math.hypot(x - point.x, y - point.y) <= distance * 1.5:
        return []
    return [arrange.line(point.x, point.y, x, y, Stroke(ctx.color.legible(ctx.palette.ink3, ratio=3), ctx.space(2)))]


def _pairs(block: Quadrant, points: Sequence[Point]) -> list[tuple[Spot, Point]]:
    """Every point with its place, the one to notice last, so that it lies on top."""
    return sorted(zip(block.items, points, strict=True), key=lambda pair: pair[0].highlight)


def _box(frame: Frame, x: float, y: float) -> Box:
    return Box(x, y, frame.width, frame.height)


def _axes(plot: QuadrantPlot, ctx: Context) -> list[Item]:
    """Two lines through the middle with an open head at either end."""
    stroke = Stroke(ctx.color.legible(ctx.palette.ink3, ratio=3), ctx.space(4), "round", "round")
    head, edge = ctx.space(14), ctx.space(4)
    mx, my = plot.width / 2, plot.height / 2
    right, foot = plot.width - edge, plot.height - edge
    across = (
        f"M{edge:.2f} {my:.2f}H{right:.2f}"
        f"M{edge + head:.2f} {my - head:.2f}L{edge:.2f} {my:.2f}L{edge + head:.2f} {my + head:.2f}"
        f"M{right - head:.2f} {my - head:.2f}L{right:.2f} {my:.2f}L{right - head:.2f} {my + head:.2f}"
    )
    down = (
        f"M{mx:.2f} {edge:.2f}V{foot:.2f}"
        f"M{mx - head:.2f} {edge + head:.2f}L{mx:.2f} {edge:.2f}L{mx + head:.2f} {edge + head:.2f}"
        f"M{mx - head:.2f} {foot - head:.2f}L{mx:.2f} {foot:.2f}L{mx + head:.2f} {foot - head:.2f}"
    )
    return [
        Path(across, Box(edge, my - head, right - edge, 2 * head), None, stroke),
        Path(down, Box(mx - head, edge, 2 * head, foot - edge), None, stroke),
    ]


def _horizontal_ends(block: Quadrant, plot: QuadrantPlot, ctx: Context) -> list[tuple[Frame, float, float]]:
    """What left and right mean, at the ends of the axis: on that side of it where no point lies."""
    room = plot.width * 0.36
    ends = []
    on = ctx.on_card()
    sides: tuple[tuple[str, Literal["start", "end"]], ...] = ((block.x.low, "start"), (block.x.high, "end"))
    for text, align in sides:
        share = arrange.START if align == "start" else arrange.END
        frame = arrange.trimmed(on.type.text(text, _end_style(on), room, fill=on.palette.ink2, align=align))
        pad = ctx.space(22)
        x = pad + (plot.width - 2 * pad - frame.width) * share
        above, below = plot.height / 2 - frame.height - ctx.space(16), plot.height / 2 + ctx.space(16)
        points = [plot.at(spot) for spot in block.items]
        crowded = {
            y: [_crowding(_box(frame, x, y).grown(ctx.space(px)), points) for px in (8, 20)] for y in (above, below)
        }
        ends.append((frame, x, min(crowded, key=lambda y: crowded[y])))
    return ends


def _crowding(box: Box, points: Sequence[Point]) -> int:
    return sum(box.x <= p.x <= box.right and box.y <= p.y <= box.bottom for p in points)


def _field_names(block: Quadrant, plot: QuadrantPlot, ctx: Context) -> list[tuple[Frame, float, float]]:
    """The names of the four fields, in the outer corners."""
    if not block.labels:
        return []
    on = ctx.on_card()
    pad = ctx.space(20)
    room = plot.width / 2 - 2 * pad
    placed = []
    for i, text in enumerate(block.labels):
        frame = arrange.trimmed(on.type.label(text, room))
        x = pad if i % 2 == 0 else plot.width - pad - frame.width
        y = pad if i < 2 else plot.height - pad - frame.height
        placed.append((frame, x, y))
    return placed


# ---------------------------------------------------------------- points


def _radius(spot: Spot, ctx: Context) -> float:
    return ctx.space(32 if spot.icon else 14)


def _label(spot: Spot, plot: QuadrantPlot, count: int, ctx: Context) -> Frame:
    on = ctx.on_card()
    weight = ctx.theme.fonts.text.strong if spot.highlight else None
    role = "item" if count <= FEW else "small"
    name = arrange.trimmed(on.type.text(ctx.cite(spot.label, spot), role, plot.width * 0.4, weight=weight))
    if not spot.text:
        return name
    said = on.type.text(spot.text, "caption", plot.width * 0.3, fill=on.palette.ink2, balance=True)
    return arrange.stack([name, arrange.trimmed(said)], ctx.space(2))


def _colors(spot: Spot, ctx: Context) -> tuple[Color, Color]:
    """The fill of a point, and of what stands on it."""
    if spot.highlight and not spot.is_colored():
        return ctx.palette.accent, ctx.palette.on_accent
    colors = ctx.together().color.of(spot)
    return colors.solid, colors.on


def _dot(spot: Spot, ctx: Context) -> Frame:
    """A disc with its sign, with a ring where it is the one to notice, with a thin edge so that neighbours part."""
    color, on = _colors(spot, ctx)
    radius = _radius(spot, ctx)
    edge = ctx.space(4 if spot.highlight else 2.5)
    ring = Stroke(ctx.palette.ink if spot.highlight else ctx.palette.card, edge)
    back = Circle(radius, radius, radius - edge / 2, color, ring)
    sign = ctx.icon(spot.icon, radius * 1.15, on) if spot.icon else arrange.empty()
    return ctx.named(arrange.over(arrange.within(sign, 2 * radius, 2 * radius), back), spot, "point")


def _number(number: int, ctx: Context) -> Frame:
    """A small number in place of a name."""
    on = ctx.on_card()
    return ctx.type.optical(
        arrange.trimmed(on.type.text(str(number), on.type.style("small", weight=on.theme.fonts.text.strong)))
    )


def _key(block: Quadrant, width: float, ctx: Context) -> Frame:
    """The names behind their numbers."""
    names = _numbered.key([(spot, _told(spot, ctx)) for spot in block.items], width, ctx)
    return arrange.pad(names, arrange.NONE._replace(top=ctx.space(16)), width)


def _told(spot: Spot, ctx: Context) -> str:
    """A name with its words."""
    name = ctx.cite(spot.label, spot)
    return f"**{name}**  {spot.text}" if spot.text else name


def _claims(spot: Spot, plot: QuadrantPlot, ctx: Context) -> Iterator[Claim]:
    """What the places claim, from the beginning of each axis."""
    point = plot.at(spot)
    yield ctx.claim(spot, "position", spot.x, point.x - plot.edge, "x")
    yield ctx.claim(spot, "position", spot.y, plot.height - plot.edge - point.y, "y")
