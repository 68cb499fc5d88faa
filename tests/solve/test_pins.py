"""Numbers on a picture and the labels beside it."""

import math
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics.geometry import Point
from infographic.solve import pins

places = st.lists(st.builds(Point, st.floats(0, 400), st.floats(0, 300)), min_size=1, max_size=12)


@given(places)
def test_discs_stay_on_the_picture_and_alone(wanted):
    found = pins.spread(wanted, 20, 400, 300)
    assert all(10 <= x <= 390 and 10 <= y <= 290 for x, y in found)
    assert all(math.dist(a, b) > 15 for a, b in combinations(found, 2))


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 6)), unique=True, min_size=1, max_size=12))
def test_discs_with_room_stay_at_their_places(cells):
    wanted = [Point(20 + 40 * x, 20 + 40 * y) for x, y in cells]
    assert pins.spread(wanted, 20, 400, 300) == wanted


@given(places, st.data())
def test_labels_never_touch(discs, data):
    heights = data.draw(st.lists(st.floats(10, 60), min_size=len(discs), max_size=len(discs)))
    tops = pins.tops(discs, heights, 450, 8, 10, 300)
    rows = sorted(zip(tops, heights, strict=True))
    assert all(a + high + 10 <= b + 1e-6 for (a, high), (b, _) in pairwise(rows))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), unique=True, min_size=2, max_size=10))
def test_lines_to_labels_of_one_height_do_not_cross(cells):
    discs = [Point(40.0 * x + y, 30.0 * y + x * 0.7) for x, y in cells]
    ends = [top + 8 for top in pins.tops(discs, [16] * len(discs), 450, 8, 4, 300)]
    for i, j in combinations(range(len(discs)), 2):
        lines = [(discs[k], Point(450, ends[k])) for k in (i, j)]
        assert not _proper_crossing(*lines[0], *lines[1])


def _proper_crossing(a, b, c, d):
    def side(p, q, r):
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)

    return side(a, b, c) * side(a, b, d) < -1e-3 and side(c, d, a) * side(c, d, b) < -1e-3
