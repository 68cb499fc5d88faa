"""The page as a whole: edges that line up, sizes in steps, and no more than can be taken in."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from infographic.checks._check import Check, Finding
from infographic.checks._page_index import Area, Sheet
from infographic.checks._sketch import Sketch
from infographic.errors import SpecPath
from infographic.errors.messages import shown
from infographic.graphics.geometry import Box
from infographic.graphics.page_size import BLOG_WIDTH
from infographic.graphics.scene import Frame, Item, Rect

ALIGNED, MEANT = 1.0, 5.0
"""Pixels: edges nearer than the first are one edge to the eye, and further than the second two on purpose."""

ELSEWHERE = ("band", "icon", "point")
"""What stands where something else says: grounds from edge to edge, signs by their ink, points by their values."""

LOOKED_AT = ("point", "shade")
"""What shows how much by its place or by its shade, which claim no extent."""

TITLE = 3.0
"""The title's size, in sizes of the body text."""

TITLE_ON_PHONE = 2.0
"""On a narrow page, or in a column of a card, a title of three times the body has twelve letters in a line: twice must
do."""

STEP = 1.15
"""The minimum ratio between one level of type and the next."""

LEVELS = ("display", "h2", "h3", "body", "caption")

RATIO = 6.5
"""Height over width.  Five is what a good page of this kind has; a translation, in a face that runs wide, is up to
three tenths longer, and not worse."""

WORDS = 400
"""More is an article."""

ITEMS = 7
"""Things in one list: seven, plus or minus two, are kept in mind (Miller 1956); charts are looked at, not kept."""


class NearMiss(Check):
    """Boxes of one kind that stand under or beside each other share an edge or a middle, or clearly do not."""

    code = "V10"
    title = "edges that nearly line up"
    severity = "warning"
    reason = "People see that something is a few pixels off, and trust the page less, without being able to name it."
    source = "Wertheimer 1923 (doi:10.1007/BF00410640): edges that continue each other are seen as one"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        for boxes in _alike(sheet):
            for one, other in pairwise(boxes):
                off = _missed(one.box, other.box)
                if off:
                    message = f"two boxes of this block miss each other's edge by {off:.1f} px"
                    help = "align them, or move them clearly apart; in a block of your own use one track for both"
                    yield self.found(message, help, other.origin, other.box, cause="edge")

    def wrong(self, sketch: Sketch) -> Frame:
        return _cards(sketch, 3)

    def right(self, sketch: Sketch) -> Frame:
        return _cards(sketch, 0)


def _alike(sheet: Sheet) -> Iterator[list[Area]]:
    """Boxes that one would expect to line up: seen, of one name and kind of path, and in the same frame.

    What stands at a place that its value gives it, such as the label of a point, is no box and is left alone.
    """
    found: dict[tuple[object, ...], list[Area]] = {}
    for area in sheet.areas:
        path = area.frame.origin
        if path and area.seen and area.parent >= 0 and area.frame.name and not area.frame.name.startswith(ELSEWHERE):
            kind = tuple(step for step in path if isinstance(step, str))
            around = sheet.areas[area.parent].box
            found.setdefault((around, area.frame.name, kind), []).append(area)
    yield from found.values()


def _missed(one: Box, other: Box) -> float:
    """By how many pixels two neighbours miss the edge or the middle that they nearly share; 0 where they do not."""
    if one.bottom <= other.y + ALIGNED or other.bottom <= one.y + ALIGNED:
        ends = (one.x - other.x, one.right - other.right, one.center.x - other.center.x)
    elif one.right <= other.x + ALIGNED or other.right <= one.x + ALIGNED:
        ends = (one.y - other.y, one.bottom - other.bottom, one.center.y - other.center.y)
    else:
        return 0.0
    nearest = min(map(abs, ends))
    return nearest if ALIGNED <= nearest <= MEANT else 0.0


def _cards(sketch: Sketch, off: float) -> Frame:
    """Three cards under each other, the second moved."""
    cards: list[Item] = []
    for i in range(3):
        shift = off if i == 1 else 0
        box = Rect(0, 0, 200, 34, 6, sketch.sides[0].solid)
        frame = Frame(200, 34, (box,), origin=("panels", 0, "items", i), name="card")
        cards.append(frame.at(60 + shift, 14 + i * 42))
    return sketch.paper(*cards)


