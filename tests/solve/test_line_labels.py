"""Labels along a level line."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from infographic.solve.line_labels import along, levels


def test_labels_begin_at_their_anchors_or_end_there() -> None:
    first, second, last = along([0, 100, 300], [80, 80, 80], 10, 300)
    assert (first.left, second.left, last.left) == (0, 100, 220)
    assert (first.ends, last.ends, last.edge) == (False, True, 300)


def test_two_labels_of_one_place_part() -> None:
    before, after = along([150, 150], [80, 80], 10, 300)
    assert before.ends
    assert not after.ends
    assert after.left - before.left >= 90


PLACES = st.lists(st.tuples(st.floats(0, 600), st.floats(20, 90)), min_size=1, max_size=6)


@given(PLACES)
def test_labels_never_touch_and_stay_on_the_line(labels: list[tuple[float, float]]) -> None:
    labels.sort()
    anchors, widths = [a for a, _ in labels], [w for _, w in labels]
    found = along(anchors, widths, 8, 600)
    ends = [label.left + width for label, width in zip(found, widths, strict=True)]
    assert all(end + 8 <= label.left + 1e-6 for end, label in zip(ends, found[1:], strict=False))
    assert all(label.left >= -1e-6 for label in found)
    assert ends[-1] <= 600 + 1e-6


@given(PLACES)
def test_no_two_lines_cross(labels: list[tuple[float, float]]) -> None:
    labels.sort()
    anchors, widths = [a for a, _ in labels], [w for _, w in labels]
    edges = [label.edge for label in along(anchors, widths, 8, 600)]
    bends = levels(anchors, edges)
    for (a, e, b), (a2, e2, b2) in pairwise(zip(anchors, edges, bends, strict=True)):
        both_right = e > a and e2 > a2 and a2 < e
        both_left = e < a and e2 < a2 and e2 < a
        assert not both_right or b > b2
        assert not both_left or b2 > b
