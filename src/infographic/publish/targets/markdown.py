"""Markdown wherever it is rendered: GitHub, forums, wikis."""

import re

from infographic.publish.figure import Figure, details

SUFFIX, INLINE = "svg", False

_MARKS = re.compile(r"([\\\[\]*_`<])")


def snippet(figure: Figure) -> str:
    """The picture, its caption, and its description as HTML, which Markdown takes."""
    alt = _MARKS.sub(r"\\\1", figure.alt)
    return f"![{alt}](<{figure.address(figure.picture)}>)\n\n*{figure.caption}*\n\n{details(figure)}\n"
