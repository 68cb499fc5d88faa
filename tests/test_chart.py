"""Charts: legible wherever they stand, honest in their lengths, and clear about what is wrong with them."""

import math
from itertools import pairwise
from pathlib import Path

import matplotlib as mpl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import infographic as ig
from infographic.blocks import Chart
from infographic.blocks.chart.axis_scale import dates_printed, scale_of
from infographic.graphics.geometry import Box, Space
from infographic.graphics.scene import Circle, Image, Rect, Stroke, Text, walk
from infographic.graphics.scene import Path as Outline
from infographic.solve import monotone
from tests.context import context

SPECS = sorted((Path(__file__).parent / "charts").glob("*.yaml"))
KINDS = ("line", "area", "bars", "scatter")


def chart(**keys):
    return Chart(**{"type": "chart", "x": ["a", "b", "c"], "items": [{"label": "A", "values": [1, 2, 3]}], **keys})


def items(frame):
    return [item for inner, _, _ in walk(frame) for item in inner.items]


def texts(frame):
    return [run.text for item in items(frame) if isinstance(item, Text) for run in item.runs]


@pytest.mark.parametrize(("width", "theme"), [(343, "mindset"), (390, "light"), (728, "light"), (1200, "mindset")])
@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_nothing_is_wrong_with_it(spec, width, theme):
    assert [p.message for p in ig.load(spec).themed(theme).check(width=width)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_a_bitmap(kind):
    frame = chart(kind=kind).layout(Space(640), context())
    assert not any(isinstance(item, Image) for item in items(frame))


@given(st.lists(st.integers(-(10**6), 10**9) | st.floats(-999, 999).map(lambda n: round(n, 3)), min_size=1, max_size=9))
def test_bars_are_as_long_as_their_values(values):
    bars = chart(kind="bars", x=[str(i) for i in range(len(values))], items=[{"label": "A", "values": values}])
    marks = bars.layout(Space(500), context()).claims
    unit = max(mark.extent for mark in marks) / (max(abs(v) for v in values) or 1)
    assert all(mark.extent == pytest.approx(abs(mark.value) * unit, abs=1e-3) for mark in marks)


def test_what_is_not_known_is_a_gap():
    line = chart(x=["1", "2", "3", "4", "5"], items=[{"label": "A", "values": [1, 2, None, 3, 4]}])
    assert line.to_dict()["items"][0]["values"] == [1, 2, None, 3, 4]
    drawn = [i for i in items(line.layout(Space(500), context())) if isinstance(i, Outline) and i.stroke]
    assert any(path.d.count("M") == 2 for path in drawn)


def test_few_series_are_named_where_they_end():
    series = [{"label": f"Series {i}", "values": [i, i, i]} for i in range(1, 4)]
    frame = chart(items=series).layout(Space(640), context())
    ends = [place.x for place in frame.items if hasattr(place, "frame") and texts(place.frame)[:1] == ["Series 1"]]
    assert ends and min(ends) > 400


@pytest.mark.parametrize("kind", [*KINDS, "histogram"])
@pytest.mark.parametrize(("title", "told"), [("Rain in a year", 0), ("Trains in a year", 1), ("", 1)])
def test_a_lone_series_is_named_once_unless_a_title_says_it(kind, title, told):
    keys = {"kind": kind, "title": title, "items": [{"label": "Rain", "values": [1, 2, 3]}]}
    frame = chart(**keys, **({"x": []} if kind == "histogram" else {})).layout(Space(640), context())
    assert texts(frame).count("Rain") == told


@pytest.mark.parametrize("count", [1, 2, 3, 5, 12])
def test_each_series_has_its_own_shade(count):
    series = [{"label": f"Series {i}", "values": [3, 2, 1]} for i in range(count)]
    frame = chart(kind="bars", stacked=True, items=series).layout(Space(640), context())
    assert len({item.fill for item in items(frame) if isinstance(item, Rect) and item.height > 20}) == count


def test_bars_with_long_names_lie_on_their_side():
    long = ["Contact onderhouden", "Arbeidsmarktinformatie", "Beroepsontwikkeling"]
    frame = chart(kind="bars", x=long).layout(Space(280), context(lang="nl"))
    assert set(long) <= set(texts(frame))


def test_remarks_without_room_stand_below():
    notes = [{"x": "b", "text": "So many words that no chart of this size has room for them " * 2}] * 3
    assert {"1", "2", "3"} <= set(texts(chart(notes=notes).layout(Space(260), context(width=390))))


def test_a_persons_own_settings_of_matplotlib_change_nothing():
    block = chart(kind="bars", items=[{"label": "A", "values": [1, 2, 3], "side": ""}])
    plain = block.layout(Space(500), context())
    with mpl.rc_context({"axes.grid": True, "path.sketch": (9, 9, 9), "xtick.top": True, "figure.autolayout": True}):
        assert block.layout(Space(500), context()) == plain


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["2001", "2014"], "years"),
        (["2001", "20145"], "numbers"),
        (["1.5", "-3"], "numbers"),
        (["2024-05", "2024-06-01"], "dates"),
        (["2024-13"], "names"),
        (["Mon", "1"], "names"),
    ],
)
def test_the_kind_of_an_axis(texts, kind):
    assert scale_of(texts).kind == kind


