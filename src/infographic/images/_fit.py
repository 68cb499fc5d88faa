"""How a picture lies in the box in which it is shown."""

from typing import Literal

from infographic.graphics.geometry import Box

Fit = Literal["cover", "contain"]
"""Whether the picture fills its box and loses its edges, or is shown whole in it."""

Focus = tuple[float, float]
"""What has to stay in sight, in shares of the picture's width and height."""


def seen(width: float, height: float, shown_width: float, shown_height: float, focus: Focus) -> Box:
    """The part of a picture that fills a box of another shape, with the focus as near to the middle as it can be."""
    scale = max(shown_width / width, shown_height / height)
    wide, tall = min(width, shown_width / scale), min(height, shown_height / scale)
    left = min(max(focus[0] * width - wide / 2, 0.0), width - wide)
    top = min(max(focus[1] * height - tall / 2, 0.0), height - tall)
    return Box(left, top, wide, tall)


def whole(width: float, height: float, shown_width: float, shown_height: float) -> tuple[float, float]:
    """The size at which a picture just fits into a box."""
    scale = min(shown_width / width, shown_height / height)
    return width * scale, height * scale
