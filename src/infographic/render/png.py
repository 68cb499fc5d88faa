"""PNG: small where a page is flat, and exact where it has photographs or can be seen through."""

import io

from infographic.graphics.scene import Frame
from infographic.render import Options, _pixels, _png
from infographic.text.fonts import FontLibrary


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """The picture at `options.scale`; raises SpecError for one that is too large."""
    pixels = _pixels.drawn(frame, options, fonts)
    return _png.with_density(_png.flat(pixels) or _exact(pixels), options.scale)


def _exact(pixels: _pixels.Pixels) -> bytes:
    from infographic.render._bitmap import bitmap  # loads Pillow

    file = io.BytesIO()
    bitmap(pixels).save(file, "png")
    return file.getvalue()
