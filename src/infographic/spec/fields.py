"""What a key of a spec may hold: each kind reads plain data, notes problems, and gives plain data back."""

import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from infographic.errors import Problem, SpecPath, messages, spelled
from infographic.limits import limit
from infographic.spec.numbers import LARGEST, SMALLEST, printed
from infographic.spec.source import NotANumber, Plain, Reckoned, to_number

T_co = TypeVar("T_co", covariant=True)
INVALID: Any = object()
"""Stands for a value that could not be read; its problem has been noted."""


class Length(NamedTuple):
    """How many items a list may have."""

    least: int = 0
    most: int | None = None


class Range(NamedTuple):
    """Between which numbers a value may lie, both included."""

    least: float | None = None
    most: float | None = None


class Quantity:
    """Marks a number that a block draws as a length, an area, a count or a position: V22 asks for each of them."""


class Named(NamedTuple):
    """A text that must be the name of something: an icon, an illustration, a theme.

    `problem` gets the name and its path, and answers what is wrong with it.  `names` lists what may be
    written, for editors; it is asked only when a schema is made.  `pattern` is a regular expression for what
    may be written besides, such as the path of a file.
    """

    what: str
    problem: Callable[[str, SpecPath], Problem | None]
    names: Callable[[], Iterable[str]]
    pattern: str = ""


class OnAxis(NamedTuple):
    """A text that says where something stands along an axis: a date, a number, or a name.

    `unit` is the key of its block that says what stands behind such numbers; empty where there is none.
    """

    unit: str = ""


class PerSide(Generic[T_co]):
    """One answer for each side: under the sides' keys, or as a list in their declared order."""

    __slots__ = ("answers",)

    def __init__(self, answers: Mapping[str, T_co] | tuple[T_co, ...]) -> None:
        self.answers = answers

    def items(self) -> Iterator[tuple[str | int, T_co]]:
        """Key (or position) and answer, as they were written."""
        if isinstance(self.answers, tuple):
            yield from enumerate(self.answers)
        else:
            yield from self.answers.items()

    def get(self, key: str, position: int) -> T_co | None:
        """What the side with this key, declared at this position, answered."""
        if isinstance(self.answers, tuple):
            return self.answers[position] if position < len(self.answers) else None
        return self.answers.get(key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PerSide) and self.answers == other.answers

    def __hash__(self) -> int:
        return hash(tuple(self.items()))

    def __repr__(self) -> str:
        return f"PerSide({self.answers!r})"


