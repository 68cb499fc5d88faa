"""Scripts and fonts: 36, 38, 39, 74, 78."""

import re
from contextlib import suppress

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.ttCollection import TTCollection

import infographic as ig
from infographic.errors import EnvironmentProblem
from infographic.graphics.scene import Text, walk
from infographic.pipeline import library
from infographic.text import FontLibrary, dictionaries
from infographic.text.segments import UNHYPHENATED, _tears, pieces
from tests.text.fonts_made import variable_font

TEXT = {"title": "T", "lang": "th", "panels": [{"blocks": [{"type": "text", "text": "one"}]}]}


@pytest.mark.parametrize("word", ["กรุงเทพมหานคร", "ພາສາລາວ", "ភាសាខ្មែរ", "မြန်မာဘာသာ"])
def test_scripts_without_a_hyphen_get_none(word):
    assert not UNHYPHENATED.isdisjoint(word)
    assert {added for _, added, _ in _tears(word, is_word=True)} <= {""}


def test_a_vowel_before_its_letter_is_not_left_at_the_end():
    word = "เกมไทยแม่"
    stops = [stop for stop, _, _ in _tears(word, is_word=True)]
    assert not any(word[stop - 1] in "เแโใไ" for stop in stops)


def test_every_face_of_a_collection(tmp_path):
    collection = TTCollection()
    for i, letter in enumerate("AB"):
        collection.fonts.append(TTFont(variable_font(tmp_path / f"{i}.ttf", f"Brand {letter}", letter)))
    collection.save(tmp_path / "all.ttc")
    fonts = FontLibrary((str(tmp_path / "all.ttc"),))
    assert {"Brand A", "Brand B"} <= set(fonts.families())
    first, second = fonts.find("Brand A", 300), fonts.find("Brand B", 300)
    assert first.covers("A")
    assert not first.covers("B")
    assert second.covers("B")
    assert second.outline(second.font.get_nominal_glyph(ord("B")))


def runs_of(frame):
    return [run for part, _, _ in walk(frame) for item in part.items if isinstance(item, Text) for run in item.runs]


def without(path, *tables):
    font = TTFont(path)
    for tag in tables:
        del font[tag]
    font.save(path)
    return str(path)


def test_a_font_of_pictures_alone_is_refused_by_name(tmp_path):
    variable_font(tmp_path / "emoji.ttf")
    path = without(tmp_path / "emoji.ttf", "glyf", "loca", "gvar")
    with pytest.raises(EnvironmentProblem, match=r"emoji\.ttf` has no outlines.*Noto Emoji"):
        FontLibrary((path,))


@pytest.mark.parametrize("size", [0, 12, 100, 408, 1_000])
def test_a_broken_font_is_one_sentence(size, tmp_path):
    variable_font(tmp_path / "a.ttf")
    data = (tmp_path / "a.ttf").read_bytes()
    (tmp_path / "a.ttf").write_bytes(data[:size])
    (tmp_path / "t.yaml").write_text("extends: light\nfonts: {files: [a.ttf]}\n")
    made = ig.parse(TEXT | {"theme": "t.yaml"}, folder=tmp_path)
    with suppress(EnvironmentProblem, ig.SpecError):  # drawn in other faces, or refused; never a traceback
        assert made.to_svg().startswith("<?xml")


def test_characters_that_no_face_has_stay_in_the_text():
    svg = ig.parse(TEXT | {"title": "ab 𐎀𐎁 cd"}).to_svg()
    assert re.search("<text[^>]*>ab 𐎀𐎁 cd</text>", svg)


def test_a_letter_is_shown_without_a_mark_that_no_face_has():
    svg = ig.parse(TEXT | {"title": "Be\U0001e8d0ta"}).to_svg(text="outlines")
    plain = ig.parse(TEXT | {"title": "Beta"}).to_svg(text="outlines")
    assert svg.count("M") >= plain.count("M")


def test_faces_that_a_person_names(tmp_path, monkeypatch):
    variable_font(tmp_path / "own.ttf", "Brand Own", "𐎀")
    monkeypatch.setenv("INFOGRAPHIC_FONTS", str(tmp_path))
    assert "Brand Own" in library(()).families()
    (tmp_path / "t.yaml").write_text("extends: light\nfonts: {fallback: [Brand Own]}\n")
    assert not ig.parse(TEXT | {"title": "𐎀", "theme": "t.yaml"}, folder=tmp_path).page().making.missing
    monkeypatch.delenv("INFOGRAPHIC_FONTS")
    assert "Brand Own" not in library(()).families()
    assert ig.parse(TEXT | {"title": "𐎀"}).page().making.missing


def test_families_to_fall_back_on_are_tried_in_their_order(tmp_path):
    for i, width in enumerate("AB"):
        variable_font(tmp_path / f"{i}.ttf", f"Brand {width}", "𐎀")
    for order in (["Brand A", "Brand B"], ["Brand B", "Brand A"]):
        (tmp_path / "t.yaml").write_text(f"extends: light\nfonts: {{files: [0.ttf, 1.ttf], fallback: {order}}}\n")
        page = ig.parse(TEXT | {"title": "A 𐎀", "theme": "t.yaml"}, folder=tmp_path).page()
        faces = [run.face for run in runs_of(page.frame) if run.text.strip() == "𐎀"]
        assert faces
        assert {face.rpartition("-")[0] for face in faces} == {order[0].replace(" ", "")}
    (tmp_path / "t.yaml").write_text("extends: light\nfonts: {fallback: [Brand New]}\n")
    with pytest.raises(ig.SpecError, match=r"unknown font `Brand New`\n.*t.yaml:2:20"):
        ig.parse(TEXT | {"theme": "t.yaml"}, folder=tmp_path).page()


def test_words_end_where_the_dictionary_says():
    pytest.importorskip("icu", reason="the extra `dictionaries` is not installed")
    for text, words in {
        "กรุงเทพมหานครและเชียงใหม่ที่คนทำงาน": "กรุงเทพมหานคร และ เชียงใหม่ ที่ คน ทำงาน",
        "ພາສາລາວແມ່ນພາສາທາງການ": "ພາສາ ລາວ ແມ່ນ ພາສາ ທາງການ",
        "ភាសាខ្មែរគឺជាភាសាផ្លូវការ": "ភាសាខ្មែរ គឺជា ភាសាផ្លូវការ",
        "မြန်မာဘာသာစကားသည်": "မြန်မာဘာသာ စကား သည်",
    }.items():
        found = pieces(f"A {text} 𐎀 {text}", (), "th")
        assert " ".join(f"A {text} 𐎀 {text}"[a:b] for a, b, *_ in found) == f"A {words} 𐎀 {words}"


def test_without_a_dictionary_lines_end_at_blanks_and_marked_ends(monkeypatch):
    monkeypatch.setattr(dictionaries, "_library", lambda: None)
    dictionaries._ends.cache_clear()
    try:
        assert [piece.start for piece in pieces("กรุงเทพ\u200bมหานคร และ", (), "th")] == [0, 8, 15]
    finally:
        dictionaries._ends.cache_clear()
