"""What a type checker reads: constructors that take what a spec may say, as it runs.

The models are declared with what they hold once they have been read; what a program gives them may be plainer: a text
for an item that has one main key, a mapping, a list.  These stubs say so.
"""

from collections.abc import Iterator

from infographic.api import Infographic
from infographic.document import Panel, SideSpec
from infographic.layout.block import Block, block_type, types
from infographic.spec import docstrings
from infographic.spec.fields import (
    ChoiceKind,
    EitherKind,
    FlagKind,
    Kind,
    ListKind,
    MappingKind,
    ModelKind,
    NumberKind,
    OptionalKind,
    PerSideKind,
    TextKind,
)
from infographic.spec.model import Field, Model

HEAD = """from collections.abc import Mapping, Sequence
from typing import Any, Literal

from infographic.layout.block import Block as _Block
from infographic.spec.model import PerSide as _PerSide
"""


class Stub:
    """The text of a stub, with the imports that its types need."""

    def __init__(self) -> None:
        self._imports: dict[str, str] = {}

    def name(self, model: type[Model]) -> str:
        """What a model is called in the stub."""
        if model is Block:
            return "_Block"
        called = f"_{model.__name__}"
        while self._imports.get(called, self._of(model)) != self._of(model):
            called += "_"
        self._imports[called] = self._of(model)
        return called

    def _of(self, model: type[Model]) -> str:
        return f"{model.__module__} import {model.__name__}"

    def imports(self) -> str:
        lines = (f"from {place} as {name}\n" for name, place in self._imports.items())
        return "".join(sorted(lines))

    def constructor(self, model: type[Model], called: str, but: tuple[str, ...] = ()) -> str:
        """A class whose constructor takes what a spec may say."""
        fields = [field for name, field in model.fields().items() if name not in but]
        keys = "".join(f"        {self.parameter(field)},\n" for field in fields)
        about = docstrings.prose(model).replace("\\", "\\\\").replace('"""', "'''")
        return (
            f'class {called}({self.name(model)}):\n    """{about}"""\n\n'
            f"    def __init__(\n        self,\n        *,\n{keys}    ) -> None: ...\n"
        )

    def parameter(self, field: Field) -> str:
        return f"{field.name}: {self.written(field.kind)}{'' if field.required else ' = ...'}"

    def written(self, kind: Kind) -> str:
        return " | ".join(dict.fromkeys(self.types(kind)))

    def types(self, kind: Kind) -> Iterator[str]:
        """The types of which one is taken."""
        match kind:
            case OptionalKind():
                yield from self.types(kind.inner)
                yield "None"
            case EitherKind():
                for one in kind.kinds:
                    yield from self.types(one)
            case ListKind():
                yield f"Sequence[{self.written(kind.item)}]"
            case PerSideKind():
                item = self.written(kind.item)
                yield from ("_PerSide[Any]", f"Mapping[str, {item}]", f"Sequence[{item}]")
            case MappingKind():
                yield f"Mapping[str, {self.written(kind.item)}]"
            case ModelKind():
                yield from self.models(kind.model)
            case _:
                yield from scalars(kind)

    def models(self, model: type[Model]) -> Iterator[str]:
        """A model, plain data, or what stands for its main key."""
        yield self.name(model)
        yield "Mapping[str, Any]"
        if model is Block:
            yield "str"
        elif model.shorthand:
            yield from self.types(model.fields()[model.shorthand].kind)


def scalars(kind: Kind) -> Iterator[str]:
    """The types of a single value."""
    match kind:
        case NumberKind():
            yield "int" if kind.whole else "float"
        case FlagKind():
            yield "bool"
        case ChoiceKind():
            yield f"Literal[{', '.join(map(repr, kind.choices))}]"
        case TextKind():
            yield from ("str",) if kind.named else ("str", "float")
        case _:
            yield "Any"


def blocks() -> str:
    """The stub of `infographic.blocks`."""
    stub = Stub()
    known = [block for name in types() if (block := block_type(name)) and "blocks." in block.__module__]
    classes = [stub.constructor(block, block.__name__, ("type",)) for block in sorted(known, key=lambda b: b.__name__)]
    return "\n".join([HEAD + stub.imports(), *classes])


REST = """
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
"""


def package() -> str:
    """The stub of `infographic`: its three models, and what else it offers."""
    stub = Stub()
    models = ((Infographic, "Infographic"), (Panel, "Panel"), (SideSpec, "Side"))
    classes = [stub.constructor(model, called) for model, called in models]
    return "\n".join([f"{HEAD}{stub.imports()}from infographic.api import StrPath as _StrPath\n", *classes, REST])
