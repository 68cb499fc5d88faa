"""What a program may ask that writes specs by itself: reference, icons, templates, checks and pictures.

Whatever it sends is somebody else's text: a spec is read, laid out and drawn in a child process that is stopped when
it takes too long, files are read from one folder only, and nothing is written unless that was allowed.
A bad spec is no failure of the call: its problems are the answer.
"""

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from infographic import api, pipeline
from infographic.authoring.child import Child, Died, TimedOut
from infographic.errors import EnvironmentProblem, Problem, SpecError, messages, path_text

SECONDS = 10.0
"""How long a call may take."""

MAX_SPEC = 1_000_000
"""Bytes of a spec."""

MAX_SIDE = 800
"""Pixels of a picture's width: as much as those see who look at it."""


class Call(NamedTuple):
    """What is to be done with a spec."""

    task: str
    spec: str
    root: str
    size: str = ""
    theme: str = ""
    output: str = ""
    """A file to write, below the root."""


Answer = dict[str, Any]


class Desk:
    """Answers calls, each in the child process."""

    def __init__(self, root: str, *, write: bool = False, seconds: float = SECONDS) -> None:
        self.root = os.path.realpath(root)
        self._write = write
        self._seconds = seconds
        self._child: Child[Call, Answer] = Child(work, seconds)

    def ask(self, task: str, spec: str, size: str = "", theme: str = "", output: str = "") -> Answer:
        """The answer to a call; what goes wrong is in its `problems`."""
        if len(spec.encode("utf-8", "replace")) > MAX_SPEC:
            return refused("too-large", f"the spec has more than {MAX_SPEC:,} bytes")
        if output and not self._write:
            return refused("outside", "nothing may be written: the server was started without --write")
        for file in (output, theme):
            if not self._is_inside(file):
                return refused("outside", f"`{file}` lies outside the folder that the server was started for")
        whole = os.path.join(self.root, output) if output else ""
        try:
            return self._child.ask(Call(task, spec, self.root, size, theme, whole))
        except TimedOut:
            return refused("time", f"it took more than {self._seconds:g} seconds and was stopped")
        except Died as died:
            return refused("internal", f"the process that drew it ended with status {died.status}")

    def _is_inside(self, file: str) -> bool:
        """Whether a file lies in the root or below it, wherever links lead."""
        try:
            whole = os.path.realpath(os.path.join(self.root, file))
            return os.path.commonpath([whole, self.root]) == self.root and not os.path.isabs(file)
        except ValueError:  # a null character, or another drive
            return False

    def close(self) -> None:
        self._child.restart()


def refused(code: str, message: str) -> Answer:
    return {"problems": [record(Problem(code, message))]}


def record(problem: Problem) -> Answer:
    """A problem as a program reads it: no empty keys."""
    place = {"line": problem.line, "column": problem.column, "path": path_text(problem.path), "fix": problem.fix}
    said = {"severity": problem.severity, "code": problem.code, "message": problem.message, "help": problem.help}
    return {key: value for key, value in {**said, **place}.items() if value}


# ---------------------------------------------------------------- in the child process


def work(call: Call) -> Answer:
    """The answer to a call.  Whatever goes wrong is in it."""
    os.dup2(sys.stderr.fileno(), 1)  # standard output belongs to the protocol
    try:
        return TASKS[call.task](call)
    except SpecError as error:
        return {"problems": [record(problem) for problem in error.problems]}
    except (EnvironmentProblem, OSError, ValueError) as problem:
        return refused("environment", str(problem))
    except Exception as bug:  # noqa: BLE001  # the server outlives our own mistakes
        return refused("internal", messages.internal_error(bug))


def _page(call: Call) -> tuple[pipeline.Page, Answer]:
    """The page, with what is wrong with it and what it measures."""
    infographic = api.parse(call.spec, folder=call.root, name="spec.yaml")
    if call.theme:
        infographic = infographic.themed(call.theme)
    page = infographic.page(size=call.size or None)
    least_text, worst_contrast = pipeline.figures(page)
    found = [record(finding.problem) for finding in infographic.findings(page)]
    size = {"width": round(page.frame.width), "height": round(page.frame.height)}
    return page, {"problems": found, "page": {**size, "least_text": least_text, "worst_contrast": worst_contrast}}


def _checked(call: Call) -> Answer:
    return _page(call)[1]


def _rendered(call: Call) -> Answer:
    page, answer = _page(call)
    shown = min(1.0, MAX_SIDE / page.frame.width)
    if call.output:
        from infographic.render import suffix_of  # only where writing is allowed
        from infographic.render._output import write_all

        write_all([(call.output, pipeline.draw(page, suffix_of(call.output)))])
        answer["written"] = call.output
    return answer | {"png": pipeline.draw(page, "png", scale=shown)}


TASKS: Mapping[str, Callable[[Call], Answer]] = {"check": _checked, "render": _rendered}
