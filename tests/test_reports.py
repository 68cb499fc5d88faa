import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.cli import reports
from infographic.errors import Problem, SpecError, render
from infographic.errors.excerpt import MAX_COLUMNS, columns, excerpt
from infographic.spec.source import from_data, parse_text

SPEC = "title: 珈琲 or tea\nsides:\n  coffee: Coffee\n"


@pytest.fixture
def problems():
    source = parse_text(SPEC, "specs/a b.yaml")
    return [
        source.place(Problem("unknown-type", "no `100%` type", ("title",), "try, this: one")),
        source.place(Problem("low-contrast", "hard to read", ("sides", "coffee"), at="key", severity="warning")),
        Problem("unreadable", "there is no file"),
    ]


@pytest.mark.parametrize("form", reports.FORMATS)
def test_every_form(form, problems, golden):
    golden(reports.FORMATS[form](problems) + "\n", f"reports/{form}.txt")


def test_no_problems():
    assert reports.text([]) == ""
    assert json.loads(reports.as_json([])) == {"problems": [], "pages": []}
    assert json.loads(reports.sarif([]))["runs"][0]["results"] == []


def test_many_problems_are_cut_on_a_terminal_only():
    many = [Problem("x", "wrong")] * 200
    assert "200 errors, the first 50 shown" in reports.text(many)
    assert len(json.loads(reports.as_json(many))["problems"]) == 200


def test_problems_of_python_data_name_their_path():
    source = from_data({"panels": [{"blocks": []}]})
    problem = source.place(Problem("too-few", "0 here", ("panels", 0, "blocks")))
    assert "--> <data>: panels[0].blocks\n" in render(problem) + "\n"
    assert "panels[0].blocks" in str(SpecError([problem]))


def test_marks_stand_under_wide_characters_and_tabs():
    assert excerpt("a: 珈琲\tb", 4, 2) == ("a: 珈琲 b", "   ^^^^")
    assert excerpt("a: 珈琲\tb", 7, 1) == ("a: 珈琲 b", "        ^")
    assert excerpt("e\u0301t", 3, 1) == ("e\u0301t", " ^")


def test_nothing_reaches_the_terminal_but_text():
    problem = Problem("x", "bad \x1b[31m\nname", line=1, column=1, length=2, text="\x1b]0;title\x07 \u202e")
    shown = render(problem)
    assert len(shown.split("\n")) == 5
    assert not any(unicodedata.category(c) == "Cc" for c in shown.replace("\n", ""))


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300), st.integers(1, 400), st.integers(1, 400))
def test_an_excerpt_is_one_short_line_with_marks(line, column, length):
    shown, marks = excerpt(line, column, length)
    assert marks.strip() == "^" * marks.count("^") != ""
    assert "\n" not in shown
    assert "\t" not in shown
    assert columns(shown) <= max(2 * MAX_COLUMNS + 8, columns(line.expandtabs(4)))
