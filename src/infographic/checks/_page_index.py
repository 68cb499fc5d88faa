"""A finished page as checks see it: walked through once, everything in the page's own pixels."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache, reduce
from typing import Any, NamedTuple, TypeVar, assert_never

from infographic.checks._backdrop import Grounds, PaintedShape
from infographic.checks._placement import box_around, clip_to, ground_of, has_middle_in, outer_box, shift
from infographic.checks._subject import Subject
from infographic.errors import SpecPath
from infographic.graphics import affine
from infographic.graphics.geometry import Box
from infographic.graphics.scene import (
    Circle,
    Claim,
    Color,
    Frame,
    Group,
    Image,
    Item,
    Matrix,
    Path,
    Placed,
    Rect,
    Run,
    Text,
)
from infographic.text.fonts import Face

T = TypeVar("T")

Edges = tuple[float, float, float, float]

_new = tuple.__new__
"""Makes a named tuple without the call of its constructor, of which a page needs thousands."""

MIN_SHARE_OF_WHOLE = 0.5
"""A line shows a text of the spec that makes up half of it; the rest is what the engine puts around it."""


class Area(NamedTuple):
    """A frame where it stands on the page; `origin` is its own, or that of the frame around it."""

    frame: Frame
    box: Box
    origin: SpecPath
    parent: int
    """The place of the frame around it in the sheet's areas; -1 for the page."""
    seen: bool = False
    """Whether it stands on a filled box of its own: a card, a bar, a pill, a band."""


class TextLine(NamedTuple):
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
    columns: tuple[Box, ...]
    """The frames of the items and blocks that it stands in, outermost first."""
    clip: Box | None
    opacity: float

    @property
    def words(self) -> str:
        return "".join(run.text for run in self.text.runs)

    @property
    def size(self) -> float:
        """The size of its largest run, in pixels of the page."""
        return max(run.size for run in self.text.runs) * affine.growth(self.matrix)


class PlacedPicture(NamedTuple):
    """A bitmap where it stands on the page."""

    image: Image
    box: Box
    """What is seen of it."""
    full: Box
    """All of it."""
    area: int


class Outlined(NamedTuple):
    """Words that are drawn as shapes, such as a figure half under water, and the box around them."""

    words: str
    box: Box


class Placement(NamedTuple):
    """Where the walk is: how coordinates map to the page, what clips and fades, and what is shown."""

    matrix: Matrix
    clip: Box | None
    opacity: float
    origin: SpecPath
    ground: Box | None
    columns: tuple[Box, ...]
    area: int


