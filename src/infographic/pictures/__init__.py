"""Pictures that a person brings: photographs, and drawings rebuilt from foreign SVG.

Everything here distrusts its input: where a file lies, what it says it is, and how much it asks for.
"""

from collections.abc import Sequence
from functools import lru_cache

from infographic import errors
from infographic.errors import SpecError, SpecPath
from infographic.pictures._files import Opened, opened
from infographic.pictures._fit import Fit as Fit
from infographic.pictures._fit import Focus as Focus
from infographic.pictures._kinds import kind_of, unpacked
from infographic.pictures.bitmap import Bitmap as Bitmap
from infographic.pictures.drawing import Drawing as Drawing
from infographic.pictures.refused import Refused
from infographic.scene import Color

Picture = Bitmap | Drawing


def load(name: str, folders: Sequence[str], ink: Color, path: SpecPath) -> Picture:
    """The picture in a file of one of the folders, or below it.

    A drawing without colours of its own is drawn in `ink`.  Raises SpecError, at `path`.
    """
    try:
        return _read(opened(name, folders, path), ink)
    except Refused as reason:
        raise SpecError([errors.not_a_picture(path, name, str(reason), reason.help)]) from None


@lru_cache(maxsize=32)
def _read(file: Opened, ink: Color) -> Picture:
    """The picture of a file as it is now; raises Refused."""
    data = file.read()
    kind = kind_of(data)
    if kind not in ("svg", "svgz"):
        return Bitmap(data, kind)
    from infographic.pictures import svg  # only for pages with drawings

    return svg.rebuilt(unpacked(data) if kind == "svgz" else data, ink)
