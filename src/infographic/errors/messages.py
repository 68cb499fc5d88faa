"""The sentences that the product says about mistakes.

Message and help are two things: what is wrong, and what to do about it.
"""

import errno
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Literal

from infographic.errors.problem import EnvironmentProblem, Problem, SpecPath, did_you_mean, near
from infographic.limits import allow_more, limit


def font_missing(path: str, reason: str) -> str:
    return f"cannot read the font file `{path}`: {reason}"


def font_broken(path: str) -> str:
    return f"`{path}` is not a font that can be read; TTF and OTF files can"


def font_too_large(path: str) -> str:
    return f"the font file `{path}` has more than {limit('font-bytes'):,} bytes; {allow_more('font-bytes')}"


def font_without_outlines(path: str) -> str:
    help = "take one with outlines: for emoji Noto Emoji (`NotoEmoji-Regular.ttf`), not Noto Color Emoji"
    return f"the font `{path}` has no outlines, only pictures or nothing; {help}"


def stdout_closed() -> str:
    return "standard output is closed"


def fonts_not_installed() -> str:
    return "the bundled fonts are missing; install the package again"


# ---------------------------------------------------------------- reading values into models

SYNONYMS = {
    "name": "label", "heading": "title", "header": "title", "headline": "title", "author": "by",
    "attribution": "by", "description": "text", "body": "text", "content": "text", "caption": "note",
    "footnote": "note", "rows": "items", "data": "items", "entries": "items", "list": "items",
    "options": "items", "symbol": "icon", "emoji": "icon", "number": "value", "amount": "value",
    "suffix": "unit", "sources": "source", "sections": "panels", "children": "blocks",
    "sub": "subtitle", "language": "lang", "kind": "type", "groups": "sides", "background": "tone",
    "src": "file", "path": "file", "image": "file", "url": "file", "href": "file", "photo": "file", "picture": "file",
    "aspect": "ratio", "aspect-ratio": "ratio", "crop": "fit", "object-fit": "fit", "position": "focus",
}  # fmt: skip
"""Words that other tools use for our keys; only ever a suggestion, never accepted."""


def spelled(value: object) -> str:
    """A value as text; Python refuses to write numbers of thousands of digits."""
    if isinstance(value, int) and abs(value) >= 10 ** limit("number-digits"):
        return "…" if value > 0 else "-…"
    return str(value)


def shown(value: object) -> str:
    """A value as a sentence names it: texts quoted and shortened, the rest by what it is."""
    match value:
        case None:
            return "nothing"
        case bool():
            return f"`{str(value).lower()}`"
        case str() | int() | float():
            text = spelled(value)
            return f"`{text if len(text) <= 40 else text[:39] + '…'}`"
        case list() | tuple():
            return "a list"
        case Mapping():
            return "a mapping"
        case _:
            return f"a Python `{type(value).__name__}`"


def wrong_kind(path: SpecPath, wanted: str, value: object) -> Problem:
    return Problem("wrong-kind", f"expected {wanted}, not {shown(value)}", path)


def not_a_number(path: SpecPath, text: str, help: str, message: str = "") -> Problem:
    return Problem("not-a-number", message or f"{shown(text)} is not a number", path, help)


def out_of_range(path: SpecPath, number: float, least: float | None, most: float | None) -> Problem:
    if least is not None and most is not None:
        limits = f"between {least:g} and {most:g}"
    else:
        limits = f"at least {least:g}" if least is not None else f"at most {most:g}"
    return Problem("out-of-range", f"{number:g} is out of range", path, f"the number must be {limits}")


def unknown_choice(path: SpecPath, value: str, choices: Sequence[str]) -> Problem:
    help = did_you_mean(near(value, choices)) or "one of " + ", ".join(f"`{c}`" for c in choices)
    return Problem("unknown-value", f"{shown(value)} is not one of the choices here", path, help)


LOOKS = frozenset({"color", "colour", "colors", "colours", "fill", "palette", "font", "fonts", "font-family", "style"})
"""Keys that other tools have for what a theme decides here."""


