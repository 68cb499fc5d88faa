import io
import zlib
from pathlib import Path

import pytest
import uharfbuzz as hb
from fontTools.ttLib import TTFont

from infographic.text.fonts import Face, FontLibrary
from infographic.text.subset import woff

from .fonts_made import variable_font

LIBRARY = FontLibrary()
IDS = [Path(file.path).stem for files in LIBRARY._families.values() for file in files]
TEXT = "Office fjord: AVATAR, Łódź – “growth” 1974 × 2 ½"


def shaped(font: hb.Font, text: str) -> hb.Buffer:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    return buffer


def embedded(face: Face, text: str) -> bytes:
    return woff(face, {info.codepoint for info in shaped(face.font, text).glyph_infos}, set(text), "en")


@pytest.mark.parametrize("id", IDS)
def test_a_subset_is_a_whole_font_that_shapes_its_text_as_the_full_face_does(id: str) -> None:
    face = LIBRARY.face(id)
    data = embedded(face, TEXT)
    font = TTFont(io.BytesIO(data), checkChecksums=2)
    font.ensureDecompiled()
    assert set(font.getBestCmap()) >= set(map(ord, TEXT))
    assert not {"fpgm", "prep", "cvt ", "fvar"} & set(font.keys())
    font.flavor = None
    plain = io.BytesIO()
    font.save(plain)
    full, part = shaped(face.font, TEXT), shaped(hb.Font(hb.Face(plain.getvalue())), TEXT)
    assert [p.x_advance for p in part.glyph_positions] == [p.x_advance for p in full.glyph_positions]


def test_a_woff_header_tells_the_length_of_file_and_font() -> None:
    data = embedded(LIBRARY.face("Lato-400"), TEXT)
    assert data[:4] == b"wOFF" and int.from_bytes(data[8:12]) == len(data) and len(data) % 4 == 0
    count = int.from_bytes(data[12:14])
    entries = [data[44 + 20 * k : 64 + 20 * k] for k in range(count)]
    assert [e[:4] for e in entries] == sorted(e[:4] for e in entries)
    for entry in entries:
        start, short, length = (int.from_bytes(entry[k : k + 4]) for k in (4, 8, 12))
        table = data[start : start + short]  # deflated if, and only if, that made it shorter
        assert len(table if short == length else zlib.decompress(table)) == length
    assert int.from_bytes(data[16:20]) == 12 + sum(16 + -(-int.from_bytes(e[12:16]) // 4) * 4 for e in entries)


def test_the_same_glyphs_give_the_same_bytes_in_any_order() -> None:
    face = LIBRARY.face("Inter-700")
    assert woff(face, [5, 9, 40], "abc", "en") == woff(face, [40, 5, 9], "cab", "en")


def test_three_faces_of_eighty_characters_stay_small() -> None:
    characters = "".join(map(chr, range(32, 112)))
    for faces in (("Rokkitt-800", "Lato-400", "Lato-700"), ("BricolageGrotesque-800", "Figtree-500", "Figtree-700")):
        assert sum(len(embedded(LIBRARY.face(id), characters)) for id in faces) < 40_000


def test_a_variable_face_is_fixed_at_its_weight(tmp_path: Path) -> None:
    face = FontLibrary((variable_font(tmp_path / "brand.ttf"),)).face("BrandWide-600")
    font = TTFont(io.BytesIO(woff(face, [1], "A", "en")))
    assert "fvar" not in font
    name = font.getBestCmap()[ord("A")]
    assert font["glyf"][name].xMax == 250 and font["hmtx"][name][0] == 350


@pytest.mark.parametrize(
    ("lang", "kept"), [("nl", True), ("nl-BE", True), ("ro", True), ("en", False), ("zh-Hant", False)]
)
def test_forms_of_a_language_are_there_for_those_who_read_it(lang: str, kept: bool) -> None:
    font = TTFont(io.BytesIO(woff(FontLibrary().face("Figtree-500"), [1], "\u00edj\u015f", lang)))
    features = font["GSUB"].table.FeatureList.FeatureRecord if "GSUB" in font else []
    assert any(feature.FeatureTag == "locl" for feature in features) == kept
