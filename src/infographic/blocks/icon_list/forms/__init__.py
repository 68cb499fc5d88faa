"""The forms of an icon list."""
