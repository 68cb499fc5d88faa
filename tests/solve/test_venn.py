"""Discs and ellipses that overlap."""

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics.geometry import Point
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


@given(st.floats(1, 900), st.floats(1, 900), st.floats(0, 1))
def test_discs_to_scale_share_what_they_are_to_share(first: float, second: float, share: float) -> None:
    shared = min(first, second) * share
    a, b = venn.to_scale(first, second, shared, 400)
    unit = math.pi * a.r**2 / first
    assert math.pi * b.r**2 / second == pytest.approx(unit)
    assert venn.common_area(a.r, b.r, math.hypot(b.x - a.x, b.y - a.y)) / unit == pytest.approx(shared, abs=0.01)
    assert (min(a.box.x, b.box.x), max(a.box.right, b.box.right)) == pytest.approx((0, 400))


@pytest.mark.parametrize("of", [of for count in range(1, 5) for of in combinations(range(4), count)], ids=str)
def test_four_ellipses_have_all_fifteen_regions(of: tuple[int, ...]) -> None:
    shapes = venn.quadruple(400)
    inside, outside = [shapes[i] for i in of], [shape for i, shape in enumerate(shapes) if i not in of]
    box = venn.widest(inside, outside, 10)
    assert box is not None
    assert box.width > 15
    corners = [(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    for x, y in corners:
        assert all(shape.span(y)[0] - 1e-6 <= x <= shape.span(y)[1] + 1e-6 for shape in inside)
        assert not any((span := shape.span(y)) and span[0] + 1e-6 < x < span[1] - 1e-6 for shape in outside)


def test_what_two_squares_share_is_the_smaller_square_between_them() -> None:
    one = [Point(0, 0), Point(2, 0), Point(2, 2), Point(0, 2)]
    other = [Point(1, 1), Point(3, 1), Point(3, 3), Point(1, 3)]
    assert {tuple(p) for p in venn.common([one, other])} == {(1, 1), (2, 1), (2, 2), (1, 2)}
    assert venn.common([one, [Point(p.x + 5, p.y) for p in one]]) == []
