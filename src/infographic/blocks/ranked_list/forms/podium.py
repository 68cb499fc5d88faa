"""The first three on a podium, as high as their amounts, and up to three more as columns beside it.

```yaml
type: ranked-list
form: podium
title: How well they lead heat, in W/(m·K)
items:
  - {label: Silver, amount: 429, value: "429", icon: fork-knife}
  - {label: Copper, amount: 401, value: "401", icon: plugs}
  - {label: Gold, amount: 317, value: "317", icon: medal}
  - {label: Aluminium, amount: 237, value: "237"}
  - {label: Iron, amount: 80, value: "80"}
  - {label: Lead, amount: 35, value: "35"}
```
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from infographic.blocks._marks import Mark, own, ruled
from infographic.blocks.ranked_list import RankedItem, RankedList, ranks
from infographic.ext import Box, Context, Frame, Item, Rect, Space, TextStyle, arrange, blend

ON_IT, MAX_ITEMS = 3, 6
PLACES = (1, 0, 2)
"""Who stands on the podium from left to right: the second, the first, the third."""

MIN_THIRD = 1 / 3
"""A third place of a smaller share of the first is no step of a podium."""

STEP, THIN = 1.0, 0.56
"""The width of a step of the podium, and of a column beside it with its gap."""


def lacks(block: RankedList) -> str:
    if found := block.lacks_amounts():
        return found
    count = len(block.items)
    if not ON_IT <= count <= MAX_ITEMS:
        return f"takes {ON_IT} to {MAX_ITEMS} items, not {count}"
    amounts = [item.amount or 0.0 for item in block.items]
    if any(a < b for a, b in pairwise(amounts)):
        return "needs amounts that fall from the first item to the last"
    return "" if amounts[2] >= amounts[0] * MIN_THIRD > 0 else "needs a third that is at least a third of the first"


def has_room(block: RankedList, space: Space, ctx: Context) -> bool:
    plan = _plan(block, space.width, ctx)
    first = ctx.type.widest_word((item.label for item in block.items[:ON_IT]), _style(ctx))
    figures = max(ctx.type.measure(block.printed(item, ctx.lang), "item") for item in block.items[:ON_IT])
    if max(first, figures) > plan.step - ctx.space(12):
        return False
    others = block.items[ON_IT:]
    names = ctx.type.widest_word((item.label for item in others), "caption")
    values = max((ctx.type.measure(block.printed(item, ctx.lang), _style(ctx)) for item in others), default=0.0)
    return names <= plan.column + plan.gap * 0.6 and values <= plan.column


def suits(block: RankedList, space: Space, ctx: Context) -> bool:
    step = _plan(block, space.width, ctx).step - ctx.space(12)
    return all(ctx.type.within_lines(item.label, _style(ctx), step, 2) for item in block.items[:ON_IT])


def layout(block: RankedList, space: Space, ctx: Context) -> Frame:
    ctx = ctx.together()
    plan = _plan(block, space.width, ctx)
    items = ranks(block.items)
    heads = [_head(item, plan.step - ctx.space(12), ctx) for item, _ in items[:ON_IT]]
    names = [_name(item, plan.column + plan.gap * 0.6, ctx) for item, _ in items[ON_IT:]]
    foot = max((name.height for name in names), default=-ctx.space(14)) + ctx.space(14)
    above = max(head.height for head in heads) + ctx.space(16)
    high = max(ctx.space(420), (space.height or 0.0) - above - foot, _least(block, ctx))
    line = above + high
    unit = high / (items[0][0].amount or 1.0)
    drawn: list[Item] = []
    for place, i in enumerate(PLACES):
        item, rank = items[i]
        box = Box(place * plan.step, line - (item.amount or 0.0) * unit, plan.step, (item.amount or 0.0) * unit)
        step = [*_step(block, item, rank, i, box, ctx), _over(heads[i], box, ctx)]
        claims = (ctx.claim(item, "length", item.amount or 0.0, box.height, "podium"),)
        drawn.append(ctx.named(Frame(space.width, line, tuple(step), claims=claims), item).at(0, 0))
    for i, ((item, rank), name) in enumerate(zip(items[ON_IT:], names, strict=True)):
        height = max(1.0, (item.amount or 0.0) * unit)
        box = Box(ON_IT * plan.step + plan.gap + i * (plan.column + plan.gap), line - height, plan.column, height)
        thin = [*_column(block, item, rank, box, ctx), name.at(box.center.x - name.width / 2, line + ctx.space(14))]
        claims = (ctx.claim(item, "length", item.amount or 0.0, height, "podium"),)
        drawn.append(ctx.named(Frame(space.width, line + foot, tuple(thin), claims=claims), item).at(0, 0))
    hair = ctx.space(ctx.theme.stroke.rule)
    ground = Rect(0, line - hair / 2, space.width, hair, 0, ctx.palette.ink)
    return Frame(space.width, line + foot, (*drawn, ground))


class PodiumPlan(NamedTuple):
    """The widths of a step, of a column beside the podium, and of the gaps between columns."""

    step: float
    column: float
    gap: float


def _plan(block: RankedList, width: float, ctx: Context) -> PodiumPlan:
    others = len(block.items) - ON_IT
    step = width * STEP / (ON_IT * STEP + others * THIN)
    gap = ctx.space(24)
    return PodiumPlan(step, step * THIN - gap, gap)


def _style(ctx: Context) -> TextStyle:
    return ctx.type.style("item", weight=ctx.theme.fonts.text.strong)


def _rank_size(ctx: Context) -> float:
    return ctx.type.size("h1") * 0.8


def _least(block: RankedList, ctx: Context) -> float:
    """The least height of the first step at which rank and value have room on the third."""
    share = (block.items[2].amount or 0.0) / (block.items[0].amount or 1.0)
    return (_rank_size(ctx) + ctx.type.size("item") * 2 + ctx.space(40)) / share


def _head(item: RankedItem, width: float, ctx: Context) -> Frame:
    """The sign and the name of who stands on a step."""
    name = ctx.type.text(ctx.cite(item.label, item), _style(ctx), width, align="center", balance=True)
    sign = [ctx.icon(item.icon, ctx.space(76))] if item.icon else []
    return arrange.stack([*sign, name], ctx.space(8), width, arrange.CENTER)


def _over(head: Frame, box: Box, ctx: Context) -> Item:
    return head.at(box.center.x - head.width / 2, box.y - ctx.space(16) - head.height)


def _mark(block: RankedList, i: int, ctx: Context) -> Mark:
    """The colour of a step: the first, or what is to be noticed, in full."""
    highlights = [item.highlight for item in block.items[:ON_IT]]
    loud = highlights[i] if any(highlights) else not i
    colors = ctx.color.side(0)
    shade = ctx.color.ramp(colors.solid, 3, words=True)[2 if i == ON_IT - 1 else 1]
    fill = colors.solid if loud else ctx.color.bearing(shade)
    (mark,) = own([block.items[i]], [Mark(fill, colors.on if loud else ctx.color.ink_on(fill))], ctx)
    return mark


def _step(block: RankedList, item: RankedItem, rank: int, i: int, box: Box, ctx: Context) -> Sequence[Item]:
    """A step with its lighter top, the rank under that and the value at its foot."""
    mark = _mark(block, i, ctx)
    lip = ctx.space(22)
    top = [] if ruled(ctx) or ctx.theme.look.outline else [
        Rect(box.x, box.y, box.width, lip, 0, blend(ctx.palette.ground, mark.fill, 0.3))
    ]  # fmt: skip
    style = ctx.type.style("h1", face="display", size=_rank_size(ctx))
    numeral = ctx.type.optical(arrange.trimmed(ctx.type.text(str(rank), style, fill=mark.ink)))
    figure = ctx.type.optical(ctx.type.text(block.printed(item, ctx.lang), _style(ctx), fill=mark.ink))
    return [
        *ctx.surface.filled(box, mark.fill),
        *top,
        numeral.at(box.center.x - numeral.width / 2, box.y + lip + ctx.space(30)),
        figure.at(box.center.x - figure.width / 2, box.bottom - ctx.space(26) - figure.height),
    ]


def _column(block: RankedList, item: RankedItem, rank: int, box: Box, ctx: Context) -> Sequence[Item]:
    """A column beside the podium, its rank and value over it."""
    (mark,) = own([item], [Mark(blend(ctx.palette.ink, ctx.palette.ground, 0.2), ctx.palette.ink)], ctx)
    numeral = ctx.type.text(str(rank), "small", box.width, fill=ctx.palette.ink2, align="center")
    figure = ctx.type.text(block.printed(item, ctx.lang), _style(ctx), align="center")
    over = arrange.stack([numeral, figure], 0, box.width, arrange.CENTER)
    return [*ctx.surface.filled(box, mark.fill), over.at(box.x, box.y - over.height - ctx.space(8))]


def _name(item: RankedItem, width: float, ctx: Context) -> Frame:
    return ctx.type.text(ctx.cite(item.label, item), "caption", width, align="center", balance=True)
