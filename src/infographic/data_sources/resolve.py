"""Data that stand elsewhere: in a file beside the spec, or in what a program holds.

Wherever a spec may have a list or a value, it may say `from:` where that is, and which columns it is made of:

    items: {from: survey.csv, label: question, values: {personal: pers, professional: prof}}
    value: {from: population.csv, share: people, row: Asia}

This is settled before any model is read: the spec's data are filled in, and a problem with something that
was filled in is told at its cell.
"""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from infographic.data_sources import cells, expressions, frames, tables
from infographic.data_sources.cells import Cells, Counted
from infographic.data_sources.columns import Columns, Written
from infographic.data_sources.expressions import CELL
from infographic.data_sources.tables import HEADER, Layout, Table
from infographic.errors import Problem, SpecError, SpecPath, did_you_mean, messages, near, place_text
from infographic.i18n.number_format import CURRENCIES, is_known
from infographic.spec.fields import Kind, ModelKind, inner
from infographic.spec.numbers import Rows
from infographic.spec.source import Source, file_below

CHOICE: Mapping[str, str] = {
    "from": "The file that holds the data: CSV, TSV, JSON, Parquet or Excel, in the spec's folder or below.",
    "where": "Which rows count: columns and what they hold, one value or a list; also bounds such as `>= 2000`.",
    "sort": "By which key or column the rows are sorted; with a minus from most to least, such as `-value`.",
    "limit": "How many rows are taken, the first ones.",
    "numbers": "The language whose numbers the file has, such as `de` for 1.234,5; needed where it leaves them open.",
    "dates": "The language whose dates the file has, such as `en-GB` for 3/4/2025 in April.",
    "missing": "Further texts that stand for no value in a column of numbers, beside `n/a`, `-`, `..` and the like.",
    "header": "The line of the file, or row of the sheet, that names the columns; the first below titles if left out.",
    "sheet": "The sheet of a workbook; needed where several hold something.",
}
"""Keys beside those of an item: which rows it is made of, in which order, how many, and how the file is written."""

ROW = "Which row is meant: what its first column holds, or a mapping of columns to what they hold."

Resolved = Callable[[int], Any]
"""What a row becomes."""


