"""Slides: native shapes and lines of text that can be edited, as python-pptx and LibreOffice read them."""

import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image as Bitmap
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE, MSO_SHAPE_TYPE
from pptx.util import Emu

import infographic as ig
from infographic.errors import EnvironmentProblem
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Frame, Gradient, Group, Image, Item, Rect, Stop, walk
from infographic.graphics.scene import Path as Outline
from infographic.render import Options, render, render_pages
from infographic.render.pptx import EMU, LARGEST_SIDE

from .elsewhere import program
from .frames import BLUE, CELL, CELLS, FONTS, RED, bitmap, line, run, sheet
from .test_pdf_readers import runs

SPECS = Path(__file__).parents[2] / "specs"


def pptx(*items: Item, **options: object) -> bytes:
    return render(Frame(*CELL, items), "pptx", Options(**options), FONTS)  # type: ignore[arg-type]


def slide(data: bytes):
    (only,) = Presentation(io.BytesIO(data)).slides
    return only


def test_native_shapes_stand_where_they_are_drawn() -> None:
    rect, rounded, circle = Rect(10, 20, 30, 40, fill=RED), Rect(50, 20, 40, 20, 5, BLUE), Circle(120, 50, 15, RED)
    shapes = slide(pptx(rect, rounded, circle)).shapes
    assert [s.auto_shape_type for s in shapes] == [MSO_SHAPE.RECTANGLE, MSO_SHAPE.ROUNDED_RECTANGLE, MSO_SHAPE.OVAL]
    assert [tuple(n / EMU for n in (s.left, s.top, s.width, s.height)) for s in shapes] == [
        (10, 20, 30, 40), (50, 20, 40, 20), (105, 35, 30, 30)
    ]  # fmt: skip
    assert shapes[0].fill.fore_color.rgb == type(shapes[0].fill.fore_color.rgb).from_string(RED[1:].upper())
    assert shapes[1].adjustments[0] == pytest.approx(5 / 20)


def test_curves_are_a_geometry_of_their_own() -> None:
    (drawn,) = slide(pptx(Outline("M0 0C0 5 10 5 10 0Z", Box(0, 0, 10, 5), RED, x=30, y=20, scale=2))).shapes
    assert drawn.shape_type == MSO_SHAPE_TYPE.FREEFORM
    assert (drawn.left / EMU, drawn.top / EMU, drawn.width / EMU) == (30, 20, 20)
    steps = [step.tag.rpartition("}")[2] for step in drawn._element.find(".//{*}path")]
    assert steps == ["moveTo", "cubicBezTo", "close"]


def test_a_line_of_text_is_one_box_without_wrap() -> None:
    words = line(20, 50, run("Real", "Figtree-700", 16, fill=RED), run(" words", size=16))
    (box,) = slide(pptx(words)).shapes
    assert box.text_frame.text == "Real words"
    assert box.text_frame.word_wrap is False
    first, second = box.text_frame.paragraphs[0].runs
    assert (first.font.name, first.font.bold, first.font.size.pt, second.font.bold) == ("Figtree", True, 12, False)
    assert box.left / EMU == pytest.approx(20, abs=0.01)
    assert box.top / EMU < 50 - 16 * 0.6 < 50 < (box.top + box.height) / EMU


def test_centred_lines_keep_their_middle_and_others_their_start() -> None:
    one = line(0, 20, run("Middle"))
    one = one._replace(x=(CELL[0] - one.width) / 2)
    marks = [s._element.find(".//{*}pPr").get("algn") for s in slide(pptx(one, line(0, 40, run("Start")))).shapes]
    assert marks == ["ctr", "l"]


def test_turned_text_stays_text_and_slanted_text_does_not() -> None:
    words = line(0, 0, run("Turned", size=20))
    turned, slanted = Group((words,), (0, -1, 1, 0, 50, 80)), Group((words,), (1, 0, 0.4, 1, 50, 80))
    (box,), (drawn,) = slide(pptx(turned)).shapes, slide(pptx(slanted)).shapes
    assert box.has_text_frame
    assert box.rotation == 270
    assert (box.top + box.height / 2) / EMU == pytest.approx(80 - words.width / 2, abs=0.1)
    assert drawn.shape_type == MSO_SHAPE_TYPE.FREEFORM


def test_what_shows_a_part_of_the_spec_is_moved_as_one_and_pictures_say_what_they_show() -> None:
    inner = Frame(40, 30, (Rect(0, 0, 40, 30, fill=RED), line(0, 20, run("A"))), origin=("panels", 0), name="bars")
    picture = Image(0, 0, 30, 20, bitmap(), "image/png", "A bridge")
    group, shown = slide(pptx(inner.at(50, 40), picture)).shapes
    assert (group.shape_type, group.name, len(group.shapes)) == (MSO_SHAPE_TYPE.GROUP, "bars", 2)
    assert (group.shapes[0].left / EMU, group.shapes[0].top / EMU) == (50, 40)
    assert shown._element.find(".//{*}cNvPr").get("descr") == "A bridge"


def test_links_notes_and_title() -> None:
    data = pptx(Group((line(0, 20, run("There")),), href="https://example.org"), title="Tea", description="Two cups.")
    (box,) = slide(data).shapes
    assert box.text_frame.paragraphs[0].runs[0].hyperlink.address == "https://example.org"
    assert slide(data).notes_slide.notes_text_frame.text == "Tea\nTwo cups."
    assert Presentation(io.BytesIO(data)).core_properties.title == "Tea"


