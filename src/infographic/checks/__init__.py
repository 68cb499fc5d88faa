"""Questions to a finished page: can it be read, and is it true?

One file holds one family of findings.  A finding is a class with its code, its manual and its question;
loading the file registers it, so a further family is one more file and nothing else.  What all of them
look at is a `Sheet`: the page, walked through once.
"""

import importlib
import os
from collections.abc import Iterable
from functools import lru_cache

from infographic.checks._check import Check, Finding, registered
from infographic.checks._page_index import Sheet
from infographic.checks._picture import MarkedPage, examples, marked
from infographic.checks._question import Answers, Question
from infographic.checks._sketch import Sketch
from infographic.checks._subject import Number, Subject

__all__ = [
    "Answers", "Check", "Finding", "MarkedPage", "Number", "Question", "Sheet", "Sketch", "Subject",
    "check", "checks", "codes", "examples", "findings", "marked",
]  # fmt: skip

FOLDER = os.path.dirname(__file__)


@lru_cache(maxsize=1)
def _shipped() -> tuple[str, ...]:
    """The families of the package, by the names of their files."""
    return tuple(sorted(f.removesuffix(".py") for f in os.listdir(FOLDER) if f.endswith(".py") and f[0] != "_"))


def checks() -> list[Check]:
    """Every check, by code: those of the package and those registered from outside."""
    for family in _shipped():
        importlib.import_module(f"infographic.checks.{family}")
    return sorted(registered().values(), key=lambda check: check.code)


def codes() -> list[str]:
    return [check.code for check in checks()]


def check(code: str) -> Check:
    """The check with this code.  Raises KeyError where there is none."""
    checks()
    return registered()[code]


def findings(subject: Subject) -> list[Finding]:
    """What is wrong with a finished page; one finding for each cause, errors first."""
    sheet = Sheet(subject)
    found = [finding for check in checks() for finding in check.findings(sheet)]
    return sorted(_single(found), key=lambda f: f.problem.severity != "error")


def _single(found: Iterable[Finding]) -> list[Finding]:
    """Of findings with one cause the first."""
    causes: dict[tuple[object, ...], Finding] = {}
    for finding in found:
        problem = finding.problem
        causes.setdefault((problem.code, problem.path, finding.cause), finding)
    return list(causes.values())
