"""Setting: laws of lines, and scripts, marks and directions shown right."""

from itertools import pairwise
from pathlib import Path

import matplotlib as mpl
import pytest
import uharfbuzz as hb
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from infographic.graphics.mirror import mirrored
from infographic.graphics.scene import Frame, Group, Text
from infographic.text import FontLibrary, TextStyle, Typesetter

LIBRARY = FontLibrary((str(Path(mpl.get_data_path(), "fonts/ttf/DejaVuSans.ttf")),))
SETTER = Typesetter(LIBRARY, "en")
STYLE = TextStyle(("Figtree",), size=20)
ARABIC = TextStyle(("DejaVu Sans",), size=20)
INK = "#102030"

words = st.text(alphabet="aeimnrstAVTW.,-’é–“”", min_size=1, max_size=9)
texts = st.lists(words, min_size=1, max_size=14).map(" ".join)
styles = st.builds(STYLE._replace, tracking=st.sampled_from([0.0, 0.08]), caps=st.booleans())


def lines(frame: Frame) -> list[Text]:
    return [item for item in frame.items if isinstance(item, Text)]


def content(line: Text) -> str:
    return "".join(run.text for run in line.runs)


def shown(
    text: str, style: TextStyle = STYLE, width: float = 1e6, setter: Typesetter = SETTER, **how: object
) -> list[str]:
    return [content(line) for line in lines(setter.paragraph(text, style, width, INK, **how))]


@given(texts, styles, st.floats(60, 600), st.booleans())
def test_no_line_is_wider_than_the_measure(text, style, width, balance):
    frame = SETTER.paragraph(text, style, width, INK, balance=balance)
    assert frame.width == width
    assert all(line.width <= width + 1e-3 for line in lines(frame))


KERN = 0.25
"""What the shaping of a whole line may add to its pieces, in ems: so near the edge either way is right."""


@given(texts, styles, st.floats(20, 600), st.booleans())
def test_lines_hold_the_whole_text(text, style, width, balance):
    whole = "".join(shown(text, style)).replace(" ", "")
    frame = lines(SETTER.paragraph(text, style, width, INK, balance=balance))
    pieces = [content(line) for line in frame]
    if SETTER.longest_word(text, style) <= width - KERN * style.size:
        assert "".join(pieces).replace(" ", "") == whole
    else:
        assert "".join(pieces).replace(" ", "").replace("-", "") == whole.replace("-", "")


@given(st.lists(st.text("aeimnrstAVTW", min_size=1, max_size=9), min_size=1).map(" ".join), st.floats(80, 400))
def test_even_lines_are_not_more_lines(text, width):
    style = STYLE._replace(size=12)
    assume(SETTER.longest_word(text, style) <= width)
    assume(not {"a", "an"} & set(text.lower().split()))  # an article goes to the next line with its word
    filled, line = 1, ""
    for word in text.split(" "):
        if line and SETTER.measure(f"{line} {word}", style) > width - KERN * style.size:
            filled, line = filled + 1, word
        else:
            line = f"{line} {word}".strip()
    for balance in (True, False):
        assert len(shown(text, style, width, balance=balance)) <= filled


@given(texts, styles)
def test_a_line_is_as_wide_as_harfbuzz_says(text, style):
    line = SETTER.line(text, style._replace(caps=False), INK)
    buffer = hb.Buffer()
    buffer.add_str(text.strip())
    buffer.guess_segment_properties()
    face = LIBRARY.find("Figtree", 400)
    hb.shape(face.font, buffer, {"liga": False, "clig": False} if style.tracking else {})
    letters = len({info.cluster for info in buffer.glyph_infos})
    advance = sum(place.x_advance for place in buffer.glyph_positions) / face.upem
    assert line.width == pytest.approx(20 * (advance + style.tracking * (letters - 1)))
    assert line.width == pytest.approx(SETTER.measure(text, style._replace(caps=False)))


@given(texts, st.floats(30, 500), st.integers(1, 3))
def test_what_is_cut_ends_in_an_ellipsis(text, width, most):
    found = shown(text, width=width, max_lines=most)
    assert len(found) <= most
    assert found[-1].endswith("…") or len(shown(text, width=width)) <= most


