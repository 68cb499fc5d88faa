"""The JSON schema of specs and themes, from the models: editors complete, explain and mark errors with it.

It is stricter than the parser in two things, keys without a value and `true` where a text is wanted: no
editor would then offer `true` for every text.  Two things only the parser can tell: whether an answer
belongs to a declared side, and whether keys fit each other.

Three habits keep editors helpful.  Where a value may have several shapes there is one schema with a list
of types, because `anyOf` makes for vague messages and few completions.  Blocks are told apart with
`if`/`then` for each type, for the same reason.  And nothing newer than draft 7 is used but `$defs`.
"""

import os
from collections.abc import Callable, Mapping
from typing import Any

from infographic.data_sources import expressions
from infographic.data_sources.resolve import CHOICE, ROW
from infographic.document import Document, Panel
from infographic.layout import block
from infographic.layout.block import Block
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
from infographic.spec.model import Field, Length, Model, Named
from infographic.spec.numbers import NUMBER
from infographic.spec.positions import quoted
from infographic.spec.source import Plain, parse_text
from infographic.theme.model import Theme

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"

NUMBER_AS_TEXT = rf"^\s*{NUMBER.pattern}\s*$"

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
SHIPPED = tuple(os.path.join(_PACKAGE, *to, "infographic.schema.json") for to in ((), ("..", "..", "specs")))
"""Where it lies: inside an installed package, or beside the sources."""

MANY = 100
"""More names than this are too many for an editor's message."""

TAG = "^[a-z]{2,3}(-[A-Za-z]{2,4})?$"
"""The tag of a language, under which a text may be given."""

SHORT_TAG = "[a-z]{2}(-[A-Za-z]{2,4})?$"
"""The tag of a language where keys of a model may stand as well, of which few have two letters."""

LANGUAGES: Schema = {"propertyNames": {"pattern": TAG}, "additionalProperties": {"type": ["string", "number"]}}
"""What a mapping must be that gives a text in several languages; it minds no plain value."""

BY_TYPE = {"type", "minimum", "maximum", "pattern", "patternErrorMessage"}
"""Keywords that mind only values of their own type, so that they can stand beside those of a mapping."""


def spec_schema() -> Schema:
    """The schema of a spec."""
    return _whole(Document, data=True)


def shipped() -> str:
    """The schema of a spec as JSON text, as it comes with the package: to build it takes a second."""
    path = next(path for path in SHIPPED if os.path.exists(path))
    with open(path, encoding="utf-8") as file:
        return file.read()


def theme_schema() -> Schema:
    """The schema of a theme file; no key is required at any depth, because `extends` may bring them all."""
    return _whole(Theme, complete=False)


def _whole(model: type[Model], *, data: bool = False, complete: bool = True) -> Schema:
    definitions = _Definitions(data, complete)
    root = definitions.body(model)
    return {"$schema": DRAFT, **root, "$defs": dict(sorted(definitions.found.items()))}


