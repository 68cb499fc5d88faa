"""Flows are drawn at every width, and what stands at an arrow is read as of that arrow alone (50–52)."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import infographic as ig
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Path, Text, walk

BOTH = [
    {"label": "Check RAM", "to": [{"label": "Kill processes", "text": "YES"}, {"label": "Add RAM", "text": "NO"}]},
    {"label": "Check CPU", "to": [{"label": "Kill processes", "text": "YES"}, {"label": "Add cores", "text": "NO"}]},
    "Kill processes",
    "Add RAM",
    "Add cores",
]
ONE = [{"label": "Ask the owner", "to": [{"label": "Publish", "text": "if yes"}]},
       {"label": "Out of copyright", "to": ["Publish"]}, "Publish"]  # fmt: skip
WORDS = ["yes", "no", "perhaps", "if it rains", "within three days", "not yet decided"]


def spec(items, **keys):
    return {"title": "T", "panels": [{"blocks": [{"type": "flow", "items": items, **keys}]}]}


def drawn(items, width, **keys):
    """Boxes by name, words at arrows by text, and the lines of arrows, in pixels."""
    page = ig.parse(spec(items, **keys)).page(width=width)
    boxes, words, wires = {}, {}, []
    for frame, x, y in walk(page.frame):
        if frame.name == "item":
            boxes[frame.origin] = Box(x, y, frame.width, frame.height)
        for item in frame.items:
            if isinstance(item, Path) and item.stroke and item.fill is None and item.stroke.cap == "round":
                wires.append([(px + x, py + y) for px, py in corners(item.d)])
            if isinstance(item, Text):
                text = "".join(run.text for run in item.runs)
                words.setdefault(text, []).append(Box(x + item.x, y + item.y - 12, item.width, 12))
    return boxes, words, wires


def corners(d):
    """Where a wire begins, turns and ends, without its head."""
    body = d[1:].split("M")[0]
    steps = [step.split() for step in body.replace("Q", "L").split("L")]
    return [(float(step[0]), float(step[1])) for step in steps]


def away(box, wire):
    """How far a wire passes from a box; below 0 where it goes through its inside."""
    near = float("inf")
    for (x1, y1), (x2, y2) in pairwise(wire):
        for i in range(61):
            x, y = x1 + (x2 - x1) * i / 60, y1 + (y2 - y1) * i / 60
            dx, dy = max(box.x - x, x - box.right), max(box.y - y, y - box.bottom)
            near = min(near, max(dx, dy) if max(dx, dy) < 0 else (max(dx, 0) ** 2 + max(dy, 0) ** 2) ** 0.5)
    return near


def arrows(items):
    return [(item, arrow) for item in items if isinstance(item, dict) for arrow in item.get("to", ())]


def holds(items, width, **keys):
    """What must be true of every drawing; answers its boxes, words and wires."""
    boxes, words, wires = drawn(items, width, **keys)
    names = [item if isinstance(item, str) else item["label"] for item in items]
    assert len(boxes) == len(items)
    assert len(wires) == (len(arrows(items)) or len(items) - 1)
    for box in boxes.values():
        assert box.x >= 0
        assert box.right <= width
        assert all(away(box, wire) > -3 for wire in wires), names
    for text, places in words.items():
        for place in places:
            assert place.right <= width, text
            near, *others = sorted(away(place, wire) for wire in wires)
            assert near > 0.5, text
            if not any(away(box, [(place.x, place.y)] * 2) < 0 for box in boxes.values()) and len(text) > 1:
                assert all(other > near + 1 for other in others), text
    return boxes, words, wires


@pytest.mark.parametrize("width", [390, 500, 728, 1200, 1600])
@pytest.mark.parametrize("form", ["across", "down"])
def test_two_ways_to_one_answer_are_drawn_as_a_graph(width, form):
    boxes, _, wires = holds(BOTH, width, form=form)
    kill = boxes["panels", 0, "blocks", 0, "items", 2]
    assert sum(abs(away(kill, [wire[-1], wire[-1]])) < 10 for wire in wires) == 2


@pytest.mark.parametrize("width", [390, 728, 1200])
@pytest.mark.parametrize("form", ["across", "down"])
def test_a_word_stands_at_its_own_part_of_the_arrow(width, form):
    boxes, words, wires = holds(ONE, width, form=form)
    (place,) = words["if yes"]
    first, second = (boxes["panels", 0, "blocks", 0, "items", i] for i in (0, 1))
    own, other = sorted(wires, key=lambda wire: away(first, wire[:1] * 2))
    assert away(second, other[:1] * 2) < 1
    assert away(place, own) + 5 < away(place, other)


def test_two_boxes_of_one_name_are_an_error_that_names_both_lines():
    text = "title: T\npanels:\n  - blocks:\n      - type: flow\n        items: [A, B,\n          A]\n"
    with pytest.raises(ig.SpecError, match=r"called `A`, as in line 5\n.*:6:11") as caught:
        ig.parse(text)
    assert [problem.code for problem in caught.value.problems] == ["same-name"]
    with pytest.raises(ig.SpecError, match=r"as at `panels\[0\].blocks\[0\].items\[0\]`"):
        ig.parse(spec(["A", "B", {"label": "C", "id": "A"}]))


def test_an_id_tells_boxes_of_one_label_apart():
    items = [{"label": "Wash", "to": ["Wait"]}, "Wait", {"label": "Dry", "to": ["later"]},
             {"label": "Wait", "id": "later"}]  # fmt: skip
    boxes, _, wires = holds(items, 728)
    later = boxes["panels", 0, "blocks", 0, "items", 3]
    assert sum(away(later, wire[-1:] * 2) < 10 for wire in wires) == 1
    with pytest.raises(ig.SpecError, match="unknown box `Dryer`"):
        ig.parse(spec([*items[:3], {"label": "Wait", "id": "later", "to": ["Dryer"]}]))


@st.composite
def graphs(draw):
    count = draw(st.integers(2, 7))
    ends = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    edges = draw(st.lists(ends, min_size=1, max_size=9, unique=True))
    texts = iter(f"{draw(st.sampled_from(WORDS))} {i}" for i in range(len(edges)))
    items = [{"label": f"Box {i}", "to": []} for i in range(count)]
    for a, b in edges:
        items[a]["to"].append({"label": f"Box {b}", "text": next(texts)} if draw(st.booleans()) else f"Box {b}")
    return items


@given(graphs(), st.sampled_from([390, 728, 1200]), st.sampled_from(["across", "down"]))
@settings(max_examples=60, deadline=None)
def test_no_graph_has_arrows_through_boxes_or_words(items, width, form):
    holds(items, width, form=form)


def test_lanes_say_what_they_need():
    with pytest.raises(ig.SpecError, match="needs a side or a category for each box"):
        ig.parse(spec(["One", "Two"], form="lanes"))