@given(texts, st.floats(60, 400))
@settings(max_examples=20)
def test_setting_is_deterministic(text, width):
    again = Typesetter(FontLibrary(), "en")
    assert again.paragraph(text, STYLE, width, INK) == SETTER.paragraph(text, STYLE, width, INK)


def test_the_first_baseline_centres_the_face_in_its_line():
    frame = SETTER.paragraph("one\ntwo", STYLE, 200, INK)
    face = LIBRARY.find("Figtree", 400)
    above = frame.baseline - face.ascender * 20
    below = 26 - frame.baseline - face.descender * 20
    assert above == pytest.approx(below)
    assert frame.height == 52 and [line.y for line in lines(frame)] == [frame.baseline, frame.baseline + 26]


def test_alignment_and_endless_widths():
    def starts(align: str, width: float) -> list[float]:
        return [line.x for line in lines(SETTER.paragraph("i\nwide", STYLE, width, INK, align=align))]

    narrow, wide = SETTER.measure("i", STYLE), SETTER.measure("wide", STYLE)
    assert starts("start", 100) == [0, 0]
    assert starts("center", 100) == pytest.approx([50 - narrow / 2, 50 - wide / 2])
    assert starts("end", float("inf")) == pytest.approx([wide - narrow, 0])
    assert SETTER.paragraph("i\nwide", STYLE, 1e9, INK).width == pytest.approx(wide)


def test_a_paragraph_does_not_end_in_a_lonely_word():
    text = "What people want from a network differs from what they are offered on it"
    for width in range(180, 420, 4):
        found = shown(text, width=width)
        assert " " in found[-1] or len(found) == 1


def test_headings_are_even():
    found = lines(SETTER.paragraph("How we work is not at all how we rest", STYLE, 320, INK, balance=True))
    assert len(found) == 2 and abs(found[0].width - found[1].width) < 40


def test_long_words_are_hyphenated_by_their_language():
    german = Typesetter(LIBRARY, "de")
    assert shown("Donaudampfschifffahrtsgesellschaft", width=170, setter=german) == [
        "Donaudampf-",
        "schifffahrtsgesell-",
        "schaft",
    ]
    assert shown("Größenordnung", width=60, setter=german)[0].endswith("-")
    assert all(not line.endswith("-") for line in shown("Donau Dampf Schiff", width=70, setter=german))


def test_torn_words_have_hyphens_and_torn_addresses_none():
    assert shown("Xqwrtzpsdfghjklm", width=90) == ["Xqwrtzp-", "sdfghjklm"]
    assert "".join(shown("example.org/averyveryverylongpath", width=90)) == "example.org/averyveryverylongpath"


def test_composed_and_decomposed_letters_are_one():
    assert SETTER.line("Cafe\u0301 o", STYLE, INK) == SETTER.line("Café o", STYLE, INK)


def test_special_spaces_and_hyphens_need_no_glyphs_of_their_own():
    assert 0 not in SETTER.line("a\u2011b\u202fc\u2009d", STYLE, INK).runs[0].glyphs


def test_spaces_around_line_feeds_are_nothing():
    assert shown("one  \r\n two \\\n three") == ["one", "two", "three"]


def test_soft_hyphens_show_only_where_a_line_ends():
    assert shown("extra\u00adordinary") == ["extraordinary"]
    assert shown("extra\u00adordinary", width=80) == ["extra-", "ordinary"]


def test_looks_choose_faces():
    runs = SETTER.line("a **b** *c* d^1", STYLE, INK).runs
    assert [(run.text, run.face) for run in runs] == [
        ("a ", "Figtree-400"),
        ("b", "Figtree-700"),
        (" ", "Figtree-400"),
        ("c", "Figtree-400i"),
        (" d", "Figtree-400"),
        ("1", "Figtree-400"),
    ]
    assert runs[-1].size < 14 and all(y < -5 for y in runs[-1].ys)


def test_links_are_groups_that_hold_their_place():
    frame = SETTER.paragraph("see [the site](https://a.org) now", STYLE, 400, INK, align="end")
    (line,) = frame.items
    before, link, after = line.items
    assert isinstance(link, Group) and link.href == "https://a.org"
    (text,) = link.items
    assert text.runs[0].underline and content(text) == "the site"
    assert text.x == pytest.approx(before.x + before.width) and after.x == pytest.approx(text.x + text.width)
    assert after.x + after.width == pytest.approx(400)


