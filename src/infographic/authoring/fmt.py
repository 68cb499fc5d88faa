"""A spec in its one form: keys in their order, quotes and indentation alike, comments where they were.

Keys are put in order by moving pieces of the text, whose places our own reader knows, so that a comment stays with
its key; quotes and indentation are ruamel.yaml's.  What comes out is read again by our reader, and is handed out only
when it says the same with the same comments.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import yaml

from infographic.document import Document
from infographic.errors import Problem, SpecError
from infographic.spec.fields import EitherKind, Kind, ListKind, MappingKind, ModelKind, OptionalKind, fits
from infographic.spec.model import Model
from infographic.spec.positions import Span
from infographic.spec.source import Source, parse_text
from infographic.spec.yaml_composer import Parser, Plain, YamlNode
from infographic.theme.model import Theme

FIRST = ("type", "title", "note", "date", "label", "short", "value", "of", "unit", "text", "by", "icon")
BODY = ("values", "items", "sides", "blocks")
LAST = ("source",)
"""The keys of blocks and items: what comes first, what is long and follows all short ones, and what closes them."""

INDENT = {"mapping": 2, "sequence": 4, "offset": 2}
"""Spaces: a list's dashes stand below the first letter of its key, and two further in."""


def formatted(text: str, name: str = "<text>") -> str:
    """The text in its one form.

    Raises SpecError where it is not YAML, or where its form could not be changed without changing what it says.
    """
    source = ordered = parse_text(text.replace("\r\n", "\n"), name)
    if not _repeats(source.text):
        ordered = parse_text(_ordered(source), name)
    spaced = parse_text(_spaced(ordered), name)
    if not (_same(source.data, spaced.data) and _same_comments(source, spaced) and _same_comments(ordered, spaced)):
        message = "this cannot be put into the usual form without a change to what it says"
        raise SpecError([Problem("format", message, file=name, help="it is left as it is")])
    return _aligned(spaced, ordered)


# ---------------------------------------------------------------- the order of keys


class _Read(NamedTuple):
    """A mapping of the text, and the model that it is read into."""

    node: YamlNode
    model: type[Model]


def _ordered(source: Source) -> str:
    """The text with the keys of every known model in their order, the inner ones first."""
    if source.tree is None:
        return source.text
    theme = _is_theme(source.data)
    mappings = list(_mappings(ModelKind(Theme if theme else Document), source.tree, source.data))
    lines = [*source.lines]
    for node, model in reversed(mappings):
        keys = list(node.keys or ())
        order = list(model.fields()) if theme else key_order(model)
        wanted = sorted(keys, key=lambda key: order.index(key) if key in order else len(order))
        if wanted != keys:
            _in_braces(lines, node, wanted) if _is_flow(lines, node) else _in_lines(lines, node, wanted)
    return "\n".join(lines)


def _repeats(text: str) -> bool:
    """Whether anchors, aliases or merges repeat a part of it, which then stands in two places at once."""
    parser = Parser(text)
    while not isinstance(event := parser.get_event(), yaml.StreamEndEvent):
        if getattr(event, "anchor", None):
            return True
    return False


def _is_theme(data: Any) -> bool:
    return isinstance(data, Mapping) and "panels" not in data and bool({"extends", "colors", "fonts"} & data.keys())


def _mappings(kind: Kind, node: YamlNode, data: Any) -> Iterator[_Read]:
    """Every mapping that is read into a model, the outer ones first."""
    match kind:
        case OptionalKind():
            yield from _mappings(kind.inner, node, data)
        case EitherKind():
            for inner in kind.kinds:
                if fits(inner, data):
                    yield from _mappings(inner, node, data)
                    break
        case ListKind() if isinstance(node.children, list):
            for child in node.children:
                yield from _mappings(kind.item, child, child.data)
        case MappingKind() if node.children:  # also the answers of sides, which may be a list
            children = node.children.values() if isinstance(node.children, dict) else node.children
            for child in children:
                yield from _mappings(kind.item, child, child.data)
        case ModelKind() if isinstance(node.children, dict):
            yield from _of_model(kind.model.resolve(data, (), []), node)


def _of_model(model: type[Model] | None, node: YamlNode) -> Iterator[_Read]:
    if model is None or not isinstance(node.children, dict):
        return
    fields = model.fields()
    if "from" in node.children and "from" not in fields:
        return  # what data are made of: the order is the writer's
    yield _Read(node, model)
    for key, child in node.children.items():
        if key in fields:
            yield from _mappings(fields[key].kind, child, child.data)


