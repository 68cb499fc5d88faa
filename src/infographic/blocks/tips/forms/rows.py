"""Ruled lines with large numbers, the reasons beside them.

```yaml
type: tips
form: rows
items:
  - {title: Start small, text: Ten minutes a day beat two hours on Sunday.}
  - {title: Write it down, text: What is on paper does not keep you awake.}
  - {title: Look back, text: "Once a month, with a cup of tea."}
```
"""

from infographic.blocks._prose import remark
from infographic.blocks.tips import Tip, Tips
from infographic.ext import Context, Frame, Insets, Item, Placed, Rect, Space, arrange

MIN_TEXT_COLUMN = 200
"""Narrower than this many pixels a tip's text goes under its title."""


def layout(block: Tips, space: Space, ctx: Context) -> Frame:
    column = (space.width - ctx.spine_gap()) / 2
    beside = column >= MIN_TEXT_COLUMN and any(tip.text for tip in block.items)
    numeral = ctx.type.style("h1", face="display")
    widest = max(ctx.type.measure(str(i), numeral) for i in range(1, len(block.items) + 1))
    rows = [_row(tip, i, space.width, ctx, widest, beside) for i, tip in enumerate(block.items, 1)]
    spare = max(0.0, (space.height or 0.0) - sum(row.height for row in rows)) / len(rows)
    spread = [_spread(row, spare) for row in rows]
    return arrange.stack(spread, 0, space.width)


def _spread(row: Frame, more: float) -> Frame:
    """A row made higher, its rule at its head and its words in the middle of what is below."""
    rules = tuple(item for item in row.items if isinstance(item, Rect))
    words = tuple(item._replace(y=item.y + more / 2) for item in row.items if isinstance(item, Placed))
    return row._replace(height=row.height + more, items=(*rules, *words))


def _row(tip: Tip, number: int, width: float, ctx: Context, widest: float, beside: bool) -> Frame:
    """Number and title at the left, the text at the right or underneath."""
    numeral = arrange.within(_sign(tip, number, widest, ctx), widest, ctx.type.size("h1") * 0.8)
    gap = ctx.space(32)
    column = (width - ctx.spine_gap()) / 2
    room = (column if beside else width) - widest - gap
    words = ctx.type.text(ctx.cite(tip.title, tip), "h3", room)
    if tip.text and beside:
        text = remark(tip.text, "body", column, ctx, fill=ctx.palette.ink2)
        head = arrange.beside([numeral, words], gap)
        line = arrange.beside([arrange.pad(head, arrange.NONE, column), text], ctx.spine_gap())
    else:
        under = [remark(tip.text, "body", room, ctx, fill=ctx.palette.ink2)] if tip.text else []
        line = arrange.beside([numeral, arrange.stack([words, *under], ctx.space(6))], gap)
    pad = ctx.space(24)
    height = max(line.height + 2 * pad, ctx.space(116))
    body = arrange.pad(arrange.within(line, width, height, arrange.START), Insets())
    return ctx.named(arrange.over(body, *_rule(width, ctx)), tip, "row")


def _sign(tip: Tip, number: int, width: float, ctx: Context) -> Frame:
    color = ctx.palette.ink if ctx.color.swatches.of(tip) is None else ctx.color.of(tip).deep
    if tip.icon:
        return ctx.icon(tip.icon, width, color)
    return ctx.type.optical(ctx.type.text(str(number), ctx.type.style("h1", face="display"), fill=color))


def _rule(width: float, ctx: Context) -> list[Item]:
    """A line in the colours of the sides, each over its share."""
    thick = ctx.space(ctx.theme.stroke.rule * 1.5)
    if len(ctx.sides) < 2:
        return [Rect(0, 0, width, thick, 0, ctx.palette.rule)]
    share = width / len(ctx.sides)
    return [Rect(i * share, 0, share, thick, 0, ctx.color.side(i).solid) for i in range(len(ctx.sides))]
