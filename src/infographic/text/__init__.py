"""Fonts, shaping, line breaking and setting: texts to lines of glyphs."""
