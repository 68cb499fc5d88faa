"""A finished page as checks see it: walked through once, everything in the page's own pixels."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, assert_never

from infographic.checks._ground import Grounds, Painted
from infographic.geometry import Box
from infographic.scene import (
    Circle,
    Color,
    Frame,
    Group,
    Image,
    Item,
    Mark,
    Path,
    Placed,
    Rect,
    Run,
    SpecPath,
    Text,
)
from infographic.text.fonts import Face, FontLibrary
from infographic.theme import Scale, Theme

Matrix = tuple[float, float, float, float, float, float]


class Number(NamedTuple):
    """A quantity of the spec that a picture is drawn of; `rank` where it is a place in an order."""

    path: SpecPath
    value: float
    rank: bool = False


class Subject(NamedTuple):
    """A finished page and what of its making a check may know."""

    frame: Frame
    theme: Theme
    width: float
    lang: str
    fonts: FontLibrary
    sides: tuple[str, ...] = ()
    """The keys of the sides, in their order."""
    texts: tuple[tuple[SpecPath, str], ...] = ()
    """Every text of the spec that is printed."""
    numbers: tuple[Number, ...] = ()
    """Every quantity of the spec that is drawn."""
    missing: Mapping[str, str] = {}
    """Characters that no face has; there may be some of other pages among them."""
    panels: int = 0


class Area(NamedTuple):
    """A frame where it stands on the page; `origin` is its own, or that of the frame around it."""

    frame: Frame
    box: Box
    origin: SpecPath
    parent: int
    """The place of the frame around it in the sheet's areas; -1 for the page."""


class Line(NamedTuple):
    """A line of text where it stands on the page."""

    text: Text
    matrix: Matrix
    ink: Box
    """The box around its glyphs."""
    order: int
    """How many things are painted before it."""
    area: int
    """The place of its frame in the sheet's areas."""
    origin: SpecPath
    ground: Box | None
    """The nearest visible box that was drawn to hold it: a card, a bar, a pill."""
    clip: Box | None
    opacity: float

    @property
    def words(self) -> str:
        return "".join(run.text for run in self.text.runs)

    @property
    def size(self) -> float:
        """The size of its largest run, in pixels of the page."""
        return max(run.size for run in self.text.runs) * scale_of(self.matrix)


class Picture(NamedTuple):
    """A bitmap where it stands on the page."""

    image: Image
    box: Box
    """What is seen of it."""
    full: Box
    """All of it."""
    area: int


class Place(NamedTuple):
    """Where the walk is: how coordinates map to the page, what clips and fades, and what is shown."""

    matrix: Matrix
    clip: Box | None
    opacity: float
    origin: SpecPath
    ground: Box | None
    area: int


