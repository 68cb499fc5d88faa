"""Nothing is lost on the way: what the spec says, the picture says."""

from collections.abc import Iterator

from infographic.checks import _words
from infographic.checks._check import Check, Finding
from infographic.checks._page_index import Sheet
from infographic.checks._sketch import Sketch
from infographic.errors.messages import shown
from infographic.graphics.scene import Frame


class Unsaid(Check):
    """Every text of the spec is printed, with its block; what a page of a given height leaves out is told by N01."""

    code = "V26"
    title = "a text that is not in the picture"
    reason = (
        "Whoever writes a label relies on its being read, and nobody compares a picture with its spec word by word."
    )
    source = "IGenBench 2026: of whole pictures that models draw, half lack or change something that was asked for"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        for text in _words.printed(sheet):
            if not text.is_said:
                help = (
                    "take it out, or give it room; a block of your own prints its texts, and has `Literal` for settings"
                )
                yield self.found(f"{shown(text.text)} is nowhere in the picture", help, text.path)
        for stray in _words.strays(sheet):
            help = "let its own block say it, where readers look for it"
            yield self.found(f"{shown(stray.text)} stands apart from its block", help, stray.path, stray.box)

    def wrong(self, sketch: Sketch) -> Frame:
        return sketch.paper(sketch.line("1.52", 40, 84, 40, weight=700))

    def right(self, sketch: Sketch) -> Frame:
        words = sketch.line("Distance to the Sun", 40, 44, 18)
        return sketch.paper(words, sketch.line("1.52", 40, 96, 40, weight=700))