def test_dates_name_the_year_where_it_begins():
    days = [scale_of(["2023-12"]).at(text) for text in ("2023-12", "2024-01", "2024-02")]
    assert dates_printed(days, "month", "nl") == ["dec\n2023", "jan\n2024", "feb"]


@pytest.mark.parametrize(
    ("keys", "code", "path"),
    [
        ({"x": []}, "missing-key", ()),
        ({"x": ["a", "b"]}, "wrong-count", ("items", 0, "values")),
        ({"kind": "line", "stacked": True}, "unused-key", ("stacked",)),
        ({"kind": "histogram"}, "unused-key", ("x",)),
        ({"bins": 4}, "unused-key", ("bins",)),
        ({"kind": "bars", "items": [{"label": "A", "values": [1], "x": ["a"]}]}, "unused-key", ("items", 0, "x")),
    ],
)
def test_what_is_wrong_with_a_chart(keys, code, path):
    with pytest.raises(ig.SpecError) as raised:
        chart(**keys)
    assert next((p.code, p.path[: len(path)]) for p in raised.value.problems) == (code, path)


ITEM = {"label": "A", "values": [1, 2, 3]}


@pytest.mark.parametrize(
    ("keys", "path"),
    [
        ({"kind": "bars", "log": "y"}, ("log",)),
        ({"log": "y", "items": [{"label": "A", "values": [1, 0, 3]}]}, ("items", 0, "values", 1)),
        ({"log": "x"}, ("x", 0)),
        ({"kind": "bars", "range": [5, 9]}, ("range",)),
        ({"range": [0, 2]}, ("items", 0, "values", 2)),
        ({"kind": "scatter", "curve": "smooth"}, ("curve",)),
        ({"items": [{**ITEM, "low": [1, 1, 1]}]}, ("items", 0, "low")),
        ({"items": [{**ITEM, "low": [0, 3, 1], "high": [4, 4, 4]}]}, ("items", 0, "low", 1)),
        ({"kind": "area", "stacked": True, "items": [{**ITEM, "low": [0] * 3, "high": [4] * 3}]}, ("items", 0, "low")),
        ({"kind": "bars", "stacked": True, "items": [{**ITEM, "low": [0] * 3, "high": [4] * 3}]}, ("items", 0, "low")),
        ({"items": [{**ITEM, "size": [1, 2, 3]}]}, ("items", 0, "size")),
        ({"kind": "scatter", "items": [{**ITEM, "size": [1, 2]}]}, ("items", 0, "size")),
        ({"items": [{"label": "A"}]}, ("items", 0)),
        ({"mark": "dot"}, ("mark",)),
        ({"kind": "bars", "stacked": True, "mark": "dot"}, ("mark",)),
        ({"facet": True, "notes": [{"y": 2, "text": "!"}]}, ("facet",)),
        ({"notes": [{"text": "!"}]}, ("notes", 0)),
    ],
)
def test_words_that_do_not_go_together_are_told_at_their_place(keys, path):
    with pytest.raises(ig.SpecError) as raised:
        chart(**keys)
    assert [problem.path for problem in raised.value.problems] == [path]


@given(st.lists(st.tuples(st.integers(1, 9), st.floats(-99, 99)), min_size=2, max_size=9))
def test_a_smooth_curve_goes_through_its_points_and_never_beyond_two_of_them(steps):
    xs = [float(sum(wide for wide, _ in steps[: i + 1])) for i in range(len(steps))]
    ys = [y for _, y in steps]
    found = list(zip(*monotone.sampled(xs, ys), strict=True))
    assert set(zip(xs, ys, strict=True)) <= set(found)
    for (x0, y0), (x1, y1) in pairwise(zip(xs, ys, strict=True)):
        assert all(min(y0, y1) - 1e-9 <= y <= max(y0, y1) + 1e-9 for x, y in found if x0 <= x <= x1)


