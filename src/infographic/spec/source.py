"""A spec as text: its data, and the line and column of every path in it."""

import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from infographic.errors import Problem, SpecError, SpecPath, is_address, messages, with_other_place
from infographic.limits import limit
from infographic.spec import positions
from infographic.spec.numbers import NotANumber, Reckoned, to_number
from infographic.spec.plain import plain
from infographic.spec.positions import Span
from infographic.spec.yaml_composer import Plain, YamlNode, compose

__all__ = ["NotANumber", "Plain", "Reckoned", "Source", "from_data", "parse_text", "read", "to_number"]

UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What a YAML text cannot hold (YAML 1.2, production 1)."""


NOT_A_TEXT = "a spec is a text file in YAML; this may be a picture or an office document"

FROM = r"""\bfrom["']?\s*:"""
"""A key that says where data are."""

SURROGATES = r"(?i)(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})"
"""A character beyond U+FFFF as JSON escapes it."""


class Source(NamedTuple):
    """A spec, where it came from, and where everything in it stands."""

    name: str
    text: str
    data: Any
    tree: YamlNode | None = None
    """None where the data did not come from a text."""
    lines: Sequence[str] = ()
    elsewhere: Callable[[Problem], Problem] | None = None
    """Places a problem with what came from a data file in that file; leaves any other as it is."""
    warnings: tuple[Problem, ...] = ()
    """What is doubtful or missing in it, though it can be drawn; each at its place."""

    def locate(self, path: SpecPath, at: Literal["key", "value"] = "value") -> tuple[int, int, int]:
        """Line and column from 1, and length, of a path or the deepest part of it that exists."""
        placed = self.place(Problem("", "", path, at=at))
        return placed.line, placed.column, placed.length

    def extent(self, path: SpecPath) -> tuple[int, int]:
        """First and last line, from 1, of what a path leads to; of the whole text where there is no such path."""
        node, first = self.tree, 0
        end: int | None
        for step in path if node else ():
            child = _child(node, step) if node else None
            if node is None or child is None:
                break
            first = node.keys[str(step)].line if node.keys is not None else child.span.line
            node = child
        if node is None or node is self.tree:
            return 1, max(1, len(self.lines))
        last, end = node.span.end_line, node.span.end_column
        while last > first and not self.lines[last][:end].partition("#")[0].strip():
            last, end = last - 1, None  # a block ends where the next one begins, after blank lines and comments
        return first + 1, last + 1

    def place(self, problem: Problem) -> Problem:
        """The problem with its file, and its line and column where there is a text."""
        if self.elsewhere and not (problem.file or problem.line):
            problem = self.elsewhere(problem)
        if problem.file or problem.line:
            return problem
        problem = problem._replace(file=self.name)
        if problem.also:
            problem = with_other_place(problem, _span(self.tree, problem.also, "value").line + 1 if self.tree else 0)
        if self.tree is None:
            return problem
        return positions.placed(problem, self.lines, _span(self.tree, problem.path, problem.at))


def _span(node: YamlNode, path: SpecPath, at: str) -> Span:
    """Where a path stands; its key, where that is asked for and there is one."""
    key: Span | None = None
    for step in path:
        child = _child(node, step)
        if child is None:
            break
        # a list's item has no key of its own: its list's key would be too far away
        key = node.keys[str(step)] if node.keys is not None else None
        node = child
    span = key if at == "key" and key else node.span
    if isinstance(node.children, dict) and span is node.span and node.keys and not _bracketed(node):
        return next(iter(node.keys.values()))
    return span


def _bracketed(node: YamlNode) -> bool:
    first = next(iter(node.keys.values())) if node.keys else node.span
    return (first.line, first.column) != (node.span.line, node.span.column)


def _child(node: YamlNode, step: str | int) -> YamlNode | None:
    child: YamlNode | None = None
    if isinstance(node.children, dict):
        child = node.children.get(str(step))
    elif isinstance(node.children, list) and isinstance(step, int) and 0 <= step < len(node.children):
        child = node.children[step]
    return child


# ---------------------------------------------------------------- where sources come from


def read(path: str | os.PathLike[str]) -> Source:
    """The source in a file, or on standard input for `-`.

    Raises SpecError where the file cannot be read, or is not YAML.
    """
    name = os.fspath(path)
    try:
        if name == "-" and not sys.stdin:
            raise SpecError([Problem("unreadable", "standard input is closed", file="<stdin>")])
        if name == "-":
            data = sys.stdin.buffer.read(limit("spec-bytes") + 1)
        else:
            with open(name, "rb") as file:
                data = file.read(limit("spec-bytes") + 1)
    except (OSError, ValueError) as error:  # a ValueError for a name with a null character
        raise SpecError([_unreadable(name, error)]) from None
    name = "<stdin>" if name == "-" else name
    if len(data) > limit("spec-bytes"):
        raise SpecError([positions.too_large("spec-bytes", "bytes")._replace(file=name)])
    return parse_text(decoded(data, name), name)


def parse_text(text: str, name: str = "<text>") -> Source:
    """The source of a text.

    Raises SpecError with every mistake of its YAML.
    """
    text = text.removeprefix("\ufeff")
    lines = positions.lines_of(text)
    try:
        _check_characters(text, lines)
        tree = compose(_joined(text), lines)
    except SpecError as error:
        raise SpecError(p._replace(file=name) for p in error.problems) from None
    return Source(name, text, tree.data, tree, lines)


def from_data(data: Mapping[str, Any], name: str = "<data>") -> Source:
    """The source of plain data from Python; its problems have paths, but no lines.

    Raises SpecError where it is nested too deep, or holds itself.
    """
    return Source(name, "", plain(data))


def asks_for_data(source: Source) -> bool:
    """Whether any of it may have to be read from another file, or from what a program holds."""
    return source.tree is None or bool(re.search(FROM, source.text))


def file_below(folders: Sequence[str], name: str, path: SpecPath) -> str:
    """The real path of a file that a spec names: in the first of these folders that has it, or below it.

    The first is the spec's own.  Raises SpecError where it is outside (also when only a link leads there), or no file.
    """
    roots = [os.path.realpath(folder or ".") for folder in folders]
    inside = [file for root in roots if (file := _below(root, name, roots))]
    if not inside or is_address(name):
        raise SpecError([messages.outside(path, name.replace("\0", ""))])
    file = next((file for file in inside if os.path.exists(file)), "")
    if not file:
        raise SpecError([messages.no_file(path, name, folders[0])])
    if not os.path.isfile(file):
        raise SpecError([messages.not_a_file(path, name)])
    return file


def _below(root: str, name: str, roots: Sequence[str]) -> str:
    """The real path of a name in a folder, where that is in one of the folders; else empty."""
    try:
        file = os.path.realpath(os.path.join(root, name))
        return file if not os.path.isabs(name) and any(os.path.commonpath([r, file]) == r for r in roots) else ""
    except ValueError:  # a null character, or another drive
        return ""


def _unreadable(name: str, error: OSError | ValueError) -> Problem:
    if isinstance(error, IsADirectoryError):
        return Problem("unreadable", f"`{name}` is a folder", help="name the spec's file in it", file=name)
    if not isinstance(error, FileNotFoundError):
        reason = getattr(error, "strerror", None) or str(error)
        return Problem("unreadable", f"`{name}` cannot be read: {reason}", file=name)
    return messages.no_file((), name, "")._replace(file=name)


def decoded(data: bytes, name: str, help: str = NOT_A_TEXT) -> str:
    """The text of a file's bytes; raises SpecError where they are none, with this help."""
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16")
        if b"\0" not in data:
            return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SpecError([_misencoded(data, error)._replace(file=name)]) from None
    raise SpecError([Problem("unreadable", "this is not a text", help=help, file=name)])


def _misencoded(data: bytes, error: UnicodeDecodeError) -> Problem:
    name = "UTF-8" if error.encoding == "utf-8" else "UTF-16"
    problem = Problem("unreadable", f"this is not a text in {name}", help="save the file with the encoding UTF-8")
    if name == "UTF-16":
        return problem
    start = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)  # the codec counts behind the mark
    before = data[:start].decode("utf-8-sig", "replace").split("\n")
    lines = data.decode("utf-8-sig", "replace").split("\n")
    row, column = len(before) - 1, len(before[-1])
    return positions.placed(problem, lines, Span(row, column, row, column + 1))


def _joined(text: str) -> str:
    """The text with the pairs of JSON's escapes as the one escape that YAML has for them."""
    return re.sub(SURROGATES, _join, text) if "\\u" in text else text


def _join(pair: re.Match[str]) -> str:
    code = 0x10000 + ((int(pair[2], 16) & 0x3FF) << 10) + (int(pair[3], 16) & 0x3FF)
    return f"{pair[1]}\\U{code:08X}"


def _check_characters(text: str, lines: Sequence[str]) -> None:
    if len(text) > limit("spec-bytes"):
        raise SpecError([positions.too_large("spec-bytes", "characters")])
    if found := UNPRINTABLE.search(text):
        before = positions.lines_of(text[: found.start()])
        message = f"the control character U+{ord(found[0]):04X} cannot stand in a spec"
        problem = Problem("yaml-character", message, help="remove it")
        span = Span(len(before) - 1, len(before[-1]), len(before) - 1, len(before[-1]) + 1)
        raise SpecError([positions.placed(problem, lines, span)])
