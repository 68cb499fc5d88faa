"""Where the nodes of a tree stand, each over the middle of its children: numbers in, numbers out."""

from collections.abc import Iterator
from typing import NamedTuple

TreeShape = tuple["TreeShape", ...]
"""A node as nothing but its children, which are nodes themselves."""


class NodeSpan(NamedTuple):
    """The stretch that a node and its descendants take, and whether its children hang under it in a list."""

    path: tuple[int, ...]
    start: float
    length: float
    hangs: bool

    @property
    def middle(self) -> float:
        return self.start + self.length / 2


def hangs(shape: TreeShape, depth: int) -> bool:
    """Whether the children of a node stand under each other: those of a lower node that have none themselves."""
    return depth > 0 and bool(shape) and not any(shape)


def columns(shape: TreeShape, depth: int = 0) -> int:
    """How many columns a node and its descendants need."""
    return 1 if not shape or hangs(shape, depth) else sum(columns(child, depth + 1) for child in shape)


def spans(shape: TreeShape, width: float, gap: float) -> Iterator[NodeSpan]:
    """The stretches of all nodes that do not hang in a list, parents before children, in equal columns."""
    pitch = (width + gap) / columns(shape)
    yield from _spans(shape, (), 0.0, pitch, gap)


def _spans(shape: TreeShape, path: tuple[int, ...], start: float, pitch: float, gap: float) -> Iterator[NodeSpan]:
    depth = len(path)
    hanging = hangs(shape, depth)
    yield NodeSpan(path, start, columns(shape, depth) * pitch - gap, hanging)
    if hanging:
        return
    for i, child in enumerate(shape):
        yield from _spans(child, (*path, i), start, pitch, gap)
        start += columns(child, depth + 1) * pitch
