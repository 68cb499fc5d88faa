"""Frozen, typed records and the reading of plain data into them.

A `Model` subclass declares its keys as annotated attributes, each followed by a docstring.  From that
one declaration follow the constructor, the reading of a spec with every problem at its path, the JSON
schema and the reference page.  The common model libraries were measured and put aside: pydantic adds
42 ms to every start and 4 ms for each model; this module adds 1 ms in all.
"""

import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import (
    Annotated,
    Any,
    ClassVar,
    Generic,
    Literal,
    NamedTuple,
    Self,
    TypeVar,
    Union,
    dataclass_transform,
)

from infographic import errors
from infographic.errors import Problem, SpecError, SpecPath
from infographic.source import NotANumber, Plain, to_number

T = TypeVar("T")

INVALID: Any = object()
"""Stands for a value that could not be read; its problem has been noted."""

REQUIRED: Any = object()


class Length(NamedTuple):
    """How many items a list may have."""

    least: int = 0
    most: int | None = None


class Range(NamedTuple):
    """Between which numbers a value may lie, both included."""

    least: float | None = None
    most: float | None = None


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


class PerSide(Generic[T]):
    """One answer for each side: under the sides' keys, or as a list in their declared order."""

    __slots__ = ("answers",)

    def __init__(self, answers: Mapping[str, T] | tuple[T, ...]) -> None:
        self.answers = answers

    def items(self) -> Iterator[tuple[str | int, T]]:
        """Key (or position) and answer, as they were written."""
        if isinstance(self.answers, tuple):
            yield from enumerate(self.answers)
        else:
            yield from self.answers.items()

    def get(self, key: str, position: int) -> T | None:
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


# ---------------------------------------------------------------- kinds: what a key may hold


