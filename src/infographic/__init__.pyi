from collections.abc import Mapping, Sequence
from typing import Any, Literal

from infographic.layout.block import Block as _Block
from infographic.spec.model import PerSide as _PerSide
from infographic.api import Infographic as _Infographic
from infographic.document import Panel as _Panel
from infographic.document import SideSpec as _SideSpec
from infographic.document import ThemeChoice as _ThemeChoice
from infographic.layout.cover_spec import Cover as _Cover
from infographic.theme.model import Logo as _Logo
from infographic.api import StrPath as _StrPath

class Infographic(_Infographic):
    """A whole infographic, which draws itself.

It is immutable; `replace` makes a changed copy.  A mistake raises SpecError with every problem."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        subtitle: str | float = ...,
        alt: str | float = ...,
        kicker: str | float = ...,
        by: str | float = ...,
        lang: str | float = ...,
        theme: _ThemeChoice | Mapping[str, Any] | str = ...,
        color: str = ...,
        art: str = ...,
        cover: _Cover | Mapping[str, Any] | str | None = ...,
        sides: Mapping[str, _SideSpec | Mapping[str, Any] | str | float] = ...,
        band: bool = ...,
        background: Literal['page', 'none'] = ...,
        size: str = ...,
        columns: int | None = ...,
        categories: Mapping[str, str] | Sequence[str | float] = ...,
        panels: Sequence[_Panel | Mapping[str, Any]],
        source: str | float = ...,
        credits: str | float = ...,
        license: str | float = ...,
        logo: _Logo | Mapping[str, Any] | str | float | None = ...,
    ) -> None: ...

class Panel(_Panel):
    """A titled group of blocks."""

    def __init__(
        self,
        *,
        title: str | float = ...,
        tone: Literal['plain', 'tint', 'split', 'solid', 'ink'] | None = ...,
        color: str = ...,
        blocks: Sequence[_Block | Mapping[str, Any] | str],
        beside: bool = ...,
        priority: float = ...,
        source: str | float = ...,
    ) -> None: ...

class Side(_SideSpec):
    """One side of the comparison."""

    def __init__(
        self,
        *,
        label: str | float,
        short: str | float = ...,
        icon: str = ...,
        icons: Sequence[str] = ...,
        color: str = ...,
    ) -> None: ...


from infographic import blocks as blocks
from infographic.authoring.batch import Job as Job
from infographic.authoring.batch import Result as Result
from infographic.authoring.batch import render_many as render_many
from infographic.blocks.chart.own_figure import Figure as Figure
from infographic.data_sources.resolve import rows as _rows
from infographic.errors import EnvironmentProblem as EnvironmentProblem
from infographic.errors import Problem as Problem
from infographic.errors import SpecError as SpecError
from infographic.layout.block import Block as Block
from infographic.spec.model import PerSide as PerSide

__version__: str
data = _rows

def load(
    path: _StrPath,
    *,
    folders: Sequence[_StrPath] = ...,
    lang: str = ...,
    values: Mapping[str, str] | None = ...,
) -> Infographic: ...
def parse(
    spec: str | Mapping[str, Any],
    *,
    folder: _StrPath = ...,
    name: str = ...,
    folders: Sequence[_StrPath] = ...,
    lang: str = ...,
) -> Infographic: ...
