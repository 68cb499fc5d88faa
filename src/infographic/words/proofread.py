"""What a finished page is held against: the texts and the quantities of its spec."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from infographic.checks import Number, Subject
from infographic.document import Document
from infographic.errors import SpecPath
from infographic.graphics.page_size import PageSize
from infographic.graphics.scene import Frame
from infographic.layout.block import Block
from infographic.layout.common_scale import like_groups
from infographic.spec.fields import EitherKind, Kind, ListKind, NumberKind, OptionalKind, PerSideKind, TextKind
from infographic.spec.model import Model, PerSide
from infographic.text import FontLibrary
from infographic.theme.type_scale import TypeScale

Placed = Sequence[tuple[Model, SpecPath]]
"""Models with their paths in the spec."""

NOT_PRINTED = {"lang", "side", "category", "color", "categories", "file", "photograph", "order", "key"}
"""Keys of texts that name something instead of being printed."""

NOT_SEEN = {*NOT_PRINTED, "alt", "id", "type"}
"""Those and the texts for readers who do not see the picture."""


class Spec:
    """A spec as checks may ask about it; they seldom need its texts."""

    def __init__(self, infographic: Document, left_out: Sequence[SpecPath] = ()) -> None:
        shown = (pair for pair in infographic.models() if not any(pair[1][: len(path)] == path for path in left_out))
        self._models = list(shown)
        self._left_out = left_out

    @cached_property
    def texts(self) -> list[tuple[SpecPath, str]]:
        """Every text that is printed, with its path."""
        gone = {path[0] for path in self._left_out if len(path) == 1}  # keys of the head, which are no models
        return [(path, text) for path, text in _texts(self._models) if path[0] not in gone]

    @cached_property
    def on_axes(self) -> frozenset[SpecPath]:
        """The texts that say where something stands along an axis."""
        keys = ((m, path, *key) for m, path in self._models for key in _axes_of(type(m)))
        axes = (_strings(getattr(m, name), kind, (*path, name)) for m, path, name, kind in keys)
        return frozenset(path for texts in axes for path, _ in texts)

    @cached_property
    def numbers(self) -> list[Number]:
        """Every quantity that is drawn, with its path."""
        return list(_numbers(self._models))

    @cached_property
    def foreign(self) -> frozenset[SpecPath]:
        """Blocks that are not ours; that ours claim what they draw is held by a test over all of them."""
        blocks = ((type(model).__module__, path) for model, path in self._models if isinstance(model, Block))
        return frozenset(path for module, path in blocks if module.partition(".")[0] != __name__.partition(".")[0])

    @cached_property
    def like(self) -> list[tuple[SpecPath, ...]]:
        """The blocks beside each other that are to share a scale, by their paths."""
        paths = {id(model): path for model, path in self._models}
        containers = (model for model, _ in self._models if isinstance(model, Block) and model.beside)
        groups = (group for model in containers for group in like_groups(getattr(model, "blocks", ())).values())
        return [tuple(paths[id(block)] for block, _ in group) for group in groups]


def subject(
    infographic: Document,
    frame: Frame,
    scale: TypeScale,
    size: PageSize,
    fonts: FontLibrary,
    missing: Mapping[str, str],
    left_out: Sequence[SpecPath] = (),
) -> Subject:
    """A finished page as checks are given it."""
    sides = infographic.sides
    labels = tuple(side.label for side in sides.values())
    asked = tuple(key for key, side in sides.items() if side.color)
    spec = Spec(infographic, left_out)
    return Subject(frame, scale, size, infographic.lang, fonts, tuple(sides), labels, asked, spec, missing)


def _texts(models: Placed) -> Iterator[tuple[SpecPath, str]]:
    for model, path in models:
        for name, kind in _seen_keys(type(model)):
            if value := getattr(model, name):
                yield from _strings(value, kind, (*path, name))


@lru_cache(maxsize=512)
def _seen_keys(model: type[Model]) -> tuple[tuple[str, Kind], ...]:
    """The keys of a model that may hold texts of the picture."""
    return tuple((name, field.kind) for name, field in model.fields().items() if name not in NOT_SEEN)


def _strings(value: object, kind: object, path: SpecPath) -> Iterator[tuple[SpecPath, str]]:
    if isinstance(value, str):
        if value and isinstance(kind, TextKind) and not kind.named:
            yield path, value
    elif isinstance(value, tuple) and not _is_named(kind):
        yield from (((*path, i), item) for i, item in enumerate(value) if isinstance(item, str))
    elif isinstance(value, PerSide) and not _is_named(kind):
        yield from (((*path, key), item) for key, item in value.items() if isinstance(item, str))


def _is_named(kind: object) -> bool:
    """Whether the texts of a list name something, such as icons, instead of being printed."""
    return isinstance(kind, ListKind | PerSideKind) and isinstance(kind.item, TextKind) and bool(kind.item.named)


@lru_cache(maxsize=512)
def _axes_of(model: type[Model]) -> tuple[tuple[str, Kind], ...]:
    """The keys of a model whose texts stand along an axis."""
    return tuple((name, field.kind) for name, field in model.fields().items() if _is_axis(field.kind))


def _is_axis(kind: object) -> bool:
    """Whether a text, or those of a list, stand along an axis."""
    kinds = kind.kinds if isinstance(kind, EitherKind) else (kind,)
    inner = (one.item if isinstance(one, ListKind) else one for one in kinds)
    return any(isinstance(one, TextKind) and one.axis is not None for one in inner)


def _numbers(models: Placed) -> Iterator[Number]:
    """The quantities; the places of a ranking are marked as such."""
    ranked: SpecPath | None = None
    for model, path in models:
        if ranked is not None and path[: len(ranked)] != ranked:
            ranked = None
        if getattr(model, "scale", "") == "rank":
            ranked = path
        for name, field in model.fields().items():
            if is_quantity(field.kind):
                for where, value in _held((*path, name), getattr(model, name)):
                    yield Number(where, value, ranked is not None)


def is_quantity(kind: Kind) -> bool:
    """Whether numbers of this kind, or those in a list of it, are drawn to scale."""
    match kind:
        case NumberKind():
            return kind.quantity
        case OptionalKind():
            return is_quantity(kind.inner)
        case EitherKind():
            return any(map(is_quantity, kind.kinds))
        case ListKind() | PerSideKind():
            return is_quantity(kind.item)
    return False


def _held(path: SpecPath, value: object) -> Iterator[tuple[SpecPath, float]]:
    """The numbers of a value, each with its path."""
    if isinstance(value, int | float):
        yield path, value
    elif isinstance(value, tuple):
        yield from (((*path, i), v) for i, v in enumerate(value) if isinstance(v, int | float))
    elif isinstance(value, PerSide):
        yield from (((*path, key), v) for key, v in value.items() if isinstance(v, int | float))
