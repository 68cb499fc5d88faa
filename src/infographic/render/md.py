"""Markdown: what a page says, for those who do not see it and for programs that search it."""

from infographic.graphics.scene import Frame
from infographic.render import Options
from infographic.render._text import printable
from infographic.text.fonts import FontLibrary


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:  # noqa: ARG001 as all formats
    """The words of the page as UTF-8; its title and its short description where nobody has more to say."""
    words = options.words or "\n\n".join(filter(None, (options.title, options.description))) + "\n"
    return "\n".join(map(printable, words.split("\n"))).encode()
