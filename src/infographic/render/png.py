"""PNG: small where a page is flat, and exact where it has photographs or can be seen through."""

import io
from collections.abc import Iterator

from infographic.errors import EnvironmentProblem, messages
from infographic.graphics.scene import Frame
from infographic.render import Options, _pixels, _png
from infographic.render._palette import FARTHEST, NEAREST
from infographic.text.fonts import FontLibrary

_EFFORT = 2
"""oxipng's level: the next one saves half a percent more and takes four times as long."""


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """The picture at `options.scale`.

    Raises SpecError for one that is too large, and EnvironmentProblem where what optimizes it is not installed.
    """
    pixels = _pixels.drawn(frame, options, fonts)
    drawn = _png.with_density(_png.flat(pixels) or _exact(pixels), options.scale)
    if options.optimize:
        drawn = _optimized(drawn)
    if options.max_bytes is None or len(drawn) <= options.max_bytes:
        return drawn
    least = drawn
    for coarser in _coarser(pixels, options):
        least = min(least, coarser, key=len)
        if len(least) <= options.max_bytes:
            break
    return least


def _coarser(pixels: _pixels.Pixels, options: Options) -> Iterator[bytes]:
    """The picture with ever fewer colours, each as small as it can be packed here."""
    for radius in range(2 * NEAREST, FARTHEST + 1, NEAREST):
        if flat := _png.flat(pixels, radius):
            drawn = _png.with_density(flat, options.scale)
            yield drawn
            try:
                yield _optimized(drawn)
            except EnvironmentProblem:
                continue


def _exact(pixels: _pixels.Pixels) -> bytes:
    from infographic.render._bitmap import bitmap  # loads Pillow

    file = io.BytesIO()
    bitmap(pixels).save(file, "png")
    return file.getvalue()


def _optimized(png: bytes) -> bytes:
    try:
        import oxipng  # an extra
    except ImportError:
        raise EnvironmentProblem(messages.extra_missing("--optimize", "pyoxipng", "optimize")) from None
    packed: bytes = oxipng.optimize_from_memory(png, level=_EFFORT)
    return packed
