"""Line breaks and directions, held against Unicode's own cases."""

import lzma
from pathlib import Path

import pytest

from infographic.text.bidi import levels, visual_order
from infographic.text.breaks import breaks
from infographic.text.segments import pieces

DATA = Path(__file__).parent.parent / "data"


def read(name: str) -> list[str]:
    return lzma.open(DATA / name, "rt", encoding="utf-8").read().splitlines()


def case(line: str) -> tuple[str, list[int]]:
    marks = line.partition("#")[0].split()
    text = "".join(chr(int(code, 16)) for code in marks[1::2])
    return text, [i for i, mark in enumerate(marks[::2]) if mark == "÷" and 0 < i < len(text)]


def test_line_breaks_are_unicodes():
    """All cases of version 15.0, but for those that rules of later versions decide otherwise."""
    changes = dict(map(case, (DATA / "LineBreakTest-changes.txt").read_text("utf-8").splitlines()[1:]))
    cases = dict(map(case, read("LineBreakTest-15.0.txt.xz")))
    assert len(cases) == 7625 and len(changes) == 33
    assert {text: breaks(text) for text in cases} == cases | changes


def test_levels_are_unicodes():
    """A part of the 91,707 cases: all that differ in kind, and every twelfth of the others."""
    for line in read("BidiCharacterTest-15.0.txt.xz"):
        codes, base, wanted, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        found = levels(text, base == "1")
        kept = [i for i, level in enumerate(wanted.split()) if level != "x"]
        assert [found[i] for i in kept] == [int(level) for level in wanted.split() if level != "x"], line
        assert [kept[i] for i in visual_order([found[i] for i in kept])] == [int(i) for i in order.split()], line


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("effort, the path", "effort,| the| path"),
        ("well-known – or not", "well-|known| –| or| not"),
        ("10\u00a0km à la «\u202fune\u202f» fois", "10\u00a0km| à| la| «\u202fune\u202f»| fois"),
        ("dit « le chat » ici", "dit| « le| chat »| ici"),
        ("sagt »so« und „so“", "sagt| »so«| und| „so“"),
        ("extra\u00adordinary", "extra\u00ad|ordinary"),
        ("ちょっと待って。はい", "ちょっ|と|待っ|て。|は|い"),
        ("中文，排版。", "中|文，|排|版。"),
        ("see a.b/c?d=e&f", "see| a.b/|c?|d=e&f"),
        ("$1,000.50 (20%) −5 °C", "$1,000.50| (20%)| −5| °C"),
        ("👩🏽‍💻👍🏽", "👩🏽‍💻|👍🏽"),
    ],
)
def test_breaks_in_real_texts(text, broken):
    offsets = breaks(text)
    ends = [*offsets, len(text)]
    assert "|".join(text[a:b] for a, b in zip([0, *offsets], ends, strict=True)).replace(" |", "| ") == broken


@pytest.mark.parametrize(
    ("text", "lang", "broken"),
    [
        ("zu 50 % der Fälle", "de", "zu|50 %|der|Fälle"),
        ("한국어 문장입니다", "ko", "한국어|문장입니다"),
        ("soft\u00adhyphen", "en", "soft\u00ad|hyphen"),
        ("at 50 km/h and/or science/fiction", "en", "at|50|km/h|and/or|science/|fiction"),
        ("https://a.org/b/cd.html?e=f", "en", "https://|a.org/|b/|cd.html?|e=f"),
    ],
)
def test_customs_of_languages(text, lang, broken):
    assert "|".join(text[piece.start : piece.stop] for piece in pieces(text, (), lang)) == broken


def test_a_sign_stays_with_the_currency_behind_it():
    assert breaks("paid −€5 or +$6,000") == [5, 9, 12]
