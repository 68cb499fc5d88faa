"""A category has one colour in every block, whatever stands beside it."""

import pytest

import infographic as ig
from infographic.graphics.scene import walk
from infographic.theme.hues import page_theme
from infographic.theme.load import load_theme
from infographic.theme.palettes import sides_of

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
