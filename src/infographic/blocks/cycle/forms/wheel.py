"""A wheel of thick arrows, each of which leads into the next, with the words around it.

```yaml
type: cycle
form: wheel
text: A year
items:
  - {label: Sow, icon: plant, text: Peas and beans first}
  - {label: Water, icon: drop, text: In the evening}
  - {label: Harvest, icon: basket, text: Before the frost}
  - {label: Rest, icon: snowflake, text: Under leaves}
```
"""

from infographic.blocks._marks import hairline, ruled
from infographic.blocks.cycle import ONE_CIRCLE, Cycle, Phase
from infographic.blocks.cycle._phases import PlacedPhase, around, bounds, phase_colors, sign, told
from infographic.ext import Color, Context, Frame, Item, Path, Point, Space, Stroke, arrange, blend
from infographic.solve import arcs

MIN_WIDTH = 520
"""Narrower than this many pixels the steps stand under each other."""

MIN_STEPS = 3
"""Fewer arrows do not look like arrows."""

THICK = 0.36
"""The width of an arrow, in radii of the wheel."""

SIGN = 0.6
"""The share of an arrow's width that its sign takes."""

HEAD = 0.28
"""How far the point of an arrow reaches into the next, in radii."""


def lacks(block: Cycle) -> str:
    if block.sides is not None:
        return ONE_CIRCLE
    return "" if len(block.items) >= MIN_STEPS else f"takes {MIN_STEPS} steps or more, not {len(block.items)}"


def has_room(block: Cycle, space: Space, ctx: Context) -> bool:
    return space.width >= ctx.legible(MIN_WIDTH) and bool(_placed(block, space.width, ctx.together()))


def layout(block: Cycle, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    width, outer = space.width, _outer(space.width, ctx)
    placed = _placed(block, width, ctx)
    top, foot = bounds(placed, outer)
    center = Point(width / 2, -top)
    items: list[Item] = []
    for i, p in enumerate(placed, 1):
        fill, ink = _colors(p.phase, i, ctx)
        shape = _arrow(p.angle, 360 / len(placed), outer, center, fill, ctx)
        mark = sign(p.phase, i, outer * THICK * SIGN, ink, ctx)
        at = (center.x + p.middle.x - mark.width / 2, center.y + p.middle.y - mark.height / 2)
        both = Frame(width, foot - top, (shape, mark.at(*at), p.words.at(center.x + p.x, center.y + p.y)))
        items.append(ctx.named(both, p.phase).at(0, 0))
    if block.text:
        inner = told(block.text, outer * (1 - THICK) * 1.5, ctx)
        items.append(inner.at(center.x - inner.width / 2, center.y - inner.height / 2))
    body = Frame(width, foot - top, tuple(items))
    return arrange.within(body, width, max(body.height, space.height or 0))


def _outer(width: float, ctx: Context) -> float:
    return min(width * 0.27, ctx.space(360))


def _placed(block: Cycle, width: float, ctx: Context) -> list[PlacedPhase]:
    outer = _outer(width, ctx)
    return around(block.items, outer * (1 - THICK / 2), outer * THICK / 2, width, ctx, outer)


def _colors(phase: Phase, number: int, ctx: Context) -> tuple[Color, Color]:
    """The fill of an arrow and the ink on it; every second one is deeper."""
    fill, ink = phase_colors(phase, 0, ctx)
    if phase.highlight or phase.is_colored():
        return fill, ink
    if ruled(ctx):
        return ctx.palette.ground, ctx.palette.ink
    if number % 2:
        return fill, ink
    deeper = blend(ctx.color.of(phase).deep, fill, 0.55)
    return deeper, ctx.color.legible(ink, deeper)


def _arrow(angle: float, sweep: float, outer: float, center: Point, fill: Color, ctx: Context) -> Path:
    """A stretch of the wheel around an angle: notched where the one before leads into it, pointed where it leads on."""
    inner = outer * (1 - THICK)
    middle, point = (outer + inner) / 2, min(HEAD * 57.3, sweep * 0.3)
    start, end = angle - (sweep + point) / 2, angle + (sweep - point) / 2
    large = int(end - start > 180)

    def at(radius: float, turn: float) -> str:
        p = arcs.point(center, radius, turn)
        return f"{p.x:.2f} {p.y:.2f}"

    d = (
        f"M{at(outer, start)}A{outer:.2f} {outer:.2f} 0 {large} 1 {at(outer, end)}L{at(middle, end + point)}"
        f"L{at(inner, end)}A{inner:.2f} {inner:.2f} 0 {large} 0 {at(inner, start)}L{at(middle, start + point)}Z"
    )
    box = arcs.bounds(arcs.Ring(center, outer, inner), arcs.Arc(start, end + point - start))
    edge = hairline(ctx) if ruled(ctx) else Stroke(ctx.palette.ground, ctx.space(8), join="round")
    return Path(d, box, ctx.surface.paint(fill), edge)
