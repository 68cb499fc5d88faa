"""A page has few sizes of type: those of the scale; its title and one number stand outside."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import infographic as ig
from infographic.graphics.scene import Text, walk
from infographic.theme.load import load_theme
from infographic.theme.type_scale import TYPE, TypeScale
from tests.test_specs import every_spec

MAX_SIZES = 7
PAGE_WIDTH = 1200
OUTSIDE = {"display", "display_max", "big_number"}


def sizes(frame):
    """The sizes of the lines of a page; a call to a note stands over its line."""
    lines = [item for inner, _, _ in walk(frame) for item in inner.items if isinstance(item, Text)]
    return {max(run.size for run in line.runs) for line in lines if not line.runs[0].text.isspace()}


@pytest.mark.parametrize("width", [390, 728, 1200])
def test_neighbours_are_apart_or_equal(width):
    scale = TypeScale(load_theme("light"), width)
    steps = sorted({scale.size(role) for role in TYPE if role not in OUTSIDE})
    assert len(steps) <= MAX_SIZES
    assert all(b / a >= 1.15 for a, b in pairwise(steps))


@every_spec
def test_a_page_uses_few_sizes(spec):
    page = ig.load(spec).page(PAGE_WIDTH)
    _, *others = sorted(sizes(page.frame), reverse=True)
    assert len(others) <= MAX_SIZES + 1


@given(st.floats(5, 400), st.sampled_from([390, 728, 1200]))
def test_a_step_is_the_largest_that_fits(most, width):
    scale = TypeScale(load_theme("light"), width)
    least = scale.size("caption")
    found = scale.step(most, least)
    assert found in {scale.size(role) for role in TYPE}
    assert found == least or found <= most
    assert not any(found < scale.size(role) <= most for role in TYPE)
