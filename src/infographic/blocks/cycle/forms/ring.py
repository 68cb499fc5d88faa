"""The steps on discs around a ring, with an arrow from each to the next.

```yaml
type: cycle
form: ring
items:
  - {label: Evaporation, icon: sun, text: Warmth lifts water from sea and land.}
  - {label: Condensation, icon: cloud, text: It cools and forms clouds.}
  - {label: Precipitation, icon: cloud-rain, text: It falls as rain or snow.}
  - {label: Run-off, icon: waves, text: Rivers carry it to the sea.}
```
"""

import math
from collections.abc import Iterator, Sequence

from infographic.blocks.cycle import ONE_CIRCLE, Cycle
from infographic.blocks.cycle._phases import PlacedPhase, around, bounds, disc, line_color, told
from infographic.ext import Context, Frame, Item, Path, Point, Space, Stroke, arrange
from infographic.solve import arcs, polygons

MIN_WIDTH = 520
"""Narrower than this many pixels the steps stand under each other."""

FEW = 8
"""More steps than this get a larger ring."""

DISC = 0.6
"""The most of the way from step to step that a disc takes."""


def lacks(block: Cycle) -> str:
    return ONE_CIRCLE if block.sides is not None else ""


def has_room(block: Cycle, space: Space, ctx: Context) -> bool:
    return space.width >= ctx.legible(MIN_WIDTH) and bool(_placed(block, space.width, ctx.together()))


def layout(block: Cycle, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    width, radius, diameter = space.width, *_size(block, space.width, ctx)
    placed = _placed(block, width, ctx)
    top, foot = bounds(placed, radius + diameter / 2)
    center = Point(width / 2, -top)
    items: list[Item] = [*_arrows([p.angle for p in placed], center, radius, diameter, ctx)]
    for i, p in enumerate(placed, 1):
        mark = disc(p.phase, i, 0, diameter, ctx)
        at = (center.x + p.middle.x - diameter / 2, center.y + p.middle.y - diameter / 2)
        both = Frame(width, foot - top, (mark.at(*at), p.words.at(center.x + p.x, center.y + p.y)))
        items.append(ctx.named(both, p.phase).at(0, 0))
    if block.text:
        inner = told(block.text, (radius - diameter / 2) * 1.5, ctx)
        items.append(inner.at(center.x - inner.width / 2, center.y - inner.height / 2))
    body = Frame(width, foot - top, tuple(items))
    return arrange.within(body, width, max(body.height, space.height or 0))


def _size(block: Cycle, width: float, ctx: Context) -> tuple[float, float]:
    """The radius of the ring, and the diameter of its discs."""
    count = len(block.items)
    radius = min(width * (0.23 if count <= FEW else 0.26), ctx.space(290 if count <= FEW else 360))
    apart = 2 * radius * math.sin(math.pi / max(count, 2))
    return radius, min(ctx.space(104), apart * DISC)


def _placed(block: Cycle, width: float, ctx: Context) -> list[PlacedPhase]:
    radius, diameter = _size(block, width, ctx)
    return around(block.items, radius, diameter / 2, width, ctx)


def _arrows(angles: Sequence[float], center: Point, radius: float, diameter: float, ctx: Context) -> Iterator[Item]:
    """An arrow along the ring from each disc to the next."""
    clear = math.degrees((diameter / 2 + ctx.space(20)) / radius)
    thick = ctx.space(5)
    stroke = Stroke(line_color(ctx), thick, "round", "round")
    for angle in angles:
        start, end = angle + clear, angle + 360 / len(angles) - clear
        if end <= start:
            continue
        a, b = arcs.point(center, radius, start), arcs.point(center, radius, end)
        tip, left, right = polygons.arrowhead(b, end + 90 - clear * 0.12, thick * 3)
        box = arcs.bounds(arcs.Ring(center, radius, radius), arcs.Arc(start, end - start))
        arc = f"M{_at(a)}A{radius:.2f} {radius:.2f} 0 {int(end - start > 180)} 1 {_at(b)}"
        yield Path(f"{arc}M{_at(left)}L{_at(tip)}L{_at(right)}", box, None, stroke)


def _at(p: Point) -> str:
    return f"{p.x:.2f} {p.y:.2f}"
