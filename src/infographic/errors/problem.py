"""A mistake of a writer, or a finding about a page, as a value.

A problem knows the path of its cause in the spec; a `Source` knows the line and column of every path.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, Self

from infographic.errors.excerpt import excerpt, safe
from infographic.limits import limit

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
    severity: Literal["error", "warning", "notice"] = "error"
    file: str = ""
    line: int = 0
    column: int = 0
    length: int = 0
    text: str = ""
    """The whole source line, for the excerpt under the message."""
    fix: str = ""
    """What to write in its place, where only one thing can be meant."""
    also: SpecPath = ()
    """Another place that it is about, which the message names at its end."""


class SpecError(Exception):
    """A spec that cannot be drawn.  `problems` holds every mistake that was found, in reading order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(_by_cause(problems))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n\n".join(render(problem) for problem in self.problems)

    def __reduce__(self) -> tuple[type["SpecError"], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


OF_FILES = ("no-file", "outside", "unreadable")
"""What is wrong with a file is mended there, however often the spec names it."""


def _by_cause(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, each file's told once."""
    told: set[tuple[str, str]] = set()
    for problem in problems:
        cause = problem.code, problem.message
        if problem.code not in OF_FILES or cause not in told:
            told.add(cause)
            yield problem


class Problems(list[Problem]):
    """Problems as they are found.  Raises SpecError with all of them when there are as many as anyone reads."""

    def append(self, problem: Problem) -> None:
        super().append(problem)
        if len(self) >= limit("problems"):
            raise SpecError(self)

    def extend(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            self.append(problem)

    def __iadd__(self, problems: Iterable[Problem]) -> Self:  # type: ignore[override,misc]
        self.extend(problems)
        return self


class EnvironmentProblem(Exception):
    """Something outside the spec is missing or refuses: a library, a font file, an output folder."""


Colorize = Callable[[str, str], str]
"""Colours a text by its role: `error`, `warning`, `message`, `gutter` or `help`."""


def unpainted(text: str, _role: str) -> str:
    return text


def path_text(path: SpecPath) -> str:
    """A path as a sentence names it: `panels[0].blocks[2].type`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def render(problem: Problem, paint: Colorize = unpainted) -> str:
    """A problem as the terminal shows it: what is wrong, where, and what to do about it."""
    gutter = " " * max(2, len(str(problem.line)))
    bar = paint(f"{gutter} |", "gutter")
    head = paint(f"{problem.severity}[{problem.code}]", problem.severity)
    lines = [head + paint(f": {safe(problem.message)}", "message")]
    if place := place_text(problem):
        lines.append(paint(f"{gutter}-->", "gutter") + f" {place}")
    if problem.text.strip():
        shown, marks = excerpt(problem.text, problem.column, problem.length)
        number = paint(f"{problem.line:>{len(gutter)}} |", "gutter")
        lines += [bar, f"{number} {shown}", f"{bar} {paint(marks, problem.severity)}"]
    if problem.help:
        lines += [bar] if problem.text.strip() else []
        lines.append(paint(f"{gutter} =", "gutter") + f" {paint('help', 'help')}: {safe(problem.help)}")
    return "\n".join(lines)


def with_other_place(problem: Problem, line: int) -> Problem:
    """The problem with its other place named at the end of its message: by its line, or else by its path."""
    where = f"in line {line}" if line else f"at `{path_text(problem.also)}`"
    return problem._replace(message=f"{problem.message}, as {where}", also=())


def place_text(problem: Problem) -> str:
    """File, line and column of a problem; its path where there is no line."""
    if problem.line:
        return safe(f"{problem.file}:{problem.line}:{problem.column}")
    return safe(": ".join(part for part in (problem.file, path_text(problem.path)) if part))


def near(word: str, choices: Iterable[str], limit: int = 3) -> list[str]:
    """The choices that a writer may have meant by `word`, nearest first; empty when none is near."""
    import difflib  # only when something is wrong

    return difflib.get_close_matches(word, list(choices), limit, 0.6)


SURE, CLEAR = 0.8, 0.1
"""How like a word the one is that is meant, and by how much more than any other (difflib's ratio, 0 to 1)."""


def only(word: str, candidates: Sequence[str]) -> str:
    """The one that is meant by a word: the only one, or one that is much nearer than all others; else empty."""
    import difflib  # only when something is wrong

    if len(candidates) < 2:
        return "".join(candidates)
    first, second = sorted((difflib.SequenceMatcher(None, c, word).ratio() for c in candidates), reverse=True)[:2]
    return candidates[0] if first >= SURE and first - second >= CLEAR else ""


def did_you_mean(candidates: Sequence[str]) -> str:
    match candidates:
        case []:
            return ""
        case [one]:
            return f"did you mean `{one}`?"
        case [*most, last]:
            return f"did you mean {', '.join(f'`{m}`' for m in most)} or `{last}`?"
    raise AssertionError


def spelled(value: object) -> str:
    """A value as text; Python refuses to write numbers of thousands of digits."""
    if isinstance(value, int) and abs(value) >= 10 ** limit("number-digits"):
        return "…" if value > 0 else "-…"
    return str(value)


def is_address(name: str) -> bool:
    """Whether a name is rather one of the web's than a file's."""
    return "://" in name or name.lower().startswith("data:")
