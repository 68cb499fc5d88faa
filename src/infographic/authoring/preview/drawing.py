"""One drawing of a spec for the preview: the picture, what is wrong with it, and which line shows where."""

import time
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from infographic import api, pipeline
from infographic.authoring import watch
from infographic.authoring.watch import Stamps
from infographic.data_sources.languages import languages_of
from infographic.document import Document
from infographic.errors import EnvironmentProblem, Problem, SpecError, messages
from infographic.graphics.geometry import Box
from infographic.limits import limit
from infographic.spec.source import decoded, read
from infographic.theme.load import load_theme, theme_names
from infographic.theme.model import Theme


class View(NamedTuple):
    """How a spec is to be looked at; an empty size, theme or language is the spec's own."""

    size: str = ""
    theme: str = ""
    lang: str = ""
    dark: str = ""
    """`dark` for a reader who prefers dark pages."""


class Order(NamedTuple):
    """What the child process is asked to draw."""

    spec: str
    folders: tuple[str, ...]
    view: View


class Region(NamedTuple):
    """A part of the picture, and the lines of the spec, from 1, that it shows."""

    box: Box
    first: int
    last: int
    name: str


class Note(NamedTuple):
    """A problem, and where in the picture it is seen."""

    problem: Problem
    box: Box | None = None


class Picture(NamedTuple):
    """A page as SVG."""

    svg: bytes
    width: float
    height: float
    regions: Sequence[Region]


class Swatch(NamedTuple):
    """A theme, and the colours that it is told by: its page, its ink, its accent and two sides."""

    name: str
    description: str
    colors: tuple[str, ...]


class Drawn(NamedTuple):
    """What came of an order; no picture where the spec has mistakes."""

    picture: Picture | None
    notes: Sequence[Note]
    text: str = ""
    """The spec as it was read."""
    read: Stamps = ()
    seconds: float = 0
    own: Swatch | None = None
    """The theme that the spec names."""
    size: str = ""
    """The size that the spec asks for."""
    langs: Sequence[str] = ()
    """The languages in which there are texts, the spec's own first."""
    dark: bool = False
    """Whether the page turns dark where the reader prefers that."""


def draw(order: Order) -> Drawn:
    """The drawing.  Whatever goes wrong is in its notes, and what was read is told in any case."""
    watch.record()
    started = time.perf_counter()
    try:
        drawn = _drawn(order)
    except SpecError as error:
        drawn = Drawn(None, [Note(problem) for problem in error.problems])
    except EnvironmentProblem as problem:
        drawn = Drawn(None, [Note(Problem("environment", str(problem)))])
    except Exception as bug:  # noqa: BLE001  # the preview outlives our own mistakes
        drawn = Drawn(None, [Note(Problem("internal", messages.internal_error(bug)))])
    seconds = time.perf_counter() - started
    return drawn._replace(text=_text(order.spec), read=watch.taken(), seconds=seconds)


def _drawn(order: Order) -> Drawn:
    loaded = api.load(order.spec, folders=order.folders, lang=order.view.lang)
    infographic = loaded.themed(order.view.theme) if order.view.theme else loaded
    light = infographic.page(size=order.view.size or None)
    page = pipeline.darkened(light) if order.view.dark else light
    regions = list(_regions(infographic, page))
    picture = Picture(pipeline.draw(page, "svg"), page.frame.width, page.frame.height, regions)
    notes = [Note(finding.problem, finding.box) for finding in infographic.findings(page)]
    own = load_theme(loaded.theme.light, *loaded.folders)
    langs = languages_of(read(order.spec), Document)
    own_theme = _swatch(loaded.theme.light, own)
    return Drawn(picture, notes, own=own_theme, size=loaded.size or "blog", langs=langs, dark=light.dark is not None)


def _regions(infographic: api.Infographic, page: pipeline.Page) -> Iterator[Region]:
    """Every part of the page that shows a part of the spec, the outer ones first."""
    for path, box in pipeline.places(page):
        first, last = infographic.extent(path)
        yield Region(box, first, last, ".".join(map(str, path)))


def _text(spec: str) -> str:
    try:
        with open(spec, "rb") as file:
            return decoded(file.read(limit("spec-bytes")), spec)
    except (OSError, SpecError):
        return ""


def swatches() -> list[Swatch]:
    """The themes of the package as the preview offers them."""
    return [_swatch(name, load_theme(name)) for name in theme_names()]


def _swatch(name: str, theme: Theme) -> Swatch:
    colors = theme.colors
    return Swatch(name, theme.description, (colors.bg, colors.ink, colors.accent, *(s.solid for s in theme.sides[:2])))
