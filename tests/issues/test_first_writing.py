"""What writers put who know the language from its summary alone is read as they meant it."""

import pytest

import infographic as ig

SIDES = {"cat": "Cats", "dog": "Dogs"}


def page(block, **keys):
    return ig.parse({"title": "T", "panels": [{"blocks": [block]}], **keys})


def test_a_flag_may_be_written_as_icon_sets_do():
    tip = {"type": "tips", "items": [{"title": "Ask", "icon": "flag:nl"}]}
    assert page(tip).check() == page({**tip, "items": [{"title": "Ask", "icon": "flag-nl"}]}).check()
    with pytest.raises(ig.SpecError, match="unknown flag `flag:zz`"):
        page({**tip, "items": [{"title": "Ask", "icon": "flag:zz"}]})


def test_several_texts_about_one_overlap_stand_under_each_other():
    venn = {"type": "venn", "sides": {"cat": "Purr", "dog": "Bark"}, "overlaps": ["Sleep", "Eat", "Play"]}
    assert page(venn, sides=SIDES).check() == []
    listed = page({**venn, "overlaps": [["Sleep", "Eat", "Play"]]}, sides=SIDES)
    assert page(venn, sides=SIDES).to_png() == listed.to_png()


def test_half_is_partly_and_a_word_of_ones_own_stays():
    assert page({"type": "checklist", "items": [{"label": "Milk", "value": "half"}]}).check() == []
    table = {"type": "compare-table", "items": [{"label": "Swims", "values": {"cat": "Some", "dog": "yes"}}]}
    assert "Some" in page(table, sides=SIDES).to_svg()
