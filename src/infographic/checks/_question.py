"""A question, and how the things are called that it asks about."""

from typing import NamedTuple

from infographic.checks._page_index import Sheet
from infographic.errors import SpecPath
from infographic.errors.messages import shown
from infographic.graphics.geometry import Box

NAMES = ("label", "title", "name", "text", "date")
"""The keys of an item by which it is called, the first that it has."""


class Question(NamedTuple):
    """What is asked, what the spec answers, and whether the picture answers so."""

    path: SpecPath
    asks: str
    answer: str
    """What the spec says."""
    true: bool | None
    """Whether the picture says the same; None where it cannot be asked."""
    place: Box | None = None
    """Where on the page it is seen, in its pixels."""
    seen: str = ""
    """What the picture says instead."""


class Answers(NamedTuple):
    """All questions to a page."""

    questions: tuple[Question, ...]

    @property
    def true(self) -> int:
        return sum(question.true is True for question in self.questions)

    @property
    def open(self) -> tuple[Question, ...]:
        """Those that nobody can answer: what a block draws without saying how."""
        return tuple(question for question in self.questions if question.true is None)

    @property
    def false(self) -> tuple[Question, ...]:
        return tuple(question for question in self.questions if question.true is False)


def name_of(sheet: Sheet, path: SpecPath) -> str:
    """What an item is called in a question, and for which side it speaks."""
    side = next((step for step in reversed(path) if step in sheet.subject.sides), None)
    told = f" for {sheet.subject.labels[sheet.subject.sides.index(str(side))]}" if side is not None else ""
    return f"{_own_name(sheet, path)}{told}"


def _own_name(sheet: Sheet, path: SpecPath) -> str:
    """Its text, or that of the nearest thing around it that has one."""
    texts = sheet.once("texts", lambda sheet: dict(sheet.subject.spec.texts))
    for end in range(len(path), 0, -1):
        for text in (texts.get(path[:end]), *(texts.get((*path[:end], key)) for key in NAMES)):
            if text:
                return shown(text)
    return "the page"
