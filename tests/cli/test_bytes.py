"""`infographic render` where bytes count: what a picture may take, and what is said of one that takes much."""

import random

import pytest
from PIL import Image

PHOTO = """
title: Noise
panels:
  - blocks:
      - {type: image, file: noise.png, alt: Noise}
"""


def test_a_limit_that_cannot_be_kept_leaves_the_old_file(run, folder):
    (folder / "tea.webp").write_bytes(b"old")
    done = run("render", "tea.yaml", "--format", "webp", "--max-bytes", "1k")
    assert done.exit_code == 1
    assert "the `.webp` would take" in done.stderr
    assert (folder / "tea.webp").read_bytes() == b"old"
    assert run("render", "tea.yaml", "--format", "webp", "--max-bytes", "0.3M").exit_code == 0
    assert (folder / "tea.webp").read_bytes()[:4] == b"RIFF"


@pytest.mark.parametrize("written", ["much", "0", "-1", "3 G", "1e9", "k"])
def test_what_is_no_number_of_bytes(run, folder, written):
    done = run("render", "tea.yaml", "--max-bytes", written)
    assert done.exit_code == 2
    assert "write it as 300k" in done.stderr


def test_jpeg_of_a_flat_page_has_a_hint(run, folder):
    assert "larger than a PNG would be" in run("render", "tea.yaml", "--format", "jpg").stderr
    assert "larger than" not in run("render", "tea.yaml", "--format", "webp").stderr


def test_a_heavy_picture_is_told_with_what_helps(run, folder):
    noise = random.Random(1).randbytes(3 * 400 * 300)
    Image.frombytes("RGB", (400, 300), noise).save(folder / "noise.png")
    (folder / "noise.yaml").write_text(PHOTO)
    done = run("render", "noise.yaml", "--format", "png", "-d", "drawn")
    assert done.exit_code == 0
    assert "`drawn/noise.png` takes" in done.stderr
    assert "--max-bytes" in done.stderr
    strict = run("render", "noise.yaml", "--format", "png", "-d", "out", "--strict")
    assert strict.exit_code == 1
    assert not (folder / "out" / "noise.png").exists()
    assert "takes" not in run("render", "noise.yaml", "--format", "avif", "--max-bytes", "300k").stderr
