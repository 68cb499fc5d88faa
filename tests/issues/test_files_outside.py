"""One rule for every file that a spec or a theme names: its folder and below, or a folder that is allowed (71)."""

from pathlib import Path

import pytest

import infographic as ig

SECRET = "extends: light\nname: the secret of the house\nbogus: 1\n"
SPEC = "title: T\ntheme: {}\npanels: [{{blocks: [{{type: text, text: one}}]}}]\n"


@pytest.fixture
def folder(tmp_path):
    inner = tmp_path / "specs"
    inner.mkdir()
    (tmp_path / "private.yaml").write_text(SECRET)
    (tmp_path / "good.yaml").write_text("extends: light\n")
    (tmp_path / "font.ttf").write_bytes(b"no font")
    (inner / "link.yaml").symlink_to(tmp_path / "private.yaml")
    (inner / "there").symlink_to(tmp_path)
    return inner


def refusal(folder, theme):
    with pytest.raises(ig.SpecError) as caught:
        ig.parse(SPEC.format(theme), folder=folder, name="spec.yaml").to_svg()
    return caught.value


def outside(folder):
    return ["../private.yaml", f"{folder.parent}/private.yaml", "link.yaml", "there/private.yaml", "/etc/nothing.yaml"]


@pytest.mark.parametrize("number", range(5))
def test_a_theme_outside_is_not_read(folder, number):
    error = refusal(folder, outside(folder)[number])
    assert [problem.code for problem in error.problems] == ["outside"]
    assert "secret" not in str(error)
    assert error.problems[0].line == 2
    assert "--allow" in error.problems[0].help


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("key", ["extends", "fonts"])
def test_what_a_theme_names_outside_is_not_read(folder, number, key):
    name = outside(folder)[number]
    said = f"extends: {name}" if key == "extends" else f"extends: light\nfonts: {{files: ['{name}']}}"
    (folder / "own.yaml").write_text(f"{said}\n")
    error = refusal(folder, "own.yaml")
    assert [problem.code for problem in error.problems] == ["outside"]
    assert "secret" not in str(error)


def test_a_folder_that_is_allowed_is_read(folder):
    made = ig.parse(SPEC.format("../good.yaml"), folder=folder, folders=[folder.parent])
    assert made.to_svg()


def test_themes_extend_each_other_within_the_folder(folder):
    (folder / "themes").mkdir()
    (folder / "base.yaml").write_text("extends: dark\n")
    (folder / "themes" / "own.yaml").write_text("extends: ../base.yaml\n")
    assert ig.parse(SPEC.format("themes/own.yaml"), folder=folder).to_svg()


def test_whoever_names_a_theme_himself_may_read_it(folder):
    made = ig.parse(SPEC.format("light"), folder=folder)
    assert made.to_svg(theme=str(folder.parent / "good.yaml"))
    assert made.to_svg(theme=str(Path("..", "good.yaml")))


def test_the_folder_of_such_a_theme_is_not_the_specs(folder):
    (folder.parent / "secret.png").write_bytes(b"secret")
    spec = "title: A\npanels: [{blocks: [{type: image, file: ../secret.png, alt: A}]}]\n"
    made = ig.parse(spec, folder=folder).themed(str(folder.parent / "good.yaml"))
    assert made.replace(lang="nl").theme_folders == made.theme_folders
    with pytest.raises(ig.SpecError) as caught:
        made.to_svg()
    assert [problem.code for problem in caught.value.problems] == ["outside"]
