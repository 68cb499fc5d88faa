"""Numbers as people write them in tables: cases 01 to 07, 21 and 22."""

import pytest
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

import infographic as ig
from infographic.data_sources.columns import Columns, Written
from infographic.data_sources.frames import of_rows
from infographic.i18n import number_format
from infographic.i18n.number_reading import read, sign_of
from infographic.i18n.phrases import languages
from infographic.spec.numbers import Refused
from tests.issues.data import bars, block_of, drawn, problem_of, values

PLACES = "Stadt;Einwohner\nBonn;335.975\nHagen;188.814\nKassel;201.048\n"
CITIES = bars(label="Stadt", value="Einwohner")


def table(*cells, separator=";"):
    """A column of cells beside their labels."""
    quoted = (f'"{cell}"' if separator in cell else cell for cell in cells)
    return "\n".join(["label" + separator + "value", *(f"r{i}{separator}{cell}" for i, cell in enumerate(quoted))])


# ---------------------------------------------------------------- one cell


@pytest.mark.parametrize(
    ("text", "point", "comma"),
    [
        ("335.975", 335.975, 335975), ("1,234", 1234, 1.234), ("0.123", 0.123, None), ("0,5", None, 0.5),
        ("1.234.567,80", None, 1234567.8), ("1,234,567.80", 1234567.8, None), ("12,34,567", 1234567, None),
        ("1,23,45,678.9", 12345678.9, None), ("1'234.5", 1234.5, None), ("1’234’567", 1234567, 1234567),
        ("1 234,5", None, 1234.5), ("1\u00a0234", 1234, 1234), ("1\u202f234,5", None, 1234.5),
        ("1\u2009234.5", 1234.5, None), ("1 234.567", 1234.567, None), ("1_000", 1000, 1000), (".5", 0.5, None),
        ("(1,234.50)", -1234.5, None), ("(5)", -5, -5), ("5-", -5, -5), ("−5", -5, -5), ("–5", -5, -5),
        ("1.5e3", 1500, None), ("5,–", None, 5), ("٣٫٥", 3.5, 3.5), ("١٬٢٣٤", 1234, 1234), ("１２", 12, 12),
        ("\u200f-5", -5, -5), ("\ufeff5", 5, 5),
    ],
)  # fmt: skip
def test_a_text_is_read_both_ways(text, point, comma):
    reading = read(text)
    assert (reading.point, reading.comma, reading.unit) == (point, comma, "")


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("61%", 61, "%"), ("61 %", 61, "%"), ("%61", 61, "%"), ("61\u00a0٪", 61, "%"), ("12‰", 12, "‰"),
        ("€ 5", 5, "€"), ("5\u202f€", 5, "€"), ("-$5", -5, "$"), ("$-5", -5, "$"), ("($5)", -5, "$"), ("$(5)", -5, "$"),
        ("CHF 5.–", 5, "CHF"), ("R$ 5", 5, "R$"), ("US$5", 5, "US$"), ("kr. 5", 5, "kr."), ("5 zł", 5, "zł"),
        ("5 Mio. €", 5, "Mio. €"), ("12 km/h", 12, "km/h"), ("120 m2", 120, "m2"), ("5 kg CO2", 5, "kg CO2"),
        ("5 °C", 5, "°C"), ("5円", 5, "円"), ("1 000 F CFA", 1000, "F CFA"), ("\u200f-5\u00a0\u200f€", -5, "€"),
    ],
)  # fmt: skip
def test_what_stands_around_the_digits_is_their_unit(text, number, unit):
    reading = read(text)
    assert number in (reading.point, reading.comma)
    assert reading.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "", "many", "3:20", "1/2", "10-20", "1.2.3", "15.01.2023", "1,234,56", "1 2", "~5", "<5", "5*", "5 (a)", "5²",
        "12 of 30", "A12", "--5", "+-5", "((5))", "(5", "5)", "(-5)", "0x1F", "2,", "5 '", "€5$", "9" * 99 + "x",
    ],
)  # fmt: skip
def test_what_is_no_number(text):
    assert read(text) is None


