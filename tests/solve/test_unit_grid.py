"""Cells that stand for shares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.solve.unit_grid import CellPart, pieces


def test_a_share_may_end_within_a_cell() -> None:
    assert list(pieces([0.25, 0.5], 2)) == [CellPart(0, 0, 0, 0.5), CellPart(0, 1, 0.5, 1), CellPart(1, 1, 0, 0.5)]


@given(st.lists(st.floats(0.001, 1), min_size=1, max_size=12), st.integers(1, 200))
def test_nothing_is_rounded(weights: list[float], cells: int) -> None:
    shares = [weight / sum(weights) for weight in weights]
    found = list(pieces(shares, cells))
    for i, share in enumerate(shares):
        assert sum(p.end - p.start for p in found if p.share == i) == pytest.approx(share * cells, abs=1e-6)
    assert all(0 <= p.cell < cells and 0 <= p.start < p.end <= 1 for p in found)
