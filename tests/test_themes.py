"""Each theme that comes with the package can be read by everyone: on every ground, in every role."""

from itertools import combinations
from pathlib import Path

import pytest

import infographic
from infographic.graphics import color, color_difference
from infographic.graphics.scene import Rect, walk
from infographic.spec import docstrings
from infographic.text import FontLibrary
from infographic.theme import model, palettes, side_colors
from infographic.theme.hues import page_theme
from infographic.theme.load import load_theme, theme_names

NAMES = theme_names()
COUNTS = (1, 2, 4, 8)
TEXT_ROLES = ("ink", "ink2", "ink3")


def grounds(theme, count):
    """Every palette that a block can meet on a page of so many sides, by the name of its ground."""
    look = page_theme(theme, ("",) * count)
    for ground in ("plain", "tint", "card", "ink"):
        palette = palettes.palette_on(look, ground)
        yield ground, palette
        yield f"card on {ground}", palettes.palette_of_surface(look, palette.card)
    for i in range(count):
        yield f"half {i}", palettes.palette_of_half(look, "split", i)
        yield f"solid {i}", palettes.palette_of_half(look, "solid", i)
        yield f"tile {i}", palettes.palette_of_tile(look, i, palettes.sides_of(look))
    yield "accent", palettes.palette_of_surface(look, look.colors.accent)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("count", COUNTS)
def test_every_text_role_reads_on_every_ground(name, count):
    look = load_theme(name)
    low = [
        (ground, role, round(color.contrast(getattr(palette, role), palette.ground), 2))
        for ground, palette in grounds(look, count)
        for role in TEXT_ROLES
        if color.contrast(getattr(palette, role), palette.ground) < palettes.TEXT_CONTRAST
    ]
    assert not low


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("count", COUNTS)
def test_side_colours_read_where_they_stand(name, count):
    look = load_theme(name)
    for ground, palette in grounds(look, count):
        own = palette.sides if not ground.startswith(("tile", "solid")) else ()
        for side in own:
            assert color.contrast(side.deep, palette.ground) >= palettes.TEXT_CONTRAST, (ground, side)
        for side in palette.sides:
            assert color.contrast(side.on, side.solid) >= palettes.TEXT_CONTRAST, (ground, side)


@pytest.mark.parametrize("name", NAMES)
def test_eight_sides_are_chosen_by_hand_and_apart(name):
    look = load_theme(name)
    solids = [side.solid for side in look.sides]
    assert len(solids) == 8
    assert min(color_difference.delta_e(a, b) for a, b in combinations(solids, 2)) >= 17.5
    assert min(color_difference.delta_e(solid, look.colors.ink) for solid in solids) >= 20
    assert all(color.contrast(solid, look.colors.bg) >= 3 for solid in solids)
    assert all(side_colors.carries_words(solid, look.colors.bg, look.colors.ink) for solid in solids)


@pytest.mark.parametrize("name", NAMES)
def test_its_pair_is_told_apart_by_every_eye_and_in_print(name):
    one, other = (side.solid for side in load_theme(name).sides[:2])
    assert color_difference.apart(one, other) >= 20
    assert abs(color_difference.lightness(one) - color_difference.lightness(other)) >= 5


def test_no_two_themes_have_one_pair_of_hues():
    pairs = [{round(color.to_oklch(side.solid)[2]) for side in load_theme(name).sides[:2]} for name in NAMES]
    for one, other in combinations(pairs, 2):
        assert any(min(abs((a - b + 180) % 360 - 180) for b in other) > 25 for a in one)


@pytest.mark.parametrize("name", NAMES)
def test_neighbouring_panels_differ(name):
    look = load_theme(name)
    page, night = (palettes.palette_on(look, ground).ground for ground in ("plain", "ink"))
    assert color_difference.delta_e(page, night) >= 2


def test_no_two_themes_are_shaped_alike():
    """But for those that extend another one, in other colours."""
    shapes = [
        (t.look.section, t.look.tile, t.look.grounds, t.look.disc, t.fonts.display.family, t.radius.card)
        for t in map(load_theme, NAMES)
        if not t.extends
    ]
    assert len(shapes) > 5
    for one, other in combinations(shapes, 2):
        assert sum(a != b for a, b in zip(one, other, strict=True)) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_its_faces_are_bundled(name):
    fonts = load_theme(name).fonts
    library = FontLibrary()
    for role in (fonts.display, fonts.heading, fonts.text):
        for weight in (role.weight, role.strong):
            for family in role.families():
                face = library.find(family, weight)
                assert face, f"{family} is not bundled"
                assert face.weight == weight, f"{family} has no weight {weight}"


@pytest.mark.parametrize("part", [model.Theme, model.Look, model.Colors, model.Fonts, model.Radii, model.Strokes])
def test_every_key_is_explained(part):
    assert set(docstrings.key_texts(part)) == set(part.fields())


def test_the_house_style_of_the_examples_has_no_findings():
    page = infographic.load(Path(__file__).parent.parent / "examples" / "brand" / "tides.yaml")
    assert [finding for width in (390, 728, 1200) for finding in page.check(width=width)] == []


TONED = """title: T
theme: {theme}
sides: {{a: {{label: Aa}}, b: {{label: Bb}}}}
panels: [{{tone: {tone}, blocks: [{{type: ranked-list, sides: {{a: [One, Two], b: [Three, Four]}}}}]}}]
"""


@pytest.mark.parametrize("theme", NAMES)
def test_each_ground_differs_from_the_others_or_is_told_to_be_like_one(theme):
    seen = set()
    for tone in ("plain", "tint", "ink", "split", "solid"):
        page = infographic.parse(TONED.format(theme=theme, tone=tone)).page(1200)
        band = next(frame for frame, _, _ in walk(page.frame) if frame.name == f"band {tone}")
        whole = [item.fill for item in band.items if isinstance(item, Rect) and item.height >= band.height - 1]
        ground = tuple(getattr(fill, "stops", fill) for fill in whole)
        lost = [problem.severity for problem in page.problems if problem.code == "lost-tone"]
        assert lost == (["notice"] if ground in seen else [])
        seen.add(ground)


def test_a_ground_of_sides_is_told_where_there_are_none():
    [problem] = infographic.parse("title: T\npanels: [{tone: solid, blocks: [Tea]}]").page().problems
    assert (problem.code, problem.path) == ("lost-tone", ("panels", 0, "tone"))
