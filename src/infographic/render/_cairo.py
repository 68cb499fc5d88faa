"""Pixels: a surface of CairoSVG on which a scene is drawn.

Importing this module raises OSError where the cairo library is not installed.
"""

from typing import Any

import cairocffi
import numpy as np

from infographic.graphics.scene import Frame
from infographic.render._later import importing_later
from infographic.render._values import whole_size

with importing_later({"urllib.request": ("Request", "urlopen")}):  # with which CairoSVG fetches what we never name
    from cairosvg.surface import PNGSurface

from infographic.render._painter import Painter
from infographic.render._pixels import Pixels
from infographic.text.fonts import FontLibrary


class Scene(dict[str, str]):
    """A frame as the one node of CairoSVG's tree."""

    tag = "svg"
    url = None

    def __init__(self, frame: Frame, fonts: FontLibrary) -> None:
        width, height = whole_size(frame)
        super().__init__(width=str(width), height=str(height))
        self.frame = frame
        self.fonts = fonts


class Picture(PNGSurface):  # type: ignore[misc]
    """CairoSVG's surface of pixels, which draws scenes, on memory of numpy's."""

    def _create_surface(self, width: float, height: float) -> tuple[cairocffi.ImageSurface, int, int]:
        self.pixels: Pixels = np.zeros((round(height), round(width)), np.uint32)
        size = round(width), round(height)
        return cairocffi.ImageSurface(
            cairocffi.FORMAT_ARGB32, *size, data=self.pixels.view(np.uint8).data.cast("B")
        ), *size

    def draw(self, node: Any) -> None:
        self.context.new_path()
        Painter(self.context, node.fonts).items(node.frame.items, 0, 0)


def picture(frame: Frame, fonts: FontLibrary, scale: float) -> Pixels:
    """The pixels of a frame, `scale` of them for each of its own along both axes."""
    surface = Picture(Scene(frame, fonts), None, 96, scale=scale)
    surface.cairo.flush()
    return surface.pixels
