"""Four cards with the names of what lies in each field; where exactly is left out.

```yaml
type: quadrant
form: cards
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

from collections.abc import Sequence

from infographic.blocks._marks import Mark, on_mark, quiet, ruled, strong
from infographic.blocks.quadrant import Quadrant, Spot
from infographic.blocks.quadrant._axes import fields
from infographic.ext import Context, Frame, Insets, Space, TextStyle, arrange, tracks

MAX_IN_FIELD = 4
"""More names than these in a card are a list, of which the points tell more."""


def lacks(block: Quadrant) -> str:
    most = max(map(len, fields(block)))
    return "" if most <= 2 * MAX_IN_FIELD else f"takes at most {2 * MAX_IN_FIELD} points in a field, not {most}"


def has_room(block: Quadrant, space: Space, ctx: Context) -> bool:
    room = _columns(space, ctx)[0].length - _insets(ctx).horizontal
    signs = ctx.space(58) if any(spot.icon for spot in block.items) else 0.0
    return ctx.type.widest_word((spot.label for spot in block.items), _style(ctx)) + signs <= room


def suits(block: Quadrant, space: Space, ctx: Context) -> bool:  # noqa: ARG001
    return max(map(len, fields(block))) <= MAX_IN_FIELD


def layout(block: Quadrant, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    gap = ctx.space(20)
    columns = _columns(space, ctx)
    named = list(zip(_names(block), fields(block), strict=True))
    width = columns[0].length
    high = max(_card(name, spots, Space(width), ctx).height for name, spots in named)
    high = max(high, width * 0.5, ((space.height or 0.0) - gap) / 2)
    drawn = [
        _card(name, spots, Space(width, high), ctx).at(columns[i % 2].start, (high + gap) * (i // 2))
        for i, (name, spots) in enumerate(named)
    ]
    return Frame(space.width, 2 * high + gap, tuple(drawn))


def _columns(space: Space, ctx: Context) -> tuple[tracks.Track, ...]:
    return tracks.columns(space.width, 2, ctx.space(20))


def _insets(ctx: Context) -> Insets:
    return Insets.even(ctx.space(32))


def _style(ctx: Context) -> TextStyle:
    return ctx.type.style("h3", size=ctx.type.size("lead"))


def _names(block: Quadrant) -> Sequence[str]:
    """The names of the fields; where they have none, what the ends of both axes mean."""
    x, y = block.x, block.y
    ends = [f"{up} · {across}" for up in (y.high, y.low) for across in (x.low, x.high)]
    return block.labels or ends


def _card(name: str, spots: Sequence[Spot], space: Space, ctx: Context) -> Frame:
    """A field: its name, and under it what lies in it; in full colour where that is to be noticed."""
    loud = any(spot.highlight for spot in spots)
    mark = strong(loud, ctx) if loud else quiet(ctx)
    on = on_mark(mark, ctx) if loud or not ruled(ctx) else ctx
    insets = _insets(ctx)
    room = space.width - insets.horizontal
    head = on.type.text(name, on.type.style("small", weight=on.theme.fonts.text.strong), room, fill=on.palette.ink2)
    body = arrange.stack([head, *(_spot(spot, room, mark, on) for spot in spots)], ctx.space(18), room)
    padded = arrange.pad(body, insets, space.width, space.height)
    fill = None if ruled(ctx) and not loud else mark.fill
    return ctx.surface.card(padded, fill, stroke=None if fill is None else ctx.surface.card_stroke())


def _spot(spot: Spot, width: float, mark: Mark, ctx: Context) -> Frame:
    """A name with its sign."""
    size = ctx.space(44)
    room = width - (size + ctx.space(14) if spot.icon else 0.0)
    own = None if spot.highlight or not spot.is_colored() else ctx.color.legible(ctx.color.of(spot).deep, mark.fill)
    label = ctx.type.text(ctx.cite(spot.label, spot), _style(ctx), room, fill=own, balance=True)
    if spot.text:
        said = ctx.type.text(spot.text, "small", room, fill=ctx.palette.ink2, balance=True)
        label = arrange.stack([label, said], ctx.space(4), room)
    line = arrange.beside([ctx.icon(spot.icon, size, own), label], ctx.space(14)) if spot.icon else label
    return ctx.named(arrange.pad(line, arrange.NONE, width), spot)
