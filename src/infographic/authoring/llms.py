"""The language in as few words as a program needs that writes specs: rules, every block with its keys, two specs.

It is made from the blocks themselves, so that it says what they are.
"""

from collections.abc import Iterator
from typing import Any

from infographic.layout.block import Block, block_type, types
from infographic.layout.forms import WithForms
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
from infographic.theme.load import theme_names

OF_BLOCKS = ("type", "title", "note", "source", "lead", "side", "category", "color")
OF_ITEMS = ("source", "side", "category", "color", "highlight")
"""Keys that most blocks and items have, and that the text explains once."""

RULES = """# infographic: a YAML spec becomes a picture

A spec says what is compared, never where it stands, how large it is or what colour it has.

Page: `panels` (needed), `title` (`Left | Right` for two sides); subtitle, kicker, by, lang (en), theme, size, art,
source, credits. Panel: `blocks` (needed), title, tone (plain|tint|split|solid|ink), beside: true. Block: `type`, or a
plain text. `sides` at the top declares what is compared, under keys of your own:
`sides: {{tea: {{label: Tea, icon: leaf}}, …}}`; where a block says {{side: x}}, give x under each of these keys.
Without sides use `items`.

Every block may have title, note (how to read it), source, and lead: true (the one that matters). Items may have
highlight: true (one of a list), side, category, color (a hue's name). `*` marks what is needed; an item with one needed
key may be that value alone. `items or sides [x]`: one list, or one for each side.
icon is a Phosphor name in kebab case (coffee, chart-line-up) or flag:nl. Numbers are plain (1234.5); units go into
`unit`. Texts: **bold**, *emphasis*, [label](https://…). Quote a text with `: `, ` #` or a leading sign of YAML.
Sizes: blog, phone, poster, og, square, story, slide, a4 or 1600x900; cards (og, square) hold one block or two.
Themes: {themes}.
Data: `items: {{from: file.csv, label: column, value: column, sort: -column, limit: 5}}`.

Commands: `infographic check spec.yaml --format json` (problems with line, help and fix; figures of the pages),
`infographic render spec.yaml -o picture.png --size og`, `infographic icons find WORD`, `infographic blocks NAME`.
Check before you draw; a finding (V05 …) is explained by `infographic explain V05`. Write short texts: labels of up to
four words, texts of up to twelve; three to six items; two to five panels.

## Blocks
"""

EXAMPLES = (
    """title: Tea | Coffee
subtitle: Two ways to wake up
sides:
  tea: {label: Tea, icon: leaf}
  coffee: {label: Coffee, icon: coffee}
panels:
  - blocks:
      - type: statement
        sides:
          tea: {title: Takes its time, text: A pot for an afternoon}
          coffee: {title: Gets going, text: A cup at the counter}
  - title: What people like
    blocks:
      - type: ranked-list
        sides:
          tea: [It calms, It costs little, It keeps]
          coffee: [It wakes, It smells good, It is quick]
      - type: mirror-bars
        unit: "%"
        items:
          - {label: Have it daily, values: {tea: 41, coffee: 58}}
source: Our own survey, 2026
""",
    """title: A year of cycling
lang: en
panels:
  - blocks:
      - {type: stat-row, items: [{value: "3,200 km", text: ridden, icon: bicycle}, {value: "41", text: cities}]}
      - type: bars
        title: How people get to work
        unit: "%"
        items: [{label: Bicycle, value: 41, highlight: true}, {label: Car, value: 33}, {label: On foot, value: 26}]
  - title: How to begin
    blocks:
      - {type: steps, items: [{label: Borrow one, icon: bicycle}, {label: Ride on Sunday, icon: sun}, Buy your own]}
source: City counts, 2026
""",
)
"""Specs that show how the parts stand together."""


def text() -> str:
    """The whole text."""
    blocks = "\n".join(f"- {line}" for line in lines())
    specs = "\n".join(f"```yaml\n{example}```" for example in EXAMPLES)
    return f"{RULES.format(themes=', '.join(theme_names()))}\n{blocks}\n\n## Two specs\n\n{specs}\n"


def lines() -> Iterator[str]:
    """Each block in a line: its keys, and what it is for."""
    for name in types():
        if block := block_type(name):
            about = docstrings.summary(block).rstrip(".")
            yield f"{name}: {keys(block)} – {about[0].lower()}{about[1:].partition(': ')[0]}"


def keys(model: type[Model], seen: tuple[type[Model], ...] = ()) -> str:
    """The keys of a model, without those that many have."""
    common = OF_BLOCKS if issubclass(model, Block) else OF_ITEMS
    wanted = {name: field for name, field in model.fields().items() if name not in common}
    inside = (*seen, model)
    if {"items", "sides"} <= wanted.keys():
        lists = shape(wanted["items"].kind, inside), shape(wanted["sides"].kind, inside)
        if lists[1] == f"{{side: {lists[0]}}}":
            del wanted["sides"]
            wanted["items"] = wanted["items"]._replace(name="items or sides")
    return ", ".join(shown(field, inside) for field in wanted.values())


def shown(field: Field, seen: tuple[type[Model], ...] = ()) -> str:
    """A key with what it holds, unless that is a text."""
    held = shape(field.kind, seen)
    return f"{field.name}{'*' if field.required else ''}{f' {held}' if held else ''}"


def shape(kind: Kind, seen: tuple[type[Model], ...] = ()) -> str:
    """What a key holds, in signs: nothing for a text."""
    match kind:
        case OptionalKind():
            return shape(kind.inner, seen)
        case EitherKind():
            parts = list(dict.fromkeys(shape(one, seen) or "text" for one in kind.kinds))
            return " or ".join(parts) if parts != ["text"] else ""
        case ListKind():
            return f"[{shape(kind.item, seen) or 'text'}]"
        case PerSideKind():
            return f"{{side: {shape(kind.item, seen) or 'text'}}}"
        case MappingKind():
            return f"{{name: {shape(kind.item, seen) or 'text'}}}"
        case NumberKind():
            return "n"
        case FlagKind():
            return "true"
        case ChoiceKind():
            return "|".join(kind.choices)
        case ModelKind() if kind.model is Block:
            return "block"
        case ModelKind():
            return "…" if kind.model in seen else f"{{{keys(kind.model, seen)}}}"
        case TextKind():
            return ""
    return "…"


def as_data(block: type[Block]) -> dict[str, Any]:
    """What a block is, as plain data."""
    texts = docstrings.key_texts(block)
    return {
        "type": block.fields()["type"].default,
        "summary": docstrings.summary(block),
        "other_names": list(block.other_names),
        "keys": [
            {
                "name": name,
                "holds": shape(field.kind) or "text",
                "required": field.required or name == "type",
                "about": texts.get(name, ""),
            }
            for name, field in block.fields().items()
        ],
        "forms": list(block.form_names()) if issubclass(block, WithForms) else [],
        "example": docstrings.example(block),
    }
