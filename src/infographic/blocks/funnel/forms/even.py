"""Bands that grow narrower by equal steps, with the words in them: for stages without numbers.

What numbers there are stand under the words.

```yaml
type: funnel
form: even
items:
  - {label: Hear of it, icon: megaphone}
  - {label: Try it, icon: hand-pointing}
  - {label: Buy it, icon: shopping-cart}
  - {label: Tell others, icon: chats}
```
"""

from collections.abc import Sequence

from infographic.blocks.funnel import Funnel, Stage
from infographic.ext import Color, Context, Frame, Item, Path, Space, amount, arrange
from infographic.solve import polygons

NARROWEST, WIDEST = 0.34, 0.9
"""The share of the width that the foot of the last band has: as little as its words allow."""

MAX_WIDTH = 1000
"""The greatest width, in px at 1200."""


def layout(block: Funnel, space: Space, ctx: Context) -> Frame:
    width = min(space.width, ctx.space(MAX_WIDTH))
    widths = _widths(block.items, width, ctx)
    colors = [ctx.color.bearing(color) for color in _colors(block.items, ctx)]
    rooms = [foot - 2 * ctx.space(20) for foot in widths[1:]]
    inked = zip(block.items, rooms, colors, strict=True)
    words = [
        _words(stage, _figure(stage, block, ctx), room, ctx.color.ink_on(color), ctx) for stage, room, color in inked
    ]
    gap, count = ctx.space(8), len(words)
    high = max(ctx.space(96), *(frame.height + ctx.space(36) for frame in words))
    high = max(high, ((space.height or 0.0) - gap * (count - 1)) / count)
    items: list[Item] = []
    for i, (stage, frame, color) in enumerate(zip(block.items, words, colors, strict=True)):
        top, foot = _reach(widths[i], space.width), _reach(widths[i + 1], space.width)
        band = polygons.trapezium(top, foot, 0, high)
        shape = Path(
            polygons.rounded(band, min(ctx.surface.bar_radius, high / 6)),
            polygons.bounds(band),
            ctx.surface.paint(color),
        )
        said = frame.at((space.width - frame.width) / 2, (high - frame.height) / 2)
        items.append(ctx.named(Frame(space.width, high, (shape, said)), stage).at(0, (high + gap) * i))
    return Frame(space.width, (high + gap) * count - gap, tuple(items))


def _widths(stages: Sequence[Stage], width: float, ctx: Context) -> list[float]:
    """How wide the funnel is at the head of each stage and at its foot."""
    style = ctx.type.style("item", weight=ctx.theme.fonts.text.strong)
    last = ctx.type.longest_word(stages[-1].label, style) + 2 * ctx.space(24)
    least = max(ctx.type.widest_word((stage.label for stage in stages), style) / 1.6, last)
    foot = min(max(least, width * NARROWEST), width * WIDEST)
    return [width - (width - foot) * i / len(stages) for i in range(len(stages) + 1)]


def _reach(length: float, width: float) -> tuple[float, float]:
    return (width - length) / 2, (width + length) / 2


def _colors(stages: Sequence[Stage], ctx: Context) -> tuple[Color, ...]:
    """Deeper from stage to stage; or the one to notice in full colour."""
    if any(stage.highlight for stage in stages):
        loud, quiet = ctx.color.emphasis()
        return ctx.color.own(stages, [loud if stage.highlight else quiet for stage in stages])
    return ctx.color.own(stages, ctx.color.ramp(ctx.color.neutral, len(stages), words=True)[::-1])


def _figure(stage: Stage, block: Funnel, ctx: Context) -> str:
    """How many get so far, as it is printed; of more than one side with their names."""
    if stage.values is None:
        return stage.text if stage.value is None else stage.text or amount(stage.value, block.unit, ctx.lang)
    answers = ((side, value) for side, value in ctx.sides.answers(stage.values) if value is not None)
    return ", ".join(f"{side.short} {amount(value, block.unit, ctx.lang)}" for side, value in answers)


def _words(stage: Stage, figure: str, room: float, ink: Color, ctx: Context) -> Frame:
    """The label, before it its sign, and under it what is said of it."""
    style = ctx.type.style("item", weight=ctx.theme.fonts.text.strong)
    size, gap = style.size * 1.4, ctx.space(12)
    signed = bool(stage.icon) and ctx.type.longest_word(stage.label, style) + size + gap <= room
    left = room - size - gap if signed else room
    text = ctx.cite(stage.label, stage)
    label = arrange.trimmed(ctx.type.text(text, style, left, fill=ink, align="center", balance=True))
    lines = [arrange.beside([ctx.icon(stage.icon, size, ink), label], gap) if signed else label]
    if stage.icon and not signed:
        lines.insert(0, ctx.icon(stage.icon, size, ink))
    if figure:
        said = ctx.type.text(figure, "small", room, fill=ink, align="center", balance=True)
        lines.append(arrange.trimmed(said))
    return arrange.stack(lines, ctx.space(6), None, arrange.CENTER)
