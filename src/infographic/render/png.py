"""PNG: the SVG with outlined text, drawn by CairoSVG, or by resvg where the cairo library is missing."""

import struct
import sys
import warnings
import zlib
from typing import Any

from infographic import errors
from infographic.errors import SpecError
from infographic.render import Options, svg
from infographic.scene import Frame, Group, Image, Item, Placed
from infographic.text.fonts import FontLibrary

LARGEST_SIDE = 32_767
"""Pixels along one side of cairo's surfaces (`cairo-image-surface.c`)."""

LARGEST_AREA = 200_000_000
"""Pixels of a picture; each takes 7 bytes of memory while it is drawn and written."""

_LEVEL = 6
"""Of zlib.  Without filters flat pictures take half of cairo's time and four fifths of its bytes."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"

_HEAD = 33
"""Bytes of the signature and of the first chunk, after which others may stand."""

_DENSITY = 96 / 0.0254
"""Pixels to a metre, the unit of PNG, where a pixel of the page is one of a screen: 1/96 inch."""


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """The picture at `options.scale`.

    Raises SpecError where it would have more than `LARGEST_AREA` pixels or a side beyond `LARGEST_SIDE`.
    """
    width, height = (round(side * options.scale) for side in (frame.width, frame.height))
    if max(width, height) > LARGEST_SIDE or width * height > LARGEST_AREA or min(width, height) < 1:
        raise SpecError([errors.picture_too_large(width, height, LARGEST_SIDE, LARGEST_AREA)])
    document = svg.document(frame, options._replace(text="outlines"), fonts)
    try:
        from infographic.render import _cairo  # slow to import, and the library may be missing
    except OSError:
        warnings.warn(errors.cairo_missing(), RuntimeWarning, stacklevel=2)
        return _resvg(document, options.scale)
    surface = _cairo.picture(document, options.scale)
    flat = _flat(surface) if not any(map(_shows_photo, frame.items)) else None
    return _with_density(flat or surface.write_to_png(), options.scale)


def _resvg(document: str, scale: float) -> bytes:
    import resvg_py  # only where cairo is missing

    picture = resvg_py.svg_to_bytes(svg_string=document, zoom=scale, skip_system_fonts=True)
    return _with_density(bytes(picture), scale)


def _shows_photo(item: Item) -> bool:
    match item:
        case Image():
            return True
        case Group(items):
            return any(map(_shows_photo, items))
        case Placed(frame):
            return any(map(_shows_photo, frame.items))
    return False


# ---------------------------------------------------------------- encoding


def _flat(surface: Any) -> bytes | None:
    """An opaque picture as RGB without filters; None for a picture that one can see through."""
    width, height = surface.get_width(), surface.get_height()
    pixels = bytes(surface.get_data())
    red, green, blue, alpha = (2, 1, 0, 3) if sys.byteorder == "little" else (1, 2, 3, 0)
    if pixels[alpha::4].count(255) != width * height:
        return None
    colors = bytearray(3 * width * height)
    for position, channel in enumerate((red, green, blue)):
        colors[position::3] = pixels[channel::4]
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compressobj(_LEVEL, memLevel=9)
    packed = []
    for start in range(0, len(colors), 3 * width):
        packed += rows.compress(b"\0"), rows.compress(memoryview(colors)[start : start + 3 * width])
    return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", b"".join(packed) + rows.flush()) + _chunk(b"IEND", b"")


def _with_density(png: bytes, scale: float) -> bytes:
    """The picture with its pixels to a metre, so that text processors show it in the page's size."""
    density = round(_DENSITY * scale)
    return png[:_HEAD] + _chunk(b"pHYs", struct.pack(">IIB", density, density, 1)) + png[_HEAD:]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
