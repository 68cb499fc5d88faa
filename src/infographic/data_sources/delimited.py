"""Tables as text with separators: CSV and TSV, as programs and offices write them."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from infographic.data_sources.tables import HEADER, Layout, Table, refused, told
from infographic.errors import Problem, SpecError, messages
from infographic.limits import limit
from infographic.spec import positions, source
from infographic.spec.positions import Span
from infographic.spec.source import Plain

SEPARATORS = ",;\t|"

SAMPLE = 50
"""How many rows tell the separator and the header."""

NOT_A_TABLE = "save the table as CSV (UTF-8)"

SEP_LINE = re.compile(r'"?sep=(.|\\t)"?[,;\t ]*\r?\n?', re.IGNORECASE)
"""The first line with which Excel is told the separator."""

MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""The first bytes of a text that say how it is encoded, the longer ones first."""

UNLIKELY = re.compile(
    r"[^\W\d_][¹³¿¼½¾ªº¬¦¤¸]|[¹³¿¼½¾ª¬¦¤¸][^\W\d_]|[^\W\d_ -\x7f]{3}|[a-z][À-ÞŠŒŽŸ][a-z]|[^\0-\x7f]{4}"
)
"""What Windows-1252 makes of letters of another encoding."""


class Lines(NamedTuple):
    """The rows of a text, and the line in which each begins."""

    starts: list[int]
    rows: list[list[str]]


def read(data: bytes, name: str, layout: Layout) -> Table:
    """The table of values with separators, one row in each line (RFC 4180); blank lines are no rows.

    Raises SpecError.
    """
    text, encoding = decoded(data, name)
    lines = list(io.StringIO(text, newline=""))
    told_separator = SEP_LINE.fullmatch(lines[0]) if lines else None
    first = 1 if told_separator else 0
    if told_separator:
        separator = told_separator[1].replace("\\t", "\t")
    else:
        separator = "\t" if name.lower().endswith(".tsv") else _separator(lines[:SAMPLE])
    found = _rows(lines, first, separator, name)
    table = _table(found, _header(found, layout.header, name), lines, separator, name)
    if encoding == "cp1252":
        table.warnings.append(_as_windows(lines)._replace(file=name))
    return table


# ---------------------------------------------------------------- the text


def decoded(data: bytes, name: str) -> tuple[str, str]:
    """The text of a file and how it is encoded: as its mark says, UTF-8, UTF-16 without a mark, or Windows-1252."""
    encoding = next((encoding for mark, encoding in MARKS.items() if data.startswith(mark)), "")
    if not encoding and b"\0" in data:
        encoding = "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
        if max(data[1::2].count(0), data[::2].count(0)) < len(data) / 4:
            return source.decoded(data, name, NOT_A_TABLE), "utf-8"  # which says that it is no text
    try:
        return data.decode(encoding or "utf-8-sig"), encoding or "utf-8"
    except UnicodeDecodeError:
        text = "" if encoding else _windows(data)
        return (text, "cp1252") if text else (source.decoded(data, name, NOT_A_TABLE), "utf-8")


def _windows(data: bytes) -> str:
    """The text in Windows-1252, where that makes words of it; else nothing."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    return "" if UNLIKELY.search(text) else text


def _as_windows(lines: Sequence[str]) -> Problem:
    row, column = next((i, m.start()) for i, line in enumerate(lines) if (m := re.search(r"[^\0-\x7f]", line)))
    return _stands(messages.read_as_windows(), lines, Span(row, column, row, column + 1))


# ---------------------------------------------------------------- rows and columns


def _separator(lines: Sequence[str]) -> str:
    """What parts the most lines into the same number of cells."""
    return max(SEPARATORS, key=lambda separator: _steadiness(lines, separator))


def _steadiness(lines: Sequence[str], separator: str) -> tuple[int, int, int]:
    """How many lines have the usual number of cells, how many that is, and how few cells begin with a blank."""
    try:
        rows = [cells for cells in csv.reader(lines, delimiter=separator) if any(cells)]
    except csv.Error:
        return 0, 0, 0
    widths = Counter(len(cells) for cells in rows if len(cells) > 1)
    if not widths:
        return 0, 0, 0
    width, times = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
    return times, -sum(cell.startswith(" ") for cells in rows for cell in cells), width


def _rows(lines: Sequence[str], first: int, separator: str, name: str) -> Lines:
    reader = csv.reader(islice(lines, first, None), delimiter=separator, strict=True)
    starts, rows = [], []
    start, most = first, limit("data-rows") + SAMPLE
    try:
        for cells in reader:
            if any(cells):
                starts.append(start)
                rows.append(cells)
            start = first + reader.line_num
            if len(rows) > most:
                raise refused(messages.table_too_large(len(rows) - 1, "rows"), name)
    except csv.Error as error:
        span = Span(start, 0, start, len(lines[start].rstrip("\r\n")) if start < len(lines) else 0)
        raise refused(_stands(messages.csv_broken(str(error)), lines, span), name) from None
    if not rows:
        raise refused(messages.no_header(), name)
    return Lines(starts, rows)


def _header(found: Lines, line: int, name: str) -> int:
    """Which row names the columns: that of the line which the spec names, or the first below titles."""
    if line:
        at = next((i for i, start in enumerate(found.starts) if start == line - 1), None)
        if at is None:
            raise refused(messages.no_such_header(line), name)
        return at
    return below_titles(found.rows[:SAMPLE])


def below_titles(rows: Sequence[Sequence[object]]) -> int:
    """The first row that is no title: a title fills the first cell alone, where other rows fill more."""
    filled = [[i for i, cell in enumerate(cells) if cell not in (None, "")] for cells in rows]
    first = min((places[0] for places in filled if places), default=0)
    titles = 0
    while any(len(places) > 1 for places in filled[titles:]) and filled[titles] == [first]:
        titles += 1
    return titles


def _table(found: Lines, header: int, lines: Sequence[str], separator: str, name: str) -> Table:
    def place(problem: Problem, row: int, column: int | None) -> Problem:
        said = told(problem, "" if column is None else f"column `{table.columns[column]}`")
        start = found.starts[header + 1 + row]
        return _stands(said, lines, _cell(lines, start, separator, column))._replace(file=name)

    head, body = found.rows[header], found.rows[header + 1 :]
    above: list[list[str]] = [[] for _ in range(SAMPLE)]
    for start, cells in zip(found.starts[:SAMPLE], found.rows, strict=False):
        if start < SAMPLE:
            above[start] = cells

    def column(index: int) -> Sequence[Plain | None]:
        return [Plain(text) if (text := cells[index].strip()) else None for cells in body]

    table = Table(name, head, len(body), column, place, separator=separator, above=above)
    ragged = (i for i, cells in enumerate(body) if len(cells) < len(head) or any(cells[len(head) :]))
    problems = [place(messages.ragged(len(body[i]), len(head)), i, None) for i in islice(ragged, 10)]
    if problems:
        raise SpecError(problems)
    return table


# ---------------------------------------------------------------- places


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


assert HEADER == -1  # `place` counts from the row above the first
