"""The reference of the language, from the models: what `docs/reference.md` says."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import samples

from infographic.assets.illustrations import describe, names, side_counts
from infographic.data_sources.expressions import FORMULAS, LOOKS
from infographic.data_sources.resolve import CHOICE, ROW
from infographic.document import Document, Panel, SideSpec
from infographic.layout.block import Block, other_names
from infographic.limits import TABLE
from infographic.spec.docstrings import example, key_texts, prose
from infographic.spec.fields import EitherKind, Kind, ListKind, ModelKind, OptionalKind, PerSideKind
from infographic.spec.model import Field, Model
from infographic.theme.model import Theme

ROWS, MEGABYTES = TABLE["data-rows"].most, TABLE["data-bytes"].most // 1_000_000

HEAD = """# The language

Made by `make generated` from the code. `infographic blocks NAME` prints the same for one block.

A spec is YAML or JSON. It declares its sides once and answers for each of them in every block, under
`sides:` or `values:`, with the same keys or as a list in the declared order. A text may stand for a
mapping where the tables say so. Texts take `**bold**`, `*emphasis*`, `[links](https://example.org)`,
`code` in backticks and `^1` notes; nothing else.
"""

DATA = f"""## Data

Wherever a list or a number stands, a mapping with `from` may say where it is:

```yaml
items: {{from: survey.csv, label: question, values: {{personal: pers, professional: prof}}}}
```

A list of items is made of rows: each key of an item names a column. Keys that a row leaves empty are left
out. A list of plain values, such as the `x` and the `values` of a chart, is one column:
`x: {{from: trips.csv, column: year}}`. One figure is one row, or all of them:

```yaml
value: {{from: population.csv, share: people, row: Asia, decimals: 0}}
value: {{from: population.csv, total: people, compact: true}}
```

A file lies in the spec's folder or below, and holds at most {ROWS:,} rows and {MEGABYTES} MB. CSV
is separated by commas, semicolons, tabs or bars, and encoded in UTF-8, UTF-16 or Windows-1252; rows above the columns'
names that fill one cell are titles. JSON is a list of mappings or a mapping of columns. Parquet needs polars, pyarrow
or pandas; Excel (`.xlsx`) needs `pip install 'infographic[excel]'`, and a formula counts by the value that is stored
with it. From Python, `from` may be a dataframe, a series, a list of mappings, or a mapping of columns;
`ig.data(frame, label="city", value="people")` makes items of it for a block that is built in Python.

Numbers may be written as people write them: `1.234,5`, `1,234.5`, `1’234.5`, `12,34,567`, `(5)` for less than zero,
with a currency or a unit before or behind. What begins the decimals is shown by the column itself, or else by the
file (its other columns, its separator), or else by `lang` where the spec writes it, with a warning; where two readings
remain, both are told, and `numbers: de` decides. A unit that all cells share becomes the block's. `n/a`, `-`, `..` and
the like stand for no value. Dates may be written as `15.01.2023`, `1/15/2023`, `Jan 2023`, `2023 Q1`, `2023-W07`, or
with a time and a zone.

What is wrong with a cell is told at its row and column, with the line of the spec that asked for it.
"""


LANGUAGES = """## Languages

`lang` is the language of a page: its numbers, dates and hyphens, and whether it is read from the right. One spec can
be a page in several: wherever it has a text, or a list, it may have one for each language.

```yaml
title: {en: Tea | Coffee, nl: Thee | Koffie}
sides:
  tea: {label: {en: Tea, nl: Thee}}
  coffee: {label: {en: Coffee, nl: Koffie}}
panels:
  - blocks:
      - {type: tips, items: {en: [Ask first, Try both], nl: [Vraag eerst, Probeer beide]}}
```

`infographic render tea.yaml --lang en,nl` draws `tea.en.svg` and `tea.nl.svg`; from Python it is
`ig.load("tea.yaml", lang="nl")`. A file beside it, `tea.nl.yaml`, may hold the Dutch texts instead, under the same keys
and with as many items. Where a text is missing in a language the one in the spec's own is taken, and a warning says so.
"""

THEMES = """## Themes

`infographic themes` lists the themes of the package, and `infographic themes --picture themes.png` draws them side by
side. A theme of your own is a YAML file; it extends one of them, and says what is different:

```yaml
# house.yaml, for pages with `theme: house.yaml`
extends: light
fonts:
  display: {family: Source Serif 4, weight: 700}
colors: {ink: "#0E2A30", accent: "#F2B84B"}
sides:
  - {solid: "#C64B28"}
  - {solid: "#083D49"}
look: {section: rule, tile: rule}
logo: {file: sign.svg, on_dark: sign-light.svg, alt: Tidewater museum}
```

