"""One picture for each row of a table: `render card.yaml --each people.csv -o 'out/{name}.png'`."""

import os
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import click

from infographic.authoring.batch import Job, Result, render_many
from infographic.cli import ENVIRONMENT, FINE, PROBLEMS, console
from infographic.data_sources import tables
from infographic.data_sources.tables import SUFFIXES
from infographic.errors import did_you_mean, near
from infographic.render import suffix_of
from infographic.spec.placeholders import PLACEHOLDER

MAX_NAME = 120
"""Bytes of what a cell gives to a file's name."""

MAX_TOLD = 5
"""Rows that were drawn, but with findings, up to which these are told."""

FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+')
"""What no system's file names hold, and what turns their direction."""

RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


class Row(NamedTuple):
    """A row of the table: its number from 1, and its cells as texts."""

    number: int
    cells: Mapping[str, str]


def rows(file: str) -> list[Row]:
    """The rows of a table.  Raises UsageError for a file that is none, SpecError for one with mistakes."""
    if not file.lower().endswith(SUFFIXES):
        raise click.UsageError(f"{file!r} is no table; its name ends in one of {', '.join(SUFFIXES)}")
    table = tables.read(file, file)
    columns = [(name, table.column(i)) for i, name in enumerate(table.columns)]
    return [Row(i + 1, {name: _text(cells[i]) for name, cells in columns}) for i in range(table.count)]


def _text(cell: Any) -> str:
    return "" if cell is None else str(cell)


def segment(text: str) -> str:
    """A cell as one part of a file's name: no separators, no control characters, no dots that lead elsewhere."""
    clean = " ".join(FORBIDDEN.sub("-", unicodedata.normalize("NFC", text)).split()).strip(" .-")
    short = clean.encode("utf-8")[:MAX_NAME].decode("utf-8", "ignore").rstrip(" .")
    return f"{short}-" if RESERVED.fullmatch(short) else short


def outputs(patterns: Sequence[str], row: Row, columns: Sequence[str]) -> tuple[str, ...]:
    """The files of a row.  Raises UsageError where a pattern names no column, or a cell no file."""

    def part(found: re.Match[str]) -> str:
        if found[1] is None:
            return found[0][0]
        name = found[1].strip()
        if name not in row.cells:
            help = did_you_mean(near(name, columns)) or f"there are {', '.join(columns)}"
            raise click.UsageError(f"--output names no column with {{{name}}}; {help}")
        if not (made := segment(row.cells[name])):
            raise click.UsageError(f"row {row.number} has nothing in `{name}` that could name a file")
        return made

    return tuple(PLACEHOLDER.sub(part, pattern) for pattern in patterns)


def planned(file: str, job: Job) -> list[tuple[Job, Row]]:
    """The job for each row of a table, its outputs named by the row's cells.

    Raises UsageError where a pattern is no file's, or two rows would write one.
    """
    if not job.outputs or any(path.startswith("-") for path in job.outputs):
        raise click.UsageError("--each needs --output with the name of a column, as in 'out/{name}.png'")
    made: list[tuple[Job, Row]] = []
    taken: dict[str, int] = {}
    for row in rows(file):
        files = outputs(job.outputs, row, list(row.cells))
        for path in files:
            _drawable(path)
            key = os.path.normcase(os.path.realpath(path)).casefold()
            if key in taken:
                raise click.UsageError(f"rows {taken[key]} and {row.number} would both be written to {path!r}")
            taken[key] = row.number
        made.append((job._replace(outputs=files, values=row.cells), row))
    for folder in sorted({os.path.dirname(path) for one, _ in made for path in one.outputs} - {""}):
        os.makedirs(folder, exist_ok=True)
    return made


def _drawable(path: str) -> None:
    try:
        suffix_of(path)
    except ValueError as reason:
        raise click.UsageError(str(reason)) from None


def draw(planned: Sequence[tuple[Job, Row]], workers: int | None, *, force: bool, quiet: bool) -> int:
    """Draws all rows, and tells what is wrong with some; the exit status."""
    of = {job.outputs: row for job, row in planned}
    counts = {"drawn": 0, "fresh": 0, "failed": 0}
    status, doubtful = FINE, 0
    for result in counted(render_many((job for job, _ in planned), workers=workers, force=force), len(planned)):
        counts[result.status] += 1
        doubtful += bool(result.problems)
        if result.status == "failed" or doubtful <= MAX_TOLD:
            tell(result, of[result.job.outputs])
        if result.status == "failed":
            status = max(status, ENVIRONMENT if result.error else PROBLEMS)
    if doubtful > MAX_TOLD:
        click.echo(f"{doubtful} rows have findings; those of the first {MAX_TOLD} are told", err=True)
    if not quiet:
        others = "".join(f", {counts[name]} {name}" for name in ("fresh", "failed") if counts[name])
        click.echo(f"drew {counts['drawn']} of {console.counted(len(planned), 'row')}{others}", err=True)
    return status


def counted(results: Iterator[Result], count: int) -> Iterator[Result]:
    """The results; on a terminal it is told how far it is."""
    told = count >= console.MUCH and console.on_terminal(sys.stderr)
    for i, result in enumerate(results, 1):
        if told:
            click.echo(f"\r\x1b[K[{i}/{count}]", nl=False, err=True)
        yield result
    if told:
        click.echo("\r\x1b[K", nl=False, err=True)


def tell(result: Result, row: Row) -> None:
    """What is wrong with a row, if anything is."""
    first = next((cell for cell in row.cells.values() if cell), "")
    if result.problems or result.error:
        click.echo(f"row {row.number} ({first[:40]!r}):", err=True)
    console.show_problems(result.problems)
    if result.error:
        click.echo(f"error: {result.error}", err=True)