def unknown_key(path: SpecPath, key: str, value: object, keys: Sequence[str], from_text: bool) -> Problem:
    if key.lower() in SYNONYMS and SYNONYMS[key.lower()] in keys:
        help = did_you_mean([SYNONYMS[key.lower()]])
    elif candidates := near(key, keys):
        help = did_you_mean(candidates)
    elif key.lower() in LOOKS:
        help = "the theme has colours and fonts: write `extends: light` and yours in a file, and `theme: FILE` here"
    elif from_text and isinstance(value, str):
        help = f'if this is one text with a colon, put it in quotes: "{key}: {value}"'
    else:
        help = "the keys here are " + ", ".join(f"`{k}`" for k in keys)
    return Problem("unknown-key", f"unknown key `{key}`", (*path, key), help, "key")


def missing_key(path: SpecPath, key: str, owner: str) -> Problem:
    return Problem("missing-key", f"`{key}` is missing", path, f"{owner} needs `{key}`", "key")


def empty_value(path: SpecPath, wanted: str) -> Problem:
    return Problem("empty-value", f"`{path[-1]}` is empty", path, f"write {wanted}, or leave the key out", "key")


def too_few(path: SpecPath, count: int, least: int) -> Problem:
    message = f"{count} here, but at least {least} are needed" if count else "there is nothing in it"
    return Problem("too-few", message, path, "" if count else f"it needs at least {least}", "key")


def too_many(path: SpecPath, count: int, most: int) -> Problem:
    return Problem("too-many", f"{count} here, but at most {most} fit", path, "split the list over two blocks", "key")


def not_a_color(path: SpecPath, text: str) -> Problem:
    return Problem("not-a-color", f"{shown(text)} is not a colour", path, 'write it as "#rrggbb", in quotes')


def unknown_hue(path: SpecPath, text: str, names: Sequence[str]) -> Problem:
    """A colour that is neither a hue's name nor written in hex, with the names that are near."""
    if text.startswith("#") or not text:
        return not_a_color(path, text)
    help = did_you_mean(near(text.casefold(), names)) or "one of " + ", ".join(names) + ', or "#rrggbb" in quotes'
    return Problem("unknown-color", f"unknown colour {shown(text)}", path, help)


def two_colors(path: SpecPath, keys: Sequence[str]) -> Problem:
    both = " and ".join(f"`{key}`" for key in keys)
    return Problem("two-colors", f"{both} each give it a colour", path, "leave one of them out", "key")


def untold_category(path: SpecPath, name: str) -> Problem:
    help = "give something this label, or say `category:` there"
    return Problem(
        "unused-category", f"nothing belongs to the category `{name}`", path, help, "key", severity="warning"
    )


def same_color(path: SpecPath, color: str, other: str, free: str) -> Problem:
    message = f"{shown(color)} is the colour of `{other}` already"
    return Problem("same-color", message, path, f"give it another one, such as `{free}`" if free else "")


def unknown_name(path: SpecPath, what: str, name: str, names: Sequence[str]) -> Problem:
    """An unknown type, theme, illustration or the like, with the near ones."""
    candidates = near(name, names)
    few = "there are " + ", ".join(f"`{n}`" for n in names) if len(names) <= 12 else ""
    code = "unknown-" + what.rsplit(" ", 1)[-1]
    return Problem(code, f"unknown {what} `{name}`", path, did_you_mean(candidates) or few)


def no_file(path: SpecPath, name: str, folder: str) -> Problem:
    """A file that a spec or a theme names, with those of its folder that a writer may have meant."""
    inside, base = os.path.split(name)
    try:
        beside = os.listdir(os.path.join(folder, inside) or ".")
    except OSError:
        return Problem("no-file", f"there is no folder `{inside}`", path)
    stem = os.path.splitext(base)[0]
    alike = [n for n in near(base, beside) if near(stem, [os.path.splitext(n)[0]])]  # the suffix alone is no likeness
    help = did_you_mean([os.path.join(inside, n) for n in alike])
    return Problem("no-file", f"there is no file `{name}`", path, help)


