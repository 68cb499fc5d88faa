"""Digits are never torn from each other or from what stands behind them; a range breaks after its dash."""

import pytest

from infographic.graphics.scene import Text, walk
from infographic.pipeline import typesetter
from infographic.text import TextStyle


def lines(text, width, lang="en"):
    style = TextStyle(("Figtree",), 500, 20, 1.3)
    frame = typesetter((), lang).paragraph(text, style, width, "#000000")
    return [
        "".join(run.text for run in item.runs) for f, _, _ in walk(frame) for item in f.items if isinstance(item, Text)
    ]


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("1915-1940s: Contour", 90, ["1915-", "1940s:", "Contour"]),
        ("1950–1980 and later", 60, ["1950–", "1980", "and", "later"]),
        ("2019/2020", 60, ["2019/", "2020"]),
    ],
)
def test_a_range_breaks_after_its_dash(text, width, wanted):
    assert [line.strip() for line in lines(text, width)] == wanted


@pytest.mark.parametrize("text", ["123456789", "1,234,567", "1940s", "12.5%", "10km"])
def test_digits_stay_together_where_there_is_no_room(text):
    assert lines(text, 20) == [text]


def test_a_range_with_room_is_one_line():
    assert lines("1915-1940s", 400) == ["1915-1940s"]
