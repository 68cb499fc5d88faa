"""What a program does with an infographic: load it, draw it, change it, save it."""

import os
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar, Protocol, Self, TypeVar, get_args, runtime_checkable

from infographic import document, pipeline
from infographic.checks import Finding
from infographic.errors import Problem, SpecError, SpecPath, messages
from infographic.graphics import page_size
from infographic.graphics.page_size import PageSize
from infographic.i18n import tags
from infographic.layout.block import Block
from infographic.pipeline import Page
from infographic.render import TextMode, suffix_of
from infographic.render._output import write_all
from infographic.spec import arguments, source
from infographic.spec.model import PerSide, children
from infographic.spec.source import Source, asks_for_data
from infographic.words.alt import alt
from infographic.words.alt import doubts as alt_doubts

StrPath = str | os.PathLike[str]


@runtime_checkable
class SupportsWrite(Protocol):
    """An open file that takes bytes."""

    def write(self, data: bytes, /) -> object: ...


Size = str | PageSize
"""A size's name, its sides as in `1600x900`, or the size itself."""


class Infographic(document.Document):
    """A whole infographic, which draws itself.

    It is immutable; `replace` makes a changed copy.  A mistake raises SpecError with every problem.
    """

    folders: ClassVar[tuple[str, ...]] = ("",)
    """The folder to which paths in it are relative, and further ones from which it may read.

    Not a key of a spec, but part of what an infographic is: copies keep it, and equal ones have the same.
    """
    theme_folders: ClassVar[tuple[str, ...]] = ()
    """Folders from which its theme alone may read: those of a theme file that was chosen besides the spec."""
    _source: ClassVar[Source | None] = None
    """The spec as text, which knows the lines of problems; changes lose it."""

    @property
    def folder(self) -> str:
        """The folder to which paths in it are relative; the present one for a spec from a program."""
        return self.folders[0]

    def to_svg(
        self,
        *,
        width: float | None = None,
        size: Size | None = None,
        text: TextMode = "live",
        theme: str | None = None,
        timeout: float | None = None,
    ) -> str:
        """The page as SVG.

        `text` says how its texts are kept: `live` (selectable, with the fonts inside), `outlines`
        (shapes, for programs that ignore embedded fonts), or `both`.
        """
        return self.draw(["svg"], width=width, size=size, text=text, theme=theme, timeout=timeout)[0].decode()

    def to_png(
        self,
        *,
        width: float | None = None,
        size: Size | None = None,
        scale: float | None = None,
        theme: str | None = None,
        timeout: float | None = None,
    ) -> bytes:
        """The page as PNG, with `scale` pixels for each pixel of its width: 1 for cards and slides, 2 for others."""
        return self.draw(["png"], width=width, size=size, scale=scale, theme=theme, timeout=timeout)[0]

    def to_pdf(
        self,
        *,
        width: float | None = None,
        size: Size | None = None,
        theme: str | None = None,
        timeout: float | None = None,
    ) -> bytes:
        """The page as a PDF of one sheet."""
        return self.draw(["pdf"], width=width, size=size, theme=theme, timeout=timeout)[0]

    def to_html(
        self,
        *,
        width: float | None = None,
        size: Size | None = None,
        theme: str | None = None,
        timeout: float | None = None,
    ) -> str:
        """The page as a web page of one file."""
        return self.draw(["html"], width=width, size=size, theme=theme, timeout=timeout)[0].decode()

    def to_yaml(self) -> str:
        """The spec, which reads back to an equal infographic; paths in it are relative to its `folder`."""
        import yaml  # only for this: specs are read by a reader of our own

        data = self.to_dict()
        return str(yaml.safe_dump(data, sort_keys=False, default_flow_style=None, allow_unicode=True, width=100))

    def show(self, *, width: float | None = None, size: Size | None = None, theme: str | None = None) -> None:
        """Opens the page in a browser, from a file in the folder for temporary files."""
        import tempfile  # only for this
        import webbrowser

        with tempfile.NamedTemporaryFile("w", suffix=".html", delete=False, encoding="utf-8") as file:
            file.write(self.to_html(width=width, size=size, theme=theme))
        webbrowser.open(f"file://{os.path.abspath(file.name)}")

    def save(
        self,
        *targets: "StrPath | SupportsWrite",
        width: float | None = None,
        size: Size | None = None,
        scale: float | None = None,
        text: TextMode = "live",
        theme: str | None = None,
        dark: bool = False,
        optimize: bool = False,
        max_bytes: int | None = None,
        timeout: float | None = None,
        format: str = "",
    ) -> list[Path]:
        """Writes the page to files, each in the format of its suffix: all of them, or none.  The paths of the files.

        An open file is taken as well, in the format of its name or in `format`.
        A PNG is packed tighter, in seconds, with `optimize`; formats of pixels give up quality for `max_bytes`.
        Raises ValueError for a suffix that is no format, and EnvironmentProblem where a file cannot be written.
        """
        opened = [target for target in targets if isinstance(target, SupportsWrite)]
        names = [arguments.path("targets", target) for target in targets if not isinstance(target, SupportsWrite)]
        if not targets:
            raise ValueError(messages.wrong_argument("targets", "at least one file's name", "none"))
        if twice := next((name for i, name in enumerate(names) if name in names[:i]), ""):
            raise ValueError(messages.wrong_argument("targets", "each file once", f"`{twice}` twice"))
        suffixes = [suffix_of(name) for name in names]
        suffixes += [suffix_of(f"x.{format}" if format else str(getattr(file, "name", ""))) for file in opened]
        drawn = self.draw(
            suffixes, width=width, size=size, scale=scale, text=text, theme=theme, dark=dark,
            optimize=optimize, max_bytes=max_bytes, timeout=timeout,
        )  # fmt: skip
        write_all(zip(names, drawn[: len(names)], strict=True))
        for file, data in zip(opened, drawn[len(names) :], strict=True):
            file.write(data)
        return [Path(name) for name in names]

    def describe(self) -> str:
        """What it shows, as Markdown in its language: its `alt`, then every text, value and rank."""
        parts = import_module("infographic.words.description").parts(self)  # only for those who ask
        return str(import_module("infographic.words.markdown").written(parts))

    def alt_text(self) -> str:
        """One sentence that stands for the picture: its `alt`, or what can be made of its title and subtitle."""
        return alt(self)

    def alt_findings(self) -> list[Problem]:
        """Warnings about that sentence, each at its line: nobody wrote it, or it repeats the title."""
        return [self._placed(problem) for problem in alt_doubts(self)]

    def check(self, *, width: float | None = None, size: Size | None = None) -> list[Problem]:
        """What is wrong with the page in a size, though the spec can be drawn: each finding at its line."""
        return [finding.problem for finding in self.findings(self.page(width, size=size))]

    def findings(self, page: Page) -> list[Finding]:
        """What is wrong with a page of this infographic, and where on the page it is seen."""
        seen = [Finding(problem) for problem in page.problems] + pipeline.proofread(page)
        return [finding._replace(problem=self._placed(finding.problem)) for finding in seen]

    def page(self, width: float | None = None, *, size: Size | None = None, dark: bool = False) -> Page:
        """The finished page, before it is drawn in any format; as wide as a blog's column where nothing is asked for.

        `dark` draws it in its dark theme and no other.  Raises ValueError for a size that does not exist, and where
        a width and a size are given.
        """
        asked = self._size(width, size)
        try:
            page = pipeline.layout(self, asked, *self.folders, theme_folders=self.theme_folders)
            if dark:
                page = pipeline.darkened(page)
        except SpecError as error:  # what the spec names is not there, or is wrong itself
            raise SpecError(map(self._placed, error.problems)) from None
        doubts = self._source.warnings if self._source else ()
        return page._replace(problems=(*doubts, *map(self._placed, page.problems)))

    def series(
        self, size: Size, suffix: str = "png", *, scale: float | None = None, text: TextMode = "live"
    ) -> list[bytes]:
        """A numbered series of pages that leaves nothing out, as pictures; a PDF holds all of them.

        Raises SpecError where a block is higher than a page of this size, and ValueError for what `draw` refuses.
        """
        return pipeline.draw_series(self.pages(size), suffix, scale=scale, text=text)

    def pages(self, size: Size) -> list[Page]:
        """The finished pages of a series, before they are drawn; one page in a size that has no height."""
        try:
            pages = pipeline.series(self, self._size(None, size), *self.folders, theme_folders=self.theme_folders)
        except SpecError as error:
            raise SpecError(map(self._placed, error.problems)) from None
        doubts = self._source.warnings if self._source else ()
        return [page._replace(problems=(*doubts, *map(self._placed, page.problems))) for page in pages]

    def draw(
        self,
        suffixes: Sequence[str],
        *,
        width: float | None = None,
        size: Size | None = None,
        scale: float | None = None,
        text: TextMode = "live",
        theme: str | None = None,
        dark: bool = False,
        optimize: bool = False,
        max_bytes: int | None = None,
        timeout: float | None = None,
    ) -> list[bytes]:
        """The page in several formats, laid out once; `dark` in its dark theme and no other.

        With a `timeout` in seconds it is drawn in a process of its own, which ends when its time is up: for specs of
        strangers.  Raises TimeoutError then, and SpecError where a format takes more than `max_bytes` whatever it
        gives up.
        """
        if timeout is not None:
            from infographic.time_limit import call_within  # only where it is asked for

            return call_within(
                arguments.number("timeout", timeout), self.draw, suffixes,
                width=width, size=size, scale=scale, text=text,
                theme=theme, dark=dark, optimize=optimize, max_bytes=max_bytes,
            )  # fmt: skip
        if text not in get_args(TextMode):
            known = " or ".join(f"`{mode}`" for mode in get_args(TextMode))
            raise ValueError(messages.wrong_argument("text", known, messages.shown(text)))
        scale = None if scale is None else arguments.number("scale", scale)
        page = (self.themed(theme) if theme else self).page(width, size=size, dark=dark)
        return [
            pipeline.draw(page, suffix, scale=scale, text=text, optimize=optimize, max_bytes=max_bytes)
            for suffix in suffixes
        ]

    def _size(self, width: float | None, size: Size | None) -> PageSize:
        if width is not None and size is not None:
            raise ValueError(messages.width_and_size())
        if isinstance(size, PageSize):
            return size
        if width is not None:
            return PageSize(arguments.number("width", width))
        named = size or self.size or "blog"
        if not (found := page_size.find(named)):
            raise ValueError(messages.unknown_size((), named, tuple(page_size.SIZES)).message)
        return found

    def themed(self, theme: str) -> Self:
        """The same infographic in another theme; its problems still point at the lines of its spec."""
        if not isinstance(theme, str):
            raise TypeError(messages.wrong_argument("theme", "a name or a file's path", messages.shown(theme)))
        changed = super().replace(theme=theme)
        named = (os.path.dirname(os.path.join(self.folder, theme)),) if theme.endswith((".yaml", ".yml")) else ()
        return _placed_in(changed, self.folders, self._source, named)  # whoever names a file may read it

    def replace(self, **changes: Any) -> Self:
        """A copy with some keys changed; raises SpecError where the new values do not fit."""
        return _placed_in(super().replace(**changes), self.folders, None, self.theme_folders)

    def extent(self, path: SpecPath) -> tuple[int, int]:
        """First and last line of the spec's text, from 1, of what a path leads to; 0 where it has no text."""
        return self._source.extent(path) if self._source and self._source.tree else (0, 0)

    def __eq__(self, other: object) -> bool:
        if not (same := super().__eq__(other)) or not isinstance(other, Infographic):
            return same
        return (self.folders, self.theme_folders) == (other.folders, other.theme_folders)

    __hash__ = document.Document.__hash__

    def __reduce__(self) -> tuple[Any, ...]:
        kept = self._source and self._source._replace(elsewhere=None)  # the tables stay behind
        return _restored, (type(self), self.to_dict(), self.folders, kept, self.theme_folders)

    def _placed(self, problem: Problem) -> Problem:
        return self._source.place(problem) if self._source and not problem.file else problem

    def _repr_svg_(self) -> str:
        """How a notebook shows it that takes no HTML."""
        return self.to_svg()

    def _repr_html_(self) -> str:
        """How notebooks and apps show it: Jupyter, marimo, Streamlit."""
        return pipeline.fragment(self.page())