class _Definitions:
    """What the schema has under `$defs`: one entry for each model, block type and set of names."""

    def __init__(self, data: bool, complete: bool) -> None:
        self.data = data
        """Whether lists and values may come from a data file."""
        self.complete = complete
        """Whether keys may be required: not where another file brings what this one leaves out."""
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
        texts = docstrings.key_texts(model)
        mapping: Schema = {
            "type": "object",
            **_about(model),
            "properties": {name: self.key(field, texts.get(name, "")) for name, field in fields.items()},
            "required": [name for name, field in fields.items() if field.required and self.complete],
            "additionalProperties": False,
        }
        if issubclass(model, Block):
            mapping["required"] = ["type", *mapping["required"]]
            mapping["properties"]["type"] = {"enum": [_name(model)], **_about(model)}
        return self.or_short(mapping, fields[model.shorthand]) if model.shorthand else mapping

    def or_short(self, mapping: Schema, field: Field) -> Schema:
        short = (
            _scalar(field.kind) if isinstance(field.kind, TextKind) and not field.kind.named else self.kind(field.kind)
        )
        others = [name for name in mapping["required"] if name != field.name]
        if others:
            return mapping
        if self.data and isinstance(field.kind, TextKind) and not field.kind.named:
            mapping = _in_languages(mapping)
        if short.keys() <= BY_TYPE:
            return {**mapping, **short, "type": ["object", *_types(short)]}
        return {"anyOf": [mapping, short], **{k: v for k, v in mapping.items() if "escription" in k}}

    def key(self, field: Field, text: str) -> Schema:
        kind = self.kind(field.kind)
        if self.data and _is_figure(field):
            plain = {name: value for name, value in kind.items() if name not in LANGUAGES}
            types = list(dict.fromkeys([*_types(kind), "object"]))
            kind = {**plain, "type": types, **self.elsewhere("figure-from", _figure_keys)}
        return {**kind, **_explained(text), **_default(field.default)}

    def elsewhere(self, name: str, keys: Callable[[], Schema]) -> Schema:
        """What a mapping must be that says where data are, unless its keys are languages; it minds nothing else."""
        body = {"properties": {**keys(), "from": _described(CHOICE["from"], "string")}}
        rows = self.ref(name, name, lambda: {**body, "required": ["from"], "additionalProperties": False})
        tags = {"type": "object", "minProperties": 1, "propertyNames": {"pattern": TAG}}
        return {"allOf": [{"if": tags, "then": {}, "else": rows}]}

    def rows_of(self, kind: Kind) -> Schema | None:
        """What a mapping must be that stands for a list of this kind; None where no data can make it."""
        inner = kind.inner if isinstance(kind, OptionalKind) else kind
        if isinstance(inner, NumberKind | TextKind):
            return self.elsewhere("list-from", _list_keys)
        if not isinstance(inner, ModelKind) or issubclass(inner.model, Block | Panel):
            return None
        return self.elsewhere(f"{_name(inner.model)}-from", lambda: self.columns(inner.model))

    def columns(self, model: type[Model]) -> Schema:
        """The keys of a list that is made of rows: those of an item, and which rows."""
        cell = self.ref("cell", "cell", lambda: _CELL)
        texts = docstrings.key_texts(model)
        return {name: {**cell, **_explained(texts.get(name, ""))} for name in model.fields()} | _chosen()

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
                rows = self.rows_of(kind.item) if self.data else None
                types = {"type": ["array", "object"], **rows} if rows else {"type": "array"}
                return {**types, "items": item, **_length(kind.length, "Items")}
            case PerSideKind():
                answer = self.kind(kind.item)
                least = {"minProperties": 1, "minItems": 1}
                return {"type": ["object", "array"], "additionalProperties": answer, "items": answer, **least}
            case MappingKind():
                answers = self.kind(kind.item)
                return {"type": "object", "additionalProperties": answers, **_length(kind.length, "Properties")}
            case TextKind(named=Named() as named):
                return self.named(named)
            case TextKind() if self.data:
                return {"type": ["string", "number", "object"], **LANGUAGES}
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


def _in_languages(mapping: Schema) -> Schema:
    """The mapping, or one whose keys are languages: the text that stands for it, in each of them."""
    own = "|".join(name for name in mapping["properties"] if len(name) == 2)
    tag = rf"^(?!({own})$){SHORT_TAG}" if own else f"^{SHORT_TAG}"
    made = {**mapping, "patternProperties": {tag: {"type": ["string", "number"]}}}
    if needed := made.pop("required"):
        spoken = {"type": "object", "minProperties": 1, "propertyNames": {"pattern": tag}}
        made |= {"if": spoken, "then": {}, "else": {"required": needed}}
    return made


def _name(model: type[Model]) -> str:
    kind = model.fields()["type"].default if issubclass(model, Block) else model.__name__
    return str(kind)


def _case(name: str, body: Schema) -> Schema:
    """If it is a mapping with this type, then its keys are those of the type."""
    this = {"type": "object", "properties": {"type": {"const": name}}, "required": ["type"]}
    return {"if": this, "then": body}


