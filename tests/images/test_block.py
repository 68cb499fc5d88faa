"""The block `image` on a page, and logos."""

import io
import re
import shutil
from pathlib import Path

import pytest
import samples
from PIL import Image, ImageColor

import infographic as ig
from infographic.graphics.color import contrast, to_hex
from infographic.graphics.scene import Circle, Group, Rect, walk
from infographic.graphics.scene import Image as Shown
from infographic.pipeline import draw
from infographic.words import markdown
from infographic.words.description import parts

ICONS = Path(__file__).with_name("icons")


@pytest.fixture
def folder(tmp_path):
    photo = Image.new("RGB", (1600, 900), "teal")
    photo.paste("gold", (0, 0, 800, 900))
    photo.save(tmp_path / "wide.jpg")
    photo.resize((900, 1600)).save(tmp_path / "tall.png")
    photo.resize((90, 60)).save(tmp_path / "small.png")
    for name in ("lucide-bike", "flag-icons-za", "devicon-python"):
        shutil.copy(ICONS / f"{name}.svg", tmp_path / f"{name}.svg")
    return tmp_path


def parsed(folder, blocks, top=""):
    return ig.parse(f"title: A page\n{top}panels:\n  - blocks:\n      - {blocks}\n", folder=folder)


def pictures(infographic, width=728, name="picture"):
    """Each picture's frame with its place on the page."""
    return [(frame, x, y) for frame, x, y in walk(infographic.page(width).frame) if frame.name == name]


def size(folder, keys, width=728):
    ((frame, _, _),) = pictures(parsed(folder, f"{{type: image, alt: A picture, {keys}}}"), width)
    return round(frame.width), round(frame.height)


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("file: wide.jpg", (641, 360)),
        ("file: wide.jpg, ratio: '4:1'", (641, 160)),
        ("file: wide.jpg, ratio: 2", (641, 320)),
        ("file: wide.jpg, height: 240", (641, 146)),
        ("file: wide.jpg, height: 240, ratio: 1", (146, 146)),
        ("file: wide.jpg, height: 240, fit: contain", (259, 146)),
        ("file: wide.jpg, shape: circle, height: 300", (182, 182)),
        ("file: small.png", (90, 60)),
        ("file: flag-icons-za.svg, height: 120", (97, 73)),
    ],
)
def test_sizes_on_a_blog(folder, keys, shown):
    assert size(folder, keys) == shown


def test_tall_pictures_leave_room_for_others(folder):
    for width in (390, 728, 1200):
        wide, tall = size(folder, "file: tall.png", width)
        assert tall <= width
        assert wide / tall == pytest.approx(9 / 16, abs=0.01)
        assert size(folder, "file: lucide-bike.svg", width)[1] <= 0.46 * width


def test_a_picture_fills_the_height_of_its_row(folder):
    text = "word " * 150
    row = parsed(
        folder, f"{{type: row, blocks: [{{type: image, file: wide.jpg, alt: A}}, {{type: text, text: {text}}}]}}"
    )
    ((frame, _, _),) = pictures(row)
    assert frame.height > frame.width
    (group,) = frame.items
    (shown,) = group.items
    assert (shown.width, shown.height) == (frame.width, frame.height)


def test_sides_are_equally_high(folder):
    sides = "{type: image, sides: {a: {file: wide.jpg, alt: A}, b: {file: tall.png, alt: B, note: Below}}}"
    (one, x1, y1), (other, x2, y2) = pictures(parsed(folder, sides, "sides: {a: A, b: B}\n"))
    assert (y1, one.height) == (y2, other.height)
    assert x1 < x2


