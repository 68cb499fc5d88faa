"""Networks: distances in the picture follow those in the network, and boxes are moved apart."""

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics.geometry import Point
from infographic.solve import stress


@st.composite
def networks(draw):
    count = draw(st.integers(2, 14))
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    return count, tuple(draw(st.lists(pairs, max_size=24)))


@given(networks())
def test_every_network_has_places_that_differ_and_are_always_the_same(network):
    count, edges = network
    places = stress.places(count, edges)
    assert all(math.isfinite(p.x) and math.isfinite(p.y) for p in places)
    assert min(math.dist(a, b) for a, b in combinations(places, 2)) > 0.05
    stress.places.cache_clear()
    assert places == stress.places(count, edges)


def test_a_chain_is_straight_and_its_links_are_equally_long():
    places = stress.places(5, ((0, 1), (1, 2), (2, 3), (3, 4)))
    assert [math.dist(places[i], places[i + 1]) for i in range(4)] == pytest.approx([1] * 4, abs=0.02)
    assert math.dist(places[0], places[4]) == pytest.approx(4, abs=0.1)


def test_a_square_is_a_square():
    places = stress.places(4, ((0, 1), (1, 2), (2, 3), (3, 0)))
    sides = [math.dist(places[i], places[(i + 1) % 4]) for i in range(4)]
    assert max(sides) / min(sides) < 1.01
    assert math.dist(places[0], places[2]) == pytest.approx(math.dist(places[1], places[3]), rel=0.01)


@given(
    st.lists(
        st.tuples(st.floats(20, 280), st.floats(0, 200), st.floats(5, 90), st.floats(5, 40)), min_size=1, max_size=16
    )
)
def test_boxes_that_are_parted_do_not_touch_and_stay_in_the_width(boxes):
    sizes = [(wide, high) for _, _, wide, high in boxes]
    found = stress.parted([Point(x, y) for x, y, _, _ in boxes], sizes, 4, 300)
    if found is None:
        return
    for (a, one), (b, other) in combinations(zip(found, sizes, strict=True), 2):
        assert abs(a.x - b.x) > (one[0] + other[0]) / 2 or abs(a.y - b.y) > (one[1] + other[1]) / 2
    assert all(wide / 2 - 0.01 <= p.x <= 300 - wide / 2 + 0.01 for p, (wide, _) in zip(found, sizes, strict=True))
