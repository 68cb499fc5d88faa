"""The PNG format for pictures of flat colours: one byte a pixel, of a palette or a grey.

Rows have no filters: where neighbours are equal, and not near each other as in photographs, they take fewer bytes
without.  Bands of rows are packed by several threads at once (zlib and numpy let Python's other threads run); how they
are cut depends on the picture alone.
"""

import os
import struct
import zlib
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, NamedTuple

import numpy as np

from infographic.render import _palette
from infographic.render._pixels import Pixels

_SIGNATURE = b"\x89PNG\r\n\x1a\n"

_HEAD = 33
"""Bytes of the signature and of the first chunk, after which others may stand."""

_DENSITY = 96 / 0.0254
"""Pixels to a metre, the unit of PNG, where a pixel of the page is one of a screen: 1/96 inch."""

_GREY, _INDEXED = 0, 3
"""Kinds of pixels (PNG, 11.2.2 IHDR)."""

_BAND = 256
"""Rows packed by one thread: enough that what zlib forgets between bands costs no bytes."""

_MAX_RUN_SHARE = 0.5
"""Of the pixels, how many may differ from the one before: with more of them a picture is not flat."""

_ZLIB_HEAD, _RAW_DEFLATE = b"\x78\x9c", -15

_ADLER_BASE = 65521


class Runs(NamedTuple):
    """Pixels of a band as stretches of one colour."""

    colors: Any
    lengths: Any


class Band(NamedTuple):
    """Packed rows, with the checksum and the length that they had before."""

    packed: bytes
    adler: int
    length: int


def flat(pixels: Pixels, radius: int | None = None) -> bytes | None:
    """A PNG of one byte a pixel; None for a picture that shows too many colours, or that one can see through.

    With a `radius`, in levels of a channel, colours that are no farther apart may become one.
    """
    height, width = pixels.shape
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as threads:
        runs = list(threads.map(_runs, [pixels[top : top + _BAND] for top in range(0, height, _BAND)]))
        if sum(len(band.lengths) for band in runs) > _MAX_RUN_SHARE * pixels.size + height:
            return None
        whole = np.concatenate([band.colors for band in runs])
        argb, of_run = np.unique(whole, return_inverse=True)
        if argb[0] >> 24 != 255:
            return None
        lengths = np.concatenate([band.lengths for band in runs])
        colors = np.stack([argb >> shift & 255 for shift in (16, 8, 0)], axis=1).astype(np.int16)
        if (colors == colors[:, :1]).all():
            kind, table, values = _GREY, b"", colors[:, 0].astype(np.uint8)
        elif palette := _palette.chosen(colors, np.bincount(of_run, lengths).astype(np.int64), radius):
            kind, table = _INDEXED, palette.colors.astype(np.uint8).tobytes()
            values = palette.indices.astype(np.uint8)
        else:
            return None
        ends = np.cumsum([len(band.lengths) for band in runs])[:-1]
        parts = zip(np.split(values[of_run], ends), (band.lengths for band in runs), strict=True)
        bands = list(threads.map(partial(_packed, width), parts))
    header = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    chunks = [_chunk(b"IHDR", header), _chunk(b"PLTE", table) if table else b"", _chunk(b"IDAT", _joined(bands))]
    return b"".join((_SIGNATURE, *chunks, _chunk(b"IEND", b"")))


def _runs(rows: Pixels) -> Runs:
    line = rows.ravel()
    starts = np.concatenate(([0], np.flatnonzero(line[1:] != line[:-1]) + 1))
    return Runs(line[starts], np.diff(starts, append=len(line)))


def _packed(width: int, runs: tuple[Any, Any]) -> Band:
    """The pixels of runs as packed rows, each with its filter (none) before it, so that others can follow."""
    line = np.repeat(*runs).reshape(-1, width)
    rows = np.zeros((len(line), width + 1), np.uint8)
    rows[:, 1:] = line
    deflate = zlib.compressobj(wbits=_RAW_DEFLATE, memLevel=9)
    packed = deflate.compress(rows.data) + deflate.flush(zlib.Z_SYNC_FLUSH)
    return Band(packed, zlib.adler32(rows.data), rows.size)


def _joined(bands: list[Band]) -> bytes:
    """Bands as one stream of zlib."""
    adler = 1
    for band in bands:
        adler = _joined_adler(adler, band.adler, band.length)
    return _ZLIB_HEAD + b"".join(band.packed for band in bands) + b"\3\0" + struct.pack(">I", adler)


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
