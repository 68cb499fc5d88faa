"""One picture for each row of a table, and what a cell may not do."""

import csv
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.cli.each import MAX_NAME, segment

CARD = """title: "Hello {name}"
size: og
panels:
  - blocks:
      - {type: big-number, value: "{score}", text: "points for {name}, {{braces}}"}
"""


@pytest.fixture
def table(folder):
    (folder / "card.yaml").write_text(CARD)

    def write(*rows, name="people.csv"):
        with (folder / name).open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([["name", "score", "slug"], *rows])

    return write


def render(run, *more, output="out/{slug}.svg"):
    return run("render", "card.yaml", "--each", "people.csv", "-o", output, "-j", "1", *more)


def text_of(folder, name):
    return (folder / "out" / name).read_text("utf-8")


def test_a_picture_for_each_row(run, folder, table):
    table(["Ann", "7", "a"], ["Bob", "12", "b"])
    result = render(run)
    assert result.exit_code == 0, result.stderr
    assert result.stderr == "drew 2 of 2 rows\n"
    assert "<title" in text_of(folder, "a.svg")
    assert "Hello Ann" in text_of(folder, "a.svg")
    assert "{braces}" in text_of(folder, "b.svg")


@pytest.mark.parametrize(
    "cell",
    [
        "{x.__class__}",
        "{name}",
        "{0}",
        "- a: [b]",
        "a: b",
        "true",
        "no",
        "1.10",
        "# no comment",
        "<b>&amp;</b>",
        "from: x",
    ],
)
def test_a_cell_never_becomes_structure(run, folder, table, cell):
    table([cell, "7", "a"])
    assert render(run).exit_code == 0
    escaped = cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert f"Hello {escaped}" in text_of(folder, "a.svg")


@pytest.mark.parametrize(
    ("cell", "name"),
    [("../../etc/passwd", "etc-passwd"), ("a/b\\c:d", "a-b-c-d"), ("..", ""), ("CON", "CON-"), ("nul.txt", "nul.txt-"),
     ("a\tb", "a-b"), ("Łódź é", "Łódź é"), ("a\u202egnp", "a-gnp"), (" . ", ""), ("x" * 300, "x" * 120)],
)  # fmt: skip
def test_a_cell_is_one_part_of_a_name(cell, name):
    assert segment(cell) == name


@given(st.text())
def test_any_cell_is_one_part_of_a_name(cell):
    made = segment(cell)
    assert not set(made) & set('/\\<>:"|?*\0')
    assert made not in (".", "..")
    assert len(made.encode()) <= MAX_NAME + 1
    assert made == made.strip()


@pytest.mark.parametrize(
    ("rows", "output", "said"),
    [
        ([["Ann", "7", "a"], ["Bob", "8", "A"]], "out/{slug}.svg", "rows 1 and 2 would both be written to 'out/A.svg'"),
        ([["Ann", "7", "a"], ["Bob", "8", "../a"]], "out/{slug}.svg", "rows 1 and 2 would both be written to"),
        ([["Ann", "7", ".."]], "out/{slug}.svg", "row 1 has nothing in `slug` that could name a file"),
        ([["Ann", "7", "a"]], "out/{slgu}.svg", "--output names no column with {slgu}; did you mean `slug`?"),
        ([["Ann", "7", "a"]], "out/{slug}.xyz", "out/a.xyz"),
        ([["Ann", "7", "a"]], "-", "--each needs --output with the name of a column"),
    ],
)
def test_a_name_that_cannot_be_is_refused_before_anything_is_drawn(run, folder, table, rows, output, said):
    table(*rows)
    result = render(run, output=output)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not list(folder.glob("out/*"))


def test_a_bad_row_is_named_and_the_others_are_drawn(run, folder, table):
    table(["Ann", "7", "a"], ["Bob", "", "b"], ["Cem", "9", "c"])
    result = render(run)
    assert result.exit_code == 1, result.stderr
    assert result.stderr.startswith("row 2 ('Bob'):\nerror[")
    assert "card.yaml:5:" in result.stderr
    assert result.stderr.endswith("drew 2 of 3 rows, 1 failed\n")
    assert sorted(p.name for p in (folder / "out").glob("*.svg")) == ["a.svg", "c.svg"]


def test_a_name_that_is_no_column_is_shown_at_its_line(run, folder, table):
    (folder / "card.yaml").write_text(CARD.replace("{score}", "{scroe}"))
    table(["Ann", "7", "a"])
    result = render(run)
    assert result.exit_code == 1
    assert "unknown column `scroe`" in result.stderr
    assert "card.yaml:5:35" in result.stderr
    assert "did you mean `score`?" in result.stderr
    (folder / "card.yaml").write_text(CARD.replace('"{score}"', "{score}"))
    assert "in quotes" in render(run).stderr


def test_what_is_fresh_is_not_drawn_again(run, folder, table):
    table(["Ann", "7", "a"], ["Bob", "8", "b"])
    assert render(run).stderr == "drew 2 of 2 rows\n"
    assert render(run).stderr == "drew 0 of 2 rows, 2 fresh\n"
    table(["Ann", "7", "a"], ["Bob", "9", "b"])
    assert render(run).stderr == "drew 1 of 2 rows, 1 fresh\n"  # the table is no input: its cells are
    assert render(run, "--force").stderr == "drew 2 of 2 rows\n"
    assert render(run, "--theme", "dark").stderr == "drew 2 of 2 rows\n"
    (folder / "out" / "a.svg").write_text("spoiled")
    assert render(run, "--theme", "dark").stderr == "drew 1 of 2 rows, 1 fresh\n"
    (folder / "out" / "b.svg").unlink()
    assert render(run, "--theme", "dark").stderr == "drew 1 of 2 rows, 1 fresh\n"
    time.sleep(0.01)
    (folder / "card.yaml").write_text(CARD.replace("Hello", "Hi"))
    assert render(run, "--theme", "dark").stderr == "drew 2 of 2 rows\n"


@pytest.mark.parametrize(
    "ledger", ["", "[]", "{}", '{"pictures": [], "inputs": {}}', '{"pictures": {"a.svg": 1}, "inputs": {"x": 1}}']
)
def test_a_ledger_that_is_none_is_no_trouble(run, folder, table, ledger):
    table(["Ann", "7", "a"])
    (folder / "out").mkdir()
    (folder / "out" / ".infographic.json").write_text(ledger)
    assert render(run).stderr == "drew 1 of 1 row\n"
    assert set(json.loads(text_of(folder, ".infographic.json"))["pictures"]) == {"a.svg"}


def test_each_wants_one_spec_and_a_table(run, folder, table):
    table(["Ann", "7", "a"])
    assert "one spec's file" in run("render", "card.yaml", "tea.yaml", "--each", "people.csv").stderr
    assert "is no table" in run("render", "card.yaml", "--each", "card.yaml", "-o", "{name}.svg").stderr
    assert run("render", "card.yaml", "--each", "nowhere.csv", "-o", "{name}.svg").exit_code == 1


def test_a_nul_in_a_cell_reaches_neither_the_picture_nor_the_name(run, folder, table):
    table()
    (folder / "people.csv").write_text("name,score,slug\nA\0b,7,a\0x\n")
    assert "error[unreadable]: this is not a text" in render(run).stderr
    (folder / "people.json").write_text(json.dumps([{"name": "A\0b", "score": "7", "slug": "a\0x"}]))
    result = run("render", "card.yaml", "--each", "people.json", "-o", "out/{slug}.svg", "-j", "1")
    assert result.exit_code == 0, result.stderr
    assert "Hello Ab" in text_of(folder, "a-x.svg")
