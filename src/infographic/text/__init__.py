"""Fonts, shaping, line breaking and setting: texts to lines of glyphs."""

from infographic.text.fonts import FontLibrary
from infographic.text.markup import plain
from infographic.text.style import TextStyle
from infographic.text.typesetter import Typesetter

__all__ = ["FontLibrary", "TextStyle", "Typesetter", "plain"]
