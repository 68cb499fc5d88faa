"""The forms of a strip of numbers."""
