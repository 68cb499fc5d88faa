"""The forms of pyramids."""
