"""The rows of a table: a label, and an answer for each side."""

from collections.abc import Sequence
from typing import NamedTuple

from infographic.blocks import _capped_card, _symbols
from infographic.blocks._rated import rated
from infographic.blocks.compare_table import Cell, CompareTable, Criterion
from infographic.blocks.compare_table._table import Shades, TableLayout, answer, printed, sign_room, table_layout
from infographic.blocks.compare_table._total import summed
from infographic.ext import (
    Box,
    Color,
    Context,
    Frame,
    Item,
    Rect,
    Side,
    SidePalette,
    Space,
    Stroke,
    TextStyle,
    arrange,
)
from infographic.graphics.tracks import Track


def drawn(block: CompareTable, heat: Shades, space: Space, ctx: Context) -> Frame:
    """The whole table; answers with a shade in `heat` are filled with it."""
    table = table_layout(block, space.width, ctx)._replace(heat=heat)
    items = block.rows(ctx.sides)
    pairs = list(zip((None, *items), items, strict=False))
    head = [] if table.kind == "lines" else [_head(table, ctx)]
    last = [_total(block, table, ctx)] if block.total else []
    rows = [_row(item, above, table, ctx, 0) for above, item in pairs]
    used = sum(frame.height for frame in (*head, *rows, *last)) + table.gap * (len(rows) + len(head) + len(last) - 1)
    if space.height and space.height > used:
        more = (space.height - used) / len(rows)
        rows = [_row(i, a, table, ctx, r.height + more) for (a, i), r in zip(pairs, rows, strict=True)]
    body = arrange.stack([*head, *rows, *last], table.gap, space.width)
    if table.kind == "beside":
        body = arrange.over(body, *_grounds(table, head[0].height, body.height, ctx))
    return arrange.pad(body, arrange.NONE, space.width, space.height)


def _total(block: CompareTable, table: TableLayout, ctx: Context) -> Frame:
    """The last row, under a heavier rule."""
    frame = _row(summed(block, ctx), None, table, ctx, 0)
    if table.kind == "beside":
        thick = ctx.space(ctx.theme.stroke.rule) * 2
        frame = arrange.overlay(frame, [Rect(0, 0, table.width, thick, 0, ctx.palette.ink)])
    return ctx.named(frame, block.total, "row") if block.total else frame


# ---------------------------------------------------------------- head and grounds


def _head(table: TableLayout, ctx: Context) -> Frame:
    """A cap in each side's colour with its name."""
    names = [_name(side, column.length, ctx) for side, column in zip(ctx.sides, table.columns, strict=True)]
    height = max(name.height for name in names) + ctx.space(32)
    items: list[Item] = []
    for side, column, name in zip(ctx.sides, table.columns, names, strict=True):
        solid = ctx.color.side(side.index).solid
        if table.kind == "beside":
            cap = _capped_card.cap(column.length, height, ctx.surface.row_radius, solid)
            items.append(Frame(column.length, height, (cap,)).at(column.start, 0))
        else:
            items.append(Rect(column.start, 0, column.length, height, ctx.surface.row_radius, solid))
        items.append(name.at(column.middle - name.width / 2, (height - name.height) / 2))
    return Frame(table.width, height, tuple(items))


def _name(side: Side, width: float, ctx: Context) -> Frame:
    on = ctx.color.side(side.index).on
    room = width - ctx.space(24)
    style = _name_style(room, ctx)
    label = side.label if ctx.type.measure(side.label, style) <= room * 0.8 else side.short
    words = arrange.trimmed(ctx.type.text(label, style, room, fill=on, align="center", balance=True))
    if not side.icon:
        return words
    icon = ctx.icon(side.icon, ctx.type.size("item") * 1.35, on)
    if icon.width + ctx.space(12) + words.width <= room:
        return arrange.beside([icon, words], ctx.space(12))
    return arrange.stack([icon, words], ctx.space(6), max(icon.width, words.width), arrange.CENTER)


def _name_style(room: float, ctx: Context) -> TextStyle:
    """The style of the names of all columns: smaller where a name would be divided, since names are read whole."""
    style = ctx.type.style("lead", weight=ctx.theme.fonts.text.strong)
    widest = ctx.type.widest_word((side.short for side in ctx.sides), style)
    return ctx.type.step_down(style, widest, room, ctx.type.size("small"))