def key_order(model: type[Model]) -> list[str]:
    """The keys of a model in the order in which they are read best; of a whole spec as they are declared."""
    names = list(model.fields())
    if issubclass(model, Document):
        return names
    groups = (FIRST, [name for name in names if name not in (*FIRST, *BODY, *LAST)], BODY, LAST)
    return [name for group in groups for name in group if name in names]


def _is_flow(lines: Sequence[str], node: YamlNode) -> bool:
    return lines[node.span.line].startswith("{", node.span.column)


def _in_braces(lines: list[str], node: YamlNode, wanted: Sequence[str]) -> None:
    """Puts the keys of `{…}` in order; what stands between them stays where it is."""
    line, pairs = node.span.line, _pairs(node)
    if node.span.end_line != line:
        return
    text = lines[line]
    spans = [(key.column, max(key.end_column, value.span.end_column)) for key, value in pairs.values()]
    pieces = {key: text[start:end] for key, (start, end) in zip(pairs, spans, strict=True)}
    gaps = [text[end:start] for (_, end), (start, _) in pairwise(spans)]
    moved = [part for key, gap in zip(wanted, [*gaps, ""], strict=True) for part in (pieces[key], gap)]
    lines[line] = text[: spans[0][0]] + "".join(moved) + text[spans[-1][1] :]


def _in_lines(lines: list[str], node: YamlNode, wanted: Sequence[str]) -> None:
    """Puts the keys of a mapping in order, each with its lines and the comments right above it."""
    pairs = _pairs(node)
    first = next(iter(pairs.values()))[0]
    ends = [max(key.end_line, _last_line(value)) for key, value in pairs.values()]
    starts = [first.line, *(end + 1 for end in ends[:-1])]
    dash, lines[first.line] = lines[first.line][: first.column], " " * first.column + lines[first.line][first.column :]
    chunks = {key: lines[start : end + 1] for key, start, end in zip(pairs, starts, ends, strict=True)}
    moved = [line for key in wanted for line in chunks[key]]
    lead = next(i for i, line in enumerate(moved) if line.strip() and line.strip()[0] != "#")
    moved[lead] = dash + moved[lead][first.column :]
    lines[first.line : ends[-1] + 1] = moved


def _pairs(node: YamlNode) -> Mapping[str, tuple[Span, YamlNode]]:
    """Where each key of a mapping stands, and its value."""
    assert node.keys is not None
    assert isinstance(node.children, dict)
    return {key: (node.keys[key], node.children[key]) for key in node.keys}


def _last_line(node: YamlNode) -> int:
    """The last line with something of a node on it."""
    children = node.children.values() if isinstance(node.children, dict) else node.children or ()
    if children:
        return max(map(_last_line, children))
    return node.span.end_line - (node.span.end_column == 0 and node.span.end_line > node.span.line)


# ---------------------------------------------------------------- quotes and indentation


def _spaced(source: Source) -> str:
    """The text as ruamel.yaml writes it."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    writer = YAML()
    writer.Resolver = _texts_only()
    writer.preserve_quotes = True  # a text in quotes is no number
    writer.indent(**INDENT)
    writer.width = len(source.text) + 1  # lines end where the writer ended them
    output = io.StringIO()
    try:
        tree = writer.load(source.text)
        if not _repeats(source.text):
            _dress(tree, source.tree, source.lines)
        writer.dump(tree, output)
    except (YAMLError, ValueError, TypeError, AttributeError) as error:
        reason = str(error).partition("\n")[0]
        raise SpecError([Problem("format", f"this form of YAML is not known: {reason}", file=source.name)]) from None
    return output.getvalue()


def _texts_only() -> type:
    """A resolver for which every scalar is a text, so that it is written as it stands: `1.10`, `no`, `TRUE`, `~`."""
    from ruamel.yaml.resolver import VersionedResolver

    class TextsOnly(VersionedResolver):
        versioned_resolver: Mapping[str, Any] = {}  # what makes a number or a flag of a text: nothing

    return TextsOnly


def _dress(tree: Any, node: YamlNode | None, lines: Sequence[str]) -> None:
    """Gives every text of a tree of ruamel.yaml its form; `node` is what our reader made of the same."""
    if node is None or not node.children:
        return
    pairs = node.children.items() if isinstance(node.children, dict) else enumerate(node.children)
    for key, child in pairs:
        value = tree[key]
        if child.children is not None:
            _dress(value, child, lines)
        elif isinstance(value, str):
            tree[key] = _dressed(value, child.span, lines)


def _dressed(value: str, span: Span, lines: Sequence[str]) -> Any:
    """A text in double quotes where it had single ones for no reason, and with its lines where it had several."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString, SingleQuotedScalarString

    if isinstance(value, SingleQuotedScalarString) and not set('"\\') & set(value) and value.isprintable():
        return DoubleQuotedScalarString(value)
    if type(value) is not str or span.end_line == span.line or "\n" in value:
        return value
    shown = [
        lines[span.line][span.column :],
        *lines[span.line + 1 : span.end_line],
        lines[span.end_line][: span.end_column],
    ]
    parts = [line.strip() for line in shown]
    if " ".join(parts) != value:
        return value
    folded = FoldedScalarString(value)
    folded.fold_pos = [sum(map(len, parts[:i])) + i - 1 for i in range(1, len(parts))]
    return folded