def _snippet(name: str, model: type[Model]) -> Schema:
    """The block's example, for editors to insert, so that it draws in a spec with sides of other names."""
    source = parse_text(docstrings.example(model) or f"type: {name}")
    return {"label": name, "description": docstrings.prose(model), "body": _body(source.data, ModelKind(model))}


def _body(data: Any, kind: Kind) -> Any:
    """An example's data as editors insert them: texts as they are written, and sides in their order, not by name."""
    if isinstance(kind, OptionalKind):
        return _body(data, kind.inner)
    if isinstance(data, Mapping):
        model = kind.model.resolve(data, (), []) if isinstance(kind, ModelKind) else None
        kinds = {key: field.kind for key, field in model.fields().items()} if model else {}
        item = kind.item if isinstance(kind, MappingKind) else Kind()
        made = {key: _body(value, kinds.get(key, item)) for key, value in data.items() if key != "side"}
        return [_in_one_line(answer) for answer in made.values()] if isinstance(kind, PerSideKind) else made
    if isinstance(data, list):
        return [_body(item, kind.item if isinstance(kind, ListKind | MappingKind) else Kind()) for item in data]
    if isinstance(data, Plain) and data in ("true", "false"):
        return data == "true"
    text = str(data) if isinstance(data, Plain) else quoted(str(data))
    return text.replace("$", "\\$")  # which begins an editor's variable


def _in_one_line(data: Any) -> Any:
    """A list in brackets: the language server writes no list within another."""
    return _flow(data) if isinstance(data, list) else data


def _flow(data: Any) -> str:
    """Data of a snippet in braces and brackets, where a text with one of their signs needs quotes."""
    match data:
        case Mapping():
            return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in data.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flow, data)) + "]"
        case bool():
            return str(data).lower()
        case _:
            return quoted(data) if set(",[]{}") & set(data) and data[0] not in "\"'" else str(data)


def _about(model: type[Model]) -> Schema:
    return _explained(docstrings.prose(model), docstrings.example(model))


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


def _is_figure(field: Field) -> bool:
    """Whether it is a number, or a text that stands for one."""
    kind = field.kind.inner if isinstance(field.kind, OptionalKind) else field.kind
    return isinstance(kind, NumberKind) or (isinstance(kind, TextKind) and field.name == "value")


def _described(text: str, *types: str) -> Schema:
    return {"type": list(types) if len(types) > 1 else types[0], **_explained(text)}


def _chosen() -> Schema:
    """Which rows a list is made of."""
    return {
        "where": _described(CHOICE["where"], "object"),
        "sort": _described(CHOICE["sort"], "string"),
        "limit": _described(CHOICE["limit"], "integer") | {"minimum": 1},
    }


def _formulas() -> Schema:
    """What can be calculated, and how it looks."""
    types = {"is": ["object"], "decimals": ["integer"], "compact": ["boolean"], "unit": ["string"]}
    paired = {name: ["string", "array"] for name in expressions.PAIRED}
    known = {**expressions.FORMULAS, **expressions.LOOKS}
    return {name: _described(text, *(types | paired).get(name, ["string", "number"])) for name, text in known.items()}


def _list_keys() -> Schema:
    return _formulas() | _chosen()


def _figure_keys() -> Schema:
    return _formulas() | {"where": _chosen()["where"], "row": _described(ROW, "string", "number", "object")}


_CELL = {
    "type": ["string", "number", "boolean", "object", "array"],
    **_explained("A column of the file; or what is calculated from columns; or a list or mapping of these."),
    "properties": _formulas(),
}


def _default(value: Any) -> Schema:
    """What holds where the key is left out, if that can be said in a word."""
    return {"default": value} if isinstance(value, str | int | float) and value != "" else {}


def _length(length: Length, of: str) -> Schema:
    least, most = length
    return ({f"min{of}": least} if least else {}) | ({} if most is None else {f"max{of}": most})


def _types(schema: Mapping[str, Any]) -> list[str]:
    kinds = schema["type"]
    return [kinds] if isinstance(kinds, str) else list(kinds)
