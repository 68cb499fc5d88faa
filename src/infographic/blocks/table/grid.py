"""A table as a grid: names of columns over a line, and a row for each thing."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks.table import _cells
from infographic.blocks.table.content import Cell, Content, Field, Line
from infographic.ext import (
    BarShape,
    Box,
    Claim,
    Color,
    Context,
    Frame,
    Item,
    Rect,
    Space,
    TextStyle,
    arrange,
    mix,
    tracks,
)
from infographic.graphics.tracks import Track
from infographic.i18n.number_format import number

BAR = 5.0
"""The least length of the longest bar, in ems."""

MAX_BAR = 14.0
"""How long it grows where there is room, in ems."""

MIN_WORDS = 6.0
"""Narrower than this many ems a column of words is not made, where these need more."""

WASH = 0.14
"""How much of the accent is behind the row to notice."""

ROLES = (("item", False), ("small", False), ("small", True), ("caption", True))
"""The sizes that are tried in turn, and whether words may be broken over lines."""


class Plan(NamedTuple):
    """Where columns stand, the first of them that of the names, and how cells are set."""

    columns: Sequence[Track]
    role: str
    gap: float
    indent: float
    """The room before the names, where a row is to be noticed."""
    tails: Sequence[float]
    """How far the decimals of each column's numbers reach behind its units."""
    words: Sequence[float]
    """The width of the widest cell of each column without its bar."""


def drawn(held: Content, space: Space, ctx: Context) -> Frame | None:
    """The grid in the largest type in which it fits; None where it does not in any."""
    plan = next(filter(None, (_plan(held, space.width, role, broken, ctx) for role, broken in ROLES)), None)
    if plan is None:
        return None
    head = _head(held, plan, space.width, ctx)
    rows = [_row(line, held, plan, space.width, 0, ctx) for line in held.lines]
    room = space.less(head.height).height
    heights = tracks.filled([row.height for row in rows], 0, room)
    if heights != tuple(row.height for row in rows):
        pairs = zip(held.lines, heights, strict=True)
        rows = [_row(line, held, plan, space.width, height, ctx) for line, height in pairs]
    return arrange.stack([head, *_ruled(held, rows, space.width, ctx)], 0, space.width)


# ---------------------------------------------------------------- columns


def _plan(held: Content, width: float, role: str, broken: bool, ctx: Context) -> Plan | None:
    """The columns as wide as they need, and what is left shared among them; None where they do not fit."""
    size = ctx.type.size(role)
    gap = size * 1.1
    indent = ctx.space(18) if any(line.model and line.model.highlight for line in held.lines) else 0.0
    tails = [_tail(held, i, role, ctx) for i in range(len(held.fields))]
    wide = [_name_width(held, role, ctx), *(_natural(held, i, role, ctx) for i in range(len(held.fields)))]
    slim = [_name_least(held, role, ctx), *(_least(held, i, role, ctx) for i in range(len(held.fields)))]
    slim = [max(each, min(most, MIN_WORDS * size)) for each, most in zip(slim, wide, strict=True)]
    room = width - gap * len(held.fields) - 2 * indent
    if sum(wide) <= room:
        lengths = _shared(wide, room - sum(wide), held, size)
    elif broken and sum(slim) <= room:
        want = sum(w - s for w, s in zip(wide, slim, strict=True)) or 1.0
        lengths = [s + (w - s) * (room - sum(slim)) / want for w, s in zip(wide, slim, strict=True)]
    else:
        return None
    columns = [t._replace(start=t.start + indent) for t in tracks.stacked(lengths, gap)]
    words = [_cells_width(held, i, role, ctx) for i in range(len(tails))]
    return Plan(columns, role, gap, indent, tails, words)


def _shared(wide: Sequence[float], spare: float, held: Content, size: float) -> list[float]:
    """What is left over: to bars first, then to all alike."""
    lengths = list(wide)
    bars = [i + 1 for i, field in enumerate(held.fields) if field.show == "bars"]
    for i in bars:
        more = min(spare / len(bars), (MAX_BAR - BAR) * size)
        lengths[i] += more
    spare -= sum(lengths) - sum(wide)
    return [length + spare / len(lengths) for length in lengths]


def _strong(line: Line) -> bool:
    return line.model is None or line.model.highlight


def _natural(held: Content, i: int, role: str, ctx: Context) -> float:
    """The width of a column in which nothing but its name is broken."""
    field = held.fields[i]
    cells = _cells_width(held, i, role, ctx)
    name = max(
        ctx.type.measure(field.label, "caption") * 0.6, ctx.type.widest_word([field.label, field.unit], _caption(ctx))
    )
    return max(cells + _beside(field, role, ctx), name)


def _least(held: Content, i: int, role: str, ctx: Context) -> float:
    field = held.fields[i]
    cells = max(_cells.least(line.cells[i], role, True, ctx) for line in held.lines)
    cells = max(cells, _cells_width(held, i, role, ctx, numbers=True))
    return max(cells + _beside(field, role, ctx), ctx.type.widest_word([field.label, field.unit], _caption(ctx)))


