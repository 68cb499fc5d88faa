"""One cause is one error, however many places of a spec it is seen at (7)."""

import pytest

import infographic as ig


def problems(*blocks, **keys):
    spec = {"title": "T", "panels": [{"blocks": list(blocks)}], **keys}
    try:
        return ig.parse(spec).check()
    except ig.SpecError as error:
        return list(error.problems)


def picture(name):
    return {"type": "image", "file": name, "alt": "A"}


def bars(name):
    return {"type": "bars", "items": {"from": name, "label": "a", "value": "b"}}


@pytest.mark.parametrize("block", [picture, bars])
def test_a_file_that_is_not_there_is_told_once(block):
    name = "no.png" if block is picture else "no.csv"
    (problem,) = problems(block(name), block(name), block(name))
    assert problem.code == "no-file"
    assert problem.path[:4] == ("panels", 0, "blocks", 0)
    assert len(problems(block(name), block("other." + name[-3:]))) == 2
    assert len(problems(block("../a." + name[-3:]), block("../a." + name[-3:]))) == 1


def test_characters_that_one_font_would_bring_are_told_once():
    (problem,) = problems({"type": "text", "text": "𐎀 𐎁"}, {"type": "text", "text": "𐎂"}, title="𐎀")
    assert (problem.code, problem.path) == ("V24", ("title",))
    assert problem.message == "no font has 𐎀 𐎁 𐎂 in `𐎀` and 2 more texts"
    found = problems({"type": "text", "text": "𐎀"}, {"type": "text", "text": "字"})
    assert [problem.code for problem in found] == ["V24", "V24"]


def test_mistakes_of_their_own_are_each_told():
    blocks = [{"type": "statement", "sides": {"a": "X", "c": "Y"}}] * 2
    assert [p.code for p in problems(*blocks, sides={"a": "A", "b": "B"})] == ["unknown-side"] * 2
