"""What checks are given: a finished page, and what its spec says."""

from collections.abc import Collection, Container, Mapping, Sequence
from typing import NamedTuple, Protocol

from infographic.errors import SpecPath
from infographic.graphics.page_size import PageSize
from infographic.graphics.scene import Frame
from infographic.text.fonts import FontLibrary
from infographic.theme.type_scale import TypeScale


class Number(NamedTuple):
    """A quantity of the spec that a picture is drawn of; `rank` where it is a place in an order."""

    path: SpecPath
    value: float
    rank: bool = False


class Spec(Protocol):
    """What the spec of a page says."""

    @property
    def texts(self) -> Sequence[tuple[SpecPath, str]]:
        """Every text that is printed, with its path."""

    @property
    def on_axes(self) -> Collection[SpecPath]:
        """The texts among them that say where something stands along an axis."""

    @property
    def numbers(self) -> Sequence[Number]:
        """Every quantity that is drawn, with its path."""

    @property
    def foreign(self) -> Container[SpecPath]:
        """The blocks that are not ours."""

    @property
    def like(self) -> Sequence[tuple[SpecPath, ...]]:
        """Blocks beside each other that are to share a scale, by their paths."""


class Unknown:
    """The spec of a page that was made without one."""

    texts: Sequence[tuple[SpecPath, str]] = ()
    on_axes: Collection[SpecPath] = ()
    numbers: Sequence[Number] = ()
    like: Sequence[tuple[SpecPath, ...]] = ()
    foreign: Container[SpecPath] = ()


class Subject(NamedTuple):
    """A finished page and what of its making a check may know."""

    frame: Frame
    scale: TypeScale
    size: PageSize
    lang: str
    fonts: FontLibrary
    sides: tuple[str, ...] = ()
    """The keys of the sides, in their order."""
    labels: tuple[str, ...] = ()
    """What the sides are called, in the same order."""
    asked: tuple[str, ...] = ()
    """The keys of the sides that say themselves what their colour is."""
    spec: Spec = Unknown()
    missing: Mapping[str, str] = {}
    """Characters that no face has; there may be some of other pages among them."""
