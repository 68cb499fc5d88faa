"""The same rows make the same page, wherever they come from."""

import csv
import io
import json
from pathlib import Path

import narwhals as nw
import pytest
from hypothesis import given
from hypothesis import strategies as st

import infographic as ig
from infographic.blocks.bars import Bars
from infographic.data_sources import delimited, frames, tables
from infographic.limits import changed
from infographic.spec.numbers import to_number

ROWS = [
    {"city": "Zürich", "people": 448664, "share": 12.5, "founded": "-15", "capital": False},
    {"city": "Bern, the capital", "people": 137995, "share": 7, "founded": "1191", "capital": True},
    {"city": 'The "Rhine\'s knee"', "people": 177595, "share": None, "founded": None, "capital": False},
]
COLUMNS = {key: [row[key] for row in ROWS] for key in ROWS[0]}
ASKED = {
    "label": "city",
    "value": {"share": "people"},
    "text": {"column": "people", "unit": "people"},
    "highlight": {"is": {"capital": "true"}},
    "sort": "-people",
}


def written(separator):
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, list(ROWS[0]), delimiter=separator)
    table.writeheader()
    for row in ROWS:
        table.writerow({k: str(v).lower() if isinstance(v, bool) else v for k, v in row.items()})
    return text.getvalue()


def pandas_frame():
    return pytest.importorskip("pandas").DataFrame(ROWS)


def polars_frame():
    return pytest.importorskip("polars").DataFrame(ROWS)


def arrow_table():
    return pytest.importorskip("pyarrow").Table.from_pylist(ROWS)


FILES = {
    "commas.csv": lambda: written(",").encode(),
    "semicolons.csv": lambda: written(";").replace("12.5", "12,5").encode("utf-8-sig"),
    "utf16.csv": lambda: written(",").encode("utf-16"),
    "mac.csv": lambda: written(",").replace("\r\n", "\r").encode(),
    "tabs.tsv": lambda: written("\t").encode(),
    "records.json": lambda: json.dumps(ROWS).encode(),
    "columns.json": lambda: json.dumps(COLUMNS).encode(),
}
HELD = {
    "list": lambda: ROWS,
    "mapping of columns": lambda: COLUMNS,
    "pandas": pandas_frame,
    "polars": polars_frame,
    "lazy polars": lambda: polars_frame().lazy(),
    "narwhals": lambda: nw.from_native(polars_frame()),
    "arrow": arrow_table,
}
WANTED = [
    {"label": "Zürich", "value": 58.7, "text": "448,664\u00a0people"},
    {"label": 'The "Rhine\'s knee"', "value": 23.2, "text": "177,595\u00a0people"},
    {"label": "Bern, the capital", "value": 18.1, "text": "137,995\u00a0people", "highlight": True},
]


def page(items, folder=""):
    return ig.parse({"title": "Cities", "panels": [{"blocks": [{"type": "bars", "items": items}]}]}, folder=folder)


def items_of(infographic):
    return infographic.to_dict()["panels"][0]["blocks"][0]["items"]


@pytest.mark.parametrize("name", FILES)
def test_a_file(name, tmp_path):
    (tmp_path / name).write_bytes(FILES[name]())
    assert items_of(page({"from": name, **ASKED}, tmp_path)) == WANTED
    shares = items_of(page({"from": name, "label": "city", "value": "share", "where": {"share": "> 0"}}, tmp_path))
    assert [item["value"] for item in shares] == [12.5, 7]


@pytest.mark.parametrize("name", HELD)
def test_what_a_program_holds(name):
    held = HELD[name]()
    assert items_of(page({"from": held, **ASKED})) == WANTED
    assert Bars(items=ig.data(held, **ASKED)).to_dict()["items"] == WANTED
    shares = items_of(page({"from": held, "label": "city", "value": "share", "where": {"share": "> 0"}}))
    assert [item["value"] for item in shares] == [12.5, 7]


def test_parquet(tmp_path):
    polars_frame().write_parquet(tmp_path / "cities.parquet")
    assert items_of(page({"from": "cities.parquet", **ASKED}, tmp_path)) == WANTED


def test_a_broken_parquet_file_is_named(tmp_path):
    pytest.importorskip("polars")
    (tmp_path / "cities.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(ig.SpecError, match="this is not Parquet"):
        page({"from": "cities.parquet", **ASKED}, tmp_path)


def test_parquet_needs_a_reader(tmp_path, monkeypatch):
    (tmp_path / "cities.parquet").write_bytes(b"PAR1")
    monkeypatch.setattr(frames, "find_spec", lambda _: None)
    with pytest.raises(ig.EnvironmentProblem, match="install one of them"):
        page({"from": "cities.parquet", **ASKED}, tmp_path)


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=6)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_what_is_written_as_csv_is_read(rows, separator):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows([["one", "two", "three"], *rows])
    kept = [[cell.strip() or None for cell in row] for row in rows if any(row)]
    try:
        name = "x.tsv" if separator == "\t" else "x.csv"
        table = delimited.read(text.getvalue().encode(), name, tables.FOUND)
    except ig.SpecError:
        assert not kept
        return
    assert [list(row) for row in zip(*map(table.column, range(3)), strict=True)] == kept
    for row, cells in enumerate(row for row in rows if any(row)):
        for column, cell in enumerate(cells):
            place = table.place(ig.Problem("", ""), row, column)
            shown = place.text[place.column - 1 : place.column - 1 + place.length]
            if cell and not {'"', "\n"} & set(cell):
                assert shown.strip('"') == cell


