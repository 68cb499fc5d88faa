"""A category has one colour in every block, whatever stands beside it."""

import re
import sys
from pathlib import Path

import pytest

import infographic as ig
from infographic.graphics import color
from infographic.graphics.scene import walk
from infographic.layout import block as blocks
from infographic.layout.swatches import Colored
from infographic.theme.hues import HUES, page_theme
from infographic.theme.load import load_theme
from infographic.theme.palettes import sides_of

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))
import samples

BLOCKS = {
    "donut": {"items": [{"label": "Oxygen", "value": 60}, {"label": "Rest", "value": 40}]},
    "waffle": {"items": [{"label": "Oxygen", "value": 60}, {"label": "Rest", "value": 40}]},
    "bars": {"items": [{"label": "Oxygen", "value": 60}, {"label": "Rest", "value": 40}]},
    "chart": {"kind": "line", "x": ["1", "2"], "items": [{"label": "Oxygen", "values": [1, 2]},
                                                         {"label": "Rest", "values": [2, 1]}]},
    "tree": {"items": [{"label": "All", "items": [{"label": "Oxygen", "items": ["Ozone"]}, "Rest"]}]},
    "timeline": {"items": [{"date": "1774", "label": "Oxygen"}, {"date": "1800", "label": "Rest"}]},
    "steps": {"items": ["Oxygen", "Rest", "More"]},
    "swot": {
        "form": "fields",  # the others have four hues of their own
        "strengths": ["Oxygen"],
        "weaknesses": ["Rest"],
        "opportunities": ["More"],
        "threats": ["Less"],
    },
    "funnel": {"items": [{"label": "Oxygen", "value": 60}, {"label": "Rest", "value": 40}]},
    "pyramid": {"items": ["Oxygen", "Rest", "More"]},
    "cycle": {"items": ["Oxygen", "Rest", "More"]},
    "tips": {"items": ["Oxygen", "Rest"]},
    "icon-list": {"items": [{"label": "Oxygen", "icon": "wind"}, {"label": "Rest", "icon": "star"}]},
    "ranked-list": {"items": ["Oxygen", "Rest"]},
    "venn": {"items": ["Oxygen", "Rest"]},
    "checklist": {"items": [{"label": "Oxygen", "value": True}, "Rest"]},
}  # fmt: skip


def page(blocks, **keys):
    return ig.parse({"title": "Air", "categories": {"Oxygen": "purple"}, "panels": [{"blocks": blocks}]} | keys)


@pytest.mark.parametrize("block", BLOCKS)
def test_a_label_has_its_colour_in_every_block(block):
    (purple,) = sides_of(page_theme(load_theme("light"), ("purple",)))
    shades = {shade.lower() for shade in (purple.solid, purple.deep, purple.tint)}
    drawn = page([{"type": block} | BLOCKS[block]]).to_svg().lower()
    assert any(shade in drawn for shade in shades)
    other = page([{"type": block} | BLOCKS[block]], categories=["Rest"]).to_svg().lower()
    assert not any(shade in other for shade in shades)


def test_what_bears_another_name_is_told_by_one_key():
    bars = {"type": "bars", "items": [{"label": "Ozone", "value": 1, "category": "oxygen"}]}
    drawn = page([bars, bars]).page(728).frame
    keys = [frame for frame, _, _ in walk(drawn) if frame.name == "key"]
    assert len(keys) == 1


def test_a_category_that_nothing_belongs_to_is_a_finding():
    found = page([{"type": "tips", "items": ["Oxygen"]}], categories=["Oxygen", "Iron"]).check()
    assert [(p.code, p.path, p.severity) for p in found] == [("unused-category", ("categories", 1), "warning")]


def test_an_unknown_category_names_the_nearest():
    with pytest.raises(ig.SpecError, match="oxygn") as caught:
        page([{"type": "tips", "items": [{"title": "Ozone", "category": "oxygn"}]}])
    assert "Oxygen" in caught.value.problems[0].help


def test_two_categories_never_ask_for_one_colour():
    with pytest.raises(ig.SpecError, match="already"):
        page([{"type": "tips", "items": ["Oxygen"]}], categories={"Oxygen": "blue", "Water": "blauw"})


LISTS = {"items", "pros", "cons"}
"""The keys under which things stand; relations, remarks and marks on a scale are none."""


def items_of(page):
    """The first item of each kind on a page, with its path."""
    found = {}
    for model, path in page.models():
        in_list = len(path) > 2 and isinstance(path[-1], int)
        if in_list and (path[-2] in LISTS or path[-3] == "sides") and not isinstance(model, blocks.Block):
            found.setdefault(type(model), (model, path))
    return list(found.values())


@pytest.mark.parametrize("name", blocks.types())
def test_every_item_takes_a_colour(name):
    page = samples.sample(blocks.block_type(name))
    plain = page.to_svg()
    for model, path in items_of(page):
        assert isinstance(model, Colored), type(model)
        data = page.to_dict()
        place = data
        for step in path[:-1]:
            place = place[step]
        item = place[path[-1]]
        item = dict(item) if isinstance(item, dict) else {type(model).shorthand: item}
        for key in model.color_keys():
            item.pop(key)
        place[path[-1]] = item | {"color": "lime"}
        drawn = ig.parse(data, folder=samples.EXAMPLES).to_svg()
        assert drawn != plain, path
        greens = [c for c in set(re.findall("#[0-9a-f]{6}", drawn.lower())) if is_lime(c)]
        assert greens, path


def is_lime(shade):
    """Whether a colour has the hue that was asked for."""
    _, chroma, angle = color.to_oklch(shade)
    return chroma > 0.03 and abs(angle - HUES["lime"].angle) < 14