def _alone(block: Block) -> str:
    """A block as a notebook shows it: on a page of its own, with sides of the names that it answers for."""
    keys: dict[str, str] = {}
    for model, _ in children(block, ()):
        for name in model.fields():
            if isinstance(answers := getattr(model, name), PerSide):
                keys |= {str(key): str(key).capitalize() for key, _ in answers.items()}
    sides = {f"side-{key}" if key.isdecimal() else key: label for key, label in keys.items()}
    title = block.title or block.type.replace("-", " ").capitalize()
    return Infographic(title=title, sides=sides, panels=[document.Panel(blocks=[block])]).to_svg()  # type: ignore[arg-type]  # as a spec may say it


Block._repr_svg_ = _alone  # type: ignore[attr-defined]  # blocks are below pages, which they need here


def load(
    path: StrPath, *, folders: Sequence[StrPath] = (), lang: str = "", values: Mapping[str, str] | None = None
) -> Infographic:
    """The infographic of a YAML or JSON file; paths in it are relative to its folder.

    Data and pictures are read from there, from the further `folders`, and from below them, and from nowhere else.
    `lang` is the language in which texts are taken that are given in several, and in which numbers are written.
    `values` are put in where texts say `{name}`.
    Raises SpecError with every problem at its line and column.
    """
    name = arguments.path("path", path)
    spec = source.read(name)
    if values is not None:
        spec = import_module("infographic.spec.placeholders").put_in(spec, values)  # for tables of pictures only
    return _of(spec, (os.path.dirname(name), *folders), lang)


