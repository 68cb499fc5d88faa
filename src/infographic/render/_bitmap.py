"""Pixels as a picture of Pillow, whose codecs know the formats that we do not write ourselves."""

from PIL import Image

from infographic.render._pixels import Pixels


def bitmap(pixels: Pixels) -> Image.Image:
    """A picture of colours alone, or with alpha where one can see through it."""
    height, width = pixels.shape
    picture = Image.frombytes("RGBA", (width, height), pixels.astype("<u4").tobytes(), "raw", "BGRa")
    return picture if (pixels >> 24).min() < 255 else picture.convert("RGB")
