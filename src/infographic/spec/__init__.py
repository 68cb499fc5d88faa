"""Reading a spec: from YAML text to typed, frozen models, with a line and a column for every path.

In: a text, or plain data.  Out: a `Source`, models, or every problem at its line.  Imports `errors` only.
"""
