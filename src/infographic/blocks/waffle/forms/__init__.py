"""The forms of a hundred cells."""
