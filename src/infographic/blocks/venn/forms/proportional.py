"""Two circles, as large as what is in them, that overlap by as much as they share.

```yaml
type: venn
form: proportional
unit: million
items:
  - {label: Speak French, value: 321}
  - {label: Speak English, value: 1515}
overlaps:
  - {text: Both, value: 95}
```
"""

import math

from infographic.blocks.venn import Overlap, Venn
from infographic.blocks.venn._plot import drawn, plot, shared_fill
from infographic.ext import Circle, Context, Frame, Item, Path, Space, Stroke
from infographic.solve import venn

WIDTH = 1050
"""The largest width, in px at 1200."""

MAX_RATIO = 60
"""Where one circle holds this many times as much as the other, that is not seen beside it."""


def lacks(block: Venn) -> str:
    if len(block.items) != 2:
        return "draws two circles from `items`"
    if not all(item.value for item in block.items) or _shared(block) is None:
        return "needs a `value` for each circle, and one for their overlap"
    sizes = [item.value or 0.0 for item in block.items]
    return "" if max(sizes) <= MAX_RATIO * min(sizes) else "cannot show circles that differ so much"


def layout(block: Venn, space: Space, ctx: Context) -> Frame:
    overlap = _shared(block)
    sizes, shared = [item.value or 0.0 for item in block.items], overlap.value or 0.0 if overlap else 0.0
    discs = venn.to_scale(sizes[0], sizes[1], shared, min(space.width, ctx.space(WIDTH)))
    placed = plot(block, discs, 2, ctx)
    edge = Stroke(ctx.palette.ground, ctx.space(6), join="round")
    shapes: list[Item] = [Circle(one.shape.x, one.shape.y, disc.r, ctx.surface.paint(one.fill)) for one, disc in
                          zip(placed.sets, discs, strict=True)]  # fmt: skip
    if d := venn.lens(*discs):
        box = discs[0].box.intersection(discs[1].box) or discs[0].box
        shapes.append(Path(d, box, shared_fill(placed.sets, placed.sets, ctx), edge))
    shapes += [Circle(disc.x, disc.y, disc.r, None, edge) for disc in discs]
    claims = [
        ctx.claim(item, "area", item.value or 0.0, math.pi * disc.r**2, "sets", key="value")
        for item, disc in zip(block.items, discs, strict=True)
    ]
    if overlap and overlap.value:
        apart = math.hypot(discs[1].x - discs[0].x, discs[1].y - discs[0].y)
        area = venn.common_area(discs[0].r, discs[1].r, apart)
        claims.append(ctx.claim(overlap, "area", overlap.value, area, "sets", key="value"))
    return drawn(block, placed, shapes, space, ctx, claims)


def _shared(block: Venn) -> Overlap | None:
    """The overlap that says how much it is."""
    overlaps = [overlap for overlap in block.overlaps if isinstance(overlap, Overlap) and overlap.value is not None]
    return overlaps[0] if len(overlaps) == 1 else None
