"""Tables, read from files and from what a program holds: named columns, rows, and where each cell stands."""

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from itertools import islice
from typing import Any, NamedTuple

from infographic.errors import EnvironmentProblem, Problem, SpecError, SpecPath, messages
from infographic.spec import positions, source
from infographic.spec.positions import Span
from infographic.spec.source import Plain, Reckoned, to_number

MOST_BYTES = 32_000_000
MOST_ROWS = 100_000
"""A page shows a hundred at most; whoever brings more wants them summed up, which other programs do better."""

SUFFIXES = (".csv", ".tsv", ".json", ".parquet")

SEPARATORS = ",;\t|"

LOCAL_DECIMAL = r"[+\-−]?(\d+|\d{1,3}([.\s]\d{3})+),\d+"

NOT_A_TABLE = "save the table as CSV (UTF-8)"

HEADER = -1
"""The row that names the columns."""


class Table(NamedTuple):
    """Rows under named columns; a cell without a value is None."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]
    place: Callable[[Problem, int, int | None], Problem]
    """The problem with a row and, if it is one cell's, a column, where it stands in the file."""


def read(file: str, name: str) -> Table:
    """The table in a file, which is called by `name`; its suffix says how it is written.

    Raises SpecError where it cannot be read, and EnvironmentProblem where nothing is installed that reads Parquet.
    """
    suffix = os.path.splitext(file)[1].lower()
    try:
        with open(file, "rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise _refused(Problem("unreadable", f"`{name}` cannot be read: {error.strerror}"), name) from None
    if len(data) > MOST_BYTES:
        raise _refused(messages.table_too_large(len(data), MOST_BYTES, "bytes"), name)
    if suffix == ".parquet":
        return _of_known(_parquet(file, name), name)
    text = source.decoded(data, name, NOT_A_TABLE).removeprefix("\ufeff")
    return _json(text, name) if suffix == ".json" else _csv(text, name, suffix)


def _refused(problem: Problem, name: str) -> SpecError:
    return SpecError([problem._replace(file=name)])


def _counted(table: Table) -> Table:
    """The table; raises SpecError where it has no rows or too many."""
    if not table.rows:
        raise _refused(messages.no_data(), table.name)
    if len(table.rows) > MOST_ROWS:
        raise _refused(messages.table_too_large(len(table.rows), MOST_ROWS, "rows"), table.name)
    return table


# ---------------------------------------------------------------- CSV


def _csv(text: str, name: str, suffix: str) -> Table:
    """The table of values with separators, one row in each line (RFC 4180); blank lines are no rows."""
    import csv  # only for data in a file
    import io

    lines = list(io.StringIO(text, newline=""))
    separator = "\t" if suffix == ".tsv" else _separator(next((line for line in lines if line.strip()), ""))
    reader = csv.reader(lines, delimiter=separator, strict=True)
    starts, rows = [], []
    start = 0
    try:
        for cells in reader:
            if any(cells):
                starts.append(start)
                rows.append(cells)
            start = reader.line_num
            if len(rows) > MOST_ROWS + 1:
                raise _refused(messages.table_too_large(len(rows) - 1, MOST_ROWS, "rows"), name)
    except csv.Error as error:
        span = Span(start, 0, start, len(lines[start].rstrip("\r\n")) if start < len(lines) else 0)
        raise _refused(_stands(messages.csv_broken(str(error)), lines, span), name) from None
    if not rows:
        raise _refused(messages.no_header(), name)

    def place(problem: Problem, row: int, column: int | None) -> Problem:
        said = told(problem, "" if column is None else f"column `{columns[column]}`")
        return _stands(said, lines, _cell(lines, starts[row + 1], separator, column))._replace(file=name)

    head, *body = rows
    columns = [cell.strip() for cell in head]
    problems = [
        place(messages.ragged(len(cells), len(columns)), number, None)
        for number, cells in enumerate(body)
        if len(cells) < len(columns) or any(cells[len(columns) :])
    ]
    if problems:
        raise SpecError(islice(problems, 10))
    return _counted(Table(name, columns, [[_cell_value(cell, separator) for cell in cells] for cells in body], place))


def _cell_value(cell: str, separator: str) -> str | None:
    """What a cell holds; where `;` separates cells, a comma stands in decimals, as office programs write them."""
    cell = cell.strip()
    if separator == ";" and "," in cell and re.fullmatch(LOCAL_DECIMAL, cell):
        return Reckoned(cell, to_number(re.sub(r"[.\s]", "", cell).replace(",", ".")))
    return Plain(cell) if cell else None


def _separator(header: str) -> str:
    """What stands most often between the names of the columns."""
    bare = "".join(header.split('"')[::2])
    return max(SEPARATORS, key=bare.count)


def _stands(problem: Problem, lines: Sequence[str], span: Span) -> Problem:
    placed = positions.placed(problem, lines, span)
    return placed._replace(text=placed.text.rstrip("\r\n"))


def _cell(lines: Sequence[str], start: int, separator: str, column: int | None) -> Span:
    """Where a cell stands in the lines from the start of its row: quotes may hold separators and line breaks."""
    found, quoted, begun = 0, False, Span(start, 0, start, 0)
    for row in range(start, len(lines)):
        line = lines[row].rstrip("\r\n")
        for i, character in enumerate(line):
            quoted ^= character == '"'
            if character == separator and not quoted:
                if found == column:
                    return begun._replace(end_line=row, end_column=i)
                found, begun = found + 1, Span(row, i + 1, row, i + 1)
        if not quoted:
            begun = begun if column is not None else Span(start, 0)
            return begun._replace(end_line=row, end_column=len(line))
    return begun


# ---------------------------------------------------------------- JSON


def _json(text: str, name: str) -> Table:
    """The table of a list of mappings, or of a mapping of columns."""
    import json  # only for data in a file

    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        row, column = error.lineno - 1, error.colno - 1
        span = Span(row, column, row, column + 1)
        raise _refused(_stands(messages.json_broken(error.msg), text.split("\n"), span), name) from None
    except RecursionError:
        raise _refused(messages.json_shape(), name) from None
    records = isinstance(data, list)
    if not is_records(data) and not is_columns(data):
        raise _refused(messages.json_shape(), name)

    located = lru_cache(lambda: source.parse_text(text, name))  # only where something is wrong

    def place(problem: Problem, row: int, column: int | None) -> Problem:
        of_row = () if row == HEADER else (row,)
        of_column = () if column is None else (table.columns[column],)
        path: SpecPath = of_row + of_column if records else of_column + of_row
        said = told(problem, "" if column is None else f"column `{table.columns[column]}`")
        return located().place(said._replace(path=path))._replace(path=problem.path)

    table = _counted(_of_rows(data, name, place))
    return table


# ---------------------------------------------------------------- what a program holds


def is_records(data: Any) -> bool:
    return isinstance(data, list | tuple) and bool(data) and all(isinstance(row, Mapping) for row in data)


def is_columns(data: Any) -> bool:
    return isinstance(data, Mapping) and bool(data) and all(isinstance(c, list | tuple) for c in data.values())


def of_python(data: Any, name: str) -> Table | None:
    """The table of a dataframe, of a list of mappings, or of a mapping of columns; None for anything else."""

    def place(problem: Problem, row: int, column: int | None) -> Problem:
        return told(problem, _in_words(row, column, table))

    if is_records(data) or is_columns(data):
        table = _counted(_of_rows(data, name, place))
        return table
    if isinstance(data, str | bytes | int | float | list | tuple | Mapping | None):
        return None
    return of_frame(data, name)


def of_frame(frame: Any, name: str) -> Table | None:
    """The table of a dataframe of any library that narwhals knows; None for anything else."""
    import narwhals as nw  # only where a dataframe is given

    try:
        known = nw.from_native(frame)
    except TypeError:
        return None
    return _of_known(known.head(MOST_ROWS + 1).collect() if isinstance(known, nw.LazyFrame) else known, name)


def _of_known(frame: Any, name: str) -> Table:
    """The table of a frame of narwhals."""

    def place(problem: Problem, row: int, column: int | None) -> Problem:
        file = name if name.endswith(".parquet") else ""
        return told(problem, _in_words(row, column, table))._replace(file=file)

    columns = [str(column) for column in frame.columns]
    rows = [[_value(cell) for cell in row] for row in islice(frame.iter_rows(), MOST_ROWS + 1)]
    table = _counted(Table(name, columns, rows, place))
    return table


def _of_rows(data: Any, name: str, place: Callable[[Problem, int, int | None], Problem]) -> Table:
    if isinstance(data, Mapping):
        columns = [str(column) for column in data]
        count = max(len(column) for column in data.values())
        cells = [[*map(_value, column), *[None] * (count - len(column))] for column in data.values()]
        return Table(name, columns, list(zip(*cells, strict=True)), place)
    keys = list(dict.fromkeys(key for row in data for key in row))
    rows = [[_value(row.get(key)) for key in keys] for row in data]
    return Table(name, [str(key) for key in keys], rows, place)


def _in_words(row: int, column: int | None, table: Table) -> str:
    """Which row and column it is, where no line can be shown."""
    named = [] if row == HEADER else [f"row {row + 1}"]
    return ", ".join([*named, *([] if column is None else [f"column `{table.columns[column]}`"])])


def told(problem: Problem, more: str) -> Problem:
    """The problem with something more in its help."""
    return problem._replace(help="; ".join(part for part in (problem.help, more) if part))


def _value(cell: Any) -> Any:
    """A cell as a spec could hold it: none of the many kinds of nothing, and dates as they are written."""
    if cell is None or isinstance(cell, str):
        return cell or None
    if cell != cell or type(cell).__name__ in ("NAType", "NaTType"):  # noqa: PLR0124  # not a number
        return None
    if hasattr(cell, "isoformat"):
        return str(cell.isoformat()).removesuffix("T00:00:00")
    if isinstance(cell, bool) or type(cell).__name__ in ("bool_", "bool"):
        return bool(cell)
    if hasattr(cell, "__float__"):
        number = float(cell)
        return int(cell) if number.is_integer() else number
    return list(cell) if isinstance(cell, list | tuple) else cell


def _parquet(file: str, name: str) -> Any:
    reader: Any = next((library for library in ("polars", "pyarrow", "pandas") if find_spec(library)), None)
    if reader is None:
        raise EnvironmentProblem(messages.no_parquet())
    import narwhals as nw  # only for a Parquet file

    try:
        return nw.read_parquet(file, backend=reader)
    except ImportError:
        raise EnvironmentProblem(messages.no_parquet()) from None
    except Exception as error:  # noqa: BLE001  # each library has its own
        raise _refused(messages.parquet_broken(str(error)), name) from None


def position(columns: Iterable[str], name: str) -> list[int]:
    """At which places a column of this name stands."""
    return [i for i, column in enumerate(columns) if column == name]
