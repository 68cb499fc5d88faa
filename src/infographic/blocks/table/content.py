"""What a table says, before anything is placed: its columns, its rows in their order, and every cell as a text."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from infographic.blocks import _symbols
from infographic.blocks._shading import Shading, shading
from infographic.blocks.table import Column, Table, TableCell, TableRow
from infographic.ext import Color, Context, amount
from infographic.i18n.number_format import ATTACHED, CURRENCIES
from infographic.layout.status import word_of
from infographic.spec.numbers import NotANumber, to_number

YEARS = (1000, 2999)
"""Whole numbers without a unit, all between these, are years: nothing parts their thousands, and nothing sums them."""

AT_EACH = {*ATTACHED, *CURRENCIES}
"""Units that stand at each number; longer ones stand once, under the name of the column."""

Align = Literal["start", "center", "end"]


class Cell(NamedTuple):
    """A cell as it is drawn."""

    text: str = ""
    number: float | None = None
    answer: _symbols.Answer | None = None
    model: TableCell | None = None


class Line(NamedTuple):
    """A row as it is drawn; the total has no model."""

    label: str
    cells: Sequence[Cell]
    model: TableRow | None


class Field(NamedTuple):
    """A column as it is drawn."""

    label: str
    unit: str
    align: Align
    show: Literal["words", "heat", "bars"]
    color: Color
    """The colour of its bars."""
    ink: Color | None
    """The colour of its name, where it has one."""
    shading: Shading | None
    reach: tuple[float, float]
    """The least and the most of its numbers, and zero."""


class Content(NamedTuple):
    """The whole table."""

    corner: str
    fields: Sequence[Field]
    lines: Sequence[Line]


def content(block: Table, ctx: Context) -> Content:
    columns = block.columns or _of_sides(block, ctx)
    models = [_models(item, len(columns), ctx) for item in block.items]
    by_column = [[row[i] for row in models] for i in range(len(columns))]
    read = [_read(column, cells, ctx.lang) for column, cells in zip(columns, by_column, strict=True)]
    lines = [
        Line(item.label, [cells[i] for cells in read], item)
        for i, item in enumerate(block.items)
    ]  # fmt: skip
    lines = _ordered(block, columns, lines)
    fields = [_field(column, cells, ctx) for column, cells in zip(columns, read, strict=True)]
    if block.total:
        totals = [_total(column, cells, ctx.lang) for column, cells in zip(columns, read, strict=True)]
        lines.append(Line(block.total, totals, None))
    return Content(block.label, fields, lines)


def _of_sides(block: Table, ctx: Context) -> Sequence[Column]:
    """The columns of a table that names none: the sides, or as many as the longest row has."""
    if ctx.sides:
        return [Column(label=side.short, side=side.key) for side in ctx.sides]
    count = max(len(item.values) if isinstance(item.values, tuple) else 0 for item in block.items)
    return [Column(label="")] * count


def _models(item: TableRow, count: int, ctx: Context) -> Sequence[TableCell | None]:
    if isinstance(item.values, tuple):
        return (*item.values, *[None] * (count - len(item.values)))[:count]
    return [answer for _, answer in ctx.sides.answers(item.values)]


def told(block: Table, lang: str, sides: Mapping[str, str]) -> Sequence[Sequence[str]]:
    """The table in words, its rows in their order."""
    columns = block.columns or [Column(label=label) for label in sides.values()]
    models = [
        (*item.values, *[None] * (len(columns) - len(item.values)))[: len(columns)]
        if isinstance(item.values, tuple)
        else [item.values.get(key, i) for i, key in enumerate(sides)]
        for item in block.items
    ]
    read = [_read(column, [row[i] for row in models], lang) for i, column in enumerate(columns)]
    lines = [Line(item.label, [cells[i] for cells in read], item) for i, item in enumerate(block.items)]
    lines = _ordered(block, columns, lines)
    if block.total:
        totals = [_total(column, cells, lang) for column, cells in zip(columns, read, strict=True)]
        lines.append(Line(block.total, totals, None))
    heads = [f"{c.label} ({c.unit})" if c.unit and c.unit not in AT_EACH else c.label for c in columns]
    return [(block.label, *heads), *((line.label, *(_words(cell, lang) for cell in line.cells)) for line in lines)]


def _words(cell: Cell, lang: str) -> str:
    model = cell.model
    sign = {"yes": "✓", "no": "–", "partly": "◐"}[cell.answer] if cell.answer else cell.text
    rating = word_of(model.status, lang) if model else ""
    return " – ".join(filter(None, (rating, sign, model.text if model else "")))


# ---------------------------------------------------------------- cells


def _read(column: Column, models: Sequence[TableCell | None], lang: str) -> list[Cell]:
    """The cells of a column, its numbers all printed in one way."""
    numbers = [_number(model) for model in models]
    known = [number for number in numbers if number is not None]
    years = not column.unit and bool(known) and all(_is_year(number) for number in known)
    at_each = column.unit if column.unit in AT_EACH else ""

    def printed(number: float) -> str:
        return str(int(number)) if years else amount(number, at_each, lang)

    return [_cell(model, number, printed) for model, number in zip(models, numbers, strict=True)]


def _cell(model: TableCell | None, number: float | None, printed: Callable[[float], str]) -> Cell:
    if model is None:
        return Cell()
    if number is not None:
        return Cell(printed(number), number, None, model)
    text = str(model.value)
    answer = _symbols.answer(text)
    return Cell("" if answer else text, None, answer, model)


def _number(model: TableCell | None) -> float | None:
    """The number of a cell; None where it says something else."""
    if model is None or isinstance(model.value, bool) or model.value == "":
        return None
    try:
        return to_number(model.value)
    except NotANumber:
        return None


def _is_year(number: float) -> bool:
    least, most = YEARS
    return number == int(number) and least <= number <= most


def _total(column: Column, cells: Sequence[Cell], lang: str) -> Cell:
    """The sum or the mean of a column of numbers; empty for others, and for years."""
    known = [cell.number for cell in cells if cell.number is not None]
    years = not column.unit and all(map(_is_year, known))
    if not known or years or column.total == "none" or any(c.text and c.number is None for c in cells):
        return Cell()
    value = sum(known) / (len(known) if column.total == "mean" else 1)
    unit = column.unit if column.unit in AT_EACH else ""
    return Cell(amount(value, unit, lang), value)


# ---------------------------------------------------------------- columns and their order


def _field(column: Column, cells: Sequence[Cell], ctx: Context) -> Field:
    known = [cell.number for cell in cells if cell.number is not None]
    numeric = bool(known) and not any(cell.text and cell.number is None for cell in cells)
    show = column.show if known else "words"
    signs = any(cell.answer for cell in cells) and not any(cell.text for cell in cells)
    align: Align = column.align or ("center" if show == "heat" or signs else "end" if numeric else "start")
    own = ctx.color.swatches.of(column)
    colors = ctx.together().color.shared if own is None else ctx.palette.sides[own]
    unit = "" if column.unit in AT_EACH else column.unit
    return Field(
        column.label,
        unit,
        align,
        show,
        colors.solid,
        None if own is None else colors.deep,
        shading(known, None, ctx) if show == "heat" else None,
        (min(0.0, *known), max(0.0, *known)) if known else (0.0, 0.0),
    )


def _ordered(block: Table, columns: Sequence[Column], lines: list[Line]) -> list[Line]:
    """The rows in the order that is asked for: numbers before words, and what says nothing last."""
    name = block.order.removeprefix("-")
    labels = [column.label for column in columns]
    if not name or (name not in labels and name != block.label):
        return lines
    place = labels.index(name) if name in labels else None

    def key(line: Line) -> tuple[Any, ...]:
        if place is None:
            return (1, 0.0, line.label.casefold())
        cell = line.cells[place]
        return (0, cell.number, "") if cell.number is not None else (1, 0.0, cell.text.casefold())

    known = [line for line in lines if place is None or line.cells[place].model]
    rest = [line for line in lines if line not in known]
    return [*sorted(known, key=key, reverse=block.order.startswith("-")), *rest]
