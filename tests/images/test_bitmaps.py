"""Photographs: told by their first bytes, decoded within limits, cut around a focus, no larger than shown."""

import io
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from infographic.graphics.geometry import Box
from infographic.graphics.scene import Circle, Group, Rect
from infographic.graphics.scene import Image as Shown
from infographic.images import _fit, bitmap
from infographic.images._kinds import kind_of
from infographic.images.bitmap import Bitmap
from infographic.images.placing import edge_of, framed
from infographic.images.refused import Refused
from infographic.limits import TABLE


def picture(width=40, height=30, mode="RGB"):
    """Red at the left, blue at the right, green at the top."""
    image = Image.new("RGB", (width, height), "red")
    image.paste("blue", (width // 2, 0, width, height))
    image.paste("green", (0, 0, width, height // 3))
    return image.convert(mode)


def encoded(image, kind, **options):
    output = io.BytesIO()
    image.save(output, kind, **options)
    return output.getvalue()


def pixels(cut):
    return Image.open(io.BytesIO(cut.data)).convert("RGB")


def whole(found):
    return found.cut(Box(0, 0, found.width, found.height), found.width, found.height)


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "gif"])
@pytest.mark.parametrize("mode", ["RGB", "L", "P"])
def test_kinds_are_told_by_their_first_bytes_and_read(kind, mode):
    data = encoded(picture(mode="RGB" if kind == "jpeg" and mode == "P" else mode), kind)
    assert kind_of(data) == kind
    found = Bitmap(data, kind)
    assert (found.width, found.height) == (40, 30)
    assert pixels(whole(found)).size == (40, 30)


@pytest.mark.parametrize("mode", ["1", "LA", "RGBA", "CMYK", "I;16"])
def test_all_kinds_of_pixels(mode):
    image = picture(mode="L").convert("I").point(lambda v: v * 256) if mode[0] == "I" else picture(mode=mode)
    data = encoded(image.convert(mode), "jpeg" if mode == "CMYK" else "png")
    left, right = pixels(whole(Bitmap(data, kind_of(data)))).convert("L").crop((0, 25, 40, 26)).getextrema()
    assert 0 <= left < right <= 255 or mode == "1"


def test_a_picture_lies_as_the_camera_was_held():
    exif = Image.Exif()
    exif[0x0112] = 6  # turned to the right
    found = Bitmap(encoded(picture(), "jpeg", exif=exif), "jpeg")
    assert (found.width, found.height) == (30, 40)
    right = pixels(whole(found)).getpixel((28, 5))
    assert right[1] > 100 > right[0]  # what was at the top is at the right
    assert b"Exif" not in whole(found).data


def test_colours_of_another_profile_become_those_of_a_screen():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    plain = Bitmap(encoded(picture(), "png"), "png")
    broken = Bitmap(encoded(picture(), "png", icc_profile=b"nonsense"), "png")
    unfitting = Bitmap(encoded(picture(), "png", icc_profile=profile), "png")
    assert whole(plain).data == whole(broken).data == whole(unfitting).data
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert whole(Bitmap(encoded(picture(), "png", icc_profile=srgb), "png")).data == whole(plain).data


# ---------------------------------------------------------------- limits


def png_of(width, height):
    """The head of a PNG that says it is so large, with hardly any data."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    packed = zlib.compress(bytes((width + 15) // 8 * height), 9) if width * height < 10**8 else b""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(8000, 6251), (32_769, 10), (2**31 - 1, 2**31 - 1)])
def test_bombs_are_refused_before_they_are_decoded(size):
    with pytest.raises(Refused, match=r"has [\d,]+ × [\d,]+ pixels|broken"):
        Bitmap(png_of(*size), "png")


@pytest.mark.parametrize("size", [(8000, 6250), (32_768, 10)])
def test_large_pictures_are_made_smaller(size):
    found = Bitmap(png_of(*size), "png")
    assert max(found.width, found.height) == bitmap.KEPT


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "gif"])
@pytest.mark.parametrize("part", [0.02, 0.5, 0.95])
def test_half_a_file_is_refused(kind, part):
    data = encoded(picture(200, 150), kind)
    with pytest.raises(Refused, match="broken"):
        Bitmap(data[: int(len(data) * part)], kind)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"hello", "is no picture"),
        (b"%PDF-1.4", "is a PDF"),
        (b"%!PS-Adobe EPSF", "is PostScript"),
        (b"\0\0\0\x20ftypheic", "is a HEIC"),
        (b"<html><body>", "is no picture"),
        (b"MZ\x90", "is a program"),
    ],
)
def test_other_files_are_called_what_they_are(data, said):
    with pytest.raises(Refused, match=said):
        kind_of(data)


@given(st.sampled_from(["png", "jpeg", "webp", "gif"]), st.data())
def test_broken_files_are_read_or_refused(kind, data):
    whole_file = bytearray(encoded(picture(), kind))
    for _ in range(data.draw(st.integers(1, 6))):
        whole_file[data.draw(st.integers(0, len(whole_file) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = Bitmap(bytes(whole_file), kind)
    except Refused:
        return
    assert found.width * found.height <= TABLE["picture-pixels"].most


# ---------------------------------------------------------------- cutting and fitting


def test_output_is_twice_as_dense_as_the_page_and_never_larger_than_the_file():
    found = Bitmap(encoded(picture(1000, 750), "jpeg"), "jpeg")
    all_of_it = Box(0, 0, 1000, 750)
    assert found.cut(all_of_it, 200, 150)[2:] == (400, 300)
    assert found.cut(all_of_it, 2000, 1500)[2:] == (1000, 750)
    assert len(found.cut(all_of_it, 200, 150).data) < 8000


def test_photographs_stay_photographs_and_all_else_stays_exact():
    photo, drawn = Bitmap(encoded(picture(), "jpeg"), "jpeg"), Bitmap(encoded(picture(), "png"), "png")
    clear = Bitmap(encoded(Image.new("RGBA", (9, 9), (255, 0, 0, 90)), "webp"), "webp")
    assert [whole(found).media_type for found in (photo, drawn, clear)] == ["image/jpeg", "image/png", "image/png"]
    noise = Image.effect_noise((400, 400), 60).convert("RGB")
    assert whole(Bitmap(encoded(noise, "png"), "png")).media_type == "image/jpeg"


def test_the_same_picture_is_the_same_bytes():
    data = encoded(picture(300, 200), "webp")
    part = Box(10, 10, 200, 100)
    assert Bitmap(data, "webp").cut(part, 70, 35) == Bitmap(data, "webp").cut(part, 70, 35)


@pytest.mark.parametrize(
    ("focus", "part"),
    [
        ((0.5, 0.5), Box(50, 0, 100, 100)),
        ((0, 0.5), Box(0, 0, 100, 100)),
        ((1, 0.5), Box(100, 0, 100, 100)),
        ((0.3, 0.9), Box(10, 0, 100, 100)),
    ],
)
def test_focus_is_as_near_to_the_middle_as_it_can_be(focus, part):
    assert _fit.seen(200, 100, 50, 50, focus) == part


side = st.floats(1, 5000)
share = st.floats(0, 1)


@given(side, side, side, side, share, share)
def test_what_is_seen_fills_the_box_and_holds_the_focus(width, height, wide, tall, across, down):
    part = _fit.seen(width, height, wide, tall, (across, down))
    slack = 1e-6 * max(width, height)
    assert part.x >= 0 and part.y >= 0 and part.right <= width + slack and part.bottom <= height + slack
    assert part.width * tall == pytest.approx(part.height * wide)
    assert part.x - slack <= across * width <= part.right + slack
    assert part.y - slack <= down * height <= part.bottom + slack


@given(side, side, side, side)
def test_a_whole_picture_keeps_its_shape_and_touches_the_box(width, height, wide, tall):
    fitted = _fit.whole(width, height, wide, tall)
    assert fitted[0] * height == pytest.approx(fitted[1] * width)
    assert fitted[0] == pytest.approx(wide) or fitted[1] == pytest.approx(tall)
    assert fitted[0] <= wide * 1.000001 and fitted[1] <= tall * 1.000001


def test_a_photograph_is_cut_to_its_box_and_clipped_to_its_edge():
    found = Bitmap(encoded(picture(400, 300), "png"), "png")
    frame = framed(found, 100, 100, "A flag", focus=(0, 0.5), edge=edge_of("circle", 100, 100, 12))
    (group,) = frame.items
    assert isinstance(group, Group) and group.clip == Circle(50, 50, 50)
    (shown,) = group.items
    assert isinstance(shown, Shown) and shown[:4] == (0, 0, 100, 100) and shown.alt == "A flag"
    assert Image.open(io.BytesIO(shown.data)).size == (200, 200)
    assert frame.upright
    assert edge_of("card", 100, 60, 12) == Rect(0, 0, 100, 60, 12)
    assert edge_of("plain", 100, 60, 12) is None


def test_a_whole_picture_lies_in_the_middle():
    found = Bitmap(encoded(picture(400, 200), "png"), "png")
    (shown,) = framed(found, 100, 100, "", fit="contain").items
    assert shown[:4] == (0, 25, 100, 50)
