"""What is said about tables: their files, columns and cells, and figures calculated from them."""

from collections.abc import Mapping, Sequence

from infographic.errors.messages.values import shown
from infographic.errors.problem import Problem, SpecPath, did_you_mean, near
from infographic.limits import allow_more, limit


def no_table(path: SpecPath, name: str, suffixes: Sequence[str]) -> Problem:
    help = "there are " + ", ".join(f"`{s}`" for s in suffixes)
    if name.lower().endswith((".xls", ".ods", ".numbers")):
        help = "save the sheet as `.xlsx` or as CSV (UTF-8), and name that file"
    return Problem("wrong-kind", f"`{name}` is not a table that can be read", path, help)


def no_rows(path: SpecPath, value: object) -> Problem:
    wanted = "a file's name, a dataframe, or a list of mappings"
    return Problem("wrong-kind", f"expected {wanted}, not {shown(value)}", path)


def table_too_large(count: int, name: str, what: str = "") -> Problem:
    """That a table has more of something than the limit `data-…` of this name."""
    help = f"at most {limit(f'data-{name}'):,} can be read: leave out what the page does not show"
    return Problem("too-large", f"there are {count:,} {what or name}", help=allow_more(f"data-{name}", help))


def no_header() -> Problem:
    return Problem("empty-file", "there is nothing in it", help="the first row names the columns")


def no_data() -> Problem:
    return Problem("empty-file", "there are no rows in it", help="below the row of names comes a row for each item")


def ragged(count: int, wanted: int) -> Problem:
    cells = f"{count} {'cell' if count == 1 else 'cells'}"
    help = "put a text that holds the separator in quotes" if count > wanted else "add what is missing, if only commas"
    return Problem("ragged", f"this row has {cells}, but there are {wanted} columns", help=help)


def csv_broken(reason: str) -> Problem:
    help = 'a text in quotes ends with one quote, and a quote within it is doubled: "a ""b"" c"'
    return Problem("unreadable", f"the row cannot be read: {reason}", help=help)


def json_broken(reason: str) -> Problem:
    return Problem("unreadable", f"this is not JSON: {reason}")


def json_shape() -> Problem:
    help = 'write a list of mappings: [{"label": "A", "value": 1}]'
    return Problem("wrong-kind", "this is not a table", help=help)


def json_twice(key: str) -> Problem:
    return Problem("duplicate-key", f"the key {shown(key)} stands twice in one mapping", help="keep one")


def parquet_broken(reason: str) -> Problem:
    return Problem("unreadable", f"this is not Parquet: {reason.splitlines()[0]}")


def no_parquet() -> str:
    return "a Parquet file needs polars, pyarrow or pandas to be read; install one of them, or save the table as CSV"


def excel_broken(reason: str) -> Problem:
    help = "save it as `.xlsx` without a password"
    return Problem("unreadable", f"this is not a workbook: {(reason.splitlines() or [''])[0]}", help=help)


def no_excel() -> str:
    return "an Excel file needs openpyxl: `pip install 'infographic[excel]'`; or save the sheet as CSV"


def no_sheet(name: str, sheets: Sequence[str]) -> Problem:
    few = "the sheets are " + ", ".join(f"`{s}`" for s in sheets[:12])
    return Problem("unknown-sheet", f"there is no sheet {shown(name)}", help=did_you_mean(near(name, sheets)) or few)


def several_sheets(sheets: Sequence[str]) -> Problem:
    few = ", ".join(f"`{s}`" for s in sheets[:12])
    help = "say which with `sheet`, beside `from`"
    return Problem("several-sheets", f"several sheets hold something: {few}", help=help)


def frame_broken(reason: str) -> Problem:
    return Problem("wrong-kind", f"the frame cannot be read: {(reason.splitlines() or [''])[0]}")


def grouped_frame() -> Problem:
    help = "sum it up first, such as with `.sum()`; its groups become columns"
    return Problem("wrong-kind", "a grouped frame has no rows of its own", help=help)


def read_as_windows() -> Problem:
    message = "this is not UTF-8, and is read as Windows-1252"
    help = "if a letter is wrong, save the file as UTF-8"
    return Problem("encoding", message, help=help, severity="warning")


def no_such_header(line: int) -> Problem:
    return Problem("unknown-row", f"line {line} names no columns", help="`header` counts the file's lines from 1")


def only_for_files(path: SpecPath, suffixes: Sequence[str]) -> Problem:
    known = ", ".join(f"`{suffix}`" for suffix in suffixes)
    return Problem("unused-key", f"`{path[-1]}` says nothing here", path, f"it is for files in {known}", "key")


