"""Fishbones, journeys, rings and word clouds: what is drawn, at every width, and what cannot be one."""

import pytest

from infographic import api
from infographic.blocks.fishbone import Fishbone
from infographic.blocks.journey import Journey
from infographic.blocks.rings import Rings
from infographic.blocks.word_cloud import WordCloud
from infographic.errors import SpecError
from infographic.graphics.geometry import Space
from infographic.graphics.scene import Text, walk
from tests.context import context

HEAD = "title: T\npanels:\n  - blocks:\n    - "

EVERY_WIDTH = pytest.mark.parametrize("width", [240, 340, 640, 1100])


def drawn(block, width=700):
    return block.layout(Space(width), context(width=width))


def claims(frame):
    return [claim for inner, _, _ in walk(frame) for claim in inner.claims]


def said(frame):
    return " ".join(r.text for f, _, _ in walk(frame) for t in f.items if isinstance(t, Text) for r in t.runs)


@pytest.mark.parametrize(
    ("block", "code", "line"),
    [
        ("{type: journey, items: [{label: A, mood: 1},\n      {label: B, mood: 3}]}", "out-of-range", 5),
        ("{type: rings, items: [{label: A, value: 5},\n      {label: B, value: 3}]}", "parts", 5),
        ("{type: rings, items: [{label: A, value: 5},\n      {label: B}]}", "missing-key", 5),
        ("{type: word-cloud,\n      items: [{label: A, value: -1}]}", "out-of-range", 5),
        ("{type: word-cloud,\n      items: [{label: A, value: 0}]}", "nothing-to-draw", 5),
        ("{type: fishbone,\n      items: [{label: A}]}", "missing-key", 4),
    ],
)
def test_what_is_wrong_is_told_at_its_line(block, code, line):
    with pytest.raises(SpecError) as caught:
        api.parse(HEAD + block)
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == (code, line)


@EVERY_WIDTH
def test_every_cause_is_told(width):
    bones = [{"label": f"Kind{i}", "items": [f"Cause{i}{j}" for j in range(i)]} for i in range(6)]
    words = set(said(drawn(Fishbone(effect="It stops", items=bones), width)).split())
    assert {"It", "stops", *(b["label"] for b in bones), *(c for b in bones for c in b["items"])} <= words


@EVERY_WIDTH
def test_moods_stand_at_their_heights(width):
    moods = [2, -2, 0, 1]
    frame = drawn(Journey(items=[{"label": f"Stage{i}", "mood": mood} for i, mood in enumerate(moods)]), width)
    reach = {claim.value: claim.extent for claim in claims(frame)}
    assert reach[2] == pytest.approx(-reach[-2])
    assert (reach[0], reach[1]) == (pytest.approx(0), pytest.approx(reach[2] / 2))


@EVERY_WIDTH
def test_rings_are_as_large_as_their_values(width):
    frame = drawn(Rings(items=[{"label": "Some", "value": 1}, {"label": "All", "value": 4}]), width)
    areas = {claim.value: claim.extent for claim in claims(frame)}
    assert areas[4] / areas[1] == pytest.approx(4)
    assert {"Some", "All"} <= set(said(frame).split())


@EVERY_WIDTH
def test_every_word_stands_in_the_cloud(width):
    items = [{"label": f"Word{i}", "value": i} for i in range(1, 20)]
    frame = drawn(WordCloud(items=items), width)
    assert {item["label"] for item in items} == set(said(frame).split())


def test_a_cloud_of_few_words_names_what_reads_better():
    ctx = context()
    WordCloud(items=["a", "b"]).layout(Space(600), ctx)
    (problem,) = ctx.shared.problems
    assert (problem.code, problem.severity) == ("reads-badly", "warning")
    assert "bars" in problem.help