@pytest.mark.parametrize(
    ("lang", "text", "capitals"),
    [
        ("en", "straße ﬁne", "STRASSE FINE"),
        ("de", "straße", "STRAẞE"),
        ("tr", "istanbul ılık", "İSTANBUL ILIK"),
        ("nl", "ijs", "IJS"),
        ("el", "Άνθρωποι, προϊόν", "ΑΝΘΡΩΠΟΙ, ΠΡΟΪΟΝ"),
    ],
)
def test_capitals_follow_the_language(lang, text, capitals):
    assert shown(text, STYLE._replace(caps=True), setter=Typesetter(LIBRARY, lang)) == [capitals]


def test_spacing_stands_between_letters_only():
    spaced = SETTER.line("abc", STYLE._replace(tracking=0.1), INK)
    assert spaced.width == pytest.approx(SETTER.measure("abc", STYLE) + 2 * 2)


def test_hebrew_runs_from_the_right_and_numbers_from_the_left():
    hebrew = Typesetter(LIBRARY, "he")
    runs = hebrew.line("מחיר 250 שקל (net)", ARABIC, INK).runs
    assert [(run.text.strip(), run.rtl) for run in runs] == [
        (")", True),
        ("net", False),
        ("שקל (", True),
        ("250", False),
        ("מחיר", True),
    ]


def test_arabic_letters_join_and_break_between_words():
    arabic = Typesetter(LIBRARY, "ar")
    line = arabic.line("سلام", ARABIC._replace(tracking=0.2), INK)
    (run,) = line.runs
    alone = [arabic.line(letter, ARABIC, INK).runs[0].glyphs[0] for letter in "سلام"]
    assert run.rtl and not run.tracking and not set(run.glyphs) & set(alone[:1])
    text = "يفهم الناس العالم من خلال المقارنة بين 12 طرفا"
    assert " ".join(shown(text, ARABIC, 160, arabic)) == text or len(shown(text, ARABIC, 160, arabic)) > 2


def test_links_stay_in_place_on_a_mirrored_page():
    setter = Typesetter(LIBRARY, "he")
    frame = setter.paragraph("אל [האתר](https://a.org) עכשיו", ARABIC, 300, INK)
    (group,) = mirrored(frame).items
    parts = [item.items[0] if isinstance(item, Group) else item for item in group.items]
    assert [content(part).strip() for part in parts] == ["עכשיו", "האתר", "אל"]
    for part, following in pairwise(parts):
        assert following.x == pytest.approx(part.x + part.width)
    assert parts[-1].x + parts[-1].width == pytest.approx(300)


def test_words_stay_in_one_face_with_their_commas():
    runs = SETTER.line("Greek Ελληνικά, and", STYLE, INK).runs
    assert [run.text for run in runs] == ["Greek ", "Ελληνικά, ", "and"]


def test_what_no_face_has_is_recorded_and_not_drawn():
    setter = Typesetter(FontLibrary(), "en")
    line = setter.line("Hi 👩🏽‍💻 नि", STYLE, INK)
    assert content(line) == "Hi 👩🏽\u200d💻 नि"  # for programs that have faces of their own
    assert list(setter.missing) == ["👩🏽‍💻", "नि"]
    assert set(setter.missing.values()) == {"Hi 👩🏽‍💻 नि"}


def test_ink_is_the_glyphs_box():
    line = SETTER.line("H", STYLE, INK)._replace(x=5, y=50)
    box = SETTER.ink(line)
    assert box.bottom == pytest.approx(50) and box.height == pytest.approx(SETTER.cap_height(STYLE))
    assert 5 < box.x < box.right < 5 + line.width


@given(st.text(max_size=30), st.floats(5, 200))
@settings(max_examples=200)
def test_any_text_can_be_set(text, width):
    frame = SETTER.paragraph(text, STYLE, width, INK)
    for line in lines(frame):
        for run in line.runs:
            assert len(run.glyphs) == len(run.xs) == len(run.ys) > 0
            assert 0 not in run.glyphs