def unknown_column(path: SpecPath, name: str, columns: Sequence[str], header: int = 0) -> Problem:
    """An unknown column; `header` is the line in which its name stands, or 0."""
    candidates = near(name, columns)
    lowered = [c for c in columns if c.strip().casefold() == name.strip().casefold()]
    few = "the columns are " + ", ".join(f"`{c}`" for c in columns[:12]) + (" and more" if len(columns) > 12 else "")
    found = f"`{name}` stands in line {header}: if that names the columns, write `header: {header}`" if header else ""
    help = found or did_you_mean(lowered or candidates) or few
    return Problem("unknown-column", f"unknown column `{name}`", path, help)


def column_twice(path: SpecPath, name: str, places: Sequence[int]) -> Problem:
    numbers = " and ".join(str(place + 1) for place in places)
    message = f"the column `{name}` stands there {len(places)} times: columns {numbers}"
    return Problem("duplicate-key", message, path, "rename one of them in the file")


def empty_cell(text: object = None) -> Problem:
    """A cell without a value where one is needed; `text` is what stands for none."""
    message = "there is nothing in this cell" if text is None else f"{shown(text)} stands for no value"
    return Problem("empty-value", message, help="fill it, or leave its row out with `where`")


def two_readings(text: str, values: Mapping[str, str], langs: Mapping[str, str]) -> Problem:
    """A number that nothing in its file tells apart from another: what it is under each decimal sign."""
    message = f"{shown(text)} may be {' or '.join(values.values())}"
    ways = " or ".join(f"`numbers: {langs[sign]}` for {value}" for sign, value in values.items())
    return Problem("two-readings", message, help=f"say how the file is written, beside `from`: {ways}")


def doubtful_reading(text: str, read: str, other: str, lang: str, other_lang: str, page: str) -> Problem:
    """A reading that only the page's language supports, or that it contradicts."""
    message = f"{shown(text)} is read as {read}; the page's language is `{page}`, and it may also be {other}"
    help = f"say which, beside `from`: `numbers: {lang}` for {read}, `numbers: {other_lang}` for {other}"
    return Problem("two-readings", message, help=help, severity="warning")


def two_dates(text: str, values: Sequence[str], chosen: str, lang: str) -> Problem:
    """A date whose day and month nothing tells apart; `chosen` is how the page's language has it, or empty."""
    help = "say which comes first, beside `from`: `dates: en-GB` for the day, `dates: en-US` for the month"
    if len(values) > 2:
        help += ", `dates: sv` for the year"
    if not chosen:
        return Problem("two-readings", f"{shown(text)} may be {' or '.join(values)}", help=help)
    others = " or ".join(value for value in values if value != chosen)
    message = f"{shown(text)} is read as {chosen}, as the page's language `{lang}` has it; it may also be {others}"
    return Problem("two-readings", message, help=help, severity="warning")


def other_decimals(text: str, sign: str) -> tuple[str, str]:
    named = {".": "point", ",": "comma"}
    message = f"{shown(text)} is not written as its column, where a {named[sign]} begins the decimals"
    return message, "write it as the other cells, or say how the file is written with `numbers`"


def other_unit(text: str, unit: str, usual: str) -> tuple[str, str]:
    has = f"has the unit `{unit}`" if unit else "has no unit"
    others = f"have `{usual}`" if usual else "have none"
    return f"{shown(text)} {has}, where other cells {others}", "give all of them one unit, or choose rows with `where`"


def formula_unsaved() -> tuple[str, str]:
    return "a formula has no stored value here", "open the workbook in a spreadsheet program, and save it again"


def units_apart(unit: str, other: str) -> Problem:
    """Columns of different units on one scale."""
    message = f"these are in {_unit(unit)}, but others beside them in {_unit(other)}: one scale cannot show both"
    return Problem("units", message, help="give each unit a block of its own")


def _unit(unit: str) -> str:
    return f"`{unit}`" if unit else "no unit"


def unit_differs(path: SpecPath, said: str, found: str) -> Problem:
    message = f"`unit` says `{said}`, but the cells say `{found}`"
    return Problem("units", message, path, "write the unit that the file has", severity="warning")


def two_columns(path: SpecPath, what: str) -> Problem:
    return Problem("wrong-kind", f"`{what}` needs two columns", path, f"write `{what}: [one, other]`")


def one_formula(path: SpecPath, found: Sequence[str]) -> Problem:
    message = "only one can be reckoned here, not " + " and ".join(f"`{f}`" for f in found)
    return Problem("wrong-kind", message, path)


def of_nothing(what: str) -> Problem:
    return Problem("division", f"`{what}` would divide by zero", help="leave the row out with `where`")


def beyond_reckoning(path: SpecPath, what: str) -> Problem:
    return Problem("out-of-range", f"`{what}` is too large or too small a number", path)


def no_rows_left(path: SpecPath, row: str = "") -> Problem:
    return Problem("no-rows", "no row is like that", path, row or "compare it with the cells of the file")


def several_rows(path: SpecPath, count: int) -> Problem:
    help = "say more about it, so that one is left; or reckon with all of them: `total`, `mean`, `least`, `most`"
    return Problem("several-rows", f"{count} rows are like that", path, help)
