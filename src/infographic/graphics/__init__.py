"""Finished pictures as values: frames of a few primitives, and arithmetic on boxes, outlines and colours.

In: numbers, texts already set, colours.  Out: a `Frame`.  Imports `errors` only; it knows no theme and no block.
"""
