"""The forms of one number."""