# ---------------------------------------------------------------- what is reckoned


@pytest.mark.parametrize(
    ("figure", "number", "text"),
    [
        ({"share": "a"}, [20, 80], ["20%", "80%"]),
        ({"share": ["a", "b"]}, [33.3, 100], ["33.3%", "100%"]),
        ({"share": ["a", "b"], "decimals": 0}, [33, 100], ["33%", "100%"]),
        ({"ratio": ["b", "a"]}, [3, 1], ["3", "1"]),
        ({"ratio": ["b", "a"], "unit": "×"}, [3, 1], ["3×", "1×"]),
        ({"difference": ["b", "a"]}, [0.2, 0], ["0.2", "0"]),
        ({"difference": ["a", "b"], "unit": "€"}, [-0.2, 0], ["−€0.20", "€0"]),
        ({"change": ["a", "b"]}, [200, 0], ["+200%", "0%"]),
        ({"change": ["b", "a"]}, [-66.7, 0], ["−66.7%", "0%"]),
        ({"column": "c", "compact": True}, [1234567, 2500], ["1.23 million", "2,500"]),
        ({"column": "d", "decimals": 1}, [0.3, 1.2], ["0.3", "1.2"]),
        ({"always": 7}, [7, 7], ["7", "7"]),
    ],
)
def test_a_figure(figure, number, text):
    rows = [{"a": 0.1, "b": 0.3, "c": 1234567, "d": 0.25}, {"a": 0.4, "b": 0.4, "c": 2500, "d": 1.15}]
    items = ig.data(rows, figure=figure)
    assert [to_number(item["figure"]) for item in items] == number
    assert [str(item["figure"]) for item in items] == text


@given(st.lists(st.integers(1, 10**12), min_size=1, max_size=30))
def test_shares_make_up_the_whole(counts):
    shares = ig.data({"n": counts}, value={"share": "n", "decimals": 9})
    assert sum(to_number(item["value"]) for item in shares) == pytest.approx(100)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ({"column": "people", "row": "Zürich", "compact": True}, "449 thousand"),
        ({"column": "people", "row": {"capital": True}}, "137995"),
        ({"share": "people", "row": "Zürich", "decimals": 0}, "59%"),
        ({"ratio": ["people", "share"], "row": "Zürich", "decimals": 0}, "35,893"),
        ({"total": "people"}, "764,254"),
        ({"mean": "people", "decimals": 0}, "254,751"),
        ({"least": "people"}, "137,995"),
        ({"most": "people"}, "448,664"),
        ({"count": "rows"}, "3"),
        ({"count": "rows", "where": {"people": ">= 177595"}}, "2"),
        ({"total": "people", "where": {"city": ["Zürich", "Basel"]}}, "448,664"),
        ({"count": "rows", "where": {"city": "!= Zürich"}}, "2"),
        ({"count": "rows", "where": {"founded": None}}, "1"),
    ],
)
def test_one_figure(asked, value):
    big = {"type": "big-number", "value": {"from": ROWS, **asked}}
    infographic = ig.parse({"title": "Cities", "panels": [{"blocks": [big]}]})
    assert infographic.panels[0].blocks[0].value == value


def test_figures_are_printed_in_the_language_of_the_page():
    big = {"type": "big-number", "value": {"from": [{"a": 1, "b": 8}], "share": ["a", "b"], "row": "1"}}
    dutch = ig.parse({"title": "Steden", "lang": "de", "panels": [{"blocks": [big]}]})
    assert dutch.panels[0].blocks[0].value == "12,5\u00a0%"


def test_columns_are_the_series_of_a_chart(tmp_path):
    (tmp_path / "trips.csv").write_text("year,bicycle,car\n2000,21,44\n2010,29,\n2020,41,28\n")
    chart = {
        "type": "chart",
        "x": {"from": "trips.csv", "column": "year"},
        "items": [
            {"label": name, "values": {"from": "trips.csv", "column": name}} for name in ("bicycle", "car")
        ],
    }  # fmt: skip
    block = ig.parse({"title": "Trips", "panels": [{"blocks": [chart]}]}, folder=tmp_path).panels[0].blocks[0]
    assert block.x == ("2000", "2010", "2020")
    assert block.items[1].values == (44, None, 28)


