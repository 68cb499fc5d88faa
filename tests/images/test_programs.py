"""Drawings as drawing programs write them: drawn as Chromium draws them, or with what is missing by name."""

import io
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from infographic.graphics.scene import Frame
from infographic.images import svg
from infographic.images.placing import framed
from infographic.render import Options, render
from infographic.text import FontLibrary
from tests.render.compare import TOLERANCE, difference
from tests.render.elsewhere import chromium_page

FILES = sorted(Path(__file__).with_name("programs").glob("*.svg"))
CELL = 360
SIZE = CELL, CELL * len(FILES)


@cache
def ours():
    return {path.stem: svg.rebuilt(path.read_bytes(), "#000000") for path in FILES}


@cache
def sheets():
    """All of them on one page, drawn by us and by Chromium: starting a browser takes longer than drawing."""
    placed, shown = [], []
    for row, (path, drawing) in enumerate(zip(FILES, ours().values(), strict=True)):
        width, height, top = CELL, CELL * drawing.height / drawing.width, row * CELL
        placed.append(framed(drawing, width, height, "", fit="contain").at(0, top))
        style = f"position:absolute;top:{top}px;width:{width}px;height:{height}px"
        shown.append(f'<img src="{path.as_uri()}" style="{style}">')
    page = f'<body style="margin:0;background:#fff">{"".join(shown)}'
    ours_png = render(Frame(*SIZE, tuple(placed)), "png", Options(scale=1), FontLibrary())
    return ours_png, chromium_page(page.encode(), ".html", *SIZE)


def cell(png, row):
    out = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGBA").crop((0, row * CELL, CELL, (row + 1) * CELL)).save(out, "PNG")
    return out.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize("name", [path.stem for path in FILES])
def test_drawn_as_chromium_draws_it(name):
    row = list(ours()).index(name)
    mine, chromium = (cell(sheet, row) for sheet in sheets())
    assert difference(mine, chromium) < TOLERANCE + 0.03


@pytest.mark.parametrize("name", [path.stem for path in FILES])
def test_nothing_is_missing(name):
    assert ours()[name].dropped == ()
    assert len(ours()[name].inks) >= 4
