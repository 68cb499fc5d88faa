"""The forms of funnels."""
