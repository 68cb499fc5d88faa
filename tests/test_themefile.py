import pytest

import infographic
from infographic.errors import SpecError
from infographic.themefile import load, names

SPEC = "title: A\ntheme: own.yaml\npanels:\n  - blocks: [{type: text, text: A}]\n"


def problems_of(folder, **files):
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text)
    with pytest.raises(SpecError) as caught:
        infographic.parse(SPEC, folder=folder).check()
    return [(p.code, p.file.removeprefix(f"{folder}/"), p.line, p.help) for p in caught.value.problems]


@pytest.mark.parametrize("name", names())
def test_bundled_themes_are_whole(name):
    assert load(name).name == name


def test_a_missing_file_is_shown_in_the_spec(tmp_path):
    assert problems_of(tmp_path, owm="extends: light\n") == [("no-file", "<text>", 2, "did you mean `owm.yaml`?")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("extends: light\ncolors: {bg: '#ffg'}\n", ("not-a-color", "own.yaml", 2, 'write it as "#rrggbb", in quotes')),
        ("extends: ligth\n", ("unknown-theme", "own.yaml", 1, "did you mean `light`?")),
        ("fonts: {text: {family: Figtre}}\nextends: light", ("unknown-font", "own.yaml", 1, "did you mean `Figtree`?")),
        ("extends: light\nfonts: {files: [a.ttf]}\n", ("no-file", "own.yaml", 2, "")),
        ("extends: none.yaml\n", ("no-file", "own.yaml", 1, "")),
        ("extends: own.yaml\n", ("extends-itself", "own.yaml", 1, "a theme can only extend one that stands alone")),
    ],
)
def test_mistakes_in_a_theme_file_are_shown_there(tmp_path, text, problem):
    assert problems_of(tmp_path, own=text) == [problem]


def test_themes_cannot_extend_each_other(tmp_path):
    ((code, file, *_),) = problems_of(tmp_path, own="extends: other.yaml\n", other="extends: own.yaml\n")
    assert (code, file) == ("extends-itself", "other.yaml")


def test_a_theme_lays_its_keys_over_those_it_extends(tmp_path):
    (tmp_path / "base.yaml").write_text("extends: light\nname: Base\nradius: {card: 3}\n")
    (tmp_path / "own.yaml").write_text("extends: base.yaml\nradius: {bar: 4}\n")
    theme = load("own.yaml", str(tmp_path))
    assert (theme.name, theme.radius.card, theme.radius.bar) == ("own", 3, 4)
    assert theme.colors == load("light").colors


def test_a_changed_theme_file_is_read_anew(tmp_path):
    file = tmp_path / "own.yaml"
    for radius in (1, 2):
        file.write_text(f"extends: light\nradius: {{card: {radius}}}\n")
        assert load("own.yaml", str(tmp_path)).radius.card == radius
