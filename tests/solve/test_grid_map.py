"""Places in cells of a grid: each has its own, and neighbours stay neighbours."""

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics.geometry import Point
from infographic.solve import grid_map

POINTS = st.lists(st.builds(Point, st.floats(-50, 50), st.floats(-50, 50)), min_size=1, max_size=25, unique=True)


@given(POINTS)
def test_no_two_share_a_cell_and_the_grid_begins_at_its_corner(points):
    cells = grid_map.cells(tuple(points))
    assert len(set(cells)) == len(points)
    assert min(column for column, _ in cells) == min(row for _, row in cells) == 0


@given(st.lists(st.lists(st.floats(0, 9), min_size=6, max_size=6), min_size=1, max_size=5))
def test_no_other_matching_costs_less(costs):
    found = sum(costs[i][j] for i, j in enumerate(grid_map._matched(costs)))
    least = min(sum(costs[i][j] for i, j in enumerate(chosen)) for chosen in permutations(range(6), len(costs)))
    assert found == pytest.approx(least)


def test_a_grid_keeps_its_order():
    cells = grid_map.cells(tuple(Point(x, y) for y in range(3) for x in range(3)))
    rows = [cells[i : i + 3] for i in (0, 3, 6)]
    assert all([column for column, _ in row] == [0, 1, 2] for row in rows)
    assert all(
        above[1] < below[1] for upper, lower in pairwise(rows) for above, below in zip(upper, lower, strict=True)
    )
