"""PDF: what a viewer shows, finds and follows, and what the file consists of."""

import io
import subprocess
import sys

import pikepdf
import pypdfium2
import pytest
import resvg_py
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Bitmap
from PIL import ImageColor

from infographic.graphics.geometry import Box
from infographic.graphics.scene import (
    Circle,
    Frame,
    Gradient,
    Group,
    Image,
    Item,
    Path,
    Radial,
    Rect,
    Run,
    Stop,
    Stroke,
    Text,
)
from infographic.render import Options, TextMode, render, render_pages
from infographic.render.pdf import truetype
from infographic.render.pdf.faces import clusters

from .compare import TOLERANCE, difference
from .frames import BLUE, CELL, CELLS, FONTS, RED, bitmap, line, run, sheet
from .test_png import GROUND

LINK = Group((line(8, 50, run("where it leads", fill=BLUE)),), href="https://example.org/ä?b='c d'")

DIFFERENT = {"image", "faded photograph", "round dashes"}
"""PDFium draws the edges of pictures hard, and makes dots a little long."""


def pdf(*items: Item, text: TextMode = "live") -> bytes:
    return render(Frame(*CELL, (GROUND, *items)), "pdf", Options(text=text, title="Ein Täst", lang="de"), FONTS)


def shown(data: bytes) -> bytes:
    """The page in PDFium, two pixels to one of ours, as PNG.

    It is drawn larger and made smaller, because PDFium moves glyphs and thin lines to whole pixels.
    """
    out = io.BytesIO()
    large = pypdfium2.PdfDocument(data)[0].render(scale=8 * 96 / 72).to_pil()
    large.reduce(4).save(out, "PNG")
    return out.getvalue()


def words(data: bytes) -> str:
    return " ".join(pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range().split())


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


# Looks


def assert_alike(*items: Item, text: TextMode = "live") -> None:
    png = render(Frame(*CELL, (GROUND, *items)), "png", Options(), FONTS)
    assert difference(shown(pdf(*items, text=text)), png) < TOLERANCE


@pytest.mark.parametrize("name", sorted(CELLS.keys() - DIFFERENT))
@pytest.mark.parametrize("text", ["live", "outlines"])
def test_look(name: str, text: TextMode) -> None:
    assert_alike(*CELLS[name], text=text)


_FADING = (Stop(0.2, RED), Stop(0.4, "#ffcc00", 0.8), Stop(0.9, BLUE, 0.1))
_HALF = (Stop(0, RED, 0.5), Stop(1, BLUE, 0.5))
_BALL = Radial(0, 0, 1, 0.4, -0.3, (Stop(0, "#ffffff"), Stop(1, RED)), (40, 0, 10, 30, 80, 50))

_DISC = Circle(80, 50, 40, Gradient(40, 0, 120, 0, _FADING))

PAINTS: dict[str, Item] = {
    "gradient that fades": Rect(10, 10, 140, 80, 9, Gradient(10, 0, 150, 0, _FADING)),
    "gradient as faded everywhere": Rect(10, 10, 140, 80, 0, Gradient(10, 0, 150, 0, _HALF)),
    "gradient that fades, in a turned group": Group(
        (Rect(-50, -20, 100, 40, 4, Gradient(-50, 0, 50, 0, _FADING)),), (0.8, 0.6, -0.6, 0.8, 80, 50)
    ),
    "gradient that fades, in a faded group": Group((_DISC,), opacity=0.6),
    "gradient that fades, with a stroke": _DISC._replace(stroke=Stroke(BLUE, 4)),
    "radial": Circle(80, 50, 45, _BALL),
    "radial in a scaled path": Path(
        "M0 0H32V20H0z", Box(16, 10, 128, 80), _BALL._replace(matrix=(10, 0, 0, 8, 16, 10)), None, 1, 16, 10, 4
    ),
    "radial that fades": Rect(10, 10, 140, 80, 0, _BALL._replace(stops=(Stop(0, RED), Stop(1, RED, 0)))),
    "half-covering shape with a stroke": Rect(20, 20, 120, 60, 8, RED, Stroke(BLUE, 10), 0.5),
    "faded picture": Image(20, 15, 120, 70, bitmap(), "image/png", opacity=0.5),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(PAINTS.keys() - {"faded picture"}))
def test_paints(name: str) -> None:
    """As resvg draws them: CairoSVG fades a fill and its stroke one by one."""
    svg = render(Frame(*CELL, (GROUND, PAINTS[name])), "svg", Options(text="outlines"), FONTS)
    assert (
        difference(shown(pdf(PAINTS[name])), bytes(resvg_py.svg_to_bytes(svg_string=svg.decode(), zoom=2))) < TOLERANCE
    )