def test_what_is_cut_is_a_picture() -> None:
    card = Group((Rect(0, 0, 80, 80, fill=RED),), clip=Circle(40, 40, 20))
    whole = Group((Rect(10, 10, 20, 20, fill=RED),), clip=Rect(0, 0, 80, 80, 10))
    cut, native = slide(pptx(card, whole)).shapes
    assert cut.shape_type == MSO_SHAPE_TYPE.PICTURE
    assert native.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE
    assert (cut.left / EMU, cut.width / EMU) == (20, 40)


def test_gradients_reach_as_far_as_ours() -> None:
    """DrawingML's runs from corner to corner: the stops in between move, and the ends are what is seen there."""
    gradient = Gradient(20, 0, 60, 0, (Stop(0, "#000000"), Stop(1, "#ffffff")))
    (drawn,) = slide(pptx(Rect(0, 0, 80, 40, fill=gradient))).shapes
    stops = [(s.position, str(s.color.rgb)) for s in drawn.fill.gradient_stops]
    assert stops == [(0, "000000"), (0.25, "000000"), (0.75, "FFFFFF"), (1, "FFFFFF")]


@pytest.mark.parametrize("name", CELLS)
def test_every_primitive_is_drawn(name: str) -> None:
    frame = Frame(*CELL, (Group((), alt="nothing"), *CELLS[name]))
    shapes = list(slide(render(frame, "pptx", Options(), FONTS)).shapes)
    numbers = [e.get("id") for e in slide(render(frame, "pptx", Options(), FONTS))._element.iter("{*}cNvPr")]
    assert shapes
    assert len(numbers) == len(set(numbers))


def test_slides_of_a_page_each_and_of_the_largest_ones_size() -> None:
    frames = [Frame(1000, 500, (Rect(0, 0, 9, 9, fill=RED),)), Frame(800, 600)]
    file = Presentation(io.BytesIO(render_pages(frames, "pptx", Options(), FONTS)))
    assert len(file.slides) == 2
    assert (file.slide_width, file.slide_height) == (1000 * EMU, 600 * EMU)


def test_a_page_longer_than_slides_can_be_is_drawn_smaller() -> None:
    data = render(Frame(1000, 10_000, (Rect(0, 9000, 1000, 1000, fill=RED),)), "pptx", Options(), FONTS)
    assert Presentation(io.BytesIO(data)).slide_height == Emu(LARGEST_SIDE)
    (shape,) = slide(data).shapes
    assert shape.top + shape.height == pytest.approx(LARGEST_SIDE, abs=2)


def test_same_bytes_in_another_process_and_no_clock() -> None:
    draw = "from tests.render.test_pptx import *; sys.stdout.buffer.write(render(sheet(), 'pptx', Options(), FONTS))"
    code = f"import sys; sys.path[:0] = {[str(p) for p in sys.path]!r}\n{draw}"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    assert other == render(sheet(), "pptx", Options(), FONTS)
    with zipfile.ZipFile(io.BytesIO(other)) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}


def test_missing_extra_is_told_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(EnvironmentProblem, match=r"pip install 'infographic\[slides\]'"):
        pptx(Rect(0, 0, 9, 9, fill=RED))


@pytest.mark.parametrize("name", ["mindset-divide.yaml", "water.ar.yaml"])
def test_every_text_of_a_page_can_be_edited(name: str) -> None:
    infographic = ig.load(SPECS / name)
    page = infographic.page()
    wanted = sorted(text for frame, _, _ in walk(page.frame) for text in runs(frame.items))
    tree = slide(infographic.draw(["pptx"])[0])._element
    found = sorted((element.text or "").strip() for element in tree.iter("{*}t"))
    assert [text for text in found if text] == sorted(text.strip() for text in wanted)


# LibreOffice

WITH_FONTS, WITHOUT_FONTS = 0.04, 0.08
"""The share of tiles of 8 px whose mean colour is off by more than 48 of 255 between LibreOffice's page and our PNG:
with our faces its lines lie a pixel or two elsewhere; with others they are of other letters, and of other lengths."""


def libreoffice(data: bytes, fonts: Path | None) -> np.ndarray:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "page.pptx").write_bytes(data)
        added = f"<dir>{fonts}</dir>" if fonts else ""
        (folder / "fonts.conf").write_text(
            f'<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>{added}'
            f"<cachedir>{folder}/cache</cachedir></fontconfig>"
        )
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program("soffice"), profile, "--headless", "--convert-to", "pdf", "page.pptx"]
        environment = {"FONTCONFIG_FILE": str(folder / "fonts.conf"), "HOME": name, "PATH": "/usr/bin:/bin"}
        subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=180, check=True)
        (page,) = pypdfium2.PdfDocument((folder / "page.pdf").read_bytes())
        return np.asarray(page.render(scale=96 / 72).to_pil().convert("RGB"))


def tiles(pixels: np.ndarray, height: int, width: int) -> np.ndarray:
    return np.asarray(Bitmap.fromarray(pixels[:height, :width]).reduce(8), np.int16)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["mindset-divide.yaml", "heat-pump.yaml"])
@pytest.mark.parametrize("installed", [True, False])
def test_libreoffice_opens_it_and_shows_nearly_our_picture(name: str, installed: bool) -> None:
    program("loimpress")
    infographic = ig.load(SPECS / name)
    theirs = libreoffice(infographic.draw(["pptx"])[0], SPECS.parent / "fonts" if installed else None)
    ours = np.asarray(Bitmap.open(io.BytesIO(infographic.to_png(scale=1))).convert("RGB"))
    assert max(abs(a - b) for a, b in zip(ours.shape[:2], theirs.shape[:2], strict=True)) <= 2
    size = [min(a, b) for a, b in zip(ours.shape[:2], theirs.shape[:2], strict=True)]
    off = (abs(tiles(ours, *size) - tiles(theirs, *size)).max(axis=2) > 48).mean()
    assert off < (WITH_FONTS if installed else WITHOUT_FONTS)
