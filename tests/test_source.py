import json
import re
import string

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from infographic.errors import Problem, SpecError
from infographic.limits import changed, limit
from infographic.spec import yaml_composer
from infographic.spec.source import Plain, from_data, parse_text, read

SPEC = """\
title: Coffee or tea
sides:
  coffee: {label: Coffee, icon: cup}
panels:
  - title: Cups
    blocks:
      - type: bars
        items: [3, "4"]
"""


def codes(text, **options):
    with pytest.raises(SpecError) as caught:
        parse_text(text, **options)
    return [problem.code for problem in caught.value.problems]


# ---------------------------------------------------------------- data


def test_plain_texts_stay_as_written():
    text = "a: no\nb: 1.10\nc: 3:20\nd: 2012-09-20\ne: +26%\nf: 0o17\ng: 1_000\nh: .inf\ni: =\nj: True\nk: y\n"
    data = parse_text(text).data
    written = ["no", "1.10", "3:20", "2012-09-20", "+26%", "0o17", "1_000", ".inf", "=", "True", "y"]
    assert list(data.values()) == written
    assert all(type(value) is Plain for value in data.values())


def test_only_nothing_is_nothing():
    data = parse_text("a:\nb: ~\nc: null\nd: ''\ne: Null\n").data
    assert data == {"a": None, "b": None, "c": None, "d": "", "e": "Null"}


def test_quotes_tell_texts_from_numbers():
    three, quoted, block = parse_text("[3, '3', \"3\"]").data
    assert [type(value) for value in (three, quoted, block)] == [Plain, str, str]
    assert three == quoted == block


def test_keys_are_texts_as_written():
    assert parse_text("2024: a\nno: b\n1.0: c\n~: d\n").data == {"2024": "a", "no": "b", "1.0": "c", "~": "d"}


def test_aliases_and_merges():
    text = "base: &b {x: 1, y: 2}\none: {<<: *b, y: 3}\ntwo: {<<: [*b, {z: 4}]}\nthree: *b\n"
    data = parse_text(text).data
    assert data["one"] == {"y": "3", "x": "1"}
    assert data["two"] == {"x": "1", "y": "2", "z": "4"}
    assert data["three"] == data["base"]


def test_comments_that_are_comments():
    text = "#one\na: 1 # two\nb: #three\n  c: C# and a#b\n  d: 'x' #four\n# - five\ne: http://x.org/#six\n"
    assert parse_text(text).data == {"a": "1", "b": {"c": "C# and a#b", "d": "x"}, "e": "http://x.org/#six"}


def test_json_is_yaml():
    value = {"title": "Emoji 😀 é", "panels": [{"n": 1.5, "t": None, "x": "\\ud83d"}], "e": []}
    for indent in (None, 2, "\t"):
        for ascii_only in (True, False):
            data = parse_text(json.dumps(value, indent=indent, ensure_ascii=ascii_only)).data
            assert data == {"title": value["title"], "panels": [{"n": "1.5", "t": None, "x": "\\ud83d"}], "e": []}


# ---------------------------------------------------------------- places


@pytest.mark.parametrize(
    ("path", "at", "marked"),
    [
        ((), "value", "title"),
        (("title",), "key", "title"),
        (("title",), "value", "Coffee or tea"),
        (("sides", "coffee"), "value", "{label: Coffee, icon: cup}"),
        (("sides", "coffee", "icon"), "value", "cup"),
        (("panels",), "key", "panels"),
        (("panels", 0), "value", "title"),
        (("panels", 0, "blocks", 0), "value", "type"),
        (("panels", 0, "blocks", 0, "items", 1), "value", '"4"'),
        (("panels", 0, "blocks", 0, "missing"), "key", "type"),
        (("panels", 7, "blocks"), "key", "panels"),
        (("sides", "coffee", "label", "deeper"), "key", "label"),
        (("nowhere",), "value", "title"),
    ],
)
def test_places(path, at, marked):
    line, column, length = parse_text(SPEC).locate(path, at)
    assert SPEC.splitlines()[line - 1][column - 1 : column - 1 + length] == marked


def test_a_place_is_given_once():
    source = parse_text(SPEC, "own.yaml")
    foreign = Problem("x", "y", ("title",), file="theme.yaml", line=3, column=1)
    assert source.place(foreign) == foreign


def test_data_from_python_has_no_lines():
    problem = from_data({"title": "A"}, "<call>").place(Problem("x", "y", ("title",)))
    assert (problem.file, problem.line, problem.path) == ("<call>", 0, ("title",))


# ---------------------------------------------------------------- files


def test_encodings(tmp_path):
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"):
        file = tmp_path / encoding
        bom = "\ufeff" if encoding[-2:] in ("le", "be") else ""
        file.write_bytes((bom + "title: Café\r\nlang: fr\r\n").encode(encoding))
        assert read(file).data == {"title": "Café", "lang": "fr"}