# ---------------------------------------------------------------- a column


def test_german_thousands_are_thousands(tmp_path):
    assert values(tmp_path, PLACES, CITIES, lang="de") == [335975, 188814, 201048]
    assert values(tmp_path, PLACES, CITIES) == [335975, 188814, 201048]  # the semicolons say it


def test_a_total_of_german_thousands(tmp_path):
    big = {"type": "big-number", "value": {"from": "data.csv", "total": "Einwohner"}}
    assert block_of(tmp_path, PLACES, big, lang="de").value == "725.837"


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["1.234", "5,5"], [1234, 5.5]),
        (["1,234", "5.5"], [1234, 5.5]),
        (["1.234", "1.234.567"], [1234, 1234567]),
        (["1,234", "0.123"], [1234, 0.123]),
        (["1 234", "5,25"], [1234, 5.25]),
        (["1’234.50", "7"], [1234.5, 7]),
        (["12,34,567", "1,00,000"], [1234567, 100000]),
        (["(1,234.5)", "12"], [-1234.5, 12]),
    ],
)
def test_a_column_shows_by_itself_how_it_is_written(cells, numbers, tmp_path):
    assert values(tmp_path, table(*cells, separator="\t"), bars("data.tsv"), name="data.tsv") == numbers


@pytest.mark.parametrize(("separator", "numbers"), [(";", [1234, 2500]), (",", [1.234, 2.5])])
def test_the_separator_of_a_file_shows_it(separator, numbers, tmp_path):
    assert values(tmp_path, table("1.234", "2.500", separator=separator), bars()) == numbers


def test_another_column_of_the_file_shows_it(tmp_path):
    text = "label\tvalue\tshare\na\t1.234\t0,5\nb\t2.500\t1,25\n"
    assert values(tmp_path, text, bars("data.tsv"), name="data.tsv") == [1234, 2500]


def test_two_readings_are_an_error_with_both_and_the_key_that_decides(tmp_path):
    text = table("7", "1.234", "2.500", separator="\t")
    with pytest.raises(ig.SpecError) as caught:
        drawn(tmp_path, text, bars("data.tsv"), name="data.tsv")
    problem = problem_of(caught)
    assert (problem.code, problem.line, problem.column, problem.length) == ("two-readings", 3, 4, 5)
    assert problem.message == "`1.234` may be 1.234 or 1234"
    assert "`numbers: en` for 1.234" in problem.help and "`numbers: de` for 1234" in problem.help
    for lang, numbers in {"de": [7, 1234, 2500], "en": [7, 1.234, 2.5], "de-CH": [7, 1.234, 2.5]}.items():
        found = values(tmp_path, text, bars("data.tsv", numbers=lang), name="data.tsv")
        assert found == numbers


def test_the_language_decides_last_with_a_warning_and_only_where_it_is_written(tmp_path):
    text = table("1.234", separator="\t")
    page = drawn(tmp_path, text, bars("data.tsv"), name="data.tsv", lang="nl")
    assert page.panels[0].blocks[0].items[0].value == 1234
    (warning,) = [problem for problem in page.check() if problem.code == "two-readings"]
    assert warning.severity == "warning" and "1234" in warning.message and "1.234" in warning.message
    assert (warning.line, warning.column) == (2, 4)
    english = drawn(tmp_path, text, bars("data.tsv"), name="data.tsv", lang="en")
    assert english.panels[0].blocks[0].items[0].value == 1.234
    assert [problem.code for problem in english.check() if problem.code == "two-readings"] == ["two-readings"]


def test_a_language_that_contradicts_its_file_is_told(tmp_path):
    page = drawn(tmp_path, table("1.234", separator=","), bars(), lang="de")
    assert page.panels[0].blocks[0].items[0].value == 1.234
    assert [problem.code for problem in page.check() if problem.severity == "warning"] == ["two-readings"]


