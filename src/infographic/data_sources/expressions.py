"""What the cells of a table become: texts, numbers, and figures calculated from them.

A calculated figure cannot contradict its data.  It is calculated in decimals, and rounded as people do.
"""

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal, DecimalException
from typing import Any, TypeVar

from infographic.data_sources.cells import Cells, Made, Number
from infographic.errors import Problem, SpecError, SpecPath, messages
from infographic.i18n import number_format
from infographic.spec.fields import Kind, inner
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

MAX_DECIMALS = 12

T = TypeVar("T")


def is_formula(template: Any) -> bool:
    """Whether a mapping says how a value is calculated, and is not made of keys of an item."""
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
