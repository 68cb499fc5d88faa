import pytest
from PIL import Image

import infographic
from infographic.errors import SpecError
from infographic.graphics.scene import walk
from infographic.theme.load import load_theme, theme_names

SPEC = "title: A\ntheme: own.yaml\npanels:\n  - blocks: [{type: text, text: A}]\n"


def problems_of(folder, **files):
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text)
    with pytest.raises(SpecError) as caught:
        infographic.parse(SPEC, folder=folder).check()
    return [(p.code, p.file.removeprefix(f"{folder}/"), p.line, p.help) for p in caught.value.problems]


@pytest.mark.parametrize("name", theme_names())
def test_bundled_themes_are_whole(name):
    assert load_theme(name).name == name


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
    theme = load_theme("own.yaml", str(tmp_path))
    assert (theme.name, theme.radius.card, theme.radius.bar) == ("own", 3, 4)
    assert theme.colors == load_theme("light").colors


def test_a_changed_theme_file_is_read_anew(tmp_path):
    file = tmp_path / "own.yaml"
    for radius in (1, 2):
        file.write_text(f"extends: light\nradius: {{card: {radius}}}\n")
        assert load_theme("own.yaml", str(tmp_path)).radius.card == radius


# ---------------------------------------------------------------- logos


def drawn_with(folder, logo):
    """The page of a theme with a logo; the logo is a red picture twice as wide as high."""
    Image.new("RGB", (200, 100), "#c00000").save(folder / "sign.png")
    (folder / "own.yaml").write_text(f"extends: light\nlogo: {{alt: Us, {logo}}}\n")
    return infographic.parse(SPEC, folder=folder).page(728).frame


def frames(frame, name):
    return [(inner, x, y) for inner, x, y in walk(frame) if inner.name == name]


@pytest.mark.parametrize(("place", "part"), [("footer", "footer"), ("header", "header")])
def test_a_logo_stands_where_the_theme_says(tmp_path, place, part):
    page = drawn_with(tmp_path, f"file: sign.png, height: 60, place: {place}")
    ((logo, x, y),) = frames(page, "logo")
    ((around, _, top),) = frames(page, part)
    assert (logo.width / logo.height, logo.height) == (pytest.approx(2), pytest.approx(60 * 728 / 1200, abs=0.1))
    assert top <= y
    assert y + logo.height <= top + around.height
    assert 0 <= x <= 728 - logo.width


def test_a_wide_logo_is_made_smaller(tmp_path):
    ((logo, *_),) = frames(drawn_with(tmp_path, "file: sign.png, height: 1000"), "logo")
    assert logo.width < 728 / 2


def test_a_dark_ground_takes_the_logo_for_the_night(tmp_path):
    Image.new("RGB", (100, 100)).save(tmp_path / "night.png")
    footer, header = (
        frames(drawn_with(tmp_path, f"file: sign.png, on_dark: night.png, place: {p}"), "logo")[0][0]
        for p in ("footer", "header")
    )
    assert (footer.width / footer.height, header.width / header.height) == (pytest.approx(1), pytest.approx(2))


def test_a_missing_logo_is_shown_in_the_theme(tmp_path):
    logo = "extends: light\nlogo: {alt: Us, file: sing.png}\n"
    assert problems_of(tmp_path, own=logo)[0][:3] == ("no-file", "own.yaml", 2)


def test_a_theme_that_extends_none_is_told_so_once(tmp_path):
    ((code, file, line, help),) = problems_of(tmp_path, own="name: Own\ncolors: {bg: '#FFFFFF'}\n")
    assert (code, file, line) == ("missing-key", "own.yaml", 1)
    assert "extends: light" in help


def test_a_plain_colour_is_the_full_colour_of_a_side(tmp_path):
    (tmp_path / "own.yaml").write_text("extends: light\nsides: ['#7B2CBF', {solid: '#0A6E4F'}]\n")
    assert [side.solid for side in load_theme("own.yaml", str(tmp_path)).sides] == ["#7B2CBF", "#0A6E4F"]
