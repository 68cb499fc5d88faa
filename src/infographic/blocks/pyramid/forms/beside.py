"""A triangle of bands, with the words of each level beside it.

```yaml
type: pyramid
form: beside
items:
  - {label: Waste that is prevented, icon: leaf, text: What is not bought is never thrown away}
  - {label: Waste that is used again, icon: recycle, text: "Bottles, clothes, furniture"}
  - {label: Waste that is burnt or buried, icon: trash, text: What is left}
```
"""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks.pyramid import Level, Pyramid, drawn
from infographic.ext import Color, Context, Frame, Item, Path, Point, Rect, Space, arrange, tracks
from infographic.solve import polygons

MIN_SHARE, MAX_SHARE = 0.44, 0.6
"""The triangle's part of the width: more than the least where the words leave it."""

FLATTEST = 0.5
"""The least height of the triangle for its width."""

MIN_TEXT = 132
"""Fewer pixels than this do not hold the words of a level."""


def layout(block: Pyramid, space: Space, ctx: Context) -> Frame:
    def draw(levels: Sequence[Level], colors: Sequence[Color], width: float, least: float, ctx: Context) -> Frame:
        return _pyramid(levels, colors, width, least, ctx, down=block.direction == "down")

    return drawn(block, space, ctx, draw, words=False)


class BandShape(NamedTuple):
    """How a width is shared between the triangle and the words, in pixels."""

    triangle: float
    gap: float
    text: float


def _shape(levels: Sequence[Level], width: float, ctx: Context) -> BandShape:
    gap = ctx.space(28)
    strong = ctx.type.style("item", weight=ctx.theme.fonts.text.strong)
    longest = max(
        max(ctx.type.measure(f"{level.label}  {level.value}", strong), ctx.type.measure(level.text, "small"))
        for level in levels
    )
    wanted = min(max(width - gap - longest - 1, width * MIN_SHARE), width * MAX_SHARE)
    triangle = min(wanted, max(width - gap - MIN_TEXT, width * 0.3))
    return BandShape(triangle, gap, width - triangle - gap)


def _words(level: Level, width: float, ctx: Context) -> Frame:
    label = ctx.cite(level.label, level)
    if level.value:
        label = f"{label}  **{level.value}**"
    strong = ctx.theme.fonts.text.strong
    lines = [ctx.type.text(label, ctx.type.style("item", weight=strong if level.text else None), width, balance=True)]
    if level.text:
        lines.append(ctx.type.text(level.text, "small", width, fill=ctx.palette.ink2))
    return arrange.stack(lines, ctx.space(4), width)


def _band_height(levels: Sequence[Level], shape: BandShape, ctx: Context) -> float:
    """One height for all bands: as much as the longest words need, and a triangle that is not flat."""
    steep = shape.triangle * FLATTEST / len(levels)
    return max(*(_words(level, shape.text, ctx).height + ctx.space(24) for level in levels), ctx.space(84), steep)


def _pyramid(
    levels: Sequence[Level], colors: Sequence[Color], width: float, least: float, ctx: Context, *, down: bool
) -> Frame:
    shape = _shape(levels, width, ctx)
    gap = ctx.space(6)
    height = max((least + gap) / len(levels) - gap, _band_height(levels, shape, ctx))
    bands = polygons.bands(shape.triangle, [height] * len(levels), gap, down=down)
    lines = tracks.stacked([height] * len(levels), gap)
    rows = [
        ctx.named(_row(level, color, band, line, shape, ctx), level)
        for level, color, band, line in zip(levels, colors, bands, lines, strict=True)
    ]
    return Frame(width, lines[-1].end, tuple(row.at(0, line.start) for row, line in zip(rows, lines, strict=True)))


def _row(
    level: Level, color: Color, band: Sequence[Point], line: tracks.Track, shape: BandShape, ctx: Context
) -> Frame:
    """A band of the triangle and, from its slope on, a line to its words."""
    points = [Point(p.x, p.y - line.start) for p in band]
    box = polygons.bounds(points)
    outline = polygons.rounded(points, min(ctx.surface.bar_radius, line.length / 6))
    words = _words(level, shape.text, ctx)
    hair = ctx.space(ctx.theme.stroke.hair)
    edge = sum(sorted(p.x for p in points)[-2:]) / 2
    start = edge + ctx.space(14)
    end = shape.triangle + shape.gap - ctx.space(14)
    items: list[Item] = [Path(outline, box, ctx.surface.paint(color)), words.at(shape.triangle + shape.gap,
                         (line.length - words.height) / 2)]  # fmt: skip
    if end > start:
        items.append(Rect(start, (line.length - hair) / 2, end - start, hair, 0, ctx.color.grid))
    if level.icon:
        place = polygons.widest_square(points)
        size = min(place.width, ctx.space(60))
        sign = ctx.icon(level.icon, size, ctx.color.ink_on(color))
        items.append(sign.at(place.center.x - size / 2, place.center.y - size / 2))
    return Frame(shape.triangle + shape.gap + shape.text, line.length, tuple(items))
