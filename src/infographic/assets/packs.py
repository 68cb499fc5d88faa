"""Packs of drawings: many lines of text in one file, of which one is read at a time.

`scripts/packing.py` writes them: the number of groups and the groups' offsets as
little-endian 32-bit numbers, then the groups, sixteen lines each, every group deflated on its own.
"""

import os
import struct
import zlib
from functools import cache

DATA = os.path.join(os.path.dirname(__file__), "data")

GROUP = 16
"""How many lines are deflated together."""


def line(pack: str, number: int) -> str:
    """A line of a pack, which is named by its path in the package's data."""
    group, place = divmod(number, GROUP)
    return _group(pack, group)[place]


@cache
def catalogue(path: str) -> tuple[str, ...]:
    """The lines of a text file in the package's data."""
    with open(os.path.join(DATA, path), encoding="utf-8") as text:
        return tuple(text.read().splitlines())


@cache
def _group(pack: str, group: int) -> list[str]:
    data = _bytes(pack)
    start, end = struct.unpack_from("<2I", data, 4 * (1 + group))
    return zlib.decompress(data[start:end]).decode("ascii").split("\n")


@cache
def _bytes(pack: str) -> bytes:
    with open(os.path.join(DATA, pack), "rb") as file:
        return file.read()
