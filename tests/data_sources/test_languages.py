"""One spec in several languages: texts under tags, a file beside the spec, and what is missing."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

import infographic as ig
from infographic import SpecError
from infographic.cli import main
from infographic.data_sources.languages import languages_of
from infographic.document import Document
from infographic.i18n import tags
from infographic.spec.source import parse_text, read

SPECS = sorted((Path(__file__).parents[1] / "languages").glob("*.yaml"))

THEMES = [Path(__file__).parents[2] / "specs"]
"""Where the theme lies that has Arabic letters."""

LANGS = ("en", "nl", "ar")


def texts(data, lang):
    """Every text of a spec in one language, by what plain YAML says of it."""
    if isinstance(data, dict) and set(data) == set(LANGS):
        yield from texts(data[lang], lang)
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from texts(value, lang)
    elif isinstance(data, str):
        yield data


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_one_file_is_a_page_in_each_language(spec, lang):
    page = ig.load(spec, lang=lang, folders=THEMES)
    assert page.lang == lang
    assert page.check() == []
    data = yaml.safe_load(spec.read_text("utf-8"))
    wanted, others = set(texts(data, lang)), {text for other in LANGS for text in texts(data, other)}
    said = set(texts(page.to_dict(), lang))
    assert wanted - {"themes/arabic.yaml"} <= said | {lang}
    assert not (others - wanted) & said
    svg = page.to_svg(text="outlines")
    assert f'lang="{lang}"' in svg


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_an_editor_finds_nothing_wrong_with_it(spec):
    schema = json.loads((Path(__file__).parents[2] / "specs/infographic.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(yaml.safe_load(spec.read_text("utf-8")))


def test_an_item_may_be_a_text_in_several_languages():
    page = ig.parse("title: A\npanels: [{blocks: [{type: tips, items: [{en: One, nl: Een}]}]}]", lang="nl")
    assert page.panels[0].blocks[0].items[0].title == "Een"


def test_numbers_and_dates_follow_the_language():
    water, history = SPECS[-1], next(spec for spec in SPECS if spec.stem == "history")
    assert "49,2" in ig.load(water, lang="nl", folders=THEMES).to_svg()
    assert "49.2" in ig.load(water, lang="en", folders=THEMES).to_svg()
    assert "oktober" in ig.load(history, lang="nl", folders=THEMES).to_svg()


def test_without_a_language_the_spec_s_own_is_taken():
    assert ig.load(SPECS[-1]).title == "Water at home"
    assert ig.parse("title: {en: A, nl: B}\nlang: nl\npanels: [{blocks: [a]}]").title == "B"


def test_the_narrowest_tag_is_taken():
    spec = "title: {en: A, pt: B, pt-BR: C}\npanels: [{blocks: [a]}]"
    assert [ig.parse(spec, lang=lang).title for lang in ("pt-BR", "pt-PT", "pt")] == ["C", "B", "B"]


def test_a_missing_text_is_noticed_at_its_line():
    page = ig.parse("title: {en: A, nl: B}\nsubtitle: {en: C}\npanels: [{blocks: [a]}]", lang="nl")
    assert (page.title, page.subtitle) == ("B", "C")
    (problem,) = [problem for problem in page.check() if problem.code == "language-missing"]
    assert (problem.severity, problem.line, problem.help) == ("warning", 2, "add `nl:` here")


def test_a_spec_in_one_language_says_so_once():
    page = ig.parse("title: A\nsubtitle: C\npanels: [{blocks: [a]}]", lang="nl")
    assert [problem.message for problem in page.check()] == ["nothing here is in `nl`; the one in `en` is taken"]


@pytest.mark.parametrize(
    ("lang", "help"), [("klingon", "such as"), ("dutch", "`nl`"), ("Nederlands", "`nl`"), ("xx", "such as")]
)
def test_a_language_that_is_not_known_is_a_warning(lang, help):
    (problem,) = ig.parse(f"title: A\nlang: {lang}\npanels: [{{blocks: [a]}}]").check()
    assert (problem.code, problem.severity, problem.line) == ("unknown-language", "warning", 2)
    assert help in problem.help


def test_a_mistake_points_at_its_language():
    spec = "title: {en: A, nl: B}\npanels:\n  - blocks:\n      - type: tips\n        items: {en: [a], nl: [[]]}\n"
    with pytest.raises(SpecError) as mistake:
        ig.parse(spec, lang="nl")
    (problem,) = mistake.value.problems
    assert (problem.line, problem.column) == (5, 31)
    ig.parse(spec, lang="en")


@pytest.mark.parametrize(
    "spec",
    [
        "sides: {it: IT, hr: HR}\npanels: [{blocks: [{type: statement, sides: {it: {title: A}, hr: {title: B}}}]}]",
        "sides: {en: A, nl: B}\npanels: [{blocks: [{type: mirror-bars, items: [{label: x, values: {en: 1, nl: 2}}]}]}]",
    ],
)
def test_sides_that_are_called_like_languages_stay_sides(spec):
    assert ig.parse(f"title: A\n{spec}").check() == []


def test_columns_of_a_file_are_chosen_by_language(tmp_path):
    (tmp_path / "t.csv").write_text("name,naam,cups\nTea,Thee,2\nCoffee,Koffie,3\n")
    spec = (
        "title: A\npanels: [{blocks: [{type: bars, items: {from: t.csv, label: {en: name, nl: naam}, value: cups}}]}]"
    )
    assert [item.label for item in ig.parse(spec, folder=tmp_path, lang="nl").panels[0].blocks[0].items] == [
        "Thee", "Koffie",
    ]  # fmt: skip


# ---------------------------------------------------------------- a file beside the spec

TEA = """\
title: Tea | Coffee
sides: {tea: Tea, coffee: {label: Coffee, icon: coffee}}
panels:
  - title: Taste
    blocks:
      - type: ranked-list
        sides:
          tea: [It calms, {label: It lasts, icon: clock}]
          coffee: [It wakes, It smells]
