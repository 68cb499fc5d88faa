"""The forms of points in four fields."""
