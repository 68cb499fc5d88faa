"""How far two pictures are apart, for an eye that forgives smoothing but no moved line and no missing word."""

import io

import numpy as np
from PIL import Image, ImageFilter

TILE = 16
BLUR = 0.7
TOLERANCE = 0.045
"""Above what programs differ in smoothing edges and text (0.03), and half of what moving pale 12 px text makes."""


def pixels(png: bytes) -> np.ndarray:
    """The picture on white, a little blurred, its values between 0 and 1."""
    image = Image.open(io.BytesIO(png)).convert("RGBA")
    on_white = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")
    blurred = on_white.filter(ImageFilter.GaussianBlur(BLUR))
    return np.asarray(blurred, dtype=np.float32) / 255


def difference(png_a: bytes, png_b: bytes) -> float:
    """Of all tiles the greatest difference, from 0 to 1; 1 where the sizes differ.

    A tile's difference is the root of its mean square, so that what is wrong in one place
    is not thinned out by all that is right.
    """
    a, b = pixels(png_a), pixels(png_b)
    if a.shape != b.shape:
        return 1.0
    squares = ((a - b) ** 2).max(axis=2)
    return float(np.sqrt(_tiles(squares).max()))


def _tiles(values: np.ndarray) -> np.ndarray:
    """Means over tiles that overlap by half, by differences of running sums."""
    height, width = values.shape
    sums = np.pad(values, ((1, TILE), (1, TILE))).cumsum(0, dtype=np.float64).cumsum(1)
    top, left = np.arange(0, height, TILE // 2)[:, None], np.arange(0, width, TILE // 2)[None, :]
    bottom, right = top + TILE, left + TILE
    return (sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]) / TILE**2
