"""Tables as programs and offices write them: cases 08 to 10, and Excel."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest

import infographic as ig
from tests.issues.data import bars, block_of, drawn, problem_of, values

CITIES = bars(label="Stadt", value="Einwohner")
TEXT = "Stadt;Einwohner\nKöln;1.084.831\nBonn;335.975\n"
NUMBERS = [1084831, 335975]


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "sep=;;;"])
def test_the_first_line_may_say_the_separator(first, tmp_path):
    assert values(tmp_path, f"\ufeff{first}\n{TEXT}", CITIES, lang="de") == NUMBERS
    with pytest.raises(ig.SpecError) as caught:
        drawn(tmp_path, f"{first}\n{TEXT}x;viele\n", CITIES)
    assert (problem_of(caught).line, problem_of(caught).column) == (5, 3)


def test_the_first_line_wins_over_what_the_rows_look_like(tmp_path):
    text = "sep=|\nStadt|Einwohner\nKöln, Rhein|1,5\nBonn, Rhein|2,5\n"
    block = block_of(tmp_path, text, CITIES)
    assert [item.label for item in block.items] == ["Köln, Rhein", "Bonn, Rhein"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(encoding, tmp_path):
    page = drawn(tmp_path, TEXT.encode(encoding), CITIES, lang="de")
    assert [item.label for item in page.panels[0].blocks[0].items] == ["Köln", "Bonn"]
    doubts = [problem for problem in page.check() if problem.code == "encoding"]
    assert len(doubts) == (encoding == "cp1252")
    if doubts:
        assert (doubts[0].line, doubts[0].column, doubts[0].severity) == (2, 2, "warning")


@pytest.mark.parametrize("encoding", ["cp1251", "cp1253", "shift_jis", "gbk", "koi8-r", "mac-cyrillic"])
def test_other_encodings_are_no_windows_1252(encoding, tmp_path):
    word = {"cp1253": "Αθήνα", "shift_jis": "東京都", "gbk": "北京市"}.get(encoding, "Москва")
    with pytest.raises(ig.SpecError, match="not a text in UTF-8"):
        drawn(tmp_path, f"Stadt;Einwohner\n{word};5\n".encode(encoding), CITIES)


@pytest.mark.parametrize(
    "above",
    [
        "Quarterly report 2024;\nPrepared by finance;\n;\n",
        "Quarterly report 2024\nPrepared by finance\n\n",
        "Quarterly report 2024\n",
        "\n\n",
    ],
)
def test_a_header_below_titles_is_found(above, tmp_path):
    assert values(tmp_path, above + TEXT, CITIES) == NUMBERS


def test_the_line_of_the_header_can_be_said(tmp_path):
    text = "Report;of 2024;by us\nStadt;Einwohner;Fläche\nKöln;5;6\n"
    with pytest.raises(ig.SpecError) as caught:
        drawn(tmp_path, text, CITIES)
    assert all("write `header: 2`" in problem.help for problem in caught.value.problems)
    assert values(tmp_path, text, bars(label="Stadt", value="Einwohner", header=2)) == [5]
    with pytest.raises(ig.SpecError, match="line 9 names no columns"):
        drawn(tmp_path, text, bars(label="Stadt", value="Einwohner", header=9))


def test_an_index_without_a_name_is_no_title(tmp_path):
    assert values(tmp_path, ",value\na,1\nb,2\n", bars(label="")) == [1, 2]


@pytest.mark.parametrize("name", ["Umsatz 2024", "Umsatz  2024", " Umsatz\n2024", "Umsatz\u00a02024"])
def test_names_in_several_lines_and_with_doubled_blanks(name, tmp_path):
    text = '"Stadt";"Umsatz \n 2024"\nKöln;5\n'
    assert values(tmp_path, text, bars(label="Stadt", value=name)) == [5]


def test_names_may_be_composed_in_either_way(tmp_path):
    assert values(tmp_path, "Stadt;Gro\u0308ße\nKöln;5\n", bars(label="Stadt", value="Größe")) == [5]


def test_doubled_names_are_told_at_their_columns(tmp_path):
    with pytest.raises(ig.SpecError) as caught:
        drawn(tmp_path, "Stadt;Wert;Wert\nKöln;5;6\n", bars(label="Stadt", value="Wert"))
    problem = problem_of(caught)
    assert (problem.code, problem.line, problem.column) == ("duplicate-key", 1, 12)
    assert "columns 2 and 3" in problem.message
    assert values(tmp_path, "Stadt;Wert;x;x\nKöln;5;6;7\n", bars(label="Stadt", value="Wert")) == [5]


# ---------------------------------------------------------------- Excel


def workbook(sheets, formats=()):
    """The bytes of a workbook of sheets with rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        for cell, code in formats:
            sheet[cell].number_format = code
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


