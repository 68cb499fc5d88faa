"""How a table shares its width: labels beside the answers, above them, or above a line for each side."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from infographic.blocks import _symbols
from infographic.blocks.compare_table import Cell, CompareTable, Criterion
from infographic.ext import Color, Context, amount, tracks
from infographic.graphics.tracks import Track
from infographic.layout.status import word_of
from infographic.spec.numbers import NotANumber, to_number

LABEL_SHARES = (0.24, 0.42)
"""The least and the most of the width that the criteria may take beside their answers."""

MAX_LINES = 3
"""An answer of more lines in its column has more room below its label."""

Shades = Mapping[tuple[int, int], Color]


class TableLayout(NamedTuple):
    """What all rows share: labels beside the answers, above them, or above a line for each side."""

    kind: Literal["beside", "above", "lines"]
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
    heat: Shades = MappingProxyType({})
    """The fill of each answer that has one, by the identity of its row and the place of its side."""


def table_layout(block: CompareTable, width: float, ctx: Context) -> TableLayout:
    """The widest form in which no word is broken."""
    inset = ctx.space(14)
    signed = any(item.icon for item in block.items)
    widest = max(ctx.type.measure(item.label, "item") for item in block.items) + (sign_room(ctx) if signed else 0)
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


def _cramped(block: CompareTable, width: float, role: str, ctx: Context) -> bool:
    """Whether an answer takes many short lines in a column so wide."""
    cells = [(item, cell) for item in block.items for _, cell in ctx.sides.answers(item.values) if cell]
    texts = [printed(cell, item, ctx) for item, cell in cells]
    return any(len(ctx.type.text(text, role, width).items) > MAX_LINES for text in texts if text)


def sign_room(ctx: Context) -> float:
    return ctx.type.size("item") * 1.3 + ctx.space(14)


def _least_cell(block: CompareTable, ctx: Context, role: str) -> float:
    """The room that the longest word of any answer or name needs."""
    cells = [(item, cell) for item in block.items for _, cell in ctx.sides.answers(item.values) if cell]
    words = [_longest(printed(cell, item, ctx), role, ctx) for item, cell in cells]
    words += [_longest(cell.text, "caption", ctx) for _, cell in cells]
    words += [_longest(word_of(cell.status, ctx.lang), "caption", ctx) for _, cell in cells if cell.status]
    name = ctx.type.style("small", weight=ctx.theme.fonts.text.strong)
    return max([*words, ctx.type.widest_word((side.short for side in ctx.sides), name)])


def _longest(text: str, role: str, ctx: Context) -> float:
    return ctx.type.longest_word(text, ctx.type.style(role, weight=ctx.theme.fonts.text.strong))


def answer(cell: Cell) -> _symbols.Answer | None:
    return _symbols.answer(cell.value if isinstance(cell.value, str) else str(cell.value))


def printed(cell: Cell, item: Criterion, ctx: Context) -> str:
    """The answer as a text; nothing where it is a sign."""
    if answer(cell):
        return ""
    try:
        return amount(to_number(str(cell.value)), item.unit, ctx.lang) if item.unit else str(cell.value)
    except NotANumber:
        return str(cell.value)
