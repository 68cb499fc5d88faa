"""Bars as themes draw them: from their zero to their value, whichever way they go and whatever they look like."""

from functools import reduce
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Path, Rect, Stroke
from infographic.solve.bars import counting_step
from infographic.theme import bar_marks
from infographic.theme.bar_marks import BAR_MARKS, BarShape, Means, Way
from infographic.theme.line_marks import LINE_MARKS
from infographic.theme.model import Look

WAYS = get_args(Way)
PAPER = Means("#111111", "#ffffff", "#ffc800", "#aa0000", Stroke("#111111", 2), 2, 4)


def reach(shapes):
    """The box around some shapes with their strokes."""

    def box(shape):
        half = shape.stroke.width / 2 if shape.stroke else 0
        match shape:
            case Rect():
                return Box(shape.x, shape.y, shape.width, shape.height).grown(half)
            case Circle():
                return Box(shape.cx, shape.cy, 0, 0).grown(shape.r + half)
            case Path():
                return shape.bounds.grown(half)

    return reduce(Box.union, map(box, shapes))


@pytest.mark.parametrize("look", sorted(BAR_MARKS))
@pytest.mark.parametrize("way", WAYS)
@given(
    length=st.floats(4, 900), thick=st.floats(8, 80), each=st.sampled_from([0.0, 6.0, 17.5]),
    quiet=st.booleans(), loud=st.booleans(), outlined=st.booleans(),
)  # fmt: skip
def test_a_bar_is_as_long_as_its_value(look, way, length, thick, each, quiet, loud, outlined):
    lying = way in ("right", "left")
    box = Box(40, 70, length, thick) if lying else Box(40, 70, thick, length)
    bar = BarShape(box, "#aa0000", way, quiet, loud and not quiet, each)
    drawn = reach(BAR_MARKS[look](bar, PAPER if outlined else PAPER._replace(outline=None)))
    beyond = bar_marks.overshoot(look, thick)
    slack = max(1.0, each) if look == "counted" else 1.0
    ends = {
        "right": (drawn.x - box.x, drawn.right - box.right),
        "left": (box.right - drawn.right, box.x - drawn.x),
        "up": (box.bottom - drawn.bottom, box.y - drawn.y),
        "down": (drawn.y - box.y, drawn.bottom - box.bottom),
    }
    start, end = ends[way]
    assert abs(start) <= slack + beyond  # a dot at a value near zero covers its zero
    assert -slack <= end <= beyond + slack


@given(st.floats(1e-6, 1e12), st.integers(3, 40))
def test_signs_stand_for_round_numbers_and_are_few(greatest, most):
    step = counting_step(greatest, most)
    assert greatest / step <= most + 1e-6
    assert f"{step:.0e}"[0] in "125"


def test_nothing_is_counted_of_nothing():
    assert counting_step(0, 25) == 0


def test_every_look_of_a_theme_is_drawn():
    hints = Look.__annotations__
    assert set(get_args(hints["bars"])) == set(BAR_MARKS)
    assert set(get_args(hints["lines"])) == set(LINE_MARKS)
