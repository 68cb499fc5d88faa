"""How fast and how small: `python -m bench`, or `make bench`.

Times on one machine differ from those on another, and from one minute to the next; so what must hold is a ratio of two
things timed in turn in one run, and of each the least time counts.
"""

SPEC = "specs/mindset-divide.yaml"
"""The page that is measured unless another is named."""