class Sheet:
    """The page, taken apart: frames, lines of text, painted shapes and pictures, in drawing order."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.theme = subject.theme
        self.scale = Scale(subject.theme, subject.width)
        self.page = Box(0, 0, subject.frame.width, subject.frame.height)
        self.areas: list[Area] = []
        self.lines: list[Line] = []
        self.pictures: list[Picture] = []
        self._painted: list[Painted] = []
        self._inks: dict[tuple[str, int], tuple[float, float, float, float]] = {}
        self._frame(subject.frame, Place((1, 0, 0, 1, 0, 0), None, 1, (), None, -1))
        self.grounds = Grounds(self._painted, self.theme.colors.bg)

    # -- the walk

    def _frame(self, frame: Frame, place: Place) -> None:
        origin = place.origin if frame.origin is None else frame.origin
        box = _moved(Box(0, 0, frame.width, frame.height), place.matrix)
        self.areas.append(Area(frame, box, origin, place.area))
        ground = box if _is_ground(frame) else place.ground
        inner = place._replace(origin=origin, ground=ground, area=len(self.areas) - 1)
        for item in frame.items:
            self._item(item, inner)

    def _item(self, item: Item, place: Place) -> None:
        match item:
            case Placed(frame, x, y):
                self._frame(frame, place._replace(matrix=_shifted(place.matrix, x, y)))
            case Text():
                self._text(item, place)
            case Rect() | Circle() | Path():
                self._painted.append(Painted(item, place.matrix, _box_of(item, place), place.opacity * item.opacity))
            case Image():
                full = _moved(Box(item.x, item.y, item.width, item.height), place.matrix)
                box = _visible(full, place.clip)
                self.pictures.append(Picture(item, box, full, place.area))
                self._painted.append(Painted(item, place.matrix, box, place.opacity * item.opacity))
            case Group():
                self._group(item, place)
            case _:
                assert_never(item)

    def _group(self, group: Group, place: Place) -> None:
        matrix = _times(place.matrix, group.matrix) if group.matrix else place.matrix
        inner = place._replace(matrix=matrix, opacity=place.opacity * group.opacity)
        if group.clip is not None:
            clip = _moved(_outer(group.clip), matrix)
            inner = inner._replace(clip=clip if place.clip is None else _visible(clip, place.clip))
        for item in group.items:
            self._item(item, inner)

    def _text(self, text: Text, place: Place) -> None:
        if not any(run.glyphs for run in text.runs):
            return
        ink = self._ink(text, place.matrix)
        if ink is not None:
            at = len(self._painted)
            line = Line(text, place.matrix, ink, at, place.area, place.origin, place.ground, place.clip, place.opacity)
            self.lines.append(line)

    # -- ink

    def _ink(self, text: Text, matrix: Matrix) -> Box | None:
        left = top = float("inf")
        right = bottom = float("-inf")
        for run in text.runs:
            scale = run.size / self.face(run).upem
            inks, start = self._inks_of(run), text.x + run.x
            for ink, x, y in zip(inks, run.xs, run.ys, strict=True):
                if ink[0] == ink[2]:
                    continue
                x0, x1 = start + x + ink[0] * scale, start + x + ink[2] * scale
                y0, y1 = text.y + y + ink[1] * scale, text.y + y + ink[3] * scale
                left, right = (x0 if x0 < left else left), (x1 if x1 > right else right)
                top, bottom = (y0 if y0 < top else top), (y1 if y1 > bottom else bottom)
        if left > right:
            return None
        return _moved(Box(left, top, right - left, bottom - top), matrix)

    def _inks_of(self, run: Run) -> list[tuple[float, float, float, float]]:
        """Left, top, right and bottom of each glyph's ink, in font units."""
        known, face = self._inks, run.face
        return [known.get((face, glyph)) or self._measured(run, glyph) for glyph in run.glyphs]

    def _measured(self, run: Run, glyph: int) -> tuple[float, float, float, float]:
        box = self.face(run).glyph_box(glyph)
        edges = self._inks[run.face, glyph] = (box.x, box.y, box.right, box.bottom)
        return edges

    def glyphs(self, line: Line) -> Iterator[tuple[Run, Box]]:
        """The ink of each glyph of a line, in the page's pixels."""
        text = line.text
        for run in text.runs:
            scale = run.size / self.face(run).upem
            for ink, x, y in zip(self._inks_of(run), run.xs, run.ys, strict=True):
                if ink[0] != ink[2]:
                    left, top = text.x + run.x + x + ink[0] * scale, text.y + y + ink[1] * scale
                    box = Box(left, top, (ink[2] - ink[0]) * scale, (ink[3] - ink[1]) * scale)
                    yield run, _moved(box, line.matrix)

    def face(self, run: Run) -> Face:
        return self.subject.fonts.face(run.face)

    def size(self, line: Line, run: Run) -> float:
        """The size of a run in pixels of the page."""
        return run.size * scale_of(line.matrix)

    # -- what lies under the words

    @cached_property
    def inked(self) -> list[tuple[Line, Run, Color, tuple[Color, ...]]]:
        """Every run with its colour as it is seen, and the colours that lie under its glyphs."""
        return [
            (line, run, line_color, colors)
            for line in self.lines
            for run, line_color, colors in self.grounds.under(line, lambda line=line: self.glyphs(line))  # type: ignore[misc]
        ]

    # -- paragraphs, and where they come from

    @cached_property
    def paragraphs(self) -> list[list[Line]]:
        """The lines of one text, together."""
        found: dict[int, list[Line]] = {}
        for line in self.lines:
            found.setdefault(line.area, []).append(line)
        return list(found.values())

    def around(self, area: int) -> Iterator[Area]:
        """A frame and the frames around it, innermost first."""
        while area >= 0:
            yield self.areas[area]
            area = self.areas[area].parent

    def path_of(self, line: Line) -> SpecPath:
        """The key of the spec whose text the line shows; its block or item where no text is found."""
        return self.source_of(line)[0]

    def source_of(self, line: Line) -> tuple[SpecPath, str]:
        """The key of the spec whose text a line shows, and that text; the line's own words where none is found."""
        wanted = _plain(line.words)
        near = [(path, text) for path, text in self.subject.texts if path[: len(line.origin)] == line.origin]
        fits = [(path, text) for path, text in near if wanted and wanted in _plain(text)]
        if fits:
            return min(fits, key=lambda fit: (len(fit[1]), len(fit[0])))
        same = (fit for fit in self.subject.texts if wanted and _plain(fit[1]) == wanted)
        return next(same, (line.origin, line.words.strip()))

    def picture_path(self, picture: Picture) -> SpecPath:
        """The block or item that shows a picture."""
        return self.areas[picture.area].origin

    def extents(self, area: Area) -> list[float]:
        """How wide and how high the rectangles within a frame are, in pixels."""
        inside = [thing for thing in self._painted if isinstance(thing.item, Rect) and _within(thing.box, area.box)]
        return [extent for thing in inside for extent in (thing.box.width, thing.box.height)]

    @cached_property
    def marks(self) -> list[tuple[Area, Sequence[Mark]]]:
        """What each frame claims about the quantities that it draws."""
        return [(area, area.frame.marks) for area in self.areas if area.frame.marks]


