"""Text in its place: inside its box, apart from other text, and large enough."""

from collections.abc import Iterator

from infographic.checks._check import Check, Finding
from infographic.checks._page_index import Sheet, TextLine
from infographic.checks._sketch import Sketch
from infographic.errors.messages import shown
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Frame, Run
from infographic.text.paragraph import NOTE_SIZE
from infographic.theme.type_scale import TYPE

SLACK = 0.5
"""Half a pixel is not seen."""

OVERLAP = 0.04
"""The share of the smaller text's ink: descenders may touch the accents of the next line."""

BODY_FLOOR = 17.0
"""Pixels of a page that is read on a screen at its own width: the least that is read at length."""

ROUNDING = 0.05
"""Sizes are rounded to hundredths of a pixel; 28 px at 1200 are 16.99 at 728."""


class OutOfBox(Check):
    """Text stays within the page, within its column, and within the card, bar or pill it stands on, to half a pixel."""

    code = "V01"
    title = "text leaves its box or the page"
    reason = "What is cut off is not read, and what sticks out looks broken."
    source = "WCAG 2.2, 1.4.10 Reflow and 1.4.12 Text Spacing: no loss of content"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        for line in sheet.lines:
            if where := _left(sheet, line):
                _, text = sheet.source_of(line)
                message = f"{shown(text)} leaves {where}"
                yield self.about(sheet, line, message, "shorten it, or break a long word with a soft hyphen")

    def wrong(self, sketch: Sketch) -> Frame:
        card = Box(40, 45, 150, 60)
        return sketch.paper(sketch.card(card, sketch.sides[0].tint, sketch.line("Kilimanjaro National Park", 16, 36)))

    def right(self, sketch: Sketch) -> Frame:
        card = Box(40, 45, 240, 60)
        return sketch.paper(sketch.card(card, sketch.sides[0].tint, sketch.line("Kilimanjaro National Park", 16, 36)))


def _left(sheet: Sheet, line: TextLine) -> str:
    """What a line of text leaves, as a sentence calls it; empty where it stays inside."""
    if not _holds(sheet.page, line.ink):
        return "the page"
    if line.clip and not _holds(line.clip, line.ink):
        return "what is shown of its picture"
    if line.ground and line.ground.grown(-1).intersection(line.ink) and not _holds(line.ground, line.ink):
        return "its box"
    return "its column" if _leaves_column(sheet, line) else ""


def _leaves_column(sheet: Sheet, line: TextLine) -> bool:
    """Whether a line leaves a frame sideways: its own, or those of its item and block where its middle is in them.

    A block may hang something beside an item on purpose, such as a date in the margin of its event.
    """
    x, _, width, _ = line.ink
    end, center = x + width, x + width / 2
    own = sheet.areas[line.area].box
    for box in (own, *line.columns):
        left, right = box[0], box[0] + box[2]
        held = x >= left - SLACK and end <= right + SLACK
        if not held and (box is own or left <= center <= right) and _beyond(box, line) > SLACK:
            return True
    return False


def _beyond(box: Box, line: TextLine) -> float:
    """How far a line reaches over the sides of a box, in pixels: its letters, and the room that they take.

    Optical alignment moves the room over an edge, and a slanted letter its ink; neither alone is seen.
    """
    ink = max(box.x - line.ink.x, line.ink.right - box.right)
    a, b, c, _, e, _ = line.matrix
    if b or c:
        return ink
    start = a * line.text.x + e
    end = start + a * line.text.width
    return min(ink, max(box.x - min(start, end), max(start, end) - box.right))


def _holds(outer: Box, inner: Box) -> bool:
    x, y, width, height = inner
    left, top, wide, tall = outer
    return (
        x >= left - SLACK and y >= top - SLACK and x + width <= left + wide + SLACK and y + height <= top + tall + SLACK
    )


class TextOverlap(Check):
    """No two texts lie over each other by more than four hundredths of the smaller one's ink."""

    code = "V02"
    title = "two texts overlap"
    reason = "Letters that lie over letters can be read in neither text."
    source = "WCAG 2.2, 1.4.12 Text Spacing; the limit lets descenders touch the line below"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        for one, other in _meeting(sheet.lines):
            if _overlap(sheet, one, other) > OVERLAP:
                first, second = (shown(sheet.source_of(line)[1]) for line in (one, other))
                message = f"{second} lies over {first}"
                if first == second:
                    message = f"the lines of {first} lie over each other"
                yield self.about(sheet, other, message, "shorten one of them, or give them more room")

    def wrong(self, sketch: Sketch) -> Frame:
        return sketch.paper(sketch.line("Walks to work", 40, 70, 24), sketch.line("Rides a bicycle", 60, 82, 24))

    def right(self, sketch: Sketch) -> Frame:
        return sketch.paper(sketch.line("Walks to work", 40, 62, 24), sketch.line("Rides a bicycle", 40, 98, 24))


