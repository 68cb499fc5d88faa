import json
import os
from pathlib import Path

import pytest
from fontTools.pens.boundsPen import BoundsPen, ControlBoundsPen
from fontTools.svgLib.path import parse_path
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from infographic.errors import EnvironmentProblem
from infographic.text.fonts import FontLibrary, bundled, gathered, listed

from .fonts_made import variable_font

LIBRARY = FontLibrary()
FACES = [file.path for files in LIBRARY._families.values() for file in files]

# What each language writes beside a to z; CLDR's main exemplar characters, without capitals.
ALPHABETS = {
    "bs hr": "čćđšž", "ca": "àçéèíïóòúü·", "cs": "áčďéěíňóřšťúůýž", "cy": "áàâäéèêëíìîïóòôöúùûüẃẁŵẅýỳŷÿ",
    "da nb": "æøå", "de": "äöüßẞ", "en": "", "es gl": "áéíïñóúü¡¿ªº", "et": "äõöšüž", "eu": "ñç", "fi sv": "åäöšž",
    "fr": "àâæçéèêëîïôœùûüÿ", "ga": "áéíóú", "hu": "áéíóöőúüű", "is": "áðéíóúýþæö", "it": "àéèìíóòù", "lb": "äéë",
    "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "mt": "àċèġħìòùż", "nl": "áäéëíïóöúü", "pl": "ąćęłńóśźż",
    "pt": "ãáàâçéêíóõòôúü", "ro": "ăâîșț", "sk": "áäčďéíľĺňóôŕšťúýž", "sl": "čšž", "sq": "çë", "tr": "çğıİöşüâîû",
}  # fmt: skip
SIGNS = "–—‘’‚“”„«»‹›…•·§©®™°±×÷−≤≥¼½¾²³€£¥%&@#*/"


@pytest.mark.parametrize("path", FACES, ids=os.path.basename)
def test_every_bundled_face_has_all_european_letters_and_the_signs_of_a_comparison(path: str) -> None:
    face = LIBRARY.face(Path(path).stem)
    for languages, letters in {**ALPHABETS, "signs": SIGNS}.items():
        missing = [c for c in letters + letters.upper() if len(c) == 1 and not face.covers(c)]
        assert missing == [], languages


@pytest.mark.parametrize(
    "letters", ["αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", "абвгдежзийклмнопрстуфхцчшщъьюяєіїґёыэђћџљњј"]
)
def test_greek_and_cyrillic_letters_are_found_somewhere(letters: str) -> None:
    chain = LIBRARY.resolve(("Rokkitt",), 800)
    assert [c for c in letters + letters.upper() if not any(face.covers(c) for face in chain)] == []


@pytest.mark.parametrize("path", FACES, ids=os.path.basename)
def test_the_index_says_what_the_file_holds(path: str) -> None:
    face = LIBRARY.face(Path(path).stem)
    assert face.coverage == gathered(TTFont(path).getBestCmap())
    assert face.license == "OFL-1.1" and os.path.exists(path.rpartition("-")[0] + "-OFL.txt")


def test_no_other_files_lie_among_the_bundled_ones() -> None:
    assert {name for name in os.listdir(bundled()) if name.endswith(".ttf")} == {os.path.basename(f) for f in FACES}


def test_a_weight_or_slant_that_is_lacking_is_given_by_the_nearest() -> None:
    def id(family: str, weight: int, italic: bool = False) -> str:
        face = LIBRARY.find(family, weight, italic)
        assert face is not None
        return face.id

    assert [id("Figtree", w) for w in (100, 400, 690, 900)] == [
        "Figtree-400",
        "Figtree-400",
        "Figtree-700",
        "Figtree-800",
    ]
    assert id("lato", 550) == "Lato-700" and id("Rokkitt", 300) == "Rokkitt-400"
    assert id("Figtree", 700, italic=True) == "Figtree-400i"
    assert id("Rokkitt", 700, italic=True) == "Rokkitt-700"
    assert LIBRARY.find("Comic Sans", 400) is None


def test_a_character_falls_through_to_the_first_face_that_has_it() -> None:
    chain = LIBRARY.resolve(("Rokkitt", "No Such Family", "Lato"), 700)
    assert [face.id for face in chain[:3]] == ["Rokkitt-700", "Lato-700", "Inter-700"]
    assert len({face.family for face in chain}) == len(chain) == len(LIBRARY.families())
    first = next(face for face in chain if face.covers("→"))
    assert first.family == "Lato"


def test_faces_are_the_same_objects_however_they_are_asked_for() -> None:
    chain = LIBRARY.resolve(("Inter",), 600)
    assert LIBRARY.find("Inter", 600) is LIBRARY.face("Inter-600") is chain[0]
    for id in ("Inter-650", "Inter", "", "Nobody-400"):
        with pytest.raises((KeyError, ValueError)):
            LIBRARY.face(id)


