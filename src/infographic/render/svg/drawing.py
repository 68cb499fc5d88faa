"""svgwrite's `Drawing`, imported without what it needs only to fetch fonts and to validate.

Importing svgwrite loads an HTTP client (for web fonts, which we never embed) and a validator with all tables of SVG
(for `debug=True`, which refuses valid paths and every `aria-` attribute): nine tenths of its import time.  While it
is imported, stand-ins take the place of these modules; each loads the real one when it is used, so nothing of
svgwrite is lost.
"""

import sys
from importlib import import_module
from typing import Any
from xml.etree.ElementTree import Element

from infographic.render._later import deferred, standing_in


class _Validator:
    """svgwrite's validator, which every element has, and which is asked only where `debug` is on."""

    def __init__(self, profile: str, debug: bool = True) -> None:
        self._asked = profile, debug

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module("svgwrite.validator2").get_validator(*self._asked), name)


def _pattern(name: str) -> Any:
    return getattr(import_module("svgwrite.data.pattern"), name)


_STAND_INS: dict[str, dict[str, Any]] = {
    "urllib.request": {"urlopen": deferred("urllib.request", "urlopen")},
    "svgwrite.validator2": {"get_validator": _Validator},
    "svgwrite.data.pattern": {"__getattr__": _pattern},
}

with standing_in({name: contents for name, contents in _STAND_INS.items() if name not in sys.modules}):
    from svgwrite.drawing import Drawing

UNSAID = ("baseProfile", "version", "xmlns:ev")
"""What svgwrite says of every drawing, and no program reads; HTML refuses some of it."""

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
    root = drawing.get_xml()
    for name in UNSAID:
        root.attrib.pop(name, None)
    _write(root, parts)
    return "".join(parts)


def _write(element: Element, parts: list[str]) -> None:
    attributes = _attributes(element)
    if not len(element) and not element.text:
        parts.append(f"<{element.tag}{attributes}/>")
        return
    parts.append(f"<{element.tag}{attributes}>{_escaped(element.text or '')}")
    for child in element:
        _write(child, parts)
    parts.append(f"</{element.tag}>")


def _attributes(element: Element) -> str:
    pairs = element.items()
    plain = "".join([f' {name}="{value}"' for name, value in pairs])
    if plain.count('"') == 2 * len(pairs) and _escaped(plain) == plain:  # nearly all of them are numbers and names
        return plain
    return "".join([f" {name}={_quoted(value)}" for name, value in pairs])


def _quoted(value: str) -> str:
    return '"' + _escaped(value).replace('"', "&quot;") + '"'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
