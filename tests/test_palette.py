"""What is derived for a side can be read, and further sides can be told apart."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics.color import WHITE, contrast, to_oklch
from infographic.graphics.color_difference import apart, lightness
from infographic.theme.side_colors import extra_sides, side_colors

colors = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")
LIGHT, DARK = ("#ffffff", "#15202e"), ("#0e131c", "#f4f6fa")
PAGES = [LIGHT, DARK, ("#fbf8f2", "#1c1b19"), ("#fff9ee", "#2a1e5c"), ("#f2f1ec", "#313335")]


@given(colors, st.sampled_from(PAGES))
def test_side_colors_can_be_read(solid, page):
    paper, ink = page
    deep, tint, on = side_colors(solid, paper, ink)
    assert contrast(on, solid) >= 4.5
    assert contrast(deep, tint) >= 7 and contrast(deep, paper) >= 7
    assert contrast(ink, tint) >= 7
    assert contrast(tint, paper) < 1.6


@given(colors, st.sampled_from([LIGHT, DARK]))
def test_side_colors_keep_the_hue(solid, page):
    _, chroma, hue = to_oklch(solid)
    deep, tint, _ = side_colors(solid, *page)
    for shade, slack in ((deep, 8), (tint, 25)):
        _, kept, turned = to_oklch(shade)
        assert min(chroma / 5, kept) < 0.015 or abs((turned - hue + 180) % 360 - 180) < slack


def test_text_on_a_solid_is_white_or_ink_where_they_do():
    assert side_colors("#0a58ad", *LIGHT).on == WHITE
    assert side_colors("#ffc845", *LIGHT).on == "#15202e"
    assert side_colors("#ffba70", *DARK).on == "#0e131c"


def test_deep_moves_towards_the_ink():
    assert lightness(side_colors("#0a58ad", *LIGHT).deep) < lightness("#0a58ad")
    assert lightness(side_colors("#7abaff", *DARK).deep) > lightness("#7abaff")


@pytest.mark.parametrize(("pair", "paper"), [(("#D14117", "#0A58AD"), "#ffffff"), (("#FFBA70", "#7ABAFF"), "#0e131c")])
def test_extra_sides_stay_apart(pair, paper):
    more = extra_sides(pair, 2, paper)
    assert more == extra_sides(pair, 2, paper)
    solids = [*pair, *more]
    assert len(set(solids)) == 4
    assert min(apart(a, b) for a, b in combinations(solids, 2)) >= 20
    assert all(contrast(color, paper) >= 3 for color in more)


def test_sides_from_nothing():
    solids = extra_sides((), 3, "#ffffff")
    assert min(apart(a, b) for a, b in combinations(solids, 2)) >= 20
