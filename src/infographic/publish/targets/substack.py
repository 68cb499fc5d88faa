"""Substack: it takes neither HTML nor SVG; a picture is uploaded, and its words are typed into its fields."""

from collections.abc import Iterator

from infographic.errors import Problem, messages
from infographic.publish.figure import Figure
from infographic.text.markup import plain

SUFFIX, INLINE = "png", False


def snippet(figure: Figure) -> str:
    """What goes into which field."""
    name = figure.picture.files[-1][0]
    return f"Image: {name}\nAlt text: {figure.alt}\nCaption: {plain(figure.caption)}\n"


def faults(figure: Figure) -> Iterator[Problem]:
    if figure.picture.height > figure.picture.width:
        yield messages.picture_too_tall("Substack", figure.picture.width, figure.picture.height)
