"""Photographs and other pictures of pixels: decoded within limits, cut, and made as small as they are shown."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from infographic.graphics.geometry import Box
from infographic.images.refused import Refused

LARGEST_AREA = 64_000_000
"""Pixels of a file: 8,000 × 8,000.  Decoded they take 256 MB."""

LARGEST_SIDE = 32_768
"""Pixels along a side of a file."""

KEPT = 4096
"""Pixels along the longer side of what is kept of a file."""

DENSITY = 2.0
"""Pixels for each of the page's: as many as a good screen shows."""

QUALITY = 84
"""Of JPEG.  At this density its traces are too small to be seen."""

WORTH_LOSING = 60_000
"""Bytes of a lossless picture from which on a lossy one is tried, and taken at half of them."""


class Cut(NamedTuple):
    """A part of a picture as a file: its bytes, their media type, and its size in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


class Bitmap:
    """A picture of pixels, upright, in sRGB.  Raises Refused for what cannot be decoded within the limits."""

    def __init__(self, data: bytes, kind: str) -> None:
        with _decoding():
            self._image, self._lossy = _decoded(data, kind)
        self.width, self.height = (float(side) for side in self._image.size)
        self._cuts: dict[tuple[Box, int, int], Cut] = {}

    def cut(self, part: Box, shown_width: float, shown_height: float) -> Cut:
        """A part of it with as many pixels as a box of the page shows well, and never more than there are."""
        wide = max(1, round(min(part.width, shown_width * DENSITY)))
        tall = max(1, round(min(part.height, shown_height * DENSITY)))
        key = part, wide, tall
        if key not in self._cuts:
            self._cuts[key] = self._made(part, wide, tall)
        return self._cuts[key]

    def _made(self, part: Box, wide: int, tall: int) -> Cut:
        from PIL.Image import Resampling  # only for pages with photographs

        box = (part.x, part.y, part.right, part.bottom)
        small = self._image.resize((wide, tall), Resampling.LANCZOS, box)
        return Cut(*_encoded(small, self._lossy), wide, tall)

    def colors(self) -> list[tuple[int, int, int, int]]:
        """A few of its pixels, evenly spread: red, green, blue and opacity from 0 to 255."""
        small = self._image.convert("RGBA").resize((8, 8))
        flat = small.tobytes()
        return [(flat[i], flat[i + 1], flat[i + 2], flat[i + 3]) for i in range(0, len(flat), 4)]


@contextmanager
def _decoding() -> Iterator[None]:
    """Says of a broken file that it is one, whatever the decoder says."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of metadata that nobody asks for
            yield
    except Refused:
        raise
    except MemoryError:
        raise Refused("is too large for the memory of this machine", "save it smaller") from None
    except Exception as error:
        raise Refused("is broken, or not all of it is there", "open it in another program and save it anew") from error


def _decoded(data: bytes, kind: str) -> tuple[Any, bool]:
    """The picture, and whether its file was a lossy one."""
    from PIL import Image, ImageOps  # only for pages with photographs

    image: Any = Image.open(io.BytesIO(data), formats=(kind.upper(),))
    wide, tall = image.size
    if wide * tall > LARGEST_AREA or max(wide, tall) > LARGEST_SIDE:
        help = f"at most {LARGEST_AREA // 1_000_000} million, {LARGEST_SIDE:,} along a side: save it smaller"
        raise Refused(f"has {wide:,} × {tall:,} pixels", help)
    lossy = kind == "jpeg" or (kind == "webp" and b"VP8 " in data[:64])
    if kind == "jpeg":
        image.draft("RGB", (KEPT, KEPT))  # whole steps of the decoder, still larger than what is kept
    image.load()
    image = _plain(_in_srgb(image))
    ImageOps.exif_transpose(image, in_place=True)  # as the camera was held
    image.thumbnail((KEPT, KEPT), Image.Resampling.LANCZOS, reducing_gap=3)
    return image, lossy


def _in_srgb(image: Any) -> Any:
    """The picture in the colours of a screen, where its file says in which other ones it is."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK"):
        return image
    from PIL import ImageCms  # only for photographs with a profile

    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError):  # browsers ignore a broken profile as well
        return image


def _plain(image: Any) -> Any:
    """The picture as RGB, or RGBA where one can see through it."""
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value / 256).convert("L")  # 16 bits of grey
    through = image.mode in ("LA", "PA", "La", "RGBA", "RGBa") or "transparency" in image.info
    if not through:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    return clear if clear.getextrema()[3][0] < 255 else clear.convert("RGB")


def _encoded(image: Any, lossy: bool) -> tuple[bytes, str]:
    """The bytes and the media type of a picture: JPEG where it was one, PNG where every pixel counts."""
    if image.mode == "RGBA":
        return _file(image, "PNG", optimize=True), "image/png"
    if lossy:
        return _file(image, "JPEG", quality=QUALITY, optimize=True, progressive=True), "image/jpeg"
    exact = _file(image, "PNG", optimize=True)
    if len(exact) > WORTH_LOSING:
        near = _file(image, "JPEG", quality=90, subsampling=0, optimize=True, progressive=True)
        if len(near) * 2 < len(exact):
            return near, "image/jpeg"
    return exact, "image/png"


def _file(image: Any, kind: str, **options: Any) -> bytes:
    output = io.BytesIO()
    image.info = {}  # no place, no camera, no profile
    image.save(output, kind, **options)
    return output.getvalue()
