"""A page that takes too long ends in time, and its process with it (76, 79)."""

import time
from pathlib import Path

import pytest

import infographic as ig
from infographic.layout import block
from infographic.limits import changed
from infographic.time_limit import call_within

SPEC = {"title": "T", "panels": [{"blocks": ["Words"]}]}


def test_a_page_in_time_is_the_same_page(tmp_path):
    page = ig.parse(SPEC)
    assert page.to_svg(timeout=60) == page.to_svg()
    page.save(tmp_path / "a.png", tmp_path / "a.pdf", timeout=60)
    assert (tmp_path / "a.png").read_bytes() == page.to_png()


def test_time_that_is_up(tmp_path):
    page = ig.parse(SPEC)
    (tmp_path / "a.svg").write_text("old")
    with pytest.raises(TimeoutError, match=r"longer than the 0.05 s that `timeout` allows"):
        page.save(tmp_path / "a.svg", timeout=0.05)
    assert (tmp_path / "a.svg").read_text() == "old"
    assert list(tmp_path.iterdir()) == [tmp_path / "a.svg"]


def test_what_never_ends_is_killed(tmp_path):
    started = tmp_path / "started"
    with pytest.raises(TimeoutError):
        call_within(3, endless, started)
    assert started.exists()
    size = started.stat().st_size
    time.sleep(0.3)
    assert started.stat().st_size == size  # nobody writes any more


def endless(path: Path):
    while True:
        with path.open("a") as file:
            file.write("x")
        time.sleep(0.02)


def test_mistakes_come_back_as_they_are():
    page = ig.parse("title: T\npanels: [{blocks: [{type: image, file: no.png, alt: A}]}]")
    with pytest.raises(ig.SpecError) as here:
        page.to_svg()
    with pytest.raises(ig.SpecError) as there:
        page.to_svg(timeout=60)
    assert there.value.problems == here.value.problems
    with pytest.raises(ValueError, match="`timeout` must be a number of seconds above 0"):
        page.to_svg(timeout=0)


def test_limits_hold_there_as_well(tmp_path):
    (tmp_path / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    )
    page = ig.parse({**SPEC, "panels": [{"blocks": [{"type": "image", "file": "a.svg", "alt": "A"}]}]}, folder=tmp_path)
    with changed({"drawing-bytes": 9}), pytest.raises(ig.SpecError, match="drawing-bytes"):
        page.to_svg(timeout=60)


def test_a_block_that_the_other_process_cannot_import_is_told(monkeypatch):
    monkeypatch.setattr(block, "_REGISTERED", dict(block._REGISTERED))  # no other test is to know it

    class Local(ig.Block):
        """A block of a function."""

        type: str = "local"

        def layout(self, space, ctx):
            return ctx.type.text("Words", "body", space.width)

    page = ig.Infographic(title="T", panels=[ig.Panel(blocks=[Local()])])
    with pytest.raises(TypeError, match="in a module that it can import"):
        page.to_svg(timeout=60)
