"""The JSON schema of specs and themes, from the models: editors complete, explain and mark errors with it.

It is stricter than the parser in two things, keys without a value and `true` where a text is wanted: no
editor would then offer `true` for every text.  Two things only the parser can tell: whether an answer
belongs to a declared side, and whether keys fit each other.

Three habits keep editors helpful.  Where a value may have several shapes there is one schema with a list
of types, because `anyOf` makes for vague messages and few completions.  Blocks are told apart with
`if`/`then` for each type, for the same reason.  And nothing newer than draft 7 is used but `$defs`.
"""

from collections.abc import Mapping
from typing import Any

import yaml

from infographic import block, described
from infographic.block import Block
from infographic.document import Infographic
from infographic.kinds import (
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
from infographic.model import Field, Length, Model, Named
from infographic.numbers import NUMBER
from infographic.theme import Theme

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"

NUMBER_AS_TEXT = rf"^\s*{NUMBER.pattern}\s*$"

MANY = 100
"""More names than this are too many for an editor's message."""

BY_TYPE = {"type", "minimum", "maximum", "pattern", "patternErrorMessage"}
"""Keywords that mind only values of their own type, so that they can stand beside those of a mapping."""


def spec_schema() -> Schema:
    """The schema of a spec."""
    return _whole(Infographic)


def theme_schema() -> Schema:
    """The schema of a theme file; no key is required, because `extends` may bring them all."""
    return _whole(Theme) | {"required": []}


def _whole(model: type[Model]) -> Schema:
    definitions = _Definitions()
    root = definitions.body(model)
    return {"$schema": DRAFT, **root, "$defs": dict(sorted(definitions.found.items()))}


class _Definitions:
    """What the schema has under `$defs`: one entry for each model, block type and set of names."""

    def __init__(self) -> None:
        self.found: dict[str, Schema] = {}
        self.names: dict[object, str] = {}

    def ref(self, key: object, name: str, build: Any) -> Schema:
        """A reference to a definition, which is built when it is first asked for."""
        if key not in self.names:
            taken = name in self.found
            self.names[key] = name = f"{name}{len(self.found)}" if taken else name
            self.found[name] = {}
            self.found[name].update(build())
        return {"$ref": f"#/$defs/{self.names[key]}"}

    def model(self, model: type[Model]) -> Schema:
        if model is Block:
            return self.ref(model, "block", self.any_block)
        return self.ref(model, _name(model), lambda: self.body(model))

    def body(self, model: type[Model]) -> Schema:
        """A mapping with the model's keys, or the plain value that stands for one of them."""
        fields = model.fields()
        texts = described.key_texts(model)
        mapping: Schema = {
            "type": "object",
            **_about(model),
            "properties": {name: self.key(field, texts.get(name, "")) for name, field in fields.items()},
            "required": [name for name, field in fields.items() if field.required],
            "additionalProperties": False,
        }
        if issubclass(model, Block):
            mapping["required"] = ["type", *mapping["required"]]
            mapping["properties"]["type"] = {"enum": [_name(model)], **_about(model)}
        return self.or_short(mapping, fields[model.shorthand]) if model.shorthand else mapping

    def or_short(self, mapping: Schema, field: Field) -> Schema:
        short = self.kind(field.kind)
        others = [name for name in mapping["required"] if name != field.name]
        if others:
            return mapping
        if short.keys() <= BY_TYPE:
            return {**mapping, **short, "type": ["object", *_types(short)]}
        return {"anyOf": [mapping, short], **{k: v for k, v in mapping.items() if "escription" in k}}

    def key(self, field: Field, text: str) -> Schema:
        kind = self.kind(field.kind)
        return {**kind, **_explained(text), **_default(field.default)}

    def kind(self, kind: Kind) -> Schema:
        match kind:
            case OptionalKind():
                return self.kind(kind.inner)
            case EitherKind():
                return {"anyOf": [self.kind(inner) for inner in kind.kinds]}
            case ModelKind():
                return self.model(kind.model)
            case ListKind():
                item = self.kind(kind.item)
                item = {"anyOf": [item, {"type": "null"}]} if isinstance(kind.item, OptionalKind) else item
                return {"type": "array", "items": item, **_length(kind.length, "Items")}
            case PerSideKind():
                answer = self.kind(kind.item)
                least = {"minProperties": 1, "minItems": 1}
                return {"type": ["object", "array"], "additionalProperties": answer, "items": answer, **least}
            case MappingKind():
                answers = self.kind(kind.item)
                return {"type": "object", "additionalProperties": answers, **_length(kind.length, "Properties")}
            case TextKind(named=Named() as named):
                return self.named(named)
            case _:
                return _scalar(kind)

    def named(self, named: Named) -> Schema:
        """A name out of a list, which is written once however often it is used, or what has its pattern."""
        if named.names() or named.pattern:
            return self.ref(named, named.what, lambda: _named(named))
        return _scalar(TextKind())

    def any_block(self) -> Schema:
        """Any block: what its keys are depends on its `type`; a plain text is a block too."""
        types = {name: block.block_type(name) for name in block.types()}
        models = {name: model for name, model in types.items() if model}
        snippets = [_snippet(name, model) for name, model in models.items()]
        untyped = {"anyOf": [{"type": "object", "defaultSnippets": snippets}, {"type": "string"}]}
        return {
            "type": ["object", "string"],
            **_explained("One thing on a page: a mapping with a `type`, or a text."),
            "properties": {"type": {"enum": list(models)}},
            "required": ["type"],
            "allOf": [
                *(_case(name, self.model(model)) for name, model in models.items()),
                {"if": {"type": "object", "required": ["type"]}, "then": {}, "else": untyped},
            ],
        }


def _name(model: type[Model]) -> str:
    kind = model.fields()["type"].default if issubclass(model, Block) else model.__name__
    return str(kind)


def _case(name: str, body: Schema) -> Schema:
    """If it is a mapping with this type, then its keys are those of the type."""
    this = {"type": "object", "properties": {"type": {"const": name}}, "required": ["type"]}
    return {"if": this, "then": body}


def _snippet(name: str, model: type[Model]) -> Schema:
    """The block's example, for editors to insert; `$` would begin one of their variables."""
    text = described.example(model).replace("$", "\\$")
    body = yaml.safe_load(text) if text else {"type": name}
    return {"label": name, "description": described.prose(model), "body": body}


def _about(model: type[Model]) -> Schema:
    return _explained(described.prose(model), described.example(model))


def _explained(text: str, example: str = "") -> Schema:
    """A description for all editors, and one in Markdown for those that show it."""
    if not text:
        return {}
    marked = f"{text}\n\n```yaml\n{example}```" if example else text
    plain = text.replace("`", "")
    return {"description": plain, "markdownDescription": marked} if marked != plain else {"description": plain}


def _named(named: Named) -> Schema:
    names = list(named.names())
    choice: Schema = {"type": "string", "enum": names}
    if len(names) > MANY:
        choice["errorMessage"] = f"Unknown {named.what}."
    pattern: Schema = {"type": "string", "pattern": named.pattern}
    if names and named.pattern:
        return {"anyOf": [choice, pattern]}
    return choice if names else pattern


def _scalar(kind: Kind) -> Schema:
    match kind:
        case ChoiceKind():
            return {"type": "string", "enum": list(kind.choices)}
        case FlagKind():
            return {"type": "boolean"}
        case NumberKind():
            least, most = kind.limits
            limits = {"minimum": least, "maximum": most}
            wrong = {"pattern": NUMBER_AS_TEXT, "patternErrorMessage": "Expected a number, such as 12 or 3.5."}
            types = ["integer" if kind.whole else "number", "string"]
            return {"type": types, **{k: v for k, v in limits.items() if v is not None}, **wrong}
        case _:
            return {"type": ["string", "number"]}


def _default(value: Any) -> Schema:
    """What holds where the key is left out, if that can be said in a word."""
    return {"default": value} if isinstance(value, str | int | float) and value != "" else {}


def _length(length: Length, of: str) -> Schema:
    least, most = length
    return ({f"min{of}": least} if least else {}) | ({} if most is None else {f"max{of}": most})


def _types(schema: Mapping[str, Any]) -> list[str]:
    kinds = schema["type"]
    return [kinds] if isinstance(kinds, str) else list(kinds)
