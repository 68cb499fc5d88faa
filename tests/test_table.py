"""Tables: what is a number in them, how columns stand, orders, totals, and what is wrong at which line."""

import pytest

from infographic import api
from infographic.blocks.table import Table
from infographic.errors import SpecError
from infographic.graphics.geometry import Space
from infographic.graphics.scene import Text, walk
from tests.context import context

SPEC = """title: T
panels:
  - blocks:
    - type: table
      columns: [Planet, Diameter]
      order: {order}
      items:
        - {{label: Io, values: {values}}}
"""


@pytest.mark.parametrize(
    ("order", "values", "code", "line"),
    [("Diametre", "[Jupiter, 3]", "unknown-column", 6), ("Diameter", "[Jupiter]", "wrong-count", 8)],
)
def test_what_is_wrong_is_told_at_its_line(order, values, code, line):
    with pytest.raises(SpecError) as caught:
        api.parse(SPEC.format(order=order, values=values))
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == (code, line)


def drawn(width=640.0, **keys):
    return Table(**keys).layout(Space(width), context(width=width))


def texts(frame):
    """Every line of text with its left and right edges and its height on the page."""
    return [
        ("".join(run.text for run in item.runs), x + item.x, x + item.x + item.width, y + item.y)
        for inner, x, y in walk(frame)
        for item in inner.items
        if isinstance(item, Text)
    ]


def said(frame):
    return [text for text, *_ in sorted(texts(frame), key=lambda line: line[3])]


ROWS = [
    {"label": "A", "values": [5, 1990]},
    {"label": "B", "values": [1234.5, 2001]},
    {"label": "C", "values": [20.25, 1985]},
]
COLUMNS = ["Amount", "Year"]


def test_years_are_neither_parted_nor_summed():
    words = said(drawn(columns=COLUMNS, items=ROWS, total="All"))
    assert {"1990", "1,234.5", "1,259.75"} <= set(words)
    assert words[-2:].count("All") == 1
    assert len([word for word in words if word.startswith(("59", "5,9"))]) == 0


@pytest.mark.parametrize(("order", "first"), [("Amount", "A"), ("-Amount", "B"), ("Year", "C")])
def test_rows_stand_in_the_order_of_a_column(order, first):
    words = [word for word in said(drawn(columns=COLUMNS, items=ROWS, order=order)) if word in "ABC"]
    assert words[0] == first


def test_decimals_stand_under_each_other():
    lines = {text: (left, right) for text, left, right, _ in texts(drawn(columns=COLUMNS, items=ROWS))}
    ctx = context(width=640.0)
    edges = {text: lines[text][1] - ctx.type.measure(tail, "item")
             for text, tail in (("5", ""), ("1,234.5", ".5"), ("20.25", ".25"))}  # fmt: skip
    assert max(edges.values()) - min(edges.values()) < 1


@pytest.mark.parametrize("width", [220, 320, 640, 1072])
def test_nothing_is_lost_on_narrow_pages(width):
    columns = [{"label": f"Column{i}", "unit": "km"} for i in range(7)]
    items = [{"label": f"Row{j}", "values": [j * 10 + i for i in range(7)]} for j in range(1, 4)]
    words = " ".join(said(drawn(width, columns=columns, items=items))).replace("\u00a0", " ").split()
    assert {f"Row{j}" for j in range(1, 4)} | {f"Column{i}" for i in range(7)} <= set(words)
    assert {str(j * 10 + i) for j in range(1, 4) for i in range(7)} <= set(words)


def test_a_table_is_made_of_a_file(tmp_path):
    tmp_path.joinpath("moons.csv").write_text("name,planet,km\nIo,Jupiter,3643\nTitan,Saturn,5150\n", "utf-8")
    text = SPEC.split("      items:", maxsplit=1)[0].format(order="-Diameter") + (
        "      items: {from: moons.csv, label: name, values: [planet, km]}\n"
    )
    page = api.parse(text, folder=tmp_path)
    (block,) = page.panels[0].blocks
    assert [cell.value for cell in block.items[1].values] == ["Saturn", 5150]
    assert page.check() == []


def test_numbers_with_and_without_decimals_stand_on_one_line_each():
    items = [{"label": "A", "values": [123456789, 1]}, {"label": "B", "values": [5.55, 2.25]}]
    words = said(drawn(columns=["Sum", "Share"], items=items))
    assert {"123,456,789", "5.55", "1", "2.25"} <= set(words)


def test_units_stand_under_each_other_where_a_page_is_turned_over():
    table = {
        "type": "table",
        "columns": ["Sum"],
        "items": [{"label": "א", "values": [5]}, {"label": "ב", "values": [20.25]}],
    }
    frame = api.parse({"title": "א", "lang": "he", "panels": [{"blocks": [table]}]}).page(728).frame
    ctx = context(width=728)
    lines = {text: right for text, _, right, _ in texts(frame)}
    assert lines["20.25"] - lines["5"] == pytest.approx(ctx.type.measure(".25", "item"), abs=1.5)
