"""Panels set into rows."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.solve.panel_rows import COLUMNS, Arrangement, Cell, Fit, Setting, arrange, arrange_within

SPLITS = ((12,), (6, 6), (7, 5), (5, 7), (8, 4), (4, 8), (4, 4, 4), (3, 3, 3, 3))

SETTING = Setting(1200, 40, 40, SPLITS)


def text(area):
    """A panel that takes the same area however wide it is."""
    return lambda span: Fit(area / span)


def picture(ratio):
    """A panel that keeps its shape, and is best at full width."""
    return lambda span: Fit(span * ratio, badness=1 - span / COLUMNS)


def fixed(height, stretch=0):
    """A panel of one height at any width."""
    return lambda _: Fit(height, stretch)


def measured(panels):
    return lambda i, span: panels[i](span)


def spans(arrangement):
    return [tuple(cell.span for cell in row) for row in arrangement.rows]


def test_equal_texts_stand_beside_each_other() -> None:
    panels = [text(2400)] * 4
    found = arrange(4, measured(panels), SETTING, thrift=0.5)
    assert spans(found) == [(3, 3, 3, 3)]
    assert found.heights == (800,)


def test_a_longer_text_gets_the_wider_part() -> None:
    found = arrange(2, measured([text(4800), text(2400)]), SETTING, thrift=0.5)
    assert spans(found) == [(8, 4)]


def test_a_picture_keeps_the_whole_width_while_height_costs_nothing() -> None:
    assert spans(arrange(1, measured([picture(40)]), SETTING, 0)) == [(12,)]
    assert spans(arrange(2, measured([picture(40)] * 2), SETTING, 0)) == [(12,), (12,)]


def test_what_does_not_fit_is_set_more_thriftily() -> None:
    panels = [picture(40)] * 2
    found = arrange_within(2, measured(panels), SETTING, 300)
    assert found is not None
    assert (spans(found), found.height) == ([(6, 6)], 240)
    assert arrange_within(2, measured(panels), SETTING, 100) is None


def test_small_panels_stand_under_each_other_beside_a_high_one() -> None:
    """The rail: what a high neighbour leaves free is filled by the next panel instead of by nothing."""
    panels = [text(6 * 840), fixed(400), fixed(400)]
    found = arrange(3, measured(panels), SETTING, 0.5)
    assert found.rows == ((Cell(0, 1, 6), Cell(1, 3, 6)),)
    assert found.height == 840


def test_a_panel_that_can_be_stretched_leaves_nothing_unfilled() -> None:
    short = arrange(2, measured([fixed(900), fixed(300, stretch=600)]), SETTING, 0)
    assert short.badness == 0


@cache
def _every(count: int) -> list[tuple[tuple[int, int, int], ...]]:
    """All rows that can end with panel `count`, in full."""
    ways = []
    for start in range(max(0, count - 4), count):
        panels = count - start
        for parts in SPLITS:
            if len(parts) > panels or (len(parts) == 1 and panels > 1):
                continue
            cuts = [()] if len(parts) == 1 else _cuts(start, count, len(parts))
            ways += [
                tuple(Cell(a, b, s) for (a, b), s in zip(pairwise((start, *cut, count)), parts, strict=True))
                for cut in cuts
            ]
    return ways


def _cuts(start: int, end: int, parts: int) -> list[tuple[int, ...]]:
    if parts == 1:
        return [()]
    return [(first, *rest) for first in range(start + 1, end) for rest in _cuts(first, end, parts - 1)]


def _all(count: int) -> list[tuple]:
    """Every arrangement of the first `count` panels."""
    if not count:
        return [()]
    return [(*before, row) for row in _every(count) for before in _all(row[0].start)]


def cost(rows, measure, thrift):
    total = 0.0
    for row in rows:
        columns = [[measure(i, cell.span) for i in range(cell.start, cell.end)] for cell in row]
        heights = [sum(fit.height for fit in c) + 40 * (len(c) - 1) for c in columns]
        spare = sum(
            cell.span * max(0.0, max(heights) - h - sum(fit.stretch for fit in c))
            for cell, h, c in zip(row, heights, columns, strict=True)
        )
        total += sum(fit.badness for c in columns for fit in c) + 3 * spare / (12 * max(*heights, 1.0))
        total += thrift * (max(heights) + 40) / 1200
    return total


FITS = st.tuples(st.floats(10, 2000), st.floats(0, 500), st.floats(0, 2))


@given(st.lists(FITS, min_size=1, max_size=5), st.sampled_from([0.0, 0.4, 3.2]))
def test_no_other_arrangement_is_better(panels: list[tuple[float, float, float]], thrift: float) -> None:
    def measure(i: int, span: int) -> Fit:
        height, stretch, badness = panels[i]
        return Fit(height * (1 + (i * span) % 5), stretch, badness * span)

    found = arrange(len(panels), measure, SETTING, thrift)
    least = min(cost(rows, measure, thrift) for rows in _all(len(panels)))
    assert cost(found.rows, measure, thrift) == pytest.approx(least)


@given(st.lists(FITS, max_size=30), st.sampled_from([0.0, 0.4, 100.0]))
def test_every_panel_stands_once_and_in_order(panels: list[tuple[float, float, float]], thrift: float) -> None:
    found: Arrangement = arrange(len(panels), lambda i, _: Fit(*panels[i]), SETTING, thrift)
    assert [i for row in found.rows for cell in row for i in range(cell.start, cell.end)] == list(range(len(panels)))
    assert all(sum(cell.span for cell in row) == COLUMNS for row in found.rows)
    assert found.height == pytest.approx(sum(found.heights) + 40 * max(0, len(found.rows) - 1))


def test_each_panel_is_measured_as_often_for_a_thousand_as_for_ten() -> None:
    def asked(count: int) -> float:
        times = 0

        def measure(i: int, span: int) -> Fit:
            nonlocal times
            times += 1
            return Fit(300 + i * 37 % 200)

        arrange(count, measure, SETTING, 0.4)
        return times / count

    assert asked(1000) < 1.5 * asked(10)


@given(st.integers(1, 9), st.sets(st.integers(1, 8), max_size=5))
def test_what_is_joined_stands_in_a_row_of_its_own(count: int, asked: set[int]) -> None:
    joined = frozenset(i for i in asked if i < count and not {i - 1, i - 2, i - 3} <= asked)
    found = arrange(count, measured([text(2400)] * count), SETTING._replace(joined=joined), thrift=0.5)
    rows = {i: row for row in found.rows for cell in row for i in range(cell.start, cell.end)}
    assert sorted(rows) == list(range(count))
    for i in joined:
        assert rows[i] == rows[i - 1]
    for row in found.rows:
        inside = [i in joined for i in range(row[0].start + 1, row[-1].end)]
        assert len(set(inside)) < 2
