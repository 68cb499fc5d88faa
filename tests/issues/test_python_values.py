"""Values that a program holds: cases 42 to 45 and 77."""

import datetime as dt
import pickle
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import polars as pl
import pytest

import infographic as ig
from infographic.blocks.bars import Bars
from tests.issues.data import bars, problem_of


def page(block, **top):
    return ig.parse({"title": "T", **top, "panels": [{"blocks": [block]}]})


def chart(x, values):
    return {"type": "chart", "x": x, "items": [{"label": "A", "values": values}]}


def lines(frame, column="v"):
    return page(chart({"from": frame, "column": "c"}, {"from": frame, "column": column})).panels[0].blocks[0]


SIZES = [
    (np.int64(3), 3), (np.uint8(3), 3), (np.float32(0.1), 0.1), (np.float64(2.5), 2.5), (Decimal("1.10"), 1.1),
    (Decimal(5), 5), (Fraction(1, 4), 0.25), (np.array(7), 7),
]  # fmt: skip


@pytest.mark.parametrize(("given", "number"), SIZES)
def test_numbers_are_numbers(given, number):
    block = page({"type": "bars", "items": [{"label": "x", "value": given}]}).panels[0].blocks[0]
    assert block.items[0].value == number
    assert Bars(items=[{"label": "x", "value": given}]).items[0].value == number


@pytest.mark.parametrize(
    "values",
    [
        np.array([1, 2.5, 3]), pd.Series([1, 2.5, 3]), pl.Series([1.0, 2.5, 3.0]),
        pd.array([1, 2.5, 3], dtype="Float64"), (Decimal(1), Fraction(5, 2), np.int8(3)), pd.Index([1, 2.5, 3]),
    ],
)  # fmt: skip
def test_arrays_and_series_are_lists(values):
    assert page(chart(np.arange(3), values)).panels[0].blocks[0].items[0].values == (1, 2.5, 3)


@pytest.mark.parametrize("nothing", [None, pd.NA, float("nan"), np.nan, Decimal("NaN"), pd.NaT])
def test_every_kind_of_nothing_is_a_gap(nothing):
    assert page(chart(["a", "b"], [1, nothing])).panels[0].blocks[0].items[0].values == (1, None)


DAYS = [
    (dt.date(2024, 5, 1), "2024-05-01"), (pd.Timestamp("2024-05-01"), "2024-05-01"),
    (np.datetime64("2024-05-01"), "2024-05-01"), (pd.Period("2024-05", "M"), "2024-05"),
    (pd.Timestamp("2024-05-01 08:30"), "2024-05-01 08:30"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "text"), DAYS)
def test_dates_are_texts(given, text):
    block = page(
        {"type": "timeline", "items": [{"date": given, "label": "x"}, {"date": "2020", "label": "y"}]}, by=given
    )
    assert block.panels[0].blocks[0].items[0].date == text == block.by


FRAMES = {
    "nullable": lambda: pd.DataFrame({"c": ["a", "b", "c"], "v": pd.array([1, None, 3], dtype="Int64")}),
    "nan": lambda: pd.DataFrame({"c": ["a", "b", "c"], "v": [1, np.nan, 3]}),
    "categories": lambda: pd.DataFrame({"c": pd.Categorical(["a", "b", "c"]), "v": [1, None, 3]}),
    "decimals": lambda: pd.DataFrame({"c": ["a", "b", "c"], "v": [Decimal(1), None, Decimal(3)]}),
    "an index with a name": lambda: pd.DataFrame({"v": [1, None, 3]}, index=pd.Index(["a", "b", "c"], name="c")),
    "grouped and summed": lambda: (
        pd.DataFrame({"c": ["a", "b", "c", "a"], "v": [0.5, np.nan, 3, 0.5]}).groupby("c").sum(min_count=1)
    ),
    "polars": lambda: pl.DataFrame({"c": ["a", "b", "c"], "v": [1, None, 3]}),
    "polars categories": lambda: pl.DataFrame({"c": ["a", "b", "c"], "v": [1, None, 3]}).with_columns(
        pl.col("c").cast(pl.Categorical)
    ),
    "columns": lambda: {"c": np.array(["a", "b", "c"]), "v": pd.Series([1, None, 3])},
    "records": lambda: [{"c": "a", "v": 1}, {"c": "b", "v": pd.NA}, {"c": "c", "v": np.int64(3)}],
}


