"""Scales that are cut where nothing happens for long."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.solve.broken_scale import LONG, broken_scale, gaps


def test_a_long_gap_is_cut() -> None:
    scale = broken_scale([1796, 1959, 1967, 1977, 1980], 300, 90)
    assert [(cut.first, cut.last, cut.start, cut.end) for cut in scale.cuts] == [(1796, 1959, 0, 90)]
    assert scale.places == pytest.approx((0, 90, 170, 270, 300))
    assert [scale.piece(year) for year in scale.values] == [0, 1, 1, 1, 1]
    assert scale.at(1972) == pytest.approx(220)


def test_two_values_are_not_cut() -> None:
    assert broken_scale([1, 9], 80, 10).places == (0, 80)


def test_what_is_kept_is_not_cut() -> None:
    assert not broken_scale([1796, 1959, 1967], 300, 90, [(1790, 1800)]).cuts


@given(st.lists(st.integers(-3000, 3000), min_size=2, max_size=12, unique=True).map(sorted))
def test_what_is_not_cut_is_in_proportion(values: list[int]) -> None:
    scale = broken_scale(values, 600, 60)
    assert scale.places[-1] == pytest.approx(600)
    long = gaps(values)
    units = [
        (y - x) / (b - a)
        for i, ((a, b), (x, y)) in enumerate(zip(pairwise(values), pairwise(scale.places), strict=True))
        if i not in long
    ]
    assert units == pytest.approx([units[0]] * len(units))
    assert all(values[i + 1] - values[i] > LONG * (values[-1] - values[0]) for i in long)
