"""An extension of Python-Markdown: a fence of `infographic` becomes the picture.

    ```infographic
    title: Tea | Coffee
    …
    ```

or, of a file beside the post or below it, a fence that holds nothing but its name.  What is wrong in a spec is logged
as a warning with the file and the line of the post, and the fence stays; programs that build strictly fail by it.
"""

import logging
import os
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from infographic import api
from infographic.errors import EnvironmentProblem, Problem, SpecError
from infographic.publish.figure import figure
from infographic.publish.targets import html

FENCE = re.compile(
    r"^(?P<marks>`{3,}|~{3,})[ ]*infographic[ ]*\n(?P<body>.*?)^(?P=marks)[ ]*$", re.MULTILINE | re.DOTALL
)

BEFORE_CODE = 27
"""A priority before that of fenced code (25) and of what else rewrites lines."""

SUFFIXES = (".yaml", ".yml", ".json")

Warn = Callable[[str], object]


class Post:
    """The post in hand: where it stands, and how much of its file was taken away before Markdown sees it."""

    def __init__(self, file: str = "", folder: str = "", skipped: int = 0) -> None:
        self.file, self.folder, self.skipped = file, folder, skipped


class InfographicExtension(Extension):
    """The extension; whoever builds a site sets `post` before each page, and may take the warnings."""

    def __init__(self, post: Post | None = None, warn: Warn | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.post = post or Post("<text>")
        self.warn = warn or logging.getLogger("infographic").warning

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # as Python-Markdown calls it
        md.preprocessors.register(_Fences(md, self), "infographic", BEFORE_CODE)


class _Fences(Preprocessor):
    def __init__(self, md: Markdown, extension: InfographicExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)

        def shown(fence: re.Match[str]) -> str:
            post = self._extension.post
            line = post.skipped + text.count("\n", 0, fence.start()) + 1
            made = drawn(fence["body"], post, line, self._extension.warn)
            return self.md.htmlStash.store(made) if made else fence[0]

        return FENCE.sub(shown, text).split("\n")


def drawn(body: str, post: Post, line: int, warn: Warn) -> str:
    """The figure of a fence whose first line stands at `line`; empty, with warnings, where it cannot be drawn."""
    try:
        made, doubts = _figure(body, post.folder, _changed(body, post.folder))
    except SpecError as error:
        made, doubts = "", error.problems
    except EnvironmentProblem as refused:
        warn(f"{post.file}:{line}: {refused}")
        return ""
    for problem in doubts:
        warn(f"{_place(problem, post, line)}: {problem.message}" + (f"; {problem.help}" if problem.help else ""))
    return made


@lru_cache(maxsize=64)
def _figure(body: str, folder: str, _changed: float) -> tuple[str, tuple[Problem, ...]]:
    """The figure of a spec, or of the file that it names, and what is to be told of it; kept while nothing changes."""
    named = _file(body, folder)
    infographic = api.load(named) if named else api.parse(body, folder=folder, name="<fence>")
    made = html.snippet(figure(infographic, "", "", inline=True))
    return made, (*infographic.alt_findings(), *infographic.check())


def _changed(body: str, folder: str) -> float:
    """When the file that a fence names was changed."""
    named = _file(body, folder)
    return os.stat(named).st_mtime if named and os.path.exists(named) else 0


def _file(body: str, folder: str) -> str:
    name = body.strip()
    return os.path.join(folder, name) if name.endswith(SUFFIXES) and "\n" not in name else ""


def _place(problem: Problem, post: Post, line: int) -> str:
    """Where a problem stands: in the post, or in the file that a fence names."""
    if problem.file in ("", "<fence>"):
        return f"{post.file}:{line + problem.line}"
    return f"{post.file}:{line}: {problem.file}:{problem.line}"


def makeExtension(**options: Any) -> InfographicExtension:  # noqa: N802  # as Python-Markdown calls it
    """The extension by its name, `infographic`."""
    return InfographicExtension(**options)
