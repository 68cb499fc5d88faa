"""The forms of sankey."""