def _aligned(new: Source, old: Source) -> str:
    """The new text, its comments indented like the line below, or the line above where they were to the right of it.

    ruamel.yaml leaves comments in their old columns.
    """
    lines = [*new.lines]
    for (i, _, above, below), (_, column, _, lower) in zip(_whole_comments(new), _whole_comments(old), strict=True):
        lines[i] = " " * (above if column > lower else below) + lines[i].lstrip()
    return "\n".join(lines)


def _whole_comments(source: Source) -> list[tuple[int, int, int, int]]:
    """Each line that holds a comment alone, its column, and the indentation of the code above and below it."""
    parted = _all_parted(source)
    found = []
    for i, (code, comment) in enumerate(parted):
        if comment and not code.strip(" -"):
            above = next((_indent(code) for code, _ in reversed(parted[:i]) if code.strip(" -")), 0)
            below = next((_indent(code) for code, _ in parted[i:] if code.strip(" -")), 0)
            found.append((i, len(code), above, below))
    return found


def _indent(code: str) -> int:
    return len(code) - len(code.lstrip())


# ---------------------------------------------------------------- proof that nothing has changed


def _same(one: Any, other: Any) -> bool:
    """Whether two readings say the same, in whatever order their keys stand."""
    if isinstance(one, Mapping):
        return isinstance(other, Mapping) and one.keys() == other.keys() and all(_same(one[k], other[k]) for k in one)
    if isinstance(one, list):
        return isinstance(other, list) and len(one) == len(other) and all(map(_same, one, other))
    plain = isinstance(one, Plain) == isinstance(other, Plain) or " " in str(one)  # no number and no flag has a blank
    return bool(one == other) and plain


def _same_comments(one: Source, other: Source) -> bool:
    """Whether both have the same comments, as many of them in lines of their own."""
    alone = len(_whole_comments(one)) == len(_whole_comments(other))
    return alone and sorted(_comments(one)) == sorted(_comments(other))


def _comments(source: Source) -> list[tuple[str, str]]:
    """Every comment; one behind a value with the key of that line."""
    found = []
    for code, comment in _all_parted(source):
        if comment:
            found.append((comment.rstrip(), code.strip(" -").partition(":")[0]))
    return found


def _all_parted(source: Source) -> list[tuple[str, str]]:
    """The code and the comment of each line."""
    taken = _scalars(source.tree) if source.tree else {}
    return [_parted(line, taken.get(i, ())) for i, line in enumerate(source.lines)]


def _scalars(node: YamlNode) -> dict[int, list[tuple[int, int]]]:
    """The columns of each line that belong to texts, from the first to the one behind the last."""
    spans: dict[int, list[tuple[int, int]]] = {}
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if node.children is not None:
            waiting += node.children.values() if isinstance(node.children, dict) else node.children
            continue
        line, column, end_line, end_column = node.span
        for i in range(line, end_line + 1):
            start, end = column if i == line else 0, end_column if i == end_line else 1 << 30
            spans.setdefault(i, []).append((start, end))
    return spans


def _parted(line: str, taken: Sequence[tuple[int, int]]) -> tuple[str, str]:
    """A line's code and its comment: a `#` at its start or after a blank, outside of texts."""
    for at, character in enumerate(line):
        begins = character == "#" and (at == 0 or line[at - 1] in " \t")
        if begins and not any(start <= at < end for start, end in taken):
            return line[:at], line[at:]
    return line, ""
