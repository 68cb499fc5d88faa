"""A word that is wrong is answered with the one that is meant."""

import pytest

import infographic as ig
from infographic.errors.messages.meanings import NEAREST_BLOCKS, SYNONYMS, UNSAID
from infographic.layout.block import types

SIDES = "sides: {a: {label: A}, b: {label: B}}\n"


def helps(block, head=""):
    with pytest.raises(ig.SpecError) as caught:
        ig.parse(f"title: A\n{head}panels: [{{blocks: [{{{block}}}]}}]\n").check()
    return [problem.help for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("block", "meant"),
    [
        ("type: icon-list, items: [{label: A, icon: kat}]", "did you mean `cat` or `at`?"),
        ("type: ranked-list, left: [a], right: [b]", "did you mean `sides`? It holds an answer for each side"),
        ("type: steps, items: [{title: a, text: b}, c]", "did you mean `label`?"),
        ("type: stat-row, items: [{value: 1, label: b}, {value: 2, text: c}]", "did you mean `text`?"),
        ("type: timeline, items: [{at: 1990, label: b}, {date: 1991, label: c}]", "did you mean `date`?"),
        ("type: bars, series: [{label: a, value: 1}]", "what has values goes under `items`"),
        ("type: tips, series: [a, b]", "did you mean `items`?"),
        ("type: text, text: a, theme: dark", "`theme` is for the whole page: write it at the top of the spec"),
        ("type: tips, items: [a], size: 20", "`size` is for the whole page"),
        ("type: tips, items: [a], width: 20", "this cannot be said here; the nearest is `size:` at the top"),
        ("type: tips, items: [a], bold: true", "the nearest is a mark in the text: `**bold**`"),
        ("type: tips, items: [a], font_size: 9", "the nearest is `size:`"),
        ("type: boxplot, items: [a]", "this cannot be said; the nearest is `chart` or `dumbbell`"),
        ("type: comparison, items: [a]", "the nearest is `compare-table` or `ranked-list`"),
        ("type: text, txet: a", "did you mean `text`?"),
    ],
)
def test_the_word_that_is_meant(block, meant):
    assert meant in " ".join(helps(block))


def test_sides_as_a_list_are_given_keys():
    assert helps("type: text, text: a", "sides: [Cats, Dogs]\n") == [
        "give each side a key of your own: `sides: {one: Cats, other: Dogs}`"
    ]


def test_what_is_suggested_exists():
    assert {block for blocks in NEAREST_BLOCKS.values() for block in blocks} <= set(types())
    assert not set(NEAREST_BLOCKS) & set(types())
    assert all(help[0].isalpha() or help[0] == "`" for help in UNSAID.values())
    assert all(key not in ours for key, ours in SYNONYMS.items())
