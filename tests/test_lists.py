"""Lists in the texts of blocks."""

import pytest

import infographic as ig

LIST = "Take:\n\n- bread\n- water"

BLOCKS = {
    "callout": {"title": "Before", "text": LIST},
    "steps": {"items": [{"label": "Pack", "text": LIST}, "Go"]},
    "cards": {"items": [{"label": "Pack", "text": LIST}]},
    "tips": {"items": [{"title": "Pack", "text": LIST}]},
    "icon-list": {"items": [{"label": "Pack", "icon": "egg", "text": LIST}]},
    "timeline": {"form": "down", "items": [{"date": "1969", "label": "Pack", "text": LIST}]},
    "text": {"text": LIST},
}


@pytest.mark.parametrize("block", BLOCKS)
def test_each_item_stands_on_a_line_of_its_own_behind_a_bullet(block):
    page = ig.parse({"title": "T", "panels": [{"blocks": [{"type": block} | BLOCKS[block]]}]})
    lines = [line.strip() for line in page.to_svg(width=728).replace("</text>", ">\n").split(">") if line.strip()]
    assert {"Take:", "bread", "water"} <= set(lines)