class Kind:
    """What a key may hold: reads plain data, notes problems, and gives plain data back."""

    wanted = "a value"
    """As it is called in a sentence."""

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        raise NotImplementedError

    def dump(self, value: Any) -> Any:
        return value

    def wrong(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        problems.append(messages.wrong_kind(path, self.wanted, value))
        return INVALID


class TextKind(Kind):
    wanted = "a text"

    def __init__(self, named: Named | None = None, axis: OnAxis | None = None) -> None:
        self.named = named
        self.axis = axis

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return self.wrong(value, path, problems)
        text = printed(value) if isinstance(value, float) else spelled(value)
        if len(text) > limit("text-letters"):
            problems.append(messages.text_too_long(path, len(text)))
            return INVALID
        if self.named and (problem := self.named.problem(text, path)):
            problems.append(problem)
            return INVALID
        return text


class NumberKind(Kind):
    wanted = "a number"

    def __init__(self, limits: Range = Range(), whole: bool = False, quantity: bool = False) -> None:
        self.limits = limits
        self.whole = whole
        self.quantity = quantity
        """Whether it is drawn to scale."""
        if whole:
            self.wanted = "a whole number"

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return self.wrong(value, path, problems)
        try:
            number = to_number(value)
        except NotANumber as reason:
            problems.append(messages.not_a_number(path, spelled(value), reason.help, reason.message))
            return INVALID
        least, most = self.limits
        if (least is not None and number < least) or (most is not None and number > most):
            problems.append(messages.out_of_range(path, number, least, most))
            return INVALID
        if number and not SMALLEST <= abs(number) <= LARGEST:
            problems.append(messages.beyond_drawing(path, number, SMALLEST, LARGEST))
            return INVALID
        if self.whole and number != int(number):
            return self.wrong(value, path, problems)
        return int(number) if self.whole else number


class FlagKind(Kind):
    wanted = "`true` or `false`"

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        if isinstance(value, bool):
            return value
        if isinstance(value, Plain) and value in ("true", "false"):
            return value == "true"
        return self.wrong(value, path, problems)


class ChoiceKind(Kind):
    def __init__(self, choices: tuple[str, ...]) -> None:
        self.choices = choices
        self.wanted = "one of " + ", ".join(f"`{c}`" for c in choices)

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        if isinstance(value, str) and value in self.choices:
            return str(value)
        if not isinstance(value, str):
            return self.wrong(value, path, problems)
        problems.append(messages.unknown_choice(path, value, self.choices))
        return INVALID


class OptionalKind(Kind):
    def __init__(self, inner: Kind) -> None:
        self.inner = inner
        self.wanted = inner.wanted

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        return None if value is None else self.inner.read(value, path, problems)

    def dump(self, value: Any) -> Any:
        return None if value is None else self.inner.dump(value)


class EitherKind(Kind):
    """One of several kinds that differ in shape (a text, a list, a mapping): the shape decides."""

    def __init__(self, kinds: tuple[Kind, ...]) -> None:
        self.kinds = kinds
        self.wanted = " or ".join(kind.wanted for kind in kinds)

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        for kind in self.kinds:
            if fits(kind, value):
                return kind.read(value, path, problems)
        return self.wrong(value, path, problems)

    def dump(self, value: Any) -> Any:
        for kind in self.kinds:
            if holds(kind, value):
                return kind.dump(value)
        return value


class ListKind(Kind):
    wanted = "a list"

    def __init__(self, item: Kind, length: Length = Length()) -> None:
        self.item = item
        self.length = length

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        if isinstance(value, str) or not isinstance(value, list | tuple):
            return self.wrong(value, path, problems)
        least, most = self.length
        if len(value) < least:
            problems.append(messages.too_few(path, len(value), least))
        elif most is not None and len(value) > most:
            problems.append(messages.too_many(path, len(value), most))
        items = tuple(self.item.read(item, (*path, i), problems) for i, item in enumerate(value))
        return INVALID if INVALID in items else items

    def dump(self, value: Any) -> Any:
        return [self.item.dump(item) for item in value]


class MappingKind(Kind):
    wanted = "a mapping of keys to values"

    def __init__(self, item: Kind, length: Length = Length()) -> None:
        self.item = item
        self.length = length

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        if not isinstance(value, Mapping):
            return self.wrong(value, path, problems)
        least, most = self.length
        if len(value) < least:
            problems.append(messages.too_few(path, len(value), least))
        elif most is not None and len(value) > most:
            problems.append(messages.too_many(path, len(value), most))
        answers = {str(k): self.item.read(v, (*path, str(k)), problems) for k, v in value.items()}
        return INVALID if any(v is INVALID for v in answers.values()) else types.MappingProxyType(answers)

    def dump(self, value: Any) -> Any:
        return {key: self.item.dump(item) for key, item in value.items()}


class PerSideKind(MappingKind):
    wanted = "an answer for each side"

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        if isinstance(value, PerSide):
            value = value.answers
        if isinstance(value, list | tuple):
            answers = ListKind(self.item, Length(1)).read(value, path, problems)
        else:
            answers = super().read(value, path, problems)
        return INVALID if answers is INVALID else PerSide(answers)

    def dump(self, value: Any) -> Any:
        if isinstance(value.answers, tuple):
            return [self.item.dump(item) for item in value.answers]
        return super().dump(value.answers)


class ModelKind(Kind):
    def __init__(self, model: Any) -> None:
        self.model = model  # a subclass of Model, which is made of kinds itself

    @property
    def wanted(self) -> str:  # type: ignore[override]  # asked only in a sentence: a model may hold itself
        return f"a mapping with {self.model.main_keys()}"

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        if isinstance(value, self.model):
            return value
        concrete = self.model.resolve(value, path, problems)
        return INVALID if concrete is None else concrete.read(value, path, problems)

    def dump(self, value: Any) -> Any:
        data = value.to_dict()
        return data[self.model.shorthand] if list(data) == [self.model.shorthand] else data


def fits(kind: Kind, value: Any) -> bool:
    """Whether plain data has the shape of this kind."""
    match kind:
        case OptionalKind():
            return fits(kind.inner, value)
        case EitherKind():
            return any(fits(inner, value) for inner in kind.kinds)
        case NumberKind():
            return isinstance(value, int | float | Plain | Reckoned) and is_number(value)
        case ListKind():
            return isinstance(value, list | tuple)
        case PerSideKind():
            return isinstance(value, list | tuple | Mapping | PerSide)
        case ModelKind():
            return isinstance(value, Mapping | kind.model) or (
                bool(kind.model.shorthand) and isinstance(value, str | int | float | bool)
            )
        case MappingKind():
            return isinstance(value, Mapping)
        case FlagKind():
            return isinstance(value, bool) or (isinstance(value, Plain) and value in ("true", "false"))
        case _:
            return isinstance(value, str | int | float) and not isinstance(value, bool)


def holds(kind: Kind, value: Any) -> bool:
    """Whether a value that has been read came from this kind."""
    match kind:
        case OptionalKind():
            return value is None or holds(kind.inner, value)
        case ModelKind():
            return isinstance(value, kind.model)
        case ListKind():
            return isinstance(value, tuple)
        case PerSideKind():
            return isinstance(value, PerSide)
        case MappingKind():
            return isinstance(value, Mapping)
        case NumberKind():
            return isinstance(value, int | float) and not isinstance(value, bool)
        case FlagKind():
            return isinstance(value, bool)
        case _:
            return isinstance(value, str)


# ---------------------------------------------------------------- what is wanted where


def inner(kind: Kind | None, step: str | int, data: Any) -> Kind | None:
    """What may stand under a key, or at a place, of data of this kind; None where that is not known."""
    match kind:
        case OptionalKind():
            return inner(kind.inner, step, data)
        case EitherKind():
            return next((inner(one, step, data) for one in kind.kinds if fits(one, data)), None)
        case ListKind() | MappingKind():
            return kind.item
        case ModelKind():
            model = kind.model.resolve(data, (), [])
            field = model.fields().get(str(step)) if model else None
            return field.kind if field else None
        case _:
            return None


def units_of(kind: Kind | None, data: Any) -> Iterator[str]:
    """The units that cells bring along where numbers are wanted."""
    if isinstance(data, Mapping | list | tuple):
        steps = data.items() if isinstance(data, Mapping) else enumerate(data)
        for step, value in steps:
            yield from units_of(inner(kind, step, data), value)
    elif isinstance(data, Reckoned) and wanted(kind).what == "number":
        yield data.unit


class Wanted(NamedTuple):
    """What a single value is wanted as, and for a place on an axis the key of its unit."""

    what: Literal["number", "text", "place", ""]
    axis: str = ""


def wanted(kind: Kind | None) -> Wanted:
    """What a value of this kind is read as."""
    match kind:
        case OptionalKind():
            return wanted(kind.inner)
        case NumberKind():
            return Wanted("number")
        case TextKind(axis=OnAxis(unit)):
            return Wanted("place", unit)
        case TextKind():
            return Wanted("text")
        case ModelKind() if kind.model.shorthand:
            return wanted(kind.model.fields()[kind.model.shorthand].kind)
        case _:
            return Wanted("")


def is_number(value: Any) -> bool:
    with suppress(NotANumber):
        to_number(value)
        return True
    return False