def parse(
    spec: str | Mapping[str, Any],
    *,
    folder: StrPath = "",
    name: str = "",
    folders: Sequence[StrPath] = (),
    lang: str = "",
) -> Infographic:
    """The infographic of a spec as text (YAML or JSON) or as plain data.

    Paths in it are relative to `folder`; problems call it by `name`; `folders` and `lang` as for `load`.
    Raises SpecError with every problem.
    """
    if not isinstance(spec, str | Mapping):
        raise TypeError(messages.wrong_argument("spec", "a text or a mapping", messages.shown(spec)))
    if isinstance(spec, Mapping):
        return _of(source.from_data(spec, name or "<data>"), (folder, *folders), lang)
    if "\n" not in spec and spec.endswith((".yaml", ".yml", ".json")):
        raise SpecError([messages.a_path(spec)])
    return _of(source.parse_text(spec, name or "<text>"), (folder, *folders), lang)


def _of(spec: Source, folders: Sequence[StrPath], lang: str) -> Infographic:
    names = tuple(arguments.path("folder", folder) for folder in folders)
    written = str(spec.data.get("lang") or "") if isinstance(spec.data, Mapping) else ""
    if lang or spec.tree is None or tags.may_stand_in(spec.text):
        languages = import_module("infographic.data_sources.languages")  # most specs are in one language
        spec = languages.in_language(spec, document.Document, lang)
    if asks_for_data(spec):
        resolve = import_module("infographic.data_sources.resolve")  # most specs hold their data themselves
        spec = resolve.filled(spec, names, document.KIND, written)
    made = document.parse(spec, Infographic)
    if not tags.known(made.lang):
        unknown = spec.place(messages.unknown_page_language(("lang",), made.lang, tags.meant(made.lang)))
        spec = spec._replace(warnings=(*spec.warnings, unknown))
    return _placed_in(made, names, spec)


AnInfographic = TypeVar("AnInfographic", bound=Infographic)


def _placed_in(
    made: AnInfographic, folders: tuple[str, ...], source: Source | None, theme_folders: tuple[str, ...] = ()
) -> AnInfographic:
    """An infographic that was just made, once it knows where it comes from."""
    made.__dict__.update(folders=folders, _source=source, theme_folders=theme_folders)
    return made


def _restored(
    kind: type[Infographic],
    data: Mapping[str, Any],
    folders: tuple[str, ...],
    source: Source | None,
    theme_folders: tuple[str, ...],
) -> Infographic:
    """The infographic that once was these data: what copies and other processes get."""
    return _placed_in(kind.read(data, (), []), folders, source, theme_folders)
