"""Ghost: a card of HTML.  It makes pictures narrower that are over 2000 px."""

from collections.abc import Iterator

from infographic.errors import Problem, messages
from infographic.publish.figure import DENSITIES, Figure
from infographic.publish.targets import html

SUFFIX, INLINE = "png", True

MAX_SIDE = 2000
"""Pixels (`imageOptimization.defaultMaxWidth` of Ghost)."""


def snippet(figure: Figure) -> str:
    """The figure of HTML between the comments that make it a card."""
    return f"<!--kg-card-begin: html-->\n{html.snippet(figure)}<!--kg-card-end: html-->\n"


def faults(figure: Figure) -> Iterator[Problem]:
    longest = max(figure.picture.width, figure.picture.height) * DENSITIES[-1]
    if longest > MAX_SIDE and not figure.inline:
        yield messages.picture_beyond("Ghost", longest, MAX_SIDE)
