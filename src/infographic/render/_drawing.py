"""svgwrite's `Drawing`, imported without what it needs only to fetch fonts and to validate.

Importing svgwrite loads an HTTP client (for web fonts, which we never embed) and compiles the grammar of
its validator (for `debug=True`, which refuses valid paths and every `aria-` attribute): four fifths of its
import time.  While it is imported, stand-ins take the place of these two modules; each of their
functions loads the real module when it is called, so nothing of svgwrite is lost.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any
from xml.etree.ElementTree import Element

_SELDOM_CALLED = {
    "urllib.request": ("urlopen",),
    "svgwrite.data.svgparser": ("is_valid_transferlist", "is_valid_pathdata", "is_valid_animation_timing"),
}


def _deferred(module: str, name: str) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        return getattr(import_module(module), name)(*args, **kwargs)

    return call


@contextmanager
def _importing_later(modules: dict[str, tuple[str, ...]]) -> Iterator[None]:
    """Stand-ins for modules that are not loaded yet, taken away again at the end."""
    stand_ins = {}
    for module, names in modules.items():
        if module not in sys.modules:
            stand_ins[module] = ModuleType(module)
            vars(stand_ins[module]).update({name: _deferred(module, name) for name in names})
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for module in stand_ins:
            del sys.modules[module]


with _importing_later(_SELDOM_CALLED):
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
