"""Charts that tell the truth: cases 11 to 20, 23 to 26 and 72."""

import re
from itertools import combinations, pairwise

import pytest

import infographic as ig
from infographic.blocks.bars import Bars
from infographic.blocks.chart.axes import AxisLimits, PlotArea
from infographic.blocks.chart.axis_scale import dates_printed, scale_of
from infographic.blocks.chart.colors import looks
from infographic.blocks.chart.end_names import end_names
from infographic.blocks.chart.series import drafted
from infographic.blocks.slope import Slope
from infographic.graphics.color_difference import delta_e
from infographic.graphics.geometry import Box
from infographic.theme.load import theme_names
from tests.context import context
from tests.issues.data import drawn, problem_of
from tests.matrix import sample


def page(block, **top):
    return ig.parse({"title": "T", **top, "panels": [{"blocks": [block]}]})


def chart(x, *values, **more):
    return {"type": "chart", "x": x, "items": [{"label": f"S{i}", "values": v} for i, v in enumerate(values)], **more}


def texts(page, **options):
    """What is printed; the description tells data as they were given."""
    return re.sub("<desc.*?</desc>", "", page.to_svg(text="live", **options))


FORMS = {
    "iso": ["2023-01-15", "2023-04-15", "2023-10-15", "2024-01-15", "2024-12-15"],
    "us": ["1/15/2023", "4/15/2023", "10/15/2023", "1/15/2024", "12/15/2024"],
    "de": ["15.01.2023", "15.04.2023", "15.10.2023", "15.01.2024", "15.12.2024"],
    "named": ["15-Jan-23", "15-Apr-23", "15-Oct-23", "15-Jan-24", "15-Dec-24"],
    "long": ["15 January 2023", "15 April 2023", "15 October 2023", "15 January 2024", "15 December 2024"],
}
SPELT = {
    "month": (["Jan 2023", "Apr 2023", "Oct 2023", "Jan 2024", "Dec 2024"], "en"),
    "German months": (["Jan. 2023", "Apr. 2023", "Okt. 2023", "Jan. 2024", "Dez. 2024"], "de"),
    "quarter": (["2023 Q1", "2023 Q2", "2023 Q4", "2024 Q1", "2024 Q4"], "en"),
    "week": (["2023-W02", "2023-W15", "2023-W41", "2024-W02", "2024-W50"], "en"),
    "time": (["2023-01-15 08:00:00", "2023-01-15 14:00:00", "2023-01-16 08:00:00"], "en"),
    "zone": (["2023-01-15T08:00Z", "2023-01-15T16:00+02:00"], "en"),
    "clock": (["08:00", "12:30", "20:15"], "en"),
}


@pytest.mark.parametrize("form", FORMS)
def test_dates_of_every_form_stand_in_proportion(form, tmp_path):
    scale = scale_of(FORMS[form])
    assert scale.kind == "dates"
    days = [scale.at(text) for text in FORMS[form]]
    assert [day - days[0] for day in days] == [0, 90, 273, 365, 700]
    table = "day;n\n" + "".join(f"{day};{i}\n" for i, day in enumerate(FORMS[form], 1))
    series = [{"label": "A", "values": {"from": "data.csv", "column": "n"}}]
    block = {"type": "chart", "x": {"from": "data.csv", "column": "day"}, "items": series}
    assert drawn(tmp_path, table, block).panels[0].blocks[0].x == tuple(FORMS["iso"])
    named, iso = (page(chart(days, [1, 2, 3, 4, 5])) for days in (FORMS[form], FORMS["iso"]))
    assert named.to_png() == iso.to_png()


@pytest.mark.parametrize("form", SPELT)
def test_other_forms_are_a_time_axis(form):
    column, lang = SPELT[form]
    scale = scale_of(column, lang)
    assert scale.kind == "dates"
    places = [scale.at(text) for text in column]
    assert places == sorted(places)
    assert "V" not in "".join(p.code for p in page(chart(column, [*range(len(column))]), lang=lang).check())


