"""Our SVG drawn by programs that are not ours: in each the picture that our PNG shows."""

import html
import io
from functools import cache

import pytest
from PIL import Image

from infographic.graphics.scene import Text
from infographic.render import Options, render

from . import elsewhere
from .compare import TOLERANCE, difference
from .frames import CELL, CELLS, FONTS, place, sheet

SIZE = int(sheet().width), int(sheet().height)


@cache
def drawn(program: str, text: str) -> bytes:
    """The whole sheet in one go: starting a browser takes longer than drawing."""
    if program == "ours":
        return render(sheet(), "png", Options(scale=1), FONTS)
    svg = render(sheet(), "svg", Options(text=text), FONTS)  # type: ignore[arg-type]
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
        ("cairosvg", "outlines"),
        ("cairosvg", "both"),
    ],
)
def test_drawn_alike(program: str, text: str, name: str) -> None:
    reference = cell(drawn("ours", "png"), name)
    assert difference(cell(drawn(program, text), name), reference) < TOLERANCE


def test_text_is_selected_as_it_is_read() -> None:
    page = render(sheet(), "html", Options(), FONTS).decode()
    script = """<p id="copied"></p><script>
getSelection().selectAllChildren(document.querySelector("svg.wide"))
document.getElementById("copied").textContent = getSelection().toString().replace(/\\n/g, "|")
</script></body>"""
    tree = elsewhere.chromium_tree(page.replace("</body>", script).encode())
    copied = html.unescape(tree.partition('<p id="copied">')[2].partition("</p>")[0])
    texts = [item for items in CELLS.values() for item in items if isinstance(item, Text)]
    said = ["".join(run.text for run in text.runs) for text in texts]
    assert said
    assert [line for line in copied.split("|") if line in said] == said