class Sheet:
    """The page, taken apart: frames, lines of text, painted shapes and pictures, in drawing order."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.scale = subject.scale
        self.theme = subject.scale.theme
        self.page = Box(0, 0, subject.frame.width, subject.frame.height)
        self.areas: list[Area] = []
        self.lines: list[TextLine] = []
        self.outlined: list[Outlined] = []
        self.pictures: list[PlacedPicture] = []
        self._painted: list[PaintedShape] = []
        self._drawn_as_one: list[Box] = []
        self._found: dict[str, Any] = {}
        self._frame(subject.frame, Placement(affine.IDENTITY, None, 1, (), None, (), -1), affine.IDENTITY)
        self.grounds = Grounds(self._painted, self.theme.colors.bg, self.page.height)

    # -- the walk

    def _frame(self, frame: Frame, around: Placement, matrix: Matrix) -> None:
        items, own = frame.items, frame.origin
        box = box_around((0, 0, frame.width, frame.height), matrix)
        _, clip, opacity, origin, ground, columns, parent = around
        if own is not None:
            origin = own
            columns = (*columns, box) if frame.name != "page" else columns
        stands = ground_of(items, frame) if items else None
        self.areas.append(_new(Area, (frame, box, origin, parent, stands is not None)))
        if not items:
            return
        if stands is not None:
            ground = box_around(stands, matrix)
        inner = _new(Placement, (matrix, clip, opacity, origin, ground, columns, len(self.areas) - 1))
        for item in items:
            # The commonest kinds first: a page has many frames and few pictures
            if isinstance(item, Placed):
                self._frame(item.frame, inner, shift(matrix, item.x, item.y))
            elif isinstance(item, Text):
                self._text(item, inner)
            else:
                self._item(item, inner)

    def _item(self, item: Item, place: Placement) -> None:
        match item:
            case Placed(frame, x, y):
                self._frame(frame, place, shift(place.matrix, x, y))
            case Text():
                self._text(item, place)
            case Rect() | Circle() | Path():
                self._painted.append(
                    _new(PaintedShape, (item, place.matrix, _box_of(item, place), place.opacity * item.opacity))
                )
            case Image():
                full = box_around(Box(item.x, item.y, item.width, item.height), place.matrix)
                box = clip_to(full, place.clip)
                self.pictures.append(PlacedPicture(item, box, full, place.area))
                self._painted.append(PaintedShape(item, place.matrix, box, place.opacity * item.opacity))
            case Group():
                self._group(item, place)
            case _:
                assert_never(item)

    def _group(self, group: Group, place: Placement) -> None:
        matrix = affine.times(place.matrix, group.matrix) if group.matrix else place.matrix
        inner = place._replace(matrix=matrix, opacity=place.opacity * group.opacity)
        if group.clip is not None:
            clip = box_around(outer_box(group.clip), matrix)
            inner = inner._replace(clip=clip if place.clip is None else clip_to(clip, place.clip))
        first = len(self._painted)
        for item in group.items:
            self._item(item, inner)
        if len(self._painted) == first or (group.clip is not None and not group.alt):
            return
        whole = reduce(Box.union, (shape.box for shape in self._painted[first:]))
        if group.alt:
            self.outlined.append(Outlined(group.alt, whole))
        if group.clip is None and len(self._painted) > first + 1:
            self._drawn_as_one.append(whole)

    def _text(self, text: Text, place: Placement) -> None:
        ink = self._ink(text)
        if ink is not None:
            matrix, clip, opacity, origin, ground, columns, area = place
            at = len(self._painted)
            box = box_around(ink, matrix)
            self.lines.append(_new(TextLine, (text, matrix, box, at, area, origin, ground, columns, clip, opacity)))

    # -- ink

    def _ink(self, text: Text) -> Box | None:
        """The box around a line's glyphs, in the line's coordinates; None where nothing is inked."""
        boxes = [box for run in text.runs if run.glyphs and (box := self._run_ink(run))]
        if not boxes:
            return None
        whole = boxes[0] if len(boxes) == 1 else reduce(Box.union, boxes)
        return _new(Box, (whole[0] + text.x, whole[1] + text.y, whole[2], whole[3]))

    def _run_ink(self, run: Run) -> Box | None:
        """The box around the glyphs of a run; its ends are those of the glyphs at its ends."""
        face = self.face(run)
        reach = reach_of(face, run.glyphs)
        if reach is None:
            return None
        first, left, last, right, top, bottom = reach
        xs, ys, scale = run.xs, run.ys, run.size / face.upem
        start, end = xs[first] + left * scale, xs[last] + right * scale
        high, low = (ys[0], ys[0]) if ys[0] == ys[-1] else (min(ys), max(ys))
        return _new(Box, (run.x + start, high + top * scale, end - start, low - high + (bottom - top) * scale))

    def glyphs(self, line: TextLine) -> Iterator[tuple[Run, Box]]:
        """The ink of each glyph of a line, in the page's pixels."""
        text = line.text
        for run in text.runs:
            scale = run.size / self.face(run).upem
            for ink, x, y in zip(inks_of(self.face(run), run.glyphs), run.xs, run.ys, strict=True):
                if ink[0] != ink[2]:
                    left, top = text.x + run.x + x + ink[0] * scale, text.y + y + ink[1] * scale
                    box = Box(left, top, (ink[2] - ink[0]) * scale, (ink[3] - ink[1]) * scale)
                    yield run, box_around(box, line.matrix)

    def face(self, run: Run) -> Face:
        return self.subject.fonts.face(run.face)

    def size(self, line: TextLine, run: Run) -> float:
        """The size of a run in pixels of the page."""
        return run.size * affine.growth(line.matrix)

    # -- what lies under the words

    @cached_property
    def inked(self) -> list[tuple[TextLine, Run, Color, tuple[Color, ...]]]:
        """Every run with its colour as it is seen, and the colours that lie under its glyphs."""
        return [
            (line, run, line_color, colors)
            for line in self.lines
            for run, line_color, colors in self.grounds.under(line, lambda line=line: self.glyphs(line))  # type: ignore[misc]
        ]

    def once(self, name: str, find: Callable[["Sheet"], T]) -> T:
        """What `find` finds out about the page, remembered for all checks that ask for it by this name."""
        if name not in self._found:
            self._found[name] = find(self)
        found: T = self._found[name]
        return found

    # -- paragraphs, and where they come from

    @cached_property
    def _by_area(self) -> dict[int, list[TextLine]]:
        found: dict[int, list[TextLine]] = {}
        for line in self.lines:
            found.setdefault(line.area, []).append(line)
        return found

    @property
    def paragraphs(self) -> list[list[TextLine]]:
        """The lines of one text, together."""
        return list(self._by_area.values())

    def around(self, area: int) -> Iterator[Area]:
        """A frame and the frames around it, innermost first."""
        while area >= 0:
            yield self.areas[area]
            area = self.areas[area].parent

    def path_of(self, line: TextLine) -> SpecPath:
        """The key of the spec whose text the line shows; its block or item where no text is found."""
        return self.source_of(line)[0]

    def source_of(self, line: TextLine) -> tuple[SpecPath, str]:
        """The key of the spec whose text a line shows, and that text; the line's own words where none is found."""
        wanted = plain(line.words)
        near = [(path, text) for path, text in self.subject.spec.texts if path[: len(line.origin)] == line.origin]
        if fits := [fit for fit in near if wanted and wanted in plain(fit[1])]:
            return min(fits, key=lambda fit: (len(fit[1]), len(fit[0])))
        whole = plain("".join(part.words for part in self._by_area[line.area]))
        if whole and (
            inside := [
                fit for fit in near if len(plain(fit[1])) >= len(whole) * MIN_SHARE_OF_WHOLE and plain(fit[1]) in whole
            ]
        ):
            return max(inside, key=lambda fit: len(fit[1]))
        same = (fit for fit in self.subject.spec.texts if whole and plain(fit[1]) == whole)
        return next(same, (line.origin, line.words.strip()))

    def picture_path(self, picture: PlacedPicture) -> SpecPath:
        """The block or item that shows a picture."""
        return self.areas[picture.area].origin

    def extents(self, area: Area) -> list[float]:
        """How wide and how high the rectangles, and the shapes drawn as one, within a frame are, in pixels."""
        inside = [box for box in (*self._rects, *self._drawn_as_one) if has_middle_in(box, area.box)]
        return [extent for box in inside for extent in (box.width, box.height)]

    @cached_property
    def _rects(self) -> list[Box]:
        return [thing.box for thing in self._painted if type(thing.item) is Rect]

    @cached_property
    def claims(self) -> list[tuple[Area, Sequence[Claim]]]:
        """What each frame claims about the quantities that it draws."""
        return [(area, area.frame.claims) for area in self.areas if area.frame.claims]