def test_zones_are_minded():
    scale = scale_of(["2023-01-15T08:00Z", "2023-01-15T10:00+02:00", "2023-01-15T09:00Z"])
    first, same, later = (scale.at(text) for text in scale.moments)
    assert first == same
    assert later - first == pytest.approx(1 / 24)


def test_labels_are_short_and_the_day_stands_where_it_changes():
    column = ["2023-01-15 06:00", "2023-01-15 12:00", "2023-01-16 00:00"]
    scale = scale_of(column)
    assert dates_printed([scale.at(t) for t in column], scale.grain, "en") == [
        "06:00\nJan 15",
        "12:00",
        "00:00\nJan 16",
    ]
    quarters = scale_of(["2023-Q1", "2023-Q4", "2024-Q1"])
    printed = dates_printed([*quarters.moments.values()], quarters.grain, "en")
    assert printed == ["Q1\n2023", "Q4", "Q1\n2024"]


def test_a_date_with_two_readings_is_told():
    with pytest.raises(ig.SpecError) as caught:
        page(chart(["3/4/2023", "5/6/2023"], [1, 2]))
    problem = problem_of(caught)
    assert problem.path == ("panels", 0, "blocks", 0, "x", 0)
    assert problem.message == "`3/4/2023` may be 2023-04-03 or 2023-03-04"


def test_a_column_of_dates_with_two_readings_is_told_at_its_cell(tmp_path):
    table = "day;n\n3/4/2023;1\n5/6/2023;2\n"
    x = {"from": "data.csv", "column": "day"}
    block = {"type": "chart", "x": x, "items": [{"label": "A", "values": {"from": "data.csv", "column": "n"}}]}
    with pytest.raises(ig.SpecError) as caught:
        drawn(tmp_path, table, block)
    problem = problem_of(caught)
    assert (problem.line, problem.column) == (2, 1)
    assert "dates: en-GB" in problem.help
    for lang, first in (("en-GB", "2023-04-03"), ("en-US", "2023-03-04")):
        x["dates"] = lang
        assert drawn(tmp_path, table, block).panels[0].blocks[0].x[0] == first
    del x["dates"]
    german = drawn(tmp_path, table, block, lang="de")
    assert german.panels[0].blocks[0].x[0] == "2023-04-03"
    assert [p.code for p in german.check() if p.severity == "warning"] == ["two-readings"]


def test_newest_first_is_drawn_as_oldest_first():
    days = ["2024-03-28", "2024-04-30", "2024-05-31", "2024-06-28"]
    rising = page(chart(days, [97, 98.4, 101.1, 105.2]))
    falling = page(chart(days[::-1], [105.2, 101.1, 98.4, 97]))
    shuffled = page(chart([days[i] for i in (2, 0, 3, 1)], [101.1, 97, 105.2, 98.4]))
    assert rising.to_png() == falling.to_png() == shuffled.to_png()


def test_one_point_has_one_tick():
    svg = page(chart([2024], [7])).to_svg()
    assert svg.count(">2024<") == 1


