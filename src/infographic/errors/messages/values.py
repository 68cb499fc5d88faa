"""What is said about keys of a spec and about values that are none."""

from collections.abc import Mapping, Sequence

from infographic.errors.messages.meanings import MISTAKEN, OF_THE_PAGE, instead, ours
from infographic.errors.problem import Problem, SpecPath, did_you_mean, near, only, spelled
from infographic.limits import allow_more, limit

FRAMES = ("DataFrame", "LazyFrame", "Table", "RecordBatch")
"""What tables are called in Python: pandas', polars' and pyarrow's."""


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
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    help = MISTAKEN.get(key, "")
    if type(value).__name__ in FRAMES:
        help = '`ig.data(frame, label="column", value="column")` makes items of its rows'
    return Problem("wrong-kind", f"expected {wanted}, not {shown(value)}", path, help)


def not_a_number(path: SpecPath, text: str, help: str, message: str = "") -> Problem:
    return Problem("not-a-number", message or f"{shown(text)} is not a number", path, help)


def out_of_range(path: SpecPath, number: float, least: float | None, most: float | None) -> Problem:
    if least is not None and most is not None:
        limits = f"between {least:g} and {most:g}"
    else:
        limits = f"at least {least:g}" if least is not None else f"at most {most:g}"
    return Problem("out-of-range", f"{number:g} is out of range", path, f"the number must be {limits}")


def beyond_drawing(path: SpecPath, number: float, least: float, most: float) -> Problem:
    """A number that is too large, or too near to zero, for the arithmetic of any picture."""
    help = f"a number is at most {most:g}, and zero or at least {least:g}, on either side of zero"
    return Problem("out-of-range", f"{number:g} is out of range", path, help)


def unknown_choice(path: SpecPath, value: str, choices: Sequence[str]) -> Problem:
    alike = near(value, choices)
    help = did_you_mean(alike) or "one of " + ", ".join(f"`{c}`" for c in choices)
    return Problem(
        "unknown-value", f"{shown(value)} is not one of the choices here", path, help, fix=only(value, alike)
    )


def unknown_key(path: SpecPath, key: str, value: object, keys: Sequence[str], from_text: bool) -> Problem:
    word, fix = key.lower().replace("_", "-"), ""
    if own := ours(word, keys):
        fix = "" if own == "sides" else own
        help = did_you_mean([own]) + " It holds an answer for each side" * (own == "sides")
    elif word in OF_THE_PAGE and "panels" not in keys:
        help = f"`{word}` is for the whole page: write it at the top of the spec"
    elif told := instead(word):
        help = told
    elif candidates := near(key, keys):
        help, fix = did_you_mean(candidates), only(key, candidates)
    elif from_text and isinstance(value, str):
        help = f'if this is one text with a colon, put it in quotes: "{key}: {value}"'
    else:
        help = "the keys here are " + ", ".join(f"`{k}`" for k in keys)
    return Problem("unknown-key", f"unknown key `{key}`", (*path, key), help, "key", fix=fix)


def retired_key(path: SpecPath, key: str, instead: str) -> Problem:
    return Problem("retired-key", f"`{key}` is no key any more", (*path, key), f"write {instead}", "key")


def missing_key(path: SpecPath, key: str, owner: str) -> Problem:
    return Problem("missing-key", f"`{key}` is missing", path, f"{owner} needs `{key}`", "key")


def only_for(path: SpecPath, kinds: Sequence[str]) -> Problem:
    known = " and ".join(f"`{kind}`" for kind in kinds)
    return Problem("unused-key", f"`{path[-1]}` says nothing here", path, f"it is for {known}", "key")


def empty_value(path: SpecPath, wanted: str) -> Problem:
    return Problem("empty-value", f"`{path[-1]}` is empty", path, f"write {wanted}, or leave the key out", "key")


def too_few(path: SpecPath, count: int, least: int) -> Problem:
    message = f"{count} here, but at least {least} are needed" if count else "there is nothing in it"
    return Problem("too-few", message, path, "" if count else f"it needs at least {least}", "key")


def too_many(path: SpecPath, count: int, most: int) -> Problem:
    return Problem("too-many", f"{count} here, but at most {most} fit", path, "split the list over two blocks", "key")


def wrong_count(path: SpecPath, count: int, wanted: int, what: str) -> Problem:
    values = "value" if count == 1 else "values"
    return Problem("wrong-count", f"{count} {values} for {wanted} {what}", path, f"give one for each of the {what}")


def either_of(path: SpecPath, one: str, other: str) -> Problem:
    help = f"give `{one}` with an answer for each side, or `{other}` for all of them together"
    return Problem("missing-key", f"exactly one of `{one}` and `{other}` is needed", path, help, "key")


def ends_before(path: SpecPath, end: str, start: str) -> Problem:
    help = "write the later date here, or exchange the two"
    return Problem("ends-before", f"it ends ({end}) before it begins ({start})", path, help)


def unknown_name(path: SpecPath, what: str, name: str, names: Sequence[str]) -> Problem:
    """An unknown type, theme, illustration or the like, with the near ones."""
    candidates = near(name, names)
    few = "there are " + ", ".join(f"`{n}`" for n in names) if len(names) <= 12 else ""
    code = "unknown-" + what.rsplit(" ", 1)[-1]
    help = did_you_mean(candidates) or few
    return Problem(code, f"unknown {what} `{name}`", path, help, fix=only(name, candidates))


def unknown_country(path: SpecPath, text: str, names: Mapping[str, str]) -> Problem:
    """A code that no country has, or a name in place of one; `names` has the English name of each code."""
    by_name = {name.casefold(): code for code, name in names.items()}
    alike = [by_name[name] for name in near(text.casefold(), list(by_name))] + near(text.upper(), list(names))
    told = [f"`{code}` ({names[code]})" for code in dict.fromkeys(alike[:3])]
    help = f"did you mean {' or '.join(told)}?" if told else "write its code of ISO 3166, such as `NL` or `NLD`"
    return Problem("unknown-country", f"unknown country {shown(text)}", path, help)


def text_too_long(path: SpecPath, length: int) -> Problem:
    message = f"the text has {length:,} letters; at most {limit('text-letters'):,} are drawn"
    return Problem("too-large", message, path, allow_more("text-letters", "shorten it"))


def page_too_long(letters: int) -> Problem:
    message = f"the texts of the page have {letters:,} letters; at most {limit('page-letters'):,} are drawn"
    return Problem("too-large", message, (), allow_more("page-letters", "shorten it"))
