"""Output formats: one file or folder for each, named by its suffix.

A format's module has `render(frame, options, fonts) -> bytes`, and `render_pages` for a list of frames where its
files have pages; it is loaded when it is asked for.  Modules whose name starts with an underscore are what several
formats share.
"""

import os
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Literal, NamedTuple

from infographic import plugins
from infographic.errors import SpecError, messages
from infographic.graphics.scene import Frame
from infographic.text.fonts import FontLibrary

TextMode = Literal["live", "outlines", "both"]


class Options(NamedTuple):
    """What a format is told besides the picture.

    `scale` is device pixels for each pixel of the page.  `text` says how vector formats write text:
    `live` with embedded fonts, as `outlines`, or `both`, transparent text over outlines.  `dark` is the same
    picture in other colours, for readers who prefer a dark page and formats that can ask them.  A PNG is
    packed tighter, in seconds, with `optimize`.  With `max_bytes` a format gives up quality for fewer bytes.
    `narrow` is the page for phones, and `narrow_dark` that in its dark colours, for formats that show what fits.
    `description` is one sentence, `words` are all that the page says, as a format takes it: Markdown, lines, or one
    paragraph to be read aloud.  `millimetres` is the sheet of paper that the page is for.
    """

    scale: float = 2.0
    text: TextMode = "live"
    title: str = ""
    description: str = ""
    lang: str = "en"
    rtl: bool = False
    dark: Frame | None = None
    optimize: bool = False
    max_bytes: int | None = None
    narrow: Frame | None = None
    narrow_dark: Frame | None = None
    words: str = ""
    millimetres: tuple[float, float] | None = None
    fragment: bool = False
    """Whether HTML is wanted that stands in a page of somebody else."""


BITMAPS = frozenset(("avif", "jpg", "png", "webp"))
"""The formats that are made of pixels."""


def formats() -> tuple[str, ...]:
    """The suffixes of all formats, those of plugins included."""
    folder = os.path.dirname(__file__)
    found = (entry.removesuffix(".py") for entry in os.listdir(folder) if _holds_code(os.path.join(folder, entry)))
    return tuple(sorted({*(name for name in found if not name.startswith("_")), *plugins.installed("formats")}))


def is_format(suffix: str) -> bool:
    """Whether there is a format of this suffix; plugins are asked only for what is none of ours."""
    return _is_ours(suffix) or suffix in plugins.installed("formats")


def suffix_of(name: str) -> str:
    """The format that a file's name asks for; raises ValueError where there is no such format."""
    suffix = os.path.splitext(name)[1].lower().removeprefix(".")
    if not is_format(suffix):
        raise ValueError(messages.no_format(name, formats()))
    return suffix


def _is_ours(suffix: str) -> bool:
    home = os.path.join(os.path.dirname(__file__), suffix)
    return suffix.isidentifier() and suffix[0] != "_" and (os.path.isfile(f"{home}.py") or _holds_code(home))


def _holds_code(path: str) -> bool:
    """Whether it is a module or a package."""
    return path.endswith(".py") or os.path.isfile(os.path.join(path, "__init__.py"))


def render(frame: Frame, suffix: str, options: Options, fonts: FontLibrary) -> bytes:
    """The picture in the format of a suffix; ValueError for a suffix that is none of `formats()`.

    Raises SpecError where it takes more than `options.max_bytes` whatever is tried.
    """
    drawn: bytes = _format(suffix).render(frame, options, fonts)
    return _allowed(drawn, suffix, options)


def _allowed(drawn: bytes, suffix: str, options: Options) -> bytes:
    if options.max_bytes is not None and len(drawn) > options.max_bytes:
        raise SpecError([messages.too_many_bytes(suffix, options.max_bytes, len(drawn))])
    return drawn


def has_pages(suffix: str) -> bool:
    """Whether a file of this format may have several pages; ValueError for a suffix that is none of `formats()`."""
    return hasattr(_format(suffix), "render_pages")


def render_pages(frames: Sequence[Frame], suffix: str, options: Options, fonts: FontLibrary) -> bytes:
    """Pictures as the pages of one file; ValueError for a format that has one page."""
    module = _format(suffix)
    if not hasattr(module, "render_pages"):
        raise ValueError(f"a file of {suffix} is one page")
    drawn: bytes = module.render_pages(frames, options, fonts)
    return _allowed(drawn, suffix, options)


def _format(suffix: str) -> ModuleType:
    if _is_ours(suffix):
        return import_module(f"{__name__}.{suffix}")
    if module := plugins.module("formats", suffix):
        return module
    raise ValueError(f"no such format: {suffix!r}")
