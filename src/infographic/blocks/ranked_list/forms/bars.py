"""A bar for each place, as long as its amount, with its words inside or behind it.

```yaml
type: ranked-list
form: bars
items:
  - {label: India, amount: 1450, value: 1.45 billion, highlight: true}
  - {label: China, amount: 1420, value: 1.42 billion, highlight: true}
  - {label: United States, amount: 345, value: 345 million}
  - {label: Indonesia, amount: 283, value: 283 million}
  - {label: Pakistan, amount: 251, value: 251 million}
```
"""

from typing import NamedTuple

from infographic.blocks.ranked_list import RankedItem, RankedList, ranks
from infographic.ext import Box, Color, Context, Frame, Item, Space, TextStyle, arrange, tracks

MIN_BAR, MIN_SHARE = 2.0, 0.4
"""The least length of a bar in pixels, and the least share of the width that is left for the longest."""


def lacks(block: RankedList) -> str:
    return block.lacks_amounts() or ("" if any(item.amount for item in block.items) else "needs an amount over zero")


def has_room(block: RankedList, space: Space, ctx: Context) -> bool:
    room = space.width - _start(block, ctx)
    return all(_least_width(block, item, ctx) <= room for item in block.items)


def layout(block: RankedList, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    plan = _plan(block, space.width, ctx)
    fills = _fills(block, ctx)
    gap = ctx.space(10 if not plan.above else 22)
    drawn = [
        _row(block, item, rank, fill, plan, space.width, ctx)
        for (item, rank), fill in zip(ranks(block.items), fills, strict=True)
    ]
    heights = tracks.filled([frame.height for frame in drawn], gap, space.height)
    lines = tracks.stacked(heights, gap)
    rows = [
        _row(block, item, rank, fill, plan, space.width, ctx, line.length).at(0, line.start)
        for (item, rank), fill, line in zip(ranks(block.items), fills, lines, strict=True)
    ]
    return Frame(space.width, lines[-1].end, tuple(rows))


class BarsPlan(NamedTuple):
    """What the rows share: where bars begin, their room, pixels for one of an amount, and whether words
    stand above the bars.
    """

    start: float
    room: float
    unit: float
    above: bool


def _plan(block: RankedList, width: float, ctx: Context) -> BarsPlan:
    start = _start(block, ctx)
    room = width - start
    most = max(item.amount or 0.0 for item in block.items) or 1.0
    needs = {id(item): _words_width(block, item, ctx) for item in block.items}
    least = MIN_SHARE * room

    def fits(longest: float) -> bool:
        """Whether the words of each bar stand inside or behind it, where the longest is so long."""
        lengths = ((needs[id(item)], (item.amount or 0.0) / most * longest) for item in block.items)
        return all(need + 2 * _pad(ctx) <= length or length + _pad(ctx) + need <= room for need, length in lengths)

    lengths = (room * share / 20 for share in range(20, int(20 * MIN_SHARE), -1))
    longest = next((length for length in lengths if length >= least and fits(length)), 0.0)
    return BarsPlan(start, room, (longest or room) / most, not longest)


def _start(block: RankedList, ctx: Context) -> float:
    """Where bars begin: behind the widest rank."""
    return max(ctx.type.measure(str(rank), _strong(ctx)) for _, rank in ranks(block.items)) + ctx.space(24)


def _pad(ctx: Context) -> float:
    return ctx.space(20)


def _strong(ctx: Context) -> TextStyle:
    return ctx.type.style("item", weight=ctx.theme.fonts.text.strong)


def _least_width(block: RankedList, item: RankedItem, ctx: Context) -> float:
    """The width of an item's words where its label is broken between all of its words."""
    word = ctx.type.widest_word([item.label], _strong(ctx))
    return _beside_label(block, item, ctx) + word + 1


def _beside_label(block: RankedList, item: RankedItem, ctx: Context) -> float:
    """The width of an item's sign and value with their gaps."""
    sign = ctx.space(58) if item.icon else 0.0
    return sign + ctx.space(20) + ctx.type.measure(block.printed(item, ctx.lang), "item")


def _words_width(block: RankedList, item: RankedItem, ctx: Context) -> float:
    """The width of sign, label and value on a line."""
    return _beside_label(block, item, ctx) + ctx.type.measure(ctx.cite(item.label, item), _strong(ctx))


def _fills(block: RankedList, ctx: Context) -> tuple[Color, ...]:
    """Full colour for what is to be noticed, or else the first; a shade of it for the others."""
    solid = ctx.color.side(0).solid
    loud = [item.highlight for item in block.items]
    loud = loud if any(loud) else [not i for i in range(len(loud))]
    shade = ctx.color.bearing(ctx.color.ramp(solid, 3, words=True)[1])
    return ctx.color.own(block.items, [solid if is_loud else shade for is_loud in loud])


def _row(
    block: RankedList, item: RankedItem, rank: int, fill: Color, plan: BarsPlan, width: float, ctx: Context,
    height: float = 0,
) -> Frame:  # fmt: skip
    length = max(MIN_BAR, (item.amount or 0.0) * plan.unit)
    inside = not plan.above and _words_width(block, item, ctx) + 2 * _pad(ctx) <= length
    ink = ctx.color.ink_on(fill) if inside else None
    room = plan.room if plan.above else length - 2 * _pad(ctx) if inside else plan.room - length - _pad(ctx)
    words = _words(block, item, room, ink, ctx, apart=inside or plan.above)
    thick = max(ctx.space(28) if plan.above else ctx.space(76), 0.0 if plan.above else words.height + ctx.space(20))
    top = words.height + ctx.space(10) if plan.above else 0.0
    tall = max(height, top + thick)
    thick = tall - top
    bar = ctx.surface.filled(
        Box(plan.start, top, length, thick), fill, min(ctx.surface.bar_radius, thick / 4, length / 2)
    )
    x = plan.start if plan.above else plan.start + _pad(ctx) + (0 if inside else length)
    y = 0.0 if plan.above else (tall - words.height) / 2
    numeral = ctx.type.text(str(rank), _strong(ctx), fill=ctx.palette.ink2)
    line = y + (words.baseline or 0.0)
    items: list[Item] = [*bar, words.at(x, y), numeral.at(0, line - (numeral.baseline or 0.0))]
    claims = (ctx.claim(item, "length", item.amount or 0.0, length, "bars"),)
    return ctx.named(Frame(width, tall, tuple(items), claims=claims), item, "row")


def _words(block: RankedList, item: RankedItem, room: float, ink: Color | None, ctx: Context, *, apart: bool) -> Frame:
    """Sign, label and value on one baseline; the value at the end of the room where they stand `apart`."""
    figure = ctx.type.text(block.printed(item, ctx.lang), "item", fill=ink or ctx.palette.ink2)
    sign = ctx.icon(item.icon, ctx.space(44), ink) if item.icon else None
    left = room - _beside_label(block, item, ctx)
    label = arrange.trimmed(ctx.type.text(ctx.cite(item.label, item), _strong(ctx), left, fill=ink))
    if sign:
        label = arrange.beside([sign, label], ctx.space(14))
    gap = room - label.width - figure.width if apart else ctx.space(20)
    return arrange.on_baseline([label, figure], gap)