def _cells_width(held: Content, i: int, role: str, ctx: Context, *, numbers: bool = False) -> float:
    """The widest cell of a column, or number of it: numbers are as wide as their units and what any has behind them."""
    style, most = _cells.style(role, True, ctx), _tail(held, i, role, ctx)
    widest = 0.0
    for line in held.lines:
        cell = line.cells[i]
        if cell.number is not None:
            before = _cells.least(cell, role, True, ctx) - ctx.type.measure(_behind(cell, ctx), style)
            widest = max(widest, before + most)
        if not numbers:
            widest = max(widest, _cells.natural(cell, role, True, ctx))
    return widest


def _beside(field: Field, role: str, ctx: Context) -> float:
    """What stands in a column beside its numbers: a bar, or the edges of a shade."""
    size = ctx.type.size(role)
    return {"bars": BAR * size + size * 0.6, "heat": size, "words": 0.0}[field.show]


def _name_width(held: Content, role: str, ctx: Context) -> float:
    names = [
        ctx.type.measure(_said(line, ctx), _cells.style(role, True, ctx)) + _sign(held, role, ctx)
        for line in held.lines
    ]
    return max(*names, ctx.type.measure(held.corner, _caption(ctx)))


def _name_least(held: Content, role: str, ctx: Context) -> float:
    words = ctx.type.widest_word([_said(line, ctx) for line in held.lines], _cells.style(role, True, ctx))
    return max(words + _sign(held, role, ctx), ctx.type.widest_word([held.corner], _caption(ctx)))


def _said(line: Line, ctx: Context) -> str:
    return ctx.cite(line.label, line.model) if line.model else line.label


def _sign(held: Content, role: str, ctx: Context) -> float:
    signed = any(line.model and line.model.icon for line in held.lines)
    return ctx.type.size(role) * 1.9 if signed else 0.0


def _caption(ctx: Context) -> TextStyle:
    return ctx.type.style("caption", weight=ctx.theme.fonts.text.strong)


def _tail(held: Content, i: int, role: str, ctx: Context) -> float:
    style = _cells.style(role, True, ctx)
    return max(ctx.type.measure(_behind(line.cells[i], ctx), style) for line in held.lines)


def _behind(cell: Cell, ctx: Context) -> str:
    """What a number has behind its units: decimals, and the sign of what it counts."""
    if cell.number is None:
        return ""
    mark = number(0.5, ctx.lang)[1:-1]
    _, point, decimals = cell.text.rpartition(mark)
    if point and cell.number != int(cell.number):
        return point + decimals
    return cell.text[len(cell.text.rstrip("%×x°‰″′ \u00a0€")) :]


# ---------------------------------------------------------------- rows


def _head(held: Content, plan: Plan, width: float, ctx: Context) -> Frame:
    """The names of the columns, on the line that stands over all rows."""
    first = ctx.type.text(held.corner, _caption(ctx), plan.columns[0].length, fill=ctx.palette.ink2)
    names = [(first, plan.columns[0].start)] if held.corner else []
    for field, column in zip(held.fields, plan.columns[1:], strict=True):
        align = "start" if field.show == "bars" else field.align
        lines = [
            ctx.type.text(text, style, column.length, fill=fill, align=align, balance=True)
            for text, style, fill in (
                (field.label, _caption(ctx), field.ink or ctx.palette.ink2),
                (field.unit, ctx.type.style("caption"), ctx.palette.ink2),
            )
            if text
        ]
        if lines:
            names.append((arrange.stack(lines, 0, column.length), column.start))
    if not names:
        return arrange.empty(width)
    high = max(frame.height for frame, _ in names)
    pad = ctx.space(12)
    placed = arrange.placed((frame, x, high - frame.height) for frame, x in names)
    thick = ctx.space(ctx.theme.stroke.rule) * 1.5
    rule = Rect(0, high + pad, width, thick, 0, ctx.palette.ink)
    return Frame(width, high + pad + thick, (*placed, rule))


def _row(line: Line, held: Content, plan: Plan, width: float, height: float, ctx: Context) -> Frame:
    strong, role = _strong(line), plan.role
    loud = bool(line.model and line.model.highlight)
    ground = mix(ctx.palette.ground, ctx.palette.accent, WASH) if loud else ctx.palette.ground
    name = _name(line, held, plan, ctx)
    cells = [_cell(line, i, field, plan, strong, ground, ctx) for i, field in enumerate(held.fields)]
    pad = ctx.type.size(role) * 0.5
    tall = max(height, *(frame.height + 2 * pad for frame in (name, *cells)))
    items: list[Item] = []
    if loud:
        items.append(Rect(0, 0, width, tall, 0, ground))
        items.append(Rect(0, 0, ctx.space(6), tall, 0, ctx.palette.accent))
    for frame, cell, field, column in zip(cells, line.cells, held.fields, plan.columns[1:], strict=True):
        if field.shading and cell.number is not None and line.model:
            edge = ctx.space(2)
            box = Box(column.start, edge, column.length, tall - 2 * edge)
            items.append(Rect(*box, min(ctx.surface.bar_radius / 2, ctx.space(6)), _shade(field, cell, ctx)))
        items.append(frame.at(column.start, (tall - frame.height) / 2))
    items.append(name.at(plan.columns[0].start, (tall - name.height) / 2))
    frame = Frame(width, tall, tuple(items))
    return ctx.named(frame, line.model, "row") if line.model else frame


