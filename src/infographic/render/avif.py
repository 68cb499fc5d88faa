"""AVIF: for pages with photographs, which it keeps in few bytes."""

from infographic.graphics.scene import Frame
from infographic.render import Options, _pixels
from infographic.render._bitmap import bitmap, encoded
from infographic.text.fonts import FontLibrary

_QUALITIES = tuple({"quality": quality, "speed": 8, "subsampling": "4:4:4"} for quality in (80, 70, 60, 50, 40, 30))
"""Coloured letters need their colours in every pixel; a lower speed takes minutes for a few percent."""


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """The picture at `options.scale`.

    Raises SpecError for one that is too large, and EnvironmentProblem where this Pillow lacks the codec.
    """
    return encoded(bitmap(_pixels.drawn(frame, options, fonts)), "avif", _QUALITIES, options)
