"""A table on a narrow page: each row under its name, with a line for each column."""

from infographic.blocks.table import _cells
from infographic.blocks.table.content import Content, Line
from infographic.ext import Context, Frame, Insets, Rect, Space, arrange, mix

NAME_SHARE = 0.46
"""How much of the width the names of columns take."""

WASH = 0.14
"""How much of the accent is behind the row to notice."""


def drawn(held: Content, space: Space, ctx: Context) -> Frame:
    rows = [_record(line, held, space.width, ctx) for line in held.lines]
    corner = [ctx.type.label(held.corner, space.width, ctx.palette.ink2)] if held.corner else []
    parts = [*corner, *rows]
    return arrange.stack(parts, arrange.wider(parts, ctx.space(28), space.height), space.width)


def _record(line: Line, held: Content, width: float, ctx: Context) -> Frame:
    """A row's name over its cells, each with the name of its column before it."""
    loud = line.model is None or line.model.highlight
    edge = ctx.space(14) if line.model and line.model.highlight else 0.0
    room = width - 2 * edge
    strong = ctx.theme.fonts.text.strong
    text = ctx.cite(line.label, line.model) if line.model else line.label
    ground = mix(ctx.palette.ground, ctx.palette.accent, WASH) if edge else ctx.palette.ground
    own = line.model and line.model.is_colored() and not line.model.status
    ink = ctx.color.of(line.model).deep if own and line.model else ctx.palette.ink
    name = ctx.type.text(text, "item", room, weight=strong, balance=True, fill=ink)
    if line.model and line.model.icon:
        size = ctx.type.size("item") * 1.4
        words = ctx.type.text(text, "item", room - size * 1.4, weight=strong, balance=True, fill=ink)
        name = arrange.beside([ctx.icon(line.model.icon, size, ink), words], size * 0.4)
    hair = ctx.space(ctx.theme.stroke.rule)
    rows = [name]
    for field, cell in zip(held.fields, line.cells, strict=True):
        if not (cell.text or cell.answer or cell.model):
            continue
        unit = f"{cell.text} {field.unit}" if field.unit and cell.number is not None else cell.text
        label = ctx.type.text(
            field.label, "small", room * NAME_SHARE, fill=field.ink or ctx.color.legible(ctx.palette.ink2, ground)
        )
        value = _cells.drawn(
            cell._replace(text=unit), room * (1 - NAME_SHARE) - ctx.space(12), "end", "small", loud, ground, ctx
        )
        high = max(label.height, value.height) + ctx.space(14)
        rule = Rect(0, 0, room, hair, 0, ctx.palette.rule)
        items = (rule, label.at(0, (high - label.height) / 2), value.at(room - value.width, (high - value.height) / 2))
        rows.append(Frame(room, high, items))
    body = arrange.stack(rows, ctx.space(4), room)
    if edge:
        body = arrange.backed(arrange.pad(body, Insets.even(edge), width), ground, ctx.surface.row_radius)
    return ctx.named(body, line.model, "row") if line.model else body
