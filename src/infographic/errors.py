"""Problems, and every sentence that the product says about them.

A problem is a value: it knows the path of its cause in the spec, and a `Source` knows the line and
column of every path.  Message and help are two things: what is wrong, and what to do about it.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

SpecPath = tuple[str | int, ...]


class Problem(NamedTuple):
    """One mistake of a writer, or one finding about a page.

    `path` leads to the cause; `at` says whether the key or the value is meant.  `line` and `column`
    count from 1 and are 0 where the problem has no place in a text; `length` is the span in characters.
    """

    code: str
    message: str
    path: SpecPath = ()
    help: str = ""
    at: Literal["key", "value"] = "value"
    severity: Literal["error", "warning"] = "error"
    file: str = ""
    line: int = 0
    column: int = 0
    length: int = 0
    text: str = ""
    """The whole source line, for the excerpt under the message."""


class SpecError(Exception):
    """A spec that cannot be drawn.  `problems` holds every mistake that was found, in reading order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(p.message for p in self.problems))

    def __reduce__(self) -> tuple[type["SpecError"], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


class EnvironmentProblem(Exception):
    """Something outside the spec is missing or refuses: a library, a font file, an output folder."""


def near(word: str, choices: Iterable[str], limit: int = 3) -> list[str]:
    """The choices that a writer may have meant by `word`, nearest first; empty when none is near."""
    import difflib  # only when something is wrong

    return difflib.get_close_matches(word, list(choices), limit, 0.6)


def did_you_mean(candidates: Sequence[str]) -> str:
    match candidates:
        case []:
            return ""
        case [one]:
            return f"did you mean `{one}`?"
        case [*most, last]:
            return f"did you mean {', '.join(f'`{m}`' for m in most)} or `{last}`?"
    raise AssertionError