"""

THEE = """\
title: Thee | Koffie
sides: {tea: Thee, coffee: Koffie}
panels:
  - title: Smaak
    blocks:
      - sides:
          tea: [Het maakt rustig, Het blijft goed]
          coffee: [Het wekt, Het ruikt]
"""


@pytest.fixture
def tea(tmp_path):
    (tmp_path / "tea.yaml").write_text(TEA)
    (tmp_path / "tea.nl.yaml").write_text(THEE)
    return tmp_path / "tea.yaml"


def test_a_file_beside_the_spec_has_its_texts(tea):
    page = ig.load(tea, lang="nl-BE")
    assert (page.title, page.lang) == ("Thee | Koffie", "nl-BE")
    assert page.sides["coffee"].icon == "coffee"
    assert page.sides["coffee"].label == "Koffie"
    first, second = page.panels[0].blocks[0].sides.answers["tea"]
    assert (first.label, second.label, second.icon) == ("Het maakt rustig", "Het blijft goed", "clock")
    assert page.check() == []
    assert ig.load(tea).title == "Tea | Coffee"


def test_texts_that_the_file_beside_the_spec_lacks_are_told_at_the_first(tea):
    lines = THEE.splitlines(keepends=True)
    tea.with_name("tea.nl.yaml").write_text("".join(line for line in lines if "Thee | Koffie" not in line))
    (warning,) = ig.load(tea, lang="nl").check()
    assert (warning.code, warning.line) == ("language-missing", 1)
    assert warning.message == "this text is not in `tea.nl.yaml`; what `en` says is taken"
    tea.with_name("tea.nl.yaml").write_text("title: Thee | Koffie\n")
    (warning,) = ig.load(tea, lang="nl").check()
    assert "this text and 6 others are not in `tea.nl.yaml`" in warning.message


def test_a_mistake_beside_the_spec_is_told_there(tea):
    beside = tea.with_name("tea.nl.yaml")
    beside.write_text(THEE.replace("title: Smaak", "title: []"))
    with pytest.raises(SpecError) as mistake:
        ig.load(tea, lang="nl")
    assert [(problem.file, problem.line) for problem in mistake.value.problems] == [(str(beside), 4)]
    beside.write_text(THEE.replace("[Het wekt, Het ruikt]", "[Het wekt]"))
    with pytest.raises(SpecError) as mistake:
        ig.load(tea, lang="nl")
    (problem,) = mistake.value.problems
    assert (problem.code, problem.file, problem.line) == ("sidecar", str(beside), 8)
    assert problem.message == "1 here, but the spec has 2"


def test_all_languages_of_a_spec_are_known(tea):
    assert languages_of(read(tea), Document) == ["en", "nl"]
    assert languages_of(read(SPECS[0]), Document) == ["en", "ar", "nl"]
    assert languages_of(parse_text("title: A\nlang: ja"), Document) == ["ja"]


def test_tags():
    assert all(map(tags.known, ("en", "nl-BE", "pt-BR", "zh-Hant", "yi")))
    assert not any(map(tags.known, ("klingon", "", "e", "xx", "en US", "../nl")))


def test_the_command_writes_a_page_for_each(tea, monkeypatch):
    monkeypatch.chdir(tea.parent)
    run = CliRunner().invoke(main, ["render", "tea.yaml", "--lang", "en,nl", "--format", "svg"])
    assert run.exit_code == 0
    assert [line.split()[1] for line in run.stderr.splitlines()] == ["tea.en.svg", "tea.nl.svg"]
    assert "Koffie" in Path("tea.nl.svg").read_text("utf-8")
    assert (
        "names the picture of one"
        in CliRunner().invoke(main, ["render", "tea.yaml", "--lang", "en,nl", "-o", "a.svg"]).stderr
    )
    assert "did you mean `nl`?" in CliRunner().invoke(main, ["check", "tea.yaml", "--lang", "Dutch"]).stderr