def filled(source: Source, folders: Sequence[str], kind: Kind | None = None, written: str | None = None) -> Source:
    """The source with everything in it that says `from`, where files lie in its folder or in others.

    `kind` is what the whole of it is read as, which tells numbers from texts; `written` the language in which its
    writer said the spec is, where that is another than the page's.  Raises SpecError with every problem of the files
    and of what is asked of them.
    """
    filling = _Filling(source, folders, written)
    with _no_search_for_cycles():
        data = filling.walk(source.data, (), kind)
    if filling.problems:
        raise SpecError(_once(source.place(problem) for problem in filling.problems))
    if not filling.fills:
        return source
    warnings = tuple(_once(source.place(problem) for problem in filling.warnings))
    return source._replace(data=data, elsewhere=filling.moved, warnings=(*source.warnings, *warnings))


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """A table is hundreds of thousands of objects that refer to nothing: looking for cycles takes half of the time."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


def rows(data: Any, **columns: Any) -> Rows:
    """The items of a dataframe or a list of mappings, for a block that is built in Python.

    A unit that all its cells have becomes the block's, where that is given none.

    Each key names a column, as in a spec; `where`, `sort` and `limit` choose among the rows.  Raises SpecError.
    """
    source = Source("<data>", "", {"items": {"from": data, **columns}})
    return Rows(filled(source, ("",)).data["items"])


def _once(problems: Iterator[Problem]) -> list[Problem]:
    return list(dict.fromkeys(problems))


class Fill(NamedTuple):
    """What was filled in at a path: from which table, which of its rows, and what they were made by."""

    path: SpecPath
    columns: Columns
    rows: Sequence[int]
    template: Any
    single: bool

    def column(self, rest: SpecPath) -> int | None:
        """The column of what stands at a path within one item; None where it is more than a cell, or calculated."""
        template: Any = self.template
        for step in rest:
            if isinstance(template, Mapping) and not expressions.is_formula(template):
                template = template.get(str(step))
            elif isinstance(template, list | tuple) and isinstance(step, int) and step < len(template):
                template = template[step]
        name = template.get(CELL) if isinstance(template, Mapping) else template
        columns = self.columns.table.columns
        return columns.index(tables.tidy(name)) if isinstance(name, str) and tables.tidy(name) in columns else None

    def empty_cell(self, row: int, rest: SpecPath, message: str) -> int | None:
        """The column in which a row lacks what a message misses at a path."""
        template: Any = self.template
        for step in rest:
            template = template.get(step) if isinstance(template, Mapping) else None
        keys = template if isinstance(template, Mapping) else {}
        columns = {key: self.column((*rest, key)) for key in keys if f"`{key}`" in message}
        return next((c for c in columns.values() if c is not None and self.columns.readings(c)[row] is None), None)


class _Filling:
    """One walk through a spec's data."""

    def __init__(self, source: Source, folders: Sequence[str], written: str | None) -> None:
        self.source = source
        self.folders = folders
        self.fills: dict[SpecPath, Fill] = {}
        self.counted: dict[SpecPath, list[tuple[Table, Counted]]] = {}
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self.read: dict[tuple[str, Layout], Table] = {}
        top = source.data if isinstance(source.data, Mapping) else {}
        self.lang = str(top.get("lang") or "en")
        self.said_lang = str(top.get("lang") or "") if written is None else written
        sides = top.get("sides")
        self.sides = set(sides) if isinstance(sides, Mapping) else set()

    def walk(self, data: Any, path: SpecPath, kind: Kind | None) -> Any:
        """The data, copied only where something is filled in."""
        if isinstance(data, Mapping):
            if self.asks(data):
                return self.fill(data, path, kind)
            new = {key: self.walk(value, (*path, key), inner(kind, key, data)) for key, value in data.items()}
            new = self.with_units(new, path, kind)
            return new if len(new) > len(data) or any(new[key] is not data[key] for key in data) else data
        if isinstance(data, list | tuple):
            items = [self.walk(item, (*path, i), inner(kind, i, data)) for i, item in enumerate(data)]
            return items if any(a is not b for a, b in zip(items, data, strict=True)) else data
        return data

    def with_units(self, data: dict[str, Any], path: SpecPath, kind: Kind | None) -> dict[str, Any]:
        """A block's data with the units that the cells have from which it was filled."""
        here = [columns for at, columns in self.counted.items() if at[: len(path)] == path]
        model = kind.model.resolve(data, (), []) if here and isinstance(kind, ModelKind) else None
        for key in [key for key in ("unit", "x_unit") if model and key in model.fields()]:
            used = [pair for columns in here for pair in columns if pair[1].axis == ("" if key == "unit" else key)]
            if unit := self.unit_of(used, str(data.get(key) or ""), (*path, key)):
                data = {**data, key: unit}
            for columns in here:
                columns[:] = [pair for pair in columns if pair not in used]
        return data

    def unit_of(self, used: Sequence[tuple[Table, Counted]], said: str, path: SpecPath) -> str:
        """The unit that all columns of a block share, where the spec says none."""
        units = [counted.unit for _, counted in used]
        apart = next((i for i, unit in enumerate(units) if unit != units[0] and (not said or (unit and units[0]))), 0)
        if apart:
            table, counted = used[apart]
            problem = table.place(messages.units_apart(counted.unit, units[0]), HEADER, counted.column)
            self.problems.append(self.asked(problem, path[:-1]))
        found = next(filter(None, units), "")
        if said and found and found not in said and CURRENCIES.get(found, found) != CURRENCIES.get(said, said):
            self.warnings.append(messages.unit_differs(path, said, found))
        return "" if said else found

    def asks(self, data: Mapping[Any, Any]) -> bool:
        """Whether a mapping says where data are, and is not the answers of sides of which one is called `from`."""
        return "from" in data and not ("from" in self.sides and self.sides.issuperset(data))

    def fill(self, data: Mapping[str, Any], path: SpecPath, kind: Kind | None) -> Any:
        try:
            table = self.table(data, path)
            columns = Columns(table, _written(data, path, self.said_lang))
            order = _Order(data, path, columns, self.lang, kind)
            made = order.filled(self.fills)
        except SpecError as error:
            self.problems += [self.asked(problem, path) for problem in error.problems]
            return data
        self.counted[path] = [(table, counted) for counted in order.cells.counted]
        self.warnings += [self.asked(problem, path) for problem in columns.warnings]
        return made

    def table(self, data: Mapping[str, Any], path: SpecPath) -> Table:
        where = data["from"]
        layout = _layout(data, path)
        if not isinstance(where, str):
            if table := frames.of_python(where, self.source.name):
                return table
            raise SpecError([messages.no_rows((*path, "from"), where)])
        if not where.lower().endswith(tables.SUFFIXES):
            raise SpecError([messages.no_table((*path, "from"), where, tables.SUFFIXES)])
        file = file_below(self.folders, where, (*path, "from"))
        if (file, layout) not in self.read:
            name = f"{self.folders[0]}/{where}" if self.folders[0] else str(where)
            self.read[file, layout] = table = tables.read(file, name, layout)
            self.warnings += [self.asked(problem, path) for problem in table.warnings]
        return self.read[file, layout]

    def asked(self, problem: Problem, path: SpecPath) -> Problem:
        """The problem; one of a file says which line of the spec asked for it."""
        if not problem.file or problem.file == self.source.name:
            return problem._replace(path=problem.path or path)
        asker = self.source.place(Problem("", "", (*path, "from"), at="key"))
        return tables.told(problem, f"asked for in {place_text(asker)}")

    def moved(self, problem: Problem) -> Problem:
        """A problem with what was filled in, where its cause is: a cell, or what the spec says of the columns."""
        for end in range(len(problem.path), 0, -1):
            if fill := self.fills.get(problem.path[:end]):
                return self.at_cause(problem, fill, problem.path[end:])
        return self.source.elsewhere(problem) if self.source.elsewhere else problem

    def at_cause(self, problem: Problem, fill: Fill, rest: SpecPath) -> Problem:
        row = fill.rows[0]
        if not fill.single:
            if not rest or not isinstance(rest[0], int):
                return _about_the_list(problem)
            row, rest = fill.rows[rest[0]], rest[1:]
        stays = fill.path + tuple(step for step in rest if isinstance(step, str))
        column = fill.column(rest)
        if problem.code.startswith("missing-") and (empty := fill.empty_cell(row, rest, problem.message)) is not None:
            text = fill.columns.table.column(empty)[row]
            problem, column = messages.empty_cell(text)._replace(path=problem.path), empty
        elif problem.at == "key" or (column is None and rest):
            return problem._replace(path=stays)
        return self.asked(fill.columns.table.place(problem, row, column), fill.path)