SHEET = {"Data": [["Stadt", "Einwohner"], ["Köln", 1084831], ["Bonn", 335975]]}
OF_EXCEL = {"name": "data.xlsx"}
FROM_EXCEL = bars("data.xlsx", label="Stadt", value="Einwohner")


def test_a_sheet_is_a_table(tmp_path):
    assert values(tmp_path, workbook(SHEET), FROM_EXCEL, **OF_EXCEL) == NUMBERS


def test_a_sheet_with_titles_and_an_empty_column(tmp_path):
    rows = [[None, "Report"], [], [None, "Stadt", "Einwohner"], [None, "Köln", 5], [], [None, "Bonn", 6]]
    assert values(tmp_path, workbook({"Data": rows}), FROM_EXCEL, **OF_EXCEL) == [5, 6]
    third = bars("data.xlsx", label="Stadt", value="Einwohner", header=3)
    assert values(tmp_path, workbook({"Data": rows}), third, **OF_EXCEL) == [5, 6]


@pytest.mark.parametrize(
    ("code", "value", "number", "unit"),
    [
        ("0.0%", 0.415, 41.5, "%"), ("0%", 0.29, 29, "%"), ('#,##0.00 "€"', 1234567.8, 1234567.8, "€"),
        ("#,##0.00 [$€-407]", 5, 5, "€"), ('"$"#,##0.00', 5, 5, "$"), ("$#,##0", 5, 5, "$"), ('0 "km"', 5, 5, "km"),
        ('_-* #,##0.00 [$€-1]_-;-* #,##0.00 [$€-1]_-;_-* "-"??', 5, 5, "€"), ("[$CHF] 0.00", 5, 5, "CHF"),
        ("General", 5, 5, ""), ("#,##0", 5, 5, ""), ('0.0,,"M"', 1500000, 1.5, "M"),
        ("[Red]0.00;[Blue]-0.00", 5, 5, ""),
    ],
)  # fmt: skip
def test_a_number_format_says_the_unit(code, value, number, unit, tmp_path):
    data = workbook({"Data": [["Stadt", "Einwohner"], ["Köln", value]]}, [("B2", code)])
    block = block_of(tmp_path, data, FROM_EXCEL, **OF_EXCEL)
    assert ([item.value for item in block.items], block.unit) == ([number], unit)


def test_dates_of_a_sheet(tmp_path):
    days = [dt.datetime.fromisoformat(text) for text in ("2024-01-15", "2024-02-15 08:30", "2024-03-01")]
    rows = [["day", "n"], *([day, i] for i, day in enumerate(days))]
    data = workbook({"Data": rows}, [("A2", "dd.mm.yyyy"), ("A3", "dd.mm.yyyy hh:mm"), ("A4", "mmm yyyy")])
    block = {"type": "tips", "items": {"from": "data.xlsx", "column": "day"}}
    assert [tip.title for tip in block_of(tmp_path, data, block, **OF_EXCEL).items] == [
        "2024-01-15", "2024-02-15 08:30", "2024-03",
    ]  # fmt: skip


def test_a_sheet_by_its_name(tmp_path):
    data = workbook({"One": SHEET["Data"], "Two": [["Stadt", "Einwohner"], ["Köln", 7]], "Empty": []})
    with pytest.raises(ig.SpecError, match="several sheets hold something: `One`, `Two`"):
        drawn(tmp_path, data, FROM_EXCEL, **OF_EXCEL)
    assert values(tmp_path, data, bars("data.xlsx", label="Stadt", value="Einwohner", sheet="Two"), **OF_EXCEL) == [7]
    with pytest.raises(ig.SpecError, match="did you mean `Two`"):
        drawn(tmp_path, data, bars("data.xlsx", label="Stadt", value="Einwohner", sheet="Twoo"), **OF_EXCEL)


