"""From an idea to a spec: what helps a person to write one, and to see what comes of it.

In: a spec's file, a title, a style sheet.  Out: specs and themes as text, or a page in a browser that follows them.
Imports `api`, `pipeline` and what they are made of; never `cli`.
"""
