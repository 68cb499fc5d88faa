"""A picture as pixels: drawn on a surface of CairoSVG, or from its SVG by resvg where the cairo library is missing."""

import io
import warnings
from typing import Any

import numpy as np

from infographic.errors import SpecError, messages
from infographic.graphics.scene import Frame
from infographic.limits import limit
from infographic.render import Options, svg
from infographic.render._values import whole_size
from infographic.text.fonts import FontLibrary

Pixels = np.ndarray[Any, np.dtype[np.uint32]]
"""Rows of pixels as cairo has them: alpha, red, green and blue in one number, colours multiplied by alpha."""

LARGEST_SIDE = 32_767
"""Pixels along one side of cairo's surfaces (`cairo-image-surface.c`)."""


def drawn(frame: Frame, options: Options, fonts: FontLibrary, largest_side: int = LARGEST_SIDE) -> Pixels:
    """The picture at `options.scale`.

    Raises SpecError where it would have more pixels than `png-pixels` allows, or a side longer than `largest_side`.
    """
    width, height = (round(side * options.scale) for side in whole_size(frame))
    longest = min(largest_side, LARGEST_SIDE)
    if max(width, height) > longest or width * height > limit("png-pixels") or min(width, height) < 1:
        raise SpecError([messages.picture_size(width, height, longest, limit("png-pixels"))])
    try:
        from infographic.render import _cairo  # slow to import, and the library may be missing
    except OSError:
        warnings.warn(messages.cairo_missing(), RuntimeWarning, stacklevel=2)
        return _resvg(svg.document(frame, options._replace(text="outlines"), fonts), options.scale)
    return _cairo.picture(frame, fonts, options.scale)


def _resvg(document: str, scale: float) -> Pixels:
    import resvg_py  # only where cairo is missing
    from PIL import Image

    picture = resvg_py.svg_to_bytes(svg_string=document, zoom=scale, skip_system_fonts=True)
    channels = np.asarray(Image.open(io.BytesIO(bytes(picture))).convert("RGBA")).astype(np.uint32)
    alpha = channels[..., 3]
    red, green, blue = ((channels[..., i] * alpha + 127) // 255 for i in range(3))
    return np.asarray(alpha << 24 | red << 16 | green << 8 | blue, np.uint32)
