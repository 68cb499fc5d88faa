"""One sentence that stands for the picture where it is not seen."""

import re

from infographic.document import Document
from infographic.errors import Problem, messages

ENDS = (".", "!", "?", "…", ":", "。", "؟", "！", "？")
"""What a sentence ends with, in any language."""

_DIVIDED = re.compile(r"\s*\|\s*")
_BREAKS = re.compile(r"\s+")
_BESIDE_WORDS = re.compile(r"\W+")


def alt(infographic: Document) -> str:
    """What the spec says, or else its title with its subtitle, sides or first panels."""
    if infographic.alt:
        return in_one_line(infographic.alt)
    sides = ", ".join(side.label for side in infographic.declared_sides())
    panels = ", ".join(panel.title for panel in infographic.panels[:3] if panel.title)
    said, title = in_one_line(infographic.subtitle or sides or panels), title_line(infographic)
    return f"{title} {said}" if title.endswith(ENDS) else ": ".join(filter(None, (title, said)))


def doubts(infographic: Document) -> list[Problem]:
    """What speaks against the sentence: that nobody wrote it, or that it says no more than the title."""
    if not infographic.alt:
        return [messages.alt_unwritten(alt(infographic))]
    return [messages.alt_repeats_title()] if _same(infographic.alt, infographic.title) else []


def title_line(infographic: Document) -> str:
    """The title in one line, without the bar at which the page divides it."""
    divider = " – " if re.search(r"\s\|\s", infographic.title) else ""
    return _DIVIDED.sub(divider, in_one_line(infographic.title))


def in_one_line(text: str) -> str:
    return _BREAKS.sub(" ", text).strip()


def _same(one: str, other: str) -> bool:
    """Whether two texts have the same words."""
    return _BESIDE_WORDS.sub("", one).casefold() == _BESIDE_WORDS.sub("", other).casefold()
