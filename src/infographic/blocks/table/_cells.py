"""A cell of a table: a sign, a text or a rating, with a few words under it."""

from infographic.blocks import _symbols
from infographic.blocks._rated import rated
from infographic.blocks.table.content import Align, Cell
from infographic.ext import UNBOUNDED, Color, Context, Frame, TextStyle, arrange
from infographic.layout.status import word_of

SHARES = {"start": arrange.START, "center": arrange.CENTER, "end": arrange.END}


def style(role: str, strong: bool, ctx: Context) -> TextStyle:
    return ctx.type.style(role, weight=ctx.theme.fonts.text.strong if strong else None)


def natural(cell: Cell, role: str, strong: bool, ctx: Context) -> float:
    """The width that a cell takes where nothing is broken."""
    widths = [ctx.type.measure(cell.text, style(role, strong, ctx))]
    if cell.answer:
        widths.append(sign_size(role, ctx))
    if cell.model:
        widths.append(ctx.type.measure(cell.model.text, "caption"))
        if cell.model.status:
            widths.append(rated(cell.model.status, UNBOUNDED, ctx.palette.ground, ctx).width)
    return max(widths)


def least(cell: Cell, role: str, strong: bool, ctx: Context) -> float:
    """The width under which a word would be broken; numbers are never parted from their units."""
    if cell.number is not None or cell.answer:
        words = natural(cell._replace(model=None), role, strong, ctx)
    else:
        words = ctx.type.longest_word(cell.text, style(role, strong, ctx))
    if not cell.model:
        return words
    caption = ctx.type.style("caption", weight=ctx.theme.fonts.text.strong)
    rating = ctx.type.longest_word(word_of(cell.model.status, ctx.lang), caption)
    return max(words, rating, ctx.type.longest_word(cell.model.text, "caption"))


def sign_size(role: str, ctx: Context) -> float:
    return ctx.type.size(role) * 1.35


def drawn(
    cell: Cell, width: float, align: Align, role: str, strong: bool, ground: Color, ctx: Context, ink: Color = ""
) -> Frame:
    """A cell within a width, at its start, middle or end; words in `ink`, or in that of the ground."""
    parts: list[Frame] = []
    fill = ink or ctx.palette.ink
    if cell.model and cell.model.status:
        parts.append(rated(cell.model.status, width, ground, ctx, ink or None))
    if cell.answer:
        colors = ctx.together().color.shared
        color = ink or ctx.color.legible(colors.solid, ground, 3)
        parts.append(_symbols.draw_answer(cell.answer, sign_size(role, ctx), ctx, color, ground, quiet=not ink))
    elif cell.text:
        text = ctx.type.text(cell.text, style(role, strong, ctx), width, fill=fill, align=align, balance=True)
        parts.append(arrange.trimmed(text))
    if cell.model and cell.model.text:
        quiet = ink or ctx.color.legible(ctx.palette.ink2, ground)
        words = ctx.type.text(cell.model.text, "caption", width, fill=quiet, align=align, balance=True)
        parts.append(arrange.trimmed(words))
    body = arrange.stack(parts, ctx.space(4), max((part.width for part in parts), default=0.0), SHARES[align])
    return arrange.within(body, width, body.height, SHARES[align])
