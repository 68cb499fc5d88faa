"""Figures come out as matplotlib's own SVG draws them, when both set text in matplotlib's own font."""

import io
import os

import matplotlib as mpl
import pytest
import resvg_py
from matplotlib.backends.backend_svg import FigureCanvasSVG

from infographic import plot
from infographic.render import Options, render
from infographic.text import FontLibrary, Typesetter
from tests.plot.pictures import PICTURES, Picture
from tests.render.compare import TOLERANCE, difference

FONTS = os.path.join(mpl.get_data_path(), "fonts", "ttf")
DEJAVU = tuple(os.path.join(FONTS, f"DejaVuSans{style}.ttf") for style in ("", "-Bold", "-Oblique"))
LIBRARY = FontLibrary(DEJAVU)
LETTERING = plot.Lettering(Typesetter(LIBRARY, "en"), ("DejaVu Sans",))


def ours(draw: Picture) -> str:
    figure = plot.Figure()
    draw(figure)
    frame = plot.draw(figure, 460.8, LETTERING)
    return render(frame, "svg", Options(text="outlines"), LIBRARY).decode()


def theirs(draw: Picture) -> str:
    figure = plot.Figure()
    draw(figure)
    file = io.StringIO()
    FigureCanvasSVG(figure).print_figure(file, format="svg", dpi=144, metadata={"Date": None})
    return file.getvalue().replace('width="460.8pt" height="345.6pt"', 'width="460.8" height="345.6"')


def png(svg: str) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=2, background="white"))


@pytest.mark.parametrize("name", PICTURES)
def test_as_matplotlib_draws_it(name: str, record_property: pytest.FixtureRequest) -> None:
    apart = difference(png(ours(PICTURES[name])), png(theirs(PICTURES[name])))
    record_property("difference", apart)
    assert apart < TOLERANCE
