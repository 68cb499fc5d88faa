from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, NamedTuple

from infographic.blocks import _capped_card, _symbols
from infographic.blocks._rated import rated
from infographic.ext import (
    Block,
    Box,
    Color,
    Colored,
    Context,
    Frame,
    IconName,
    Item,
    Length,
    Model,
    PerSide,
    Problem,
    Rect,
    Side,
    SidePalette,
    Space,
    SpecPath,
    Stroke,
    Tone,
    amount,
    arrange,
    messages,
    tracks,
)
from infographic.graphics.tracks import Track
from infographic.layout.status import Status, word_of
from infographic.spec.numbers import NotANumber, to_number

LABEL_SHARES = (0.24, 0.42)
"""The least and the most of the width that the criteria may take beside their answers."""


class Cell(Model):
    """What one side answers to a criterion."""

    shorthand = "value"

    value: bool | str = ""
    """`yes`, `no` and `partly` are drawn as signs; a text or a number is printed."""
    text: str = ""
    """A few words under it."""
    status: Status = ""
    """How that is rated, told by a sign, a word and a hue; it can stand alone."""

    def faults(self, path: SpecPath) -> list[Problem]:
        return [messages.missing_key(path, "value", "an answer")] if self.value == "" and not self.status else []


class Criterion(Colored):
    """One row: a question and the answer of each side."""

    label: str
    """What is compared."""
    values: PerSide[Cell]
    """The answer of each side."""
    unit: str = ""
    """What stands behind each number."""
    icon: Annotated[str, IconName] = ""
    """A sign before its label."""
    side: str = ""
    """The side that wins it, whose answer is filled; instead of a colour of its own."""
    highlight: bool = False
    """Whether it is the row to notice."""
    source: str = ""
    """Where it comes from; printed as a numbered note in the footer."""


class CompareTable(Block):
    """A table of criteria: a row for each, a column for each side, the winner of a row filled.

    ```yaml
    type: compare-table
    items:
      - {label: Discovered, values: {ceres: "1801", neptune: "1846"}, icon: binoculars}
      - {label: Counted as a planet today, values: {ceres: no, neptune: yes}, icon: planet}
      - label: Visited by a spacecraft
        icon: rocket
        values: {ceres: {value: yes, text: "Dawn, 2015"}, neptune: {value: yes, text: "Voyager 2, 1989"}}
      - {label: Has rings, values: {ceres: no, neptune: yes}, icon: circle-dashed}
      - {label: Diameter, values: {ceres: 939, neptune: 49244}, unit: km, side: neptune, icon: ruler}
    ```
    """

    type: Literal["compare-table"] = "compare-table"
    other_names: ClassVar[tuple[str, ...]] = (
        "feature-matrix",
        "comparison-table",
    )
    items: Annotated[tuple[Criterion, ...], Length(1, 60)]
    """The rows from top to bottom."""

    min_width: ClassVar[float] = 240
    stretch: ClassVar[float] = 0.4
    ground: ClassVar[Tone | None] = "plain"

    def layout(self, space: Space, ctx: Context) -> Frame:
        table = _table(self, space.width, ctx)
        head = [] if table.form == "lines" else [_head(table, ctx)]
        rows = [_row(item, above, table, ctx, 0) for above, item in self._pairs()]
        used = sum(frame.height for frame in (*head, *rows)) + table.gap * (len(rows) + len(head) - 1)
        if space.height and space.height > used:
            more = (space.height - used) / len(rows)
            rows = [_row(i, a, table, ctx, r.height + more) for (a, i), r in zip(self._pairs(), rows, strict=True)]
        body = arrange.stack([*head, *rows], table.gap, space.width)
        if table.form == "beside":
            body = arrange.over(body, *_grounds(table, head[0].height, body.height, ctx))
        return arrange.pad(body, arrange.NONE, space.width, space.height)

    def _pairs(self) -> Sequence[tuple[Criterion | None, Criterion]]:
        """Each row with the one above it."""
        return list(zip((None, *self.items), self.items, strict=False))