def _plain(text: str) -> str:
    """Letters and digits only, in lower case: what survives marks, capitals, hyphens and spaces."""
    return "".join(character for character in text.casefold() if character.isalnum())


# ---------------------------------------------------------------- geometry


def scale_of(matrix: Matrix) -> float:
    """By how much a matrix enlarges lengths: the root of its determinant."""
    a, b, c, d, _, _ = matrix
    return 1.0 if a == d == 1 and b == c == 0 else abs(a * d - b * c) ** 0.5


def _shifted(matrix: Matrix, x: float, y: float) -> Matrix:
    a, b, c, d, e, f = matrix
    return a, b, c, d, a * x + c * y + e, b * x + d * y + f


def _times(outer: Matrix, inner: Matrix) -> Matrix:
    a, b, c, d, e, f = outer
    p, q, r, s, t, u = inner
    return a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f


def _moved(box: Box, matrix: Matrix) -> Box:
    """The upright box around a box that a matrix has moved."""
    a, b, c, d, e, f = matrix
    x, y, width, height = box
    if b == c == 0:
        left, top = a * x + e, d * y + f
        wide, tall = a * width, d * height
        return Box(min(left, left + wide), min(top, top + tall), abs(wide), abs(tall))
    xs = [a * u + c * v + e for u in (x, x + width) for v in (y, y + height)]
    ys = [b * u + d * v + f for u in (x, x + width) for v in (y, y + height)]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _within(inner: Box, outer: Box) -> bool:
    x, y = inner.center
    return outer.x - 1 <= x <= outer.right + 1 and outer.y - 1 <= y <= outer.bottom + 1


def _visible(box: Box, clip: Box | None) -> Box:
    return box if clip is None else box.intersection(clip) or Box(clip.x, clip.y, 0, 0)


def _outer(shape: Rect | Circle | Path) -> Box:
    """The box of a shape with its stroke, in its own coordinates."""
    match shape:
        case Rect(x, y, width, height):
            box = Box(x, y, width, height)
        case Circle(cx, cy, r):
            box = Box(cx - r, cy - r, 2 * r, 2 * r)
        case Path():
            box = shape.bounds
    return box.grown(shape.stroke.width / 2) if shape.stroke else box


def _box_of(shape: Rect | Circle | Path, place: Place) -> Box:
    return _visible(_moved(_outer(shape), place.matrix), place.clip)


def _is_ground(frame: Frame) -> bool:
    """Whether a frame shows a filled box of its own size: a card, a bar, a pill, a band."""
    wide, tall = frame.width, frame.height
    return any(
        isinstance(item, Rect)
        and item.fill is not None
        and abs(item.x) < 4
        and abs(item.y) < 4
        and abs(item.width - wide) < 8
        and abs(item.height - tall) < 8
        for item in frame.items[:3]
    )