@pytest.mark.parametrize("path", FACES, ids=os.path.basename)
def test_measures_and_outlines_agree_with_another_reader_of_fonts(path: str) -> None:
    face, other = LIBRARY.face(Path(path).stem), TTFont(path)
    assert face.upem == other["head"].unitsPerEm
    assert face.cap_height == pytest.approx(other["OS/2"].sCapHeight / face.upem)
    assert face.x_height == pytest.approx(other["OS/2"].sxHeight / face.upem)
    os2, hhea = other["OS/2"], other["hhea"]
    top, bottom = (os2.sTypoAscender, os2.sTypoDescender) if os2.fsSelection & 1 << 7 else (hhea.ascent, hhea.descent)
    assert (face.ascender, face.descender) == pytest.approx((top / face.upem, -bottom / face.upem))
    glyphs, cmap = other.getGlyphSet(), other.getBestCmap()
    for character in "gÅß8&":
        name = cmap[ord(character)]
        glyph = other.getGlyphID(name)
        theirs, ours, loose = BoundsPen(glyphs), BoundsPen(None), ControlBoundsPen(None)
        glyphs[name].draw(theirs)
        parse_path(face.outline(glyph), ours)
        parse_path(face.outline(glyph), loose)
        left, bottom, right, top = theirs.bounds
        assert ours.bounds == pytest.approx((left, -top, right, -bottom), abs=1)
        box = face.glyph_box(glyph)  # a font states the box of all points, those off the curve too
        assert (box.x, box.y, box.right, box.bottom) == pytest.approx(loose.bounds, abs=1)


def test_a_space_has_no_outline_and_no_box() -> None:
    face = LIBRARY.face("Lato-400")
    space = face.font.get_nominal_glyph(ord(" "))
    assert face.outline(space) == "" and face.glyph_box(space).width == 0


def test_a_persons_own_variable_font_gives_every_weight_and_comes_before_the_bundled_ones(tmp_path: Path) -> None:
    library = FontLibrary((variable_font(tmp_path / "brand.ttf"),))
    assert library.families()[0] == "Brand Wide"
    faces = [library.find("Brand Wide", weight) for weight in (100, 600, 900)]
    assert [f.id for f in faces if f] == ["BrandWide-300", "BrandWide-600", "BrandWide-900"]
    assert [f.glyph_box(1).width for f in faces if f] == [100, 250, 400]
    assert library.face("BrandWide-450").font.get_glyph_h_advance(1) == 275
    assert library.resolve(("Lato",), 600)[1].id == "BrandWide-600"


def test_a_persons_own_cut_of_a_bundled_family_wins(tmp_path: Path) -> None:
    path = variable_font(tmp_path / "mine.ttf", family="Inter")
    face = FontLibrary((path,)).find("Inter", 400)
    assert face and face.path == path and not face.covers("B")


def test_a_further_folder_of_faces_comes_last_and_is_opened_only_when_it_is_used(tmp_path: Path) -> None:
    entry = {"license": "OFL-1.1", "faces": [["Far", 400, 0, "far.ttf", 0]], "coverages": ["41,5d0-5ea"]}
    (tmp_path / "index.json").write_text(json.dumps(entry), encoding="utf-8")
    far = FontLibrary(folders=(str(tmp_path),)).resolve(("Lato",), 700)[-1]
    assert far.id == "Far-400" and far.covers("א") and not far.covers("B")
    with pytest.raises(EnvironmentProblem, match=r"far\.ttf"):
        _ = far.font
    variable_font(tmp_path / "far.ttf")
    assert far.cap_height == 0.7


@pytest.mark.parametrize("content", [b"", b"not a font", b"wOFF" + bytes(60)])
def test_a_file_that_is_no_font_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.ttf"
    path.write_bytes(content)
    with pytest.raises(EnvironmentProblem, match=r"broken\.ttf.* is not a font"):
        FontLibrary((str(path),))


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match=r"cannot read the font file `.*none\.ttf`: No such file"):
        FontLibrary((str(tmp_path / "none.ttf"),))
    with pytest.raises(EnvironmentProblem, match="cannot read the font file"):
        FontLibrary((str(tmp_path),))


@given(st.sets(st.integers(0x20, 0x2FF)))
def test_a_coverage_holds_exactly_its_characters(codes: set[int]) -> None:
    coverage = gathered(codes)
    assert {code for code in range(0x300) if coverage.has(code)} == codes
    if codes:
        written = ",".join(f"{a:x}-{b:x}" if a != b else f"{a:x}" for a, b in zip(*coverage, strict=True))
        assert listed(written) == coverage