def test_names_are_never_read_as_numbers(tmp_path):
    text = "label\tvalue\n1.234\t5\n1.235\t6\n"
    block = block_of(tmp_path, text, bars("data.tsv"), name="data.tsv")
    assert [item.label for item in block.items] == ["1.234", "1.235"]


def test_cells_of_both_kinds_in_one_column_are_told(tmp_path):
    with pytest.raises(ig.SpecError) as caught:
        drawn(tmp_path, table("1.234,5", "2.345,5", "3,456.5"), bars())
    problem = problem_of(caught)
    assert (problem.line, problem.column) == (4, 4)
    assert "a comma begins the decimals" in problem.message


def test_an_unknown_language_of_numbers(tmp_path):
    with pytest.raises(ig.SpecError, match="unknown language `klingon`"):
        drawn(tmp_path, PLACES, bars(label="Stadt", value="Einwohner", numbers="klingon"))


# ---------------------------------------------------------------- units

SALES = (
    "Branche;Umsatz;Anteil\nHandwerk;1.234.567,80 €;41,5 %\nHandel;987.654,00 €;33,2 %\nDienste;752.100,00 €;25,3 %\n"
)


def test_per_cent_and_euros(tmp_path):
    share = block_of(tmp_path, SALES, bars(label="Branche", value="Anteil"), lang="de")
    assert ([item.value for item in share.items], share.unit) == ([41.5, 33.2, 25.3], "%")
    sales = block_of(tmp_path, SALES, bars(label="Branche", value="Umsatz"), lang="de")
    assert ([item.value for item in sales.items], sales.unit) == ([1234567.8, 987654, 752100], "€")


def test_a_donut_of_per_cent(tmp_path):
    donut = {"type": "donut", "items": {"from": "data.csv", "label": "q", "value": "share"}}
    block = block_of(tmp_path, "q,share\nYes,61%\nNo,30%\nDon't know,9%\n", donut)
    assert ([item.value for item in block.items], block.unit) == ([61, 30, 9], "%")


@pytest.mark.parametrize(
    ("asked", "lang", "printed"),
    [
        ({"total": "Umsatz"}, "de", "2.974.321,80\u00a0€"),
        ({"total": "Umsatz"}, "en", "€2,974,321.80"),
        ({"column": "Umsatz", "row": "Handwerk"}, "en", "€1,234,567.80"),
        ({"column": "Anteil", "row": "Handwerk"}, "en", "41.5%"),
        ({"mean": "Anteil", "decimals": 1}, "en", "33.3%"),
        ({"column": "Umsatz", "row": "Handwerk", "unit": "EUR"}, "en", "EUR\u00a01,234,567.80"),
        ({"ratio": ["Umsatz", "Anteil"], "row": "Handwerk", "decimals": 0}, "en", "29,749"),
    ],
)
def test_a_figure_keeps_the_unit_of_its_cells(asked, lang, printed, tmp_path):
    big = {"type": "big-number", "value": {"from": "data.csv", **asked}}
    assert block_of(tmp_path, SALES, big, lang=lang).value == printed


def test_the_unit_of_the_spec_stays_and_a_contradiction_is_told(tmp_path):
    page = drawn(tmp_path, SALES, {**bars(label="Branche", value="Umsatz"), "unit": "$"}, lang="de")
    assert page.panels[0].blocks[0].unit == "$"
    assert "`$`, but the cells say `€`" in "".join(p.message for p in page.check())
    same = drawn(tmp_path, SALES, {**bars(label="Branche", value="Umsatz"), "unit": "EUR"}, lang="de")
    assert not [p for p in same.check() if p.code == "units"]


