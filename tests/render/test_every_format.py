"""What holds for all formats: the same bytes everywhere, paper of its own size, series in one file."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from pptx import Presentation

import infographic as ig
from infographic import pipeline
from infographic.graphics.page_size import SIZES
from infographic.render import formats, has_pages

SPEC = """
title: Tea | Coffee
subtitle: Ünïcode, 茶
sides: {tea: {label: Tea, icon: leaf}, coffee: {label: Coffee, icon: coffee}}
panels:
  - title: Which keeps you awake?
    blocks:
      - {type: bars, items: [{label: Tea, value: 47, side: tea}, {label: Coffee, value: 95, side: coffee}], unit: mg}
      - {type: quote, text: One more cup., by: A drinker}
  - title: And at night?
    blocks:
      - {type: text, text: Neither.}
"""

DRAW = """
import sys
import infographic as ig
page = ig.parse(sys.argv[1])
sys.stdout.buffer.write(page.draw([sys.argv[2]])[0])
"""

SOURCE = Path(ig.__file__).parents[1]


def drawn_elsewhere(suffix: str, folder: Path, **environment: str) -> bytes:
    """The bytes of another process, in another folder, with other settings of the system."""
    own = {"PYTHONPATH": os.pathsep.join([str(SOURCE), *sys.path]), "PATH": os.environ["PATH"], "HOME": str(folder)}
    command = [sys.executable, "-c", DRAW, SPEC, suffix]
    return subprocess.run(command, cwd=folder, env=own | environment, capture_output=True, check=True).stdout


@pytest.mark.parametrize("suffix", formats())
def test_the_same_bytes_whatever_clock_hash_seed_locale_and_folder(suffix: str, tmp_path: Path) -> None:
    one = drawn_elsewhere(suffix, tmp_path, PYTHONHASHSEED="1", TZ="Asia/Tokyo", LC_ALL="C", SOURCE_DATE_EPOCH="1")
    (tmp_path / "sub").mkdir()
    other = drawn_elsewhere(suffix, tmp_path / "sub", PYTHONHASHSEED="2", TZ="America/Lima", LC_ALL="tr_TR.UTF-8")
    assert one == other == ig.parse(SPEC).draw([suffix])[0]


@pytest.mark.parametrize("name", [name for name, size in SIZES.items() if size.millimetres])
def test_paper_is_as_large_as_paper_is(name: str) -> None:
    data = ig.parse(SPEC).draw(["pdf"], size=name)[0]
    with pikepdf.open(io.BytesIO(data)) as document:
        sides = [float(side) / 72 * 25.4 for side in document.pages[0].mediabox[2:]]
    assert sides == pytest.approx(SIZES[name].millimetres, abs=0.01)


def test_a_series_is_one_file_where_files_have_pages() -> None:
    head, panels = SPEC.split("panels:")
    pages = ig.parse(f"{head}panels:{panels * 6}").pages("slide")
    assert len(pages) > 1
    for suffix in formats():
        drawn = pipeline.draw_series(pages, suffix)
        assert len(drawn) == (1 if has_pages(suffix) else len(pages))
    (slides,), (sheets,) = (pipeline.draw_series(pages, suffix) for suffix in ("pptx", "pdf"))
    assert len(Presentation(io.BytesIO(slides)).slides) == len(pikepdf.open(io.BytesIO(sheets)).pages) == len(pages)


def test_a_page_drawn_by_hand_is_so_on_a_phone() -> None:
    """Rectangles drawn by hand are outlines, in either layout."""
    page = ig.parse(SPEC).draw(["html"], theme="sketch")[0].decode()
    wide, narrow = page.partition('class="wide')[2].split('class="narrow')
    assert wide.count("<path") > 3
    assert narrow.count("<path") > 3