def extends_itself(path: SpecPath, name: str) -> Problem:
    help = "a theme can only extend one that stands alone"
    return Problem("extends-itself", f"`{name}` extends this theme", path, help)


def dark_reshapes(path: SpecPath, keys: Sequence[str], dark: str, light: str) -> Problem:
    message = f"`{dark}` sets {', '.join(f'`{key}`' for key in keys)} otherwise than `{light}`"
    help = f"a page turns dark as it is: write `extends: {light}` with other `colors` and `sides`"
    return Problem("dark-reshapes", message, path, help, "value" if path == ("theme", "dark") else "key")


def dark_resizes(light: float, dark: float) -> Problem:
    message = f"the page is {light:,.0f} px high in the light theme, and {dark:,.0f} px in the dark one"
    help = "give both logos that stand on their grounds without a plate: `file` and `on_dark`"
    return Problem("dark-reshapes", message, ("theme",), help)


def in_the_dark(problem: Problem) -> Problem:
    return problem._replace(message=f"in the dark theme: {problem.message}")


def no_dark() -> Problem:
    help = "write `theme: {light: …, dark: …}`, or `dark:` in the theme's file"
    return Problem("no-dark", "the page has no dark theme", ("theme",), help)


def unknown_block(path: SpecPath, name: str, types: Sequence[str], others: Mapping[str, str]) -> Problem:
    slug = name.lower().replace("_", "-").replace(" ", "-")
    if slug in others:
        help = f"`{name}` is called `{others[slug]}`"
    else:
        candidates = [slug] if slug in types else near(slug, types)
        help = did_you_mean(candidates) or "`infographic blocks` lists them all"
    return Problem("unknown-type", f"unknown block type `{name}`", path, help)


def unknown_form(path: SpecPath, name: str, forms: Sequence[str], others: Mapping[str, str]) -> Problem:
    slug = name.lower().replace("_", "-").replace(" ", "-")
    listed = "the forms are " + ", ".join(f"`{form}`" for form in forms)
    help = f"`{name}` is called `{others[slug]}`; {listed}" if slug in others else listed
    return Problem("unknown-form", f"unknown form `{name}`", path, help)


def form_lacks(path: SpecPath, name: str, lacking: str, able: Sequence[str]) -> Problem:
    """A form that cannot show the content; `lacking` says why, about the form."""
    help = "these can: " + ", ".join(f"`{form}`" for form in able)
    return Problem("form-lacks", f"the form `{name}` {lacking}", path, help)


def ends_before(path: SpecPath, end: str, start: str) -> Problem:
    help = "write the later date here, or exchange the two"
    return Problem("ends-before", f"it ends ({end}) before it begins ({start})", path, help)


def retired_key(path: SpecPath, key: str, instead: str) -> Problem:
    return Problem("retired-key", f"`{key}` is no key any more", (*path, key), f"write {instead}", "key")


def unknown_icon(path: SpecPath, name: str, alike: Sequence[str], field: Sequence[str]) -> Problem:
    help = did_you_mean(alike)
    if field:
        same = "the same field has " + ", ".join(f"`{n}`" for n in field)
        help = f"{help} {same[0].upper()}{same[1:]}" if help else same
    return Problem("unknown-icon", f"unknown icon `{name}`", path, help or f"`infographic icons find {name}` searches")


def no_sides(path: SpecPath) -> Problem:
    help = "declare them at the top: `sides: {one: One, other: Other}`"
    return Problem("no-sides", "this block answers for each side, but the spec declares no `sides`", path, help, "key")


def unknown_side(path: SpecPath, key: str, declared: Sequence[str], at: Literal["key", "value"] = "value") -> Problem:
    sides = "the sides are " + ", ".join(f"`{d}`" for d in declared) if declared else "the spec declares no `sides`"
    return Problem("unknown-side", f"unknown side `{key}`", path, did_you_mean(near(key, declared)) or sides, at)


