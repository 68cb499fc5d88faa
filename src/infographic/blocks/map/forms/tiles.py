"""A tile for each country, all of one size, near to where it lies: small ones are seen as well as large ones.

```yaml
type: map
form: tiles
unit: "%"
items:
  - {country: "NO", value: 98}
  - {country: AT, value: 87}
  - {country: DK, value: 79}
  - {country: SE, value: 69}
  - {country: PT, value: 63}
  - {country: DE, value: 59}
  - {country: ES, value: 57}
  - {country: NL, value: 47}
  - {country: IT, value: 41}
  - {country: FR, value: 27}
  - {country: PL, value: 27}
  - {country: LU, value: 89}
  - {country: BE, value: 32}
  - {country: CH, value: 66}
```
"""

from collections.abc import Sequence

from infographic.blocks._shading import strip
from infographic.blocks.map import Map, Territory, code_of, drawing
from infographic.blocks.map.drawing import Chart
from infographic.ext import Color, Context, Frame, Item, Rect, Space, Stroke, amount, arrange
from infographic.solve import grid_map

MAX_TILES = 70
"""More places than this take too long to be matched with tiles, which would be too small as well."""

GREATEST = 150
"""The greatest tile, in px at 1200."""


def lacks(block: Map) -> str:
    if block.places:
        return "has no room for places between tiles; this form is for `items` alone"
    if not 1 < len(block.items) <= MAX_TILES:
        return f"needs 2 to {MAX_TILES} items for this form"
    return ""


def suits(*_: object) -> bool:
    """Only where it is asked for: who knows the outlines finds a country faster on them."""
    return False


def layout(block: Map, space: Space, ctx: Context) -> Frame:
    """The tiles, and under them what their letters stand for."""
    chart = drawing.chart(block, space, ctx)
    if chart is None:
        return arrange.empty(space.width, space.height or 0.0)
    by_code = {outline.country.code: outline for outline in chart.outlines.countries}
    known = [item for item in block.items if code_of(item) in by_code]
    places = grid_map.cells(tuple(by_code[code_of(item)].box.center for item in known))
    columns = max(column for column, _ in places) + 1
    gap = ctx.space(6)
    size = min((space.width - gap * (columns - 1)) / columns, ctx.space(GREATEST))
    signs = [item.country.upper() if item.country else str(i) for i, item in enumerate(known, 1)]
    named = all(_fits(drawing.label_of(item, ctx), size, ctx) for item in known)
    texts = [drawing.label_of(item, ctx) if named else sign for item, sign in zip(known, signs, strict=True)]
    items: list[Item] = []
    for item, text, (column, row) in zip(known, texts, places, strict=True):
        tile = _tile(item, text, size, chart.fill(item, ctx), chart, ctx)
        items.append(ctx.named(tile, item, "shade").at(column * (size + gap), row * (size + gap)))
    rows = max(row for _, row in places) + 1
    drawn = Frame(columns * (size + gap) - gap, rows * (size + gap) - gap, tuple(items), upright=True)
    frames = [arrange.within(drawn, space.width, drawn.height)]
    if chart.shading:
        frames.append(strip(chart.shading, block.unit, space.width, ctx))
    if not named:
        frames.append(_list(known, signs, space.width, ctx))
    return arrange.pad(arrange.stack(frames, ctx.space(24), space.width), arrange.NONE, space.width, space.height)


def _fits(text: str, size: float, ctx: Context) -> bool:
    return ctx.type.measure(text, "caption") <= size - 2 * ctx.space(8)


def _tile(item: Territory, text: str, size: float, fill: Color, chart: Chart, ctx: Context) -> Frame:
    """A square with its letters and, where there is room, its figure."""
    fill = ctx.color.bearing(fill)
    ink = ctx.color.ink_on(fill)
    strong = ctx.type.style("caption", weight=ctx.theme.fonts.text.strong)
    lines = [arrange.trimmed(ctx.type.text(text, strong, fill=ink, max_lines=1))]
    figure = "" if item.value is None else amount(item.value, chart.block.unit, ctx.lang)
    value = arrange.trimmed(ctx.type.text(figure, "caption", fill=ink)) if figure else None
    if value and value.width <= size and value.height + lines[0].height <= size:
        lines.append(value)
    words = arrange.stack(lines, 0, None, arrange.CENTER)
    line = Stroke(ctx.palette.ink, ctx.space(5)) if item.highlight else None
    inset = line.width / 2 if line else 0.0
    radius = min(ctx.surface.bar_radius, size / 6)
    square = Rect(inset, inset, size - 2 * inset, size - 2 * inset, radius, ctx.surface.paint(fill), line)
    return arrange.over(arrange.within(words, size, size), square)


def _list(known: Sequence[Territory], signs: Sequence[str], width: float, ctx: Context) -> Frame:
    """What the letters stand for, in their order."""
    pairs = sorted(zip(signs, known, strict=True), key=lambda pair: pair[0].zfill(3))
    entries = []
    for sign, item in pairs:
        said = ctx.type.text(f"**{sign}** {drawing.label_of(item, ctx)}", "caption", width, fill=ctx.palette.ink)
        entries.append(ctx.named(arrange.trimmed(said), item, "shade"))
    return ctx.flow(entries, width, ctx.space(20), ctx.space(6))
