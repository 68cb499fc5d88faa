"""Colours and words: a side is not called blue and drawn orange."""

import re
from collections.abc import Iterator

from infographic.checks._check import Check, Finding
from infographic.checks._page_index import Sheet
from infographic.checks._sketch import Sketch
from infographic.errors import SpecPath
from infographic.errors.messages import shown
from infographic.graphics.color import to_oklch
from infographic.graphics.scene import Color, Frame, Rect
from infographic.i18n.hue_names import hue_words
from infographic.theme.hues import HUES
from infographic.theme.palettes import sides_of

CONTRARY = 40.0
"""Degrees between the hue that a word names and the hue that is drawn: red is still red as vermilion or crimson."""

COLORLESS = 0.04
"""The OKLCH chroma under which a colour has no hue to the eye."""


class WordsAgainstColor(Check):
    """A side whose name or statement names a colour has that colour, or says with `color:` that it means another."""

    code = "V25"
    title = "a colour against the words"
    severity = "warning"
    reason = (
        "Where the word says blue and the eye sees orange, naming the colour takes longer and the reader doubts both."
    )
    source = "Stroop 1935, Studies of interference in serial verbal reactions (doi:10.1037/h0054651)"

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        words = hue_words(sheet.subject.lang)
        for path, text, index in _said(sheet):
            solid = sides_of(sheet.theme)[index].solid
            for word in re.findall(r"\w+", text):
                hue = words.get(word.casefold())
                if hue and contradicts(hue, solid):
                    key = sheet.subject.sides[index]
                    message = f"{shown(text)} says {word}, but the side is drawn in {solid}"
                    help = f"write `color: {hue}` at the side `{key}`, or name there the colour that is meant"
                    yield self.found(message, help, path, cause=key)

    def wrong(self, sketch: Sketch) -> Frame:
        return _named(sketch, "#d14117")

    def right(self, sketch: Sketch) -> Frame:
        return _named(sketch, "#0a58ad")


def contradicts(hue: str, color: Color) -> bool:
    """Whether a colour is not what the name of a hue promises."""
    _, chroma, angle = to_oklch(color)
    if hue == "grey" or chroma < COLORLESS:
        return (hue == "grey") != (chroma < COLORLESS)
    return abs((angle - HUES[hue].angle + 180) % 360 - 180) > CONTRARY


def _said(sheet: Sheet) -> Iterator[tuple[SpecPath, str, int]]:
    """What is said about each side that leaves its colour to the theme: its name, and its statements."""
    subject = sheet.subject
    statements = {area.origin for area in sheet.areas if area.frame.name == "statement"}
    for path, text in subject.spec.texts:
        about = path if path[0] == "sides" else next((path[len(s) :] for s in statements if path[: len(s)] == s), ())
        if len(about) < 2 or about[0] != "sides":
            continue
        index = about[1] if isinstance(about[1], int) else subject.sides.index(str(about[1]))
        if subject.sides[index] not in subject.asked:
            yield path, text, index


def _named(sketch: Sketch, color: Color) -> Frame:
    """A side that is called blue."""
    return sketch.paper(Rect(0, 0, 320, 150, 0, color), sketch.line("The blue planet", 24, 84, 26, "#ffffff", 700))
