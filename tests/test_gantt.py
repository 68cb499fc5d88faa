"""Schedules: what dates mean, where bars lie, and what cannot be one."""

import pytest

from infographic import api
from infographic.blocks._schedule import span
from infographic.blocks.gantt import Gantt
from infographic.errors import SpecError
from infographic.graphics.geometry import Space
from infographic.graphics.scene import walk
from tests.context import context


def claims(width=700, **keys):
    frame = Gantt(**keys).layout(Space(width), context())
    return [claim for inner, _, _ in walk(frame) for claim in inner.claims]


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("2026-02-01", "2026-02-03", 3),
        ("2026-02", "2026-02", 28),
        ("2024-Q1", "", 91),
        ("2025", "2026", 730),
        ("2026-W07", "", 7),
        ("3", "5", 3),
        ("9:00", "15:00", 0.25),
        ("15 Jan 2026", "", 1),
    ],
)
def test_the_last_day_month_or_year_belongs_to_it(first, last, days):
    found = span(first, last)
    assert found.end - found.start == pytest.approx(days)


def test_bars_are_as_long_as_their_days():
    short, long = claims(
        items=[
            {"label": "A", "date": "2026-01-01", "until": "2026-01-10"},
            {"label": "B", "date": "2026-02", "until": "2026-03"},
        ]
    )
    assert (short.value, long.value) == (10, 59)
    assert short.extent / long.extent == pytest.approx(10 / 59)


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ("{label: B, date: 2026-03, until: 2026-02}", "ends-before"),
        ("{label: B, date: 7, until: 6}", "ends-before"),
        ("{label: B, date: soon}", "not-a-date"),
        ("{label: B, date: 3/4/2025}", "not-a-date"),
        ("{label: B, date: 5, until: 2026-02}", "not-a-date"),
        ("{label: B, date: 5}", "not-a-date"),
        ("{label: B, date: 2026-02, done: 120}", "out-of-range"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(item, code):
    items = f"        - {{label: A, date: {'1' if 'date: 7' in item else '2026'}}}\n        - {item}\n"
    spec = f"title: T\npanels:\n  - blocks:\n    - type: gantt\n      items:\n{items}"
    with pytest.raises(SpecError) as caught:
        api.parse(spec)
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == (code, 7)


@pytest.mark.parametrize(
    ("first", "last"),
    [("0001", "9999"), ("9999", ""), ("9999-12-31", "9999-12-31"), ("23:59", "23:59:30"), ("1", "999")],
)
def test_the_calendar_has_ends(first, last):
    (claim,) = claims(items=[{"label": "A", "date": first, "until": last}])
    assert claim.extent >= 0
