"""Data that stand elsewhere: tables from files and programs, and figures calculated from them.

In: a `Source` that says `from`.  Out: the same spec with its data filled in.  Imports `errors`, `i18n`, `spec`.
"""
