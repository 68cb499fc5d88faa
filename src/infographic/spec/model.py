"""Frozen, typed records and the reading of plain data into them.

A `Model` subclass declares its keys as annotated attributes, each followed by a docstring.  From that
one declaration follow the constructor, the reading of a spec with every problem at its path, the JSON
schema and the reference page.  The common model libraries were measured and put aside: pydantic adds
42 ms to every start and 4 ms for each model; this module adds 1 ms in all.
"""

import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from typing import (
    Annotated,
    Any,
    ClassVar,
    Literal,
    NamedTuple,
    Self,
    TypeVar,
    Union,
    dataclass_transform,
)

from infographic.errors import Problem, Problems, SpecError, SpecPath, messages
from infographic.spec.fields import (
    INVALID,
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
    fits,
    units_of,
)
from infographic.spec.fields import Length as Length
from infographic.spec.fields import Named as Named
from infographic.spec.fields import OnAxis as OnAxis
from infographic.spec.fields import PerSide as PerSide
from infographic.spec.fields import Quantity as Quantity
from infographic.spec.fields import Range as Range
from infographic.spec.numbers import Rows
from infographic.spec.plain import plain

T = TypeVar("T")

REQUIRED: Any = object()
"""The default of a key that must be given."""


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
    if origin in (tuple, Sequence):
        return ListKind(kind_of(args[0]), _extra(extras, Length) or Length())
    if origin is PerSide:
        return PerSideKind(kind_of(args[0]), _extra(extras, Length) or Length())
    if origin is not None and issubclass(origin, Mapping):
        return MappingKind(kind_of(args[1]), _extra(extras, Length) or Length())
    return _plain_kind(annotation, extras)


