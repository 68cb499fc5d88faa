"""`check`, `render` and `explain` tell findings at their lines, in every form, and fail where they should."""

import ast
import json
import re
import struct
from pathlib import Path

import pytest

import infographic
from infographic import SpecError, checks
from infographic.errors.manual import MANUAL


@pytest.fixture
def pale(folder: Path) -> str:
    """A spec with a sign that no face has, in the folder of the commands."""
    spec = (folder / "tea.yaml").read_text()
    lines = [line for line in spec.splitlines() if not line.startswith("theme:")]
    (folder / "pale.yaml").write_text("\n".join([lines[0], "kicker: Tea \U00013080", *lines[1:]]) + "\n")
    return "pale.yaml"


def test_a_finding_is_told_at_its_line_once_for_all_widths(run, pale):
    done = run("check", pale)
    assert done.exit_code == 1
    assert done.stderr.count("error[V24]") == 1
    assert f"{pale}:2:9" in done.stderr


def test_a_finding_at_some_widths_says_which(run, folder):
    (folder / "small.theme.yaml").write_text("extends: light\ntype: {body: 27}\n")
    text = (folder / "tea.yaml").read_text().splitlines()
    (folder / "small.yaml").write_text("\n".join([text[0], "theme: small.theme.yaml", *text[1:]]))
    done = run("check", "small.yaml")
    assert "at 390 and 728 px" in done.stderr


def test_warnings_fail_only_where_that_is_asked(run, folder):
    spec = (folder / "tea.yaml").read_text()
    (folder / "green.yaml").write_text(spec.replace("Slow and calm", "Slow and green"))
    assert run("check", "green.yaml").exit_code == 0
    assert run("check", "green.yaml", "--strict").exit_code == 1


@pytest.mark.parametrize("form", ["json", "github", "sarif"])
def test_machines_read_the_same_findings(run, pale, form):
    done = run("check", pale, "--format", form, "--width", "728")
    assert done.exit_code == 1
    assert "V24" in done.stdout
    if form != "github":
        assert json.loads(done.stdout)


def test_the_picture_shows_the_pages_beside_each_other(run, pale, folder):
    run("check", pale, "--width", "390", "--width", "728", "--picture", "found.png")
    width, _ = struct.unpack(">II", (folder / "found.png").read_bytes()[16:24])
    assert width >= 390 + 728


def test_render_tells_findings_and_strictly_writes_nothing(run, pale, folder):
    assert run("render", pale, "--strict").exit_code == 1
    assert not (folder / "pale.svg").exists()
    done = run("render", pale)
    assert done.exit_code == 1
    assert (folder / "pale.svg").exists()
    assert "error[V24]" in done.stderr
    assert "V24" not in run("render", pale, "--no-check").stderr


def test_explain_lists_all_findings(run):
    listed = [line.split()[0] for line in run("explain").stdout.splitlines()]
    assert listed == [*checks.codes(), *MANUAL]


@pytest.mark.parametrize("code", checks.codes())
def test_explain_tells_rule_reason_and_source(run, code):
    told = run("explain", code.lower()).stdout
    assert told.startswith(code)
    assert len(told.split("\n\n")) == 4
    assert "Source: " in told


def test_explain_draws_both_examples(run, folder):
    done = run("explain", "V01", "--picture", "v01.png")
    assert done.exit_code == 0
    assert (folder / "v01.png").read_bytes().startswith(b"\x89PNG")


def test_explain_knows_no_other_codes(run):
    assert run("explain", "V99").exit_code == 2
    assert "did you mean `unknown-key`" in run("explain", "unknown-kye").stderr


def codes_in(path):
    """The codes of problems that a file makes: texts, and what `unknown_name` makes of the name of a thing."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="Problem") | ast.Attribute(attr="Problem"), args=[ast.Constant(value), *_]):
                yield value
            case ast.Call(func=ast.Attribute(attr="unknown_name"), args=[_, ast.Constant(value), *_]):
                yield "unknown-" + value.rsplit(" ", 1)[-1]


def test_every_code_is_explained():
    package = Path(infographic.__file__).parent
    used = {code for path in package.rglob("*.py") for code in codes_in(path)} - {""}
    assert used == MANUAL.keys()


EXAMPLES = [(code, entry) for code, entry in MANUAL.items() if entry.wrong]


def spec_of(example):
    """A whole spec from an example, which is a block unless it has a title of its own."""
    if example.startswith("title: "):
        return example
    return "title: T\nsides: {one: One, other: Other}\npanels:\n  - blocks:\n      - " + example.replace(
        "\n", "\n        "
    )


@pytest.mark.parametrize(("code", "entry"), EXAMPLES, ids=[code for code, _ in EXAMPLES])
def test_the_examples_of_a_code_are_true(code, entry, folder):
    with pytest.raises(SpecError) as mistake:
        infographic.parse(spec_of(entry.wrong)).page()
    assert {problem.code for problem in mistake.value.problems} == {code}
    if entry.right:
        infographic.parse(spec_of(entry.right)).page()


def test_explain_tells_a_mistake_with_its_examples(run):
    told = run("explain", "unknown-key").stdout
    assert told.startswith("unknown-key: a key that means nothing here\n")
    assert "Wrong:\n\n    {type: tips, entries: [Look twice]}" in told
    assert "no picture" in run("explain", "unknown-key", "--picture", "a.png").stderr


def test_questions_are_shown_with_their_answers(run):
    said = run("check", "tea.yaml", "--width", "728", "--questions").stdout
    true, count = re.search(r"^tea\.yaml, 728: (\d+) of (\d+) true$", said, re.MULTILINE).groups()
    assert true == count
    assert re.search(r"^  Does the picture say `.*`\? yes \(\d+, \d+\)$", said, re.MULTILINE)
    asked = json.loads(run("check", "tea.yaml", "--width", "728", "--questions", "--format", "json").stdout)[
        "questions"
    ]
    assert [(page["size"], page["true"], page["open"]) for page in asked] == [("728", int(count), 0)]
    assert asked[0]["questions"][0].keys() == {"path", "asks", "answer", "true", "seen", "place"}
