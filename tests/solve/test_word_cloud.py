"""Clouds of words: nothing over anything, the largest in the middle."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.solve.word_cloud import cloud

SIZES = st.lists(st.tuples(st.floats(8, 200), st.floats(8, 40)), min_size=1, max_size=20)


def test_the_largest_stands_in_the_middle():
    small, large = cloud([(20, 10), (100, 40)], 4)
    assert large.center == (0, 0)
    assert small.intersection(large) is None


@given(SIZES, st.floats(0, 10))
def test_no_word_covers_another(sizes, gap):
    boxes = cloud(sizes, gap)
    assert [(box.width, box.height) for box in boxes] == [pytest.approx(size) for size in sizes]
    assert all(a.grown(-1e-6).intersection(b) is None for a, b in combinations(boxes, 2))
