"""PNG: the pixels are what CairoSVG makes of our SVG, and the same however they are packed."""

import io
import math
import pathlib
import subprocess
import sys
import threading
import warnings
import zlib
from collections.abc import Iterator

import cairosvg
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image as Bitmap
from PIL import ImageChops, ImageColor, ImageStat

import infographic as ig
from infographic import render as renderers
from infographic.errors import SpecError
from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Frame, Group, Image, Item, Path, Rect, Stroke, Text, walk
from infographic.render import Options, _palette, _pixels, _png, render
from infographic.render._bitmap import bitmap as as_bitmap
from infographic.render._pixels import LARGEST_SIDE
from infographic.render._values import LIMIT

from .frames import CELL, CELLS, FONTS, RED, bitmap, line, run, sheet

SPECS = pathlib.Path(__file__).parents[2] / "specs"

AREA = 400
"""Pixels of a colour that make it a flat area or legible text, and no edge."""

GROUND = Rect(0, 0, *CELL, fill="#ffffff")


def png(frame: Frame, scale: float = 2) -> bytes:
    return render(frame, "png", Options(scale=scale), FONTS)


def exact(frame: Frame, scale: float = 2) -> bytes:
    """The pixels as they are drawn, before a palette is chosen."""
    file = io.BytesIO()
    as_bitmap(_pixels.drawn(frame, Options(scale=scale), FONTS)).save(file, "png")
    return file.getvalue()


def plain(frame: Frame, scale: float = 2) -> bytes:
    """What CairoSVG makes of the outlined SVG on its own."""
    drawn = cairosvg.svg2png(render(frame, "svg", Options(text="outlines"), FONTS), scale=scale)
    assert isinstance(drawn, bytes)
    return drawn


def pixels(data: bytes) -> Bitmap.Image:
    return Bitmap.open(io.BytesIO(data)).convert("RGBA")


FAR, NEAR, SHARE = 32, 8, 0.001
"""No pixel is further off than the first, of 255, and at most that share of them further than the second.

CairoSVG draws the steps of an outline one after the other, each rounded to 1/256 of a pixel; we draw its points.
"""


WIDE = Rect(0, 0, 728, 600, fill="#ffffff")
"""The ground of large letters: the share of pixels is that of a page, which is not full of them."""


def assert_near(one: bytes, other: bytes) -> None:
    ours, theirs = (np.asarray(pixels(data), dtype=np.int16) for data in (one, other))
    assert ours.shape == theirs.shape
    off = abs(ours - theirs).max(axis=2)
    assert off.max() <= FAR
    assert (off > NEAR).mean() <= SHARE


def assert_same(one: bytes, other: bytes) -> None:
    assert pixels(one).size == pixels(other).size
    assert pixels(one).tobytes() == pixels(other).tobytes()


@pytest.mark.parametrize("scale", [0.5, 1, 1.7, 2, 3])
def test_pixels_of_everything(scale: float) -> None:
    assert_near(exact(sheet(), scale), plain(sheet(), scale))


@pytest.mark.parametrize("name", CELLS)
def test_pixels_of_one_thing(name: str) -> None:
    frame = Frame(*CELL, (GROUND, *CELLS[name]))
    assert_near(exact(frame), plain(frame))


@given(
    st.floats(6, 90),
    st.floats(0, 150),
    st.floats(0, 90),
    st.floats(0.3, 4),
    st.sampled_from(["Inter-400", "Figtree-700", "BricolageGrotesque-800"]),
)
@settings(max_examples=25, deadline=None)
def test_pixels_of_text_anywhere(size: float, x: float, y: float, scale: float, face: str) -> None:
    frame = Frame(WIDE.width, WIDE.height, (WIDE, line(x, y, run("Aeg&@ß12", face, size))))
    assert_near(exact(frame, scale), plain(frame, scale))


matrices = st.tuples(*[st.floats(-2, 2)] * 4, st.floats(0, 160), st.floats(0, 100))


@given(matrices, st.floats(0.1, 1))
@example((0, 1, 2e-309, 0, 0, 0), 1)
@example((1, 2, 2, 4, 10, 10), 0.5)
@example((0, 1.894702991391343, 2, 0, 0, 1.390625), 1)
@settings(max_examples=30, deadline=None)
def test_pixels_in_groups(matrix: tuple[float, ...], opacity: float) -> None:
    items: tuple[Item, ...] = (line(5, 30, run("Moved & faded", size=20)), Circle(20, 60, 12.3, RED, opacity=0.5))
    frame = Frame(WIDE.width, WIDE.height, (WIDE, Group(items, matrix, opacity=opacity)))  # type: ignore[arg-type]
    assert_near(exact(frame), plain(frame))


