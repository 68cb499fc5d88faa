"""What kind of picture a file holds, told by its first bytes: a name may say anything."""

import re
import zlib

from infographic.images.refused import Refused
from infographic.limits import limit

_OTHERS = {
    b"%PDF": "a PDF", b"%!PS": "PostScript", b"BM": "a BMP", b"II*\0": "a TIFF", b"MM\0*": "a TIFF",
    b"\0\0\1\0": "an ICO", b"8BPS": "a Photoshop file", b"gimp": "a GIMP file", b"PK": "a ZIP",
    b"\x7fELF": "a program", b"MZ": "a program", b"\0asm": "a program",
}  # fmt: skip

_BRANDS = {b"avif": "an AVIF", b"avis": "an AVIF", b"heic": "a HEIC", b"heix": "a HEIC", b"mif1": "a HEIC"}

_SVG = re.compile(rb"<(?:[\w.-]+:)?svg[\s>/]")

_HELP = "PNG, JPEG, WebP, GIF and SVG can be shown: save it as one of them"


def kind_of(data: bytes) -> str:
    """`png`, `jpeg`, `gif`, `webp`, `svg` or `svgz`; raises Refused for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    if data.startswith(b"\x1f\x8b"):
        return "svgz"
    if not data:
        raise Refused("is empty")
    if _SVG.search(data[:65536].replace(b"\0", b"")):  # UTF-16 has a null beside each letter
        return "svg"
    raise Refused(f"is {_called(data)}", _HELP)


def _called(data: bytes) -> str:
    if data[4:8] == b"ftyp" and data[8:12] in _BRANDS:
        return _BRANDS[data[8:12]]
    return next((name for start, name in _OTHERS.items() if data.startswith(start)), "no picture that can be read")


def unpacked(data: bytes) -> bytes:
    """The text of a packed SVG, not much more of it than is allowed."""
    try:
        unpacker = zlib.decompressobj(wbits=31)
        text = unpacker.decompress(data, limit("drawing-bytes") + 1)
    except zlib.error:
        raise Refused("is a broken archive") from None
    return text
