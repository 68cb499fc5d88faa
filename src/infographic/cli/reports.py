"""Lists of problems in the forms that people and machines read."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from infographic.checks import Answers, Question
from infographic.errors import Colorize, Problem, path_text, render, unpainted

MAX_SHOWN = 50
"""How many problems a terminal shows; the machines' forms hold them all."""


SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def text(problems: Sequence[Problem], paint: Colorize = unpainted) -> str:
    """The problems with excerpts of the spec, and how many there are."""
    shown = [render(problem, paint) for problem in problems[:MAX_SHOWN]]
    return "\n\n".join([*shown, summary(problems)]) if problems else ""


def summary(problems: Sequence[Problem]) -> str:
    """How many errors and warnings there are, as a sentence says it."""
    found = [problem.severity for problem in problems]
    counts = [
        f"{count} {severity}{'s' if count > 1 else ''}"
        for severity in ("error", "warning", "notice")
        if (count := found.count(severity))
    ]
    hidden = f", the first {MAX_SHOWN} shown" if len(problems) > MAX_SHOWN else ""
    return ", ".join(counts[:-1]) + (" and " if counts[1:] else "") + counts[-1] + hidden


def as_json(
    problems: Sequence[Problem],
    pages: Sequence[Mapping[str, Any]] = (),
    questions: Sequence[Mapping[str, Any]] | None = None,
) -> str:
    """A JSON object with all problems, the figures of the pages that could be laid out, and what these answered.

    Lines and columns count from 1 and are null where unknown.  A `fix` can be applied by a machine: its `text` in the
    place of `length` characters from there on.
    """
    asked = {} if questions is None else {"questions": list(questions)}
    return _dumped({"problems": [record(problem) for problem in problems], "pages": list(pages), **asked})


def answers_text(answers: Answers, page: Mapping[str, Any]) -> str:
    """Each question to a page with its answer, and how many are true."""
    told = [f"  {_verdict(question)}{question.asks} {_told(question)}" for question in answers.questions]
    unasked = f", {len(answers.open)} open" if answers.open else ""
    head = f"{page['file']}, {page['size']}: {answers.true} of {len(answers.questions)} true{unasked}"
    return "\n".join([*told, head])


def _verdict(question: Question) -> str:
    return "" if question.true else "OPEN: " if question.true is None else "FALSE: "


def _told(question: Question) -> str:
    """What the spec answers and where that is seen, or what is wrong."""
    place = question.place
    where = f" ({place.x:.0f}, {place.y:.0f})" if place and question.true else ""
    return (
        f"{question.answer}{where}"
        if question.true
        else f"{question.seen or question.answer}, {path_text(question.path)}"
    )


def answers_record(answers: Answers, page: Mapping[str, Any]) -> dict[str, Any]:
    """The questions to a page for other programs; `true` is null where a question is open, places are in pixels."""
    questions = [
        {
            "path": path_text(question.path),
            "asks": question.asks,
            "answer": question.answer,
            "true": question.true,
            "seen": question.seen or None,
            "place": [round(edge, 1) for edge in question.place] if question.place else None,
        }
        for question in answers.questions
    ]
    return {**page, "true": answers.true, "open": len(answers.open), "asked": len(questions), "questions": questions}


def record(problem: Problem) -> dict[str, Any]:
    return {
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "help": problem.help or None,
        "file": problem.file or None,
        "line": problem.line or None,
        "column": problem.column or None,
        "length": problem.length or None,
        "path": path_text(problem.path),
        "fix": {"text": problem.fix} if problem.fix and problem.line else None,
    }


def github(problems: Sequence[Problem]) -> str:
    """Workflow commands that annotate the lines of a pull request."""
    return "\n".join(_annotation(problem) for problem in problems)


def _annotation(problem: Problem) -> str:
    place: dict[str, object] = {"file": problem.file}
    if problem.line:
        place |= {"line": problem.line, "col": problem.column, "endColumn": problem.column + problem.length}
    place["title"] = problem.code
    properties = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in place.items() if value)
    message = "\n".join(part for part in (problem.message, problem.help) if part)
    return f"::{problem.severity} {properties}::{_escaped(message)}"


def _escaped(value: str, more: str = "") -> str:
    """A value as a workflow command holds it; the percent sign first, because it marks the escapes."""
    for character in "%\r\n" + more:
        value = value.replace(character, f"%{ord(character):02X}")
    return value


def sarif(problems: Sequence[Problem]) -> str:
    """A SARIF 2.1.0 log, the form that code scanning services read."""
    codes = list(dict.fromkeys(problem.code for problem in problems))
    rules = [{"id": code, "shortDescription": {"text": code.replace("-", " ").capitalize()}} for code in codes]
    driver = {"name": "infographic", "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code)) for problem in problems],
    }
    return _dumped({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    message = f"{problem.message}; {problem.help}" if problem.help else problem.message
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": "note" if problem.severity == "notice" else problem.severity,
        "message": {"text": message},
    }
    location = _location(problem)
    return result | {"locations": [location]} if location else result


def _location(problem: Problem) -> dict[str, Any]:
    location: dict[str, Any] = {}
    if problem.file:
        location["physicalLocation"] = {"artifactLocation": {"uri": _uri(problem.file)}} | _region(problem)
    if problem.path:
        location["logicalLocations"] = [{"fullyQualifiedName": path_text(problem.path)}]
    return location


def _region(problem: Problem) -> dict[str, Any]:
    if not problem.line:
        return {}
    end = problem.column + problem.length
    return {"region": {"startLine": problem.line, "startColumn": problem.column, "endColumn": end}}


def _uri(file: str) -> str:
    path = quote(file.replace(os.sep, "/"))
    return f"file://{path}" if os.path.isabs(file) else path


def _dumped(value: Any) -> str:
    import json  # 3 ms that only machines' forms need

    return json.dumps(value, indent=2, ensure_ascii=False)


FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "sarif": sarif,
}
"""Every form of a report, by the name that the command line knows it by."""


def failed(problems: Iterable[Problem], *, strict: bool = False) -> bool:
    """Whether there is an error among the problems, or, where one is `strict`, a warning."""
    failing = ("error", "warning") if strict else ("error",)
    return any(problem.severity in failing for problem in problems)
