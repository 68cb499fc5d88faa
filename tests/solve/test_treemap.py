"""Rectangles as large as their values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics.geometry import Box
from infographic.solve.treemap import squarified

VALUES = st.lists(st.floats(0, 1e6), min_size=1, max_size=40).filter(lambda values: max(values) > 1e-3)


def test_the_example_of_the_paper() -> None:
    """Bruls et al. 2000, figure 4: 6 6 4 3 2 2 1 in a rectangle of 6 by 4."""
    found = squarified([6, 6, 4, 3, 2, 2, 1], Box(0, 0, 6, 4))
    assert found[0] == pytest.approx(Box(0, 0, 3, 2))
    assert found[1] == pytest.approx(Box(0, 2, 3, 2))
    assert found[2] == pytest.approx(Box(3, 0, 12 / 7, 7 / 3))
    assert found[3] == pytest.approx(Box(3 + 12 / 7, 0, 9 / 7, 7 / 3))


def test_an_order_is_kept() -> None:
    small, great = squarified([1, 3], Box(0, 0, 40, 10))
    assert (small.x, great.x) == (30, 0)


@given(VALUES, st.floats(10, 2000), st.floats(10, 2000))
def test_each_is_as_large_as_its_value(values: list[float], width: float, height: float) -> None:
    found = squarified(values, Box(5, 7, width, height))
    unit = width * height / sum(values)
    assert [box.width * box.height for box in found] == pytest.approx([v * unit for v in values], abs=1e-3, rel=1e-6)
    assert all(box.x >= 5 - 1e-6 and box.right <= 5 + width + 1e-6 for box in found)
    assert all(box.y >= 7 - 1e-6 and box.bottom <= 7 + height + 1e-6 for box in found)


@pytest.mark.parametrize("size", [5e-324, 1e-300, 1e300])
def test_values_of_any_size_are_laid_out(size: float) -> None:
    assert squarified([size, 0.0], Box(0, 0, 40, 10)) == [Box(0, 0, 40, 10), Box(40, 10, 0, 0)]
