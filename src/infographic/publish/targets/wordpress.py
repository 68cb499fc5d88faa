"""WordPress: a block of HTML of its editor.  It refuses SVG, and makes pictures smaller that are over 2560 px."""

from collections.abc import Iterator

from infographic.errors import Problem, messages
from infographic.publish.figure import DENSITIES, Figure
from infographic.publish.targets import html

SUFFIX, INLINE = "png", True

MAX_SIDE = 2560
"""Pixels (`big_image_size_threshold` of WordPress)."""


def snippet(figure: Figure) -> str:
    """The figure of HTML between the comments that make it a block."""
    return f"<!-- wp:html -->\n{html.snippet(figure)}<!-- /wp:html -->\n"


def faults(figure: Figure) -> Iterator[Problem]:
    longest = max(figure.picture.width, figure.picture.height) * DENSITIES[-1]
    if longest > MAX_SIDE and not figure.inline:
        yield messages.picture_beyond("WordPress", longest, MAX_SIDE)
