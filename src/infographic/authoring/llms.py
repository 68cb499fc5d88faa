"""The language in as few words as a program needs that writes specs: rules, every block with its keys, two specs.

It is made from the blocks themselves, so that it says what they are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from infographic.authoring import llms_forms
from infographic.graphics.page_size import SIZES
from infographic.layout.block import Block, block_type, types
from infographic.layout.forms import FormKind, WithForms
from infographic.layout.swatches import Colored
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

OF_BLOCKS = ("type", "title", "note", "source", "lead", "scale", "shades", *Colored.fields())
OF_ITEMS = ("source", "highlight", *Colored.fields())
"""Keys that most blocks and items have, and that the text explains once."""

NEEDLESS = re.compile(r"^takes |^needs (?:an? )?|`| for each \w+$|; this form is .*")
"""What can be left out of what a form needs or takes."""

COUNTED = re.compile(r"(\d+) to (\d+) \w+|(?:at least )?(\d+) (?:items|steps)(?: or more)?")
"""How many of its own items a form takes; what these are is said before."""

MAX_TOLD = 12
"""A list of at most so many says so; longer ones are rarely filled."""

MAX_CHOICES, FIRST_CHOICES = 6, 4
"""Of more choices than the one, so many are told as the other; a block's own page tells all."""

RULES = """# infographic: a YAML spec becomes a picture

A spec says what is compared, never where it stands, how large it is or what colour it has.

Page: `panels` (needed), `title` (`Left | Right` for two sides); subtitle, kicker, by, lang (en), theme (light),
size (blog), art, cover, source, credits. Panel: `blocks` (needed), title, beside: true, tone (plain, tint: pale,
split: each side's pale half, solid: full colour, ink: dark; best left out). Block: `type`, or a plain text.
`sides` at the top declares what is compared, under keys of your own:
`sides: {{tea: {{label: Tea, icon: leaf}}, …}}`. Where a block says {{side: x}}, give x under every one of these keys; a
missing one is an error. Without sides use `items`.

Every block may have title, note, source, lead: true (the one that matters).
Items may have highlight: true (one of a list; not in {plain}),
status good|fair|bad|none, and one of side, category, color (a hue's name); so may
{colored}.
`*` marks what is needed; an item with one needed key may be that value alone. `items or sides [x]`: one list, or one
for each side. (…) after a form is what its items need or how many it takes, `!` that it takes items alone, no sides.
On an item label names, value is printed large, text a sentence under it (bars, donut, waffle: instead of the number).
`scale: own` parts a block from the scale of like ones beside it. Parts and groups take
`shades: sequential|categorical|highlight`, heatmap and map `sequential|diverging`.
icon is a Phosphor name in kebab case (coffee, chart-line-up) or flag-nl. Numbers are plain (1234.5, 44 for 44 %); units
go into `unit`. Dates: 2026, 2026-05, 2026-05-14, 2026-Q1. Texts: **bold**, *emphasis*, [label](https://…).
Put in quotes: within {{…}} and […] every text with a comma (also "€ 7,87"); anywhere a text with `: `, ` #` or a
leading sign of YAML.
Sizes: {sizes}, a4-landscape or 1600x900; cards (og, square) hold one block or two.
Themes: {themes}.
Data: `items: {{from: file.csv, label: column, value: column, sort: -column, limit: 5}}`.

Commands: `infographic check spec.yaml --format json` (problems with line, help and fix), `infographic explain V05`,
`infographic render spec.yaml -o picture.png --size og`, `infographic icons find WORD`, `infographic blocks NAME`.
Check before you draw. Write short texts: labels of up to four words, texts of up to twelve; three to six items; two to
five panels.

## Blocks
"""

HINTS: Mapping[str, str] = {
    "compare-table": "yes, no and partly become signs, other words stay",
    "checklist": "value is yes, no or partly",
    "gantt": "done in per cent; counted weeks as 1, 2, …",
    "journey": "mood: -2 bad, 2 good",
    "price-cards": "two to four offers",
    "timeline": "any date, also words",
    "venn": "an overlap is of all circles, or `of` those named by key or label",
}
"""What neither a block's keys nor its first sentence say, and writers have to know."""

EXAMPLES = (
    """title: Tea | Coffee
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
""",
)
"""Specs that show how the parts stand together."""


