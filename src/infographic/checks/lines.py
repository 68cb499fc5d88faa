"""Lines of text: neither too long nor too short, and ended with sense."""

import unicodedata
from collections.abc import Iterator, Sequence

from infographic.checks._check import Check, Finding
from infographic.checks._page_index import Sheet, TextLine, plain
from infographic.checks._sketch import Sketch
from infographic.errors.messages import shown
from infographic.graphics.scene import Frame
from infographic.i18n.phrases import articles

MIN_CHARACTERS, MAX_CHARACTERS = 12, 66
"""Characters in a line."""

LARGE = 24.0
"""The size in pixels from which a text is a heading, which is glanced at rather than read."""

LINES_READ = 3
"""The number of lines from which a narrow text is tiring to read."""

SHORT_WORD = 4
"""A last line of one word with so few letters looks lost."""

SLACK = 6
"""Characters over the limit that a line may have because the next break was far: the limit is for the whole text."""


class Measure(Check):
    """A line of text that goes on in the next has 12 to 66 characters; wide ones, as in Chinese, count double."""

    code = "V14"
    title = "lines too long or too short"
    severity = "warning"
    reason = "On the way back from a long line the eye loses its place; short lines tear sentences apart."
    source = "Bringhurst, The Elements of Typographic Style, 2.1.2: 45 to 75 characters, 66 ideal"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        for lines in sheet.paragraphs:
            longest = max(_characters(line) for line in lines)
            if _baselines(lines) > 1 and longest > MAX_CHARACTERS + SLACK:
                message = f"{_quoted(sheet, lines)} has lines of {longest} characters"
                yield self.about(
                    sheet, lines[0], message, f"{MAX_CHARACTERS} are enough: give it a narrower column, or larger type"
                )
            elif _is_narrow(lines):
                message = f"{_quoted(sheet, lines)} has {len(lines)} lines of {longest} characters at most"
                yield self.about(sheet, lines[0], message, "shorten it, or give it a wider column")

    def wrong(self, sketch: Sketch) -> Frame:
        return sketch.paper(sketch.words(_PASSAGE, 13, 62).at(20, 4), height=190)

    def right(self, sketch: Sketch) -> Frame:
        return sketch.paper(sketch.words(_PASSAGE, 13, 280).at(20, 40))


_PASSAGE = "Two counters stood on the bridge for a week and noted every bicycle."


def _baselines(lines: Sequence[TextLine]) -> int:
    """How many lines there are; a link is a piece of its line."""
    return len({round(line.matrix[5] + line.text.y) for line in lines})


def _characters(line: TextLine) -> int:
    words = line.words.strip()
    if words.isascii():
        return len(words)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in words)


def _is_narrow(lines: list[TextLine]) -> bool:
    """Whether a text of several small lines has none of a sensible length."""
    return (
        len(lines) > LINES_READ and lines[0].size < LARGE and max(_characters(line) for line in lines) < MIN_CHARACTERS
    )


def _quoted(sheet: Sheet, lines: list[TextLine]) -> str:
    return shown(sheet.source_of(lines[0])[1])


class BadBreak(Check):
    """No text ends with a line of one short word, and no line ends with an article."""

    code = "V15"
    title = "a widow, or a line that ends with an article"
    severity = "warning"
    reason = "A single short word at the end looks forgotten, and an article is read together with its noun."
    source = "Bringhurst, The Elements of Typographic Style, 2.4"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        leaning = articles(sheet.subject.lang)
        for lines in sheet.paragraphs:
            for line in lines[:-1]:
                last = line.words.split()[-1:] or [""]
                if last[0].lower() in leaning and _continues(sheet, line, lines):
                    message = f"a line of {_quoted(sheet, lines)} ends with {shown(last[0])}"
                    help = "put a no-break space (U+00A0) behind it, or change the words"
                    yield self.about(sheet, line, message, help)
            if len(lines) > 1 and _is_widow(sheet, lines):
                message = f"the last line of {_quoted(sheet, lines)} is {shown(lines[-1].words.strip())} alone"
                yield self.about(sheet, lines[0], message, "say it in a few letters less, or a few words more")

    def wrong(self, sketch: Sketch) -> Frame:
        lines = [sketch.line("The counters saw a", 20, 60), sketch.line("bicycle every minute of the", 20, 84)]
        return sketch.paper(Frame(280, 110, (*lines, sketch.line("day", 20, 108))).at(0, 0))

    def right(self, sketch: Sketch) -> Frame:
        lines = [sketch.line("The counters saw", 20, 60), sketch.line("a bicycle every minute", 20, 84)]
        return sketch.paper(Frame(280, 110, (*lines, sketch.line("of the day", 20, 108))).at(0, 0))


def _is_widow(sheet: Sheet, lines: list[TextLine]) -> bool:
    """Whether the last line is one short word, though the line before it has words to spare."""
    words = lines[-1].words.split()
    if len(words) != 1 or len(lines[-2].words.split()) < 3:
        return False
    return 0 < sum(character.isalpha() for character in words[0]) <= SHORT_WORD and _continues(sheet, lines[-2], lines)


def _continues(sheet: Sheet, line: TextLine, lines: list[TextLine]) -> bool:
    """Whether the next line goes on with the same sentence of the spec, instead of standing there for itself."""
    following = lines[lines.index(line) + 1]
    if not sheet.subject.spec.texts:
        return True
    return plain(line.words + following.words) in plain(sheet.source_of(line)[1])
