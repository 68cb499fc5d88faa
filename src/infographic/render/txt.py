"""Plain text: what a person would call the text of the page, in reading order."""

from infographic.graphics.scene import Frame
from infographic.render import Options, md
from infographic.text.fonts import FontLibrary


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """The words of the page as UTF-8; its title and its short description where nobody has more to say."""
    return md.render(frame, options, fonts)