def _about_the_list(problem: Problem) -> Problem:
    if problem.code == "too-many":
        return problem._replace(help="take fewer with `limit`, or choose with `where`")
    return problem


# ---------------------------------------------------------------- how the file is written


def _written(data: Mapping[str, Any], path: SpecPath, lang: str) -> Written:
    """What a mapping says of the numbers, dates and gaps of its file.  Raises SpecError."""
    for key in ("numbers", "dates"):
        if key in data and not (isinstance(data[key], str) and is_known(data[key])):
            raise SpecError([messages.unknown_language((*path, key), data[key])])
    missing = data.get("missing", ())
    marks = missing if isinstance(missing, list | tuple) else [missing]
    if not all(isinstance(mark, str | int | float) for mark in marks):
        raise SpecError([messages.wrong_kind((*path, "missing"), "a text, or a list of texts", missing)])
    numbers, dates = str(data.get("numbers", "")), str(data.get("dates", ""))
    return Written(numbers, dates, frozenset(map(str, marks)), lang)


def _layout(data: Mapping[str, Any], path: SpecPath) -> Layout:
    """Where a mapping says that its table stands.  Raises SpecError."""
    where = str(data["from"]).lower()
    for key, suffixes in (("header", (".csv", ".tsv", ".xlsx", ".xlsm")), ("sheet", (".xlsx", ".xlsm"))):
        if key in data and not (isinstance(data["from"], str) and where.endswith(suffixes)):
            raise SpecError([messages.only_for_files((*path, key), suffixes)])
    header = expressions.whole_number(data["header"], (*path, "header")) if "header" in data else 0
    if "sheet" in data and not isinstance(data["sheet"], str | int | float):
        raise SpecError([messages.wrong_kind((*path, "sheet"), "the name of a sheet", data["sheet"])])
    return Layout(header, str(data.get("sheet", "")))