What a file leaves out of a colour is derived so that words are read on it, and `infographic check` says
where its sides look alike to somebody. A whole one is in [examples/brand](../examples/brand/theme.yaml).
"""


def reference() -> str:
    """The whole page."""
    blocks = list(samples.blocks())
    parts = [
        HEAD,
        "## The page\n",
        *model_part(Document, 3, "Infographic"),
        *model_part(SideSpec, 3),
        *model_part(Panel, 3),
    ]
    parts += [
        "### Illustrations\n",
        "What `art` may say; each takes the signs and colours of the sides.\n",
        illustrations(),
    ]
    parts += ["## Blocks\n", " · ".join(f"[`{slug(b)}`](#{slug(b)})" for b in blocks) + "\n"]
    for block in blocks:
        parts += block_part(block)
    parts += [THEMES, *model_part(Theme, 3)]
    for model in items(Theme, set()):
        parts += model_part(model, 4)
    parts += [DATA, explained({**CHOICE, "row": ROW}), "What can be made of columns:\n", explained(FORMULAS)]
    parts += ["How such a figure looks; where a number is wanted, it is the rounded one:\n", explained(LOOKS)]
    parts += [LANGUAGES, "## Other names\n", "What other tools call them; an error says ours.\n", *names_elsewhere()]
    return "\n".join(parts)


def block_part(block: type[Block]) -> Iterator[str]:
    yield f"### {slug(block)}\n"
    yield f"{prose(block)}\n"
    yield f"![{slug(block)}](gallery/{slug(block)}.png)\n"
    yield f"```yaml\n{example(block).rstrip()}\n```\n"
    yield table(block, skip={"type"})
    yield from forms_part(block)
    seen: set[type[Model]] = set()
    for model in items(block, seen):
        yield f"**{model.__name__}**: {prose(model)}{short_form(model)}\n"
        yield table(model)


def forms_part(block: type[Block]) -> Iterator[str]:
    if not (forms := samples.forms(block)):
        return
    yield "**Forms**, in the order in which they are considered:\n"
    yield f"![forms of {slug(block)}](gallery/{slug(block)}-forms.png)\n"
    for form in forms:
        yield f"- `{form.name}`: {prose(form.about)}\n\n{indented(example(form.about))}"


def indented(text: str) -> str:
    """An example within a list."""
    return textwrap.indent(f"```yaml\n{text.rstrip()}\n```\n", "  ")


def model_part(model: type[Model], level: int, name: str = "") -> Iterator[str]:
    yield f"{'#' * level} {name or model.__name__}\n"
    yield f"{prose(model)}{short_form(model)}\n"
    yield table(model)


def items(model: type[Model], seen: set[type[Model]]) -> Iterator[type[Model]]:
    """The models that a block's keys hold, but for other blocks."""
    for field in model.fields().values():
        for held in held_models(field.kind):
            if held not in seen and not issubclass(held, Block):
                seen.add(held)
                yield held
                yield from items(held, seen)


def held_models(kind: Kind) -> Iterator[type[Model]]:
    match kind:
        case OptionalKind(inner=inner):
            yield from held_models(inner)
        case ListKind(item=item) | PerSideKind(item=item):
            yield from held_models(item)
        case EitherKind(kinds=kinds):
            for one in kinds:
                yield from held_models(one)
        case ModelKind(model=model):
            yield model


def table(model: type[Model], skip: frozenset[str] | set[str] = frozenset()) -> str:
    texts = key_texts(model)
    rows = [
        f"| `{name}` | {kind_text(field.kind)} | {default_text(field)} | {texts.get(name, '')} |"
        for name, field in model.fields().items()
        if name not in skip
    ]
    return "\n".join(["| key | holds | where left out | what it is |", "|---|---|---|---|", *rows, ""])


def explained(texts: Mapping[str, str]) -> str:
    rows = [f"| `{name}` | {text} |" for name, text in texts.items()]
    return "\n".join(["| key | what it is |", "|---|---|", *rows, ""])


def kind_text(kind: Kind) -> str:
    match kind:
        case PerSideKind(item=item):
            return f"for each side: {kind_text(item)}"
        case OptionalKind(inner=inner):
            return kind_text(inner)
        case ListKind(item=item):
            return f"a list of: {kind_text(item)}"
        case EitherKind(kinds=kinds):
            return ", or ".join(dict.fromkeys(kind_text(one) for one in kinds))
        case ModelKind(model=model):
            return "blocks" if model is Block else f"{model.__name__}"
        case _:
            return kind.wanted


def default_text(field: Field) -> str:
    if field.required:
        return "needed"
    value: Any = field.default
    return f"`{value}`" if isinstance(value, str | int | float) and value not in ("", False) else ""


def short_form(model: type[Model]) -> str:
    return f" A plain text stands for `{model.shorthand}`." if model.shorthand else ""


def illustrations() -> str:
    rows = [f"| `{name}` | {listed(side_counts(name))} | {describe(name)} |" for name in names()]
    return "\n".join(["| name | sides | what is to be seen |", "|---|---|---|", *rows, ""])


def listed(counts: Sequence[int]) -> str:
    *most, last = map(str, counts)
    return f"{', '.join(most)} or {last}" if most else last


def names_elsewhere() -> Iterator[str]:
    ours: dict[str, list[str]] = {}
    for other, name in other_names().items():
        ours.setdefault(name, []).append(other)
    for name in sorted(ours):
        yield f"- `{name}`: {', '.join(ours[name])}"
    yield ""


def slug(block: type[Block]) -> str:
    return str(block.fields()["type"].default)
