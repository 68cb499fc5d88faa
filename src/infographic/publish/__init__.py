"""From a picture to a post: the words for those who do not see it, and the figure that stands in a page.

In comes an infographic, out come Markdown and HTML.  Nothing here is laid out or drawn.
"""
