"""Every block with texts, counts and numbers at their limits, on narrow and wide pages: no crash, nothing unhealed."""

from collections.abc import Iterator
from copy import deepcopy
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import yaml

import infographic as ig
from infographic.checks.pictures import checkered
from infographic.errors import Problem, SpecError, SpecPath
from infographic.layout import block
from infographic.spec import docstrings
from infographic.words import proofread

TEXTS = {
    "de": "Donaudampfschifffahrtsgesellschaftskapitän Rechtsschutzversicherungsgesellschaften",
    "nl": "Arbeidsongeschiktheidsverzekeringsmaatschappij hottentottententententoonstelling",
    "fi": "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas epäjärjestelmällisyys",
    "ar": "المستشفيات والمسؤوليات الاجتماعية",
    "he": "ההתמודדות עם האוניברסיטאות",
    "zh": "信息图表设计与排版引擎的压力测试文字",
    "ja": "インフォグラフィックの組版エンジンを試す文字列",
    "hi": "अंतर्राष्ट्रीयकरण की जटिलताएँ",
    "emoji": "🎉 👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽",
    "empty": "",
}

NUMBERS = {
    "large": [1e9],
    "negative": [-1e9],
    "mixed": [-1e9, 1e9, 0.123456789],
    "small": [1e-9],
    "nothing": [0.0],
    "decimals": [12345.678901],
}

COUNTS = {"one": 1, "most of a page": 12, "most": 60}

WIDTHS = (280, 390, 728, 1200, 2400)

UNHEALED = {
    # A corner of a quadrant holds so many words, and a point may lie on any of them.
    ("quadrant", "V01"),
    ("quadrant", "V02"),
    ("quadrant", "V05"),
    # Ten digits at both ends of a bar leave no room for the bar on the narrowest page.
    ("bars", "V01"),
    ("dumbbell", "V01"),
}
"""What no layout can mend: it must be told at a line of the spec, and is told of these blocks only."""

Spec = dict[str, Any]


def page_of(kind: str) -> Spec:
    """A page with a block's own example on it, and sides for it."""
    example = yaml.safe_load(docstrings.example(block.block_type(kind)))
    keys = list(dict.fromkeys(_side_keys(example))) or ["tea", "coffee"]
    sides = {key: {"label": key.capitalize(), "icon": "heart"} for key in (*keys, "other")[: max(len(keys), 2)]}
    return {"title": "An example page", "sides": sides, "panels": [{"title": "A panel", "blocks": [example]}]}


def _side_keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("sides", "values") and isinstance(inner, dict):
                yield from inner
            elif key == "side":
                yield inner
            yield from _side_keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _side_keys(inner)


def put(spec: Any, path: SpecPath, value: Any) -> None:
    """Puts a value at a path; where a plain value stands for a mapping with that one key, in its place."""
    *steps, last = path
    for i, step in enumerate(steps):
        if not isinstance(spec[step], dict | list):
            assert i == len(steps) - 1
            spec[step] = value
            return
        spec = spec[step]
    spec[last] = value


def with_texts(kind: str, name: str) -> Spec:
    """The page with every text replaced; each begins with a letter of its own, so that no two are the same."""
    infographic = ig.parse(page_of(kind))
    spec = infographic.to_dict() | {"lang": name if len(name) == 2 else "en"}
    for i, (path, _) in enumerate(proofread.Spec(infographic).texts):
        if path[-1] != "unit":
            put(spec, path, f"{chr(65 + i % 26)} {TEXTS[name]}" if TEXTS[name] else "")
    return spec


def with_numbers(kind: str, name: str) -> Spec:
    infographic = ig.parse(page_of(kind))
    spec = infographic.to_dict()
    for number, value in zip(proofread.Spec(infographic).numbers, cycle(NUMBERS[name]), strict=False):
        put(spec, number.path, value)
    return spec


def with_counts(kind: str, count: int) -> Spec:
    """The page with every outer list of the block cut to so many items, or filled up with them."""
    spec = ig.parse(page_of(kind)).to_dict()
    _refill(spec["panels"][0]["blocks"][0], count)
    return spec


def _refill(value: Any, count: int) -> None:
    if isinstance(value, list) and value:
        value[:] = [deepcopy(value[i % len(value)]) for i in range(count)]
    elif isinstance(value, dict):
        for inner in value.values():
            _refill(inner, count)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the picture that the example of `image` names."""
    folder = tmp_path_factory.mktemp("pictures")
    for kind in block.types():
        if name := yaml.safe_load(docstrings.example(block.block_type(kind))).get("file"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(checkered(2400, 1350))
    return folder


def errors_on(spec: Spec, kind: str, widths: tuple[int, ...], folder: Path) -> list[Problem]:
    """The errors of a page that should have been healed; a spec that is refused has none."""
    text = yaml.safe_dump(spec, allow_unicode=True, sort_keys=False)
    try:
        infographic = ig.parse(text, name="stress.yaml", folder=folder)
    except SpecError:
        return []
    found = [problem for width in widths for problem in infographic.check(width=width)]
    errors = [problem for problem in found if problem.severity == "error" and problem.code != "V24"]
    assert all(problem.line for problem in errors)
    return [problem for problem in errors if (kind, problem.code) not in UNHEALED]


def widths_of(kind: str, name: str) -> tuple[int, ...]:
    """The narrowest page, and one other that changes from case to case."""
    return 280, WIDTHS[1 + (len(kind) + len(name)) % 4]


@pytest.mark.parametrize("kind", block.types())
def test_any_text(kind, folder):
    for name in TEXTS:
        assert errors_on(with_texts(kind, name), kind, widths_of(kind, name), folder) == []


@pytest.mark.parametrize("kind", block.types())
def test_any_number(kind, folder):
    for name in NUMBERS:
        assert errors_on(with_numbers(kind, name), kind, widths_of(kind, name), folder) == []


@pytest.mark.parametrize("kind", block.types())
def test_any_count(kind, folder):
    for name, count in COUNTS.items():
        assert errors_on(with_counts(kind, count), kind, widths_of(kind, name), folder) == []


@pytest.mark.parametrize("kind", block.types())
def test_examples_are_passed_in_silence(kind, folder):
    infographic = ig.parse(page_of(kind), folder=folder)
    for width in WIDTHS:
        assert [(p.code, p.message) for p in infographic.check(width=width)] == []
