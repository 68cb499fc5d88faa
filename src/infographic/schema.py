"""What editors and people are told about specs: the JSON schema, and what each key is for.

Everything comes from the models: their keys, kinds, defaults, and the docstrings under them.  The
schema is draft 7, which editors know best.  Which keys a block has is told by an `if` for each type:
with `oneOf` an editor would explain a mistake by every block there is.
"""

import ast
import inspect
import textwrap
from collections.abc import Mapping
from functools import cache
from typing import Any

from infographic.block import Block, block_type, types
from infographic.document import Infographic
from infographic.model import (
    ChoiceKind,
    EitherKind,
    Field,
    FlagKind,
    Kind,
    ListKind,
    MappingKind,
    Model,
    ModelKind,
    Named,
    NumberKind,
    OptionalKind,
    PerSideKind,
    TextKind,
)
from infographic.numbers import NUMBER
from infographic.theme import Theme

Schema = dict[str, Any]

DIALECT = "http://json-schema.org/draft-07/schema#"

TEXT = ["string", "number", "boolean"]
"""What an editor's YAML may take a plain text for: `1.10`, `true`."""

OWN_FILE = "own.yaml"
"""A name that stands for a file of the writer's own, where such are allowed."""


def spec_schema() -> Schema:
    """The schema of a spec."""
    return _whole(Infographic, "Infographic", "A spec: what an infographic says.")


def theme_schema() -> Schema:
    """The schema of a theme file."""
    whole = _whole(Theme, "Theme of infographics", "A theme: roles to colours, faces and sizes.")
    whole["required"] = []  # `extends` may bring every key
    return whole


def _whole(model: type[Model], title: str, about: str) -> Schema:
    found: dict[str, Schema] = {}
    root = _object(model, found)
    return (
        {"$schema": DIALECT, "title": title, "description": about} | root | {"definitions": dict(sorted(found.items()))}
    )


# ---------------------------------------------------------------- models


def _reference(model: type[Model], found: dict[str, Schema]) -> Schema:
    """A pointer to a model's definition, which is written down when it is first needed."""
    name = "block" if model is Block else f"{model.__module__.rpartition('.')[2]}.{model.__name__}"
    if name not in found:
        found[name] = {}  # a place, for models that hold themselves
        found[name] = _any_block(found) if model is Block else _short_or_long(model, found)
    return {"$ref": f"#/definitions/{name}"}


def _short_or_long(model: type[Model], found: dict[str, Schema]) -> Schema:
    long = _object(model, found)
    if not model.shorthand:
        return long
    short = _of(model.fields()[model.shorthand].kind, found)
    return {"description": long.pop("description"), "anyOf": [short, long]}


def _object(model: type[Model], found: dict[str, Schema]) -> Schema:
    """A mapping with the keys of a model, and no others."""
    told = described(model)
    keys = {name: _key(field, told.get(name, ""), found) for name, field in model.fields().items()}
    required = [name for name, field in model.fields().items() if field.required]
    if issubclass(model, Block):
        required = ["type", *required]
    return {
        "description": summary(model),
        "type": "object",
        "properties": keys,
        "required": required,
        "additionalProperties": False,
    }


def _key(field: Field, about: str, found: dict[str, Schema]) -> Schema:
    schema = _of(field.kind, found)
    if "$ref" in schema:  # draft 7 ignores what stands beside a `$ref`
        schema = {"allOf": [schema]}
    if field.default not in (None, "", (), {}) and isinstance(field.default, str | int | float):
        schema = schema | {"default": field.default}
    return {"description": about} | schema if about else schema


def _any_block(found: dict[str, Schema]) -> Schema:
    """Any block: a text, or a mapping whose `type` decides its keys."""
    known = [(name, block) for name in types() if (block := block_type(name))]
    choice = {
        "description": "Which block this is.",
        "enum": [name for name, _ in known],
        "enumDescriptions": [summary(block) for _, block in known],
    }
    decided = [
        {"if": {"properties": {"type": {"const": name}}}, "then": _reference(block, found)} for name, block in known
    ]
    mapping = {"type": "object", "properties": {"type": choice}, "required": ["type"], "allOf": decided}
    return {"description": summary(Block), "if": {"type": "string"}, "else": mapping}


# ---------------------------------------------------------------- kinds


def _of(kind: Kind, found: dict[str, Schema]) -> Schema:
    """The schema of what a key may hold."""
    match kind:
        case OptionalKind():
            return _of(kind.inner, found)
        case EitherKind():
            return {"anyOf": [_of(inner, found) for inner in kind.kinds]}
        case ModelKind():
            return _reference(kind.model, found)
        case ListKind():
            return {"type": "array", "items": _of(kind.item, found)} | _limits(kind, "Items")
        case PerSideKind():
            item = _of(kind.item, found)
            keyed = {"type": "object", "additionalProperties": item}
            return {"anyOf": [keyed, {"type": "array", "items": item, "minItems": 1}]}
        case MappingKind():
            return {"type": "object", "additionalProperties": _of(kind.item, found)} | _limits(kind, "Properties")
        case ChoiceKind():
            return {"enum": list(kind.choices)}
        case FlagKind():
            return {"type": "boolean"}
        case NumberKind():
            return _number(kind)
        case TextKind(named=Named() as named):
            return _name(named, found)
        case _:
            return {"type": TEXT}


def _limits(kind: ListKind | MappingKind, of: str) -> Schema:
    least, most = kind.length
    return ({f"min{of}": least} if least else {}) | ({f"max{of}": most} if most is not None else {})


def _number(kind: NumberKind) -> Schema:
    """A number; what our reader takes for one, such as `+26`, an editor may take for a text."""
    least, most = kind.limits
    limits = ({"minimum": least} if least is not None else {}) | ({"maximum": most} if most is not None else {})
    number = {"type": "integer" if kind.whole else "number"} | limits
    return {"anyOf": [number, {"type": "string", "pattern": f"^{NUMBER.pattern.replace('?:', '')}$"}]}


def _name(named: Named, found: dict[str, Schema]) -> Schema:
    """A name out of a list, which an editor completes."""
    names = list(named.names())
    if not names:
        return {"type": "string"}
    found.setdefault(named.what, {"enum": names})
    one = {"$ref": f"#/definitions/{named.what}"}
    if named.problem(OWN_FILE, ()):
        return one
    return {"anyOf": [one, {"type": "string", "pattern": r"\.ya?ml$"}]}


# ---------------------------------------------------------------- what a model says of itself


def summary(model: type[Model]) -> str:
    """What a model is, in its docstring's first paragraph."""
    return " ".join((inspect.getdoc(model) or "").partition("\n\n")[0].split())


def example(block: type[Block]) -> str:
    """The example in a block's docstring, as YAML."""
    return (inspect.getdoc(block) or "").partition("```yaml\n")[2].partition("```")[0]


@cache
def described(model: type[Model]) -> Mapping[str, str]:
    """What each key is for: the docstrings under a model's attributes, and those of its bases."""
    told: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, Model) and base is not Model:
            told |= _attribute_docstrings(base)
    return {name: told[name] for name in model.fields() if name in told}


def _attribute_docstrings(model: type[Model]) -> dict[str, str]:
    body = ast.parse(textwrap.dedent(inspect.getsource(model))).body[0]
    assert isinstance(body, ast.ClassDef)
    told = {}
    for statement, after in zip(body.body, body.body[1:], strict=False):
        match statement, after:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                told[name] = " ".join(text.split())
    return told