def _grounds(table: TableLayout, top: float, bottom: float, ctx: Context) -> list[Rect]:
    """Each column's tint, from under its cap to the foot."""
    r = ctx.surface.row_radius
    height = bottom - top + 2 * r
    return [
        Rect(c.start, top - 2 * r, c.length, height, r, ctx.color.side(i).tint) for i, c in enumerate(table.columns)
    ]


# ---------------------------------------------------------------- rows


def _row(item: Criterion, above: Criterion | None, table: TableLayout, ctx: Context, height: float) -> Frame:
    draw = {"beside": _beside, "above": _above, "lines": _lines}[table.kind]
    frame = draw(item, table, ctx, height)
    if table.kind == "beside" and above and not (item.highlight or above.highlight):
        rule = Rect(0, 0, table.width, ctx.space(ctx.theme.stroke.rule), 0, ctx.palette.rule)
        frame = arrange.over(frame, rule)
    return ctx.named(frame, item, "row")


def _beside(item: Criterion, table: TableLayout, ctx: Context, height: float) -> Frame:
    """The label at the left, an answer in each column."""
    pad = ctx.space(20)
    label = _label(item, table.label - table.indent - ctx.space(8), table.signs, ctx)
    answers = _placed(item, table, ctx)
    cells = [_cell(item, side, cell, c.length - 2 * table.inset, table, ctx) for side, cell, c in answers]
    tall = max(label.height + 2 * pad, *(cell.height + 2 * pad for cell in cells), ctx.space(84), height)
    placed: list[Item] = []
    for (side, _, column), cell in zip(answers, cells, strict=True):
        if plate := _plate(item, side, table, ctx):
            placed += _filled_plate(column, tall, plate.fill, ctx)
        placed.append(cell.at(column.middle - cell.width / 2, (tall - cell.height) / 2))
    frame = Frame(table.width, tall, (*placed, label.at(table.indent, (tall - label.height) / 2)))
    return _noticed(frame, ctx, ctx.space(4)) if item.highlight else frame


def _placed(item: Criterion, table: TableLayout, ctx: Context) -> list[tuple[Side, Cell, Track]]:
    answers = ctx.sides.answers(item.values)
    return [(side, cell, c) for (side, cell), c in zip(answers, table.columns, strict=True) if cell]


class Plate(NamedTuple):
    """What lies behind an answer, and the ink on it."""

    fill: Color
    ink: Color


def _plate(item: Criterion, side: Side, table: TableLayout, ctx: Context) -> Plate | None:
    """The shade of an answer, or the full colour of the side that wins the row."""
    if shade := table.heat.get((id(item), side.index)):
        return Plate(shade, ctx.color.ink_on(shade))
    colors = ctx.color.side(side.index)
    return Plate(colors.solid, colors.on) if item.side == side.key else None


def _filled_plate(column: Track, height: float, color: Color, ctx: Context) -> tuple[Rect, ...]:
    edge = ctx.space(8)
    box = Box(column.start + edge, edge, column.length - 2 * edge, height - 2 * edge)
    return ctx.surface.filled(box, color, ctx.surface.bar_radius * 1.5)


def _noticed(frame: Frame, ctx: Context, edge: float) -> Frame:
    thick = ctx.space(5)
    box = Rect(
        0, edge, frame.width, frame.height - 2 * edge, ctx.surface.row_radius, None, Stroke(ctx.palette.accent, thick)
    )
    return arrange.overlay(frame, [box])


def _above(item: Criterion, table: TableLayout, ctx: Context, height: float) -> Frame:
    """The label over a tile for each side."""
    label = _label(item, table.width, False, ctx)
    pad = ctx.space(14)
    gap = ctx.space(10)
    answers = _placed(item, table, ctx)
    cells = [_cell(item, side, cell, c.length - 2 * table.inset, table, ctx) for side, cell, c in answers]
    tall = max(*(cell.height + 2 * pad for cell in cells), ctx.space(72), height - label.height - gap)
    placed = [
        _tile(cell, column, tall, side, _plate(item, side, table, ctx), item.highlight, ctx)
        for (side, _, column), cell in zip(answers, cells, strict=True)
    ]
    return arrange.stack([label, Frame(table.width, tall, tuple(placed))], gap, table.width)


def _tile(cell: Frame, column: Track, height: float, side: Side, plate: Plate | None, loud: bool, ctx: Context) -> Item:
    colors = ctx.color.side(side.index)
    body = arrange.within(cell, column.length, height)
    stroke = Stroke(ctx.palette.accent, ctx.space(5)) if loud else None
    return _filled(body, plate, stroke, colors, ctx).at(column.start, 0)


