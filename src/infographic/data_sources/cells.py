"""The cells of a table in the rows that count: as texts, numbers and places, compared, and sorted."""

import operator
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from math import isfinite
from typing import Any, NamedTuple, NoReturn

from infographic.data_sources.columns import Columns, in_language
from infographic.errors import Problem, SpecError, SpecPath, messages
from infographic.i18n import date_reading
from infographic.spec.fields import Kind, OptionalKind, TextKind, Wanted, inner, wanted
from infographic.spec.numbers import EXACT, NotANumber, Refused, to_number

Made = Callable[[int], Any]


COMPARED: Mapping[str, Callable[[Any, Any], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}


def ranks(values: Sequence[Any], lang: str) -> list[Any]:
    """What values are sorted by: as numbers if all of them are, or as dates, else as texts."""
    try:
        return [to_number(value) for value in values]
    except (NotANumber, TypeError):
        pass
    texts = [str(value) for value in values]
    if all(date_reading.is_date(text, lang) for text in texts):
        dates = date_reading.read_column(texts, lang)
        if dates.settled:
            return list(date_reading.instants([moment for moment in dates.moments if moment]))
    return [text.casefold() for text in texts]


class Counted(NamedTuple):
    """A column whose numbers are used, and what it counts."""

    column: int
    unit: str
    axis: str
    """The key for the unit of an axis, where the column stands along one; else nothing."""


class Number(NamedTuple):
    """A figure of each row, and its unit."""

    of: Callable[[int], Decimal]
    unit: str = ""


class Cells:
    """The cells of a table in those of its rows that count."""

    def __init__(self, columns: Columns, rows: Sequence[int], lang: str) -> None:
        self.columns = columns
        self.table = columns.table
        self.rows = rows
        self.lang = lang
        self.counted: list[Counted] = []
        self.figure = False
        """Whether one figure is wanted, which is then printed in the page's language."""

    def index(self, name: Any, path: SpecPath) -> int:
        if isinstance(name, bool) or not isinstance(name, str | int | float):
            raise SpecError([messages.wrong_kind(path, "the name of a column", name)])
        return self.table.index(str(name), path)

    def column(self, name: Any, path: SpecPath, kind: Kind | None = None) -> Made:
        """What the column of this name holds in a row, read as what is wanted there."""
        index = self.index(name, path)
        match wanted(kind):
            case Wanted("number"):
                cell, unit = self.columns.numbers(index, self.rows)
                self.counted.append(Counted(index, unit, ""))
            case Wanted("place", axis):
                cell, unit = self.columns.places(index, self.rows)
                self.counted += [Counted(index, unit, axis)] if axis else []
            case Wanted("text"):
                held = self.columns.cells(index, self.rows) if self.figure else self.table.column(index).__getitem__
                return lambda row: in_language(held(row), self.lang)
            case _:
                cell = self.columns.cells(index, self.rows)
        return cell

    def gap(self, template: Mapping[str, Any], path: SpecPath, kind: Kind | None) -> Callable[[int], str] | None:
        """What an item shows instead of a value that a row has not, where it may have none and says why in `text`."""
        wanted_value, text = inner(kind, "value", template), inner(kind, "text", template)
        told = isinstance(wanted_value, OptionalKind) and isinstance(text, TextKind) and "text" not in template
        if not told or not isinstance(template.get("value"), str):
            return None
        cells = self.table.column(self.index(template["value"], (*path, "value")))
        return lambda row: "–" if cells[row] is None else str(cells[row])

    def numbers(self, name: Any, path: SpecPath) -> Number:
        """The numbers in a column; what is no number is told at its cell."""
        index = self.index(name, path)
        cell, unit = self.columns.numbers(index, self.rows)

        def number(row: int) -> Decimal:
            value = cell(row)
            if type(value) is int and -EXACT < value < EXACT:  # most are, or as below
                return Decimal(value)
            if type(value) is float and isfinite(value):
                return Decimal(repr(value))
            if value is None:
                self.refuse(messages.empty_cell(self.table.column(index)[row]), row, index)
            try:
                return Decimal(str(to_number(value)))
            except NotANumber as reason:
                self.refuse(messages.not_a_number((), str(value), reason.help, reason.message), row, index)
            except TypeError:
                self.refuse(messages.wrong_kind((), "a number", value), row, index)

        return Number(number, unit)

    def refuse(self, problem: Problem, row: int, column: int) -> NoReturn:
        raise SpecError([self.table.place(problem, row, column)])

    def matching(self, where: Mapping[str, Any], path: SpecPath) -> Callable[[int], bool]:
        """Whether a row holds in each of these columns what is asked of it, or one of what is asked."""
        tests = [self._test(name, asked, (*path, name)) for name, asked in where.items()]
        return lambda row: all(test(row) for test in tests)

    def _test(self, name: str, asked: Any, path: SpecPath) -> Callable[[int], bool]:
        index = self.index(name, path)
        bounds = [_bound(one) for one in (asked if isinstance(asked, list | tuple) else [asked])]
        cell = self.columns.cells(index, range(self.table.count))
        if moments := self._moments(index, bounds):
            cell = moments.__getitem__
            bounds = [b._replace(text=_as_text(self._moment(b.value)), number=None) for b in bounds]

        def like(row: int) -> bool:
            try:
                return any(_agrees(cell(row), bound) for bound in bounds)
            except NotANumber as reason:
                self.refuse(messages.not_a_number((), str(cell(row)), reason.help, reason.message), row, index)

        return like

    def _moments(self, index: int, bounds: Sequence["Bound"]) -> Sequence[Any] | None:
        """When each cell is, where a column of dates is compared with dates."""
        dated = [bound.value for bound in bounds if bound.value is not None]
        if not dated or not all(isinstance(v, str) and date_reading.is_date(v, self.lang) for v in dated):
            return None
        dates = self.columns.dates(index)
        return dates and [None if date is None else self._moment(date) for date in dates]

    def _moment(self, text: Any) -> Any:
        found = date_reading.read_column([text], self.lang).moments[0] if text is not None else None
        return None if found is None else next(date_reading.instants([found])).isoformat()


class Bound(NamedTuple):
    """What a cell is compared with, and how: a value, or a bound such as `>= 2000`."""

    sign: str
    value: Any
    text: str
    number: int | float | None
    """The value as a number, where it is one."""


def _bound(asked: Any) -> Bound:
    sign = next((s for s in COMPARED if isinstance(asked, str) and asked.startswith(s)), "")
    value = asked[len(sign) :].strip() if sign else asked
    try:
        number = to_number(value)
    except (NotANumber, TypeError):
        number = None
    return Bound(sign or "=", None if sign and not value else value, _as_text(value), number)


def _agrees(cell: Any, bound: Bound) -> bool:
    """Whether a cell is what is wanted.  Raises NotANumber where that rests on how the cell is read."""
    compare = COMPARED[bound.sign]
    if cell is None or bound.value is None:
        return (
            (cell is None) == (bound.value is None) if bound.sign != "!=" else (cell is None) != (bound.value is None)
        )
    text = _as_text(cell)
    if bound.number is None or (bound.sign == "=" and text == bound.text):
        return compare(text, bound.text)
    try:
        return compare(to_number(cell), bound.number)
    except (NotANumber, TypeError):
        if isinstance(cell, Refused):
            raise
        return compare(text, bound.text)


def _as_text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
