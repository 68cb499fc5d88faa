"""Whether pictures are what would be drawn now, for `render --stale`."""

import io
from collections.abc import Iterator

from infographic.errors import Problem, messages
from infographic.render import BITMAPS


def stale(path: str, suffix: str, data: bytes) -> Iterator[Problem]:
    """A problem where the file at `path` is not there, or shows something else than `data`.

    Drawing has no clock and no chance in it, so that the same spec, data, theme and program give the same picture;
    bitmaps are compared by their pixels, which are packed otherwise on other machines.
    """
    try:
        with open(path, "rb") as file:
            there = file.read()
    except FileNotFoundError:
        yield messages.stale_picture(path, drawn_once=False)
        return
    if there == data or (suffix in BITMAPS and _pixels(there) == _pixels(data)):
        return
    yield messages.stale_picture(path, drawn_once=True)


def _pixels(data: bytes) -> tuple[tuple[int, int], bytes] | None:
    """Size and pixels of a bitmap; None for what is none."""
    from PIL import Image, UnidentifiedImageError  # only for pictures that are packed otherwise

    try:
        with Image.open(io.BytesIO(data)) as image:
            return image.size, image.convert("RGBA").tobytes()
    except (UnidentifiedImageError, OSError):
        return None
