"""Pictures that a person brings: photographs, and drawings rebuilt from foreign SVG.

Everything here distrusts its input: where a file lies, what it says it is, and how much it asks for.
"""

from collections import OrderedDict
from collections.abc import Sequence

from infographic.errors import SpecError, SpecPath, messages
from infographic.graphics.scene import Color
from infographic.images._files import Opened, opened
from infographic.images._fit import Fit as Fit
from infographic.images._fit import Focus as Focus
from infographic.images._kinds import kind_of, unpacked
from infographic.images.bitmap import Bitmap as Bitmap
from infographic.images.drawing import Cost
from infographic.images.drawing import Drawing as Drawing
from infographic.images.refused import Refused
from infographic.limits import allow_more, limit

Picture = Bitmap | Drawing

MAX_KEPT = 64
"""Pictures that are remembered from one page to the next, while their files do not change."""

_known: "OrderedDict[tuple[Opened, Color], Picture]" = OrderedDict()


class Album:
    """The pictures of one page: each from a file in one of its folders, and no more of them than a page may have."""

    def __init__(self, folders: Sequence[str]) -> None:
        self._folders = folders
        self._shown: set[tuple[Opened, Color]] = set()
        self._spent: dict[str, int] = {}

    def load(self, name: str, ink: Color, path: SpecPath, folder: str | None = None) -> Picture:
        """The picture in a file of one of the folders, or of this `folder`, or below it.

        A drawing without colours of its own is drawn in `ink`.  Raises SpecError, at `path`.
        """
        file = opened(name, self._folders if folder is None else (folder,), path)
        try:
            return self._picture(file, ink)
        except Refused as reason:
            raise SpecError([messages.not_a_picture(path, name, str(reason), reason.help)]) from None

    def data(self, name: str, path: SpecPath) -> bytes:
        """What is in a file of one of the folders that is no picture itself.  Raises SpecError, at `path`."""
        try:
            return opened(name, self._folders, path).read()
        except Refused as reason:
            raise SpecError([messages.not_a_picture(path, name, str(reason), reason.help)]) from None

    def _picture(self, file: Opened, ink: Color) -> Picture:
        """The picture of a file as it is now, counted once for a page; raises Refused."""
        key = file, ink
        picture = _known.pop(key, None)
        if picture is None:
            picture = self._read(file, ink, counted=key in self._shown)
        elif key not in self._shown:
            self._spend(picture.cost)
        self._shown.add(key)
        _known[key] = picture
        if len(_known) > MAX_KEPT:
            _known.popitem(last=False)
        return picture

    def _read(self, file: Opened, ink: Color, counted: bool) -> Picture:
        data = file.read()
        kind = kind_of(data)
        if kind not in ("svg", "svgz"):
            bitmap = Bitmap(data, kind)
            self._spend(Cost() if counted else bitmap.cost)
            return bitmap
        from infographic.images import svg  # only for pages with drawings

        foreign = svg.Foreign(unpacked(data) if kind == "svgz" else data)
        self._spend(Cost() if counted else foreign.cost)
        return foreign.drawing(ink)

    def _spend(self, cost: Cost) -> None:
        """Counts what a picture takes.  Raises Refused where that is more than is left for it."""
        for what, count in cost._asdict().items():
            together = self._spent.get(what, 0) + count
            if count and together > limit(f"page-{what}"):
                name = f"page-{what}"
                reason = f"is too much: all pictures of a page may have {limit(name):,} {what} together"
                raise Refused(reason, allow_more(name))
            self._spent[what] = together