def _filled(body: Frame, plate: Plate | None, stroke: Stroke | None, colors: SidePalette, ctx: Context) -> Frame:
    """An answer's ground: the side's tint, or its full colour where it wins."""
    if not plate:
        return arrange.backed(body, colors.tint, ctx.surface.row_radius, stroke)
    box = Box(0, 0, body.width, body.height)
    return arrange.over(body, *ctx.surface.filled(box, plate.fill, ctx.surface.row_radius, stroke=stroke))


def _lines(item: Criterion, table: TableLayout, ctx: Context, height: float) -> Frame:
    """The label over a line for each side: its name, then its answer."""
    label = _label(item, table.width, False, ctx)
    lines = []
    for side, cell in ctx.sides.answers(item.values):
        if cell:
            lines.append(_line(item, side, cell, table, ctx))
    body = arrange.stack([label, arrange.stack(lines, ctx.space(6), table.width)], ctx.space(12), table.width)
    return arrange.pad(body, arrange.NONE, table.width, height)


def _line(item: Criterion, side: Side, cell: Cell, table: TableLayout, ctx: Context) -> Frame:
    plate = _plate(item, side, table, ctx)
    colors = ctx.color.side(side.index)
    ink = plate.ink if plate else colors.deep
    room = table.width - 3 * table.inset
    name = ctx.type.text(side.short, "small", room * 0.42, fill=ink, weight=ctx.theme.fonts.text.strong)
    shown = _cell(item, side, cell, room * 0.58, table, ctx, arrange.END)
    height = max(name.height, shown.height) + ctx.space(24)
    end = table.width - table.inset - shown.width
    items = (name.at(table.inset, (height - name.height) / 2), shown.at(end, (height - shown.height) / 2))
    stroke = Stroke(ctx.palette.accent, ctx.space(5)) if item.highlight else None
    return _filled(Frame(table.width, height, items), plate, stroke, colors, ctx)


# ---------------------------------------------------------------- labels and answers


def _label(item: Criterion, width: float, indented: bool, ctx: Context) -> Frame:
    text = ctx.cite(item.label, item)
    ink = ctx.palette.ink if item.side else ctx.color.named(item, ctx.palette.ink)
    if not (item.icon or indented):
        return ctx.type.text(text, "item", width, fill=ink)
    size = ctx.type.size("item") * 1.3
    sign = ctx.icon(item.icon, size, ink) if item.icon else arrange.empty(size, size)
    return arrange.beside([sign, ctx.type.text(text, "item", width - sign_room(ctx), fill=ink)], ctx.space(14))


def _cell(
    item: Criterion,
    side: Side,
    cell: Cell,
    width: float,
    table: TableLayout,
    ctx: Context,
    align: float = arrange.CENTER,
) -> Frame:
    """A sign or a text, with a few words under it."""
    plate = _plate(item, side, table, ctx)
    won, colors = plate is not None, ctx.color.side(side.index)
    ink = plate.ink if plate else ctx.palette.ink
    rating = [rated(cell.status, width, colors.tint, ctx, ink if won else None)] if cell.status else []
    said = [
        _sign(cell, won, side, ctx)
        or _words(printed(cell, item, ctx), width, table.role, ink, item.side == side.key, ctx)
    ]
    parts = [*rating, *(said if cell.value != "" else [])]
    if cell.text:
        quiet = ink if won else ctx.color.legible(ctx.palette.ink2, colors.tint)
        parts.append(
            arrange.trimmed(ctx.type.text(cell.text, "caption", width, fill=quiet, align="center", balance=True))
        )
    return arrange.stack(parts, ctx.space(6), max(part.width for part in parts), align)


def _words(text: str, width: float, role: str, ink: Color, won: bool, ctx: Context) -> Frame:
    short: Sequence[str] = text.split()
    strong = won or (len(short) <= 2 and any(c.isdigit() for c in text))
    weight = ctx.theme.fonts.text.strong if strong else None
    return arrange.trimmed(ctx.type.text(text, role, width, fill=ink, align="center", balance=True, weight=weight))


def _sign(cell: Cell, won: bool, side: Side, ctx: Context) -> Frame | None:
    kind = answer(cell)
    if not kind:
        return None
    colors = ctx.color.side(side.index)
    size = ctx.type.size("item") * 1.6
    if won:
        return _symbols.draw_answer(kind, size, ctx.on_card(colors.solid), colors.on, colors.solid, quiet=False)
    return _symbols.draw_answer(kind, size, ctx, colors.solid, colors.on)
