"""Selectors of CSS, matched against a whole tree in one walk.

Each part of each selector (`g.node`, `rect` of `g.node > rect`) is a bit.  An element carries the bits of the parts
that lead to it, and hands them on to what is in it and beside it: so the time for an element grows with the number of
parts, and never with the ways in which a selector might lead to it.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import tinycss2.nth
from cssselect2 import parser

from infographic.images._xml import XmlNode
from infographic.images.refused import Refused

MAX_TRIALS = 2_000_000
"""Parts of selectors that are held against elements: a second or two of work."""

FLATTEN = "turn its styles into attributes in a drawing program"

LONGEST = 64
"""Tokens of a selector."""

_DORMANT = frozenset({
    "hover", "active", "focus", "focus-within", "focus-visible", "visited", "link", "any-link", "target", "checked",
    "enabled", "disabled",
})  # fmt: skip
"""States that no element of a picture is in."""


class NotUnderstood(Exception):
    """A selector of a kind that is not known here."""


class Seat(NamedTuple):
    """An element and where it stands: the how manieth of how many."""

    node: XmlNode
    classes: frozenset[str]
    at: int
    among: int
    root: bool


Test = Callable[[Seat], bool]


class Part(NamedTuple):
    """What an element must be: its name, id or class by which it is found quickly, and the rest."""

    key: str
    tests: tuple[Test, ...]

    def meets(self, seat: Seat) -> bool:
        return all(test(seat) for test in self.tests)


class Selector(NamedTuple):
    """Parts from the outermost, each but the first with how it follows the one before; and the selector's weight."""

    parts: tuple[tuple[str, Part], ...]
    weight: tuple[int, int, int]


def read(prelude: Sequence[object]) -> list[Selector]:
    """The selectors of a rule; those of pseudo-elements are left out.  Raises NotUnderstood."""
    if len(prelude) > LONGEST * 16:
        raise NotUnderstood
    try:
        found = list(parser.parse(prelude))
    except (parser.SelectorError, RecursionError):
        raise NotUnderstood from None
    return [Selector(tuple(_parts(one.parsed_tree)), one.specificity) for one in found if one.pseudo_element is None]


def _parts(tree: object) -> list[tuple[str, Part]]:
    parts: list[tuple[str, Part]] = []
    while isinstance(tree, parser.CombinedSelector):
        parts.append((tree.combinator, _part(tree.right)))
        tree = tree.left
    return [("", _part(tree)), *reversed(parts)]


def _part(compound: object) -> Part:
    if not isinstance(compound, parser.CompoundSelector):
        raise NotUnderstood
    simple = compound.simple_selectors
    return Part(max(map(_key, simple), default=""), tuple(test for one in simple if (test := _test(one))))


def _key(simple: object) -> str:
    """By what the elements are found that might be meant: their class or id rather than their name."""
    match simple:
        case parser.IDSelector(ident=name):
            return f"~#{name}"
        case parser.ClassSelector(class_name=name):
            return f"~.{name}"
        case parser.LocalNameSelector(local_name=name):
            return f"{name}"
    return ""


# ---------------------------------------------------------------- what is asked of one element


def _test(simple: object) -> Test | None:
    """Whether an element is what a simple selector says; None where all of them are."""
    match simple:
        case parser.LocalNameSelector(local_name=name):
            return lambda seat: seat.node.name == name
        case parser.NamespaceSelector():
            return None
        case parser.IDSelector(ident=name):
            return lambda seat: seat.node.attributes.get("id") == name
        case parser.ClassSelector(class_name=name):
            return lambda seat: name in seat.classes
        case parser.AttributeSelector():
            return _attribute_test(simple)
        case parser.PseudoClassSelector(name=name):
            return _pseudo_test(name)
        case parser.FunctionalPseudoClassSelector(name="nth-child", arguments=arguments):
            return _nth_test(arguments)
        case parser.NegationSelector(selector_list=inner):
            meets = _any_of(inner)
            return lambda seat: not meets(seat)
        case parser.MatchesAnySelector(selector_list=inner) | parser.SpecificityAdjustmentSelector(selector_list=inner):
            return _any_of(inner)
    raise NotUnderstood


