"""The forms of cycles."""
