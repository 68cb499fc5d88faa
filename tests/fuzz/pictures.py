"""Pictures of pixels: small files of each format with bytes exchanged, and heads that promise much."""

import io
import random
from contextlib import suppress

from PIL import Image

from infographic.graphics.geometry import Box
from infographic.images._kinds import kind_of
from infographic.images.bitmap import Bitmap
from infographic.images.refused import Refused


def _files() -> list[bytes]:
    found = []
    for mode in ("RGB", "RGBA", "L", "P"):
        for kind in ("PNG", "JPEG", "WEBP", "GIF"):
            out = io.BytesIO()
            with suppress(OSError):
                Image.linear_gradient("L").resize((40, 30)).convert(mode).save(out, kind)
                found.append(out.getvalue())
    return found


FILES = _files()


def made(chance: random.Random) -> bytes:
    data = bytearray(chance.choice(FILES))
    for _ in range(chance.randint(1, 10)):
        data[chance.randint(0, len(data) - 1)] = chance.randint(0, 255)
    return bytes(data[: chance.choice([len(data)] * 4 + [chance.randint(0, len(data))])])


def tried(data: bytes) -> None:
    with suppress(Refused):
        bitmap = Bitmap(data, kind_of(data))
        bitmap.cut(Box(0, 0, bitmap.width, bitmap.height), 20, 15)
        bitmap.colors()
