"""Figures come out as matplotlib's own SVG draws them, when both set text in matplotlib's own font."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import matplotlib as mpl
import pytest
import resvg_py
from matplotlib.backends.backend_svg import FigureCanvasSVG
from PIL import Image

import infographic as ig
from infographic import matplotlib_backend
from infographic.graphics.scene import Group, Item, Run, Text, walk
from infographic.render import Options, render
from infographic.text import FontLibrary, Typesetter
from tests.matplotlib_backend.pictures import PICTURES, Picture
from tests.render.compare import difference

FONTS = os.path.join(mpl.get_data_path(), "fonts", "ttf")
DEJAVU = tuple(os.path.join(FONTS, f"DejaVuSans{style}.ttf") for style in ("", "-Bold", "-Oblique"))
LIBRARY = FontLibrary(DEJAVU)
LETTERING = matplotlib_backend.Lettering(Typesetter(LIBRARY, "en"), ("DejaVu Sans",))


def ours(draw: Picture) -> str:
    figure = matplotlib_backend.Figure()
    draw(figure)
    frame = matplotlib_backend.draw(figure, 460.8, LETTERING)
    return render(frame, "svg", Options(text="outlines"), LIBRARY).decode()


def theirs(draw: Picture) -> str:
    figure = matplotlib_backend.Figure()
    draw(figure)
    file = io.StringIO()
    FigureCanvasSVG(figure).print_figure(file, format="svg", dpi=144, metadata={"Date": None})
    return file.getvalue().replace('width="460.8pt" height="345.6pt"', 'width="460.8" height="345.6"')


FINE = 2
"""Pixels drawn along each side of one that is compared: resvg smooths edges in steps of a quarter of a pixel, so that
a line moved by a hundredth, as paths are rounded, may look moved by that quarter."""

NEAR = 0.035
"""How far drawings may be apart at that fineness: less than those of different programs."""


def png(svg: str) -> bytes:
    drawn = resvg_py.svg_to_bytes(svg_string=svg, zoom=2 * FINE, background="white")
    file = io.BytesIO()
    Image.open(io.BytesIO(bytes(drawn))).reduce(FINE).save(file, "png", compress_level=1)
    return file.getvalue()


@pytest.mark.parametrize("name", PICTURES)
def test_as_matplotlib_draws_it(name: str, record_property: pytest.FixtureRequest) -> None:
    apart = difference(png(ours(PICTURES[name])), png(theirs(PICTURES[name])))
    record_property("difference", apart)
    assert apart < NEAR


def simple() -> matplotlib_backend.Figure:
    figure = matplotlib_backend.Figure()
    PICTURES["bars_grouped"](figure)
    return figure


def test_a_figure_is_left_as_it_was():
    figure = simple()
    before = figure.dpi, figure.canvas, tuple(figure.get_size_inches())
    matplotlib_backend.draw(figure, 300, LETTERING)
    assert (figure.dpi, figure.canvas, tuple(figure.get_size_inches())) == before


def test_the_same_picture_each_time_and_in_every_thread():
    wanted = matplotlib_backend.draw(simple(), 300, LETTERING)
    with ThreadPoolExecutor(4) as pool:
        assert all(
            frame == wanted for frame in pool.map(lambda _: matplotlib_backend.draw(simple(), 300, LETTERING), range(4))
        )


def test_its_words_are_text_in_our_type():
    page = ig.Infographic(title="A", panels=[ig.Panel(title="B", blocks=[ig.Figure(simple(), alt="Bars")])])
    runs = [run for frame, _, _ in walk(page.page(600).frame) for run in _runs(frame.items)]
    assert {run.face for run in runs if run.text in ("Adelie", "Bill depth")} == {"Figtree-400"}
    assert "B. Bars." in page.to_svg()


def _runs(items: tuple[Item, ...]) -> Iterator[Run]:
    for item in items:
        if isinstance(item, Text):
            yield from item.runs
        elif isinstance(item, Group):
            yield from _runs(item.items)


def test_marks_of_ours_are_plain_text_in_a_figure():
    figure = matplotlib_backend.Figure()
    figure.text(0.1, 0.5, "a*b* [c](https://d.e) f^1", parse_math=False)
    assert [run.text for run in _runs(matplotlib_backend.draw(figure, 300, LETTERING).items)] == [
        "a*b* [c](https://d.e) f^1"
    ]


def test_a_figure_stands_on_a_page_only():
    block = ig.Figure(simple(), alt="Bars", title="Penguins")
    assert block.replace(title="Birds").figure is block.figure
    with pytest.raises(ValueError, match="cannot be written in a spec"):
        block.to_dict()
    with pytest.raises(ValueError, match="alt"):
        ig.Figure(simple(), alt=" ")
    with pytest.raises(TypeError, match="not a matplotlib figure"):
        ig.Figure("figure.png", alt="A file")


def test_matplotlib_comes_without_pyplot_and_without_the_systems_fonts(tmp_path):
    code = (
        "import sys, infographic.matplotlib_backend, matplotlib as mpl; "
        "from matplotlib.font_manager import fontManager as f;"
        "print('matplotlib.pyplot' in sys.modules, all(e.fname.startswith(mpl.get_data_path()) for e in f.ttflist))"
    )
    environment = os.environ | {"MPLCONFIGDIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
    assert not list(tmp_path.glob("fontlist*"))
