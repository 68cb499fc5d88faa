"""WebP: the pixels of our PNG in two thirds of its bytes, or fewer bytes with loss."""

from infographic.graphics.scene import Frame
from infographic.render import Options, _pixels
from infographic.render._bitmap import Quality, encoded, flat_bitmap
from infographic.text.fonts import FontLibrary

LARGEST_SIDE = 16_383
"""Pixels along a side (WebP container, 14 bits)."""

_QUALITIES: tuple[Quality, ...] = ({"lossless": True}, *({"quality": quality} for quality in (90, 80, 70, 60, 50, 40)))


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """The picture at `options.scale`.

    Raises SpecError for one that is too large, and EnvironmentProblem where this Pillow lacks the codec.
    """
    pixels = _pixels.drawn(frame, options, fonts, LARGEST_SIDE)
    return encoded(flat_bitmap(pixels), "webp", _QUALITIES, options)