# ---------------------------------------------------------------- the table


class TableLayout(NamedTuple):
    """What all rows share: labels beside the answers, above them, or above a line for each side."""

    form: Literal["beside", "above", "lines"]
    width: float
    label: float
    columns: tuple[Track, ...]
    role: str
    gap: float
    inset: float
    signs: bool
    """Whether labels stand behind signs; one without a sign keeps the room."""
    indent: float
    """How far labels stand from the left edge, where a row is outlined."""


def _table(block: CompareTable, width: float, ctx: Context) -> TableLayout:
    """The widest form in which no word is broken."""
    inset = ctx.space(14)
    signed = any(item.icon for item in block.items)
    widest = max(ctx.type.measure(item.label, "item") for item in block.items) + (_sign_room(ctx) if signed else 0)
    indent = inset if any(item.highlight for item in block.items) else 0.0
    least, most = LABEL_SHARES
    label = min(max(widest + 2 * inset + indent, width * least), width * most)
    gap = ctx.space(12)
    columns = tuple(
        Track(t.start + label + gap, t.length) for t in tracks.columns(width - label - gap, len(ctx.sides), gap)
    )
    room = columns[0].length - 2 * inset
    if width >= 420 and _least_cell(block, ctx, "small") <= room and not _cramped(block, room, "small", ctx):
        large = _least_cell(block, ctx, "item") <= room and not _cramped(block, room, "item", ctx)
        role = "item" if large else "small"
        return TableLayout("beside", width, label, columns, role, 0, inset, signed, indent)
    small = ctx.space(8)
    columns = tracks.columns(width, len(ctx.sides), small)
    if _least_cell(block, ctx, "small") <= columns[0].length - inset:
        return TableLayout("above", width, width, columns, "small", ctx.space(28), inset / 2, signed, indent)
    return TableLayout("lines", width, width, (Track(0, width),), "small", ctx.space(32), inset, signed, indent)


MAX_LINES = 3
"""An answer of more lines in its column has more room below its label."""


def _cramped(block: CompareTable, width: float, role: str, ctx: Context) -> bool:
    """Whether an answer takes many short lines in a column so wide."""
    cells = [(item, cell) for item in block.items for _, cell in ctx.sides.answers(item.values) if cell]
    texts = [_printed(cell, item, ctx) for item, cell in cells]
    return any(len(ctx.type.text(text, role, width).items) > MAX_LINES for text in texts if text)


def _sign_room(ctx: Context) -> float:
    return ctx.type.size("item") * 1.3 + ctx.space(14)


def _least_cell(block: CompareTable, ctx: Context, role: str) -> float:
    """The room that the longest word of any answer or name needs."""
    cells = [(item, cell) for item in block.items for _, cell in ctx.sides.answers(item.values) if cell]
    words = [_longest(_printed(cell, item, ctx), role, ctx) for item, cell in cells]
    words += [_longest(cell.text, "caption", ctx) for _, cell in cells]
    words += [_longest(word_of(cell.status, ctx.lang), "caption", ctx) for _, cell in cells if cell.status]
    return max([*words, *(_longest(side.short, "lead", ctx) for side in ctx.sides)])


def _longest(text: str, role: str, ctx: Context) -> float:
    return ctx.type.longest_word(text, ctx.type.style(role, weight=ctx.theme.fonts.text.strong))


def _answer(cell: Cell) -> _symbols.Answer | None:
    return _symbols.answer(cell.value if isinstance(cell.value, str) else str(cell.value))


def _printed(cell: Cell, item: Criterion, ctx: Context) -> str:
    """The answer as a text; nothing where it is a sign."""
    if _answer(cell):
        return ""
    try:
        return amount(to_number(str(cell.value)), item.unit, ctx.lang) if item.unit else str(cell.value)
    except NotANumber:
        return str(cell.value)


