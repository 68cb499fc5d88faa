"""The forms of donuts."""