def test_alt_text_is_demanded_and_reaches_the_page(folder):
    with pytest.raises(ig.SpecError) as caught:
        parsed(folder, "{type: image, file: wide.jpg}")
    (found,) = caught.value.problems
    assert (found.message, found.line) == ("`alt` is missing", 4)
    for file in ("wide.jpg", "lucide-bike.svg"):
        svg = parsed(folder, f"{{type: image, file: {file}, alt: A yellow field}}").to_svg()
        assert 'aria-label="A yellow field"' in svg


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ("alt: A", "missing-key"),
        ("file: wide.jpg, alt: A, ratio: wide", "not-a-ratio"),
        ("file: wide.jpg, alt: A, ratio: '1:99'", "not-a-ratio"),
        ("file: wide.jpg, alt: A, focus: [0.5]", "wrong-count"),
        ("file: wide.jpg, alt: A, focus: [2, 0]", "out-of-range"),
        ("file: wide.jpg, alt: A, fit: fill", "unknown-value"),
        ("file: wide.jpg, alt: A, src: b.png", "unknown-key"),
    ],
)
def test_mistakes(folder, keys, code):
    with pytest.raises(ig.SpecError) as caught:
        parsed(folder, f"{{type: image, {keys}}}")
    assert [found.code for found in caught.value.problems] == [code]


def test_pictures_are_not_turned_over_for_scripts_from_the_right(folder):
    block = "{type: image, file: wide.jpg, alt: A, focus: left, ratio: 1, height: 300}"
    for file in ("wide.jpg", "flag-icons-za.svg"):
        same = [parsed(folder, block.replace("wide.jpg", file), f"lang: {lang}\n") for lang in ("en", "ar")]
        (left_to_right, *_), (right_to_left, *_) = (pictures(page)[0] for page in same)
        assert left_to_right == right_to_left


def test_the_page_stays_small(folder):
    plain = len(parsed(folder, "{type: text, text: Hello}").to_svg())
    with_photo = len(parsed(folder, "{type: image, file: wide.jpg, alt: A}").to_svg())
    assert with_photo - plain < 60_000
    assert parsed(folder, "{type: image, file: wide.jpg, alt: A}").to_svg() == (
        parsed(folder, "{type: image, file: wide.jpg, alt: A}").to_svg()
    )


def test_edges(folder):
    def clip(keys):
        ((frame, _, _),) = pictures(parsed(folder, f"{{type: image, alt: A, {keys}}}"))
        item = frame.items[0]
        return type(item.clip) if isinstance(item, Group) else type(item)

    assert clip("file: wide.jpg") is Rect
    assert clip("file: wide.jpg, shape: plain") is Shown
    assert clip("file: wide.jpg, shape: circle") is Circle


def test_what_a_drawing_lacks_is_told_where_it_is_named(folder):
    (folder / "words.svg").write_text('<svg viewBox="0 0 9 9"><text>Hi</text><path d="M0 0h9v9z"/></svg>')
    found = parsed(folder, "{type: image, file: words.svg, alt: A}").page().problems
    assert [(p.severity, p.message, p.line) for p in found] == [("warning", "of `words.svg` is not drawn: text", 4)]


# ---------------------------------------------------------------- logos


def test_a_logo_stands_at_the_end_of_the_footer(folder):
    page = parsed(folder, "{type: text, text: Hello}", "logo: devicon-python.svg\nsource: Somewhere\n")
    ((frame, x, y),) = pictures(page, name="logo")
    whole = page.page().frame
    assert x + frame.width == pytest.approx(728 * 0.94, abs=1)
    assert y > whole.height / 2
    assert 'aria-label="devicon python"' in page.to_svg()


def test_a_theme_brings_its_logo_and_a_spec_another(folder):
    brand = folder / "brand"
    brand.mkdir()
    shutil.copy(ICONS / "devicon-rust.svg", brand / "rust.svg")
    (brand / "brand.yaml").write_text("extends: light\nlogo: {file: rust.svg, alt: The makers}\n")
    page = parsed(folder, "{type: text, text: Hello}", "theme: brand/brand.yaml\n")
    assert 'aria-label="The makers"' in page.to_svg()
    assert "The makers" not in page.replace(logo={"file": "lucide-bike.svg", "alt": "Ours"}).to_svg()


def test_a_theme_reads_no_logo_elsewhere(folder):
    brand = folder / "brand"
    brand.mkdir()
    (brand / "brand.yaml").write_text("extends: light\nlogo: ../../flag-icons-za.svg\n")
    with pytest.raises(ig.SpecError, match="lies outside"):
        parsed(folder, "{type: text, text: Hello}", "theme: brand/brand.yaml\n").page()


