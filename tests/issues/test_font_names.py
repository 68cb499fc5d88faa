"""The name of a person's font: nothing of it reaches a style sheet (70)."""

import re

import pytest

from infographic.graphics.scene import Frame, Run, Text
from infographic.render import Options, render
from infographic.text import FontLibrary
from tests.text.fonts_made import variable_font

NAMES = [
    "X\n}*{background:url(http://evil.example/x.png)}",
    'X"}*{fill:url(http://evil.example/y.svg#a)}',
    "X\\22}</style><script>alert(1)</script>",
    "X;src:url(http://evil.example/z.woff)",
    "<!--", "]]>", "@import 'http://evil.example/a.css';",
]  # fmt: skip


def shown(path, family, fmt, text):
    fonts = FontLibrary((path,))
    face = fonts.find(family, 300)
    glyph = face.font.get_nominal_glyph(ord("A"))
    run = Run("A", face.id, 20, (glyph,), (0.0,), (0.0,), 0, 4, "#000000", clusters=(0,))
    return render(Frame(99, 99, (Text(9, 50, 4, (run,)),)), fmt, Options(text=text), fonts).decode()


@pytest.mark.parametrize("text", ["live", "both", "outlines"])
@pytest.mark.parametrize("fmt", ["svg", "html"])
@pytest.mark.parametrize("family", NAMES)
def test_a_hostile_name_stays_out(family, fmt, text, tmp_path):
    page = shown(variable_font(tmp_path / "evil.ttf", family), family, fmt, text)
    assert "evil" not in page
    assert "alert" not in page
    for rule in re.findall(r"font-family:[^;}]*", page):
        assert re.fullmatch(r"font-family:[\w,\- \"]+", rule)


def test_a_harmless_name_of_a_person_is_not_written_either(tmp_path):
    assert "Brand" not in shown(variable_font(tmp_path / "a.ttf"), "Brand Wide", "svg", "live")
