"""What a picture is asked, and what it answers: each text, number, order and comparison of a spec as a question.

The questions and the answers that they must have follow from the spec alone; whether a picture gives these answers is
measured twice: in the finished page, and in the SVG that was written of it, which is read back.
"""

from collections.abc import Iterator

from infographic.checks._page_index import Sheet
from infographic.checks._question import Answers, Question
from infographic.checks.questions import order, quantities, words
from infographic.checks.questions.drawn import Drawn, read

__all__ = ["Drawn", "asked", "read"]


def asked(sheet: Sheet, drawn: Drawn) -> Answers:
    """The questions to a page, in the order of its spec, and the answers of the page and of its drawing."""
    found = [*_all(sheet, drawn)]
    places = {path: i for i, (path, _) in enumerate(sheet.subject.spec.texts)}
    last = len(places)
    return Answers(tuple(sorted(found, key=lambda question: places.get(question.path, last))))


def _all(sheet: Sheet, drawn: Drawn) -> Iterator[Question]:
    yield from words.questions(sheet, drawn)
    yield from order.questions(sheet)
    yield from quantities.questions(sheet, drawn)