@pytest.mark.parametrize("name", FRAMES)
def test_frames_of_every_kind(name):
    block = lines(FRAMES[name]())
    assert (block.x, block.items[0].values) == (("a", "b", "c"), (1, None, 3))


def test_arrow_tables():
    arrow = pytest.importorskip("pyarrow")
    block = lines(arrow.table({"c": ["a", "b", "c"], "v": [1, None, 3]}))
    assert (block.x, block.items[0].values) == (("a", "b", "c"), (1, None, 3))


def test_a_series_is_a_table_of_its_index():
    series = pd.Series([1, 3], index=["a", "b"], name="v")
    block = page(chart({"from": series, "column": "index"}, {"from": series, "column": "v"})).panels[0].blocks[0]
    assert (block.x, block.items[0].values) == (("a", "b"), (1, 3))


def test_columns_of_several_levels_and_two_of_one_name():
    frame = pd.DataFrame({"c": ["a", "b"], "v": [1, 3]}).groupby("c").agg({"v": ["sum", "mean"]})
    assert lines(frame, "v sum").items[0].values == (1, 3)
    twice = pd.DataFrame([["a", 1, 2]], columns=["c", "v", "v"])
    with pytest.raises(ig.SpecError, match="stands there 2 times: columns 2 and 3"):
        lines(twice)


def test_a_grouped_frame_is_told():
    with pytest.raises(ig.SpecError, match="a grouped frame has no rows"):
        lines(pd.DataFrame({"c": ["a"], "v": [1]}).groupby("c"))


def test_a_gap_is_told_with_its_row_and_column():
    frame = pd.DataFrame({"c": ["a", "b"], "v": [1, np.nan]})
    with pytest.raises(ig.SpecError) as caught:
        page({"type": "donut", "items": {"from": frame, "label": "c", "value": "v"}})
    assert "row 2, column `v`" in problem_of(caught).help


@pytest.mark.parametrize("value", [1 + 2j, b"1", {1}, object(), dt.timedelta(1)])
def test_what_is_no_number_is_called_what_it_is(value):
    with pytest.raises(ig.SpecError, match=f"not a Python `{type(value).__name__}`"):
        page({"type": "bars", "items": [{"label": "x", "value": value}]})


def test_what_is_nested_too_deep_or_holds_itself_is_told():
    deep = "text"
    for _ in range(3000):
        deep = {"type": "column", "blocks": [deep]}
    itself = {"type": "column"}
    itself["blocks"] = [itself, itself]
    for block in (deep, itself):
        with pytest.raises(ig.SpecError) as caught:
            page(block)
        assert problem_of(caught).code == "too-deep"


PAGE = {"title": "T", "panels": [{"blocks": ["text"]}]}


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda: ig.parse(None), "spec"), (lambda: ig.parse([]), "spec"), (lambda: ig.parse(3), "spec"),
        (lambda: ig.parse(PAGE, folder=3), "folder"), (lambda: ig.load(None), "path"),
        (lambda: ig.parse(PAGE).to_svg(width="728"), "width"),
        (lambda: ig.parse(PAGE).to_svg(text="foo"), "text"), (lambda: ig.parse(PAGE).to_png(scale="2"), "scale"),
        (lambda: ig.parse(PAGE).to_svg(theme=3), "theme"), (lambda: ig.parse(PAGE).check(width="728"), "width"),
        (lambda: ig.parse(PAGE).save(), "targets"), (lambda: ig.parse(PAGE).save(3), "targets"),
        (lambda: ig.parse(PAGE).save("a.svg", "a.svg"), "targets"),
    ],
)  # fmt: skip
def test_a_wrong_argument_is_told_in_one_sentence(call, argument):
    with pytest.raises((TypeError, ValueError), match=f"`{argument}` must be") as caught:
        call()
    assert "\n" not in str(caught.value)


def test_a_width_of_numpy_is_a_width():
    infographic = ig.parse(PAGE)
    assert infographic.to_svg(width=np.int64(400)) == infographic.to_svg(width=400)


def test_what_was_filled_from_a_frame_can_be_pickled():
    infographic = page(bars(FRAMES["nan"](), label="c", value="v"))
    assert pickle.loads(pickle.dumps(infographic)).to_svg() == infographic.to_svg()