@pytest.mark.parametrize("cells", [["5 €", "6 €", "7 $"], ["41 %", "5 %", "33"], ["3k", "4k", "1.5M"]])
def test_cells_of_another_unit_are_told(cells, tmp_path):
    with pytest.raises(ig.SpecError) as caught:
        drawn(tmp_path, table(*cells), bars())
    problem = problem_of(caught)
    assert (problem.line, problem.column) == (4, 4)
    assert "unit" in problem.message


def test_zero_needs_no_unit_and_other_rows_may_have_another(tmp_path):
    assert values(tmp_path, table("5 %", "0", "-"), bars(where={"label": ["r0", "r1"]})) == [5, 0]
    text = "label;value;of\na;5 %;share\nb;7 €;price\nc;9 €;price\n"
    block = block_of(tmp_path, text, bars(where={"of": "price"}))
    assert ([item.value for item in block.items], block.unit) == ([7, 9], "€")


def test_series_of_different_units_never_share_a_scale(tmp_path):
    series = [{"label": name, "values": {"from": "data.csv", "column": name}} for name in ("Umsatz", "Anteil")]
    chart = {"type": "chart", "x": {"from": "data.csv", "column": "Branche"}, "items": series}
    with pytest.raises(ig.SpecError) as caught:
        drawn(tmp_path, SALES, chart, lang="de")
    problem = problem_of(caught)
    assert (problem.code, problem.line, problem.column) == ("units", 1, 16)


# ---------------------------------------------------------------- nothing

MARKS = ["-", "–", "..", "n/a", "#N/A", "NULL", "NaN", "k.A.", "", "k. A.", "…"]


def test_marks_for_nothing_are_gaps_in_a_line(tmp_path):
    text = table("12", *MARKS, "7")
    chart = {
        "type": "chart",
        "x": {"from": "data.csv", "column": "label"},
        "items": [{"label": "W", "values": {"from": "data.csv", "column": "value"}}],
    }
    assert block_of(tmp_path, text, chart).items[0].values == (12, *[None] * len(MARKS), 7)


def test_further_marks_are_named_with_missing(tmp_path):
    marked = {"from": "data.csv", "column": "value", "missing": ["geheim", -999]}
    chart = {"type": "chart", "x": ["a", "b", "c"], "items": [{"label": "W", "values": marked}]}
    assert block_of(tmp_path, table("12", "geheim", "-999"), chart).items[0].values == (12, None, None)


def test_a_total_of_nothing_is_told_at_its_cell_and_can_be_left_out(tmp_path):
    big = {"type": "big-number", "value": {"from": "data.csv", "total": "value"}}
    with pytest.raises(ig.SpecError) as caught:
        drawn(tmp_path, table("12", "n/a"), big)
    problem = problem_of(caught)
    assert (problem.message, problem.line, problem.column) == ("`n/a` stands for no value", 3, 4)
    big["value"]["where"] = {"value": "!="}
    assert block_of(tmp_path, table("12", "n/a"), big).value == "12"


def test_marks_are_names_where_names_are_wanted(tmp_path):
    block = block_of(tmp_path, "label,value\nNA,5\nNone,6\n", bars())
    assert [item.label for item in block.items] == ["NA", "None"]


# ---------------------------------------------------------------- digits


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0.30000000000000004, "0.3"), (0.7299999999999999, "0.73"), (66.66666666666667, "66.67"),
        (33.333333333333336, "33.33"), (3.14159265, "3.14159265"), (1234567.8912345678, "1,234,568"),
        (0.1 + 0.2, "0.3"), (1e15 / 3, "333,333,333,333,333"),
    ],
)  # fmt: skip
def test_noise_is_not_printed(value, printed):
    assert number_format.number(value, "en") == printed
    assert number_format.amount(-value, "", "en") == "−" + printed


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(languages()), st.sampled_from(["", "%", "€"]))
def test_at_most_15_significant_digits_are_printed(value, lang, unit):
    texts = [number_format.amount(value, unit, lang), number_format.amount(value, unit, lang, exact=True)]
    texts += [number_format.short(value, unit, lang), number_format.compact(value, unit, lang)]
    for text in texts:
        digits = "".join(character for character in text if character in "0123456789").strip("0")
        assert len(digits) <= 17  # with the digits of `10` and of a power
        if "×" not in text:
            assert len(digits) <= 15