@pytest.mark.parametrize(
    ("x", "values"),
    [
        (["1e16", "10000000000000001"], [1, 2]), (["1e30"], [1]), (["1e299", "-1e299"], [1, 2]),
        ([1, 2], [1e299, -1e299]), ([1, 2], [1.0, 1.0000000000000002]), ([1, 2], [1e-250, 2e-250]), ([1, 2], [0, 0]),
        ([0, 0], [1, 1]), (["2024-05-01"], [0]), (["0001-01-01", "9999-12-31"], [1, 2]), (["9999-12-31"], [1]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["line", "area", "bars", "scatter"])
def test_axes_of_huge_close_or_single_numbers_are_drawn(kind, x, values):
    if x == [0, 0] and kind in ("bars", "area"):
        return  # one would cover the other
    assert page(chart(x, values, kind=kind)).to_svg()


def test_numbers_that_no_axis_holds_are_told_at_their_value():
    with pytest.raises(ig.SpecError) as caught:
        page(chart([1, 2], [1e308, -1e308]))
    assert [p.path[-3:] for p in caught.value.problems] == [(0, "values", 0), (0, "values", 1)]
    with pytest.raises(ig.SpecError, match="out of range"):
        page(chart(["1e301", "-1e301"], [1, 2]))


def test_areas_over_and_under_zero_do_not_stand_on_each_other():
    with pytest.raises(ig.SpecError, match="cannot stand on each other"):
        page(chart([2019, 2020], [4, -12.5], [-3, -2], kind="area", stacked=True))
    below = page(chart([2019, 2020], [-4, -12.5], [-3, -2], kind="area", stacked=True))
    assert not [p for p in below.check() if p.code == "V22"]


def test_bars_under_zero_hang_below_it():
    from infographic.blocks.chart.rows import DataRow
    from infographic.blocks.chart.series import _bases

    rows = [DataRow([0], [4.0], [0.0], None, "bars")]
    rows.append(DataRow([0], [-3.0], _bases(rows, [-3.0]), None, "bars"))
    rows.append(DataRow([0], [2.0], _bases(rows, [2.0]), None, "bars"))
    rows.append(DataRow([0], [-1.0], _bases(rows, [-1.0]), None, "bars"))
    assert [row.bases for row in rows] == [[0.0], [0], [4], [-3]]
    assert not [p for p in page(chart(["a"], [4], [-3], [2], kind="bars", stacked=True)).check() if p.code == "V22"]


def test_a_donut_of_nothing_is_told():
    zeros = [{"label": "Open", "value": 0}, {"label": "Closed", "value": 0}]
    with pytest.raises(ig.SpecError, match="there is no whole"):
        page({"type": "donut", "items": zeros})
    assert page({"type": "donut", "of": 4, "items": zeros}).to_svg()


def test_huge_numbers_are_printed_as_powers():
    items = [{"label": "Sun", "value": 1.989e30}, {"label": "Earth", "value": 5.97e24}]
    assert page({"type": "bars", "unit": "kg", "items": items}).to_svg()


def test_half_a_column_of_dates_is_a_finding():
    found = page(chart(["2023-01-15", "2023-04-15", "soon"], [1, 2, 3])).check()
    assert [(p.code, p.path[-2:], p.severity) for p in found if p.code == "half-dates"] == [
        ("half-dates", ("x", 2), "warning")
    ]
    assert not [p for p in page(chart(["Mon", "Tue", "2023-01-15"], [1, 2, 3])).check() if p.code == "half-dates"]


def test_a_story_reads_its_dates_together_and_in_its_language(tmp_path):
    items = [{"date": "13/5/2023", "label": "Later"}, {"date": "6/5/2023", "label": "Sooner"}]
    words = texts(page({"type": "timeline", "form": "down", "items": items}))
    assert "May 13, 2023" in words and words.index("Sooner") < words.index("Later")
    table = "day;what\n3/5/2023;Second\n4/4/2023;First\n"
    made = {"from": "data.csv", "date": "day", "label": "what"}
    with pytest.raises(ig.SpecError) as caught:
        drawn(tmp_path, table, {"type": "timeline", "items": made})
    assert problem_of(caught).line == 2 and "dates: en-GB" in problem_of(caught).help
    events = drawn(tmp_path, table, {"type": "timeline", "items": {**made, "dates": "en-GB"}}).panels[0].blocks[0].items
    assert [event.date for event in events] == ["2023-05-03", "2023-04-04"]


def test_a_date_of_a_story_with_two_readings_is_told():
    items = [{"date": "2023-01-01", "label": "A"}, {"date": "3/4/2023", "label": "B"}]
    with pytest.raises(ig.SpecError) as caught:
        page({"type": "timeline", "items": items})
    assert problem_of(caught).path[-3:] == ("items", 1, "date")
    assert "April 3" not in texts(page({"type": "timeline", "items": items}, lang="en-US"))


def test_a_period_in_any_language_does_not_end_before_it_begins():
    period = {"date": "5. Oktober 2020", "until": "5. März 2020", "label": "A"}
    with pytest.raises(ig.SpecError) as caught:
        page({"type": "timeline", "items": [period]}, lang="de")
    assert problem_of(caught).code == "ends-before"


def test_inline_dates_follow_the_language():
    block = chart(["Jan. 2023", "Okt. 2023"], [1, 2], notes=[{"x": "15. Mai 2023", "text": "Hier"}])
    assert not [p for p in page(block, lang="de").check() if p.code == "not-on-axis"]
    with pytest.raises(ig.SpecError, match="no place on the x axis"):
        page(block, lang="nl")
    slashed = page(chart(["3/4/2023", "5/6/2023"], [1, 2]), lang="nl")
    assert [(p.code, p.path[-2:]) for p in slashed.check() if p.severity == "warning"] == [("two-readings", ("x", 0))]


@pytest.mark.parametrize("width", [390, 728])
def test_bars_print_dates_in_the_language(width):
    days = ["2023-12-30", "2023-12-31", "2024-01-01"]
    block = chart(days, [1, 2, 3], kind="bars", notes=[{"x": "31.12.2023", "text": "Silvester"}])
    words = texts(page(block, lang="de"), width=width)
    assert "Silvester" in words and "Dez" in words and "2023-12" not in words


def test_ig_data_keeps_the_unit():
    held = {"what": ["Tea", "Coffee"], "price": ["5 €", "7,50 €"]}
    bars = Bars(items=ig.data(held, label="what", value="price"))
    assert (bars.unit, [item.value for item in bars.items]) == ("€", [5, 7.5])
    assert Bars(items=ig.data(held, label="what", value="price"), unit="EUR").unit == "EUR"
    with pytest.raises(ig.SpecError, match="one scale cannot show both"):
        Slope(items=ig.data({"a": ["5 €"], "b": ["5 $"], "l": ["x"]}, label="l", values=["a", "b"]))


NEAR = [[9, 8, 4.2], [4, 4.2, 4.1], [5, 4.9, 4.0], [2, 2.4, 3.9], [1, 1.5, 3.8], [0.1, 0.9, 3.7], [3, 3, 3.6]]


@sample("kind, theme", ["line", "area", "bars", "scatter"], theme_names())
def test_series_are_told_apart_by_their_colours(kind, theme):
    for count in (2, 6, 7, 12):
        chart_ = page(chart([1, 2], *([[1, 2]] * count), kind=kind, shades="sequential"), theme=theme)
        found = [p for p in chart_.check() if p.code == "alike"]
        ctx = context(theme=theme)
        colors = [look.color for look in looks(chart_.panels[0].blocks[0], ctx)]
        least = min(delta_e(a, b) for a, b in combinations(colors, 2))
        assert least >= 10 or found, (count, least)
        assert count > 6 or least >= 10


@pytest.mark.parametrize("width", [390, 728])
@pytest.mark.parametrize("count", [2, 4, 7])
def test_names_that_had_to_move_are_led_to_their_ends(count, width):
    block = page(chart([2021, 2022, 2023], *NEAR[:count])).panels[0].blocks[0]
    ctx = context(width=width)
    draft = drafted(block, width - 80, ctx)
    plot = PlotArea(Box(40, 40, width - 240, 250), AxisLimits(2021, 2023), AxisLimits(0, 10))
    named = end_names(draft, plot, width - 80, ctx)
    ends = sorted(plot.y(values[-1]) for values in NEAR[:count])
    moved = [abs(label.box.center.y - end) > 8 for label, end in zip(named.labels, ends, strict=True)]
    assert len(named.leaders) == sum(moved) > 0
    boxes = [label.box for label in named.labels]
    assert all(above.bottom <= below.y for above, below in pairwise(boxes))


def test_a_name_at_its_end_needs_no_line():
    block = page(chart([2021, 2022], [1, 9], [2, 1])).panels[0].blocks[0]
    ctx = context()
    plot = PlotArea(Box(40, 40, 500, 250), AxisLimits(2021, 2022), AxisLimits(0, 10))
    assert not end_names(drafted(block, 640, ctx), plot, 640, ctx).leaders


@pytest.mark.parametrize("form", ["points", "cards"])
@pytest.mark.parametrize(
    "spots",
    [[(0, 0)], [(5, 5)], [(5, 5), (5, 5)], [(1, 2), (1, 7)], [(-3, 2), (4, 2)], [(1e300, -1e300), (-1e300, 1e300)]],
)
@pytest.mark.parametrize("limits", [{}, {"least": 5, "most": 5}, {"least": 0}])
def test_points_of_one_place_have_a_field(form, spots, limits):
    block = {
        "type": "quadrant",
        "form": form,
        "x": {"low": "Near", "high": "Far", **limits},
        "y": {"low": "Light", "high": "Heavy", **limits},
        "items": [{"label": f"P{i}", "x": x, "y": y} for i, (x, y) in enumerate(spots)],
    }
    assert not [p for p in page(block).check() if p.code == "V22"]


ANY = {
    "huge": [1e300, -1e300, 0],
    "tiny": [1e-250, 0, 2e-250],
    "close": [1.0, 1.0000000000000002, 1.0],
    "none": [0, 0, 0],
    "both": [1e-250, 1e300, 1],
}

any_numbers = pytest.mark.parametrize("numbers", ANY.values(), ids=ANY)


@any_numbers
@pytest.mark.parametrize("kind", ["line", "area", "bars", "scatter", "histogram"])
def test_any_numbers_make_a_chart(kind, numbers):
    block = chart([1, 2, 3], numbers, kind=kind)
    if kind == "histogram":
        del block["x"]
    assert page(block).to_svg()


def block_of_numbers(name, numbers):
    """A block that shows these numbers."""
    labels = [{"label": f"Thing {i}", "value": n} for i, n in enumerate(numbers)]
    rows = [{"label": f"Thing {i}", "values": [n, numbers[0]]} for i, n in enumerate(numbers)]
    keys = {
        "big-number": {"value": "3", "trend": {"points": numbers}},
        "slope": {"points": ["A", "B"], "items": rows},
        "dumbbell": {"points": ["A", "B"], "items": rows},
        "heatmap": {"columns": ["A", "B"], "items": rows},
        "radar": {"axes": ["A", "B", "C"], "items": [{"label": "One", "values": numbers}]},
        "icon-array": {"value": abs(numbers[0]), "of": max(map(abs, numbers)) or 1},
    }
    return {"type": name, **keys.get(name, {"items": labels})}


BLOCKS = [
    "bars", "big-number", "donut", "dumbbell", "funnel", "heatmap", "icon-array", "radar", "slope", "treemap", "waffle",
    "waterfall",
]  # fmt: skip


def refusals(block):
    """The codes with which a block is refused; none where it is drawn."""
    try:
        page(block).to_svg()
    except ig.SpecError as error:
        return {problem.code for problem in error.problems}
    return set()


@any_numbers
@pytest.mark.parametrize("name", BLOCKS)
def test_any_numbers_are_drawn_or_refused_at_their_value(name, numbers):
    assert refusals(block_of_numbers(name, numbers)) <= {"out-of-range", "parts", "nothing-to-draw"}


@pytest.mark.parametrize("number", [1e308, 5e-324])
@pytest.mark.parametrize("name", ["bars", "funnel", "treemap", "donut", "waterfall"])
def test_numbers_that_no_picture_holds_are_told_at_their_value(name, number):
    with pytest.raises(ig.SpecError) as caught:
        page({"type": name, "items": [{"label": "A", "value": 1}, {"label": "B", "value": number}]})
    assert [p.path[-2:] for p in caught.value.problems] == [(1, "value")]


@pytest.mark.parametrize("kind", ["bars", "area"])
def test_a_place_is_taken_once(kind):
    with pytest.raises(ig.SpecError) as caught:
        page(chart(["May", "June", "May"], [1, 2, 3], kind=kind))
    assert (problem_of(caught).code, problem_of(caught).path[-2:]) == ("place-taken", ("x", 2))


def test_a_number_of_an_axis_that_has_no_room_is_no_lost_text():
    far = page(chart(["1e16", "10000000000000002", "10000000000000004"], [1, 2, 3]))
    assert [p.code for p in far.check(width=390) if p.code == "V26"] == []
