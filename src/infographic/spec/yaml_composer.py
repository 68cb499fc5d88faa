"""YAML events to plain data, with the place of every node.

Plain scalars stay texts: a writer's `no`, `1.10`, `3:20` and `2012-09-20` are what they look like.
Only an empty value, `~` and `null` are nothing.  What YAML offers beyond data (tags, several
documents, keys that are no texts) is refused, and everything is counted before it is built.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

import yaml
from yaml import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from infographic.errors import Problem, SpecError
from infographic.limits import limit
from infographic.spec import positions
from infographic.spec.positions import Span

Parser: Any
try:
    from yaml._yaml import CParser as Parser
except ImportError:  # a PyYAML that was built without libyaml
    from yaml import SafeLoader as Parser

Data: TypeAlias = Any
"""Mappings with texts as keys, lists, texts and None."""


class Plain(str):
    """A text that was written without quotes, which may therefore stand for a number or a flag."""

    __slots__ = ()


class YamlNode(NamedTuple):
    """A value's data and place; `keys` has the places of a mapping's keys."""

    data: Data
    span: Span
    children: "dict[str, YamlNode] | list[YamlNode] | None" = None
    keys: "dict[str, Span] | None" = None


def compose(text: str, lines: Sequence[str]) -> YamlNode:
    """The tree of a YAML text and its lines.

    Raises SpecError with every mistake that was found, its line and column set.
    """
    composer = _Composer(text, lines)
    try:
        root = composer.document()
    except yaml.YAMLError as error:
        from infographic.spec import yaml_hints  # only for what cannot be read

        raise SpecError(yaml_hints.with_cause(error, composer.lines, composer.last, composer.problems)) from None
    if composer.problems:
        raise SpecError(composer.problems)
    return root


def span_of(event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(start.line, start.column, end.line, end.column)


class _Composer:
    def __init__(self, text: str, lines: Sequence[str]) -> None:
        self.lines = lines
        self.next: Callable[[], Any] = Parser(text).get_event
        self.depth = 0
        self.nodes, self.most = 0, limit("spec-values")
        self.anchors: dict[str, tuple[YamlNode, int] | None] = {}
        self.problems: list[Problem] = []
        self.last: ScalarEvent | None = None

    def document(self) -> YamlNode:
        self.next()  # the stream's start
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            raise SpecError([positions.empty()])
        root = self.node(self.next())
        self.next()  # the document's end
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            self.note(positions.second_document(), span_of(event))
        return root

    def note(self, problem: Problem, span: Span) -> None:
        self.add(positions.placed(problem, self.lines, span))

    def add(self, problem: Problem) -> None:
        self.problems.append(problem)
        if len(self.problems) == limit("problems"):
            raise SpecError(self.problems)

    def refuse(self, problem: Problem, span: Span) -> SpecError:
        return SpecError([*self.problems, positions.placed(problem, self.lines, span)])

    def count(self, nodes: int, event: Any) -> None:
        self.nodes += nodes
        if self.nodes > self.most:
            raise self.refuse(positions.too_large("spec-values", "values"), span_of(event))

    def node(self, event: Any) -> YamlNode:
        self.count(1, event)
        kind = type(event)
        if kind is AliasEvent:
            return self.alias(event)
        if event.tag is not None:
            self.note(positions.tag(event.tag), span_of(event))
        if kind is ScalarEvent and event.anchor is None:
            return self.scalar(event)
        before = self.nodes
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        node = self.scalar(event) if kind is ScalarEvent else self.collection(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = (node, self.nodes - before)
        return node

    def alias(self, event: Any) -> YamlNode:
        found = self.anchors.get(event.anchor)
        if found is None:
            problem = positions.unknown_alias(event.anchor, event.anchor in self.anchors, list(self.anchors))
            raise self.refuse(problem, span_of(event))
        node, size = found
        self.count(size, event)
        return node

    def scalar(self, event: Any) -> YamlNode:
        self.last = event
        span = span_of(event)
        if event.style:
            return YamlNode(event.value, span)
        self.check_comment(event.value, span)
        if span.end_line > span.line:
            self.check_dashes(span)
        value = None if event.value in ("", "~", "null") else Plain(event.value)
        return YamlNode(value, span)

    def check_comment(self, value: str, span: Span) -> None:
        """Note a `#` that a writer meant as text."""
        line = self.lines[span.end_line] if span.end_line < len(self.lines) else ""
        if "#" in line and (problem := positions.comment(value, line, span.end_column)):
            self.add(problem._replace(line=span.end_line + 1))

    def check_dashes(self, span: Span) -> None:
        """Note an item of a list that YAML takes for the continuation of the text above it."""
        for row in range(span.line + 1, span.end_line + 1):
            line = self.lines[row]
            column = len(line) - len(line.lstrip())
            if line.startswith("- ", column) or (line.startswith("-", column) and column < span.column):
                self.note(positions.folded_item(row), Span(row, column, row, column + 1))
                break

    def collection(self, event: Any) -> YamlNode:
        self.depth += 1
        if self.depth > limit("spec-depth"):
            raise self.refuse(positions.too_deep(), span_of(event))
        node = self.sequence(event) if type(event) is SequenceStartEvent else self.mapping(event)
        self.depth -= 1
        return node

    def sequence(self, start: Any) -> YamlNode:
        children = []
        while type(event := self.next()) is not SequenceEndEvent:
            children.append(self.node(event))
        return YamlNode([child.data for child in children], self.whole(start, event), children)

    def whole(self, start: Any, end: Any) -> Span:
        return Span(start.start_mark.line, start.start_mark.column, end.end_mark.line, end.end_mark.column)

    def mapping(self, start: MappingStartEvent) -> YamlNode:
        children: dict[str, YamlNode] = {}
        keys: dict[str, Span] = {}
        merged: list[tuple[YamlNode, Any]] = []
        lone: Span | None = None
        while type(event := self.next()) is not MappingEndEvent:
            key, span = self.key(event), span_of(event)
            value = self.node(self.next())
            if key == "<<" and not event.style:
                merged.append((value, event))
            elif value.data is None and start.flow_style and self.is_lone(value.span, span):
                if lone:
                    self.problems.pop()  # one text with two commas is one mistake
                lone = lone or span
                self.note(positions.lone_key(key, self.before(span, children)), lone)
                continue
            elif key in children:
                self.note(positions.duplicate(key, keys[key].line + 1), span)
            else:
                children[key], keys[key] = value, span
            lone = None
        for value, begun in merged:
            self.merge(value, begun, children, keys)
        data = {key: child.data for key, child in children.items()}
        return YamlNode(data, self.whole(start, event), children, keys)

    def key(self, event: Any) -> str:
        if type(event) is not ScalarEvent:
            raise self.refuse(positions.key_is_no_text(), span_of(event))
        self.count(1, event)
        if event.tag is not None:
            self.note(positions.tag(event.tag), span_of(event))
        if event.anchor is not None:
            self.anchors[event.anchor] = (YamlNode(event.value, span_of(event)), 1)
        self.last = event
        return str(event.value)

    def is_lone(self, value: Span, key: Span) -> bool:
        """Whether a key within braces has no colon."""
        at_key = (value.line, value.column) == (key.end_line, key.end_column)
        return at_key and not self.lines[key.end_line].startswith(":", key.end_column)

    def before(self, key: Span, children: dict[str, YamlNode]) -> str:
        """The plain text that ends with the comma before a key in the same line, and that comma."""
        last = next(reversed(children.values()), None)
        plain = last and isinstance(last.data, Plain) and last.span.line == key.line
        return self.lines[key.line][last.span.column : key.column] if last and plain else ""

    def merge(self, value: YamlNode, event: Any, children: dict[str, YamlNode], keys: dict[str, Span]) -> None:
        """Take over the keys of `<<` that the mapping itself lacks."""
        sources: Iterable[YamlNode] = value.children if isinstance(value.children, list) else [value]
        for source in sources:
            if not isinstance(source.children, dict) or source.keys is None:
                raise self.refuse(positions.merge_of_no_mapping(), span_of(event))
            self.count(len(source.children), event)
            for key, child in source.children.items():
                if key not in children:
                    children[key], keys[key] = child, source.keys[key]
