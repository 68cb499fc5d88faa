"""Steps that rise to the last, the words standing on each.

```yaml
type: steps
form: stairs
items:
  - {label: Biology, icon: virus, text: "Of people only, seen on the skin"}
  - {label: Supplies, icon: snowflake, text: Freeze-dried vaccine that bears the heat}
  - {label: Reports, icon: magnifying-glass, text: "Find each case, in each village"}
  - {label: Rings, icon: target, text: Vaccinate around each patient}
  - {label: An end, icon: flag-banner, text: "Two years without a case"}
```
"""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks._marks import Mark, hairline, own, ramp, ruled
from infographic.blocks.steps import Steps, lacks_count
from infographic.blocks.steps._words import NumberedStep, label_room, label_size, numbered, words
from infographic.ext import Box, Context, Frame, Item, Path, Space, arrange

MIN_COLUMN = 5.6
"""The least width of a step in ems of its text."""

ROOMY = 7.5
"""From this many ems on a text may have four lines."""


def lacks(block: Steps) -> str:
    return lacks_count(block, 2, 8)


def has_room(block: Steps, space: Space, ctx: Context) -> bool:
    room = _room(space.width / len(block.items), ctx)
    longest = label_room(block.items, ctx)
    return room >= max(longest, MIN_COLUMN * ctx.type.size("item"))


def suits(block: Steps, space: Space, ctx: Context) -> bool:
    room = _room(space.width / len(block.items), ctx)
    lines = 4 if room >= ROOMY * ctx.type.size("small") else 3
    labels = all(ctx.type.within_lines(step.label, "lead", room, 2) for step in block.items)
    texts = all(ctx.type.within_lines(step.text, "small", room, lines) for step in block.items)
    return labels and texts and 3 <= len(block.items) <= 6


def layout(block: Steps, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    pitch = space.width / len(block.items)
    room = _room(pitch, ctx)
    size = label_size(block.items, room, ctx, "lead")
    said = [words(step, room, size, ctx) for step in block.items]
    flight = _flight(said, pitch, space, ctx)
    shades = own(block.items, ramp([step.highlight for step in block.items], ctx), ctx)
    items: list[Item] = []
    for i, (place, mark, text) in enumerate(zip(numbered(block, block.items), shades, said, strict=True)):
        top = flight.tops[i]
        step = [*_block(i, mark, flight, ctx), *_figures(i, place, mark, flight, ctx)]
        drawn = Frame(
            space.width, flight.foot, (*step, text.at(i * pitch + _inset(i, ctx), top - flight.gap - text.height))
        )
        items.append(ctx.named(drawn, place.step).at(0, 0))
    return Frame(space.width, max(flight.foot, space.height or 0.0), tuple(items))


class Flight(NamedTuple):
    """The measures of the stairs: the width of a step, the top of each, their foot, and the gap to the words."""

    pitch: float
    tops: tuple[float, ...]
    foot: float
    gap: float


def _inset(i: int, ctx: Context) -> float:
    """From the edge of a step to what stands on it; the first one keeps to the page's edge where nothing is filled."""
    return ctx.space(24) if i or not ruled(ctx) else 0.0


def _room(pitch: float, ctx: Context) -> float:
    return pitch - ctx.space(36)


def _flight(said: Sequence[Frame], pitch: float, space: Space, ctx: Context) -> Flight:
    """Equal rises, so that no step depends on its words; the first is as high as its figures ask."""
    gap, base = ctx.space(20), ctx.space(128)
    rise = max(ctx.space(104), min(ctx.space(170), ((space.height or 0.0) - base) / (len(said) + 1)))
    above = max(text.height + gap - rise * (len(said) - 1 - i) for i, text in enumerate(said))
    first = max(above, 0.0)
    tops = tuple(first + rise * (len(said) - 1 - i) for i in range(len(said)))
    foot = tops[0] + base
    down = max(0.0, (space.height or 0.0) - foot)
    return Flight(pitch, tuple(top + down for top in tops), foot + down, gap)


def _block(i: int, mark: Mark, flight: Flight, ctx: Context) -> list[Item]:
    """One step: a block down to the foot, or only its edge where the theme draws lines."""
    left, top = i * flight.pitch, flight.tops[i]
    if ruled(ctx):
        before = f"M{left:.2f} {flight.tops[i - 1]:.2f}V{top:.2f}" if i else f"M0 {top:.2f}"
        height = flight.tops[i - 1] - top if i else 0.0
        return [Path(f"{before}H{left + flight.pitch:.2f}", Box(left, top, flight.pitch, height), None, hairline(ctx))]
    line = ctx.space(ctx.theme.stroke.rule) / 2 if ctx.theme.look.outline else 0.0
    right = left + flight.pitch
    r = ctx.surface.row_radius * 0.6 if ctx.theme.look.outline else 0.0
    d = f"M{left + line:.2f} {flight.foot - line:.2f}V{top + r + line:.2f}q0 {-r:.2f} {r:.2f} {-r:.2f}"
    d += f"H{right - r - line:.2f}q{r:.2f} 0 {r:.2f} {r:.2f}V{flight.foot - line:.2f}Z"
    return list(ctx.surface.cut(d, Box(left, top, flight.pitch, flight.foot - top), mark.fill))


def _figures(i: int, place: NumberedStep, mark: Mark, flight: Flight, ctx: Context) -> list[Item]:
    """The number and the sign at the head of a step."""
    bare = ruled(ctx)
    ink = ctx.color.legible(mark.fill, ratio=4.5) if bare and mark.stroke is None else mark.ink
    style = ctx.type.style("h2", face="display")
    number = ctx.type.optical(arrange.trimmed(ctx.type.text(str(place.number), style, fill=ink)))
    middle = flight.tops[i] + ctx.space(66)
    left = i * flight.pitch + _inset(i, ctx)
    items: list[Item] = [number.at(left, middle - number.height / 2)]
    size = ctx.space(68)
    room = flight.pitch - 2 * ctx.space(24)
    if place.step.icon and room >= number.width + size + ctx.space(14):
        items.append(
            ctx.icon(place.step.icon, size, ink).at((i + 1) * flight.pitch - ctx.space(24) - size, middle - size / 2)
        )
    return items
