"""Questions about order: does each item of a list stand at its place in it?"""

from collections.abc import Callable, Iterator, Sequence

from infographic.checks._page_index import Area, Sheet
from infographic.checks._question import Question, name_of
from infographic.errors import SpecPath
from infographic.graphics.geometry import Box
from infographic.i18n.date_format import chronology
from infographic.i18n.phrases import right_to_left

SPELLED = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip

AROUND = (
    "compare-table", "cycle", "donut", "fishbone", "flow", "journey", "mindmap", "quadrant", "radar", "sankey", "slope",
    "table", "tree", "venn",
)  # fmt: skip
"""Blocks whose items stand around a middle, where lines or values lead, or as they are sorted: not as they are listed.
"""

READ = ("row", "rank", "card", "step", "tip", "item")
"""What frames are called whose order is read: others, such as points of a chart, stand where their values say."""


def questions(sheet: Sheet) -> Iterator[Question]:
    rtl = right_to_left(sheet.subject.lang)
    for path, areas in _lists(sheet).items():
        boxes = [area.box for area in areas]
        sound = any(_is_read_so(row, rtl) for row in (boxes, *_sorted(sheet, path, boxes)))
        for i, area in enumerate(areas):
            item = (*path, i)
            late = None if sound else _later(boxes, i, _orders(rtl)[0])
            asks = f"Is {name_of(sheet, item)} {_ordinal(i)} of {len(areas)}?"
            seen = "" if late is None else f"before {name_of(sheet, (*path, late))}"
            yield Question(item, asks, "yes", late is None, area.box, seen)


def _ordinal(place: int) -> str:
    return SPELLED[place] if place < len(SPELLED) else f"number {place + 1}"


def _lists(sheet: Sheet) -> dict[SpecPath, list[Area]]:
    """The lists whose items all have a frame of their own, none in another."""
    around = [area.origin for area in sheet.areas if area.frame.name in AROUND and area.frame.origin]
    found: dict[SpecPath, dict[int, Area]] = {}
    for area in sheet.areas:
        path = area.frame.origin
        if path and isinstance(path[-1], int) and path[-2] != "blocks" and area.frame.name in READ:
            found.setdefault(path[:-1], {}).setdefault(path[-1], area)
    whole = {path: areas for path, areas in found.items() if sorted(areas) == list(range(len(areas)))}
    lists = {path: [areas[i] for i in sorted(areas)] for path, areas in whole.items() if len(areas) > 1}
    return {
        path: areas
        for path, areas in lists.items()
        if _apart([area.box for area in areas]) and not any(path[: len(block)] == block for block in around)
    }


def _apart(boxes: Sequence[Box]) -> bool:
    return all(not a.grown(-2).intersection(b.grown(-2)) for i, a in enumerate(boxes) for b in boxes[:i])


Before = Callable[[Box, Box], bool]
"""Whether a box is read before another one."""


def _orders(rtl: bool) -> tuple[Before, ...]:
    """In rows or columns; along a line, whose items may alternate above and below it; to and fro, as a snake."""

    def in_rows(one: Box, other: Box) -> bool:
        if abs(one.y - other.y) < 1:
            return one.x >= other.right - 1 if rtl else one.right <= other.x + 1
        return one.bottom <= other.y + 1 and one.x < other.right and other.x < one.right

    def along(one: Box, other: Box) -> bool:
        return one.center.x >= other.center.x if rtl else one.center.x <= other.center.x

    def to_and_fro(one: Box, other: Box) -> bool:
        return one.bottom <= other.y + 1

    return in_rows, along, to_and_fro


def _is_read_so(boxes: Sequence[Box], rtl: bool) -> bool:
    return any(all(_later(boxes, i, before) is None for i in range(len(boxes))) for before in _orders(rtl))


def _sorted(sheet: Sheet, path: SpecPath, boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """The boxes as their values rise and as they fall, where each has one, or their dates: charts and
    calendars sort what they show.
    """
    values: dict[SpecPath, float] = {
        claim.origin[: len(path) + 1]: claim.value
        for _, claims in sheet.claims
        for claim in claims
        if claim.origin[: len(path)] == path and len(claim.origin) > len(path)
    }
    if len(values) < len(boxes):
        texts = {where: text for where, text in sheet.subject.spec.texts if where[-1] == "date"}
        told = {(*path, i): texts.get((*path, i, "date"), "") for i in range(len(boxes))}
        dates = chronology(tuple(filter(None, told.values())), sheet.subject.lang)
        values = {where: when for where, text in told.items() if (when := dates.when(text)) is not None}
    if len(values) == len(boxes):
        rising = sorted(range(len(boxes)), key=lambda i: values[*path, i])
        yield [boxes[i] for i in rising]
        yield [boxes[i] for i in sorted(range(len(boxes)), key=lambda i: -values[*path, i])]


def _later(boxes: Sequence[Box], i: int, before: Before) -> int | None:
    """An item that is listed before this one, but read after it."""
    return next((j for j in range(i) if before(boxes[i], boxes[j])), None)