# ---------------------------------------------------------------- which rows, and what they become


class _Order:
    """What one mapping asks of a table."""

    def __init__(self, data: Mapping[str, Any], path: SpecPath, columns: Columns, lang: str, kind: Kind | None) -> None:
        self.data = data
        self.path = path
        self.columns = columns
        self.lang = lang
        self.kind = kind
        self.formula = expressions.is_formula({k: v for k, v in data.items() if k not in CHOICE and k != "row"})
        used = {*CHOICE, "row"} if self.formula else {*CHOICE}
        self.template: Any = {key: value for key, value in data.items() if key not in used}
        self.cells = Cells(columns, self.kept(), lang)

    def filled(self, fills: dict[SpecPath, Fill]) -> Any:
        """What stands in its place; notes what it was made of."""
        if "row" in self.data and self.formula:
            return self.one(fills)
        if expressions.is_summary(self.template):
            fills[self.path] = Fill(self.path, self.columns, self.cells.rows[:1], None, True)
            return expressions.made(self.template, self.cells, self.path, self.kind)(0)
        made = expressions.made(self.template, self.cells, self.path, inner(self.kind, 0, []))
        chosen = self.limited(self.sorted(made))
        fills[self.path] = Fill(self.path, self.columns, chosen, self.template, False)
        return [made(row) for row in chosen]

    def one(self, fills: dict[SpecPath, Fill]) -> Any:
        """The value of the one row that is asked for."""
        row, path = self.data["row"], (*self.path, "row")
        wanted = row if isinstance(row, Mapping) else {self.columns.table.columns[0]: row}
        like = self.cells.matching(wanted, path)
        found = [r for r in self.cells.rows if like(r)]
        if len(found) != 1:
            raise SpecError([messages.several_rows(path, len(found)) if found else self.nothing(row, path)])
        fills[self.path] = Fill(self.path, self.columns, found, self.template, True)
        self.cells.figure = True
        if CELL in self.template:  # other figures need the other rows
            self.cells.rows = found
        return expressions.made(self.template, self.cells, self.path, self.kind)(found[0])

    def nothing(self, row: Any, path: SpecPath) -> Problem:
        if isinstance(row, Mapping):
            return messages.no_rows_left(path)
        names = [str(cell) for cell in self.columns.table.column(0) if cell is not None]
        alike = [name for name in names if name.casefold() == str(row).casefold()]
        return messages.no_rows_left(path, did_you_mean(alike or near(str(row), names)))

    def kept(self) -> Sequence[int]:
        """The rows that are as `where` says."""
        every = range(self.columns.table.count)
        where, path = self.data.get("where"), (*self.path, "where")
        if where is None:
            return every
        if not isinstance(where, Mapping):
            raise SpecError([messages.wrong_kind(path, "a mapping of columns to what they hold", where)])
        like = Cells(self.columns, every, self.lang).matching(where, path)
        found = [row for row in every if like(row)]
        if not found:
            raise SpecError([messages.no_rows_left(path)])
        return found

    def sorted(self, made: Resolved) -> Sequence[int]:
        """The rows in the order of one of the item's keys, or of a column; a minus turns it round."""
        order, path = self.data.get("sort"), (*self.path, "sort")
        if order is None:
            return self.cells.rows
        if not isinstance(order, str):
            raise SpecError([messages.wrong_kind(path, "a key or a column, such as `-value`", order)])
        name = order.removeprefix("-")
        if name in self.template and not self.formula:
            value: Resolved = lambda row: made(row).get(name)  # noqa: E731  # one of two ways to the same
        else:
            value = self.cells.column(name, path)
        values = {row: value(row) for row in self.cells.rows}
        known = [row for row in self.cells.rows if values[row] is not None]
        ranks = cells.ranks([values[row] for row in known], self.lang)
        pairs = sorted(zip(ranks, known, strict=True), key=lambda pair: pair[0], reverse=order.startswith("-"))
        return [*(row for _, row in pairs), *(row for row in self.cells.rows if values[row] is None)]

    def limited(self, found: Sequence[int]) -> Sequence[int]:
        limit = self.data.get("limit")
        if limit is None:
            return found
        count = expressions.whole_number(limit, (*self.path, "limit"))
        return found[:count]
