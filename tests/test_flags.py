"""Flags: found by their codes, in their own colours, never turned over."""

import re

import pytest

import infographic as ig
from infographic.assets import flags
from infographic.graphics.geometry import Box
from infographic.graphics.mirror import mirrored
from infographic.graphics.scene import Frame, Group, Path, Rect


def test_a_flag_has_its_colours() -> None:
    stripes = [part.color for part in flags.flag("nl")]
    assert stripes == ["#ae1c28", "#ffffff", "#21468b"]


def test_every_flag_can_be_read() -> None:
    assert len(flags.codes()) > 240
    for code in flags.codes():
        parts = flags.flag(code)
        assert parts
        assert all(part.d.startswith("M") and part.color.startswith("#") for part in parts)


def test_other_codes_are_understood() -> None:
    assert flags.flag("uk") == flags.flag("GB")
    assert flags.code_of("flag-nl") == "nl"
    assert flags.code_of("flag-banner") == ""


def test_countries_are_called_as_the_language_does() -> None:
    assert [flags.country("de", lang) for lang in ("en", "nl", "fr")] == ["Germany", "Duitsland", "Allemagne"]
    assert flags.country("gb-sct", "nl") == "Scotland"


def test_an_unknown_country_is_an_error() -> None:
    with pytest.raises(ig.SpecError, match="unknown country `nn`"):
        ig.parse({"title": "T", "panels": [{"blocks": [{"type": "flags", "items": ["nn"]}]}]})


def test_a_flag_is_moved_but_not_turned_over() -> None:
    sign = Path("M0 0h10v5z", Box(0, 0, 10, 5), "#ff0000", upright=True)
    framed = Group((sign,), clip=Rect(0, 0, 10, 5, 2))
    (turned,) = mirrored(Frame(100, 5, (framed,))).items
    assert isinstance(turned, Group)
    assert turned.matrix is None
    assert turned.clip == Rect(90, 0, 10, 5, 2)
    assert turned.items == (sign._replace(x=90, bounds=Box(90, 0, 10, 5)),)


@pytest.mark.parametrize(("written", "meant"), [("nll", "`NL` (Netherlands)"), ("Belgum", "`BE` (Belgium)")])
def test_an_unknown_country_names_the_nearest_by_code_and_by_name(written, meant):
    with pytest.raises(ig.SpecError, match=re.escape(f"did you mean {meant}")):
        ig.parse(f"title: A\npanels: [{{blocks: [{{type: flags, items: [{written}]}}]}}]\n")