def missing_side(path: SpecPath, key: str) -> Problem:
    return Problem("missing-side", f"no answer for the side `{key}`", path, f"add `{key}:` here", "key")


def wrong_count_of_sides(path: SpecPath, count: int, declared: Sequence[str]) -> Problem:
    order = ", ".join(f"`{d}`" for d in declared)
    message = f"{count} {'answer' if count == 1 else 'answers'} for {len(declared)} sides"
    return Problem("missing-side", message, path, f"a list answers in the order {order}", "key")


def either_of(path: SpecPath, one: str, other: str) -> Problem:
    help = f"give `{one}` with an answer for each side, or `{other}` for all of them together"
    return Problem("missing-key", f"exactly one of `{one}` and `{other}` is needed", path, help, "key")


def wrong_count(path: SpecPath, count: int, wanted: int, what: str) -> Problem:
    values = "value" if count == 1 else "values"
    return Problem("wrong-count", f"{count} {values} for {wanted} {what}", path, f"give one for each of the {what}")


# ---------------------------------------------------------------- writing files


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Says in a sentence what the system refuses while `path` is written: EnvironmentProblem."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise EnvironmentProblem(f"cannot write `{path}`: {_refusal(path, error)}") from error


def _refusal(path: str, error: OSError | ValueError) -> str:
    folder = os.path.dirname(path) or "."
    if isinstance(error, ValueError):
        return "its name holds a character that no file name may hold"
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return f"there is no folder `{folder}`; make it first, or choose another"
        case errno.EISDIR:
            return "it is a folder; name a file in it"
        case errno.EACCES | errno.EPERM if os.path.exists(path) and not os.access(path, os.W_OK):
            return "the file is read-only; allow writing to it, or choose another name"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"nothing may be written to the folder `{folder}`; choose another"
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return "there is no room left on the disk; what was there before is untouched"
        case errno.ENAMETOOLONG:
            return "its name is too long; choose a shorter one"
        case errno.ELOOP:
            return "it is a link that leads back to itself; remove it, or choose another name"
    return error.strerror or str(error)


def reserved_name(path: str) -> EnvironmentProblem:
    name = os.path.basename(path)
    return EnvironmentProblem(f"cannot write `{path}`: `{name}` is a device on Windows; choose another name")


# ---------------------------------------------------------------- drawing


def picture_size(width: int, height: int, side: int, area: int) -> Problem:
    message = f"the picture would have {width:,} × {height:,} pixels"
    help = f"at most {side:,} along a side and {area // 1_000_000} million together: choose another width or scale"
    return Problem("picture-size", message, help=help)


def cairo_missing() -> str:
    return "the cairo library is missing, so this PNG is drawn by resvg; install libcairo for faster drawing"


# ---------------------------------------------------------------- programs and commands


def no_format(path: str, formats: Sequence[str]) -> str:
    known = ", ".join(f"`.{name}`" for name in formats)
    return f"`{path}` has no suffix of a picture; there are {known}"


def beyond(what: str, number: float, least: float, most: float) -> str:
    return f"the {what} must be between {least:g} and {most:g}, not {number:g}"


def only_for(path: SpecPath, kinds: Sequence[str]) -> Problem:
    known = " and ".join(f"`{kind}`" for kind in kinds)
    return Problem("unused-key", f"`{path[-1]}` says nothing here", path, f"it is for {known}", "key")


def not_on_axis(path: SpecPath, text: str, first: str, last: str) -> Problem:
    message = f"`{text}` has no place on the x axis"
    return Problem("not-on-axis", message, path, f"it goes from `{first}` to `{last}`, each written as `x` has it")


def no_figure(value: object) -> str:
    return f"not a matplotlib figure: {shown(value)}"


def no_alt() -> str:
    return "a figure needs `alt`: what it shows, for those who do not see it"


def figure_in_spec() -> str:
    return "a matplotlib figure cannot be written in a spec; save the infographic as a picture instead"


