"""Tables in sheets of Excel, read by openpyxl: what a cell holds, and what its number format says that it is."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from infographic.data_sources.delimited import SAMPLE, below_titles
from infographic.data_sources.tables import Layout, Table, refused, tidy, told
from infographic.errors import EnvironmentProblem, Problem, messages
from infographic.i18n.number_reading import is_currency, is_unit
from infographic.limits import limit
from infographic.spec.numbers import Reckoned, Refused
from infographic.spec.plain import scalar
from infographic.spec.source import Plain

LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].|([€$£¥₹₽₩₺₴₪₫₱₦฿])')
"""What a number format prints as it stands, and what it skips (ECMA-376, 18.8.31)."""


class Format(NamedTuple):
    """What a number format says of a number: by what it is multiplied, and its unit."""

    times: Decimal
    unit: str


def read(data: bytes, name: str, layout: Layout) -> Table:
    """The table in a sheet, a formula by the value that is stored with it.

    Raises SpecError, and EnvironmentProblem without openpyxl.
    """
    _check_size(data, name)
    sheet = _sheet(data, name, layout.sheet, values=True)
    numbers, rows = _rows(sheet, name)
    header = _header(numbers, rows, layout.header, name)
    width = max(map(len, rows[header:]))
    head = [*map(_name_of, rows[header]), *[""] * (width - len(rows[header]))]
    body = [[*cells, *[None] * (width - len(cells))] for cells in rows[header + 1 :]]
    unsaved = lru_cache(lambda: _unsaved(data, name, sheet.title))

    def place(problem: Problem, row: int, column: int | None) -> Problem:
        line = numbers[header + 1 + row]
        cell = "" if column is None else f"cell `{_letters(column)}{line}`, column `{table.columns[column]}`"
        where = f"{cell} of the sheet `{sheet.title}`".strip()
        return told(problem, where)._replace(file=name, line=line, column=1 if column is None else column + 1)

    def value(cell: Any) -> Any:
        if cell is None or cell.value is None:
            lost = cell is not None and (cell.row, cell.column) in unsaved()
            return Refused("", *messages.formula_unsaved()) if lost else None
        return _value(cell)

    def column(index: int) -> Sequence[Any]:
        return [value(cells[index]) for cells in body]

    above: list[list[str]] = [[] for _ in range(SAMPLE)]
    for line, cells in zip(numbers, rows[:SAMPLE], strict=False):
        if line <= SAMPLE:
            above[line - 1] = [*map(_name_of, cells)]
    table = Table(name, head, len(body), column, place, above=above)
    return table


# ---------------------------------------------------------------- the workbook


def _check_size(data: bytes, name: str) -> None:
    """Raises SpecError for what is no workbook, and for one that would unpack to too much."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise refused(messages.excel_broken(str(error)), name) from None
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limit("data-unpacked"):
        raise refused(messages.table_too_large(unpacked, "unpacked", "bytes in it, unpacked"), name)
    if len(parts) > limit("data-parts"):
        raise refused(messages.table_too_large(len(parts), "parts", "parts in it"), name)


def _sheet(data: bytes, name: str, wanted: str, *, values: bool) -> Any:
    """The sheet of this name; without one the only sheet that holds anything."""
    try:
        from openpyxl import load_workbook  # only for a workbook
    except ImportError:
        raise EnvironmentProblem(messages.no_excel()) from None
    try:
        with warnings.catch_warnings(action="ignore"):  # of what it does not keep, such as pictures
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=values, keep_links=False)
            sheets = {sheet.title: sheet for sheet in book.worksheets}
            for sheet in sheets.values():
                sheet.reset_dimensions()  # what a file says of its own size may be wrong
            shown = [s.title for s in sheets.values() if s.sheet_state == "visible" and _holds_anything(s)]
    except Exception as error:  # noqa: BLE001  # a broken part raises whatever its reader meets
        raise refused(messages.excel_broken(str(error)), name) from None
    if wanted:
        found = [title for title in sheets if tidy(title) == tidy(wanted)]
        if not found:
            raise refused(messages.no_sheet(wanted, list(sheets)), name)
        return sheets[found[0]]
    if len(shown) != 1:
        raise refused(messages.several_sheets(shown) if shown else messages.no_header(), name)
    return sheets[shown[0]]


def _holds_anything(sheet: Any) -> bool:
    return any(cell.value is not None for cells in sheet.iter_rows() for cell in cells)