def test_a_formula_counts_by_its_stored_value_and_without_one_is_told(tmp_path):
    data = workbook({"Data": [["Stadt", "Einwohner"], ["Köln", "=2+3"]]})
    with pytest.raises(ig.SpecError) as caught:
        drawn(tmp_path, data, FROM_EXCEL, **OF_EXCEL)
    problem = problem_of(caught)
    assert "no stored value" in problem.message and "`B2`" in problem.help
    assert (problem.line, problem.column) == (2, 2)
    saved = replaced(data, "xl/worksheets/sheet1.xml", b"<f>2+3</f><v></v>", b"<f>2+3</f><v>5</v>")
    saved = replaced(saved, "xl/worksheets/sheet1.xml", b"<f>2+3</f><v/>", b"<f>2+3</f><v>5</v>")
    saved = replaced(saved, "xl/worksheets/sheet1.xml", b"<f>2+3</f><v />", b"<f>2+3</f><v>5</v>")
    assert values(tmp_path, saved, FROM_EXCEL, **OF_EXCEL) == [5]


def replaced(data, part, old, new):
    """A workbook with other bytes in one of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            held = before.read(name)
            after.writestr(name, held.replace(old, new) if name == part else held)
    return out.getvalue()


def test_a_cell_that_is_no_number_is_told_with_its_address(tmp_path):
    data = workbook({"Data": [["Title"], ["Stadt", "Einwohner"], ["Köln", 5], ["Bonn", "viele"]]})
    with pytest.raises(ig.SpecError) as caught:
        drawn(tmp_path, data, FROM_EXCEL, **OF_EXCEL)
    problem = problem_of(caught)
    assert (problem.line, problem.column) == (4, 2) and "cell `B4`" in problem.help


def test_a_workbook_that_unpacks_to_too_much_is_not_opened(tmp_path, monkeypatch):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", b" " * 300_000_000)
    monkeypatch.setattr(openpyxl, "load_workbook", lambda *_, **__: pytest.fail("it was opened"))
    with pytest.raises(ig.SpecError, match="bytes in it, unpacked"):
        drawn(tmp_path, out.getvalue(), FROM_EXCEL, **OF_EXCEL)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" * 20, b"Stadt;Einwohner\n"])
def test_what_is_no_workbook_is_told(data, tmp_path):
    with pytest.raises(ig.SpecError, match="not a workbook"):
        drawn(tmp_path, data, FROM_EXCEL, **OF_EXCEL)


@pytest.mark.parametrize("key", ["sheet", "header"])
def test_keys_of_files_say_nothing_of_others(key, tmp_path):
    with pytest.raises(ig.SpecError, match=f"`{key}` says nothing here"):
        drawn(tmp_path, "[]", bars("data.json", **{key: 1}), name="data.json")


def test_the_same_table_makes_the_same_picture(tmp_path):
    rows = [["Stadt", "Einwohner", "Anteil"], ["Köln", 1084831, 0.415], ["Bonn", 335975, 0.332]]
    share = bars(label="Stadt", value="Anteil")
    book = workbook({"D": rows}, [("C2", "0.0%"), ("C3", "0.0%")])
    excel = drawn(tmp_path, book, bars("data.xlsx", label="Stadt", value="Anteil"), name="data.xlsx")
    csv = drawn(tmp_path, "Stadt;Einwohner;Anteil\nKöln;1.084.831;41,5 %\nBonn;335.975;33,2 %\n", share)
    json = drawn(
        tmp_path, '[{"Stadt": "Köln", "Anteil": "41.5%"}, {"Stadt": "Bonn", "Anteil": "33.2%"}]',
        bars("data.json", label="Stadt", value="Anteil"), name="data.json",
    )  # fmt: skip
    assert excel.to_svg() == csv.to_svg() == json.to_svg()
