"""The published schema says of every spec what the parser says, as far as a schema can."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from infographic import schema
from infographic.assets import flags, icons
from infographic.document import parse
from infographic.errors import Problem, SpecError
from infographic.layout import block
from infographic.layout.block import Block
from infographic.spec import docstrings
from infographic.spec.model import Model, ModelKind
from infographic.spec.numbers import NotANumber, to_number
from infographic.spec.source import Plain, Source, parse_text, read

ROOT = Path(__file__).parent.parent
SPECS = sorted((ROOT / "specs").glob("*.yaml"))
THEMES = sorted((ROOT / "src/infographic/theme/themes").glob("*.yaml"))
MISTAKES = sorted((ROOT / "tests/errors").glob("spec-*.yaml"))

SPEC = schema.spec_schema()
OF_SPECS = jsonschema.Draft202012Validator(SPEC)
OF_THEMES = jsonschema.Draft202012Validator(schema.theme_schema())
OF_BLOCKS = jsonschema.Draft202012Validator({"$ref": "#/$defs/block", "$defs": SPEC["$defs"]})

ONLY_THE_PARSER_TELLS = {"same-color", "two-colors", "no-sides", "unknown-side", "missing-side", "missing-count"}

WRONG: list[Any] = ["some text", "", 7, -1, 2.5, 1e9, True, [], ["a"], {"a": "b"}, [["a"]], {"label": "a"}]
"""What is put in the place of every value, to see whether both find it right or both wrong."""


def as_editors_see(value: Any) -> Any:
    """Data with the plain scalars read as YAML 1.2 reads them."""
    match value:
        case Plain("true" | "false"):
            return value == "true"
        case Plain():
            try:
                return to_number(value)
            except NotANumber:
                return str(value)
        case dict():
            return {key: as_editors_see(item) for key, item in value.items()}
        case list():
            return [as_editors_see(item) for item in value]
        case _:
            return value


def marks(validator: Any, source: Source) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(as_editors_see(source.data))]


def problems_of(spec: Path) -> tuple[Problem, ...]:
    try:
        parse(read(spec))
    except SpecError as error:
        return error.problems
    return ()


def beyond_a_schema(problem: Problem) -> bool:
    either = problem.message.startswith("exactly one of")
    return either or problem.code in ONLY_THE_PARSER_TELLS


# ---------------------------------------------------------------- whole files


@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.stem)
def test_every_spec_is_valid_and_names_the_schema(spec: Path) -> None:
    assert marks(OF_SPECS, read(spec)) == []
    assert spec.read_text("utf-8").startswith("# yaml-language-server: $schema=infographic.schema.json\n")


@pytest.mark.parametrize("file", THEMES, ids=lambda path: path.stem)
def test_every_theme_is_valid(file: Path) -> None:
    assert marks(OF_THEMES, read(file)) == []


def test_a_theme_that_extends_another_says_only_what_differs() -> None:
    readme = (ROOT / "README.md").read_text("utf-8").split("```yaml\n")
    (own,) = [part.split("```")[0] for part in readme if part.startswith("# brand.yaml")]
    for theme in (parse_text(own), read(ROOT / "examples" / "brand" / "theme.yaml")):
        assert marks(OF_THEMES, theme) == []
    assert not OF_THEMES.is_valid({"extends": "light", "colors": {"inky": "#000000"}})


@pytest.mark.parametrize("spec", MISTAKES, ids=lambda path: path.stem)
def test_every_mistake_is_marked(spec: Path) -> None:
    if not all(map(beyond_a_schema, problems_of(spec))):
        assert not OF_SPECS.is_valid(yaml.safe_load(spec.read_text("utf-8")))


def test_the_kept_schema_is_the_generated_one() -> None:
    kept = (ROOT / "specs/infographic.schema.json").read_text("utf-8")
    assert json.loads(kept) == SPEC, "run `make generated`"


# ---------------------------------------------------------------- block by block


def as_an_editor(text: str) -> Any:
    return as_editors_see(parse_text(text).data)


@pytest.mark.parametrize("name", block.types())
def test_a_block_is_explained_with_an_example_that_is_valid(name: str) -> None:
    model = block.block_type(name)
    assert model and docstrings.prose(model)
    assert list(docstrings.key_texts(model)) == list(model.fields())
    example = as_an_editor(docstrings.example(model))
    assert example["type"] == name
    assert [error.message for error in OF_BLOCKS.iter_errors(example)] == []


@pytest.mark.parametrize("name", block.types())
def test_schema_and_parser_agree_on_every_change_of_an_example(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    model = block.block_type(name)
    assert model
    for one in {Model, *subclasses(Model)}:
        monkeypatch.setattr(one, "faults", lambda *_: [])  # only the parser tells whether keys fit each other
    for change, data in changed(as_an_editor(docstrings.example(model))):
        problems: list[Problem] = []
        ModelKind(Block).read(data, (), problems)
        found = [error.message[:100] for error in OF_BLOCKS.iter_errors(data)]
        assert bool(found) == bool(problems), (change, problems, found)


def subclasses(model: type[Model]) -> Iterator[type[Model]]:
    for one in model.__subclasses__():
        yield one
        yield from subclasses(one)


def changed(data: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The data with one value replaced, one key misspelled, or one key left out, in every place."""
    for path in paths(data):
        for wrong in WRONG:
            copied, parent = holder(data, path)
            parent[path[-1]] = wrong
            yield f"{path} = {wrong!r}", copied
        if isinstance(path[-1], str):
            copied, parent = holder(data, path)
            value = parent.pop(path[-1])
            yield f"without {path}", copied
            copied, parent = holder(copied, path)
            parent[f"{path[-1]}x"] = value
            yield f"{path} misspelled", copied


