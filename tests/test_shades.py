"""Ramps of shades: each told from the next, by as many parts as a chart may have, in every theme."""

from itertools import pairwise

import pytest

from infographic.graphics.color import contrast
from infographic.graphics.color_difference import delta_e
from infographic.theme import palettes
from infographic.theme.load import load_theme, theme_names
from infographic.theme.shades import APART, FROM_GROUND, WIDEST, diverging, sequential
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
