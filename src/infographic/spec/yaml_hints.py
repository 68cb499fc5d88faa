"""What a YAML parser's complaint means to a writer.

The parser names what it met; a writer wants to know what was meant.  Each trap below recognises one
common slip from the text around the parser's mark, and says how to write it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from infographic.errors import Problem
from infographic.spec.positions import CUT, FLOW_END, Span, placed, quote_help

MAX_INDENT = 1_000
"""No line of a spec is indented as far as this."""

COMMENT = r"(?<!\S)#"

BRACKETS = {"[": "]", "{": "}"}

TIGHT_COLON = r"[ \-]*[\w\-]+(:)(?=[^\s/:])"
TIGHT_DASH = r" *(-)(?=[^\s\-])"


class Fault(NamedTuple):
    """A parser's complaint, with what stands around it; lines and columns from 0."""

    context: str
    problem: str
    start: tuple[int, int] | None
    at: tuple[int, int]
    lines: Sequence[str]
    last: Any
    """The scalar that was read last, or None."""

    def text(self, row: int) -> str:
        return self.lines[row] if row < len(self.lines) else ""

    @property
    def line(self) -> str:
        return self.text(self.at[0])

    @property
    def rest(self) -> str:
        return self.line[self.at[1] :]

    @property
    def begun(self) -> tuple[int, int]:
        return self.start or self.at

    def above(self, line: int) -> int:
        """The nearest line above that is neither empty nor a comment; -1 if there is none."""
        found = (i for i in range(line - 1, -1, -1) if self.lines[i].strip() and self.lines[i].lstrip()[0] != "#")
        return next(found, -1)

    def here(self, problem: Problem, place: tuple[int, int] | None = None, length: int = 0) -> Problem:
        line, column = place or self.at
        if line >= len(self.lines) or (not self.lines[line].strip() and line):
            line, column = self.last_line(line)
        problem = placed(problem, self.lines, Span(line, column))
        return problem._replace(length=length) if length else problem

    def last_line(self, line: int) -> tuple[int, int]:
        line = max(0, self.above(min(line, len(self.lines))))
        return line, len(self.lines[line].rstrip())


def with_cause(error: Any, lines: Sequence[str], last: Any, noted: list[Problem]) -> list[Problem]:
    """The problems noted before, and the one that the parser stumbled over unless they explain it."""
    problem = explain(error, lines, last)
    caused = any(p.code == "comment" and p.line <= problem.line for p in noted)
    return noted if caused else [*noted, problem]


def explain(error: Any, lines: Sequence[str], last: Any) -> Problem:
    """The problem behind a parser's error."""
    mark, start = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    fault = Fault(
        getattr(error, "context", None) or "",
        getattr(error, "problem", None) or str(error),
        (start.line, start.column) if start else None,
        (mark.line, mark.column) if mark else (0, 0),
        lines,
        last,
    )
    for trap in TRAPS:
        if problem := trap(fault):
            return problem
    help = "texts with special characters belong in quotes"
    return fault.here(Problem("yaml", f"this is not YAML: {fault.problem}", help=help))


def _tab(fault: Fault) -> Problem | None:
    if not fault.rest.startswith("\t"):
        return None
    message = "a tab stands where YAML wants spaces"
    return fault.here(Problem("yaml-tab", message, help="indent with two spaces for each level"), length=1)


def _reserved(fault: Fault) -> Problem | None:
    if not fault.rest or not any(p in fault.problem for p in ("cannot start any token", "mapping keys are not")):
        return None
    return fault.here(_cannot_begin(fault.rest, quote_help(fault.rest)))


def _cannot_begin(text: str, help: str) -> Problem:
    sign = "a backtick" if text[:1] == "`" else f"`{text[:1]}`"
    return Problem("yaml-quote", f"a text without quotes cannot begin with {sign}", help=help)


def _directive(fault: Fault) -> Problem | None:
    if "directive" not in fault.context:
        return None
    return fault.here(Problem("yaml-quote", "a line cannot begin with `%`", help="put the text in quotes"), fault.begun)


def _open_quote(fault: Fault) -> Problem | None:
    message = "the quote that begins here is not closed"
    help = "close it with the same quote; a quote within the text is doubled ('') or escaped (\\\")"
    problem = Problem("yaml-unclosed", message, help=help)
    if "quoted scalar" in fault.context and ("end of stream" in fault.problem or "document" in fault.problem):
        return fault.here(problem, fault.begun)
    last = fault.last
    if last is None or last.style not in ("'", '"') or last.end_mark.line != fault.at[0]:
        return None
    start, end = last.start_mark, last.end_mark
    if start.line < end.line:
        return fault.here(problem, (start.line, start.column))
    if fault.line[end.column : fault.at[1]].strip() or "#" in fault.rest[:1]:
        return None
    whole = fault.line[start.column :].strip()
    if "flow" in fault.context:
        if fault.rest[:1] in ("'", '"', "[", "{"):
            return None  # a comma is missing
        whole = fault.line[start.column : end.column] + re.split(FLOW_END, fault.line[end.column :], maxsplit=1)[0]
    inner = whole[1:-1] if whole[-1] == whole[0] else whole.replace(last.style, "")
    problem = Problem("yaml-quote", "there is text after the closing quote", help=quote_help(inner))
    return fault.here(problem)