def test_each_side_has_its_rows():
    rows = [{"side": s, "what": w, "rank": r} for s, w, r in [("a", "Y", 2), ("b", "Z", 1), ("a", "X", 1)]]
    sides = {s: {"from": rows, "label": "what", "where": {"side": s}, "sort": "rank"} for s in "ab"}
    data = {"title": "T", "sides": {"a": "A", "b": "B"}, "panels": [{"blocks": [{"type": "tips", "items": ["t"]}]}]}
    data["panels"][0]["blocks"] = [{"type": "ranked-list", "sides": sides}]
    made = ig.parse(data).to_dict()["panels"][0]["blocks"][0]["sides"]
    assert made == {"a": ["X", "Y"], "b": ["Z"]}


def test_a_side_may_be_called_from():
    block = {"type": "mirror-bars", "items": [{"label": "Trips", "values": {"from": 3, "to": 4}}]}
    infographic = ig.parse({"title": "T", "sides": {"from": "From", "to": "To"}, "panels": [{"blocks": [block]}]})
    assert infographic.panels[0].blocks[0].items[0].values.get("from", 0).value == 3


def test_the_page_says_of_an_unknown_icon_in_which_row_it_is(tmp_path):
    (tmp_path / "a.csv").write_text("label,icon\nA,tree\nB,threee\n")
    spec = (
        "title: T\npanels:\n  - blocks:\n      - type: tips\n        items: {from: a.csv, label: label, icon: icon}\n"
    )
    (tmp_path / "a.yaml").write_text(spec.replace("tips", "icon-list"))
    with pytest.raises(ig.SpecError) as caught:
        ig.load(tmp_path / "a.yaml")
    (problem,) = caught.value.problems
    assert (Path(problem.file).name, problem.line, problem.column, problem.length) == ("a.csv", 3, 3, 6)
    assert problem.help.endswith("a.yaml:5:17")


# ---------------------------------------------------------------- limits


@pytest.mark.parametrize("name", ["../secret.csv", "link.csv", "folder/../../secret.csv", "linked/secret.csv"])
def test_nothing_is_read_outside_the_folder(name, tmp_path):
    (tmp_path / "secret.csv").write_text("city,people\nA,1\n")
    inside = tmp_path / "inside"
    (inside / "folder").mkdir(parents=True)
    (inside / "link.csv").symlink_to(tmp_path / "secret.csv")
    (inside / "linked").symlink_to(tmp_path)
    with pytest.raises(ig.SpecError, match="lies outside the spec's folder"):
        page({"from": name, "label": "city", "value": "people"}, inside)


def test_an_absolute_path_is_refused_and_a_link_within_the_folder_followed(tmp_path):
    (tmp_path / "a.csv").write_text("city,people\nA,1\n")
    (tmp_path / "b.csv").symlink_to("a.csv")
    with pytest.raises(ig.SpecError, match="outside"):
        page({"from": str(tmp_path / "a.csv"), "label": "city", "value": "people"}, tmp_path)
    assert items_of(page({"from": "b.csv", "label": "city", "value": "people"}, tmp_path)) == [
        {"label": "A", "value": 1}
    ]


def test_a_folder_is_no_table(tmp_path):
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(ig.SpecError, match="is no file"):
        page({"from": "a.csv", "label": "city", "value": "people"}, tmp_path)


@changed({"data-rows": 3})
def test_as_many_rows_as_the_limit_and_no_more(tmp_path):
    (tmp_path / "a.csv").write_text("n\n1\n2\n3\n")
    big = {"type": "big-number", "value": {"from": "a.csv", "total": "n"}}
    spec = {"title": "T", "panels": [{"blocks": [big]}]}
    assert ig.parse(spec, folder=tmp_path).panels[0].blocks[0].value == "6"
    (tmp_path / "a.csv").write_text("n\n1\n2\n3\n4\n")
    with pytest.raises(ig.SpecError, match="there are 4 rows"):
        ig.parse(spec, folder=tmp_path)
    for held in ([{"n": 1}] * 4, {"n": [1] * 4}):
        with pytest.raises(ig.SpecError, match="there are 4 rows"):
            ig.data(held, n="n")


@changed({"data-bytes": 5})
def test_as_many_bytes_as_the_limit_and_no_more(tmp_path):
    (tmp_path / "a.csv").write_text("n\n123\n")
    with pytest.raises(ig.SpecError, match="bytes"):
        page({"from": "a.csv", "label": "n", "value": "n"}, tmp_path)


@pytest.mark.parametrize("held", [3, [], [1, 2], {}, {"a": 1}, object(), b"a"])
def test_what_is_no_table_is_told(held):
    with pytest.raises(ig.SpecError, match="expected a file's name, a dataframe, or a list of mappings"):
        ig.data(held, label="city")