@given(st.lists(st.integers(-99, 99), min_size=1, max_size=6), st.sampled_from(["lollipop", "dot", "triangle"]))
def test_marks_stand_at_their_values(values, mark):
    places = [str(i) for i in range(len(values))]
    block = chart(kind="bars", mark=mark, x=places, items=[{"label": "A", "values": values}])
    claims = block.layout(Space(500), context()).claims
    unit = max(abs(one.extent) for one in claims) / (max(map(abs, values)) or 1)
    assert [abs(one.extent) for one in claims] == pytest.approx([abs(value) * unit for value in values], abs=1e-3)


@pytest.mark.parametrize("names", ["abc", ["Contact onderhouden", "Beroepsontwikkeling", "c"]], ids=["up", "lying"])
def test_bars_of_error_are_as_long_as_they_claim(names):
    series = {"label": "A", "values": [10, 20, -15], "low": [-3, 19, -40], "high": [12, 44, -11]}
    scene = context()
    frame = chart(kind="bars", x=list(names), items=[series]).layout(Space(320), scene)
    at = {claim.value: claim.extent for inner, _, _ in walk(frame) for claim in inner.claims}
    pen = Stroke(scene.palette.ink, scene.space(3))
    lines = [item.bounds for item in items(frame) if isinstance(item, Outline) and item.stroke == pen]
    ends = zip(series["low"], series["high"], strict=True)
    claimed = [pytest.approx(abs(at[high] - at[low]), abs=0.01) for low, high in ends]
    assert [line.width + line.height for line in lines[::3]] == claimed
    assert len(lines) == 9


def test_small_multiples_have_one_scale():
    series = [{"label": name, "values": values} for name, values in {"A": [1, 2, 3], "B": [90, 20, 60]}.items()]
    frame = chart(facet=True, items=series).layout(Space(640), context())
    claims = [claim for inner, _, _ in walk(frame) for claim in inner.claims]
    assert len({round(claim.extent / claim.value, 6) for claim in claims}) == 1


def test_a_remark_stands_on_the_axis():
    block = chart(notes=[{"x": "d", "text": "!"}])
    with pytest.raises(ig.SpecError) as raised:
        ig.parse({"title": "T", "panels": [{"blocks": [block.to_dict()]}]})
    (problem,) = raised.value.problems
    assert (problem.code, problem.path[-3:]) == ("not-on-axis", ("notes", 0, "x"))


@pytest.mark.parametrize("width", [390, 728, 1200])
def test_words_in_a_cloud_keep_clear_of_its_points(width):
    scene = context(width=width)
    speeds = chart(
        kind="scatter",
        x=["0.39", "0.72", "1", "1.52", "5.2", "30.1"],
        items=[{"label": "Planets", "values": [47.4, 35, 29.8, 24.1, 13.1, 5.4]}],
        notes=[{"x": "1", "text": "Earth"}],
    )
    found = [(item, x, y) for frame, x, y in walk(speeds.layout(Space(width * 0.88), scene)) for item in frame.items]
    ((word, x, y),) = [each for each in found if isinstance(each[0], Text) and each[0].runs[0].text == "Earth"]
    dots = [item for item, _, _ in found if isinstance(item, Circle) and item.fill]
    box = Box(x + word.x, y + word.y - word.runs[0].size * 0.7, word.width, word.runs[0].size * 0.7)
    assert [box.intersection(Box(d.cx - d.r, d.cy - d.r, 2 * d.r, 2 * d.r)) for d in dots] == [None] * 6


@pytest.mark.parametrize("noted", [0, 2])
def test_a_remark_about_a_bubble_has_its_ring_around_it_and_its_line_outside(noted):
    scene, sizes = context(), [100, 4, 25]
    keys = {"kind": "scatter", "x": ["1", "2", "3"], "notes": [{"x": str(noted + 1), "text": "Here"}]}
    frame = chart(items=[{"label": "A", "values": [1, 2, 3], "size": sizes}], **keys).layout(Space(600), scene)
    circles = [i for i, item in enumerate(frame.items) if isinstance(item, Circle) and not item.fill]
    leader, ring = frame.items[circles[-1] - 1].bounds, frame.items[circles[-1]]
    disc = next(claim.extent for claim in frame.claims if claim.kind == "area" and claim.value == sizes[noted])
    away = [math.dist((x, y), (ring.cx, ring.cy)) for x in (leader.x, leader.right) for y in (leader.y, leader.bottom)]
    assert 0 < ring.r - (disc / math.pi) ** 0.5 <= 4
    assert ring.r - 0.01 <= min(away) < ring.r + 0.01 < max(away)
