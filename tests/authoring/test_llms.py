"""The language in few words: not too many, nothing missing, and what it shows draws."""

import json
import re

import pytest

import infographic as ig
from infographic.authoring import llms
from infographic.layout.block import block_type, types
from infographic.spec.source import parse_text

PIECES = re.compile(r"\w{1,6}|[^\w\s]")
"""At least as many as the tokens of any usual vocabulary: words in pieces of six letters, and every sign."""


def test_it_takes_at_most_4000_tokens():
    assert len(PIECES.findall(llms.text())) <= 4_000


def test_every_block_and_every_key_is_in_it():
    listed = dict(re.findall(r"^- ([\w-]+): (.*)$", llms.text(), re.MULTILINE))
    assert list(listed) == types()
    for name, line in listed.items():
        for key in set(block_type(name).fields()) - set(llms.OF_BLOCKS):
            assert re.search(rf"\b{key}\b", line), (name, key)


@pytest.mark.parametrize("example", re.findall(r"^```yaml\n(.*?)^```", llms.text(), re.DOTALL | re.MULTILINE))
def test_every_example_draws_without_a_finding(example):
    assert ig.parse(example).check() == []


def test_what_it_marks_as_needed_is_needed():
    line = next(line for line in llms.lines() if line.startswith("mirror-bars"))
    assert "items* [{label*, values* {side: {value* n" in line
    assert "items or sides* [" not in line


def test_blocks_as_json(run_json):
    told = run_json("blocks", "--json")
    assert [block["type"] for block in told] == types()
    for block in told:
        assert parse_text(block["example"]).data["type"] == block["type"]
        assert [key["name"] for key in block["keys"]][:1] == ["type"]
    [ranked] = run_json("blocks", "leaderboard", "--json")
    assert ranked["type"] == "ranked-list"
    assert "podium" in ranked["forms"]


@pytest.fixture
def run_json():
    from click.testing import CliRunner

    from infographic.cli import main

    return lambda *args: json.loads(CliRunner().invoke(main, args).stdout)


def test_it_tells_what_forms_ask_for_and_between_what_numbers_lie():
    lines = {line.partition(":")[0]: line for line in llms.lines()}
    assert "form rows|cards!|path!," in lines["checklist"]
    assert "bars! (amount)|podium! (amount; 3-6; amounts that fall from" in lines["ranked-list"]
    assert "third that is at least a third of the first)" in lines["ranked-list"]
    assert "to-scale (two different dates; shows periods one after another)" in lines["timeline"]
    assert "mood* -2..2" in lines["journey"]
