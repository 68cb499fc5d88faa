"""Lists in texts are lists (55)."""

import pytest

import infographic as ig
from infographic.blocks._prose import ListItem, _parts
from infographic.graphics.scene import Circle, Text, walk


def bullets(*texts, depth=0):
    return [ListItem(depth, None, text) for text in texts]


def numbered(*texts, first=1, depth=0):
    return [ListItem(depth, i, text) for i, text in enumerate(texts, first)]


@pytest.mark.parametrize(("text", "parts"), [
    ("- one bullet\n- another bullet\n1. first\n", [bullets("one bullet", "another bullet"), numbered("first")]),
    ("They were:\n* red\n* blue", ["They were:", bullets("red", "blue")]),
    ("• a\n– b\n\n\n+ c\n\nAfter", [bullets("a", "b", "c"), "After"]),
    ("1. a\n1. b\n5) c", [[*numbered("a", "b"), ListItem(0, 5, "c")]]),
    ("3. a\n\n4. b", [numbered("a", "b", first=3)]),
    ("- a\n  goes on\nlazily\n- b", [bullets("a goes on lazily", "b")]),
    ("- a\n  - b\n  - c\n    1. d\n- e", [
        [*bullets("a"), *bullets("b", "c", depth=1), *numbered("d", depth=2), *bullets("e")]
    ]),
    ("Born in\n1976. A year", ["Born in 1976. A year"]),
    ("Born on page\n12. A page", ["Born on page 12. A page"]),
    ("-5 degrees\n-no blank", ["-5 degrees -no blank"]),
    ("**bold** first\n*emphasis* second", ["**bold** first *emphasis* second"]),
    ("a  \nb\\\nc", ["a\nb\\\nc"]),
    ("-\n- \na", ["- - a"]),
])  # fmt: skip
def test_marks_are_read_as_in_markdown(text, parts):
    assert list(_parts(text)) == parts


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("align", ["start", "center"])
@pytest.mark.parametrize("width", [390, 1200])
def test_items_stand_under_each_other_beside_their_marks(lang, align, width):
    spec = {"type": "text", "text": "- one\n- two\n  1. three", "align": align}
    frame = ig.parse({"title": "T", "lang": lang, "panels": [{"blocks": [spec]}]}).page(width=width).frame
    words, dots = {}, []
    for part, x, y in walk(frame):
        for item in part.items:
            if isinstance(item, Text):
                words["".join(run.text for run in item.runs).strip(".")] = (x + item.x, y + item.y)
            if isinstance(item, Circle):
                dots.append((x + item.cx, y + item.cy))
    assert words["one"][1] < words["two"][1] < words["three"][1] == pytest.approx(words["1"][1], abs=1)
    assert len(dots) == 2
    before = (lambda a, b: a > b) if lang == "ar" else (lambda a, b: a < b)
    assert all(before(x, words[name][0]) for (x, _), name in zip(dots, ("one", "two"), strict=True))
    assert before(words["1"][0], words["three"][0])
