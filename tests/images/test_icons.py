"""Logos, icons and flags of well-known sets, rebuilt, as Chromium draws their files."""

import io
from pathlib import Path

import pytest
from PIL import Image

from infographic.graphics.scene import Frame
from infographic.images import svg
from infographic.images.placing import framed
from infographic.render import Options
from infographic.render import png as our_png
from infographic.render import svg as our_svg
from infographic.text import FontLibrary
from tests.render.compare import TOLERANCE, difference
from tests.render.elsewhere import chromium_page

ICONS = sorted(Path(__file__).with_name("icons").glob("*.svg"))
SIDE, COLUMNS = 160, 6
WIDTH, HEIGHT = COLUMNS * SIDE, -(-len(ICONS) // COLUMNS) * SIDE

EDGES = 0.03
"""Beyond the tolerance for text: icons are large, and all black on white; smoothing differs more along their edges."""


def place(i):
    return i % COLUMNS * SIDE, i // COLUMNS * SIDE


@pytest.fixture(scope="module")
def as_published():
    """All files on one page of Chromium."""
    images = "".join(
        f'<img src="{file.as_uri()}" style="position:absolute;left:{place(i)[0]}px;top:{place(i)[1]}px;'
        f'width:{SIDE}px;height:{SIDE}px;object-fit:contain">'
        for i, file in enumerate(ICONS)
    )
    page = f'<!doctype html><body style="margin:0;background:#fff">{images}'.encode()
    return chromium_page(page, ".html", WIDTH, HEIGHT)


@pytest.fixture(scope="module")
def rebuilt():
    items = [
        framed(svg.rebuilt(file.read_bytes(), "#000000"), SIDE, SIDE, file.stem, fit="contain").at(*place(i))
        for i, file in enumerate(ICONS)
    ]
    return Frame(WIDTH, HEIGHT, tuple(items))


def cell(png, i):
    x, y = place(i)
    output = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGBA").crop((x, y, x + SIDE, y + SIDE)).save(output, "png")
    return output.getvalue()


@pytest.mark.parametrize("draw", ["chromium", "cairo"])
def test_rebuilt_icons_look_as_published(draw, as_published, rebuilt):
    options = Options(1, "live", "icons", "", "en")
    if draw == "chromium":
        drawn = chromium_page(our_svg.render(rebuilt, options, FontLibrary()), ".svg", WIDTH, HEIGHT)
    else:
        drawn = our_png.render(rebuilt, options, FontLibrary())
    apart = {file.stem: difference(cell(as_published, i), cell(drawn, i)) for i, file in enumerate(ICONS)}
    assert {name: round(far, 3) for name, far in apart.items() if far > TOLERANCE + EDGES} == {}


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_nothing_is_left_out(file):
    assert svg.rebuilt(file.read_bytes(), "#000000").dropped == ()
