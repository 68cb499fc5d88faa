"""Boxes and arrows in layers."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from infographic.solve import layered
from infographic.solve.layered import Turn

GRAPHS = st.integers(1, 9).flatmap(
    lambda n: st.tuples(st.just(n), st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), max_size=14))
)


def test_a_chain_has_a_layer_for_each_box() -> None:
    assert layered.layered(3, [(0, 1), (1, 2)]).rows == ((0,), (1,), (2,))


def test_a_way_over_a_layer_gets_a_stand_in() -> None:
    found = layered.layered(3, [(0, 1), (1, 2), (0, 2)])
    assert found.ways[0, 2] == (0, 3, 2)
    assert sorted(found.rows[1]) == [1, 3]


def test_what_leads_back_is_told() -> None:
    assert layered.layered(3, [(0, 1), (1, 2), (2, 0)]).back == {(2, 0)}
    assert layered.layered(1, [(0, 0)]).back == {(0, 0)}


def test_neighbours_are_put_in_an_order_without_crossings() -> None:
    assert layered.layered(4, [(0, 3), (1, 2)]).rows == ((0, 1), (3, 2))


@given(GRAPHS)
def test_every_way_leads_down_one_layer_at_a_time(graph: tuple[int, list[tuple[int, int]]]) -> None:
    count, edges = graph
    found = layered.layered(count, edges)
    rank = {node: i for i, row in enumerate(found.rows) for node in row}
    assert {node for node in rank if node < count} == set(range(count))
    assert set(found.ways) | found.back == set(edges)
    for way in found.ways.values():
        assert all(rank[b] == rank[a] + 1 for a, b in pairwise(way))


@given(GRAPHS)
def test_boxes_of_a_layer_never_touch(graph: tuple[int, list[tuple[int, int]]]) -> None:
    found = layered.layered(*graph)
    sizes = {node: 40.0 for row in found.rows for node in row}
    middles = layered.placed(found, sizes, 10, 2000)
    assert middles is not None
    for row in found.rows:
        assert all(middles[b] - middles[a] >= 50 - 1e-6 for a, b in pairwise(row))


def test_arrows_that_would_lie_on_each_other_turn_on_lines_of_their_own() -> None:
    one, other = Turn(50, {2: 50, 3: 150}), Turn(150, {2: 50, 3: 150})
    assert layered.tracks([one, other]) == [0, 1]
    assert layered.tracks([Turn(50, {2: 100}), Turn(150, {2: 100})]) == [0, 0]  # they meet


def test_the_arrow_from_farther_away_turns_later() -> None:
    """So that neither crosses the other on its way to a port of its own."""
    assert layered.tracks([Turn(0, {"left": 200}), Turn(100, {"right": 250})]) == [1, 0]


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.dictionaries(st.integers(0, 5), st.integers(0, 9), min_size=1)), max_size=6
    )
)
def test_no_two_turns_on_one_line_clash(data: list[tuple[int, dict[int, int]]]) -> None:
    turns = [Turn(source, ports) for source, ports in data]
    for (one, i), (other, j) in combinations(zip(turns, layered.tracks(turns), strict=True), 2):
        assert i != j or not one.clashes(other)
