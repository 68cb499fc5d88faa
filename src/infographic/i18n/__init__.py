"""What depends on a language: how it writes numbers and dates, and the few words that the engine itself prints.

In: a value and a language code.  Out: a text.  Imports `errors` only.
"""
