"""The sentences that the product says about mistakes.

Message and help are two things: what is wrong, and what to do about it.
"""

import errno
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Literal

from infographic.errors.problem import EnvironmentProblem, Problem, SpecPath, did_you_mean, near


def font_missing(path: str, reason: str) -> str:
    return f"cannot read the font file `{path}`: {reason}"


def font_broken(path: str) -> str:
    return f"`{path}` is not a font that can be read; TTF and OTF files can"


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


def shown(value: object) -> str:
    """A value as a sentence names it: texts quoted and shortened, the rest by what it is."""
    match value:
        case None:
            return "nothing"
        case bool():
            return f"`{str(value).lower()}`"
        case str() | int() | float():
            text = str(value)
            return f"`{text if len(text) <= 40 else text[:39] + '…'}`"
        case list() | tuple():
            return "a list"
        case _:
            return "a mapping"


def wrong_kind(path: SpecPath, wanted: str, value: object) -> Problem:
    return Problem("wrong-kind", f"expected {wanted}, not {shown(value)}", path)


def not_a_number(path: SpecPath, text: str, help: str) -> Problem:
    return Problem("not-a-number", f"{shown(text)} is not a number", path, help)


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
    if name.lower().endswith((".xlsx", ".xls", ".ods", ".numbers")):
        help = "save the sheet as CSV (UTF-8), and name that file"
    return Problem("wrong-kind", f"`{name}` is not a table that can be read", path, help)


def no_rows(path: SpecPath, value: object) -> Problem:
    wanted = "a file's name, a dataframe, or a list of mappings"
    return Problem("wrong-kind", f"expected {wanted}, not {shown(value)}", path)


def table_too_large(count: int, most: int, what: str) -> Problem:
    help = f"at most {most:,} can be read: leave out what the page does not show"
    return Problem("too-large", f"there are {count:,} {what}", help=help)


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


def unknown_column(path: SpecPath, name: str, columns: Sequence[str]) -> Problem:
    candidates = near(name, columns)
    lowered = [c for c in columns if c.strip().casefold() == name.strip().casefold()]
    few = "the columns are " + ", ".join(f"`{c}`" for c in columns[:12]) + (" and more" if len(columns) > 12 else "")
    return Problem("unknown-column", f"unknown column `{name}`", path, did_you_mean(lowered or candidates) or few)


def column_twice(path: SpecPath, name: str, places: Sequence[int]) -> Problem:
    numbers = " and ".join(str(place + 1) for place in places)
    message = f"the column `{name}` stands there {len(places)} times: columns {numbers}"
    return Problem("duplicate-key", message, path, "rename one of them in the file")


def empty_cell() -> Problem:
    return Problem("empty-value", "there is nothing in this cell", help="fill it, or leave its row out with `where`")


def two_columns(path: SpecPath, what: str) -> Problem:
    return Problem("wrong-kind", f"`{what}` needs two columns", path, f"write `{what}: [one, other]`")


def one_formula(path: SpecPath, found: Sequence[str]) -> Problem:
    message = "only one can be reckoned here, not " + " and ".join(f"`{f}`" for f in found)
    return Problem("wrong-kind", message, path)


def of_nothing(what: str) -> Problem:
    return Problem("division", f"`{what}` would divide by zero", help="leave the row out with `where`")


def no_rows_left(path: SpecPath, row: str = "") -> Problem:
    return Problem("no-rows", "no row is like that", path, row or "compare it with the cells of the file")


def several_rows(path: SpecPath, count: int) -> Problem:
    help = "say more about it, so that one is left; or reckon with all of them: `total`, `mean`, `least`, `most`"
    return Problem("several-rows", f"{count} rows are like that", path, help)


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
