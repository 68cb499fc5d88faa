"""Tables that a program holds: dataframes of any library, series, lists of mappings, mappings of columns."""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.util import find_spec
from itertools import chain
from typing import Any

from infographic.data_sources.tables import Layout, Place, Table, in_words, refused
from infographic.errors import EnvironmentProblem, Problem, SpecError, messages
from infographic.limits import limit
from infographic.spec.plain import listed, scalar

INDEX = "index"
"""What a pandas index without a name is called (as by `reset_index`)."""


def read(data: bytes, name: str, _layout: Layout) -> Table:
    """The table in a Parquet file.  Raises SpecError, and EnvironmentProblem where nothing can read it."""
    reader: Any = next((library for library in ("polars", "pyarrow", "pandas") if find_spec(library)), None)
    if reader is None:
        raise EnvironmentProblem(messages.no_parquet())
    import narwhals as nw  # only for a Parquet file

    try:
        frame = nw.read_parquet(io.BytesIO(data), backend=reader)
    except ImportError:
        raise EnvironmentProblem(messages.no_parquet()) from None
    except Exception as error:  # noqa: BLE001  # each library has its own
        raise refused(messages.parquet_broken(str(error)), name) from None
    return _of_known(frame, name)


def is_records(data: Any) -> bool:
    return isinstance(data, list | tuple) and bool(data) and all(isinstance(row, Mapping) for row in data)


def is_columns(data: Any) -> bool:
    return isinstance(data, Mapping) and bool(data) and all(listed(column) is not None for column in data.values())


def of_python(data: Any, name: str) -> Table | None:
    """The table of a dataframe, a series, a list of mappings, or a mapping of columns; None for anything else."""
    if is_records(data) or is_columns(data):
        return of_rows(data, name)
    if isinstance(data, str | bytes | int | float | list | tuple | Mapping | None):
        return None
    if type(data).__module__.partition(".")[0] == "pandas":
        return _of_pandas(data, name)
    return _of_frame(data, name)


def of_rows(data: Any, name: str, place: Place | None = None) -> Table:
    """The table of a list of mappings, or of a mapping of columns."""
    if isinstance(data, Mapping):
        columns = [listed(column) or () for column in data.values()]
        count = max(map(len, columns))
        return _table(
            name, list(data), count, lambda i: _cells([*columns[i], *[None] * (count - len(columns[i]))]), place
        )
    keys = list(dict.fromkeys(chain.from_iterable(data)))
    return _table(name, keys, len(data), lambda i: _cells(row.get(keys[i]) for row in data), place)


def _cells(values: Iterable[Any]) -> list[Any]:
    return list(map(cell, values))


def cell(value: Any) -> Any:
    """A cell as a spec could hold it; an empty text is none."""
    if isinstance(value, str):
        return value or None
    if type(value) is int or value is None:
        return value
    value = list(value) if isinstance(value, list | tuple) else scalar(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _table(
    name: str, columns: Sequence[Any], count: int, read: Callable[[int], Sequence[Any]], place: Place | None = None
) -> Table:
    def in_help(problem: Problem, row: int, column: int | None) -> Problem:
        return in_words(problem, row, None if column is None else table.columns[column])._replace(
            file=name if name.endswith(".parquet") else ""
        )

    table = Table(name, [_name_of(column) for column in columns], count, read, place or in_help)
    return table


def _name_of(column: Any) -> str:
    """A column's name; those of several levels one after the other."""
    return " ".join(str(part) for part in column if part != "") if isinstance(column, tuple) else str(column)


# ---------------------------------------------------------------- libraries


def _of_pandas(data: Any, name: str) -> Table | None:
    """The table of a frame or a series of pandas, with its index where that says something."""
    if type(data).__name__.endswith("GroupBy"):
        raise SpecError([messages.grouped_frame()])
    if hasattr(data, "to_frame") and not hasattr(data, "columns"):
        data = data.to_frame(*([] if data.name is not None else ["value"]))
    if not hasattr(data, "columns") or not hasattr(data, "iloc"):
        return None
    columns = [(column, data.iloc[:, i]) for i, column in enumerate(data.columns)]
    named = any(level is not None for level in data.index.names)
    if named or type(data.index).__name__ != "RangeIndex":
        levels = range(data.index.nlevels)
        columns = [(data.index.names[i] or INDEX, data.index.get_level_values(i)) for i in levels] + columns
    return _table(name, [column for column, _ in columns], len(data), lambda i: _cells(columns[i][1].tolist()))


def _of_frame(frame: Any, name: str) -> Table | None:
    """The table of a frame or series of any library that narwhals knows; None for anything else."""
    import narwhals as nw  # only where a dataframe is given

    try:
        known = nw.from_native(frame, allow_series=True)
    except TypeError:
        return None
    except Exception as error:  # noqa: BLE001  # each library has its own
        raise SpecError([messages.frame_broken(str(error))]) from None
    if isinstance(known, nw.Series):
        known = known.alias(known.name or "value").to_frame()
    if isinstance(known, nw.LazyFrame):
        known = known.head(limit("data-rows") + 1).collect()
    return _of_known(known, name)


def _of_known(frame: Any, name: str) -> Table:
    """The table of a frame of narwhals."""
    return _table(name, frame.columns, len(frame), lambda i: _cells(frame[:, i].to_list()))
