"""What the cells of a table become: texts, numbers, and figures that are reckoned from them.

A figure that is reckoned cannot contradict its data.  It is reckoned in decimals, and rounded as people do.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NoReturn, TypeVar

from infographic.data_sources import tables
from infographic.data_sources.tables import Table
from infographic.errors import Problem, SpecError, SpecPath, messages
from infographic.i18n import number_format
from infographic.spec.numbers import NotANumber, Reckoned, to_number
from infographic.spec.source import Plain

CELL = "column"

PAIRED: Mapping[str, str] = {
    "share": "A column as percentages of its total, or `[part, whole]`: one column as percentages of another.",
    "ratio": "`[one, other]`: how many times the other column goes into the one.",
    "difference": "`[one, other]`: the one column less the other.",
    "change": "`[before, after]`: the growth from one column to another, in percent.",
}
SUMMED: Mapping[str, str] = {
    "total": "The sum of a column.",
    "mean": "The mean of a column.",
    "least": "The least number in a column.",
    "most": "The greatest number in a column.",
    "count": "How many rows there are; write `count: rows`.",
}
FORMULAS: Mapping[str, str] = {
    CELL: "What a column holds, where it is to be rounded or printed in a certain way.",
    **PAIRED,
    **SUMMED,
    "is": "Whether columns hold what is said, such as `is: {country: Chile}`: for `highlight`.",
    "always": "The same for every row.",
}
LOOKS: Mapping[str, str] = {
    "decimals": "How many decimals are kept; halves are rounded up.",
    "unit": "The unit with which it is printed where a text is wanted.",
    "compact": "Whether millions and more are printed with their word, such as `1.2 million`.",
}
"""What may be said about a figure, each with its explanation."""

DECIMALS = {"share": 1, "change": 1, "ratio": 2, "mean": 2}
"""How many decimals are kept where nothing is said; all that there are for the rest."""

UNITS = {"share": "%", "change": "%"}

COMPARED: Mapping[str, Callable[[Any, Any], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}

MOST_DECIMALS = 12

T = TypeVar("T")

Made = Callable[[int], Any]


def is_formula(template: Any) -> bool:
    """Whether a mapping says how a value is reckoned, and is not made of keys of an item."""
    return (
        isinstance(template, Mapping)
        and any(key in FORMULAS for key in template)
        and all(key in FORMULAS or key in LOOKS for key in template)
    )


def is_summary(template: Any) -> bool:
    """Whether it is one value for all rows."""
    return is_formula(template) and any(key in SUMMED for key in template)


def whole_number(value: Any, path: SpecPath, least: int = 1, most: float | None = None) -> int:
    try:
        number = to_number(value) if not isinstance(value, bool) else 0.5
    except (NotANumber, TypeError):
        number = 0.5
    if number != int(number):
        raise SpecError([messages.wrong_kind(path, "a whole number", value)])
    if number < least or (most is not None and number > most):
        raise SpecError([messages.out_of_range(path, number, least, most)])
    return int(number)


def ranks(values: Sequence[Any]) -> list[Any]:
    """What values are sorted by: as numbers if all of them are, else as texts."""
    try:
        return [to_number(value) for value in values]
    except (NotANumber, TypeError):
        return [str(value).casefold() for value in values]


class Cells:
    """The cells of a table in those of its rows that count."""

    def __init__(self, table: Table, rows: Sequence[int], lang: str) -> None:
        self.table = table
        self.rows = rows
        self.lang = lang

    def index(self, name: str, path: SpecPath) -> int:
        found = tables.position(self.table.columns, name)
        if len(found) == 1:
            return found[0]
        if found:
            raise SpecError([messages.column_twice(path, name, found)])
        raise SpecError([messages.unknown_column(path, name, self.table.columns)])

    def column(self, name: Any, path: SpecPath) -> Made:
        """What the column of this name holds in a row."""
        if isinstance(name, bool) or not isinstance(name, str | int | float):
            raise SpecError([messages.wrong_kind(path, "the name of a column", name)])
        index, rows = self.index(str(name), path), self.table.rows
        return lambda row: rows[row][index]

    def numbers(self, name: Any, path: SpecPath) -> Callable[[int], Decimal]:
        """The numbers in a column; what is no number is told at its cell."""
        cell = self.column(name, path)
        index = self.index(str(name), path)

        def number(row: int) -> Decimal:
            value = cell(row)
            if value is None:
                self.refuse(messages.empty_cell(), row, index)
            try:
                return Decimal(str(to_number(value)))
            except NotANumber as reason:
                self.refuse(messages.not_a_number((), str(value), reason.help), row, index)
            except TypeError:
                self.refuse(messages.wrong_kind((), "a number", value), row, index)

        return number

    def refuse(self, problem: Problem, row: int, column: int) -> NoReturn:
        raise SpecError([self.table.place(problem, row, column)])

    def matching(self, where: Mapping[str, Any], path: SpecPath) -> Callable[[int], bool]:
        """Whether a row holds in each of these columns what is asked of it, or one of what is asked."""
        tests = [
            (self.column(name, (*path, name)), wanted if isinstance(wanted, list | tuple) else [wanted])
            for name, wanted in where.items()
        ]

        def like(row: int) -> bool:
            return all(any(_agrees(cell(row), one) for one in wanted) for cell, wanted in tests)

        return like


def _agrees(cell: Any, wanted: Any) -> bool:
    """Whether a cell is what is wanted: a value, or a bound such as `>= 2000`."""
    sign = next((s for s in COMPARED if isinstance(wanted, str) and wanted.startswith(s)), "")
    bound = wanted[len(sign) :].strip() if sign else wanted
    if cell is None or bound is None:
        return (cell is None) == (bound is None) if sign != "!=" else cell is not bound
    try:
        pair: tuple[Any, Any] = to_number(cell), to_number(bound)
    except (NotANumber, TypeError):
        pair = _as_text(cell), _as_text(bound)
    return bool(COMPARED[sign or "="](*pair))


def _as_text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


# ---------------------------------------------------------------- templates


def made(template: Any, cells: Cells, path: SpecPath) -> Made:
    """How a row becomes what the template says: a column's cell, a figure, or a list or mapping of such.

    Raises SpecError for columns that are not there, and, when it is used, for cells that are no numbers.
    """
    if isinstance(template, bool) or (isinstance(template, Plain) and template in ("true", "false")):
        return _always(template)
    if is_formula(template):
        return _formula(template, cells, path)
    if isinstance(template, Mapping):
        return _mapping(template, cells, path)
    if isinstance(template, list | tuple):
        items = [made(item, cells, (*path, i)) for i, item in enumerate(template)]
        return lambda row: [item(row) for item in items]
    return cells.column(template, path)


def _always(value: T) -> Callable[[int], T]:
    return lambda _: value


def _mapping(template: Mapping[str, Any], cells: Cells, path: SpecPath) -> Made:
    """A mapping without the keys that a row leaves empty."""
    values: dict[str, Made] = {}
    problems: list[Problem] = []
    for key, item in template.items():
        try:
            values[key] = made(item, cells, (*path, key))
        except SpecError as error:
            problems += error.problems
    if problems:
        raise SpecError(problems)

    def filled(row: int) -> dict[str, Any]:
        found = ((key, value(row)) for key, value in values.items())
        return {key: value for key, value in found if value is not None}

    return filled


def _formula(template: Mapping[str, Any], cells: Cells, path: SpecPath) -> Made:
    kinds = [key for key in template if key in FORMULAS]
    if len(kinds) > 1:
        raise SpecError([messages.one_formula(path, kinds)])
    kind, of = kinds[0], (*path, kinds[0])
    asked = template[kind]
    match kind:
        case "always":
            return _always(asked)
        case "is":
            if not isinstance(asked, Mapping):
                raise SpecError([messages.wrong_kind(of, "a mapping of columns to what they hold", asked)])
            return cells.matching(asked, of)
        case "column":
            if len(template) == 1:
                return cells.column(asked, of)
            number: Callable[[int], Decimal] = cells.numbers(asked, of)
        case _ if kind in SUMMED:
            number = _summary(kind, asked, cells, of)
        case _:
            number = _paired(kind, asked, cells, of)
    look = _look(kind, template, cells.lang, path)
    return lambda row: look(number(row))


def _paired(kind: str, asked: Any, cells: Cells, path: SpecPath) -> Callable[[int], Decimal]:
    """A figure of two columns; of one column and its total where it is a share."""
    names = asked if isinstance(asked, list | tuple) else [asked]
    if len(names) != 2 and (kind != "share" or len(names) != 1):
        raise SpecError([messages.two_columns(path, kind)])
    places = [(*path, i) for i in range(len(names))] if isinstance(asked, list | tuple) else [path]
    one, *others = [cells.numbers(name, place) for name, place in zip(names, places, strict=True)]
    if not others:
        total = sum(map(one, cells.rows), Decimal(0))
        return lambda row: 100 * _quotient(one(row), total, kind, path)
    other = others[0]
    match kind:
        case "difference":
            return lambda row: one(row) - other(row)
        case "change":
            return lambda row: 100 * _quotient(other(row) - one(row), one(row), kind, path)
    factor = 100 if kind == "share" else 1
    return lambda row: factor * _quotient(one(row), other(row), kind, path)


def _quotient(one: Decimal, other: Decimal, kind: str, path: SpecPath) -> Decimal:
    if not other:
        raise SpecError([messages.of_nothing(kind)._replace(path=path)])
    return one / other


def _summary(kind: str, asked: Any, cells: Cells, path: SpecPath) -> Callable[[int], Decimal]:
    """A figure of all rows."""
    if kind == "count":
        return _always(Decimal(len(cells.rows)))
    values = list(map(cells.numbers(asked, path), cells.rows))
    total = sum(values, Decimal(0))
    found = {"total": total, "mean": total / len(values), "least": min(values), "most": max(values)}[kind]
    return _always(found)


def _look(kind: str, template: Mapping[str, Any], lang: str, path: SpecPath) -> Callable[[Decimal], Reckoned]:
    """How a figure is rounded and printed."""
    decimals: int | None = DECIMALS.get(kind)
    if "decimals" in template:
        decimals = whole_number(template["decimals"], (*path, "decimals"), 0, MOST_DECIMALS)
    unit = str(template["unit"] or "") if "unit" in template else UNITS.get(kind, "")
    compact = str(template.get("compact", "")) in ("true", "True")

    def look(exact: Decimal) -> Reckoned:
        number = to_number(_rounded(exact, decimals))
        text = number_format.compact(number, unit, lang) if compact else number_format.amount(number, unit, lang)
        sign = "+" if kind == "change" and number > 0 else ""
        return Reckoned(sign + text, number)

    return look


def _rounded(exact: Decimal, decimals: int | None) -> str:
    """The number in digits, halves rounded up, without zeros that say nothing."""
    if decimals is not None and abs(exact) < Decimal(10) ** 15:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{exact:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
