"""A character without a glyph is told with the font that has it, and no longer once a person names that font."""

import pytest

import infographic as ig
from infographic.checks.glyphs import family_for
from tests.text.fonts_made import variable_font


@pytest.mark.parametrize(
    ("character", "family"),
    [("क", "Noto Sans Devanagari"), ("ש", "Noto Sans Hebrew"), ("ع", "Noto Sans Arabic"),
     ("字", "Noto Sans CJK"),
     ("か", "Noto Sans CJK"), ("한", "Noto Sans CJK"), ("ა", "Noto Sans Georgian"),
     ("🎉", "Noto Emoji"), ("\ue123", "")],
)  # fmt: skip
def test_the_family_of_a_script(character, family):
    assert family_for(character) == family


def page(theme, folder):
    return ig.parse({"title": "Sign \ue123", "theme": theme, "panels": [{"blocks": ["Text"]}]}, folder=folder)


def test_a_font_of_ones_own_mends_it(tmp_path):
    variable_font(tmp_path / "own.ttf", letter="\ue123")
    (tmp_path / "own.theme.yaml").write_text("extends: light\nfonts: {files: [own.ttf]}\n")
    assert [problem.code for problem in page("light", tmp_path).check()] == ["V24"]
    assert page("own.theme.yaml", tmp_path).check() == []


def test_pages_do_not_share_what_they_miss(tmp_path):
    page("light", tmp_path).check()
    other = ig.parse({"title": "Plain", "panels": [{"blocks": ["Text"]}]})
    assert other.check() == []
