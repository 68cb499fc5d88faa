"""What the forms of a block ask of its content: found by asking them about contents made from the block's own keys."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple, get_args

from infographic.errors import SpecError
from infographic.layout.block import Block
from infographic.layout.forms import WithForms, form
from infographic.spec.fields import (
    ChoiceKind,
    EitherKind,
    FlagKind,
    Kind,
    ListKind,
    MappingKind,
    ModelKind,
    NumberKind,
    OptionalKind,
    PerSideKind,
    TextKind,
)
from infographic.spec.model import Model

SIDES = ("a", "b")
NO_SIDES = "no sides"
"""What a form is told to need that takes one list and not one for each side."""

MAX_DEPTH = 4
"""How deep contents are made: a branch of a tree holds branches."""

MAX_WITHIN = 4
"""How many a list in a list holds: forms count what stands at the top, and a tree of as many branches has thousands."""

UNTOLD = ("type", "form", "side", "category", "color", "status", "highlight")
"""Keys that no form asks for, or that must not stand together."""


Keys = Literal["least", "value", "all"]
"""Only what is needed, a `value` besides, or every key."""


Course = Literal["falling", "rising", "steep"]
"""How numbers go on from one item to the next: less, more, or hardly anything after the first of three."""


class Content(NamedTuple):
    """How a content is made: one list or one for each side, of how many, with which keys and which numbers."""

    lists: Literal["items", "sides"]
    length: int
    keys: Keys
    course: Course = "falling"


CONTENTS = (
    *(Content("items", count, keys) for keys in get_args(Keys) for count in (4, 1, 24)),
    *(Content("items", 3, "all", course) for course in get_args(Course)[1:]),
)


def needs(block: type[WithForms]) -> Mapping[str, tuple[str, ...]]:
    """What each form needs, takes or has no place for, in the words of its errors; nothing where it takes anything."""
    single = [made for content in CONTENTS if (made := _made(block, content))]
    apart = [made for content in CONTENTS if (made := _made(block, content._replace(lists="sides")))]
    both = {"sides", "items"} <= block.fields().keys()
    told: dict[str, tuple[str, ...]] = {}
    for name in block.form_names():
        found = _lacking(block, name, single)
        refuses = both and any(one not in found for one in _lacking(block, name, apart))
        told[name] = (*found, *([NO_SIDES] if refuses else []))
    return told


def _lacking(block: type[WithForms], name: str, made: Iterable[Any]) -> tuple[str, ...]:
    """What a form lacks of some contents, without what these have instead."""
    told = [form(block, name).lacks(one) for one in made]
    return tuple(dict.fromkeys(one.partition(", not ")[0].partition(", and ")[0] for one in told if one))


def _made(block: type[Block], content: Content) -> Any:
    """A block with such a content; None where its keys allow none."""
    other = {"items": "sides", "sides": "items"}[content.lists]
    values = {
        name: _value(field.kind, content, 0, 0)
        for name, field in block.fields().items()
        if name not in (*UNTOLD, other) and (field.required or name == content.lists or _wanted(name, content))
    }
    try:
        return block(**values)
    except SpecError:
        return None


def _value(kind: Kind, content: Content, place: int, depth: int) -> Any:
    """Plain data of this kind."""
    if isinstance(kind, OptionalKind | EitherKind):
        return _value(kind.inner if isinstance(kind, OptionalKind) else kind.kinds[0], content, place, depth)
    match kind:
        case ListKind():
            wanted = min(content.length, MAX_WITHIN) if depth else content.length
            count = max(kind.length.least, min(wanted, kind.length.most or wanted))
            return [_value(kind.item, content, i, depth + 1) for i in range(count)]
        case PerSideKind():
            return {side: _value(kind.item, content, place, depth) for side in SIDES}
        case MappingKind():
            return {"x": _value(kind.item, content, place, depth)}
        case ModelKind():
            return dict(_keys(kind.model, content, place, depth))
        case NumberKind():
            least, most = kind.limits
            number = {"falling": 10 - min(place, 9), "rising": 1 + place, "steep": 1 if place % 3 else 100}[
                content.course
            ]
            return min(max(number, least or 0), most or 100)
        case FlagKind():
            return False
        case ChoiceKind():
            return kind.choices[0]
        case TextKind(named=named) if named and (names := list(named.names())):
            return names[place % len(names)]
    return str(2001 + place)


def _keys(model: type[Model], content: Content, place: int, depth: int) -> Iterator[tuple[str, Any]]:
    for i, (name, field) in enumerate(model.fields().items()):
        if field.required or (_wanted(name, content) and depth < MAX_DEPTH):
            yield name, _value(field.kind, content, place + 3 * i, depth)


def _wanted(name: str, content: Content) -> bool:
    """Whether a content has a key that may be left out."""
    return name not in UNTOLD and content.keys in ("all", name)
