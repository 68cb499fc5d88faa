"""The PNG format, for pictures of flat colours.

Without filters they take fewer bytes than with those that cairo chooses.  Bands of rows are packed by several
threads at once (zlib lets Python's other threads run); how they are cut depends on the picture alone.
"""

import os
import struct
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

_SIGNATURE = b"\x89PNG\r\n\x1a\n"

_HEAD = 33
"""Bytes of the signature and of the first chunk, after which others may stand."""

_DENSITY = 96 / 0.0254
"""Pixels to a metre, the unit of PNG, where a pixel of the page is one of a screen: 1/96 inch."""

_BAND = 256
"""Rows packed by one thread: enough that what zlib forgets between bands costs no bytes."""

_STRIP = 16
"""Rows whose channels are sorted at once, so that they stay in the processor's cache."""

_RED, _GREEN, _BLUE, _ALPHA = (2, 1, 0, 3) if sys.byteorder == "little" else (1, 2, 3, 0)
"""Where a pixel of cairo's surface has its channels."""

_ZLIB_HEAD, _RAW_DEFLATE = b"\x78\x9c", -15

_ADLER_BASE = 65521


class Band(NamedTuple):
    """Packed rows, with the checksum and the length that they had before."""

    packed: bytes
    adler: int
    length: int


class SeenThrough(Exception):
    """A picture with transparent pixels."""


def flat(surface: Any) -> bytes | None:
    """The surface of cairo as RGB without filters; None for a picture that one can see through."""
    width, height = surface.get_width(), surface.get_height()
    tops = [*range(0, height, _BAND), height]
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as threads:
        try:
            bands = list(threads.map(partial(_band, surface.get_data(), width), pairwise(tops)))
        except SeenThrough:
            return None
    adler = 1
    for band in bands:
        adler = _joined_adler(adler, band.adler, band.length)
    data = _ZLIB_HEAD + b"".join(band.packed for band in bands) + b"\3\0" + struct.pack(">I", adler)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _band(pixels: Any, width: int, rows: tuple[int, int]) -> Band:
    """The rows from the first to before the second, packed so that others can follow."""
    deflate = zlib.compressobj(wbits=_RAW_DEFLATE)
    packed, adler, length = [], 1, 0
    for top in range(*rows, _STRIP):
        strip = _sorted(pixels[4 * width * top : 4 * width * min(top + _STRIP, rows[1])], width)
        packed.append(deflate.compress(strip))
        adler = zlib.adler32(strip, adler)
        length += len(strip)
    packed.append(deflate.flush(zlib.Z_SYNC_FLUSH))
    return Band(b"".join(packed), adler, length)


def _sorted(pixels: bytes, width: int) -> bytes:
    """Rows of PNG, each with its filter (none) before it.  Raises SeenThrough."""
    if pixels[_ALPHA::4].count(255) != len(pixels) // 4:
        raise SeenThrough
    colors = bytearray(len(pixels) // 4 * 3)
    colors[0::3], colors[1::3], colors[2::3] = pixels[_RED::4], pixels[_GREEN::4], pixels[_BLUE::4]
    return b"\0" + b"\0".join(colors[start : start + 3 * width] for start in range(0, len(colors), 3 * width))


def _joined_adler(first: int, second: int, length: int) -> int:
    """The checksum of two texts one after the other; `length` is the second's (zlib's `adler32_combine`)."""
    low = ((first & 0xFFFF) + (second & 0xFFFF) - 1) % _ADLER_BASE
    high = ((first >> 16) + (second >> 16) + length * ((first & 0xFFFF) - 1)) % _ADLER_BASE
    return high << 16 | low


def with_density(png: bytes, scale: float) -> bytes:
    """The picture with its pixels to a metre, so that text processors show it in the page's size."""
    density = round(_DENSITY * scale)
    return png[:_HEAD] + _chunk(b"pHYs", struct.pack(">IIB", density, density, 1)) + png[_HEAD:]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))
