"""The forms of steps."""
