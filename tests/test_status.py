"""A status is told by a sign, a word and a hue, wherever something has one."""

import sys
from pathlib import Path

import pytest

import infographic as ig
from infographic.graphics.scene import Text, walk
from infographic.i18n import phrases
from infographic.layout import block as blocks
from infographic.layout.status import STATES, told
from infographic.layout.swatches import Colored
from infographic.theme.hues import HUES

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))
import samples

DRAWN = ("✓", "good")


def words(page):
    items = (item for frame, _, _ in walk(page.frame) for item in frame.items)
    return " ".join("".join(run.text for run in item.runs) for item in items if isinstance(item, Text))


def rated(name):
    """The example of a block with a status on the first of its items that may have one; None where none may."""
    page = samples.sample(blocks.block_type(name))
    data = page.to_dict()
    of_items = [
        (model, path)
        for model, path in page.models()
        if isinstance(model, Colored) and path and path[-1] != "blocks" and len(path) > 4
    ]
    if not of_items:
        return None
    model, path = of_items[0]
    place = data
    for step in path[:-1]:
        place = place[step]
    item = place[path[-1]]
    if not isinstance(item, dict):
        item = {type(model).shorthand: item}
    for key in ("side", "category", "color"):
        item.pop(key, None)
    place[path[-1]] = item | {"status": "good"}
    return ig.parse(data)


@pytest.mark.parametrize("name", blocks.types())
def test_every_item_says_its_status(name):
    page = rated(name)
    if page is None:
        pytest.skip("has no items that may be rated")
    said = words(page.page(728))
    assert all(mark in said for mark in DRAWN), said


@pytest.mark.parametrize("lang", ["en", "nl", "de", "ar", "zh", "tlh"])
def test_a_status_is_a_word_of_the_language(lang):
    for status, word in zip(STATES, phrases.phrase(lang, "status"), strict=True):
        assert told("Air", status, lang).replace("\u00a0", " ") == f"Air {STATES[status].sign} {word}"
    assert told("Air", "", lang) == "Air"


def test_every_state_has_a_hue_of_its_own():
    assert len({state.hue for state in STATES.values()} & set(HUES)) == len(STATES)


def test_a_cell_says_something():
    table = {"type": "compare-table", "items": [{"label": "Air", "values": {"a": {"text": "x"}, "b": "yes"}}]}
    spec = {"title": "T", "sides": {"a": "A", "b": "B"}, "panels": [{"blocks": [table]}]}
    with pytest.raises(ig.SpecError) as error:
        ig.parse(spec)
    assert "value" in str(error.value)


@pytest.mark.parametrize("width", [390, 728])
def test_cells_are_rated(width):
    values = {"a": {"status": "fair"}, "b": {"value": "12 h", "status": "bad"}}
    table = {"type": "compare-table", "items": [{"label": "Battery", "values": values, "side": "b"}]}
    spec = {"title": "T", "sides": {"a": "A", "b": "B"}, "panels": [{"blocks": [table]}]}
    said = words(ig.parse(spec).page(width))
    assert "fair" in said and "bad" in said and "12" in said
