"""How a thing is rated: a sign, a word of the page's language and a hue for each of four states.

Traffic lights alone say nothing to one man in twelve (deuteranopia, protanopia): the sign and the word say it first.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from infographic.i18n.phrases import phrase

Status = Literal["", "good", "fair", "bad", "none"]


class State(NamedTuple):
    """What tells a state."""

    sign: str
    """A character that all faces of the package have between them."""
    icon: str
    hue: str


STATES: Mapping[str, State] = {
    "good": State("✓", "check-circle", "green"),
    "fair": State("▲", "warning", "amber"),
    "bad": State("✗", "x-circle", "red"),
    "none": State("–", "minus-circle", "grey"),
}


def hue_of(status: str) -> str:
    """The hue of a state; empty where there is none."""
    return STATES[status].hue if status else ""


def word_of(status: str, lang: str) -> str:
    """The word for a state; empty where there is none."""
    return phrase(lang, "status")[list(STATES).index(status)] if status else ""


def told(text: str, status: str, lang: str) -> str:
    """A text with sign and word of a state behind it, which are not parted."""
    if not status:
        return text
    sign = f"{STATES[status].sign}\u00a0{word_of(status, lang)}".replace(" ", "\u00a0")
    return f"{text} {sign}" if text else sign
