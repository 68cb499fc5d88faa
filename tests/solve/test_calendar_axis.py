"""Round places on a line of time."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from infographic.solve import calendar_axis
from infographic.solve.calendar_axis import COUNTED, STEPS, Step

DAYS = st.dates(date(200, 1, 1), date(2900, 12, 31)).map(date.toordinal)


def ordinal(*day: int) -> int:
    return date(*day).toordinal()


def test_months_begin_on_their_first_day() -> None:
    found = calendar_axis.ticks(ordinal(2026, 1, 5), ordinal(2026, 4, 1), Step("month", 1))
    assert [calendar_axis.day(at) for at in found] == [date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)]


def test_weeks_begin_on_monday() -> None:
    found = calendar_axis.ticks(ordinal(2026, 1, 1), ordinal(2026, 1, 20), Step("day", 7))
    assert [calendar_axis.day(at).isoweekday() for at in found] == [1, 1, 1]


def test_quarters_years_and_decades_begin_where_they_are_counted() -> None:
    assert calendar_axis.day(calendar_axis.floor(ordinal(2026, 5, 9), Step("month", 3))) == date(2026, 4, 1)
    assert calendar_axis.day(calendar_axis.floor(ordinal(2026, 5, 9), Step("year", 10))) == date(2020, 1, 1)
    assert calendar_axis.day(calendar_axis.ceiling(ordinal(2026, 5, 9), Step("year", 50))) == date(2050, 1, 1)


def test_hours_lie_within_a_day() -> None:
    assert len(calendar_axis.ticks(1.0, 2.0, Step("hour", 6))) == 5


@given(DAYS, st.integers(1, 200_000), st.integers(2, 12))
def test_a_span_has_few_ticks_and_lies_between_two(start: int, length: int, most: int) -> None:
    step = calendar_axis.step_for(length, most)
    first, last = calendar_axis.floor(start, step), calendar_axis.ceiling(start + length, step)
    assert first <= start
    assert last >= start + length or step == STEPS[-1]
    assert len(calendar_axis.ticks(start, start + length, step)) <= most + 2


@given(st.integers(1, 900), st.integers(1, 99), st.integers(2, 12))
def test_counted_steps_are_round(start: int, length: int, most: int) -> None:
    step = calendar_axis.step_for(length, most, COUNTED)
    found = calendar_axis.ticks(start, start + length, step)
    assert all(at % step.number == 0 for at in found)
    assert len(found) <= most + 1
