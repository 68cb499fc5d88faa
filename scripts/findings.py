"""The page of findings: what is asked of every finished page, from the manuals of the checks."""

import inspect
from collections.abc import Iterator

from infographic import checks
from infographic.checks import Check

HEAD = """# Findings

`infographic check SPEC…` lays a spec out for a phone, a blog and a poster and asks the finished pages these
questions; `render` asks them too. Errors fail the command, warnings only with `--strict`. Each finding points at the
line of the spec that caused it, and `--picture FILE` draws the page with each of them boxed and numbered.
`infographic explain V05 --picture FILE` draws a wrong and a right example.

What the engine can mend it mends without a word: a deeper shade of a text's colour, a smaller size within the scale,
a narrower measure, another line break.
"""


def findings() -> str:
    """The whole page."""
    rows = [f"| [{c.code}](#{_anchor(c)}) | {c.severity} | {c.title} |" for c in checks.checks()]
    table = "\n".join(["| code | | what is found |", "|---|---|---|", *rows])
    return "\n".join([HEAD, table + "\n", *(part for check in checks.checks() for part in _manual(check))])


def _manual(check: Check) -> Iterator[str]:
    yield f"## {check.code}: {check.title}\n"
    yield " ".join((inspect.getdoc(check) or "").split()) + "\n"
    yield f"{check.reason}\n"
    yield f"Source: {check.source}.\n"


def _anchor(check: Check) -> str:
    """How Markdown on the web calls the heading."""
    kept = "".join(c for c in f"{check.code}: {check.title}".lower() if c.isalnum() or c in " -")
    return kept.replace(" ", "-")