class Kind:
    """What a key may hold: reads plain data, notes problems, and gives plain data back."""

    wanted = "a value"
    """As it is called in a sentence."""

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        raise NotImplementedError

    def dump(self, value: Any) -> Any:
        return value

    def wrong(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        problems.append(errors.wrong_kind(path, self.wanted, value))
        return INVALID


class TextKind(Kind):
    wanted = "a text"

    def __init__(self, named: Named | None = None) -> None:
        self.named = named

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return self.wrong(value, path, problems)
        text = str(value)
        if self.named and (problem := self.named.problem(text, path)):
            problems.append(problem)
            return INVALID
        return text


class NumberKind(Kind):
    wanted = "a number"

    def __init__(self, limits: Range = Range(), whole: bool = False) -> None:
        self.limits = limits
        self.whole = whole
        if whole:
            self.wanted = "a whole number"

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return self.wrong(value, path, problems)
        try:
            number = to_number(value)
        except NotANumber as reason:
            problems.append(errors.not_a_number(path, str(value), reason.help))
            return INVALID
        least, most = self.limits
        if (least is not None and number < least) or (most is not None and number > most):
            problems.append(errors.out_of_range(path, number, least, most))
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
        problems.append(errors.unknown_choice(path, value, self.choices))
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
            problems.append(errors.too_few(path, len(value), least))
        elif most is not None and len(value) > most:
            problems.append(errors.too_many(path, len(value), most))
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
            problems.append(errors.too_few(path, len(value), least))
        elif most is not None and len(value) > most:
            problems.append(errors.too_many(path, len(value), most))
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
    def __init__(self, model: "type[Model]") -> None:
        self.model = model
        self.wanted = f"a mapping with {model.main_keys()}"

    def read(self, value: Any, path: SpecPath, problems: list[Problem]) -> Any:
        if isinstance(value, self.model):
            return value
        concrete = self.model.resolve(value, path, problems)
        return INVALID if concrete is None else concrete.read(value, path, problems)

    def dump(self, value: Any) -> Any:
        return value.to_dict()


def fits(kind: Kind, value: Any) -> bool:
    """Whether plain data has the shape of this kind."""
    match kind:
        case OptionalKind():
            return fits(kind.inner, value)
        case NumberKind():
            return isinstance(value, int | float | Plain) and is_number(value)
        case ListKind():
            return isinstance(value, list | tuple)
        case PerSideKind():
            return isinstance(value, list | tuple | Mapping | PerSide)
        case ModelKind():
            return isinstance(value, Mapping | kind.model) or (
                bool(kind.model.shorthand) and isinstance(value, str | int | float)
            )
        case MappingKind():
            return isinstance(value, Mapping)
        case FlagKind():
            return isinstance(value, bool) or value in (Plain("true"), Plain("false"))
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


def is_number(value: Any) -> bool:
    try:
        to_number(value)
    except NotANumber:
        return False
    return True


# ---------------------------------------------------------------- from annotations to kinds


def kind_of(annotation: Any, extras: tuple[Any, ...] = ()) -> Kind:
    """The kind that an annotation stands for.

    Raises TypeError for an annotation that a spec cannot hold: a mistake of the block's author.
    """
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        return kind_of(args[0], (*extras, *args[1:]))
    if origin in (Union, types.UnionType):
        return _kind_of_union(args, extras)
    if origin is Literal:
        return ChoiceKind(args)
    if origin is tuple:
        return ListKind(kind_of(args[0]), _extra(extras, Length) or Length())
    if origin is PerSide:
        return PerSideKind(kind_of(args[0]), _extra(extras, Length) or Length())
    if origin is not None and issubclass(origin, Mapping):
        return MappingKind(kind_of(args[1]), _extra(extras, Length) or Length())
    return _plain_kind(annotation, extras)


def _plain_kind(annotation: Any, extras: tuple[Any, ...]) -> Kind:
    if annotation is str:
        return TextKind(_extra(extras, Named))
    if annotation in (float, int):
        return NumberKind(_extra(extras, Range) or Range(), whole=annotation is int)
    if annotation is bool:
        return FlagKind()
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return ModelKind(annotation)
    raise TypeError(f"a spec cannot hold {annotation!r}")


def _kind_of_union(args: tuple[Any, ...], extras: tuple[Any, ...]) -> Kind:
    kinds = tuple(kind_of(arg, extras) for arg in args if arg is not type(None))
    inner = kinds[0] if len(kinds) == 1 else EitherKind(kinds)
    return OptionalKind(inner) if type(None) in args else inner


def _extra(extras: tuple[Any, ...], wanted: type[T]) -> T | None:
    return next((extra for extra in extras if isinstance(extra, wanted)), None)


# ---------------------------------------------------------------- models


class Field(NamedTuple):
    """One key of a model."""

    name: str
    kind: Kind
    default: Any

    @property
    def required(self) -> bool:
        return self.default is REQUIRED


@dataclass_transform(kw_only_default=True, frozen_default=True)
class ModelType(type):
    """The metaclass: it only tells type checkers that annotated attributes are keyword arguments."""


class Model(metaclass=ModelType):
    """A frozen record with named, typed keys; unknown keys are refused."""

    shorthand: ClassVar[str] = ""
    """The key that a plain text or number stands for, or empty."""

    __slots__ = ("__dict__",)

    def __init__(self, **values: Any) -> None:
        problems: list[Problem] = []
        read = self._read_fields(values, (), problems)
        if not problems:
            self.__dict__.update(read)
            problems += self.faults(())
        if problems:
            raise SpecError(problems)

    def faults(self, path: SpecPath) -> list[Problem]:
        """What is wrong with the keys taken together; each of them alone has been read already."""
        return []

    @classmethod
    def fields(cls) -> Mapping[str, Field]:
        """The keys in the order of their declaration, those of base classes first."""
        known: dict[str, Field] | None = cls.__dict__.get("_fields")
        if known is None:
            hints = typing.get_type_hints(cls, include_extras=True)
            known = {
                name: Field(name, kind_of(hint), getattr(cls, name, REQUIRED))
                for name, hint in hints.items()
                if typing.get_origin(hint) is not ClassVar and not name.startswith("_")
            }
            type.__setattr__(cls, "_fields", known)
        return known

    @classmethod
    def main_keys(cls) -> str:
        """The required keys, as a sentence names them."""
        names = [n for n, f in cls.fields().items() if f.required] if cls.__annotations__ else []
        return " and ".join(f"`{n}`" for n in names) or "its keys"

    @classmethod
    def resolve(cls, value: Any, path: SpecPath, problems: list[Problem]) -> "type[Model] | None":
        """The class that reads this value: itself, unless a subclass knows better (as blocks do)."""
        return cls

    @classmethod
    def read(cls, value: Any, path: SpecPath, problems: list[Problem]) -> Self:
        """A model from plain data; INVALID, with the problems noted, where that fails."""
        if not isinstance(value, Mapping):
            if not cls.shorthand or isinstance(value, list | tuple | bool) or value is None:
                problems.append(errors.wrong_kind(path, f"a mapping with {cls.main_keys()}", value))
                return typing.cast(Self, INVALID)
            return cls._read_short(value, path, problems)
        before = len(problems)
        values = cls._read_fields(value, path, problems)
        return cls._checked(values, path, problems, before)

    @classmethod
    def _read_short(cls, value: Any, path: SpecPath, problems: list[Problem]) -> Self:
        before = len(problems)
        read = cls.fields()[cls.shorthand].kind.read(value, path, problems)
        for name, field in cls.fields().items():
            if field.required and name != cls.shorthand:
                problems.append(errors.missing_key(path, name, cls.__name__))
        return cls._checked(cls._defaults() | {cls.shorthand: read}, path, problems, before)

    @classmethod
    def _checked(cls, values: dict[str, Any], path: SpecPath, problems: list[Problem], before: int) -> Self:
        """The model of values that were read; INVALID where one of them, or they together, are wrong."""
        if len(problems) == before:
            model = cls._made(values)
            problems += model.faults(path)
        return typing.cast(Self, INVALID) if len(problems) > before else model

    @classmethod
    def _read_fields(cls, data: Mapping[str, Any], path: SpecPath, problems: list[Problem]) -> dict[str, Any]:
        fields = cls.fields()
        values = cls._defaults()
        for key, value in data.items():
            field = fields.get(key)
            if field is None:
                alone = bool(cls.shorthand) and len(data) == 1
                problems.append(errors.unknown_key(path, str(key), value, list(fields), alone))
            elif value is None and field.default is not None:
                problems.append(errors.empty_value((*path, key), field.kind.wanted))
            elif value is None:
                values[key] = None
            else:
                values[key] = field.kind.read(value, (*path, key), problems)
        for name, field in fields.items():
            if field.required and name not in data:
                problems.append(errors.missing_key(path, name, cls.called()))
        return values

    @classmethod
    def called(cls) -> str:
        """What a sentence calls this model."""
        return cls.__name__.lower()

    @classmethod
    def _defaults(cls) -> dict[str, Any]:
        return {name: field.default for name, field in cls.fields().items() if not field.required}

    @classmethod
    def _made(cls, values: dict[str, Any]) -> Self:
        model = cls.__new__(cls)
        model.__dict__.update(values)
        return model

    def replace(self, **changes: Any) -> Self:
        """A copy with some keys changed; raises SpecError where the new values do not fit."""
        unchanged = {name: getattr(self, name) for name in self.fields() if name not in changes}
        problems: list[Problem] = []
        data = {k: v for k, v in unchanged.items() if self.fields()[k].required} | changes
        read = self._read_fields(data, (), problems)
        copy = self._made(read | unchanged)
        problems += [] if problems else copy.faults(())
        if problems:
            raise SpecError(problems)
        return copy

    def to_dict(self) -> dict[str, Any]:
        """Plain data that reads back to an equal model; keys at their defaults are left out."""
        return {
            name: field.kind.dump(value)
            for name, field in self.fields().items()
            if (value := getattr(self, name)) != field.default or field.required
        }

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable; use .replace({name}=…)")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.fields())

    def __hash__(self) -> int:
        return hash((type(self), *(_hashable(getattr(self, name)) for name in self.fields())))

    def __repr__(self) -> str:
        keys = ", ".join(
            f"{name}={getattr(self, name)!r}"
            for name, field in self.fields().items()
            if getattr(self, name) != field.default
        )
        return f"{type(self).__name__}({keys})"


def _hashable(value: Any) -> Any:
    return tuple(value.items()) if isinstance(value, Mapping) else value


def children(value: Any, path: SpecPath) -> "Iterator[tuple[Model, SpecPath]]":
    """Every model in a value, with its path in the spec, outermost first."""
    if isinstance(value, Model):
        yield value, path
        for name in value.fields():
            yield from children(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from children(item, (*path, i))
    elif isinstance(value, PerSide | Mapping):
        for key, item in value.items():
            yield from children(item, (*path, key))
