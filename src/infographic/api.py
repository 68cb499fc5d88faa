"""What a program does with an infographic: load it, draw it, change it, save it."""

import os
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, Self

from infographic import document, pipeline
from infographic.checks import Finding
from infographic.errors import Problem, SpecError, SpecPath, messages
from infographic.pipeline import DEFAULT_WIDTH, Page
from infographic.render import TextMode, formats
from infographic.render._output import write_all
from infographic.spec import source
from infographic.spec.source import Source, asks_for_data

StrPath = str | os.PathLike[str]


class Infographic(document.Document):
    """A whole infographic, which draws itself.

    It is immutable; `replace` makes a changed copy.  A mistake raises SpecError with every problem.
    """

    @property
    def folder(self) -> str:
        """The folder to which paths in it are relative; the present one for a spec from a program."""
        return self._folders[0]

    @property
    def _folders(self) -> tuple[str, ...]:
        """Its folder, and others from which it may read."""
        folders: tuple[str, ...] = self.__dict__.get("_read_from", ("",))
        return folders

    def to_svg(self, *, width: float = DEFAULT_WIDTH, text: TextMode = "live", theme: str | None = None) -> str:
        """The page as SVG.

        `text` says how its texts are kept: `live` (selectable, with the fonts inside), `outlines`
        (shapes, for programs that ignore embedded fonts), or `both`.
        """
        return self.draw(["svg"], width=width, text=text, theme=theme)[0].decode()

    def to_png(self, *, width: float = DEFAULT_WIDTH, scale: float = 2, theme: str | None = None) -> bytes:
        """The page as PNG, with `scale` pixels for each pixel of its width."""
        return self.draw(["png"], width=width, scale=scale, theme=theme)[0]

    def to_pdf(self, *, width: float = DEFAULT_WIDTH, theme: str | None = None) -> bytes:
        """The page as a PDF of one sheet."""
        return self.draw(["pdf"], width=width, theme=theme)[0]

    def save(
        self,
        *paths: StrPath,
        width: float = DEFAULT_WIDTH,
        scale: float = 2,
        text: TextMode = "live",
        theme: str | None = None,
    ) -> None:
        """Writes the page to files, each in the format of its suffix: all of them, or none.

        Raises ValueError for a suffix that is no format, and EnvironmentProblem where a file cannot be written.
        """
        names = [os.fspath(path) for path in paths]
        suffixes = [suffix_of(name) for name in names]
        drawn = self.draw(suffixes, width=width, scale=scale, text=text, theme=theme)
        write_all(zip(names, drawn, strict=True))

    def check(self, *, width: float = DEFAULT_WIDTH) -> list[Problem]:
        """What is wrong with the page at a width, though the spec can be drawn: each finding at its line."""
        return [finding.problem for finding in self.findings(self.page(width))]

    def findings(self, page: Page) -> list[Finding]:
        """What is wrong with a page of this infographic, and where on the page it is seen."""
        seen = [Finding(problem) for problem in page.problems] + pipeline.proofread(page)
        return [finding._replace(problem=self._placed(finding.problem)) for finding in seen]

    def page(self, width: float = DEFAULT_WIDTH) -> Page:
        """The finished page, before it is drawn in any format."""
        try:
            page = pipeline.layout(self, width, *self._folders)
        except SpecError as error:  # what the spec names is not there, or is wrong itself
            raise SpecError(map(self._placed, error.problems)) from None
        return page._replace(problems=tuple(self._placed(problem) for problem in page.problems))

    def draw(
        self,
        suffixes: Sequence[str],
        *,
        width: float = DEFAULT_WIDTH,
        scale: float = 2,
        text: TextMode = "live",
        theme: str | None = None,
    ) -> list[bytes]:
        """The page in several formats, laid out once."""
        page = (self.themed(theme) if theme else self).page(width)
        return [pipeline.draw(page, suffix, scale=scale, text=text) for suffix in suffixes]

    def themed(self, theme: str) -> Self:
        """The same infographic in another theme; its problems still point at the lines of its spec."""
        changed = super().replace(theme=theme)
        changed.__dict__.update(_read_from=self._folders, _source_text=self._source)
        return changed

    def replace(self, **changes: Any) -> Self:
        """A copy with some keys changed; raises SpecError where the new values do not fit."""
        changed = super().replace(**changes)
        changed.__dict__.update(_read_from=self._folders)
        return changed

    def extent(self, path: SpecPath) -> tuple[int, int]:
        """First and last line of the spec's text, from 1, of what a path leads to; 0 where it has no text."""
        return self._source.extent(path) if self._source and self._source.tree else (0, 0)

    @property
    def _source(self) -> Source | None:
        return self.__dict__.get("_source_text")

    def _placed(self, problem: Problem) -> Problem:
        return self._source.place(problem) if self._source and not problem.file else problem

    def _repr_svg_(self) -> str:
        """How a notebook shows it."""
        return self.to_svg()


def load(path: StrPath, *, folders: Sequence[StrPath] = ()) -> Infographic:
    """The infographic of a YAML or JSON file; paths in it are relative to its folder.

    Data and pictures are read from there, from the further `folders`, and from below them, and from nowhere else.
    Raises SpecError with every problem at its line and column.
    """
    name = os.fspath(path)
    return _of(source.read(name), (os.path.dirname(name), *folders))


def parse(
    spec: str | Mapping[str, Any], *, folder: StrPath = "", name: str = "", folders: Sequence[StrPath] = ()
) -> Infographic:
    """The infographic of a spec as text (YAML or JSON) or as plain data.

    Paths in it are relative to `folder`; problems call it by `name`; `folders` as for `load`.
    Raises SpecError with every problem.
    """
    if isinstance(spec, Mapping):
        return _of(source.from_data(spec, name or "<data>"), (folder, *folders))
    if "\n" not in spec and spec.endswith((".yaml", ".yml", ".json")):
        raise SpecError([messages.a_path(spec)])
    return _of(source.parse_text(spec, name or "<text>"), (folder, *folders))


def _of(spec: Source, folders: Sequence[StrPath]) -> Infographic:
    names = tuple(os.fspath(folder) for folder in folders)
    if asks_for_data(spec):
        spec = import_module("infographic.data_sources.resolve").filled(
            spec, names
        )  # most specs hold their data themselves
    infographic = document.parse(spec, Infographic)
    infographic.__dict__.update(_source_text=spec, _read_from=names)
    return infographic


def suffix_of(name: str) -> str:
    """The format that a file's name asks for; raises ValueError where there is no such format."""
    suffix = os.path.splitext(name)[1].lower().removeprefix(".")
    if suffix not in formats():
        raise ValueError(messages.no_format(name, formats()))
    return suffix