def _meeting(lines: list[TextLine]) -> Iterator[tuple[TextLine, TextLine]]:
    """Pairs of lines whose ink boxes meet, in drawing order; found by sweeping down the page."""
    open_lines: list[tuple[int, TextLine]] = []
    for place, line in sorted(enumerate(lines), key=lambda pair: pair[1].ink.y):
        top, left, right = line.ink.y, line.ink.x, line.ink.right
        open_lines = [(i, other) for i, other in open_lines if other.ink.bottom > top]
        for i, other in open_lines:
            if other.ink.x < right and other.ink.right > left:
                yield (other, line) if i < place else (line, other)
        open_lines.append((place, line))


def _overlap(sheet: Sheet, one: TextLine, other: TextLine) -> float:
    """The share of the smaller ink that lies over the other's, by the boxes of the glyphs."""
    shared = one.ink.intersection(other.ink)
    if shared is None:
        return 0.0
    glyphs = [[box for _, box in sheet.glyphs(line)] for line in (one, other)]
    least = min(sum(box.width * box.height for box in boxes) for boxes in glyphs)
    first, second = ([box for box in boxes if box.intersection(shared)] for boxes in glyphs)
    parts = [part for a in first for b in second if (part := a.intersection(b))]
    return sum(part.width * part.height for part in parts) / least if least else 0.0


class TooSmall(Check):
    """No text is under 13 px at the page's own width, and body text is not under 17; on cards and slides not under 28,
    on paper not under 9 pt.
    """

    code = "V04"
    title = "text under the floor"
    reason = (
        "A page is read where it is shown, and smaller letters are not read there at all. The number that points "
        "to a note may be smaller, as it is in all good books: it is found by its place, and said again at the note."
    )
    source = (
        "Rello, Pielot & Marcos 2016 (doi:10.1145/2858036.2858204): larger type is read faster and understood better"
    )

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        medium = sheet.subject.size.medium
        of_theme = set()
        for role in TYPE:
            size = sheet.scale.size(role)
            least = max(BODY_FLOOR, medium.least) if role == "body" and not medium.zoom else medium.least
            if size < least - ROUNDING:
                of_theme.add(size)
                message = f"`{role}` is set in {size:.3g} px on a page of {sheet.subject.size.width:g} px"
                help = f"set it to {_at_1200(least, sheet)} or more under `type:` in the theme"
                yield self.found(message, help, ("theme",), cause=role)
        found: dict[float, list[TextLine]] = {}
        for line in sheet.lines:
            size = round(min(sheet.size(line, run) for run in line.text.runs if run.glyphs), 2)
            if size < _floor(sheet, line) - ROUNDING and size not in of_theme and not _is_note(sheet, line, size):
                found.setdefault(size, []).append(line)
        for size, lines in found.items():
            texts = dict.fromkeys(sheet.source_of(line)[1] for line in lines)
            more = f" and {len(texts) - 1} more are" if len(texts) > 1 else " is"
            message = f"{shown(next(iter(texts)))}{more} set in {size:.3g} px"
            help = f"{_floor(sheet, lines[0]):g} px is the least: shorten it, or give it more room"
            yield self.about(sheet, lines[0], message, help, cause=str(size))

    def wrong(self, sketch: Sketch) -> Frame:
        return sketch.paper(sketch.words("Source: counted on the bridge", 9, 280).at(20, 65))

    def right(self, sketch: Sketch) -> Frame:
        return sketch.paper(sketch.words("Source: counted on the bridge", 13.5, 280).at(20, 65))


def _floor(sheet: Sheet, line: TextLine) -> float:
    """The least size of a line where it is shown: sources may be smaller."""
    medium = sheet.subject.size.medium
    area = sheet.areas[line.area]
    while area.parent >= 0 and area.frame.name != "footer":
        area = sheet.areas[area.parent]
    return medium.least_source if area.frame.name == "footer" else medium.least


def _is_note(sheet: Sheet, line: TextLine, size: float) -> bool:
    """Whether only raised numbers of notes are so small, beside words of a size that may be."""
    words = [sheet.size(line, run) for run in line.text.runs if run.glyphs and not _is_raised(run)]
    small = [run for run in line.text.runs if run.glyphs and sheet.size(line, run) < _floor(sheet, line) - ROUNDING]
    return all(_is_raised(run) for run in small) and (not words or size >= min(words) * NOTE_SIZE * 0.99)


def _is_raised(run: Run) -> bool:
    return all(y < 0 for y in run.ys) and run.text.strip().isdigit()


def _at_1200(size: float, sheet: Sheet) -> str:
    """A size in px as a theme file says it, which measures at 1200."""
    return f"{size / (sheet.scale.zoom or max(sheet.subject.size.width, 728) / 1200):.3g}"
