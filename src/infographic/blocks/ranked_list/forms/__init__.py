"""The forms of rankings."""