def wrong_argument(name: str, wanted: str, given: str) -> str:
    """What is wrong with an argument of a function; `given` is the value as a sentence names it."""
    return f"`{name}` must be {wanted}, not {given}"


def a_path(text: str) -> Problem:
    message = f"{shown(text)} is the name of a file, not a spec"
    return Problem("wrong-kind", message, (), "`load` reads a file, `parse` a text")


def internal_error(bug: Exception) -> str:
    return (
        f"internal error: {type(bug).__name__}: {bug}\n"
        "  = help: this is our mistake, not yours; please report it with the spec, and with what\n"
        "          the same command prints when the environment variable INFOGRAPHIC_DEBUG is 1"
    )


# ---------------------------------------------------------------- parts of a whole


def parts_of_whole(path: SpecPath, total: float, whole: float) -> Problem:
    """Parts that do not make up the whole that they are said to be parts of."""
    help = "add what is missing, or say what the whole is with `of`" if total < whole else "the parts cannot be more"
    return Problem("parts", f"the parts sum to {total:g}, the whole is {whole:g}", path, help, "key")


def nothing_to_part(path: SpecPath) -> Problem:
    help = "leave the block out, or say what the whole is with `of`"
    return Problem("parts", "all parts are zero: there is no whole that they could be parts of", path, help, "key")


def half_dates(path: SpecPath, text: str, dates: int) -> Problem:
    message = f"{shown(text)} is no date, but {dates} others here are: all stand at equal distances, as names"
    return Problem("half-dates", message, path, "write all of them as dates, or none", severity="warning")


def mixed_stack(path: SpecPath) -> Problem:
    help = "draw them as `kind: line`, or as `kind: bars`, whose parts may hang below zero"
    return Problem("stack", "areas over and under zero cannot stand on each other", path, help)


# ---------------------------------------------------------------- data from files and programs


def is_address(name: str) -> bool:
    """Whether a name is rather one of the web's than a file's."""
    return "://" in name or name.lower().startswith("data:")


def outside(path: SpecPath, name: str) -> Problem:
    help = "move the file there, or allow its folder: `--allow FOLDER`, or `folders=` in Python"
    if is_address(name):
        return Problem("outside", f"{shown(name)} is an address, not a file", path, "save it beside the spec")
    return Problem("outside", f"`{name}` lies outside the spec's folder", path, help)


def not_a_file(path: SpecPath, name: str) -> Problem:
    return Problem("unreadable", f"`{name}` is no file that can be read", path, "name a file in it")


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


def text_too_long(path: SpecPath, length: int) -> Problem:
    message = f"the text has {length:,} letters; at most {limit('text-letters'):,} are drawn"
    return Problem("too-large", message, path, allow_more("text-letters", "shorten it"))


def page_too_long(letters: int) -> Problem:
    message = f"the texts of the page have {letters:,} letters; at most {limit('page-letters'):,} are drawn"
    return Problem("too-large", message, (), allow_more("page-letters", "shorten it"))


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


def parquet_broken(reason: str) -> Problem:
    return Problem("unreadable", f"this is not Parquet: {reason.splitlines()[0]}")


def no_parquet() -> str:
    return "a Parquet file needs polars, pyarrow or pandas to be read; install one of them, or save the table as CSV"


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


def read_as_windows() -> Problem:
    message = "this is not UTF-8, and is read as Windows-1252"
    help = "if a letter is wrong, save the file as UTF-8"
    return Problem("encoding", message, help=help, severity="warning")


def no_such_header(line: int) -> Problem:
    return Problem("unknown-row", f"line {line} names no columns", help="`header` counts the file's lines from 1")


def only_for_files(path: SpecPath, suffixes: Sequence[str]) -> Problem:
    known = ", ".join(f"`{suffix}`" for suffix in suffixes)
    return Problem("unused-key", f"`{path[-1]}` says nothing here", path, f"it is for files in {known}", "key")