@pytest.mark.parametrize(
    "d",
    [
        "M0 0h9v9z",
        "M0 0q9 0 9 9 9 0 9 9z",
        "M1 2l3 4zM5 6h1 2z",
        "M0 0h9zv9h9z",
        "M0 0H9V9Z",
        "M0 0h9",
        "M9 9c1 2 3 4z",
    ],
)
def test_paths_in_every_syntax(d: str) -> None:
    frame = Frame(*CELL, (GROUND, Path(d, Box(0, 0, 9, 9), RED, None, 1, 40, 30, 3)))
    assert_near(exact(frame), plain(frame))


def test_clip_with_a_hole() -> None:
    """CairoSVG fills the hole (its `clip_path` has a note that says so); browsers, as we do, leave it."""
    clip = Path("M0 0H160V100H0zM40 20H120V80H40z", Box(0, 0, *CELL), even_odd=True)
    drawn = pixels(png(Frame(*CELL, (GROUND, Group((Rect(0, 0, *CELL, fill=RED),), clip=clip))), 1))
    assert [drawn.getpixel(at)[:3] for at in ((20, 50), (80, 50))] == [(0xD4, 0x41, 0x1E), (255, 255, 255)]


def test_what_has_no_area_is_not_drawn() -> None:
    pen = Stroke(RED, 8)
    nothing = (
        Rect(20, 20, 0, 60, stroke=pen),
        Circle(80, 50, 0, RED, pen),
        Path("M0 0H9V9z", Box(0, 0, 0, 0), RED, pen, scale=0),
        Group((Rect(0, 0, *CELL, fill=RED),), (1, 2, 2, 4, 0, 0)),
        Image(10, 10, 0, 50, bitmap(), "image/png"),
    )
    assert pixels(png(Frame(*CELL, nothing))).getbbox() is None


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -2 * LIMIT])
def test_numbers_that_nobody_can_draw(wrong: float) -> None:
    items: list[Item] = [
        Rect(wrong, 0, 9, 9, fill=RED),
        Circle(0, 0, wrong, RED),
        Group((Circle(0, 0, 9, RED),), (1, 0, 0, wrong, 0, 0)),
        Path("M0 0H9V9z", Box(0, 0, 9, 9), RED, scale=wrong),
        line(wrong, 0, run("A")),
        Image(0, 0, wrong, 9, bitmap(), "image/png"),
        Frame(9, 9, (Circle(0, 0, 9, RED),)).at(0, wrong),
    ]
    for item in items:
        with pytest.raises(ValueError, match="cannot be drawn"):
            png(Frame(*CELL, (item,)))


def test_page_one_can_see_through() -> None:
    frame = Frame(*CELL, CELLS["circles"])
    assert_near(exact(frame), plain(frame))
    assert pixels(png(frame)).getpixel((0, 0)) == (0, 0, 0, 0)


def test_size_and_density() -> None:
    picture = Bitmap.open(io.BytesIO(png(Frame(160, 100, (GROUND,)))))
    assert picture.size == (320, 200)
    assert picture.info["dpi"] == pytest.approx((192, 192), abs=0.01)


# The same everywhere


DRAW = """
import sys
from tests.render.test_png import png, sheet
sys.stdout.buffer.write(png(sheet()))
"""


def test_same_bytes_in_another_process() -> None:
    path = [str(p) for p in sys.path]
    run = f"import sys; sys.path[:0] = {path!r}\n" + DRAW
    other = subprocess.run([sys.executable, "-c", run], capture_output=True, check=True).stdout
    assert other == png(sheet())


