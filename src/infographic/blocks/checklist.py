from collections.abc import Sequence
from functools import partial
from typing import Annotated, Any, ClassVar, Literal

from infographic.blocks import _symbols
from infographic.errors.messages import unknown_choice
from infographic.ext import (
    Colored,
    Context,
    Frame,
    Insets,
    Length,
    Listing,
    PerSide,
    Problem,
    Rect,
    Side,
    Space,
    SpecPath,
    Tone,
    arrange,
    tracks,
)

LEAST_COLUMN = 13
"""Narrower than this many ems a list has one column."""

MANY = 5
"""From so many items on a list may have two columns."""


class Check(Colored):
    """One thing to be done."""

    shorthand = "label"

    label: str
    """What it is."""
    value: bool | str = "no"
    """Whether it is done: `yes`, `no` or `partly`."""
    text: str = ""
    """A sentence under it."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""

    def faults(self, path: SpecPath) -> list[Problem]:
        known = isinstance(self.value, bool) or _symbols.answer(self.value)
        return [] if known else [unknown_choice((*path, "value"), str(self.value), ("yes", "no", "partly"))]

    @property
    def state(self) -> _symbols.Answer:
        return _symbols.answer(str(self.value)) or "no"


class Checklist(Listing):
    """Boxes to tick, ticked or half done: for each side, or one list.

    ```yaml
    type: checklist
    title: Before a long flight
    items:
      - {label: Passport valid for six months, value: yes}
      - {label: Liquids under 100 ml, value: yes}
      - {label: Seat chosen, value: partly, text: Only on the way out}
      - {label: Plants watered, value: no}
    ```
    """

    type: Literal["checklist"] = "checklist"
    other_names: ClassVar[tuple[str, ...]] = (
        "todo",
        "to-do",
        "check-list",
        "task-list",
    )
    sides: PerSide[Annotated[tuple[Check, ...], Length(1, 40)]] | None = None
    """Each side's list."""
    items: Annotated[tuple[Check, ...], Length(0, 60)] = ()
    """One list for all, instead of `sides`."""

    min_width: ClassVar[float] = 200
    stretch: ClassVar[float] = 0.5
    ground: ClassVar[Tone | None] = "split"

    def layout(self, space: Space, ctx: Context) -> Frame:
        if self.sides is None:
            return _columns(self.items, space, ctx.together())
        answers: dict[Side, Any] = dict(self.answers(ctx))

        def rows(side: Side, half: Context) -> list[arrange.RowBuilder]:
            return [partial(_row, check, side.index, half) for check in answers[side] or ()]

        return ctx.halves(space, rows, ctx.space(10))


def _columns(checks: Sequence[Check], space: Space, ctx: Context) -> Frame:
    """One list, in two columns where it is long and the width allows it: down the first, then down the second."""
    gap = ctx.space(48)
    wide = (space.width - gap) / 2 >= LEAST_COLUMN * ctx.type.size("item")
    count = 2 if wide and len(checks) >= MANY else 1
    columns = tracks.columns(space.width, count, gap)
    deep = -(-len(checks) // count)
    lists = [checks[i : i + deep] for i in range(0, len(checks), deep)]
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
