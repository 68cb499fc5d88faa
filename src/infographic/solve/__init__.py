"""Geometry as arithmetic: numbers in, numbers out, each method named with its source.

Imports `graphics.geometry` only.
"""