def _rows(sheet: Any, name: str) -> tuple[list[int], list[list[Any]]]:
    """The rows that hold anything, and their numbers in the sheet."""
    numbers, rows, count = [], [], 0
    for number, cells in _each_row(sheet, name):
        while cells and cells[-1].value is None and not hasattr(cells[-1], "row"):
            cells.pop()
        if not any(cell.value is not None for cell in cells):
            continue
        numbers.append(number)
        rows.append([cell if hasattr(cell, "row") else None for cell in cells])
        count += len(cells)
        if len(rows) > limit("data-rows") + SAMPLE:
            raise refused(messages.table_too_large(len(rows) - 1, "rows"), name)
        if count > limit("data-cells"):
            raise refused(messages.table_too_large(count, "cells"), name)
    if not rows:
        raise refused(messages.no_header(), name)
    return numbers, rows


def _each_row(sheet: Any, name: str) -> Iterator[tuple[int, list[Any]]]:
    rows = enumerate(sheet.iter_rows(), 1)
    while True:
        try:
            with warnings.catch_warnings(action="ignore"):  # dates that are none, and the like
                number, cells = next(rows)
        except StopIteration:
            return
        except Exception as error:  # noqa: BLE001  # as above
            raise refused(messages.excel_broken(str(error)), name) from None
        yield number, list(cells)


def _unsaved(data: bytes, name: str, title: str) -> frozenset[tuple[int, int]]:
    """The cells with a formula; asked for only where a cell has no value."""
    parts = zipfile.ZipFile(io.BytesIO(data))
    if not any(b"<f" in parts.read(part) for part in parts.namelist() if part.startswith("xl/worksheets/")):
        return frozenset()
    rows = _each_row(_sheet(data, name, title, values=False), name)
    return frozenset((c.row, c.column) for _, cells in rows for c in cells if getattr(c, "data_type", "") == "f")


def _header(numbers: Sequence[int], rows: Sequence[Sequence[Any]], line: int, name: str) -> int:
    if line:
        if line not in numbers:
            raise refused(messages.no_such_header(line), name)
        return numbers.index(line)
    return below_titles([[None if cell is None else cell.value for cell in cells] for cells in rows[:SAMPLE]])


def _letters(column: int) -> str:
    """The letters of a column, from 0: A to Z, AA …"""
    before, last = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


# ---------------------------------------------------------------- cells


def _name_of(cell: Any) -> str:
    return "" if cell is None or cell.value is None else str(scalar(cell.value))


def _value(cell: Any) -> Any:
    """What a cell holds, with the unit of its number format."""
    value = cell.value
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return Plain(value.strip()) if value.strip() else None
    if not isinstance(value, int | float):
        return _date(value, cell.number_format)
    times, unit = _format(cell.number_format)
    if times == 1 and not unit:
        return scalar(value)
    exact = Decimal(repr(value)) * times
    number = int(exact) if exact == exact.to_integral_value() else float(exact)
    return Reckoned(f"{number} {unit}".strip(), number, unit)


def _date(value: Any, code: str) -> Any:
    """A date with as much of it as its format shows; a span of time as text."""
    if not hasattr(value, "isoformat"):
        return Plain(str(value))
    letters = LITERAL.sub("", code).lower()
    text = str(scalar(value))
    if "h" in letters or ":" in text or "y" not in letters or "d" in letters:
        return text
    return text[:7] if "m" in letters else text[:4]


@lru_cache(maxsize=256)
def _format(code: str) -> Format:
    """What a number format says (ECMA-376, 18.8.31): `0.0%`, `#,##0.00 "€"`, `[$€-407]`, `0.0,," million"`."""
    section = re.split(r";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", code)[0]
    if section in ("General", "@"):
        return Format(Decimal(1), "")
    bare = LITERAL.sub("\0", section)
    first, last = (found.start() if found else len(bare) for found in (re.search(r"[0#?]", bare), None))
    words = [next((part for part in found if part), "") for found in LITERAL.findall(section)]
    before = "".join(words[: bare[:first].count("\0")]).strip()
    after = "".join(words[bare[:first].count("\0") :]).strip()
    digits = bare[first:last].replace("\0", "")
    scale = re.search(r"[0#?](,+)(?![0#?])", digits)
    times = Decimal(1000) ** -len(scale[1]) if scale else Decimal(1)
    if "%" in bare:
        return Format(times * 100, "%")
    if before and is_currency(before):
        return Format(times, before)
    return Format(times, after if after and is_unit(after) else "")
