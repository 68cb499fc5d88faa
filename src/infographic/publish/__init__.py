"""From a picture to a post: the figure that stands in a page, and what puts it there in sites and notebooks.

In comes an infographic, out come a snippet and the files beside it.  A target of `infographic embed` is one file in
`targets/`; what other programs load (Python-Markdown, MkDocs, Sphinx, IPython) is one file each.
"""
