"""A page in a browser that shows a spec as it is drawn, and follows it while it is written.

In: the file of a spec.  Out: a server on this machine alone; a child process draws for it.
Imports `authoring`, `api`, `pipeline` and what they are made of.
"""
