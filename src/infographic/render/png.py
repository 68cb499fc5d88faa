"""PNG: the picture drawn on a surface of CairoSVG, or its SVG by resvg where the cairo library is missing."""

import warnings

from infographic.errors import SpecError, messages
from infographic.graphics.scene import Frame, Group, Image, Item, Placed
from infographic.limits import limit
from infographic.render import Options, _png, svg
from infographic.render._values import whole_size
from infographic.text.fonts import FontLibrary

LARGEST_SIDE = 32_767
"""Pixels along one side of cairo's surfaces (`cairo-image-surface.c`)."""


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """The picture at `options.scale`.

    Raises SpecError where it would have more than `png-pixels` allows or a side beyond `LARGEST_SIDE`.
    """
    width, height = (round(side * options.scale) for side in whole_size(frame))
    if max(width, height) > LARGEST_SIDE or width * height > limit("png-pixels") or min(width, height) < 1:
        raise SpecError([messages.picture_size(width, height, LARGEST_SIDE, limit("png-pixels"))])
    try:
        from infographic.render import _cairo  # slow to import, and the library may be missing
    except OSError:
        warnings.warn(messages.cairo_missing(), RuntimeWarning, stacklevel=2)
        return _resvg(svg.document(frame, options._replace(text="outlines"), fonts), options.scale)
    surface = _cairo.picture(frame, fonts, options.scale)
    flat = None if any(map(_shows_photo, frame.items)) else _png.flat(surface)
    return _png.with_density(flat or surface.write_to_png(), options.scale)


def _resvg(document: str, scale: float) -> bytes:
    import resvg_py  # only where cairo is missing

    picture = resvg_py.svg_to_bytes(svg_string=document, zoom=scale, skip_system_fonts=True)
    return _png.with_density(bytes(picture), scale)


def _shows_photo(item: Item) -> bool:
    match item:
        case Image():
            return True
        case Group(items):
            return any(map(_shows_photo, items))
        case Placed(frame):
            return any(map(_shows_photo, frame.items))
    return False
