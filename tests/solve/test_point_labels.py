"""Labels beside their points: inside, apart where there is room, and the same each time."""

from hypothesis import given
from hypothesis import strategies as st

from infographic.graphics.geometry import Box, Point
from infographic.solve.point_labels import around

FIELD = Box(0, 0, 400, 300)
points = st.lists(st.builds(Point, st.floats(0, 400), st.floats(0, 300)), min_size=1, max_size=8)


def settled(where, size=(40.0, 12.0), taken=()):
    return around(where, [size] * len(where), [8.0] * len(where), taken, FIELD)


def test_a_label_alone_stands_at_the_right_of_its_point():
    (box,), covered = settled([Point(200, 150)])
    assert (box.x, box.center.y, covered) == (208, 150, 0)


def test_it_turns_away_from_what_is_taken():
    (box,), covered = settled([Point(200, 150)], taken=[Box(201, 100, 199, 100)])
    assert box.right < 200
    assert covered == 0


def test_neighbours_part():
    boxes, covered = settled([Point(200, 150), Point(204, 150)])
    assert boxes[0].intersection(boxes[1]) is None
    assert covered == 0


@given(points)
def test_every_label_stays_inside(where):
    for box in settled(where).boxes:
        assert box.x >= 0
        assert box.right <= 400.01
        assert box.y >= 0
        assert box.bottom <= 300.01


@given(points)
def test_nothing_covered_means_nothing_touches(where):
    boxes, covered = settled(where)
    touching = any(a.intersection(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert covered > 0 or not touching
