"""Circles of one size, or four ellipses: what is shared counts, not how much.

```yaml
type: venn
form: equal
items:
  - {label: Birds, text: [Feathers, Lay eggs, A beak]}
  - {label: Bats, text: [Fur, Give milk, See by echo]}
overlaps:
  - [Fly, Warm blood, A spine]
```
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from infographic.blocks.venn import Venn
from infographic.blocks.venn._plot import VennPlot, drawn, plot, shared_fill
from infographic.ext import Box, Circle, Context, Frame, Item, Paint, Path, Point, Space, Stroke
from infographic.solve import polygons, venn
from infographic.solve.venn import VennDisc, VennEllipse, VennShape

UPRIGHT_WIDTH = 480
"""Narrower than this many pixels two circles stand over each other."""

DISTANCE = {2: 1.14, 3: 1.02}
"""How far the centres of so many circles lie apart, in radii."""

RADIUS = {2: 330, 3: 290}
"""The largest radius of so many circles, in px at 1200."""

FOUR_WIDTH = 1100
"""The largest width of four ellipses, in px at 1200."""


def layout(block: Venn, space: Space, ctx: Context) -> Frame:
    shapes, above = _shapes(len(block.keys()), space.width, ctx)
    placed = plot(block, shapes, above, ctx)
    return drawn(block, placed, list(_outlines(placed, ctx)), space, ctx)


def _shapes(count: int, width: float, ctx: Context) -> tuple[Sequence[VennShape], int]:
    """Where so many sets lie, and how many of their names stand over them."""
    if count > 3:
        return venn.quadruple(min(width, ctx.space(FOUR_WIDTH))), count
    if count == 3:
        radius = min(width / (2 + DISTANCE[3]), ctx.space(RADIUS[3]))
        return venn.triple(radius, radius * DISTANCE[3]), 2
    upright = width < ctx.legible(UPRIGHT_WIDTH)
    radius = min(width * 0.46 if upright else width / (2 + DISTANCE[2]), ctx.space(RADIUS[2]))
    return venn.pair(radius, radius * DISTANCE[2], upright=upright), 1 if upright else 2


def _outlines(plot: VennPlot, ctx: Context) -> Iterator[Item]:
    """The sets, then what two share, then what more do: each over what it is a part of."""
    edge = Stroke(ctx.palette.ground, ctx.space(6), join="round")
    for one in plot.sets:
        yield _whole(one.shape, Drawn(ctx.surface.paint(one.fill)))
    for count in range(2, len(plot.sets) + 1):
        for of in combinations(plot.sets, count):
            d, box = _shared([one.shape for one in of])
            yield Path(d, box, shared_fill(of, plot.sets, ctx), edge)
    for one in plot.sets:
        yield _whole(one.shape, Drawn(None, edge))


class Drawn(NamedTuple):
    """How a shape is drawn: its fill and its outline."""

    fill: Paint | None
    stroke: Stroke | None = None


def _whole(shape: VennShape, drawn: Drawn) -> Item:
    if isinstance(shape, VennDisc):
        return Circle(shape.x, shape.y, shape.r, *drawn)
    return Path(_polygon(shape.outline()), shape.box, *drawn)


def _shared(shapes: Sequence[VennShape]) -> tuple[str, Box]:
    """The outline of what shapes share, and its box or one around it."""
    ellipses = [shape.outline() for shape in shapes if isinstance(shape, VennEllipse)]
    if ellipses:
        points = venn.common(ellipses)
        return _polygon(points), polygons.bounds(points)
    a, b, *others = [shape for shape in shapes if isinstance(shape, VennDisc)]
    box = a.box.intersection(b.box) or a.box
    return (venn.heart(a, b, others[0]) if others else venn.lens(a, b)), box


def _polygon(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{p.x:.1f} {p.y:.1f}" for p in points) + "Z"