class Hierarchy(Check):
    """The title is three times as large as the body text, and each level of type 1.15 times the next."""

    code = "V20"
    title = "sizes that do not make levels"
    severity = "warning"
    reason = "Sizes say what is to be read first; two that hardly differ say nothing, and look like a mistake."
    source = "Bringhurst, The Elements of Typographic Style, 3.1: do not compose without a scale"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        body = sheet.scale.size("body")
        titles = [line for line in sheet.lines if line.origin == ("title",)]
        size = max((line.size for line in titles), default=0.0)
        size_of_page = sheet.subject.size
        whole = size_of_page.width >= BLOG_WIDTH and size_of_page.height is None
        least = TITLE if whole else TITLE_ON_PHONE
        if titles and size < least * body * 0.995:
            message = f"the title {shown(sheet.source_of(titles[0])[1])} is only {size / body:.1f} times the body text"
            yield self.found(message, "shorten it: few words can be large", ("title",), titles[0].ink)
        for upper, lower in pairwise(LEVELS):
            one, other = sheet.scale.size(upper), sheet.scale.size(lower)
            if one != other and one < other * STEP * 0.995:
                message = f"`{upper}` is {one:.3g} px and `{lower}` {other:.3g}: too near to be told apart"
                help = f"set one of them under `type:` in the theme, so that the first is {STEP:g} times the second"
                yield self.found(message, help, ("theme",), cause=upper)

    def wrong(self, sketch: Sketch) -> Frame:
        return _headed(sketch, 22)

    def right(self, sketch: Sketch) -> Frame:
        return _headed(sketch, 52)


def _headed(sketch: Sketch, size: float) -> Frame:
    """A title in a size over a line of body text."""
    title = Frame(300, 80, (sketch.line("Bicycles", 0, 60, size, weight=700),), origin=("title",))
    return sketch.paper(title.at(20, 10), sketch.words("Counted for a week on the old bridge", 17, 290).at(20, 90))


class TooMuch(Check):
    """A page is at most six and a half times as high as wide, and has at most 400 words and seven things in a list."""

    code = "V23"
    title = "too long a page, too many words or items"
    severity = "warning"
    reason = (
        "An infographic is taken in, not studied: what is too long is scrolled past. A phone shows the same words in "
        "the same size on a narrower page, so the ratio that it may have grows with the square of the narrowing."
    )
    source = "Miller 1956 (doi:10.1037/h0043158); Borkin et al. 2013 (doi:10.1109/TVCG.2013.234) on what is remembered"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        page = sheet.page
        most = RATIO * max(1.0, BLOG_WIDTH / page.width) ** 2
        if page.height > most * page.width:
            message = f"the page is {page.height / page.width:.1f} times as high as it is wide"
            yield self.found(message, f"{most:.1f} is the most: leave something out, or make two pages", ("panels",))
        words = sum(_words(line.words) for line in sheet.lines)
        if words > WORDS:
            message = f"the page has {words} words"
            yield self.found(message, f"{WORDS} are enough: what has to be read at length is an article", ("panels",))
        for path, count in _listed(sheet).items():
            if count > ITEMS:
                message = f"this list has {count} items"
                yield self.found(message, f"{ITEMS} are kept in mind: leave some out, or divide it", path)

    def wrong(self, sketch: Sketch) -> Frame:
        return _list(sketch, 9)

    def right(self, sketch: Sketch) -> Frame:
        return _list(sketch, 5)


def _words(line: str) -> int:
    """The words of a line; in scripts without spaces two characters are one."""
    if line.isascii():
        return len(line.split())
    wide = sum("\u3040" <= character <= "\u9fff" for character in line)
    return len(line.split()) + wide // 2


def _listed(sheet: Sheet) -> dict[SpecPath, int]:
    """How many items each list shows that is read, not looked at."""
    charts = [area.origin for area, _ in sheet.claims]
    items: dict[SpecPath, set[SpecPath]] = {}
    for area in sheet.areas:
        path = area.frame.origin
        if area.frame.name.startswith(LOOKED_AT) or not path or not isinstance(path[-1], int):
            continue
        if path[-2] not in ("panels", "blocks") and not _inside(path, charts):
            items.setdefault(path[:-1], set()).add(path)
    return {path: len(paths) for path, paths in items.items()}


def _inside(path: SpecPath, others: Sequence[SpecPath]) -> bool:
    return any(path[: len(other)] == other or other[: len(path)] == path for other in others)


def _list(sketch: Sketch, count: int) -> Frame:
    """A list with this many rows."""
    rows: list[Item] = []
    for i in range(count):
        words = sketch.line(f"Reason {i + 1}", 24, 20 + i * 20, 13)
        rows.append(Frame(300, 20, (words,), origin=("panels", 0, "items", i), name="row").at(0, 0))
    return sketch.paper(*rows, height=200)
