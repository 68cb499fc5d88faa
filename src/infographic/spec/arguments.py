"""Arguments of Python calls: what they may be, and what is said of others."""

import os

from infographic.errors import messages
from infographic.spec.plain import scalar


def path(argument: str, given: object) -> str:
    """A path as a text; raises TypeError for anything else."""
    if not isinstance(given, str | os.PathLike):
        raise TypeError(messages.wrong_argument(argument, "a path", messages.shown(given)))
    return str(os.fspath(given))


def number(argument: str, value: object) -> float:
    """An argument as a number of Python; raises TypeError for anything else."""
    found = value if isinstance(value, float) else scalar(value)
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise TypeError(messages.wrong_argument(argument, "a number", messages.shown(value)))
    return found
