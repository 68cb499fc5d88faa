"""What themes draw around a large number holds the number, and lets it be read."""

import math
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics import curves, path_data
from infographic.graphics.color import contrast
from infographic.graphics.scene import Circle
from infographic.theme.load import load_theme
from infographic.theme.model import Look
from infographic.theme.palettes import sides_of
from infographic.theme.seals import SEALS, Number

COLORS = sides_of(load_theme("playful"))[0]


@pytest.mark.parametrize("look", sorted(SEALS))
@given(width=st.floats(20, 600), height=st.floats(12, 160), outlined=st.booleans())
def test_the_number_stands_within(look, width, height, outlined):
    seal = SEALS[look](Number(width, height, COLORS, "#ffffff", "#111111", 2, outlined))
    if not seal.centred:
        return
    middle = seal.box.center
    corner = math.hypot(width / 2, height / 2)
    shape = seal.shapes[0]
    assert not isinstance(shape, Circle)
    outline = curves.read(shape.d)
    if look == "ring":
        rx, ry = seal.box.width / 2, seal.box.height / 2
        assert (width / 2 / rx) ** 2 + (height / 2 / ry) ** 2 <= 1
    else:
        nearest = min(math.dist(middle, p) for s in outline for p in s.points)
        assert nearest >= corner * 0.98
    around = path_data.bounds(outline)
    assert around.x >= -0.01
    assert around.right <= seal.box.width + 0.01


@pytest.mark.parametrize("look", sorted(SEALS))
def test_the_number_is_read_on_it(look):
    seal = SEALS[look](Number(120, 40, COLORS, "#FFF9EE", "#111111", 2, False))
    fill = getattr(seal.shapes[0], "fill", None)
    assert contrast(seal.ink, fill if isinstance(fill, str) else "#FFF9EE") >= 4.5


def test_every_look_of_a_number_is_drawn():
    assert {"plain", *SEALS} == set(get_args(Look.__annotations__["number"]))
