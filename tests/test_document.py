"""What only the whole of a spec can tell."""

import pytest

import infographic as ig
from infographic.limits import limit

MAX_BLOCKS = limit("spec-blocks")


def spec(blocks):
    return {"title": "Many", "panels": [{"blocks": [{"type": "text", "text": "one"}] * blocks}]}


def test_as_many_blocks_as_are_allowed():
    assert len(ig.parse(spec(MAX_BLOCKS)).panels[0].blocks) == MAX_BLOCKS


def test_one_block_too_many():
    with pytest.raises(ig.SpecError, match="at most 5000"):
        ig.parse(spec(MAX_BLOCKS + 1))


def test_blocks_within_blocks_count():
    inner = {"type": "column", "blocks": [{"type": "text", "text": "one"}] * 100}
    with pytest.raises(ig.SpecError, match="at most 5000"):
        ig.parse({"title": "Many", "panels": [{"blocks": [inner] * 50}]})


def test_blocks_of_a_program_count_as_well():
    block = ig.blocks.Text(text="one")
    with pytest.raises(ig.SpecError, match="at most 5000"):
        ig.Infographic(title="Many", panels=[ig.Panel(blocks=[block] * (MAX_BLOCKS + 1))])
