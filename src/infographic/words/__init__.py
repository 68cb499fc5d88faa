"""What an infographic says: its texts and quantities, and all of it told to those who do not see the page.

In come the models of a spec, out come the texts that checks hold a page against, and parts of a description, which
are written as Markdown, as HTML or as plain text.  Nothing here is laid out or drawn.
"""
