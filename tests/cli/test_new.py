"""`infographic new`: a first spec that draws as it stands, for every template, in every language."""

import re
import subprocess
import sys
import time

import pytest

import infographic as ig
from infographic.authoring.new import as_yaml, draft, languages, slug, template_names
from infographic.graphics.page_size import BLOG_WIDTH, PHONE_WIDTH, POSTER_WIDTH

EVERY = [(name, lang) for name in template_names() for lang in languages(name)]


@pytest.mark.parametrize(("name", "lang"), EVERY)
def test_a_template_draws_without_a_finding(name, lang):
    page = ig.parse(draft("Tea | Coffee" if name == "comparison" else "A fine title", name, lang))
    assert page.lang == lang
    for width in (PHONE_WIDTH, BLOG_WIDTH, POSTER_WIDTH):
        assert page.check(width=width) == []


def test_there_are_these_templates_in_two_languages():
    assert set(template_names()) >= {
        "comparison", "ranking", "timeline", "how-to", "stats", "report", "dashboard", "card",
    }  # fmt: skip
    assert all(set(languages(name)) >= {"en", "nl"} for name in template_names())


@pytest.mark.parametrize(
    ("title", "sides"),
    [
        ("Tea | Coffee", {"tea": "Tea", "coffee": "Coffee"}),
        ("Train | Car | Plane", {"train": "Train", "car": "Car", "plane": "Plane"}),
        ("Ärger | Ärger", {"arger": "Ärger", "side-2": "Ärger"}),
        ("茶 | 咖啡", {"茶": "茶", "咖啡": "咖啡"}),
        ("C++ | C# | {x}, y: z", {"c": "C++", "side-2": "C#", "x-y-z": "{x}, y: z"}),
        ("+ | -", {"side-1": "+", "side-2": "-"}),
    ],
)
def test_the_title_names_the_sides(title, sides):
    page = ig.parse(draft(title, "comparison"))
    assert page.title == title
    assert {key: side.label for key, side in page.sides.items()} == sides


def test_a_title_that_divides_a_word_names_no_sides():
    assert list(ig.parse(draft("The Mindset Div|ide", "comparison")).sides) == ["one", "other"]


def test_sides_have_their_own_icons_where_all_have_one():
    assert re.findall(r"icon: ([\w-]+)", draft("Cats | Dogs", "comparison"))[:2] == ["cat", "dog"]
    assert "number-circle-one" in draft("Cats | Qwrtzx", "comparison")


def test_a_language_without_a_template_is_declared_all_the_same():
    assert ig.parse(draft("Le thé", "card", "fr")).lang == "fr"
    assert ig.parse(draft("Thee", "card", "nl-BE")).lang == "nl-BE"
    assert "getal" in draft("Thee", "report", "nl-BE")


@pytest.mark.parametrize("text", ["no", "a: b", "# x", "[x", "'", '"', "a\\b", "*x", "- x", "x #1", "{", "%", "@", " "])
def test_any_text_is_a_value(text):
    assert ig.parse(f"title: {as_yaml(text)}\npanels: [{{blocks: [a]}}]").title.strip() == text.strip()


def test_names_are_plain():
    assert slug("  Ünïcode & Straße/../etc ") == "unicode-strasse-etc"
    assert len(slug("x" * 500)) <= 60


def test_it_writes_and_says_what_to_do_next(run, folder):
    done = run("new", "Cats | Dogs")
    assert done.exit_code == 0
    assert done.stderr == (
        "wrote cats-dogs.yaml\n"
        "wrote infographic.schema.json, with which an editor completes and explains keys\n"
        "\n"
        "Next:\n"
        "  infographic preview cats-dogs.yaml\n"
        "  infographic render cats-dogs.yaml -o cats-dogs.png\n"
    )
    assert (folder / "cats-dogs.yaml").read_text("utf-8").startswith("# yaml-language-server: $schema=")
    assert run("render", "cats-dogs.yaml", "-o", "cats-dogs.png").exit_code == 0


def test_an_existing_file_is_left_alone(run, folder):
    (folder / "cats-dogs.yaml").write_text("mine")
    (folder / "cats-dogs-2.yaml").write_text("mine too")
    done = run("new", "Cats | Dogs")
    assert done.exit_code == 2
    assert "`-o cats-dogs-3.yaml`" in done.stderr
    assert (folder / "cats-dogs.yaml").read_text() == "mine"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("Tea", "--template", "comparision"), "did you mean `comparison`?"),
        ((" ",), "a title is needed"),
        (("Tea", "-o", "nowhere/tea.yaml"), "there is no folder `nowhere`"),
    ],
)
def test_what_cannot_be_written_is_said(run, args, said):
    done = run("new", *args)
    assert done.exit_code in (2, 3)
    assert said in done.stderr


def test_three_commands_lead_to_a_picture(folder):
    """From the end of the install to the first own picture: at most a minute, also on a busy machine."""
    started = time.monotonic()
    for command in (["new", "Cats | Dogs"], ["check", "cats-dogs.yaml"], ["render", "cats-dogs.yaml", "-o", "c.png"]):
        subprocess.run([sys.executable, "-m", "infographic", *command], cwd=folder, check=True, capture_output=True)
    assert time.monotonic() - started < 60
    assert (folder / "c.png").read_bytes().startswith(b"\x89PNG")
