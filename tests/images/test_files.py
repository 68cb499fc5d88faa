"""Where pictures may lie: in the spec's folder and below, or in a folder that a person allows."""

import os

import pytest
from PIL import Image

import infographic as ig
from infographic.limits import changed

SPEC = """title: A page
panels:
  - blocks:
      - {{type: image, file: {file}, alt: A picture{more}}}
"""


def spec(file, more=""):
    return SPEC.format(file=file, more=more)


@pytest.fixture
def folder(tmp_path):
    inside = tmp_path / "inside"
    (inside / "below").mkdir(parents=True)
    Image.new("RGB", (60, 40), "teal").save(inside / "here.png")
    Image.new("RGB", (60, 40), "teal").save(inside / "below" / "there.png")
    Image.new("RGB", (60, 40), "teal").save(tmp_path / "outside.png")
    return inside


def page(folder, file, **options):
    return ig.parse(spec(file), folder=folder, **options).page()


def problem(folder, file, **options):
    with pytest.raises(ig.SpecError) as caught:
        page(folder, file, **options)
    (found,) = caught.value.problems
    return found


@pytest.mark.parametrize("file", ["here.png", "./here.png", "below/there.png", "below/../here.png"])
def test_read_in_the_folder_and_below(folder, file):
    assert page(folder, file).frame.height > 0


@pytest.mark.parametrize(
    "file", ["../outside.png", "below/../../outside.png", "/etc/passwd", "~/x.png", "../../missing.png"]
)
def test_nothing_is_read_elsewhere(folder, file):
    found = problem(folder, file)
    assert found.code in ("outside", "no-file")
    assert "passwd" not in found.help and "outside.png" not in found.help  # nothing of it is told either


def test_links_are_followed_within_the_folder_only(folder):
    (folder / "good.png").symlink_to("below/there.png")
    (folder / "bad.png").symlink_to("../outside.png")
    (folder / "up").symlink_to("..")
    (folder / "loop.png").symlink_to("loop.png")
    assert page(folder, "good.png").frame.height > 0
    assert problem(folder, "bad.png").code == "outside"
    assert problem(folder, "up/outside.png").code == "outside"
    assert problem(folder, "loop.png").code in ("no-file", "outside")


def test_another_folder_is_read_where_it_is_allowed(folder):
    assert page(folder, "outside.png", folders=[folder.parent]).frame.height > 0
    assert page(folder, "../outside.png", folders=[folder.parent]).frame.height > 0
    themed = ig.parse(spec("outside.png"), folder=folder, folders=[folder.parent]).themed("dark").replace(title="New")
    assert themed.page().frame.height > 0


@pytest.mark.parametrize("file", ["https://example.org/a.png", "data:image/png;base64,AAAA"])
def test_addresses_are_no_files(folder, file):
    found = problem(folder, f'"{file}"')
    assert found.message.endswith("is an address, not a file")


def test_what_is_no_file_is_refused(folder):
    assert problem(folder, "below").code == "unreadable"
    os.mkfifo(folder / "pipe.png")
    assert problem(folder, "pipe.png").code == "unreadable"  # and nobody waits for it
    assert problem(folder, '"a\\0b.png"').code == "outside"


def test_a_file_changes_and_is_read_anew(folder):
    infographic = ig.parse(spec("here.png"), folder=folder)
    before = infographic.to_svg()
    assert infographic.to_svg() == before
    Image.new("RGB", (60, 40), "gold").save(folder / "here.png")
    os.utime(folder / "here.png", (1, 1))
    assert infographic.to_svg() != before


def test_limits_of_bytes(folder):
    size = (folder / "here.png").stat().st_size
    (folder / "more.png").write_bytes((folder / "here.png").read_bytes() + b"\0")
    with changed({"picture-bytes": size}):
        assert page(folder, "here.png").frame.height > 0
        found = problem(folder, "more.png")
    assert f"more than {size} bytes" in found.message
    assert "--limit picture-bytes=" in found.help


def test_a_name_tells_nothing(folder):
    (folder / "photo.svg").write_bytes((folder / "here.png").read_bytes())
    (folder / "drawing.png").write_bytes(b'<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>')
    (folder / "text.png").write_bytes(b"%PDF-1.4 nothing")
    assert b"<image" in ig.parse(spec("photo.svg"), folder=folder).to_svg().encode()
    assert b"<image" not in ig.parse(spec("drawing.png"), folder=folder).to_svg().encode()
    assert problem(folder, "text.png").message == "`text.png` is a PDF"


def test_every_mistake_is_told_at_its_line(folder):
    text = spec("hree.png") + "      - {type: image, file: below, alt: A folder}\n"
    with pytest.raises(ig.SpecError) as caught:
        ig.parse(text, folder=folder, name="page.yaml").page()
    first, second = caught.value.problems
    assert (first.line, first.message, first.help) == (4, "there is no file `hree.png`", "did you mean `here.png`?")
    assert (second.line, second.code) == (5, "unreadable")
