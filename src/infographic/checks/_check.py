"""What a check is: its code, its manual, its question, and two drawn examples."""

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, Literal, NamedTuple

from infographic.checks._page_index import Sheet, TextLine
from infographic.checks._sketch import Sketch
from infographic.errors import Problem, SpecPath
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Frame

Severity = Literal["error", "warning", "notice"]


class Finding(NamedTuple):
    """A problem of a finished page, and where on the page it is seen.

    Findings with one code, path and `cause` are one.
    """

    problem: Problem
    box: Box | None = None
    cause: str = ""


class Check:
    """A question that every page is asked.  The class's docstring is the rule itself, in a sentence or two."""

    code: ClassVar[str] = ""
    title: ClassVar[str] = ""
    """What is found, in a few words."""
    severity: ClassVar[Severity] = "error"
    reason: ClassVar[str] = ""
    """Why it matters."""
    source: ClassVar[str] = ""
    """Where the reason or the limit comes from."""

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        """What is wrong with the page."""
        raise NotImplementedError

    def wrong(self, sketch: Sketch) -> Frame:
        """A small picture in which this is found."""
        raise NotImplementedError

    def right(self, sketch: Sketch) -> Frame:
        """The same picture mended."""
        raise NotImplementedError

    def found(
        self,
        message: str,
        help: str,
        path: SpecPath = (),
        box: Box | None = None,
        *,
        severity: Severity | None = None,
        cause: str = "",
    ) -> Finding:
        """A finding of this check."""
        return Finding(Problem(self.code, message, path, help, severity=severity or self.severity), box, cause)

    def about(self, sheet: Sheet, line: TextLine, message: str, help: str, *, cause: str = "") -> Finding:
        """A finding about a line of text: it points at the text's own key."""
        return self.found(message, help, sheet.path_of(line), line.ink, cause=cause)

    def __init_subclass__(cls) -> None:
        if cls.code:
            _REGISTERED[cls.code] = cls()


_REGISTERED: dict[str, Check] = {}


def registered() -> Mapping[str, Check]:
    """The checks that have been loaded, by code."""
    return _REGISTERED


def listed(words: Iterable[str]) -> str:
    """Words as a sentence lists them: `a, b and c`."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
