"""WebP, AVIF and JPEG, and pictures that may take only so many bytes."""

import io
import sys

import numpy as np
import pytest
from PIL import Image as Bitmap
from PIL import features

from infographic.errors import EnvironmentProblem, SpecError
from infographic.graphics.scene import Circle, Frame, Image, Rect
from infographic.render import BITMAPS, Options, formats, render

from .frames import CELL, FONTS, INK, RED, line, sheet
from .frames import run as letters

GROUND = Rect(0, 0, *CELL, fill="#ffffff")
PAGE = Frame(*CELL, (GROUND, Circle(90, 60, 25, RED), line(8, 30, letters("Words", size=20, fill=INK))))

LOSS = {"webp": 0, "png": 0, "avif": 4, "jpg": 4}
"""How far, of 255 levels in the mean, a format may be from the PNG."""


def pixels(data: bytes) -> np.ndarray:
    return np.asarray(Bitmap.open(io.BytesIO(data)).convert("RGB"), np.int16)


def test_they_are_all_formats_of_pixels() -> None:
    assert set(formats()) >= BITMAPS == set(LOSS)


@pytest.mark.parametrize("suffix", sorted(BITMAPS))
def test_read_back(suffix: str) -> None:
    data = render(PAGE, suffix, Options(), FONTS)
    assert Bitmap.open(io.BytesIO(data)).format == {"jpg": "JPEG"}.get(suffix, suffix.upper())
    wanted = pixels(render(PAGE, "png", Options(), FONTS))
    assert pixels(data).shape == wanted.shape == (200, 320, 3)
    assert abs(pixels(data) - wanted).mean() <= LOSS[suffix]


@pytest.mark.parametrize("suffix", sorted(BITMAPS))
def test_same_bytes_again(suffix: str) -> None:
    assert render(sheet(), suffix, Options(scale=1), FONTS) == render(sheet(), suffix, Options(scale=1), FONTS)


@pytest.mark.parametrize("suffix", ["webp", "avif", "png"])
def test_what_one_can_see_through_stays_so(suffix: str) -> None:
    drawn = Bitmap.open(io.BytesIO(render(Frame(*CELL, PAGE.items[1:]), suffix, Options(), FONTS)))
    assert drawn.getpixel((2, 2))[3] == 0  # type: ignore[index]
    assert drawn.getpixel((180, 120))[3] == 255  # type: ignore[index]


def test_jpeg_lies_on_white() -> None:
    assert pixels(render(Frame(*CELL, PAGE.items[1:]), "jpg", Options(), FONTS))[2, 2].min() > 250


def photograph() -> Frame:
    noise = np.random.default_rng(5).integers(0, 255, (50, 80, 3), np.uint8)
    file = io.BytesIO()
    Bitmap.fromarray(noise).resize((320, 200), Bitmap.Resampling.BICUBIC).save(file, "png")
    return Frame(*CELL, (Image(0, 0, *CELL, file.getvalue(), "image/png"),))


@pytest.mark.parametrize("suffix", ["webp", "avif", "jpg"])
def test_quality_is_given_up_for_bytes(suffix: str) -> None:
    best = render(photograph(), suffix, Options(), FONTS)
    smaller = render(photograph(), suffix, Options(max_bytes=len(best) * 3 // 4), FONTS)
    assert len(smaller) <= len(best) * 3 // 4
    assert Bitmap.open(io.BytesIO(smaller)).size == (320, 200)


def test_png_gives_up_colors_and_no_flat_one() -> None:
    best = render(sheet(), "png", Options(), FONTS)
    smaller = render(sheet(), "png", Options(max_bytes=len(best) * 4 // 5), FONTS)
    assert len(smaller) <= len(best) * 4 // 5
    off = abs(pixels(smaller) - pixels(best)).max(axis=2)
    assert off.max() <= 64
    assert (off == 0).mean() > 0.9


@pytest.mark.parametrize("suffix", formats())
def test_no_format_takes_more_than_it_may(suffix: str) -> None:
    with pytest.raises(SpecError) as caught:
        render(PAGE, suffix, Options(max_bytes=100, words="Tea. " * 50), FONTS)
    (problem,) = caught.value.problems
    assert problem.code == "too-many-bytes"
    assert "more than the 0 KB" in problem.message


def test_optimized_png_has_the_same_pixels() -> None:
    plain, packed = (render(sheet(), "png", Options(optimize=optimize), FONTS) for optimize in (False, True))
    assert len(packed) < 0.95 * len(plain)
    assert (pixels(packed) == pixels(plain)).all()
    assert Bitmap.open(io.BytesIO(packed)).info["dpi"] == pytest.approx((192, 192), abs=0.01)


def test_missing_extra_is_told_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "oxipng", None)
    with pytest.raises(EnvironmentProblem, match=r"pip install 'infographic\[optimize\]'"):
        render(PAGE, "png", Options(optimize=True), FONTS)


def test_missing_codec_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(features, "check", lambda name: name != "avif")
    with pytest.raises(EnvironmentProblem, match=r"cannot write `\.avif`") as caught:
        render(PAGE, "avif", Options(), FONTS)
    assert "\n" not in str(caught.value)


def test_side_that_webp_cannot_have() -> None:
    with pytest.raises(SpecError, match="at most 16,383 along a side"):
        render(Frame(10, 16_384), "webp", Options(scale=1), FONTS)