def test_colors_that_change_at_once() -> None:
    stops = (Stop(0.5, RED), Stop(0.5, BLUE))
    picture = Bitmap.open(io.BytesIO(shown(pdf(Rect(10, 10, 140, 80, 0, Gradient(10, 0, 150, 0, stops))))))
    assert picture.getpixel((150, 100)) == ImageColor.getrgb(RED)
    assert picture.getpixel((170, 100)) == ImageColor.getrgb(BLUE)


def test_pictures() -> None:
    """Their edges are hard in PDFium; within them they are ours, of whatever kind they are."""
    rgb = pypdfium2.PdfDocument(pdf(PAINTS["faded picture"]))[0].render(scale=2 * 96 / 72).to_pil()
    top, bottom = rgb.getpixel((160, 40)), rgb.getpixel((160, 160))
    assert 120 < top[0] < 150
    assert bottom[0] > 240


def test_page_has_the_size_the_language_and_the_title() -> None:
    document = opened(pdf())
    assert document.pages[0].MediaBox == [0, 0, 120, 75]
    assert document.docinfo.Title == "Ein Täst"
    assert document.Root.Lang == "de"
    assert document.Root.ViewerPreferences.DisplayDocTitle
    assert "Direction" not in document.Root.ViewerPreferences
    right = render(Frame(*CELL), "pdf", Options(rtl=True), FONTS)
    assert opened(right).Root.ViewerPreferences.Direction == "/R2L"


def test_page_larger_than_units_allow() -> None:
    document = opened(render(Frame(100, 40_000, (GROUND,)), "pdf", Options(), FONTS))
    page = document.pages[0]
    assert page.UserUnit == 3
    assert [float(n) * 3 for n in page.MediaBox] == [0, 0, 75, 30_000]


