"""svgwrite's `Drawing`, imported without what it needs only to fetch fonts and to validate.

Importing svgwrite loads an HTTP client (for web fonts, which we never embed) and compiles the grammar of
its validator (for `debug=True`, which refuses valid paths and every `aria-` attribute): four fifths of its
import time.
"""

from xml.etree.ElementTree import Element

from infographic.render._later import importing_later

_SELDOM_CALLED = {
    "urllib.request": ("urlopen",),
    "svgwrite.data.svgparser": ("is_valid_transferlist", "is_valid_pathdata", "is_valid_animation_timing"),
}

with importing_later(_SELDOM_CALLED):
    from svgwrite.drawing import Drawing

__all__ = ["Built", "Drawing", "written"]


class Built:
    """A finished XML element as svgwrite takes it: it asks its elements for `get_xml()` and nothing else.

    svgwrite's own element classes sort and convert attributes that we already have as text; without
    them a page is written in half the time.
    """

    __slots__ = ("_xml",)

    def __init__(self, xml: Element) -> None:
        self._xml = xml

    def get_xml(self) -> Element:
        return self._xml


def written(drawing: Drawing) -> str:
    """A drawing as XML.  ElementTree's own writer, made for namespaces and encodings, takes three times as long."""
    parts: list[str] = []
    _write(drawing.get_xml(), parts)
    return "".join(parts)


def _write(element: Element, parts: list[str]) -> None:
    attributes = "".join([f' {name}="{_quoted(value)}"' for name, value in element.items()])
    if not len(element) and not element.text:
        parts.append(f"<{element.tag}{attributes}/>")
        return
    parts.append(f"<{element.tag}{attributes}>{_escaped(element.text or '')}")
    for child in element:
        _write(child, parts)
    parts.append(f"</{element.tag}>")


def _quoted(value: str) -> str:
    return _escaped(value).replace('"', "&quot;")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
