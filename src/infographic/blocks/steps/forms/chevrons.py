"""A band of arrows, darker from step to step, the words under it.

```yaml
type: steps
form: chevrons
items:
  - {label: Egg, icon: egg, text: Three days}
  - {label: Larva, icon: spiral, text: "Fed for six days, then sealed in"}
  - {label: Pupa, icon: bug, text: Twelve days in a closed cell}
  - {label: Bee, icon: bug-beetle, text: "Indoors first, then out to the flowers"}
```
"""

from typing import NamedTuple

from infographic.blocks._marks import Mark, own, ramp
from infographic.blocks.steps import Steps, lacks_count
from infographic.blocks.steps._words import NumberedStep, label_room, label_size, numbered, words
from infographic.ext import Box, Context, Frame, Item, Space, arrange

MAX_STEPS = 7
MIN_COLUMN = 6.0
"""Narrower than this many ems of its text a step has no words that look well."""


def lacks(block: Steps) -> str:
    return lacks_count(block, 2, MAX_STEPS)


def has_room(block: Steps, space: Space, ctx: Context) -> bool:
    band = _band(block, space.width, ctx)
    room = _words_width(band, ctx)
    return room >= MIN_COLUMN * ctx.type.size("item") and room >= label_room(block.items, ctx)


def suits(block: Steps, space: Space, ctx: Context) -> bool:
    room = _words_width(_band(block, space.width, ctx), ctx)
    labels = all(ctx.type.within_lines(step.label, "lead", room, 3) for step in block.items)
    return labels and all(ctx.type.within_lines(step.text, "small", room, 4) for step in block.items)


def layout(block: Steps, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    band = _band(block, space.width, ctx)
    room = _words_width(band, ctx)
    size = label_size(block.items, room, ctx, "lead")
    items: list[Item] = []
    shades = own(block.items, ramp([step.highlight for step in block.items], ctx), ctx)
    foot = band.height + ctx.space(28)
    for i, (place, mark) in enumerate(zip(numbered(block, block.items), shades, strict=True)):
        said = words(place.step, room, size, ctx)
        x = i * band.pitch + (ctx.space(10) if i else 0)
        drawn = Frame(space.width, foot + said.height, (*_chevron(i, place, mark, band, ctx), said.at(x, foot)))
        items.append(ctx.named(drawn, place.step).at(0, 0))
    height = max(item.frame.height for item in items)  # type: ignore[union-attr]
    return Frame(space.width, max(height, space.height or 0.0), tuple(items))


class Band(NamedTuple):
    """The measures of the band: from one chevron to the next, its height, the depth of a tip, the gap between."""

    pitch: float
    height: float
    tip: float
    gap: float


def _band(block: Steps, width: float, ctx: Context) -> Band:
    tip = ctx.space(42)
    pitch = (width - tip) / len(block.items)
    signed = any(step.icon for step in block.items)
    return Band(pitch, ctx.space(172 if signed else 116), tip, ctx.space(9))


def _words_width(band: Band, ctx: Context) -> float:
    return band.pitch - ctx.space(20)


def _chevron(i: int, place: NumberedStep, mark: Mark, band: Band, ctx: Context) -> list[Item]:
    """An arrow of the band with its number and sign; the first one begins upright."""
    x, width = i * band.pitch, band.pitch - band.gap
    middle, right = band.height / 2, x + width
    start = f"M{x:.2f} 0" if i else _rounded(band, ctx)
    notch = f"L{x + band.tip:.2f} {middle:.2f}" if i else ""
    d = f"{start}H{right:.2f}L{right + band.tip:.2f} {middle:.2f}L{right:.2f} {band.height:.2f}"
    d += f"H{x:.2f}{notch}Z" if i else "Z"
    shape = ctx.surface.cut(d, Box(x, 0, width + band.tip, band.height), mark.fill, stroke=mark.stroke)
    inside = _inside(place, width - (band.tip * 0.9 if i else 0), mark, band, ctx)
    return [*shape, inside.at(x + (band.tip * 0.9 if i else 0), 0)]


def _rounded(band: Band, ctx: Context) -> str:
    """The upright end of the first arrow, from its foot to its head."""
    r = min(ctx.surface.row_radius, band.height / 4)
    return f"M{r:.2f} {band.height:.2f}Q0 {band.height:.2f} 0 {band.height - r:.2f}V{r:.2f}Q0 0 {r:.2f} 0"


def _inside(place: NumberedStep, width: float, mark: Mark, band: Band, ctx: Context) -> Frame:
    """The number at the start and the sign at the end, where both have room; without a sign the number alone."""
    style = ctx.type.style("h2", face="display")
    number = ctx.type.optical(arrange.trimmed(ctx.type.text(str(place.number), style, fill=mark.ink)))
    pad, size = ctx.space(24), ctx.space(72)
    items: list[Item] = []
    room = width - pad
    if place.step.icon and room >= number.width + size + ctx.space(16):
        sign = ctx.icon(place.step.icon, size, mark.ink)
        free = min(room - number.width - size, ctx.space(120))
        items.append(sign.at(pad + number.width + free, (band.height - size) / 2))
    items.append(number.at(pad, (band.height - number.height) / 2))
    return Frame(width, band.height, tuple(items))
