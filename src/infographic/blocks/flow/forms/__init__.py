"""The forms of flows."""
