"""Pictures that a person brings: photographs, and drawings rebuilt from foreign SVG.

Everything here distrusts its input: where a file lies, what it says it is, and how much it asks for.
"""

from collections.abc import Sequence
from functools import lru_cache

from infographic.errors import SpecError, SpecPath, messages
from infographic.graphics.scene import Color
from infographic.images._files import Opened, opened
from infographic.images._fit import Fit as Fit
from infographic.images._fit import Focus as Focus
from infographic.images._kinds import kind_of, unpacked
from infographic.images.bitmap import Bitmap as Bitmap
from infographic.images.drawing import Drawing as Drawing
from infographic.images.refused import Refused

Picture = Bitmap | Drawing


def load(name: str, folders: Sequence[str], ink: Color, path: SpecPath) -> Picture:
    """The picture in a file of one of the folders, or below it.

    A drawing without colours of its own is drawn in `ink`.  Raises SpecError, at `path`.
    """
    try:
        return _read(opened(name, folders, path), ink)
    except Refused as reason:
        raise SpecError([messages.not_a_picture(path, name, str(reason), reason.help)]) from None


@lru_cache(maxsize=32)
def _read(file: Opened, ink: Color) -> Picture:
    """The picture of a file as it is now; raises Refused."""
    data = file.read()
    kind = kind_of(data)
    if kind not in ("svg", "svgz"):
        return Bitmap(data, kind)
    from infographic.images import svg  # only for pages with drawings

    return svg.rebuilt(unpacked(data) if kind == "svgz" else data, ink)
