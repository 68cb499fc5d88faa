"""Each theme that comes with the package can be read by everyone: on every ground, in every role."""

from itertools import combinations
from pathlib import Path

import pytest

import infographic
from infographic.graphics import color, color_difference
from infographic.spec import docstrings
from infographic.text import FontLibrary
from infographic.theme import model, palettes
from infographic.theme.load import load_theme, theme_names

NAMES = theme_names()
COUNTS = (1, 2, 3, 4)
TEXT_ROLES = ("ink", "ink2", "ink3")


def grounds(look, count):
    """Every palette that a block can meet in a theme, by the name of its ground."""
    for ground in ("plain", "tint", "card", "ink"):
        palette = palettes.palette_on(look, ground, count)
        yield ground, palette
        yield f"card on {ground}", palettes.palette_of_surface(look, palette.card, count)
    for i in range(count):
        yield f"half {i}", palettes.palette_of_half(look, "split", i, count)
        yield f"solid {i}", palettes.palette_of_half(look, "solid", i, count)
        yield f"tile {i}", palettes.palette_of_tile(look, i, palettes.sides_of(look, count))
    yield "accent", palettes.palette_of_surface(look, look.colors.accent, count)


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
def test_sides_differ_for_every_eye_and_in_print(name):
    look = load_theme(name)
    solids = [side.solid for side in palettes.sides_of(look, 4)]
    for one, other in combinations(solids, 2):
        assert color_difference.apart(one, other) >= 20, (one, other)
        assert abs(color_difference.lightness(one) - color_difference.lightness(other)) >= 5, (one, other)
    assert all(color.contrast(solid, look.colors.bg) >= 3 or i == 0 for i, solid in enumerate(solids))


@pytest.mark.parametrize("name", NAMES)
def test_neighbouring_panels_differ(name):
    look = load_theme(name)
    page, night = (palettes.palette_on(look, ground, 2).ground for ground in ("plain", "ink"))
    assert color_difference.delta_e(page, night) >= 2


def test_no_two_themes_are_shaped_alike():
    shapes = [
        (t.look.section, t.look.tile, t.look.grounds, t.look.disc, t.fonts.display.family, t.radius.card)
        for t in map(load_theme, NAMES)
    ]
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
