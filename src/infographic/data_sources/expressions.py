"""What the cells of a table become: texts, numbers, and figures that are reckoned from them.

A figure that is reckoned cannot contradict its data.  It is reckoned in decimals, and rounded as people do.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal, DecimalException
from typing import Any, NamedTuple, NoReturn, TypeVar

from infographic.data_sources.columns import Columns, in_language
from infographic.errors import Problem, SpecError, SpecPath, messages
from infographic.i18n import date_reading, number_format
from infographic.spec.fields import Kind, OptionalKind, TextKind, Wanted, inner, wanted
from infographic.spec.numbers import NotANumber, Reckoned, Refused, to_number
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

MAX_DECIMALS = 12

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


# ---------------------------------------------------------------- templates


def made(template: Any, cells: Cells, path: SpecPath, kind: Kind | None = None) -> Made:
    """How a row becomes what the template says: a column's cell, a figure, or a list or mapping of such.

    `kind` is what the spec wants there, where that is known.  Raises SpecError for columns that are not there, and,
    when it is used, for cells that are no numbers.
    """
    if isinstance(template, bool) or (isinstance(template, Plain) and template in ("true", "false")):
        return _always(template)
    if is_formula(template):
        return _formula(template, cells, path, kind)
    if isinstance(template, Mapping):
        return _mapping(template, cells, path, kind)
    if isinstance(template, list | tuple):
        items = [made(item, cells, (*path, i), inner(kind, i, template)) for i, item in enumerate(template)]
        return lambda row: [item(row) for item in items]
    return cells.column(template, path, kind)


def _always(value: T) -> Callable[[int], T]:
    return lambda _: value


def _mapping(template: Mapping[str, Any], cells: Cells, path: SpecPath, kind: Kind | None) -> Made:
    """A mapping without the keys that a row leaves empty."""
    values: dict[str, Made] = {}
    problems: list[Problem] = []
    for key, item in template.items():
        try:
            values[key] = made(item, cells, (*path, key), inner(kind, key, template))
        except SpecError as error:
            problems += error.problems
    if problems:
        raise SpecError(problems)

    gap = cells.gap(template, path, kind)

    def filled(row: int) -> dict[str, Any]:
        found = {key: made for key, value in values.items() if (made := value(row)) is not None}
        return found | {"text": gap(row)} if gap and "value" not in found else found

    return filled


def _formula(template: Mapping[str, Any], cells: Cells, path: SpecPath, wanted_kind: Kind | None) -> Made:
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
                return cells.column(asked, of, wanted_kind)
            number = cells.numbers(asked, of)
        case _ if kind in SUMMED:
            number = _summary(kind, asked, cells, of)
        case _:
            number = _paired(kind, asked, cells, of)
    look = _look(kind, template, number.unit, cells.lang, path)
    return lambda row: look(_exact(number.of, row, kind, path))


def _exact(number: Callable[[int], Decimal], row: int, kind: str, path: SpecPath) -> Decimal:
    try:
        return number(row)
    except DecimalException:
        raise SpecError([messages.beyond_reckoning(path, kind)]) from None


def _paired(kind: str, asked: Any, cells: Cells, path: SpecPath) -> Number:
    """A figure of two columns; of one column and its total where it is a share."""
    names = asked if isinstance(asked, list | tuple) else [asked]
    if len(names) != 2 and (kind != "share" or len(names) != 1):
        raise SpecError([messages.two_columns(path, kind)])
    places = [(*path, i) for i in range(len(names))] if isinstance(asked, list | tuple) else [path]
    one, *others = [cells.numbers(name, place) for name, place in zip(names, places, strict=True)]
    if not others:
        total = sum(map(one.of, cells.rows), Decimal(0))
        return Number(lambda row: 100 * _quotient(one.of(row), total, kind, path))
    other = others[0]
    match kind:
        case "difference":
            return Number(lambda row: one.of(row) - other.of(row), one.unit if one.unit == other.unit else "")
        case "change":
            return Number(lambda row: 100 * _quotient(other.of(row) - one.of(row), one.of(row), kind, path))
    factor = 100 if kind == "share" else 1
    return Number(lambda row: factor * _quotient(one.of(row), other.of(row), kind, path))


def _quotient(one: Decimal, other: Decimal, kind: str, path: SpecPath) -> Decimal:
    if not other:
        raise SpecError([messages.of_nothing(kind)._replace(path=path)])
    return one / other


def _summary(kind: str, asked: Any, cells: Cells, path: SpecPath) -> Number:
    """A figure of all rows."""
    if kind == "count":
        return Number(_always(Decimal(len(cells.rows))))
    number = cells.numbers(asked, path)
    values = list(map(number.of, cells.rows))
    total = sum(values, Decimal(0))
    found = {"total": total, "mean": total / len(values), "least": min(values), "most": max(values)}[kind]
    return Number(_always(found), number.unit)


def _look(
    kind: str, template: Mapping[str, Any], unit: str, lang: str, path: SpecPath
) -> Callable[[Decimal], Reckoned]:
    """How a figure is rounded and printed."""
    decimals: int | None = DECIMALS.get(kind)
    if "decimals" in template:
        decimals = whole_number(template["decimals"], (*path, "decimals"), 0, MAX_DECIMALS)
    unit = str(template["unit"] or "") if "unit" in template else UNITS.get(kind, unit)
    compact = str(template.get("compact", "")) in ("true", "True")

    def look(exact: Decimal) -> Reckoned:
        number = to_number(_rounded(exact, decimals))
        text = (
            number_format.compact(number, unit, lang)
            if compact
            else number_format.amount(number, unit, lang, exact="decimals" in template)
        )
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
