"""The forms of trees."""
