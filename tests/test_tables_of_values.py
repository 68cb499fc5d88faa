"""Heatmaps, waterfalls and radars: what is drawn of their numbers, and what cannot be one."""

import pytest

from infographic import api
from infographic.blocks.heatmap import Heatmap
from infographic.blocks.radar import Radar
from infographic.blocks.waterfall import Waterfall
from infographic.errors import SpecError
from infographic.graphics.geometry import Space
from infographic.graphics.scene import Rect, Text, walk
from tests.context import context

HEAD = "title: T\npanels:\n  - blocks:\n    - "


def drawn(block, width=700):
    return block.layout(Space(width), context(width=width))


def claims(frame):
    return [claim for inner, _, _ in walk(frame) for claim in inner.claims]


def said(frame):
    return [r.text for f, _, _ in walk(frame) for t in f.items if isinstance(t, Text) for r in t.runs]


@pytest.mark.parametrize(
    ("block", "code", "line"),
    [
        ("{type: heatmap, columns: [A, B],\n       items: [{label: X, values: [1]}]}", "wrong-count", 5),
        ("{type: heatmap,\n       items: [{label: X, values: [null]}]}", "nothing-to-draw", 5),
        ("{type: waterfall, items: [{label: X}]}", "missing-key", 4),
        (
            "{type: waterfall, items: [{label: X, value: 8},\n{label: Z, total: true, value: 9}]}",
            "parts",
            5,
        ),
        ("{type: radar, axes: [A, B, C],\n       items: [{label: X, values: [1, 2, 3, 4]}]}", "wrong-count", 5),
        ("{type: radar, axes: [A, B, C],\n       items: [{label: X, values: [1, 2, -3]}]}", "out-of-range", 5),
        ("{type: radar, axes: [A, B, C], most: 2,\n       items: [{label: X, values: [1, 2, 3]}]}", "out-of-range", 5),
    ],
)
def test_what_is_wrong_is_told_at_its_line(block, code, line):
    with pytest.raises(SpecError) as caught:
        api.parse(HEAD + block)
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == (code, line)


def test_a_total_may_be_rounded():
    Waterfall(items=[{"label": "A", "value": 333.3}, {"label": "B", "value": 333.3},
                     {"label": "C", "value": 667, "total": True}])  # fmt: skip


@pytest.mark.parametrize("width", [280, 700])
def test_bars_begin_where_the_one_before_ended(width):
    changes = [{"label": "A", "value": 30}, {"label": "B", "value": -20}, {"label": "C", "total": True}]
    frame = drawn(Waterfall(items=changes), width)
    assert [claim.value for claim in claims(frame)] == [30, 20]
    a, b = (claim.extent for claim in claims(frame))
    assert a / b == pytest.approx(1.5)
    assert {"+30", "−20", "10"} <= set(said(frame))


def test_the_darker_the_more():
    frame = drawn(Heatmap(columns=["A", "B", "C"], items=[{"label": "X", "values": [1, 50, 99]}]))
    fills = [item.fill for f, _, _ in walk(frame) for item in f.items if isinstance(item, Rect)]
    assert len(set(fills)) == 3


@pytest.mark.parametrize("width", [240, 340, 700])
def test_every_known_value_is_told_where_there_is_room_for_words(width):
    columns = ["Rechtsschutzversicherung", "Hausrat", "Haftpflicht"]
    rows = [{"label": "Köln", "values": [12, 34, 56]}, {"label": "Trier", "values": [78, 90, None]}]
    words = set(" ".join(said(drawn(Heatmap(columns=columns, items=rows), width))).split())
    assert {"12", "34", "56", "78", "90", *columns, "Köln", "Trier"} <= words


def test_a_radar_of_many_shapes_names_what_reads_better():
    items = [{"label": f"X{i}", "values": [1, 2, 3]} for i in range(4)]
    ctx = context()
    Radar(axes=["A", "B", "C"], items=items).layout(Space(600), ctx)
    (problem,) = ctx.shared.problems
    assert (problem.code, problem.severity) == ("reads-badly", "warning")
    assert "heatmap" in problem.help


def test_a_radars_points_stand_at_their_values():
    frame = drawn(Radar(axes=["A", "B", "C"], most=10, items=[{"label": "X", "values": [10, 5, 0]}]))
    far, half, none = (claim.extent for claim in claims(frame))
    assert (half / far, none) == (pytest.approx(0.5), pytest.approx(0))
