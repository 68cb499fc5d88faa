"""Output formats: one file for each, named by its suffix.

A format's module has `render(frame, options, fonts) -> bytes` and is loaded when it is asked for.
Modules whose name starts with an underscore are what several formats share.
"""

import os
from importlib import import_module
from typing import Literal, NamedTuple

from infographic.graphics.scene import Frame
from infographic.text.fonts import FontLibrary

TextMode = Literal["live", "outlines", "both"]


class Options(NamedTuple):
    """What a format is told besides the picture.

    `scale` is device pixels for each pixel of the page.  `text` says how vector formats write text:
    `live` with embedded fonts, as `outlines`, or `both`, transparent text over outlines.
    """

    scale: float = 2.0
    text: TextMode = "live"
    title: str = ""
    description: str = ""
    lang: str = "en"
    rtl: bool = False


def formats() -> tuple[str, ...]:
    """The suffixes of all formats."""
    names = (os.path.splitext(name) for name in os.listdir(os.path.dirname(__file__)))
    return tuple(sorted(stem for stem, suffix in names if suffix == ".py" and not stem.startswith("_")))


def render(frame: Frame, suffix: str, options: Options, fonts: FontLibrary) -> bytes:
    """The picture in the format of a suffix; ValueError for a suffix that is none of `formats()`."""
    if suffix not in formats():
        raise ValueError(f"no such format: {suffix!r}")
    drawn: bytes = import_module(f"{__name__}.{suffix}").render(frame, options, fonts)
    return drawn