def test_several_pages_share_their_fonts() -> None:
    frames = [Frame(794, 1123, (line(10, 50, run(text)),)) for text in ("first", "second")]
    document = opened(render_pages(frames, "pdf", Options(title="T"), FONTS))
    assert len(document.pages) == 2
    assert [page.MediaBox for page in document.pages] == [[0, 0, 595.5, 842.25]] * 2
    assert (
        len([o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Subtype") == "/Type0"]) == 1
    )
    kids = list(document.Root.StructTreeRoot.K.K)
    assert [kid.Pg.objgen for kid in kids] == [page.objgen for page in document.pages]


def test_only_some_formats_have_pages() -> None:
    with pytest.raises(ValueError, match="svg"):
        render_pages([Frame(1, 1)], "svg", Options(), FONTS)


# Text


def test_text_is_found() -> None:
    found = words(pdf(*CELLS["text"]))
    assert found == "Bold type office of AVATAR, To 12 px & <smaller>"


def test_outlines_hold_no_text_and_are_longer() -> None:
    lines = [line(4, 12 + 10 * i, run("The quick brown fox jumps over a lazy dog", size=9)) for i in range(9)]
    assert words(pdf(*lines, text="outlines")) == ""
    assert len(pdf(*lines)) < len(pdf(*lines, text="outlines")) * 0.8


def test_other_scripts_are_found() -> None:
    assert words(pdf(line(8, 40, run("Größe ŁÓDŹ Ελλάδα Ёж", "Inter-400", 12)))) == "Größe ŁÓDŹ Ελλάδα Ёж"


def test_same_glyph_says_what_was_written() -> None:
    """Latin and Cyrillic share glyphs, a space and one that does not break as well."""
    assert words(pdf(line(8, 40, run("BAC ВАС", "Inter-400", 12)))) == "BAC ВАС"
    assert "a\u00a0b c" in pypdfium2.PdfDocument(pdf(line(8, 40, run("a\u00a0b c"))))[0].get_textpage().get_text_range()


def test_spaced_capitals_are_one_word() -> None:
    spaced = run("CAPITALS APART", "Figtree-600", 12, BLUE, tracking=6)
    assert words(pdf(line(2, 50, spaced))) == "CAPITALS APART"


def test_run_without_glyphs_and_with_what_nothing_can_print() -> None:
    empty = Text(8, 20, 0, (Run("", "Figtree-400", 12, (), (), (), 0, 0, RED),))
    odd = Text(8, 60, 9, (Run("a\0\ud800\x07b", "Figtree-400", 12, (1, 2), (0, 9), (0, 0), 0, 20, RED),))
    assert words(pdf(empty, line(8, 40, run("seen")), odd)).startswith("seen")


@given(st.text(" abfié\u0301", min_size=1, max_size=12), st.booleans(), st.booleans())
@settings(max_examples=100)
def test_clusters_say_the_text(text: str, rtl: bool, known: bool) -> None:
    """In the order of display, which of a run from the right is the reverse; so readers turn it back."""
    one = run(text, rtl=rtl)
    found = list(clusters(one if known else one._replace(clusters=()), FONTS.face(one.face)))
    assert "".join(piece.cluster.text for piece in found) == (text[::-1] if rtl and known else text)
    assert sum(len(piece.cluster.parts) for piece in found) == len(one.glyphs)


def test_marks_are_part_of_their_letter() -> None:
    """As one glyph they share its code, its place and its baseline, whatever the face does to place them."""
    (piece,) = clusters(run("n\u0303\u0323", "Inter-400"), FONTS.face("Inter-400"))
    assert piece.cluster.text == "n\u0303\u0323"
    assert piece.x == 0
    plain = FONTS.face("Inter-400").font
    assert piece.cluster.advance == plain.get_glyph_h_advance(plain.get_nominal_glyph(ord("n")))


# Fonts


def embedded(document: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    things = [thing for thing in document.objects if isinstance(thing, pikepdf.Dictionary)]
    return [thing for thing in things if thing.get("/Subtype") == "/CIDFontType2"]


def test_fonts_are_subsets_with_their_names() -> None:
    document = opened(pdf(*CELLS["text"]))
    fonts = embedded(document)
    names = sorted(str(font.BaseFont) for font in fonts)
    assert [name[8:] for name in names] == sorted(["BricolageGrotesque-ExtraBold", "Figtree-Medium", "Figtree-Regular"])
    assert all(name[1:7].isupper() and name[7] == "+" for name in names)
    for font in fonts:
        file = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
        widths = list(font.W[1])
        assert len(file.getGlyphOrder()) == len(widths) + 1
        for width, glyph in zip(widths, file.getGlyphOrder()[1:], strict=True):
            assert float(width) == pytest.approx(file["hmtx"][glyph][0] * 1000 / file["head"].unitsPerEm, abs=0.01)


@pytest.mark.parametrize("id", ["Figtree-400i", "Inter-700", "SourceSerif4-400"])
def test_glyphs_are_those_of_the_face(id: str) -> None:
    face = FONTS.face(id)
    ids = [face.font.get_nominal_glyph(ord(c)) for c in "&agQß%Å"]
    glyphs = [truetype.Glyph(truetype.union([(face.outline(i), 0, 0)]), face.font.get_glyph_h_advance(i)) for i in ids]
    made = TTFont(io.BytesIO(truetype.font(glyphs, face.upem, 900, 300)), checkChecksums=2)
    whole = TTFont(face.path)
    for name, id_ in zip(made.getGlyphOrder()[1:], ids, strict=True):
        ours, theirs = made["glyf"][name], whole["glyf"][whole.getGlyphName(id_)]
        assert (ours.xMin, ours.yMin, ours.xMax, ours.yMax) == (theirs.xMin, theirs.yMin, theirs.xMax, theirs.yMax)


def test_cubic_curves_become_quadratic_ones() -> None:
    """A quarter of a circle of 1,000 units, half a unit off at most."""
    ((first, *rest),) = truetype.contours("M0 1000C552 1000 1000 552 1000 0L0 0Z")
    assert first == (0, -1000, True)
    ends = [vertex for vertex in rest if vertex.on]
    assert len(rest) > 4
    assert all(abs((v.x**2 + v.y**2) ** 0.5 - 1000) < 1.5 for v in ends if (v.x, v.y) != (0, 0))


# Tags


def tags(data: bytes) -> list[str]:
    """Every tag in reading order, with what it says or shows."""

    def read(element: pikepdf.Object, depth: int) -> list[str]:
        said = element.get("/ActualText", element.get("/Alt", ""))
        kids = [kid for kid in element.get("/K", []) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
        own = f"{'  ' * depth}{str(element.S)[1:]} {said}".rstrip()
        return [own, *(line for kid in kids for line in read(kid, depth + 1))]

    document = opened(data)
    return read(document.Root.StructTreeRoot.K, 0)


def named(name: str, origin: tuple[str | int, ...], *items: Item) -> Frame:
    return Frame(100, 40, items, None, origin, name)


def test_tags_follow_the_frames() -> None:
    title = named("title", ("title",), line(0, 20, run("Div")), line(50, 20, run("ide")))
    rows = [named("row", ("panels", 0, "blocks", 0, "items", i), line(0, 20, run(str(i)))) for i in range(2)]
    panel = named("band plain", ("panels", 0), GROUND, *(row.at(0, 30 * i) for i, row in enumerate(rows)))
    name = named("heading", ("panels", 0), line(0, 20, run("The panel")))
    other = named("band tint", ("panels", 1), named("title", (), line(0, 20, run("A block"))).at(0, 0))
    header = named("header", (), title.at(0, 0))
    page = Frame(160, 300, (header.at(0, 0), panel.at(0, 50), other.at(0, 150), name.at(0, 40)))
    assert tags(render(page, "pdf", Options(title="The Divide"), FONTS)) == [
        "Document",
        "  Sect",
        "    H1 The Divide",
        "  Sect",
        "    H2",
        "    L",
        "      LI",
        "        LBody",
        "          P",
        "      LI",
        "        LBody",
        "          P",
        "  Sect",
        "    H2",
    ]


def test_text_from_the_right_says_how_it_is_read() -> None:
    line_ = line(8, 50, run("cba", rtl=True), run("xyz"))
    page = Frame(*CELL, (line_,))
    assert tags(render(page, "pdf", Options(rtl=True), FONTS)) == ["Document", "  P xyzcba"]


def test_pictures_say_what_they_show() -> None:
    photo, drawing = CELLS["image"][0], Group((Circle(20, 20, 9, RED),), alt="a dot")
    assert tags(pdf(photo, drawing)) == ["Document", "  Figure a gradient", "  Figure a dot"]
    assert tags(pdf(Circle(20, 20, 9, RED))) == ["Document"]


def test_every_stretch_of_content_is_somebodys() -> None:
    """Stretches follow each other without gaps, and each number leads to the tag that holds it."""
    document = opened(render(sheet(), "pdf", Options(), FONTS))
    page = document.pages[0]
    depth, marked = 0, []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            depth += 1
            marked += [int(operands[1].MCID)] if name == "BDC" else []
        elif name == "EMC":
            depth -= 1
        elif name in ("f", "S", "B", "f*", "B*", "TJ", "Do"):
            assert depth == 1, name
    owners = document.Root.StructTreeRoot.ParentTree.Nums[1]
    assert marked == list(range(len(owners)))
    for number, owner in enumerate(owners):
        assert number in [int(kid) for kid in owner.K if isinstance(kid, int)]


# Links


def links(data: bytes) -> list[str]:
    document = opened(data)
    return [str(annotation.A.URI) for annotation in document.pages[0].get("/Annots", [])]


def test_link() -> None:
    document = opened(pdf(LINK))
    (annotation,) = document.pages[0].Annots
    assert annotation.A.URI == "https://example.org/%C3%A4?b=%27c%20d%27"
    assert annotation.Contents == "where it leads"
    left, bottom, right, top = map(float, annotation.Rect)
    assert left < 8 * 0.75 < 80 < right < 120
    assert bottom < 75 - 50 * 0.75 < top < 60
    tag = document.Root.StructTreeRoot.ParentTree.Nums[2 * int(annotation.StructParent) + 1]
    assert tag.S == "/Link"
    assert tag.K[1].Obj.objgen == annotation.objgen


def test_links_in_groups() -> None:
    outer = "https://example.org/outer"
    inner = "https://example.org/%C3%A4?b=%27c%20d%27"
    assert links(pdf(Group((LINK,), (2, 0, 0, 2, 0, 0)))) == [inner]
    assert links(pdf(Group((LINK,), href=outer))) == [outer]
    assert links(pdf(LINK._replace(opacity=0.5))) == [inner]
    assert links(pdf(LINK._replace(items=()))) == []
    assert links(pdf(LINK._replace(href="javascript:alert(1)"))) == []


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


def test_no_cairo_is_needed() -> None:
    script = f"""
import sys
sys.path[:0] = {[str(p) for p in sys.path]!r}
sys.modules.update(cairosvg=None, cairocffi=None)
from tests.render.frames import FONTS, sheet
from infographic.render import Options, render
sys.stdout.buffer.write(render(sheet(), "pdf", Options(title="T"), FONTS))
"""
    drawn = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout
    assert drawn == render(sheet(), "pdf", Options(title="T"), FONTS)


def test_nothing_is_a_page_too() -> None:
    assert pypdfium2.PdfDocument(render(Frame(10, 10, (Rect(0, 0, 0, 0, fill=RED),)), "pdf", Options(), FONTS))[0]


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), 2e6])
def test_numbers_that_nobody_can_draw(bad: float) -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        pdf(Rect(bad, 0, 10, 10, fill=RED))
