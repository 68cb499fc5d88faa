"""Places in a text, and what the product says about YAML that it does not take."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from infographic.errors import Problem, did_you_mean, messages, near
from infographic.i18n import number_reading
from infographic.limits import allow_more, limit
from infographic.spec.numbers import help_with

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""The line breaks that libyaml counts."""

# The patterns below are compiled when a mistake first asks for them: most specs have none.
CUT = r"(?<!\S)#(?=[^\s#!\-=*~+])"
"""A `#` after a space with a word right behind it: rather `#1` or `#fff` than a comment."""

IN_BRACKETS = r"[\[{][^\]}]*$"
"""What ends within brackets."""

FLOW_END = r"[,\]}]"
"""What ends an item within brackets."""


TIGHT_PAIR = r"(?s)[A-Za-z_][\w-]*:[^\s/:].*"
"""A key such as `label:Cats`, which lacks the space that makes it two."""


def lines_of(text: str) -> list[str]:
    return BREAK.split(text)


class Span(NamedTuple):
    """Where something stands: lines and columns from 0, the end not included."""

    line: int
    column: int
    end_line: int = -1
    end_column: int = 0


def placed(problem: Problem, lines: Sequence[str], span: Span) -> Problem:
    """The problem with the line, column and length of a span, which ends with its first line."""
    line, column, end_line, end_column = span
    text = lines[line] if line < len(lines) else ""
    end = end_column if end_line == line else len(text.split(" #")[0].rstrip())
    length = max(1, end - column)
    return problem._replace(line=line + 1, column=column + 1, length=length, text=text)


def quoted(text: str) -> str:
    """A text as a YAML writer would quote it."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def quote_help(text: str, why: str = "") -> str:
    """The advice to quote a text, with the text as it should be written where that is short."""
    text = text.strip()
    return f"{why}put it in quotes: {quoted(text)}" if len(text) <= 60 else f"{why}put it in quotes"


def empty() -> Problem:
    return Problem("empty-file", "there is nothing in it", help="a spec begins with `title:` and has `panels:`")


def second_document() -> Problem:
    return Problem("yaml-documents", "a second document begins here", help="one file is one spec; remove the `---`")


def tag(name: str) -> Problem:
    help = "a `!` at the start of a value is a YAML tag: leave the tag out, or put the text in quotes"
    name = name.replace("tag:yaml.org,2002:", "!!")
    return Problem("yaml-tag", f"the tag `{name}` has no meaning here", help=help)


def unknown_alias(name: str, open: bool, anchors: list[str]) -> Problem:
    if open:
        return Problem("yaml-alias", f"`*{name}` contains itself", help="an alias can only repeat what is complete")
    help = did_you_mean([f"*{n}" for n in near(name, anchors)]) or f'for a text put it in quotes: "*{name}"'
    return Problem("yaml-alias", f"nothing is marked as `&{name}`", help=help)


def key_is_no_text() -> Problem:
    return Problem("yaml-key", "a list or mapping stands where a key belongs", help="a key is a text, such as `label:`")


def merge_of_no_mapping() -> Problem:
    return Problem("yaml-merge", "`<<` can only take over the keys of a mapping", help="write `<<: *name`")


def duplicate(key: str, line: int) -> Problem:
    help = f"the first one is in line {line}; keep one"
    return Problem("duplicate-key", f"the key `{key}` stands here twice", help=help)


def folded_item(above: int) -> Problem:
    help = f"line {above} is complete: indent this line like the item above it, with `- `; or quote the whole text"
    return Problem("yaml-dash", "this line does not begin an item, it continues the text above", help=help)


def too_large(name: str, what: str) -> Problem:
    """That a spec has more of something than the limit of this name."""
    help = allow_more(name, "split it into several specs")
    return Problem("too-large", f"there are more than {limit(name):,} {what}", help=help)


def too_deep() -> Problem:
    help = allow_more("spec-depth", "a page needs far fewer")
    return Problem("too-deep", f"this is nested more than {limit('spec-depth')} levels deep", help=help)


def lone_key(key: str, before: str) -> Problem:
    """The problem with a key in braces that has no value; `before` is the text before it, with its comma."""
    if re.fullmatch(TIGHT_PAIR, key):
        name, _, value = key.partition(":")
        return Problem("yaml-colon", "a space is missing after the colon", help=f"write `{name}: {value}`")
    if number_reading.read(before + key):
        return Problem("yaml-comma", "this comma ends the number before it", help=help_with(before + key))
    if before:
        why = "within braces a text with a comma needs quotes; "
        return Problem("yaml-comma", "the comma before this ends the text", help=quote_help(before + key, why))
    help = f"write `{key}: …`, or put a text with a comma in quotes"
    return Problem("yaml-comma", f"`{key}` has no value", help=help)


def comment(value: str, line: str, end: int) -> Problem | None:
    """The problem with a value, or its absence, before a `#` that is rather text than a comment."""
    rest = line[end:]
    if not (found := re.search(CUT, rest)) or rest[: found.start()].strip() not in ("", ":", "-"):
        return None
    start = end + found.start()
    text = lost = line[start:].rstrip()
    if re.search(IN_BRACKETS, line[:end]):
        lost = re.split(FLOW_END, text, maxsplit=1)[0]
    if value:
        before = value if line[:end].endswith(value) else "…"
        message = f"the text from `{lost.split(maxsplit=1)[0]}` on is lost"
        why = "in YAML it begins a comment; for a comment write `# ` with a space, for text "
        help = quote_help(f"{before} {lost}", why)
    else:
        message = f"nothing is left of the value {messages.shown(lost)}"
        help = quote_help(lost, "in YAML `#` begins a comment; ")
    return Problem("comment", message, help=help)._replace(column=start + 1, length=len(text), text=line)