def unknown_language(path: SpecPath, name: object) -> Problem:
    help = "write a tag such as `en`, `de` or `fr-CH`"
    return Problem("unknown-language", f"unknown language {shown(name)}", path, help)


def json_twice(key: str) -> Problem:
    return Problem("duplicate-key", f"the key {shown(key)} stands twice in one mapping", help="keep one")


def frame_broken(reason: str) -> Problem:
    return Problem("wrong-kind", f"the frame cannot be read: {(reason.splitlines() or [''])[0]}")


def grouped_frame() -> Problem:
    help = "sum it up first, such as with `.sum()`; its groups become columns"
    return Problem("wrong-kind", "a grouped frame has no rows of its own", help=help)


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


# ---------------------------------------------------------------- languages


def language_missing(path: SpecPath, lang: str, instead: str) -> Problem:
    where = "there is no text in" if path else "nothing here is in"
    message = f"{where} `{lang}`; the one in `{instead}` is taken"
    help = (
        f"add `{lang}:` here" if path else f"write texts as `{{{instead}: …, {lang}: …}}`, or a file `NAME.{lang}.yaml`"
    )
    return Problem("language-missing", message, path, help, severity="warning")


def unknown_page_language(path: SpecPath, tag: str, meant: str) -> Problem:
    help = did_you_mean([meant]) if meant else "write the tag of a language, such as `en`, `nl` or `pt-BR`"
    return Problem("unknown-language", f"no language has the tag `{tag}`", path, help, severity="warning")


def sidecar_differs(path: SpecPath, count: int, wanted: int) -> Problem:
    message = f"{count} here, but the spec has {wanted}"
    return Problem("sidecar", message, path, "give each of them, in their order", "key")


# ---------------------------------------------------------------- pictures


def not_a_picture(path: SpecPath, name: str, reason: str, help: str) -> Problem:
    return Problem("picture", f"`{name}` {reason}", path, help)


def picture_parts(path: SpecPath, name: str, parts: Sequence[str]) -> Problem:
    """What of a drawing is left out."""
    help = "turn it into plain outlines in a drawing program"
    return Problem("picture-parts", f"of `{name}` is not drawn: {', '.join(parts)}", path, help, severity="warning")


def alt_missing(path: SpecPath) -> Problem:
    help = "say what is to be seen, for those who do not see it: `alt: The old bridge at dawn`"
    return Problem("missing-key", "`alt` is missing", path, help, "key")


def not_a_ratio(path: SpecPath, text: str) -> Problem:
    return Problem("not-a-ratio", f"{shown(text)} is not a ratio", path, "write it as `16:9`, between 1:10 and 10:1")


def theme_from_nothing(lacking: int) -> Problem:
    help = "begin it with `extends: light`, and write only what is different"
    return Problem("missing-key", f"this theme extends no other, and lacks {lacking} keys", (), help, "key")


LEFT_OUT = "N01"
"""The notice of what a page of a fixed height does not show."""


def left_out(path: SpecPath, title: str, width: float, height: float) -> Problem:
    kind = "block" if "blocks" in path else "panel"
    called = f"the {kind} {shown(title)}" if title else f"a {kind}"
    message = f"{called} is left out of the page of {width:g} × {height:g} px"
    return Problem(LEFT_OUT, message, path, "a higher `priority:` keeps it instead of another", severity="notice")


def too_low(path: SpecPath, width: float, height: float, least: float) -> Problem:
    message = f"a page of {width:g} × {height:g} px has no room for the title and this panel"
    needed = f": {least:.0f} px is the least" if least > height else ""
    return Problem("too-low", message, path, f"shorten it, or choose a higher page{needed}")


def unknown_size(path: SpecPath, name: str, names: Sequence[str]) -> Problem:
    known = f"there are {', '.join(names)}, and sides as in `1600x900`"
    help = "; ".join(part for part in (did_you_mean(near(name, names)), known) if part)
    return Problem("unknown-size", f"unknown size {shown(name)}", path, help)


def width_and_size() -> str:
    return "a width and a size both say how wide the page is; give one of them"