def _attribute_test(simple: parser.AttributeSelector) -> Test:
    name, wanted = simple.name, simple.value or ""
    if simple.case_sensitive is False:
        raise NotUnderstood
    holds: dict[str | None, Callable[[str], bool]] = {
        None: lambda _value: True,
        "=": lambda value: value == wanted,
        "~=": lambda value: wanted in value.split(),
        "|=": lambda value: value == wanted or value.startswith(f"{wanted}-"),
        "^=": lambda value: bool(wanted) and value.startswith(wanted),
        "$=": lambda value: bool(wanted) and value.endswith(wanted),
        "*=": lambda value: bool(wanted) and wanted in value,
    }
    check = holds[simple.operator]

    def test(seat: Seat) -> bool:
        value = seat.node.attributes.get(name)
        return value is not None and check(value)

    return test


def _pseudo_test(name: str) -> Test:
    if name in _DORMANT:
        return lambda _seat: False
    known: dict[str, Test] = {
        "root": lambda seat: seat.root,
        "first-child": lambda seat: seat.at == 1,
        "last-child": lambda seat: seat.at == seat.among,
        "only-child": lambda seat: seat.among == 1,
    }
    if name not in known:
        raise NotUnderstood
    return known[name]


def _nth_test(arguments: Sequence[object]) -> Test:
    found = tinycss2.nth.parse_nth(arguments)
    if found is None:
        raise NotUnderstood
    step, first = found
    return lambda seat: (
        seat.at == first if not step else (seat.at - first) % step == 0 and (seat.at - first) / step >= 0
    )


def _any_of(selectors: Sequence[parser.Selector]) -> Test:
    parts = [_part(one.parsed_tree) for one in selectors]
    return lambda seat: any(part.meets(seat) for part in parts)


# ---------------------------------------------------------------- the walk


class Matcher:
    """Finds for each element of a tree the selectors that are about it."""

    def __init__(self, selectors: Sequence[Selector]) -> None:
        self._found_by: dict[str, list[tuple[int, Part]]] = {}
        self._last: dict[int, int] = {}
        self._first = 0
        self._after = dict.fromkeys(" >+~", 0)
        self._trials = 0
        bit = 1
        for number, selector in enumerate(selectors):
            for how, part in selector.parts:
                self._found_by.setdefault(part.key, []).append((bit, part))
                if how:
                    self._after[how] |= bit
                else:
                    self._first |= bit
                bit <<= 1
            self._last[bit >> 1] = number
        self._ends = sum(self._last)

    def walk(self, root: XmlNode) -> Iterator[tuple[XmlNode, list[int]]]:
        """Each element with the selectors that are about it, by their numbers.

        Raises Refused where there are too many of both.
        """
        yield from self._siblings([root], 0, 0, root=True)

    def _siblings(
        self, nodes: Sequence[XmlNode], above: int, parent: int, root: bool = False
    ) -> Iterator[tuple[XmlNode, list[int]]]:
        """Elements that lie in one other: `above` are the bits of all that they lie in, `parent` those of that one."""
        earlier = before = 0
        for at, node in enumerate(nodes, 1):
            classes = frozenset(node.attributes.get("class", "").split())
            ways = self._first | (above << 1 & self._after[" "]) | (parent << 1 & self._after[">"])
            ways |= (before << 1 & self._after["+"]) | (earlier << 1 & self._after["~"])
            before = self._met(Seat(node, classes, at, len(nodes), root)) & ways
            earlier |= before
            yield node, self._ended(before)
            if node.children:
                yield from self._siblings(node.children, above | before, before)

    def _met(self, seat: Seat) -> int:
        """The parts that an element is, wherever it lies."""
        keys = ["", seat.node.name, f"~#{seat.node.attributes.get('id')}", *(f"~.{name}" for name in seat.classes)]
        tried = [one for key in keys for one in self._found_by.get(key, ())]
        self._trials += len(tried)
        if self._trials > MAX_TRIALS:
            raise Refused("has too many styles for so many elements", FLATTEN)
        return sum(bit for bit, part in tried if part.meets(seat))

    def _ended(self, bits: int) -> list[int]:
        """The selectors of which the last part is met."""
        bits &= self._ends
        found = []
        while bits:
            low = bits & -bits
            found.append(self._last[low])
            bits ^= low
        return found
