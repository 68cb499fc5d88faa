"""Room that is left over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.solve import spare_room


def test_all_get_the_same_until_one_is_full() -> None:
    assert spare_room.share(90, [100, 100, 100]) == (30, 30, 30)
    assert spare_room.share(90, [10, 100, 100]) == (10, 40, 40)
    assert spare_room.share(900, [10, 100, 0]) == (10, 100, 0)
    assert spare_room.share(-5, [10]) == (0,)


def test_space_grows_first_then_forms() -> None:
    assert spare_room.in_turn(50, [[20, 10], [100, 100]]) == ((20, 10), (10, 10))
    assert spare_room.in_turn(12, [[20, 10], [100, 100]]) == ((6, 6), (0, 0))


LIMITS = st.lists(st.floats(0, 1000), min_size=1, max_size=12)


@given(st.floats(0, 5000), LIMITS)
def test_nobody_gets_more_than_the_limit_and_nothing_is_lost(spare: float, limits: list[float]) -> None:
    shares = spare_room.share(spare, limits)
    assert all(0 <= got <= limit for got, limit in zip(shares, limits, strict=True))
    assert sum(shares) == pytest.approx(min(spare, sum(limits)))


@given(st.floats(0, 5000), LIMITS)
def test_who_gets_less_is_full(spare: float, limits: list[float]) -> None:
    shares = spare_room.share(spare, limits)
    most = max(shares)
    assert all(got == pytest.approx(most) or got == limit for got, limit in zip(shares, limits, strict=True))


@given(st.lists(st.integers(0, 100), max_size=40), st.integers(0, 2000))
def test_the_longest_beginning_that_fits(sizes: list[int], room: int) -> None:
    kept = spare_room.most_that_fit(sizes, lambda some: sum(some) <= room)
    assert sum(kept) <= room
    assert len(kept) == len(sizes) or sum(sizes[: len(kept) + 1]) > room


@given(st.lists(st.integers(0, 100), max_size=40, unique=True).map(sorted), st.integers(0, 100))
def test_the_largest_step_that_fits(steps: list[int], most: int) -> None:
    found = spare_room.largest_that_fits(steps, lambda step: step <= most)
    assert found == max((step for step in steps if step <= most), default=None)
