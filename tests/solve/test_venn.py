"""Discs that overlap."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.solve import venn
from infographic.solve.venn import VennDisc


def test_the_discs_of_a_pair_cross_half_way() -> None:
    a, b = venn.pair(100, 120)
    top, foot = venn.crossings(a, b)
    assert (top, foot) == ((160, pytest.approx(20)), (160, pytest.approx(180)))


def test_a_box_in_a_disc_touches_its_edge() -> None:
    box = venn.widest([VennDisc(0, 0, 50)], [], 60)
    assert box is not None
    assert (box.width, box.center.y) == pytest.approx((80, 0))


def test_a_box_that_is_too_high_has_no_place() -> None:
    assert venn.widest([VennDisc(0, 0, 50)], [], 101) is None


@given(st.floats(0.6, 1.6), st.floats(5, 90), st.sampled_from([(0,), (1,), (2,), (0, 1), (1, 2), (0, 1, 2)]))
def test_a_box_lies_in_its_region(distance: float, height: float, of: tuple[int, ...]) -> None:
    discs = venn.triple(100, 100 * distance)
    inside = [discs[i] for i in of]
    outside = [discs[i] for i in range(3) if i not in of]
    box = venn.widest(inside, outside, height)
    if box is None:
        return
    for x in (box.x, box.right):
        for y in (box.y, box.center.y, box.bottom):
            assert all(math.hypot(x - d.x, y - d.y) <= d.r + 1e-6 for d in inside)
            assert all(math.hypot(x - d.x, y - d.y) >= d.r - 1e-6 for d in outside)


def test_a_box_stands_in_the_middle_of_a_disc() -> None:
    assert venn.roomiest([VennDisc(0, 0, 50)], [], 10, 10) == pytest.approx((0, 0))
    assert venn.roomiest([VennDisc(0, 0, 50)], [], 90, 90) is None


def test_a_box_keeps_away_from_the_other_disc() -> None:
    left, right = venn.pair(100, 120)
    place = venn.roomiest([left], [right], 20, 20)
    assert place is not None
    assert place.y == pytest.approx(100)
    assert 45 < place.x < 75