@pytest.mark.parametrize(
    ("content", "message", "line"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0", "not a text", 0),
        (b"title: a\nby: Caf\xe9\n", "not a text in UTF-8", 2),
        (b"\xff\xfet\0i", "not a text in UTF-16", 0),
        (b"title: a\nby: \x1b[31m\n", "U+001B", 2),
    ],
)
def test_files_that_are_no_text(tmp_path, content, message, line):
    file = tmp_path / "spec.yaml"
    file.write_bytes(content)
    with pytest.raises(SpecError, match=re.escape(message)) as caught:
        read(file)
    (problem,) = caught.value.problems
    assert (problem.file, problem.help != "") == (str(file), True)
    assert problem.line == line


def test_files_that_cannot_be_read(tmp_path):
    (tmp_path / "mindset.yaml").write_text("title: A")
    with pytest.raises(SpecError, match=r"did you mean `.*mindset\.yaml`"):
        read(tmp_path / "mindest.yaml")
    with pytest.raises(SpecError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(SpecError, match="there is no folder"):
        read(tmp_path / "none" / "a.yaml")
    with pytest.raises(SpecError, match="cannot be read"):
        read(tmp_path / "mindset.yaml" / "x")
    with pytest.raises(SpecError, match="cannot be read"):
        read("a\0b")


# ---------------------------------------------------------------- limits


@changed({"spec-bytes": 100, "spec-depth": 3, "spec-values": 10})
def test_limits_hold_on_both_sides():
    assert parse_text("[[[1]]]").data == [[["1"]]]
    assert codes("[[[[1]]]]") == ["too-deep"]
    assert len(parse_text("[1,2,3,4,5,6,7,8,9]").data) == 9
    assert codes("[1,2,3,4,5,6,7,8,9,0]") == ["too-large"]
    assert parse_text("a: " + "x" * 97).data
    assert codes("a: " + "x" * 98) == ["too-large"]
    assert parse_text("[&a [1,2,3], *a]").data == [["1", "2", "3"], ["1", "2", "3"]]
    assert codes("[&a [1,2,3], *a, *a]") == ["too-large"]
    assert codes("[&a {x: 1, y: 2}, {<<: [*a, *a]}]") == ["too-large"]


def test_bytes_of_a_file_are_limited(tmp_path):
    file = tmp_path / "big.yaml"
    file.write_bytes(b"a: " + b"x" * 98)
    with changed({"spec-bytes": 100}), pytest.raises(SpecError, match="more than 100 bytes"):
        read(file)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{a: "])
def test_deep_nesting_is_refused_before_anything_is_built(opening):
    assert codes(opening * 100_000) == ["too-deep"]


def test_aliases_cannot_multiply():
    laughs = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1]\n"
    laughs += "".join(f"a{i + 1}: &a{i + 1} [{', '.join([f'*a{i}'] * 8)}]\n" for i in range(12))
    assert codes(laughs) == ["too-large"]


def test_a_flood_of_mistakes_is_cut_short():
    assert len(codes("a: 1\n" * 1000)) == limit("problems")


# ---------------------------------------------------------------- laws

VALUES = st.recursive(
    st.none() | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(string.printable), inner, max_size=5),
    max_leaves=20,
)


@given(VALUES, st.booleans())
def test_what_yaml_writes_is_read_back(value, flow):
    if value is not None:
        assert parse_text(yaml.safe_dump(value, default_flow_style=flow, allow_unicode=True)).data == value


YAMLISH = st.text(st.sampled_from("ab1 \n\t:-#'\"[]{},&*!|>%@`?.\\~<=\r\u2028é"), max_size=60)


@settings(max_examples=400)
@given(YAMLISH | st.text(max_size=60))
@example("{")
@example("\ud800")
@example("\ufeff" * 3)
def test_any_text_is_read_or_explained(text):
    assert explained(text)


@given(st.lists(st.integers(0, len(SPEC)), min_size=2, max_size=2).map(sorted), YAMLISH)
def test_a_damaged_spec_is_read_or_explained(cut, inserted):
    assert explained(SPEC[: cut[0]] + inserted[:5] + SPEC[cut[1] :])


def explained(text):
    """Whether a text is read, or every problem has a message and a place within the text."""
    try:
        return parse_text(text)
    except SpecError as error:
        return str(error) and all(p.message and 0 <= p.line <= len(text) + 1 for p in error.problems)


def test_the_parser_without_libyaml_explains_alike(monkeypatch):
    texts = ["a: b: c\n", "a: 'x'y\n", "a: [b\nc: d\n", "a:\n\tb: c\n", "a: @b\n", "a: > 5\n", "- a\n-b\n"]
    fast = [codes(text) for text in texts]
    monkeypatch.setattr(yaml_composer, "Parser", yaml.SafeLoader)
    assert [codes(text) for text in texts] == fast
    assert parse_text(SPEC).data["panels"][0]["title"] == "Cups"
