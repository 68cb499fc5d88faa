"""Questions about words: is each text printed, with what it belongs to, and does the drawing hold it there?"""

from collections.abc import Iterator

from infographic.checks import _words
from infographic.checks._page_index import Sheet
from infographic.checks._question import Question
from infographic.checks.questions.drawn import Drawn
from infographic.errors.messages import shown


def questions(sheet: Sheet, drawn: Drawn) -> Iterator[Question]:
    strays = {stray.path for stray in _words.strays(sheet)}
    for text in _words.printed(sheet):
        asks = f"Does the picture say {shown(text.text)}?"
        seen = ""
        if not text.is_said:
            seen = "nowhere"
        elif text.path in strays:
            seen = "apart from its block"
        elif not all(map(drawn.says, text.lines)) or (text.outlined and not drawn.names(text.outlined.words)):
            seen = "on the page, but not in the drawing"
        yield Question(text.path, asks, "yes", not seen, text.box, seen)
