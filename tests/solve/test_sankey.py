"""Flow diagrams: layers, thickness, and ways back."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.solve import sankey


@st.composite
def flows(draw):
    count = draw(st.integers(2, 9))
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(lambda p: p[0] < p[1])
    links = draw(st.lists(pairs, min_size=1, max_size=16, unique=True))
    return count, [(a, b, draw(st.integers(1, 50))) for a, b in links]


def test_a_way_back_is_the_link_that_closes_it():
    assert sankey.closing([(0, 1), (1, 2), (2, 0), (2, 3)]) == 2
    assert sankey.closing([(0, 0)]) == 0
    assert sankey.closing([(0, 1), (0, 2), (1, 2)]) is None


def test_what_leads_nowhere_stands_in_the_last_layer():
    assert sankey.layers(4, [(0, 1), (1, 2), (0, 3)]) == [0, 1, 2, 2]


@given(flows(), st.floats(100, 900), st.floats(2, 20))
def test_links_are_as_thick_as_their_values_and_nodes_stand_apart(flow, height, gap):
    count, links = flow
    made = sankey.sankey(count, links, height, gap)
    units = [link.width / link.value for link in made.links]
    assert units == pytest.approx([units[0]] * len(units))
    for layer in range(made.layers):
        nodes = sorted((node for node in made.nodes if node.layer == layer), key=lambda node: node.top)
        assert all(b.top >= a.foot - 1e-3 for a, b in pairwise(nodes))
        assert all(node.top >= -1e-3 and node.foot <= height + 1e-3 for node in nodes)


@pytest.mark.parametrize("size", [5e-324, 1e-300, 1e300])
def test_values_of_any_size_are_laid_out(size):
    made = sankey.sankey(3, [(0, 1, size), (1, 2, 0.0)], 100, 10)
    assert made.links[0].width == pytest.approx(100)
    assert made.nodes[0].value == size
