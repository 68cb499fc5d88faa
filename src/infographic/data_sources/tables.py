"""Tables, read from files and from what a program holds: named columns, rows, and where each cell stands."""

import os
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple, TypeVar

from infographic.errors import Problem, SpecError, SpecPath, messages
from infographic.limits import limit

T = TypeVar("T")

READERS: Mapping[str, str] = {
    ".csv": "delimited",
    ".tsv": "delimited",
    ".json": "json_table",
    ".parquet": "frames",
    ".xlsx": "excel",
    ".xlsm": "excel",
}
"""Which module reads a file, by its suffix."""

SUFFIXES = tuple(READERS)

HEADER = -1
"""The row that names the columns."""


class Layout(NamedTuple):
    """Where the table stands in its file, as far as the spec says."""

    header: int = 0
    """The line of the file, or row of the sheet, that names the columns, from 1; 0 where it is to be found."""
    sheet: str = ""
    """The sheet of a workbook."""


FOUND = Layout()
"""A header that is found, in the only sheet."""

Place = Callable[[Problem, int, int | None], Problem]
"""The problem with a row and, if it is one cell's, a column, where it stands."""


class Table:
    """Rows under named columns, which are read when they are asked for; a cell without a value is None."""

    def __init__(
        self,
        name: str,
        columns: Iterable[str],
        count: int,
        read: Callable[[int], Sequence[Any]],
        place: Place,
        *,
        separator: str = "",
        above: Sequence[Sequence[str]] = (),
    ) -> None:
        self.name = name
        self.columns = [tidy(column) for column in columns]
        self.count = count
        """How many rows there are."""
        self.place = place
        self.separator = separator
        """What stands between the cells of a text; nothing for other tables."""
        self.above = above
        """The first rows of the file as they are, for a header that was not found."""
        self.warnings: list[Problem] = []
        self.known: dict[tuple[str, int], Any] = {}
        """What has been found out about its columns."""
        self._read = read
        if not count:
            raise refused(messages.no_data(), name)
        if count > limit("data-rows"):
            raise refused(messages.table_too_large(count, "rows"), name)

    def column(self, index: int) -> Sequence[Any]:
        """The cells of a column."""
        return self.once("cells", index, lambda: self._read(index))

    def once(self, what: str, index: int, find: Callable[[], T]) -> T:
        """What is found out about a column, once."""
        if (what, index) not in self.known:
            self.known[what, index] = find()
        found: T = self.known[what, index]
        return found

    def index(self, name: str, path: SpecPath) -> int:
        """Where the column of this name stands.  Raises SpecError where there is none, or more than one."""
        found = [i for i, column in enumerate(self.columns) if column == tidy(name)]
        if len(found) == 1:
            return found[0]
        if found:
            raise SpecError([self.place(messages.column_twice((), name, found), HEADER, found[1])])
        raise SpecError([messages.unknown_column(path, name, self.columns, self._header_with(name))])

    def _header_with(self, name: str) -> int:
        """In which line of the file this name stands among others; 0 where it does not."""
        rows = enumerate(self.above, 1)
        return next((i for i, cells in rows if len(cells) > 1 and tidy(name) in map(tidy, cells)), 0)


def tidy(name: object) -> str:
    """The name of a column in one line, with single blanks, however its file composes its letters."""
    return unicodedata.normalize("NFC", " ".join(str(name).split()))


def read(file: str, name: str, layout: Layout = FOUND) -> Table:
    """The table in a file, which is called by `name`; its suffix says how it is written.

    Raises SpecError where it cannot be read, and EnvironmentProblem where nothing is installed that reads it.
    """
    suffix = os.path.splitext(file)[1].lower()
    try:
        with open(file, "rb") as opened:
            data = opened.read(limit("data-bytes") + 1)
    except OSError as error:
        raise refused(Problem("unreadable", f"`{name}` cannot be read: {error.strerror}"), name) from None
    if len(data) > limit("data-bytes"):
        raise refused(messages.table_too_large(len(data), "bytes"), name)
    table: Table = import_module(f"infographic.data_sources.{READERS[suffix]}").read(data, name, layout)
    return table


def refused(problem: Problem, name: str) -> SpecError:
    return SpecError([problem._replace(file=name)])


def told(problem: Problem, more: str) -> Problem:
    """The problem with something more in its help."""
    return problem._replace(help="; ".join(part for part in (problem.help, more) if part))


def in_words(problem: Problem, row: int, column: str | None) -> Problem:
    """The problem with its row and column in its help, where no line can be shown."""
    named = [] if row == HEADER else [f"row {row + 1}"]
    return told(problem, ", ".join([*named, *([] if column is None else [f"column `{column}`"])]))
