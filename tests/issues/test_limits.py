"""Limits: each told with its number and its name, and set by that name (76, 79)."""

import time
from pathlib import Path

import pytest

import infographic as ig
from infographic.limits import TABLE, changed, limit

SQUARE = '<rect width="9" height="9" fill="#123456"/>'


def spec(*blocks, **keys):
    return {"title": "T", "panels": [{"blocks": list(blocks)}], **keys}


def problems(made):
    with pytest.raises(ig.SpecError) as caught:
        made()
    return caught.value.problems


def drawing(elements):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{SQUARE * elements}</svg>'


@pytest.fixture
def folder(tmp_path):
    for name in "abc":
        Path(tmp_path, f"{name}.svg").write_text(drawing(40) + f"<!-- {name} -->")
    return tmp_path


def pictures(folder, *names):
    return ig.parse(spec(*({"type": "image", "file": f"{n}.svg", "alt": "A square"} for n in names)), folder=folder)


def test_drawings_of_a_page_are_counted_together(folder):
    with changed({"page-elements": 80}):
        assert pictures(folder, "a", "b").to_svg()
        (problem,) = problems(pictures(folder, "a", "b", "c").to_svg)
    assert "all pictures of a page may have 80 elements together" in problem.message
    assert problem.path == ("panels", 0, "blocks", 2, "file")
    assert "--limit page-elements=" in problem.help


def test_one_drawing_shown_twice_is_counted_once(folder):
    with changed({"page-elements": 40}):
        assert pictures(folder, "a", "a", "a").to_svg()


def test_a_page_counts_for_itself(folder):
    with changed({"page-elements": 80}):
        for _ in range(3):
            assert pictures(folder, "a", "b").to_svg()


def test_what_is_beyond_the_budget_is_not_drawn(folder, monkeypatch):
    """Eight drawings of three kilobytes that use each other took half a minute."""
    from infographic.images import svg

    many = "".join('<g id="a{}">{}</g>'.format(i + 1, f'<use href="#a{i}"/>' * 9) for i in range(4))
    for i in range(8):
        text = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="a0">{SQUARE}</g>{many}<!--{i}--></svg>'
        )
        Path(folder, f"big{i}.svg").write_text(text)
    drawn = []
    build = svg.Foreign.drawing
    monkeypatch.setattr(svg.Foreign, "drawing", lambda self, ink: drawn.append(self.cost.elements) or build(self, ink))
    found = problems(pictures(folder, *(f"big{i}" for i in range(8))).to_svg)
    assert sum(drawn) <= limit("page-elements")
    assert len(found) == 8 - len(drawn)


def test_a_very_long_label():
    (problem,) = problems(
        lambda: ig.parse(f"title: T\npanels:\n- blocks:\n  - {{type: text, text: {'x' * 600_000}}}\n")
    )
    assert (problem.code, problem.line) == ("too-large", 4)
    assert "600,000 letters; at most 20,000" in problem.message


def test_many_long_texts():
    with changed({"page-letters": 1_000}):
        (problem,) = problems(lambda: ig.parse(spec(*[{"type": "text", "text": "word " * 30}] * 8)))
    assert "1,2" in problem.message
    assert "at most 1,000" in problem.message


@pytest.mark.parametrize("digits", [400, 401, 5_000])
@pytest.mark.parametrize("write", [lambda digits: "9" * digits, lambda digits: int("0" + "9" * min(digits, 4_000))])
def test_numbers_of_too_many_digits(digits, write):
    number = write(digits)
    (problem,) = problems(lambda: ig.parse(spec({"type": "bars", "items": [{"label": "a", "value": number}]})))
    assert problem.code == "not-a-number"
    assert len(str(problem.message)) < 200


def test_a_json_integer_of_5000_digits(tmp_path):
    (tmp_path / "a.json").write_text('[{"n": 1, "l": "a"},\n {"n": ' + "9" * 5_000 + ', "l": "b"}]')
    bars = {"type": "bars", "items": {"from": "a.json", "label": "l", "value": "n"}}
    (problem,) = problems(lambda: ig.parse(spec(bars), folder=tmp_path))
    assert (problem.file, problem.line) == ("a.json", 2) or problem.file.endswith("a.json")


def test_the_first_hundred_problems_within_a_second():
    text = "title: T\npanels: [{blocks: [{type: text, text: a}]}]\n" + "".join(f"key{i}: 1\n" for i in range(100_000))
    start = time.process_time()
    found = problems(lambda: ig.parse(text))
    assert len(found) == TABLE["problems"].most == 100
    assert {problem.code for problem in found} == {"unknown-key"}
    assert [problem.line for problem in found] == list(range(3, 103))
    assert time.process_time() - start < 5  # measured: 1 s


@pytest.mark.parametrize("name", TABLE)
def test_every_limit_is_set_by_its_name(name):
    with changed({name: 1}):
        assert limit(name) == 1
    assert limit(name) == TABLE[name].most <= TABLE[name].highest
    with pytest.raises(ValueError, match="lies between 1 and"), changed({name: TABLE[name].highest + 1}):
        pass


def test_an_unknown_limit_is_refused():
    with pytest.raises(ValueError, match="there is no limit 'speed'"), changed({"speed": 1}):
        pass


@pytest.mark.parametrize("name", TABLE)
def test_every_limit_is_asked_for(name):
    source = Path(ig.__file__).parent
    texts = [path.read_text("utf-8") for path in source.rglob("*.py") if path.name != "limits.py"]
    family, _, what = name.partition("-")
    asked = (f'limit("{name}")', f'"{name}"', f'limit(f"{family}-{{what}}")')
    assert any(any(words in text for words in asked) for text in texts), what
