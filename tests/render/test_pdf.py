"""PDF: what a viewer shows, finds and follows."""

import io
import subprocess
import sys

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import raw

from infographic.graphics.scene import Frame, Group, Item, Rect, Run, Text
from infographic.render import Options, TextMode, render
from infographic.render._page import clusters

from .compare import TOLERANCE, difference
from .frames import BLUE, CELL, CELLS, FONTS, RED, line, run, sheet
from .test_png import GROUND

LINK = Group((line(8, 50, run("where it leads", fill=BLUE)),), href="https://example.org/ä?b='c d'")

DIFFERENT = {"round dashes", "image", "link"}
"""PDFium makes dots a little long, draws the edges of pictures hard and moves thin lines to whole pixels."""


def pdf(*items: Item, text: TextMode = "live") -> bytes:
    return render(Frame(*CELL, (GROUND, *items)), "pdf", Options(text=text, title="Ein Täst"), FONTS)


def shown(data: bytes) -> bytes:
    """The page in PDFium, two pixels to one of ours, as PNG."""
    out = io.BytesIO()
    pypdfium2.PdfDocument(data)[0].render(scale=2 * 96 / 72).to_pil().save(out, "PNG")
    return out.getvalue()


def words(data: bytes) -> str:
    return " ".join(pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range().split())


@pytest.mark.parametrize("name", sorted(CELLS.keys() - DIFFERENT))
@pytest.mark.parametrize("text", ["live", "outlines"])
def test_look(name: str, text: TextMode) -> None:
    png = render(Frame(*CELL, (GROUND, *CELLS[name])), "png", Options(), FONTS)
    assert difference(shown(pdf(*CELLS[name], text=text)), png) < TOLERANCE


def test_page_has_the_size_and_the_title() -> None:
    document = pypdfium2.PdfDocument(pdf())
    assert document[0].get_size() == (120, 75)
    assert document.get_metadata_dict()["Title"] == "Ein Täst"


# Text


def test_text_is_found() -> None:
    found = words(pdf(*CELLS["text"]))
    assert found == "Bold type office of AVATAR, To 12 px & <smaller>"


def test_outlines_hold_no_text_and_are_longer() -> None:
    lines = [line(4, 12 + 10 * i, run("The quick brown fox jumps over a lazy dog", size=9)) for i in range(9)]
    assert words(pdf(*lines, text="outlines")) == ""
    assert len(pdf(*lines)) < len(pdf(*lines, text="outlines")) / 2


def test_other_scripts_are_found() -> None:
    assert words(pdf(line(8, 40, run("Größe ŁÓDŹ Ελλάδα Ёж", "Inter-400", 12)))) == "Größe ŁÓDŹ Ελλάδα Ёж"


def test_run_without_glyphs_and_with_what_nothing_can_print() -> None:
    empty = Text(8, 20, 0, (Run("", "Figtree-400", 12, (), (), (), 0, 0, RED),))
    odd = Text(8, 60, 9, (Run("a\0\ud800\x07b", "Figtree-400", 12, (1, 2), (0, 9), (0, 0), 0, 20, RED),))
    assert words(pdf(empty, line(8, 40, run("seen")), odd)).startswith("seen")


@given(st.text(" ab\n", max_size=12), st.lists(st.sampled_from([0, 5, 6]), max_size=12), st.booleans())
@settings(max_examples=200)
def test_clusters_cover_text_and_glyphs(text: str, ids: list[int], rtl: bool) -> None:
    face = FONTS.face("Figtree-400")
    space = face.font.get_nominal_glyph(32)
    glyphs = tuple(space if id == 0 else id for id in ids)
    places = (0.0,) * len(glyphs)
    pieces = clusters(Run(text, face.id, 10, glyphs, places, places, 0, 0, RED, rtl=rtl), face)
    assert sum(size for size, _ in pieces) == len(text.encode())
    assert sum(count for _, count in pieces) == len(glyphs)


# Links


def links(data: bytes) -> list[str]:
    page = pypdfium2.PdfDocument(data)[0]
    found, start = [], raw.c_int(0)
    link = raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, start, link):
        action = raw.FPDFLink_GetAction(link)
        buffer = bytes(200)
        length = raw.FPDFAction_GetURIPath(page.pdf, action, buffer, 200)
        found.append(buffer[: length - 1].decode())
    return found


def test_link() -> None:
    assert links(pdf(LINK)) == ["https://example.org/%C3%A4?b=%27c%20d%27"]


def test_links_in_groups() -> None:
    """cairo crashes over a link in a faded group, so there it is left out."""
    outer = "https://example.org/outer"
    assert links(pdf(Group((LINK,), opacity=0.5))) == []
    assert links(pdf(Group((LINK,), href=outer))) == [outer]
    assert len(links(pdf(LINK._replace(opacity=0.5)))) == 1
    assert links(pdf(LINK._replace(items=()))) == []


# The same everywhere


def test_same_bytes_in_another_process() -> None:
    script = f"""
import sys
sys.path[:0] = {[str(p) for p in sys.path]!r}
from tests.render.test_pdf import FONTS, Options, render, sheet
sys.stdout.buffer.write(render(sheet(), "pdf", Options(title="T"), FONTS))
"""
    other = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout
    assert other == render(sheet(), "pdf", Options(title="T"), FONTS)


def test_nothing_is_a_page_too() -> None:
    assert pypdfium2.PdfDocument(render(Frame(10, 10, (Rect(0, 0, 0, 0, fill=RED),)), "pdf", Options(), FONTS))[0]
