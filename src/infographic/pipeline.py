"""The whole story, from a spec's text to bytes."""

import os
from functools import lru_cache

from infographic import theme as themes
from infographic.block import Context, Shared
from infographic.document import Infographic
from infographic.errors import Problem
from infographic.footer import note_numbers
from infographic.header import plain_title
from infographic.mirror import mirrored
from infographic.page import page
from infographic.render import Options, render
from infographic.scene import Frame
from infographic.text import FontLibrary, Typesetter
from infographic.theme import Scale, Theme, palette_on
from infographic.words import right_to_left

DEFAULT_WIDTH = 728.0
"""The width of a blog's column in pixels."""


@lru_cache(maxsize=8)
def library(files: tuple[str, ...] = ()) -> FontLibrary:
    """The bundled faces and a theme's own font files; kept, because faces remember their outlines."""
    return FontLibrary(files)


@lru_cache(maxsize=16)
def typesetter(files: tuple[str, ...], lang: str) -> Typesetter:
    return Typesetter(library(files), lang)


def theme_of(infographic: Infographic, folder: str = "") -> Theme:
    """The theme that the spec names; a file's path is relative to the spec's folder."""
    return themes.load(infographic.theme, folder)


def layout(
    infographic: Infographic, width: float = DEFAULT_WIDTH, folder: str = ""
) -> tuple[Frame, list[Problem]]:
    """The finished page, and what only the layout could see.

    Raises SpecError when the theme's file has mistakes.
    """
    theme = theme_of(infographic, folder)
    sides = infographic.declared_sides()
    numbers, _ = note_numbers(infographic)
    origins = {id(model): path for model, path in infographic.models()}
    setter = typesetter(theme.fonts.files, infographic.lang)
    problems: list[Problem] = []
    shared = Shared(setter, origins, {}, problems, numbers, folder, infographic.lang)
    ctx = Context(Scale(theme, width), palette_on(theme, "plain", len(sides)), sides, shared)
    frame = page(infographic, width, ctx)
    return (mirrored(frame) if right_to_left(infographic.lang) else frame), problems


def draw(
    infographic: Infographic, suffix: str, *, width: float = DEFAULT_WIDTH, scale: float = 2,
    text: str = "live", folder: str = "",
) -> bytes:  # fmt: skip
    """The bytes of a picture in the format of a suffix: `svg`, `png`, `pdf`, `txt`."""
    # 1. theme and sizes, 2. blocks to frames
    frame, _ = layout(infographic, width, folder)
    # 3. what assistive tools read
    options = Options(
        scale=scale, text=text, title=plain_title(infographic), description=description(infographic), lang=infographic.lang
    )
    # 4. frames to bytes
    return render(frame, suffix, options, library(theme_of(infographic, folder).fonts.files))


def description(infographic: Infographic) -> str:
    """What the picture shows, in one paragraph: its subtitle, sides and panels."""
    sides = ", ".join(side.label for side in infographic.declared_sides())
    panels = ". ".join(panel.title for panel in infographic.panels if panel.title)
    return " ".join(f"{part.rstrip('.')}." for part in (infographic.subtitle, sides, panels) if part)


def folder_of(name: str) -> str:
    """The folder to which the paths in a spec are relative."""
    return "" if name.startswith(("-", "<")) else os.path.dirname(name)
