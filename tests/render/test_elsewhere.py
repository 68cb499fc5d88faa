"""Our SVG drawn by programs that are not ours: the same picture in each."""

import io
from functools import cache

import pytest
from PIL import Image

from infographic.render import Options
from infographic.render import svg as svg_format

from . import elsewhere
from .compare import TOLERANCE, difference
from .frames import CELL, CELLS, FONTS, place, sheet

SIZE = int(sheet().width), int(sheet().height)


@cache
def drawn(program: str, text: str) -> bytes:
    """The whole sheet in one go: starting a browser takes longer than drawing."""
    svg = svg_format.render(sheet(), Options(text=text), FONTS)  # type: ignore[arg-type]
    draw = {"chromium": elsewhere.chromium, "cairosvg": elsewhere.cairosvg, "librsvg": elsewhere.librsvg,
            "resvg": elsewhere.resvg}[program]  # fmt: skip
    return draw(svg, *SIZE)


def cell(png: bytes, name: str) -> bytes:
    left, top = place(list(CELLS).index(name))
    out = io.BytesIO()
    Image.open(io.BytesIO(png)).crop((left, top, left + CELL[0], top + CELL[1])).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("name", CELLS)
@pytest.mark.parametrize(
    ("program", "text"),
    [
        ("chromium", "live"),
        ("chromium", "both"),
        ("chromium", "outlines"),
        ("librsvg", "outlines"),
        ("librsvg", "both"),
        ("resvg", "outlines"),
        ("resvg", "both"),
        ("cairosvg", "both"),
    ],
)
def test_drawn_alike(program: str, text: str, name: str) -> None:
    reference = cell(drawn("cairosvg", "outlines"), name)
    assert difference(cell(drawn(program, text), name), reference) < TOLERANCE
