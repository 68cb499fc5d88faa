"""Slices: their arcs, areas, outlines and boxes."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics.geometry import Point
from infographic.solve import arcs
from infographic.solve.arcs import Arc, Ring

CENTER = Point(100, 100)


def test_arcs_follow_each_other_as_long_as_their_shares() -> None:
    assert arcs.arcs([1, 2, 1], 4) == (Arc(0, 90), Arc(90, 180), Arc(270, 90))


def test_a_gauge_starts_at_the_left() -> None:
    (arc,) = arcs.arcs([25], 100, start=-90, sweep=180)
    assert arc == Arc(-90, 45)
    assert arcs.point(CENTER, 10, arc.start) == pytest.approx((90, 100))


def test_angles_run_like_a_clock() -> None:
    assert arcs.point(CENTER, 50, 0) == pytest.approx((100, 50))
    assert arcs.point(CENTER, 50, 90) == pytest.approx((150, 100))


def test_the_box_of_a_slice_reaches_to_the_quarters_that_it_passes() -> None:
    assert arcs.bounds(Ring(CENTER, 50, 0), Arc(0, 180)) == pytest.approx((100, 50, 50, 100))
    assert arcs.bounds(Ring(CENTER, 50, 25), Arc(0, 90)) == pytest.approx((100, 50, 50, 50))


def test_a_whole_ring_has_no_seam() -> None:
    outline = arcs.outline(Ring(CENTER, 50, 20), Arc(0, 360), gap=4)
    assert outline.count("M") == 2
    assert "L" not in outline


@given(st.lists(st.floats(0, 1e9), min_size=1, max_size=12).filter(any))
def test_areas_are_as_the_values(values: list[float]) -> None:
    ring = Ring(CENTER, 50, 30)
    areas = [ring.area(arc.sweep) for arc in arcs.arcs(values, sum(values))]
    assert sum(areas) == pytest.approx(math.pi * (50**2 - 30**2))
    for value, area in zip(values, areas, strict=True):
        assert area / sum(areas) == pytest.approx(value / sum(values), abs=1e-12)
