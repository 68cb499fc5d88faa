"""An illustration is drawn, or an error says for how many sides there is a drawing (56)."""

import pytest

import infographic as ig
from infographic.assets import illustrations
from infographic.graphics.scene import walk

NAMES = {"a": "A", "b": "B", "c": "C", "d": "D", "e": "E"}


def spec(art, count):
    sides = dict(list(NAMES.items())[:count])
    return {"title": "Coffee", "art": art, "sides": sides, "panels": [{"blocks": ["A page"]}]}


@pytest.mark.parametrize("count", range(6))
@pytest.mark.parametrize("art", illustrations.names())
def test_drawn_or_refused(art, count):
    if illustrations.suits(art, count):
        frame = ig.parse(spec(art, count)).page().frame
        assert f"art {art}" in [part.name for part, _, _ in walk(frame)]
        return
    with pytest.raises(ig.SpecError) as caught:
        ig.parse(spec(art, count))
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == ("art-sides", ("art",))


def test_the_error_says_for_what_it_is_drawn_and_what_else_there_is():
    with pytest.raises(ig.SpecError, match=r"`paths` is drawn for 2, 3 or 4 sides, and there are none"):
        ig.parse(spec("paths", 0))
    with pytest.raises(ig.SpecError, match=r"`balance` is drawn for 2 sides, and there are 3\n.*\n.*`houses`"):
        ig.parse(spec("balance", 3))
