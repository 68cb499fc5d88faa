"""SVG, from the features that browsers, CairoSVG, librsvg and resvg draw alike."""

import zlib
from base64 import b32encode
from collections.abc import Mapping
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


def document(frame: Frame, options: Options, fonts: FontLibrary) -> str:
    """The `svg` element, whose ids belong to this picture alone, so that several fit in one page."""
    writer = Writer(options, fonts)
    picture = _content(writer, frame, options.dark)
    _shorten([picture], writer, options)
    role = "img" if picture.find(".//a") is None else "group"  # what is in an `img` cannot be followed
    drawing = _drawing(frame, role, options)
    _define(drawing, writer, toggled=False)
    _describe(drawing, options)
    for element in picture:
        drawing.add(Built(element))
    return _with_own_prefix(written(drawing))


def pictures(frames: Mapping[str, tuple[Frame, Frame | None]], options: Options, fonts: FontLibrary) -> str:
    """Several layouts of one picture, each an `svg` element of its class, for a web page that shows one of them.

    Frames come with those of their dark colours, which follow the choice of the page's reader.  What they have in
    common, faces and description included, is said once, in an `svg` of no size before them: references into one
    that is not displayed lead nowhere.
    """
    writer = Writer(options, fonts)
    contents = {name: _content(writer, frame, dark) for name, (frame, dark) in frames.items()}
    _shorten(list(contents.values()), writer, options)
    role = "img" if all(content.find(".//a") is None for content in contents.values()) else "group"
    common = Drawing(size=("0", "0"), debug=False, style="position:absolute", **{"aria-hidden": "true"})
    _define(common, writer, toggled=True)
    _describe(common, options)
    drawings = [common]
    for name, content in contents.items():
        drawing = _drawing(frames[name][0], role, options)
        drawing["class"] = name
        for element in content:
            drawing.add(Built(element))
        drawings.append(drawing)
    return _with_own_prefix("\n".join(map(written, drawings)))


def _content(writer: Writer, frame: Frame, dark: Frame | None) -> Element:
    picture = Element("svg")
    writer.items((adaptive(frame, dark) if dark else frame).items, picture, 0, 0)
    return picture


def _shorten(pictures: list[Element], writer: Writer, options: Options) -> None:
    """Writes pictures as short as they can be, with what they share said once."""
    if options.text != "live":  # CairoSVG, which draws the other kinds, takes twice as long for references
        return
    together = Element("g")
    together.extend(pictures)
    gather(together)
    share(together, writer.define)
    for picture in pictures:
        inherit(picture)


def _drawing(frame: Frame, role: str, options: Options) -> Drawing:
    width, height = whole_size(frame)
    size = str(width), str(height)
    return Drawing(size=size, debug=False, **_attributes(size, role, options))


def _define(drawing: Drawing, writer: Writer, *, toggled: bool) -> None:
    """Adds the style sheet, and what the picture refers to."""
    if style := writer.style(toggled):
        element = Element("style")
        element.text = style
        drawing.defs.add(Built(element))
    for element in writer.defs:
        drawing.defs.add(Built(element))


def _describe(drawing: Drawing, options: Options) -> None:
    for name, text in (("desc", _said(options)), ("title", options.title)):
        if text:
            element = Element(name, id=PREFIX + name)
            element.text = printable(text)
            drawing.elements.insert(0, Built(element))


def _said(options: Options) -> str:
    """What is read of a picture behind its name: all that it says, or else its short description."""
    return options.words or options.description


def _with_own_prefix(text: str) -> str:
    return text.replace(PREFIX, _own_prefix(text))


def _own_prefix(text: str) -> str:
    """A prefix of ids that no other picture has: thirty bits of a checksum of all that is in it."""
    checksum = zlib.crc32(text.encode()).to_bytes(4)
    return b32encode(checksum).decode("ascii")[:6].lower().translate(_LETTERS) + "-"


def _attributes(size: tuple[str, str], role: str, options: Options) -> dict[str, str]:
    """The attributes of the root: what it shows has a name and a description, each read once."""
    attributes = {"viewBox": f"0 0 {size[0]} {size[1]}", "role": role, "lang": printable(options.lang)}
    if options.title:
        attributes["aria-labelledby"] = f"{PREFIX}title"
    if _said(options):
        attributes["aria-describedby"] = f"{PREFIX}desc"
    return attributes