# ---------------------------------------------------------------- head and grounds


def _head(table: TableLayout, ctx: Context) -> Frame:
    """A cap in each side's colour with its name."""
    names = [_name(side, column.length, ctx) for side, column in zip(ctx.sides, table.columns, strict=True)]
    height = max(name.height for name in names) + ctx.space(32)
    items: list[Item] = []
    for side, column, name in zip(ctx.sides, table.columns, names, strict=True):
        solid = ctx.color.side(side.index).solid
        if table.form == "beside":
            cap = _capped_card.cap(column.length, height, ctx.surface.row_radius, solid)
            items.append(Frame(column.length, height, (cap,)).at(column.start, 0))
        else:
            items.append(Rect(column.start, 0, column.length, height, ctx.surface.row_radius, solid))
        items.append(name.at(column.middle - name.width / 2, (height - name.height) / 2))
    return Frame(table.width, height, tuple(items))


def _name(side: Side, width: float, ctx: Context) -> Frame:
    on = ctx.color.side(side.index).on
    room = width - ctx.space(24)
    label = side.label if ctx.type.measure(side.label, "lead") <= room * 0.8 else side.short
    words = arrange.trimmed(
        ctx.type.text(label, "lead", room, fill=on, align="center", weight=ctx.theme.fonts.text.strong)
    )
    if not side.icon:
        return words
    icon = ctx.icon(side.icon, ctx.type.size("item") * 1.35, on)
    if icon.width + ctx.space(12) + words.width <= room:
        return arrange.beside([icon, words], ctx.space(12))
    return arrange.stack([icon, words], ctx.space(6), max(icon.width, words.width), arrange.CENTER)


def _grounds(table: TableLayout, top: float, bottom: float, ctx: Context) -> list[Rect]:
    """Each column's tint, from under its cap to the foot."""
    r = ctx.surface.row_radius
    height = bottom - top + 2 * r
    return [
        Rect(c.start, top - 2 * r, c.length, height, r, ctx.color.side(i).tint) for i, c in enumerate(table.columns)
    ]


# ---------------------------------------------------------------- rows


def _row(item: Criterion, above: Criterion | None, table: TableLayout, ctx: Context, height: float) -> Frame:
    draw = {"beside": _beside, "above": _above, "lines": _lines}[table.form]
    frame = draw(item, table, ctx, height)
    if table.form == "beside" and above and not (item.highlight or above.highlight):
        rule = Rect(0, 0, table.width, ctx.space(ctx.theme.stroke.rule), 0, ctx.palette.rule)
        frame = arrange.over(frame, rule)
    return ctx.named(frame, item, "row")


def _beside(item: Criterion, table: TableLayout, ctx: Context, height: float) -> Frame:
    """The label at the left, an answer in each column."""
    pad = ctx.space(20)
    label = _label(item, table.label - table.indent - ctx.space(8), table.signs, ctx)
    answers = _placed(item, table, ctx)
    cells = [_cell(item, side, cell, c.length - 2 * table.inset, table.role, ctx) for side, cell, c in answers]
    tall = max(label.height + 2 * pad, *(cell.height + 2 * pad for cell in cells), ctx.space(84), height)
    placed: list[Item] = []
    for (side, _, column), cell in zip(answers, cells, strict=True):
        if item.side == side.key:
            placed += _won(column, tall, ctx.color.side(side.index).solid, ctx)
        placed.append(cell.at(column.middle - cell.width / 2, (tall - cell.height) / 2))
    frame = Frame(table.width, tall, (*placed, label.at(table.indent, (tall - label.height) / 2)))
    return _noticed(frame, ctx, ctx.space(4)) if item.highlight else frame


def _placed(item: Criterion, table: TableLayout, ctx: Context) -> list[tuple[Side, Cell, Track]]:
    answers = ctx.sides.answers(item.values)
    return [(side, cell, c) for (side, cell), c in zip(answers, table.columns, strict=True) if cell]


