"""The sizes for which pages are laid out, and what their files are called."""

import pytest

from infographic.graphics import page_size
from infographic.graphics.page_size import SIZES, file_name, find


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [
        ("blog", 728, None), ("phone", 390, None), ("poster", 1200, None), ("og", 1200, 630), ("square", 1080, 1080),
        ("portrait", 1080, 1350), ("story", 1080, 1920), ("pinterest", 1000, 1500), ("slide", 1920, 1080),
        ("a4", 794, 1123), ("a4-landscape", 1123, 794), ("a3", 1123, 1587), ("letter", 816, 1056),
    ],
)  # fmt: skip
def test_a_name_is_a_size(name: str, width: float, height: float | None) -> None:
    assert find(name)[:2] == (width, height)
    assert SIZES[name].name == name


def test_a_size_can_be_given_by_its_sides() -> None:
    assert find("1600x900") == find("1600×900") == page_size.PageSize(1600, 900, "1600x900", "card")
    assert find("400x300").kind == "screen"


@pytest.mark.parametrize("text", ["", "a5", "1200", "1200x", "x630", "100x630", "1200x99999", "-9x630"])
def test_what_is_no_size(text: str) -> None:
    assert find(text) is None


def test_margins_are_a_share_of_the_shorter_side_and_ten_millimetres_on_paper() -> None:
    assert SIZES["square"].margin == pytest.approx(64.8)
    assert SIZES["og"].margin == 48
    assert SIZES["a4"].margin == pytest.approx(794 * 10 / 210, abs=0.02)


def test_names_of_files() -> None:
    assert file_name("talk", "svg") == "talk.svg"
    assert file_name("talk", "png", size="og", lang="nl", dark=True, scale=2) == "talk-og.nl-dark@2x.png"
    assert file_name("talk", "png", scale=1.5) == "talk@1.5x.png"
