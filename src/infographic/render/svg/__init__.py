"""SVG, from the features that browsers, CairoSVG, librsvg and resvg draw alike."""

import zlib
from base64 import b32encode
from xml.etree.ElementTree import Element

from infographic.graphics.scene import Frame
from infographic.render import Options
from infographic.render._text import printable
from infographic.render._values import whole_size
from infographic.render.svg.adaptive import adaptive
from infographic.render.svg.compact import gather, inherit, share
from infographic.render.svg.drawing import Built, Drawing, written
from infographic.render.svg.writer import PREFIX, Writer
from infographic.text.fonts import FontLibrary

_LETTERS = str.maketrans("234567", "ABCDEF")
"""For the digits of base 32: an id in a style sheet starts with a letter."""


def render(frame: Frame, options: Options, fonts: FontLibrary) -> bytes:
    """The picture as a standalone SVG document; ValueError for a number that is not finite or beyond `LIMIT`."""
    text = document(frame, options, fonts)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def document(frame: Frame, options: Options, fonts: FontLibrary, toggled: bool = False) -> str:
    """The `svg` element, whose ids belong to this picture alone, so that several fit in one page.

    In a web page that may be `toggled` its reader's choice of a dark page is followed as well.
    """
    writer = Writer(options, fonts)
    picture = Element("svg")
    shown = adaptive(frame, options.dark) if options.dark else frame
    writer.items(shown.items, picture, 0, 0)
    if options.text == "live":  # CairoSVG, which draws the other kinds, takes twice as long for references
        gather(picture)
        share(picture, writer.define)
        inherit(picture)
    width, height = whole_size(frame)
    size = str(width), str(height)
    role = "img" if picture.find(".//a") is None else "group"  # what is in an `img` cannot be followed
    drawing = Drawing(size=size, debug=False, **_attributes(size, role, options), **picture.attrib)
    if style := writer.style(toggled):
        element = Element("style")
        element.text = style
        drawing.defs.add(Built(element))
    for element in writer.defs:
        drawing.defs.add(Built(element))
    for name, text in (("desc", options.description), ("title", options.title)):
        if text:
            element = Element(name, id=PREFIX + name)
            element.text = printable(text)
            drawing.elements.insert(0, Built(element))
    for element in picture:
        drawing.add(Built(element))
    text = written(drawing)
    return text.replace(PREFIX, _own_prefix(text))


def _own_prefix(text: str) -> str:
    """A prefix of ids that no other picture has: thirty bits of a checksum of all that is in it."""
    checksum = zlib.crc32(text.encode()).to_bytes(4)
    return b32encode(checksum).decode("ascii")[:6].lower().translate(_LETTERS) + "-"


def _attributes(size: tuple[str, str], role: str, options: Options) -> dict[str, str]:
    """The attributes of the root."""
    attributes = {"viewBox": f"0 0 {size[0]} {size[1]}", "role": role}
    labels = [PREFIX + name for name, text in (("title", options.title), ("desc", options.description)) if text]
    return attributes | {"aria-labelledby": " ".join(labels), "lang": printable(options.lang)}
