"""`infographic fmt`: one form for every spec, which says the same with the same comments."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic import SpecError
from infographic.authoring.fmt import formatted
from infographic.authoring.new import FOLDER, draft
from infographic.spec.source import parse_text

ROOT = Path(__file__).parents[2]

FILES = sorted([*ROOT.glob("specs/*.yaml"), *ROOT.glob("src/infographic/theme/themes/*.yaml"), *Path(FOLDER).glob("*")])

UNTIDY = """\
# yaml-language-server: $schema=infographic.schema.json
subtitle: 'Two ways'   # both are good

# What it is called
title: Tea
source: "It's ours"
panels:
- # the first panel
  blocks:
  # why not
  - items: [{icon: leaf,   label: One, value: 1.10}, {value: "2", label: no}]   # two of them
    # in cups
    unit: cups
    type: bars

  - text: A text that was
      written over several lines
      of the file
    type: callout
    title: 'a "b"'
  # the last words
  title: First
# the end
"""

TIDY = """\
# yaml-language-server: $schema=infographic.schema.json

# What it is called
title: Tea
subtitle: "Two ways"   # both are good
panels:
  # the first panel
  # the last words
  - title: First
    blocks:
      # why not
      - type: bars
        # in cups
        unit: cups
        items: [{label: One, value: 1.10, icon: leaf}, {label: no, value: "2"}] # two of them

      - type: callout
        title: 'a "b"'
        text: >-
          A text that was
          written over several lines
          of the file
source: "It's ours"
# the end
"""


def test_keys_quotes_and_indentation():
    assert formatted(UNTIDY) == TIDY


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_spec_keeps_what_it_says_and_its_form_is_final(path):
    text = path.read_text("utf-8")
    new = formatted(text)
    assert formatted(new) == new
    assert sorted(line.partition(" # ")[2] for line in new.splitlines()) == sorted(
        line.partition(" # ")[2] for line in text.splitlines()
    )


@pytest.mark.parametrize("path", sorted(Path(FOLDER).glob("*")), ids=lambda path: path.name)
def test_templates_have_the_usual_form(path):
    text = path.read_text("utf-8")
    assert formatted(text) == text


def test_a_new_spec_has_the_usual_form():
    text = draft("Train | Car | Plane", "comparison", "fr")
    assert formatted(text) == text


SCALARS = [
    "012", "1_000", "0x1F", "1e3", ".inf", "~", "null", "Null", "TRUE", "no", "1:30", "2012-09-20",
    "2012-09-20 10:00:00", "+26%", "1.10", "=", "é “x” 😀", "a: b", "# x", "'", "\\", "", "- x", "? x",
]  # fmt: skip


@pytest.mark.parametrize("value", SCALARS)
@pytest.mark.parametrize("form", ["title: {}", "title: '{}'", 'title: "{}"', "title: [{}, '{}']"])
def test_what_a_value_is_stays(value, form):
    text = form.format(*[value] * 2) + "\n"
    try:
        before = parse_text(text).data
    except SpecError:
        with pytest.raises(SpecError):
            formatted(text)
        return
    after = parse_text(formatted(text)).data
    assert after == before
    assert type(after["title"]) is type(before["title"])


@pytest.mark.parametrize(
    "text",
    [
        "title: &a Tea\nsubtitle: *a\n",
        "panels:\n  - &p {title: A, blocks: [a]}\n  - {<<: *p, title: B}\n",
        "title: |\n  # no comment\n\n  text\nsubtitle: >-\n  folded\n  text\n",
        "title: Tea\nsubtitle: {a: 1,\n  b: 2}\n",
        "title:\nsubtitle: x\n",
        "# only\n\ntitle: x # y\n\n\n# end",
    ],
)
def test_rare_forms_stay_what_they_are(text):
    new = formatted(text)
    assert parse_text(new).data == parse_text(text).data
    assert formatted(new) == new


@given(st.randoms(use_true_random=False), st.sampled_from(FILES))
def test_the_order_of_keys_does_not_matter(chance: random.Random, path: Path):
    """Whole lines of a mapping are moved about; what comes out is the same."""
    lines = path.read_text("utf-8").splitlines()
    starts = [i for i, line in enumerate(lines) if line and line[0] not in " #"]
    chunks = [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]
    while chunks[-1] and not chunks[-1][-1].strip():
        chunks[-1].pop()
    if any(line.strip().startswith("#") or not line.strip() for chunk in chunks for line in chunk):
        chunks = [[line for line in chunk if line.strip() and line.strip()[0] != "#"] for chunk in chunks]
    straight = formatted("\n".join(line for chunk in chunks for line in chunk) + "\n")
    chance.shuffle(chunks)
    assert formatted("\n".join(line for chunk in chunks for line in chunk) + "\n") == straight


# ---------------------------------------------------------------- the command


@pytest.fixture
def untidy(folder):
    (folder / "untidy.yaml").write_text(UNTIDY)
    return folder / "untidy.yaml"


def test_it_writes_and_says_so(run, untidy):
    done = run("fmt", "untidy.yaml", "tea.yaml")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "formatted untidy.yaml\n1 file left as it was\n"
    assert untidy.read_text() == TIDY
    assert run("fmt", "untidy.yaml").stderr == "1 file left as it was\n"


def test_check_and_diff_write_nothing(run, untidy):
    assert run("fmt", "--check", "untidy.yaml").exit_code == 1
    shown = run("fmt", "--diff", "untidy.yaml")
    assert shown.exit_code == 0
    assert "-    type: callout" in shown.stdout
    assert untidy.read_text() == UNTIDY
    assert run("fmt", "--check", "tea.yaml").exit_code == 0


def test_a_pipe(run):
    assert run("fmt", "-", input=UNTIDY).stdout == TIDY


def test_line_ends_stay(run, untidy):
    untidy.write_bytes(UNTIDY.replace("\n", "\r\n").encode())
    assert run("fmt", "untidy.yaml").exit_code == 0
    assert untidy.read_bytes() == TIDY.replace("\n", "\r\n").encode()


def test_what_cannot_be_read_is_left_alone(run, untidy):
    untidy.write_text("title: [")
    done = run("fmt", "untidy.yaml", "tea.yaml")
    assert done.exit_code == 1
    assert "error" in done.stderr
    assert untidy.read_text() == "title: ["
    (untidy.parent / "a.json").write_text("{}")
    assert "is JSON" in run("fmt", "a.json").stderr