def _escape(fault: Fault) -> Problem | None:
    if "escape" not in fault.problem and "hexdecimal" not in fault.problem and "hexadecimal" not in fault.problem:
        return None
    row, column = fault.at
    help = "write a backslash as `\\\\` in double quotes, or put the text in single quotes"
    problem = Problem("yaml-escape", "this backslash stands for no character", help=help)
    return fault.here(problem, (row, max(0, fault.text(row).rfind("\\", 0, column + 1))), length=2)


def _open_bracket(fault: Fault) -> Problem | None:
    if "flow" not in fault.context or not fault.start:
        return None
    line, column = start = _bracket(fault)
    bracket = fault.text(line)[column : column + 1]
    close = BRACKETS.get(bracket)
    if not close:
        return None
    if cut := _cut_between(fault, start):
        return cut
    if fault.at[0] > line or not fault.rest.strip():
        problem = Problem("yaml-unclosed", f"the `{bracket}` is not closed", help=f"close it with `{close}`")
        return fault.here(problem, start, length=1)
    help = f"divide the items with `,`, close with `{close}`, and put a text with any of `,[]{{}}` in quotes"
    return fault.here(Problem("yaml-bracket", f"a `,` or `{close}` is missing before this", help=help), length=1)


def _bracket(fault: Fault) -> tuple[int, int]:
    """The bracket within which the parser stumbled; at the end of the text the last one left open."""
    row, column = fault.begun
    if fault.text(row)[column : column + 1] in BRACKETS:
        return row, column
    left_open = [(0, 0)]
    for place, character in _characters(fault.lines):
        if character in BRACKETS:
            left_open.append(place)
        elif character in BRACKETS.values():
            left_open = left_open[:-1] or [(0, 0)]
    return left_open[-1]


def _characters(lines: Sequence[str]) -> Iterator[tuple[tuple[int, int], str]]:
    bare = (re.split(COMMENT, line, maxsplit=1)[0] for line in lines)
    return (((row, i), character) for row, line in enumerate(bare) for i, character in enumerate(line))


def _cut_between(fault: Fault, start: tuple[int, int]) -> Problem | None:
    line, column = start
    for row in range(line, min(fault.at[0] + 1, len(fault.lines))):
        if found := re.compile(CUT).search(fault.text(row), column if row == line else 0):
            return _swallowed(fault, row, found.start())
    return None


def _swallowed(fault: Fault, row: int, start: int) -> Problem:
    word = fault.text(row)[start:].split(maxsplit=1)[0].rstrip(",]}")
    help = "in YAML `#` after a space begins a comment; put a text with `#` in quotes"
    problem = Problem("comment", f"the line from `{word}` on is lost", help=help)
    return fault.here(problem, (row, start), length=len(word))


def _colon(fault: Fault) -> Problem | None:
    if "unexpected ':'" in fault.problem:
        return fault.here(_tight_colon(), length=1)
    if "mapping values are not allowed" not in fault.problem:
        return None
    row, column = fault.at
    before = fault.line[:column]
    above = fault.above(row)
    if found := re.search(r":\s", before):
        key, value = fault.line[: found.start()], fault.line[found.end() :]
        help = quote_help(value, "a text with a colon needs quotes; ")
        problem = Problem("yaml-colon", f"there is a second colon after `{key.strip(' -')}:`", help=help)
        return fault.here(problem, length=1)
    if above >= 0 and (found := re.match(TIGHT_COLON, fault.text(above))):
        return fault.here(_tight_colon(), (above, found.start(1)), length=1)
    if above >= 0:
        indent = len(before) - len(before.lstrip())
        message = "this key is indented, but the line above is complete" if indent else "this colon has no key"
        help = f"line {above + 1} already has a value; give this line the same indentation, or empty that value"
        return fault.here(Problem("yaml-indent", message, help=help), (row, indent))
    return None


def _tight_colon() -> Problem:
    return Problem("yaml-colon", "a space is missing after the colon", help="write `key: value`")


def _neither(fault: Fault) -> Problem | None:
    """A line that is no key and no list item."""
    if "simple key" not in fault.context:
        return None
    row, column = fault.begun
    line = fault.text(row)
    if found := re.match(TIGHT_DASH, line):
        problem = Problem("yaml-dash", "a space is missing after the dash", help="write `- item`")
        return fault.here(problem, (row, found.start(1)), length=1)
    if found := re.match(TIGHT_COLON, line):
        return fault.here(_tight_colon(), (row, found.start(1)), length=1)
    if cut := _cut_above(fault, row):
        return cut
    help = "write `key: value`; a text over several lines is indented deeper than its key"
    problem = Problem("yaml-line", "this line is neither a key nor an item of a list", help=help)
    return fault.here(problem, (row, column))


def _cut_above(fault: Fault, row: int) -> Problem | None:
    above = fault.above(row)
    if above < 0 or not (found := re.search(CUT, fault.text(above))):
        return None
    return _swallowed(fault, above, found.start())


