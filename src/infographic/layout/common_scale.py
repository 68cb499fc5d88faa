"""One scale for like blocks beside each other: equal numbers are equally long, whichever block they stand in.

Readers compare bars across neighbours without reading their axes (Cleveland and McGill 1984: position along a common
scale is judged best, along unaligned or different ones worse).
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from infographic.graphics.scene import Claim, Frame, unit_of, walk

Likeness = tuple[str, ...]
"""What blocks have in common that share a scale: their type, how they are drawn, and their unit."""

APART = 0.002
"""By what share units of length may differ and still be one: less than a pixel of any bar."""


class Measures(NamedTuple):
    """What a block draws to scale: what is like it, and between which numbers its scale lies."""

    like: Likeness
    low: float
    high: float


class Measured(Protocol):
    """What may draw something to scale: a block."""

    def measures(self) -> Measures | None: ...


class CommonScale(NamedTuple):
    """A scale of several blocks: between which numbers it lies, and how many pixels one unit has at most."""

    low: float
    high: float
    unit: float = math.inf

    @property
    def ends(self) -> tuple[float, ...]:
        """The numbers that have to be on the scale; none for a block alone."""
        return (self.low, self.high) if self.low <= self.high else ()


ALONE = CommonScale(math.inf, -math.inf)
"""The scale of a block that shares none: no numbers, and no limit."""

Scales = tuple[tuple[Likeness, CommonScale], ...]
"""The scales that neighbours have in common."""


def like_groups(blocks: Sequence[Measured]) -> dict[Likeness, list[tuple[Measured, Measures]]]:
    """Blocks beside each other that are to share a scale; those within other blocks count as well."""
    groups: dict[Likeness, list[tuple[Measured, Measures]]] = {}
    for place in blocks:
        for block in within(place):
            if measures := block.measures():
                groups.setdefault(measures.like, []).append((block, measures))
    return {like: group for like, group in groups.items() if len(group) > 1}


def within(block: Measured) -> Iterator[Measured]:
    """The blocks that a container shows, at any depth; a block that is none by itself."""
    inner = getattr(block, "blocks", ())
    yield from (found for one in inner for found in within(one)) if inner else (block,)


def units_of(frame: Frame, blocks: Sequence[tuple[str | int, ...]]) -> dict[tuple[str | int, ...], float]:
    """The pixels of one unit in each of the blocks, by their paths; those that show no lengths are left out."""
    claims: dict[tuple[str | int, ...], list[Claim]] = {path: [] for path in blocks}
    for inner, _, _ in walk(frame):
        for claim in inner.claims:
            owner = next((path for path in blocks if claim.origin[: len(path)] == path), None)
            if owner is not None:
                claims[owner].append(claim)
    return {path: unit for path, found in claims.items() if (unit := unit_of(found))}


def differ(units: Mapping[tuple[str | int, ...], float]) -> bool:
    """Whether the units of some blocks are not one."""
    return bool(units) and max(units.values()) > min(units.values()) * (1 + APART)