def test_same_bytes_in_threads() -> None:
    wanted, drawn = png(sheet()), []
    threads = [threading.Thread(target=lambda: drawn.append(png(sheet()))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert drawn == [wanted] * 4


# The encoder


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_checksum_of_two_parts(first: bytes, second: bytes) -> None:
    joined = _png._joined_adler(zlib.adler32(first), zlib.adler32(second), len(second))
    assert joined == zlib.adler32(first + second)


@pytest.mark.parametrize("height", [1, 15, 16, 17, 255, 256, 257, 600])
@pytest.mark.parametrize("ink", ["#000000", "#7f0000"])
def test_bands_join(height: int, ink: str) -> None:
    """In greys and in a palette."""
    text = line(0, height, run("Bands", size=height, fill=ink))
    frame = Frame(30, height, (Rect(0, 0, 30, height, fill="#ffffff"), text))
    assert_near(png(frame, 1), exact(frame, 1))


KINDS = {"grey": "L", "palette": "P", "photograph": "RGB", "seen through": "RGBA"}


@pytest.mark.parametrize("kind", KINDS)
def test_kind_of_pixels(kind: str) -> None:
    rainbow = Image(0, 0, *CELL, _photograph(), "image/png")
    words = line(8, 40, run("Words", size=20, fill="#000000"))
    items: dict[str, tuple[Item, ...]] = {
        "grey": (GROUND, words),
        "palette": (GROUND, words, Circle(80, 70, 20, RED)),
        "photograph": (GROUND, rainbow, words),
        "seen through": (words,),
    }
    data = png(Frame(*CELL, items[kind]))
    assert Bitmap.open(io.BytesIO(data)).mode == KINDS[kind]
    if kind != "palette":
        assert_same(data, exact(Frame(*CELL, items[kind])))


def _photograph() -> bytes:
    """A picture with thousands of colours that no palette comes near."""
    y, x = np.mgrid[0:200, 0:320]
    file = io.BytesIO()
    Bitmap.fromarray(np.stack([x * 255 // 319, y * 255 // 199, (x * y) % 256], axis=2).astype(np.uint8)).save(
        file, "png"
    )
    return file.getvalue()


colors = st.lists(st.tuples(*[st.integers(0, 255)] * 3), min_size=1, max_size=600, unique=True)


@given(colors, st.data())
@settings(deadline=None)
def test_what_a_palette_keeps(rows: list[tuple[int, int, int]], data: st.DataObject) -> None:
    counts = np.array(data.draw(st.lists(st.integers(1, 10**6), min_size=len(rows), max_size=len(rows))))
    given_colors = np.array(rows, np.int16)
    palette = _palette.chosen(given_colors, counts)
    if palette is None:
        assert len(rows) > _palette.LARGEST
        return
    assert len(palette.colors) <= _palette.LARGEST
    off = abs(given_colors - palette.colors[palette.indices]).max(axis=1)
    assert off.max() <= _palette.FARTHEST
    assert counts[off > _palette.NEAREST].sum() <= _palette.OFF_SHARE * counts.sum()
    most_used = np.argsort(-counts, kind="stable")[: _palette.FLAT]
    assert not off[most_used].any()


def fills(items: tuple[Item, ...]) -> Iterator[str]:
    """The colours of texts and of shapes of one colour."""
    for item in items:
        match item:
            case Text():
                yield from (run.fill for run in item.runs)
            case Group():
                yield from fills(item.items)
            case Rect(fill=str() as fill) | Circle(fill=str() as fill) | Path(fill=str() as fill):
                yield fill


@pytest.mark.parametrize("name", ["mindset-divide.yaml", "heat-pump.yaml", "food-waste.yaml"])
def test_flat_areas_and_text_of_a_page_are_exact(name: str) -> None:
    page = ig.load(SPECS / name).page()
    ours, wanted = (pixels(draw(page.frame)).convert("RGB") for draw in (png, exact))
    kept = {color for _, color in ours.getcolors(1 << 24)}
    covered = {color: count for count, color in wanted.getcolors(1 << 24)}
    flat = {ImageColor.getrgb(fill)[:3] for frame, _, _ in walk(page.frame) for fill in fills(frame.items)}
    assert len(flat) > 8
    assert {color for color in flat if covered.get(color, 0) > AREA} <= kept
    assert len(png(page.frame)) < 400_000


# Limits and fallbacks


@pytest.mark.parametrize(("width", "height", "scale"), [(1200, 17_000, 2), (20_000, 20_000, 1), (100, 100, 0.001)])
def test_too_large_and_too_small(width: float, height: float, scale: float) -> None:
    with pytest.raises(SpecError) as caught:
        png(Frame(width, height), scale)
    assert caught.value.problems[0].code == "picture-size"
    assert f"{round(width * scale):,}" in caught.value.problems[0].message


def test_longest_side() -> None:
    assert pixels(png(Frame(1, LARGEST_SIDE), 1)).size == (1, LARGEST_SIDE)


@pytest.fixture
def without_cairo(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which cairocffi finds no library: it raises OSError when it is imported."""

    class Missing:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "cairocffi":
                raise OSError("no library called cairo was found")

    for name in [n for n in sys.modules if n.split(".")[0] in ("cairocffi", "cairosvg")]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("_cairo", "_painter", "_outlines"):
        monkeypatch.delitem(sys.modules, f"infographic.render.{name}", raising=False)
        monkeypatch.delattr(renderers, name, raising=False)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])


def test_png_without_cairo(without_cairo: None) -> None:
    frame = Frame(*CELL, (GROUND, *CELLS["text"]))
    with pytest.warns(RuntimeWarning, match="drawn by resvg"):
        other = png(frame)
    difference = ImageChops.difference(pixels(other), _reference())
    assert max(ImageStat.Stat(difference).mean) < 1
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("default")
        for _ in range(3):
            png(frame)
    assert len(said) <= 1


def _reference() -> Bitmap.Image:
    """The frame as resvg draws it elsewhere, from the public SVG."""
    import resvg_py

    svg = render(Frame(*CELL, (GROUND, *CELLS["text"])), "svg", Options(text="outlines"), FONTS)
    return pixels(bytes(resvg_py.svg_to_bytes(svg_string=svg.decode(), zoom=2)))
