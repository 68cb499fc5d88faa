"""A page drawn by hand is the page that was checked: nothing moves farther than a tremor."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import infographic as ig
from infographic.graphics import curves, path_data
from infographic.graphics.geometry import Box
from infographic.graphics.hand_drawn import MAX_JITTER, hand_drawn
from infographic.graphics.scene import Circle, Frame, Group, Path, Rect, Stroke, Text, walk

numbers = st.floats(-500, 900).map(lambda x: round(x, 2))
sizes = st.floats(6, 400).map(lambda x: round(x, 2))
strokes = st.none() | st.builds(Stroke, st.just("#112233"), st.floats(0.5, 12))
shapes = st.one_of(
    st.builds(Rect, numbers, numbers, sizes, sizes, st.sampled_from([0, 3]), st.just("#aabbcc"), strokes),
    st.builds(Circle, numbers, numbers, sizes, st.just("#aabbcc"), strokes),
)


def paths(item):
    match item:
        case Group():
            for inner in item.items:
                yield from paths(inner)
        case Path():
            yield path_data.bounds(curves.read(item.d)), item.stroke


@given(shapes)
def test_no_edge_moves_farther_than_a_tremor(shape):
    (drawn,) = hand_drawn(Frame(4000, 4000, (shape,)), 1).items
    if isinstance(shape, Rect):
        left, top, right, foot = shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
    else:
        left, top, right, foot = shape.cx - shape.r, shape.cy - shape.r, shape.cx + shape.r, shape.cy + shape.r
    found = list(paths(drawn))
    assert found
    for box, _ in found:
        ends = zip((left, top, right, foot), (box.x, box.y, box.right, box.bottom), strict=True)
        assert max(abs(a - b) for a, b in ends) <= MAX_JITTER * 1.2 + 0.02  # controls bow curves a little farther


@pytest.fixture(scope="module")
def page():
    blocks = [{"type": "bars", "items": [{"label": "A", "value": 3}, {"label": "B", "value": 2}]}]
    return ig.parse({"title": "By hand", "theme": "sketch", "panels": [{"title": "Bars", "blocks": blocks}]}).page(728)


def test_words_stay_and_every_time_is_the_same(page):
    once, again = hand_drawn(page.frame, 1), hand_drawn(page.frame, 1)
    assert once == again != page.frame

    def words(frame):
        return [(item, x, y) for inner, x, y in walk(frame) for item in inner.items if isinstance(item, Text)]

    assert words(once) == words(page.frame)


def test_grounds_meet_without_a_gap(page):
    def grounds(frame):
        return [item for item in frame.items if isinstance(item, Rect) and item.width == frame.width]

    drawn = [inner for inner, _, _ in walk(hand_drawn(page.frame, 1)) if inner.name.startswith(("band", "header"))]
    straight = [inner for inner, _, _ in walk(page.frame) if inner.name.startswith(("band", "header"))]
    assert drawn
    assert list(map(grounds, drawn)) == list(map(grounds, straight))


def test_signs_that_are_drawn_again_are_drawn_alike():
    sign = Path("M0 0L40 0L40 30Z", Box(0, 0, 40, 30), "#112233")
    (first, second) = hand_drawn(Frame(400, 400, (sign._replace(x=10, y=10), sign._replace(x=200, y=90))), 1).items
    assert first.d == second.d != sign.d
    assert (first.x, second.y) == (10, 90)