def test_decimals_that_are_asked_for_are_printed():
    items = ig.data({"n": [2 / 3]}, text={"column": "n", "decimals": 11})
    assert str(items[0]["text"]) == "0.66666666667"


@pytest.mark.parametrize(
    ("value", "printed"),
    [(1.989e30, "1.989 × 10³⁰"), (5.97e24, "5.97 × 10²⁴"), (1.6e-19, "1.6 × 10⁻¹⁹"), (-1e308, "−1 × 10³⁰⁸")],
)
def test_beyond_15_digits_a_power_of_ten(value, printed):
    assert number_format.number(value, "en").replace("\u00a0", " ") == printed
    for unit in ("kg", "€", "%"):
        assert number_format.amount(value, unit, "de").replace("\u00a0", " ").startswith(printed.replace(".", ","))


# ---------------------------------------------------------------- every language

NUMBERS = st.lists(
    st.one_of(
        st.integers(-(10**9), 10**9), st.decimals(-(10**6), 10**6, places=2).map(float), st.integers(-2000, 2000)
    ),
    min_size=1,
    max_size=6,
)


def read_back(texts, lang):
    """What a column of texts is read as, where the page is in this language."""
    columns = Columns(of_rows({"value": texts}, "<data>"), Written(lang=lang))
    cell, _ = columns.numbers(0, range(len(texts)))
    cells = [cell(row) for row in range(len(texts))]
    assert not [cell for cell in cells if isinstance(cell, Refused)]
    return [getattr(cell, "number", cell) for cell in cells]


@given(NUMBERS, st.sampled_from(languages()), st.sampled_from(["number", "percent", "EUR", "USD", "accounting"]))
def test_what_a_language_writes_is_read_back(numbers, lang, form):
    match form:
        case "number":
            texts = [format_decimal(n, locale=lang, decimal_quantization=False) for n in numbers]
        case "percent":
            numbers = [round(n) for n in numbers]
            texts = [format_percent(n / 100, locale=lang) for n in numbers]
        case "accounting":
            texts = [format_currency(n, "EUR", locale=lang, format_type="accounting") for n in numbers]
        case _:
            texts = [format_currency(n, form, locale=lang) for n in numbers]
    assert read_back(texts, lang) == numbers


@given(NUMBERS, st.sampled_from(["ar-EG", "fa", "hi", "bn", "de-CH", "de-AT", "en-IN", "es-MX", "pt-PT", "fr-CH"]))
def test_what_a_region_writes_is_read_back(numbers, lang):
    locale = lang.replace("-", "_")
    texts = [format_decimal(n, locale=locale, decimal_quantization=False, numbering_system="default") for n in numbers]
    assert read_back(texts, lang) == numbers


@given(st.text(max_size=20))
def test_any_text_is_a_number_or_none(text):
    reading = read(text)
    assert reading is None or reading.point is not None or reading.comma is not None


@pytest.mark.parametrize("lang", languages())
def test_the_sign_of_a_language(lang):
    assert sign_of(lang) == ("," if "," in format_decimal(0.5, locale=lang) else ".")


def test_a_bar_without_a_value_says_why(tmp_path):
    page = drawn(tmp_path, table("-", "12", "n/a", ""), bars())
    assert [(item.value, item.text) for item in page.panels[0].blocks[0].items] == [
        (None, "-"), (12, ""), (None, "n/a"), (None, "–"),
    ]  # fmt: skip
    assert not page.check()
    with pytest.raises(ig.SpecError, match="there is nothing in this cell"):
        drawn(tmp_path, table("1", ""), {**bars(), "type": "donut"})
