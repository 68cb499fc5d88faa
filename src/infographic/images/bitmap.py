"""Photographs and other pictures of pixels: decoded within limits, cut, and made as small as they are shown."""

import io
import warnings
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from infographic.graphics.geometry import Box
from infographic.images.drawing import Cost
from infographic.images.refused import Refused
from infographic.limits import allow_more, limit

KEPT = 4096
"""Pixels along the longer side of what is kept of a file."""

DENSITY = 2.0
"""Pixels for each of the page's: as many as a good screen shows."""

MAX_KEPT = 24_000_000
"""Pixels of all decoded pictures that are remembered: two of a good camera, and more of smaller ones; 96 MB."""

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
    """A picture of pixels, upright, in sRGB.  Raises Refused for what cannot be decoded within the limits.

    It remembers its file and what was cut out of it; what is decoded is large, and only the last few are kept.
    """

    def __init__(self, data: bytes, kind: str) -> None:
        self._data, self._kind = data, kind
        self.cost = Cost(pixels=_area(data, kind), bytes=len(data))
        self.width, self.height = (float(side) for side in self._image.size)
        self._cuts: dict[tuple[Box, int, int], Cut] = {}

    @property
    def _image(self) -> Any:
        return _kept(self, lambda: _decoded(self._data, self._kind))

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
        return Cut(*_encoded(small, _is_lossy(self._data, self._kind)), wide, tall)

    def colors(self, part: Box | None = None) -> list[tuple[int, int, int, int]]:
        """A few pixels of it, or of a part, evenly spread: red, green, blue and opacity from 0 to 255."""
        image = self._image
        if part:
            image = image.crop((int(part.x), int(part.y), int(part.right) + 1, int(part.bottom) + 1))
        small = image.convert("RGBA").resize((8, 8))
        flat = small.tobytes()
        return [(flat[i], flat[i + 1], flat[i + 2], flat[i + 3]) for i in range(0, len(flat), 4)]


_decoded_lately: "OrderedDict[Bitmap, Any]" = OrderedDict()


def _kept(bitmap: Bitmap, decode: Callable[[], Any]) -> Any:
    """A decoded picture, of which the last few are remembered."""
    image = _decoded_lately.pop(bitmap, None) or decode()
    _decoded_lately[bitmap] = image
    while len(_decoded_lately) > 1 and sum(i.width * i.height for i in _decoded_lately.values()) > MAX_KEPT:
        _decoded_lately.popitem(last=False)
    return image


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


def _opened(data: bytes, kind: str) -> Any:
    from PIL import Image  # only for pages with photographs

    return Image.open(io.BytesIO(data), formats=(kind.upper(),))


def _area(data: bytes, kind: str) -> int:
    """How many pixels a file has; raises Refused for more than are allowed."""
    with _decoding():
        wide, tall = _opened(data, kind).size
        for name, count in (("picture-pixels", wide * tall), ("picture-side", max(wide, tall))):
            if count > limit(name):
                help = f"{limit(name):,} are allowed{' along a side' * (name == 'picture-side')}: save it smaller"
                raise Refused(f"has {wide:,} × {tall:,} pixels", allow_more(name, help))
        return int(wide * tall)


def _is_lossy(data: bytes, kind: str) -> bool:
    return kind == "jpeg" or (kind == "webp" and b"VP8 " in data[:64])


def _decoded(data: bytes, kind: str) -> Any:
    """The picture, made smaller before anything else is done with it: each step takes as much memory again."""
    from PIL import ImageOps  # only for pages with photographs
    from PIL.Image import Resampling

    with _decoding():
        image = _opened(data, kind)
        if kind == "jpeg":
            image.draft("RGB", (KEPT, KEPT))  # whole steps of the decoder, still larger than what is kept
        image.load()
        if image.mode not in ("L", "LA", "RGB", "RGBA", "CMYK"):  # others cannot be made smaller smoothly
            image = _plain(image)
        image.thumbnail((KEPT, KEPT), Resampling.LANCZOS, reducing_gap=3)
        image = _plain(_in_srgb(image))
        ImageOps.exif_transpose(image, in_place=True)  # as the camera was held
        return image


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
        return _jpeg(image, quality=QUALITY), "image/jpeg"
    exact = _file(image, "PNG", optimize=True)
    if len(exact) > WORTH_LOSING:
        near = _jpeg(image, quality=90, subsampling=0)
        if len(near) * 2 < len(exact):
            return near, "image/jpeg"
    return exact, "image/png"


def _jpeg(image: Any, **options: Any) -> bytes:
    """A JPEG that appears all at once, then sharpens; noise does not fit the buffer that Pillow gives such a one."""
    try:
        return _file(image, "JPEG", optimize=True, progressive=True, **options)
    except OSError:
        return _file(image, "JPEG", **options)


def _file(image: Any, kind: str, **options: Any) -> bytes:
    output = io.BytesIO()
    image.info = {}  # no place, no camera, no profile
    image.save(output, kind, **options)
    return output.getvalue()
