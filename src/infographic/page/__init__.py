"""The page around the blocks: header, panels on their grounds, footer.

In: an infographic and a context.  Out: one frame.  Imports `layout` and what is below it, and `document`.
"""
