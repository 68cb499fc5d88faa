"""The forms of a checklist."""