def _plain_kind(annotation: Any, extras: tuple[Any, ...]) -> Kind:
    if annotation is str:
        return TextKind(_extra(extras, Named), _extra(extras, OnAxis))
    if annotation in (float, int):
        return NumberKind(_extra(extras, Range) or Range(), whole=annotation is int, quantity=Quantity in extras)
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
    retired: ClassVar[Mapping[str, str]] = {}
    """What to write instead of keys that there once were."""
    trailing: ClassVar[bool] = False
    """Whether the keys that it declares stand behind those of the classes that build on it."""

    __slots__ = ("__dict__",)

    def __init__(self, **values: Any) -> None:
        problems = Problems()
        if "unit" not in values and (unit := self._unit_of(values)):
            values["unit"] = unit
        read = self._read_fields(plain(values), (), problems)
        if not problems:
            self.__dict__.update(read)
            problems += self.faults(())
        if problems:
            raise SpecError(problems)

    @classmethod
    def _unit_of(cls, values: Mapping[str, Any]) -> str:
        """The unit that the cells share of which a program made items; raises SpecError where they have several."""
        fields = cls.fields()
        made = [key for key, value in values.items() if isinstance(value, Rows) and key in fields]
        if not made or "unit" not in fields:
            return ""
        units = list(dict.fromkeys(unit for key in made for unit in units_of(fields[key].kind, values[key]) if unit))
        if len(units) > 1:
            raise SpecError([messages.units_apart(units[1], units[0])._replace(path=(made[0],))])
        return units[0] if units else ""

    def faults(self, path: SpecPath) -> list[Problem]:
        """What is wrong with the keys taken together; each of them alone has been read already."""
        return []

    def faults_in(self, lang: str, path: SpecPath) -> list[Problem]:
        """What is wrong that only the page's language tells, such as a date; asked when the whole page is read."""
        return []

    @classmethod
    def fields(cls) -> Mapping[str, Field]:
        """The keys in the order of their declaration, those of base classes first, unless these are `trailing`."""
        known: dict[str, Field] | None = cls.__dict__.get("_fields")
        if known is None:
            hints = typing.get_type_hints(cls, include_extras=True)
            last = {name for base in cls.__mro__ if base.__dict__.get("trailing") for name in base.__annotations__}
            known = {
                name: Field(name, kind_of(hint), getattr(cls, name, REQUIRED))
                for name, hint in sorted(hints.items(), key=lambda hint: hint[0] in last)
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
            if not cls._takes_short(value):
                problems.append(messages.wrong_kind(path, f"a mapping with {cls.main_keys()}", value))
                return typing.cast(Self, INVALID)
            return cls._read_short(value, path, problems)
        before = len(problems)
        values = cls._read_fields(value, path, problems)
        return cls._checked(values, path, problems, before)

    @classmethod
    def _takes_short(cls, value: Any) -> bool:
        """Whether a value may stand for the model's main key: texts and numbers, and flags where it holds them."""
        if not cls.shorthand or isinstance(value, list | tuple) or value is None:
            return False
        return not isinstance(value, bool) or fits(cls.fields()[cls.shorthand].kind, value)

    @classmethod
    def _read_short(cls, value: Any, path: SpecPath, problems: list[Problem]) -> Self:
        before = len(problems)
        read = cls.fields()[cls.shorthand].kind.read(value, path, problems)
        for name, field in cls.fields().items():
            if field.required and name != cls.shorthand:
                problems.append(messages.missing_key(path, name, cls.__name__))
        return cls._checked(cls._defaults() | {cls.shorthand: read}, path, problems, before)

    @classmethod
    def _checked(cls, values: dict[str, Any], path: SpecPath, problems: list[Problem], before: int) -> Self:
        """The model of values that were read; INVALID where one of them, or they together, are wrong."""
        if len(problems) > before:
            return typing.cast(Self, INVALID)
        model = cls._made(values)
        problems += model.faults(path)
        return typing.cast(Self, INVALID) if len(problems) > before else model

    @classmethod
    def _read_fields(cls, data: Mapping[str, Any], path: SpecPath, problems: list[Problem]) -> dict[str, Any]:
        fields = cls.fields()
        values = cls._defaults()
        for key, value in data.items():
            field = fields.get(key)
            if field is None and key in cls.retired:
                problems.append(messages.retired_key(path, key, cls.retired[key]))
            elif field is None:
                alone = bool(cls.shorthand) and len(data) == 1
                problems.append(messages.unknown_key(path, str(key), value, list(fields), alone))
            elif value is None and field.default is not None:
                problems.append(messages.empty_value((*path, key), field.kind.wanted))
            elif value is None:
                values[key] = None
            else:
                values[key] = field.kind.read(value, (*path, key), problems)
        for name, field in fields.items():
            if field.required and name not in data:
                problems.append(messages.missing_key(path, name, cls.called()))
        return values

    def called_in(self, lang: str) -> str:
        """What a page in this language calls it, where that is in none of its texts: the country of a code."""
        return ""

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
        changes = plain(changes)
        unchanged = {name: getattr(self, name) for name in self.fields() if name not in changes}
        problems = Problems()
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
        known = self.__dict__.get("_hash")
        if known is None:
            known = hash((type(self), *(_hashable(getattr(self, name)) for name in self.fields())))
            self.__dict__["_hash"] = known  # it cannot change, and a theme is asked for it by every palette
        return int(known)

    def __reduce__(self) -> tuple[Any, ...]:
        return restored, (type(self), self.to_dict())

    def __repr__(self) -> str:
        keys = ", ".join(
            f"{name}={getattr(self, name)!r}"
            for name, field in self.fields().items()
            if getattr(self, name) != field.default
        )
        return f"{type(self).__name__}({keys})"


def restored(model: type[Model], data: Mapping[str, Any]) -> Model:
    """The model of plain data that once was this model: what copies and other processes get."""
    return model.read(data, (), [])


def _hashable(value: Any) -> Any:
    return tuple(value.items()) if isinstance(value, Mapping) else value


_PLAIN = (str, int, float, type(None))
"""Values that hold no models: most are of these types, and are told without a call."""


def children(value: Any, path: SpecPath) -> "Iterator[tuple[Model, SpecPath]]":
    """Every model in a value, with its path in the spec, outermost first."""
    if isinstance(value, Model):
        yield value, path
        for name in value.fields():
            if not isinstance(part := getattr(value, name), _PLAIN):
                yield from children(part, (*path, name))
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from children(item, (*path, i))
    elif isinstance(value, PerSide | Mapping):
        for key, item in value.items():
            yield from children(item, (*path, key))
