"""Every numbered note is called by its number somewhere on the page (60)."""

import copy

import pytest
import samples

import infographic as ig
from infographic.graphics.scene import Group, Text, walk
from infographic.theme.load import theme_names

TEXT = {"type": "text", "text": "Something that is told"}
STRIP = {"type": "stat-row", "items": [{"value": 5, "text": "of five"}, {"value": 6, "text": "of six"}]}


def texts(items):
    for item in items:
        if isinstance(item, Text):
            yield item
        elif isinstance(item, Group):
            yield from texts(item.items)


def called(data, width):
    """The raised numbers on the page of a spec."""
    page = ig.parse(data, folder=samples.EXAMPLES).page(width=width)
    runs = [run for frame, _, _ in walk(page.frame) for text in texts(frame.items) for run in text.runs]
    return [run.text.strip() for run in runs if run.text.strip().isdigit() and all(y < 0 for y in run.ys)]


def without_sources(value):
    if isinstance(value, dict):
        return {key: without_sources(inner) for key, inner in value.items() if key != "source"}
    return [without_sources(inner) for inner in value] if isinstance(value, list) else value


def sourced(block):
    """The example's page once for each model in it that takes a source, with one at that model alone."""
    page = samples.sample(block)
    shorthands = {path: model.shorthand for model, path in page.models()}
    for model, path in page.models():
        if not path or "source" not in type(model).fields():
            continue
        data = copy.deepcopy(without_sources(page.to_dict()))
        place = data
        for i, key in enumerate(path):
            if isinstance(place[key], str):
                place[key] = {shorthands[path[: i + 1]]: place[key]}
            place = place[key]
        place["source"] = "Counted on the bridge"
        yield path, data


@pytest.mark.parametrize("width", [390, 1200])
@pytest.mark.parametrize("block", list(samples.blocks()), ids=lambda block: block.type)
def test_whatever_has_a_source_carries_its_number(block, width):
    assert [path for path, data in sourced(block) if "1" not in called(data, width)] == []


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("tone", ["plain", "split", "ink"])
def test_a_panel_carries_its_number_in_every_theme(theme, tone):
    panels = [{"title": name, "tone": tone, "source": name, "blocks": [TEXT]} for name in ("One", "Two")]
    data = {"title": "T", "theme": theme, "sides": {"a": "A", "b": "B"}, "panels": panels}
    assert called(data, 728) == ["1", "2"]


@pytest.mark.parametrize("blocks", [
    [TEXT], [STRIP], [STRIP, TEXT], [{"type": "row", "blocks": [TEXT, STRIP]}],
    [TEXT | {"source": "Another"}], [{"type": "grid", "blocks": [TEXT | {"source": "Another"}, STRIP]}],
])  # fmt: skip
def test_a_block_carries_the_number_of_a_panel_without_a_name(blocks):
    numbers = called({"title": "T", "panels": [{"source": "Of the panel", "blocks": blocks}]}, 1200)
    assert sorted(numbers) == (["1", "2"] if "Another" in str(blocks) else ["1"])
