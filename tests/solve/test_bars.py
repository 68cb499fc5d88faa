"""Bars from one zero line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.solve import bars

VALUES = st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=20)


def test_zero_lies_between_what_is_negative_and_what_is_not() -> None:
    axis = bars.axis([-1, 3], 100, 500)
    assert axis == (200, 100)
    assert axis.stretch(0, -1) == (100, 100)


def test_what_is_negative_is_stacked_on_its_own_side() -> None:
    assert bars.stacked([2, -1, 3, -2]) == ((0, 2), (0, -1), (2, 5), (-1, -3))


@given(VALUES)
def test_every_bar_lies_on_its_scale(values: list[float]) -> None:
    axis = bars.axis(values, 10, 110)
    for value in values:
        start, length = axis.stretch(0, value)
        assert 10 - 1e-6 <= start <= start + length <= 110 + 1e-6
        assert length == pytest.approx(abs(value) * axis.unit)
