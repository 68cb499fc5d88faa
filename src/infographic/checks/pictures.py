"""Bitmaps: sharp, and in their own proportions."""

import struct
from collections.abc import Iterator
from functools import lru_cache

from infographic.checks._check import Check, Finding
from infographic.checks._page_index import Sheet
from infographic.checks._sketch import Sketch
from infographic.errors.messages import shown
from infographic.graphics.scene import Frame, Image

SOFT, COARSE = 1.0, 2.0
"""Pixels of the page for one of the picture: over the first it is soft on a good screen, over the second coarse."""

DISTORTED = 0.02
"""The share by which one axis may be stretched more than the other."""


class Stretched(Check):
    """A picture is not enlarged over its pixels, nor stretched more along one axis than along the other."""

    code = "V19"
    title = "a picture stretched over its pixels"
    reason = "Enlarged pixels show as blur and steps, and a stretched face is another face."
    source = "PNG 3, 11.2.1 IHDR; CSS Images 3, 5.5 `object-fit`"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        for picture in sheet.pictures:
            wide, tall = pixels(picture.image.data)
            across, down = picture.full.width / wide, picture.full.height / tall
            name = shown(picture.image.alt or "the picture")
            path = sheet.picture_path(picture)
            if abs(across / down - 1) > DISTORTED:
                message = f"{name} is stretched: {across / down:.2f} times as wide as it is"
                yield self.found(message, "cut it to the shape that it is shown in", path, picture.box, cause="shape")
            elif max(across, down) > SOFT * 1.05:
                much = max(across, down)
                message = f"{name} is enlarged {much:.1f} times: it has {wide} × {tall} pixels"
                help = f"take one of {picture.full.width:.0f} × {picture.full.height:.0f} or more"
                severity = "error" if much > COARSE else "warning"
                yield self.found(message, help, path, picture.box, severity=severity, cause="size")  # type: ignore[arg-type]

    def wrong(self, sketch: Sketch) -> Frame:
        return sketch.paper(Image(60, 15, 200, 120, checkered(20, 12), "image/png", "A chessboard"))

    def right(self, sketch: Sketch) -> Frame:
        return sketch.paper(Image(60, 15, 200, 120, checkered(400, 240), "image/png", "A chessboard"))


@lru_cache(maxsize=64)
def pixels(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG in pixels."""
    if data.startswith(b"\x89PNG"):
        wide, tall = struct.unpack(">II", data[16:24])
        return wide, tall
    from io import BytesIO  # only for pages with photographs

    from PIL import Image as Bitmap

    with Bitmap.open(BytesIO(data)) as bitmap:
        return bitmap.size


@lru_cache(maxsize=8)
def checkered(wide: int, tall: int) -> bytes:
    """A chessboard as a PNG, its fields smaller the fewer pixels it has."""
    from io import BytesIO  # only for the examples

    from PIL import Image as Bitmap

    board = Bitmap.new("RGB", (wide, tall), "#f6f3ea")
    step = max(1, tall // 12)
    for y in range(0, tall, step):
        for x in range(0, wide, step):
            if (x // step + y // step) % 2:
                board.paste("#274060", (x, y, x + step, y + step))
    output = BytesIO()
    board.save(output, "png")
    return output.getvalue()
