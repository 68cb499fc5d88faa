"""The forms of mind maps."""
