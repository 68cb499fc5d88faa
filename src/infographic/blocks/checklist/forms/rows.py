"""Boxes to tick on lines of their own: for any list, and for each side.

```yaml
type: checklist
form: rows
items:
  - {label: Passport valid for six months, value: yes}
  - {label: Liquids under 100 ml, value: yes}
  - {label: Seat chosen, value: partly, text: Only on the way out}
  - {label: Plants watered, value: no}
```
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from infographic.blocks import _symbols
from infographic.blocks.checklist import Check, Checklist
from infographic.ext import Context, Frame, Insets, Rect, Side, Space, arrange, tracks

MIN_COLUMN = 13
"""Narrower than this many ems a list has one column."""

MANY = 5
"""The number of items from which a list may have two columns."""


def layout(block: Checklist, space: Space, ctx: Context) -> Frame:
    if block.sides is None:
        return _columns(block.items, block.order, space, ctx.together())
    answers: dict[Side, Any] = dict(block.answers(ctx))

    def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
        return [partial(_row, check, side.index, half) for check in answers[side] or ()]

    return ctx.halves(space, rows, ctx.space(10))


def _columns(checks: Sequence[Check], order: str, space: Space, ctx: Context) -> Frame:
    """One list, in two columns where it is long and the width allows it."""
    gap = ctx.space(48)
    wide = (space.width - gap) / 2 >= MIN_COLUMN * ctx.type.size("item")
    count = 2 if wide and len(checks) >= MANY else 1
    columns = tracks.columns(space.width, count, gap)
    deep = -(-len(checks) // count)
    down = [checks[i : i + deep] for i in range(0, len(checks), deep)]
    lists = [checks[i::count] for i in range(count)] if order == "across" else down
    drawn = [[_row(check, 0, ctx, Space(columns[0].length)) for check in part] for part in lists]
    heights = tracks.lockstep([[frame.height for frame in part] for part in drawn])
    lines = tracks.stacked(heights, ctx.space(10) if _plates(ctx) else 0)
    items = [
        _row(check, 0, ctx, Space(column.length, line.length)).at(column.start, line.start)
        for part, column in zip(lists, columns, strict=False)
        for check, line in zip(part, lines, strict=False)
    ]
    return arrange.pad(Frame(space.width, lines[-1].end, tuple(items)), arrange.NONE, space.width, space.height)


def _plates(ctx: Context) -> bool:
    """Whether each row stands on a plate of its own."""
    return ctx.theme.look.rows == "cards" and not ctx.carded


def _row(check: Check, side: int, ctx: Context, space: Space) -> Frame:
    """A box and what it is for."""
    plates = _plates(ctx)
    on = ctx.on_card(ctx.paper) if plates else ctx
    colors = on.color.of(check, side)
    size = ctx.type.size("item") * 1.3
    gap, pad = ctx.space(20), ctx.space(18)
    edge = ctx.space(22) if plates else 0.0
    box = _symbols.box(check.state, size, on, colors.solid, colors.on)
    room = space.width - size - gap - 2 * edge
    label = on.type.text(ctx.cite(check.label, check), "item", room)
    lines = [label, *([on.type.text(check.text, "small", room, fill=on.palette.ink2)] if check.text else [])]
    words = arrange.stack(lines, ctx.space(4), room)
    line = arrange.beside([box, words], gap)
    height = max(line.height + 2 * pad, ctx.space(76), space.height or 0.0)
    body = arrange.pad(arrange.within(line, line.width, height), Insets(0, edge, 0, edge), space.width)
    if plates:
        return ctx.named(ctx.surface.card(body, ctx.paper, radius=ctx.surface.row_radius), check, "row")
    hair = ctx.space(ctx.theme.stroke.rule)
    rule = Rect(0, height - hair, space.width, hair, 0, on.palette.rule)
    return ctx.named(arrange.overlay(body, [rule]), check, "row")
