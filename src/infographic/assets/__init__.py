"""Icons, flags and illustrations that come with the package, found by name.

In: a name.  Out: outlines.  Imports `errors`, `graphics`, `solve`.
"""