def _won(column: Track, height: float, color: Color, ctx: Context) -> tuple[Rect, ...]:
    """The plate behind the answer that wins its row."""
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
    cells = [_cell(item, side, cell, c.length - 2 * table.inset, table.role, ctx) for side, cell, c in answers]
    tall = max(*(cell.height + 2 * pad for cell in cells), ctx.space(72), height - label.height - gap)
    placed = [
        _tile(cell, column, tall, side, item.side == side.key, item.highlight, ctx)
        for (side, _, column), cell in zip(answers, cells, strict=True)
    ]
    return arrange.stack([label, Frame(table.width, tall, tuple(placed))], gap, table.width)


def _tile(cell: Frame, column: Track, height: float, side: Side, won: bool, loud: bool, ctx: Context) -> Item:
    colors = ctx.color.side(side.index)
    body = arrange.within(cell, column.length, height)
    stroke = Stroke(ctx.palette.accent, ctx.space(5)) if loud else None
    return _filled(body, won, stroke, colors, ctx).at(column.start, 0)


def _filled(body: Frame, won: bool, stroke: Stroke | None, colors: SidePalette, ctx: Context) -> Frame:
    """An answer's ground: the side's tint, or its full colour where it wins."""
    if not won:
        return arrange.backed(body, colors.tint, ctx.surface.row_radius, stroke)
    box = Box(0, 0, body.width, body.height)
    return arrange.over(body, *ctx.surface.filled(box, colors.solid, ctx.surface.row_radius, stroke=stroke))


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
    won = item.side == side.key
    colors = ctx.color.side(side.index)
    ink = colors.on if won else colors.deep
    room = table.width - 3 * table.inset
    name = ctx.type.text(side.short, "small", room * 0.42, fill=ink, weight=ctx.theme.fonts.text.strong)
    shown = _cell(item, side, cell, room * 0.58, table.role, ctx, arrange.END)
    height = max(name.height, shown.height) + ctx.space(24)
    end = table.width - table.inset - shown.width
    items = (name.at(table.inset, (height - name.height) / 2), shown.at(end, (height - shown.height) / 2))
    stroke = Stroke(ctx.palette.accent, ctx.space(5)) if item.highlight else None
    return _filled(Frame(table.width, height, items), won, stroke, colors, ctx)


# ---------------------------------------------------------------- labels and answers


def _label(item: Criterion, width: float, indented: bool, ctx: Context) -> Frame:
    text = ctx.cite(item.label, item)
    ink = ctx.palette.ink if item.side else ctx.color.named(item, ctx.palette.ink)
    if not (item.icon or indented):
        return ctx.type.text(text, "item", width, fill=ink)
    size = ctx.type.size("item") * 1.3
    sign = ctx.icon(item.icon, size, ink) if item.icon else arrange.empty(size, size)
    return arrange.beside([sign, ctx.type.text(text, "item", width - _sign_room(ctx), fill=ink)], ctx.space(14))


def _cell(
    item: Criterion, side: Side, cell: Cell, width: float, role: str, ctx: Context, align: float = arrange.CENTER
) -> Frame:
    """A sign or a text, with a few words under it."""
    won = item.side == side.key
    colors = ctx.color.side(side.index)
    ink = colors.on if won else ctx.palette.ink
    rating = [rated(cell.status, width, colors.tint, ctx, ink if won else None)] if cell.status else []
    said = [_sign(cell, won, side, ctx) or _words(_printed(cell, item, ctx), width, role, ink, won, ctx)]
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
    kind = _answer(cell)
    if not kind:
        return None
    colors = ctx.color.side(side.index)
    size = ctx.type.size("item") * 1.6
    if won:
        return _symbols.draw_answer(kind, size, ctx.on_card(colors.solid), colors.on, colors.solid, quiet=False)
    return _symbols.draw_answer(kind, size, ctx, colors.solid, colors.on)
