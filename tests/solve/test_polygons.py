"""Polygons and bands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics.geometry import Point
from infographic.solve import polygons


def test_sharp_corners_stay_where_they_are() -> None:
    assert polygons.rounded([Point(0, 0), Point(10, 0), Point(0, 10)], 0) == "M0.00 0.00L10.00 0.00L0.00 10.00Z"


def test_a_corner_is_rounded_no_further_than_half_its_edge() -> None:
    outline = polygons.rounded([Point(0, 0), Point(10, 0), Point(10, 40)], 99)
    assert outline.startswith("M5.00 ") or "Q10.00 0.00" in outline
    assert "5.00 0.00" in outline


def test_a_triangle_ends_in_a_tip() -> None:
    top, foot = polygons.bands(100, [50, 50], 0)
    assert top == ((50, 0), (75, 50), (25, 50))
    assert foot == ((25, 50), (75, 50), (100, 100), (0, 100))
    assert len(polygons.bands(100, [50, 50], 0, down=True)[0]) == 4


@given(st.lists(st.floats(10, 80), min_size=1, max_size=8), st.floats(0, 8))
def test_bands_lie_within_the_triangle(heights: list[float], gap: float) -> None:
    found = polygons.bands(200, heights, gap)
    box = polygons.bounds([point for band in found for point in band])
    assert (box.x, box.width) == pytest.approx((0, 200))
    assert box.height == pytest.approx(sum(heights) + gap * (len(heights) - 1))


def test_a_square_stands_within_its_band() -> None:
    tip, foot = polygons.bands(100, [50, 50], 0)
    square = polygons.widest_square(tip)
    assert square.bottom == pytest.approx(45)
    assert 50 - square.y / 2 <= square.x < square.right <= 50 + square.y / 2
    assert polygons.widest_square(foot) == (37.5, 62.5, 25, 25)
    (hanging,) = polygons.bands(100, [80], 0, down=True)
    assert polygons.widest_square(hanging).y == pytest.approx(8)


def test_a_wire_turns_round_its_corners() -> None:
    assert polygons.wire([Point(0, 0), Point(10, 0), Point(10, 10)], 4) == (
        "M0.00 0.00L6.00 0.00Q10.00 0.00 10.00 4.00L10.00 10.00"
    )


def test_an_arrowhead_points_like_the_hand_of_a_clock() -> None:
    tip, *feet = polygons.arrowhead(Point(10, 10), 90, 6)
    assert tip == (10, 10)
    assert all(foot.x == pytest.approx(4) for foot in feet)
