"""The forms of tables of answers."""
