"""The forms of a timeline."""
