"""Tables in JSON: a list of mappings, or a mapping of columns."""

import json
import re
from functools import lru_cache
from itertools import chain
from typing import Any

from infographic.data_sources import frames
from infographic.data_sources.tables import HEADER, Layout, Table, in_words, refused, told
from infographic.errors import Problem, SpecError, SpecPath, messages
from infographic.limits import limit
from infographic.spec import positions, source
from infographic.spec.positions import Span
from infographic.spec.source import Plain

LONG = re.compile(r"\d{50}", re.ASCII)
"""Digits that may be more than a number may have."""

STRIDE, SOME = 10, re.compile(r"\d{5}", re.ASCII)
"""Of as many digits one behind the other every tenth character is one, five times: most texts have no such, and need no
search of every character."""

NOT_A_TABLE = "save the table as JSON (UTF-8)"


def read(data: bytes, name: str, _layout: Layout) -> Table:
    """The table of a list of mappings, or of a mapping of columns.  Raises SpecError."""
    text = source.decoded(data, name, NOT_A_TABLE).removeprefix("\ufeff")
    held = _held(text, name)
    if not frames.is_records(held) and not frames.is_columns(held):
        raise refused(messages.json_shape(), name)
    located = lru_cache(lambda: source.parse_text(text, name))  # only where something is wrong
    keys = list(held) if isinstance(held, dict) else list(dict.fromkeys(chain.from_iterable(held)))

    def place(problem: Problem, row: int, column: int | None) -> Problem:
        of_row = () if row == HEADER else (row,)
        of_column = () if column is None else (keys[column],)
        path: SpecPath = of_row + of_column if isinstance(held, list) else of_column + of_row
        try:
            source_text = located()
        except SpecError:  # more than a spec may hold
            return in_words(problem, row, None if column is None else table.columns[column])._replace(file=name)
        said = told(problem, "" if column is None else f"column `{table.columns[column]}`")
        return source_text.place(said._replace(path=path))._replace(path=problem.path)

    table = frames.of_rows(held, name, place)
    return table


def _held(text: str, name: str) -> Any:
    """What the text holds; raises SpecError where it is no JSON, or says a key twice."""
    whole = _whole if SOME.search(text[::STRIDE]) and LONG.search(text) else None
    try:
        held = json.loads(text, parse_int=whole)
        return held if _keys(held) == text.count('":') else json.loads(text, parse_int=whole, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        row, column = error.lineno - 1, error.colno - 1
        span = Span(row, column, row, column + 1)
        problem = positions.placed(messages.json_broken(error.msg), text.split("\n"), span)
        raise refused(problem, name) from None
    except _Twice as twice:
        raise refused(messages.json_twice(str(twice)), name) from None
    except RecursionError:
        raise refused(messages.json_shape(), name) from None


def _whole(digits: str) -> Any:
    """A whole number; one of too many digits stays a text, and that is told where it stands."""
    return int(digits) if len(digits) <= limit("number-digits") else Plain(digits)


def _keys(held: Any) -> int:
    """How many keys there are: as many as are written, unless one stands twice or a text looks like one."""
    rows = held if isinstance(held, list) else [held]
    return sum(len(row) for row in rows if type(row) is dict)


class _Twice(Exception):
    """A key that stands twice in one mapping."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _Twice(next(key for i, key in enumerate(keys) if key in keys[:i]))
    return found
