"""Fonts, shaping, line breaking and setting: texts to lines of glyphs."""

from infographic.text.fonts import FontLibrary, own_files
from infographic.text.markup import plain
from infographic.text.style import TextStyle
from infographic.text.typesetter import Typesetter

__all__ = ["FontLibrary", "TextStyle", "Typesetter", "own_files", "plain"]