def test_a_dark_logo_stands_on_a_plate_where_it_would_not_be_seen(folder):
    for name, color in (("dark", "#14202b"), ("bright", "#ffd23e")):
        (folder / f"{name}.svg").write_text(f'<svg viewBox="0 0 9 9"><path fill="{color}" d="M0 0h9v9z"/></svg>')
    around = {}
    for name in ("dark", "bright"):
        page = parsed(folder, "{type: text, text: Hello}", f"logo: {name}.svg\nsource: Somewhere\n")
        ((frame, x, _),) = pictures(page, name="logo")
        around[name] = 728 * 0.94 - x - frame.width
    assert around["bright"] == pytest.approx(0, abs=1)
    assert around["dark"] > 5


def test_png_and_pdf_show_pictures(folder):
    page = parsed(folder, "{type: image, file: wide.jpg, alt: A}")
    image = Image.open(io.BytesIO(page.to_png(scale=1))).convert("RGB")
    (frame, x, y), *_ = pictures(page)
    left = image.getpixel((round(x + frame.width / 4), round(y + frame.height / 2)))
    right = image.getpixel((round(x + frame.width * 3 / 4), round(y + frame.height / 2)))
    assert left[0] > 240 and left[2] < 20
    assert right[0] < 20 and right[1] > 110
    assert re.search(rb"/Subtype\s*/Image", page.to_pdf())


CALLOUTS = "file: wide.jpg, alt: A, callouts: [{at: [10, 40], text: Teal or gold}, {at: [90, 60], text: The other}]"


def with_callouts(folder, width, top=""):
    return parsed(folder, f"{{type: image, {CALLOUTS}}}", top).page(width)


@pytest.mark.parametrize("width", [390, 728, 1200])
def test_callouts(folder, golden, width):
    golden(draw(samples.body(with_callouts(folder, width)), "boxes").decode(), f"blocks/image-callouts-{width}.txt")


def test_callouts_stay_at_their_places_in_scripts_from_the_right(folder):
    def discs(lang):
        page = with_callouts(folder, 390, f"lang: {lang}\n").frame
        ((picture, left, top),) = [found for found in walk(page) if found[0].name == "picture"]
        found = [(x + c.cx - left, y + c.cy - top) for f, x, y in walk(page) for c in f.items if isinstance(c, Circle)]
        return [(x / picture.width, y / picture.height) for x, y in found if y < picture.height]

    places = [pytest.approx((0.1, 0.4)), pytest.approx((0.9, 0.6))]
    assert discs("en") == places
    assert discs("ar") == places


def test_callouts_are_told_to_those_who_do_not_see_them(folder):
    told = markdown.written(parts(parsed(folder, f"{{type: image, {CALLOUTS}}}")))
    assert "1. Teal or gold\n2. The other" in told


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ("callouts: [{at: [10, 101], text: A}]", "out-of-range"),
        ("callouts: [{at: [10], text: A}]", "too-few"),
        ("callouts: [{at: [10, 20]}]", "missing-key"),
        ("ratio: 2, callouts: [{at: [10, 20], text: A}]", "cut-callouts"),
        ("fit: cover, callouts: [{at: [10, 20], text: A}]", "cut-callouts"),
    ],
)
def test_mistakes_in_callouts(folder, keys, code):
    with pytest.raises(ig.SpecError) as caught:
        parsed(folder, f"{{type: image, file: wide.jpg, alt: A, {keys}}}")
    assert [(found.code, found.line) for found in caught.value.problems] == [(code, 4)]


@pytest.mark.parametrize("ground", ["white", "black", "#e4572e", "#808080"])
def test_numbers_are_seen_on_any_picture(folder, ground):
    Image.new("RGB", (900, 600), ground).save(folder / "flat.png")
    frame = parsed(folder, f"{{type: image, {CALLOUTS.replace('wide.jpg', 'flat.png')}}}").page(390).frame
    for inner, _, _ in walk(frame):
        for disc in (item for item in inner.items if isinstance(item, Circle)):
            under = to_hex(tuple(part / 255 for part in ImageColor.getrgb(ground)))
            assert max(contrast(color, under) for color in (disc.fill, disc.stroke.paint)) >= 3
