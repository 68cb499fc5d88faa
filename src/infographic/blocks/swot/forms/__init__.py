"""The forms of the four fields of a SWOT analysis."""
