"""Lines between the cells of a grid: over no cell, never on each other, and with few bends."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from infographic.solve import orthogonal
from infographic.solve.orthogonal import Grid

CELLS = st.tuples(st.integers(0, 4), st.integers(0, 3))


def steps(way):
    """The steps of a line from knot to knot, whichever way they go."""
    knots = orthogonal._knots(way)
    return {frozenset(pair) for pair in pairwise(knots)}


@given(cells=st.lists(CELLS, min_size=2, max_size=9, unique=True), data=st.data())
def test_lines_pass_no_cell_and_share_no_step(cells, data):
    pairs = list(combinations(range(len(cells)), 2))
    edges = data.draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=6, unique=True))
    found = orthogonal.routes(Grid(5, 4, set(cells)), {(a, b): (cells[a], cells[b]) for a, b in edges})
    if found is None:
        return
    middles = {orthogonal.knot(cell) for cell in cells}
    for (a, b), way in found.items():
        assert (way[0], way[-1]) == (orthogonal.knot(cells[a]), orthogonal.knot(cells[b]))
        assert not middles & set(orthogonal._knots(way)[1:-1])
    assert all(not steps(one) & steps(other) for one, other in combinations(found.values(), 2))


def test_a_free_row_is_a_straight_line():
    ways = orthogonal.routes(Grid(1, 3, {(0, 0), (0, 2)}), {(0, 1): ((0, 0), (0, 2))})
    assert ways == {(0, 1): ((1, 1), (1, 5))}


def test_what_stands_between_is_passed_by():
    ways = orthogonal.routes(Grid(1, 3, {(0, 0), (0, 1), (0, 2)}), {(0, 1): ((0, 0), (0, 2))})
    assert len(ways[0, 1]) == 4


def test_lines_that_cross_are_counted():
    grid = Grid(3, 3, {(0, 1), (2, 1), (1, 0), (1, 2)})
    ways = orthogonal.routes(grid, {(0, 1): ((0, 1), (2, 1)), (2, 3): ((1, 0), (1, 2))})
    assert orthogonal.crossings(ways.values()) <= 1
    assert orthogonal.crossings([((1, 3), (5, 3)), ((3, 1), (3, 5))]) == 1


def test_an_end_without_a_way_is_told():
    assert orthogonal.routes(Grid(1, 1, {(0, 0)}), {(0, i): ((0, 0), (0, 0)) for i in range(1)}) is not None
