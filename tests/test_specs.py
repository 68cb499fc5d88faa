"""The whole pages of the project: each spec is an example, a golden and a benchmark."""

import hashlib
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import infographic as ig
from infographic.pipeline import draw
from tests.render import elsewhere
from tests.render.compare import difference

ROOT = Path(__file__).parent.parent
SPECS = sorted((ROOT / "specs").glob("*.yaml"))
WIDTHS = (390, 728, 1200)


def every_spec(test):
    return pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.stem)(test)


@every_spec
@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_as_it_was_accepted(spec, width, golden):
    page = ig.load(spec).page(width)
    golden(draw(page, "boxes").decode(), f"specs/{spec.stem}-{width}.txt")


@every_spec
def test_the_svg_as_it_was_accepted(spec, golden):
    svg = ig.load(spec).to_svg()
    golden(readable(svg), f"specs/{spec.stem}.svg")


def readable(svg):
    """An SVG with a line for each element, and its fonts as fingerprints."""
    fonts = re.sub(
        r"base64,([A-Za-z0-9+/=]{200,})", lambda m: "sha256:" + hashlib.sha256(m[1].encode()).hexdigest()[:16], svg
    )
    return fonts.replace("><", ">\n<") + "\n"


DIGEST = "import sys, infographic as ig, hashlib as h\nfor s in sys.argv[1:]: "
DIGEST += "print(h.sha256(ig.load(s).to_svg().encode()).hexdigest())"


def test_the_same_bytes_in_another_process_locale_and_hash_seed():
    environment = os.environ | {"PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Pacific/Auckland"}
    command = [sys.executable, "-c", DIGEST, *map(str, SPECS)]
    done = subprocess.run(command, capture_output=True, env=environment, check=True, text=True)
    assert done.stdout.split() == [hashlib.sha256(ig.load(spec).to_svg().encode()).hexdigest() for spec in SPECS]


def test_the_same_bytes_in_threads():
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda spec: ig.load(spec).to_svg(), SPECS * 2))
    assert len(set(drawn)) == len(SPECS)


AS_WE_DRAW = 0.075
"""On whole pages; pale small text moved by 2 px, or a word that is missing, makes at least 0.08."""

IN_A_BROWSER = 0.085
"""The same where Skia sets glyphs at quarters of a pixel, rounded to the left: white text on dark makes 0.08."""

DENSE = 0.2
"""The same for small Chinese characters: strokes so close that half a pixel, to which a browser rounds, makes 0.17."""

WAYS = [
    ("chromium", "live"), ("chromium", "both"), ("resvg", "outlines"), ("resvg", "both"),
    ("librsvg", "outlines"), ("librsvg", "both"), ("cairosvg", "outlines"), ("cairosvg", "both"),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("program", "text"), WAYS)
@pytest.mark.parametrize("name", ["mindset-divide", "mindset-divide.nl"])
def test_others_draw_the_page_as_we_do(program, text, name):
    page = ig.load(ROOT / f"specs/{name}.yaml")
    size = [round(side) for side in page.page(728).frame[:2]]
    theirs = getattr(elsewhere, program)(page.to_svg(text=text).encode(), *size)
    limit = IN_A_BROWSER if (program, text) == ("chromium", "live") else AS_WE_DRAW
    assert difference(theirs, page.to_png(scale=1)) < limit


@pytest.mark.slow
@every_spec
def test_a_browser_sets_live_text_where_we_do(spec):
    page = ig.load(spec)
    size = [round(side) for side in page.page(728).frame[:2]]
    limit = DENSE if page.lang == "ja" else IN_A_BROWSER
    assert difference(elsewhere.chromium(page.to_svg().encode(), *size), page.to_png(scale=1)) < limit
