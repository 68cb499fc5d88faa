import math
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics.scene import Circle, Hatch
from infographic.render._hatch import hatched

DISC = Circle(80, 50, 40)


def ends(hatch):
    """Both ends of every stroke on a disc."""
    _, strokes = hatched(DISC, hatch).items
    (path,) = strokes.items
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", path.d)]
    return [(numbers[i : i + 2], numbers[i + 2 : i + 4]) for i in range(0, len(numbers), 4)]


@given(st.floats(-180, 180), st.floats(2, 30))
def test_strokes_lean_by_the_angle_and_stand_a_gap_apart(angle, gap):
    turn = math.radians(angle)
    levels = []
    for (x1, y1), (x2, y2) in ends(Hatch("#000000", "#ffffff", gap, 1, angle)):
        assert (x2 - x1) * math.sin(turn) + (y2 - y1) * math.cos(turn) == pytest.approx(0, abs=0.05)
        levels.append(x1 * math.sin(turn) + y1 * math.cos(turn))
    assert all(b - a == pytest.approx(gap, abs=0.05) for a, b in pairwise(levels))
    middle = DISC.cx * math.sin(turn) + DISC.cy * math.cos(turn)
    assert min(levels) <= middle - DISC.r, "the whole disc is hatched"
    assert max(levels) >= middle + DISC.r


def test_strokes_are_cut_to_the_shape():
    ground, strokes = hatched(DISC, Hatch("#000000", "#ffffff", 4, 1)).items
    assert (ground.fill, strokes.clip) == ("#ffffff", DISC)
