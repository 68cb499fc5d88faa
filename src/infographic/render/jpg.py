"""JPEG: for places that take nothing else."""

from infographic.graphics.page_size import INCH
from infographic.graphics.scene import Frame
from infographic.render import Options, _pixels
from infographic.render._bitmap import bitmap, encoded, opaque
from infographic.text.fonts import FontLibrary

_QUALITIES = tuple({"quality": quality, "subsampling": "4:4:4"} for quality in (90, 80, 70, 60, 50, 40))
"""Coloured letters need their colours in every pixel."""


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """The picture at `options.scale`.

    Raises SpecError for one that is too large, and EnvironmentProblem where this Pillow lacks the codec.
    """
    density = round(INCH * options.scale)
    qualities = [quality | {"dpi": (density, density)} for quality in _QUALITIES]
    return encoded(opaque(bitmap(_pixels.drawn(frame, options, fonts))), "jpg", qualities, options)