@lru_cache(maxsize=20_000)
def reach_of(face: Face, glyphs: tuple[int, ...]) -> tuple[int, float, int, float, float, float] | None:
    """How far the ink of glyphs on one line reaches, in font units; None where nothing is inked.

    The first glyph with ink and its left edge, the last and its right edge, the top and the bottom of all.
    """
    inks = inks_of(face, glyphs)
    shown = [i for i, ink in enumerate(inks) if ink[0] != ink[2]]
    if not shown:
        return None
    first, last = shown[0], shown[-1]
    top, bottom = min(inks[i][1] for i in shown), max(inks[i][3] for i in shown)
    return first, inks[first][0], last, inks[last][2], top, bottom


def inks_of(face: Face, glyphs: Sequence[int]) -> list[Edges]:
    """Left, top, right and bottom of each glyph's ink, in font units."""
    known = _known_inks(face)
    try:
        return [known[glyph] for glyph in glyphs]
    except KeyError:
        for glyph in glyphs:
            box = face.glyph_box(glyph)
            known[glyph] = (box.x, box.y, box.right, box.bottom)
        return [known[glyph] for glyph in glyphs]


@lru_cache(maxsize=256)
def _known_inks(face: Face) -> dict[int, Edges]:  # noqa: ARG001
    """The ink of glyphs that were asked for before; it is the same on every page."""
    return {}


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Letters and digits only, in lower case: what survives marks, capitals, hyphens and spaces."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _box_of(shape: Rect | Circle | Path, place: Placement) -> Box:
    box = box_around(outer_box(shape), place.matrix)
    return box if place.clip is None else clip_to(box, place.clip)
