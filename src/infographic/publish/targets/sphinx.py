"""Sphinx, and all else that reads reStructuredText."""

import re

from infographic.publish.figure import Figure
from infographic.text.markup import plain

SUFFIX, INLINE = "svg", False

_MARKS = re.compile(r"([\\*`|_])")


def snippet(figure: Figure) -> str:
    """The directive `figure`."""
    picture = figure.picture
    alt, caption = (_MARKS.sub(r"\\\1", text) for text in (figure.alt, plain(figure.caption)))
    return f".. figure:: {figure.address(picture)}\n   :alt: {alt}\n   :width: {picture.width}px\n\n   {caption}\n"