def _name(line: Line, held: Content, plan: Plan, ctx: Context) -> Frame:
    """What a row is about, with its sign, in its colour where it has one."""
    room, sign = plan.columns[0].length, _sign(held, plan.role, ctx)
    own = line.model and line.model.is_colored() and not line.model.status
    ink = ctx.color.of(line.model).deep if own and line.model else ctx.palette.ink
    style = _cells.style(plan.role, _strong(line) or bool(own), ctx)
    words = ctx.type.text(_said(line, ctx), style, room - sign, fill=ink, balance=True)
    if not sign:
        return words
    size = ctx.type.size(plan.role) * 1.4
    icon = ctx.icon(line.model.icon, size, ink) if line.model and line.model.icon else arrange.empty(size, size)
    return arrange.beside([icon, words], sign - size)


def _shade(field: Field, cell: Cell, ctx: Context) -> Color:
    return ctx.color.bearing(field.shading.of(cell.number)) if field.shading and cell.number is not None else ""


def _cell(line: Line, i: int, field: Field, plan: Plan, strong: bool, ground: Color, ctx: Context) -> Frame:
    cell, column = line.cells[i], plan.columns[i + 1]
    if field.shading and cell.number is not None and line.model:
        shade = _shade(field, cell, ctx)
        return _cells.drawn(cell, column.length, field.align, plan.role, strong, shade, ctx, ctx.color.ink_on(shade))
    if field.show == "bars" and cell.number is not None and line.model:
        return _with_bar(cell, field, column.length, i, plan, strong, ground, ctx)
    if field.align == "end" and cell.number is not None:
        return _number(cell, column.length, i, plan, strong, ground, ctx)
    return _cells.drawn(cell, column.length, field.align, plan.role, strong, ground, ctx)


def _number(cell: Cell, width: float, i: int, plan: Plan, strong: bool, ground: Color, ctx: Context) -> Frame:
    """A number whose units stand under those of the others: also where the page is turned over, but never a number."""
    style = _cells.style(plan.role, strong, ctx)
    less = max(0.0, plan.tails[i] - ctx.type.measure(_behind(cell, ctx), style))
    if ctx.type.typesetter.rtl:
        drawn = _cells.drawn(cell, plan.words[i] - less, "start", plan.role, strong, ground, ctx)
        return Frame(width, drawn.height, (drawn.at(width - drawn.width, 0),))
    drawn = _cells.drawn(cell, width - less, "end", plan.role, strong, ground, ctx)
    return arrange.within(drawn, width, drawn.height, arrange.START)


def _with_bar(
    cell: Cell, field: Field, width: float, i: int, plan: Plan, strong: bool, ground: Color, ctx: Context
) -> Frame:
    """A number, and behind it the bar of its length from a zero that the column shares."""
    size = ctx.type.size(plan.role)
    most = width - plan.words[i] - size * 0.6
    least, high = field.reach
    words = _number(cell, plan.words[i], i, plan, strong, ground, ctx)
    unit = (most - ctx.surface.bar_overshoot(size * 0.8)) / ((high - least) or 1.0)
    value = cell.number or 0.0
    zero = width - most - least * unit
    start, length = zero + min(value, 0.0) * unit, abs(value) * unit
    tall = max(words.height, size * 0.8)
    items: list[Item] = [words.at(0, (tall - words.height) / 2)]
    box = Box(start, (tall - size * 0.8) / 2, length, size * 0.8)
    if length > 0:
        items.append(ctx.surface.bar(BarShape(box, field.color, "right" if value > 0 else "left")))
    claims: tuple[Claim, ...] = ()
    if cell.model:
        claims = (ctx.claim(cell.model, "length", value, length, f"column {i}", key="value"),)
    return Frame(width, tall, tuple(items), claims=claims)


def _ruled(held: Content, rows: Sequence[Frame], width: float, ctx: Context) -> list[Frame]:
    """The rows with hairlines between them, and a stronger line over the total."""
    hair = ctx.space(ctx.theme.stroke.rule)
    made = []
    for i, (line, row) in enumerate(zip(held.lines, rows, strict=True)):
        color = ctx.palette.ink if line.model is None else ctx.palette.rule
        made.append(arrange.over(row, Rect(0, 0, width, hair, 0, color)) if i else row)
    return made
