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

__all__ = ["Built", "Drawing"]


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
