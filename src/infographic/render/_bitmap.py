"""Pixels as a picture of Pillow, whose codecs write the formats that we do not."""

import io
from collections.abc import Mapping, Sequence

from PIL import Image, features

from infographic.errors import EnvironmentProblem, messages
from infographic.render import Options, _png
from infographic.render._pixels import Pixels

Quality = Mapping[str, object]
"""What a codec of Pillow is told."""


def bitmap(pixels: Pixels) -> Image.Image:
    """A picture of colours alone, or with alpha where one can see through it."""
    height, width = pixels.shape
    picture = Image.frombytes("RGBA", (width, height), pixels.astype("<u4").tobytes(), "raw", "BGRa")
    return picture if (pixels >> 24).min() < 255 else picture.convert("RGB")


def flat_bitmap(pixels: Pixels) -> Image.Image:
    """The colours that our PNG of these pixels has."""
    flat = _png.flat(pixels)
    return Image.open(io.BytesIO(flat)).convert("RGB") if flat else bitmap(pixels)


def opaque(picture: Image.Image) -> Image.Image:
    """The picture on white, for formats that nobody can see through."""
    if picture.mode == "RGB":
        return picture
    white = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(white, picture).convert("RGB")


def encoded(picture: Image.Image, codec: str, qualities: Sequence[Quality], options: Options) -> bytes:
    """The picture in the first of some qualities, or the first that takes no more bytes than it may.

    Where none does, the least that was reached.  Raises EnvironmentProblem where this Pillow lacks the codec.
    """
    if not features.check(codec):
        raise EnvironmentProblem(messages.codec_missing(codec))
    least = b""
    for quality in qualities:
        file = io.BytesIO()
        picture.save(file, codec.replace("jpg", "jpeg"), **quality)
        drawn = file.getvalue()
        if options.max_bytes is None or len(drawn) <= options.max_bytes:
            return drawn
        least = min(least or drawn, drawn, key=len)
    return least
