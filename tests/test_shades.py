"""Ramps of shades: each told from the next, by as many parts as a chart may have, in every theme."""

import re
from itertools import pairwise

import pytest

import infographic as ig
from infographic.graphics.color import contrast
from infographic.graphics.color_difference import delta_e
from infographic.theme import palettes
from infographic.theme.load import load_theme, theme_names
from infographic.theme.shades import APART, FROM_GROUND, FROM_INK, WIDEST, diverging, greys, sequential
from infographic.theme.side_colors import carries_words

GROUNDS = ("plain", "tint", "ink")


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("count", [2, 5, pytest.param(6, marks=pytest.mark.slow), 8])
@pytest.mark.parametrize("words", [False, True])
def test_neighbours_are_apart_after_every_correction(theme, count, words):
    for ground in GROUNDS:
        palette = palettes.palette_on(load_theme(theme), ground)
        for solid in (palette.sides[0].solid, palette.sides[1].solid, palette.ink):
            shades = sequential(solid, count, palette.ground, palette.ink, words=words)
            assert len(set(shades)) == count
            assert min(delta_e(a, b) for a, b in pairwise(shades)) >= APART
            assert min(delta_e(shade, palette.ground) for shade in shades) >= FROM_GROUND
            assert not words or all(carries_words(s, palette.ground, palette.ink) for s in shades)


def test_few_shades_begin_with_the_colour_and_keep_clear_of_the_ground():
    first, second, third = sequential("#0a58ad", 3, "#ffffff", "#15202e")
    assert delta_e(first, "#0a58ad") < 1
    assert delta_e(second, third) <= WIDEST + 1
    assert delta_e(third, "#ffffff") > FROM_GROUND


def test_thin_lines_are_seen_on_the_ground():
    shades = sequential("#d14117", 6, "#ffffff", "#15202e", least=3)
    assert min(contrast(shade, "#ffffff") for shade in shades) >= 3
    assert min(delta_e(a, b) for a, b in pairwise(shades)) >= APART


def test_two_ways_meet_in_a_quiet_middle():
    shades = diverging("#d14117", "#0a58ad", 5, "#ffffff", "#15202e")
    assert len(set(shades)) == 5
    assert delta_e(shades[0], "#d14117") < 1 and delta_e(shades[-1], "#0a58ad") < 1
    assert contrast(shades[2], "#ffffff") < min(contrast(shades[0], "#ffffff"), contrast(shades[-1], "#ffffff"))


@pytest.mark.parametrize("theme", theme_names())
def test_greys_are_no_ink(theme):
    colors = load_theme(theme).colors
    for count in (1, 2, 3):
        found = greys(count, colors.bg, colors.ink)
        assert len(found) == count
        assert all(delta_e(shade, colors.ink) >= FROM_INK for shade in found)
        assert all(delta_e(a, b) >= 8 for a, b in pairwise(found))


# ---------------------------------------------------------------- chosen by meaning, or as a block says

LINES = {"type": "chart", "x": ["1", "2"], "items": [{"label": "Sun", "values": [1, 2]},
                                                     {"label": "Wind", "values": [2, 1]}]}  # fmt: skip
PARTS = {"type": "donut", "items": [{"label": "Wind", "value": 3}, {"label": "Sun", "value": 1}]}


def named(*blocks, **top):
    """The names that a page tells apart by the theme's own colours."""
    swatches = ig.parse({"title": "T", "panels": [{"blocks": list(blocks)}]} | top).swatches()
    return [name for name in ("Sun", "Wind", "1990", "2020") if swatches.category(name) is not None]


def test_series_have_colours_of_their_own_and_parts_shades():
    assert named(LINES) == ["Sun", "Wind"]
    assert named(PARTS) == []
    assert named(LINES | {"shades": "sequential"}) == []
    assert named(PARTS | {"shades": "categorical"}) == ["Sun", "Wind"]


def test_series_that_are_years_are_in_an_order():
    years = [{"label": "1990", "values": [1, 2]}, {"label": "2020", "values": [2, 1]}]
    assert named(LINES | {"items": years}) == []


def test_colours_mean_the_sides_where_there_are_some():
    sides = {"sides": {"a": "A", "b": "B"}}
    assert named(LINES, **sides) == []
    assert named(LINES | {"shades": "categorical"}, **sides) == ["Sun", "Wind"]


def test_parts_of_each_side_that_are_compared_have_one_colour():
    rings = {"type": "donut", "sides": {"a": PARTS["items"], "b": PARTS["items"][::-1]}}
    assert named(rings, sides={"a": "A", "b": "B"}) == ["Sun", "Wind"]


def test_what_one_block_tells_by_colour_has_it_in_every_block():
    both = ig.parse({"title": "T", "panels": [{"blocks": [LINES, PARTS]}]})
    svg = both.to_svg().lower()
    first, second = (side.solid.lower() for side in load_theme("light").sides[:2])
    assert [both.swatches().category(name) for name in ("Sun", "Wind")] == [0, 1]
    assert svg.count(first) > 1 and svg.count(second) > 1


def test_one_part_among_greys():
    asked, said = (
        PARTS | {"shades": "highlight"},
        PARTS | {"items": [PARTS["items"][0] | {"highlight": True}, *PARTS["items"][1:]]},
    )
    drawn = [ig.parse({"title": "T", "panels": [{"blocks": [block]}]}).to_svg().lower() for block in (asked, said)]
    colors = [set(re.findall("#[0-9a-f]{6}", svg)) for svg in drawn]
    assert colors[0] == colors[1]


@pytest.mark.parametrize(("values", "shades", "ways"), [
    ([-1, 3], "", 2), ([1, 3], "", 0), ([1, 3], "diverging", 2), ([-1, 3], "sequential", 0)])  # fmt: skip
def test_shades_go_two_ways_from_a_middle(values, shades, ways):
    table = {"type": "heatmap", "columns": ["a", "b"], "items": [{"label": "R", "values": values}], "shades": shades}
    page = ig.parse({"title": "T", "panels": [{"blocks": [table]}]})
    assert len(page.panels[0].blocks[0].kinds()) == ways
