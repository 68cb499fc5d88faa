"""Where a figure can stand: one file for each target of `infographic embed`, loaded when it is asked for.

A target has `SUFFIX`, the format that it takes, `snippet(figure)`, what is pasted there, and, where it has limits,
`faults(figure)`.  `INLINE` says that HTML may hold the picture itself.
"""

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from infographic.errors import Problem
from infographic.publish.figure import Figure

NAMES = ("html", "markdown", "wordpress", "ghost", "substack", "hugo", "mkdocs", "sphinx", "email")


def target(name: str) -> ModuleType:
    """The module of a target, one of `NAMES`."""
    return import_module(f"{__name__}.{name}")


def faults(name: str, figure: Figure) -> Iterator[Problem]:
    """What the target would do to the picture that nobody wants."""
    yield from getattr(target(name), "faults", lambda _: ())(figure)
