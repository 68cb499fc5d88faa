"""What a block is, and what it may know and ask while it is laid out.

In: a theme, sides, a space.  Out: `Block`, and the `Context` that is handed down to it.
Imports `theme`, `assets`, `images`, `text`, `graphics`, `solve`, `spec`, `errors`.
"""