def _dash(fault: Fault) -> Problem | None:
    if "sequence entries are not allowed" not in fault.problem:
        return None
    if fault.line[: fault.at[1]].strip():
        help = quote_help(fault.rest, "begin a list on the next line; for a text ")
        return fault.here(Problem("yaml-dash", "a list cannot begin in the line of its key", help=help), length=1)
    above = fault.above(fault.at[0])
    help = f"line {above + 1} has a value of its own; leave that empty, or remove the dash"
    return fault.here(Problem("yaml-dash", "a list stands where none belongs", help=help), length=1)


def _block_text(fault: Fault) -> Problem | None:
    if "block scalar" not in fault.context:
        return None
    row, column = fault.begun
    text = fault.text(row)[column:]
    help = quote_help(text, f"`{text[:1]}` begins a text on the lines below; for a text of one line ")
    return fault.here(_cannot_begin(text, help), fault.begun)


def _reference(fault: Fault) -> Problem | None:
    if "alias" not in fault.context and "anchor" not in fault.context and "tag" not in fault.context:
        return None
    row, column = fault.begun
    text = fault.text(row)[column:]
    return fault.here(_cannot_begin(text, quote_help(text)), fault.begun)


def _stray(fault: Fault) -> Problem | None:
    if not fault.rest or ("node content" not in fault.problem and "block node" not in fault.context):
        return None
    sign, help = fault.rest[0], quote_help(fault.rest, "for a text ")
    if sign == ":":
        return fault.here(Problem("yaml-colon", "this colon has no key", help="write `key: value`"), length=1)
    if sign == ",":
        problem = Problem("yaml-bracket", "nothing stands before this comma", help='remove it, or write `""` before it')
        return fault.here(problem, length=1)
    return fault.here(Problem("yaml-quote", f"`{sign}` has no partner here", help=help)) if sign in "]}" else None


def _after_bracket(fault: Fault) -> Problem | None:
    before = fault.line[: fault.at[1]].rstrip()
    if "block" not in fault.context or before[-1:] not in ("]", "}"):
        return None
    if fault.rest[:1] in "]}":
        problem = Problem("yaml-bracket", f"this `{fault.rest[:1]}` is one too many", help="remove it")
        return fault.here(problem, length=1)
    start = before.find("[" if before[-1] == "]" else "{")
    help = quote_help(fault.line[max(start, 0) :])
    return fault.here(Problem("yaml-quote", f"there is text after the closing `{before[-1]}`", help=help))


def _indent(fault: Fault) -> Problem | None:
    if "parsing a block" not in fault.context or not fault.start:
        return None
    if cut := _cut_above(fault, fault.at[0]):
        return cut
    if fault.rest.startswith(":"):
        return fault.here(Problem("yaml-colon", "this colon has no key", help="write `key: value`"), length=1)
    row, column = fault.start
    what = "list" if fault.text(row)[column : column + 1] == "-" else "mapping"
    if column == fault.at[1]:
        wanted = "items with `- `" if what == "list" else "keys"
        help = f"the {what} that began in line {row + 1} has {wanted} at this indentation"
        return fault.here(Problem("yaml-indent", "this line does not belong here", help=help))
    message = f"an indentation of {_spaces(fault.at[1])} fits nothing above"
    return fault.here(Problem("yaml-indent", message, help=_open_indents(fault)))


def _open_indents(fault: Fault) -> str:
    """The indentations next to the wrong one, with the lines that began them."""
    open_at: dict[int, int] = {}
    row = fault.above(fault.at[0])
    while row >= 0 and 0 not in open_at:
        dashes, start = _indents(fault.text(row))
        least = min(open_at, default=MAX_INDENT)
        open_at |= {column: row for column in (*dashes, start) if column < least}
        row = fault.above(row)
    deeper = [column for column in sorted(open_at) if column > fault.at[1]][:1]
    wanted = [column for column in sorted(open_at) if column < fault.at[1]][-1:] + deeper
    return "; ".join(f"line {open_at[column] + 1} is indented by {_spaces(column)}" for column in wanted)


def _indents(line: str) -> tuple[list[int], int]:
    """The columns of a line's dashes, and of what follows them."""
    start = len(line) - len(line.lstrip(" "))
    dashes = []
    while line.startswith("- ", start):
        dashes.append(start)
        start += 2
        start += len(line) - start - len(line[start:].lstrip(" "))
    return dashes, start


def _second_root(fault: Fault) -> Problem | None:
    if "document start" not in fault.problem:
        return None
    help = "the lines of a spec are `key: value`, and those at the top are not indented"
    return fault.here(Problem("yaml-line", "this does not belong to what stands above it", help=help))


def _spaces(count: int) -> str:
    return "1 space" if count == 1 else f"{count} spaces"


TRAPS: tuple[Callable[[Fault], Problem | None], ...] = (
    _tab, _reserved, _directive, _open_quote, _escape, _colon, _open_bracket, _neither, _dash, _block_text,
    _reference, _after_bracket, _stray, _indent, _second_root,
)  # fmt: skip