def text() -> str:
    """The whole text."""
    blocks = "\n".join(f"- {line}" for line in lines())
    specs = "\n".join(f"```yaml\n{example}```" for example in EXAMPLES)
    every = [block for name in types() if (block := block_type(name))]
    rules = RULES.format(
        themes=", ".join(theme_names()),
        sizes=", ".join(size for size in SIZES if "-" not in size),
        colored=", ".join(block.fields()["type"].default for block in every if issubclass(block, Colored)),
        plain=", ".join(block.fields()["type"].default for block in every if _has_plain_items(block)),
    )
    return f"{rules}\n{blocks}\n\n## Two specs\n\n{specs}\n"


def _has_plain_items(block: type[Block]) -> bool:
    """Whether its items have colours, and none of them can be highlighted."""
    items = [block.fields()[name].kind for name in ("items", "sides", "pros", "strengths") if name in block.fields()]
    colored = [model for kind in items for model in _models(kind) if issubclass(model, Colored)]
    return bool(colored) and not any("highlight" in model.fields() for model in colored)


def _models(kind: Kind) -> Iterator[type[Model]]:
    """The models that a key's values are, or those in its lists."""
    match kind:
        case OptionalKind():
            yield from _models(kind.inner)
        case EitherKind():
            yield from (model for one in kind.kinds for model in _models(one))
        case ListKind() | MappingKind():
            yield from _models(kind.item)
        case ModelKind():
            yield kind.model


def lines() -> Iterator[str]:
    """Each block in a line: its keys, and what it is for."""
    for name in types():
        if block := block_type(name):
            about = docstrings.summary(block).rstrip(".")
            hint = f"; {HINTS[name]}" if name in HINTS else ""
            yield f"{name}: {keys(block)} – {about[0].lower()}{re.split('[:;,] ', about[1:])[0]}{hint}"


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
    return ", ".join(shown(wanted.values(), inside))


def shown(fields: Iterable[Field], seen: tuple[type[Model], ...] = ()) -> Iterator[str]:
    """Keys with what they hold, unless that is a text; neighbours that hold alike things, `pros/cons [{…}]`."""
    named = ((f"{field.name}{'*' if field.required else ''}", shape(field.kind, seen)) for field in fields)
    for held, alike in groupby(named, lambda pair: pair[1]):
        names = [name for name, _ in alike]
        if "{" in held:
            names = ["/".join(names)]
        yield from (f"{name} {held}" if held else name for name in names)


def shape(kind: Kind, seen: tuple[type[Model], ...] = ()) -> str:
    """What a key holds, in signs: nothing for a text."""
    match kind:
        case OptionalKind():
            return shape(kind.inner, seen)
        case EitherKind():
            parts = list(dict.fromkeys(shape(one, seen) or "text" for one in kind.kinds))
            parts = [one for one in parts if not (one.startswith("{") and f"[{one}]" in parts)]
            return " or ".join(parts) if parts != ["text"] else ""
        case ListKind():
            return f"[{shape(kind.item, seen) or 'text'}]{_length(kind)}"
        case PerSideKind():
            return f"{{side: {shape(kind.item, seen) or 'text'}}}"
        case MappingKind():
            return f"{{name: {shape(kind.item, seen) or 'text'}}}"
        case NumberKind(limits=(least, most)):
            return "n" if least is None or most is None else f"{least:g}..{most:g}"
        case FlagKind():
            return "true"
        case ChoiceKind():
            return "|".join(_choices(kind))
        case ModelKind() if kind.model is Block:
            return "block"
        case ModelKind():
            return "…" if kind.model in seen else f"{{{keys(kind.model, seen)}}}"
        case TextKind():
            return ""
    return "…"


def _choices(kind: ChoiceKind) -> list[str]:
    """What may be chosen, forms with what they ask for; some of many."""
    if isinstance(kind, FormKind):
        return [_form(name, needs) for name, needs in llms_forms.needs(kind.block).items()]
    told = list(filter(None, kind.choices))
    return told if len(told) <= MAX_CHOICES else [*told[:FIRST_CHOICES], "…"]


def _length(kind: ListKind) -> str:
    """How many a list takes, where that is not what anyone would write."""
    least, most = kind.length
    return f" {least}..{most}" if least > 1 and most and most <= MAX_TOLD else ""


def _form(name: str, needs: Sequence[str]) -> str:
    """A form with what it asks for: `!` where it takes no sides."""
    told = "; ".join(COUNTED.sub(_count, NEEDLESS.sub("", one)) for one in needs if one != llms_forms.NO_SIDES)
    return f"{name}{'!' if llms_forms.NO_SIDES in needs else ''}{f' ({told})' if told else ''}"


def _count(found: re.Match[str]) -> str:
    """`2-8` or `4+`."""
    least, most, alone = found.groups()
    return f"{alone}+" if alone else f"{least}-{most}"


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
