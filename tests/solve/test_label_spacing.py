"""Labels that want the same place."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from infographic.solve import label_spacing

TALL = 10.0


def test_labels_with_room_stand_where_they_want() -> None:
    assert label_spacing.outward([20, 60, 100], [TALL] * 3, 4, 60) == (15, 55, 95)


def test_over_the_middle_they_give_way_upwards_and_under_it_downwards() -> None:
    assert label_spacing.outward([0, 1], [TALL] * 2, 2, 50) == (-16, -4)
    assert label_spacing.outward([99, 100], [TALL] * 2, 2, 50) == (94, 106)


@given(st.lists(st.floats(0, 200), max_size=10).map(sorted))
def test_labels_never_touch(wanted: list[float]) -> None:
    tops = label_spacing.outward(wanted, [TALL] * len(wanted), 3, 100)
    assert all(b - a >= TALL + 3 - 1e-9 for a, b in pairwise(tops))
