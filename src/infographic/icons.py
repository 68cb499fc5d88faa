"""Icons by name: their outlines, and how they are found.

The set is Phosphor, packed by `scripts/build_icons.py`, which also describes the files.
"""

import os
import struct
import zlib
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from infographic import errors
from infographic.errors import SpecError
from infographic.geometry import Box

STYLES = ("regular", "fill", "duotone")

GROUP = 16
"""How many icons are deflated together."""

FOLDER = os.path.join(os.path.dirname(__file__), "data", "phosphor")


class Part(NamedTuple):
    """One outline of an icon, in SVG path syntax on a grid of 256 × 256."""

    d: str
    opacity: float


class Icon(NamedTuple):
    """An icon's outlines from back to front; `bounds` is the box of its ink on the grid."""

    name: str
    style: str
    bounds: Box
    parts: tuple[Part, ...]


class Entry(NamedTuple):
    """What the catalogue says about an icon."""

    name: str
    categories: tuple[str, ...]
    tags: tuple[str, ...]


# ---------------------------------------------------------------- outlines


def names() -> tuple[str, ...]:
    """Every icon's name, sorted."""
    return tuple(_places())


def exists(name: str) -> bool:
    return name in _places()


@cache
def icon(name: str, style: str = "regular") -> Icon:
    """The icon of this name in a style.

    Raises SpecError for a name or a style that the set does not have.
    """
    if not exists(name):
        raise SpecError([errors.unknown_icon((), name, *suggest(name))])
    if style not in STYLES:
        raise SpecError([errors.unknown_choice((), style, STYLES)])
    group, line = divmod(_places()[name], GROUP)
    left, top, right, bottom, *parts = _group(style, group)[line].split("\t")
    x, y = float(left), float(top)
    bounds = Box(x, y, float(right) - x, float(bottom) - y)
    return Icon(name, style, bounds, tuple(map(Part, parts[1::2], map(float, parts[::2]))))


@cache
def _group(style: str, group: int) -> list[str]:
    pack = _pack(style)
    start, end = struct.unpack_from("<2I", pack, 4 * (1 + group))
    return zlib.decompress(pack[start:end]).decode("ascii").split("\n")


@cache
def _pack(style: str) -> bytes:
    with open(os.path.join(FOLDER, f"{style}.pack"), "rb") as file:
        return file.read()


@cache
def _places() -> dict[str, int]:
    """Each name's place in the packs."""
    return {line[: line.index("\t")]: i for i, line in enumerate(_lines("catalogue.txt"))}


@cache
def _lines(file: str) -> list[str]:
    with open(os.path.join(FOLDER, file), encoding="utf-8") as text:
        return text.read().splitlines()
