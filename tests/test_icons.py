"""The icon set: complete, with true boxes, and found by the words that people use."""

import re
from pathlib import Path

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.svgLib.path import parse_path

from infographic.assets import icons
from infographic.errors import SpecError

ARC_TOLERANCE = 0.03
"""The second opinion draws arcs as cubic curves, which is off by up to 0.027 % of the radius."""

OVERHANG = 0.5
"""The bicycle's wheels reach a quarter of a unit over the grid's edge."""


@pytest.fixture(scope="module", params=icons.STYLES)
def style(request: pytest.FixtureRequest) -> str:
    return request.param


def test_every_icon_opens_with_the_box_of_its_ink(style: str) -> None:
    for name in icons.names():
        icon = icons.icon(name, style)
        pen = BoundsPen(None)
        for part in icon.parts:
            parse_path(part.d, pen)
        box = icon.bounds
        assert (box.x, box.y, box.right, box.bottom) == pytest.approx(pen.bounds, abs=ARC_TOLERANCE), name


def test_outlines_are_plain_path_data_on_the_grid(style: str) -> None:
    for name in icons.names():
        icon = icons.icon(name, style)
        x, y, right, bottom = icon.bounds.x, icon.bounds.y, icon.bounds.right, icon.bounds.bottom
        assert -OVERHANG <= x < right <= 256 + OVERHANG and -OVERHANG <= y < bottom <= 256 + OVERHANG, name
        assert all(re.fullmatch(r"[Mm][MmLlHhVvCcSsQqTtAaZz0-9 ,.-]+", part.d) for part in icon.parts), name
        assert all(0 < part.opacity <= 1 for part in icon.parts), name


def test_duotone_lays_the_outline_over_a_faint_ground() -> None:
    ground, outline = icons.icon("house", "duotone").parts
    assert ground.opacity == 0.2 and outline.opacity == 1


def test_the_set_is_whole_and_small() -> None:
    assert len(icons.names()) == 1512
    assert list(icons.names()) == sorted(set(icons.names()))
    packs = Path(icons.__file__).parent / "data" / "phosphor"
    assert sum((packs / f"{style}.pack").stat().st_size for style in icons.STYLES) < 700_000


def test_only_true_names_exist() -> None:
    assert icons.exists("users-three") and icons.exists("x")
    for other in ("", "Users-Three", "users_three", "users-three-fill", "users-three\t", "home"):
        assert not icons.exists(other)


def test_an_unknown_icon_or_style_is_an_error_that_says_what_is_meant() -> None:
    with pytest.raises(SpecError) as unknown:
        icons.icon("cog", "fill")
    assert unknown.value.problems[0].code == "unknown-icon" and "`gear`" in unknown.value.problems[0].help
    with pytest.raises(SpecError, match="bold"):
        icons.icon("gear", "bold")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("money", "money"),
        ("salary", "money"),
        ("Shopping Cart", "shopping-cart"),
        ("cows", "cow"),
        ("batteries", "battery-full"),
        ("nostalgia", "cassette-tape"),
        ("trust", "handshake"),
        ("artificial intelligence", "brain"),
        ("map", "map-trifold"),
        ("lightb", "lightbulb"),
        ("finances", "bank"),
    ],
)
def test_an_icon_is_found(words: str, name: str) -> None:
    assert name in [found.name for found in icons.find(words, 20)]


def test_the_icon_of_that_name_comes_first() -> None:
    for name in icons.names():
        assert icons.find(name, 1)[0].name == name


def test_nothing_is_found_for_nonsense() -> None:
    assert icons.find("qwertyuiop") == icons.find("") == icons.find("…") == []
    assert len(icons.find("arrow", 5)) == 5


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("home", "house"),
        ("cog", "gear"),
        ("people", "users-three"),
        ("users_three", "users-three"),
        ("UsersThree", "users-three"),
        ("circle-user", "user-circle"),
        ("briefcase-fill", "briefcase"),
        ("fa-home", "house"),
        ("mdi:account", "user-circle"),
        ("handshakes", "handshake"),
        ("trophee", "trophy"),
        ("casette", "cassette-tape"),
        ("activity", "pulse"),
        ("teapot", "coffee"),
        ("bee", "flower-tulip"),
    ],
)
def test_another_name_is_answered_with_ours(written: str, meant: str) -> None:
    assert not icons.exists(written)
    alike, field = icons.suggest(written)
    assert alike[0] == meant
    assert all(map(icons.exists, alike + field)) and not set(alike) & set(field)


def test_a_wild_name_gets_no_guess() -> None:
    assert icons.suggest("qwertyuiop") == icons.suggest("🚀") == icons.suggest("") == ([], [])


def test_every_word_that_people_write_means_icons_that_exist() -> None:
    assert {name for meant in icons._meanings().values() for name in meant} <= set(icons.names())
