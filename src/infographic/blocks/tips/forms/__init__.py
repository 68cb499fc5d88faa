"""The forms of tips."""