def holder(data: Any, path: tuple[Any, ...]) -> tuple[Any, Any]:
    """A copy of the data, and what holds the last step of the path in it."""
    copied = parent = copy.deepcopy(data)
    for step in path[:-1]:
        parent = parent[step]
    return copied, parent


def paths(data: Any, start: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    steps = list(data.items()) if isinstance(data, dict) else list(enumerate(data)) if isinstance(data, list) else []
    for step, value in steps:
        yield (*start, step)
        yield from paths(value, (*start, step))


# ---------------------------------------------------------------- what editors live on


def test_the_schema_is_valid_in_both_drafts_that_editors_read() -> None:
    for each in (SPEC, schema.theme_schema()):
        jsonschema.Draft202012Validator.check_schema(each)
        jsonschema.Draft7Validator.check_schema(each)


def test_names_are_listed_once_for_completion() -> None:
    definitions = SPEC["$defs"]
    assert definitions["icon"]["anyOf"][0]["enum"] == [*icons.names(), *flags.signs()]
    assert definitions["block"]["properties"]["type"]["enum"] == block.types()
    assert json.dumps(SPEC).count('"acorn"') == 1


def test_every_key_is_explained() -> None:
    for where, node in mappings(SPEC):
        for key, about in node.get("properties", {}).items():
            assert where.endswith(("block", "if")) or about["description"], f"{where}: {key}"


def mappings(node: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        yield where, node
        for key, value in node.items():
            if key not in ("properties", "defaultSnippets"):
                yield from mappings(value, f"{where}/{key}")
        for value in node.get("properties", {}).values():
            yield from mappings(value, where)
    elif isinstance(node, list):
        for value in node:
            yield from mappings(value, where)


def test_a_theme_may_be_a_file_and_a_block_a_text() -> None:
    spec = {"title": "A", "theme": "brand.yaml", "panels": [{"blocks": ["Some **words**."]}]}
    assert OF_SPECS.is_valid(spec)
    assert not OF_SPECS.is_valid(spec | {"theme": "brand"})


def test_an_item_may_be_a_text_in_several_languages():
    spec = "title: A\npanels: [{{blocks: [{{type: {}, items: [{}]}}]}}]"
    for block_name, item, fits in [
        ("tips", "{en: One, nl: Een}", True),
        ("tips", "{en: One, zz-Hant: Een}", True),
        ("icon-list", "{en: One, nl: Een}, {label: a, icon: cat}", True),
        ("tips", "{en: One, txt: Een}", False),
        ("tips", "{icon: cat}", False),
        ("tips", "{en: [One]}", False),
        ("flow", "{en: One, nl: Een}, {label: a, to: [One]}", True),
    ]:
        found = marks(OF_SPECS, parse_text(spec.format(block_name, item)))
        assert bool(found) != fits, (block_name, item, found)
